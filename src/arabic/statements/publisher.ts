import type { ArabicEntity } from '../resolve/entities.ts'
import type { Said } from './said.ts'

/** Letters that tell one Latin spelling of a medium from another's: no article, no doubled letters, no `www.` or `.com`. */
const key = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.[a-z.]+$/, '')
    .replace(/[^a-z]/g, '')
    .replace(/^a[lrs]-?/, '')
    .replace(/(.)\1+/g, '$1')

/** Shortest key that may be the end of a longer name: `awsat` of Asharq Al-Awsat. */
const TAIL = 5

/** `قال لـ «عكاظ»` in Okaz itself: whoever publishes a report is no link of its chains. */
export function leavePublisherOut(said: readonly Said[], publisher: string | null | undefined): void {
  const own = publisher ? key(publisher) : ''
  if (!own) return
  const isOwn = (entity: ArabicEntity | null): boolean => {
    const latin = entity?.being?.latin ? key(entity.being.latin) : ''
    return latin !== '' && (latin === own || (own.length >= TAIL && latin.endsWith(own)))
  }
  for (const s of said) {
    const told = (l: Said['chain'][number]) => l.role === 'speaker' || !isOwn(l.party.entity as ArabicEntity | null)
    if (!s.chain.every(told)) s.chain = s.chain.filter(told)
    if (!s.links.every(told)) s.links = s.links.filter(told)
  }
}

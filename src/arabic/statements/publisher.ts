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

/** Arabic letters by the Latin ones that a publisher's address has for them; what is no consonant everywhere has none. */
const LATIN: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: '',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
}
const CLASS = /^(?:صحيفة|جريدة|موقع|مجلة|وكالة|قناة) /

/** The consonants of a medium's name, in Arabic or in its address: `الاقتصادية` and `aleqtisadiya` are both `qtsd`. */
const consonants = (name: string): string =>
  /[a-z]/.test(name)
    ? name
        .replace(/^al/, '')
        .replace(/([kgstd])h/g, '$1')
        .replace(/[aeiouwyh]/g, '')
    : [
        ...name
          .replace(CLASS, '')
          .replace(/[«»"“”]/g, '')
          .replace(/^ال/, ''),
      ]
        .map((c) => LATIN[c] ?? '')
        .join('')

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
  const letters = consonants(own)
  const isCalledSo = (label: string): boolean => letters.length > 1 && consonants(label) === letters
  for (const s of said) {
    const told = (l: Said['chain'][number]) =>
      l.role === 'speaker' ||
      l.role === 'document' ||
      !(isOwn(l.party.entity as ArabicEntity | null) || (l.party.named && isCalledSo(l.party.label)))
    if (!s.chain.every(told)) s.chain = s.chain.filter(told)
    if (!s.links.every(told)) s.links = s.links.filter(told)
  }
}

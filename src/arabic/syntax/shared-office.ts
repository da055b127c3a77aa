import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { WA } from '../word.ts'
import { headOf, type Office } from './office.ts'
import { mentionAt, type Scene } from './scene.ts'

/**
 * `وزيرا الخارجية الروسي والتركي، فلان وفلان`, `وزراء خارجية مصر فلان والأردن فلان`: the offices of those named behind the first, where one
 * title of several men stands before them all. The adjectives or states in it are theirs one after another.
 */
export function sharedOffices(scene: Scene, first: Office): Office[] {
  const { doc } = scene
  const title = doc.words[first.first].readings.find((r) => r.lexeme.classes.includes('official'))
  // `وزيرا` is written like an accusative of one.
  const several = title && (title.number !== 's' || title.suffix === 'ا')
  if (!several || first.last >= first.person.first) return []
  return first.of?.kind === 'state' ? byState(scene, first, first.of) : byNation(scene, first)
}

/** Those who share one title, at most. */
const MOST = 6

/** Each has a state before him: `مصر فلان والأردن فلان`. */
function byState(scene: Scene, office: Office, of: ArabicMention): Office[] {
  const found: Office[] = []
  let last = office.person.last
  if (of.last !== office.last || of.first <= office.first) return []
  while (found.length < MOST) {
    const state = mentionAt(scene, last + 1)
    if (state?.kind !== 'state' || !(state.pro & WA)) break
    const person = mentionAt(scene, pastTitles(scene, state.last + 1))
    if (person?.kind !== 'person' || person.pro) break
    found.push({ ...office, person, last: of.first - 1, of: state, nation: null })
    last = person.last
  }
  return found
}

/** The names stand in the order of the adjectives. */
function byNation(scene: Scene, office: Office): Office[] {
  const { doc } = scene
  const nations: NonNullable<Office['nation']>[] = []
  for (let k = office.first + 1; k <= office.last; k++) {
    const iso = scene.mentionOf[k] < 0 ? doc.words[k].names.demonym : null
    if (iso) nations.push({ iso, span: [doc.start[k], doc.end[k]], token: k })
  }
  const found: Office[] = []
  let last = office.person.last
  for (const nation of nations.slice(1)) {
    const person = mentionAt(scene, last + 1)
    if (person?.kind !== 'person' || !(person.pro & WA)) break
    found.push({ ...office, person, nation, head: headOf(doc.words[office.first].folded) })
    last = person.last
  }
  return found
}

function pastTitles({ doc: { words, n }, mentionOf }: Scene, k: number): number {
  while (k < n && mentionOf[k] < 0 && words[k].bits & bit.TITLE) k++
  return k
}

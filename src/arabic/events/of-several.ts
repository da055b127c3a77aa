import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { stateBy } from '../resolve/nation.ts'
import { named } from '../statements/who.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { type ArabicWord, WA } from '../word.ts'

/** Two or more men of one office: `وزيرا`, `الرئيسان`, `وزراء`, `قادة`. */
const SEVERAL_OFFICIALS =
  /^[وفبل]?(?:ال|لل)?(?:(?:وزير|رييس|زعيم|قايد|سفير|مبعوث|ملك|وفد|جيش|مندوب|نايب)(?:ا|ي|ان|ين)|وزراء|روساء|زعماء|قاده|سفراء|مندوبو|مندوبي|ممثلو|ممثلي|مبعوثو|مبعوثي|وفود)$/

export const areOfficials = ({ bits, folded }: ArabicWord): boolean =>
  (bits & (bit.OFFICIAL | bit.GROUP | bit.PERSON_NOUN)) !== 0 && SEVERAL_OFFICIALS.test(folded)

/** `وزيرا خارجية مصر والسودان`, `الرئيسان الروسي والتركي`: each holds his office for another, so those for whom they act are the parties; null for others. */
export function ofSeveral(scene: Scene, phrase: Phrase): PartyFinding[] | null {
  const { words } = scene.doc
  const { head, last, person } = phrase
  if (!person && COUNTERPARTS.test(words[head].folded)) {
    const where = words[head + 1]?.folded === 'في' ? mentionAt(scene, head + 2) : null
    const states = where?.kind === 'state' ? statesFrom(scene, where.first) : []
    if (states.length) return states
  }
  if (person || last < head + 2 || !areOfficials(words[head])) return null
  const bodies = bodiesIn(scene, phrase)
  const parties = bodies.length > 1 ? bodies : nationsIn(scene, phrase)
  return parties.length > 1 ? parties : null
}

const COUNTERPARTS = /^[وبل]?نظ(?:ير|راء|راي|راو)(?:ه|ها|ته|تها|هم)$/

/** The states named one after the other from token `k`. */
function statesFrom(scene: Scene, k: number): PartyFinding[] {
  const found: PartyFinding[] = []
  for (let at = k; ; ) {
    const mention = mentionAt(scene, at)
    if (mention?.kind !== 'state' || (found.length && !(mention.pro & WA))) return found
    found.push(named(scene, mention))
    at = mention.last + 1
  }
}

/** Those by name at the end of a phrase, each joined to the one before: one office is of each. */
function bodiesIn(scene: Scene, { head, last }: Phrase): PartyFinding[] {
  const found: PartyFinding[] = []
  for (let k = last; k > head; ) {
    const mention = mentionAt(scene, k) ?? scene.mentions[scene.mentionOf[k]]
    if (!mention || mention.first <= head || !/^(?:state|organization|group)$/.test(mention.kind)) return []
    found.unshift(named(scene, mention))
    if (!(mention.pro & WA)) return found
    k = mention.first - 1
  }
  return []
}

/** `وزراء الخارجية الفرنسي والألماني`: by their adjectives. */
function nationsIn(scene: Scene, { head, last }: Phrase): PartyFinding[] {
  const { doc, mentionOf } = scene
  const found: PartyFinding[] = []
  for (let k = head + 1; k <= last; k++) {
    const { names, folded, bits, surface } = doc.words[k]
    const iso = mentionOf[k] < 0 && bits & bit.DEFINITE ? names.demonym : null
    if (!iso) {
      if (found.length) return []
      continue
    }
    // `الوزراء العرب والأجانب`, `الوزراء السعوديين`: of no one nation each.
    if (/(?:ين|ون)$/.test(folded) || (found.length && !folded.startsWith('وال'))) return []
    const entity = stateBy(scene, iso, k)
    if (!entity) return []
    const from = doc.start[k] + (surface.startsWith('و') ? 1 : 0)
    found.push({ entity, label: doc.text.slice(from, doc.end[k]), span: [from, doc.end[k]], named: true })
  }
  return found
}

/** A body of people with the adjective of its state, and that of another state joined to it. */
export function isOfOtherState({ doc: { words } }: Scene, { head, last, person }: Phrase, word: ArabicWord): boolean {
  const iso = word.names.demonym
  if (!iso || person || !/^وال.*يه$/.test(word.folded) || !(word.bits & bit.DEFINITE)) return false
  const own = words[last].names.demonym
  if (!own || own === iso || !words[last].folded.endsWith('يه')) return false
  return last > head && (words[head].bits & (bit.GROUP | bit.ORG_HEAD)) !== 0 && (words[head].bits & bit.OFFICIAL) === 0
}

/** That adjective by itself: the state. */
export function otherState(scene: Scene, { first, last, head }: Phrase): PartyFinding | null {
  const { doc } = scene
  const word = doc.words[head]
  if (first !== last || !/^وال.*يه$/.test(word.folded) || scene.mentionOf[head] >= 0) return null
  // `بالإنجليزية والإسبانية`: tongues, where a body stands before the first.
  const before = doc.words[head - 1]
  const body = scene.mentionOf[head - 1] >= 0 || (doc.words[head - 2]?.bits ?? 0) & (bit.GROUP | bit.ORG_HEAD)
  if (!body || !before.names.demonym || !/^ال.*يه$/.test(before.folded)) return null
  const iso = word.names.demonym
  const entity = iso ? stateBy(scene, iso, head) : null
  if (!entity) return null
  const span: [number, number] = [doc.start[head] + 1, doc.end[head]]
  return { entity, label: doc.text.slice(...span), span, named: true }
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { FA, SA, WA } from '../word.ts'
import { HUMAN } from './animate.ts'
import { mentionAt, type Scene, sentenceStart } from './scene.ts'

/** Words that a subject before its verb may have, at most. */
const LONGEST = 9
const CLAUSE = /^[وف]?(?:ب?ان|لكن|فيما|بينما)$/
const WITHIN = /^(?:في|لدي|باسم)$/

/**
 * The readings as a verb that token `t` has behind the subject which opens its clause: `مجلس الأمن يدين`, `القوات تلقي القبض`.
 * Behind a definite noun or a name no indefinite noun stands, so what is as often a noun is a verb there, if it agrees.
 */
export function predicatesAt(scene: Scene, t: number): readonly Reading[] {
  const word = scene.doc.words[t]
  if (!(word.bits & bit.VERB) || word.bits & bit.DEFINITE || t <= sentenceStart(scene, t)) return NONE
  if (!word.readings.some((r) => follows(r))) return NONE
  const head = subjectHead(scene, t)
  if (head < 0) return NONE
  const several = joined(scene, head, t)
  return word.readings.filter((r) => follows(r) && agrees(scene, head, several, r))
}

const NONE: readonly Reading[] = []

/** A verb of the third person that begins no clause of its own. */
const follows = ({ lexeme, tense, person, pro, jussive }: Reading): boolean =>
  lexeme.pos === 'verb' && tense === 'imperfect' && person.startsWith('3') && !jussive && (pro & ~SA) === 0

/** The first word of the subject that fills its clause from the beginning to token `t`; -1 where something else stands there. */
export function subjectHead(scene: Scene, t: number, opening = CLAUSE): number {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  // `وكان مسؤول أميركي صرح`: nor with an adjective.
  if (!closed(scene, t - 1) && !(opening !== CLAUSE && isAdjective(scene, t - 1))) return -1
  let first = t - 1
  for (; first >= start && t - first <= LONGEST; first--) {
    if (scene.timeOf[first] >= 0) return -1
    if (scene.mentionOf[first] >= 0) continue
    const word = words[first]
    if (word.kind === 'punct' || opening.test(word.folded)) break
    if (!(word.bits & (bit.NOUN | bit.ADJ | bit.DEMONYM)) && !(WITHIN.test(word.folded) && first > start)) return -1
  }
  first++
  if (t - first > LONGEST || (first > start && !opens(scene, first - 1, opening))) return -1
  return canAct(scene, first) ? first : -1
}

/** Nothing stands in construct with it: a name, a noun with its article. */
const closed = (scene: Scene, k: number): boolean =>
  scene.mentionOf[k] >= 0 || (scene.doc.words[k].bits & bit.DEFINITE) !== 0

const isAdjective = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].readings[0]?.lexeme.pos === 'adj' || (words[k].bits & (bit.DEMONYM | bit.NOUN)) === bit.DEMONYM

const opens = (scene: Scene, k: number, opening: RegExp): boolean =>
  opening.test(scene.doc.words[k].folded) || /^[:.؛!؟"«“]$/.test(scene.doc.words[k].surface)

/** A name, or a noun for people or a body, that no preposition governs. */
function canAct(scene: Scene, k: number): boolean {
  const mention = mentionAt(scene, k)
  if (mention) return (mention.pro & ~(WA | FA)) === 0 && mention.kind !== 'place'
  const { bits, readings } = scene.doc.words[k]
  return (
    scene.mentionOf[k] < 0 &&
    (bits & HUMAN) !== 0 &&
    (bits & bit.MASDAR) === 0 &&
    /^(?:noun|adj)$/.test(readings[0]?.lexeme.pos ?? '') &&
    (readings[0].pro & ~(WA | FA)) === 0
  )
}

/** `السعودية وتركيا`, `الرئيس ووزير الدفاع`: more than one before the verb. */
function joined(scene: Scene, head: number, t: number): boolean {
  for (let k = head + 1; k < t; k++) {
    const mention = mentionAt(scene, k)
    const pro = mention ? mention.pro : scene.mentionOf[k] >= 0 ? 0 : (scene.doc.words[k].readings[0]?.pro ?? 0)
    if (pro & WA) return true
  }
  return false
}

/** Behind its subject a verb has its number and its gender. */
function agrees(scene: Scene, head: number, several: boolean, { person }: Reading): boolean {
  const mention = mentionAt(scene, head)
  const noun = scene.doc.words[head].readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj')
  const one = person.endsWith('s')
  // `مجلس الأمن والدفاع يدين`: what is joined may as well be inside.
  if (several) return !one || (noun !== undefined && !mention)
  if (mention?.kind === 'person') return one
  if (!noun || (mention && mention.kind !== 'organization'))
    return one && (person === '3fs' || mention?.kind !== 'state' || EITHER.test(mention.key))
  if (noun.number === 'p')
    return /^(?:ون|ين)$/.test(noun.suffix) ? person === '3mp' : person === '3fs' || person === '3mp'
  if (noun.number === 'd') return person.endsWith('d')
  return one && (!noun.gender || noun.gender === (person === '3ms' ? 'm' : 'f'))
}

/** True where a verb of the person of `reading` fits the subject whose first word is `head`, before token `t`. */
export const fitsSubject = (scene: Scene, head: number, t: number, reading: Reading): boolean =>
  agrees(scene, head, joined(scene, head, t), reading)

/** States and palaces that take a verb of either gender. Folded. */
export const EITHER = /^(?:ال)?(?:عراق|سودان|يمن|مغرب|اردن|لبنان|نظام|بيت|قصر|كرملين|اليزيه|بنتاغون|مخزن)/

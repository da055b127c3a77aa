import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { adjunctAt } from './adjunct.ts'
import { isName } from './marked-name.ts'
import { markerAt } from './marker.ts'
import { isOwned } from './skip.ts'

/** `الذي احترق مصنعه، `: the token after the comma that ends a relative clause; -1 where a marker comes first or none does. */
export function relativeEnd(scene: Scene, k: number, end: number): number {
  // `، الذي وصف القرار بأنه خطأ، `: a clause set off by commas may have a verb of saying and words of its own.
  const setOff = k > 0 && isComma(scene.doc.words[k - 1])
  let says = false
  for (let m = k + 1; m < Math.min(end, k + APPOSED); m++) {
    if (isComma(scene.doc.words[m])) return m + 1
    says ||= setOff && verbAt(scene, m)?.lexeme.act !== undefined
    const marker = markerAt(scene, m, end, [])
    if (
      marker &&
      !(marker.kind === 'particle' && (says || isOwned(scene, m))) &&
      !(marker.kind === 'quote' && isName(scene, m, []))
    )
      return -1
  }
  return -1
}

const RANK = /^(?:ثاني|ثالث|رابع|خامس|احد|احدي)$/

/** `كبيرة المستشارين`. */
const ELDEST = /^كبيره?$/

/** Longest apposition between commas. */
export const APPOSED = 16

/** `أكد فلان، زوج المعلمة التي نجت، عزمه`: the token after an apposition of somebody between commas; -1 if none stands at `k`. */
export function apposition(scene: Scene, k: number, end: number, preps: readonly string[]): number {
  const { doc } = scene
  const phrase = phraseAt(scene, k)
  // `كيا ثاني أكبر شركة في البلاد`: no comma stands before a rank.
  const comma = isComma(doc.words[k - 1])
  if (!comma && RANK.test(doc.words[k].folded) && doc.words[k].readings[0]?.pro === 0)
    return phrase ? phrase.last + 1 : -1
  if (!comma || scene.mentionOf[k] >= 0) return -1
  const somebody = phrase ? animate(scene, phrase) : (doc.words[k].bits & bit.PERSON_NOUN) !== 0
  if (!somebody && !ELDEST.test(doc.words[k].folded)) return -1
  // `رئيس النادي، المصري فلان أن`: his name, and the words at once.
  if (phrase?.person && phrase.last + 1 < end && /^ب?ان(?:ه|ها|هم)?$/.test(doc.words[phrase.last + 1].folded)) return -1
  for (let m = (phrase?.last ?? k) + 1; m < Math.min(end, k + APPOSED); m++) {
    if (isComma(doc.words[m])) return m + 1
    // `، الطلاب المقبولين إلى استخدام`: whom he calls, and no apposition.
    if (preps.some((p) => p.length > 1 && p === doc.words[m].folded)) return -1
  }
  return -1
}

/** `ذكر مسؤول، طلب عدم نشر اسمه، أن`: the particle after a clause on the speaker between commas or dashes; -1 if none opens at `k`. */
export function parenthesisEnd(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  const mark = isComma(doc.words[k]) || DASH.test(doc.words[k].surface)
  const verb = mark && k + 1 < end ? verbAt(scene, k + 1) : null
  if (!verb || verb.pro) return -1
  // `، طلب عدم ذكر اسمه، مقتل خمسة`: whatever follows is what he tells.
  const unnamed = withholds(scene, k + 1)
  for (let m = k + 3; m < Math.min(end - 1, k + PARENTHESIS); m++)
    if ((isComma(doc.words[m]) || DASH.test(doc.words[m].surface)) && (unnamed || goesOnBeside(scene, m + 1, end)))
      return m + 1
  return -1
}
const DASH = /^[-–—]$/

/** The particle, or whom it was told: `، لوكالة فرانس برس إن`. */
const goesOnBeside = (scene: Scene, k: number, end: number): boolean =>
  /^ب?ان(?:ه|ها|هم|هما|نا|ني)?$/.test(scene.doc.words[k].folded) || adjunctAt(scene, k, end, [])?.preposition === 'ل'

/** Longest clause on the speaker between commas. */
const PARENTHESIS = 24

/** The phrase at `k` that gives the name of one man between commas, right behind what he is called. */
export function nameBetween(scene: Scene, subject: Phrase, k: number): Phrase | null {
  const { words } = scene.doc
  if (subject.person || subject.other?.first === subject.head || subject.last !== k - 2 || !isComma(words[k - 1]))
    return null
  const one = /^احد/.test(words[subject.first].folded)
  if (
    !one &&
    (subject.reading?.number === 'p' || !(words[subject.head].bits & PERSONS || MAKER.test(words[subject.head].folded)))
  )
    return null
  const phrase = phraseAt(scene, k)
  return phrase?.person && phrase.person.last === phrase.last && !phrase.person.pro && isComma(words[phrase.last + 1])
    ? phrase
    : null
}
/** `معد الدراسة، فلان`. */
const MAKER = /^معده?$/
const PERSONS = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE

/** `الأستاذ/ فلان`: the name behind a title and a stroke. */
export function nameBehindSlash(scene: Scene, title: Phrase | null, k: number): Phrase | null {
  const named = title?.last === k - 1 && k + 1 < scene.doc.n ? phraseAt(scene, k + 1) : null
  return named?.person && scene.doc.words[k - 1].bits & (bit.TITLE | bit.OFFICIAL) ? named : null
}

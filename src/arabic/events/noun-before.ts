import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { HUMAN } from '../syntax/animate.ts'
import type { Scene } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { lastWord } from './before.ts'

/** The token of the noun whose clause the verb at `t` may begin, its adjectives passed over. */
export function nounBefore(scene: Scene, t: number): number {
  let k = Math.max(0, lastWord(scene, t))
  const { words } = scene.doc
  while (
    k > 0 &&
    words[k].bits & bit.ADJ &&
    !(words[k].bits & bit.DEFINITE) &&
    words[k - 1].bits & bit.NOUN &&
    !PAPER.test(words[k].folded)
  )
    k--
  return k
}

/** Folded, as they stand without their article. */
export const PAPER =
  /^[وبل]?(?:حمله|عريضه|رساله|بيانا?|مبادره|مذكره|خطابا?|كلمه|برقيه|تغريده|لافتات|شعارات|حكما?|قرارا?|مرسوما?|قانونا?)$/

/** `فالذين رفضوا`, `على الذين طالبوا`: whoever did so, with nobody named right before. */
export function isHeadless(scene: Scene, k: number): boolean {
  const { words, sentenceOf } = scene.doc
  if (!THOSE.test(words[k].folded)) return false
  return (
    /^[وفلب]/.test(words[k].folded) ||
    k === 0 ||
    sentenceOf[k - 1] !== sentenceOf[k] ||
    (words[k - 1].bits & bit.PREP) !== 0
  )
}
const THOSE = /^[وف]?(?:ب?ال|لل)ذين$/

/** An indefinite noun of no people, right before a verb that agrees with it and begins a clause of its own. */
export function ofSomething(scene: Scene, t: number, reading: Reading): boolean {
  if (reading.pro || !/^3.s/.test(reading.person)) return false
  const noun = somethingBefore(scene, t)
  // `غارة استهدفته`: he is another than the deed.
  if (
    reading.enc &&
    !(noun && noun.number === 's' && (reading.enc === 'ه' ? noun.gender === 'f' : reading.enc !== 'ها'))
  )
    return false
  if (!noun || PAPER.test(scene.doc.words[nounBefore(scene, t)].folded)) return false
  const want = genderOf(reading)
  return noun.number === 'p' ? want === 'f' : noun.number === 's' && noun.gender === want
}

/** The reading of an indefinite noun of no people whose clause the verb at `t` begins; null where none stands there. */
export function somethingBefore(scene: Scene, t: number): Reading | null {
  const { words, sentenceOf } = scene.doc
  if (t === 0) return null
  const k = nounBefore(scene, t)
  if (sentenceOf[k] !== sentenceOf[t]) return null
  for (const m of [k, t - 1])
    if (scene.mentionOf[m] >= 0 || scene.timeOf[m] >= 0 || words[m].bits & bit.DEFINITE) return null
  const noun = words[k].readings[0]
  return noun?.lexeme.pos !== 'noun' || noun.enc || words[k].bits & (bit.FUNCTION | bit.TIME | HUMAN) ? null : noun
}

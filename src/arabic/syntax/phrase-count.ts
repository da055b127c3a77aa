import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'
import type { Phrase } from './phrase.ts'
import { ALONE, SO_MANY } from './phrase-words.ts'
import type { Scene } from './scene.ts'

/** Numbers in a phrase: those that count its head, and those that count somebody else. */

/** First of all an adjective, or of a nation. */
const isAdjectiveOnly = ({ bits, readings }: ArabicWord): boolean =>
  readings[0]?.lexeme.pos === 'adj' && (bits & (bit.NUMBER | bit.PERSON_NOUN)) === 0

/** A number behind the head that counts others. */
export function countsOthers({ doc: { words } }: Scene, phrase: Phrase, k: number, open: boolean): boolean {
  if (phrase.head >= 0 && !open) return true
  // `أودى بحياة 32 شخصا`: those whose lives they were.
  if (phrase.head === k - 1 && LIVES.test(words[k - 1].folded)) return true
  // `سفينة إنقاذ ألمانية 87 مهاجرا`: behind an adjective others are counted.
  if (phrase.head >= 0 && !phrase.definite && k > phrase.first && isAdjectiveOnly(words[k - 1])) return true
  // `مسلح 38 سائحا`: he is one, and counts nobody.
  // `متمردون 40 جنديا`: nor do several men in the nominative.
  return k > phrase.first && k - 1 === phrase.head && (ALONE.test(words[phrase.head].folded) || isNominative(phrase))
}

const LIVES = /^ب(?:حياه|ارواح)$/

/** Where a phrase goes on behind a number. */
export function pastNumber({ doc: { words } }: Scene, { head }: Phrase, from: number, end: number): number {
  let k = from
  // `على يد (10) إرهابيين`.
  if (k < end && k > 1 && words[k].surface === ')' && words[k - 2].surface === '(') k++
  // `80 % من الخلية`.
  if (k + 1 < end && /^[%٪]$/.test(words[k].surface) && words[k + 1].folded === 'من') k++
  if (k < end && words[k].folded === 'من' && head < 0) k++
  return k
}

/** `عدد من الأطباء`, `مجموعة كبيرة من السكان`: the token of the preposition behind a word that counts at `k`; -1 where none stands there. */
export function behindCount({ doc: { words } }: Scene, k: number): number {
  if (words[k + 1]?.folded === 'من') return k + 1
  const many = words[k + 2]?.folded === 'من' && NUMBERS.test(words[k].folded)
  return many && isAdjectiveOnly(words[k + 1]) && !isDefinite(words[k + 1]) ? k + 2 : -1
}
const NUMBERS = /^[وفبل]?(?:عددا?|مجموعه)$/

/** `جنديا واحدا`, `جنديين اثنين`, but `يحمل سكينا اثنين من الحراس`. */
export const isSoMany = ({ doc: { words } }: Scene, phrase: Phrase, k: number): boolean =>
  phrase.head >= 0 &&
  k - 1 === phrase.last &&
  !phrase.definite &&
  SO_MANY.is(words[k]) &&
  (phrase.reading?.suffix !== 'ا' || !/^اثن/.test(words[k].folded))

/** `الدول الأربع`, `البلدان الثلاثة`, `ركابها الثلاثة`. */
export const isTheirNumber = ({ doc: { words } }: Scene, phrase: Phrase, k: number): boolean =>
  k - 1 === phrase.head &&
  phrase.definite &&
  (words[k].bits & bit.NUMBER) !== 0 &&
  isDefinite(words[k]) &&
  (isDefinite(words[k - 1]) || phrase.reading?.enc !== '')

/** `طعن رجل ثلاثة أشخاص`: a number counts what follows it, and no one man before. */
export const countsWhatFollows = ({ doc: { words } }: Scene, phrase: Phrase, k: number): boolean =>
  k > phrase.first &&
  phrase.head === k - 1 &&
  !(words[k].bits & bit.DEFINITE) &&
  // `قتل جنود عشرات المدنيين`: dozens are nobody's before them.
  (((words[k].bits & bit.NUMBER) !== 0 && (phrase.reading?.number === 's' || isNominative(phrase))) ||
    DOZENS.test(words[k].folded)) &&
  (words[phrase.head].bits & bit.PERSON_NOUN) !== 0 &&
  !(words[phrase.head].bits & bit.NUMBER)

const DOZENS = /^(?:عشرات|ميات|الاف)$/

/** Several men by the ending of those who act. */
const isNominative = ({ reading }: Phrase): boolean =>
  (reading?.number === 'p' && reading.suffix === 'ون') || (reading?.number === 'd' && reading.suffix === 'ان')

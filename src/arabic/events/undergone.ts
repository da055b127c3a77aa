import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import type { Arguments } from './arguments.ts'
import { isBelonging } from './belongings.ts'

/** With a lone phrase these are passives (`قتل جنديان`); others (`اتهم إيران`) go on with who acted before. */
export const PASSIVES = new Set([
  'قتل',
  'جرح',
  'أصاب',
  'اعتقل',
  'خطف',
  'أسر',
  'أوقف',
  'احتجز',
  'أعدم',
  'استهدف',
  'اختطف',
  'هجر',
  'شرد',
  'أجلى',
  'طرد',
  'اغتال',
  'سجن',
  'ذبح',
  'رحل',
  'دمر',
  'عذب',
])

/** Whether a verb of what befalls people, right before where or when, is a passive: `أوقف في المطار`, not `قتل وجرح العشرات`. */
export const undergone = (scene: Scene, t: number, args: Arguments, reading: Reading): boolean =>
  !args.subj &&
  !args.obj &&
  !args.passive &&
  !reading.enc &&
  reading.tense === 'perfect' &&
  /^3.s/.test(reading.person) &&
  PASSIVES.has(reading.lexeme.lemma) &&
  t + 1 < scene.doc.n &&
  (scene.timeOf[t + 1] >= 0 || (scene.doc.words[t + 1].bits & bit.PREP) !== 0)

/** `حيث تعتقل الولايات المتحدة دون محاكمة متهمين`: a state takes others, and nobody takes it. */
export const isRuler = ({ tense, lexeme }: Reading, { first, other, last }: Phrase, t: number): boolean =>
  tense === 'imperfect' &&
  TAKES.has(lexeme.lemma) &&
  first === t + 1 &&
  other?.kind === 'state' &&
  other.first === first &&
  other.last === last
const TAKES = new Set(['اعتقل', 'احتجز', 'سجن', 'أعدم', 'رحل', 'طرد', 'خطف', 'أسر'])

/** `واعتقلت 13 شخصا`, `أسرت العشرات`: she took them, for they would be taken in the masculine. */
export function countsMen({ doc: { words } }: Scene, verb: Reading, { first, head, reading }: Phrase): boolean {
  if (genderOf(verb) !== 'f') return false
  if (MANY.test(words[first].folded)) return first === head
  const counted = words[first].kind === 'number' || (words[first].bits & bit.NUMBER) !== 0
  // `وقتلت خمسة من سكانها`: a number with this ending counts men.
  if (first === head && SO_MANY_MEN.test(words[first].folded)) return true
  return counted && first !== head && reading?.gender === 'm' && !/^(?:ه|ات)$/.test(reading.suffix)
}
const SO_MANY_MEN = /^(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه$/
const MANY = /^(?:ال)?(?:مييه|مءات|ميات|عشرات|الاف|الوف|ملايين)$/

/** `قتلت عشرين مسلحا`, `استهدفت عربتين`, `واعتقلت صحفيا`: in the accusative nobody undergoes it as its subject. */
export function isAccusative({ doc: { words } }: Scene, { first, head, reading }: Phrase): boolean {
  if (TENS.test(words[first].folded)) return true
  if (head !== first || !reading) return false
  return reading.number === 'd' ? reading.suffix.endsWith('ين') : reading.number === 's' && reading.suffix === 'ا'
}
const TENS = /^(?:اثنين|عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|ميتين|مءتين|مايتين|الفين)$/

/** `لم يُعتقل أحد`: written with the vowel of the passive, in a verb whose active has another. */
export const isVowelled = ({ doc: { words } }: Scene, t: number, { lexeme: { lemma }, tense }: Reading): boolean =>
  tense === 'imperfect' &&
  VOWELLED.test(words[t].surface) &&
  PASSIVES.has(lemma) &&
  (FELL.has(lemma) || lemma.startsWith('ا'))
const VOWELLED = /^[وف]?س?[يت]ُ/

/** Verbs of harm to people alone. */
export const FELL: ReadonlySet<string> = new Set(['قتل', 'جرح', 'اعتقل', 'أعدم', 'سجن', 'ذبح', 'اغتال'])

/** `قتل وافد طعنا`, `جرح شاب إصابة بالغة`: behind somebody, a noun of no people is no victim of his. */
export const befell = (scene: Scene, reading: Reading, first: Phrase, second: Phrase): boolean =>
  FELL.has(reading.lexeme.lemma) &&
  !isBeast(scene, second) &&
  reading.tense === 'perfect' &&
  animate(scene, first) &&
  // `قتل فلان بعد شربه الدواء`: what stands further off is of something else.
  ((second.first > first.last + 2 && !second.person && !second.other && isSomeone(scene, first)) ||
    (second.reading?.lexeme.pos === 'noun' &&
      !second.reading.enc &&
      !second.definite &&
      !second.person &&
      !second.other &&
      !(scene.doc.words[second.head].bits & (bit.UNKNOWN | bit.NUMBER)))) &&
  !animate(scene, second) &&
  !isBelonging(scene, second)

/** Somebody by name, or by what he is. */
const isSomeone = ({ doc: { words } }: Scene, { head, person, other }: Phrase): boolean =>
  person !== null || (!other && (words[head].bits & bit.PERSON_NOUN) !== 0)

/** `250 حوتا`: beasts, which are no party. */
export const isBeast = ({ doc: { words } }: Scene, { head, last, person, other }: Phrase): boolean =>
  !person &&
  !other &&
  (BEASTS.test(words[head].folded) ||
    (last > head && (words[head].bits & bit.NUMBER) !== 0 && BEASTS.test(words[head + 1].folded)))
const BEASTS =
  /^(?:ال)?(?:حوتا?|حيتان|كلبا?|كلاب|نمور|فيله|افيال|ابل|اغنام|خروفا?|خراف|ابقار|بقره|ماشيه|مواشي|ذياب|ضباع|قرود|قطه|قطط|طيور|حيوانا?|حيوانات|دلافين|قرش|غزلان|ضبان)$/

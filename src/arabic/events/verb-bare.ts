import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { animate, plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { WA } from '../word.ts'
import { type Arguments, OTHERS, RELATIVE } from './arguments.ts'
import { agrees, lastWord, resumed } from './before.ts'
import { isBelonging } from './belongings.ts'
import { framesOf } from './frames.ts'
import { goesOnWith } from './goes-on-with.ts'
import { isThing } from './targets.ts'
import { befell, countsMen, FELL, isAccusative, isRuler, PASSIVES } from './undergone.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** Who acts and whom it befalls of the phrases behind a verb that no preposition governs, where nobody stands before it. */

/** A verb and what is known of it when its bare phrases are given their roles. */
export interface Bared {
  scene: Scene
  t: number
  reading: Reading
  /** It cannot do without an object, so a lone phrase is that. */
  needsObject: boolean
  /** It is a verb of going somewhere. */
  goes: boolean
  /** A clause follows. */
  told: boolean
}

const VESSELS = /^(?:سفينه|سفن|زورق|زوارق|قارب|قوارب|بارجه|فرقاطه|مروحيه|مروحيات|طا[يء]ره|طا[يء]رات|مقاتله|مقاتلات)$/

/** Gives the first bare phrase behind a verb, and the second if there is one, their roles in `found`. */
export function placeBare(
  { scene, t, reading, needsObject, goes, told }: Bared,
  found: Arguments,
  bare: readonly Phrase[][],
): void {
  const [first, second] = bare
  // `طالب المواطنين`: the ending of the accusative bars the phrase from acting.
  const accusative =
    first[0].reading?.suffix === 'ين' &&
    first[0].reading.number === 'p' &&
    !first[0].person &&
    !first[0].other &&
    first[0].first === first[0].head
  // `تدعم أطرافا مختلفة`: with tanwin it is what she supports.
  const tanwin =
    first[0].reading?.suffix === 'ا' &&
    first[0].reading.number !== 'd' &&
    // `عقد وفدا البلدين محادثات`: the construct of two.
    !first[0].definite &&
    first[0].first === first[0].head &&
    first[0].last > first[0].head &&
    !first[0].person &&
    !first[0].other &&
    !(scene.doc.words[first[0].head].bits & (bit.OFFICIAL | bit.NUMBER | bit.DEFINITE)) &&
    willed(reading)
  const fits = !accusative && !tanwin && agrees(scene, reading, first[0])
  if (found.obj || reading.enc) {
    if (fits) found.subj = first
    return
  }
  // `يزور القاهرة اليوم وفد`: where somebody goes may stand before him.
  if (
    goes &&
    second &&
    isLand(first[0]) &&
    !isLand(second[0]) &&
    animate(scene, second[0]) &&
    agrees(scene, reading, second[0])
  ) {
    found.obj = first
    found.subj = second
    return
  }
  // `ودعم القانون 61 نائبا`: a thing wills nothing, so it is what the people behind it willed.
  if (
    second &&
    willed(reading) &&
    !animate(scene, first[0]) &&
    // `انتشلت سفينة إنقاذ 87 مهاجرا`: those aboard.
    !VESSELS.test(plainNoun(scene, first[0])) &&
    animate(scene, second[0]) &&
    agrees(scene, reading, second[0])
  ) {
    found.obj = first
    found.subj = second
    return
  }
  // `الحادث الآثم الذي استهدف المصلين جماعة`: the clause of a deed or a thing, which acts, however far its noun stands.
  if (second && needsObject && ofClause(scene, t, reading)) {
    found.obj = first
    return
  }
  // `قتل 11 شخصا وجرح 30 آخرون من الجماعة`: so many others are of those whom it befell.
  const others = FELL.has(reading.lexeme.lemma) && OTHERS.test(scene.doc.words[first[0].last].folded)
  if (needsObject && reading.tense === 'perfect' && (reading.pro & WA) !== 0 && others) {
    found.obj = first
    found.passive = true
  } else if (second && fits && needsObject && befell(scene, reading, first[0], second[0])) {
    found.obj = first
    found.passive = true
  } else if (
    second &&
    fits &&
    (!needsObject ||
      animate(scene, first[0]) ||
      // `طردت الجامعة خمسة طلاب`: a body that is a place as well, and people.
      (isHouse(scene, first[0]) && animate(scene, second[0])) ||
      isBelonging(scene, first[0]) ||
      isArm(scene, first[0]) ||
      strikes(scene, first[0], second[0]))
  ) {
    found.subj = first
    found.obj = second
  } else if (
    reading.tense === 'perfect' &&
    needsObject &&
    fits &&
    isNominative(first[0]) &&
    animate(scene, first[0]) &&
    !PASSIVES.has(reading.lexeme.lemma)
  )
    found.subj = first
  else if (needsObject && fits && !second && isOwnSubject(scene, t, reading, first[0])) found.subj = first
  else if (
    needsObject &&
    fits &&
    // `دمر طيران التحالف، دبابتين`: an arm does it, whatever stands over a comma.
    (isRuler(reading, first[0], t) || isArm(scene, first[0]) || (told && animate(scene, first[0])))
  )
    found.subj = first
  else if (needsObject) {
    found.obj = first
    found.passive =
      fits &&
      reading.tense === 'perfect' &&
      !isAccusative(scene, first[0]) &&
      PASSIVES.has(reading.lexeme.lemma) &&
      !countsMen(scene, reading, first[0])
  } else if (!second && takesObject(reading) && goesOnWith(scene, t, reading, first[0])) found.obj = first
  else if (fits && (animate(scene, first[0]) || !(second || willed(reading)))) found.subj = first
  else found.obj = first
}

/** `يأمل الوزير أن تساعد فرنسا في التسوية`: she does what he hopes, for he would not be spoken of so. */
function isOwnSubject(scene: Scene, t: number, reading: Reading, phrase: Phrase): boolean {
  if (reading.tense !== 'imperfect' || phrase.first !== t + 1 || phrase.other?.kind !== 'state') return false
  if (phrase.other.first !== phrase.head || scene.doc.words[t - 1]?.folded !== 'ان') return false
  const k = verbBefore(scene, t, WISHED)
  const wish = k < 0 ? null : verb(scene, k)
  return (
    wish !== null && WISHES.has(wish.lexeme.lemma) && /^3.s/.test(wish.person) && wish.person[1] !== reading.person[1]
  )
}
const WISHES = new Set([
  'أمل',
  'أراد',
  'ود',
  'توقع',
  'رجح',
  'طلب',
  'تمنى',
  'انتظر',
  'رجا',
  'خشي',
  'استبعد',
  'طالب',
  'اقترح',
])
/** Words back to who wishes that something be done, at most. */
const WISHED = 8

/** A state or place by its name and nothing else. */
const isLand = ({ first, last, head, other }: Phrase): boolean =>
  other !== null &&
  other.first === first &&
  head === first &&
  other.last === last &&
  /^(?:state|place)$/.test(other.kind)

/** `أحرق مهاجمان`, `هاجم محتجون`: by the ending of those who act. */
const isNominative = ({ first, head, person, other, reading }: Phrase): boolean =>
  first === head &&
  !person &&
  !other &&
  ((reading?.number === 'd' && reading.suffix === 'ان') || (reading?.number === 'p' && reading.suffix === 'ون'))

/** A relative pronoun right before the verb, which no pronoun behind it takes up again. */
function ofClause(scene: Scene, t: number, reading: Reading): boolean {
  const { folded } = scene.doc.words[Math.max(0, lastWord(scene, t))]
  // `الذي تمول الحكومة جزءا منه`: she who pays is not he whom the clause is on.
  const fits = folded.endsWith('ذي') ? genderOf(reading) !== 'f' : !folded.endsWith('تي') || genderOf(reading) !== 'm'
  return RELATIVE.test(folded) && fits && !resumed(scene, t)
}

const OF_WILL = new Set([
  'ACCUSE',
  'REJECT',
  'SUPPORT',
  'AGREE',
  'REQUEST',
  'CONCEDE',
  'THREATEN',
  'CONSULT',
  'COOPERATE',
  'AID',
])
export const takesObject = (reading: Reading): boolean => framesOf(reading).some((f) => f.recipient.includes('obj'))

/** `وأدان اغتيال القاضي`: an act of will has somebody for its subject; a thing alone is its object. */
export const willed = (reading: Reading): boolean => {
  const frames = framesOf(reading)
  return frames.length > 0 && frames.every((f) => OF_WILL.has(f.type))
}

/** `قصف الطيران قرى`: an arm that strikes, whose ever it is. */
export const isArm = (scene: Scene, phrase: Phrase): boolean => /^(?:طيران|مدفعيه)$/.test(plainNoun(scene, phrase))

/** `استهدفت الغارات مقاتلين`: a deed, and somebody whom it befalls. */
const strikes = (scene: Scene, { head, person }: Phrase, whom: Phrase): boolean =>
  !person &&
  (scene.doc.words[head].bits & bit.EVENT) !== 0 &&
  scene.mentionOf[head] < 0 &&
  scene.doc.words[head].readings.some(
    (r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.type === 'ASSAULT' && f.attack),
  ) &&
  (animate(scene, whom) || isBelonging(scene, whom) || isThing(scene.doc.words[whom.head].surface))

/** `الجامعة`, `البلدية`: a house that acts. */
export const isHouse = ({ doc: { words } }: Scene, { first, head, last, person }: Phrase): boolean =>
  first === head && last === head && !person && HOUSE.test(words[head].folded)
const HOUSE = /^ال(?:جامعه|مدرسه|كليه|مستشفي|بلديه|نادي|بنك|مصنع|محكمه|سفاره|معهد)$/

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { HUMAN } from '../syntax/animate.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { LI, SA } from '../word.ts'
import { nounBefore, PAPER } from './noun-before.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** `إذا` or `لو` at the head of the clause. */
export function conditionBefore(scene: Scene, t: number): string {
  const start = sentenceStart(scene, t)
  for (let k = t - 1; k >= start && t - k < 9; k--) {
    const { folded, kind } = scene.doc.words[k]
    if (kind === 'punct') return ''
    if (/^[وف]?(?:اذا|لو|هل|ام|لولا|كلما|ريثما|متي)$/.test(folded)) return folded
  }
  return ''
}

/** `رجال الإنقاذ`, `فرق الإغاثة`: the noun says what kind of people or body. */
export function modifies(scene: Scene, t: number): boolean {
  const before = scene.doc.words[t - 1]
  return (
    before !== undefined &&
    scene.mentionOf[t - 1] < 0 &&
    ((before.bits & (bit.PERSON_NOUN | bit.ORG_HEAD | bit.GROUP | bit.OFFICIAL)) !== 0 || VESSEL.test(before.folded)) &&
    !(before.bits & bit.DEFINITE) &&
    !RESUMING.test(before.folded) &&
    // `مقدما التهنئة`: an accusative takes no genitive.
    !before.readings.some((r) => r.suffix === 'ا') &&
    !verb(scene, t - 1)
  )
}

/** `استئناف الغارات`: begun again, though a court is called so. */
const RESUMING = /^[وبل]?استيناف$/
const VESSEL = /^[وبلف]?(?:سفينه|سفن|زورق|زوارق|قارب|قوارب|طاقم|طواقم|طايره|طايرات|مركب|عربه|سياره|سيارات)$/

/** `تحت سيطرة`, `بعد الزيارة`, `خلال اللقاء`: the noun tells a state, or when. */
export const standing = (scene: Scene, t: number): boolean =>
  /^[وب]?(?:تحت|تحتها|قيد|محل|ملف|شان|جدول|افاق|سبل|اوجه|مجالات|فرص|اطر|مدي|جوانب|اي|لاي|مزاعم|شايعات|اشاعات|احتمال|امكانيه|حرمه|تحريم|تجريم|خطوره|شناعه|ظاهره|ظواهر|مفهوم|فكره|ثقافه|مبدا|انواع|اشكال|اساليب|وسائل|وساءل|حق|حريه)$/.test(
    scene.doc.words[t - 1]?.folded ?? '',
  )

/** `تخوفا من هجمات`, `تحسبا لهجوم`: what is feared has not happened. */
export const feared = ({ doc: { words } }: Scene, t: number): boolean =>
  (words[t - 1]?.folded === 'من' &&
    /^[ول]?(?:تخوفا?|خوفا?|خشيه|مخاوف|خشيته|قلقا|مخاوفه|مخاوفها|حذرت?|يحذر|تحذر|تحذير|محذرا|محذره|التحذير)$/.test(
      words[t - 2]?.folded ?? '',
    )) ||
  /^تحسبا$/.test(words[t - 1]?.folded ?? '')

/** `ليرفع`, `من يدعمهم`: what an act is for, or whoever may do it, is no act. */
export function idle(scene: Scene, t: number, reading: Reading): boolean {
  // `لمن أراد زعزعة الأمن`.
  if (/^[وف]?لمن$/.test(scene.doc.words[t - 1]?.folded ?? '')) return true
  if (reading.tense !== 'imperfect') return false
  // `كل ما يسيء`.
  if (scene.doc.words[t - 1]?.folded === 'ما' && /^[وبلف]?كل$/.test(scene.doc.words[t - 2]?.folded ?? '')) return true
  // `عندما يسجن الصحافيون`, `كلما قصفوا`: whenever it comes to that.
  if (!(reading.pro & SA) && /^[وف]?(?:عندما|حينما|كلما)$/.test(scene.doc.words[t - 1]?.folded ?? '')) return true
  return (reading.pro & LI) !== 0 || /^[وف]?(?:كي|لكي|من|ممن)$/.test(scene.doc.words[t - 1]?.folded ?? '')
}

/**
 * `كل عمل إرهابي يستهدف أمنها`: right behind an indefinite noun for no one, an imperfect is that noun's clause, and nobody who
 * acted before is its subject.
 */
export function ofThing(scene: Scene, t: number, reading: Reading): boolean {
  if (reading.tense !== 'imperfect' || reading.pro || reading.enc || t <= sentenceStart(scene, t)) return false
  const k = nounBefore(scene, t)
  const { bits, readings, folded } = scene.doc.words[k]
  if (scene.mentionOf[k] >= 0 || scene.timeOf[k] >= 0 || scene.mentionOf[t - 1] >= 0 || scene.timeOf[t - 1] >= 0)
    return false
  const noun = readings[0]
  return (
    noun?.lexeme.pos === 'noun' &&
    !noun.enc &&
    noun.suffix !== 'ا' &&
    noun.number === 's' &&
    (bits & (bit.DEFINITE | bit.FUNCTION | HUMAN | bit.TIME)) === 0 &&
    !(scene.doc.words[t - 1].bits & bit.DEFINITE) &&
    !PAPER.test(folded) &&
    noun.gender === (genderOf(reading) || noun.gender)
  )
}

/** `بهدف إسقاط النظام`: what something is done for. */
export const aimedFor = (scene: Scene, t: number): boolean =>
  /^[وف]?(?:بهدف|بغيه|بغرض|لغرض|قصد|بقصد|اجل)$/.test(scene.doc.words[t - 1]?.folded ?? '')

/** `اتفاق تعاون`, `مجلس التعاون`: what kind of paper or body it is. */
export const titled = (scene: Scene, t: number): boolean =>
  /^[وبلف]?(?:ال)?(?:اتفاق|اتفاقا|اتفاقيه|اتفاقيات|مذكره|مذكرات|بروتوكول|مجلس|منظمه|لجنه|برنامج|علاقات)$/.test(
    scene.doc.words[t - 1]?.folded ?? '',
  )

/** `الذين يعتقلون في الحرب`: a kind of people, where nobody is named. */
export const ofKind = (scene: Scene, t: number, reading: Reading): boolean =>
  reading.tense === 'imperfect' && /^(?:الذين|اللذين|اللواتي)$/.test(scene.doc.words[t - 1]?.folded ?? '')

/** The verb before says that it did not come about. */
export function failed(scene: Scene, t: number): boolean {
  const main = verbBefore(scene, t, FAILS_BEFORE)
  return main >= 0 && /^[وف]?(?:فشل|فشلت|فشلوا|اخفق|اخفقت|اخفقوا)$/.test(scene.doc.words[main].folded)
}
const FAILS_BEFORE = 14

/** `مقاطعة شاستا`: a county by its name. */
export const isCounty = (scene: Scene, t: number): boolean =>
  mentionAt(scene, t + 1)?.kind === 'place' ||
  // `وهي مقاطعة فرنسية`.
  (/^[وف]?(?:هي|في|ب)$/.test(scene.doc.words[t - 1]?.folded ?? '') &&
    ((scene.doc.words[t + 1]?.bits ?? 0) & bit.DEMONYM) !== 0) ||
  ((scene.doc.words[t + 1]?.bits ?? 0) & bit.UNKNOWN) !== 0 ||
  // `في مقاطعة "نانغ"`: by a name in marks.
  (/^(?:في|من|الي)$/.test(scene.doc.words[t - 1]?.folded ?? '') &&
    /^["«“]$/.test(scene.doc.words[t + 1]?.surface ?? ''))

/** Words written with their vowels, as nobody writes news: a verse. */
export const isScripture = ({ doc: { words } }: Scene, t: number): boolean =>
  VOWELLED.test(words[t].surface) &&
  (VOWELLED.test(words[t - 1]?.surface ?? '') || VOWELLED.test(words[t + 1]?.surface ?? ''))
const VOWELLED = /[\u064e-\u0650\u0652].*[\u064b-\u0652]/

/** `دورة تدريبية استهدفت الموظفين`: for whom a course is. */
export function isCourse({ doc: { words } }: Scene, t: number): boolean {
  for (let k = Math.max(0, t - 14); k < t; k++) if (COURSE.test(words[k].folded)) return true
  return false
}
const COURSE =
  /^[وبلف]?(?:ال)?(?:دوره|دورات|ورشه|ورش|برنامج|برامج|مهرجان|مهرجانات|فعاليات|مشروع|ملتقي|مسابقه|توعويه|تدريبيه|مبادره|تطعيم|تحصين|توعيه|دراسه|استبيان)$/

/** `فرضية اعتراض حافلة`: played in a drill. */
export function isPlayed(scene: Scene, t: number): boolean {
  for (let k = Math.max(sentenceStart(scene, t), t - 30); k < t; k++)
    if (PLAYED.test(scene.doc.words[k].folded)) return true
  return false
}
const PLAYED = /^[وبلف]?(?:ال)?(?:فرضيه|فرضيات|محاكاه|وهميه|وهمي)$/

import type { Lexeme, Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbAt } from '../syntax/verb.ts'

/** Verbs that say something only with some nouns behind them, or of somebody who is named. */

export const REFUSED = new Shape(/^[وفس]?(?:رفض|رفضت|رفضوا|رفضا|يرفض|ترفض|يرفضون)$/)
/** What others have said of somebody. */
const CLAIM =
  /^(?:ال)?(?:اتهام|اتهامات|ادعاء|ادعاءات|مزاعم|زعم|انتقاد|انتقادات|تهم|تهمه|شايعات|اشاعات|تلميحات|اقاويل|افتراءات|تكهنات)(?:ه|ها|هم)?$/
/** Tokens from refusing to what is refused, at most. */
const REACH = 12

/** What somebody plays down. */
const WEIGHT = /^(?:ال)?(?:شان|اهمي|خطور|حجم|قيم|جدو|قدر|احتمال|مخاوف|وقع|دور|تاثير|انجاز)/
/** `قلل الوزير من شأن الحادث`: weight and danger somebody plays down in words; of anything else there is less. */
export function playsDown({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < Math.min(words.length - 1, t + REACH); k++)
    if (words[k].folded === 'من') return WEIGHT.test(words[k + 1].folded)
  return false
}

/** `سخرت الوزارة إمكاناتها`: made use of, and mocked nobody. */
export function harnesses({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < Math.min(words.length, t + 4); k++) if (MEANS.test(words[k].folded)) return true
  return false
}
const MEANS = /^(?:ال)?(?:امكان|طاق|جهود|جهد|قدرات|وسايل|موارد|ادوات|كل|جميع|كافه)/

/** `شددت السلطات إجراءاتها على الحدود`: made tighter, and stressed nothing. */
export function tightens({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < Math.min(words.length, t + REACH) && !/^(?:علي|ان)$/.test(words[k].folded); k++)
    if (TIGHT.test(words[k].folded)) return true
  return false
}
const TIGHT =
  /^(?:ال)?(?:اجراءات|تدابير|حصار|رقاب[هت]|قبض[هت]|حراس[هت]|عقوبات|عقوب[هت]|قيود|ضغوط|ضغط|خناق|طوق|مراقب[هت]|شروط|هجمات|حملات|حمل[هت])(?:ه|ها|هم)?$/

/** `ينبئ بعمل جريء`: what promises something says nothing. */
export const portends = ({ doc: { words } }: Scene, t: number, { lexeme, tense, enc }: Reading): boolean =>
  /^(?:أنبأ|نبأ|بشر)$/.test(lexeme.lemma) &&
  tense === 'imperfect' &&
  enc === '' &&
  /^ب./.test(words[t + 1]?.folded ?? '')

/** `رفض المتحدث الاتهامات`: who refuses a claim denies it; what else he refuses he does not speak of. */
export function deniedSo(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  if (!REFUSED.is(words[t])) return null
  const verb = verbAt(scene, t)
  if (verb?.lexeme.lemma !== 'رفض' || verb.enc || !verb.person.startsWith('3') || verb.voice === 'passive') return null
  const end = Math.min(sentenceEnd(scene, t), t + REACH)
  for (let k = t + 1; k < end; ) {
    // `رفض بشدة أن تكون بلاده دعمتهم`: that it is so.
    const so = words[k].folded === 'ان' && /^[يت](?:كون|وصف|قال)$/.test(words[k + 1]?.folded ?? '')
    if (so || CLAIM.test(words[k].folded)) return verb.as(denying(verb.lexeme))
    const phrase = k === t + 1 ? phraseAt(scene, k) : null
    // What stands between is who refuses, a comma, a time; not another thing, nor a preposition.
    if (k > t + 1 && words[k].kind === 'word' && scene.timeOf[k] < 0 && !/^ب(?:شده|قوه|حزم)$/.test(words[k].folded))
      return null
    k = (scene.timeOf[k] >= 0 ? scene.times[scene.timeOf[k]].last : (phrase?.last ?? k)) + 1
  }
  return null
}
let denial: Lexeme | null = null
const denying = (lexeme: Lexeme): Lexeme => (denial ??= { ...lexeme, act: 'deny', stance: 'distancing' })

/** `رجلان يشتبه في ضلوعهما`: only of somebody beside it a verb of suspecting is no passive. */
export const suspectsNobody = (scene: Scene, t: number, verb: Reading): boolean => {
  if (verb.lexeme.lemma !== 'اشتبه' || verb.tense !== 'imperfect' || verb.person !== '3ms') return false
  const behind = t + 1 < sentenceEnd(scene, t) ? phraseAt(scene, t + 1) : null
  // `الذي يشتبه الغرب في أنه`: between the verb and its preposition stands who suspects.
  const whom = behind ? scene.doc.words[behind.last + 1]?.folded : ''
  if (behind && !(behind.reading?.pro ?? 0) && (animate(scene, behind) || /^(?:في|ب?ان(?:ه|ها|هم)?)$/.test(whom ?? '')))
    return false
  const before = subjectBefore(scene, t, verb)
  return !before?.definite || !animate(scene, before)
}

const ATTACK =
  /^(?:ال)?(?:مسوولي[هت]|هجوم|هجمات|تفجير|تفجيرات|عملي[هت]|عمليات|اعتداء|اعتداءات|اغتيال|قصف|خطف|اطلاق|تفجيرين|هجومين)(?:ه|ها|هم)?$/

/** `تبنى المجلس القرار`: only an attack or what it makes one answer for is claimed in words. */
export function adopts(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, t), t + REACH)
  for (let k = t + 1; k < end && words[k].kind === 'word'; k++) if (ATTACK.test(words[k].folded)) return false
  return true
}

/** Behind a comma, with no `عن` before the next: `، عبر سفارتها، `, but `من جانبه، عبر الوزير، وهو طبيب، عن`. */
export function byWay({ doc: { words } }: Scene, t: number): boolean {
  if (t < 2 || !isComma(words[t - 1]) || OPENING.is(words[t - 2])) return false
  for (let k = t + 1; k < Math.min(words.length, t + REACH) && !isComma(words[k]); k++)
    if (/^عن(?:ه|ها)?$/.test(words[k].folded)) return false
  return true
}

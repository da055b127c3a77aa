import type { StatementFinding } from '../../engine/finding.ts'
import type { EventStatus } from '../../record/types.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { SA } from '../word.ts'
import { verb } from './verbs.ts'

const FUTURE_BEFORE =
  /^(?:سوف|يعتزم|تعتزم|يخطط|تخطط|سيتم|ستتم|يستعد|تستعد|يستعدون|ينوي|تنوي|مقرر|المقرر|المزمع|مزمع|المتوقع|متوقع|المنتظر|منتظر|المرجح|المرتقب|المرتقبه|المقبل|المقبله|وشك|بصدد|اعتزام|عزم|عزمه|عزمها|ستقوم|سيقوم|سيجري|ستجري|سيعقد|ستعقد|تمهيدا|استعدادا|تحضيرا|استعداد|مستعد|مستعده|مستعدون|راغب|راغبه|عازم|عازمه|نود|يود|تود|نامل|يامل|تامل|نريد)$/
const POSSIBLE_BEFORE =
  /^(?:ربما|يمكن|قد|اذا|لو|احتمال|احتماليه|امكان|امكانيه|يحتمل|محتمل|المحتمل|مخاوف|خشيه|تحسبا|خطر|محاوله|حال|قادر|قادره|قادرين|قدره|القدره|قدرتها|قدرته|نيه|لمنع|تفادي|لتفادي|تجنب|لتجنب|تبرر|يبرر)$/
const DENIED_BEFORE = /^[وف]?(?:لم|لن|لا|ليس|ليست|عدم|دون|بدون|نفي|نفت|ينفي|تنفي|استبعد)$/
const HIDES =
  /^[يتن](?:زال|زالون|زالوا|زل|نفك|نفكون|برح|خف|خفي|خفوا|نكر|نكروا|ستبعد|كتف|كتفي|كتفوا|تردد|توقف|توان|تاخر)$/
const CALLED_BEFORE =
  /^(?:يجب|ينبغي|ضروره|بضروره|وجوب|لابد|طالب|طالبت|دعا|دعت|حثها|حثه|حثهم|دعاهم|دعاها|مطالبه|مطالبا|داعيا|دعوه|دعوته|دعوتها|ناشد|حث|نطالب|ندعو|بوقف|تدعو|يدعو|يطالب|تطالب|المطالبه|اهميه|باهميه|لاهميه|بد|مطالب|بمطالب|المطالب|شعار|يتطلب|تتطلب|يستوجب|لضروره|السماح|رفض|رفضت|يرفض|ترفض|رفضوا)$/
/** `يتوجه غدا`, `تجتمع الأسبوع المقبل`: an imperfect with a time to come beside it. */
function comes(scene: Scene, token: number): boolean {
  const end = Math.min(sentenceEnd(scene, token), token + 9)
  for (let k = token + 1; k < end && scene.doc.words[k].kind !== 'punct'; k++)
    if (/^(?:غدا|بعدغد|المقبل|القادم|المقبله|القادمه)$/.test(scene.doc.words[k].folded) && scene.timeOf[k] >= 0)
      return true
  return false
}

/** `محادثات ستجري`, `لقاء الرئيسين سيكون`: what is said of the act after it. */
export const willBe = (scene: Scene, after: number): boolean =>
  /^(?:س[يت](?:كون|عقد|تم|جري|بدا|نطلق|قام|ستانف|نعقد))$/.test(scene.doc.words[after]?.folded ?? '')

const LEST = /^(?:ل?كي|حتي)$/
const CAN = /^[يتنا](?:ستطيع|ستطيعون|ستطيعوا|ستطع|مكن|مكنه|مكنها|مكننا|مكنهم)$/

/** How far before its trigger a word can set an event's status. */
const REACH = 5

/** Whether an event happened, will, may, did not, or is called for: from the verb's form and the words before it. */
export function statusOf(
  scene: Scene,
  token: number,
  reading: Reading,
  statement: StatementFinding | null,
): EventStatus {
  const { doc } = scene
  const start = sentenceStart(scene, token)
  // `كانت ستستهدف`: meant to, and did not.
  if (reading.tense === 'imperfect' && reading.pro & SA)
    return /^[وف]?(?:كان|كانت|كانوا)$/.test(doc.words[token - 1]?.folded ?? '') ? 'possible' : 'future'
  if (reading.tense === 'imperfect' && comes(scene, token)) return 'future'
  const before = (back: number): string => doc.words[token - back]?.folded ?? ''
  // `لكي لا يسمح بانهيارها`: what for.
  if (before(1) === 'لا' && LEST.test(before(2))) return 'called-for'
  // `لا نستطيع أن نعاقب`.
  if (before(1) === 'ان' && CAN.test(before(2)) && /^(?:لا|لم|لن)$/.test(before(3))) return 'denied'
  for (let k = token - 1, n = 0; k >= start && n < REACH; k--, n++) {
    const { folded, kind, readings } = doc.words[k]
    if (kind === 'punct' && n > 0) break
    // `طائرة بدون طيار` flies all the same.
    // `لم يخف رفضه`: it is no secret.
    if (
      DENIED_BEFORE.test(folded) &&
      n < 2 &&
      doc.words[k + 1].folded !== 'طيار' &&
      !HIDES.test(doc.words[k + 1].folded)
    )
      return 'denied'
    if (FUTURE_BEFORE.test(folded)) return 'future'
    // `طالب بالإفراج عن صحفيين اعتقلوا`: what was done is not what is called for.
    if (reading.tense !== 'perfect' && CALLED_BEFORE.test(folded)) return 'called-for'
    if (POSSIBLE_BEFORE.test(folded) && (folded !== 'قد' || reading.tense === 'imperfect')) return 'possible'
    // `سراح` is written like a form to come, and is none.
    if (readings[0]?.tense === 'imperfect' && readings[0].pro & SA && n < 3 && verb(scene, k)) return 'future'
    if (readings[0]?.tense === 'perfect') break
  }
  if (
    statement &&
    (statement.act === 'demand' || statement.act === 'appeal' || statement.act === 'propose') &&
    reading.tense === '' &&
    token - statement.contentFirst < 3 &&
    !/^(?:أمر|أوعز|وجه)$/.test(statement.cue?.lemma ?? '')
  )
    return 'called-for'
  if (statement?.act === 'deny' && isDenied(scene, token, reading, statement)) return 'denied'
  return 'actual'
}

/** `نفى أن تكون قواته قد قصفت`, `نفى قيام طائراته بقصف`: the first act of what is denied. */
function isDenied(scene: Scene, token: number, { tense }: Reading, { contentFirst, cue }: StatementFinding): boolean {
  if (token - contentFirst < 3) return true
  if (!/^(?:نفى|أنكر|كذب)$/.test(cue?.lemma ?? '')) return false
  const { words } = scene.doc
  if (token - contentFirst > DENIAL || (tense === '' && !TAKING_PLACE.test(words[contentFirst]?.folded ?? '')))
    return false
  for (let k = contentFirst; k < token; k++)
    if (words[k].kind === 'punct' || (verb(scene, k) && !BEING.test(words[k].folded))) return false
  return true
}
const BEING = /^[يت]ك(?:ون|ونوا|ن)$/
/** `وجود`, `قيام`: that something is or is done. */
const TAKING_PLACE = /^(?:وجود|وقوع|حدوث|حصول|قيام|تعرض|مشاركه|ضلوع|تورط|اجراء|عقد|نيه|تنفيذ|تقديم|توجيه|صحه)$/
/** Words of a denial up to its act, at most. */
const DENIAL = 14

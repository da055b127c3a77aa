import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'

/** When a verb of saying tells of no saying: what happens, is known, wished, asked or supposed, and what nobody says. */

/** `ليبلغ نحو مليون`, `ما يزيد على 400`: reaching a figure is no telling. */
export function reaches(scene: Scene, t: number, verb: Reading): boolean {
  if (!/^(?:أ?بلغ|زاد)$/.test(verb.lexeme.lemma)) return false
  // `زاد عن حده`: going too far.
  if (verb.lexeme.lemma === 'زاد' && /^(?:عن|علي|من)$/.test(scene.doc.words[t + 1]?.folded ?? '')) return true
  for (let k = t + 1; k < Math.min(scene.doc.n, t + 5); k++)
    if (scene.doc.words[k].bits & bit.NUMBER || /^(?:نحو|حوالي|اكثر)$/.test(scene.doc.words[k].folded)) return true
  return false
}

/** `طلبوا التكتم على أسمائهم`: why somebody has no name. */
export const hidesName = ({ doc: { words } }: Scene, t: number, { lexeme }: Reading): boolean =>
  lexeme.lemma === 'طلب' && /^(?:ال)?تكتم$/.test(words[t + 1]?.folded ?? '')

/** `يعلم أن`, `تدرك أن`: what somebody knows or feels nobody has told. */
export const KNOWING = new Set(['علم', 'عرف', 'أدرك', 'فهم', 'شعر', 'وعى', 'أيقن', 'تيقن', 'استيقن', 'استشعر'])
/** Verbs of finding out, which papers and those who look into things give in words: `وجدت الدراسة أن`. */
export const FINDING = new Set(['وجد', 'أثبت', 'اكتشف', 'توصل'])
export const FINDERS =
  /^[وف]?(?:ال)?(?:باحث|عالم|علماء|خبير|خبراء|محقق|لجنه|فريق|فحص|فحوص|معاينه|تشريح|تحليل|تحاليل|تحقيق|نتايج|بيانات|ادله|تجارب|ابحاث|محكمه|نيابه|اختبار)/
export const findsOut = (scene: Scene, t: number, verb: Reading): boolean =>
  !/^ان(?:ي|ني|نا)$/.test(scene.doc.words[t + 1]?.folded ?? '') &&
  (isFinder(scene, t + 1 < scene.doc.n ? phraseAt(scene, t + 1) : null) ||
    isFinder(scene, subjectBefore(scene, t, verb)))
const isFinder = ({ doc: { words } }: Scene, who: Phrase | null): boolean =>
  who !== null && ((words[who.head].bits & (bit.SOURCE | bit.DOCUMENT)) !== 0 || FINDERS.test(words[who.head].folded))

export const knows = (verb: Reading): boolean =>
  // `يعلم` is also the imperfect of informing.
  KNOWING.has(verb.lexeme.lemma) || (verb.lexeme.lemma === 'أعلم' && verb.tense === 'imperfect' && !verb.enc)

/** `قد تشير إلى`: what things may mean nobody says. */
export const doubted = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.tense === 'imperfect' && t > 0 && scene.doc.words[t - 1].folded === 'قد'

/** `التي قد تحدث في السيارات`: happening is written like speaking, which goes on with of whom, to whom or with whom. */
export const happens = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.lexeme.lemma === 'تحدث' &&
  /^(?:قد|لا|لم|لن|سوف|ان|التي|ما)$/.test(scene.doc.words[t - 1]?.folded ?? '') &&
  scene.doc.words[t].readings.some((r) => r.lexeme.lemma === 'حدث' && r.tense === 'imperfect') &&
  !/^(?:عن|الي|مع|ل.*)$/.test(scene.doc.words[t + 1]?.folded ?? '')

/** `فجر انتحاري يعتقد أنه ينتمي`: what is believed of somebody indefinite, who believes nothing of himself. */
export const isBelieved = (scene: Scene, t: number, verb: Reading): boolean => {
  const before = scene.doc.words[t - 1]
  return (
    verb.tense === 'imperfect' &&
    verb.pro === 0 &&
    /^(?:اعتقد|ظن|زعم|قال|رجح)$/.test(verb.lexeme.lemma) &&
    /^ان(?:ه|ها)$/.test(scene.doc.words[t + 1]?.folded ?? '') &&
    before?.kind === 'word' &&
    before.readings[0]?.lexeme.pos === 'noun' &&
    before.readings[0].number === 's' &&
    before.readings[0].enc === '' &&
    !(before.bits & (bit.DEFINITE | bit.SOURCE | bit.FUNCTION)) &&
    scene.mentionOf[t - 1] < 0
  )
}

/** `رفض أن يذكر`, `عليه أن يعلن`: what is yet to be said, or never was; `قبل أن يضيف` tells when it was. */
export const isWished = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.tense === 'imperfect' &&
  t > 1 &&
  (scene.doc.words[t - 1].folded === 'ان' || (scene.doc.words[t - 1].folded === 'وان' && oughtTo(scene, t - 1))) &&
  !/^و?إ/.test(scene.doc.words[t - 1].surface) &&
  !/^(?:قبل|بعد|منذ|لبث|الي)$/.test(scene.doc.words[t - 2].folded)

/** `يجب أن يحضر وأن يعلن`, `أتمنى أن يأتي وأن يرد`: what ought to be, or is hoped for, before. */
function oughtTo({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t - 1; k > Math.max(0, t - OUGHT) && !/^[.!؟?]$/.test(words[k].surface); k--)
    if (words[k].folded === 'ان' && WISHING.test(words[k - 1].folded)) return true
  return false
}
const WISHING =
  /^[وف]?(?:[اني]تمني|[اني]?امل|نرجو|ارجو|يجب|ينبغي|لابد|بد|يفترض|المفترض|المطلوب|الواجب|حبذا|نريد|اريد|بامكانه)$/
const OUGHT = 40

/** `أنه أمر مثير`, `كل أمر`: a matter, and nobody orders. */
export const isMatter = (scene: Scene, t: number): boolean =>
  /^[وفبل]?امر$/.test(scene.doc.words[t].folded) &&
  (scene.doc.words[t + 1]?.bits & bit.ADJ) !== 0 &&
  !(scene.doc.words[t + 1].bits & bit.DEFINITE)

/** `التوقيت الذي يفترض أن`, `كان يفترض به`: what ought to be, and nobody's thought. */
export const isSupposed = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.lexeme.lemma === 'افترض' && verb.tense === 'imperfect' && !isSomebody(scene, t + 1)

/** Somebody who can hold a view is named or described at `k`. */
function isSomebody(scene: Scene, k: number): boolean {
  const who = k < scene.doc.n && scene.doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
  return who !== null && !(who.reading?.pro ?? 0) && animate(scene, who)
}

/** `كما سبق وأعلن`, `كما سبق أن أكد`: said before, and given here by nobody. */
export function saidBefore({ doc: { words } }: Scene, t: number): boolean {
  const k = /^(?:و|ان)$/.test(words[t - 1]?.folded ?? '') ? t - 2 : t - 1
  return words[k]?.folded === 'سبق' && words[k - 1]?.folded === 'كما'
}

/** `هل قال`, `لماذا أعلن`, `وإن قالوا`: what is asked about or supposed nobody has told yet. */
export const isAsked = (scene: Scene, t: number): boolean =>
  t > 0 &&
  (/^[وف]?إن$/.test(scene.doc.words[t - 1].surface) ||
    /^[وف]?(?:لو|اذا|هل|لماذا|متي|كيف|اين|الم|اولم)$/.test(scene.doc.words[t - 1].folded))

/** `لم يستبعد الوزير أن`, `لم ينف وقوع إصابات`: what somebody does not rule out or deny he leaves open, in so many words. */
export const leavesOpen = (scene: Scene, t: number, { lexeme, enc }: Reading): boolean =>
  !enc &&
  (lexeme.lemma === 'استبعد' || lexeme.lemma === 'نفى') &&
  /^[وف]?(?:لم|لا)$/.test(scene.doc.words[t - 1]?.folded ?? '')

/** `قد يزعم الخصوم أن`, `لكي يبرروا`: what may be said, or is done to be said. */
export const isDoubted = (scene: Scene, t: number, { tense, pro }: Reading): boolean =>
  tense === 'imperfect' && pro === 0 && t > 0 && /^[وف]?(?:قد|ربما|لكي|كي)$/.test(scene.doc.words[t - 1].folded)

/** `أُعلن أن`, `ذُكر`: the vowel on the first letter of the stem tells. */
export const isPassive = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.tense === 'perfect' && /^(?:[وف]\u064e?)?[^وف\u064e\u0650]\u064f/.test(scene.doc.words[t].surface)

const IMPERSONAL = new Set([
  'ذكر',
  'أشار',
  'اعتقد',
  'توقع',
  'رجح',
  'زعم',
  'قال',
  'علم',
  'لاحظ',
  'رأى',
  'ظن',
  'خشي',
  'أمل',
  'لفت',
  'حكى',
  'روى',
  'أظهر',
])

const REMARKED = /^ويذكر$/
const HOLLOW = new Set(['قال', 'أشار'])

/** `يذكر أن`, `يشار إلى أن`, `ذُكر أن`: nobody says it, so it is no statement. */
export function impersonal(scene: Scene, t: number, verb: Reading): boolean {
  if (verb.person !== '3ms' || verb.enc || !IMPERSONAL.has(verb.lexeme.lemma)) return false
  // `يقول إن`, `يشير إلى أن`: the passive of these is written otherwise.
  if (verb.tense === 'imperfect' && HOLLOW.has(verb.lexeme.lemma)) return false
  if (verb.tense === 'perfect' && !/\u064f/.test(scene.doc.words[t].surface)) return false
  const next = scene.doc.words[t + 1]
  if (next === undefined) return false
  // `… زار المعرض، ويذكر أن`: in the middle of a sentence as well.
  if (REMARKED.test(scene.doc.words[t].folded) && next.folded === 'ان') return true
  if (t - sentenceStart(scene, t) >= 2) return false
  // `ويتوقع انخفاض في الحرارة`: an indefinite verbal noun without the ending of an object.
  const subject = (next.bits & bit.MASDAR) !== 0 && !(next.bits & bit.DEFINITE) && !/ا$/.test(next.folded)
  return (
    /^(?:ان|الي|هنا|انه|انها)$/.test(next.folded) ||
    // `يتوقع لها إقبال`.
    (verb.tense === 'imperfect' && /^ل(?:ه|ها|هم)$/.test(next.folded)) ||
    (subject && scene.doc.words[t + 2]?.readings[0]?.lexeme.pos === 'prep')
  )
}

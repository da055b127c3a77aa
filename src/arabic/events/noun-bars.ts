import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI, LI, SA } from '../word.ts'
import { byBeast, isAccident, RESCUE } from './accident.ts'
import { executes, frameAt } from './choose.ts'
import { FORCE, INTENDS } from './enough.ts'
import { type Frame, framesOf } from './frames.ts'
import type { Governor } from './governor.ts'
import type { Made } from './maker.ts'
import type { NounAct } from './noun-act.ts'
import { visits } from './place.ts'
import { sentencedTo } from './plain-nouns.ts'
import {
  aimedFor,
  conditionBefore,
  feared,
  isCounty,
  isPlayed,
  isScripture,
  modifies,
  standing,
  titled,
} from './standing.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** When a noun of action tells no event: bars in the order in which what they look at becomes known. */

/** `رجال الإنقاذ`: of what kind people are. */
export const saysWhatKind = (scene: Scene, t: number, reading: Reading): boolean =>
  (reading.definite || RESCUE.test(reading.lexeme.lemma)) && !(reading.pro & BI) && modifies(scene, t)

/** A state, an aim, a title, a verdict, an accident. */
export const isNoDeed = (scene: Scene, t: number, frame: Frame): boolean =>
  standing(scene, t) ||
  isScripture(scene, t) ||
  aimedFor(scene, t) ||
  (FORCE.has(frame.type) && feared(scene, t)) ||
  (frame.type === 'COOPERATE' && titled(scene, t)) ||
  (frame.type === 'ASSAULT' && sentencedTo(scene, t)) ||
  ((frame.harm || RESCUE.test(frame.trigger)) && isAccident(scene, t, frame.trigger)) ||
  (frame.attack && byBeast(scene, t)) ||
  isQuoting(scene, t, frame) ||
  isOfLaw(scene, t, frame) ||
  isInCase(scene, t, frame) ||
  (frame.type === 'ASSAULT' && isInGeneral(scene, t)) ||
  (FORCE.has(frame.type) && isPlayed(scene, t)) ||
  isInterview(scene, t, frame) ||
  isApart(scene, t, frame) ||
  isCarriedOut(scene, t, frame) ||
  isRescue(scene, t, frame) ||
  isWarsOwn(scene, t, frame) ||
  isOccupier(scene, t, frame) ||
  isGivenUp(scene, t) ||
  isTribe(scene, t) ||
  isCheckpoint(scene, t, frame) ||
  isGuard(scene, t, frame)

/** `حماية الجيش للحدود`: only what is done with it, `بحماية الجيش`, tells of help. */
const isGuard = ({ doc: { words } }: Scene, t: number, { trigger, type }: Frame): boolean =>
  type === 'AID' && /^(?:حماية|إسناد|مؤازرة)$/.test(trigger) && !words[t].folded.startsWith('ب')

/** `بني عدوان`: whose name it is. */
const isTribe = ({ doc: { words } }: Scene, t: number): boolean =>
  /^[وبلف]?(?:بني|بنو|قبيله|عشيره|ال)$/.test(words[t - 1]?.folded ?? '')

/** `كمين شرطة`: where Egyptians are stopped. */
const isCheckpoint = ({ doc: { words } }: Scene, t: number, { trigger }: Frame): boolean =>
  trigger === 'كمين' && /^(?:(?:ال)?شرطه|(?:ال)?امني|تفتيش|(?:ال)?مروري|(?:ال)?جيش)$/.test(words[t + 1]?.folded ?? '')

/** `ضد الاحتلال الإسرائيلي`: who occupies, by what he does. */
const isOccupier = ({ doc: { words } }: Scene, t: number, { trigger }: Frame): boolean =>
  trigger === 'احتلال' &&
  (words[t].bits & bit.DEFINITE) !== 0 &&
  (Boolean(words[t + 1]?.names.demonym) || words[t + 1]?.folded === 'الصهيوني') &&
  !/^ل/.test(words[t + 2]?.folded ?? '')

/** `تراجعت الحكومة عن محاكمة القادة`: it did not come about. */
const isGivenUp = ({ doc: { words } }: Scene, t: number): boolean =>
  words[t - 1]?.folded === 'عن' && [2, 3, 4].some((d) => GIVES_UP.test(words[t - d]?.folded ?? ''))
const GIVES_UP =
  /^[وبلف]?(?:ال)?(?:[يت]?تراجع|تراجعت|تراجعوا|تراجعه|تراجعها|عدول|عدلت|احجم|احجمت|احجام|امتناع|امتناعه|امتناعها)$/

/** `قانون حظر الحزب`: what a law lays down. */
const isOfLaw = ({ doc, mentionOf }: Scene, t: number, frame: Frame): boolean =>
  (frame.type === 'SANCTION' || frame.type === 'COERCE') &&
  mentionOf[t - 1] < 0 &&
  /^[وبل]?(?:قانون|قوانين|ماده|نظام|لاءحه|لايحه|تشريع)$/.test(doc.words[t - 1]?.folded ?? '')

/** `في حالة إدانته`, `في حال اعتقاله`: it may come to that. */
const isInCase = ({ doc: { words } }: Scene, t: number, { type }: Frame): boolean =>
  (FORCE.has(type) || type === 'ACCUSE') &&
  (words[t].bits & bit.ENCLITIC) !== 0 &&
  /^حاله?$/.test(words[t - 1]?.folded ?? '') &&
  /^[وف]?في$/.test(words[t - 2]?.folded ?? '')

/** `أسير حرب`, `جرائم حرب`, `أمراء الحرب`: what belongs to wars, and no war told of. */
const isWarsOwn = ({ doc: { words } }: Scene, t: number, { trigger }: Frame): boolean =>
  trigger === 'حرب' &&
  /^[وبلف]?(?:ال)?(?:اسير|اسري|اسيرا|جريمه|جرايم|جراءم|جرائم|مجرم|مجرمي|مجرمو|امير|امراء|امرا|حاله|زمن|ايام|قدامي|ضحايا|اثار|طبول|لغه|اجواء|وزير|وزاره|رحي|ويلات|شبح|خطر)$/.test(
    words[t - 1]?.folded ?? '',
  )

/** `لا يقتصر على قتل الأبرياء`: what somebody says of a kind of deeds. */
function isInGeneral(scene: Scene, t: number): boolean {
  // `الإرهاب هو اعتداء على الأفراد`: what it is.
  if (IS.test(scene.doc.words[t - 1]?.folded ?? '') && !(scene.doc.words[t].bits & bit.DEFINITE)) return true
  const v = verbBefore(scene, t, 7)
  return v >= 0 && GENERAL.test(scene.doc.words[v].folded)
}
const IS = /^[وف]?(?:هو|هي|[يت]عد|[يت]عتبر)$/
const GENERAL = /^[وف]?(?:[يت]قتصر|[يت]عني|[يت]بيح|[يت]حرم|[يت]جيز|[يت]برر|[يت]جرم|حرمت?|اباحت?)$/

/** `استشهاده بقول الشاعر`: citing. */
const isQuoting = ({ doc }: Scene, t: number, frame: Frame): boolean =>
  frame.trigger === 'استشهاد' &&
  /^ب(?!رصاص|نيران|قصف|قذيف|شظاي|طلق|غار|صاروخ|انفجار|هجوم)/.test(doc.words[t + 1]?.folded ?? '') &&
  (doc.words[t].bits & bit.ENCLITIC) !== 0

/** `كشفت مقابلات مع سكان`: whom reporters ask. */
const isInterview = ({ doc }: Scene, t: number, frame: Frame): boolean =>
  frame.trigger === 'مقابلة' && /مقابلات/.test(doc.words[t].folded)

/** `عزله عن أصحابه`: kept apart from them, and of no office. */
const isApart = ({ doc }: Scene, t: number, frame: Frame): boolean =>
  frame.trigger === 'عزل' &&
  doc.words[t + 1]?.folded === 'عن' &&
  !/^(?:ال)?(?:منصب|مهام|عمل|وظيف|رياس|قياد|حكم|سلط|اداره|عرش)/.test(doc.words[t + 2]?.folded ?? '')

/** `نفذت السلطات حكم الإعدام`: told by the verb. */
function isCarriedOut(scene: Scene, t: number, frame: Frame): boolean {
  if (frame.trigger !== 'حكم') return false
  const v = verbBefore(scene, t, 8)
  return v >= 0 && verb(scene, v)!.lexeme.lemma === 'نفذ' && executes(scene, v)
}

/** `تحرير المصابين من داخل المركبة`: out of a wreck. */
const isRescue = ({ doc }: Scene, t: number, frame: Frame): boolean =>
  frame.trigger === 'تحرير' &&
  /^(?:ال)?(?:مصاب|مصابين|ركاب|سائق|سايق|عالقين|محشورين)$/.test(doc.words[t + 1]?.folded ?? '')

/** The word before the noun says that it is meant otherwise, or does not come about. */
export const isTurnedByWordBefore = (scene: Scene, t: number, frame: Frame): boolean =>
  isAwaited(scene, t, frame) ||
  isLaidDown(scene, t, frame) ||
  isSupposed(scene, t, frame) ||
  (frame.type === 'CONSULT' && agreedOn(scene, t)) ||
  isPractical(scene, t, frame) ||
  isKeptBack(scene, t, frame)

/** `ينتظر موافقة الوزارة`, `رهن موافقة البرلمان`: what is waited for has not come. */
function isAwaited(scene: Scene, t: number, frame: Frame): boolean {
  if (!WILLED.has(frame.type)) return false
  const { words } = scene.doc
  if (AWAITS.test(words[t - 1]?.folded ?? '')) return true
  // `يسعى للحصول على موافقة البرلمان`.
  if (words[t - 1]?.folded === 'علي' && GETTING.test(words[t - 2]?.folded ?? '')) return true
  const v = verbBefore(scene, t, 5)
  return v >= 0 && /^(?:انتظر|ترقب|استلزم)$/.test(verb(scene, v)!.lexeme.lemma)
}
const GETTING = /^(?:للحصول|الحصول|[يت]حصل|[يت]حصلوا|[يت]حصلون)$/

/** `تسوية تقضي بانسحابهم`, `اتفاق ينص على الإفراج عن الأسرى`: what a paper lays down is to be done. */
const isLaidDown = ({ doc: { words } }: Scene, t: number, frame: Frame): boolean =>
  PLEDGED.has(frame.type) &&
  (/^[يت]قضي$/.test(words[t - 1]?.folded ?? '') ||
    (words[t - 1]?.folded === 'علي' && /^[يت]نص$/.test(words[t - 2]?.folded ?? '')))
const PLEDGED = new Set(['RETREAT', 'AID', 'COOPERATE', 'CONSULT', 'CONCEDE', 'MOBILIZE'])

/** `حذر من أن إرسال قوات سيؤدي إلى حرب`: what would come of it is told, and not that it came about. */
function isSupposed(scene: Scene, t: number, frame: Frame): boolean {
  const { words } = scene.doc
  if (
    !/^[وف]?ب?ان$/.test(words[t - 1]?.folded ?? '') ||
    words[t].bits & bit.DEFINITE ||
    !(PLEDGED.has(frame.type) || FORCE.has(frame.type))
  )
    return false
  for (let k = t + 1; k < words.length && k < t + 12 && words[k].kind === 'word'; k++) {
    const reading = verb(scene, k)
    if (reading) return (reading.pro & SA) !== 0 && RESULTS.test(reading.lexeme.lemma)
  }
  return false
}

const RESULTS = /^(?:أدى|سبب|تسبب|أفضى|عنى|شكل|دفع|قاد|هدد|زاد|فاقم|أثر|ساهم|أسهم|ساعد|خدم|قوض|عد|اعتبر)$/

const WILLED = new Set(['AGREE', 'SUPPORT', 'AID', 'CONCEDE', 'REJECT'])
const AWAITS =
  /^[وب]?(?:ال)?(?:[يت]?نتظر|[يت]نتظرون|انتظار|انتظارا|ترقب|رهن|رهنا|[يت]ترقب|[يت]حتاج|[يت]ستلزم|شرط|بدون|دون)$/

/** `اتفقوا على عقد اجتماعهم القادم`: what is agreed on is to come, and told by the agreeing. */
function agreedOn(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  if (!/^(?:عقد|اجراء|تنظيم|استيناف)$/.test(words[t - 1]?.folded ?? '') || words[t - 2]?.folded !== 'علي') return false
  const v = verbBefore(scene, t, 10)
  return v >= 0 && framesOf(verb(scene, v)!).some((f) => f.type === 'AGREE')
}

/** `خطوات عملية مشتركة`: practical ones; `غرفة عمليات`, `منصات إطلاق صواريخ`: where they are led from. */
const SITE_OF = /^[وبل]?(?:موقع|مواقع|منصه|منصات|قاعده|قواعد|جهاز|اجهزه)$/
const isPractical = ({ doc }: Scene, t: number, frame: Frame): boolean =>
  (frame.trigger === 'إطلاق' && SITE_OF.test(doc.words[t - 1]?.folded ?? '')) ||
  (frame.trigger === 'عملية' &&
    (PRACTICAL.test(doc.words[t - 1]?.folded ?? '') || ROOM.test(doc.words[t - 1]?.folded ?? '')))
const ROOM = /^[وبلف]?(?:ال)?(?:غرفه|غرف|مركز|ضابط|اداره|قسم|مدير|ساحه|مسرح)$/
const PRACTICAL = /^[وبل]?(?:خطوات|خطوه|حلول|حلولا|اجراءات|نتايج|نتاءج|مقترحات|تدابير|افكار|صوره|بصوره|تجربه|توصيات)$/

/** `دان منع توزيع المساعدات`: help that is kept from people. */
const isKeptBack = ({ doc }: Scene, t: number, frame: Frame): boolean =>
  frame.type === 'AID' && KEPT.test(doc.words[t - 1]?.folded ?? '')
const KEPT = /^[وبل]?(?:منع|عرقله|اعاقه|وقف|تعليق|قطع|حظر|تجميد|حجب)$/

/** The word that governs the noun, and what stands before that, leave no event of its own. */
export const isBarredBy = (
  governor: Governor | null,
  scene: Scene,
  t: number,
  reading: Reading,
  frame: Frame,
): boolean =>
  isAsked(scene, t) ||
  // `مقاطعة شاستا`: a county by its name.
  (reading.lexeme.lemma === 'مقاطعة' && isCounty(scene, t)) ||
  (governor !== null && isOnCondition(scene, governor, frame)) ||
  governor?.absorbs === true ||
  (governor !== null && FORCE.has(frame.type) && wasIntended(scene, governor)) ||
  isUntil(scene, t) ||
  isFoiled(scene, t, frame) ||
  // `يواجه عقوبة السجن`: it may come to that.
  (governor?.undergoes === true && frame.type === 'SANCTION' && governor.reading.lexeme.lemma === 'واجه') ||
  (/^(?:مقتل|طعن)$/.test(reading.lexeme.lemma) && reading.number === 'p') ||
  (governor !== null && isWishedForce(governor, frame)) ||
  // `انهارت الهدنة`: talks that break down have been held, where a truce that does is none.
  (governor !== null && frame.type !== 'CONSULT' && BREAKS_DOWN.test(governor.reading.lexeme.lemma))
const BREAKS_DOWN = /^(?:انهار|تعثر)$/

/** `هل الرفض يؤدي إلى اتفاق`: asked, not told. */
const isAsked = ({ doc }: Scene, t: number): boolean => /^[وف]?هل$/.test(doc.words[t - 1]?.folded ?? '')

/** `إحباط عدد من الهجمات`, `أحبطت الشرطة هجوما`: it did not come about. */
function isFoiled({ doc: { words } }: Scene, t: number, { attack }: Frame): boolean {
  if (!attack) return false
  for (let k = t - 1; k >= 0 && k > t - FOILED && words[k].kind === 'word'; k--)
    if (FOILS.test(words[k].folded)) return true
  return false
}
const FOILS = /^[وبفل]?(?:ال)?(?:[اتين]?حبطت?|احبطوا|احباط|احباطها|احباطه|[اتي]?فشلت?|افشال)$/
/** Words between foiling and what was foiled, at most. */
const FOILED = 7

/** `حتى يتم ترحيلهم`, `إلى أن يتم التوقيع`: until what has not come about. */
function isUntil({ doc: { words } }: Scene, t: number): boolean {
  const before = words[t - 2]?.folded ?? ''
  return (
    /^[يت](?:تم|جري)$/.test(words[t - 1]?.folded ?? '') &&
    (/^(?:حتي|ريثما|كي|لكي)$/.test(before) || (before === 'ان' && words[t - 3]?.folded === 'الي'))
  )
}

/** `كان ينوي إطلاق النار`: what somebody meant to do once threatens nobody. */
function wasIntended({ doc: { words } }: Scene, { token, mood }: Governor): boolean {
  if (mood !== 'future') return false
  for (let k = token - 1; k >= 0 && k > token - 4; k--)
    if (/^[وف]?(?:كان|كانت|كانوا|كانا)$/.test(words[k].folded)) return true
  return false
}

/** `إذا واصلت دعمها`: what may come to pass. */
const isOnCondition = (scene: Scene, { token }: Governor, frame: Frame): boolean =>
  (verb(scene, token) !== null || FORCE.has(frame.type)) && conditionBefore(scene, token) !== ''

/** Force that somebody wishes or goes for, and does not intend. */
const isWishedForce = ({ mood, reading }: Governor, frame: Frame): boolean =>
  mood === 'future' && FORCE.has(frame.type) && !INTENDS.test(fold(reading.lexeme.lemma))

/** `لاستعادة القاعدة`, `لدعم الاقتصاد`: what something is for has not happened. */
export const isWhatFor = (
  scene: Scene,
  t: number,
  reading: Reading,
  frame: Frame,
  governor: Governor | null,
  made: Made | null,
): boolean =>
  (reading.pro & LI) !== 0 &&
  !isGoneOnWith(scene, t) &&
  !made &&
  frame.mode !== 'crowd-control' &&
  !governor?.undergoes &&
  governor?.mood !== 'future'

/** `مواصلة بلاده لدعم الجهود`: who goes on with it stands in construct, and so the act behind `ل`. */
function isGoneOnWith({ doc: { words } }: Scene, t: number): boolean {
  // `تبادل لإطلاق النار`.
  if (/^[وب]?تبادل$/.test(words[t - 1]?.folded ?? '')) return true
  for (let k = t - 2; k >= 0 && k > t - 6 && words[k + 1].kind === 'word' && !(words[k + 1].bits & bit.PREP); k--)
    if (GOES_ON.test(words[k].folded)) return true
  return false
}
const GOES_ON = /^[وب]?(?:مواصله|متابعه)$/

/** `رغبة فرنسا في استئناف العلاقات`: the wish tells it, where it is an event itself. */
export const isWhatIsWished = (scene: Scene, governor: Governor | null, frame: Frame): boolean =>
  frame.type === 'SUPPORT' &&
  frame.mutual &&
  governor?.mood === 'future' &&
  !verb(scene, governor.token) &&
  frameAt(scene, governor.token, governor.reading)?.type === 'AGREE'

/** `احتجاجا على` says why, not that there was a protest. */
export const saysWhy = ({ scene, t, reading, frame, governor }: NounAct): boolean =>
  frame.type === 'PROTEST' &&
  reading.suffix === 'ا' &&
  /^(?:احتجاجا|رفضا|تنديدا)$/.test(scene.doc.words[t].folded) &&
  !governor?.actors.length

/** `زيارة الأقرباء`, `زيارته للمستشفى`: nobody who visits for a state or body, and nobody's state or body that is visited. */
export const isPrivateVisit = ({ scene, frame, reading, governor, args, actors, recipients }: NounAct): boolean =>
  frame.mode === 'visit' &&
  // `وصوله إلى السلطة`, `الوصول إلى الجاني`: of going, only somebody's who is told beside it, to a land.
  ((GOING.test(frame.trigger) &&
    (reading.enc !== '' ||
      (reading.definite && governor?.mood !== 'future') ||
      !recipients.some((p) => p.entity?.kind === 'state' || p.entity?.kind === 'place'))) ||
    (actors.length > 0 && !visits(actors)) ||
    (!recipients.length && isSite(scene, args.to?.[0])))

const GOING = /^(?:وصول|سفر|ذهاب)$/

const isSite = (scene: Scene, phrase: Phrase | undefined): boolean =>
  phrase !== undefined && SITE.test(scene.doc.words[phrase.head].folded)
const SITE = /^(?:لل|ل|ال)?(?:مستشفي|مصاب|مصابين|جرحي|مرضي|معرض|مدرسه|جامعه|كليه|مصنع|مشروع|مهرجان|نادي|متحف)$/

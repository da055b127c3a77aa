import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI, LI } from '../word.ts'
import { isOccasion } from './chain.ts'
import { type Content, contentFrom } from './content.ts'
import type { Cue } from './cue.ts'
import { MINDS } from './minds.ts'
import type { Region } from './region.ts'
import { joined } from './subject-behind.ts'

/** Verbs whose bare object is what is said: `أكد أهمية`, `نفى وجود`; not those that need a preposition for it. */
const OBJECT_VERBS = new Set([
  'أكد',
  'أدان',
  'دان',
  'اقترح',
  'طلب',
  'طرح',
  'عرض',
  'رجا',
  'أعلن',
  'كشف',
  'أبدى',
  'اشترط',
  'أنكر',
])

/** True of a verb that takes what is said as its bare object. */
export const takesObject = (verb: Cue['verb']): boolean =>
  OBJECT_VERBS.has(verb.lemma) || (verb.preps ?? []).every((p) => p === 'أن' || p === 'إن' || p === '')

/** The words that stand as the object of a verb of saying, up to `end`. */
export function objectContent(scene: Scene, object: Phrase, end: number): Content | null {
  // `نفى أي خلاف`: the word that takes it at all goes with it.
  const first = /^ايه?$/.test(scene.doc.words[object.first - 1]?.folded ?? '') ? object.first - 1 : object.first
  return contentFrom(
    scene,
    { kind: 'preposition', token: first, from: scene.doc.start[first] },
    objectEnd(scene, object.last, end),
  )
}

/** `طلبت مساعدة الأسرة الدولية بعد وصول اللاجئين`: when it was asked is the report's, not a part of what was asked. */
const BEHIND = /^(?:بعد|عقب|[إا]ثر|بعدما|بعيد)$/
function objectEnd(scene: Scene, from: number, end: number): number {
  for (let k = from + 1; k < end; k++)
    if (BEHIND.test(scene.doc.words[k].bare) && scene.mentionOf[k] < 0) return k
    else if (scene.doc.words[k].folded === 'وذلك' && !(k + 2 < end && isPartOfIt(scene, k + 1))) return k
  return end
}

/** `وذلك في عملية أمنية`: how it was done; in a paper or in words it was said. */
const isPartOfIt = ({ doc: { words } }: Scene, k: number): boolean =>
  /^(?:في|خلال|على|علي|عبر)$/.test(words[k].folded) &&
  !(words[k + 1].bits & (bit.CHANNEL | bit.DOCUMENT | bit.SPEECH)) &&
  !isOccasion(words[k + 1].folded)

/** `نفت الوزارة ما أوردته الصحيفة`: the token of `ما` behind the subject; -1 if none stands there. */
export function relativeObject(scene: Scene, cue: Cue, region: Region, end: number, before: Phrase | null): number {
  const { doc } = scene
  if (!region.subject && !before && cue.kind === 'verb') return -1
  let k = (region.subject?.last ?? cue.token) + 1
  // `انتقدوا بشدة ما قالوا`.
  while (
    k < end &&
    (doc.words[k].kind === 'punct' || scene.timeOf[k] >= 0 || /^ب(?:شده|حده|قوه|حزم)$/.test(doc.words[k].folded))
  )
    k++
  // `في بيان نشرته على موقعها ما تردد`.
  if (doc.words[k]?.folded !== 'ما' && region.adjuncts.length) {
    k = region.adjuncts[region.adjuncts.length - 1].last + 1
    // `، في بيان، ما نشر`.
    if (k < end && isComma(doc.words[k])) k++
  }
  return k + 1 < end && doc.words[k].folded === 'ما' && verbAt(scene, k + 1) ? k : -1
}

/** `نفت الشرطة ذلك`, with nothing behind: the token of what points back to what others told; -1 where none stands there. */
export function deniedBefore({ doc: { words, n } }: Scene, { kind, reading }: Cue, act: Act, { end }: Region): number {
  if (act !== 'deny' || kind === 'masdar' || reading.enc || end >= n) return -1
  const next = words[end + 1]
  return words[end].folded === 'ذلك' && (!next || next.kind === 'punct') ? end : -1
}

/** Verbs that affirm, repeat or announce what a noun of somebody's own tells: his resolve, his support, his refusal. */
const OWNING = new Set(['أكد', 'جدد', 'كرر', 'أبدى', 'أعلن', 'عبر', 'أظهر', 'سجل'])

/** `أكد عزمه على بناء الجسر`: the object is what somebody has in mind himself. */
export function ownNoun(scene: Scene, cue: Cue, region: Region): boolean {
  const { object, marker } = region
  if (!object || !OWNING.has(cue.verb.lemma) || cue.reading.enc) return false
  if (marker && (marker.kind !== 'preposition' || marker.token <= object.head)) return false
  const { folded } = scene.doc.words[object.head]
  // `أكد المدير حرص الأمانة على`: whose it is stands behind it.
  return (
    MINDS.test(folded) || (object.last > object.head && object.definite && MINDS.test(`${folded.replace(/ه$/, 'ت')}ه`))
  )
}

/** `استبعد الوزير نجاح الخطة`, `مستبعدا عقد لقاء`: one rules out what may happen; whom one leaves out is no verbal noun. */
export const rulesOut = (scene: Scene, cue: Cue, { object, marker }: Region): boolean =>
  cue.verb.lemma === 'استبعد' &&
  cue.kind !== 'masdar' &&
  object !== null &&
  (scene.doc.words[object.head].bits & bit.MASDAR) !== 0 &&
  (!marker || marker.token > object.head) &&
  cue.reading.enc === ''

/** A verbal noun right where reading stopped, behind the one who is asked. */
export const asked = (scene: Scene, region: Region, end: number): boolean =>
  (scene.doc.words[region.end]?.bits & bit.MASDAR) !== 0 && region.end > region.object!.last && region.end < end

/** `التي ناشدت المقاتلين إخلاء الحي`: the same at once behind them, where whoever asks stands before the verb. */
export const askedBeside = (scene: Scene, { object, end }: Region, act: Act): boolean =>
  (act === 'appeal' || act === 'demand') &&
  object?.last === end - 1 &&
  ((scene.doc.words[end]?.bits ?? 0) & bit.MASDAR) !== 0 &&
  scene.doc.words[end].readings[0]?.lexeme.pos === 'noun' &&
  scene.doc.words[end].readings[0].pro === 0

/** `داعيا السكان والزوار بأخذ الحيطة`: the verbal noun with `ب` right behind those called on, where `إلى` would do; -1 if none stands there. */
export function biddenWith(scene: Scene, whom: Phrase, end: number): number {
  const many = whom.reading?.suffix === 'ين'
  if (!whom.definite || whom.reading?.pro || !(many || canSpeak(scene, whom))) return -1
  let k = whom.last + 1
  while (k < end && joined(scene, k)) k = (phraseAt(scene, k)?.last ?? k) + 1
  if (k >= end || !(scene.doc.words[k].bits & bit.MASDAR)) return -1
  return scene.doc.words[k].readings[0]?.pro === BI ? k : -1
}

/** `طالب من الجميع دعم المواهب`: a bare verbal noun right behind those of whom it is asked. */
export const askedOf = (scene: Scene, { object, adjuncts, marker }: Region, act: Act): boolean =>
  (act === 'demand' || act === 'appeal') &&
  object !== null &&
  ((scene.doc.words[object.head].bits & bit.MASDAR) !== 0 || scene.doc.words[object.head].folded === 'عدم') &&
  (!marker || marker.token > object.last + 1) &&
  adjuncts.some(
    (a) =>
      a.preposition === 'من' &&
      a.last === object.first - 1 &&
      a.phrase !== null &&
      (animate(scene, a.phrase) || /^الجميع$/.test(scene.doc.words[a.phrase.head].folded)),
  )

/** A definite verbal noun at `k`, behind whoever is asked and no preposition. */
export function isAskedFor(scene: Scene, region: Region, k: number): boolean {
  const { bits, readings } = scene.doc.words[k]
  return (
    (bits & bit.MASDAR) !== 0 &&
    (bits & bit.DEFINITE) !== 0 &&
    readings[0]?.pro === 0 &&
    scene.mentionOf[k] < 0 &&
    k > (region.subject?.last ?? k) + 1 &&
    !(scene.doc.words[k - 1].bits & (bit.PREP | bit.OFFICIAL | bit.ORG_HEAD)) &&
    // `طالب الشركات التي أعلنت الإضراب بالعودة`: what the verb of a clause before it is of.
    !verbAt(scene, k - 1)
  )
}

/** `بالمتنزهين`: people, though the lexicon may not know them. */
const MANY = /^بال.{3,}ين$/

/** `أهاب بالمواطنين توخي الحذر`, `بالجميع إلى الالتزام`: the token of what those called on are to do; -1 where it is told otherwise. */
export function behindThoseCalled(scene: Scene, from: number, end: number): number {
  const { words } = scene.doc
  const all = /^(?:ال)?(?:جميع|كل|كاف[هت]|عموم)$/.test(words[from].folded.replace(/^ب(?=.{3})/, ''))
  const bare = all && (words[from].bits & bit.DEFINITE || /الجميع|بالجميع/.test(words[from].folded))
  const whom = bare ? null : phraseAt(scene, from)
  if (!bare && !(whom && (all || animate(scene, whom) || MANY.test(words[from].surface)))) return -1
  const last = whom?.last ?? from
  const k = words[last + 1]?.folded === 'الي' ? last + 2 : last + 1
  if (k >= end) return -1
  return k > last + 1 || words[k].bits & bit.MASDAR || /^(?:عدم|ضروره)$/.test(words[k].folded) ? k : -1
}

/** `ثمن المحافظ الجهد الذي بذلوه على مدى عام`: what one prizes is a thing, and no preposition is the verb's. */
export const prized = (scene: Scene, { verb, kind, reading }: Cue, { object, marker }: Region): boolean =>
  /^(?:ثمن|امتدح)$/.test(verb.lemma) &&
  kind !== 'masdar' &&
  reading.enc === '' &&
  object !== null &&
  (!marker || (marker.kind === 'preposition' && marker.token > object.last)) &&
  !animate(scene, object)

/** `أوضح المتحدث تسجيل حالتين`: a deed right behind whoever makes it plain. */
export const explains = (scene: Scene, { verb, kind, reading }: Cue, { subject, object }: Region): boolean =>
  verb.lemma === 'أوضح' &&
  kind === 'verb' &&
  reading.enc === '' &&
  subject !== null &&
  object !== null &&
  object.head === object.first &&
  (scene.doc.words[object.head].bits & (bit.MASDAR | bit.DEFINITE)) === bit.MASDAR

/** `أكدت المصادر إلقاء القبض على ستة`, `أكد حصوله على الوثيقة`: a verbal noun before the preposition, which is its own. */
export const affirmsDeed = (
  scene: Scene,
  { verb, kind, reading }: Cue,
  { subject, object, marker }: Region,
): boolean => {
  if (verb.lemma !== 'أكد' || kind === 'masdar' || reading.enc !== '' || !object || marker?.kind !== 'preposition')
    return false
  if (marker.token <= object.last || object.head !== object.first || (object.reading?.pro ?? 0) & (BI | LI))
    return false
  const { bits, folded } = scene.doc.words[object.head]
  if (bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.ORG_HEAD | bit.DEMONYM)) return false
  // `أكد ضرورة العمل على`, `مؤكدة أهمية الحفاظ على`.
  if (NEED.test(folded)) return true
  if (!(bits & bit.MASDAR)) return false
  // `مؤكدا الحرص على`: the preposition at once behind it.
  if (object.reading?.definite) return object.last === object.head && marker.token <= object.last + 2
  return subject !== null && kind === 'verb'
}
const NEED =
  /^(?:ضرور[هت]|اهمي[هت]|وجوب|حتمي[هت]|جدوي|امكاني[هت]|محوري[هت]|اولوي[هت]|صعوب[هت]|استحال[هت]|خطور[هت]|فداح[هت]|فاعلي[هت]|فعالي[هت]|نجاع[هت]|مشروعي[هت]|شرعي[هت]|احقي[هت]|عمق|متان[هت]|صلاب[هت]|سلام[هت]|صح[هت])$/

/** `يخشى كثيرون تكرار العنف`, `اشترط رفع الحصار`: of what may come to be one is afraid, and of God another way; what is to be done one demands. */
export const fears = (scene: Scene, { verb, kind, reading }: Cue, { subject, object }: Region): boolean =>
  /^(?:خشي|اشترط)$/.test(verb.lemma) &&
  (subject !== null || verb.lemma === 'اشترط') &&
  kind !== 'masdar' &&
  reading.enc === '' &&
  object !== null &&
  ((scene.doc.words[object.head].bits & bit.MASDAR) !== 0 || DANGER.test(scene.doc.words[object.head].folded)) &&
  !(scene.doc.words[object.head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.ORG_HEAD | bit.GROUP))
const DANGER =
  /^(?:ال)?(?:تكرار|عود[هت]|حرب|هجوم|هجمات|ازم[هت]|كارث[هت]|مجاع[هت]|فوضي|مزيد|موج[هت]|ضرب[هت]|ضربات|رد[هت]|ردود|نفوذ|فراغ|مصير|عواقب|تداعيات|تبعات|خطر|مخاطر)$/

/** `ملوحا بفرض عقوبات`: with what may be done one threatens; flags are waved. */
export const brandishes = (scene: Scene, { verb, kind }: Cue, k: number): boolean =>
  verb.lemma === 'لوح' &&
  kind !== 'masdar' &&
  !/^بال?علم$/.test(scene.doc.words[k].folded) &&
  ((scene.doc.words[k].bits & bit.MASDAR) !== 0 || /^ب(?:ال)?عقوبات$/.test(scene.doc.words[k].folded)) &&
  scene.doc.words[k].readings[0]?.lexeme.pos === 'noun'

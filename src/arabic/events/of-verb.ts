import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { HUMAN } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { type Scene, tokenOf } from '../syntax/scene.ts'
import { isNegated } from '../syntax/verb.ts'
import { SA } from '../word.ts'
import { isAccident, RESCUE } from './accident.ts'
import { type Arguments, argumentsOfVerb } from './arguments.ts'
import { frameAt, isAct, isLight, neededAt, sendsOut, threatens } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { enoughOfVerb, FORCE } from './enough.ts'
import { event } from './event.ts'
import { type Frame, hasCore } from './frames.ts'
import { byJustice } from './justice.ts'
import { byItsName } from './named-act.ts'
import { butHome, goesAbroad, visits } from './place.ts'
import { pressedBy } from './pressed.ts'
import { willNot } from './settle.ts'
import { isVerbal, sides, slotsOf } from './sides.ts'
import { conditionBefore, idle, isCourse, isPlayed, isScripture, ofKind } from './standing.ts'
import { statusOf } from './status.ts'
import { isBeast } from './undergone.ts'
import type { VerbAct } from './verb-act.ts'
import { actorsElsewhere, actorsInSlots } from './verb-actors.ts'
import { recipientsElsewhere, recipientsInSlots } from './verb-recipients.ts'
import { settleRelease, settleSlots } from './verb-slots.ts'
import { verb } from './verbs.ts'
import { promises } from './vows.ts'
import { befallsPeople, peopleFirst } from './whom.ts'

/** What a verb tells: the frame that suits, who stands beside it in which role, who acts and whom it befalls. */
export function ofVerb(c: Coding, t: number, reading: Reading, alone = false): EventFinding | null {
  const { scene } = c
  if (!alone && isLight(scene, t, reading)) {
    c.light.push(t)
    return null
  }
  const frame = frameOf(scene, t, reading)
  if (!frame) return null
  const args = argumentsOfVerb(scene, t, reading, frame.object)
  settleRelease({ scene, t, frame, args })
  // `رفض مكتب الرئيس التعليق`: an object that bars the frame, however far.
  // `امتنع مكتب الرئيس عن التعليق`: and so does what he keeps from.
  // `سيطرت فرق الدفاع المدني أمس على حريق`: over what somebody gains the upper hand.
  const barring = [args.obj, frame.type === 'REJECT' ? args.about : frame.mode === 'seize' ? args.on : undefined]
  if (
    barring.some((said) => said && hasCore(scene.doc.words[said[0].head], frame.not) && !sendsOut(scene, said[0].head))
  )
    return null
  const act: VerbAct = {
    c,
    scene,
    t,
    reading,
    frame,
    args,
    slots: slotsOf(scene, args),
    deed: false,
    blames: false,
    needed: -1,
    actors: [],
    recipients: [],
  }
  if (!settleSlots(act)) return null
  act.actors = actorsInSlots(act)
  recipientsInSlots(act)
  act.actors = actorsElsewhere(act)
  if (frame.needs.size) act.needed = neededAt(scene, t, frame)
  act.recipients = recipientsElsewhere(act)
  if (befallsPeople(frame)) act.recipients = peopleFirst(scene, act.recipients)
  ;[act.actors, act.recipients] = byJustice(frame, ...sides(frame, act.actors, act.recipients))
  if (frame.type === 'AGREE' && act.recipients.length > 1) act.recipients = butHome(scene, act.actors, act.recipients)
  heed(act)
  return isAfterAll(act) ? told(act) : null
}

/** `وافق البرلمان على التعديل استجابة لمطالب المعارضة`: what is agreed to because others demand it is granted to them. */
function heed(act: VerbAct): void {
  if (act.frame.type !== 'AGREE' || act.frame.mutual) return
  const by = pressedBy(act.scene, act.t)
  if (!by) return
  act.frame = { ...act.frame, type: 'CONCEDE', mode: null }
  if (by.length) act.recipients = by
}

/** The frame of the verb, if nothing about the verb itself bars it. */
function frameOf(scene: Scene, t: number, reading: Reading): Frame | null {
  const frame = oneSided(scene, t, frameAt(scene, t, reading))
  if (
    !frame ||
    ((frame.harm || RESCUE.test(frame.trigger) || frame.trigger === 'دهس') && isAccident(scene, t, frame.trigger))
  )
    return null
  if (isScripture(scene, t)) return null
  if (idle(scene, t, reading) || (frame.past && reading.tense !== 'perfect')) return null
  // `معلومات وفرتها المخابرات`: given to somebody, where `توفر معلومات` is of anything.
  if (frame.trigger === 'وفر' && frame.type === 'COOPERATE' && !reading.enc) return null
  const willBe = (reading.pro & SA) !== 0 || scene.doc.words[t - 1]?.folded === 'سوف'
  return frame.future && !willBe ? null : frame
}

/** `لن تتفاوض مع الخاطفين`: whoever will not meet somebody refuses him. */
function oneSided(scene: Scene, t: number, frame: Frame | undefined): Frame | undefined {
  if (!frame?.mutual || !MET.has(frame.type) || !willNot(scene, t)) return frame
  return { ...frame, mutual: false, actor: ['subj'], recipient: ['with', 'obj', 'by', 'to', 'in'] }
}
const MET = new Set(['CONSULT', 'COOPERATE', 'SUPPORT'])

/** Whether the parties found make an event of the verb. */
function isAfterAll({ scene, t, reading, frame, args, slots, deed, needed, actors, recipients }: VerbAct): boolean {
  const nobody = !recipients.length
  if (nobody && frame.type === 'ASSAULT' && frame.object && !frame.harm && args.obj && isAct(scene, args.obj[0].head))
    return false
  // `أوقفت الشركة رحلاتها`: who is arrested, freed or taken is somebody.
  if (nobody && befallsPeople(frame) && !frame.harm && frame.object && args.obj && !args.passive) {
    const { bits } = scene.doc.words[args.obj[0].head]
    if (bits & bit.NOUN && !(bits & (HUMAN | bit.UNKNOWN))) return false
  }
  // `رحل الشاعر`: he is gone, and nobody sent him away.
  if (frame.trigger === 'رحل' && args.passive && reading.voice !== 'passive' && !args.to && !args.from) return false
  // `أن يرحل`: with nobody whom it sends away, the verb is that of going.
  if (frame.mode === 'deport' && reading.tense === 'imperfect' && nobody && !args.obj) return false
  // `حضر الاجتماع`: who else was at a meeting told of before.
  if (frame.trigger === 'حضر' && frame.type === 'CONSULT' && args.obj && isTold(scene, args.obj[0].head)) return false
  // `أعلن الحزب أن الهدنة فقدت معناها`: what is said of it.
  if (frame.trigger === 'أعلن' && frame.type === 'CONCEDE' && saysThat(scene, t, needed)) return false
  // `أثار قرار الوزير غضب المعارضة`: with what stirs it right behind; `أخذ مكانه على المرفأ`: and no place.
  if (frame.type === 'ACCUSE' && frame.trigger === 'أثار' && !(args.subj && args.subj[0].first > t)) return false
  if (frame.type === 'ACCUSE' && frame.trigger === 'أخذ' && !slots.on?.length) return false
  // `دعونا نعمل`: let us.
  if (frame.trigger === 'دعا' && reading.enc === 'نا' && /^1/.test(verb(scene, t + 1)?.person ?? '')) return false
  // `اتضح أنه طالب جامعي`: what he is.
  if (frame.trigger === 'طالب' && args.obj && !args.by && isStudent(scene, t)) return false
  if (nobody && /^(?:زعم|ادعى)$/.test(frame.trigger)) return false
  // `نشر عدد من العناصر صورا لهم`: who published, and nobody who was sent out.
  if (needed > 0 && frame.trigger === 'نشر' && args.subj && args.subj[0].first <= needed && needed <= args.subj[0].last)
    return false
  if (frame.trigger === 'حمل' && frame.type === 'ACCUSE' && bears(scene, t, needed)) return false
  // `شددت الضوابط على أن الهوية إلزامية`: what rules say.
  if (frame.mode === 'police' && frame.trigger === 'شدد' && saysThat(scene, t, t + SAYING)) return false
  // `اعترضت الشرطة مئات المهاجرين`: stopped on their way, and no objection.
  if (frame.trigger === 'اعترض' && frame.type === 'REJECT' && args.obj && !args.on) return false
  // `الموانئ توقفت عن العمل`: only people strike.
  if (frame.mode === 'strike' && args.subj && !actors.some((p) => p.entity) && isThing(scene, args.subj[0].head))
    return false
  // `ما حققته الأجهزة من القبض على الجناة`: what was brought about.
  if (frame.trigger === 'حقق' && reading.enc) return false
  // `قتل الصيادون 250 حوتا`: beasts.
  if (frame.type === 'ASSAULT' && args.obj?.some((p) => isBeast(scene, p))) return false
  // `لقي حتفه`: and not merely met with something.
  if (frame.trigger === 'لقي' && frame.type === 'ASSAULT' && !meetsDeath(scene, t)) return false
  // `أطلق النار على نفسه`, `قتل نفسه`: nobody else.
  if (frame.type === 'ASSAULT' && frame.mode !== 'suicide-attack' && isOnHimself(scene, t, args)) return false
  if (isAtHome(frame.type, actors) || (reading.tense === 'imperfect' && isOpinion(scene, t, frame, actors)))
    return false
  if (frame.trigger === 'وعد' && !promises(scene, t)) return false
  if (frame.type === 'THREATEN' && !frame.future && !frame.negated && !threatens(scene, reading, args)) return false
  // `ما يصل إلى 200 ألف شخص`: how many.
  if (frame.mode === 'visit' && args.to && isCounted(scene, args.to[0])) return false
  if (frame.mode === 'visit' && actors.length > 0 && !visits(actors)) return false
  if (frame.trigger === 'توجه' && frame.mode === 'visit' && addresses(scene, args, recipients)) return false
  const abroad = frame.mode === 'visit' && nobody && goesAbroad(scene, args, actors)
  if (FORCE.has(frame.type) && (isPlayed(scene, t) || (frame.trigger === 'استهدف' && isCourse(scene, t)))) return false
  // `هاجم الضيف في البرنامج`: in words, nobody says whom.
  if (frame.trigger === 'هاجم' && nobody && isVerbal(scene, t, actors, actors)) return false
  if (frame.type === 'SANCTION' && reading.tense === 'imperfect' && laidDown(scene, t, actors)) return false
  if (
    (FORCE.has(frame.type) || IN_GENERAL.has(frame.type)) &&
    ofKind(scene, t, reading) &&
    ![...actors, ...recipients].some((p) => p.entity)
  )
    return false
  return abroad || enoughOfVerb(frame, actors, recipients, deed)
}

/** `لما تحمله المملكة من مسؤولية`, `حمل على عاتقه مسؤولية البناء`: what she bears, and nobody else. */
const bears = ({ doc: { words } }: Scene, t: number, needed: number): boolean =>
  needed > t &&
  words.slice(t + 1, needed).some((w, k) => /^عاتق/.test(w.folded) || (w.folded === 'من' && t + 2 + k === needed))

function meetsDeath({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < words.length && k < t + 12 && words[k].kind === 'word'; k++)
    if (/^حتف(?:ه|ها|هم|هما|هن)$/.test(words[k].folded)) return true
  return false
}

/** What the verb is done to, or whom it is done upon, is its own doer. */
const isOnHimself = ({ doc: { words } }: Scene, t: number, { obj, on }: Arguments): boolean =>
  [obj, on].some((said) => said !== undefined && HIMSELF.test(words[said[0].head].folded)) ||
  HIMSELF.test(words[t + 1]?.folded ?? '') ||
  [2, 3, 4, 5, 6].some((d) => words[t + d]?.folded === 'علي' && HIMSELF.test(words[t + d + 1]?.folded ?? ''))
const HIMSELF = /^(?:نفس(?:ه|ها|هما)|انفسهم)$/

/** A noun for nobody. */
const isThing = ({ doc: { words } }: Scene, k: number): boolean =>
  (words[k].bits & bit.NOUN) !== 0 && (words[k].bits & (HUMAN | bit.UNKNOWN)) === 0

/** Words from a verb to what it says, at most. */
const SAYING = 9

function saysThat({ doc: { words } }: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k < to && words[k]?.kind === 'word'; k++) if (/^[وف]?ب?ان/.test(words[k].folded)) return true
  return false
}

/** `رفضت زوجته`: within a family. */
const isAtHome = (type: string, actors: readonly PartyFinding[]): boolean =>
  AT_HOME.has(type) && actors.length > 0 && actors.every((p) => !p.entity && KIN.test(p.label))
const AT_HOME = new Set(['REJECT', 'AGREE', 'SUPPORT', 'CONCEDE', 'CONSULT'])
const KIN =
  /^(?:ال)?زوج(?:ان|ين|ة|)(?:\s|$)|^(?:زوجت?|والدت?|ابنت?|أخ[ويا]|أب[ويا]|أم|شقيقت?|أخت|خطيبت?|طليقت?|صديقت?|زميلت?)(?:ه|ها|ي)$/

/** `جميع المصادر تتفق على أن الزيت أفضل`: what nobody known holds. */
const isOpinion = (
  { doc: { words } }: Scene,
  t: number,
  { trigger }: Frame,
  actors: readonly PartyFinding[],
): boolean => {
  if (trigger !== 'اتفق' || actors.some((p) => p.entity)) return false
  for (let k = t + 1; k + 1 < words.length && k < t + 5; k++)
    if (words[k].folded === 'علي') return /^ان(?:ه|ها|هم)?$/.test(words[k + 1].folded)
  return false
}

const isStudent = ({ doc: { words }, mentionOf }: Scene, t: number): boolean =>
  /^[وف]?ب?ان(?:ه|ها)$/.test(words[t - 1]?.folded ?? '') &&
  mentionOf[t + 1] < 0 &&
  (words[t + 1].bits & (bit.ADJ | bit.DEFINITE)) === bit.ADJ

const isCounted = ({ doc: { words } }: Scene, { first }: Phrase): boolean =>
  words[first].kind === 'number' || (words[first].bits & bit.NUMBER) !== 0

/** `يعاقب بالسجن كل من`, `المادة تعاقب`: what a law lays down. */
function laidDown({ doc: { words } }: Scene, t: number, actors: readonly { label: string }[]): boolean {
  if (actors.some((p) => /^(?:ال)?(?:مادة|قانون|نظام|دستور|لائحة)(?:\s|$)/.test(p.label))) return true
  for (let k = t + 1; k + 1 < words.length && k < t + 6; k++)
    if (words[k].folded === 'كل' && /^(?:من|شخص)$/.test(words[k + 1].folded)) return true
  return false
}

const isTold = (scene: Scene, k: number): boolean =>
  scene.mentionOf[k] < 0 &&
  (scene.doc.words[k].bits & bit.DEFINITE) !== 0 &&
  ((scene.doc.words[k + 1]?.bits ?? 0) & (bit.ADJ | bit.DEFINITE)) !== (bit.ADJ | bit.DEFINITE)

/** `توجه بالشكر إلى`, `توجه إلى الشعب`: whoever turns to somebody with something, or to no place, goes nowhere. */
const addresses = (scene: Scene, { by, to, obj }: Arguments, recipients: readonly PartyFinding[]): boolean =>
  by?.some((p) => (scene.doc.words[p.head].bits & bit.MASDAR) !== 0) ||
  !(
    recipients.some((p) => /^(?:state|organization)$/.test(p.entity?.kind ?? '') || LANDS.test(fold(p.label))) ||
    [...(to ?? []), ...(obj ?? [])].some((p) => p.other?.kind === 'place' || p.other?.kind === 'state')
  )

/** Types that whoever does so may be told of as a kind of people: `الذين يحرضون الشباب`. */
const IN_GENERAL = new Set(['ACCUSE', 'SUPPORT', 'AID', 'REJECT', 'THREATEN'])

const LANDS = /^(?:ال)?(?:جمهوريه|مملكه|عاصمه|بلاد|دول|دوله|منطقه|عواصم|قمه|اجتماع)/

/** The event, with its status; null where the status makes it none. */
function told({ c, scene, t, reading, frame, args, needed, actors, recipients }: VerbAct): EventFinding | null {
  const status = statusOf(scene, t, reading, carrier(c, t))
  // What somebody may do, or is told to do, is no act of his.
  if (status === 'called-for' || conditionBefore(scene, t)) return null
  // `قد لا يلتقي الطرفان في كل المسائل`: how people are.
  if (status === 'denied' && reading.tense === 'imperfect' && isHabit(scene, t, frame, actors)) return null
  // `لا يسمح إلا للمسافرين بالدخول`: who may all the same.
  if (status === 'denied' && (frame.negated || frame.mode === 'access') && excepts(scene, t)) return null
  // `لن تقبل إيران القيود`: a refusal of a state or body, where `لا يقبل الناس` tells how people are.
  if (frame.negated && WILLED.has(frame.type) && !(willNot(scene, t) && actors.some((p) => isKnown(scene, p))))
    return null
  // `لن تتعاونا`: with whom they will not, nobody says.
  // `بلاده لن تتفاوض تحت التهديد`: a state that will meet nobody.
  // `إدارته لن تتفاوض مع الخاطفين`: nor a body with people whom no table knows.
  const silent =
    frame.type === 'CONSULT' &&
    actors.length === 1 &&
    (actors[0].entity?.kind === 'state' || (args.with !== undefined && isKnown(scene, actors[0])))
  if (
    status === 'denied' &&
    MET.has(frame.type) &&
    willNot(scene, t) &&
    !recipients.length &&
    frame.type !== 'SUPPORT' &&
    !silent
  )
    return null
  // `لا يهدد أمنها`: a threat that is none; `لم يستبعد لقاء`, `لم يصوت ضده أحد`: nor is this a refusal.
  if (
    (status === 'denied' && frame.type === 'THREATEN' && !frame.negated) ||
    (NO_REFUSAL.test(frame.trigger) && isNegated(scene, t))
  )
    return null
  // `ألغى زيارة`: the noun is part of the act.
  if (needed >= 0) c.used.add(needed)
  // `نفذ التنظيم حكم الإعدام`: and so is the verdict.
  if (needed > t + 1 && frame.trigger === 'نفذ' && VERDICT.test(scene.doc.words[needed - 1].folded))
    c.used.add(needed - 1)
  // `أدين الضابط بالتعذيب`: who was found guilty of something was so by a court.
  const guilty =
    frame.trigger === 'أدان' &&
    (args.passive || actors.every((p) => /^(?:ال)?(?:محكم|محاكم|قضاء|قاضي)/.test(p.label))) &&
    args.by &&
    recipients.some((p) => p.named || p.entity?.kind !== 'state')
  // `هاجم الوزير تركيا`: in words.
  if (/^(?:هاجم|شن)$/.test(frame.trigger) && frame.type === 'ASSAULT' && isVerbal(scene, t, actors, recipients))
    return event(c, t, reading, { ...frame, ...IN_WORDS }, actors, recipients, 'actual')
  // `وافقت إيران على تعليق التخصيب`: who agrees to stop or to go gives way.
  const yields = frame.trigger === 'وافق' && args.on && YIELDING.test(scene.doc.words[args.on[0].head].folded)
  const meant = guilty ? { ...frame, ...GUILTY } : yields ? { ...frame, ...YIELDED } : frame
  return byItsName(scene, event(c, t, reading, meant, actors, recipients, status), t, needed, meant)
}

/** Somebody named, or a body or office that the report knows: `حكومته`, `النقابة`. */
function isKnown(scene: Scene, { entity, span, label }: PartyFinding): boolean {
  if (entity || !span) return entity !== null || label.startsWith('ال')
  const { bits } = scene.doc.words[tokenOf(scene, span[0])]
  return (bits & (bit.ORG_HEAD | bit.GROUP | bit.OFFICIAL)) !== 0 && (bits & (bit.DEFINITE | bit.ENCLITIC)) !== 0
}

/** What is refused or threatened in saying that one will not. */
const WILLED = new Set(['REJECT', 'THREATEN'])

const NO_REFUSAL = /^(?:استبعد|صوت)$/

/** `إلا` or `سوى` a few words on. */
function excepts({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < words.length && k < t + 7 && words[k].kind === 'word'; k++)
    if (/^(?:الا|سوي)$/.test(words[k].folded)) return true
  return false
}

const YIELDING = /^(?:ال)?(?:استقاله|تنحي|تنازل|تنازلات|سحب|انسحاب|افراج|اطلاق|وقف|تخلي|تعليق|تجميد|مطالب|مطلب|تسليم)$/
const YIELDED = { type: 'CONCEDE', contexts: [] }

/** `لا يرمي الناس بالحجارة`: what nobody known does as a rule. */
const isHabit = ({ doc }: Scene, t: number, { type }: Frame, actors: readonly PartyFinding[]): boolean =>
  /^[وف]?لا$/.test(doc.words[t - 1]?.folded ?? '') &&
  (type === 'CONSULT' ? doc.words[t - 2]?.folded === 'قد' : FORCE.has(type) && !actors.some((p) => p.entity))

const VERDICT = /^(?:حكم|احكام|عقوبه)$/
const IN_WORDS = { type: 'ACCUSE', mode: 'disapprove', contexts: [], attack: false }
const GUILTY = { type: 'SANCTION', mode: 'convict', contexts: ['legal'] }

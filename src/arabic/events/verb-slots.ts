import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { named, partyOf } from '../statements/who.ts'
import { animate } from '../syntax/animate.ts'
import { lastMention } from '../syntax/directory.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { latterOf } from './antecedent.ts'
import { resumed } from './before.ts'
import { isAct, isDeed, neededAt } from './choose.ts'
import { carrier } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { butWhomItBefell } from './doers.ts'
import { FORCE } from './enough.ts'
import { type Frame, hasCore } from './frames.ts'
import { HIT } from './kinds.ts'
import { nounBefore, ofSomething, PAPER } from './noun-before.ts'
import { isOneMan, ofOwner } from './own.ts'
import { isAmong, partiesOf } from './party.ts'
import { dropThoseTalkedAbout } from './purpose.ts'
import { same } from './same-party.ts'
import { dropBeforeWhom, pick } from './sides.ts'
import { spokenFor } from './spokesman.ts'
import { ofThing } from './standing.ts'
import { ofRelative, pointedTo } from './subject.ts'
import { takenUp } from './taken-up.ts'
import { undergone } from './undergone.ts'
import type { VerbAct } from './verb-act.ts'
import { isArm, isHouse } from './verb-bare.ts'
import { verb } from './verbs.ts'
import { befallsPeople, pronounAfter } from './whom.ts'

/** A step that sets right who stands where beside a verb; false where the verb tells no event after all. */
type Step = (a: VerbAct) => boolean

/** Sets right, step by step, what the arguments of a verb say of who does it and whom it befalls; false: no event. */
export const settleSlots = (a: VerbAct): boolean => STEPS.every((step) => step(a))

/** `أرسلت أدوية`: the thing a frame needs is what was sent, and not who sent it. */
const sentThing: Step = ({ scene, t, reading, frame, args, slots }) => {
  if (args.subj && !slots.subj?.length && !args.obj && !frame.alone && args.subj[0].first > t) {
    if (!reading.enc && isNeeded(scene, args.subj[0], frame)) {
      // `سلمت الطائرات إلى المسؤولين`: known things right behind the verb were sent by somebody who is not told.
      args.passive = reading.tense === 'perfect' && args.subj[0].first === t + 1 && isKnown(scene, args.subj[0], frame)
      args.obj = args.subj
      args.subj = undefined
    }
  }
  return true
}

/** The very thing that a frame needs, with its article. */
const isKnown = (scene: Scene, { head }: Phrase, frame: Frame): boolean =>
  (scene.doc.words[head].bits & bit.DEFINITE) !== 0 &&
  frame.type === 'AID' &&
  hasCore(scene.doc.words[head], frame.needs)

/** `تعرضت المكاتب للنهب على أيدي مسلحين`: who undergoes stays who undergoes. */
const undergoer: Step = ({ frame, args, slots }) => {
  if (args.agent && slots.obj?.length && frame.recipient.includes('subj')) {
    slots.by = slots.agent
    slots.subj = slots.obj
  }
  return true
}

/** `الحزب الذي تصنفه منظمة إرهابية`: what somebody is called by whoever lists him so. */
const calledSo: Step = ({ scene, t, reading, frame, args, slots }) => {
  if (frame.trigger !== 'صنف' || !args.subj || args.subj[0].first < t || !isNeeded(scene, args.subj[0], frame))
    return true
  args.subj = undefined
  slots.subj = undefined
  if (!reading.enc && !args.obj) return false
  return true
}

/** `الأخيرة`, a paper, `جيشها`: a subject that names nobody by itself, and whom it stands for. */
const meantSubject: Step = ({ c, scene, t, reading, args, slots }) => {
  if (!slots.subj?.length && !args.passive) slots.subj = latterOf(c, t, args.subj) ?? slots.subj
  if (args.subj && PAPER.test(scene.doc.words[args.subj[0].head].folded)) slots.subj = pointedTo(c, t, reading)
  // `المملكة في مقدمة الدول التي دعمت العراق`: who is among those.
  if (args.subj && !slots.subj?.length && args.subj[0].last < t && isAmong(scene, args.subj[0])) {
    const whoIs = lastMention(scene, args.subj[0].first, () => true)
    if (whoIs && whoIs.kind !== 'place' && scene.doc.sentenceOf[whoIs.first] === scene.doc.sentenceOf[t])
      slots.subj = [named(scene, whoIs)]
  }
  // `قرار مجلس الأمن رقم 2216 الذي يدعو`: whose the paper of that number is.
  const numbered = args.subj?.[0]
  if (numbered && numbered.last < t && numbered.head > 0 && scene.doc.words[numbered.head].folded === 'رقم') {
    const body = scene.mentions[scene.mentionOf[numbered.head - 1]]
    if (body && (body.kind === 'organization' || body.kind === 'state')) slots.subj = [named(scene, body)]
  }
  const own = args.subj && ofOwner(scene, args.subj[0], reading)
  if (own) {
    const owner = pointedTo(c, t, own)
    const body = isOneMan(owner) ? spokenFor(scene, owner[0]) : null
    if (body) slots.subj = [body]
    else if (owner.length && !isOneMan(owner)) slots.subj = owner
  }
  return true
}

/** `أن انفجارا استهدف سوقا`: a deed right before that does it, whatever else might undergo it. */
const deedBefore: Step = ({ scene, t, reading, args, slots }) => {
  if (args.subj || slots.subj?.length || !args.obj || args.obj[0].first < t || !ofSomething(scene, t, reading))
    return true
  const deed = phraseAt(scene, nounBefore(scene, t))
  if (!deed || !isDeed(scene, deed.head)) return true
  args.subj = [deed]
  args.passive = false
  return true
}

/** A flood strikes and is no party; an attack that strikes is the deed itself. */
const subjectActs: Step = (a) => {
  const { scene, frame, args, slots } = a
  if (!args.subj || slots.subj?.length || frame.alone || !frame.actor.length) return true
  // `طردت الجامعة خمسة طلاب`: a house that acts, where people stand behind it.
  if (args.subj.length === 1 && isHouse(scene, args.subj[0]) && slots.obj?.length) {
    slots.subj = [partyOf(scene, args.subj[0])]
    return true
  }
  a.deed = isDeed(scene, args.subj[0].head)
  // `سقطت البلدة في أيدي المتمردين`: a thing that undergoes it, and who does it.
  // `حظيت الخطة بتأييد البرلمان`: who does it stands in construct with the word that the verb needs.
  const undergoes =
    frame.recipient.includes('subj') && (frame.actor.includes('of') || pick(frame, frame.actor, slots).length > 0)
  // `الاتفاق الذي أبرم بين إيران والقوى الكبرى`: what was done, and the two who did it.
  // `قصف الطيران الحربي المواقع`: an arm strikes, whose ever it is.
  const arm = frame.type === 'ASSAULT' && isArm(scene, args.subj[0])
  return a.deed || undergoes || arm || (frame.mutual && (slots.with?.length ?? 0) > 1)
}

/** Force without a subject of its own, told of a thing or of a deed right before it. */
const forceOfThing: Step = ({ scene, t, reading, frame, args, slots }) =>
  !(
    !args.subj &&
    !slots.subj?.length &&
    (FORCE.has(frame.type) || (frame.type === 'AID' && frame.object)) &&
    (ofThing(scene, t, reading) || ofDeed(scene, t, reading))
  )

/** With no subject of its own a verb is of whoever acted before. */
const actedBefore: Step = ({ c, scene, t, reading, frame, args, slots }) => {
  if (
    !args.subj &&
    !slots.subj?.length &&
    !args.passive &&
    reading.voice !== 'passive' &&
    // `ونسب الهجوم إلى المتمردين`: by nobody who is told.
    !(frame.trigger === 'نسب' && (args.obj?.[0] ?? args.subj?.[0])?.first === t + 1) &&
    !ofAnother(scene, t, reading)
  )
    slots.subj = pointedTo(c, t, reading).filter((p) => reading.enc !== 'ني' || !isSpeaker(c, t, p))
  return true
}

/** `كان دعاني في السابق`: whoever speaks does it to himself as little. */
const isSpeaker = (c: VerbAct['c'], t: number, party: PartyFinding): boolean => {
  const speaker = carrier(c, t)?.speaker
  return speaker !== undefined && same(speaker, party)
}

/** Done to whoever was spoken of, and not by him. */
const doneToHim: Step = ({ scene, t, reading, frame, args, slots }) => {
  // `أوقف في مطار المدينة`, behind a sentence about him.
  // `القوات قتلت فجر أمس، الشاب فلان`: read as though it were done to them.
  if (
    args.passive &&
    !args.subj &&
    !args.agent &&
    args.obj &&
    args.obj[args.obj.length - 1].last < t &&
    armed(slots.obj)
  ) {
    const whom = behindTime(scene, t)
    if (whom) {
      args.subj = args.obj
      slots.subj = slots.obj
      args.obj = coordinated(scene, whom)
      slots.obj = partiesOf(scene, args.obj)
      args.passive = false
    }
  }
  const later = armed(slots.subj) ? behindTime(scene, t) : null
  if (later && frame.object && !args.obj && !reading.enc) {
    args.obj = coordinated(scene, later)
    slots.obj = partiesOf(scene, args.obj)
  } else if (slots.subj?.length && frame.object && undergone(scene, t, args, reading)) {
    slots.obj = slots.subj.filter(isSomebody)
    slots.subj = undefined
    args.passive = true
  }
  // `قالت البعثة إن الجنود قتلوا`: who is told of with no victim is one, and no body that told it.
  if (frame.harm && frame.object && !args.obj && !args.subj && !reading.enc && /^3m[pd]/.test(reading.person)) {
    // `الدعاء للذين استشهدوا`: whoever they are, and nobody told of before.
    const unnamed = t > 0 && THOSE.test(scene.doc.words[t - 1].folded)
    slots.obj = unnamed ? [] : ofThemselves(scene, t, slots.subj ?? []).filter(isSomebody)
    slots.subj = undefined
  }
  // `أول أجنبي يخطف`, `معتقلين لم يحاكموا`: who is of no body that does such is he to whom it is done.
  if (
    frame.object &&
    reading.tense === 'imperfect' &&
    BEFALLS.has(reading.lexeme.lemma) &&
    !args.obj &&
    !reading.enc &&
    !(args.subj && args.subj[0].first > t) &&
    slots.subj?.length &&
    slots.subj.every((p) => isSomebody(p) && !p.entity && PATIENT.test(p.label))
  ) {
    slots.obj = slots.subj
    slots.subj = undefined
    args.passive = true
  }
  // `قال محمود إنه اعتقل`: with nobody else told of.
  if (
    befallsPeople(frame) &&
    frame.object &&
    !args.obj &&
    !args.subj &&
    !reading.enc &&
    reading.tense === 'perfect' &&
    reading.person === '3ms' &&
    slots.subj?.length === 1 &&
    slots.subj[0].entity?.kind === 'person'
  ) {
    slots.obj = slots.subj
    slots.subj = undefined
    args.passive = true
  }
  return true
}

/** Those who kill and take people. */
const ARMED =
  /^(?:ال)?(?:قوات|قوة|جيش|شرطة|مسلح|مقاتل|تنظيم|ميليشيا|مليشيا|سلطات|جماعة|حركة|جنود|طائرات|طيران|مستوطن|إرهابي|احتلال|مقاومة|أجهزة|أمن)/

const armed = (parties: readonly PartyFinding[] | undefined): boolean =>
  parties !== undefined && parties.length > 0 && parties.every((p) => ARMED.test(p.label))

/** `القوات قتلت فجر أمس، الشاب فلان`: who stands behind when it was, over a comma. */
function behindTime(scene: Scene, t: number): Phrase | null {
  let k = t + 1
  while (k < scene.doc.n && scene.timeOf[k] >= 0) k++
  if (k === t + 1 || k + 1 >= sentenceEnd(scene, t) || !isComma(scene.doc.words[k]) || verb(scene, k + 1)) return null
  const whom = phraseAt(scene, k + 1)
  return whom && animate(scene, whom) && !(scene.doc.words[whom.first].readings[0]?.pro ?? 0) ? whom : null
}
/** `أرامل الجنود الذين قتلوا`: the soldiers. */
function ofThemselves(scene: Scene, t: number, parties: PartyFinding[]): PartyFinding[] {
  if (parties.length !== 1 || parties[0].entity || !LEFT.test(parties[0].label)) return parties
  for (let k = t - 2; k > 0 && k > t - 8; k--) {
    if (!LEFT_BEHIND.test(scene.doc.words[k].folded)) continue
    const inner = phraseAt(scene, k + 1)
    const those = inner ? partiesOf(scene, [inner]) : []
    return those.length ? those.map((p) => ({ ...p, span: null })) : parties
  }
  return parties
}
const LEFT = /^(?:ال)?(?:أرامل|أسر|عائلات|أهالي|ذوي|أمهات|زوجات|أيتام|آباء)\s/
const LEFT_BEHIND = /^[وبل]?(?:ارامل|اسر|عاءلات|عايلات|اهالي|ذوي|امهات|زوجات|ايتام|اباء)$/

const THOSE = /^[وف]?(?:لل|بال)ذين$/
const BEFALLS = new Set(['خطف', 'اختطف', 'اعتقل', 'احتجز', 'أعدم', 'سجن', 'حاكم', 'أسر', 'اغتال', 'قتل'])
const PATIENT =
  /(?:^|\s)(?:ال)?(?:أجنبي|أجانب|معتقل|موقوف|متهم|سجين|سجناء|أسير|أسرى|صحفي|صحافي|ناشط|مدني|طفل|أطفال|امرأة|نساء|شخص|أشخاص|رهينة|رهائن|محتجز|شاب|مواطن|مواطنين|طبيب|محام|أستاذ|تلميذ|طالب|طلاب|رجل|لاجئ)(?:ا|ين|ون|ان|ة|ات)?(?:\s|$)/

/** `قالت الشرطة إن الآلية انفجرت قبل أن تستهدف بقنابل`: with nobody to hit, whoever tells of it hit nobody. */
const tellerHitsNobody: Step = ({ c, t, reading, frame, args, slots }) => {
  if (
    frame.type === 'ASSAULT' &&
    frame.object &&
    !args.obj &&
    !args.subj &&
    !args.on &&
    !reading.enc &&
    reading.tense === 'imperfect' &&
    slots.subj?.some((p) => p.entity && p.entity === carrier(c, t)?.speaker.entity)
  )
    slots.subj = undefined
  return true
}

/** `ثمن السفير دعم الشركة للصندوق`: what stands behind the act praised or blamed is of that act. */
const behindDeed: Step = ({ scene, frame, args, slots }) => {
  const deedOf = args.obj?.[0] ?? args.by?.[0]
  if (deedOf && OF_DEEDS.has(frame.type) && isAct(scene, deedOf.head) && args.to && args.to[0].first > deedOf.last)
    slots.to = undefined
  if (frame.type === 'ACCUSE') {
    butWhomItBefell(scene, args)
    slots.on = args.on && slots.on
    slots.against = args.against && slots.against
    slots.to = args.to && slots.to
  }
  return true
}

const pronounsBehind: Step = ({ c, t, reading, frame, args, slots }) => {
  const untold = befallsPeople(frame) && !args.subj && reading.person === '3ms' && reading.tense === 'perfect'
  pronounAfter(c, t, frame, slots, untold)
  return true
}

/** `بحث سبل تعزيز العلاقات مع ليبيا`: with whom that is which is talked about. */
const talkedAbout: Step = ({ scene, t, frame, args, slots }) => {
  dropThoseTalkedAbout(scene, t, frame, args, slots)
  dropBeforeWhom(scene, frame, args, slots)
  return true
}

/** In this order: each sees what those before it have set right. */
/** `تعرضت دورية من الجيش لهجوم`: before what she met with, it tells of whom she is, and not who did it. */
const ofWhomIsHit: Step = ({ scene, t, frame, args, slots }) => {
  if (frame.trigger !== 'تعرض' || !args.from || args.from[0].first > neededAt(scene, t, frame)) return true
  if (!slots.subj?.length) slots.subj = slots.from
  args.from = undefined
  slots.from = undefined
  return true
}

const STEPS: readonly Step[] = [
  ofWhomIsHit,
  talkedAbout,
  calledSo,
  sentThing,
  undergoer,
  meantSubject,
  deedBefore,
  subjectActs,
  forceOfThing,
  actedBefore,
  doneToHim,
  tellerHitsNobody,
  takenUp,
  behindDeed,
  pronounsBehind,
]

/** `أطلق سراح الصحفي`, `أخلي سبيله`: who stands behind the word that the verb needs is set free, and frees nobody. */
export function settleRelease({ scene, t, frame, args }: Pick<VerbAct, 'scene' | 't' | 'frame' | 'args'>): void {
  if (frame.mode !== 'release' || !args.subj || args.subj[0].last <= t || !frame.recipient.includes('of')) return
  const word = neededAt(scene, t, frame)
  if (word === t + 1 && args.subj[0].first >= word) {
    args.subj = undefined
    args.passive = true
  }
}

/** `مكمن استهدف الخميس قافلة`: right behind an ambush a verb of hitting is told of it. */
const ofDeed = (scene: Scene, t: number, reading: Reading): boolean =>
  HIT.test(reading.lexeme.lemma) &&
  !reading.pro &&
  t > 0 &&
  scene.mentionOf[t - 1] < 0 &&
  !(scene.doc.words[t - 1].bits & bit.DEFINITE) &&
  /^[وبلف]?مكمن$/.test(scene.doc.words[t - 1].folded)

/** No body and no state, which nobody arrests or kills. */
const isSomebody = ({ entity, label }: PartyFinding): boolean =>
  entity ? entity.kind !== 'organization' && entity.kind !== 'state' : !BODY.test(label)
const BODY = /^(?:ال)?(?:وزارة|شركة|هيئة|إدارة|مديرية|محكمة|منظمة|صحيفة|وكالة|شرطة|حكومة|جيش|مجلس)(?:\s|$)/

/** `عمليات التحالف، الذي استشهد`: the clause of a noun that the verb does not fit, and of nobody who acted before. */
const ofAnother = (scene: Scene, t: number, reading: Reading): boolean =>
  ofRelative(scene, t) && !reading.enc && !resumed(scene, t) && subjectBefore(scene, t, reading) !== null

/** Whether a phrase is of the thing that a frame needs: `تفرض الأحكام العرفية`. */
function isNeeded(scene: Scene, { head, last }: Phrase, frame: Frame): boolean {
  for (let k = head; k <= last; k++) if (hasCore(scene.doc.words[k], frame.needs)) return true
  return false
}

/** Acts of will towards what others do. */
const OF_DEEDS = new Set(['SUPPORT', 'ACCUSE'])

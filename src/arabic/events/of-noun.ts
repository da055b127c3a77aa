import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import { byBeast, isAccident, RESCUE } from './accident.ts'
import { antecedentOf } from './antecedent.ts'
import { frameAt, neededAt, nounReading } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { enoughOfNoun, FORCE, INTENDS } from './enough.ts'
import { agreed, event } from './event.ts'
import { framesOf, type Role } from './frames.ts'
import { BEFALLS, BREAKS_OFF, GIVES_WAY, HELP, HIT, HIT_ROLES, OWN_ACTS, RULED, withThose } from './kinds.ts'
import { governorOf } from './light.ts'
import { carriesOut, doesIt } from './light-verbs.ts'
import { makerOf, ownerOf, plannedBy } from './maker.ts'
import { byCause, byMeans } from './means.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { isOwn } from './own.ts'
import { partiesOf } from './party.ts'
import { hostOf, visits } from './place.ts'
import { ofPeople, sentencedTo } from './plain-nouns.ts'
import { playsPart } from './plays-part.ts'
import { policeBefore } from './police.ts'
import { promisedTo } from './promised.ts'
import { received } from './received.ts'
import { convenes, rules } from './rulers.ts'
import { decided } from './settle.ts'
import { adjectiveNation, foes, isVerbal, ofNation, pick, sides, slotsOf, targetOf, within } from './sides.ts'
import { aimedFor, conditionBefore, failed, isCounty, modifies, standing, titled } from './standing.ts'
import { statusOf, willBe } from './status.ts'
import { actorBefore } from './subject.ts'
import { targetsOf } from './targets.ts'
import { turnRoles } from './turn-roles.ts'
import { verb, verbBefore } from './verbs.ts'
import {
  ASKS,
  adjoins,
  befallsPeople,
  beforeNoun,
  HELPS,
  isObjective,
  ofTheirs,
  pronounActs,
  pronounAfter,
  whoHeeds,
} from './whom.ts'

/** What a verbal noun or another noun of action tells: `شن هجوما`, `زيارة الوزير`. */
export function ofNoun(c: Coding, t: number, known = false): EventFinding | null {
  const { scene } = c
  const reading = nounReading(scene, t)
  if (!reading) return null
  const frame = frameAt(scene, t, reading)
  if ((reading.definite || RESCUE.test(reading.lexeme.lemma)) && modifies(scene, t)) return null
  if (
    !frame ||
    standing(scene, t) ||
    aimedFor(scene, t) ||
    (frame.type === 'COOPERATE' && titled(scene, t)) ||
    (frame.type === 'ASSAULT' && sentencedTo(scene, t)) ||
    ((frame.harm || RESCUE.test(frame.trigger)) && isAccident(scene, t, frame.trigger)) ||
    (frame.attack && byBeast(scene, t))
  )
    return null
  if (frame.self) return ofPeople(c, t, reading, frame)
  if (frame.type === 'CONSULT' && agreedOn(scene, t)) return null
  // `خطوات عملية مشتركة`: practical ones.
  if (frame.trigger === 'عملية' && PRACTICAL.test(scene.doc.words[t - 1]?.folded ?? '')) return null
  // `دان منع توزيع المساعدات`: help that is kept from people.
  if (frame.type === 'AID' && KEPT.test(scene.doc.words[t - 1]?.folded ?? '')) return null
  const governor = governorOf(c, t)
  // `هل الرفض يؤدي إلى اتفاق`: asked, not told.
  if (/^[وف]?هل$/.test(scene.doc.words[t - 1]?.folded ?? '')) return null
  // `مقاطعة شاستا`: a county by its name.
  if (reading.lexeme.lemma === 'مقاطعة' && isCounty(scene, t)) return null
  // `إذا واصلت دعمها`: what may come to pass.
  if (governor && (verb(scene, governor.token) || FORCE.has(frame.type)) && conditionBefore(scene, governor.token))
    return null
  if (governor?.absorbs || (/^(?:مقتل|طعن)$/.test(reading.lexeme.lemma) && reading.number === 'p')) return null
  if (governor?.mood === 'future' && FORCE.has(frame.type) && !INTENDS.test(fold(governor.reading.lexeme.lemma)))
    return null
  const args = argumentsOfNoun(scene, t, reading)
  const maker = makerOf(c, t, args.of, args.end ?? t + 1)
  // `دعم المتضررين من السيول التي ضربت البلاد`: only violence and penalties strike.
  const made = maker?.hit && frame.type !== 'ASSAULT' && frame.type !== 'SANCTION' ? null : maker
  // `لاستعادة القاعدة`, `لدعم الاقتصاد`: what something is for has not happened.
  if (
    reading.pro & LI &&
    !made &&
    frame.mode !== 'crowd-control' &&
    !governor?.undergoes &&
    governor?.mood !== 'future'
  )
    return null
  const slots = slotsOf(scene, args)
  if (governor && verb(scene, governor.token)) beforeNoun(scene, governor, t, slots)
  // `استهدف هجوم قوات الطوارئ`: with nothing else behind it, what the verb before it hits.
  if (args.of && !args.obj && frame.attack && HIT.test(verb(scene, t - 1)?.lexeme.lemma ?? '')) {
    slots.obj = slots.of
    slots.of = undefined
  }
  // `دعم الحكومة في تصديها للتنظيم`: what stands off behind a preposition is of what she does.
  if (HELPS.has(frame.trigger) && args.of && args.to && partedBy(scene, args.of, args.to)) {
    slots.to = slots.of
    slots.of = undefined
  }
  // `مساعدة الحكومة على دحر التنظيم`: what she is helped to do.
  if (
    HELPS.has(frame.trigger) &&
    args.of &&
    args.on &&
    !args.to &&
    scene.doc.words[args.on[0].head].bits & bit.MASDAR
  ) {
    slots.to = slots.of
    slots.of = undefined
    slots.on = undefined
  }
  if (args.of && isOwn(scene, args.of[0])) slots.of = governor?.actors.length ? governor.actors : actorBefore(c, t)
  if (made)
    // Of what the act did, only whom it hit: `تفجير وقع بمعسكر`, `أدى إلى مقتل ستة من مرافقيه`.
    for (const [role, parties] of Object.entries(slotsOf(scene, made.arguments)) as [Role, PartyFinding[]][])
      if (role !== 'subj' && !(made.hit && !HIT_ROLES.has(role))) slots[role] ??= parties
  // `استهدف مسجدا لقوات الطوارئ`: whose the thing is.
  if (made?.hit && made.arguments.obj && !slots.obj?.length && adjoins(made.arguments))
    slots.obj = partiesOf(scene, made.arguments.to)
  if (made?.actors.length) slots.subj = made.actors
  // `الهجوم الذي راح ضحيته عشرون مدنيا`: its victims are named behind the word for one.
  for (const v of made?.verbs ?? [])
    if (VICTIM.test(scene.doc.words[v + 1]?.folded ?? '') && v + 2 < sentenceEnd(scene, t)) {
      const phrase = phraseAt(scene, v + 2)
      slots.obj = phrase ? partiesOf(scene, coordinated(scene, phrase)) : undefined
      slots.subj = undefined
    }
  // `الاتهام وجه إلى صحفيين من تسع صحف`: who an act is from stands beside it.
  if (args.from && args.from[0].first > t + 4 && frame.actor.includes('from')) slots.from = undefined
  const nation = slots.agent?.length || slots.subj?.length || frame.harm ? null : adjectiveNation(scene, t, args.of)
  if (nation) slots.subj = [nation]
  if (governor?.undergoes && governor.actors.length) slots.obj = governor.actors
  else if (
    governor?.actors.length &&
    (!frame.harm || doesIt(governor.reading, frame)) &&
    !slots.agent?.length &&
    !slots.subj?.length
  )
    slots.subj = governor.actors
  // Who announces a strike or leaves office is who does it.
  else if (
    governor?.announcers?.length &&
    (OWN_ACTS.has(frame.type) || (RULED.has(frame.type) && governor.announcers.every((p) => rules(scene, p)))) &&
    !slots.subj?.length
  )
    slots.subj = governor.announcers
  // `بدعم من واشنطن`: who helps stands after `من`, whom before.
  if (reading.pro & BI && !reading.definite && slots.from?.length && HELP.test(frame.trigger)) {
    slots.subj = slots.from
    // `منذ تحريرها بدعم من الحلفاء`: of another deed, whose doer is not said.
    if (!(scene.doc.words[t - 1]?.readings[0]?.enc && scene.doc.words[t - 1].bits & bit.MASDAR))
      slots.to ??= actorBefore(c, t)
  }
  // `بعد توقيعه`: what is signed, and nobody who signs.
  if (reading.enc && SIGNED.test(reading.lexeme.lemma)) slots.of = undefined
  else if (reading.enc) {
    const acts = pronounActs(frame, reading, args, t)
    const before = acts ? actorBefore(c, t, reading.enc) : []
    const near = antecedentOf(c, t, reading.enc, acts ? [] : slots.subj, !acts && befallsPeople(frame))
    // `قال الجيش لصحفيين يرافقون الوزير في زيارته`: no body goes on a visit where a person is near.
    const visitor = frame.mode === 'visit' && before.every((p) => p.entity?.kind === 'organization')
    const one = visitor ? near.filter((p) => p.entity?.kind === 'person') : []
    const whom = one.length ? one : before.length ? before : acts ? near.filter((p) => p.named) : near
    if (acts) {
      // `جدد المبعوث دعوته`: who speaks of his own act does it.
      const told = governor?.actors.length && !/^[12]/.test(governor.reading.person)
      slots.subj = told ? governor.actors : governor?.announcers?.length ? governor.announcers : whom
      // `دعوته إلى ضمانات من الحلف`: who acts is the pronoun.
      slots.from = undefined
    } else slots.of = governor?.undergoes && governor.actors.length ? governor.actors : whom
  }
  received(scene, t, reading, args, slots)
  turnRoles(scene, t, reading, frame, args, slots, governor)
  pronounAfter(c, t, frame, slots)
  // `عن دعم أصدقائنا`: with nobody it is for, what stands in construct receives.
  if (HELPS.has(frame.trigger) && slots.of?.length && !slots.to?.length && !slots.obj?.length && !reading.enc) {
    slots.to = slots.of
    slots.of = undefined
  }
  // `تم نقل المصابين`: done to them, for nobody is said to do it.
  const undergone =
    governor?.passive &&
    /تم$|جر[يت]/.test(scene.doc.words[governor.token].folded) &&
    frame.recipient.includes('of') &&
    !frame.mutual
  const objective =
    undergone ||
    (governor !== null && !governor.passive && carriesOut(governor.reading) && !frame.mutual) ||
    isObjective(scene, frame, reading, args)
  let actors = pick(frame, ['agent', ...frame.actor.filter((r) => !(objective && r === 'of'))], slots)
  // `الرد بمطالبة الحزب بسحب مقاتليه`: with who demands known, what stands in construct is asked.
  const asks = governor?.actors.length ? governor.actors : (governor?.announcers ?? [])
  if (ASKS.has(frame.trigger) && slots.of?.length && asks.length && !reading.enc) {
    actors = asks
    slots.to = slots.of
  }
  // `قال خلال لقاء مع السفير`: whoever acts in the clause is the other.
  if (frame.type === 'CONSULT' && frame.mutual && actors.length === 1 && args.with && !reading.definite && !reading.enc)
    if (!governor && WHEN.test(scene.doc.words[t - 1]?.folded ?? '') && !isMedium(actors[0]))
      actors = [...actorBefore(c, t), ...actors]
  if (!actors.length && !frame.harm) actors = playsPart(scene, t)
  if (frame.type === 'COERCE' && governor?.passive && !actors.length) actors = policeBefore(c, t)
  if (frame.type === 'CONCEDE' && !actors.length && args.of) actors = ofNation(scene, args.of[0])
  if (frame.type === 'ASSAULT' && !actors.length) actors = byMeans(c, t)
  if (frame.harm && !actors.length) actors = byCause(c, t)
  if (frame.attack && !actors.length) actors = plannedBy(c, t)
  if (frame.harm && !actors.length) actors = foes(c, t)
  let recipients = pick(frame, objective && !undergone ? [...frame.recipient, 'of'] : frame.recipient, slots).filter(
    (p) => !actors.includes(p),
  )
  // `إطلاق سراح الرهائن`: who stands in construct with the word that the noun needs.
  if (
    !recipients.length &&
    (actors.length || governor?.passive) &&
    frame.recipient.includes('of') &&
    frame.needs.size
  ) {
    const needed = neededAt(scene, t, frame)
    const phrase = needed === t + 1 && t + 2 < sentenceEnd(scene, t) ? phraseAt(scene, t + 2) : null
    if (phrase) recipients = partiesOf(scene, coordinated(scene, phrase)).filter((p) => !actors.includes(p))
  }
  // `وقف إطلاق النار بين العرب وإسرائيل`: both of them.
  if (frame.mode === 'ceasefire' && !actors.length && (slots.with?.length ?? 0) > 1) {
    actors = slots.with ?? []
    recipients = []
  }
  if (frame.type === 'REQUEST' && !recipients.length) recipients = whoHeeds(c, t, actors)
  // `يخضع الوزير لتحقيق`: who undergoes receives, wherever a frame looks for him.
  if (!recipients.length && governor?.undergoes && BEFALLS.has(frame.type))
    recipients = governor.actors.filter((p) => !actors.includes(p))
  if (!recipients.length)
    recipients = within(scene, frame, args).filter((p) => !actors.some((a) => a.entity === p.entity))
  if (!recipients.length && !frame.mutual && actors.length && !KINDNESS.has(frame.type))
    recipients = slots.against ?? (BREAKS_OFF.has(frame.type) ? slots.with : undefined) ?? []
  if (!recipients.length && frame.type === 'AGREE' && !frame.mutual && actors.length)
    recipients = promisedTo(scene, t + 1, Math.min(t + 6, sentenceEnd(scene, t) - 1), actors)
  // `تقديره للدعم الذي تقدمه الكويت`: whose the thing is.
  if (!recipients.length && frame.type === 'SUPPORT' && actors.length && args.to)
    recipients = ownerOf(c, args.to[args.to.length - 1])
  if (frame.mode === 'visit' && !recipients.length)
    recipients = hostOf(scene, made ? withThose(args, made.arguments) : args, actors)
  if (!recipients.length && !frame.mutual) recipients = ofTheirs(c, frame, args, actors)
  if (!recipients.length && actors.length) recipients = targetsOf(scene, frame, args)
  // `نظم المركز ورشة بتعاون مع الوزارة`: whoever acts in the clause is the other.
  if (frame.type === 'COOPERATE' && reading.pro & BI && actors.length === 1) actors = [...actorBefore(c, t), ...actors]
  // `وتجري مفاوضات بين الجانبين`: with both told, whoever acted in another sentence is no third.
  const both =
    (slots.with?.length ?? 0) > 1 &&
    args.with !== undefined &&
    scene.doc.words[args.with[0].first - 1]?.folded === 'بين' &&
    governor?.actors.every((p) => !p.span)
  if (frame.mutual && both) actors = slots.with!
  else if (frame.mutual && governor?.actors.length) {
    // The two who meet are named as subject; `بين البلدين` says it again.
    if (governor.actors.length > 1) actors = governor.actors
    else if (governor.mood === 'future' && frame.type === 'COOPERATE') {
      const mine = governor.actors
      return agreed(
        c,
        t,
        reading,
        frame,
        mine,
        actors.filter((p) => !mine.some((m) => (m.entity ? m.entity === p.entity : m.label === p.label))),
      )
    }
  }
  if (frame.type === 'PROTEST') {
    // `احتجاجا على` says why, not that there was a protest.
    if (
      reading.suffix === 'ا' &&
      /^(?:احتجاجا|رفضا|تنديدا)$/.test(scene.doc.words[t].folded) &&
      !governor?.actors.length
    )
      return null
    if (!recipients.length) recipients = targetOf(c, t)
  }
  ;[actors, recipients] = sides(frame, actors, recipients)
  // `زيارة الأقرباء`: nobody who visits for a state or body.
  if (frame.mode === 'visit' && actors.length && !visits(actors)) return null
  if (frame.trigger === 'هجوم' && frame.attack && isVerbal(scene, t, actors, recipients)) {
    if (governor) c.used.add(governor.token)
    return event(
      c,
      t,
      reading,
      { ...frame, type: 'ACCUSE', mode: 'disapprove', contexts: [], attack: false },
      actors,
      recipients,
      'actual',
    )
  }
  if (!known && !enoughOfNoun(frame, reading, governor, made !== null, actors, recipients, args)) {
    // `الاحتجاجات`: known ones, unless the report tells of no protest otherwise.
    if (frame.type === 'PROTEST' && reading.definite && reading.number === 'p') c.protests.push(t)
    if (!convenes(scene, t, frame, governor, actors)) return null
  }
  for (const v of made?.verbs ?? []) c.used.add(v)
  if (governor) c.used.add(governor.token)
  const statement = carrier(c, t)
  let status =
    governor?.mood === 'future'
      ? ('future' as const)
      : // `الدعم الذي قدمه التحالف`: what was done has happened, whatever is to come of it.
        made?.verbs.some((k) => verb(scene, k)?.tense === 'perfect')
        ? ('actual' as const)
        : statusOf(scene, governor?.token ?? t, governor?.reading ?? reading, statement)
  if (governor && status === 'actual') status = statusOf(scene, t, reading, statement)
  // `فشل في الحصول على موافقة البرلمان`.
  if (status === 'actual' && frame.type !== 'REQUEST' && failed(scene, t)) status = 'denied'
  if (frame.type === 'CONSULT' && status === 'actual' && willBe(scene, args.end ?? t + 1)) status = 'future'
  // `لن تقوم بنزع سلاحها`: what somebody will not give up he refuses, whoever asked.
  const refused = status === 'denied' && actors.length > 0 && GIVES_WAY.has(frame.type)
  const whole = frame.mutual ? actors.length > 1 : actors.length > 0 && recipients.length > 0
  if (status === 'called-for' || (status !== 'actual' && status !== 'future' && !refused && !whole)) return null
  // `ستتشكل المنطقة بطرد المسلحين`: force that only belongs to what is to come is no threat.
  if (status === 'future' && !governor && FORCE.has(frame.type)) return null
  return event(c, t, reading, (governor && decided(frame, governor, reading)) ?? frame, actors, recipients, status)
}

/** Acts of good will, which no preposition of enmity says who receives. */
const KINDNESS = new Set(['AGREE', 'SUPPORT', 'AID', 'CONCEDE', 'COOPERATE'])
const SIGNED = /^(?:توقيع|إبرام)$/
const PRACTICAL = /^[وبل]?(?:خطوات|خطوه|حلول|حلولا|اجراءات|نتايج|نتاءج|مقترحات|تدابير|افكار|صوره|بصوره|تجربه|توصيات)$/
const KEPT = /^[وبل]?(?:منع|عرقله|اعاقه|وقف|تعليق|قطع|حظر|تجميد|حجب)$/

/** A preposition stands between two phrases. */
function partedBy({ doc }: Scene, [of]: readonly Phrase[], [to]: readonly Phrase[]): boolean {
  for (let k = of.last + 1; k < to.first; k++) if (doc.words[k].bits & bit.PREP) return true
  return false
}

/** `اتفقوا على عقد اجتماعهم القادم`: what is agreed on is to come, and told by the agreeing. */
function agreedOn(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  if (!/^(?:عقد|اجراء|تنظيم|استيناف)$/.test(words[t - 1]?.folded ?? '') || words[t - 2]?.folded !== 'علي') return false
  const v = verbBefore(scene, t, 10)
  return v >= 0 && framesOf(verb(scene, v)!).some((f) => f.type === 'AGREE')
}

const WHEN = /^[وف]?(?:خلال|اثناء|بعد|عقب|اثر|في|ضمن|ب)$/
/** `في مقابلة مع رويترز`: an interview is no meeting. */
const isMedium = ({ entity, label }: PartyFinding): boolean =>
  (entity as ArabicEntity | null)?.being?.cls === 'media' ||
  /^(?:قناة|صحيفة|وكالة|مجلة|إذاعة|شبكة|تلفزيون|موقع)\s/.test(label)
const VICTIM = /^ضحيت(?:ه|ها|هما|هم)$/

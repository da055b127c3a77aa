import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { HUMAN } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { isNegated } from '../syntax/verb.ts'
import { BI, LI } from '../word.ts'
import { byBeast, isAccident, RESCUE } from './accident.ts'
import { argumentsOfNoun, argumentsOfVerb } from './arguments.ts'
import { frameAt, isAct, isDeed, isLight, neededAt, nounReading, threatens } from './choose.ts'
import { type Coding, carrier, carriersOf } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { demandAt } from './demand.ts'
import { enoughOfNoun, enoughOfVerb, FORCE, INTENDS } from './enough.ts'
import { agreed, event } from './event.ts'
import { framesOf, hasCore, type Role } from './frames.ts'
import { doesIt, governorOf } from './light.ts'
import { makerOf, ownerOf } from './maker.ts'
import { byMeans } from './means.ts'
import { merge } from './merge.ts'
import { HOMELAND, isBelonging, partiesOf } from './party.ts'
import { goesAbroad, hostOf, isWhere, visits } from './place.ts'
import { ofAdjective, ofPeople, sentencedTo } from './plain-nouns.ts'
import { isRoutine } from './routine.ts'
import { imprisonment } from './sentence.ts'
import { decided } from './settle.ts'
import { adjectiveNation, foes, isVerbal, nextTo, OWN, pick, sides, slotsOf, targetOf, within } from './sides.ts'
import { befallen, speechEvent } from './speech.ts'
import { conditionBefore, modifies, standing } from './standing.ts'
import { statusOf } from './status.ts'
import { actorBefore, antecedentOf, pointedTo } from './subject.ts'
import { isOffTopic } from './topic.ts'
import { verb } from './verbs.ts'
import {
  ASKS,
  adjoins,
  againstWhom,
  befallsPeople,
  beforeNoun,
  HELPS,
  ofTheirs,
  pronounActs,
  pronounAfter,
  whoHeeds,
} from './whom.ts'

/** The events of a report: every trigger whose frame finds its parties, the same happening told twice merged. */
export function code(scene: Scene, statements: readonly StatementFinding[]): EventFinding[] {
  const { doc } = scene
  if (isOffTopic(scene)) return []
  scene.statements = statements
  const carriers = carriersOf(doc.n, statements)
  const c: Coding = { scene, statements, carriers, subjects: new Map(), used: new Set(), light: [], crowds: [] }
  const events: EventFinding[] = []
  const spoken = new Map<number, StatementFinding>()
  const lightly: EventFinding[] = []
  for (const s of statements) if (s.cue) spoken.set(s.first, s)
  for (let t = 0; t < doc.n; t++) {
    const statement = spoken.get(t)
    const said = statement ? speechEvent(c, statement) : null
    const cue = said && verb(scene, t)
    // `جدد دعوته`: the noun beside a light verb is the trigger, where it makes an event.
    if (said && cue && isLight(scene, t, cue)) {
      lightly.push(said)
      continue
    }
    const found = said || demandAt(c, t) || eventAt(c, t)
    if (!found || isRoutine(scene, found.type, [...found.actors, ...found.recipients])) continue
    events.push(found)
    const prison = imprisonment(scene, found)
    if (prison) {
      events.push(prison)
      c.used.add(prison.first)
    }
  }
  for (const said of lightly) if (!events.some((e) => speaksOf(said, e))) events.push(said)
  // A light verb whose noun made no event may be one by itself: `منحت مساعدة`.
  for (const t of c.light) {
    if (c.used.has(t)) continue
    const found = ofVerb(c, t, verb(scene, t)!, true)
    if (found) events.push(found)
  }
  if (!events.some((e) => e.type === 'PROTEST'))
    for (const t of c.crowds.slice(0, 1)) {
      const reading = nounReading(scene, t)!
      const found = ofPeople(c, t, { ...reading, definite: false }, framesOf(reading)[0])
      if (found) events.push(found)
    }
  events.sort((a, b) => a.first - b.first)
  return merge(scene, events)
}

/** `وجه دعوة لزيارة`, `جدد مطالبته`: the event of the noun beside the light verb of a saying. */
const speaksOf = (said: EventFinding, e: EventFinding): boolean =>
  (e.type === said.type || e.trigger.lemma === 'دعوة') && e.first > said.first && e.first < said.first + NOUN_REACH

/** Tokens within which a light verb has its noun. */
const NOUN_REACH = 14

function eventAt(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const word = scene.doc.words[t]
  if (!(word.bits & bit.EVENT) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0 || c.used.has(t)) return null
  const v = verb(scene, t)
  return v ? ofVerb(c, t, v) : (ofNoun(c, t) ?? ofAdjective(c, t))
}

function ofVerb(c: Coding, t: number, reading: Reading, alone = false): EventFinding | null {
  const { scene } = c
  if (!alone && isLight(scene, t, reading)) {
    c.light.push(t)
    return null
  }
  const frame = frameAt(scene, t, reading)
  if (!frame || ((frame.harm || RESCUE.test(frame.trigger)) && isAccident(scene, t, frame.trigger))) return null
  if ((frame.past && reading.tense !== 'perfect') || (frame.negated && !isNegated(scene, t))) return null
  const args = argumentsOfVerb(scene, t, reading, frame.object)
  const slots = slotsOf(scene, args)
  // `أرسلت أدوية`: the thing a frame needs is what was sent, and not who sent it.
  if (args.subj && !slots.subj?.length && !args.obj && !frame.alone && args.subj[0].first > t) {
    if (hasCore(scene.doc.words[args.subj[0].head], frame.needs)) {
      args.obj = args.subj
      args.subj = undefined
    }
  }
  // `تعرضت المكاتب للنهب على أيدي مسلحين`: who undergoes stays who undergoes.
  if (args.agent && slots.obj?.length && frame.recipient.includes('subj')) {
    slots.by = slots.agent
    slots.subj = slots.obj
  }
  let deed = false
  if (args.subj && OWN.test(scene.doc.words[args.subj[0].head].folded)) {
    const owner = pointedTo(c, t, { ...reading, person: '3ms' })
    if (owner.length) slots.subj = owner
  }
  if (args.subj && !slots.subj?.length && !frame.alone && frame.actor.length) {
    // A flood strikes and is no party; an attack that strikes is the deed itself.
    deed = isDeed(scene, args.subj[0].head)
    if (!deed) return null
  }
  if (!args.subj && !args.passive && reading.voice !== 'passive') slots.subj = pointedTo(c, t, reading)
  if (reading.enc && !args.obj) slots.obj = antecedentOf(c, t, reading.enc, slots.subj, befallsPeople(frame))
  pronounAfter(c, t, frame, slots)
  let actors = pick(frame, frame.actor, slots)
  // `زيارة التقى خلالها الرئيس`: of two who meet, one named is the other, and who meets him acted before.
  if (frame.mutual && actors.length === 1 && args.subj && args.subj[0].first > t && !args.obj && !args.with) {
    const met = actors[0]
    const first = pointedTo(c, t, reading).filter((p) => p.named && (!p.entity || p.entity !== met.entity))
    if (first.length) actors = [...first, met]
  }
  let recipients = pick(frame, frame.recipient, slots)
  if (!recipients.length && args.obj && frame.recipient.includes('obj'))
    recipients = ownerOf(c, args.obj[args.obj.length - 1])
  if (frame.harm && !actors.length) actors = foes(c, t)
  if (frame.type === 'ASSAULT' && !actors.length) actors = byMeans(c, t)
  const needed = frame.needs.size ? neededAt(scene, t, frame) : -1
  // `أطلق سراح الرهائن`, `أودى بحياة جنديين`: who stands in construct with the word that the verb needs.
  if (!recipients.length && needed >= 0 && frame.recipient.includes('of')) {
    const phrase = needed + 1 < sentenceEnd(scene, t) ? phraseAt(scene, needed + 1) : null
    if (phrase) recipients = partiesOf(scene, coordinated(scene, phrase))
  }
  if (!recipients.length) recipients = within(scene, frame, args)
  if (!recipients.length) recipients = againstWhom(c, frame, args, slots)
  if (!recipients.length && !frame.mutual) recipients = slots.against ?? []
  if (!recipients.length && frame.type === 'THREATEN' && args.by)
    recipients = befallen(scene, t + 1, Math.min(t + 8, sentenceEnd(scene, t) - 1), actors)
  if (!recipients.length && !frame.mutual) recipients = ofTheirs(c, frame, args, actors)
  if (frame.mode === 'visit') recipients = recipients.length ? recipients : hostOf(scene, args, actors)
  if (frame.type === 'PROTEST' && !recipients.length) recipients = targetOf(c, t)
  ;[actors, recipients] = sides(frame, actors, recipients)
  if (
    !recipients.length &&
    frame.type === 'ASSAULT' &&
    frame.object &&
    !frame.harm &&
    args.obj &&
    isAct(scene, args.obj[0].head)
  )
    return null
  // `أوقفت الشركة رحلاتها`: who is arrested, freed or taken is somebody.
  if (!recipients.length && befallsPeople(frame) && !frame.harm && frame.object && args.obj && !args.passive) {
    const { head } = args.obj[0]
    if (scene.doc.words[head].bits & bit.NOUN && !(scene.doc.words[head].bits & (HUMAN | bit.UNKNOWN))) return null
  }
  if (frame.type === 'THREATEN' && !threatens(scene, reading, args)) return null
  if (frame.mode === 'visit' && actors.length > 0 && !visits(actors)) return null
  const abroad = frame.mode === 'visit' && !recipients.length && goesAbroad(scene, args, actors)
  if (!abroad && !enoughOfVerb(frame, actors, recipients, deed)) return null
  const statement = carrier(c, t)
  const status = statusOf(scene, t, reading, statement)
  // What somebody may do, or is told to do, is no act of his.
  if (status === 'called-for' || conditionBefore(scene, t)) return null
  // `ألغى زيارة`: the noun is part of the act.
  if (needed >= 0) c.used.add(needed)
  return event(c, t, reading, frame, actors, recipients, status)
}

function ofNoun(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const reading = nounReading(scene, t)
  if (!reading) return null
  const frame = frameAt(scene, t, reading)
  if (reading.definite && modifies(scene, t)) return null
  if (
    !frame ||
    standing(scene, t) ||
    (frame.type === 'ASSAULT' && sentencedTo(scene, t)) ||
    ((frame.harm || RESCUE.test(frame.trigger)) && isAccident(scene, t, frame.trigger)) ||
    (frame.attack && byBeast(scene, t))
  )
    return null
  if (frame.self) return ofPeople(c, t, reading, frame)
  const governor = governorOf(c, t)
  if (governor?.absorbs || (reading.lexeme.lemma === 'مقتل' && reading.number === 'p')) return null
  if (governor?.mood === 'future' && FORCE.has(frame.type) && !INTENDS.test(fold(governor.reading.lexeme.lemma)))
    return null
  const args = argumentsOfNoun(scene, t, reading)
  const made = makerOf(c, t, args.of, args.end ?? t + 1)
  // `لاستعادة القاعدة`, `لدعم الاقتصاد`: what something is for has not happened.
  if (reading.pro & LI && !made && !governor?.undergoes && governor?.mood !== 'future') return null
  const slots = slotsOf(scene, args)
  if (governor && verb(scene, governor.token)) beforeNoun(scene, governor, t, slots)
  if (args.of && OWN.test(scene.doc.words[args.of[0].head].folded))
    slots.of = governor?.actors.length ? governor.actors : actorBefore(c, t)
  if (made)
    // Of what the act did, only whom it hit: `تفجير وقع بمعسكر`, `أدى إلى مقتل ستة من مرافقيه`.
    for (const [role, parties] of Object.entries(slotsOf(scene, made.arguments)) as [Role, PartyFinding[]][])
      if (role !== 'subj' && !(made.hit && !HIT_ROLES.has(role))) slots[role] ??= parties
  // `استهدف مسجدا لقوات الطوارئ`: whose the thing is.
  if (made?.hit && made.arguments.obj && !slots.obj?.length && adjoins(made.arguments))
    slots.obj = partiesOf(scene, made.arguments.to)
  if (made?.actors.length) slots.subj = made.actors
  // `الاتهام وجه إلى صحفيين من تسع صحف`: who an act is from stands beside it.
  if (args.from && args.from[0].first > t + 4 && frame.actor.includes('from')) slots.from = undefined
  const nation = slots.agent?.length || slots.subj?.length || frame.harm ? null : adjectiveNation(scene, t, args.of)
  if (nation) slots.subj = [nation]
  if (governor?.undergoes && governor.actors.length) slots.obj = governor.actors
  else if (
    governor?.actors.length &&
    (!frame.harm || doesIt(governor, frame)) &&
    !slots.agent?.length &&
    !slots.subj?.length
  )
    slots.subj = governor.actors
  // Who announces a strike or leaves office is who does it.
  else if (governor?.announcers?.length && OWN_ACTS.has(frame.type) && !slots.subj?.length)
    slots.subj = governor.announcers
  // `بدعم من واشنطن`: who helps stands after `من`, whom before.
  if (reading.pro & BI && !reading.definite && slots.from?.length && HELP.test(frame.trigger)) {
    slots.subj = slots.from
    slots.to ??= actorBefore(c, t)
  }
  if (reading.enc) {
    const acts = pronounActs(frame, args, t)
    const before = acts ? actorBefore(c, t) : []
    const near = antecedentOf(c, t, reading.enc, acts ? [] : slots.subj, !acts && befallsPeople(frame))
    const whom = before.length ? before : acts ? near.filter((p) => p.named) : near
    if (acts) {
      // `جدد المبعوث دعوته`: who speaks of his own act does it.
      slots.subj = governor?.actors.length ? governor.actors : governor?.announcers?.length ? governor.announcers : whom
      // `دعوته إلى ضمانات من الحلف`: who acts is the pronoun.
      slots.from = undefined
    } else slots.of = governor?.undergoes && governor.actors.length ? governor.actors : whom
  }
  // `تحرير المدينة من المسلحين`: from whom, before what.
  if (slots.from?.length && slots.of?.length && frame.recipient.includes('from') && frame.recipient.includes('of'))
    slots.of = undefined
  // `اجتماع لوزراء الخارجية`: those whose meeting it is.
  if (frame.mutual && frame.type === 'CONSULT' && !slots.of?.length && args.to && args.to[0].first - t < 3)
    slots.of = slots.to
  // `زيارة موسكو`: where a visit goes stands in construct with it, who goes elsewhere.
  if (frame.mode === 'visit' && args.of && isWhere(args.of[0]) && !args.to?.some(isWhere)) {
    slots.to = slots.of
    slots.of = undefined
  }
  // `تضامن بلاده مع اليمن`: the country of who speaks acts, not he.
  if (
    args.of &&
    HOMELAND.test(scene.doc.words[args.of[0].head].folded) &&
    slots.of?.length &&
    frame.actor.includes('of')
  )
    slots.subj = slots.of
  // `هجمات لحزب العمال`, `قصف للتحالف`: nobody's attack yet, so the one after `ل` makes it.
  if (
    frame.attack &&
    DEALT.test(frame.trigger) &&
    !reading.definite &&
    !reading.enc &&
    !args.of &&
    args.to &&
    onlyAdjectives(scene, t + 1, args.to[0].first) &&
    slots.to?.length &&
    !slots.agent?.length &&
    !slots.subj?.length
  ) {
    slots.agent = slots.to
    slots.to = undefined
  }
  // `غزو النظام للكويت`: with its object after `ل`, what stands in construct acts.
  if (
    slots.of?.length &&
    slots.to?.length &&
    frame.recipient.includes('of') &&
    frame.recipient.includes('to') &&
    !slots.agent?.length &&
    !reading.enc &&
    !frame.harm &&
    !governor?.actors.length &&
    !(args.of && isBelonging(scene, args.of[args.of.length - 1])) &&
    nextTo(scene, args)
  ) {
    slots.agent = slots.of
    slots.of = undefined
  }
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
  let actors = pick(frame, ['agent', ...frame.actor.filter((r) => !(undergone && r === 'of'))], slots)
  // Two genitive readings: with an agent or maker known, what stands in construct undergoes.
  // `الرد بمطالبة الحزب بسحب مقاتليه`: with who demands known, what stands in construct is asked.
  const asks = governor?.actors.length ? governor.actors : (governor?.announcers ?? [])
  if (ASKS.has(frame.trigger) && slots.of?.length && asks.length && !reading.enc) {
    actors = asks
    slots.to = slots.of
  }
  if (frame.type === 'ASSAULT' && !actors.length) actors = byMeans(c, t)
  let recipients = pick(frame, frame.recipient, slots).filter((p) => !actors.includes(p))
  // `يخضع الوزير لتحقيق`: who undergoes receives, wherever a frame looks for him.
  if (!recipients.length && governor?.undergoes && BEFALLS.has(frame.type))
    recipients = governor.actors.filter((p) => !actors.includes(p))
  if (!recipients.length)
    recipients = within(scene, frame, args).filter((p) => !actors.some((a) => a.entity === p.entity))
  if (!recipients.length && !frame.mutual && actors.length) recipients = slots.against ?? []
  if (frame.mode === 'visit' && !recipients.length)
    recipients = hostOf(scene, made ? { ...made.arguments, ...args } : args, actors)
  if (!recipients.length && !frame.mutual) recipients = ofTheirs(c, frame, args, actors)
  if (frame.type === 'REQUEST' && !recipients.length) recipients = whoHeeds(c, t, actors)
  if (frame.mutual && governor?.actors.length) {
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
  if (!enoughOfNoun(frame, reading, governor, made !== null, actors, recipients, args)) return null
  for (const v of made?.verbs ?? []) c.used.add(v)
  if (governor) c.used.add(governor.token)
  const statement = carrier(c, t)
  let status =
    governor?.mood === 'future'
      ? ('future' as const)
      : statusOf(scene, governor?.token ?? t, governor?.reading ?? reading, statement)
  if (governor && status === 'actual') status = statusOf(scene, t, reading, statement)
  // `لن تقوم بنزع سلاحها`: what somebody will not give up he refuses, whoever asked.
  const refused = status === 'denied' && actors.length > 0 && GIVES_WAY.has(frame.type)
  const whole = frame.mutual ? actors.length > 1 : actors.length > 0 && recipients.length > 0
  if (status === 'called-for' || (status !== 'actual' && status !== 'future' && !refused && !whole)) return null
  // `ستتشكل المنطقة بطرد المسلحين`: force that only belongs to what is to come is no threat.
  if (status === 'future' && !governor && FORCE.has(frame.type)) return null
  return event(c, t, reading, (governor && decided(frame, governor)) ?? frame, actors, recipients, status)
}

const onlyAdjectives = (scene: Scene, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (!(scene.doc.words[k].bits & bit.ADJ) || verb(scene, k)) return false
  return true
}

/** Attacks that somebody deals out: `غارة للتحالف`. */
const DEALT = /^(?:هجوم|غارة|قصف|تفجير|كمين|عملية|اعتداء)$/
const HIT_ROLES = new Set<string>(['obj', 'on', 'against', 'agent'])

const HELP = /^(?:دعم|مساندة|إسناد|مساعدة)$/

const OWN_ACTS = new Set(['PROTEST', 'RETREAT', 'AGREE', 'CONCEDE', 'REJECT', 'SUPPORT', 'AID'])
const BEFALLS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'THREATEN'])
const GIVES_WAY = new Set(['RETREAT', 'CONCEDE'])

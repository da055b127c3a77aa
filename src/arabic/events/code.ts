import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { HUMAN, RECIPROCAL } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { isNegated } from '../syntax/verb.ts'
import { SA } from '../word.ts'
import { isAccident, RESCUE } from './accident.ts'
import { antecedentOf, latterOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { resumed } from './before.ts'
import { frameAt, isAct, isDeed, isLight, neededAt, nounReading, threatens } from './choose.ts'
import { type Coding, carrier, carriersOf } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { demandAt } from './demand.ts'
import { blamedFor } from './doers.ts'
import { enoughOfVerb, FORCE } from './enough.ts'
import { event } from './event.ts'
import { foughtBy, gaolerOf } from './fought.ts'
import { type Frame, framesOf, hasCore } from './frames.ts'
import { partiesInside } from './inside.ts'
import { HIT } from './kinds.ts'
import { ownerOf } from './maker.ts'
import { byMeans, dealtBy } from './means.ts'
import { merge } from './merge.ts'
import { ofNoun } from './of-noun.ts'
import { ofOwner } from './own.ts'
import { partiesOf } from './party.ts'
import { goesAbroad, hostOf, visits } from './place.ts'
import { ofAdjective, ofPeople } from './plain-nouns.ts'
import { policeBefore } from './police.ts'
import { promisedTo } from './promised.ts'
import { isRoutine } from './routine.ts'
import { imprisonment, sentenced } from './sentence.ts'
import { willNot } from './settle.ts'
import { dispersed, foes, isVerbal, pick, sides, slotsOf, targetOf, within } from './sides.ts'
import { befallen, boundBy, speechEvent } from './speech.ts'
import { conditionBefore, idle, ofKind, ofThing } from './standing.ts'
import { statusOf } from './status.ts'
import { ofRelative, PAPER, pointedTo } from './subject.ts'
import { targetsOf } from './targets.ts'
import { isOffTopic } from './topic.ts'
import { undergone } from './undergone.ts'
import { verb } from './verbs.ts'
import { againstWhom, befallsPeople, ofTheirs, peopleFirst, pronounAfter, whoMust } from './whom.ts'

/** The events of a report: every trigger whose frame finds its parties, the same happening told twice merged. */
export function code(scene: Scene, statements: readonly StatementFinding[]): EventFinding[] {
  const { doc } = scene
  if (isOffTopic(scene)) return []
  scene.statements = statements
  const carriers = carriersOf(doc.n, statements)
  const c: Coding = {
    scene,
    statements,
    carriers,
    subjects: new Map(),
    used: new Set(),
    light: [],
    crowds: [],
    protests: [],
  }
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
    // `أصدرت حكما يقضي بالسجن`: once, though two verbs tell of it.
    if (prison && !toldAlready(events, prison)) {
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
    for (const t of c.protests.slice(0, 1)) {
      const found = ofNoun(c, t, true)
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

const toldAlready = (events: readonly EventFinding[], { first, rule }: EventFinding): boolean =>
  events.slice(-4).some((e) => e.first === first && e.rule === rule)

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
  const frame = oneSided(scene, t, frameAt(scene, t, reading))
  if (!frame || ((frame.harm || RESCUE.test(frame.trigger)) && isAccident(scene, t, frame.trigger))) return null
  if (idle(scene, t, reading) || (frame.past && reading.tense !== 'perfect') || (frame.negated && !isNegated(scene, t)))
    return null
  if (frame.future && !(reading.pro & SA) && scene.doc.words[t - 1]?.folded !== 'سوف') return null
  const args = argumentsOfVerb(scene, t, reading, frame.object)
  // `أطلق سراح الصحفي`, `أخلي سبيله`: who stands behind the word that the verb needs is set free, and frees nobody.
  if (frame.mode === 'release' && args.subj && args.subj[0].last > t && frame.recipient.includes('of')) {
    const word = neededAt(scene, t, frame)
    if (word === t + 1 && args.subj[0].first >= word) {
      args.subj = undefined
      args.passive = true
    }
  }
  // `رفض مكتب الرئيس التعليق`: an object that bars the frame, however far.
  if (args.obj && hasCore(scene.doc.words[args.obj[0].head], frame.not)) return null
  const slots = slotsOf(scene, args)
  // `أرسلت أدوية`: the thing a frame needs is what was sent, and not who sent it.
  if (args.subj && !slots.subj?.length && !args.obj && !frame.alone && args.subj[0].first > t) {
    if (!reading.enc && isNeeded(scene, args.subj[0], frame)) {
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
  if (!slots.subj?.length && !args.passive) slots.subj = latterOf(c, t, args.subj) ?? slots.subj
  if (args.subj && PAPER.test(scene.doc.words[args.subj[0].head].folded)) slots.subj = pointedTo(c, t, reading)
  const own = args.subj && ofOwner(scene, args.subj[0], reading)
  if (own) {
    const owner = pointedTo(c, t, own)
    if (owner.length) slots.subj = owner
  }
  if (args.subj && !slots.subj?.length && !frame.alone && frame.actor.length) {
    // A flood strikes and is no party; an attack that strikes is the deed itself.
    deed = isDeed(scene, args.subj[0].head)
    // `الاتفاق الذي أبرم بين إيران والقوى الكبرى`: what was done, and the two who did it.
    // `سقطت البلدة في أيدي المتمردين`: a thing that undergoes it, and who does it.
    const undergoes = frame.recipient.includes('subj') && pick(frame, frame.actor, slots).length > 0
    if (!deed && !undergoes && !(frame.mutual && (slots.with?.length ?? 0) > 1)) return null
  }
  if (
    !args.subj &&
    !slots.subj?.length &&
    FORCE.has(frame.type) &&
    (ofThing(scene, t, reading) || ofDeed(scene, t, reading))
  )
    return null
  if (
    !args.subj &&
    !slots.subj?.length &&
    !args.passive &&
    reading.voice !== 'passive' &&
    !ofAnother(scene, t, reading)
  )
    slots.subj = pointedTo(c, t, reading)
  // `أوقف في مطار المدينة`, behind a sentence about him: done to whoever was spoken of, and not by him.
  if (slots.subj?.length && frame.object && undergone(scene, t, args, reading)) {
    slots.obj = slots.subj.filter(isSomebody)
    slots.subj = undefined
    args.passive = true
  }
  // `قالت البعثة إن الجنود قتلوا`: who is told of with no victim is one, and no body that told it.
  if (frame.harm && frame.object && !args.obj && !args.subj && !reading.enc && /^3m[pd]/.test(reading.person)) {
    slots.obj = (slots.subj ?? []).filter(isSomebody)
    slots.subj = undefined
  }
  // `قال محمود إنه اعتقل`: with nobody else told of, it was done to him.
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
  // `قالت الشرطة إن الآلية انفجرت قبل أن تستهدف بقنابل`: with nobody to hit, whoever tells of it hit nobody.
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
  if (reading.enc && !args.obj && (!THINGS_WILLED.has(frame.type) || /^هم/.test(reading.enc)))
    slots.obj = antecedentOf(c, t, reading.enc, slots.subj, befallsPeople(frame))
  // `المقاتلين الذين دربتهم`: she who did it was named before, and is nobody they are.
  if (!slots.subj?.length && args.obj && args.obj[0].last < t && reading.enc && /^3fs/.test(reading.person))
    slots.subj = antecedentOf(c, args.obj[0].first, 'ها', slots.obj)
      .filter((p) => p.entity?.kind === 'state' || p.entity?.kind === 'organization')
      .map((p) => ({ ...p, span: null }))
  // `ثمن السفير دعم الشركة للصندوق`: what stands behind the act praised or blamed is of that act.
  const deedOf = args.obj?.[0] ?? args.by?.[0]
  if (deedOf && OF_DEEDS.has(frame.type) && isAct(scene, deedOf.head) && args.to && args.to[0].first > deedOf.last)
    slots.to = undefined
  pronounAfter(
    c,
    t,
    frame,
    slots,
    befallsPeople(frame) && !args.subj && reading.person === '3ms' && reading.tense === 'perfect',
  )
  let actors = pick(frame, frame.actor, slots)
  // `زيارة التقى خلالها الرئيس`: of two who meet, one named is the other, and who meets him acted before.
  if (
    frame.mutual &&
    actors.length === 1 &&
    args.subj &&
    args.subj[0].first > t &&
    !args.obj &&
    !args.with &&
    // `اتفق وزيرا خارجية مصر والسودان`: two already.
    args.subj[0].reading?.suffix !== 'ا' &&
    // `اتفقت الدول الأربع`: several among themselves.
    !scene.doc.words[args.subj[0].head].readings.some((r) => r.number === 'p' && r.lexeme.pos === 'noun') &&
    !RECIPROCAL.is(scene.doc.words[args.subj[0].head])
  ) {
    const met = actors[0]
    const first = pointedTo(c, t, reading).filter((p) => !p.entity || p.entity !== met.entity)
    if (first.length) actors = [...first, met]
  }
  let recipients = pick(frame, frame.recipient, slots)
  // `أعرب عن قلقه من اعتقال السلطات للصحفيين`: blamed is who did it, and nobody it befell.
  const blame = frame.type === 'ACCUSE' && frame.mode === 'disapprove' ? blamedFor(scene, args) : null
  if (blame) recipients = blame
  if (!recipients.length && args.obj && (frame.recipient.includes('obj') || frame.mode === 'restrict'))
    recipients = ownerOf(c, args.obj[args.obj.length - 1])
  // `جثمان الشهيد الذي قتله مستوطنون`: the man and not his body.
  if (!recipients.length && args.obj && reading.enc && befallsPeople(frame)) recipients = partiesInside(scene, args.obj)
  if (frame.harm && !actors.length) actors = foes(c, t)
  if (frame.harm && !actors.length) actors = foughtBy(c, t)
  if (frame.mode === 'torture' && !actors.length) actors = gaolerOf(c, t)
  if ((frame.type === 'ASSAULT' || frame.mode === 'arrest') && !actors.length) actors = byMeans(c, t)
  if (frame.type === 'COERCE' && args.passive && !actors.length) actors = policeBefore(c, t)
  // `سقط صاروخ أطلقه المتمردون`.
  if (frame.type === 'ASSAULT' && !actors.length && args.subj && !slots.subj?.length) actors = ownerOf(c, args.subj[0])
  // `استهدفت الغارات الروسية`: whose deed it is that strikes.
  if (deed && !actors.length && args.subj) actors = dealtBy(c, args.subj[0])
  const needed = frame.needs.size ? neededAt(scene, t, frame) : -1
  // `أطلق سراح الرهائن`, `أودى بحياة جنديين`: who stands in construct with the word that the verb needs.
  if (!recipients.length && needed >= 0 && frame.recipient.includes('of')) {
    const phrase = needed + 1 < sentenceEnd(scene, t) ? phraseAt(scene, needed + 1) : null
    if (phrase) recipients = partiesOf(scene, coordinated(scene, phrase))
  }
  // `أطلقت سراحهم`: whom its pronoun takes up.
  if (!recipients.length && needed >= 0 && frame.mode === 'release' && frame.recipient.includes('of')) {
    const own = OWN_FREEDOM.exec(scene.doc.words[needed].folded)
    if (own) recipients = antecedentOf(c, needed, own[1], [], true)
    // `اعتقل الناشط وأطلق سراحه`: nobody sets himself free.
    actors = actors.filter((a) => !recipients.some((r) => (a.entity ? a.entity === r.entity : a.label === r.label)))
  }
  // `أوقعت سلسلة هجمات، بينها تفجير، عشرات القتلى`: the word that harm needs is whom it befell.
  if (!recipients.length && needed >= 0 && frame.harm && frame.recipient.includes('obj')) {
    const counted = needed > t + 1 ? phraseAt(scene, needed - 1) : null
    const phrase = counted && counted.last >= needed ? counted : phraseAt(scene, needed)
    if (phrase) recipients = partiesOf(scene, [phrase])
  }
  if (!recipients.length && needed >= 0 && frame.type === 'REQUEST') recipients = whoMust(scene, needed)
  if (!recipients.length && !blame) recipients = within(scene, frame, args)
  if (!recipients.length) recipients = againstWhom(c, frame, args, slots)
  if (!recipients.length && !frame.mutual) recipients = slots.against ?? []
  if (!recipients.length && frame.mode === 'convict' && !args.passive) recipients = sentenced(scene, t)
  // `تبين أنه حكم بالسجن`: nobody but a court sentences, so it was done to him.
  if (!recipients.length && frame.trigger === 'حكم' && frame.mode === 'convict' && !args.subj && actors.length) {
    const man = actors.every(
      (p) => p.entity?.kind === 'person' || (!p.entity && !/(?:محكم|محاكم|قضاء|قاض|هيئة)/.test(p.label)),
    )
    if (man) {
      recipients = actors
      actors = []
    }
  }
  if (!recipients.length && frame.type === 'THREATEN' && args.by)
    recipients = befallen(scene, t + 1, Math.min(t + 8, sentenceEnd(scene, t) - 1), actors)
  if (!recipients.length && frame.type === 'THREATEN') recipients = boundBy(scene, t, actors)
  if (!recipients.length && frame.type === 'AGREE' && !frame.mutual)
    recipients = promisedTo(scene, t + 1, Math.min(t + 9, sentenceEnd(scene, t) - 1), actors)
  // `أشاد بالجهود التي تبذلها الجزائر`: whose the thing is.
  const praised = frame.type === 'SUPPORT' && !frame.mutual ? (args.by ?? args.on) : undefined
  if (!recipients.length && praised) recipients = ownerOf(c, praised[praised.length - 1])
  // `صادق على اتفاقية مع فرنسا`, `رحب بالاتفاق بين طهران وواشنطن`.
  if (!recipients.length && praised) recipients = slots.with ?? []
  if (!recipients.length && !frame.mutual) recipients = ofTheirs(c, frame, args, actors)
  // Who receives is said, or nobody is: `استقبل`.
  if (frame.mode === 'visit' && frame.actor[0] !== 'obj')
    recipients = recipients.length ? recipients : hostOf(scene, args, actors)
  // `ألغى زيارة كانت مقررة إلى مدريد`.
  if (frame.type === 'REJECT' && frame.mode === 'meet' && !recipients.length) recipients = hostOf(scene, args, actors)
  // `سحبت الرياض سفيرها من طهران`.
  if (frame.type === 'SANCTION' && frame.mode === 'withdraw' && !recipients.length)
    recipients = hostOf(scene, { ...args, to: args.from ?? args.to }, actors)
  if (frame.type === 'PROTEST' && !recipients.length) recipients = targetOf(c, t)
  if (frame.mode === 'crowd-control' && !recipients.length) recipients = dispersed(scene, t)
  if (!recipients.length && !args.passive && actors.length) recipients = targetsOf(scene, frame, args)
  if (befallsPeople(frame)) recipients = peopleFirst(scene, recipients)
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
  // `أن يرحل`: with nobody whom it sends away, the verb is that of going.
  // `رحل الشاعر`: he is gone, and nobody sent him away.
  if (frame.trigger === 'رحل' && args.passive && reading.voice !== 'passive' && !args.to && !args.from) return null
  if (frame.mode === 'deport' && reading.tense === 'imperfect' && !recipients.length && !args.obj) return null
  if (frame.type === 'THREATEN' && !frame.future && !threatens(scene, reading, args)) return null
  if (frame.mode === 'visit' && actors.length > 0 && !visits(actors)) return null
  const abroad = frame.mode === 'visit' && !recipients.length && goesAbroad(scene, args, actors)
  if (FORCE.has(frame.type) && ofKind(scene, t, reading) && ![...actors, ...recipients].some((p) => p.entity))
    return null
  if (!abroad && !enoughOfVerb(frame, actors, recipients, deed)) return null
  const statement = carrier(c, t)
  const status = statusOf(scene, t, reading, statement)
  // What somebody may do, or is told to do, is no act of his.
  if (status === 'called-for' || conditionBefore(scene, t)) return null
  // `لن تقبل إيران القيود`: a refusal of a state or body, where `لا يقبل الناس` tells how people are.
  if (frame.negated && frame.type === 'REJECT' && !(willNot(scene, t) && actors.some((p) => p.entity))) return null
  // `لن تتعاونا`: with whom they will not, nobody says.
  if (status === 'denied' && MET.has(frame.type) && willNot(scene, t) && !recipients.length && frame.type !== 'SUPPORT')
    return null
  // `لا يهدد أمنها`: a threat that is none; `لم يستبعد لقاء`: nor is this a refusal.
  if ((status === 'denied' && frame.type === 'THREATEN') || (frame.trigger === 'استبعد' && isNegated(scene, t)))
    return null
  // `ألغى زيارة`: the noun is part of the act.
  if (needed >= 0) c.used.add(needed)
  // `أدين الضابط بالتعذيب`: who was found guilty of something was so by a court.
  const guilty =
    frame.trigger === 'أدان' &&
    (args.passive || actors.every((p) => /^(?:ال)?(?:محكم|محاكم|قضاء|قاضي)/.test(p.label))) &&
    args.by &&
    recipients.some((p) => p.named || p.entity?.kind !== 'state')
  // `هاجم الوزير تركيا`: in words.
  if (/^(?:هاجم|شن)$/.test(frame.trigger) && frame.type === 'ASSAULT' && isVerbal(scene, t, actors, recipients))
    return event(c, t, reading, { ...frame, ...IN_WORDS }, actors, recipients, 'actual')
  return event(c, t, reading, guilty ? { ...frame, ...GUILTY } : frame, actors, recipients, status)
}

/** `مكمن استهدف الخميس قافلة`: right behind an ambush a verb of hitting is told of it. */
const ofDeed = (scene: Scene, t: number, reading: Reading): boolean =>
  HIT.test(reading.lexeme.lemma) &&
  !reading.pro &&
  t > 0 &&
  scene.mentionOf[t - 1] < 0 &&
  !(scene.doc.words[t - 1].bits & bit.DEFINITE) &&
  /^[وبلف]?مكمن$/.test(scene.doc.words[t - 1].folded)

const OWN_FREEDOM = /^(?:سراح|سبيل)(ه|ها|هم|هما)$/

/** No body and no state, which nobody arrests or kills. */
const isSomebody = ({ entity, label }: PartyFinding): boolean =>
  entity ? entity.kind !== 'organization' && entity.kind !== 'state' : !BODY.test(label)
const BODY = /^(?:ال)?(?:وزارة|شركة|هيئة|إدارة|مديرية|محكمة|منظمة|صحيفة|وكالة|شرطة|حكومة|جيش|مجلس)(?:\s|$)/

/** `لن تتفاوض مع الخاطفين`: whoever will not meet somebody refuses him. */
function oneSided(scene: Scene, t: number, frame: Frame | undefined): Frame | undefined {
  if (!frame?.mutual || !MET.has(frame.type) || !willNot(scene, t)) return frame
  return { ...frame, mutual: false, actor: ['subj'], recipient: ['with', 'obj', 'by', 'to', 'in'] }
}
const MET = new Set(['CONSULT', 'COOPERATE', 'SUPPORT'])

/** `عمليات التحالف، الذي استشهد`: the clause of a noun that the verb does not fit, and of nobody who acted before. */
const ofAnother = (scene: Scene, t: number, reading: Reading): boolean =>
  ofRelative(scene, t) && !reading.enc && !resumed(scene, t) && subjectBefore(scene, t, reading) !== null

/** Acts of will towards what others do. */
const OF_DEEDS = new Set(['SUPPORT', 'ACCUSE'])

const IN_WORDS = { type: 'ACCUSE', mode: 'disapprove', contexts: [], attack: false }

const GUILTY = { type: 'SANCTION', mode: 'convict', contexts: ['legal'] }

/** Whether a phrase is of the thing that a frame needs: `تفرض الأحكام العرفية`. */
function isNeeded(scene: Scene, { head, last }: Phrase, frame: Frame): boolean {
  for (let k = head; k <= last; k++) if (hasCore(scene.doc.words[k], frame.needs)) return true
  return false
}

/** What is refused, accepted or yielded is a thing more often than not: `وافق عليه`, `رفضها`. */
const THINGS_WILLED = new Set(['REJECT', 'AGREE', 'CONCEDE'])

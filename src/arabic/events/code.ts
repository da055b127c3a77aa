import type { EntityFinding, EventFinding, PartyFinding, StatementFinding, TimeFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { isNegated } from '../syntax/verb.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { BI, LI, surfaceOffset } from '../word.ts'
import { type Arguments, argumentsOfNoun, argumentsOfVerb } from './arguments.ts'
import { casualtiesIn } from './casualty.ts'
import { carrier, type Coding } from './coding.ts'
import { contextsOf } from './context.ts'
import { demandAt } from './demand.ts'
import { type Frame, framesOf, type Role } from './frames.ts'
import { type Governor, governorOf, isLightVerb } from './light.ts'
import { makerOf, ownerOf } from './maker.ts'
import { modeAround } from './mode.ts'
import { merge } from './merge.ts'
import { hostOf } from './place.ts'
import { nationOf, partiesInside, partiesOf, setSpeakers, unique } from './party.ts'
import { settle } from './settle.ts'
import { speechEvent } from './speech.ts'
import { statusOf } from './status.ts'
import { actorBefore, antecedentOf, pointedTo } from './subject.ts'
import { isOffTopic } from './topic.ts'
import { isAccident } from './accident.ts'
import { verb } from './verbs.ts'

export { carrier }

type Slots = Partial<Record<Role, PartyFinding[]>>

/** The events of a report: every trigger whose frame finds its parties, the same happening told twice merged. */
export function code(scene: Scene, statements: readonly StatementFinding[]): EventFinding[] {
  const { doc } = scene
  if (isOffTopic(scene)) return []
  setSpeakers(scene, statements)
  const c: Coding = { scene, statements, subjects: new Map(), used: new Set(), light: [], crowds: [] }
  const events: EventFinding[] = []
  const spoken = new Map<number, StatementFinding>()
  for (const s of statements) if (s.cue) spoken.set(s.first, s)
  for (let t = 0; t < doc.n; t++) {
    const statement = spoken.get(t)
    const found = (statement && speechEvent(c, statement)) || demandAt(c, t) || eventAt(c, t)
    if (found) events.push(found)
  }
  // A light verb whose noun made no event may be one by itself: `منحت مساعدة`.
  for (const t of c.light) {
    if (c.used.has(t)) continue
    const found = ofVerb(c, t, verb(scene, t)!, true)
    if (found) events.push(found)
  }
  if (!events.some((e) => e.type === 'PROTEST')) for (const t of c.crowds.slice(0, 1)) {
    const reading = nounReading(scene, t)!
    const found = ofPeople(c, t, { ...reading, definite: false }, framesOf(reading)[0])
    if (found) events.push(found)
  }
  events.sort((a, b) => a.first - b.first)
  return merge(scene, events)
}

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
  if (!frame || (frame.harm && isAccident(scene, t, frame.trigger))) return null
  if ((frame.past && reading.tense !== 'perfect') || (frame.negated && !isNegated(scene, t))) return null
  const args = argumentsOfVerb(scene, t, reading, frame.object)
  const slots = slotsOf(scene, args)
  let deed = false
  if (args.subj && OWN.test(scene.doc.words[args.subj[0].head].folded)) {
    const owner = pointedTo(c, t, { ...reading, person: '3ms' })
    if (owner.length) slots.subj = owner
  }
  if (args.subj && !slots.subj?.length) {
    // A flood strikes and is no party; an attack that strikes is the deed itself.
    deed = isDeed(scene, args.subj[0].head)
    if (!deed) return null
  }
  if (!args.subj && !args.passive && reading.voice !== 'passive') slots.subj = pointedTo(c, t, reading)
  if (reading.enc && !args.obj) slots.obj = antecedentOf(c, t, reading.enc, slots.subj)
  let actors = pick(frame, frame.actor, slots)
  let recipients = pick(frame, frame.recipient, slots)
  if (!recipients.length && args.obj && frame.recipient.includes('obj')) recipients = ownerOf(c, args.obj[args.obj.length - 1])
  if (frame.harm && !actors.length) actors = foes(c, t)
  if (!recipients.length) recipients = within(scene, frame, args)
  if (frame.mode === 'visit') recipients = recipients.length ? recipients : hostOf(scene, args, actors)
  if (frame.type === 'PROTEST' && !recipients.length) recipients = targetOf(c, t)
  ;[actors, recipients] = sides(frame, actors, recipients)
  if (!enoughOfVerb(frame, actors, recipients, deed)) return null
  const statement = carrier(c.statements, t)
  const status = statusOf(scene, t, reading, statement)
  // What somebody may do, or is told to do, is no act of his.
  if (status === 'called-for' || conditionBefore(scene, t)) return null
  return event(c, t, reading, frame, actors, recipients, status)
}

function ofNoun(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const reading = nounReading(scene, t)
  if (!reading) return null
  const frame = frameAt(scene, t, reading)
  if (reading.definite && modifies(scene, t)) return null
  if (!frame || standing(scene, t) || (frame.harm && isAccident(scene, t, frame.trigger))) return null
  if (frame.self) return ofPeople(c, t, reading, frame)
  const governor = governorOf(c, t)
  if (governor?.absorbs || (reading.lexeme.lemma === 'مقتل' && reading.number === 'p')) return null
  if (governor?.mood === 'future' && FORCE.has(frame.type) && !INTENDS.test(fold(governor.reading.lexeme.lemma))) return null
  const args = argumentsOfNoun(scene, t, reading)
  const made = makerOf(c, t, args.of, args.end ?? t + 1)
  // `لاستعادة القاعدة`, `لدعم الاقتصاد`: what something is for has not happened.
  if (reading.pro & LI && !made && !governor?.undergoes && governor?.mood !== 'future') return null
  const slots = slotsOf(scene, args)
  if (args.of && OWN.test(scene.doc.words[args.of[0].head].folded)) slots.of = governor?.actors.length ? governor.actors : actorBefore(c, t)
  if (made) for (const [role, parties] of Object.entries(slotsOf(scene, made.arguments)) as [Role, PartyFinding[]][]) if (role !== 'subj') slots[role] ??= parties
  if (made?.actors.length) slots.subj = made.actors
  const nation = slots.agent?.length || slots.subj?.length || frame.harm ? null : adjectiveNation(scene, t)
  if (nation) slots.subj = [nation]
  if (governor?.undergoes) slots.obj ??= governor.actors
  else if (governor?.actors.length && !frame.harm && !slots.agent?.length && !slots.subj?.length) slots.subj = governor.actors
  if (reading.enc) {
    const acts = frame.actor.includes('of') && !frame.recipient.includes('of')
    const before = acts ? actorBefore(c, t) : []
    const whom = before.length ? before : antecedentOf(c, t, reading.enc, acts ? [] : slots.subj)
    if (acts) slots.subj = governor?.actors.length ? governor.actors : whom
    else slots.of = whom
  }
  // `غزو النظام للكويت`: with its object after `ل`, what stands in construct acts.
  if (slots.of?.length && slots.to?.length && frame.recipient.includes('of') && frame.recipient.includes('to') && !slots.agent?.length && !reading.enc && !frame.harm && !governor?.actors.length && nextTo(scene, args)) {
    slots.agent = slots.of
    slots.of = undefined
  }
  let actors = pick(frame, ['agent', ...frame.actor], slots)
  // Two genitive readings: with an agent or maker known, what stands in construct undergoes.
  let recipients = pick(frame, frame.recipient, slots).filter((p) => !actors.includes(p))
  if (!recipients.length) recipients = within(scene, frame, args).filter((p) => !actors.some((a) => a.entity === p.entity))
  if (frame.mode === 'visit' && !recipients.length) recipients = hostOf(scene, args, actors)
  if (frame.mutual && governor?.actors.length) {
    // The two who meet are named as subject; `بين البلدين` says it again.
    if (governor.actors.length > 1) actors = governor.actors
    else if (governor.mood === 'future' && frame.type === 'COOPERATE') {
      const mine = governor.actors
      return agreed(c, t, reading, frame, mine, actors.filter((p) => !mine.some((m) => (m.entity ? m.entity === p.entity : m.label === p.label))))
    }
  }
  if (frame.type === 'PROTEST') {
    // `احتجاجا على` says why, not that there was a protest.
    if (reading.suffix === 'ا' && /^(?:احتجاجا|رفضا|تنديدا)$/.test(scene.doc.words[t].folded) && !governor?.actors.length) return null
    if (!recipients.length) recipients = targetOf(c, t)
  }
  ;[actors, recipients] = sides(frame, actors, recipients)
  if (frame.trigger === 'هجوم' && frame.attack && isVerbal(scene, t, actors, recipients)) return event(c, t, reading, { ...frame, type: 'ACCUSE', mode: 'disapprove', contexts: [], attack: false }, actors, recipients, 'actual')
  if (!enoughOfNoun(frame, reading, governor, made !== null, actors, recipients, args)) return null
  for (const v of made?.verbs ?? []) c.used.add(v)
  if (governor) c.used.add(governor.token)
  const statement = carrier(c.statements, t)
  let status = governor?.mood === 'future' ? 'future' as const : statusOf(scene, governor?.token ?? t, governor?.reading ?? reading, statement)
  if (governor && status === 'actual') status = statusOf(scene, t, reading, statement)
  if (status === 'called-for' || (status !== 'actual' && status !== 'future' && !(actors.length && recipients.length))) return null
  return event(c, t, reading, frame, actors, recipients, status)
}

/** `متظاهرون أحرقوا`, `رشق محتجون`: demonstrators who act, newly told of, are a demonstration. */
function ofPeople(c: Coding, t: number, reading: Reading, frame: Frame): EventFinding | null {
  const { scene } = c
  const before = scene.doc.words[t - 1]
  const counted = before !== undefined && (before.kind === 'number' || (before.bits & bit.NUMBER) !== 0)
  if ((reading.number !== 'p' && !counted) || reading.enc) return null
  if (reading.definite) {
    // `المتظاهرون`: known ones, unless the report tells of no protest otherwise.
    c.crowds.push(t)
    return null
  }
  const phrase = phraseAt(scene, counted ? t - 1 : t)
  if (!phrase) return null
  const actors = partiesOf(scene, [phrase])
  const args = argumentsOfNoun(scene, phrase.last, { ...reading, enc: 'ه' })
  return actors.length ? event(c, t, reading, frame, actors, pick(frame, ['against'], slotsOf(scene, args)), 'actual') : null
}

/** `إذا` or `لو` at the head of the clause. */
function conditionBefore(scene: Scene, t: number): string {
  const start = sentenceStart(scene, t)
  for (let k = t - 1; k >= start && t - k < 9; k--) {
    const { folded, kind } = scene.doc.words[k]
    if (kind === 'punct') return ''
    if (/^[وف]?(?:اذا|لو)$/.test(folded)) return folded
  }
  return ''
}

/** `شن النائب هجوما على الحكومة`: a person by name who attacks, with no weapon told, attacks in words. */
function isVerbal(scene: Scene, t: number, actors: readonly PartyFinding[], recipients: readonly PartyFinding[]): boolean {
  if (!actors.length || !recipients.length || !actors.every((p) => p.entity?.kind === 'person')) return false
  const [first, last] = clause(scene, t)
  for (let k = first; k <= last; k++) if (/^[وبلف]?(?:ال)?(?:مسلح|مسلحون|انتحاري|قتل|قتيل|قتلي|مقتل|قوات|صواريخ|قنبله|بالرصاص|سكين|ارهابي|جوي|بري|عسكري|استعاده)$/.test(scene.doc.words[k].folded)) return false
  return true
}

/** The phrase with `ل` stands right after the genitive. */
function nextTo(scene: Scene, args: Arguments): boolean {
  const [of, to] = [args.of?.[args.of.length - 1], args.to?.[0]]
  if (!of || !to || to.first !== of.last + 1) return false
  const mention = scene.mentions[scene.mentionOf[to.first]]
  return ((mention ? mention.pro : (scene.doc.words[to.first].readings[0]?.pro ?? 0)) & LI) !== 0
}

/** `السعودية حريصة على تطوير علاقاتها مع إيران`: an adjective of will, said of the subject before it. */
function ofAdjective(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const adjective = scene.doc.words[t].readings.find((r) => r.lexeme.pos === 'adj' && framesOf(r).length > 0)
  const frame = adjective && frameAt(scene, t, adjective)
  if (!adjective || !frame || adjective.definite) return null
  const reading: Reading = { ...adjective, tense: 'imperfect', voice: 'active', person: `3${adjective.gender || 'm'}${adjective.number || 's'}` }
  const args = argumentsOfVerb(scene, t, reading)
  if (args.subj && args.subj[0].first > t) args.subj = undefined
  const slots = slotsOf(scene, args)
  if (!slots.subj?.length) slots.subj = pointedTo(c, t, reading)
  let [actors, recipients] = sides(frame, pick(frame, frame.actor, slots), pick(frame, frame.recipient, slots))
  if (!recipients.length) [actors, recipients] = sides(frame, actors, within(scene, frame, args))
  return actors.length ? event(c, t, adjective, frame, actors, recipients, 'actual') : null
}

function event(c: Coding, t: number, reading: Reading, frame: Frame, actors: PartyFinding[], recipients: PartyFinding[], status: EventFinding['status']): EventFinding {
  const { scene } = c
  const settled = settle(scene, t, frame, status)
  const [first, last] = clause(scene, t)
  return {
    rule: `code/${frame.pos === 'v' ? 'verb' : 'noun'}-${frame.type.toLowerCase()}`, first: t, last: t, span: triggerSpan(scene, t, reading),
    type: settled.type, mode: modeAround(scene, t, frame, settled.type, settled.mode), contexts: contextsOf(scene, first, last, frame.contexts, settled.type, [...actors, ...recipients]),
    trigger: { span: triggerSpan(scene, t, reading), lemma: frame.trigger }, evidence: [scene.doc.start[first], scene.doc.end[last]] as Span,
    actors, recipients, place: placeIn(scene, first, last, [...actors, ...recipients], t), time: timeIn(scene, first, last), status: settled.status,
    statement: carrier(c.statements, t), casualties: frame.type === 'ASSAULT' || frame.type === 'COERCE' ? casualtiesIn(scene, first, last) : [],
    ...(frame.harm ? { harm: true } : frame.attack ? { attack: true } : {}),
  } as EventFinding
}

const slotsOf = (scene: Scene, args: Arguments): Slots => {
  const slots: Slots = {}
  for (const [role, phrases] of Object.entries(args)) if (Array.isArray(phrases)) slots[role as Role] = partiesOf(scene, phrases)
  return slots
}

/** The parties in the first role that has any; a mutual frame takes all its roles. */
function pick(frame: Frame, roles: readonly Role[], slots: Slots): PartyFinding[] {
  const out: PartyFinding[] = []
  for (const role of roles) {
    const parties = slots[role]
    if (!parties?.length) continue
    out.push(...parties)
    if (!frame.mutual) break
  }
  return unique(out)
}

/** Will to work together still to come: whose will, and with whom. */
const agreed = (c: Coding, t: number, reading: Reading, frame: Frame, actors: PartyFinding[], recipients: PartyFinding[]): EventFinding | null =>
  event(c, t, reading, { ...frame, type: 'AGREE', mode: null, mutual: false }, actors, recipients, 'actual')

/** `قتلوا في قتال مع متمردين`: those fought with are those who killed. */
function foes(c: Coding, t: number): PartyFinding[] {
  const { words } = c.scene.doc
  for (let k = t + 1, end = sentenceEnd(c.scene, t); k + 2 < end && k < t + 12; k++) {
    if (!/^[بف]?(?:ال)?(?:قتال|معارك|معركه|اشتباك|اشتباكات|مواجهات|مواجهه)$/.test(words[k].folded)) continue
    for (let m = k + 1; m + 1 < end && m < k + 4; m++) {
      if (words[m].folded !== 'مع') continue
      const phrase = phraseAt(c.scene, m + 1)
      return phrase ? partiesOf(c.scene, [phrase]) : []
    }
  }
  return []
}

/** Types whose object is a thing (`مساعدة المجتمع الدولي`, `آمال الشعب`): whoever it belongs to is meant. */
const OF_THINGS = new Set(['REJECT', 'SUPPORT', 'CONCEDE', 'AGREE', 'REQUEST', 'ACCUSE'])
function within(scene: Scene, frame: Frame, args: Arguments): PartyFinding[] {
  if (!OF_THINGS.has(frame.type) || frame.mutual) return []
  for (const role of frame.recipient) {
    const inside = role === 'of' ? [] : partiesInside(scene, args[role])
    if (inside.length) return inside
  }
  return []
}

/** `احتجاجا على قانون وقعه الوزير`, `للضغط على الحكومة`: against whom a protest is. */
function targetOf(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { doc } = scene
  for (let k = t + 1, end = sentenceEnd(scene, t); k + 2 < end && k < t + 24; k++) {
    if (!/^(?:احتجاجا|تنديدا|رفضا|للضغط|للاحتجاج|منددين|للتنديد|متحدين|ضد)$/.test(doc.words[k].folded)) continue
    const at = /^(?:علي|ب)$/.test(doc.words[k + 1].folded) ? k + 2 : k + 1
    const phrase = phraseAt(scene, at)
    if (!phrase) continue
    const parties = partiesOf(scene, [phrase])
    if (parties.length) return parties
    const owner = ownerOf(c, phrase)
    if (owner.length) return owner
    const inside = partiesInside(scene, [phrase])
    if (inside.length) return inside
  }
  return []
}

/** Mutual acts have actors alone; nobody acts on himself. */
function sides(frame: Frame, actors: PartyFinding[], recipients: PartyFinding[]): [PartyFinding[], PartyFinding[]] {
  if (frame.mutual) return [unique([...actors, ...recipients]), []]
  return [actors, recipients.filter((r) => !actors.some((a) => (a.entity ? a.entity === r.entity : a.label === r.label)))]
}

/** `قواته`, `جنودها`: what a state does through them it does itself. */
const OWN = /^[ولبف]?(?:قوات|جنود|جيش|قوت|طايرات|طاءرات|عناصر|مقاتلي|مقاتلو|وحدات|دبابات)(?:ه|ها|هم)$/
/** Acts of will: without whoever willed them they say nothing. */
const NEED_ACTOR = new Set(['CONSULT', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'])
const MUTUAL_PAIR = new Set(['CONSULT', 'COOPERATE'])

function enoughOfVerb(frame: Frame, actors: PartyFinding[], recipients: PartyFinding[], deed: boolean): boolean {
  if (frame.alone) return true
  if (deed) return recipients.length > 0
  if (NEED_ACTOR.has(frame.type) && !actors.length) return false
  if (frame.mutual) return MUTUAL_PAIR.has(frame.type) || frame.general ? actors.length > 1 : actors.length > 0
  if (frame.both || frame.general) return actors.length > 0 && recipients.length > 0
  return actors.length + recipients.length > 0
}

/**
 * A noun told again (`الزيارة`, `المحادثات`) is no new event: a definite one needs its maker beside it, or both its
 * sides; a noun that as often names what is known needs its maker anyhow.
 */
function enoughOfNoun(frame: Frame, reading: Reading, governor: Governor | null, made: boolean, actors: PartyFinding[], recipients: PartyFinding[], args: Arguments): boolean {
  const carried = governor !== null && (governor.actors.length > 0 || governor.passive || governor.undergoes)
  const parties = actors.length + recipients.length
  if (frame.type === 'PROTEST' && !reading.definite && (carried || made || parties > 0)) return true
  if (frame.alone && !reading.definite) return true
  if (!parties && frame.attack && governor?.undergoes) return true
  if (!parties) return governor !== null && governor.passive && reading.enc !== '' && (frame.type === 'ASSAULT' || frame.type === 'COERCE')
  if ((NEED_ACTOR.has(frame.type) || frame.type === 'AID') && !actors.length) return false
  if (frame.mutual) {
    if (actors.length < 2 && !(frame.type === 'SUPPORT' && carried)) return false
    return !(frame.told || reading.definite) || carried || made
  }
  if (frame.both || frame.general) if (!actors.length || !recipients.length) return false
  if (frame.told) return (carried || made) && parties > 0
  if (reading.definite) return made || (carried && parties > 0) || (actors.length > 0 && recipients.length > 0) || (args.agent !== undefined && parties > 0)
  return true
}

/** `رجال الإنقاذ`, `فرق الإغاثة`: the noun says what kind of people or body. */
function modifies(scene: Scene, t: number): boolean {
  const before = scene.doc.words[t - 1]
  return before !== undefined && scene.mentionOf[t - 1] < 0 && (before.bits & (bit.PERSON_NOUN | bit.ORG_HEAD | bit.GROUP | bit.OFFICIAL)) !== 0 && !(before.bits & bit.DEFINITE) && !verb(scene, t - 1)
}

/** Acts of force that somebody wishes or goes for are no threat; intended, prepared or planned they are. */
const FORCE = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST'])
const INTENDS = /^(?:اعتزم|نوي|عزم|خطط|استعد|استعداد|نيه|خطه|تهيا|قرر)$/

/** `تحت سيطرة`, `بعد الزيارة`, `خلال اللقاء`: the noun tells a state, or when. */
const standing = (scene: Scene, t: number): boolean => /^(?:تحت|تحتها|قيد|محل|ملف|شان|جدول)$/.test(scene.doc.words[t - 1]?.folded ?? '')

/** `العقوبات الأمريكية`: the adjective of nationality after a noun of action names who acts. */
function adjectiveNation(scene: Scene, t: number): PartyFinding | null {
  for (let k = t + 1; k < Math.min(sentenceEnd(scene, t), t + 4); k++) {
    const nation = /(?:ين|ون)$/.test(scene.doc.words[k].folded) ? null : nationOf(scene, k)
    if (nation) return nation
    if (!(scene.doc.words[k].bits & bit.ADJ)) break
  }
  return null
}

/** A noun of violence as the subject of a verb: the deed, and no party. */
function isDeed(scene: Scene, t: number): boolean {
  return scene.doc.words[t].readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.type === 'ASSAULT')) || /(?:انفجار|قنبله|عبوه|صاروخ|قذيفه|قذايف|صواريخ|سياره|لغم|رصاص|رصاصه|نيران|انتحاري|انتحاريه|طايره|طايرات|طاءره|طاءرات|دبابه|دبابات|مروحيه|مروحيات|مقاتلات|مدفعيه|حافله)$/.test(scene.doc.words[t].folded)
}

/** A light verb beside its noun of action: the noun is the trigger. */
function isLight(scene: Scene, t: number, reading: Reading): boolean {
  if (!isLightVerb(reading)) return false
  for (let k = t + 1; k < sentenceEnd(scene, t) && k <= t + 8; k++) {
    if (scene.doc.words[k].bits & bit.EVENT && scene.mentionOf[k] < 0 && !verb(scene, k)) {
      const noun = nounReading(scene, k)
      if (noun && frameAt(scene, k, noun)) return true
    }
    if (verb(scene, k)) return false
  }
  return false
}

/** A noun that names an act, not a verb form written alike. */
function nounReading(scene: Scene, t: number): Reading | null {
  const word = scene.doc.words[t]
  const best = word.readings[0]
  const reading = word.readings.find((r) => (r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar') && framesOf(r).length > 0) ?? null
  // `وكيل` is no `و` and a noun of action.
  if (reading?.pro && best && !best.pro && best.exact && best.lexeme.pos !== 'verb' && best !== reading) return null
  return reading
}

/** The frame that suits: of those that need a word beside them the one whose word is nearest, else one that needs none. */
function frameAt(scene: Scene, t: number, reading: Reading): Frame | undefined {
  let best: Frame | undefined
  let least = Number.POSITIVE_INFINITY
  for (const frame of framesOf(reading)) {
    const distance = fits(scene, t, frame)
    if (distance < least) {
      best = frame
      least = distance
    }
  }
  return best
}

/** How far the word a frame needs stands from its trigger; far for a frame that needs none, infinite where it is barred. */
function fits(scene: Scene, t: number, frame: Frame): number {
  const { doc } = scene
  const end = sentenceEnd(scene, t)
  const has = (k: number, words: ReadonlySet<string>) => doc.words[k].cores.some((c) => words.has(c.text) || words.has(c.text.replace(/^ال/, '')))
  if (frame.not.size) for (let k = Math.max(sentenceStart(scene, t), t - 3); k < end && k <= t + 3; k++) if (k !== t && has(k, frame.not)) return Number.POSITIVE_INFINITY
  if (!frame.needs.size) return FAR
  const reach = frame.pos === 'n' ? 5 : 14
  for (let k = t + 1; k < end && k <= t + reach && !/^[؛;.]$/.test(doc.words[k].surface); k++) {
    if (has(k, frame.needs)) return k - t
    if (verb(scene, k)) break
  }
  if (frame.alone) for (let k = t - 1; k >= sentenceStart(scene, t) && k > t - 14; k--) if (has(k, frame.needs)) return t - k
  return Number.POSITIVE_INFINITY
}
const FAR = 100

function triggerSpan(scene: Scene, t: number, reading: Reading): Span {
  const word = scene.doc.words[t]
  const at = scene.doc.start[t]
  return [at + surfaceOffset(word, reading.from), at + surfaceOffset(word, reading.to)]
}

/** The clause around a trigger: to the nearest commas, at most its sentence. */
export function clause(scene: Scene, t: number): [number, number] {
  const { doc } = scene
  let first = t
  let last = t
  const start = sentenceStart(scene, t)
  const end = sentenceEnd(scene, t)
  while (first > start && !/^[،,؛;:.]$/.test(doc.words[first - 1].surface)) first--
  while (last + 1 < end && !/^[،,؛;.]$/.test(doc.words[last + 1].surface)) last++
  return [first, last]
}

/** Where: the nearest place that a word of place brings in, after the trigger before before it. */
export function placeIn(scene: Scene, first: number, last: number, parties: readonly PartyFinding[], t = first): EntityFinding | null {
  let before: EntityFinding | null = null
  for (const m of scene.mentions) {
    if (m.first < first || m.last > last || !m.entity) continue
    if (m.kind !== 'place' && !(m.kind === 'state' && m.form === 'name')) continue
    if (parties.some((p) => p.entity === m.entity) || !located(scene, m.first, m.pro)) continue
    if (m.first > t) return m.entity
    before = m.entity
  }
  if (before) return before
  const other = scene.mentions.find((m) => m.first >= first && m.last <= last && m.entity && m.kind === 'place' && !parties.some((p) => p.entity === m.entity) && !/^(?:الي|من|عن|نحو)$/.test(scene.doc.words[m.first - 1]?.folded ?? ''))
  return other?.entity ?? null
}

const LOCATIVE = /^[وف]?(?:في|داخل|شمال|شمالي|جنوب|جنوبي|شرق|شرقي|غرب|غربي|وسط|قرب|بين|وسطي|خارج|ضواحي)$/
const PLACE_CLASS = /^[بو]?(?:ال)?(?:مدينه|محافظه|منطقه|بلده|قريه|حي|اقليم|ولايه|ميدان|ريف|مطار|جزيره|قضاء|ناحيه|العاصمه|عاصمه|شبه|مقاطعه|مديريه|شارع|مخيم)$/

/** `في عدن`, `بمدينة حمص`, `شمال تعز`: a word of place stands before the name. */
function located(scene: Scene, first: number, pro: number): boolean {
  if (pro & BI) return true
  const { words } = scene.doc
  let k = first - 1
  while (k >= 0 && k > first - 3 && PLACE_CLASS.test(words[k].folded)) {
    if (/^ب/.test(words[k].folded) && words[k].folded !== 'بلده') return true
    k--
  }
  return k >= 0 && LOCATIVE.test(words[k].folded)
}

export function timeIn(scene: Scene, first: number, last: number): TimeFinding | null {
  return scene.times.find((t) => t.first >= first && t.last <= last && t.kind !== 'duration') ?? null
}

export { fold }

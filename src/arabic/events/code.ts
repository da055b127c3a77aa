import type { EntityFinding, EventFinding, PartyFinding, StatementFinding, TimeFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { surfaceOffset } from '../word.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Arguments, argumentsOfNoun, argumentsOfVerb, partiesOf, stateOf } from './arguments.ts'
import { casualtiesIn } from './casualty.ts'
import { contextsIn } from './context.ts'
import { type Frame, framesOf, type Role } from './frames.ts'
import { isLightVerb, lightVerbBefore } from './light.ts'
import { merge } from './merge.ts'
import { isOffTopic } from './topic.ts'
import { aimedAt, modeOf, SPEECH_EVENTS } from './speech.ts'
import { statusOf } from './status.ts'

/** The events of a report: every trigger whose frame finds its parties, the same happening told twice merged. */
export function code(scene: Scene, statements: readonly StatementFinding[]): EventFinding[] {
  const { doc } = scene
  if (isOffTopic(scene)) return []
  const events: EventFinding[] = []
  const spoken = new Map<number, StatementFinding>()
  for (const s of statements) if (s.cue) spoken.set(s.first, s)
  for (let t = 0; t < doc.n; t++) {
    const statement = spoken.get(t)
    const speech = statement ? speechEvent(scene, statement, statements) : null
    if (speech) {
      events.push(speech)
      continue
    }
    const word = doc.words[t]
    if (!(word.bits & bit.EVENT) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0) continue
    const event = eventAt(scene, t, statements)
    if (event) events.push(event)
  }
  return merge(scene, events)
}

/** A statement that is an event as well: its cue the trigger, its speaker the actor. */
function speechEvent(scene: Scene, s: StatementFinding, statements: readonly StatementFinding[]): EventFinding | null {
  const kind = SPEECH_EVENTS[s.act]
  if (!kind || !s.cue || !s.rule.startsWith('attribute/')) return null
  if (!s.speaker.entity && !s.speaker.label) return null
  const [first, last] = [Math.min(s.first, s.contentFirst), s.contentLast]
  const recipients = aimedAt(scene, s)
  if (kind.type === 'SUPPORT' && !recipients.length) return null
  return {
    rule: `code/speech-${kind.type.toLowerCase()}`, of: [s], first: s.first, last: s.first, span: s.cue.span, type: kind.type,
    mode: modeOf(scene, kind.type, s, kind.mode), contexts: contextsIn(scene, first, last, 2), trigger: s.cue, evidence: [scene.doc.start[first], scene.doc.end[last]],
    actors: [s.speaker], recipients: recipients.filter((r) => !r.entity || r.entity !== s.speaker.entity), place: null, time: timeIn(scene, ...clause(scene, s.first)), status: 'actual',
    statement: carrier(statements.filter((o) => o !== s), s.first), casualties: [],
  }
}

function eventAt(scene: Scene, t: number, statements: readonly StatementFinding[]): EventFinding | null {
  const verb = verbAt(scene, t)
  const reading = verb ?? nounReading(scene, t)
  if (!reading || (verb && isLight(scene, t, verb))) return null
  const frame = framesOf(reading).find((f) => fits(scene, t, f))
  if (!frame) return null
  const light = verb ? null : lightVerbBefore(scene, t)
  const found = verb ? argumentsOfVerb(scene, t, reading) : argumentsOfNoun(scene, t, reading)
  const own = Object.keys(found).length > 0
  if (light?.subject && !found.subj) found.subj = light.subject
  let actors = pick(scene, frame, frame.actor, found, verb === null)
  let recipients = pick(scene, frame, frame.recipient, found, verb === null)
  const statement = carrier(statements, t)
  if (!actors.length && verb === null && !found.subj) actors = nationality(scene, t)
  if (!actors.length && (verb ? !reading.enc || !found.obj : reading.enc !== '' || light !== null) && reading.voice !== 'passive' && !(light && light.passive)) actors = carriedActor(scene, t, statement)
  if (frame.mutual) {
    actors = unique([...actors, ...recipients])
    recipients = []
  } else recipients = recipients.filter((r) => !actors.some((a) => a.entity && a.entity === r.entity))
  if (!enough(frame, verb !== null, own, reading, light !== null, actors, recipients)) return null
  const status = statusOf(scene, light?.token ?? t, light?.reading ?? reading, statement)
  const settled = settle(frame, status)
  const [first, last] = clause(scene, t)
  return {
    rule: `code/${frame.pos === 'v' ? 'verb' : 'noun'}-${frame.type.toLowerCase()}`, first: t, last: t, span: triggerSpan(scene, t, reading),
    type: settled.type, mode: settled.mode, contexts: frame.contexts.length ? [...frame.contexts] : contextsIn(scene, first, last, 2),
    trigger: { span: triggerSpan(scene, t, reading), lemma: frame.trigger }, evidence: [scene.doc.start[first], scene.doc.end[last]] as Span,
    actors, recipients, place: placeIn(scene, first, last, [...actors, ...recipients]), time: timeIn(scene, first, last), status,
    statement, casualties: frame.type === 'ASSAULT' || frame.type === 'COERCE' ? casualtiesIn(scene, first, last) : [],
  }
}

/** A light verb beside its noun of action: the noun is the trigger. */
function isLight(scene: Scene, t: number, verb: Reading): boolean {
  if (!isLightVerb(verb)) return false
  for (let k = t + 1; k < sentenceEnd(scene, t) && k <= t + 6; k++) {
    if (scene.doc.words[k].bits & bit.EVENT && !verbAt(scene, k) && nounReading(scene, k)) return true
  }
  return false
}

/**
 * Whether the parties found make an event. A noun told again (`الزيارة`, `المحادثات`) with no party of its own is no new
 * one; a frame that only the verb's general class gives needs both ends.
 */
function enough(frame: Frame, isVerb: boolean, own: boolean, reading: Reading, light: boolean, actors: PartyFinding[], recipients: PartyFinding[]): boolean {
  const parties = actors.length + recipients.length
  if (!parties) return false
  if (frame.general) return frame.mutual ? actors.length > 1 : actors.length > 0 && recipients.length > 0
  if (!isVerb && reading.definite && !own && !light) return false
  if (frame.mutual && !isVerb && !light) return actors.length > 1
  if (frame.type === 'COOPERATE' || frame.type === 'SUPPORT' || frame.type === 'AGREE') return frame.mutual ? actors.length > 1 || isVerb : actors.length > 0 && (recipients.length > 0 || isVerb)
  return true
}

/** `العقوبات الأمريكية`: the adjective of nationality after a noun of action names who acts. */
function nationality(scene: Scene, t: number): PartyFinding[] {
  const { doc } = scene
  for (let k = t + 1; k < Math.min(sentenceEnd(scene, t), t + 3); k++) {
    const iso = doc.words[k].names.demonym
    const entity = iso && scene.mentionOf[k] < 0 ? stateOf(scene, iso) : null
    if (entity) return [{ entity, label: doc.text.slice(doc.start[k], doc.end[k]), span: [doc.start[k], doc.end[k]], named: true }]
    if (!(doc.words[k].bits & bit.ADJ)) break
  }
  return []
}

/** A noun that names an act, not a verb form written alike. */
function nounReading(scene: Scene, t: number): Reading | null {
  const word = scene.doc.words[t]
  return word.readings.find((r) => (r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar') && framesOf(r).length > 0) ?? null
}

function fits(scene: Scene, t: number, frame: Frame): boolean {
  if (!frame.needs.size && !frame.not.size) return true
  const { doc } = scene
  const end = sentenceEnd(scene, t)
  if (frame.needs.size) {
    let there = false
    for (let k = t + 1; k < end && k <= t + 4 && !there; k++) there = doc.words[k].cores.some((c) => frame.needs.has(c.text) || frame.needs.has(c.text.replace(/^ال/, '')))
    if (!there) return false
  }
  for (let k = Math.max(sentenceStart(scene, t), t - 3); k < end && k <= t + 3; k++) {
    if (doc.words[k].cores.some((c) => frame.not.has(c.text) || frame.not.has(c.text.replace(/^ال/, '')))) return false
  }
  return true
}

/** The parties in the first role that has any; a mutual frame takes all its roles. */
function pick(scene: Scene, frame: Frame, roles: readonly Role[], found: Arguments, noun: boolean): PartyFinding[] {
  const out: PartyFinding[] = []
  for (const role of roles) {
    const parties = partiesOf(scene, found[role])
    if (!parties.length) continue
    out.push(...parties)
    if (!frame.mutual) break
  }
  if (!out.length && noun && roles.includes('of')) out.push(...partiesOf(scene, found.subj))
  return unique(out)
}

const unique = (parties: PartyFinding[]): PartyFinding[] =>
  parties.filter((p, i) => parties.findIndex((q) => (p.entity ? q.entity === p.entity : q.label === p.label)) === i)

/** PLOVER: what lies in the future is agreed to, not done. */
function settle(frame: Frame, status: string): { type: string; mode: string | null } {
  if (status === 'future' && ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'].includes(frame.type)) return { type: 'AGREE', mode: null }
  return { type: frame.type, mode: frame.mode }
}

/** The innermost statement whose content holds token `t`. */
export function carrier(statements: readonly StatementFinding[], t: number): StatementFinding | null {
  let best: StatementFinding | null = null
  for (const s of statements) {
    if (t < s.contentFirst || t > s.contentLast) continue
    if (!best || s.contentLast - s.contentFirst < best.contentLast - best.contentFirst) best = s
  }
  return best
}

/** Who acts where the clause does not say: the speaker at the head of what he says, else the subject of the sentence. */
function carriedActor(scene: Scene, t: number, statement: StatementFinding | null): PartyFinding[] {
  if (statement && t - statement.contentFirst < 4 && (statement.speaker.entity || statement.speaker.label)) return [{ ...statement.speaker, span: null }]
  const start = sentenceStart(scene, t)
  for (let k = start; k < Math.min(t, start + 3); k++) {
    const verb = verbAt(scene, k)
    if (verb && k < t) {
      const parties = partiesOf(scene, argumentsOfVerb(scene, k, verb).subj)
      return parties.length === 1 ? [{ ...parties[0], span: null }] : parties
    }
    const phrase = verb ? null : phraseAt(scene, k)
    if (phrase && phrase.last < t) return partiesOf(scene, [phrase]).map((p) => ({ ...p, span: null }))
  }
  return []
}

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

function placeIn(scene: Scene, first: number, last: number, parties: readonly PartyFinding[]): EntityFinding | null {
  for (const m of scene.mentions) {
    if (m.first < first || m.last > last || !m.entity) continue
    if (m.kind !== 'place' && !(m.kind === 'state' && m.form === 'name')) continue
    if (parties.some((p) => p.entity === m.entity)) continue
    const before = scene.doc.words[m.first - 1]
    if (m.kind === 'place' || (before && /^(?:في|داخل|شمال|جنوب|شرق|غرب|وسط)$/.test(before.folded))) return m.entity
  }
  return null
}

function timeIn(scene: Scene, first: number, last: number): TimeFinding | null {
  return scene.times.find((t) => t.first >= first && t.last <= last && t.kind !== 'duration') ?? null
}

import type { EntityFinding, EventFinding, PartyFinding, StatementFinding, TimeFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { surfaceOffset } from '../word.ts'
import { type Arguments, argumentsOfNoun, argumentsOfVerb, partiesOf } from './arguments.ts'
import { casualtiesIn } from './casualty.ts'
import { contextsIn } from './context.ts'
import { type Frame, framesOf, type Role } from './frames.ts'
import { lightVerbBefore } from './light.ts'
import { merge } from './merge.ts'
import { isOffTopic } from './topic.ts'
import { statusOf } from './status.ts'

/** The events of a report: every trigger whose frame finds a party, the same happening told twice merged. */
export function code(scene: Scene, statements: readonly StatementFinding[]): EventFinding[] {
  const { doc } = scene
  if (isOffTopic(scene)) return []
  const events: EventFinding[] = []
  for (let t = 0; t < doc.n; t++) {
    const word = doc.words[t]
    if (!(word.bits & bit.EVENT) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0) continue
    const event = eventAt(scene, t, statements)
    if (event) events.push(event)
  }
  return merge(scene, events)
}

function eventAt(scene: Scene, t: number, statements: readonly StatementFinding[]): EventFinding | null {
  const verb = verbAt(scene, t)
  const reading = verb ?? nounReading(scene, t)
  if (!reading) return null
  const frame = framesOf(reading).find((f) => fits(scene, t, f))
  if (!frame) return null
  const light = verb ? null : lightVerbBefore(scene, t)
  const found = verb ? argumentsOfVerb(scene, t, reading) : argumentsOfNoun(scene, t, reading)
  if (light?.subject && !found.subj) found.subj = light.subject
  let actors = pick(scene, frame, frame.actor, found, verb === null)
  let recipients = pick(scene, frame, frame.recipient, found, verb === null)
  const statement = carrier(statements, t)
  if (frame.mutual) {
    actors = unique([...actors, ...recipients])
    recipients = []
  } else recipients = recipients.filter((r) => !actors.some((a) => a.entity && a.entity === r.entity))
  if (verb === null && !actors.length && !recipients.length && !light) return null
  if (verb && !actors.length) actors = carriedActor(scene, t, reading, statements)
  if (!actors.length && !recipients.length) return null
  const status = statusOf(scene, light?.token ?? t, light?.reading ?? reading, statement)
  const settled = settle(frame, status)
  const [first, last] = clause(scene, t)
  return {
    rule: `code/${frame.pos === 'v' ? 'verb' : 'noun'}-${frame.type.toLowerCase()}`, first: t, last: t, span: triggerSpan(scene, t, reading),
    type: settled.type, mode: settled.mode, contexts: frame.contexts.length ? [...frame.contexts] : contextsIn(scene, first, last, 2),
    trigger: { span: triggerSpan(scene, t, reading), lemma: frame.trigger }, evidence: [doc0(scene, first), scene.doc.end[last]] as Span,
    actors, recipients, place: placeIn(scene, first, last, [...actors, ...recipients]), time: timeIn(scene, first, last), status,
    statement, casualties: frame.type === 'ASSAULT' || frame.type === 'COERCE' ? casualtiesIn(scene, first, last) : [],
  }
}

const doc0 = (scene: Scene, k: number) => scene.doc.start[k]

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

/** A verb without subject: who speaks, if it is his saying; else the subject of the sentence before. */
function carriedActor(_scene: Scene, t: number, _reading: Reading, statements: readonly StatementFinding[]): PartyFinding[] {
  const own = statements.find((s) => s.cue && s.first === t)
  if (own && (own.speaker.entity || own.speaker.label)) return [own.speaker]
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

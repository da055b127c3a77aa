import type {
  EntityFinding,
  EventFinding,
  Mention,
  PartyFinding,
  StatementFinding,
  TieFinding,
} from '../../src/engine/finding.ts'
import type { Derivation } from '../../src/engine/read.ts'

/** A finding as examples speak of it: its rule, the span that is marked, bare words and `key=value` facts. */
export interface Fact {
  rule: string
  span: [number, number]
  words: string[]
  values: Record<string, string[]>
}

/** Every finding of a report that carries the rule `id`. */
export function factsOf({ doc, found }: Derivation, id: string): Fact[] {
  const facts: Fact[] = []
  const text = (span: readonly [number, number]) => doc.text.slice(span[0], span[1])
  const stage = id.split('/')[0]
  if (stage === 'spot' || stage === 'resolve' || id === 'tie/nationality') {
    for (const entity of found.entities)
      for (const m of entity.mentions) if (m.rule === id) facts.push(mentionFact(m, entity))
  }
  if (stage === 'attribute') for (const s of found.statements) if (s.rule === id) facts.push(statementFact(s, text))
  if (stage === 'code')
    for (const e of found.events)
      for (const one of [e, ...mergedInto(e)]) if (one.rule === id) facts.push(eventFact(one, text))
  if (stage === 'tie') for (const t of found.ties) if (t.rule === id) facts.push(tieFact(t))
  return facts
}

/** What was read as the same happening: its rule fired too. */
const mergedInto = (e: EventFinding): EventFinding[] =>
  (e.of ?? []).filter((o): o is EventFinding => o.rule.startsWith('code/'))

/** `kind form ISO`, `of=` the name of the entity. */
function mentionFact(m: Mention, entity: EntityFinding): Fact {
  const ids = Object.values(entity.ids).map(String)
  return { rule: m.rule, span: [...m.span], words: [entity.kind, m.form, ...ids], values: { of: [entity.name] } }
}

/** Name or label of a party; both are accepted. `-` where nobody is named or described. */
const namesOf = (p: PartyFinding): string[] =>
  [p.label || '-', p.entity?.name ?? ''].filter((name, i, all) => name && all.indexOf(name) === i)

/** `act form`, `speaker=`, `content=`, `chain=role:label < role:label`, `to=`, `stance=`, `modality=`, … */
function statementFact(s: StatementFinding, text: (span: readonly [number, number]) => string): Fact {
  return {
    rule: s.rule,
    span: [...(s.cue?.span ?? s.content[0])],
    words: [s.act, s.form, ...(s.speaker.named ? ['named'] : ['unnamed'])],
    values: {
      act: [s.act],
      form: [s.form],
      speaker: namesOf(s.speaker),
      content: [s.content.map(text).join(' … ')],
      chain: [chainLine(s)],
      to: [s.to.map((p) => p.label).join('|'), s.to.map((p) => p.entity?.name ?? p.label).join('|')],
      stance: [s.stance],
      ...Object.fromEntries(Object.entries(s.certainty).map(([key, value]) => [key, [String(value)]])),
    },
  }
}

export const chainLine = (s: StatementFinding): string =>
  s.chain.map((l) => `${l.role}:${l.party.label || '-'}`).join(' < ')

/** `TYPE mode status`, `actor=a|b`, `recipient=`, `place=`, `time=`, `contexts=`, `killed=5`. */
function eventFact(e: EventFinding, text: (span: readonly [number, number]) => string): Fact {
  const both = (parties: PartyFinding[]) => [
    parties.map((p) => p.label || '-').join('|') || '-',
    parties.map((p) => p.entity?.name ?? p.label).join('|') || '-',
  ]
  return {
    rule: e.rule,
    span: [...e.trigger.span],
    words: [e.type, e.mode ?? 'no-mode', e.status, ...(e.statement ? ['told'] : [])],
    values: {
      actor: both(e.actors),
      recipient: both(e.recipients),
      place: [e.place?.name ?? '-'],
      time: [e.time?.value ?? '-'],
      contexts: [e.contexts.join('|')],
      evidence: [text(e.evidence)],
      ...Object.fromEntries(e.casualties.map((c) => [c.kind, [String(c.count)]])),
    },
  }
}

/** `from=`, `to=`, `title=`. */
function tieFact(t: TieFinding): Fact {
  return {
    rule: t.rule,
    span: [...t.span],
    words: [t.type],
    values: { from: [t.from.name], to: [t.to.name], title: [t.title ?? '-'] },
  }
}

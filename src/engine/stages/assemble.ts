import type { Entity, IsnadRecord, Note, Party } from '../../record/types.ts'
import { sha256 } from '../../text/sha256.ts'
import { bySpan, type Span } from '../../text/span.ts'
import type { Doc } from '../doc.ts'
import type { EntityFinding, PartyFinding, StatementFinding, TimeFinding } from '../finding.ts'
import type { Findings } from '../pack.ts'
import type { Word } from '../word.ts'

/** Writes the public record: the only place that knows its shape. Every list is in the order of the text. */
export function assemble(doc: Doc<Word>, found: Findings, language: string): IsnadRecord {
  const { meta, text } = doc
  const entities = [...found.entities].filter((e) => e.mentions.length)
  for (const entity of entities) entity.mentions.sort((a, b) => bySpan(a.span, b.span))
  entities.sort((a, b) => bySpan(a.mentions[0].span, b.mentions[0].span))
  const times = [...found.times].sort((a, b) => bySpan(a.span, b.span))
  const statements = [...found.statements].sort((a, b) => bySpan(placeOf(a), placeOf(b)))
  const events = [...found.events].sort((a, b) => bySpan(a.trigger.span, b.trigger.span))
  const entityIds = new Map(entities.map((e, i) => [e, `e${i + 1}`]))
  const timeIds = new Map(times.map((t, i) => [t, `t${i + 1}`]))
  const statementIds = new Map(statements.map((s, i) => [s, `s${i + 1}`]))
  const idOfEntity = (e: EntityFinding | null) => (e && entityIds.get(e)) ?? null
  const idOfTime = (t: TimeFinding | null) => (t && timeIds.get(t)) ?? null
  const party = (p: PartyFinding): Party => ({
    entity: idOfEntity(p.entity),
    label: p.label,
    span: p.span,
    named: p.named,
    ...(p.country ? { country: p.country, countryBasis: p.countryBasis } : {}),
  })
  return {
    format: 'isnad/1',
    report: {
      id: meta.id ?? `sha256:${sha256(text)}`,
      url: meta.url ?? null,
      publisher: meta.publisher ?? null,
      title: meta.title ?? null,
      byline: meta.byline ?? null,
      published: meta.published ?? null,
      language,
      credits: found.credits,
    },
    text,
    entities: entities.map(
      (e): Entity => ({
        id: entityIds.get(e)!,
        kind: e.kind,
        name: e.name,
        ids: e.ids,
        mentions: e.mentions.map(({ span, form }) => ({ span, form })),
      }),
    ),
    times: times.map((t) => ({
      id: timeIds.get(t)!,
      span: t.span,
      value: t.value,
      kind: t.kind,
      ...(t.approximate ? { approximate: true } : {}),
      ...(t.calendar ? { calendar: t.calendar } : {}),
    })),
    statements: statements.map((s) => ({
      id: statementIds.get(s)!,
      speaker: party(s.speaker),
      act: s.act,
      cue: s.cue,
      form: s.form,
      content: s.content,
      chain: s.chain.map((l) => ({ role: l.role, party: party(l.party), span: l.span })),
      to: s.to.map(party),
      ...(s.with?.length ? { with: s.with.map(party) } : {}),
      stance: s.stance,
      certainty: s.certainty,
    })),
    events: events.map((e, i) => ({
      id: `v${i + 1}`,
      type: e.type,
      mode: e.mode,
      contexts: e.contexts,
      trigger: e.trigger,
      evidence: e.evidence,
      actors: e.actors.map(party),
      recipients: e.recipients.map(party),
      place: idOfEntity(e.place),
      time: idOfTime(e.time),
      status: e.status,
      statement: (e.statement && statementIds.get(e.statement)) ?? null,
      ...(e.casualties.length ? { casualties: e.casualties } : {}),
    })),
    ties: [...found.ties]
      .sort((a, b) => bySpan(a.span, b.span))
      .flatMap((t) => {
        const [from, to] = [idOfEntity(t.from), idOfEntity(t.to)]
        return from && to && from !== to
          ? [
              {
                type: t.type,
                from,
                to,
                title: t.title,
                evidence: t.span,
                since: idOfTime(t.since),
                until: idOfTime(t.until),
              },
            ]
          : []
      }),
    notes: [...doc.notes].sort((a: Note, b: Note) => bySpan(a.span, b.span)),
  }
}

const placeOf = (s: StatementFinding): Span => s.cue?.span ?? s.content[0] ?? s.span

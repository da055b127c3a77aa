import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Entity, IsnadRecord, Link, Party, RecordEvent, Statement, Time } from '../../record/types.ts'
import type { Span } from '../../text/span.ts'
import type { Kept } from '../store.ts'
import { childrenOf } from './keys.ts'
import { CHILDREN } from './write.ts'

export type Row = Record<string, string | number | null>

/** Makes records of rows: what was written comes back, field for field. */
export class RecordLoader {
  private readonly children = new Map<string, StatementSync>()
  private readonly report: StatementSync
  private readonly text: StatementSync

  constructor(db: DatabaseSync) {
    this.report = db.prepare('SELECT * FROM reports WHERE key = CAST(? AS INTEGER)')
    this.text = db.prepare('SELECT text FROM texts WHERE report_key = CAST(? AS INTEGER)')
    for (const table of CHILDREN) {
      this.children.set(
        table,
        db.prepare(`SELECT * FROM ${table} WHERE key BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY key`),
      )
    }
  }

  textOf = (report: number): string => this.text.get(report)!.text as string

  private rows(table: string, report: number): Row[] {
    return this.children.get(table)!.all(...childrenOf(report)) as Row[]
  }

  kept(key: number): Kept {
    const row = this.report.get(key) as Row
    return {
      record: this.record(key, row),
      engine: row.engine as string,
      source: { name: row.source as string, line: row.line as number | null, sha256: row.sha256 as string },
      fingerprint: row.fingerprint as string,
      added: row.added as string,
      renewed: row.renewed as string | null,
    }
  }

  private record(key: number, row: Row): IsnadRecord {
    const more = row.more === null ? {} : JSON.parse(row.more as string)
    const parts = this.parts(key)
    return {
      format: 'isnad/1',
      report: {
        id: row.id,
        url: row.url,
        publisher: row.publisher,
        title: row.title,
        byline: row.byline,
        published: row.published,
        language: row.language,
        credits: this.rows('credits', key).map((c) => ({ role: c.role, label: c.label, span: span(c), ...beyond(c) })),
        ...more.report,
      } as IsnadRecord['report'],
      text: this.textOf(key),
      entities: parts.entities,
      times: parts.times,
      statements: parts.statements,
      events: parts.events,
      ties: this.rows('ties', key).map((t) => ({
        type: t.type,
        from: parts.entityIds.get(t.from_key as number),
        to: parts.entityIds.get(t.to_key as number),
        title: t.title,
        evidence: span(t),
        since: parts.timeId(t.since_key),
        until: parts.timeId(t.until_key),
        ...beyond(t),
      })) as IsnadRecord['ties'],
      notes: this.rows('notes', key).map((n) => ({
        kind: n.kind,
        span: span(n),
        message: n.message,
        ...beyond(n),
      })) as IsnadRecord['notes'],
      ...more.record,
    }
  }

  /** Entities, times, statements and events of a report. */
  parts(key: number): Parts {
    const mentions = grouped(this.rows('mentions', key), 'entity_key')
    const entityRows = this.rows('entities', key)
    const timeRows = this.rows('times', key)
    const statementRows = this.rows('statements', key)
    const entityIds = new Map(entityRows.map((e) => [e.key as number, e.id as string]))
    const timeIds = new Map(timeRows.map((t) => [t.key as number, t.id as string]))
    const statementIds = new Map(statementRows.map((s) => [s.key as number, s.id as string]))
    const partyRows = this.rows('parties', key)
    const idIn = (ids: Map<number, string>, own: string | number | null) =>
      own === null ? null : ids.get(own as number)!
    const party = (p: Row): Party => ({
      entity: idIn(entityIds, p.entity_key),
      label: p.label as string,
      span: maybeSpan(p),
      named: p.named === 1,
      ...beyond(p),
    })
    const parties = new Map(partyRows.map((p) => [p.key as number, party(p)]))
    const links = grouped(this.rows('links', key), 'statement_key')
    const ofStatement = grouped(partyRows, 'statement_key')
    const ofEvent = grouped(partyRows, 'event_key')
    const those = (rows: Row[] | undefined, role: string): Party[] =>
      (rows ?? []).filter((p) => p.role === role).map((p) => parties.get(p.key as number)!)
    return {
      entityIds,
      timeId: (own) => idIn(timeIds, own),
      entities: entityRows.map((e) => ({
        id: e.id,
        kind: e.kind,
        name: e.name,
        ids: JSON.parse(e.ids as string),
        mentions: (mentions.get(e.key as number) ?? []).map((m) => ({ span: span(m), form: m.form, ...beyond(m) })),
        ...beyond(e),
      })) as Entity[],
      times: timeRows.map((t) => ({ id: t.id, span: span(t), value: t.value, kind: t.kind, ...beyond(t) })) as Time[],
      statements: statementRows.map((s) => ({
        id: s.id,
        speaker: those(ofStatement.get(s.key as number), 'speaker')[0],
        act: s.act,
        cue: s.cue_start === null ? null : { span: [s.cue_start, s.cue_stop], lemma: s.cue_lemma },
        form: s.form,
        content: JSON.parse(s.content as string),
        chain: (links.get(s.key as number) ?? []).map(
          (l): Link => ({
            role: l.role as Link['role'],
            party: parties.get(l.party_key as number)!,
            span: maybeSpan(l),
            ...beyond(l),
          }),
        ),
        to: those(ofStatement.get(s.key as number), 'to'),
        ...(s.stance === null ? {} : { stance: s.stance }),
        ...(s.certainty === null ? {} : { certainty: JSON.parse(s.certainty as string) }),
        ...beyond(s),
      })) as Statement[],
      events: this.rows('events', key).map((e) => ({
        id: e.id,
        type: e.type,
        mode: e.mode,
        contexts: JSON.parse(e.contexts as string),
        trigger: { span: [e.trigger_start, e.trigger_stop], lemma: e.trigger_lemma },
        evidence: span(e),
        actors: those(ofEvent.get(e.key as number), 'actor'),
        recipients: those(ofEvent.get(e.key as number), 'recipient'),
        place: idIn(entityIds, e.place_key),
        time: idIn(timeIds, e.time_key),
        status: e.status,
        statement: idIn(statementIds, e.statement_key),
        ...(e.casualties === null ? {} : { casualties: JSON.parse(e.casualties as string) }),
        ...beyond(e),
      })) as RecordEvent[],
    }
  }
}

interface Parts {
  entityIds: Map<number, string>
  timeId(key: string | number | null): string | null
  entities: Entity[]
  times: Time[]
  statements: Statement[]
  events: RecordEvent[]
}

const span = (row: Row): Span => [row.start as number, row.stop as number]
const maybeSpan = (row: Row): Span | null => (row.start === null ? null : span(row))
const beyond = (row: Row): object => (row.more === null ? {} : JSON.parse(row.more as string))

function grouped(rows: Row[], by: string): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const key = row[by] as number | null
    if (key === null) continue
    const there = groups.get(key)
    if (there) there.push(row)
    else groups.set(key, [row])
  }
  return groups
}

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CountryBasis, Entity, IsnadRecord, Party, RecordEvent, Statement, Time } from '../../record/types.ts'
import type { Span } from '../../text/span.ts'
import type { Kept, ReportHead } from '../store.ts'
import { childrenOf, reportOf } from './keys.ts'
import { preparing } from './prepared.ts'
import { CHILDREN } from './write.ts'

export type Row = Record<string, string | number | null>

/** Makes records of rows: what was written comes back, field for field. */
export class RecordLoader {
  private readonly children = new Map<string, StatementSync>()
  private readonly report: StatementSync
  private readonly text: StatementSync
  private readonly sql: (sql: string) => StatementSync

  constructor(db: DatabaseSync) {
    this.sql = preparing(db)
    this.report = db.prepare('SELECT * FROM reports WHERE key = CAST(? AS INTEGER)')
    this.text = db.prepare('SELECT text FROM texts WHERE report_key = CAST(? AS INTEGER)')
    for (const table of CHILDREN) {
      this.children.set(
        table,
        db.prepare(`SELECT * FROM ${table} WHERE key BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY key`),
      )
    }
  }

  headOf = (report: number): ReportHead => ({
    ...(this.sql('SELECT id, url, publisher, title, published FROM reports WHERE key = CAST(? AS INTEGER)').get(
      report,
    ) as unknown as ReportHead),
  })

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
        from: parts.idOf('entities', t.from_key),
        to: parts.idOf('entities', t.to_key),
        title: t.title,
        evidence: span(t),
        since: parts.idOf('times', t.since_key),
        until: parts.idOf('times', t.until_key),
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
  private parts(key: number): Parts {
    const mentions = grouped(this.rows('mentions', key), 'entity_key')
    const entityRows = this.rows('entities', key)
    const timeRows = this.rows('times', key)
    const statementRows = this.rows('statements', key)
    const partyRows = this.rows('parties', key)
    const ids = {
      entities: idsByKey(entityRows),
      times: idsByKey(timeRows),
      statements: idsByKey(statementRows),
    }
    const idOf: IdOf = (table, own) => (own === null ? null : ids[table].get(own as number)!)
    const links = grouped(this.rows('links', key), 'statement_key')
    const ofStatement = grouped(partyRows, 'statement_key')
    const ofEvent = grouped(partyRows, 'event_key')
    return {
      idOf,
      entities: entityRows.map((e) => ({
        id: e.id,
        kind: e.kind,
        name: e.name,
        ids: JSON.parse(e.ids as string),
        mentions: (mentions.get(e.key as number) ?? []).map((m) => ({ span: span(m), form: m.form, ...beyond(m) })),
        ...beyond(e),
      })) as Entity[],
      times: timeRows.map((t) => ({ id: t.id, span: span(t), value: t.value, kind: t.kind, ...beyond(t) })) as Time[],
      statements: statementRows.map((s) =>
        statementOf(s, ofStatement.get(s.key as number) ?? [], links.get(s.key as number) ?? [], idOf),
      ),
      events: this.rows('events', key).map((e) => eventOf(e, ofEvent.get(e.key as number) ?? [], idOf)),
    }
  }

  /** One statement or event with the names of the entities it speaks of: what an answer shows, and no more. */
  entry(
    table: 'statements' | 'events',
    key: number,
  ): { statement: Statement | null; event: RecordEvent | null; names: Record<string, string> } {
    const names: Record<string, string> = {}
    const idOf: IdOf = (where, own) => {
      if (own === null) return null
      const { id, name } = this.sql(`SELECT * FROM ${where} WHERE key = CAST(? AS INTEGER)`).get(own) as Row
      if (where === 'entities') names[id as string] = name as string
      return id as string
    }
    const row = this.sql(`SELECT * FROM ${table} WHERE key = CAST(? AS INTEGER)`).get(key) as Row
    const range = childrenOf(reportOf(key))
    const owner = table === 'statements' ? 'statement_key' : 'event_key'
    const own = (child: 'parties' | 'links') =>
      this.sql(
        `SELECT * FROM ${child} WHERE key BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND ${owner} = CAST(? AS INTEGER) ORDER BY key`,
      ).all(...range, key) as Row[]
    return table === 'statements'
      ? { statement: statementOf(row, own('parties'), own('links'), idOf), event: null, names }
      : { statement: null, event: eventOf(row, own('parties'), idOf), names }
  }
}

/** The id inside the record of a row of another table. */
type IdOf = (table: 'entities' | 'times' | 'statements', key: string | number | null) => string | null

const idsByKey = (rows: Row[]): Map<number, string> => new Map(rows.map((row) => [row.key as number, row.id as string]))

const partyOf = (p: Row, idOf: IdOf): Party => ({
  entity: idOf('entities', p.entity_key),
  label: p.label as string,
  span: maybeSpan(p),
  named: p.named === 1,
  ...(p.country === null ? {} : { country: p.country as string, countryBasis: p.country_basis as CountryBasis }),
  ...beyond(p),
})

function statementOf(s: Row, partyRows: Row[], linkRows: Row[], idOf: IdOf): Statement {
  const parties = new Map(partyRows.map((p) => [p.key as number, { role: p.role, party: partyOf(p, idOf) }]))
  const those = (role: string) => [...parties.values()].filter((p) => p.role === role).map((p) => p.party)
  const others = those('with')
  return {
    id: s.id,
    speaker: those('speaker')[0],
    act: s.act,
    cue: s.cue_start === null ? null : { span: [s.cue_start, s.cue_stop], lemma: s.cue_lemma },
    form: s.form,
    content: JSON.parse(s.content as string),
    chain: linkRows.map((l) => ({
      role: l.role,
      party: parties.get(l.party_key as number)!.party,
      span: maybeSpan(l),
      ...beyond(l),
    })),
    to: those('to'),
    ...(others.length ? { with: others } : {}),
    ...(s.stance === null ? {} : { stance: s.stance }),
    ...(s.certainty === null ? {} : { certainty: JSON.parse(s.certainty as string) }),
    ...beyond(s),
  } as Statement
}

function eventOf(e: Row, partyRows: Row[], idOf: IdOf): RecordEvent {
  const those = (role: string) => partyRows.filter((p) => p.role === role).map((p) => partyOf(p, idOf))
  return {
    id: e.id,
    type: e.type,
    mode: e.mode,
    contexts: JSON.parse(e.contexts as string),
    trigger: { span: [e.trigger_start, e.trigger_stop], lemma: e.trigger_lemma },
    evidence: span(e),
    actors: those('actor'),
    recipients: those('recipient'),
    place: idOf('entities', e.place_key),
    time: idOf('times', e.time_key),
    status: e.status,
    statement: idOf('statements', e.statement_key),
    ...(e.casualties === null ? {} : { casualties: JSON.parse(e.casualties as string) }),
    ...beyond(e),
  } as RecordEvent
}

interface Parts {
  idOf: IdOf
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

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { IsnadRecord, Party } from '../../record/types.ts'
import type { Span } from '../../text/span.ts'
import { StoreError } from '../store.ts'
import { childKey, childrenOf, PER_REPORT } from './keys.ts'

type Cell = string | number | null

/** What `of` has beyond the named fields, as JSON; null where it has no more. */
function rest(of: object, known: readonly string[]): string | null {
  let more: Record<string, unknown> | null = null
  for (const [name, value] of Object.entries(of)) {
    if (value === undefined || known.includes(name)) continue
    more ??= {}
    more[name] = value
  }
  return more === null ? null : JSON.stringify(more)
}

const start = (span: Span | null): Cell => (span ? span[0] : null)
const stop = (span: Span | null): Cell => (span ? span[1] : null)

const REPORT = ['id', 'url', 'publisher', 'title', 'byline', 'published', 'language', 'credits']
const RECORD = ['format', 'report', 'text', 'entities', 'times', 'statements', 'events', 'ties', 'notes']
const CREDIT = ['role', 'label', 'span']
const NOTE = ['kind', 'message', 'span']
const ENTITY = ['id', 'kind', 'name', 'ids', 'mentions']
const MENTION = ['span', 'form']
const TIME = ['id', 'span', 'value', 'kind']
const STATEMENT = ['id', 'speaker', 'act', 'cue', 'form', 'content', 'chain', 'to', 'with', 'stance', 'certainty']
const LINK = ['role', 'party', 'span']
const EVENT = [
  'id',
  'type',
  'mode',
  'contexts',
  'trigger',
  'evidence',
  'actors',
  'recipients',
  'place',
  'time',
  'status',
  'statement',
  'casualties',
]
const PARTY = ['entity', 'label', 'span', 'named', 'country', 'countryBasis']
const TIE = ['type', 'from', 'to', 'title', 'evidence', 'since', 'until']

/** Columns beside `key` of every table that hangs on a report, in order of writing. */
const WIDTHS = {
  credits: 6,
  notes: 6,
  entities: 7,
  mentions: 5,
  times: 7,
  statements: 11,
  parties: 11,
  links: 6,
  events: 16,
  ties: 10,
} as const
type ChildTable = keyof typeof WIDTHS
export const CHILDREN = Object.keys(WIDTHS) as ChildTable[]

/** Writes records row by row. Takes no transaction of its own. */
export class RecordWriter {
  private readonly insert = new Map<ChildTable, StatementSync>()
  private readonly clear: StatementSync[]

  constructor(db: DatabaseSync) {
    for (const [table, width] of Object.entries(WIDTHS)) {
      this.insert.set(table as ChildTable, db.prepare(`INSERT INTO ${table} VALUES (?${', ?'.repeat(width)})`))
    }
    this.clear = CHILDREN.map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE key BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`),
    )
  }

  /** Takes everything that hangs on a report away, the report and its text excepted. */
  remove(report: number): void {
    for (const statement of this.clear) statement.run(...childrenOf(report))
  }

  /** Everything of the record but the report itself and its text. `beings` are the keys of the entities' beings. */
  write(key: number, record: IsnadRecord, beings: readonly (number | null)[]): void {
    const counts = new Map<ChildTable, number>()
    const add = (table: ChildTable, ...cells: Cell[]): number => {
      const n = counts.get(table) ?? 0
      if (n >= PER_REPORT)
        throw new StoreError(
          'too-much',
          `${record.report.id} has more than ${PER_REPORT} ${table}, which no report has. It was not added.`,
        )
      counts.set(table, n + 1)
      const own = childKey(key, n)
      this.insert.get(table)!.run(own, ...cells)
      return own
    }
    const keysOf = (list: readonly { id: string }[]) => new Map(list.map((item, n) => [item.id, childKey(key, n)]))
    const entities = keysOf(record.entities)
    const times = keysOf(record.times)
    const statements = keysOf(record.statements)
    const at = (keys: Map<string, number>, id: string | null): Cell => (id === null ? null : keys.get(id)!)
    for (const c of record.report.credits) add('credits', key, c.role, c.label, ...c.span, rest(c, CREDIT))
    for (const n of record.notes) add('notes', key, n.kind, n.message, ...n.span, rest(n, NOTE))
    record.entities.forEach((e, i) => {
      const own = add('entities', key, e.id, e.kind, e.name, JSON.stringify(e.ids), beings[i], rest(e, ENTITY))
      for (const m of e.mentions) add('mentions', own, m.form, ...m.span, rest(m, MENTION))
    })
    for (const t of record.times) add('times', key, t.id, t.kind, t.value, ...t.span, rest(t, TIME))
    const party = (p: Party, role: string, statement: number | null, event: number | null): number =>
      add(
        'parties',
        statement,
        event,
        role,
        at(entities, p.entity),
        p.label,
        p.named ? 1 : 0,
        start(p.span),
        stop(p.span),
        rest(p, PARTY),
        p.country ?? null,
        p.countryBasis ?? null,
      )
    for (const s of record.statements) {
      const cue = s.cue
      const own = add(
        'statements',
        key,
        s.id,
        s.act,
        s.form,
        cue?.lemma ?? null,
        start(cue?.span ?? null),
        stop(cue?.span ?? null),
        JSON.stringify(s.content),
        s.stance ?? null,
        s.certainty ? JSON.stringify(s.certainty) : null,
        rest(s, STATEMENT),
      )
      const speaker = party(s.speaker, 'speaker', own, null)
      for (const to of s.to) party(to, 'to', own, null)
      for (const other of s.with ?? []) party(other, 'with', own, null)
      for (const link of s.chain) {
        // The last link is the speaker over again, and one row is enough for one party.
        const there = sameParty(link.party, s.speaker) ? speaker : party(link.party, 'link', own, null)
        add('links', own, link.role, there, start(link.span), stop(link.span), rest(link, LINK))
      }
    }
    for (const e of record.events) {
      const own = add(
        'events',
        key,
        e.id,
        e.type,
        e.mode,
        JSON.stringify(e.contexts),
        e.status,
        e.trigger.lemma,
        ...e.trigger.span,
        ...e.evidence,
        at(entities, e.place),
        at(times, e.time),
        at(statements, e.statement),
        e.casualties?.length ? JSON.stringify(e.casualties) : null,
        rest(e, EVENT),
      )
      for (const p of e.actors) party(p, 'actor', null, own)
      for (const p of e.recipients) party(p, 'recipient', null, own)
    }
    for (const t of record.ties) {
      add(
        'ties',
        key,
        t.type,
        entities.get(t.from)!,
        entities.get(t.to)!,
        t.title,
        ...t.evidence,
        at(times, t.since),
        at(times, t.until),
        rest(t, TIE),
      )
    }
  }
}

const sameParty = (a: Party, b: Party): boolean =>
  a.entity === b.entity &&
  a.label === b.label &&
  a.named === b.named &&
  a.country === b.country &&
  a.countryBasis === b.countryBasis &&
  a.span?.[0] === b.span?.[0] &&
  a.span?.[1] === b.span?.[1] &&
  rest(a, PARTY) === rest(b, PARTY)

/** What a report's own row has beyond its columns. */
export const restOfReport = (record: IsnadRecord): string | null => {
  const report = rest(record.report, REPORT)
  const whole = rest(record, RECORD)
  return report === null && whole === null
    ? null
    : JSON.stringify({ report: report && JSON.parse(report), record: whole && JSON.parse(whole) })
}

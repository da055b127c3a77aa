import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Clause, Entry, Indexed, Query, Term, Unit } from '../store.ts'
import { childKey, childrenOf, dayOf, PER_DAY, PER_REPORT, UNDATED_DAYS } from './keys.ts'

export const INDEX = { reports: 'report_index', statements: 'statement_index', events: 'event_index' } as const

/** A term that every unit has: for questions that only exclude, or ask for dates alone. */
const EVERYTHING = 'all'

/** Fills the three full-text indexes. */
export class IndexWriter {
  private readonly add: Record<Unit, StatementSync>
  private readonly clear: Record<Unit, StatementSync>

  constructor(db: DatabaseSync) {
    const each = (sql: (table: string) => string) => ({
      reports: db.prepare(sql(INDEX.reports)),
      statements: db.prepare(sql(INDEX.statements)),
      events: db.prepare(sql(INDEX.events)),
    })
    this.add = each((table) => `INSERT INTO ${table} (rowid, words, stems, facts) VALUES (CAST(? AS INTEGER), ?, ?, ?)`)
    this.clear = each((table) => `DELETE FROM ${table} WHERE rowid = CAST(? AS INTEGER)`)
  }

  write(key: number, entry: Entry, beings: readonly (number | null)[]): void {
    const keyOf = new Map(entry.record.entities.map((e, i) => [e.id, beings[i]]))
    const put = (unit: Unit, rowid: number, { words, stems, facts, roles }: Indexed) => {
      let all = `${EVERYTHING} ${facts}`
      for (const [field, entity] of roles) {
        const being = keyOf.get(entity)
        if (being !== null && being !== undefined) all += ` ${field}_b${being}`
      }
      this.add[unit].run(rowid, words, stems, all)
    }
    put('reports', key, entry.report)
    for (const [n, indexed] of entry.statements.entries()) put('statements', childKey(key, n), indexed)
    for (const [n, indexed] of entry.events.entries()) put('events', childKey(key, n), indexed)
  }

  /** Takes a report out, which has so many statements and events. */
  remove(key: number, statements: number, events: number): void {
    this.clear.reports.run(key)
    for (let n = 0; n < statements; n++) this.clear.statements.run(childKey(key, n))
    for (let n = 0; n < events; n++) this.clear.events.run(childKey(key, n))
  }
}

/** Every token in quotation marks, so that no word of a question is ever an operator. */
const quoted = (tokens: readonly string[]): string => `"${tokens.join(' ').replaceAll('\0', '').replaceAll('"', '""')}"`

const COLUMNS: Record<Term['in'], string> = { words: 'words', stems: '{words stems}', facts: 'facts' }
/** Several facts are wanted all, in any order; several words are a phrase. */
const termOf = (term: Term): string =>
  term.in === 'facts'
    ? `(${term.tokens.map((token) => `facts : ${quoted([token])}`).join(' AND ')})`
    : `${COLUMNS[term.in]} : ${quoted(term.tokens)}${term.prefix ? ' *' : ''}`
const anyOf = (terms: readonly Term[]): string => `(${terms.map(termOf).join(' OR ')})`

/** The question in FTS5's own language. */
export function matchOf(clauses: readonly Clause[]): string {
  const wanted = clauses.filter((c) => !c.not).map((c) => anyOf(c.any))
  const unwanted = clauses.filter((c) => c.not).map((c) => anyOf(c.any))
  const positive = wanted.length ? wanted.join(' AND ') : `facts : "${EVERYTHING}"`
  return unwanted.length ? `(${positive}) NOT (${unwanted.join(' OR ')})` : positive
}

/** First and last key that a question's dates allow, of reports or of what hangs on them. */
export function rangeOf(query: Pick<Query, 'as' | 'from' | 'before'>): [number, number] {
  const dated = query.from !== undefined || query.before !== undefined
  const from = dayOf(query.from ?? null) ?? (dated ? UNDATED_DAYS : 0)
  const before = dayOf(query.before ?? null) ?? 2 ** 18 - 1
  const [first, last] = [from * PER_DAY, before * PER_DAY - 1]
  return query.as === 'reports' ? [first, last] : [first * PER_REPORT, childrenOf(last)[1]]
}

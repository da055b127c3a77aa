import type { DatabaseSync } from 'node:sqlite'
import { COUNTED, type Found, type Hit, type Query } from '../store.ts'
import { INDEX, matchOf, rangeOf } from './index.ts'
import { PER_REPORT, reportOf } from './keys.ts'
import type { RecordLoader } from './load.ts'

/**
 * Of a word that stands in more units than this, the newest so many are ranked: it says little about any of them, and
 * the time a question takes does not grow with the library.
 */
export const RANKED = 4_000
/** What a term counts in each column: exact forms, stems, facts. */
const WEIGHTS = '1.0, 0.8, 0.2'

export function search(db: DatabaseSync, loader: RecordLoader, query: Query): Found {
  const table = INDEX[query.as]
  const args: (string | number)[] = [matchOf(query.all), ...rangeOf(query)]
  let where = `${table} MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`
  for (const unit of ['statement', 'event'] as const) {
    const clauses = query[unit]
    if (query.as !== 'reports' || !clauses?.length) continue
    // The plus keeps SQLite from asking the index once for every report of the inner answer.
    where += ` AND +rowid IN (SELECT rowid / ${PER_REPORT} FROM ${unit}_index WHERE ${unit}_index MATCH ?)`
    args.push(matchOf(clauses))
  }
  const total = Number(
    db
      .prepare(`SELECT count(*) AS n FROM (SELECT rowid FROM ${table} WHERE ${where} LIMIT ${COUNTED + 1})`)
      .get(...args)!.n,
  )
  const page = [query.limit, query.offset].map((n) => Math.max(0, Math.trunc(n)))
  const sql =
    query.order === 'rank'
      ? `SELECT rowid AS key, score FROM (SELECT rowid, bm25(${table}, ${WEIGHTS}) AS score FROM ${table} WHERE ${where}
         ORDER BY rowid DESC LIMIT ${RANKED}) ORDER BY score, rowid DESC LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)`
      : `SELECT rowid AS key, NULL AS score FROM ${table} WHERE ${where}
         ORDER BY rowid ${query.order === 'newest' ? 'DESC' : 'ASC'} LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)`
  const rows = total === 0 ? [] : (db.prepare(sql).all(...args, ...page) as { key: number; score: number | null }[])
  return {
    hits: rows.map(({ key, score }) => hitOf(loader, query, key, score)),
    total: Math.min(total, COUNTED),
    more: total > COUNTED,
  }
}

function hitOf(loader: RecordLoader, query: Query, key: number, score: number | null): Hit {
  const report = query.as === 'reports' ? key : reportOf(key)
  const entry = query.as === 'reports' ? { statement: null, event: null, names: {} } : loader.entry(query.as, key)
  return {
    report: loader.headOf(report),
    text: loader.textOf(report),
    ...entry,
    score: score === null ? null : -score,
  }
}

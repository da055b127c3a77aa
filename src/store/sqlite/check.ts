import type { DatabaseSync } from 'node:sqlite'
import { INDEX } from './index.ts'
import { PER_REPORT } from './keys.ts'

/** What is wrong with a store, one sentence each: the file's own soundness, its keys, and its indexes. */
export function faultsIn(db: DatabaseSync): string[] {
  const faults: string[] = []
  for (const { integrity_check } of db.prepare('PRAGMA integrity_check').all()) {
    if (integrity_check !== 'ok') faults.push(`integrity_check: ${integrity_check}`)
  }
  for (const { table, parent } of db.prepare('PRAGMA foreign_key_check').all().slice(0, 20)) {
    faults.push(`a row of ${table} leads to a row of ${parent} that is not there`)
  }
  const none = (sql: string, what: string) => {
    const n = Number(db.prepare(sql).get()!.n)
    if (n > 0) faults.push(`${n} ${what}`)
  }
  none('SELECT count(*) AS n FROM reports WHERE key NOT IN (SELECT report_key FROM texts)', 'reports have no text')
  for (const [unit, table] of Object.entries(INDEX)) {
    const rows = `SELECT rowid FROM ${table} WHERE ${table} MATCH 'facts : "all"'`
    none(`SELECT count(*) AS n FROM ${unit} WHERE key NOT IN (${rows})`, `${unit} are not in the index`)
    none(
      `SELECT count(*) AS n FROM (${rows}) WHERE rowid NOT IN (SELECT key FROM ${unit})`,
      `index entries belong to no ${unit}`,
    )
  }
  for (const table of ['entities', 'times', 'statements', 'events', 'ties', 'credits', 'notes']) {
    none(
      `SELECT count(*) AS n FROM ${table} WHERE report_key <> key / ${PER_REPORT}`,
      `${table} hang on another report than their key says`,
    )
  }
  return faults
}

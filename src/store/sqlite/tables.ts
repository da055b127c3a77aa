import type { DatabaseSync } from 'node:sqlite'
import type { Table } from '../store.ts'

/** The tables that exports write; the full-text indexes are no one's data. */
const EXPORTED = [
  'reports',
  'texts',
  'credits',
  'notes',
  'beings',
  'being_ids',
  'being_names',
  'joins',
  'entities',
  'mentions',
  'times',
  'statements',
  'links',
  'events',
  'parties',
  'ties',
]

export function tablesOf(db: DatabaseSync): Table[] {
  return EXPORTED.map((name) => ({
    name,
    columns: db
      .prepare('SELECT name, type FROM pragma_table_info(?)')
      .all(name)
      .map((column) => ({
        name: column.name as string,
        type: column.type === 'INTEGER' ? ('integer' as const) : ('text' as const),
      })),
  }))
}

/** Rows of one table in the order of its key, a few hundred at a time in memory. */
export function* rowsOf(db: DatabaseSync, table: string): Generator<(string | number | null)[]> {
  if (!EXPORTED.includes(table)) throw new Error(`No table is called ${table}.`)
  const statement = db.prepare(`SELECT * FROM ${table}`)
  statement.setReturnArrays(true)
  yield* statement.iterate() as unknown as Iterable<(string | number | null)[]>
}

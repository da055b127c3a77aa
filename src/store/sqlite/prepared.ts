import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Statements of a connection, each prepared once, when it is first asked for. */
export function preparing(db: DatabaseSync): (sql: string) => StatementSync {
  const known = new Map<string, StatementSync>()
  return (sql) => {
    const there = known.get(sql)
    if (there) return there
    const made = db.prepare(sql)
    known.set(sql, made)
    return made
  }
}

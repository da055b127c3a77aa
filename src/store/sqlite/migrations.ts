import type { DatabaseSync } from 'node:sqlite'
import { SCHEMA_1 } from './schema.ts'
import { SCHEMA_2 } from './schema-2.ts'
import { SCHEMA_3 } from './schema-3.ts'

/** Steps from one schema to the next: the step at place n leads from schema n to n + 1. Append only; never edit one. */
export const MIGRATIONS: readonly ((db: DatabaseSync) => void)[] = [
  (db) => db.exec(SCHEMA_1),
  (db) => db.exec(SCHEMA_2),
  (db) => db.exec(SCHEMA_3),
]

/** Says that the file is a library of Isnad (`isnd`), whatever it is called. */
export const APPLICATION_ID = 0x69736e64

export const schemaOf = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()!.user_version)

/** Brings a store up to the newest schema, each step whole or not at all. Returns the schema it was at. */
export function migrate(db: DatabaseSync, steps: readonly ((db: DatabaseSync) => void)[] = MIGRATIONS): number {
  const before = schemaOf(db)
  for (let version = before; version < steps.length; version++) {
    db.exec('BEGIN IMMEDIATE')
    try {
      // Both numbers live in the header of the file and roll back with the rest.
      steps[version](db)
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1}`)
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  return before
}

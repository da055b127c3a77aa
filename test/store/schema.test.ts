import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { APPLICATION_ID, MIGRATIONS, migrate, schemaOf } from '../../src/store/sqlite/migrations.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { entry, record, text } from '../contract/records.ts'
import { folder } from './place.ts'

/** A store as an Isnad with the first `version` steps would have made it. */
function storeOf(version: number, file: string): DatabaseSync {
  const db = new DatabaseSync(file)
  migrate(db, MIGRATIONS.slice(0, version))
  return db
}

const shape = (db: DatabaseSync): string[] =>
  db
    .prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema ORDER BY name")
    .all()
    .map((row) => row.line as string)

describe('from every earlier schema to the newest', () => {
  for (let version = 0; version <= MIGRATIONS.length; version++) {
    test(`from schema ${version}`, async () => {
      const file = join(folder(), 'library.db')
      storeOf(version, file).close()
      const store = await openSqlite(file, 'write')
      await store.put([entry(record('r1', text(1)))])
      expect((await store.get('r1'))?.record).toEqual(record('r1', text(1)))
      expect(await store.check()).toEqual([])
      await store.close()
      const fresh = new DatabaseSync(':memory:')
      migrate(fresh)
      const there = new DatabaseSync(file, { readOnly: true })
      expect(shape(there)).toEqual(shape(fresh))
      expect(schemaOf(there)).toBe(MIGRATIONS.length)
      expect(there.prepare('PRAGMA application_id').get()?.application_id).toBe(APPLICATION_ID)
      there.close()
    })
  }

  test('a later step finds what the earlier ones kept', () => {
    const db = storeOf(MIGRATIONS.length, ':memory:')
    db.exec("INSERT INTO beings VALUES (1, 'b1', 'state', 'x', 1)")
    migrate(db, [...MIGRATIONS, (later) => later.exec('ALTER TABLE beings ADD COLUMN note TEXT')])
    expect(schemaOf(db)).toBe(MIGRATIONS.length + 1)
    expect(db.prepare('SELECT id, note FROM beings').get()).toEqual({ id: 'b1', note: null })
  })

  test('a step that fails half way leaves the schema before it', () => {
    const db = storeOf(MIGRATIONS.length, ':memory:')
    const before = shape(db)
    const failing = (later: DatabaseSync) => {
      later.exec('CREATE TABLE half (a)')
      later.exec('CREATE TABLE half (a)')
    }
    expect(() => migrate(db, [...MIGRATIONS, failing])).toThrow('half')
    expect(shape(db)).toEqual(before)
    expect(schemaOf(db)).toBe(MIGRATIONS.length)
  })

  test('the first step is the schema that stores in the world have: it may never be edited', async () => {
    const { createHash } = await import('node:crypto')
    const db = storeOf(1, ':memory:')
    // A change of the schema is a new step; whoever changes this line breaks libraries that people have.
    expect(createHash('sha256').update(shape(db).join('\n')).digest('hex').slice(0, 16)).toBe('b5256b144996793b')
  })
})

test('people who open the file understand it: every key leads to a table that is there', async () => {
  const file = join(folder(), 'library.db')
  const store = await openSqlite(file, 'write')
  await store.put([entry(record('r1', text(1)))])
  const copy = `${file}.copy`
  await store.close()
  copyFileSync(file, copy)
  const db = new DatabaseSync(copy, { readOnly: true })
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_index%' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
    .map((t) => t.name as string)
  for (const table of tables) {
    const keys = db.prepare('SELECT "from", "table" AS target FROM pragma_foreign_key_list(?)').all(table)
    const columns = db
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map((c) => c.name as string)
    for (const column of columns.filter((name) => name.endsWith('_key'))) {
      const key = keys.find((k) => k.from === column)
      expect(key, `${table}.${column} leads nowhere`).toBeDefined()
      expect(tables).toContain(key?.target)
    }
  }
  const row = db
    .prepare(`SELECT r.id AS report, e.name AS who, s.act FROM statements s JOIN reports r ON r.key = s.report_key
      JOIN parties p ON p.statement_key = s.key AND p.role = 'speaker' JOIN entities e ON e.key = p.entity_key`)
    .get()
  expect(row).toEqual({ report: 'r1', who: 'سلمى الناصر', act: 'deny' })
  db.close()
})

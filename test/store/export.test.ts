import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { csvLine } from '../../src/app/csv.ts'
import { exportTables, ndjson } from '../../src/app/export.ts'
import { reread } from '../../src/app/reread.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { entry, record, text } from '../contract/records.ts'
import { folder } from './place.ts'
import { reportsOf } from './reports.ts'

const CLI = join(import.meta.dirname, '../../src/faces/cli/cli.ts')

test('records come out as they went in', async () => {
  const store = await openSqlite(join(folder(), 'library.db'), 'write')
  await store.put([entry(record('r1', text(1))), entry(record('r2', text(2), { published: '2020-01-01' }))])
  const lines = []
  for await (const line of ndjson(store)) lines.push(JSON.parse(line))
  expect(lines).toEqual([record('r2', text(2), { published: '2020-01-01' }), record('r1', text(1))])
  await store.close()
})

test('every table as CSV, with quotation marks where they are needed', async () => {
  const place = folder()
  const store = await openSqlite(join(place, 'library.db'), 'write')
  await store.put([entry(record('r1', 'سطر "أول"، وفاصلة\nوسطر, ثان'))])
  const written = await exportTables(store, join(place, 'out'), 'csv')
  expect(written.find(({ file }) => file.endsWith('/entities.csv'))?.rows).toBe(3)
  expect(readdirSync(join(place, 'out')).length).toBe(store.tables().length)
  const texts = readFileSync(join(place, 'out', 'texts.csv'), 'utf8')
  expect(texts).toMatch(/^report_key,text\r\n\d+,"سطر ""أول""، وفاصلة\nوسطر, ثان"\r\n$/)
  await store.close()
})

test('a cell that is empty and one that is nothing are two', () => {
  expect(csvLine(['a', null, '', 5, ' b', 'c,d'])).toBe('a,,"",5," b","c,d"\r\n')
})

test('every table as Parquet, read back by another reader', async () => {
  const place = folder()
  const store = await openSqlite(join(place, 'library.db'), 'write')
  await store.put([entry(record('r1', text(1))), entry(record('r2', text(2), { publisher: null }))])
  await exportTables(store, place, 'parquet')
  const reports = await parquetReadObjects({ file: await asyncBufferFromFile(join(place, 'reports.parquet')) })
  expect(reports.map(({ id, publisher }) => [id, publisher])).toEqual([
    ['r1', 'الساعة'],
    ['r2', null],
  ])
  const parties = await parquetReadObjects({ file: await asyncBufferFromFile(join(place, 'parties.parquet')) })
  const rows = []
  for await (const row of store.rows('parties')) rows.push(row)
  expect(parties.map((party) => Number(party.key))).toEqual(rows.map(([key]) => key))
  // A table without rows is a file without rows.
  expect((await parquetReadObjects({ file: await asyncBufferFromFile(join(place, 'joins.parquet')) })).length).toBe(0)
  expect(readdirSync(place).some((name) => name.endsWith('.part'))).toBe(false)
  await store.close()
})

test('reading anew renews what another engine made, tells what changed, and then has nothing to do', async () => {
  const place = folder()
  const store = await openSqlite(join(place, 'library.db'), 'write')
  const [given] = reportsOf(1)
  await store.put([entry(record('r1', given.text)), entry(record('r2', text(2)))])
  const told: string[] = []
  const renewal = await reread(store, { threads: 0, each: (changes) => told.push(...changes.map(({ id }) => id)) })
  expect(renewal).toMatchObject({ renewed: 2, changed: 2, failed: [] })
  expect(renewal.removed.ties).toBe(4)
  expect(told).toEqual(['r1', 'r2'])
  const kept = await store.get('r1')
  expect(kept?.engine).toBe('development')
  expect(kept?.record.text).toBe(given.text)
  expect(kept?.record.report.id).toBe('r1')
  expect(kept?.record.statements.length).toBeGreaterThan(0)
  expect(await store.check()).toEqual([])
  expect((await reread(store, { threads: 0 })).renewed).toBe(0)
  await store.close()
})

test('the commands, from adding to exporting, and what they say when something is wrong', { timeout: 60_000 }, () => {
  const place = folder()
  const file = join(place, 'library.db')
  const isnad = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--store', file], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  expect(isnad('search', 'كلمة')).toMatchObject({
    status: 3,
    stdout: '',
    stderr: expect.stringContaining('no library'),
  })
  expect(existsSync(file)).toBe(false)
  writeFileSync(
    join(place, 'given.ndjson'),
    reportsOf(3)
      .map((report) => `${JSON.stringify(report)}\n`)
      .join(''),
  )
  const added = isnad('add', join(place, 'given.ndjson'), join(place, 'none.txt'))
  expect(added).toMatchObject({ status: 0, stdout: '' })
  expect(added.stderr).toContain('none.txt does not exist')
  expect(added.stderr).toContain('3 added, 1 not readable')
  const shown = isnad('show', 'wire-1', 'wire-99', '-f', 'ndjson')
  expect(JSON.parse(shown.stdout).report.id).toBe('wire-1')
  expect(shown.stderr).toContain('wire-99')
  expect(isnad('show', 'wire-0', '--text').stdout).toBe(`${reportsOf(1)[0].text}\n`)
  const found = JSON.parse(isnad('search', 'مؤتمر', '--limit', '2', '--offset', '1').stdout)
  expect(found).toMatchObject({ total: 3, offset: 1 })
  expect(found.answers.length).toBe(2)
  expect(isnad('search', 'مؤتمر', '-f', 'csv').stdout.split('\r\n').length).toBe(5)
  expect(isnad('search', 'نص', 'ليس', 'هنا')).toMatchObject({ status: 1 })
  expect(isnad('search', 'nix:x')).toMatchObject({ status: 2, stderr: expect.stringContaining('no field') })
  expect(isnad('export').stdout.split('\n').length).toBe(4)
  expect(isnad('export', '-f', 'csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('--out') })
  expect(isnad('export', '-f', 'csv', '--out', join(file, 'x'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('cannot be written'),
  })
  expect(isnad('reread').stderr).toContain('already')
  expect(isnad('joins')).toMatchObject({ status: 1 })
  expect(statSync(file).size).toBeGreaterThan(0)
})

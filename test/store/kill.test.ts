import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { record, text } from '../contract/records.ts'
import { folder } from './place.ts'
import { reportsOf } from './reports.ts'

const WRITER = join(import.meta.dirname, 'writer.ts')
const CLI = join(import.meta.dirname, '../../src/faces/cli/cli.ts')

/** Numbers that look random and are the same in every run, so that a failure can be had again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Runs a process until `ms` after its first line and kills it; the whole lines it wrote. */
async function killed(args: string[], ms: number): Promise<{ lines: string[]; ended: boolean }> {
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  let timer: NodeJS.Timeout | undefined
  child.stderr!.on('data', (chunk) => {
    errors += chunk
  })
  child.stdout!.on('data', (chunk) => {
    out += chunk
    timer ??= setTimeout(() => child.kill('SIGKILL'), ms)
  })
  const code = await new Promise((done) => child.on('close', (c, signal) => done(signal ?? c)))
  clearTimeout(timer)
  if (code !== 'SIGKILL' && code !== 0) throw new Error(`the child ended with ${code}: ${errors}`)
  // The last line may be cut: what was not wholly said was not promised.
  return { lines: out.split('\n').slice(0, -1), ended: code === 0 }
}

describe('kill -9 at any moment', () => {
  test('twelve rounds of adding: every report that was acknowledged is whole, found, and once', {
    timeout: 90_000,
  }, async () => {
    const file = join(folder(), 'library.db')
    const roll = dice(7)
    const promised = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const next = promised.size
      const { lines } = await killed([WRITER, file, 'add', String(next)], Math.floor(roll() * 160))
      expect(lines[0]).toBe('open')
      for (const id of lines.slice(1)) promised.add(id)
      const store = await openSqlite(file, 'write')
      expect(await store.check(), `round ${round}`).toEqual([])
      const { reports } = await store.info()
      // A batch may be on disk that nobody was told of; never the other way round.
      expect(reports).toBeGreaterThanOrEqual(promised.size)
      expect(reports - promised.size).toBeLessThanOrEqual(5)
      for (let n = promised.size; n < reports; n++) promised.add(`r${n}`)
      for (const id of [...promised].slice(-7)) {
        expect((await store.get(id))?.record).toEqual(record(id, text(Number(id.slice(1)))))
      }
      await store.close()
    }
    expect(promised.size).toBeGreaterThan(50)
    const store = await openSqlite(file, 'read')
    let n = 0
    for await (const { record: one } of store.records()) {
      n++
      expect(one).toEqual(record(one.report.id, text(Number(one.report.id.slice(1)))))
    }
    expect(n).toBe(promised.size)
    const every = { any: [{ in: 'words' as const, tokens: ['ممطر'] }] }
    expect((await store.search({ as: 'reports', all: [every], order: 'newest', limit: 1, offset: 0 })).total).toBe(n)
    await store.close()
  })

  test('eight rounds of renewing, and one to the end: each record is the old one or the new one, whole', {
    timeout: 90_000,
  }, async () => {
    const file = join(folder(), 'library.db')
    await killed([WRITER, file, 'add', '0'], 400)
    const roll = dice(11)
    for (let round = 0; round < 9; round++) {
      // The last round is let run to its end.
      const { ended } = await killed([WRITER, file, 'renew', 'two'], round < 8 ? 5 + Math.floor(roll() * 80) : 60_000)
      expect(ended, `round ${round}`).toBe(round === 8)
      const store = await openSqlite(file, 'write')
      expect(await store.check(), `round ${round}`).toEqual([])
      for await (const { record: one, engine } of store.records()) {
        expect(one.statements[0].act).toBe(engine === 'two' ? 'praise' : 'deny')
        expect(one.events.length).toBe(1)
      }
      await store.close()
    }
    const store = await openSqlite(file, 'read')
    const { reports, engines } = await store.info()
    expect(engines).toEqual({ two: reports })
    await store.close()
  })

  test('eight rounds of isnad add, killed and run again, end with everything once', { timeout: 120_000 }, async () => {
    const place = folder()
    const file = join(place, 'library.db')
    const given = join(place, 'reports.ndjson')
    const reports = reportsOf(1200)
    writeFileSync(given, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
    const roll = dice(3)
    const promised = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const { lines } = await killed(
        [CLI, 'add', '--store', file, '--threads', '1', '-f', 'ndjson', given],
        Math.floor(roll() * 120),
      )
      for (const line of lines) promised.add(JSON.parse(line).id)
      const store = await openSqlite(file, 'read')
      expect(await store.check(), `round ${round}`).toEqual([])
      for (const id of [...promised].slice(-5))
        expect((await store.get(id))?.record.text).toBe(reports.find((r) => r.id === id)!.text)
      await store.close()
    }
    const { lines, ended } = await killed(
      [CLI, 'add', '--store', file, '--threads', '1', '-f', 'ndjson', given],
      100_000,
    )
    expect(ended).toBe(true)
    expect(lines.length).toBe(reports.length)
    const store = await openSqlite(file, 'read')
    expect((await store.info()).reports).toBe(reports.length)
    expect(await store.check()).toEqual([])
    await store.close()
  })
})

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { libraryPath } from '../../src/app/library.ts'
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { entry, record, text } from '../contract/records.ts'
import { folder } from './place.ts'

async function filled(reports = 3): Promise<string> {
  const file = join(folder(), 'library.db')
  const store = await openSqlite(file, 'write')
  await store.put(Array.from({ length: reports }, (_, n) => entry(record(`r${n}`, text(n)))))
  await store.close()
  return file
}

const fault = async (work: Promise<unknown>): Promise<{ fault: string; message: string }> => {
  const error = await work.then(
    () => null,
    (e) => e,
  )
  expect(error?.name, String(error?.stack)).toBe('StoreError')
  return error
}

describe('a clear error, and nothing harmed', () => {
  test('a store from a newer Isnad', async () => {
    const file = await filled()
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
    db.close()
    const before = readFileSync(file)
    for (const mode of ['read', 'write'] as const) {
      const { fault: kind, message } = await fault(openSqlite(file, mode))
      expect(kind).toBe('newer')
      expect(message).toContain(`schema ${MIGRATIONS.length + 1}`)
    }
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a store from an older Isnad, opened for reading', async () => {
    const file = join(folder(), 'library.db')
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; CREATE TABLE x (a)`)
    db.close()
    expect((await fault(openSqlite(file, 'read'))).fault).toBe('older')
  })

  test('a database of another program', async () => {
    const file = join(folder(), 'other.db')
    const db = new DatabaseSync(file)
    db.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
    db.close()
    const before = readFileSync(file)
    for (const mode of ['read', 'write'] as const) expect((await fault(openSqlite(file, mode))).fault).toBe('stranger')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a file that is no database', async () => {
    const file = join(folder(), 'notes.txt')
    writeFileSync(file, `ملاحظات ${'كلام '.repeat(2000)}`)
    const before = readFileSync(file)
    for (const mode of ['read', 'write'] as const) expect((await fault(openSqlite(file, mode))).fault).toBe('stranger')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('no library, a folder, a path through a file', async () => {
    const place = folder()
    expect((await fault(openSqlite(join(place, 'none.db'), 'read'))).fault).toBe('missing')
    expect(existsSync(join(place, 'none.db'))).toBe(false)
    for (const mode of ['read', 'write'] as const) expect((await fault(openSqlite(place, mode))).fault).toBe('missing')
    writeFileSync(join(place, 'file'), 'x')
    expect((await fault(openSqlite(join(place, 'file', 'library.db'), 'write'))).fault).toBe('missing')
  })

  test('an empty file becomes a library', async () => {
    const file = join(folder(), 'library.db')
    writeFileSync(file, '')
    const store = await openSqlite(file, 'write')
    expect((await store.info()).reports).toBe(0)
    await store.close()
  })

  test('a corrupted file', async () => {
    const file = await filled(400)
    const handle = openSync(file, 'r+')
    // Every page but the first is overwritten: whatever is read next is damaged.
    for (let at = 4096; at < statSync(file).size; at += 4096) writeSync(handle, Buffer.alloc(2048, 0xa5), 0, 2048, at)
    closeSync(handle)
    const before = readFileSync(file)
    const { fault: kind, message } = await fault(
      (async () => {
        const store = await openSqlite(file, 'read')
        try {
          await store.info()
          for await (const _ of store.records());
        } finally {
          await store.close()
        }
      })(),
    )
    expect(kind).toBe('damaged')
    expect(message).toContain(file)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a file cut short', async () => {
    const file = await filled(200)
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)
    const { fault: kind } = await fault(
      (async () => {
        const store = await openSqlite(file, 'write')
        try {
          for await (const _ of store.records());
        } finally {
          await store.close()
        }
      })(),
    )
    expect(kind).toBe('damaged')
  })

  test('a full disk: what was added stays, what was not is not there, and later it goes on', async () => {
    const file = join(folder(), 'library.db')
    let store = await openSqlite(file, 'write', { maxPages: 260 })
    let safe = 0
    const failed = await fault(
      (async () => {
        for (let n = 0; n < 200; n++) {
          await store.put(Array.from({ length: 5 }, (_, i) => entry(record(`r${n * 5 + i}`, text(n * 5 + i)))))
          safe += 5
        }
      })(),
    )
    expect(failed.fault).toBe('full')
    expect(failed.message).toContain('no room left')
    expect(safe).toBeGreaterThan(0)
    expect((await store.info()).reports).toBe(safe)
    expect(await store.check()).toEqual([])
    await store.close()
    store = await openSqlite(file, 'write')
    const [put] = await store.put([entry(record(`r${safe}`, text(safe)))])
    expect(put.state).toBe('added')
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test('two writers in two processes', async () => {
    const file = await filled()
    const store = await openSqlite(file, 'write')
    const child = `
      import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/sqlite/open.ts'))}
      try { await openSqlite(${JSON.stringify(file)}, 'write'); console.log('wrote') } catch (e) { console.log(e.fault, e.message) }`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', child], {
      encoding: 'utf8',
    })
    expect(stdout).toContain('busy')
    expect(stdout).toContain(`process ${process.pid}`)
    await store.close()
  })

  const modest = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  test('a read-only file in a read-only folder can be read and not written', async () => {
    const file = await filled()
    const place = join(file, '..')
    chmodSync(file, 0o444)
    chmodSync(place, 0o555)
    // As root everything may be written, so a child without rights tries.
    const child = `
      import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/sqlite/open.ts'))}
      const file = ${JSON.stringify(file)}
      try { await openSqlite(file, 'write'); console.log('wrote') } catch (e) { console.log(e.fault) }
      try { const s = await openSqlite(file, 'read'); console.log((await s.info()).reports, (await s.get('r1')).record.report.id) } catch (e) { console.log(e.message) }`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', child], {
      encoding: 'utf8',
      ...modest,
    })
    chmodSync(place, 0o755)
    expect(stdout, stderr).toBe('read-only\n3 r1\n')
  })

  test('a library behind a link is one library', async () => {
    const file = await filled()
    const link = join(folder(), 'link.db')
    symlinkSync(file, link)
    const store = await openSqlite(link, 'write')
    expect((await store.info()).reports).toBe(3)
    expect((await fault(openSqlite(file, 'write'))).fault).toBe('busy')
    await store.close()
  })

  test('a copy of the closed file is the whole library', async () => {
    const file = await filled()
    expect(existsSync(`${file}-wal`)).toBe(false)
    const copy = join(folder(), 'copy.db')
    copyFileSync(file, copy)
    const store = await openSqlite(copy, 'read')
    expect((await store.info()).reports).toBe(3)
    await store.close()
  })
})

test('the library lies where the system keeps a person’s data', () => {
  const home = process.env.HOME
  expect(libraryPath({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/isnad/library.db')
  expect(libraryPath({ XDG_DATA_HOME: 'relative' }, 'linux')).toBe(`${home}/.local/share/isnad/library.db`)
  expect(libraryPath({}, 'linux')).toBe(`${home}/.local/share/isnad/library.db`)
  expect(libraryPath({}, 'darwin')).toBe(`${home}/Library/Application Support/Isnad/library.db`)
  expect(libraryPath({ ISNAD_STORE: 'here.db', XDG_DATA_HOME: '/data' }, 'linux')).toBe('here.db')
})

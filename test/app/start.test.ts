import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cachePath } from '../../src/app/cache.ts'
import { MUCH } from '../../src/faces/cli/arena.ts'
import { plainRead } from '../../src/faces/cli/quick.ts'
import { root } from '../lib/sources.ts'

describe('a plain command', () => {
  const read = (line: string) => plainRead(['node', 'isnad', ...line.split(' ')])
  test('is read with files and perhaps a format', () => {
    expect(read('read a.txt - b.txt')).toEqual({ files: ['a.txt', '-', 'b.txt'], options: { lang: 'ar' } })
    expect(read('read -f json a.txt')).toEqual({ files: ['a.txt'], options: { lang: 'ar', format: 'json' } })
    expect(read('read')).toEqual({ files: [], options: { lang: 'ar' } })
  })
  test('is no other command, and nothing that needs to be parsed or refused', () => {
    for (const line of [
      'a.txt',
      'explain a.txt',
      'read --title x a.txt',
      'read -f xml a.txt',
      'read a.txt -f',
      'read -- -a',
      'read --help',
    ])
      expect(read(line), line).toBeNull()
  })
})

test('the cache is where the system has its caches, or where the person says', () => {
  expect(cachePath({ ISNAD_CACHE: '/x' }, 'linux')).toBe('/x')
  expect(cachePath({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/c/isnad')
  expect(cachePath({ XDG_CACHE_HOME: 'c' }, 'linux')).toMatch(/\/\.cache\/isnad$/)
})

describe('code kept by an earlier run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-start-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // A command as another Node finds it: without the code that the build has kept.
  const dist = join(folder, 'dist')
  for (const part of ['cli.js', 'parts', 'tables.bin'])
    cpSync(join(root, 'dist', part), join(dist, part), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const cache = join(folder, 'cache')
  const isnad = (env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(dist, 'cli.js'), 'read', join(root, 'samples/egypt-daily.txt')],
      { encoding: 'utf8', env: { ...process.env, ISNAD_CACHE: cache, ...env } },
    )
    return { status, stdout, stderr }
  }
  const first = isnad()
  const [name] = readdirSync(cache)
  const kept = join(cache, name)

  test('is one file in the cache, and gives the same record', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(cache)).toHaveLength(1)
    const { mtimeMs } = statSync(kept)
    expect(isnad()).toEqual(first)
    // Believed, and so not written again.
    expect(statSync(kept).mtimeMs).toBe(mtimeMs)
  })
  test('is not believed with a letter wrong or half of it gone', () => {
    const good = readFileSync(kept)
    const wrong = Buffer.from(good)
    for (let at = 100; at < wrong.length; at += 1000) wrong[at] ^= 0x55
    for (const bad of [wrong, good.subarray(0, good.length >> 1), Buffer.alloc(0)]) {
      writeFileSync(kept, bad)
      expect(isnad()).toEqual(first)
      // And is made anew.
      expect(readFileSync(kept).equals(bad)).toBe(false)
    }
  })
  test('is not kept, and not missed, where the cache cannot be written or is not wanted', () => {
    const closed = join(folder, 'file')
    writeFileSync(closed, '')
    chmodSync(closed, 0o400)
    expect(isnad({ ISNAD_CACHE: closed })).toEqual(first)
    const none = join(folder, 'none')
    expect(isnad({ ISNAD_CACHE: none, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(first)
    expect(readdirSync(folder).sort()).toEqual(['cache', 'dist', 'file', 'package.json'])
  })
})

test.skipIf(process.platform !== 'linux')(
  'starts anew with one arena of malloc where much is named, and only there',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-much-'))
    const big = join(folder, 'big.txt')
    writeFileSync(big, ' '.repeat(MUCH))
    const sample = join(root, 'samples/egypt-daily.txt')
    const arenas = (...files: string[]) => {
      const tell = "data:text/javascript,process.on('exit',()=>console.error('arenas', process.env.MALLOC_ARENA_MAX))"
      const { MALLOC_ARENA_MAX: _, ...env } = process.env
      const { stderr } = spawnSync(process.execPath, ['--import', tell, join(root, 'dist/cli.js'), 'read', ...files], {
        encoding: 'utf8',
        env,
      })
      return stderr.match(/arenas (.*)/)?.[1]
    }
    expect(arenas(sample)).toBe('undefined')
    expect(arenas(sample, big)).toBe('1')
    expect(arenas(folder)).toBe('1')
    expect(arenas(join(folder, 'none'))).toBe('undefined')
    rmSync(folder, { recursive: true, force: true })
  },
)

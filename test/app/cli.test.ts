import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../../src/record/schema.ts'
import { root } from '../lib/sources.ts'

const cli = join(root, 'dist/cli.js')
const sample = (name: string) => join(root, 'samples', name)
const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('dist/cli.js is not built; npm test builds it, or run npm run build')
})

const TEXT = 'قال الوزير إن الجسر سيفتح غدا.'
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
function isnad(args: string[], input: string | Uint8Array = '', env: Record<string, string> = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  })
  // Without a status it was killed, for its memory say, or it wrote more than fits: a test should say which.
  if (status === null)
    throw new Error(`isnad ${args.join(' ')} was ended by ${signal} (${error?.message ?? 'no error'})`)
  return {
    status,
    stdout,
    stderr,
    records: () =>
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  }
}

describe('isnad read', () => {
  test('in a pipe: one record a line, in the order of the inputs, each valid', () => {
    const { status, stderr, records } = isnad(['read', join(root, 'samples')])
    expect([status, stderr]).toEqual([0, ''])
    const found = records()
    expect(found.map((r) => r.report.id).filter((id) => id.startsWith('brief'))).toEqual([
      'brief-dz',
      'brief-iq',
      'brief-sd',
      'brief-kw',
      'brief-mr',
      'brief-sy',
    ])
    for (const record of found) expect(violations(record)).toEqual([])
  })

  test('reads standard input where no file is named, and where - is', () => {
    expect(isnad(['read'], TEXT).records()[0].text).toBe(TEXT)
    expect(isnad([], TEXT).records()[0].text).toBe(TEXT)
    expect(isnad(['read', '-'], `{"text":"${TEXT}"}\n`).records()[0].text).toBe(TEXT)
  })

  test('what the caller knows goes before what the file says', () => {
    const path = file(
      'meta.ndjson',
      `{"text":"${TEXT}","publisher":"ص","published":"2020-01-01","url":"https://a.example/"}\n`,
    )
    const [{ report }] = isnad(['read', path, '--published', '26/06/2025', '--title', 'عنوان']).records()
    expect(report).toMatchObject({ published: '2025-06-26', title: 'عنوان', publisher: 'ص', url: 'https://a.example/' })
  })

  test('json: a record that JSON.parse reads', () => {
    const { stdout } = isnad(['read', sample('egypt-daily.txt'), '--format', 'json'])
    expect(JSON.parse(stdout).format).toBe('isnad/1')
    expect(stdout.split('\n').length).toBeGreaterThan(20)
  })

  test('text: right-to-left lines, every cell isolated, no colour in a pipe', () => {
    const { status, stdout } = isnad(['read', sample('gulf-daily.html'), '--format', 'text'])
    expect(status).toBe(0)
    expect(stdout).toContain('السعودية والبحرين توقعان')
    expect(stdout).not.toContain('\u001b')
    for (const line of stdout.split('\n').filter(Boolean)) {
      expect(line.startsWith('\u200f'), line).toBe(true)
      let depth = 0
      for (const ch of line) {
        if (ch === '\u2066' || ch === '\u2067') depth++
        else if (ch === '\u2069') depth--
        // Only signs of the page itself stand outside a cell.
        else if (depth === 0) expect(/[\u200f\s━·←│!×]/.test(ch), `${ch} in ${line}`).toBe(true)
      }
      expect(depth, line).toBe(0)
    }
  })

  test('text: a report cannot steer the terminal', () => {
    const { stdout } = isnad(
      ['read', '--format', 'text', '--title', 'عن\u001b[31mوان\u202e'],
      `${TEXT} \u001b]0;x\u0007 ${TEXT}`,
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the test
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/)
  })

  test('text in English runs left-to-right', () => {
    expect(isnad(['read', sample('egypt-daily.txt'), '--format', 'text', '--lang', 'en']).stdout).toMatch(/^\u200e/)
  })
})

describe('bad input', () => {
  test('is named, and the other inputs are still read', () => {
    const { status, stderr, records } = isnad([
      'read',
      join(folder, 'no-such.txt'),
      file('ok.txt', TEXT),
      file('en.txt', 'Nothing here is in that language.'),
      file('p.pdf', '%PDF-1.4'),
    ])
    expect(status).toBe(0)
    expect(records().length).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([
      `isnad: ${join(folder, 'no-such.txt')} does not exist`,
      `isnad: ${join(folder, 'en.txt')} has no Arabic in it`,
      `isnad: ${join(folder, 'p.pdf')} is a PDF file, not text`,
      'isnad: 3 of 4 inputs could not be read',
    ])
  })

  test('a malformed line is named by its number', () => {
    const { status, stderr, records } = isnad(['read'], `{"text":"${TEXT}"}\n{"text":\n{"text":"${TEXT}"}\n`)
    expect([status, records().length]).toEqual([0, 2])
    expect(stderr).toMatch(/^isnad: standard input, line 2: is not JSON/)
  })

  test('nothing could be read: exit code 1', () => {
    for (const args of [
      ['read', join(folder, 'no-such.txt')],
      ['times', join(folder, 'no-such.txt')],
      ['explain', join(folder, 'no-such.txt')],
    ]) {
      expect(isnad(args)).toMatchObject({ status: 1, stdout: '' })
    }
    expect(isnad(['read'], '')).toMatchObject({ status: 1, stderr: 'isnad: standard input is empty\n' })
    expect(
      isnad(
        ['read'],
        Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) & 255),
      ).status,
    ).toBe(1)
  })

  test('a command that was not understood: exit code 2', () => {
    for (const args of [
      ['read', '--format', 'xml'],
      ['read', '--published', 'gestern'],
      ['read', '--no-such'],
      ['explain'],
      ['explain', 'x', '--at', '-1'],
      ['explain', 'x', '--at', '1', '--entry', 's1'],
    ]) {
      expect(isnad(args), args.join(' ')).toMatchObject({ status: 2, stdout: '' })
    }
    expect(isnad(['--help']).status).toBe(0)
    expect(isnad(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('one line of a million words is read', () => {
    const { status, stdout } = isnad(['read'], 'قال الوزير إن المدينة آمنة '.repeat(200_000))
    expect(status).toBe(0)
    expect(JSON.parse(stdout).text.length).toBeGreaterThan(5_000_000)
  })

  test('50 MB of text is refused in a sentence', () => {
    const { status, stderr } = isnad(['read', file('huge.txt', `${TEXT}\n`.repeat(950_000))])
    expect(status).toBe(1)
    expect(stderr).toMatch(/huge\.txt is \d+\.\d million characters long/)
  })

  test('a reader that leaves ends the program without a word', async () => {
    const child = spawn(process.execPath, [cli, 'read'], { stdio: ['pipe', 'pipe', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (data) => (errors += data))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(`{"text":"${TEXT}"}\n`.repeat(20_000))
    const code = await new Promise((done) => child.on('close', done))
    expect([code, errors]).toEqual([0, ''])
  })
})

describe('isnad times and isnad explain', () => {
  test('times: one expression a line, with its words, its value and why', () => {
    const found = isnad(['times', '--published', '2024-05-14'], 'وصل الوفد أمس وسيغادر يوم 20 مايو 2024.').records()
    expect(found.map(({ words, value }) => [words, value])).toEqual([
      ['أمس', '2024-05-13'],
      ['يوم 20 مايو 2024', '2024-05-20'],
    ])
    for (const time of found) expect(time.reason).not.toBe('')
  })

  test('explain: the rule of the entry asked for, and nothing else', () => {
    const all = isnad(['explain', '-'], 'وصل الوفد أمس وسيغادر يوم 20 مايو 2024.')
    expect(all.status).toBe(0)
    expect(all.stdout).toMatch(/t1[\s\S]*t2/)
    const one = isnad(['explain', '-', '--entry', 't2'], 'وصل الوفد أمس وسيغادر يوم 20 مايو 2024.')
    expect(one.stdout).toMatch(/t2[\s\S]*time\//)
    expect(one.stdout).not.toContain('t1')
    expect(isnad(['explain', '-', '--at', '11'], 'وصل الوفد أمس وسيغادر يوم 20 مايو 2024.').stdout).toContain('t1')
  })

  test('explain: an entry that is not there', () => {
    expect(isnad(['explain', '-', '--entry', 's99'], TEXT)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'isnad: no entry is called s99\n',
    })
  })
})

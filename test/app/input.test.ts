import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Item, inputs } from '../../src/app/input.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-input-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT = 'قال الوزير إن الجسر سيفتح غدا.'
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const directory = (name: string): string => {
  mkdirSync(join(folder, name), { recursive: true })
  return join(folder, name)
}
const linkToItself = (name: string): string => {
  symlinkSync(name, join(folder, name))
  return join(folder, name)
}
async function all(paths: string[], stdin?: AsyncIterable<Uint8Array>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of inputs(paths, stdin)) items.push(item)
  return items
}
const short = (items: Item[]) =>
  items.map(({ input, failure }) => (input ? input.text : `${failure!.line ?? ''}: ${failure!.message}`))
async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

describe('what a file is, is seen from its bytes', () => {
  test('a text, with its byte order mark gone and its line ends kept', async () => {
    expect(short(await all([file('a.txt', `\ufeff${TEXT}\r\n${TEXT}`)]))).toEqual([`${TEXT}\r\n${TEXT}`])
  })

  test('a page, whatever its name', async () => {
    const [{ input }] = await all([
      file(
        'page',
        `<html><head><title>الجسر</title></head><body><article><p>${`${TEXT} `.repeat(9)}</p></article></body></html>`,
      ),
    ])
    expect(input?.meta.title).toBe('الجسر')
    expect(input?.text).toBe(`${TEXT} `.repeat(9).trim())
  })

  test('NDJSON, with what it says of each report and the number of its line', async () => {
    const path = file(
      'b.ndjson',
      `{"id":7,"published":"2025-06-26T10:00:00Z","publisher":"ص","text":"${TEXT}"}\n\n{"text":"${TEXT}","title":"ع"}`,
    )
    const items = await all([path])
    expect(items.map((item) => [item.input?.line, item.input?.meta])).toEqual([
      [1, { id: '7', published: '2025-06-26', publisher: 'ص' }],
      [3, { title: 'ع' }],
    ])
  })

  test('NDJSON from a pipe, cut anywhere, in the middle of a letter too', async () => {
    const bytes = Buffer.from(`{"text":"${TEXT}"}\n{"text":"${TEXT}2"}\n`)
    const cut = Array.from({ length: bytes.length }, (_, i) => bytes.subarray(i, i + 1))
    expect(short(await all(['-'], pieces(...cut)))).toEqual([TEXT, `${TEXT}2`])
  })

  test('one JSON object over many lines, a list of them, and a record to be read anew', async () => {
    expect(short(await all([file('c.json', JSON.stringify({ text: TEXT }, null, 2))]))).toEqual([TEXT])
    expect(short(await all([file('d.json', JSON.stringify([{ text: TEXT }, { text: `${TEXT}2` }]))]))).toEqual([
      TEXT,
      `${TEXT}2`,
    ])
    const [{ input }] = await all([
      file('e.json', JSON.stringify({ format: 'isnad/1', report: { id: 'x', published: '2025-01-02' }, text: TEXT })),
    ])
    expect(input?.meta).toEqual({ id: 'x', published: '2025-01-02' })
  })

  test('a gzip archive of any of these', async () => {
    expect(
      short(await all([file('f.ndjson.gz', gzipSync(`{"text":"${TEXT}"}\n`)), file('g.txt.gz', gzipSync(TEXT))])),
    ).toEqual([TEXT, TEXT])
  })

  test('a text that begins with a bracket', async () => {
    expect(short(await all([file('h', `[صورة]\n${TEXT}`)]))).toEqual([`[صورة]\n${TEXT}`])
  })

  test('a folder, in the order of names, with the folders in it', async () => {
    const inner = join(folder, 'many/inner')
    mkdirSync(inner, { recursive: true })
    writeFileSync(join(folder, 'many/2.txt'), `${TEXT}2`)
    writeFileSync(join(folder, 'many/1.txt'), `${TEXT}1`)
    writeFileSync(join(folder, 'many/read-me.md'), TEXT)
    writeFileSync(join(folder, 'many/.hidden.txt'), TEXT)
    writeFileSync(join(inner, '3.txt'), `${TEXT}3`)
    expect(short(await all([join(folder, 'many')]))).toEqual([`${TEXT}1`, `${TEXT}2`, `${TEXT}3`])
  })
})

describe('what cannot be read is named, and the rest is still read', () => {
  const good = () => file('good.txt', TEXT)
  const cases: [name: string, make: () => string, message: RegExp][] = [
    ['nothing there', () => join(folder, 'no-such'), /^does not exist$/],
    ['empty', () => file('empty.txt', ''), /^is empty$/],
    ['only blanks', () => file('blanks.txt', ' \n\t\n'), /^is empty$/],
    ['no words', () => file('numbers.txt', '1 2 3 ... !'), /^has no words in it$/],
    [
      'a picture',
      () => file('p.txt', Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000', 'latin1')),
      /^is a picture, not text$/,
    ],
    [
      'noise',
      () =>
        file(
          'noise.bin',
          Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255),
        ),
      /^is not text|^has no|^is not Arabic/,
    ],
    [
      'English',
      () => file('en.txt', 'The minister said that the bridge would open tomorrow.'),
      /^has no Arabic in it$/,
    ],
    [
      'English with a name in Arabic',
      () => file('en2.txt', 'The minister, محمد, said that the bridge would open tomorrow and that nobody had to pay.'),
      /^is not Arabic: \d+ % of its letters are$/,
    ],
    [
      'Persian',
      () => file('fa.txt', 'وزیر گفت که پل جدید فردا باز خواهد شد و از مردم خواست که برای دیدن آن بیایند.'),
      /Persian/,
    ],
    [
      'a page without an article',
      () => file('menu.html', '<html><body><a href="/">الرئيسية</a></body></html>'),
      /^is a page without an article$/,
    ],
    ['a damaged archive', () => file('x.txt.gz', gzipSync(TEXT.repeat(99)).subarray(0, 40)), /gzip/],
    ['an empty folder', () => directory('void'), /^holds no reports/],
    ['a link to itself', () => linkToItself('loop'), /^is a link that leads back to itself$/],
    ['a list of numbers', () => file('n.json', '[1]'), /^is not a JSON object$/],
    ['17 million characters', () => file('big.txt', `${TEXT}\n`.repeat(600_000)), /million characters long/],
  ]
  for (const [name, make, message] of cases) {
    test(name, async () => {
      const items = await all([make(), good()])
      expect(items[0].failure?.message).toMatch(message)
      expect(items.at(-1)?.input?.text).toBe(TEXT)
      expect(items.length).toBe(2)
    })
  }

  test('bad lines among good ones', async () => {
    const lines = [
      `{"text":"${TEXT}"}`,
      '{"text": ',
      '[]',
      '7',
      '{"title":"بلا نص"}',
      '{"text":""}',
      'null',
      `{"text":"${TEXT}2"}`,
    ]
    expect(short(await all([file('bad.ndjson', lines.join('\n'))]))).toEqual([
      TEXT,
      expect.stringMatching(/^2: is not JSON/),
      '3: is not a JSON object',
      '4: is not a JSON object',
      '5: has neither "text" nor "html"',
      '6: is empty',
      '7: is not a JSON object',
      `${TEXT}2`,
    ])
  })

  test('a half of a surrogate pair stays what it is', async () => {
    expect(short(await all(['-'], pieces(`{"text":"${TEXT}\\ud83d"}\n`)))).toEqual([`${TEXT}\ud83d`])
  })

  test('the first line is answered before the second comes', async () => {
    let asked = 0
    async function* slow() {
      asked++
      yield Buffer.from(`{"text":"${TEXT}"}\n`)
      asked++
      yield Buffer.from(`{"text":"${TEXT}2"}\n`)
    }
    const reading = inputs(['-'], slow())
    expect((await reading.next()).value?.input?.text).toBe(TEXT)
    expect(asked).toBe(1)
  })

  test('a stream that breaks off', async () => {
    async function* broken() {
      yield Buffer.from(`{"text":"${TEXT}"}\n`)
      throw new Error('the line went dead')
    }
    expect(short(await all(['-'], broken()))).toEqual([TEXT, ': could not be read (the line went dead)'])
  })
})

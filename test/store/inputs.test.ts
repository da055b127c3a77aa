import { createWriteStream, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addItems, addPaths } from '../../src/app/add.ts'
import { type Item, inputs } from '../../src/app/input.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { folder } from './place.ts'
import { reportsOf } from './reports.ts'

async function all(...paths: string[]): Promise<{ texts: string[]; failures: string[]; items: Item[] }> {
  const items = []
  for await (const item of inputs(paths)) items.push(item)
  return {
    items,
    texts: items.flatMap(({ input }) => (input ? [input.text] : [])),
    failures: items.flatMap(({ failure }) => (failure ? [`${failure.name} ${failure.message}`] : [])),
  }
}

const [first, second] = reportsOf(2)
const paragraph = (text: string) => `<p>${text}</p>`
const html = (text: string) =>
  `<!doctype html><html><head><title>صفحة</title></head><body><article><h1>صفحة</h1>${paragraph(text)}${paragraph(text)}</article></body></html>`

/** As HTTP sends a body whose length it does not know. */
function inChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += 100) {
    const part = body.subarray(at, at + 100)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

describe('web archives', () => {
  const response = (url: string, head: string, body: Uint8Array | string, type = 'response'): Buffer => {
    const block = Buffer.concat([
      Buffer.from(type === 'response' ? `HTTP/1.1 ${head}\r\n\r\n` : ''),
      Buffer.from(body as string),
    ])
    const record = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${type === 'response' ? 'application/http' : head}\r\nContent-Length: ${block.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(record), block, Buffer.from('\r\n\r\n')])
  }
  const page = html(first.text)
  const chunked = inChunks(Buffer.from(page))
  const archive = [
    Buffer.from('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 6\r\n\r\nsoft\r\n\r\n\r\n'),
    response('https://a.example/1', '200 OK\r\nContent-Type: text/html; charset=utf-8', page),
    response('https://a.example/gone', '404 Not Found\r\nContent-Type: text/html', page),
    response('https://a.example/picture', '200 OK\r\nContent-Type: image/png', 'PNG'),
    response(
      'https://a.example/2',
      '200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip',
      gzipSync(html(second.text)),
    ),
    response('https://a.example/3', '200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked', chunked),
    response('https://a.example/4', 'text/plain', first.text, 'conversion'),
    Buffer.from('WARC/1.1\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nGET\r\n\r\n'),
  ]

  test('pages come with their addresses; what is no page is passed over', async () => {
    const file = join(folder(), 'crawl.warc')
    writeFileSync(file, Buffer.concat(archive))
    const { items, failures } = await all(file)
    expect(failures).toEqual([])
    expect(items.map(({ input }) => input?.meta.url)).toEqual([1, 2, 3, 4].map((n) => `https://a.example/${n}`))
    expect(items[0].input?.text).toContain(first.text)
    expect(items[1].input?.text).toContain(second.text)
    expect(items[2].input?.text).toContain(first.text)
    expect(items[3].input?.text).toBe(first.text)
  })

  test('a member of gzip for every record', async () => {
    const file = join(folder(), 'crawl.warc.gz')
    writeFileSync(file, Buffer.concat(archive.map((record) => gzipSync(record))))
    expect((await all(file)).texts.length).toBe(4)
  })

  test('cut short, and broken in the middle: what came before is read', async () => {
    const place = folder()
    const cut = join(place, 'cut.warc')
    writeFileSync(cut, Buffer.concat(archive).subarray(0, archive[0].length + archive[1].length + 300))
    const one = await all(cut)
    expect(one.texts.length).toBe(1)
    expect(one.failures[0]).toContain('cut short')
    const broken = join(place, 'broken.warc')
    writeFileSync(broken, Buffer.concat([archive[1], Buffer.from('nonsense\r\n\r\n'), archive[1]]))
    const two = await all(broken)
    expect(two.texts.length).toBe(1)
    expect(two.failures[0]).toContain('damaged')
    const endless = join(place, 'endless.warc')
    writeFileSync(endless, `WARC/1.1\r\n${'x: y\r\n'.repeat(100_000)}`)
    expect((await all(endless)).failures[0]).toContain('damaged')
    const negative = join(place, 'negative.warc')
    writeFileSync(negative, 'WARC/1.1\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx')
    expect((await all(negative)).failures[0]).toContain('damaged')
  })

  test('a page that bursts when unpacked is refused, and the next is read', async () => {
    const file = join(folder(), 'bomb.warc')
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 32))
    writeFileSync(
      file,
      Buffer.concat([
        response('https://a.example/bomb', '200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip', bomb),
        archive[1],
      ]),
    )
    const { texts, failures } = await all(file)
    expect(texts.length).toBe(1)
    expect(failures).toEqual([
      `${file} https://a.example/bomb is a page that cannot be unpacked, or unpacks to more than any report`,
    ])
  })
})

describe('files made to harm', () => {
  test('a gzip bomb of one line, of many lines, of a page', async () => {
    const place = folder()
    const bombs: [name: string, byte: string][] = [
      ['line.ndjson.gz', ' '],
      ['lines.ndjson.gz', '\n'],
      ['page.html.gz', '<'],
      ['text.txt.gz', ' '],
    ]
    for (const [name, byte] of bombs) {
      const file = join(place, name)
      writeFileSync(file, gzipSync(Buffer.alloc(12 * 1024 * 1024, byte)))
      const from = performance.now()
      const { texts, failures } = await all(file)
      expect(texts).toEqual([])
      expect(failures.length, name).toBe(1)
      expect(failures[0], name).toContain('more than 200 times')
      expect(performance.now() - from).toBeLessThan(15_000)
    }
  })

  test('a true archive of many reports is none', async () => {
    const file = join(folder(), 'many.ndjson.gz')
    const reports = reportsOf(3000)
    writeFileSync(file, gzipSync(reports.map((report) => `${JSON.stringify(report)}\n`).join('')))
    const { texts, failures } = await all(file)
    expect(failures).toEqual([])
    expect(texts.length).toBe(3000)
  })

  test('gzip cut short or broken', async () => {
    const place = folder()
    const whole = gzipSync(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`)
    writeFileSync(join(place, 'cut.ndjson.gz'), whole.subarray(0, whole.length - 30))
    expect((await all(join(place, 'cut.ndjson.gz'))).failures[0]).toContain('cut short')
    writeFileSync(join(place, 'no.ndjson.gz'), 'not gzip at all')
    expect((await all(join(place, 'no.ndjson.gz'))).failures[0]).toContain('damaged')
  })

  test('a zip archive, an archive in an archive', async () => {
    const place = folder()
    writeFileSync(join(place, 'a.txt'), Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000)]))
    expect((await all(join(place, 'a.txt'))).failures[0]).toContain('zip archive')
    writeFileSync(join(place, 'b.gz'), gzipSync(gzipSync(first.text)))
    expect((await all(join(place, 'b.gz'))).failures[0]).toContain('gzip archive')
  })

  test('a page of 100 MB, and one nested 100,000 deep', { timeout: 60_000 }, async () => {
    const place = folder()
    const large = join(place, 'large.html')
    const out = createWriteStream(large)
    out.write('<!doctype html><html><body>')
    const block = '<div><p>كلام كثير لا ينتهي</p></div>'.repeat(20_000)
    for (let size = 0; size < 100 * 1024 * 1024; size += Buffer.byteLength(block)) {
      if (!out.write(block)) await new Promise<void>((go) => out.once('drain', go))
    }
    out.end()
    await new Promise<void>((go) => out.once('finish', go))
    const deep = join(place, 'deep.html')
    writeFileSync(deep, `<!doctype html><html><body>${'<div>'.repeat(100_000)}${first.text}`)
    const from = performance.now()
    const { texts, failures } = await all(large, deep)
    expect(texts).toEqual([])
    expect(failures[0]).toContain('larger than 64 MB')
    expect(failures[1]).toContain('without an article')
    expect(performance.now() - from).toBeLessThan(30_000)
  })

  test('links that lead out of a folder, round in circles, or nowhere', async () => {
    const place = folder()
    const site = join(place, 'site')
    mkdirSync(join(site, 'pages'), { recursive: true })
    writeFileSync(join(place, 'secret.txt'), second.text)
    writeFileSync(join(site, 'pages', 'page.txt'), first.text)
    symlinkSync(join(place, 'secret.txt'), join(site, 'out.txt'))
    symlinkSync(place, join(site, 'up'))
    symlinkSync(join(site, 'none.txt'), join(site, 'nowhere.txt'))
    symlinkSync(site, join(site, 'pages', 'again'))
    symlinkSync(join(site, 'pages', 'page.txt'), join(site, 'inside.txt'))
    const { texts, failures } = await all(site)
    expect(texts).toEqual([first.text, first.text])
    expect(failures.map((line) => line.replace(site, ''))).toEqual([
      '/out.txt is a link that leads out of its folder',
      '/pages/again is a link that leads out of its folder',
      '/up is a link that leads out of its folder',
    ])
  })
})

describe('adding', () => {
  test('what fails is told in its place, and the rest is kept with the hash of its bytes', async () => {
    const place = folder()
    const file = join(place, 'mixed.ndjson')
    const line = JSON.stringify(first)
    writeFileSync(
      file,
      `${line}\nnot json\n${JSON.stringify({ text: 'English only, no Arabic in it' })}\n${JSON.stringify(second)}\n${line}\n`,
    )
    const store = await openSqlite(join(place, 'library.db'), 'write')
    const told: string[] = []
    const course = await addPaths(store, [file], {
      threads: 0,
      each: (outcomes) => {
        for (const { put, failure } of outcomes)
          told.push(put ? `${put.state} ${put.id}` : `failed at ${failure!.line}`)
      },
    })
    expect(told).toEqual(['added wire-0', 'failed at 2', 'failed at 3', 'added wire-1', 'known wire-0'])
    expect(course).toMatchObject({ added: 2, known: 1, failed: 2 })
    const { createHash } = await import('node:crypto')
    const kept = await store.get('wire-0')
    expect(kept?.source).toEqual({ name: file, line: 1, sha256: createHash('sha256').update(line).digest('hex') })
    expect(kept?.record.text).toBe(first.text)
    await store.close()
  })

  test('threads keep the order and lose nothing', async () => {
    const place = folder()
    const file = join(place, 'many.ndjson')
    const reports = reportsOf(300)
    writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
    const store = await openSqlite(join(place, 'library.db'), 'write')
    const told: string[] = []
    const course = await addPaths(store, [file], {
      threads: 2,
      each: (outcomes) => told.push(...outcomes.map((o) => o.put?.id ?? 'failed')),
    })
    expect(told).toEqual(reports.map(({ id }) => id))
    expect(course).toMatchObject({ added: 300, known: 0, failed: 0 })
    expect(course.reading).toBeGreaterThan(0)
    expect(course.writing).toBeGreaterThan(0)
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test('the same text from two publishers is two reports', async () => {
    const place = folder()
    const file = join(place, 'a.txt')
    writeFileSync(file, first.text)
    const store = await openSqlite(join(place, 'library.db'), 'write')
    for (const publisher of ['الميناء', 'المرفأ', 'الميناء'])
      await addPaths(store, [file], { threads: 0, known: { publisher } })
    expect((await store.info()).reports).toBe(2)
    await store.close()
  })

  test('stops when asked, with what is under way kept', async () => {
    const place = folder()
    const store = await openSqlite(join(place, 'library.db'), 'write')
    async function* endless(): AsyncGenerator<Item> {
      for (let n = 0; ; n++) {
        const [report] = reportsOf(1)
        yield {
          input: {
            name: 'endless',
            line: n,
            text: `${report.text} ${n}`,
            meta: { id: `${n}` },
            raw: new Uint8Array(0),
          },
        }
      }
    }
    let asked = 0
    const course = await addItems(store, endless(), { threads: 0, stop: () => ++asked > 3 })
    expect(course.added).toBe(32)
    expect((await store.info()).reports).toBe(32)
    await store.close()
  })
})

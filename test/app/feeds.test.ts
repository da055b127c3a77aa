import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Added } from '../../src/app/add.ts'
import { addFeed, listFeeds, poll, removeFeed } from '../../src/app/feeds.ts'
import { addAddresses } from '../../src/app/fetch/add.ts'
import { watchRound } from '../../src/app/watch.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { page, quick, rss, sent, site } from './fetch-site.ts'

const CLI = join(import.meta.dirname, '../../src/faces/cli/cli.ts')
const html = { 'content-type': 'text/html; charset=utf-8' }

async function library(): Promise<{ store: Store; file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-feeds-'))
  const file = join(folder, 'library.db')
  const store = await openSqlite(file, 'write')
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { store, file }
}

async function kept(
  store: Store,
): Promise<{ url: string | null; title: string | null; published: string | null; text: string }[]> {
  const all = []
  for await (const { record } of store.records()) {
    const { url, title, published } = record.report
    all.push({ url, title, published, text: record.text })
  }
  return all.sort((a, b) => (a.url ?? '').localeCompare(b.url ?? '', 'en'))
}

const faults = (outcomes: Added[]) =>
  outcomes.flatMap(({ failure }) => (failure ? [`${failure.name} ${failure.message}`] : []))

describe('a feed from its address to reports', () => {
  test('added, asked, read; then only what is new; then nothing, for it has not changed', async () => {
    const { store } = await library()
    const here = await site({ '/1': page(1), '/2': page(2), '/3': page(3), '/4': page(4) })
    let links = ['/1', '/2']
    here.pages['/feed'] = (asked, answer) => {
      const etag = `"${links.length}"`
      if (asked.headers['if-none-match'] === etag) return sent(304)(asked, answer)
      sent(200, { 'content-type': 'application/rss+xml', etag }, rss(...links))(asked, answer)
    }
    const fetcher = quick()
    const added = await addFeed(store, fetcher, `${here.origin}/feed`, { publisher: 'جريدة المدينة' })
    expect(added).toMatchObject({
      entries: 2,
      before: false,
      feed: { id: 'f1', kind: 'rss', title: 'أخبار المدينة', etag: '"2"' },
    })
    expect(await watchRound(store, fetcher)).toMatchObject({ asked: 0, added: 2, failed: 0 })
    expect((await kept(store)).map(({ url }) => url)).toEqual([`${here.origin}/1`, `${here.origin}/2`])
    expect((await kept(store))[0].published).toBe('2025-06-26')
    links = ['/4', '/3', '/2', '/1']
    here.asked.length = 0
    expect(await watchRound(store, fetcher, { all: true })).toMatchObject({ asked: 1, added: 2 })
    expect(here.asked.sort()).toEqual(['/3', '/4', '/feed'])
    here.asked.length = 0
    expect(await watchRound(store, fetcher, { all: true })).toMatchObject({ asked: 1, added: 0, known: 0 })
    expect(here.asked).toEqual(['/feed'])
    const [{ kept: n, waiting, failures }] = await listFeeds(store)
    expect({ n, waiting, failures }).toEqual({ n: 4, waiting: 0, failures: 0 })
    for await (const { record } of store.records()) expect(record.report.publisher).toBe('جريدة المدينة')
  })

  test('a page names its feed; the same feed again changes its settings; removed, it leaves its reports', async () => {
    const { store } = await library()
    const here = await site({ '/1': page(1), '/feed': rss('/1') })
    here.pages['/'] = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'
    const fetcher = quick()
    expect(await addFeed(store, fetcher, `${here.origin}/`)).toMatchObject({ feed: { url: `${here.origin}/feed` } })
    expect(await addFeed(store, fetcher, `${here.origin}/feed`, { every: 3600 })).toMatchObject({
      before: true,
      feed: { every: 3600, id: 'f1' },
    })
    await watchRound(store, fetcher)
    expect(await removeFeed(store, `${here.origin}/feed`)).toMatchObject({ id: 'f1' })
    expect(await removeFeed(store, 'f1')).toBeNull()
    expect((await kept(store)).length).toBe(1)
    // Added again, what is kept is not asked for again.
    here.asked.length = 0
    await addFeed(store, fetcher, `${here.origin}/feed`)
    expect(await watchRound(store, fetcher)).toMatchObject({ added: 0, known: 0 })
    expect(here.asked).toEqual(['/feed'])
  })

  test('no feed, nobody there, not allowed: a sentence, and nothing is kept', async () => {
    const { store } = await library()
    const here = await site({
      '/page': page(1),
      '/xxe': '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel/></rss>',
    })
    const fault = async (path: string) =>
      ((await addFeed(store, quick(), here.origin + path)) as { fault?: string }).fault
    expect(await fault('/page')).toBe(`${here.origin}/page is no feed or sitemap`)
    expect(await fault('/none')).toBe(`${here.origin}/none was answered with 404 (not found)`)
    expect(await fault('/xxe')).toContain('declares entities of its own')
    expect(
      ((await addFeed(store, quick({ may: undefined }), `${here.origin}/page`)) as { fault?: string }).fault,
    ).toContain('private or local address')
    expect(await store.feeds.list()).toEqual([])
  })

  test('reports as the feed has them: by wish, without a link, and where the page cannot be had', async () => {
    const { store } = await library()
    const long = page(7).replace(/^[\s\S]*<article>|<\/article>[\s\S]*$/g, '')
    const item = (inside: string) => `<item>${inside}<description><![CDATA[${long}]]></description></item>`
    const here = await site({ '/robots.txt': 'User-agent: *\nDisallow: /shut' })
    here.pages['/feed'] =
      `<rss version="2.0"><channel><title>x</title>${item('<link>/shut</link><title>أ</title>')}${item('<guid isPermaLink="false">g</guid>').replaceAll('7', '8')}</channel></rss>`
    here.pages['/wish'] =
      `<rss version="2.0"><channel><title>x</title>${item('<link>/5</link>').replaceAll('7', '9')}</channel></rss>`
    here.pages['/5'] = page(5)
    await addFeed(store, quick(), `${here.origin}/feed`)
    await addFeed(store, quick(), `${here.origin}/wish`, { content: 'feed' })
    expect(await watchRound(store, quick())).toMatchObject({ added: 3, failed: 0 })
    const reports = await kept(store)
    expect(reports.map(({ url }) => url)).toEqual([null, `${here.origin}/5`, `${here.origin}/shut`])
    expect(reports.map(({ text }) => /رقم (\d)/.exec(text)?.[1])).toEqual(['8', '9', '7'])
    expect(here.asked).toEqual(['/feed', '/wish'])
  })

  test('a report in two feeds, and under a new address in one, is brought once', async () => {
    const { store } = await library()
    const here = await site({ '/1': page(1), '/a': rss('/1', '/1?utm_source=a#x'), '/b': rss('/1') })
    await addFeed(store, quick(), `${here.origin}/a`)
    await addFeed(store, quick(), `${here.origin}/b`)
    expect(await watchRound(store, quick())).toMatchObject({ added: 1, known: 0 })
    expect(here.asked).toEqual(['/a', '/b', '/1'])
  })

  test('only what comes from now on', async () => {
    const { store } = await library()
    const here = await site({ '/1': page(1), '/2': page(2), '/feed': rss('/1') })
    await addFeed(store, quick(), `${here.origin}/feed`, { fromNow: true })
    expect(await watchRound(store, quick())).toMatchObject({ added: 0 })
    here.pages['/feed'] = rss('/2', '/1')
    await watchRound(store, quick(), { all: true })
    expect((await kept(store)).map(({ url }) => url)).toEqual([`${here.origin}/2`])
  })

  test('a sitemap of sitemaps: the newest part first; later only parts that have changed', async () => {
    const { store } = await library()
    const here = await site({ '/1': page(1), '/2': page(2), '/3': page(3) })
    const map = (...urls: string[]) =>
      `<urlset>${urls.map((u) => `<url><loc>${here.origin}${u}</loc></url>`).join('')}</urlset>`
    const index = (...parts: [string, string][]) =>
      `<sitemapindex>${parts.map(([u, at]) => `<sitemap><loc>${here.origin}${u}</loc><lastmod>${at}</lastmod></sitemap>`).join('')}</sitemapindex>`
    here.pages['/old.xml'] = map('/1')
    here.pages['/new.xml'] = map('/2')
    here.pages['/sitemap.xml'] = index(['/old.xml', '2020-01-01'], ['/new.xml', '2025-01-01'])
    await addFeed(store, quick(), `${here.origin}/sitemap.xml`)
    expect(here.asked).toEqual(['/sitemap.xml', '/new.xml', '/old.xml'])
    await watchRound(store, quick())
    here.asked.length = 0
    here.pages['/new.xml'] = map('/2', '/3')
    here.pages['/sitemap.xml'] = index(['/old.xml', '2020-01-01'], ['/new.xml', new Date().toISOString()])
    expect(await watchRound(store, quick(), { all: true })).toMatchObject({ added: 1 })
    expect(here.asked).toEqual(['/sitemap.xml', '/new.xml', '/3'])
  })
})

describe('when something goes wrong', () => {
  test('a feed that fails is asked less and less often, and the reason is kept; one that is gone is asked no more', async () => {
    const { store } = await library()
    const here = await site({ '/feed': rss('/1') })
    const fetcher = quick({ tries: 1 })
    await addFeed(store, fetcher, `${here.origin}/feed`)
    const rests: number[] = []
    here.pages['/feed'] = sent(500)
    for (let n = 1; n <= 3; n++) {
      const [feed] = await store.feeds.list()
      expect(await poll(store, fetcher, feed)).toMatchObject({
        fault: 'was answered with 500 (an error of the server)',
      })
      const [after] = await store.feeds.list()
      expect(after).toMatchObject({ failures: n, fault: 'was answered with 500 (an error of the server)', state: 'on' })
      rests.push(Date.parse(after.due) - Date.now())
    }
    expect(rests[1] / rests[0]).toBeCloseTo(2, 1)
    expect(rests[2] / rests[1]).toBeCloseTo(2, 1)
    here.pages['/feed'] = 'no feed any more'
    expect(await poll(store, fetcher, (await store.feeds.list())[0])).toMatchObject({ fault: 'is no feed or sitemap' })
    here.pages['/feed'] = rss('/1')
    await poll(store, fetcher, (await store.feeds.list())[0])
    expect((await store.feeds.list())[0]).toMatchObject({ failures: 0, fault: null })
    here.pages['/feed'] = sent(410)
    await poll(store, fetcher, (await store.feeds.list())[0])
    expect((await store.feeds.list())[0].state).toBe('gone')
    here.asked.length = 0
    await watchRound(store, fetcher, { all: true })
    expect(here.asked).not.toContain('/feed')
  })

  test('Retry-After of a feed is kept to by the next process too', async () => {
    const { store } = await library()
    const here = await site({ '/feed': rss() })
    await addFeed(store, quick(), `${here.origin}/feed`, { every: 60 })
    here.pages['/feed'] = sent(429, { 'retry-after': '86400' })
    await poll(store, quick(), (await store.feeds.list())[0])
    expect(Date.parse((await store.feeds.list())[0].due) - Date.now()).toBeGreaterThan(86_000_000)
    here.asked.length = 0
    expect(await watchRound(store, quick())).toMatchObject({ asked: 0 })
    expect(here.asked).toEqual([])
  })

  test('a page that fails for now is waited for; one that fails for good, or is no report, is given up and told', async () => {
    const { store } = await library()
    const here = await site({
      '/feed': rss('/busy', '/gone', '/picture', '/english', '/1'),
      '/1': page(1),
      '/busy': sent(503),
    })
    here.pages['/picture'] = sent(200, { 'content-type': 'image/png' }, 'x')
    here.pages['/english'] =
      '<html><body><article><p>An article in English with enough words in it to be taken for an article, which nevertheless is no Arabic report at all and must be told so to whoever asked for it, in the hope that nobody waits for it in vain. A second sentence makes it long enough for everybody who counts letters.</p></article></body></html>'
    const outcomes: Added[] = []
    const fetcher = quick({ tries: 2 })
    await addFeed(store, fetcher, `${here.origin}/feed`)
    const round = await watchRound(store, fetcher, { each: (some) => outcomes.push(...some) })
    expect(round).toMatchObject({ added: 1, failed: 4 })
    expect(faults(outcomes).sort()).toEqual([
      `${here.origin}/busy was answered with 503 (out of service for now); will be tried again`,
      `${here.origin}/english has no Arabic in it`,
      `${here.origin}/gone was answered with 404 (not found)`,
      `${here.origin}/picture is image/png, which is no page, text or feed`,
    ])
    const busy = await store.feeds.page(`${here.origin}/busy`)
    expect(busy).toMatchObject({ state: 'waiting', tries: 1 })
    expect(Date.parse(busy!.due) - Date.now()).toBeGreaterThan(200_000)
    here.asked.length = 0
    await watchRound(store, fetcher)
    expect(here.asked).toEqual([])
    // Its time comes.
    await store.feeds.step(busy!.key, { state: 'waiting', tries: 1, due: new Date().toISOString(), fault: 'x' })
    here.pages['/busy'] = page(9)
    expect(await watchRound(store, fetcher)).toMatchObject({ added: 1 })
  })

  test('tried five times, a page is given up', async () => {
    const { store } = await library()
    const here = await site({ '/feed': rss('/busy'), '/busy': sent(503) })
    await addFeed(store, quick({ tries: 1 }), `${here.origin}/feed`)
    for (let n = 0; n < 7; n++) {
      const at = await store.feeds.page(`${here.origin}/busy`)
      if (at?.state === 'waiting')
        await store.feeds.step(at.key, { state: 'waiting', tries: at.tries, due: new Date().toISOString(), fault: '' })
      await watchRound(store, quick({ tries: 1 }))
    }
    expect(here.asked.filter((path) => path === '/busy').length).toBe(5)
    expect(await store.feeds.page(`${here.origin}/busy`)).toMatchObject({ state: 'failed' })
  })
})

describe('isnad add with addresses', () => {
  test('a page, a text, an archive of lines, a feed; again, it is asked whether it has changed', async () => {
    const { store } = await library()
    const lines = [1, 2].map((n) => JSON.stringify({ id: `n${n}`, text: page(n).replace(/<[^>]*>/g, ' ') })).join('\n')
    const here = await site({ '/feed': rss('/1', '/2'), '/2': page(2) })
    here.pages['/1'] = (asked, answer) =>
      asked.headers['if-none-match'] === '"1"'
        ? sent(304)(asked, answer)
        : sent(200, { ...html, etag: '"1"' }, page(1))(asked, answer)
    here.pages['/text'] = sent(
      200,
      { 'content-type': 'text/plain; charset=utf-8' },
      'قال المتحدث باسم البلدية إن الحديقة ستفتح غدا.',
    )
    here.pages['/lines'] = sent(200, { 'content-type': 'application/x-ndjson' }, lines)
    const outcomes: Added[] = []
    const add = (...paths: string[]) =>
      addAddresses(
        store,
        quick(),
        paths.map((path) => here.origin + path),
        { each: (some) => outcomes.push(...some) },
      )
    expect(await add('/1', '/text', '/lines')).toMatchObject({ added: 4, known: 0, failed: 0 })
    here.asked.length = 0
    expect(await add('/feed')).toMatchObject({ added: 1, known: 1, failed: 0 })
    expect(here.asked).toEqual(['/feed', '/2'])
    here.asked.length = 0
    expect(await add('/1', '/feed', '/none')).toMatchObject({ added: 0, known: 3, failed: 1 })
    expect(here.asked).toEqual(['/1', '/feed', '/none'])
    expect((await store.info()).reports).toBe(5)
    expect(faults(outcomes)).toEqual([`${here.origin}/none was answered with 404 (not found)`])
  })

  test('no more than was asked for, and that is said', async () => {
    const { store } = await library()
    const here = await site({ '/feed': rss('/1', '/2', '/3'), '/1': page(1), '/2': page(2), '/3': page(3) })
    const words: string[] = []
    const course = await addAddresses(store, quick(), [`${here.origin}/feed`], {
      most: 2,
      word: (said) => words.push(said),
    })
    expect(course.added).toBe(2)
    expect(words).toEqual([`${here.origin}/feed lists 3 reports; the first 2 are brought (--most)`])
  })

  test('a name and password are refused and not repeated', async () => {
    const { store } = await library()
    const outcomes: Added[] = []
    await addAddresses(store, quick(), ['https://me:secret@news.example/1'], { each: (some) => outcomes.push(...some) })
    expect(faults(outcomes)).toEqual([
      'https://…@news.example/1 has a name or password in it, which addresses may not have here',
    ])
  })
})

/** Runs the command; killed after so many milliseconds from the first request on, if a number is given. */
async function isnad(
  args: string[],
  kill?: { after: number; from: () => boolean },
): Promise<{ code: number | string | null; errors: string }> {
  const env = { ...process.env, ISNAD_CONTACT: 'nobody@example.org' }
  const child: ChildProcess = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env })
  let errors = ''
  child.stderr!.on('data', (chunk) => {
    errors += chunk
  })
  let timer: NodeJS.Timeout | undefined
  const looking =
    kill &&
    setInterval(() => {
      if (kill.from()) timer ??= setTimeout(() => child.kill('SIGKILL'), kill.after)
    }, 5)
  const code = await new Promise<number | string | null>((done) => child.on('close', (c, signal) => done(signal ?? c)))
  clearInterval(looking)
  clearTimeout(timer)
  return { code, errors }
}

describe('the command', () => {
  test('without --allow-private this machine is refused, by add, feeds add and watch alike', {
    timeout: 60_000,
  }, async () => {
    const { store, file } = await library()
    await store.close()
    const here = await site({ '/feed': rss('/1'), '/1': page(1) })
    for (const args of [['add'], ['feeds', 'add']]) {
      const { code, errors } = await isnad([...args, '--store', file, `${here.origin}/feed`])
      expect(errors).toContain('private or local address (--allow-private')
      expect(code).toBe(1)
    }
    expect(here.asked).toEqual([])
    expect((await isnad(['feeds', 'add', '--store', file, '--allow-private', `${here.origin}/feed`])).code).toBe(0)
    here.asked.length = 0
    expect((await isnad(['watch', '--once', '--store', file])).errors).toContain('private or local address')
    expect(here.asked).toEqual([])
    // A flag forgotten loses nothing: the report is waited for, and its time comes.
    const again = await openSqlite(file, 'write')
    const waiting = (await again.feeds.page(`${here.origin}/1`))!
    expect(waiting).toMatchObject({ state: 'waiting', tries: 1 })
    await again.feeds.step(waiting.key, { state: 'waiting', tries: 1, due: new Date().toISOString(), fault: '' })
    await again.close()
    const round = await isnad(['watch', '--once', '--store', file, '--allow-private', '--gap', '0'])
    expect(round.errors).toContain('1 added')
  })

  test('ten rounds of watching, killed at any moment: every report in the end, each once', {
    timeout: 180_000,
  }, async () => {
    const { store, file } = await library()
    const paths = Array.from({ length: 60 }, (_, n) => `/${n + 1}`)
    const here = await site({ '/feed': rss(...paths) })
    // Never the same page twice: had one been read twice, there would be two reports.
    let visit = 0
    for (const [n, path] of paths.entries())
      here.pages[path] = (_, answer) => {
        visit++
        setTimeout(() => sent(200, html, page(n + 1).replace('في مطلع', `بعد ${visit} يوما في مطلع`))(_, answer), 4)
      }
    await addFeed(store, quick(), `${here.origin}/feed`)
    await store.close()
    let seed = 5
    const roll = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return seed / 2 ** 32
    }
    const watch = ['watch', '--once', '--store', file, '--allow-private', '--gap', '0']
    let killed = 0
    for (let round = 0; round < 10; round++) {
      const before = here.asked.length
      const { code } = await isnad(watch, { after: Math.floor(roll() * 250), from: () => here.asked.length > before })
      if (code === 'SIGKILL') killed++
      const reader = await openSqlite(file, 'read')
      expect(await reader.check(), `round ${round}`).toEqual([])
      // What has come to an end has its report, and no report lies there under two addresses.
      const urls = (await kept(reader)).map(({ url }) => url)
      expect(new Set(urls).size).toBe(urls.length)
      for (const path of paths) {
        const at = await reader.feeds.page(here.origin + path)
        if (at?.state === 'kept') expect(urls).toContain(here.origin + path)
        else expect(at?.state, path).toMatch(/waiting|fetched/)
      }
      await reader.close()
    }
    expect(killed).toBeGreaterThan(2)
    expect((await isnad(watch)).code).toBe(0)
    const reader = await openSqlite(file, 'read')
    expect((await kept(reader)).map(({ url }) => url).sort()).toEqual(paths.map((path) => here.origin + path).sort())
    expect(await reader.check()).toEqual([])
    await reader.close()
  })

  test('Ctrl-C ends a watch in good order', { timeout: 60_000 }, async () => {
    const { store, file } = await library()
    const here = await site({ '/feed': rss('/1'), '/1': () => {} })
    await addFeed(store, quick(), `${here.origin}/feed`)
    await store.close()
    const child = spawn(process.execPath, [CLI, 'watch', '--store', file, '--allow-private'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await expect.poll(() => here.asked, { timeout: 20_000 }).toContain('/1')
    child.kill('SIGINT')
    expect(await new Promise((done) => child.on('close', (code) => done(code)))).toBe(130)
    const reader = await openSqlite(file, 'read')
    expect(await reader.feeds.page(`${here.origin}/1`)).toMatchObject({ state: 'waiting', tries: 0 })
    await reader.close()
  })
})

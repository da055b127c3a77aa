import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addressOf, isPublic, spelling } from '../../src/app/fetch/address.ts'
import { agentOf, productOf } from '../../src/app/fetch/agent.ts'
import { type Fetched, retryAfter } from '../../src/app/fetch/fetcher.ts'
import { refusedType } from '../../src/app/fetch/type.ts'
import { quick, sent, site } from './fetch-site.ts'

const text = (got: Fetched) => (got.state === 'here' ? Buffer.from(got.body).toString() : got)
const fault = (got: Fetched) => (got.state === 'failed' ? got.fault : got.state)
const later = (got: Fetched) => got.state === 'failed' && got.after !== null

describe('where we go', () => {
  test('addresses that anybody may ask, and those that nobody has to', () => {
    const open = ['8.8.8.8', '1.1.1.1', '100.63.0.1', '172.32.0.1', '193.0.0.1', '2a00:1450:4001::1', '::ffff:8.8.8.8']
    const shut = [
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.7',
      '203.0.113.9',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::127.0.0.1',
      '64:ff9b::10.0.0.1',
      '64:ff9b:1::1',
      '2001:db8::1',
      '2001::1',
      '2002:7f00:1::',
      '3fff::1',
      'nonsense',
      '',
    ]
    expect(open.filter((ip) => !isPublic(ip))).toEqual([])
    expect(shut.filter(isPublic)).toEqual([])
  })

  test('only http and https, without names and passwords, and of a reasonable length', () => {
    for (const bad of [
      'file:///etc/passwd',
      'ftp://a.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      'gopher://a/',
    ])
      expect(addressOf(bad), bad).toContain('neither http nor https')
    expect(addressOf('https://me:secret@a.example/')).toContain('name or password')
    expect(addressOf('https://a.example/'.padEnd(3_000, 'x'))).toContain('longer')
    expect(addressOf('not an address')).toBe('is not an address')
  })

  test('one page has one spelling', () => {
    expect(spelling(' HTTPS://News.Example:443/a?utm_source=rss&id=1&fbclid=2#top')).toBe('https://news.example/a?id=1')
    expect(spelling('/b', 'https://news.example/a')).toBe('https://news.example/b')
    expect(spelling('file:///a')).toBeNull()
  })

  test('without the flag this machine is not asked, however it is written', async () => {
    const { origin, port, asked } = await site({ '/': 'x' })
    const strict = quick({ may: undefined })
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '127.1', '[::1]', '[::ffff:127.0.0.1]']) {
      const got = await strict.get(`http://${host}:${port}/`)
      expect(fault(got), host).toMatch(/private or local address/)
    }
    expect(asked).toEqual([])
    expect(text(await quick().get(`${origin}/`))).toBe('x')
  })

  test('a machine that is not known is not asked for again at once, but on another occasion', async () => {
    let n = 0
    const resolve = async () => {
      n++
      throw Object.assign(new Error('x'), { code: 'ENOTFOUND' })
    }
    const got = await quick({ resolve }).get('http://nobody.example/')
    expect(fault(got)).toBe('could not be fetched: nobody.example is not known')
    expect(later(got)).toBe(true)
    // Once for robots.txt, whose answer holds for the page.
    expect(n).toBe(1)
  })

  test('a name that leads to a private address is refused after it is resolved', async () => {
    const { port, asked } = await site({ '/': 'x' })
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    const got = await quick({ may: undefined, resolve }).get(`http://inside.example:${port}/`)
    expect(fault(got)).toContain('inside.example, 127.0.0.1 is a private or local address')
    expect(asked).toEqual([])
  })

  test('a name that answers otherwise the second time does not lead us elsewhere', async () => {
    const { port, asked } = await site({ '/': 'x' })
    let n = 0
    // Public first; whoever asked again before connecting would be led to this machine.
    const resolve = async () => [n++ === 0 ? { address: '192.0.2.1', family: 4 } : { address: '127.0.0.1', family: 4 }]
    const got = await quick({ resolve, tries: 1, ms: 200 }).get(`http://rebinding.example:${port}/`)
    expect(fault(got)).toMatch(/took longer|no way leads|could not be fetched/)
    expect(n).toBe(1)
    expect(asked).toEqual([])
  })

  test('we speak to the checked address under the name that was asked for', async () => {
    const { port, heads } = await site({ '/': 'x' })
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    await quick({ resolve }).get(`http://news.example:${port}/`)
    expect(heads[0].host).toBe(`news.example:${port}`)
  })

  test('a redirect is checked as the first address was', async () => {
    const resolve = async (name: string) => [
      { address: name === 'open.example' ? '127.0.0.1' : '127.0.0.2', family: 4 },
    ]
    const here = await site({ '/target': 'secret' })
    const { port } = here
    here.pages['/metadata'] = sent(302, { location: 'http://169.254.169.254/latest' })
    here.pages['/name'] = sent(301, { location: `http://inside.example:${port}/target` })
    here.pages['/file'] = sent(302, { location: 'file:///etc/passwd' })
    here.pages['/login'] = sent(302, { location: `http://a:b@open.example:${port}/target` })
    here.pages['/fine'] = sent(302, { location: `http://open.example:${port}/target` })
    // This machine stands for the public network, every other address for a private one.
    const fetcher = quick({ resolve, may: (ip) => ip === '127.0.0.1' })
    const got = async (path: string) => fetcher.get(`http://open.example:${port}${path}`)
    expect(text(await got('/fine'))).toBe('secret')
    here.asked.length = 0
    expect(fault(await got('/metadata'))).toContain('169.254.169.254 is a private or local address')
    expect(fault(await got('/name'))).toContain('inside.example, 127.0.0.2 is a private or local address')
    expect(fault(await got('/file'))).toBe(
      'sends on to an address that is not fetched: file: is neither http nor https',
    )
    expect(fault(await got('/login'))).toContain('sends on to an address that has a name or password')
    expect(here.asked).toEqual(['/metadata', '/name', '/file', '/login'])
  })
})

describe('how far we go', () => {
  test('redirects are followed, and where they led is told', async () => {
    const { origin } = await site({
      '/a': sent(301, { location: '/b' }),
      '/b': sent(307, { location: '/c' }),
      '/c': 'here',
    })
    expect(await quick().get(`${origin}/a`)).toMatchObject({ state: 'here', url: `${origin}/c` })
  })

  test('a circle and an endless row of redirects end', async () => {
    const here = await site({ '/a': sent(302, { location: '/b' }), '/b': sent(302, { location: '/a' }) })
    for (let n = 0; n < 20; n++) here.pages[`/${n}`] = sent(302, { location: `/${n + 1}` })
    expect(fault(await quick().get(`${here.origin}/a`))).toBe('sends in a circle')
    expect(here.asked).toEqual(['/a', '/b'])
    expect(fault(await quick().get(`${here.origin}/0`))).toBe('sends on more than 5 times')
    expect(here.asked.length).toBe(2 + 6)
    here.pages['/nowhere'] = sent(302)
    expect(fault(await quick().get(`${here.origin}/nowhere`))).toBe('sends on without saying where to')
  })

  test('an answer that never ends is cut at the limit', async () => {
    let stopped = false
    const { origin } = await site({
      '/endless': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'application/rss+xml' })
        answer.write('<rss version="2.0"><channel>')
        const more = () => {
          while (answer.write('<item><title>x</title></item>'.repeat(500)));
        }
        answer.on('drain', more)
        answer.on('close', () => {
          stopped = true
        })
        more()
      },
    })
    const got = await quick().get(`${origin}/endless`, {}, undefined, 200_000)
    expect(fault(got)).toBe('is larger than 195 KB')
    expect(later(got)).toBe(false)
    await expect.poll(() => stopped).toBe(true)
  })

  test('a length that is too large is refused before the body; a gzip bomb while it is unpacked', async () => {
    const { origin } = await site({
      '/long': sent(200, { 'content-type': 'text/html', 'content-length': '999999999' }, 'x'),
      '/bomb': sent(
        200,
        { 'content-type': 'text/html', 'content-encoding': 'gzip' },
        gzipSync(Buffer.alloc(30_000_000)),
      ),
      '/gzip': sent(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }, gzipSync('packed')),
      '/br': sent(200, { 'content-type': 'text/html', 'content-encoding': 'br' }, 'x'),
    })
    expect(fault(await quick().get(`${origin}/long`))).toBe('is larger than 20 MB')
    expect(fault(await quick().get(`${origin}/bomb`))).toMatch(/grows more than 200 times|larger than 20 MB/)
    expect(fault(await quick().get(`${origin}/br`))).toContain('not asked for')
    expect(text(await quick().get(`${origin}/gzip`))).toBe('packed')
  })

  test('slow servers: one that says nothing, and one that drips', async () => {
    const timers: NodeJS.Timeout[] = []
    const { origin } = await site({
      '/silent': () => {},
      '/drip': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html' })
        timers.push(setInterval(() => answer.write('x'), 20))
      },
    })
    for (const path of ['/silent', '/drip']) {
      const from = Date.now()
      const got = await quick({ ms: 250, tries: 1 }).get(`${origin}${path}`)
      expect(fault(got)).toBe('took longer than 0.3 s')
      expect(later(got)).toBe(true)
      expect(Date.now() - from).toBeLessThan(3_000)
    }
    for (const timer of timers) clearInterval(timer)
  })

  test('half a page is no page', async () => {
    const { origin } = await site({
      '/half': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
        answer.write('the first half')
        setTimeout(() => answer.destroy(), 30)
      },
    })
    const got = await quick({ tries: 1 }).get(`${origin}/half`)
    expect(fault(got)).toMatch(/cut/)
    expect(later(got)).toBe(true)
  })

  test('what says that it is a picture, a film or a program is not loaded', async () => {
    let loaded = false
    const { origin } = await site({
      '/film': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'video/mp4' })
        answer.flushHeaders()
        setTimeout(() => {
          loaded = answer.write('x'.repeat(100)) && !answer.destroyed && !answer.closed
        }, 200)
      },
    })
    expect(fault(await quick().get(`${origin}/film`))).toBe('is video/mp4, which is no page, text or feed')
    await new Promise((done) => setTimeout(done, 300))
    expect(loaded).toBe(false)
    const open = [
      'text/html; charset=x',
      'TEXT/PLAIN',
      'application/xhtml+xml',
      'application/rss+xml',
      'application/ld+json',
      '',
    ]
    const shut = [
      'image/png',
      'text/css',
      'application/pdf',
      'application/zip',
      'application/javascript',
      'audio/ogg',
      'nonsense',
    ]
    expect(open.filter((type) => refusedType(type) !== null)).toEqual([])
    expect(shut.filter((type) => refusedType(type) === null)).toEqual([])
  })
})

describe('how we ask', () => {
  test('every request says who we are; no cookie, no referrer', async () => {
    const here = await site({ '/a': sent(302, { location: '/b', 'set-cookie': 'a=1' }), '/b': 'x' })
    await quick().get(`${here.origin}/a`)
    for (const head of here.heads) {
      expect(head['user-agent']).toBe('isnad/test (contact: nobody@example.org)')
      expect(head.cookie ?? head.referer).toBeUndefined()
    }
    expect(agentOf({ contact: 'me@x.example' })).toMatch(/^isnad\/\S+ \(.*contact: me@x\.example\)$/)
    expect(agentOf({})).toContain('no contact given')
    expect(agentOf({ own: 'Reader/2\r\nX-Evil: 1' })).toBe('Reader/2X-Evil: 1')
    expect(productOf('My-Reader/2.1 (x)')).toBe('My-Reader')
  })

  test('robots.txt is asked once and kept to, on the way of redirects too', async () => {
    let rules = 0
    const here = await site({
      '/open': 'x',
      '/private/a': 'x',
      '/door': sent(302, { location: '/private/a' }),
      '/ours': 'x',
    })
    here.pages['/robots.txt'] = (_, answer) => {
      rules++
      answer.end('User-agent: *\nDisallow: /private/\n\nUser-agent: Isnad\nDisallow: /private/\nDisallow: /ours\n')
    }
    const fetcher = quick()
    expect(text(await fetcher.get(`${here.origin}/open`))).toBe('x')
    for (const path of ['/private/a', '/door', '/ours']) {
      const got = await fetcher.get(`${here.origin}${path}`)
      expect(fault(got), path).toBe(`is not for programs: ${here.origin}/robots.txt says so`)
      expect(later(got)).toBe(false)
    }
    expect(here.asked).toEqual(['/open', '/door'])
    expect(rules).toBe(1)
    // Rules for us do not bind a program of another name.
    expect(text(await quick({ agent: 'Other/1' }).get(`${here.origin}/ours`))).toBe('x')
  })

  test('no robots.txt lets in, one that cannot be had keeps out for now', async () => {
    const open = await site({ '/a': 'x', '/robots.txt': sent(403) })
    expect(text(await quick().get(`${open.origin}/a`))).toBe('x')
    const broken = await site({ '/a': 'x', '/robots.txt': sent(503) })
    const got = await quick({ tries: 1 }).get(`${broken.origin}/a`)
    expect(fault(got)).toContain('robots.txt was answered with 503')
    expect(later(got)).toBe(true)
    expect(broken.asked).toEqual([])
  })

  test('a host is asked one thing at a time, with a pause; others do not wait for it', async () => {
    let open = 0
    let most = 0
    const slow = (_: unknown, answer: import('node:http').ServerResponse) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        answer.end('x')
      }, 10)
    }
    const [one, two] = [await site({ '/1': slow, '/2': slow, '/3': slow }), await site({ '/1': 'x' })]
    const fetcher = quick({ gap: 150 })
    const from = Date.now()
    const first = Promise.all(['/1', '/2', '/3'].map((path) => fetcher.get(one.origin + path)))
    await fetcher.get(`${two.origin}/1`)
    expect(Date.now() - from).toBeLessThan(400)
    await first
    expect(most).toBe(1)
    const gaps = one.times.slice(1).map((time, i) => time - one.times[i])
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(140)
  })

  test('a site may ask for a longer pause', async () => {
    const here = await site({ '/1': 'x', '/2': 'x', '/robots.txt': 'User-agent: *\nCrawl-delay: 0.3\n' })
    const fetcher = quick()
    await fetcher.get(`${here.origin}/1`)
    await fetcher.get(`${here.origin}/2`)
    expect(here.times[1] - here.times[0]).toBeGreaterThanOrEqual(290)
  })

  test('what has not changed is not sent again', async () => {
    const here = await site({
      '/a': (asked, answer) => {
        const same = asked.headers['if-none-match'] === '"1"' && asked.headers['if-modified-since'] === 'yesterday'
        answer.writeHead(same ? 304 : 200, { etag: '"1"', 'last-modified': 'yesterday', 'content-type': 'text/html' })
        answer.end(same ? undefined : 'x')
      },
      '/liar': sent(304),
    })
    const got = await quick().get(`${here.origin}/a`)
    expect(got).toMatchObject({ state: 'here', etag: '"1"', modified: 'yesterday' })
    expect(await quick().get(`${here.origin}/a`, { etag: '"1"', modified: 'yesterday' })).toEqual({ state: 'same' })
    // Nothing was known, so nothing can be the same.
    expect(fault(await quick().get(`${here.origin}/liar`))).toContain('304')
  })

  test('an error that may pass is tried again, with growing pauses; one that will not is not', async () => {
    let n = 0
    const here = await site({
      '/soon': (asked, answer) =>
        ++n < 3 ? sent(503)(asked, answer) : sent(200, { 'content-type': 'text/html' }, 'x')(asked, answer),
      '/never': sent(500),
      '/gone': sent(410),
      '/forbidden': sent(403),
    })
    expect(text(await quick({ backoff: 60 }).get(`${here.origin}/soon`))).toBe('x')
    const [first, second] = [here.times[1] - here.times[0], here.times[2] - here.times[1]]
    expect(first).toBeGreaterThanOrEqual(45)
    expect(second).toBeGreaterThanOrEqual(90)
    here.asked.length = 0
    const never = await quick().get(`${here.origin}/never`)
    expect(fault(never)).toBe('was answered with 500 (an error of the server)')
    expect(later(never)).toBe(true)
    expect(await quick().get(`${here.origin}/gone`)).toMatchObject({ state: 'failed', after: null, gone: true })
    expect(await quick().get(`${here.origin}/forbidden`)).toMatchObject({ after: null, gone: false })
    expect(here.asked).toEqual(['/never', '/never', '/never', '/gone', '/forbidden'])
  })

  test('Retry-After is waited for when it is short, and holds for the whole host', async () => {
    let n = 0
    const here = await site({
      '/busy': (asked, answer) =>
        ++n === 1
          ? sent(429, { 'retry-after': '1' })(asked, answer)
          : sent(200, { 'content-type': 'text/html' }, 'x')(asked, answer),
      '/long': sent(429, { 'retry-after': '3600' }),
      '/other': 'x',
    })
    expect(text(await quick().get(`${here.origin}/busy`))).toBe('x')
    expect(here.times[1] - here.times[0]).toBeGreaterThanOrEqual(990)
    const fetcher = quick()
    const got = await fetcher.get(`${here.origin}/long`)
    expect(got.state === 'failed' && got.after! - Date.now()).toBeGreaterThan(3_500_000)
    here.asked.length = 0
    expect(fault(await fetcher.get(`${here.origin}/other`))).toContain('is left alone until')
    expect(here.asked).toEqual([])
  })

  test('Retry-After in seconds, as a date, in the past, for ever, and as nonsense', () => {
    const near = (said: string, ms: number) => expect(Math.abs(retryAfter(said)! - Date.now() - ms)).toBeLessThan(2_000)
    near('120', 120_000)
    near(new Date(Date.now() + 90_000).toUTCString(), 90_000)
    near('Thu, 01 Jan 1998 00:00:00 GMT', 0)
    near('999999999999', 7 * 86_400_000)
    expect(retryAfter('soon')).toBeNull()
    expect(retryAfter(undefined)).toBeNull()
  })

  test('whoever is asked to stop stops at once, in a pause and in an answer', async () => {
    const here = await site({ '/silent': () => {}, '/busy': sent(503, { 'retry-after': '30' }) })
    for (const path of ['/silent', '/busy']) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new Error('stop')), 100)
      const from = Date.now()
      await expect(quick().get(`${here.origin}${path}`, {}, controller.signal)).rejects.toThrow('stop')
      expect(Date.now() - from).toBeLessThan(2_000)
    }
  })

  test('nobody there: a sentence, and the host is given a rest', async () => {
    const fetcher = quick({ tries: 2 })
    // Port 1 of this machine is nobody's.
    const got = await fetcher.get('http://127.0.0.1:1/a')
    expect(fault(got)).toContain('nobody answers there')
    expect(later(got)).toBe(true)
  })
})

import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { feedsNamedIn } from '../../src/app/fetch/feed.ts'
import { readList } from '../../src/app/fetch/list.ts'
import { listIn } from '../../src/app/fetch/listing.ts'
import type { List } from '../../src/app/fetch/told.ts'

const AT = 'https://news.example/feeds/all.xml'
const list = async (text: string): Promise<List> => {
  const read = await readList(text, AT)
  if (typeof read === 'string') throw new Error(read)
  return read
}
const came = (body: Uint8Array | string, type: string | null = null) =>
  listIn({ state: 'here', url: AT, type, etag: null, modified: null, body: Buffer.from(body) })

describe('feeds of every kind', () => {
  test('RSS: links are made whole, tracking goes, the longest text stands, mail addresses are no names', async () => {
    const { kind, title, ttl, items } = await list(`<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>أخبار &amp; تقارير</title><ttl>60</ttl>
<item><title>مطر &lt;b&gt;غزير&lt;/b&gt;</title><link>/a/1?id=1&amp;utm_source=rss</link><guid isPermaLink="false">g1</guid>
<pubDate>Thu, 26 Jun 2025 23:30:00 +0300</pubDate><description>قصير</description>
<content:encoded><![CDATA[<p>نص الخبر كله</p>]]></content:encoded><dc:creator>ليلى</dc:creator></item>
<item><guid>https://news.example/p/2</guid><author>desk@news.example (سمير)</author></item>
<item><title>بلا عنوان</title><guid isPermaLink="false">g3</guid><description>&lt;p&gt;نص&lt;/p&gt;</description><author>desk@news.example</author></item>
<item><title>لا شيء</title></item></channel></rss>`)
    expect({ kind, title, ttl }).toEqual({ kind: 'rss', title: 'أخبار & تقارير', ttl: 3600 })
    expect(items).toMatchObject([
      {
        item: 'g1',
        url: 'https://news.example/a/1?id=1',
        title: 'مطر غزير',
        byline: 'ليلى',
        published: '2025-06-26',
        content: '<p>نص الخبر كله</p>',
      },
      { item: 'https://news.example/p/2', url: 'https://news.example/p/2', byline: 'سمير', content: null },
      { item: 'g3', url: null, byline: null, content: '<p>نص</p>' },
    ])
  })

  test('Atom: the alternate link, the date of publication before that of a change', async () => {
    const { kind, items } =
      await list(`<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">ع</title><entry><id>urn:1</id>
<title type="html">&lt;i&gt;خبر&lt;/i&gt;</title><link rel="self" href="/self"/><link href="/1"/><updated>2025-07-01T00:00:00Z</updated>
<published>2025-06-26T00:00:00Z</published><content type="html">&lt;p&gt;نص&lt;/p&gt;</content><author><name>هدى</name></author></entry></feed>`)
    expect(kind).toBe('atom')
    expect(items).toMatchObject([
      {
        item: 'urn:1',
        url: 'https://news.example/1',
        title: 'خبر',
        byline: 'هدى',
        published: '2025-06-26',
        content: '<p>نص</p>',
      },
    ])
  })

  test('JSON Feed and RDF', async () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'ج',
      items: [
        { id: '7', url: '/7', content_text: 'نص', date_published: '2025-06-26T10:00:00Z', authors: [{ name: 'منى' }] },
      ],
    }
    expect((await list(JSON.stringify(json))).items).toMatchObject([
      { item: '7', url: 'https://news.example/7', content: 'نص', published: '2025-06-26', byline: 'منى' },
    ])
    const rdf =
      await list(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/"><title>ر</title></channel><item rdf:about="https://news.example/1"><title>ت</title><link>https://news.example/1</link><dc:date>2025-06-26</dc:date></item></rdf:RDF>`)
    expect(rdf.items).toMatchObject([{ url: 'https://news.example/1', published: '2025-06-26' }])
  })

  test('sitemaps: news in them, lists of them, broken entries passed over', async () => {
    const { kind, items } =
      await list(`<?xml version="1.0"?><!-- made by hand --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/1?x=1&amp;y=2 </loc><news:news><news:publication><news:name>صحيفة</news:name></news:publication>
<news:publication_date>2025-06-26T01:00:00+03:00</news:publication_date><news:title><![CDATA[خبر & خبر]]></news:title></news:news></url>
<url><loc>ftp://news.example/2</loc></url><url></url><url><loc>https://news.example/3</loc><lastmod>2025-01-02</lastmod></url></urlset>`)
    expect(kind).toBe('sitemap')
    expect(items).toMatchObject([
      // The date is the one in Riyadh, as it was written; the time for sorting is the world's.
      {
        url: 'https://news.example/1?x=1&y=2',
        title: 'خبر & خبر',
        publisher: 'صحيفة',
        published: '2025-06-26',
        changed: '2025-06-25T22:00:00.000Z',
      },
      { url: 'https://news.example/3', published: null, changed: '2025-01-02T00:00:00.000Z' },
    ])
    const index = await list(
      '<sitemapindex><sitemap><loc>https://news.example/s1.xml</loc><lastmod>2025-01-02</lastmod></sitemap></sitemapindex>',
    )
    expect(index).toMatchObject({ kind: 'sitemaps', sitemaps: [{ url: 'https://news.example/s1.xml' }] })
  })

  test('in windows-1256, gzipped, and with the wrong Content-Type', async () => {
    // The title is three letters of Arabic, in the bytes of windows-1256.
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>'),
      Buffer.from([0xc7, 0xe1, 0xce, 0xc8, 0xd1]),
      Buffer.from('</title><item><link>/1</link></item></channel></rss>'),
    ])
    expect(await came(bytes, 'text/html')).toMatchObject({ title: 'الخبر', items: [{ url: 'https://news.example/1' }] })
    expect(await came(gzipSync(bytes), 'application/octet-stream')).toMatchObject({ title: 'الخبر' })
  })

  test('a broken feed is read as far as it goes', async () => {
    const { items } = await list(
      '<rss version="2.0"><channel><title>a</title><item><title>x & y</title><link>/1</link></item><item><link>/2</link>',
    )
    expect(items.map(({ url }) => url)).toContain('https://news.example/1')
  })
})

describe('what is no feed', () => {
  test('a page, a text, a picture, other XML, other JSON, nothing', async () => {
    for (const text of [
      '<!doctype html><html><body><rss></rss></body></html>',
      'نص',
      '\u0089PNG',
      '<svg></svg>',
      '{"version":"1.0"}',
      '',
      '<!--',
      '<?xml',
    ])
      expect(await readList(text, AT), text).toBe('is no feed or sitemap')
  })

  test('feeds that a page names', () => {
    const html = `<link rel="stylesheet" href="/a.css"><link type="application/rss+xml" href='/rss?a=1&amp;b=2' rel="alternate">
<link rel=alternate type=application/atom+xml href=https://news.example/atom><link rel="alternate" hreflang="en" href="/en">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`
    expect(feedsNamedIn(html, 'https://news.example/x/')).toEqual([
      'https://news.example/rss?a=1&b=2',
      'https://news.example/atom',
    ])
  })
})

describe('feeds made to harm', () => {
  const refused = /declares entities of its own/

  test('XXE: no file of this machine is read', async () => {
    for (const entity of [
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
      '<!ENTITY % x SYSTEM "http://127.0.0.1/evil.dtd"> %x;',
      '<!entity x "y">',
    ]) {
      const text = `<?xml version="1.0"?><!DOCTYPE rss [${entity}]><rss version="2.0"><channel><title>&x;</title><item><link>/1</link></item></channel></rss>`
      expect(await readList(text, AT)).toMatch(refused)
    }
    // Hidden behind a bracket in a comment the declaration is not seen, and is not followed either.
    const hidden =
      '<!DOCTYPE rss [<!-- ]> --><!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><link>/1</link></item></channel></rss>'
    expect(JSON.stringify(await readList(hidden, AT))).not.toContain('root:')
    // In a sitemap too.
    expect(
      await readList(
        '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>&x;</loc></url></urlset>',
        AT,
      ),
    ).toMatch(refused)
  })

  test('an external DTD alone is not fetched and does no harm', async () => {
    const { items } = await list(
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/evil.dtd"><rss version="2.0"><channel><item><link>/1</link></item></channel></rss>',
    )
    expect(items.length).toBe(1)
  })

  test('a billion laughs: refused at once', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')
    const from = performance.now()
    expect(
      await readList(
        `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a0 "lol">${laughs}]><rss version="2.0"><channel><title>&a12;</title></channel></rss>`,
        AT,
      ),
    ).toMatch(refused)
    expect(performance.now() - from).toBeLessThan(500)
  })

  test('a hundred thousand deep, a hundred thousand wide, never closed: an answer in bounded time', async () => {
    const hostile = [
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`,
      `<rss version="2.0"><channel><item><title>${'<'.repeat(200_000)}</title><link>/1</link></item></channel></rss>`,
      `<urlset>${'<url '.repeat(200_000)}`,
      `<urlset>${'<url><loc>'.repeat(200_000)}`,
      `<sitemapindex>${'<sitemap><loc>https://a.example/</loc>'.repeat(50_000)}`,
      `${'<!--'.repeat(100_000)}<rss>`,
      `<!DOCTYPE rss [${'<!ELEMENT a (b)>'.repeat(50_000)}`,
    ]
    for (const text of hostile) {
      const from = performance.now()
      await readList(text, AT)
      expect(performance.now() - from, text.slice(0, 60)).toBeLessThan(5_000)
    }
  })

  test('a gzip bomb for a sitemap', async () => {
    expect(await came(gzipSync(Buffer.alloc(80_000_000, 32)))).toMatch(/grows more than 200 times|unpacks to more than/)
    expect(await came(gzipSync('<urlset></urlset>').subarray(0, 12))).toBe('is a damaged gzip archive')
  })

  test('a feed of more than 8 MB is none', async () => {
    expect(await came(`<rss version="2.0"><channel><title>${'x'.repeat(9_000_000)}</title></channel></rss>`)).toBe(
      'is larger than 8 MB, which no feed is',
    )
  })

  test('addresses inside that lead elsewhere than to the web are no pages', async () => {
    const { items } = await list(
      '<rss version="2.0"><channel><item><link>file:///etc/passwd</link><guid isPermaLink="false">1</guid><description>x</description></item><item><link>http://a:b@c.example/</link></item></channel></rss>',
    )
    expect(items).toMatchObject([{ item: '1', url: null }])
  })
})

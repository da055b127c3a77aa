import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { Fetcher, type Manners } from '../../src/app/fetch/fetcher.ts'

export type Answer = (asked: IncomingMessage, answer: ServerResponse) => void

export interface Site {
  origin: string
  port: number
  /** Paths in the order in which they were asked for, robots.txt left out. */
  asked: string[]
  heads: IncomingMessage['headers'][]
  times: number[]
  pages: Record<string, Answer | string>
}

/** A web site on this machine, gone when the test ends. What has no page is answered with 404. */
export async function site(pages: Record<string, Answer | string> = {}): Promise<Site> {
  const here: Site = { origin: '', port: 0, asked: [], heads: [], times: [], pages }
  const server = createServer((asked, answer) => {
    const path = asked.url ?? ''
    if (path !== '/robots.txt') {
      here.asked.push(path)
      here.heads.push(asked.headers)
      here.times.push(Date.now())
    }
    const page = here.pages[path]
    if (typeof page === 'function') return page(asked, answer)
    answer.statusCode = page === undefined ? 404 : 200
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(page ?? 'not here')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  here.port = (server.address() as AddressInfo).port
  here.origin = `http://127.0.0.1:${here.port}`
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return here
}

/** A fetcher that may ask this machine and does not make a test wait. */
export const quick = (more: Partial<Manners> = {}): Fetcher =>
  new Fetcher({ agent: 'isnad/test (contact: nobody@example.org)', may: () => true, gap: 0, backoff: 10, ...more })

export const sent =
  (status: number, heads: Record<string, string> = {}, body: string | Uint8Array = ''): Answer =>
  (_, answer) => {
    answer.writeHead(status, heads)
    answer.end(body)
  }

/** A report of our own; `n` tells one from another. */
export const page = (n: number): string =>
  `<!doctype html><html lang="ar"><head><title>افتتاح المكتبة ${n}</title></head><body><article><h1>افتتاح المكتبة ${n}</h1>
<p>قالت مديرة المكتبة العامة هالة الصباغ في بيان صدر أمس إن القاعة رقم ${n} ستفتح أبوابها أمام القراء في مطلع الشهر المقبل.</p>
<p>وأضافت المديرة أن أعمال الترميم استمرت سنتين كاملتين وأن البلدية تكفلت بنفقاتها كلها من موازنتها السنوية.</p></article></body></html>`

export const rss = (...links: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار المدينة</title>${links
    .map(
      (link) => `<item><title>خبر</title><link>${link}</link><pubDate>Thu, 26 Jun 2025 14:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`

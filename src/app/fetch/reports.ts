import type { Meta } from '../../engine/doc.ts'
import { decode } from '../decode.ts'
import { gunzip } from '../gunzip.ts'
import { type Item, inputs } from '../input.ts'
import { MAX_LENGTH, unreadable } from '../judge.ts'
import { given } from '../read.ts'

/** What came from an address, and what was known of it before it was opened. */
export interface Arrival {
  /** Address it is known by, and the one that redirects led to. */
  name: string
  url: string | null
  type: string | null
  body: Uint8Array
  /** From the feed: headline, date, writer. `publisher` is what the person said. */
  meta: Meta
}

/** The reports in what arrived: one in a page or a text; many in NDJSON or a web archive, gzipped or not. */
export async function* reportsIn({ name, url, type, body, meta }: Arrival): AsyncGenerator<Item> {
  const bare = (type ?? '').split(';')[0].trim().toLowerCase()
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 2_000)).toString('latin1')
  if (body.length === 0) {
    yield { failure: { name, line: null, message: 'is empty' } }
    return
  }
  const zipped = body[0] === 0x1f && body[1] === 0x8b
  const bulk = zipped || /json|jsonl|warc|octet-stream/.test(bare) || /^\s*(?:\{\s*"|\[\s*\{|WARC\/1)/.test(head)
  if (bulk) {
    for await (const item of inputs(['-'], zipped ? gunzip(once(body)) : once(body))) yield renamed(item, name, meta)
    return
  }
  const { text } = await decode(body, type)
  const html = /html/.test(bare) || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<[!a-z]/i.test(text)
  yield await reportOf(name, text, html, { url, ...meta }, body)
}

/** One report; `meta` fills in what the page does not say of itself, but for the publisher, which the person knows best. */
export async function reportOf(
  name: string,
  written: string,
  html: boolean,
  meta: Meta,
  raw: Uint8Array,
): Promise<Item> {
  let text = written
  let own: Meta = {}
  if (html && text.length <= MAX_LENGTH) {
    const { extract } = await import('../extract.ts')
    const article = extract(text)
    if (article === null) return { failure: { name, line: null, message: 'is a page without an article' } }
    const { text: body, ...head } = article
    text = body
    own = given(head)
  }
  const reason = unreadable(text)
  if (reason !== null) return { failure: { name, line: null, message: reason } }
  const whole = { ...given(meta), ...own, ...(meta.publisher ? { publisher: meta.publisher } : {}) }
  return { input: { name, line: null, text, meta: whole, raw } }
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body
}

const STDIN = 'standard input'

/** Reports of a stream are named after their stream. */
function renamed(item: Item, name: string, meta: Meta): Item {
  const own = (given: string) => (given.startsWith(STDIN) ? name + given.slice(STDIN.length) : given)
  if (item.failure) return { failure: { ...item.failure, name: own(item.failure.name) } }
  const { input } = item
  return {
    input: {
      ...input,
      name: own(input.name),
      meta: { ...input.meta, ...(meta.publisher ? { publisher: meta.publisher } : {}) },
    },
  }
}

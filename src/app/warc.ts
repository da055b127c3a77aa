import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'

/** A page of a web archive, or why one could not be had. */
export type WarcPage =
  | { url: string | null; bytes: Uint8Array; charset: string | null; html: boolean; fault?: undefined }
  | { url: string | null; fault: string; bytes?: undefined; charset?: undefined; html?: undefined }

const MAX_HEADER = 64 * 1024

/**
 * The pages of a WARC file (ISO 28500, versions 1.0 and 1.1), unpacked beforehand if it was gzipped: `response` records
 * of HTTP that were answered with 200, `resource` and `conversion` records; of HTML or plain text. Others are passed over.
 * A record larger than `most` bytes comes as a fault. What is no WARC any more ends the reading with a fault.
 */
export async function* warcPages(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<WarcPage> {
  const input = new ByteReader(chunks)
  for (;;) {
    const head = await input.header(MAX_HEADER)
    if (head === null) return
    const found = /^WARC\/1\.\d\r?\n/.exec(head)
    const headers = fieldsOf(head)
    const length = Number(headers.get('content-length') ?? 'none')
    if (!found || !Number.isSafeInteger(length) || length < 0) {
      yield { url: null, fault: 'is damaged: a record of the archive has no proper head; what came before is read' }
      return
    }
    const type = headers.get('warc-type')
    const url = address(headers.get('warc-target-uri'))
    const wanted = type === 'response' || type === 'resource' || type === 'conversion'
    if (!wanted || length > most) {
      if (wanted) yield { url, fault: `is larger than ${Math.round(most / 1048576)} MB, which no report is` }
      if (!(await input.skip(length))) return
      continue
    }
    const block = await input.take(length)
    if (block === null) {
      yield { url, fault: 'is cut short at the end of the archive' }
      return
    }
    const page =
      type === 'response' ? await httpPage(url, block, most) : plainPage(url, block, headers.get('content-type'))
    if (page) yield page
  }
}

const kindOf = (type: string | undefined): 'html' | 'text' | null =>
  type === undefined || /html/i.test(type) ? 'html' : /^text\/plain/i.test(type) ? 'text' : null

function plainPage(url: string | null, bytes: Uint8Array, type: string | undefined): WarcPage | null {
  const kind = kindOf(type)
  return kind && { url, bytes, charset: type ?? null, html: kind === 'html' }
}

async function httpPage(url: string | null, block: Uint8Array, most: number): Promise<WarcPage | null> {
  const end = endOfHeader(block)
  if (end === null || end > MAX_HEADER) return null
  const head = latin1(block.subarray(0, end))
  if (!/^HTTP\/[\d.]+ 200\b/.test(head)) return null
  const headers = fieldsOf(head)
  const type = headers.get('content-type')
  const kind = kindOf(type)
  if (kind === null) return null
  try {
    let body = block.subarray(end)
    if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) body = dechunked(body)
    body = await decoded(body, headers.get('content-encoding') ?? '', most)
    return { url, bytes: body, charset: type ?? null, html: kind === 'html' }
  } catch {
    return { url, fault: 'is a page that cannot be unpacked, or unpacks to more than any report' }
  }
}

const unpack = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  raw: promisify(inflateRaw),
}

/** `maxOutputLength` stops a page that was made to burst. */
async function decoded(body: Uint8Array, encoding: string, most: number): Promise<Uint8Array> {
  const limit = { maxOutputLength: most }
  if (/gzip/i.test(encoding)) return unpack.gzip(body, limit)
  if (/\bbr\b/i.test(encoding)) return unpack.br(body, limit)
  // Servers send `deflate` with and without zlib's own head.
  if (/deflate/i.test(encoding)) return (body[0] & 15) === 8 ? unpack.deflate(body, limit) : unpack.raw(body, limit)
  return body
}

/** Some crawlers keep the chunks of HTTP, some the header alone: what is not in chunks stays as it is. */
function dechunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  while (at < body.length) {
    const line = body.indexOf(10, at)
    const size = line < 0 || line - at > 64 ? null : /^([\da-f]+)\s*(?:;.*)?\r?$/i.exec(latin1(body.subarray(at, line)))
    if (!size) return parts.length ? Buffer.concat(parts) : body
    const length = Number.parseInt(size[1], 16)
    if (length === 0) break
    parts.push(body.subarray(line + 1, line + 1 + length))
    at = line + 1 + length
    while (body[at] === 13 || body[at] === 10) at++
  }
  return Buffer.concat(parts)
}

/** Fields of a head by name in small letters, the first of each. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** Version 1.0 wrote addresses between angle brackets. */
const address = (uri: string | undefined): string | null =>
  uri?.replace(/^<(.*)>$/, '$1').match(/^https?:\/\/\S+$/)?.[0] ?? null

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Offset after the empty line that ends a head, or null where there is none. */
function endOfHeader(bytes: Uint8Array): number | null {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3
  }
  return null
}

/** Bytes of a stream by number, with no more in memory than asked for. */
class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>
  private rest: Uint8Array = new Uint8Array(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.chunks.next()
    if (done) return false
    this.rest = this.rest.length ? Buffer.concat([this.rest, value]) : value
    return true
  }

  /** The next head, empty line included, blank lines before it passed over; null at the end of the stream. */
  async header(most: number): Promise<string | null> {
    for (;;) {
      let from = 0
      while (this.rest[from] === 13 || this.rest[from] === 10) from++
      if (from) this.rest = this.rest.subarray(from)
      const end = endOfHeader(this.rest)
      if (end !== null && end <= most) {
        const head = latin1(this.rest.subarray(0, end))
        this.rest = this.rest.subarray(end)
        return head
      }
      if (end !== null || this.rest.length > most) return ''
      if (!(await this.more())) return this.rest.length ? '' : null
    }
  }

  async take(length: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = []
    let wanted = length
    while (wanted > 0) {
      if (this.rest.length === 0 && !(await this.more())) return null
      const part = this.rest.subarray(0, wanted)
      parts.push(part)
      wanted -= part.length
      this.rest = this.rest.subarray(part.length)
    }
    return Buffer.concat(parts)
  }

  async skip(length: number): Promise<boolean> {
    let wanted = length
    while (wanted > 0) {
      if (this.rest.length === 0 && !(await this.more())) return false
      const part = Math.min(wanted, this.rest.length)
      wanted -= part
      this.rest = this.rest.subarray(part)
    }
    return true
  }
}

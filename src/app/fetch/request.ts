import { type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { gunzip } from '../gunzip.ts'
import type { Place } from './resolve.ts'

export interface Asked {
  url: URL
  places: Place[]
  headers: Record<string, string>
  /** The most bytes of the body, unpacked, and the most milliseconds until its end. */
  bytes: number
  ms: number
  signal?: AbortSignal
  /** Looks at the head; a sentence without its subject ends the request before its body is read. */
  refuse?: (headers: IncomingHttpHeaders) => string | null
}

export type Lasting = boolean | 'for now'

export interface Told {
  status: number
  headers: IncomingHttpHeaders
  body: Uint8Array
}

/**
 * A request that failed. `lasting`: trying again will not help; `for now`: not at once, but perhaps on another occasion,
 * when the machine is on the network again or another flag is given.
 */
export class FetchError extends Error {
  readonly lasting: Lasting
  constructor(message: string, lasting: Lasting) {
    super(message)
    this.lasting = lasting
  }
}

/** One request and its answer, without redirects, to one of the places that were checked. Throws FetchError. */
export async function ask({ url, places, headers, bytes, ms, signal, refuse }: Asked): Promise<Told> {
  const late = AbortSignal.timeout(ms)
  const ended = signal ? AbortSignal.any([signal, late]) : late
  try {
    const answer = await begin(url, places, headers, ended)
    const { statusCode: status = 0 } = answer
    try {
      // The body of any other answer is a page for people about what went wrong.
      const refusal = status === 200 ? (refuse?.(answer.headers) ?? null) : null
      if (refusal !== null) throw new FetchError(refusal, true)
      const body = status === 200 ? await bodyOf(answer, bytes) : new Uint8Array(0)
      return { status, headers: answer.headers, body }
    } finally {
      answer.destroy()
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (error instanceof FetchError) throw error
    if (late.aborted) throw new FetchError(`took longer than ${Math.round(ms / 100) / 10} s`, false)
    throw new FetchError(reasonOf(error as NodeJS.ErrnoException), false)
  }
}

function begin(url: URL, places: Place[], headers: Record<string, string>, signal: AbortSignal) {
  const known: LookupFunction = (_, { all }, told) =>
    all ? told(null, places) : told(null, places[0].address, places[0].family)
  const over = url.protocol === 'https:' ? overHttps : overHttp
  return new Promise<IncomingMessage>((done, fail) => {
    const asking = over(url, { agent: false, lookup: known, headers, signal, maxHeaderSize: 32_768 }, done)
    asking.on('error', fail)
    asking.on('socket', (socket) => {
      // What was checked is what is spoken to; this holds whatever else may change.
      socket.once('connect', () => {
        if (!places.some(({ address }) => same(address, socket.remoteAddress)))
          asking.destroy(new FetchError('led to another address than the one that was checked', true))
      })
    })
    asking.end()
  })
}

const same = (a: string, b = ''): boolean => a === b || `::ffff:${a}` === b || a.replace(/%.*$/, '') === b

async function bodyOf(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const tooLarge = () => new FetchError(`is larger than ${sizeOf(most)}`, true)
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const packed = encoding === 'gzip' || encoding === 'x-gzip'
  if (!packed && encoding !== 'identity' && encoding !== '')
    throw new FetchError(`is packed in a way that was not asked for (${encoding.slice(0, 20)})`, true)
  if (Number(answer.headers['content-length'] ?? 0) > most) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of packed ? gunzip(answer) : answer) {
    size += chunk.length
    if (size > most) throw tooLarge()
    parts.push(chunk)
  }
  // A body cut short is an error of the stream where its length was told; half a page must not pass for a whole one.
  if (!answer.complete) throw new FetchError('was cut short on its way', false)
  return Buffer.concat(parts)
}

const sizeOf = (bytes: number): string =>
  bytes >= 1048576 ? `${Math.round(bytes / 1048576)} MB` : `${Math.round(bytes / 1024)} KB`

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'could not be fetched: nobody answers there',
  ECONNRESET: 'could not be fetched: the connection was cut',
  EPIPE: 'could not be fetched: the connection was cut',
  ETIMEDOUT: 'could not be fetched: nobody answers in time',
  EHOSTUNREACH: 'could not be fetched: no way leads there',
  ENETUNREACH: 'could not be fetched: no way leads there (is this machine on the network?)',
  CERT_HAS_EXPIRED: 'could not be fetched: its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'could not be fetched: nobody vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'could not be fetched: nobody vouches for its certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'could not be fetched: its certificate is for another name',
  HPE_HEADER_OVERFLOW: 'could not be fetched: the head of its answer is too large',
  Z_DATA_ERROR: 'is a page that cannot be unpacked',
  Z_BUF_ERROR: 'was cut short on its way',
  ISNAD_BOMB: 'grows more than 200 times when unpacked, as pages made to harm do',
}

function reasonOf(error: NodeJS.ErrnoException): string {
  const inner = (error as unknown as AggregateError).errors?.[0] as NodeJS.ErrnoException | undefined
  const code = error.code ?? inner?.code ?? ''
  return REASONS[code] ?? `could not be fetched (${error.message || code})`
}

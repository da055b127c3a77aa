import type { IncomingHttpHeaders } from 'node:http'
import { decode } from '../decode.ts'
import { addressOf, isPublic } from './address.ts'
import { productOf } from './agent.ts'
import { Pace, pause } from './pace.ts'
import { ask, FetchError, type Lasting, type Told } from './request.ts'
import { bySystem, placesOf, type Resolve } from './resolve.ts'
import { closed, OPEN, ROBOTS_BYTES, type Robots, rulesOf } from './robots.ts'
import { refusedType } from './type.ts'

export interface Manners {
  /** Who asks: see agent.ts. */
  agent: string
  /** The IP addresses that may be asked; the public ones where nothing is said. */
  may?: (ip: string) => boolean
  /** Milliseconds between two requests to one host; robots.txt may ask for more. */
  gap?: number
  /** The most bytes and milliseconds for one answer. */
  bytes?: number
  ms?: number
  redirects?: number
  /** How often an answer that may come later is asked for, the pause before the second time, and the longest pause. */
  tries?: number
  backoff?: number
  patience?: number
  resolve?: Resolve
}

/** What was known of an address when it was asked before. */
export interface Before {
  etag?: string | null
  modified?: string | null
}

export interface Page {
  state: 'here'
  /** Where redirects led. */
  url: string
  /** Content-Type as sent. */
  type: string | null
  etag: string | null
  modified: string | null
  body: Uint8Array
}

export type Fetched =
  | Page
  /** As it was before. */
  | { state: 'same' }
  /** `after` is a time in milliseconds: trying before then would be impolite. Null: trying again will not help. */
  | { state: 'failed'; fault: string; after: number | null; gone?: boolean; held?: boolean }

const DEFAULTS = {
  may: isPublic as (ip: string) => boolean,
  gap: 1_000,
  bytes: 20 * 1024 * 1024,
  ms: 30_000,
  redirects: 5,
  tries: 3,
  backoff: 2_000,
  patience: 60_000,
  resolve: bySystem,
}
/** A site's rules are asked for again after a day; a site that was out of order after ten minutes. */
const RULES_FOR = 24 * 3_600_000
const NO_RULES_FOR = 600_000
/** Nobody is believed who wants to be left alone for longer than a week. */
const LONGEST = 7 * 24 * 3_600_000
const REST = 300_000

/** Gets pages from the network as a polite visitor does. One for all of a run: it knows whom it asked last and when. */
export class Fetcher {
  private readonly manners: typeof DEFAULTS & { agent: string }
  private readonly pace = new Pace()
  private readonly rules = new Map<string, { until: number; robots: Promise<Robots> }>()

  constructor(manners: Manners) {
    const given = Object.fromEntries(Object.entries(manners).filter(([, value]) => value !== undefined))
    this.manners = { ...DEFAULTS, ...given } as typeof DEFAULTS & { agent: string }
  }

  /** The page at `written`, or why not. Does not throw but for the signal's reason. */
  async get(written: string, before: Before = {}, signal?: AbortSignal, most?: number): Promise<Fetched> {
    const { tries, backoff, patience } = this.manners
    for (let tried = 1; ; tried++) {
      const got = await this.once(written, before, signal, most ?? this.manners.bytes)
      if (got.state !== 'failed' || got.after === null) return got
      const rest = Math.max(got.after - Date.now(), backoff * 2 ** (tried - 1) * (0.75 + Math.random() / 2))
      if (tried >= tries || rest > patience || got.held || got.notNow) {
        if (got.silent) this.rest(written)
        return { state: 'failed', fault: got.fault, after: Math.max(got.after, Date.now() + rest), held: got.held }
      }
      // Timers may be early by a moment.
      await pause(rest + 5, signal)
    }
  }

  private async once(
    written: string,
    { etag, modified }: Before,
    signal: AbortSignal | undefined,
    bytes: number,
  ): Promise<Fetched & { silent?: boolean; notNow?: boolean }> {
    const headers: Record<string, string> = {}
    if (etag) headers['if-none-match'] = etag
    if (modified) headers['if-modified-since'] = modified
    try {
      const { told, url } = await this.follow(written, headers, bytes, signal, true)
      if (told.status === 304 && (etag || modified)) return { state: 'same' }
      if (told.status !== 200) return this.refusal(told, url)
      const { 'content-type': type = null, etag: tag, 'last-modified': date } = told.headers
      const page = { url: url.href, type, etag: sendable(tag), modified: sendable(date) }
      return { state: 'here', ...page, body: told.body }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      if (error instanceof Held) return { state: 'failed', fault: error.message, after: error.until, held: true }
      if (error instanceof FetchError) return { state: 'failed', fault: error.message, ...afterwards(error.lasting) }
      throw error
    }
  }

  /** Follows redirects; each step is checked as the first was. */
  private async follow(
    written: string,
    headers: Record<string, string>,
    bytes: number,
    signal: AbortSignal | undefined,
    byRules: boolean,
  ): Promise<{ told: Told; url: URL }> {
    const seen = new Set<string>()
    let url = checked(written)
    for (;;) {
      if (byRules) await this.heed(url, signal)
      const told = await this.step(url, headers, bytes, signal, byRules)
      if (![301, 302, 303, 307, 308].includes(told.status)) return { told, url }
      seen.add(url.href)
      const { location } = told.headers
      if (!location) throw new FetchError('sends on without saying where to', true)
      url = checked(location, url.href)
      if (seen.has(url.href)) throw new FetchError('sends in a circle', true)
      if (seen.size > this.manners.redirects)
        throw new FetchError(`sends on more than ${this.manners.redirects} times`, true)
    }
  }

  private async step(
    url: URL,
    headers: Record<string, string>,
    bytes: number,
    signal: AbortSignal | undefined,
    byRules: boolean,
  ): Promise<Told> {
    const { agent, may, gap, ms, resolve } = this.manners
    const until = this.pace.heldUntil(url.host)
    if (until !== null)
      throw new Held(`is left alone until ${clock(until)}: ${url.host} asked for it or does not answer`, until)
    const delay = byRules ? Math.max(gap, (await this.robots(url.origin, signal)).delay) : gap
    return this.pace.turn(url.host, delay, signal, async () => {
      const places = await within(ms, placesOf(url, may, resolve))
      if (typeof places === 'string') throw new FetchError(places, 'for now')
      const refuse = byRules ? ({ 'content-type': type }: IncomingHttpHeaders) => refusedType(type) : undefined
      const own = { 'user-agent': agent, accept: ACCEPT, 'accept-encoding': 'gzip', 'accept-language': 'ar, *;q=0.5' }
      return ask({ url, places, headers: { ...own, ...headers }, bytes, ms, signal, refuse })
    })
  }

  private async heed(url: URL, signal: AbortSignal | undefined): Promise<void> {
    const { allows, fault } = await this.robots(url.origin, signal)
    if (allows(url)) return
    if (fault !== null) throw new FetchError(fault.message, fault.lasting)
    throw new FetchError(`is not for programs: ${url.origin}/robots.txt says so`, true)
  }

  private robots(origin: string, signal: AbortSignal | undefined): Promise<Robots> {
    const known = this.rules.get(origin)
    if (known && known.until > Date.now()) return known.robots
    const entry = { until: Date.now() + RULES_FOR, robots: this.askRobots(origin, signal) }
    this.rules.set(origin, entry)
    entry.robots.then(
      ({ fault }) => {
        if (fault !== null) entry.until = Date.now() + Math.min(NO_RULES_FOR, this.manners.backoff)
      },
      () => this.rules.delete(origin),
    )
    return entry.robots
  }

  private async askRobots(origin: string, signal: AbortSignal | undefined): Promise<Robots> {
    try {
      const { told } = await this.follow(`${origin}/robots.txt`, {}, ROBOTS_BYTES, signal, false)
      if (told.status === 200)
        return rulesOf((await decode(told.body)).text, origin, productOf(this.manners.agent).toLowerCase())
      // "Unavailable" (4xx) lets in, "unreachable" (5xx) keeps out, says the standard; too many requests is no leave.
      if (told.status >= 400 && told.status < 500 && told.status !== 429) return OPEN
      return closed(`is not fetched for now: ${origin}/robots.txt was answered with ${told.status}`)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      // The same reasons keep the page itself from being fetched, and are told as the page's own.
      return closed(error.message, error.lasting)
    }
  }

  private refusal({ status, headers }: Told, url: URL): Fetched {
    const fault = `was answered with ${status}${MEANINGS[status] ? ` (${MEANINGS[status]})` : ''}`
    if (status === 429 || status >= 500 || status === 408 || status === 425) {
      const asked = retryAfter(headers['retry-after'])
      const after = asked ?? Date.now()
      if (asked !== null) this.pace.hold(url.host, asked)
      return { state: 'failed', fault, after }
    }
    return { state: 'failed', fault, after: null, gone: status === 410 }
  }

  /** A host that did not answer is given a rest, so that its other pages do not each wait in vain. */
  private rest(written: string): void {
    const url = addressOf(written)
    if (typeof url !== 'string') this.pace.hold(url.host, Date.now() + REST)
  }
}

const afterwards = (lasting: Lasting) =>
  lasting === true ? { after: null } : { after: Date.now(), silent: lasting === false, notNow: lasting === 'for now' }

class Held extends FetchError {
  readonly until: number
  constructor(message: string, until: number) {
    super(message, false)
    this.until = until
  }
}

const ACCEPT = 'text/html, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5'

const MEANINGS: Record<number, string> = {
  401: 'wants a password',
  403: 'forbidden',
  404: 'not found',
  410: 'gone for good',
  429: 'too many requests',
  451: 'kept back for legal reasons',
  500: 'an error of the server',
  502: 'an error of the server',
  503: 'out of service for now',
  504: 'an error of the server',
}

function checked(written: string, base?: string): URL {
  const url = addressOf(written, base)
  if (typeof url !== 'string') return url
  throw new FetchError(base === undefined ? url : `sends on to an address that ${url}`, true)
}

/** Seconds or a date; null where nothing was said. */
export function retryAfter(said: string | undefined): number | null {
  if (!said) return null
  const at = /^\s*\d+\s*$/.test(said) ? Date.now() + Number(said) * 1000 : Date.parse(said)
  return Number.isNaN(at) ? null : Math.min(Math.max(at, Date.now()), Date.now() + LONGEST)
}

/** What can be sent back as it came. */
const sendable = (value: string | undefined): string | null =>
  value && value.length <= 500 && /^[\x20-\x7e]+$/.test(value) ? value : null

const clock = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** The system's look-up knows no end of its own. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new AbortController()
  try {
    return await Promise.race([
      work,
      pause(ms, late.signal).then(() => Promise.reject(new FetchError('could not be looked up in time', false))),
    ])
  } finally {
    late.abort(new FetchError('no longer waited for', false))
  }
}

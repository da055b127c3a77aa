import robotsParser from 'robots-parser'
import type { Lasting } from './request.ts'

/** What a site lets programs do (RFC 9309). */
export interface Robots {
  allows(url: URL): boolean
  /** Milliseconds between requests that the site asks for, or 0. */
  delay: number
  /** Why nothing is allowed though no rule says so, and whether that will last; or null. */
  fault: { message: string; lasting: Lasting } | null
}

/** The standard asks for 500 KiB to be read. */
export const ROBOTS_BYTES = 512_000
/** A longer wait would be a refusal by another name. */
const MAX_DELAY = 60_000

/** Rules of a robots.txt for `agent`, the bare name that sites know a program by. */
export function rulesOf(text: string, origin: string, agent: string): Robots {
  const rules = parse(new URL('/robots.txt', origin).href, text)
  const delay = Number(rules.getCrawlDelay(agent) ?? 0)
  return {
    allows: (url) => rules.isAllowed(url.href, agent) !== false,
    delay: Number.isFinite(delay) && delay > 0 ? Math.min(delay * 1000, MAX_DELAY) : 0,
    fault: null,
  }
}

/** The package's types describe a module without a default; what is imported is the function. */
const parse = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

/** A site without a robots.txt allows all; one whose robots.txt cannot be had allows nothing until it can. */
export const OPEN: Robots = { allows: () => true, delay: 0, fault: null }
export const closed = (message: string, lasting: Lasting = false): Robots => ({
  allows: () => false,
  delay: 0,
  fault: { message, lasting },
})

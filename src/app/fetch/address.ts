import { isIP } from 'node:net'

/** Longer addresses are no one's report; robots.txt rules are matched against them letter by letter. */
const MAX_LENGTH = 2_000
/** Parameters that say where a reader came from: with and without them it is one report. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/i

/** True of an argument that is an address and no file. */
export const isAddress = (written: string): boolean => /^https?:\/\//i.test(written)

/** An address to be fetched, or a sentence without its subject that says why it is not. */
export function addressOf(written: string, base?: string): URL | string {
  let url: URL
  try {
    url = new URL(written, base)
  } catch {
    return 'is not an address'
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `is not fetched: ${url.protocol.slice(0, 20)} is neither http nor https`
  // A name and password would be kept in the library and sent wherever the address is shown.
  if (url.username || url.password) return 'has a name or password in it, which addresses may not have here'
  if (url.href.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`
  url.hash = ''
  return url
}

/** The one spelling of an address, by which a page is known; null where it cannot be fetched. */
export function spelling(written: string, base?: string): string | null {
  const url = addressOf(written.trim(), base)
  if (typeof url === 'string') return null
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}

/** Name or number of the machine, an IPv6 number without its brackets. */
export const machineOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * True of an IP address that anybody in the world may ask: no private, loopback or link-local one, nor any other that
 * the registries keep for special use (RFC 6890 and its successors). What cannot be read is not public.
 */
export function isPublic(ip: string): boolean {
  const bare = ip.replace(/%.*$/, '')
  const kind = isIP(bare)
  if (kind === 4) return isPublicV4(bare.split('.').map(Number))
  return kind === 6 && isPublicV6(groupsOf(bare))
}

function isPublicV4([a, b, c]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false
  if (a === 100 && b >= 64 && b < 128) return false
  if (a === 169 && b === 254) return false
  if (a === 172 && b >= 16 && b < 32) return false
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false
  return !(a === 203 && b === 0 && c === 113)
}

function isPublicV6(groups: number[]): boolean {
  const v4 = groups.slice(6).flatMap((group) => [group >> 8, group & 255])
  const zeros = (upTo: number) => groups.slice(0, upTo).every((group) => group === 0)
  // IPv4 in the clothes of IPv6: mapped (::ffff:a.b.c.d) and translated (64:ff9b::a.b.c.d).
  if (zeros(5) && groups[5] === 0xffff) return isPublicV4(v4)
  if (groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return isPublicV4(v4)
  // Of the rest only 2000::/3 is handed out, without tunnels (2001:0::/32 and kin, 2002::/16) and documentation.
  if (groups[0] < 0x2000 || groups[0] > 0x3fff) return false
  if (groups[0] === 0x2001 && (groups[1] < 0x200 || groups[1] === 0xdb8)) return false
  return groups[0] !== 0x2002 && !(groups[0] === 0x3fff && groups[1] < 0x1000)
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(ip: string): number[] {
  const hex = ip.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [(+a << 8) | +b, (+c << 8) | +d].map((group) => group.toString(16)).join(':'),
  )
  const [head, tail] = hex.split('::').map((part) => (part ? part.split(':') : []))
  const middle = tail ? Array<string>(8 - head.length - tail.length).fill('0') : []
  return [...head, ...middle, ...(tail ?? [])].map((group) => Number.parseInt(group, 16))
}

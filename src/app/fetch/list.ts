import { readFeed } from './feed.ts'
import { readSitemap } from './sitemap.ts'
import type { List } from './told.ts'

/** True of a text that a feed or sitemap may begin like. A page may be XML too, and is none. */
export function looksLikeList(text: string): boolean {
  const head = opening(text)
  if (/^<(?:[\w-]+:)?(?:rss|feed|rdf|urlset|sitemapindex)\b/i.test(head)) return true
  return /^\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text.slice(0, 20_000))
}

/**
 * The feed or sitemap in `text`, found at `url`, or a sentence without its subject. Entities that a text declares for
 * itself are never followed: they can read files of this machine, or grow a line to gigabytes.
 */
export async function readList(text: string, url: string): Promise<List | string> {
  if (!looksLikeList(text)) return 'is no feed or sitemap'
  const declared = doctypeOf(text)
  if (declared && /<!ENTITY/i.test(declared)) return 'declares entities of its own, which no feed needs and attacks do'
  const plain = declared === null ? text : text.replace(declared, '')
  return /^<(?:[\w-]+:)?(?:urlset|sitemapindex)\b/i.test(opening(text)) ? readSitemap(plain, url) : readFeed(plain, url)
}

/** The text from its first element, or brace, on; some of it, to look at. */
function opening(text: string): string {
  let at = 0
  for (;;) {
    while (/\s|\ufeff/.test(text[at] ?? '')) at++
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at)
      : text.startsWith('<?', at)
        ? text.indexOf('>', at)
        : /^<!doctype/i.test(text.slice(at, at + 9))
          ? endOfDoctype(text, at)
          : -1
    if (end < 0) return text.slice(at, at + 200)
    at = text.indexOf('>', end) + 1
  }
}

function doctypeOf(text: string): string | null {
  const at = text.search(/<!doctype/i)
  // Words about a DOCTYPE inside a report are no declaration: one stands before the first element.
  if (at < 0 || /<[a-z]/i.test(text.slice(0, at))) return null
  const end = endOfDoctype(text, at)
  return end < 0 ? text.slice(at) : text.slice(at, end + 1)
}

/** Offset of the mark that ends it; its declarations may stand in brackets and have such marks in them. */
function endOfDoctype(text: string, at: number): number {
  const close = text.indexOf('>', at)
  const bracket = text.indexOf('[', at)
  if (bracket < 0 || close < bracket) return close
  return text.indexOf('>', text.indexOf(']', bracket))
}

import { isoDate } from '../date.ts'
import { addressOf, spelling } from './address.ts'
import { type List, MOST_ITEMS, type Told } from './told.ts'

/** A feed of any kind, or a sentence without its subject. What is broken in it is read as far as it can be. */
export async function readFeed(text: string, url: string): Promise<List | string> {
  const { parseFeed } = await import('feedsmith')
  let parsed: ReturnType<typeof parseFeed>
  try {
    parsed = parseFeed(text)
  } catch {
    return 'is a feed that cannot be read'
  }
  const { format, feed } = parsed as { format: 'rss' | 'atom' | 'rdf' | 'json'; feed: Loose }
  const entries = ((format === 'atom' ? feed.entries : feed.items) ?? []) as Loose[]
  const items: Told[] = []
  for (const entry of entries.slice(0, MOST_ITEMS)) {
    const told = toldBy(entry, url)
    if (told) items.push(told)
  }
  return { kind: format, title: words(textIn(feed.title)), ttl: ttlOf(feed), items, sitemaps: [] }
}

/** RSS says it in minutes; more than a day is a mistake of its maker. */
function ttlOf(feed: Loose): number | null {
  const minutes = Number(feed.ttl)
  return minutes > 0 ? Math.min(minutes * 60, 86_400) : null
}

/** The four formats name the same things differently; whatever is not there is undefined. */
// biome-ignore lint/suspicious/noExplicitAny: a hand in every drawer of four formats; each value is looked at before use
type Loose = Record<string, any>

function toldBy(entry: Loose, base: string): Told | null {
  const guid = textIn(entry.guid) ?? str(entry.id)
  const permanent = entry.guid && entry.guid.isPermaLink !== false && /^https?:/i.test(guid ?? '') ? guid : null
  const link = [str(entry.link), linkOf(entry.links), str(entry.url), permanent].find((one) => one)
  const url = link ? spelling(link, base) : null
  const content = longest(
    str(entry.content?.encoded),
    textIn(entry.content),
    str(entry.content_html),
    str(entry.content_text),
    textIn(entry.summary),
    str(entry.description),
  )
  const item = guid ?? url
  if (!item || (!url && !content)) return null
  const dates = [
    entry.pubDate,
    entry.published,
    entry.date_published,
    entry.dc?.dates?.[0],
    entry.dc?.date,
    entry.updated,
  ]
  return {
    item: item.slice(0, 2_000),
    url,
    title: words(textIn(entry.title)),
    byline: words(nameOf(entry.dc?.creators?.[0]) ?? nameOf(entry.authors?.[0])),
    published: dates.map((date) => (typeof date === 'string' ? isoDate(date) : null)).find((date) => date) ?? null,
    publisher: null,
    content,
    changed: null,
  }
}

const str = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

/** Atom's texts carry their type beside them. */
const textIn = (value: unknown): string | null =>
  str(value) ?? (value && typeof value === 'object' ? str((value as Loose).value) : null)

/** RSS writes `mail@example.org (Name)`; a bare mail address is nobody's byline. */
function nameOf(author: unknown): string | null {
  const name = textIn(author) ?? (author && typeof author === 'object' ? str((author as Loose).name) : null)
  const bracketed = /\(([^()]+)\)\s*$/.exec(name ?? '')?.[1]
  return bracketed ?? (name && /@/.test(name) ? null : name)
}

/** The entry's own page among its links. */
function linkOf(links: unknown): string | null {
  if (!Array.isArray(links)) return null
  const own = links.find((link) => (link?.rel ?? 'alternate') === 'alternate' && str(link?.href))
  return own ? str(own.href) : null
}

const longest = (...texts: (string | null)[]): string | null =>
  texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best), null)

/** A title or name without markup, on one line. */
function words(text: string | null): string | null {
  const clean = text
    ?.replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1_000)
  return clean || null
}

/** Feeds that a page names in its head, in their order. */
export function feedsNamedIn(html: string, base: string): string[] {
  const found: string[] = []
  for (const [tag] of html.slice(0, 500_000).matchAll(/<link\b[^<>]{1,2000}>/gi)) {
    if (!/\brel\s*=\s*["']?[^"'>]*\balternate\b/i.test(tag)) continue
    if (!/\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(tag)) continue
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag)
    const url = addressOf((href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replace(/&amp;/g, '&'), base)
    if (href && typeof url !== 'string') found.push(url.href)
  }
  return [...new Set(found)]
}

import { isoDate } from '../date.ts'
import { spelling } from './address.ts'
import { type List, MOST_ITEMS, type Told } from './told.ts'

/**
 * A sitemap or a list of sitemaps (sitemaps.org, with Google's news extension). Read by a walk over its text from entry
 * to entry: a sitemap of 50 MB needs no tree, and a broken entry spoils no other.
 */
export function readSitemap(text: string, base: string): List | string {
  const sitemaps: List['sitemaps'] = []
  const items: Told[] = []
  for (const block of blocks(text, 'sitemap')) {
    const url = address(block, base)
    if (url) sitemaps.push({ url, changed: time(field(block, 'lastmod')) })
    if (sitemaps.length >= MOST_ITEMS) break
  }
  for (const block of blocks(text, 'url')) {
    const url = address(block, base)
    if (!url) continue
    const published = field(block, 'news:publication_date')
    items.push({
      item: url,
      url,
      title: field(block, 'news:title'),
      byline: null,
      published: published ? isoDate(published) : null,
      publisher: field(block, 'news:name'),
      content: null,
      changed: time(field(block, 'lastmod') ?? published),
    })
    if (items.length >= MOST_ITEMS) break
  }
  return { kind: sitemaps.length ? 'sitemaps' : 'sitemap', title: null, ttl: null, items, sitemaps }
}

function* blocks(text: string, name: string): Generator<string> {
  const open = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^<>]{0,500})?>`, 'g')
  for (let found = open.exec(text); found; found = open.exec(text)) {
    const from = open.lastIndex
    let end = text.indexOf(`</${found[0].slice(1).match(/^[\w:-]+/)![0]}>`, from)
    if (end < 0) end = text.length
    // An entry is a few lines; what goes on for longer was not closed.
    yield text.slice(from, Math.min(end, from + 20_000))
    open.lastIndex = Math.max(from, end)
  }
}

const address = (block: string, base: string): string | null => {
  const loc = field(block, 'loc')
  return loc === null ? null : spelling(loc, base)
}

function field(block: string, name: string): string | null {
  const open = new RegExp(`<(?:[\\w-]+:)?${name.replace(/^.*:/, '')}(?:\\s[^<>]{0,200})?>`).exec(block)
  if (!open) return null
  const end = block.indexOf('</', open.index)
  const inside = block.slice(open.index + open[0].length, end < 0 ? undefined : end)
  const bare = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inside)?.[1] ?? plain(inside)
  return bare.replace(/\s+/g, ' ').trim().slice(0, 2_500) || null
}

/** The five entities of XML and numbered characters; no others exist in a sitemap. */
const plain = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (all, name, decimal, hex) => {
    if (name) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase() as 'amp'] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })

function time(written: string | null): string | null {
  const ms = written ? Date.parse(written) : Number.NaN
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

import { isoDate } from '../date.ts'

/** What a page says of its article outside the article's own text. */
export interface PageHead {
  title: string | null
  byline: string | null
  /** ISO date. */
  published: string | null
  url: string | null
  publisher: string | null
}

/** Reads JSON-LD first, which editors fill with most care, then meta tags, then the marks inside the page. */
export function readHead(document: Document): PageHead & { body: string | null } {
  const ld = newsItem(document)
  const meta = metaTags(document)
  const first = (...values: (string | null | undefined)[]): string | null => {
    for (const value of values) {
      const clean = value?.replace(/\s+/g, ' ').trim()
      if (clean) return clean
    }
    return null
  }
  const inPage = (selector: string): string | null | undefined => document.querySelector(selector)?.textContent
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name)
  const publisher = first(nameIn(ld?.publisher), meta('og:site_name', 'application-name', 'dc.publisher'))
  const title = first(
    str(ld?.headline),
    meta('og:title', 'twitter:title', 'dc.title'),
    inPage('article h1, h1[itemprop=headline], h1'),
    inPage('title'),
  )
  const dates = [
    str(ld?.datePublished),
    meta(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'pubdate',
      'publishdate',
      'publish-date',
      'date',
      'dc.date',
      'dc.date.issued',
      'parsely-pub-date',
    ),
    attribute('[itemprop=datePublished]', 'content') ?? attribute('[itemprop=datePublished]', 'datetime'),
    attribute('article time[datetime], header time[datetime], time[pubdate]', 'datetime'),
    attribute('time[datetime]', 'datetime'),
    str(ld?.dateCreated),
  ]
  return {
    title: title && withoutSite(title, publisher),
    byline: first(
      nameIn(ld?.author),
      meta('author', 'article:author_name', 'dc.creator', 'parsely-author'),
      inPage('[itemprop=author], [rel=author], .byline, .author'),
    ),
    published: dates.map((date) => (date ? isoDate(date) : null)).find((date) => date !== null) ?? null,
    url: webAddress(
      first(attribute('link[rel=canonical]', 'href'), meta('og:url'), str(ld?.url), str(ld?.mainEntityOfPage)),
    ),
    publisher,
    body: bodyOf(ld),
  }
}

type Json = Record<string, unknown>

const str = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (value && typeof value === 'object' && typeof (value as Json)['@id'] === 'string')
    return (value as Json)['@id'] as string
  return null
}

/** Name of a person or organization of JSON-LD, which may be a string, an object or a list of either. */
function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return /^https?:/.test(value) ? null : value
  if (Array.isArray(value)) return value.map(nameIn).filter(Boolean).join('، ') || null
  return value && typeof value === 'object' ? nameIn((value as Json).name) : null
}

/** The article among the JSON-LD of a page, whether bare, in a list or in a graph. */
function newsItem(document: Document): Json | null {
  const found: Json[] = []
  const walk = (value: unknown, depth: number) => {
    if (depth > 4 || !value || typeof value !== 'object') return
    if (Array.isArray(value)) for (const item of value) walk(item, depth + 1)
    else {
      const item = value as Json
      if (
        [item['@type']]
          .flat()
          .some((type) => typeof type === 'string' && /Article|NewsItem|BlogPosting|Report/.test(type))
      )
        found.push(item)
      walk(item['@graph'], depth + 1)
      walk(item.mainEntity, depth + 1)
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      walk(JSON.parse(script.textContent ?? ''), 0)
    } catch {
      // Broken JSON-LD is common; the meta tags say the same.
    }
  }
  return found[0] ?? null
}

function bodyOf(ld: Json | null): string | null {
  const body = str(ld?.articleBody)
  if (!body) return null
  return body
    .replace(/<[^>]*>/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** Content of the first of several meta tags, by name, property or itemprop. */
function metaTags(document: Document): (...names: string[]) => string | null {
  const tags = new Map<string, string>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase()
    const content = tag.getAttribute('content')?.trim()
    if (name && content && !tags.has(name)) tags.set(name, content)
  }
  return (...names) => {
    for (const name of names) {
      const content = tags.get(name)
      if (content) return content
    }
    return null
  }
}

/** `headline | The Site` and `headline - The Site`: the site is known already. */
function withoutSite(title: string, publisher: string | null): string {
  if (!publisher) return title
  for (const mark of ['|', '-', '–', '—', '::', '»', '«']) {
    const tail = ` ${mark} ${publisher}`
    if (title.endsWith(tail)) return title.slice(0, -tail.length).trim()
  }
  return title
}

const webAddress = (url: string | null): string | null => (url && /^https?:\/\/\S+$/.test(url) ? url : null)

/** One report that a feed or sitemap tells of. */
export interface Told {
  /** What the list knows it by: the address or an id of its own. */
  item: string
  /** Address of the page in its one spelling; null where the list alone has the report. */
  url: string | null
  title: string | null
  byline: string | null
  published: string | null
  publisher: string | null
  /** The report, or a part of it, as HTML. */
  content: string | null
  /** ISO time when it was last changed, where sitemaps say so. */
  changed: string | null
}

export interface List {
  kind: 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap' | 'sitemaps'
  title: string | null
  /** Seconds for which it asks not to be asked again, or null. */
  ttl: number | null
  items: Told[]
  /** A list of sitemaps: their addresses and when each was last changed. */
  sitemaps: { url: string; changed: string | null }[]
}

/** The most entries that one list is read for; the protocol of sitemaps allows as many. */
export const MOST_ITEMS = 50_000

/** A feed or sitemap that is asked again and again for what is new. */
export interface Feed {
  /** `f1`, never given twice. */
  id: string
  url: string
  title: string | null
  /** `rss`, `atom`, `rdf`, `json`, `sitemap`, `sitemaps`; null until it has answered. */
  kind: string | null
  /** What the person said of who publishes it; goes before what pages say. */
  publisher: string | null
  /** Take reports from their own pages, or as the feed has them. */
  content: 'page' | 'feed'
  /** Seconds between two askings; null: as often as it has something new. */
  every: number | null
  added: string
  /** What the last answer is known by, to be asked for changes only. */
  etag: string | null
  modified: string | null
  /** ISO times: asked last, answered last, to be asked next. */
  asked: string | null
  answered: string | null
  due: string
  /** How often it has failed since it answered last, and the last reason. */
  failures: number
  fault: string | null
  /** `gone`: it said that it will not come back, and is not asked any more. */
  state: 'on' | 'gone'
}

/** A report that is waited for, before it was looked at. */
export interface Wanted {
  /** Feed that told of it, or null where a person named its address. */
  feed: string | null
  /** What the feed knows it by. */
  item: string | null
  /** The address it is known by; of a report that a feed alone has, the feed's with the item's id behind `#`. */
  url: string
  /** Has a page of its own at that address. */
  page: boolean
  title: string | null
  byline: string | null
  published: string | null
  publisher: string | null
  /** The report, or a part of it, as the feed has it (HTML). */
  content: string | null
  /** `passed`: known of and not wanted. */
  state: 'waiting' | 'passed'
}

/** What is known of the way of a report from its address into the store. */
export interface Arriving extends Omit<Wanted, 'state'> {
  key: number
  /** `fetched`: its page is here and its record is not; `kept` and `failed` are the end. */
  state: 'waiting' | 'fetched' | 'kept' | 'failed' | 'passed'
  seen: string
  tries: number
  /** ISO time before which it is not asked for. */
  due: string
  fault: string | null
  etag: string | null
  modified: string | null
  /** Where redirects led, the Content-Type, and the page itself until its record is kept. */
  from: string | null
  type: string | null
  body: Uint8Array | null
  /** Report that came of it. */
  report: string | null
}

export type Step =
  | { state: 'waiting'; tries: number; due: string; fault: string }
  | {
      state: 'fetched'
      from: string
      type: string | null
      body: Uint8Array
      etag: string | null
      modified: string | null
    }
  | { state: 'kept'; report: string | null }
  | { state: 'failed'; fault: string }

/**
 * Feeds and what is on its way from the network. Every call that writes is one transaction, as in `Store`. A report goes
 * from `waiting` over `fetched` to `kept`, each step on disk before the next begins, so that a killed process asks for
 * nothing twice and forgets nothing.
 */
export interface Feeds {
  list(): Promise<Feed[]>
  /** The feed of this address or id. */
  find(which: string): Promise<Feed | null>
  add(feed: Pick<Feed, 'url' | 'publisher' | 'content' | 'every' | 'due' | 'added'>): Promise<Feed>
  /** Forgets the feed and what it still waits for; what came from it stays, and is known if it is added again. */
  remove(id: string): Promise<void>
  /** Writes down an answer and what was new in it, together: neither is ever there without the other. How many were new. */
  answered(id: string, change: Partial<Omit<Feed, 'id' | 'url' | 'added'>>, wanted: readonly Wanted[]): Promise<number>
  /** Adds what is not there yet, by address and, within a feed, by item. How many were new. */
  want(wanted: readonly Wanted[]): Promise<number>
  page(url: string): Promise<Arriving | null>
  /** What came from feeds and is `fetched`, or `waiting` and due, the longest waiting first. */
  arriving(now: string, limit: number): Promise<Arriving[]>
  step(key: number, step: Step): Promise<void>
  /** How many are in each state, by feed; those that a person named are under null. */
  counts(): Promise<{ feed: string | null; state: Arriving['state']; n: number }[]>
  /** When the next feed or waiting report is due, or null. */
  nextDue(): Promise<string | null>
}

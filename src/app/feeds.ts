import type { Feed, Store, Wanted } from '../store/store.ts'
import { decode } from './decode.ts'
import { spelling } from './fetch/address.ts'
import { feedsNamedIn } from './fetch/feed.ts'
import type { Fetched, Fetcher } from './fetch/fetcher.ts'
import { looksLikeList } from './fetch/list.ts'
import { entriesOf, FEED_BYTES, listIn, SITEMAP_BYTES } from './fetch/listing.ts'
import type { List, Told } from './fetch/told.ts'

export interface FeedSettings {
  publisher?: string
  content?: 'page' | 'feed'
  /** Seconds between two askings. */
  every?: number
  /** Only what comes from now on. */
  fromNow?: boolean
}

export type FeedAdded = { feed: Feed; entries: number; before: boolean; fault?: undefined } | { fault: string }

/** A sitemap may list a site's whole past: of the first answer so many are taken, the newest. */
export const FIRST_OF_SITEMAP = 200
const MINUTE = 60_000
const SOON = 15 * MINUTE
const SELDOM = 4 * 60 * MINUTE
const DAY = 24 * 60 * MINUTE

/** Asks for the feed at `address`, or the one that the page there names, and keeps it. What it lists is waited for. */
export async function addFeed(
  store: Store,
  fetcher: Fetcher,
  address: string,
  settings: FeedSettings = {},
  signal?: AbortSignal,
): Promise<FeedAdded> {
  const url = spelling(address)
  if (url === null) return { fault: `${address} is not an address that can be fetched` }
  const there = await store.feeds.find(url)
  if (there) return { feed: await change(store, there, settings), entries: 0, before: true }
  const found = await listAt(fetcher, url, signal)
  if ('fault' in found) return { fault: `${found.url} ${found.fault}` }
  const { list, got, url: own } = found
  const again = own === url ? null : await store.feeds.find(own)
  if (again) return { feed: await change(store, again, settings), entries: 0, before: true }
  const now = new Date().toISOString()
  const { publisher = null, content = 'page', every = null } = settings
  const feed = await store.feeds.add({ url: own, publisher, content, every, due: now, added: now })
  const entries = await take(store, fetcher, feed, list, got, settings.fromNow ?? false, signal)
  return { feed: (await store.feeds.find(feed.id))!, entries, before: false }
}

async function change(store: Store, feed: Feed, { publisher, content, every }: FeedSettings): Promise<Feed> {
  // Added again, a feed that was gone is asked again.
  const again = feed.state === 'gone' ? { state: 'on' as const, failures: 0, due: new Date().toISOString() } : {}
  await store.feeds.answered(feed.id, { publisher, content, every, ...again }, [])
  return (await store.feeds.find(feed.id))!
}

type Here = Fetched & { state: 'here' }

async function listAt(
  fetcher: Fetcher,
  url: string,
  signal?: AbortSignal,
): Promise<{ url: string; list: List; got: Here } | { url: string; fault: string }> {
  const got = await fetcher.get(url, {}, signal, bytesFor(url))
  if (got.state !== 'here') return { url, fault: got.state === 'failed' ? got.fault : 'sent nothing' }
  const list = await listIn(got)
  if (typeof list !== 'string') return { url, list, got }
  const { text } = await decode(got.body, got.type)
  const named = looksLikeList(text) ? undefined : feedsNamedIn(text, got.url).map((one) => spelling(one))[0]
  if (!named) return { url, fault: list }
  const other = await fetcher.get(named, {}, signal, FEED_BYTES)
  if (other.state !== 'here') return { url: named, fault: other.state === 'failed' ? other.fault : 'sent nothing' }
  const inner = await listIn(other)
  return typeof inner === 'string' ? { url: named, fault: inner } : { url: named, list: inner, got: other }
}

const bytesFor = (url: string, kind: string | null = null): number =>
  kind?.startsWith('sitemap') || /sitemap|\.gz$/i.test(url) ? SITEMAP_BYTES : FEED_BYTES

/** What came of asking a feed: how many reports are new, or why it could not be read. */
export type Polled =
  | { feed: Feed; entries: number; fault?: undefined }
  | { feed: Feed; fault: string; entries?: undefined }

/** Asks a feed for what is new, writes that down to be brought, and when to ask again. */
export async function poll(store: Store, fetcher: Fetcher, feed: Feed, signal?: AbortSignal): Promise<Polled> {
  const got = await fetcher.get(feed.url, feed, signal, bytesFor(feed.url, feed.kind))
  if (got.state === 'same') {
    const due = nextTime(feed, 0, null)
    await store.feeds.answered(feed.id, { ...answeredNow(), due }, [])
    return { feed, entries: 0 }
  }
  const list = got.state === 'here' ? await listIn(got) : null
  if (got.state === 'failed' || list === null || typeof list === 'string') {
    const fault = got.state === 'failed' ? got.fault : (list as string)
    const failures = feed.failures + 1
    const after = got.state === 'failed' && got.after !== null ? got.after : 0
    const rest = Math.min(DAY, (feed.every ?? 0) * 1000 + SOON * 2 ** Math.min(failures - 1, 10))
    const due = new Date(Math.max(after, Date.now() + rest)).toISOString()
    const state = got.state === 'failed' && got.gone ? ('gone' as const) : undefined
    await store.feeds.answered(feed.id, { asked: new Date().toISOString(), due, failures, fault, state }, [])
    return { feed, fault }
  }
  return { feed, entries: await take(store, fetcher, feed, list, got as Here, false, signal) }
}

/** Writes down an answer with what is new in it. */
async function take(
  store: Store,
  fetcher: Fetcher,
  feed: Feed,
  list: List,
  got: Here,
  pass: boolean,
  signal?: AbortSignal,
): Promise<number> {
  const sitemap = list.kind.startsWith('sitemap')
  const first = feed.answered === null
  // A list of sitemaps dates its parts by day at worst.
  const since = feed.answered ? new Date(Date.parse(feed.answered) - DAY).toISOString() : null
  const most = first && sitemap ? FIRST_OF_SITEMAP : Number.POSITIVE_INFINITY
  const told = await entriesOf(list, fetcher, { since, most, signal })
  const wanted = told.map((one, i): Wanted => wantedOf(one, feed, pass || i >= most ? 'passed' : 'waiting'))
  // The parts of a list of sitemaps change without it: it is always asked for whole.
  const { etag, modified } = list.kind === 'sitemaps' ? { etag: null, modified: null } : got
  const known = { title: list.title ?? feed.title, kind: list.kind, etag, modified }
  const waiting = await store.feeds.answered(feed.id, { ...answeredNow(), ...known }, wanted)
  await store.feeds.answered(feed.id, { due: nextTime(feed, waiting, list.ttl) }, [])
  return pass ? 0 : Math.min(waiting, most)
}

const answeredNow = () => {
  const now = new Date().toISOString()
  return { asked: now, answered: now, failures: 0, fault: null }
}

/** A feed that has news is asked soon again, one that has none less and less often; the person's word goes before. */
function nextTime(feed: Feed, news: number, ttl: number | null): string {
  const before = feed.answered && feed.failures === 0 ? Date.parse(feed.due) - Date.parse(feed.answered) : SOON
  const free = news > 0 ? SOON : Math.min(Math.max(before, SOON) * 1.5, SELDOM)
  const rest = feed.every === null ? Math.max(free, (ttl ?? 0) * 1000) : feed.every * 1000
  return new Date(Date.now() + rest).toISOString()
}

export function wantedOf(
  { item, url, title, byline, published, publisher, content }: Told,
  feed:
    | Pick<Feed, 'id' | 'url' | 'publisher' | 'content'>
    | { id: null; url: string; publisher: null; content: 'page' },
  state: Wanted['state'],
): Wanted {
  return {
    feed: feed.id,
    item,
    url: url ?? `${feed.url}#${item}`,
    page: url !== null && !(feed.content === 'feed' && content !== null),
    title,
    byline,
    published,
    publisher: feed.publisher ?? publisher,
    content,
    state,
  }
}

/** Every feed with how much of it is kept, waited for and given up. */
export async function listFeeds(store: Store): Promise<(Feed & { kept: number; waiting: number; failed: number })[]> {
  const counts = await store.feeds.counts()
  const of = (feed: string, ...states: string[]) =>
    counts.filter((c) => c.feed === feed && states.includes(c.state)).reduce((sum, { n }) => sum + n, 0)
  return (await store.feeds.list()).map((feed) => ({
    ...feed,
    kept: of(feed.id, 'kept'),
    waiting: of(feed.id, 'waiting', 'fetched'),
    failed: of(feed.id, 'failed'),
  }))
}

/** Forgets a feed by id or address; null where there is none. */
export async function removeFeed(store: Store, which: string): Promise<Feed | null> {
  const feed = (await store.feeds.find(which)) ?? (await store.feeds.find(spelling(which) ?? ''))
  if (feed) await store.feeds.remove(feed.id)
  return feed
}

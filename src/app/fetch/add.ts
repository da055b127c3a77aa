import type { Meta } from '../../engine/doc.ts'
import type { Arriving, Store, Wanted } from '../../store/store.ts'
import type { Added, Course } from '../add.ts'
import { wantedOf } from '../feeds.ts'
import { addressOf, spelling } from './address.ts'
import { bring, fetchedStep, TOGETHER } from './bring.ts'
import type { Fetcher } from './fetcher.ts'
import { entriesOf, listIn, SITEMAP_BYTES } from './listing.ts'

export interface AddressOptions {
  known?: Meta
  /** The most reports that one feed or sitemap brings, the newest. */
  most?: number
  each?: (outcomes: Added[]) => void
  /** What is to be said beside, as a sentence. */
  word?: (sentence: string) => void
  page?: (done: number, of: number) => void
  signal?: AbortSignal
}

export const MOST = 1_000

/**
 * Brings what lies at addresses into the store: a page or text is a report, an archive many, a feed or sitemap what it
 * lists. What came before is asked for only when it is named itself, and then whether it has changed.
 */
export async function addAddresses(
  store: Store,
  fetcher: Fetcher,
  addresses: readonly string[],
  options: AddressOptions = {},
): Promise<Course> {
  const { signal, each } = options
  const total: Course = { added: 0, known: 0, failed: 0, reading: 0, writing: 0 }
  const failed = (name: string, message: string) => {
    total.failed++
    each?.([{ failure: { name, line: null, message } }])
  }
  for (const written of addresses) {
    if (signal?.aborted) break
    const address = addressOf(written)
    if (typeof address === 'string') {
      failed(written.replace(/\/\/[^/@]*@/, '//…@'), address)
      continue
    }
    try {
      const course = await addOne(store, fetcher, spelling(written)!, options, failed)
      for (const part of ['added', 'known', 'failed', 'reading', 'writing'] as const) total[part] += course[part]
    } catch (error) {
      if (!signal?.aborted) throw error
    }
  }
  return total
}

async function addOne(
  store: Store,
  fetcher: Fetcher,
  url: string,
  options: AddressOptions,
  failed: (name: string, message: string) => void,
): Promise<Course> {
  const { known, most = MOST, each, word, page: told, signal } = options
  const none: Course = { added: 0, known: 0, failed: 0, reading: 0, writing: 0 }
  const before = await store.feeds.page(url)
  // Its page came when the work was cut off.
  if (before?.state === 'fetched') return bring(store, fetcher, [before], { known, signal, each })
  const kept = before?.state === 'kept'
  const got = await fetcher.get(url, kept ? before : {}, signal, SITEMAP_BYTES)
  if (got.state === 'same') return there(before as Arriving, each)
  if (got.state === 'failed') {
    failed(url, got.fault)
    return none
  }
  const list = await listIn(got)
  if (typeof list === 'string') {
    await store.feeds.want([one(url)])
    const { key } = (await store.feeds.page(url))!
    await store.feeds.step(key, fetchedStep(got))
    return bring(store, fetcher, [(await store.feeds.page(url))!], { known, signal, each })
  }
  const entries = await entriesOf(list, fetcher, { most, signal, fault: failed })
  if (entries.length > most) word?.(`${url} lists ${entries.length} reports; the first ${most} are brought (--most)`)
  if (entries.length === 0) failed(url, 'lists no reports')
  const wanted = entries
    .slice(0, most)
    .map((entry) => wantedOf(entry, { id: null, url, publisher: null, content: 'page' }, 'waiting'))
  await store.feeds.want(wanted)
  const course = { ...none }
  for (let at = 0; at < wanted.length && !signal?.aborted; at += TOGETHER) {
    const batch: Arriving[] = []
    for (const { url: address } of wanted.slice(at, at + TOGETHER)) {
      const page = await store.feeds.page(address)
      // Null: the feed gives one report under two addresses, and the other one stands.
      if (page?.state === 'kept') course.known += there(page, each).known
      else if (page) batch.push(page)
    }
    const part = await bring(store, fetcher, batch, { known, signal, each })
    for (const name of ['added', 'known', 'failed', 'reading', 'writing'] as const) course[name] += part[name]
    told?.(Math.min(at + TOGETHER, wanted.length), wanted.length)
  }
  return course
}

/** What is kept already, told as such. */
function there({ url, report }: Arriving, each: AddressOptions['each']): Course {
  each?.([{ put: { id: report ?? '', state: 'known', renamed: false }, name: url, line: null }])
  return { added: 0, known: 1, failed: 0, reading: 0, writing: 0 }
}

const one = (url: string): Wanted => ({
  feed: null,
  item: null,
  url,
  page: true,
  title: null,
  byline: null,
  published: null,
  publisher: null,
  content: null,
  state: 'waiting',
})

import type { Meta } from '../../engine/doc.ts'
import type { Arriving, Step, Store } from '../../store/store.ts'
import { type Added, addItems, type Course } from '../add.ts'
import type { Item } from '../input.ts'
import type { Fetched, Fetcher } from './fetcher.ts'
import { reportOf, reportsIn } from './reports.ts'

export interface BringOptions {
  known?: Meta
  threads?: number
  signal?: AbortSignal
  /** What came of reports, after they are safe or given up. */
  each?: (outcomes: Added[]) => void
  /** Told when a page has come, or has not. */
  page?: (arriving: Arriving, fault: string | null) => void
  /** How often a report is tried for, on different occasions, before it is given up. */
  tries?: number
}

/** Pages on their way together: a host gets them one by one, and several hosts work side by side. */
export const TOGETHER = 16
/** Between occasions five minutes, then four times as long each time. */
const FIRST_REST = 300_000
const TRIES = 5

/**
 * Gets the pages of what is arriving and reads them into the store. Every step is on disk before the next: a page that
 * has come is not asked for again, and one that is kept is not read again. Ends early, in good order, on the signal.
 */
export async function bring(
  store: Store,
  fetcher: Fetcher,
  arriving: readonly Arriving[],
  options: BringOptions = {},
): Promise<Course> {
  // In a thread: a page that uses up the memory must not end a watch, to be met again by the next.
  const { known, threads = 1, signal, each } = options
  const total: Course = { added: 0, known: 0, failed: 0, reading: 0, writing: 0 }
  for (let at = 0; at < arriving.length && !signal?.aborted; at += TOGETHER) {
    const outcomes: Added[] = []
    const here = await Promise.all(
      arriving.slice(at, at + TOGETHER).map((one) => fetchOne(store, fetcher, one, options, outcomes)),
    )
    // Whose the next outcome is: addItems tells them in the order in which the items came.
    const owners: number[] = []
    const fates = new Map<number, Added[]>()
    async function* items(): AsyncGenerator<Item> {
      for (const url of here) {
        const page = url === null ? null : await store.feeds.page(url)
        if (!page) continue
        fates.set(page.key, [])
        for await (const item of itemsOf(page)) {
          owners.push(page.key)
          yield item
        }
      }
    }
    const course = await addItems(store, items(), {
      known,
      threads,
      each: (some) => {
        outcomes.push(...some)
        for (const outcome of some) fates.get(owners.shift()!)?.push(outcome)
      },
    })
    for (const [key, fate] of fates) await store.feeds.step(key, endOf(fate))
    for (const part of ['added', 'known', 'failed', 'reading', 'writing'] as const) total[part] += course[part]
    total.failed += outcomes.length - course.added - course.known - course.failed
    each?.(outcomes)
  }
  return total
}

/** Address of what is here to be read now, or null. */
async function fetchOne(
  store: Store,
  fetcher: Fetcher,
  one: Arriving,
  { signal, page, tries = TRIES }: BringOptions,
  outcomes: Added[],
): Promise<string | null> {
  if (one.state === 'fetched' || !one.page) return one.url
  let got: Fetched
  try {
    got = await fetcher.get(one.url, {}, signal)
  } catch (error) {
    // Asked to stop: it is waited for as before.
    if (signal?.aborted) return null
    throw error
  }
  page?.(one, got.state === 'failed' ? got.fault : null)
  if (got.state === 'here') {
    await store.feeds.step(one.key, fetchedStep(got))
    return one.url
  }
  const { fault, after, held } = got.state === 'failed' ? got : { fault: 'sent nothing', after: null, held: false }
  const tried = one.tries + (held ? 0 : 1)
  if (after !== null && tried < tries) {
    const due = Math.max(after, Date.now() + (held ? 0 : FIRST_REST * 4 ** (tried - 1)))
    await store.feeds.step(one.key, { state: 'waiting', tries: tried, due: new Date(due).toISOString(), fault })
    outcomes.push({ failure: { name: one.url, line: null, message: `${fault}; will be tried again` } })
    return null
  }
  // Better what the feed has of it than nothing.
  if (one.content && (await fromFeed(one)).input) return one.url
  await store.feeds.step(one.key, { state: 'failed', fault })
  outcomes.push({ failure: { name: one.url, line: null, message: fault } })
  return null
}

export const fetchedStep = ({ url, type, body, etag, modified }: Fetched & { state: 'here' }): Step => ({
  state: 'fetched',
  from: url,
  type,
  body,
  etag,
  modified,
})

async function* itemsOf(page: Arriving): AsyncGenerator<Item> {
  if (page.body === null) {
    yield fromFeed(page)
    return
  }
  let whole = true
  let first: Item | null = null
  for await (const item of reportsIn({
    name: page.url,
    url: page.from,
    type: page.type,
    body: page.body,
    meta: metaOf(page),
  })) {
    whole &&= item.failure !== undefined
    if (first === null && item.failure) {
      first = item
      continue
    }
    if (first) yield first
    first = null
    yield item
  }
  if (first === null) return
  // A page without an article (a picture, a film) whose feed has the report: the feed's is taken.
  const other = whole && page.content ? await fromFeed(page) : first
  yield other.input ? other : first
}

function fromFeed(page: Arriving): Promise<Item> {
  const content = page.content ?? ''
  return reportOf(page.url, content, /<[a-z!]/i.test(content), metaOf(page), Buffer.from(content))
}

/** What the feed says of the report; an address that the feed made up for it is none. */
function metaOf({ url, title, byline, published, publisher, page, item }: Arriving): Meta {
  return { url: page || !item || !url.endsWith(`#${item}`) ? url : null, title, byline, published, publisher }
}

function endOf(fate: readonly Added[]): Step {
  const put = fate.find((outcome) => outcome.put)?.put
  if (put) return { state: 'kept', report: put.id }
  return { state: 'failed', fault: fate[0]?.failure?.message ?? 'has no report in it' }
}

import type { Store } from '../store/store.ts'
import type { Added } from './add.ts'
import { type Polled, poll } from './feeds.ts'
import { bring, TOGETHER } from './fetch/bring.ts'
import type { Fetcher } from './fetch/fetcher.ts'

export interface WatchOptions {
  signal?: AbortSignal
  /** Ask every feed, whether its time has come or not. */
  all?: boolean
  polled?: (what: Polled) => void
  each?: (outcomes: Added[]) => void
}

export interface Round {
  asked: number
  added: number
  known: number
  failed: number
  /** ISO time when the next is due, or null where there are no feeds. */
  next: string | null
}

/** Feeds asked side by side; one host is asked one thing at a time all the same. */
const FEEDS_TOGETHER = 4

/**
 * One round of watching: feeds whose time has come are asked, and what waits is brought. All of it is in the store at
 * every moment, so that the next round, in this process or another, goes on where this one ended or was ended.
 */
export async function watchRound(store: Store, fetcher: Fetcher, options: WatchOptions = {}): Promise<Round> {
  const { signal, all, polled, each } = options
  const now = new Date().toISOString()
  const due = (await store.feeds.list()).filter((feed) => feed.state === 'on' && (all || feed.due <= now))
  const round: Round = { asked: 0, added: 0, known: 0, failed: 0, next: null }
  const line = due.values()
  const asker = async () => {
    for (const feed of line) {
      if (signal?.aborted) return
      try {
        const what = await poll(store, fetcher, feed, signal)
        round.asked++
        polled?.(what)
      } catch (error) {
        if (!signal?.aborted) throw error
      }
    }
  }
  await Promise.all(Array.from({ length: FEEDS_TOGETHER }, asker))
  // What is put off in this round is due after its beginning, and so comes back in another.
  const begun = new Date().toISOString()
  while (!signal?.aborted) {
    const arriving = await store.feeds.arriving(begun, TOGETHER)
    if (arriving.length === 0) break
    const course = await bring(store, fetcher, arriving, { signal, each })
    for (const part of ['added', 'known', 'failed'] as const) round[part] += course[part]
  }
  round.next = await store.feeds.nextDue()
  return round
}

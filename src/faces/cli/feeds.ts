import { addFeed, type FeedSettings, listFeeds, removeFeed } from '../../app/feeds.ts'
import type { OpenStore } from '../../app/library.ts'
import { NOTHING_READ } from './exits.ts'
import { abortOnSignal, type FetchFlags, fetcherOf } from './fetching.ts'
import { remark, write } from './out.ts'
import { untilAsked } from './signals.ts'
import { withStore } from './store.ts'

type AddFlags = FetchFlags & FeedSettings & { store?: string }

/** `isnad feeds add`. */
export async function addCommand(addresses: string[], flags: AddFlags, openStore: OpenStore): Promise<void> {
  await withStore(openStore, flags.store, 'write', async (store) => {
    const fetcher = fetcherOf(flags)
    const asked = untilAsked('stopping')
    const { signal, off } = abortOnSignal()
    let failed = 0
    for (const address of addresses) {
      if (asked.stop) break
      try {
        const added = await addFeed(store, fetcher, address, flags, signal)
        if (added.fault !== undefined) {
          failed++
          remark(added.fault)
          continue
        }
        const { feed, entries, before } = added
        const news = before ? 'was there before; settings are changed as given' : `${entries} reports waiting`
        remark(`${feed.id} ${feed.url}${feed.title ? ` (${feed.title})` : ''}: ${news}`)
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
    off()
    asked.off()
    if (failed === addresses.length) process.exitCode = NOTHING_READ
    else if (!asked.stop) remark('isnad watch brings them, and what comes after')
  })
}

/** `isnad feeds list`. */
export async function listCommand(
  flags: { store?: string; format: 'text' | 'json' },
  openStore: OpenStore,
): Promise<void> {
  await withStore(openStore, flags.store, 'read', async (store) => {
    const feeds = await listFeeds(store)
    if (flags.format === 'json') return write(`${JSON.stringify(feeds, null, 2)}\n`)
    if (feeds.length === 0) return remark('no feeds; isnad feeds add ADDRESS')
    for (const feed of feeds) {
      const { id, url, title, kind, kept, waiting, failed, due, fault, failures, state } = feed
      const numbers = [`${kept} kept`, waiting ? `${waiting} waiting` : '', failed ? `${failed} given up` : '']
      const next = state === 'gone' ? 'gone, not asked any more' : `next ${due.slice(0, 16).replace('T', ' ')} UTC`
      await write(`${id}  ${url}\n    ${[title ?? '', kind ?? 'not answered yet'].filter(Boolean).join(' · ')}\n`)
      await write(`    ${[...numbers.filter(Boolean), next].join(', ')}\n`)
      if (fault) await write(`    failed ${failures === 1 ? 'once' : `${failures} times`}: ${fault}\n`)
    }
  })
}

/** `isnad feeds remove`. */
export async function removeCommand(which: string[], flags: { store?: string }, openStore: OpenStore): Promise<void> {
  await withStore(openStore, flags.store, 'write', async (store) => {
    for (const one of which) {
      const feed = await removeFeed(store, one)
      if (feed) remark(`${feed.id} ${feed.url} is not watched any more; its reports stay`)
      else {
        remark(`${one} is no feed of this library (isnad feeds list)`)
        process.exitCode = NOTHING_READ
      }
    }
  })
}

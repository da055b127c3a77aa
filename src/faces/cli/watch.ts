import type { Added } from '../../app/add.ts'
import type { Polled } from '../../app/feeds.ts'
import { pause } from '../../app/fetch/pace.ts'
import { libraryPath, type OpenStore, type Store, StoreError } from '../../app/library.ts'
import { watchRound } from '../../app/watch.ts'
import { told } from './add.ts'
import { NOTHING_READ } from './exits.ts'
import { abortOnSignal, type FetchFlags, fetcherOf } from './fetching.ts'
import { remark } from './out.ts'
import { span } from './progress.ts'
import { sentence } from './read.ts'
import { untilAsked } from './signals.ts'
import { progress, StatusLine } from './status-line.ts'
import { NO_STORE } from './store.ts'

interface WatchFlags extends FetchFlags {
  store?: string
  once?: boolean
  now?: boolean
  format: 'text' | 'ndjson'
}

/** While another isnad writes, and at the longest between two looks at what is due: feeds may have been added. */
const BUSY_REST = 5_000
const LONGEST_REST = 60_000

/** `isnad watch`: round after round until Ctrl-C. The library is closed between rounds, so that others may write. */
export async function watchCommand(flags: WatchFlags, openStore: OpenStore): Promise<void> {
  const path = flags.store ?? libraryPath()
  const fetcher = fetcherOf(flags)
  const asked = untilAsked('finishing what is under way')
  const { signal, off } = abortOnSignal()
  const line = new StatusLine()
  let all = flags.now
  let busy = false
  while (!asked.stop) {
    let store: Store | null = null
    let rest = LONGEST_REST
    try {
      store = await openStore(path, 'write')
      busy = false
      const next = await oneRound(store, fetcher, line, flags, signal, all)
      all = false
      if (next === null) {
        remark('no feeds to watch; isnad feeds add ADDRESS')
        process.exitCode = NOTHING_READ
        break
      }
      if (flags.once) break
      const wait = Math.max(0, Date.parse(next) - Date.now())
      rest = Math.min(wait, LONGEST_REST)
      line.draw(`next in ${span(wait / 1000)}; Ctrl-C ends`)
    } catch (error) {
      line.clear()
      if (!(error instanceof StoreError)) throw error
      if (error.fault !== 'busy' || flags.once) {
        remark(error.message)
        process.exitCode = NO_STORE
        break
      }
      if (!busy) remark('another isnad writes to the library; waiting for it')
      busy = true
      rest = BUSY_REST
    } finally {
      await store?.close()
    }
    await pause(rest, signal).catch(() => {})
  }
  line.clear()
  off()
  asked.off()
}

async function oneRound(
  store: Store,
  fetcher: ReturnType<typeof fetcherOf>,
  line: StatusLine,
  { format }: WatchFlags,
  signal: AbortSignal,
  all = false,
): Promise<string | null> {
  const begun = performance.now()
  let waiting = (await store.feeds.counts())
    .filter((c) => c.feed !== null && c.state === 'waiting')
    .reduce((sum, c) => sum + c.n, 0)
  let done = 0
  const polled = ({ feed, entries, fault }: Polled) => {
    line.clear()
    waiting += entries ?? 0
    const name = `${stamp()}${feed.id} ${feed.title ?? feed.url}`
    if (fault !== undefined) remark(`${name}: ${fault}`)
    else if (entries > 0) remark(`${name}: ${entries} new`)
  }
  const each = (outcomes: Added[]) => {
    line.clear()
    done += outcomes.length
    for (const outcome of outcomes) if (outcome.failure) remark(`${stamp()}${sentence(outcome.failure)}`)
    if (format === 'ndjson') process.stdout.write(outcomes.map((o) => `${JSON.stringify(told(o))}\n`).join(''))
    line.draw(progress(done, waiting, (performance.now() - begun) / 1000))
  }
  const round = await watchRound(store, fetcher, { signal, all, polled, each })
  line.clear()
  if (round.added + round.failed > 0)
    remark(
      `${stamp()}${round.added} added${round.known ? `, ${round.known} there before` : ''}${round.failed ? `, ${round.failed} not readable` : ''}`,
    )
  return round.next
}

/** Lines of a log say when; a terminal is looked at. */
const stamp = (): string => (process.stderr.isTTY ? '' : `${new Date().toISOString().slice(0, 19)}Z `)

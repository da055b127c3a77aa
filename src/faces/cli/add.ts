import { type Added, addItems, type Course } from '../../app/add.ts'
import { isAddress } from '../../app/fetch/address.ts'
import { inputs } from '../../app/input.ts'
import type { OpenStore, Store } from '../../app/library.ts'
import { bytesIn, Meter } from '../../app/paths.ts'
import type { Meta } from '../../engine/doc.ts'
import { NOTHING_READ } from './exits.ts'
import type { FetchFlags } from './fetching.ts'
import { remark } from './out.ts'
import type { Shared } from './program.ts'
import { Progress } from './progress.ts'
import { pathsOr, sentence } from './read.ts'
import { untilAsked } from './signals.ts'
import { withStore } from './store.ts'

export interface AddFlags extends Shared, FetchFlags {
  store?: string
  threads?: number
  most?: number
  format: 'text' | 'ndjson'
}

/** `isnad add`: reads reports into the library and says what came of them. */
export async function addCommand(files: string[], flags: AddFlags, openStore: OpenStore): Promise<void> {
  const { store: path, threads, format, published, publisher, url, title } = flags
  const known = { published, publisher, url, title }
  const addresses = files.filter(isAddress)
  const paths = addresses.length === files.length && files.length ? [] : pathsOr(files.filter((f) => !isAddress(f)))
  await withStore(openStore, path, 'write', async (store) => {
    const meter = new Meter()
    const progress = new Progress(meter, await bytesIn(paths))
    const asked = untilAsked('finishing what is under way; run the same command again to go on')
    const each = (
      outcomes: Added[],
      { added, known: there, failed }: { added: number; known: number; failed: number },
    ) => {
      progress.clear()
      for (const { failure } of outcomes) if (failure) remark(sentence(failure))
      if (format === 'ndjson') process.stdout.write(outcomes.map((o) => `${JSON.stringify(told(o))}\n`).join(''))
      progress.tell(added + there + failed, 'reports')
    }
    // A report or two are read before a thread has started.
    const few = paths.length <= 1 && ((await bytesIn(paths)) ?? Number.POSITIVE_INFINITY) < 50_000
    const course = await addItems(store, inputs(paths, process.stdin, meter), {
      known,
      threads: threads ?? (few ? 0 : undefined),
      each,
      stop: () => asked.stop,
    })
    if (addresses.length && !asked.stop) {
      const brought = await fromNetwork(store, addresses, flags, known, (outcomes) => each(outcomes, course))
      for (const part of ['added', 'known', 'failed', 'reading', 'writing'] as const) course[part] += brought[part]
    }
    asked.off()
    progress.clear()
    const parts = [`${course.added} added`]
    if (course.known) parts.push(`${course.known} there before`)
    if (course.failed) parts.push(`${course.failed} not readable`)
    remark(
      `${parts.join(', ')} (reading ${seconds(course.reading)} in all threads, writing ${seconds(course.writing)})`,
    )
    if (course.added + course.known === 0) process.exitCode = NOTHING_READ
  })
}

/** Addresses after the files; loaded only when there are any. */
async function fromNetwork(
  store: Store,
  addresses: string[],
  flags: AddFlags,
  known: Meta,
  each: (outcomes: Added[]) => void,
): Promise<Course> {
  const [{ addAddresses }, { abortOnSignal, fetcherOf }, { progress, StatusLine }] = await Promise.all([
    import('../../app/fetch/add.ts'),
    import('./fetching.ts'),
    import('./status-line.ts'),
  ])
  const { signal, off } = abortOnSignal()
  const line = new StatusLine()
  const begun = performance.now()
  const course = await addAddresses(store, fetcherOf(flags), addresses, {
    known,
    most: flags.most,
    signal,
    word: remark,
    each: (outcomes) => {
      line.clear()
      each(outcomes)
    },
    page: (done, of) => line.draw(progress(done, of, (performance.now() - begun) / 1000)),
  })
  line.clear()
  off()
  return course
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

export function told(outcome: Added): object {
  if (outcome.failure) return { state: 'failed', ...outcome.failure }
  const { put, name, line } = outcome
  return { id: put.id, state: put.state, ...(put.renamed ? { renamed: true } : {}), name, line }
}

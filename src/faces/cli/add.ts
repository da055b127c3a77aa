import { type Added, addItems } from '../../app/add.ts'
import { inputs } from '../../app/input.ts'
import type { OpenStore } from '../../app/library.ts'
import { bytesIn, Meter } from '../../app/paths.ts'
import { remark } from './out.ts'
import { NOTHING_READ, type Shared } from './program.ts'
import { Progress } from './progress.ts'
import { pathsOr, sentence } from './read.ts'
import { untilAsked } from './signals.ts'
import { withStore } from './store.ts'

export interface AddFlags extends Shared {
  store?: string
  threads?: number
  format: 'text' | 'ndjson'
}

/** `isnad add`: reads reports into the library and says what came of them. */
export async function addCommand(files: string[], flags: AddFlags, openStore: OpenStore): Promise<void> {
  const { store: path, threads, format, lang: _, ...known } = flags
  const paths = pathsOr(files)
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
    const few = paths.length === 1 && ((await bytesIn(paths)) ?? Number.POSITIVE_INFINITY) < 50_000
    const course = await addItems(store, inputs(paths, process.stdin, meter), {
      known,
      threads: threads ?? (few ? 0 : undefined),
      each,
      stop: () => asked.stop,
    })
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

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

function told(outcome: Added): object {
  if (outcome.failure) return { state: 'failed', ...outcome.failure }
  const { put, name, line } = outcome
  return { id: put.id, state: put.state, ...(put.renamed ? { renamed: true } : {}), name, line }
}

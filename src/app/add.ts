import { createHash } from 'node:crypto'
import type { Meta } from '../engine/doc.ts'
import { type Entry, type Put, type Store, StoreError } from '../store/store.ts'
import { heapKeeper } from './heap.ts'
import { type Failure, type Input, type Item, inputs } from './input.ts'
import { given } from './read.ts'
import type { Job, Read } from './reader.ts'
import { startReaders } from './readers.ts'

/** What came of one report, told after it is safely in the store. */
export type Added =
  | { put: Put; name: string; line: number | null; failure?: undefined }
  | { failure: Failure; put?: undefined }

export interface Course {
  added: number
  known: number
  failed: number
  /** Milliseconds spent reading in all threads, and writing. */
  reading: number
  writing: number
}

export interface AddOptions {
  known?: Meta
  threads?: number
  /** Told after every batch that is safely written, with what came of its reports in order. */
  each?: (outcomes: Added[], course: Course) => void
  /** Asked between batches; true ends the work after what is under way. */
  stop?: () => boolean
}

/** Reports that go to a thread together, and that are written in one transaction at most. */
const TOGETHER = 8
const BATCH = 128

/** Hash of all that was given of a report: the same report has the same, and is kept once. */
export function fingerprintOf(text: string, meta: Meta): string {
  const { id = null, url = null, publisher = null, title = null, byline = null, published = null } = meta
  return createHash('sha256')
    .update(JSON.stringify([text, id, url, publisher, title, byline, published]))
    .digest('hex')
}

/** Reads every report in `paths` into the store. Files, folders, `-`; see `addItems`. */
export const addPaths = (store: Store, paths: readonly string[], options: AddOptions = {}): Promise<Course> =>
  addItems(store, inputs(paths), options)

/**
 * Reads reports from wherever they come into the store: threads read, this thread writes in batches. The same report
 * again is passed over, so work that was cut off is taken up by doing it again: nothing twice, nothing lost. Memory does
 * not grow with the number of reports. Throws StoreError when the store cannot be written to.
 */
export async function addItems(store: Store, items: AsyncIterable<Item>, options: AddOptions = {}): Promise<Course> {
  const { known = {}, threads, each, stop } = options
  const course: Course = { added: 0, known: 0, failed: 0, reading: 0, writing: 0 }
  const readers = startReaders(threads)
  const line: { from: Pending[]; reading: Promise<Read[]> }[] = []
  let ready: Done[] = []
  const keepHeap = heapKeeper()

  const write = async () => {
    if (ready.length === 0) return
    const batch = ready
    ready = []
    const from = performance.now()
    const puts = await putEach(
      store,
      batch.flatMap(({ read }) => (read?.entry ? [read.entry] : [])),
    )
    course.writing += performance.now() - from
    let n = 0
    const outcomes = batch.map(({ pending, read }): Added => {
      const { name, line, failure, here } = pending
      if (failure) return { failure }
      if (here) return { put: here, name, line }
      if (read?.fault !== undefined) return { failure: { name, line, message: read.fault } }
      const put = puts[n++]
      return typeof put === 'string' ? { failure: { name, line, message: put } } : { put, name, line }
    })
    for (const { put } of outcomes) course[put === undefined ? 'failed' : put.state]++
    course.reading = readers.spent
    each?.(outcomes, course)
    keepHeap()
  }
  const takeFirst = async () => {
    const { from, reading } = line.shift()!
    const read = await reading
    let n = 0
    for (const pending of from) ready.push({ pending, read: pending.job ? read[n++] : undefined })
    if (ready.length >= BATCH) await write()
  }

  try {
    for await (const group of groups(items, TOGETHER, known)) {
      await markKnown(store, group)
      const reading = readers.read(group.flatMap(({ job }) => (job ? [job] : [])))
      // Whoever awaits it later hears of a failure; until then it must not end the process.
      reading.catch(() => {})
      line.push({ from: group, reading })
      while (line.length >= readers.room) await takeFirst()
      if (stop?.()) break
    }
    while (line.length) await takeFirst()
    await write()
    course.reading = readers.spent
    return course
  } finally {
    await readers.close()
  }
}

/** A batch is one transaction; where a report in it is too much for the store, each goes by itself, and that one is told. */
async function putEach(store: Store, entries: Entry[]): Promise<(Put | string)[]> {
  try {
    return await store.put(entries)
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault !== 'too-much') throw error
    if (entries.length === 1) return [`could not be kept: ${error.message}`]
    const puts: (Put | string)[] = []
    for (const entry of entries) puts.push(...(await putEach(store, [entry])))
    return puts
  }
}

interface Pending {
  name: string
  line: number | null
  job?: Job
  here?: Put
  failure?: Failure
}

interface Done {
  pending: Pending
  read?: Read
}

async function* groups(items: AsyncIterable<Item>, size: number, known: Meta): AsyncGenerator<Pending[]> {
  let group: Pending[] = []
  let length = 0
  for await (const { input, failure } of items) {
    if (failure) group.push({ name: failure.name, line: failure.line, failure })
    else {
      group.push({ name: input.name, line: input.line, job: jobOf(input, known) })
      length += input.text.length
    }
    // A book among the reports goes alone, or it would keep seven others waiting.
    if (group.length >= size || length > 200_000) {
      yield group
      group = []
      length = 0
    }
  }
  if (group.length) yield group
}

function jobOf({ name, line, text, meta, raw }: Input, known: Meta): Job {
  const whole = { ...meta, ...given(known) }
  const sha256 = createHash('sha256').update(raw).digest('hex')
  return { text, meta: whole, source: { name, line, sha256 }, fingerprint: fingerprintOf(text, whole) }
}

/** Reports that are in the store already are not read again. */
async function markKnown(store: Store, group: Pending[]): Promise<void> {
  const there = await store.known(group.flatMap(({ job }) => (job ? [job.fingerprint] : [])))
  for (const pending of group) {
    const id = pending.job && there.get(pending.job.fingerprint)
    if (id === undefined) continue
    pending.here = { id, state: 'known', renamed: false }
    pending.job = undefined
  }
}

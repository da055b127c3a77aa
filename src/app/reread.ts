import type { Change, Store } from '../store/store.ts'
import { engineVersion } from './engine.ts'
import { startReaders } from './readers.ts'

export interface Renewal {
  renewed: number
  /** Reports whose record is another than before. */
  changed: number
  failed: { id: string; message: string }[]
  added: Record<string, number>
  removed: Record<string, number>
}

export interface RereadOptions {
  threads?: number
  /** Told after every batch that is safely written. */
  each?: (changes: Change[], renewal: Renewal) => void
  stop?: () => boolean
}

const BATCH = 64

/**
 * Reads every report anew whose record another engine made, oldest first, and puts the new record in the place of the
 * old one. What is done stays done: cut off and started again, it goes on where it was.
 */
export async function reread(store: Store, { threads, each, stop }: RereadOptions = {}): Promise<Renewal> {
  const engine = engineVersion()
  const renewal: Renewal = { renewed: 0, changed: 0, failed: [], added: {}, removed: {} }
  const readers = startReaders(threads)
  try {
    let after: string | undefined
    let next = store.stale(engine, BATCH)
    for (;;) {
      const batch = await next
      if (batch.length === 0 || stop?.()) return renewal
      after = batch[batch.length - 1].id
      const shares = Array.from({ length: readers.room }, (_, n) => batch.filter((__, i) => i % readers.room === n))
      const read = (await Promise.all(shares.map((share) => readers.read(share)))).flatMap((list, n) =>
        list.map((one, i) => ({ id: shares[n][i].id, ...one })),
      )
      for (const { id, fault } of read) if (fault !== undefined) renewal.failed.push({ id, message: fault })
      const changes = await store.renew(read.flatMap(({ entry }) => (entry ? [entry] : [])))
      renewal.renewed += changes.length
      for (const change of changes) {
        if (Object.keys(change.added).length || Object.keys(change.removed).length) renewal.changed++
        for (const side of ['added', 'removed'] as const) {
          for (const [part, n] of Object.entries(change[side])) renewal[side][part] = (renewal[side][part] ?? 0) + n
        }
      }
      each?.(changes, renewal)
      next = store.stale(engine, BATCH, after)
    }
  } finally {
    await readers.close()
  }
}

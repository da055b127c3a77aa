import { setPriority } from 'node:os'
import type { OpenStore } from '../../app/library.ts'
import { Meter } from '../../app/paths.ts'
import { reread } from '../../app/reread.ts'
import { remark, write } from './out.ts'
import { Progress } from './progress.ts'
import { untilAsked } from './signals.ts'
import { withStore } from './store.ts'

/** `isnad reread`: renews the records that an older engine made, and says what became other. */
export async function rereadCommand(
  flags: { store?: string; threads?: number; format: 'text' | 'ndjson' },
  openStore: OpenStore,
): Promise<void> {
  await withStore(openStore, flags.store, 'write', async (store) => {
    try {
      // What somebody does beside it goes first.
      setPriority(10)
    } catch {
      // Some systems do not let a program be modest.
    }
    const asked = untilAsked('finishing what is under way; run isnad reread again to go on')
    const progress = new Progress(new Meter(), null)
    const { renewed, changed, failed, added, removed } = await reread(store, {
      threads: flags.threads,
      stop: () => asked.stop,
      each(changes, renewal) {
        progress.clear()
        if (flags.format === 'ndjson') for (const change of changes) write(`${JSON.stringify(change)}\n`)
        progress.tell(renewal.renewed, 'reports')
      },
    })
    asked.off()
    progress.clear()
    for (const { id, message } of failed) remark(`${id} ${message}`)
    const list = (counts: Record<string, number>) =>
      Object.entries(counts)
        .map(([part, n]) => `${n} ${part}`)
        .join(', ') || 'nothing'
    remark(
      renewed === 0
        ? 'every record is of this engine already'
        : `${renewed} renewed, ${changed} of them changed: ${list(added)} more, ${list(removed)} less`,
    )
    if (failed.length) process.exitCode = 1
  })
}

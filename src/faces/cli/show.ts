import type { OpenStore } from '../../app/library.ts'
import { show } from '../../app/show.ts'
import { NOTHING_READ } from './exits.ts'
import { remark, write } from './out.ts'
import { type Format, formatOf, printer } from './read.ts'
import { withStore } from './store.ts'

/** `isnad show`: the record of a report in the library, its text, or where it came from. */
export async function showCommand(
  ids: string[],
  flags: { store?: string; format?: Format; lang: 'ar' | 'en'; text?: boolean; source?: boolean },
  openStore: OpenStore,
): Promise<void> {
  await withStore(openStore, flags.store, 'read', async (store) => {
    const print = await printer(formatOf(flags.format), flags.lang)
    let shown = 0
    for (const id of ids) {
      const kept = await show(store, id)
      if (kept === null) {
        remark(`no report in the library has the id ${id}, or several begin so`)
        continue
      }
      const { record, ...about } = kept
      if (flags.text) await write(`${record.text}\n`)
      else if (flags.source) await write(`${JSON.stringify({ id: record.report.id, ...about })}\n`)
      else for (const piece of print(record, shown === 0)) await write(piece)
      shown++
    }
    if (shown === 0) process.exitCode = NOTHING_READ
  })
}

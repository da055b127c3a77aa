import { joinsOf, type NamedJoin, settle, undo } from '../../app/joins.ts'
import type { OpenStore } from '../../app/library.ts'
import { MISUSED, NOTHING_READ } from './exits.ts'
import { remark, write } from './out.ts'
import { withStore } from './store.ts'
import { cell } from './text/bidi.ts'

/** `isnad joins`: who was taken for one with whom, and why; `--pin`, `--apart` and `--undo` are the user's word. */
export async function joinsCommand(
  name: string[],
  flags: { store?: string; format: 'text' | 'ndjson'; pin?: string[]; apart?: string[]; undo?: number },
  openStore: OpenStore,
): Promise<void> {
  const settled = flags.pin ?? flags.apart
  if (settled && settled.length !== 2) {
    remark('two ids are wanted, as --pin b12 b40')
    process.exitCode = MISUSED
    return
  }
  const writes = settled !== undefined || flags.undo !== undefined
  await withStore(openStore, flags.store, writes ? 'write' : 'read', async (store) => {
    let joins: NamedJoin[]
    if (settled) joins = [await settle(store, settled[0], settled[1], flags.pin ? 'pinned' : 'apart')]
    else if (flags.undo !== undefined) {
      const join = await undo(store, flags.undo)
      joins = join ? [join] : []
    } else joins = await joinsOf(store, name.length ? name.join(' ') : undefined)
    for (const join of joins) await write(flags.format === 'ndjson' ? `${JSON.stringify(join)}\n` : line(join))
    if (joins.length === 0) {
      remark('no such join')
      process.exitCode = NOTHING_READ
    }
  })
}

const line = ({ id, being, into, names, state, by, evidence, report }: NamedJoin): string =>
  `${id} ${state} (${by}): ${being} ${cell(names[0])} = ${into} ${cell(names[1])}; ${cell(evidence)}${report ? ` in ${report}` : ''}\n`

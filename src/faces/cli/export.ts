import { exportRecords, exportTables } from '../../app/export.ts'
import type { OpenStore } from '../../app/library.ts'
import { MISUSED } from './exits.ts'
import { remark, write } from './out.ts'
import { withStore } from './store.ts'

/** `isnad export`: records to standard output, or every table to a file of its own. */
export async function exportCommand(
  flags: { store?: string; format: 'ndjson' | 'csv' | 'parquet'; out?: string },
  openStore: OpenStore,
): Promise<void> {
  const { format, out } = flags
  if ((format === 'ndjson') === (out !== undefined)) {
    remark(
      out === undefined
        ? `${format} makes a file of every table: name a folder with --out`
        : 'records go to standard output: > records.ndjson',
    )
    process.exitCode = MISUSED
    return
  }
  await withStore(openStore, flags.store, 'read', async (store) => {
    if (format === 'ndjson') {
      await exportRecords(store, write)
      return
    }
    try {
      for (const { file, rows } of await exportTables(store, out!, format)) remark(`${file}: ${rows} rows`)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === undefined || !code.startsWith('E') || code.startsWith('ERR_')) throw error
      remark(`${out} cannot be written to (${message})`)
      process.exitCode = 1
    }
  })
}

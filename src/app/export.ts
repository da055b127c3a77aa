import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Store, Table } from '../store/store.ts'
import { csvLine } from './csv.ts'

export type ExportFormat = 'ndjson' | 'csv' | 'parquet'

/** Every record of the library, one JSON text each, by date. */
export async function* ndjson(store: Store): AsyncGenerator<string> {
  for await (const { record } of store.records()) yield `${JSON.stringify(record)}\n`
}

/** Every record handed to `write`, all of one moment, whoever adds to the library meanwhile. */
export const exportRecords = (store: Store, write: (line: string) => Promise<void>): Promise<void> =>
  store.still(async () => {
    for await (const line of ndjson(store)) await write(line)
  })

/**
 * Writes every table to a file of its own in `folder`, all of one moment: `reports.csv`, `statements.parquet` and so on. A file has its name
 * only once it is whole. Returns the names with their numbers of rows.
 */
export async function exportTables(
  store: Store,
  folder: string,
  format: 'csv' | 'parquet',
): Promise<{ file: string; rows: number }[]> {
  await mkdir(folder, { recursive: true })
  return store.still(async () => {
    const written = []
    for (const table of store.tables()) written.push(await exportTable(store, table, folder, format))
    return written
  })
}

async function exportTable(
  store: Store,
  table: Table,
  folder: string,
  format: 'csv' | 'parquet',
): Promise<{ file: string; rows: number }> {
  const file = join(folder, `${table.name}.${format}`)
  const half = `${file}.part`
  try {
    const rows = await (format === 'csv' ? writeCsv(store, table, half) : writeParquet(store, table, half))
    await rename(half, file)
    return { file, rows }
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

async function writeCsv(store: Store, table: Table, file: string): Promise<number> {
  const out = createWriteStream(file)
  const done = finished(out)
  done.catch(() => {})
  let rows = 0
  out.write(csvLine(table.columns.map(({ name }) => name)))
  for await (const row of store.rows(table.name)) {
    rows++
    if (!out.write(csvLine(row))) await Promise.race([new Promise<void>((go) => out.once('drain', go)), done])
  }
  out.end()
  await done
  return rows
}

/** Rows held in memory before they are written as one group. */
const GROUP = 20_000

async function writeParquet(store: Store, table: Table, file: string): Promise<number> {
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer')
  const out = new ParquetWriter({
    writer: fileWriter(file),
    schema: [
      { name: 'root', num_children: table.columns.length },
      ...table.columns.map(({ name, type }) =>
        type === 'integer'
          ? { name, type: 'INT64' as const, repetition_type: 'OPTIONAL' as const }
          : {
              name,
              type: 'BYTE_ARRAY' as const,
              converted_type: 'UTF8' as const,
              repetition_type: 'OPTIONAL' as const,
            },
      ),
    ],
  })
  let group: (string | number | null)[][] = []
  let rows = 0
  const flush = async () => {
    if (group.length === 0) return
    const columnData = table.columns.map(({ name, type }, i) => ({
      name,
      data: group.map((row) => (type === 'integer' && row[i] !== null ? BigInt(row[i] as number) : row[i])),
    }))
    await out.write({ columnData, rowGroupSize: GROUP })
    group = []
  }
  for await (const row of store.rows(table.name)) {
    group.push(row)
    rows++
    if (group.length >= GROUP) await flush()
  }
  await flush()
  await out.finish()
  return rows
}

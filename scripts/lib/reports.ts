import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** A report as the shelf and other NDJSON collections keep it. */
export interface Report {
  id?: string
  url?: string
  publisher?: string
  title?: string
  published?: string
  text: string
}

export const root = join(import.meta.dirname, '../..')
/** The measuring texts lie beside the project, not in it. */
export const shared = join(root, '../shared')
export const shelf = join(shared, 'shelf/news-2015.ndjson.gz')

/** The reports of an NDJSON file, gzipped or not, at most `limit`, one at a time. */
export async function* reports(file: string, limit = Number.POSITIVE_INFINITY): AsyncGenerator<Report> {
  if (!existsSync(file))
    throw new Error(`${file} does not exist; name an NDJSON file of reports with a "text" in every line`)
  const raw = createReadStream(file)
  const lines = createInterface({
    input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let count = 0
  for await (const line of lines) {
    if (count >= limit) break
    if (line.trim() === '') continue
    const report = JSON.parse(line)
    if (typeof report.text !== 'string') continue
    count++
    yield report
  }
  raw.destroy()
}

/** Writes the reports of a collection, at most `limit`, to an NDJSON file. */
export async function writeReports(file: string, limit: number, to: string): Promise<void> {
  const lines = createWriteStream(to)
  for await (const report of reports(file, limit))
    if (!lines.write(`${JSON.stringify(report)}\n`)) await once(lines, 'drain')
  await new Promise<void>((done) => lines.end(done))
}

/** The meta that `read` takes, of a report. */
export const metaOf = ({ id, url, publisher, title, published }: Report) => ({ id, url, publisher, title, published })

/** Value of `--name VALUE` in the arguments, and the arguments without options. */
export function options(
  argv: string[],
  names: string[],
): { values: Record<string, string | undefined>; rest: string[] } {
  const values: Record<string, string | undefined> = {}
  const rest: string[] = []
  for (let i = 0; i < argv.length; i++) {
    const name = argv[i].startsWith('--') ? argv[i].slice(2) : null
    if (name === null) rest.push(argv[i])
    else if (!names.includes(name))
      throw new Error(
        `${basename(process.argv[1])} knows no --${name}; it knows ${names.map((n) => `--${n}`).join(', ')}`,
      )
    else values[name] = argv[++i]
  }
  return { values, rest }
}

/** A whole number of an option, or what stands for it. */
export function whole(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback
  if (!/^\d+$/.test(value)) throw new Error(`${value} is not a whole number`)
  return Number(value)
}

/** Prints the message of an error and ends, for scripts whose user made a mistake in the arguments. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(2)
  }
}

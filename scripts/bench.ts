import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main, options, root, shelf, whole, writeReports } from './lib/reports.ts'

/**
 * `npm run bench [-- FILE] [--limit N] [--only isnad,wink,times,command,long,start]`: speed and memory on an NDJSON collection
 * (the shelf where none is named), beside wink-nlp's full English pipeline over the same words in the same run.
 *
 * Every part runs in a process of its own, one after the other, so that each has its own peak of memory. Tokens are
 * counted once, by wink-nlp, and stand under every rate: the ratio is a ratio of times. Only the reading is timed, not
 * unzipping and parsing JSON. The part `command` is `isnad read FILE` as it is built: its memory is what a user sees, since a
 * library leaves the heap to whoever calls it.
 */
export interface Measured {
  reports: number
  words: number
  seconds: number
  p50: number
  p99: number
  /** MiB, of the whole process. */
  peak: number
  tokens?: number
}

await main(async () => {
  const { values, rest } = options(process.argv.slice(2), ['limit', 'only'])
  const file = rest[0] ?? shelf
  if (!existsSync(file))
    throw new Error(`${file} does not exist. Name an NDJSON file of reports: npm run bench -- FILE`)
  const limit = whole(values.limit, 1e9)
  const only = values.only?.split(',')
  const wanted = (part: string) => !only || only.includes(part)
  const run = <T>(part: string): T | null => (wanted(part) ? phase<T>(part, file, limit) : null)

  console.log(`${file}${limit < 1e9 ? `, first ${limit} reports` : ''}; Node ${process.versions.node}, one thread`)
  const wink = run<Measured>('wink')
  const isnad = run<Measured>('isnad')
  const times = existsSync(join(root, 'dist/time.js')) ? run<Measured>('times') : null
  const tokens = wink?.tokens
  for (const [name, m] of [
    ['wink-nlp', wink],
    ['isnad', isnad],
    ['isnad/time', times],
  ] as const)
    if (m) line(name, m, tokens)
  if (wink && isnad) console.log(`  whole records: ${(wink.seconds / isnad.seconds).toFixed(2)} times wink-nlp's rate`)
  if (wink && times) console.log(`  times alone:   ${(wink.seconds / times.seconds).toFixed(2)} times wink-nlp's rate`)
  if (wanted('command')) await command(file, limit)
  if (wanted('start')) startUp()
  const long = run<{ megabytes: number; seconds: number }[]>('long')
  if (long) {
    console.log('one report of n million characters (linear when the last column stands still):')
    for (const { megabytes, seconds } of long)
      console.log(
        `  ${String(megabytes).padStart(6)} M  ${(seconds * 1000).toFixed(0).padStart(7)} ms  ${((seconds * 1000) / megabytes).toFixed(0).padStart(6)} ms/M`,
      )
  }
})

function phase<T>(part: string, file: string, limit: number): T {
  const child = spawnSync(
    process.execPath,
    ['--expose-gc', join(root, 'scripts/lib/bench-part.ts'), part, file, String(limit)],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    },
  )
  if (child.status !== 0) throw new Error(`the part ${part} of the bench ended with ${child.status ?? child.signal}`)
  return JSON.parse(child.stdout.trim().split('\n').at(-1)!)
}

function line(name: string, m: Measured, tokens: number | undefined): void {
  const rate = tokens
    ? `${Math.round(tokens / m.seconds).toLocaleString('en')} tokens/s`
    : `${Math.round(m.words / m.seconds).toLocaleString('en')} words/s`
  console.log(
    `  ${name.padEnd(11)} ${rate.padStart(20)}  p50 ${m.p50.toFixed(2)} ms  p99 ${m.p99.toFixed(2)} ms a report  peak ${m.peak.toFixed(0)} MiB  (${m.reports} reports, ${(m.words / 1e6).toFixed(2)} M words)`,
  )
}

/** Peak of memory of the built command over the collection, or as much of it as was asked for. */
async function command(file: string, limit: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  try {
    const some = limit < 1e9 ? join(folder, 'some.ndjson') : file
    if (some !== file) await writeReports(file, limit, some)
    const peak = join(folder, 'peak')
    const child = spawnSync(
      process.execPath,
      ['--import', join(root, 'scripts/lib/peak.mjs'), join(root, 'dist/cli.js'), 'read', some],
      { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, ISNAD_PEAK: peak } },
    )
    if (!existsSync(peak)) throw new Error(`isnad read ${some} ended with ${child.status ?? child.signal}`)
    const bytes = Number(readFileSync(peak, 'utf8'))
    console.log(`  isnad read: peak ${(bytes / 2 ** 20).toFixed(1)} MiB (${(bytes / 1e6).toFixed(1)} MB)`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Wall time of the built command on one small report, median of several, beside a Node that does nothing. */
function startUp(): void {
  const median = (args: string[]): number => {
    const took: number[] = []
    for (let i = 0; i < 11; i++) {
      const from = performance.now()
      const child = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}`)
      took.push(performance.now() - from)
    }
    return took.sort((a, b) => a - b)[took.length >> 1]
  }
  const cli = join(root, 'dist/cli.js')
  const text = median([cli, 'read', join(root, 'samples/egypt-daily.txt')])
  const html = median([cli, 'read', join(root, 'samples/gulf-daily.html')])
  const bare = median(['-e', '0'])
  console.log(
    `start-up, median of 11: ${text.toFixed(0)} ms on a text, ${html.toFixed(0)} ms on a web page (Node alone ${bare.toFixed(0)} ms)`,
  )
}

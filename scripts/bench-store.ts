import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fingerprintOf } from '../src/app/add.ts'
import { inputs } from '../src/app/input.ts'
import type { Job } from '../src/app/reader.ts'
import { startReaders } from '../src/app/readers.ts'
import { search } from '../src/app/search.ts'
import { between, who } from '../src/app/who.ts'
import { openSqlite } from '../src/store/sqlite/open.ts'
import type { Entry, Store } from '../src/store/store.ts'
import { addByCommand } from './lib/bench-add.ts'
import { shelf } from './lib/reports.ts'

/**
 * How fast a library is loaded and how fast it answers: `npm run bench:store -- [FILE] [--reports N] [--copies N]`.
 * Reading and writing are measured apart. With `--copies` every report goes in that many times, each on a day and under an
 * id of its own: a library of 250,000 to see how answers grow, without reading 250,000 reports.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string', default: '2000' },
    copies: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    rounds: { type: 'string', default: '5' },
    store: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})
const [file = shelf] = positionals
const limit = Number(values.reports)
const copies = Number(values.copies)
const threads = Number(values.threads)

/** Questions as people ask them: common words and rare ones, phrases, fields, all together. */
const QUESTIONS = [
  'الرئيس',
  'الحكومة',
  'النفط',
  'وزارة الدفاع',
  'الاتفاق النووي',
  'أسعار النفط',
  'مباراة',
  'الاقتصاد',
  'زلزال',
  'اللاجئين',
  'محكمة',
  'الانتخابات البرلمانية',
  'شركة طيران',
  'ارتفاع الأسعار',
  'كتاب',
  'مدارس',
  'يقولون',
  'السعودية',
  'قال',
  '"مجلس الأمن"',
  '"وزير الخارجية"',
  '"على الأرض"',
  '"الأمم المتحدة"',
  'إيران -النووي',
  'اقتص*',
  'مصر after:2015-08-01',
  'speaker:كيري',
  'speaker:Putin',
  'speaker:الجبير act:affirm',
  'act:deny',
  'act:say',
  'act:accuse about:إيران',
  'about:اليمن act:announce',
  'via:رويترز',
  'type:ASSAULT',
  'type:CONSULT mode:visit',
  'actor:RU',
  'actor:US recipient:IR',
  'actor:Israel type:ASSAULT',
  'status:future type:AGREE',
  'place:SY type:ASSAULT',
  'about:Yemen الحوثيين',
]

interface Timing {
  what: string
  ms: number[]
  total: number
}

const place = values.store ? null : mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const path = values.store ?? join(place!, 'library.db')
console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0].model}, ${threads} reading threads, load ${(await import('node:os')).loadavg()[0].toFixed(1)}`,
)
if (!values.store || statSync(path, { throwIfNoEntry: false }) === undefined) await (copies === 1 ? add() : load())
await questions()
if (place && !values.keep) rmSync(place, { recursive: true, force: true })
else console.log(`kept: ${path}`)

/** The built command adds them: what it takes is what its users wait for and see. */
async function add(): Promise<void> {
  const { seconds, cpu, memory, said } = await addByCommand(file, limit, path, threads)
  console.log(`adding      ${said.replace(/^isnad: /, '')}`)
  console.log(`  wall      ${seconds.toFixed(1)} s, ${(limit / seconds).toFixed(0)} reports a second`)
  console.log(`  processor ${(cpu / limit).toFixed(2)} ms a report, all threads`)
  told(memory)
  console.log(`  library   ${(statSync(path).size / 1048576).toFixed(0)} MB`)
}

/** Where memory stands still after the first fifth of the work, it is constant. */
function told(memory: readonly number[]): void {
  const megabytes = (bytes: number) => (bytes / 1048576).toFixed(0)
  const fifths = [1, 2, 3, 4, 5].map((n) => megabytes(memory[Math.ceil((memory.length * n) / 5) - 1]))
  console.log(`  memory    ${megabytes(Math.max(...memory))} MB at most; after each fifth ${fifths.join(', ')} MB`)
}

/** Every report as often as asked, each on a day and under an id of its own, from source. */
async function load(): Promise<void> {
  const store = await openSqlite(path, 'write')
  const readers = startReaders(threads)
  const begun = performance.now()
  const cpu = process.cpuUsage()
  let read = 0
  let writing = 0
  let written = 0
  const pending: Promise<Entry[]>[] = []
  const ready: Entry[] = []
  const write = async (least: number) => {
    while (ready.length >= least && ready.length > 0) {
      const batch = ready.splice(0, 128)
      const from = performance.now()
      for (let n = 0; n < copies; n++) {
        await store.put(n === 0 ? batch : batch.map((entry) => copyOf(entry, n)))
        written += batch.length
      }
      writing += performance.now() - from
    }
  }
  let jobs: Job[] = []
  const send = () => {
    pending.push(readers.read(jobs).then((list) => list.flatMap(({ entry }) => (entry ? [entry] : []))))
    jobs = []
  }
  for await (const { input } of inputs([file])) {
    if (!input) continue
    if (++read > limit) break
    const { text, meta, name, line } = input
    jobs.push({ text, meta, source: { name, line, sha256: '' }, fingerprint: fingerprintOf(text, meta) })
    if (jobs.length === 8) send()
    while (pending.length >= readers.room) ready.push(...(await pending.shift()!))
    await write(128)
  }
  if (jobs.length) send()
  for (const list of pending) ready.push(...(await list))
  await write(1)
  const seconds = (performance.now() - begun) / 1000
  const used = process.cpuUsage(cpu)
  const reports = written / copies
  await readers.close()
  const info = await store.info()
  await store.close()
  console.log(
    `loading     ${written} reports in ${seconds.toFixed(1)} s, ${(written / seconds).toFixed(0)} a second (all of it together)`,
  )
  console.log(`  reading   ${(readers.spent / reports).toFixed(2)} ms a report in a thread`)
  console.log(
    `  writing   ${(writing / written).toFixed(2)} ms a report, ${((100 * writing) / 1000 / seconds).toFixed(0)} % of the time`,
  )
  console.log(`  processor ${((used.user + used.system) / 1000 / written).toFixed(2)} ms a report, all threads`)
  console.log(
    `  library   ${(statSync(path).size / 1048576).toFixed(0)} MB, ${info.statements} statements, ${info.events} events, ${info.beings} beings`,
  )
}

/** The same report on another day and under another id. */
function copyOf(entry: Entry, n: number): Entry {
  const { report } = entry.record
  const day = new Date(Date.parse(report.published ?? '2015-01-01') + n * 37 * 86_400_000).toISOString().slice(0, 10)
  return {
    ...entry,
    record: { ...entry.record, report: { ...report, id: `${report.id}-${n}`, published: day } },
    fingerprint: `${entry.fingerprint}-${n}`,
  }
}

async function questions(): Promise<void> {
  const store = await openSqlite(path, 'read')
  const { reports } = await store.info()
  const timings: Timing[] = []
  const ask = async (what: string, work: (store: Store) => Promise<{ total: number }>) => {
    const timing: Timing = { what, ms: [], total: 0 }
    for (let round = 0; round <= Number(values.rounds); round++) {
      const from = performance.now()
      timing.total = (await work(store)).total
      timing.ms.push(performance.now() - from)
    }
    timings.push(timing)
  }
  // The tables of the language are read once in a process.
  await search(store, 'كلمة')
  for (const question of QUESTIONS) await ask(question, (s) => search(s, question))
  for (const name of ['كيري', 'IR']) await ask(`who ${name}`, (s) => who(s, name))
  await ask('between US IR', (s) => between(s, 'US', 'IR'))
  for (const { what, ms, total } of timings)
    console.log(
      `  ${ms[0].toFixed(1).padStart(7)} ${median(ms.slice(1)).toFixed(1).padStart(7)}  ${String(total).padStart(6)}  ${what}`,
    )
  const line = (name: string, all: number[]) =>
    console.log(
      `${name} p50 ${median(all).toFixed(1)} ms, p95 ${at(all, 0.95).toFixed(1)} ms, most ${Math.max(...all).toFixed(1)} ms`,
    )
  console.log(`answers from ${reports} reports, a page of 20 with marks (first time, then median; found)`)
  line(
    'first time ',
    timings.map(({ ms }) => ms[0]),
  )
  line(
    'after that ',
    timings.flatMap(({ ms }) => ms.slice(1)),
  )
  await store.close()
}

function at(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

function median(list: number[]): number {
  return at(list, 0.5)
}

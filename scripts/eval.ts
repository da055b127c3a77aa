import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { read } from '../src/index.ts'
import type { IsnadRecord } from '../src/record/types.ts'
import { NameMaker } from './lib/name-maker.ts'
import { renamedGold } from './lib/renamed-gold.ts'
import { main, metaOf, options, type Report, reports, root, shared, shelf } from './lib/reports.ts'

/**
 * `npm run eval -- DIR [--errors N] [--doc NAME] [--renamed SEED]`: reads the text of every gold record in DIR (a folder of JSON
 * records or one NDJSON file), writes what it finds to .cache/eval, and lets the scorer compare. Gold that stands off (`text`
 * null) is of the shelf's report that its `report.name` names. With `--renamed` people are given names that nobody bears,
 * in text and gold alike (stand-off gold is left out): the difference is what reading owes to having heard of somebody.
 */
await main(async () => {
  const { values, rest } = options(process.argv.slice(2), ['errors', 'doc', 'renamed'])
  const gold = rest[0] ?? join(shared, 'gold/dev')
  if (!existsSync(gold)) throw new Error(`${gold} does not exist. Name a folder of gold records: npm run eval -- DIR`)
  const out = join(root, '.cache/eval', basename(gold))
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  let texts = 0
  const written = new Set<string>()
  const seed = values.renamed === undefined ? null : Number(values.renamed)
  if (seed !== null && !Number.isInteger(seed)) throw new Error(`--renamed takes a whole number, not ${values.renamed}`)
  const records = seed === null ? [...goldRecords(gold)] : renamedRecords(gold, seed)
  const scored = seed === null ? gold : join(root, '.cache/eval-gold', basename(gold))
  if (seed !== null) writeGold(scored, records)
  const kept = await onShelf(records.flatMap(({ record }) => (record.text ? [] : [record.report?.name ?? ''])))
  for (const { name, record } of records) {
    const { text } = record
    const { id, title, published, publisher, url, name: of } = record.report ?? {}
    const report = text ? { text, title, published, publisher, url } : kept.get(of ?? '')
    if (!report) {
      console.error(`${name} has no text of its own (stand-off gold), nor has the shelf one; it is left out`)
      continue
    }
    const found = read(report.text, { ...metaOf(report), id })
    if (written.has(name)) throw new Error(`two gold records are called ${name}`)
    written.add(name)
    writeFileSync(join(out, name), JSON.stringify(found, null, 1))
    texts++
  }
  if (texts === 0) throw new Error(`${gold} holds no gold records (*.json with a "text", or NDJSON)`)
  console.error(`${texts} texts read; records in ${out}`)
  const scorer = join(shared, 'eval/score.mjs')
  if (!existsSync(scorer)) {
    console.error(`The scorer is not at ${scorer}, so nothing was scored.`)
    return
  }
  const args = [scorer, scored, out]
  if (values.errors) args.push('--errors', values.errors)
  if (values.doc) args.push('--doc', values.doc)
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2
})

/** What is needed of a gold record: its text, and what is known of the report. */
interface GoldRecord {
  text?: string | null
  report?: Omit<Report, 'text'> & { name?: string }
}

function renamedRecords(gold: string, seed: number): { name: string; record: GoldRecord }[] {
  const names = new NameMaker(seed)
  return [...goldRecords(gold)]
    .filter(({ record }) => record.text)
    .map(({ name, record }) => {
      const renamed = renamedGold(record as IsnadRecord, names)
      // The old one is the hash of another text.
      return { name, record: { ...renamed, report: { ...renamed.report, id: `renamed:${name}` } } as GoldRecord }
    })
}

function writeGold(to: string, records: readonly { name: string; record: GoldRecord }[]): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const { name, record } of records) writeFileSync(join(to, name), JSON.stringify(record))
}

/** The shelf's reports with these ids; none where there is no shelf. */
async function onShelf(ids: readonly string[]): Promise<Map<string, Report>> {
  const found = new Map<string, Report>()
  const wanted = new Set(ids)
  if (!wanted.size || !existsSync(shelf)) return found
  for await (const report of reports(shelf)) {
    if (report.id !== undefined && wanted.has(report.id)) found.set(report.id, report)
    if (found.size === wanted.size) break
  }
  return found
}

function* goldRecords(path: string): Generator<{ name: string; record: GoldRecord }> {
  if (statSync(path).isDirectory()) {
    for (const file of readdirSync(path).sort()) {
      if (file.endsWith('.json')) yield { name: file, record: JSON.parse(readFileSync(join(path, file), 'utf8')) }
    }
    return
  }
  let number = 0
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    number++
    if (line.trim()) yield { name: `line-${String(number).padStart(5, '0')}.json`, record: JSON.parse(line) }
  }
}

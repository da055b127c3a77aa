import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Meta } from '../src/engine/doc.ts'
import { read } from '../src/index.ts'
import { main, options, root, shared } from './lib/reports.ts'

/**
 * `npm run eval -- DIR [--errors N] [--doc NAME]`: reads the text of every gold record in DIR (a folder of JSON records
 * or one NDJSON file), writes what it finds to .cache/eval, and lets the scorer compare.
 */
await main(async () => {
  const { values, rest } = options(process.argv.slice(2), ['errors', 'doc'])
  const gold = rest[0] ?? join(shared, 'gold/dev')
  if (!existsSync(gold)) throw new Error(`${gold} does not exist. Name a folder of gold records: npm run eval -- DIR`)
  const out = join(root, '.cache/eval', basename(gold))
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  let texts = 0
  const written = new Set<string>()
  for (const { name, record } of goldRecords(gold)) {
    if (typeof record.text !== 'string') {
      console.error(`${name} has no text of its own (stand-off gold); it is left out`)
      continue
    }
    const { id, title, published, publisher, url } = record.report ?? {}
    const found = read(record.text, { id, title, published, publisher, url })
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
  const args = [scorer, gold, out]
  if (values.errors) args.push('--errors', values.errors)
  if (values.doc) args.push('--doc', values.doc)
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2
})

/** What is needed of a gold record: its text, and what is known of the report. */
interface GoldRecord {
  text?: string | null
  report?: Meta
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

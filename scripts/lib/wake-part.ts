import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Findings } from '../../src/engine/pack.ts'
import { metaOf, reports } from './reports.ts'

/** `wake-part.ts TREE FILE LIMIT OUT`: every finding of the engine in TREE, one a line, in a form that compares. */
const [tree, file, limit, out] = process.argv.slice(2)
const { derive } = await import(pathToFileURL(join(tree, 'src/index.ts')).href)
const sink = createWriteStream(out)
let number = 0
for await (const report of reports(file, Number(limit))) {
  const found: Findings = derive(report.text, metaOf(report)).found
  const name = report.id ?? `#${number}`
  number++
  const lines: string[] = []
  const add = (rule: string, span: readonly [number, number], what: string) => {
    // A margin of words on both sides, so that an example can be judged.
    const words = report.text.slice(Math.max(0, span[0] - 30), span[1] + 30).replace(/\s+/g, ' ')
    lines.push(`${rule}\t${name}\t[${span[0]},${span[1]}) ${what}\t${words}`)
  }
  for (const m of found.mentions) add(m.rule, m.span, `${m.kind} ${m.form}`)
  for (const t of found.times) add(t.rule, t.span, `${t.kind} ${t.value}`)
  for (const s of found.statements)
    add(s.rule, s.span, `${s.act} ${s.form} by ${s.speaker.label} chain ${s.chain.map((l) => l.role).join('>')}`)
  for (const e of found.events)
    add(
      e.rule,
      e.span,
      `${e.type}/${e.mode ?? ''} ${e.status} ${e.actors.map((a) => a.label)} > ${e.recipients.map((r) => r.label)}`,
    )
  for (const t of found.ties) add(t.rule, t.span, `${t.type} ${t.from.name} > ${t.to.name}`)
  if (lines.length && !sink.write(`${lines.join('\n')}\n`)) await once(sink, 'drain')
}
sink.end()
await once(sink, 'finish')

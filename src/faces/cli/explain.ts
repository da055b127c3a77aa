import { type Explained, explainAll } from '../../app/explain.ts'
import { inputs } from '../../app/input.ts'
import { given } from '../../app/read.ts'
import type { Finding } from '../../engine/finding.ts'
import { NOTHING_READ } from './exits.ts'
import { remark, write } from './out.ts'
import { terminalPaper } from './page.ts'
import type { Shared } from './program.ts'
import { pathsOr, tally } from './read.ts'
import { cell } from './text/bidi.ts'
import type { Paper } from './text/paper.ts'

/** `isnad explain`: for every entry asked for, its rule, its words, and the findings it was built of. */
export async function explainCommand(file: string, options: Shared & { at?: number; entry?: string }): Promise<void> {
  const { lang, at, entry, ...meta } = options
  const on = terminalPaper(lang)
  const count = tally()
  let shown = 0
  for await (const { input, failure } of inputs(pathsOr([file]))) {
    if (failure) {
      count.failed(failure)
      continue
    }
    count.done++
    const { record, entries } = explainAll(input.text, { ...input.meta, ...given(meta) })
    const chosen = entries.filter(
      (e) => (entry === undefined || e.id === entry) && (at === undefined || (e.span[0] <= at && at < e.span[1])),
    )
    shown += chosen.length
    if (chosen.length) await write(`${chosen.map((e) => treeOf(record.text, e, on)).join('\n\n')}\n`)
  }
  count.close()
  if (count.done > 0 && shown === 0) {
    remark(
      entry !== undefined
        ? `no entry is called ${entry}`
        : at !== undefined
          ? `no entry covers character ${at}`
          : 'the record has no entries',
    )
    process.exitCode = NOTHING_READ
  }
}

function treeOf(text: string, { id, kind, finding }: Explained, on: Paper): string {
  const lines = [on.line(0, `${on.ink('bold', cell(id))} ${on.ink('dim', cell(kind))}`)]
  const add = (f: Finding, depth: number) => {
    const place = cell(`[${f.span[0]},${f.span[1]})`)
    lines.push(
      on.line(
        2 + 3 * depth,
        `${on.ink('code', cell(f.rule))} ${on.ink('dim', place)} ${cell(text.slice(f.span[0], Math.min(f.span[1], f.span[0] + 90)))}`,
      ),
    )
    const { reason } = f as { reason?: string }
    if (reason) lines.push(on.line(5 + 3 * depth, on.ink('dim', cell(reason))))
    // A finding is built of earlier ones, so the tree ends; the bound is for a mistake that made it a ring.
    if (depth < 12) for (const part of f.of ?? []) add(part, depth + 1)
  }
  add(finding, 0)
  return lines.join('\n')
}

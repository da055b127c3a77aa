import { inputs } from '../../app/input.ts'
import { given } from '../../app/read.ts'
import { type TimeSeen, timesOf } from '../../app/times.ts'
import { write } from './out.ts'
import type { Shared } from './program.ts'
import { type Format, formatOf, pathsOr, tally } from './read.ts'
import { cell } from './text/bidi.ts'
import type { Paper } from './text/paper.ts'

/** `isnad times`: the time expressions of every report; in ndjson one expression a line, with the report it stands in. */
export async function timesCommand(files: string[], options: Shared & { format?: Format }): Promise<void> {
  const { lang, format: asked, ...meta } = options
  const format = formatOf(asked)
  const on = format === 'text' ? (await import('./page.ts')).terminalPaper(lang) : null
  const count = tally()
  for await (const { input, failure } of inputs(pathsOr(files))) {
    if (failure) {
      count.failed(failure)
      continue
    }
    const first = count.done++ === 0
    const known = { ...input.meta, ...given(meta) }
    const seen = timesOf({ text: input.text, meta: known })
    const source = input.line === null ? input.name : `${input.name}:${input.line}`
    if (format === 'ndjson')
      await write(seen.map((time) => `${JSON.stringify({ report: known.id ?? source, ...time })}\n`).join(''))
    else if (format === 'json') await write(`${JSON.stringify({ report: known.id ?? source, times: seen }, null, 2)}\n`)
    else await write((first ? '' : '\n') + listing(source, seen, on!))
  }
  count.close()
}

function listing(source: string, seen: TimeSeen[], on: Paper): string {
  const { word } = on.labels
  const lines = [on.line(0, `${on.ink('title', cell(source))} ${on.ink('dim', cell(String(seen.length)))}`)]
  const widest = Math.min(36, Math.max(0, ...seen.map((time) => on.widthOf(time.words))))
  for (const time of seen) {
    const kind = word(time.kind === 'time' ? 'timeKind' : time.kind)
    lines.push(
      on.line(
        1,
        on.fill(time.words, widest + 2, 'cue') +
          on.fill(time.value ?? word('undated'), 24, 'bold') +
          on.fill(kind, 8) +
          on.ink('dim', cell(time.reason)),
      ),
    )
  }
  return `${lines.join('\n')}\n`
}

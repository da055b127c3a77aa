import type { Failure } from '../../app/input.ts'
import { readAll } from '../../app/read.ts'
import type { IsnadRecord } from '../../record/types.ts'
import { NOTHING_READ } from './exits.ts'
import { jsonLine } from './json.ts'
import { remark, write } from './out.ts'
import type { Shared } from './program.ts'

export type Format = 'text' | 'json' | 'ndjson'

export const formatOf = (asked: Format | undefined): Format => asked ?? (process.stdout.isTTY ? 'text' : 'ndjson')

/** `isnad read`: every record in input order, each written whole; `afterFirst` is called when the first is. */
export async function readCommand(
  files: string[],
  options: Shared & { format?: Format },
  afterFirst: () => void = () => {},
): Promise<void> {
  const { lang, format, ...meta } = options
  const print = await printer(formatOf(format), lang)
  const count = tally()
  for await (const outcome of readAll(pathsOr(files), meta)) {
    if (outcome.failure) count.failed(outcome.failure)
    else
      for (const piece of print(outcome.record, count.done++ === 0, outcome.line === null ? outcome.name : undefined))
        await write(piece)
    if (count.done === 1) afterFirst()
  }
  count.close()
}

/** No file means standard input; at a terminal, where nobody pipes, that deserves a word. */
export function pathsOr(files: string[]): string[] {
  if (files.length === 0 && process.stdin.isTTY)
    remark('reading from the keyboard; end with Ctrl-D, or name a file (isnad --help)')
  return files.length ? files : ['-']
}

export async function printer(
  format: Format,
  lang: 'ar' | 'en',
): Promise<(record: IsnadRecord, first: boolean, name?: string) => Iterable<string>> {
  if (format === 'ndjson') return jsonLine
  // Records one after another: JSON.parse reads one, jq any number.
  if (format === 'json') return (record) => [`${JSON.stringify(record, null, 2)}\n`]
  const { page } = await import('./text/page.ts')
  const { terminalPaper } = await import('./page.ts')
  const on = terminalPaper(lang)
  return (record, first, name) => [(first ? '' : '\n\n') + page(record, on, name)]
}

/** Counts what was read, names what was not, and settles the exit code. */
export function tally() {
  let failures = 0
  return {
    done: 0,
    failed(failure: Failure) {
      failures++
      remark(sentence(failure))
    },
    close() {
      if (failures > 0 && this.done > 0) remark(`${failures} of ${failures + this.done} inputs could not be read`)
      if (this.done === 0) process.exitCode = NOTHING_READ
    },
  }
}

export const sentence = ({ name, line, message }: Failure): string =>
  line === null ? `${name} ${message}` : `${name}, line ${line}: ${message}`

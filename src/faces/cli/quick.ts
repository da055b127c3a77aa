import type { Shared } from './program.ts'
import type { Format } from './read.ts'
import { type Script, scriptOf } from './script.ts'

/** Name of the script in dist/parts that the build has made of read.ts and all it needs; undefined where it runs from source. */
declare const ISNAD_READ: string | undefined

type ReadPart = typeof import('./read.ts')

/**
 * `isnad read`, started fast: as one script with the code that V8 made of it in an earlier run. A module would be
 * kept as it was when it had been loaded, without the functions that V8 leaves for their first call, of which one report
 * takes a thousand.
 */
export async function readQuickly(files: string[], options: Shared & { format?: Format }): Promise<void> {
  if (typeof ISNAD_READ === 'undefined') return (await import('./read.ts')).readCommand(files, options)
  const script: Script<ReadPart> = scriptOf(ISNAD_READ)
  // After one report: before the next the flags of V8 change, and code made under other flags is refused.
  await script.part.readCommand(files, options, script.keep)
}

const FORMATS = new Set(['text', 'json', 'ndjson'])

/**
 * What `isnad read FILE …`, with or without a format, asks for; null for every command that says more. Setting up all
 * commands with their options takes as long as reading the report.
 */
export function plainRead(argv: readonly string[]): { files: string[]; options: Shared & { format?: Format } } | null {
  const [command, ...rest] = argv.slice(2)
  if (command !== 'read') return null
  const files: string[] = []
  const options: Shared & { format?: Format } = { lang: 'ar' }
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === '-' || !rest[i].startsWith('-')) files.push(rest[i])
    else if ((rest[i] === '-f' || rest[i] === '--format') && FORMATS.has(rest[i + 1]))
      options.format = rest[++i] as Format
    else return null
  }
  return { files, options }
}

import { Command, InvalidArgumentError, Option } from 'commander'
import { isoDate } from '../../app/date.ts'
import type { OpenStore } from '../../app/library.ts'
import { MISUSED } from './exits.ts'
import { libraryCommands } from './library.ts'
import { networkCommands } from './network.ts'
import { readQuickly } from './quick.ts'

declare const ISNAD_VERSION: string | undefined

export async function run(argv: string[], openStore: OpenStore): Promise<void> {
  const program = new Command('isnad')
    .description('Reads Arabic news reports and writes down who said what through whom, and who did what to whom.')
    .version(typeof ISNAD_VERSION === 'string' ? ISNAD_VERSION : 'development')
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : MISUSED)
    })
  known(
    ofReports(program.command('read', { isDefault: true })).description('read reports and print their records'),
  ).action(async (files: string[], options) => readQuickly(files, options))
  known(
    program
      .command('explain')
      .description('show from which rule, built of which findings, every entry of a record came')
      .argument('<file>', 'a report: text, HTML or NDJSON, or - for standard input')
      .addOption(
        new Option('--at <offset>', 'only what covers this character of the text').argParser(offset).conflicts('entry'),
      )
      .option('--entry <id>', 'only this entry of the record, such as s3, ev1, e2, t1'),
  ).action(async (file: string, options) => (await import('./explain.ts')).explainCommand(file, options))
  known(ofReports(program.command('times')).description('print every time expression with its value')).action(
    async (files: string[], options) => (await import('./times.ts')).timesCommand(files, options),
  )
  libraryCommands(program, known, openStore)
  networkCommands(program, openStore)
  await program.parseAsync(argv)
}

/** What the caller knows of a report beside its text, and how the page is written. */
export interface Shared {
  published?: string
  publisher?: string
  url?: string
  title?: string
  lang: 'ar' | 'en'
}

/** A command that reads any number of reports, and writes text on a terminal, lines in a pipe. */
function ofReports(command: Command): Command {
  return command
    .argument('[file...]', 'text, HTML or NDJSON files, folders of them, or - for standard input', [])
    .addOption(
      new Option('-f, --format <format>', 'text (default on a terminal), json, or ndjson (default in a pipe)').choices([
        'text',
        'json',
        'ndjson',
      ]),
    )
}

function known(command: Command): Command {
  return command
    .addOption(
      new Option('--published <date>', 'date of publication: relative times are anchored at it').argParser(date),
    )
    .option('--publisher <name>', 'who published the report')
    .option('--url <address>', 'where it was published')
    .option('--title <title>', 'its headline')
    .addOption(
      new Option('--lang <lang>', 'language of the labels in the text format').choices(['ar', 'en']).default('ar'),
    )
}

function date(written: string): string {
  const iso = isoDate(written)
  if (iso === null) throw new InvalidArgumentError('A date is written 2025-06-26.')
  return iso
}

function offset(written: string): number {
  if (!/^\d+$/.test(written))
    throw new InvalidArgumentError('An offset is a whole number, counted in UTF-16 units from 0.')
  return Number(written)
}

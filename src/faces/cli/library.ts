import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { OpenStore } from '../../app/library.ts'

/** The commands that keep reports and find them again. `known` adds the options of what is known of a report. */
export function libraryCommands(program: Command, known: (command: Command) => Command, openStore: OpenStore): void {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--store <path>', 'the library (default: $ISNAD_STORE, or library.db in your data directory)')
  known(
    command('add', 'read reports into the library; the same report again is passed over')
      .argument(
        '[file...]',
        'text, HTML, NDJSON or WARC files, gzipped or not, folders of them, or - for standard input',
        [],
      )
      .addOption(new Option('--threads <n>', `threads that read (default: ${availableParallelism()})`).argParser(whole))
      .addOption(
        new Option('-f, --format <format>', 'ndjson: a line for every report when it is safe')
          .choices(['text', 'ndjson'])
          .default('text'),
      ),
  ).action(async (files: string[], options) => (await import('./add.ts')).addCommand(files, options, openStore))
  command('show', 'show a report of the library by its id, or the beginning of its id')
    .argument('<id...>', 'ids of reports')
    .addOption(format('text', 'json', 'ndjson'))
    .addOption(lang())
    .option('--text', 'the text alone')
    .option('--source', 'where it came from, its hash, and which engine made the record, as JSON')
    .action(async (ids: string[], options) => (await import('./show.ts')).showCommand(ids, options, openStore))
}

const lang = (): Option =>
  new Option('--lang <lang>', 'language of the labels in the text format').choices(['ar', 'en']).default('ar')

const format = (...choices: string[]): Option =>
  new Option(
    '-f, --format <format>',
    `${choices[0]} (default on a terminal), ${choices.slice(1).join(' or ')}`,
  ).choices(choices)

function whole(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError('A whole number is wanted.')
  return Number(written)
}

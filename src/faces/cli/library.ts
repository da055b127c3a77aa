import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { isoDate } from '../../app/date.ts'
import type { OpenStore } from '../../app/library.ts'
import { fetching } from './network.ts'

/** The commands that keep reports and find them again. `known` adds the options of what is known of a report. */
export function libraryCommands(program: Command, known: (command: Command) => Command, openStore: OpenStore): void {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--store <path>', 'the library (default: $ISNAD_STORE, or library.db in your data directory)')
  const adding = fetching(
    command('add', 'read reports into the library; the same report again is passed over')
      .argument(
        '[file...]',
        'text, HTML, NDJSON or WARC files, gzipped or not, folders of them, - for standard input, or addresses of pages, feeds and sitemaps',
        [],
      )
      .addOption(
        new Option('--most <n>', 'reports that a feed or sitemap brings at most').argParser(whole).default(1000),
      )
      .addOption(new Option('--threads <n>', `threads that read (default: ${availableParallelism()})`).argParser(whole))
      .addOption(
        new Option('-f, --format <format>', 'ndjson: a line for every report when it is safe')
          .choices(['text', 'ndjson'])
          .default('text'),
      ),
  )
  known(adding).action(async (files: string[], options) =>
    (await import('./add.ts')).addCommand(files, options, openStore),
  )
  command('show', 'show a report of the library by its id, or the beginning of its id')
    .argument('<id...>', 'ids of reports')
    .addOption(format('text', 'json', 'ndjson'))
    .addOption(lang())
    .option('--text', 'the text alone')
    .option('--source', 'where it came from, its hash, and which engine made the record, as JSON')
    .action(async (ids: string[], options) => (await import('./show.ts')).showCommand(ids, options, openStore))
  const asking = (made: Command): Command =>
    made
      .addOption(format('text', 'json', 'csv'))
      .addOption(lang())
      .addOption(new Option('--limit <n>', 'answers on a page').argParser(page).default(20))
      .addOption(new Option('--offset <n>', 'answers passed over').argParser(whole).default(0))
  const period = (made: Command): Command =>
    asking(made)
      .addOption(new Option('--after <date>', 'from this day on').argParser(date))
      .addOption(new Option('--before <date>', 'before this day').argParser(date))
  asking(
    command('search', 'find reports, statements or events: words, "phrases", field:value, -without, begin*')
      .argument(
        '<question...>',
        'words and fields: speaker: act: via: to: actor: recipient: type: mode: status: context: place: about: publisher: after: before:',
      )
      .addOption(
        new Option('--as <unit>', 'what to find (default: as the fields say)').choices([
          'reports',
          'statements',
          'events',
        ]),
      )
      .addOption(
        new Option('--order <order>', 'rank (default with words), newest (default without) or oldest').choices([
          'rank',
          'newest',
          'oldest',
        ]),
      ),
  ).action(async (words: string[], options) => (await import('./search.ts')).searchCommand(words, options, openStore))
  period(
    command('who', 'all that somebody said and did, by date').argument(
      '<name...>',
      'a name, a code of a state, or an id',
    ),
  ).action(async (name: string[], options) => (await import('./search.ts')).whoCommand(name, options, openStore))
  period(
    command('between', 'the events of two actors with one another, by date')
      .argument('<one>', 'a name, a code of a state, or an id')
      .argument('<other>', 'the same'),
  ).action(async (a: string, b: string, options) =>
    (await import('./search.ts')).betweenCommand(a, b, options, openStore),
  )
  command('joins', 'who was taken for one with whom across reports, and why; undo it, or settle it yourself')
    .argument('[name...]', 'only joins of this name or id', [])
    .addOption(new Option('-f, --format <format>', 'text or ndjson').choices(['text', 'ndjson']).default('text'))
    .addOption(
      new Option('--pin <ids...>', 'these two ids are one, whatever a rule says')
        .argParser(two)
        .conflicts(['apart', 'undo']),
    )
    .addOption(new Option('--apart <ids...>', 'these two ids are not one').argParser(two).conflicts(['pin', 'undo']))
    .addOption(
      new Option('--undo <join>', 'number of a join to be undone').argParser(whole).conflicts(['pin', 'apart']),
    )
    .action(async (name: string[], options) => (await import('./joins.ts')).joinsCommand(name, options, openStore))
  command('export', 'write out the library: records as NDJSON, or its tables as CSV or Parquet')
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(['ndjson', 'csv', 'parquet']).default('ndjson'),
    )
    .option('--out <folder>', 'folder for the files of the tables (csv, parquet)')
    .action(async (options) => (await import('./export.ts')).exportCommand(options, openStore))
  command('reread', 'read the reports anew whose records another version of Isnad made, and say what changed')
    .addOption(new Option('--threads <n>', 'threads that read').argParser(whole))
    .addOption(
      new Option('-f, --format <format>', 'ndjson: a line of what changed for every report')
        .choices(['text', 'ndjson'])
        .default('text'),
    )
    .action(async (options) => (await import('./reread.ts')).rereadCommand(options, openStore))
}

function page(written: string): number {
  const n = whole(written)
  if (n < 1 || n > 1000) throw new InvalidArgumentError('A page has 1 to 1000 answers.')
  return n
}

function date(written: string): string {
  const iso = isoDate(written)
  if (iso === null) throw new InvalidArgumentError('A date is written 2025-06-26.')
  return iso
}

/** `--pin b1 b2` or `--pin b1,b2`. */
function two(written: string, before: unknown): string[] {
  return [...(Array.isArray(before) ? before : []), ...written.split(',')].slice(0, 2)
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

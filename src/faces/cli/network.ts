import { type Command, InvalidArgumentError, Option } from 'commander'
import type { OpenStore } from '../../app/library.ts'

/** `isnad feeds` and `isnad watch`. */
export function networkCommands(program: Command, openStore: OpenStore): void {
  const store = (command: Command): Command =>
    command.option('--store <path>', 'the library (default: $ISNAD_STORE, or library.db in your data directory)')
  const feeds = program.command('feeds').description('the feeds and sitemaps that isnad watch asks for what is new')
  fetching(
    store(
      feeds
        .command('add')
        .description('watch a feed (RSS, Atom, JSON Feed) or a sitemap, or the feed that a page names')
        .argument('<address...>', 'addresses, http or https'),
    )
      .option('--publisher <name>', 'who publishes it; goes before what its pages say')
      .addOption(
        new Option('--content <where>', 'take reports from their pages, or as the feed has them').choices([
          'page',
          'feed',
        ]),
      )
      .addOption(
        new Option('--every <time>', 'ask so often (30m, 2h; default: by how often it has news)').argParser(time),
      )
      .option('--from-now', 'only what comes from now on'),
  ).action(async (addresses: string[], options) =>
    (await import('./feeds.ts')).addCommand(addresses, options, openStore),
  )
  store(feeds.command('list').description('every feed, how it does and when it is asked next'))
    .addOption(new Option('-f, --format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .action(async (options) => (await import('./feeds.ts')).listCommand(options, openStore))
  store(
    feeds
      .command('remove')
      .description('watch a feed no longer; its reports stay')
      .argument('<feed...>', 'ids or addresses of feeds'),
  ).action(async (which: string[], options) => (await import('./feeds.ts')).removeCommand(which, options, openStore))
  fetching(store(program.command('watch').description('ask the feeds for what is new, again and again, and read it')))
    .option('--once', 'one round, then end')
    .option('--now', 'begin by asking every feed, whether its time has come or not')
    .addOption(
      new Option('-f, --format <format>', 'ndjson: a line for every report when it is safe')
        .choices(['text', 'ndjson'])
        .default('text'),
    )
    .action(async (options) => (await import('./watch.ts')).watchCommand(options, openStore))
}

/** The options of every command that goes to the network. */
export function fetching(command: Command): Command {
  return command
    .addOption(
      new Option('--contact <address>', 'mail or web address told to sites, to reach you').env('ISNAD_CONTACT'),
    )
    .addOption(
      new Option('--agent <name>', 'how requests name themselves, in the place of isnad/VERSION').env('ISNAD_AGENT'),
    )
    .addOption(new Option('--gap <seconds>', 'pause between two requests to one host').argParser(seconds).default(1))
    .addOption(new Option('--timeout <seconds>', 'the longest that one answer may take').argParser(seconds).default(30))
    .option('--allow-private', 'fetch from private, loopback and link-local addresses too')
}

function seconds(written: string): number {
  const n = Number(written)
  if (!/^\d+(?:\.\d+)?$/.test(written) || n > 3600) throw new InvalidArgumentError('Seconds are wanted, at most 3600.')
  return n
}

/** `90`, `90s`, `30m`, `2h`, `1d`, as seconds; a minute at least. */
function time(written: string): number {
  const found = /^(\d{1,6})\s*([smhd]?)$/.exec(written)
  const n = found ? Number(found[1]) * { '': 1, s: 1, m: 60, h: 3600, d: 86_400 }[found[2] as 's']! : 0
  if (n < 60 || n > 30 * 86_400)
    throw new InvalidArgumentError('A time is written 30m, 2h or 1d; a minute at least, thirty days at most.')
  return n
}

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main, options, root, shelf, whole } from './lib/reports.ts'

/**
 * `npm run wake -- BASE [--limit N] [--file NDJSON] [--examples N]`: reads the shelf with this working tree and with
 * another revision, and prints the findings added and removed, rule by rule, with a few of each. A change of rules is
 * judged by its wake and not by the examples that made it.
 */
await main(async () => {
  const { values, rest } = options(process.argv.slice(2), ['limit', 'file', 'examples'])
  const base = rest[0]
  if (!base) throw new Error('Name the revision to compare with: npm run wake -- main~1')
  const file = values.file ?? shelf
  if (!existsSync(file)) throw new Error(`${file} does not exist; name an NDJSON file with --file`)
  const limit = String(whole(values.limit, 2000))
  const commit = git('rev-parse', '--verify', '--quiet', `${base}^{commit}`)
  if (!commit) throw new Error(`${base} is no revision of this repository`)

  const folder = mkdtempSync(join(tmpdir(), 'isnad-wake-'))
  const tree = join(folder, 'tree')
  try {
    git('worktree', 'add', '--detach', tree, commit)
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    tables(tree)
    tables(root)
    const before = findings(tree, file, limit, join(folder, 'before'))
    const after = findings(root, file, limit, join(folder, 'after'))
    compare(before, after, whole(values.examples, 3))
  } finally {
    if (existsSync(tree)) git('worktree', 'remove', '--force', tree)
    rmSync(folder, { recursive: true, force: true })
  }
})

function git(...args: string[]): string {
  const done = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' })
  return done.status === 0 ? done.stdout.trim() : ''
}

function tables(tree: string): void {
  const script = join(tree, 'scripts/build-tables.ts')
  if (!existsSync(script))
    throw new Error('that revision is older than the tables of this house, and cannot be compared')
  execFileSync(process.execPath, [script], { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** One line a finding: rule, report, place, words (see lib/wake-part.ts), kept in a file for its size. */
function findings(tree: string, file: string, limit: string, out: string): string[] {
  const part = join(root, 'scripts/lib/wake-part.ts')
  execFileSync(process.execPath, [part, tree, file, limit, out], { stdio: ['ignore', 'inherit', 'inherit'] })
  return readFileSync(out, 'utf8').split('\n').filter(Boolean)
}

function compare(before: string[], after: string[], examples: number): void {
  const removed = without(before, after)
  const added = without(after, before)
  const byRule = new Map<string, { added: string[]; removed: string[] }>()
  const put = (lines: string[], side: 'added' | 'removed') => {
    for (const line of lines) {
      const rule = line.slice(0, line.indexOf('\t'))
      if (!byRule.has(rule)) byRule.set(rule, { added: [], removed: [] })
      byRule.get(rule)![side].push(line)
    }
  }
  put(added, 'added')
  put(removed, 'removed')
  console.log(
    `${before.length} findings before, ${after.length} after: ${added.length} added, ${removed.length} removed`,
  )
  for (const rule of [...byRule.keys()].sort()) {
    const sides = byRule.get(rule)!
    console.log(`\n${rule}  +${sides.added.length} -${sides.removed.length}`)
    for (const [mark, lines] of [
      ['+', sides.added],
      ['-', sides.removed],
    ] as const) {
      for (const line of spread(lines, examples)) {
        const [, report, place, words] = line.split('\t')
        console.log(`  ${mark} ${report} ${place}\n    \u2067${words}\u2069`)
      }
    }
  }
}

function without(lines: string[], others: string[]): string[] {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}

/** A few of many, from the whole length of the list. */
function spread(lines: string[], count: number): string[] {
  if (lines.length <= count) return lines
  return Array.from({ length: count }, (_, i) => lines[Math.floor((i * lines.length) / count)])
}

#!/usr/bin/env node
import { keepOneArena } from './arena.ts'
import { endWell, endWithReader, remark } from './out.ts'
import { plainRead, readQuickly } from './quick.ts'
import { keepModules } from './script.ts'

if (Number.parseInt(process.versions.node, 10) < 24) {
  remark(`needs Node 24 or later and runs on ${process.versions.node}; in a clone, use npm start or npx`)
  process.exit(1)
}
endWithReader()
const plain = plainRead(process.argv)
if (plain) keepOneArena(plain.files)
if (plain) await readQuickly(plain.files, plain.options)
else await anyCommand()
endWell()

async function anyCommand(): Promise<void> {
  keepModules()
  const { run } = await import('./program.ts')
  // An entry point chooses the store; it loads when a command wants it.
  await run(process.argv, async (path, mode) => (await import('../../store/sqlite/open.ts')).openSqlite(path, mode))
}

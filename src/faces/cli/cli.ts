#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { remark } from './out.ts'

// V8 keeps what it made of the code for the next start.
enableCompileCache?.()
if (Number.parseInt(process.versions.node, 10) < 24) {
  remark(`needs Node 24 or later and runs on ${process.versions.node}; in a clone, use npm start or npx`)
  process.exit(1)
}
const { run } = await import('./program.ts')
// An entry point chooses the store; it loads when a command wants it.
await run(process.argv, async (path, mode) => (await import('../../store/sqlite/open.ts')).openSqlite(path, mode))

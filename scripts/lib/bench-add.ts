import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root, writeReports } from './reports.ts'

/** What the built `isnad add` took for the first reports of a file. */
export interface Adding {
  seconds: number
  /** Milliseconds of processor, all threads together. */
  cpu: number
  /** Bytes of the process, every quarter of a second. */
  memory: number[]
  /** Its own last words: how many were added, and what reading and writing took. */
  said: string
}

/**
 * Adds the first `limit` reports of `file` to a library with the command as it is built. From source every thread would
 * hold a translator of TypeScript and the tables as text, and the memory of those is nobody's who uses the command.
 */
export async function addByCommand(file: string, limit: number, store: string, threads: number): Promise<Adding> {
  const input = `${store}.ndjson`
  await writeReports(file, limit, input)
  const begun = performance.now()
  const command = ['--import', join(import.meta.dirname, 'rss.mjs'), join(root, 'dist/cli.js'), 'add']
  const args = ['--store', store, '--threads', String(threads), input]
  const child = spawn(process.execPath, [...command, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const adding: Adding = { seconds: 0, cpu: 0, memory: [], said: '' }
  createInterface({ input: child.stderr! }).on('line', (line) => {
    adding.said = line
  })
  createInterface({ input: child.stdio[3] as NodeJS.ReadableStream }).on('line', (line) => {
    if (line.startsWith('cpu ')) adding.cpu = Number(line.slice(4)) / 1000
    else adding.memory.push(Number(line))
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`isnad add ended with ${code}: ${adding.said}`)
  adding.seconds = (performance.now() - begun) / 1000
  return adding
}

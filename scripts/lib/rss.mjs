// Loaded before the built command by bench-add.ts: the size of the process in bytes, a line each, at file descriptor 3.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const tell = () => writeSync(3, `${process.memoryUsage.rss()}\n`)
if (isMainThread) {
  setInterval(tell, 250).unref()
  process.on('exit', () => {
    tell()
    const { user, system } = process.cpuUsage()
    writeSync(3, `cpu ${user + system}\n`)
  })
}

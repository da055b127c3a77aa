// Loaded before the built command by bench.ts: the most bytes the process held, written at its end to the file that ISNAD_PEAK names.
import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** On Linux not what the system counts as used (getrusage): that begins with the size of whoever started the process. */
function peak() {
  try {
    return Number(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s*(\d+) kB/)[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

if (isMainThread) process.on('exit', () => writeFileSync(process.env.ISNAD_PEAK, String(peak())))

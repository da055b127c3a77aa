import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { stayTogether, YOUNG } from './heap.ts'
import { type Job, type Read, readJob } from './reader.ts'

/** Threads that read reports, each a list at a time. */
export interface Readers {
  /** How many lists are worked at or waiting; more than two a thread only fill memory. */
  readonly room: number
  /** Milliseconds that all threads together spent reading, waiting left out. */
  readonly spent: number
  read(jobs: Job[]): Promise<Read[]>
  close(): Promise<void>
}

interface Task {
  jobs: Job[]
  done(read: Read[]): void
  failed(error: Error): void
}

/** `threads` 0 reads in this thread: for a report or two, a thread's start takes longer than the reading. */
export function startReaders(threads: number = Math.max(1, availableParallelism()), file: URL = workerFile()): Readers {
  if (threads === 0) {
    let spent = 0
    return {
      room: 1,
      get spent() {
        return spent
      },
      async read(jobs) {
        const from = performance.now()
        const read = jobs.map(readJob)
        spent += performance.now() - from
        return read
      },
      close: async () => {},
    }
  }
  return new ThreadedReaders(threads, file)
}

class ThreadedReaders implements Readers {
  readonly room: number
  spent = 0
  private readonly file: URL
  private readonly workers = new Set<Worker>()
  private readonly idle: Worker[] = []
  private readonly waiting: Task[] = []
  private readonly busy = new Map<Worker, { task: Task; from: number }>()
  private closing = false

  constructor(threads: number, file: URL) {
    this.room = threads * 2
    this.file = file
    for (let i = 0; i < threads; i++) this.start()
  }

  private start(): void {
    const worker = new Worker(this.file, { resourceLimits: { maxYoungGenerationSizeMb: 3 * YOUNG } })
    let reason = new Error('the thread that read it ended')
    this.workers.add(worker)
    this.idle.push(worker)
    worker.on('message', ({ read }: { read: Read[] }) => {
      const { task, from } = this.busy.get(worker)!
      this.spent += performance.now() - from
      this.busy.delete(worker)
      this.idle.push(worker)
      // Not before a thread has started: with other flags V8 makes nothing of the code that Node comes with.
      stayTogether()
      task.done(read)
      this.next()
    })
    worker.on('error', (error) => {
      reason = error as Error
    })
    // A thread that died takes its list with it; another comes in its place, and whoever waits for the list is told.
    worker.on('exit', () => {
      this.workers.delete(worker)
      const at = this.idle.indexOf(worker)
      if (at >= 0) this.idle.splice(at, 1)
      const task = this.busy.get(worker)?.task
      this.busy.delete(worker)
      if (!this.closing && task) this.start()
      task?.failed(reason)
      this.next()
    })
  }

  /** A report that ends its thread (by using up the memory, say) is told as unreadable; those beside it are read. */
  async read(jobs: Job[]): Promise<Read[]> {
    if (jobs.length === 0) return []
    try {
      return await new Promise((done, failed) => {
        this.waiting.push({ jobs, done, failed })
        this.next()
      })
    } catch (error) {
      if (this.closing) throw error
      if (jobs.length === 1) return [{ fault: `could not be read (${(error as Error).message})` }]
      const alone: Read[] = []
      for (const job of jobs) alone.push(...(await this.read([job])))
      return alone
    }
  }

  private next(): void {
    while (this.idle.length && this.waiting.length) {
      const worker = this.idle.pop()!
      const task = this.waiting.shift()!
      this.busy.set(worker, { task, from: performance.now() })
      worker.postMessage({ jobs: task.jobs })
    }
  }

  async close(): Promise<void> {
    this.closing = true
    await Promise.all([...this.workers].map((worker) => worker.terminate()))
  }
}

/** The source where it runs from source, else the file the build has put beside the command. */
function workerFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('./reader-worker.ts', here)
  return new URL(here.includes('/parts/') ? '../reader.js' : './reader.js', here)
}

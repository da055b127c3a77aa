import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
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
export function startReaders(threads: number = Math.max(1, availableParallelism())): Readers {
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
  return new ThreadedReaders(threads)
}

class ThreadedReaders implements Readers {
  readonly room: number
  spent = 0
  private readonly workers: Worker[] = []
  private readonly idle: Worker[] = []
  private readonly waiting: Task[] = []
  private readonly busy = new Map<Worker, { task: Task; from: number }>()

  constructor(threads: number) {
    this.room = threads * 2
    for (let i = 0; i < threads; i++) this.start()
  }

  private start(): void {
    const worker = new Worker(workerFile())
    this.workers.push(worker)
    this.idle.push(worker)
    worker.on('message', ({ read }: { read: Read[] }) => {
      const { task, from } = this.busy.get(worker)!
      this.spent += performance.now() - from
      this.busy.delete(worker)
      this.idle.push(worker)
      task.done(read)
      this.next()
    })
    // A thread that died takes its list with it; the others go on, and the list is told as failed.
    worker.on('error', (error) => {
      this.busy.get(worker)?.task.failed(error as Error)
      this.busy.delete(worker)
      this.drop(worker)
      if (this.workers.length === 0) this.start()
      this.next()
    })
  }

  private drop(worker: Worker): void {
    for (const list of [this.workers, this.idle]) {
      const at = list.indexOf(worker)
      if (at >= 0) list.splice(at, 1)
    }
  }

  async read(jobs: Job[]): Promise<Read[]> {
    if (jobs.length === 0) return []
    return new Promise((done, failed) => {
      this.waiting.push({ jobs, done, failed })
      this.next()
    })
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
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }
}

/** The source where it runs from source, else the file the build has put beside the command. */
function workerFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('./reader-worker.ts', here)
  return new URL(here.includes('/parts/') ? '../reader.js' : './reader.js', here)
}

import { parentPort } from 'node:worker_threads'
import { type Job, readJob } from './reader.ts'

/** Reads reports in a thread of its own: a list of jobs comes in, the list of what was read goes out, in order. */
parentPort?.on('message', ({ jobs }: { jobs: Job[] }) => {
  parentPort?.postMessage({ read: jobs.map(readJob) })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Job } from '../../src/app/reader.ts'
import { startReaders } from '../../src/app/readers.ts'
import { folder } from './place.ts'

const job = (text: string): Job => ({ text, meta: {}, source: { name: '', line: null, sha256: '' }, fingerprint: text })

/** A thread that says each text back, dies of `die`, and throws at `throw`. */
function echo(): URL {
  const file = join(folder(), 'echo.mjs')
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ jobs }) => {
      if (jobs.some((job) => job.text === 'die')) process.exit(1)
      if (jobs.some((job) => job.text === 'throw')) throw new Error('too deep')
      parentPort.postMessage({ read: jobs.map(({ text }) => ({ entry: text })) })
    })`,
  )
  return pathToFileURL(file)
}

for (const threads of [1, 2]) {
  test(`a report that ends its thread is told, and nothing else is lost (${threads})`, async () => {
    const readers = startReaders(threads, echo())
    const lists = [['a', 'die', 'b'], ['c'], ['throw'], ['d', 'e']]
    const read = await Promise.all(lists.map((list) => readers.read(list.map(job))))
    expect(read.flat().map((one) => one.entry ?? one.fault)).toEqual([
      'a',
      'could not be read (the thread that read it ended)',
      'b',
      'c',
      'could not be read (too deep)',
      'd',
      'e',
    ])
    await readers.close()
  })
}

test('closing ends what is under way', async () => {
  const readers = startReaders(1, echo())
  await readers.read([job('a')])
  await readers.close()
})

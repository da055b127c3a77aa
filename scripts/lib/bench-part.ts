import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Measured } from '../bench.ts'
import { metaOf, type Report, reports, root } from './reports.ts'

/** One part of the bench in a process of its own: `bench-part.ts PART FILE LIMIT`, the result as JSON on the last line. */
const [part, file, limit] = process.argv.slice(2)
/** Reports read before the clock starts, so that no part is charged for compiling. */
const WARM = 300

type Reader = (report: Report) => number

const readers: Record<string, () => Promise<Reader>> = {
  async isnad() {
    const { read } = await import(join(root, 'dist/index.js'))
    return (report) => {
      read(report.text, metaOf(report))
      return 0
    }
  },
  async times() {
    const { times } = await import(join(root, 'dist/time.js'))
    return (report) => {
      times(report.text, report.published ?? null)
      return 0
    }
  },
  async wink() {
    const require = createRequire(import.meta.url)
    // Every stage of its English pipeline, as it comes: sentences, negation, sentiment, parts of speech, entities.
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
    return (report) => nlp.readDoc(report.text).tokens().length()
  },
}

console.log(JSON.stringify(part === 'long' ? await long() : await measure(await readers[part]())))

async function measure(reader: Reader): Promise<Measured> {
  for await (const report of reports(file, Math.min(WARM, Number(limit)))) reader(report)
  const took: number[] = []
  let words = 0
  let tokens = 0
  for await (const report of reports(file, Number(limit))) {
    const from = performance.now()
    tokens += reader(report)
    took.push(performance.now() - from)
    words += countWords(report.text)
  }
  const seconds = took.reduce((sum, ms) => sum + ms, 0) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  const peak = process.resourceUsage().maxRSS / 1024
  return { reports: took.length, words, tokens, seconds, p50: at(0.5), p99: at(0.99), peak }
}

function countWords(text: string): number {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const blank = text.charCodeAt(i) <= 32
    if (!blank && !inside) words++
    inside = !blank
  }
  return words
}

/** Reports run together to one of 0.1 to 10 million characters. */
async function long(): Promise<{ megabytes: number; seconds: number }[]> {
  const { read } = await import(join(root, 'dist/index.js'))
  const parts: string[] = []
  let length = 0
  while (length < 1e7) {
    const before = length
    for await (const report of reports(file, 20_000)) {
      parts.push(report.text)
      length += report.text.length + 1
      if (length >= 1e7) break
    }
    if (length === before) throw new Error('no text to make a long report of')
  }
  const text = parts.join('\n')
  read(text.slice(0, 300_000), {})
  const measured: { megabytes: number; seconds: number }[] = []
  for (const megabytes of [0.1, 0.3, 1, 3, 10]) {
    const whole = text.slice(0, megabytes * 1e6)
    globalThis.gc?.()
    const from = performance.now()
    read(whole, { published: '2015-08-01' })
    const seconds = (performance.now() - from) / 1000
    measured.push({ megabytes, seconds })
    // The next is three times as long; when time is not linear it would keep the bench waiting for an hour.
    if (seconds > 60) break
  }
  return measured
}

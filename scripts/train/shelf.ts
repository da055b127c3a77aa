import * as bit from '../../src/arabic/bits.ts'
import { licence } from '../../src/arabic/names/licence.ts'
import { spot } from '../../src/arabic/names/spot.ts'
import type { ArabicPack } from '../../src/arabic/pack.ts'
import { coreOf } from '../../src/arabic/tagger/facts.ts'
import type { ArabicWord } from '../../src/arabic/word.ts'
import { tokenise } from '../../src/engine/stages/tokenise.ts'
import { type Report, reports } from '../lib/reports.ts'

/** One memo for all texts: a word is one object wherever it stands. */

/** What the shelf shows of words: how they follow one another, and what the rules take them for. No sentence is kept. */
export interface ShelfCounts {
  /** Words seen at least `least` times, commonest first; marks and numbers among them. */
  vocabulary: string[]
  counts: Int32Array
  /** Vocabulary number of every token of the shelf, -1 for rare words, -2 between sentences. */
  stream: Int32Array
  /** Eight counts for each word: see SIGNS. */
  signs: Int32Array
}

/** Inside a person, a place or state, an organization or group; first of a mention; licensed as a person; after a word of place; after a name; total of words. */
export const SIGNS = 8

const IN = new Set(['في'])

/** Reads every report once, with the tables and rules as they are and without any labels. */
export async function readShelf(file: string, pack: ArabicPack, least: number, limit?: number): Promise<ShelfCounts> {
  const numbers = new Map<string, number>()
  let counts = new Int32Array(1 << 20)
  let signs = new Int32Array((1 << 20) * SIGNS)
  let stream = new Int32Array(1 << 24)
  let length = 0
  const known = new WeakMap<ArabicWord, number>()
  const numberOf = (word: ArabicWord): number => {
    let number = known.get(word)
    if (number === undefined) {
      const text = word.kind === 'word' ? coreOf(word, null).text : word.kind === 'punct' ? word.surface[0] : word.kind
      number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      known.set(word, number)
    }
    return number
  }
  for await (const report of reports(file, limit)) {
    const doc = tokenise<ArabicWord>((report as Report).text, {}, pack)
    if (length + doc.n + doc.sentences.length + 2 > stream.length) stream = grown(stream)
    const ids = new Int32Array(doc.n)
    for (let t = 0; t < doc.n; t++) ids[t] = numberOf(doc.words[t])
    if (numbers.size > counts.length) {
      counts = grown(counts)
      signs = grown(signs)
    }
    for (const { first, end } of doc.sentences) {
      for (let t = first; t < end; t++) {
        const id = ids[t]
        stream[length++] = id
        counts[id]++
        const word = doc.words[t]
        if (word.kind !== 'word') continue
        if (word.bits & bit.FUNCTION && !(word.bits & (bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER))) continue
        const l = licence(doc, t)
        if (l.person) signs[id * SIGNS + 4]++
        if (l.place || (t > first && IN.has(doc.words[t - 1].folded))) signs[id * SIGNS + 5]++
        if (t > first && doc.words[t - 1].bits & bit.NAME) signs[id * SIGNS + 6]++
      }
      stream[length++] = -2
    }
    for (const m of spot(doc, pack.lexis)) {
      const kind = m.kind === 'person' ? 0 : m.kind === 'place' || m.kind === 'state' ? 1 : 2
      for (let t = m.first; t <= m.last; t++) signs[ids[t] * SIGNS + kind]++
      signs[ids[m.first] * SIGNS + 3]++
    }
  }
  const order = [...numbers.values()].filter((id) => counts[id] >= least).sort((a, b) => counts[b] - counts[a] || a - b)
  const place = new Int32Array(numbers.size).fill(-1)
  order.forEach((id, i) => {
    place[id] = i
  })
  const names = [...numbers.keys()]
  const own = new Int32Array(order.length * SIGNS)
  order.forEach((id, i) => {
    own.set(signs.subarray(id * SIGNS, id * SIGNS + SIGNS), i * SIGNS)
  })
  for (let i = 0; i < length; i++) if (stream[i] >= 0) stream[i] = place[stream[i]]
  return {
    vocabulary: order.map((id) => names[id]),
    counts: Int32Array.from(order, (id) => counts[id]),
    stream: stream.slice(0, length),
    signs: own,
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(old.length * 2)
  bigger.set(old)
  return bigger
}

import type { Lexis } from '../../src/arabic/lexis.ts'
import type { WordClasses } from '../../src/arabic/tagger/classes.ts'
import { CONTEXT_ROOM, contextKeys, contextOf, type Spotted } from '../../src/arabic/tagger/context.ts'
import { EDGE_FACTS, factsIn, OFFSETS, offsetKey, reachOf } from '../../src/arabic/tagger/window.ts'
import type { Aligned } from './align.ts'

/** A sentence as the trainer wants it: feature numbers of token i lie in `features[from[i]] .. features[from[i + 1] - 1]`. */
export interface Sequence {
  from: Int32Array
  features: Int32Array
  labels: Uint8Array
  /** Number of the report and of its first token there. */
  report: number
  first: number
  /** Corpus sentence that the first token belongs to; -1 where there is no corpus. */
  sentence: number
}

/** Raw keys of every sentence; numbers come later, when it is known which keys are kept. */
export function sequencesOf(
  reports: readonly Aligned[],
  spotted: readonly (readonly Spotted[])[],
  lexis: Lexis,
  classes: WordClasses | null,
): Sequence[] {
  const out: Sequence[] = []
  const room = new Int32Array(CONTEXT_ROOM)
  reports.forEach(({ doc, labels, sentence, anchor }, report) => {
    const facts = factsIn(doc, classes)
    const context = contextOf(doc, facts, lexis, spotted[report])
    const sentenceAt = new Int32Array(doc.n).fill(-1)
    anchor.forEach((t, c) => {
      sentenceAt[t] = sentence[c]
    })
    for (const { first, end } of doc.sentences) {
      const features: number[] = []
      const from = new Int32Array(end - first + 1)
      for (let t = first; t < end; t++) {
        for (let o = 0; o < OFFSETS; o++) {
          const k = t + o - 2
          const { keys, reach } = k < first || k >= end ? EDGE_FACTS : facts[k]
          for (let i = 0; i < keys.length; i++) if (reach[i] >= reachOf(o)) features.push(offsetKey(keys[i], o))
        }
        const n = contextKeys(facts, doc, context, t, first, end, room)
        for (let i = 0; i < n; i++) features.push(room[i])
        from[t - first + 1] = features.length
      }
      out.push({
        from,
        features: Int32Array.from(features),
        labels: labels.slice(first, end),
        report,
        first,
        sentence: sentenceAt[first],
      })
    }
  })
  return out
}

/** Numbers for the keys that occur at least `least` times in `training`, by order of first occurrence. */
export function numberKeys(training: readonly Sequence[], least: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of training)
    for (let i = 0; i < features.length; i++) counts.set(features[i], (counts.get(features[i]) ?? 0) + 1)
  const numbers = new Map<number, number>()
  for (const [key, n] of counts) if (n >= least) numbers.set(key, numbers.size)
  return numbers
}

/** The sequence with numbers instead of keys; keys without a number are left out. */
export function numbered(sequence: Sequence, numbers: ReadonlyMap<number, number>): Sequence {
  const features = new Int32Array(sequence.features.length)
  const from = new Int32Array(sequence.from.length)
  let n = 0
  for (let i = 0; i + 1 < from.length; i++) {
    for (let k = sequence.from[i]; k < sequence.from[i + 1]; k++) {
      const number = numbers.get(sequence.features[k])
      if (number !== undefined) features[n++] = number
    }
    from[i + 1] = n
  }
  return { ...sequence, from, features: features.slice(0, n) }
}

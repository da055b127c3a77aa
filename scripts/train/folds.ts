import type { Lexis } from '../../src/arabic/lexis.ts'
import type { Spotted } from '../../src/arabic/tagger/context.ts'
import { readModel } from '../../src/arabic/tagger/model.ts'
import { Tagger } from '../../src/arabic/tagger/tag.ts'
import type { Aligned } from './align.ts'
import { type Settings, train } from './crf.ts'
import { numbered, numberKeys, type Sequence } from './data.ts'
import { type ByKind, count, noCounts } from './score.ts'
import type { ClassTable } from './word-classes.ts'
import { modelBytes } from './write-model.ts'

const CORPUS_TAG: Record<string, string> = { person: 'PERS', place: 'LOC', organization: 'ORG' }
export const FOLDS = 10

/** Ten stretches of neighbouring sentences: hardly a report is in training and test at once. */
export const blockFold = (sentence: number, sentences: number): number =>
  Math.min(FOLDS - 1, Math.floor((sentence * FOLDS) / sentences))
/** Every tenth sentence: reports are split, as in shuffled cross-validation. */
export const turnFold = (sentence: number): number => sentence % FOLDS

/** The model trained on `sequences`, as the bytes that are shipped. */
export function trainModel(
  sequences: readonly Sequence[],
  least: number,
  settings: Settings,
  table: ClassTable,
): Uint8Array<ArrayBuffer> {
  const numbers = numberKeys(sequences, least)
  const weights = train(
    sequences.map((s) => numbered(s, numbers)),
    numbers.size,
    settings,
  )
  return modelBytes(weights, numbers, table)
}

/** Tags the reports with a model and counts exact spans in the corpus's own tokens, in the sentences of `inTest` alone. */
export function measure(
  bytes: Uint8Array<ArrayBuffer>,
  reports: readonly Aligned[],
  spotted: readonly (readonly Spotted[])[],
  lexis: Lexis,
  inTest: (sentence: number) => boolean,
  lean?: number,
): ByKind {
  const tagger = new Tagger(readModel(bytes), lean)
  const counts = noCounts()
  reports.forEach(({ doc, tags, anchor, sentence }, r) => {
    if (!sentence.some(inTest)) return
    const found = Array<string>(doc.n).fill('O')
    for (const { first, last, kind } of tagger.tag(doc, lexis, spotted[r])) {
      for (let t = first; t <= last; t++) found[t] = `${t === first ? 'B' : 'I'}-${CORPUS_TAG[kind]}`
    }
    for (let c = 0; c < tags.length; ) {
      let end = c
      while (end < tags.length && sentence[end] === sentence[c]) end++
      if (inTest(sentence[c]))
        count(
          tags.slice(c, end),
          Array.from(anchor.slice(c, end), (t) => found[t]),
          counts,
        )
      c = end
    }
  })
  return counts
}

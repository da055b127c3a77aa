import { best, type Settings, train } from './crf.ts'
import { type Sequence, numbered, numberKeys } from './data.ts'
import type { Aligned } from './align.ts'
import { type ByKind, count, noCounts } from './score.ts'

export const BACK = ['O', 'B-PERS', 'I-PERS', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG']
export const FOLDS = 10

/** Ten stretches of neighbouring sentences: no report is in training and test at once. */
export const blockFold = (sentence: number, sentences: number): number => Math.min(FOLDS - 1, Math.floor((sentence * FOLDS) / sentences))
/** Every tenth sentence: reports are split, as in shuffled cross-validation. */
export const turnFold = (sentence: number): number => sentence % FOLDS

export function runFold(sequences: readonly Sequence[], reports: readonly Aligned[], inTest: (sentence: number) => boolean, least: number, settings: Settings): ByKind {
  const training = sequences.filter((s) => !inTest(s.sentence))
  const numbers = numberKeys(training, least)
  const weights = train(training.map((s) => numbered(s, numbers)), numbers.size, settings)
  const found = reports.map(({ doc }) => Array<string>(doc.n).fill('O'))
  for (const sequence of sequences) {
    if (!inTest(sequence.sentence)) continue
    best(weights, numbered(sequence, numbers)).forEach((y, i) => {
      found[sequence.report][sequence.first + i] = BACK[y]
    })
  }
  const counts = noCounts()
  reports.forEach(({ tags, anchor, sentence }, r) => {
    for (let c = 0; c < tags.length; ) {
      let end = c
      while (end < tags.length && sentence[end] === sentence[c]) end++
      if (inTest(sentence[c])) count(tags.slice(c, end), Array.from(anchor.slice(c, end), (t) => found[r][t]), counts)
      c = end
    }
  })
  return counts
}

import type { ArabicDoc } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'
import type { WordClasses } from './classes.ts'
import { FAR, factsOf, type WordFacts } from './facts.ts'
import { mix } from './hash.ts'

/** Two tokens before, the token itself in the middle, two after. */
export const OFFSETS = 5
export const CENTRE = 2

/** The key of a word's fact when the word stands at place `offset` of the window. */
export const offsetKey = (key: number, offset: number): number => (offset === CENTRE ? key : mix(key, offset + 1) || 1)

/** What stands outside the sentence. */
export const EDGE_FACTS: WordFacts = { keys: [0x0ed6e], reach: [FAR], core: 1, cls: 1, pos: 1, row: -1 }

/** How far a key must be seen to be used at place `offset` of the window. */
export const reachOf = (offset: number): number => Math.abs(offset - CENTRE)

/** The facts of every token of a report. */
export function factsIn(doc: ArabicDoc, classes: WordClasses | null): WordFacts[] {
  const memo = new Map<ArabicWord, WordFacts>()
  return doc.words.map((word) => {
    let facts = memo.get(word)
    if (!facts) {
      facts = factsOf(word, classes)
      memo.set(word, facts)
    }
    return facts
  })
}

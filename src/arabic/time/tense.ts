import type { ArabicWord } from '../word.ts'
import type { TimeTape } from './tape.ts'

/** Words that look ahead. */
/** Words that look back. */
/** Nouns that begin like a future verb. */
const FUTURE = /^[وف]?س[يتنا][^ا].{2,}$/

const looksAhead = (word: string, bare: string): boolean =>
  /^[وف]?سأ.{2,}/.test(bare) || (FUTURE.test(word) && !NOUNS.has(word) && !NOUNS.has(word.slice(1)) && word[1] !== 'ا')

/** Which way a word looks. */
export function tenseOf(word: ArabicWord): -1 | 0 | 1 {
  if (word.kind !== 'word') return 0
  if (looksAhead(word.folded, word.bare) || word.cores.some((core) => AHEAD.has(core.text))) return 1
  return word.cores.some((core) => BACK.has(core.text)) ? -1 : 0
}

/** Whether the words before a time look ahead or back: the nearest sign wins; at the head of a sentence, those after it. */
export function tenseAt(tape: TimeTape, first: number, end: number): -1 | 0 | 1 {
  for (let at = first - 1; at >= tape.floor && at >= first - 14; at--) {
    const sign = tape.word(at).tense
    if (sign) return sign
  }
  if (first - tape.floor <= 2) {
    for (let at = end; at < tape.limit && at < end + 8; at++) {
      const sign = tape.word(at).tense
      if (sign) return sign
    }
  }
  return 0
}

import type { ArabicWord } from '../word.ts'
import { roleBit } from './context.ts'
import type { TimeTape } from './tape.ts'

/** A verb with the particle of the future. */
const FUTURE = /^[وف]?س[يتنا][^ا].{2,}$/
const FUTURE_I = /^[وف]?سأ.{2,}/

/** Which way a word looks; `roles` are its roles from the context table. */
export function tenseOf(word: ArabicWord, roles: number): -1 | 0 | 1 {
  if (word.kind !== 'word') return 0
  if (roles & roleBit('ahead') || FUTURE_I.test(word.bare)) return 1
  if (FUTURE.test(word.folded) && !(roles & roleBit('no-future')) && word.folded[1] !== 'ا') return 1
  return roles & roleBit('back') ? -1 : 0
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

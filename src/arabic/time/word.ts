import type { TokenKind } from '../../engine/word.ts'
import { coresOf } from '../cores.ts'
import { bare, foldLetters } from '../fold.ts'
import type { ArabicWord } from '../word.ts'

/** Words with spelling and proclitics alone, which is all that times need: no dictionary is loaded for them. */
const known = new Map<string, ArabicWord>()
/** Distinct forms kept; beyond it the store starts anew, so that a long-lived process does not grow without end. */
const ROOM = 200_000

export function plainWord(surface: string, kind: TokenKind): ArabicWord {
  let word = known.get(surface)
  if (!word) {
    if (known.size >= ROOM) known.clear()
    const { text, map } = bare(surface)
    const folded = foldLetters(text)
    const cores = kind === 'word' ? coresOf(folded) : [{ text: folded, at: 0, pro: 0, unwritten: 0 as const }]
    word = {
      surface,
      kind,
      bare: text,
      folded,
      map,
      cores,
      value: Number.NaN,
      readings: [],
      names: NO_NAMES,
      bits: 0,
      traits: 0,
    }
    known.set(surface, word)
  }
  return word
}
const NO_NAMES = {} as ArabicWord['names']

import type { TokenKind } from '../../engine/word.ts'
import { coresOf } from '../cores.ts'
import { bare, foldLetters } from '../fold.ts'
import { type ArabicWord, wordOf } from '../word.ts'

/** A word with spelling and proclitics alone, which is all that times need: no dictionary is loaded for it. */
export function plainWord(surface: string, kind: TokenKind): ArabicWord {
  const { text, map } = bare(surface)
  const folded = foldLetters(text)
  const cores = kind === 'word' ? coresOf(folded) : [{ text: folded, at: 0, pro: 0, unwritten: 0 as const }]
  return wordOf(surface, kind, {
    folded,
    gap: 0,
    bare: text,
    map,
    cores,
    value: Number.NaN,
    readings: NO_READINGS,
    names: NO_NAMES,
    bits: 0,
    traits: 0,
  })
}
const NO_READINGS: ArabicWord['readings'] = []
const NO_NAMES = {} as ArabicWord['names']

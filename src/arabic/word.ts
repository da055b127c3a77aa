import type { TokenKind, Word } from '../engine/word.ts'
import type { Reading } from './morphology/reading.ts'
import type { NameFacts } from './names/facts.ts'
import type { Scored } from './tagger/scored.ts'
import type { TimeWord } from './time/facts.ts'

/** Proclitics that may stand before a stem, as bits of `Core.pro`. */
export const WA = 1 // و and
export const FA = 2 // ف so
export const BI = 4 // ب with, in
export const LI = 8 // ل for, to
export const KA = 16 // ك as, like
export const AL = 32 // ال the
export const SA = 64 // س will (verbs)
export const A = 128 // أ interrogative

/** One way of taking proclitics off a word; the article stays in `text` (`للمغرب` gives `المغرب` at 1). */
export interface Core {
  /** Folded letters that remain. */
  text: string
  /** Offset of the remainder in the folded form. */
  at: number
  /** Proclitics taken off: bits above, never AL. */
  pro: number
  /** Letters of `text` that the form does not write: 1 for the alif of the article that `لل` swallowed, else 0. */
  unwritten: 0 | 1
}

/** Letters of the longest form that is read: well above any word's, below what costs time on a line without spaces. */
export const LONGEST = 40

/** One distinct Arabic form with all that is known of it without context. Shared by every token written alike. */
export interface ArabicWord extends Word {
  /** Letters without marks, exact spelling; same length as `folded`. */
  readonly bare: string
  /** Surface offset of each letter of `bare`; null when they are the same. */
  readonly map: Uint16Array | null
  /** The whole form first, then with proclitics off, fewest first. */
  readonly cores: readonly Core[]
  /** Value of a token of digits (separators of thousands removed), else NaN. */
  readonly value: number
  readonly readings: readonly Reading[]
  readonly names: NameFacts
  /** What the form can be: bits of bits.ts. */
  readonly bits: number
  /** More of it, for rarer questions: bits of traits.ts. */
  readonly traits: number
  /** What stages find out of the form, kept where they find it: undefined until one asks. */
  time: TimeWord | undefined
  /** Classes that the front of times tells by its letters alone; 0 until asked, for every form is of some class. */
  front: number
  /** Those of names of several words that begin with it (time/front.ts). */
  lead: number
  /** The first of its readings that is a noun or an adjective, and the first that is a verb; null where none is. */
  nominal: Reading | null | undefined
  verbal: Reading | null | undefined
  /** The noun among them of which an event may be made. */
  deed: Reading | null | undefined
  context: string | undefined
  scored: Scored | undefined
  /** Of its letters those that some frame of an event names. */
  frameWords: readonly string[] | undefined
  /** Answers to the questions of shape.ts. */
  shapes0: number
  shapes1: number
  shapes2: number
  shapes3: number
  shapes4: number
  shapes5: number
  shapes6: number
  shapes7: number
  shapes8: number
  shapes9: number
  shapes10: number
}

/** What the makers of words tell of them; the rest is found out later. */
type Known = 'folded' | 'gap' | 'bare' | 'map' | 'cores' | 'value' | 'readings' | 'names' | 'bits' | 'traits'

/**
 * Every word is made here, with every field it will ever have: objects of one shape are read fastest, and a field added
 * later (a symbol, say) makes a shape of its own for each order in which such fields come.
 */
export const wordOf = (
  surface: string,
  kind: TokenKind,
  { folded, gap, bare, map, cores, value, readings, names, bits, traits }: Pick<ArabicWord, Known>,
): ArabicWord => ({
  surface,
  kind,
  folded,
  gap,
  bare,
  map,
  cores,
  value,
  readings,
  names,
  bits,
  traits,
  time: undefined,
  front: 0,
  lead: 0,
  nominal: undefined,
  verbal: undefined,
  deed: undefined,
  context: undefined,
  scored: undefined,
  frameWords: undefined,
  shapes0: 0,
  shapes1: 0,
  shapes2: 0,
  shapes3: 0,
  shapes4: 0,
  shapes5: 0,
  shapes6: 0,
  shapes7: 0,
  shapes8: 0,
  shapes9: 0,
  shapes10: 0,
})

/** Surface offset, inside the word, of offset `at` in its folded form. */
export const surfaceOffset = (word: Pick<ArabicWord, 'map'>, at: number): number => (word.map ? word.map[at] : at)

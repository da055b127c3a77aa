import type { Frame } from '../events/frames.ts'

/** Classes of words that rules steer by. */
export type Pos =
  | 'verb'
  | 'noun'
  | 'adj'
  | 'prep'
  | 'conj'
  | 'part'
  | 'pron'
  | 'dem'
  | 'rel'
  | 'neg'
  | 'interrog'
  | 'quant'
  | 'num'
  | 'ord'
  | 'adv'
  | 'interj'
  | 'sub'
  | 'name'
  | 'guess'

/** What the lexicon knows of one word, apart from its inflection. */
export interface Lexeme {
  readonly lemma: string
  readonly pos: Pos
  /** Classes of the lexicon row: `person`, `document`, `place`, … */
  readonly classes: readonly string[]
  readonly root?: string
  readonly form?: string
  /** Verbs: the speech act and stance that the verb reports with; PLOVER type (with mode); prepositions it takes. */
  readonly act?: string
  readonly stance?: string
  readonly plover?: string
  readonly preps?: readonly string[]
  /** Reports speech only before a clause or a quotation; its everyday sense is another. */
  readonly clauseOnly?: boolean
  /** Nouns that are the verbal noun or a participle of a verb: that verb. */
  readonly verb?: Lexeme
  readonly derived?: 'masdar' | 'active-participle' | 'passive-participle'
  /** What others find out of it, kept here since many ask: undefined until one does. */
  frames?: readonly Frame[]
  bits?: number
  light?: number
  makes?: boolean
  cuePreps?: readonly string[]
}

/** One possible analysis of a written form. Offsets are into the folded form, clitics excluded, article included. */
export interface Reading {
  readonly lexeme: Lexeme
  /** Bits of the proclitics taken off. */
  readonly pro: number
  /** Enclitic pronoun in folded letters, or ''. */
  readonly enc: string
  readonly from: number
  readonly to: number
  /** Verbs only. `either`: active and passive are written alike. */
  readonly tense: '' | 'perfect' | 'imperfect' | 'imperative'
  readonly voice: '' | 'active' | 'passive' | 'either'
  readonly person: string
  /** Verbs: the form is a jussive and nothing else. */
  readonly jussive?: boolean
  /** Nouns and adjectives. */
  readonly gender: '' | 'm' | 'f'
  readonly number: '' | 's' | 'd' | 'p'
  readonly definite: boolean
  /** The ending that was taken off the stem. */
  readonly suffix: string
  /** False where the text writes a hamza, ta marbuta or alif maqsura that this reading has not. */
  readonly exact: boolean
}

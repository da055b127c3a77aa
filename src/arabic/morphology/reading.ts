/** Classes of words that rules steer by. */
export type Pos = 'verb' | 'noun' | 'adj' | 'prep' | 'conj' | 'part' | 'pron' | 'dem' | 'rel' | 'neg' | 'interrog' | 'quant'
  | 'num' | 'ord' | 'adv' | 'interj' | 'sub' | 'name' | 'guess'

/** What the lexicon knows of one word, apart from its inflection. */
export interface Lexeme {
  readonly lemma: string
  readonly pos: Pos
  /** Classes of the lexicon row: `person`, `document`, `place`, … */
  readonly classes: readonly string[]
  /** Verbs: the speech act and stance that the verb reports with; PLOVER type (with mode); prepositions it takes. */
  readonly act?: string
  readonly stance?: string
  readonly plover?: string
  readonly preps?: readonly string[]
  /** Nouns that are the verbal noun or a participle of a verb: that verb. */
  readonly verb?: Lexeme
  readonly derived?: 'masdar' | 'active-participle' | 'passive-participle'
}

/** One possible analysis of a written form. Offsets are into the folded form, clitics excluded, article included. */
export interface Reading {
  readonly lexeme: Lexeme
  readonly pro: number
  /** Enclitic pronoun in folded letters, or ''. */
  readonly enc: string
  readonly from: number
  readonly to: number
  /** Verbs: tense, voice, and person such as `3ms`; empty for others. */
  readonly tense: '' | 'perfect' | 'imperfect' | 'imperative'
  readonly voice: '' | 'active' | 'passive'
  readonly person: string
  /** Nouns and adjectives. */
  readonly gender: '' | 'm' | 'f'
  readonly number: '' | 's' | 'd' | 'p'
  readonly definite: boolean
}

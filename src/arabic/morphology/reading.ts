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

/** How a form is inflected, whatever the lexeme. Offsets are into the folded form, clitics excluded, article included. */
export interface Inflection {
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
  readonly jussive: boolean
  /** Nouns and adjectives. */
  readonly gender: '' | 'm' | 'f'
  readonly number: '' | 's' | 'd' | 'p'
  readonly definite: boolean
  /** The ending that was taken off the stem. */
  readonly suffix: string
  /** False where the text writes a hamza, ta marbuta or alif maqsura that this reading has not. */
  readonly exact: boolean
}

/**
 * One possible analysis of a written form: a lexeme and how it is inflected. Of a hundred thousand readings remembered a
 * few thousand are inflected each in its own way, so they share that (inflections.ts).
 */
export class Reading implements Inflection {
  readonly lexeme: Lexeme
  readonly inflection: Inflection

  constructor(lexeme: Lexeme, inflection: Inflection) {
    this.lexeme = lexeme
    this.inflection = inflection
  }

  get pro() {
    return this.inflection.pro
  }
  get enc() {
    return this.inflection.enc
  }
  get from() {
    return this.inflection.from
  }
  get to() {
    return this.inflection.to
  }
  get tense() {
    return this.inflection.tense
  }
  get voice() {
    return this.inflection.voice
  }
  get person() {
    return this.inflection.person
  }
  get jussive() {
    return this.inflection.jussive
  }
  get gender() {
    return this.inflection.gender
  }
  get number() {
    return this.inflection.number
  }
  get definite() {
    return this.inflection.definite
  }
  get suffix() {
    return this.inflection.suffix
  }
  get exact() {
    return this.inflection.exact
  }

  /** The same inflection of another lexeme. */
  as(lexeme: Lexeme): Reading {
    return new Reading(lexeme, this.inflection)
  }

  /** The same lexeme inflected otherwise. */
  but(change: Partial<Inflection>): Reading {
    return new Reading(this.lexeme, { ...this.inflection, ...change })
  }
}

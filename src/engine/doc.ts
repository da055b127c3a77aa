import type { Note } from '../record/types.ts'
import type { Span } from '../text/span.ts'
import type { Word } from './word.ts'

/** A quotation: token indices of its marks; `close` is -1 where no mark closes it. Nested ones have depth > 0. */
export interface Quote {
  open: number
  close: number
  /** First and last token inside the marks; last < first when empty. */
  first: number
  last: number
  depth: number
}

/** Token range `[first, end)` of a sentence; `paragraph` counts from 0. */
export interface Sentence {
  first: number
  end: number
  paragraph: number
}

/** What the caller knows of a report beside its text. */
export interface Meta {
  id?: string | null
  url?: string | null
  publisher?: string | null
  title?: string | null
  byline?: string | null
  published?: string | null
}

/** A text cut into tokens, sentences and quotations: what every later stage reads. */
export interface Doc<W extends Word = Word> {
  readonly text: string
  readonly meta: Meta
  /** Number of tokens. */
  readonly n: number
  /** Start and end offset of each token in `text`. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly words: W[]
  /** Kind of each token by number, and the hash of its letters: see stages/cut.ts. */
  readonly kind: Uint8Array
  readonly hash: Int32Array
  /** Index of each token's sentence. */
  readonly sentenceOf: Int32Array
  readonly sentences: Sentence[]
  readonly quotes: Quote[]
  /** Innermost quotation each token stands inside (marks excluded), or -1. */
  readonly quoteOf: Int32Array
  /** Notices the stages leave. */
  readonly notes: Note[]
}

/** Characters from the start of token `first` to the end of token `last`, inclusive. */
export const spanOf = (doc: Doc, first: number, last: number): Span => [doc.start[first], doc.end[last]]

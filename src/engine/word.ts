/** What kind of token: letters of the pack's script, digits, punctuation, or letters of another script. */
export type TokenKind = 'word' | 'number' | 'punct' | 'foreign'

/**
 * One distinct written form with everything the pack knows of it without context. Words are shared between all the
 * tokens written alike, so they are made once and never changed afterwards.
 */
export interface Word {
  readonly surface: string
  readonly kind: TokenKind
  /** The form in the one spelling that all rules are written in. */
  readonly folded: string
  /** Offset in the surface at which the form lacks a space (two words written as one), or 0. */
  readonly gap: number
}

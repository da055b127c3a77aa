/** Which gazetteer entries begin with a word, made once per written form. Filled in by names/gazetteer.ts. */
export interface NameFacts {
  /** Gazetteer chains that can start at this word, by core; empty for most words. */
  readonly heads: readonly NameHead[]
}

export interface NameHead {
  /** Index into the word's cores. */
  readonly core: number
  /** Node of the gazetteer trie reached by that core. */
  readonly node: unknown
}

/** What the name tables say of a written form, made once per form by names/gazetteer.ts. */
export interface NameFacts {
  /** Gazetteer chains that can start at this word. */
  readonly heads: readonly NameHead[]
  /** Personal-name roles of each core that has one. */
  readonly personal: readonly PersonalName[]
  /** Nationality adjectives: ISO code of the state, by core. */
  readonly demonym: string | null
}

export interface NameHead {
  /** Index into the word's cores. */
  readonly core: number
  /** Node of the gazetteer trie reached by that core. */
  readonly node: number
  /** The word alone is a name, and not only the first of one: `باريس`, unlike `وارنر` of `وارنر براذرز`. */
  readonly whole: boolean
  /** Alone it names nothing but people: a surname by which somebody listed is known. */
  readonly somebody: boolean
}

export interface PersonalName {
  readonly core: number
  readonly role: 'given' | 'family' | 'both' | 'particle' | 'inner'
  /** The word is also a common word, a place or a month: more evidence is needed. */
  readonly ambiguous: boolean
  /** What a particle does (kunya, nasab, …); '' for names. */
  readonly particle: string
}

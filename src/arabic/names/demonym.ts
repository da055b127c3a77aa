/** Endings that a nationality takes, in the order they are tried. */
const ENDINGS = ['', 'ه', 'ين', 'ون', 'ات', 'ان', 'تان', 'تين', 'ا']

/** The nationalities of the tables, to be found inflected. */
export class Demonyms {
  /** Folded, without article, masculine singular, to ISO code. */
  private readonly codes: { get(folded: string): string | undefined }
  /** Last letters of them: nearly all end alike, so that few words are looked up at all. */
  private readonly last: ReadonlySet<string>
  private readonly endings = new Map<string, string[]>()

  /** `last` has the last letter of every one of `codes`. */
  constructor(codes: { get(folded: string): string | undefined }, last: string) {
    this.codes = codes
    this.last = new Set(last)
    for (const letter of ENDINGS.map((ending) => ending.slice(-1)))
      this.endings.set(
        letter,
        ENDINGS.filter((ending) => ending === '' || ending.endsWith(letter)),
      )
  }

  /** ISO code of the state that an inflected nationality adjective belongs to. */
  of(text: string): string | null {
    // `ألماني` begins with the letters of an article and has none.
    return this.from(text, 0) ?? (text.startsWith('ال') ? this.from(text, 2) : null)
  }

  private from(text: string, from: number): string | null {
    for (const ending of this.endings.get(text[text.length - 1]) ?? NONE) {
      const end = text.length - ending.length
      if (end <= from || !this.last.has(text[end - 1]) || !text.endsWith(ending)) continue
      const iso = this.codes.get(text.slice(from, end))
      if (iso) return iso
    }
    return null
  }
}

const NONE = ['']

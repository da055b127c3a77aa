import { type LightWord, lightWords, mayHave } from '../arabic/index-terms.ts'
import type { Term } from '../store/store.ts'
import type { Span } from '../text/span.ts'

/** Finds the words of a text that a question's terms are fulfilled by. */
export class Marker {
  private readonly stems = new Set<string>()
  private readonly tests: ((folded: string) => boolean)[]
  private readonly beginnings: string[] = []
  private readonly phrases: string[][] = []

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      if (term.in === 'facts') continue
      if (term.in === 'words') this.phrases.push(term.tokens)
      else if (term.prefix) this.beginnings.push(term.tokens[0])
      else this.stems.add(term.tokens[0])
    }
    this.tests = [...this.stems].map(mayHave)
  }

  /** Spans in order, apart from one another; a phrase is one span. */
  marks(text: string): Span[] {
    if (this.stems.size === 0 && this.phrases.length === 0 && this.beginnings.length === 0) return []
    const words = lightWords(text)
    const found: Span[] = []
    for (let i = 0; i < words.length; i++) {
      const length = this.phraseAt(words, i)
      if (length > 0) {
        found.push([words[i].start, words[i + length - 1].end])
        i += length - 1
      } else if (this.matches(words[i])) found.push([words[i].start, words[i].end])
    }
    return found
  }

  private matches(word: LightWord): boolean {
    if (this.stems.has(word.folded)) return !word.terms().common
    if (this.tests.some((test) => test(word.folded))) {
      const { form, stems } = word.terms()
      if (this.stems.has(form) || stems.some((stem) => this.stems.has(stem))) return true
    }
    return this.beginnings.some((start) => {
      if (!word.folded.includes(start)) return false
      const { form, stems } = word.terms()
      return form.startsWith(start) || stems.some((stem) => stem.startsWith(start))
    })
  }

  /** Words of the longest phrase that begins here, or 0. */
  private phraseAt(words: readonly LightWord[], at: number): number {
    let longest = 0
    for (const phrase of this.phrases) {
      // Cheap first: a form is the folded word, or that and a mark.
      if (phrase.length <= longest || !words[at + phrase.length - 1] || !phrase[0].startsWith(words[at].folded))
        continue
      if (phrase.every((token, k) => words[at + k].terms().form === token)) longest = phrase.length
    }
    return longest
  }
}

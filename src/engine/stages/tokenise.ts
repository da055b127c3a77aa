import type { Doc, Meta } from '../doc.ts'
import type { Word } from '../word.ts'
import { type Cutter, KINDS } from './cut.ts'
import type { Forms } from './forms.ts'
import { findQuotes } from './quote.ts'

/** What tokenising needs from a language. */
export interface Tokeniser<W extends Word> {
  /** Everything known of one written form; memoised by the pack. */
  word(surface: string, kind: W['kind']): W
  /** Forms met before, by the characters of the text; the tokeniser fills it. */
  readonly forms: Forms<W>
  /** Finds the ends of tokens and sentences. Making a word must not cut another text with it. */
  readonly cutter: Cutter
}

/** The word of token `at` of the text that was cut last. */
export function wordAt<W extends Word>(text: string, cut: Cutter, at: number, pack: Tokeniser<W>): W {
  const from = cut.start[at]
  const to = cut.end[at]
  const { forms } = pack
  let word = forms.at(text, from, to)
  if (!word) {
    word = pack.word(text.slice(from, to), KINDS[cut.kind[at]])
    forms.add(word)
  }
  return word
}

/** Cuts `text` into tokens, sentences and quotations. Linear in the length; never throws. */
export function tokenise<W extends Word>(text: string, meta: Meta, pack: Tokeniser<W>): Doc<W> {
  const cut = pack.cutter.cut(text)
  const { n, sentences } = cut
  const words: W[] = []
  for (let at = 0; at < n; at++) words.push(wordAt(text, cut, at, pack))
  const sentenceOf = new Int32Array(n)
  for (let s = 0; s < sentences.length; s++) sentenceOf.fill(s, sentences[s].first, sentences[s].end)
  const start = cut.start.slice(0, n)
  const end = cut.end.slice(0, n)
  const { quotes, quoteOf } = findQuotes(text, n, start, end, sentences)
  const kind = cut.kind.slice(0, n)
  const hash = cut.hash.slice(0, n)
  return { text, meta, n, start, end, words, kind, hash, sentenceOf, sentences, quotes, quoteOf, notes: [] }
}

import type { Note } from '../../record/types.ts'
import type { Span } from '../../text/span.ts'
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
  let words: W[] = []
  const glued: number[] = []
  for (let at = 0; at < cut.n; at++) {
    const word = wordAt(text, cut, at, pack)
    if (word.gap) glued.push(at)
    words.push(word)
  }
  const notes: Note[] = []
  if (glued.length) words = parted(text, words, glued, pack, notes)
  const { n, sentences } = cut
  const sentenceOf = new Int32Array(n)
  for (let s = 0; s < sentences.length; s++) sentenceOf.fill(s, sentences[s].first, sentences[s].end)
  const start = cut.start.slice(0, n)
  const end = cut.end.slice(0, n)
  const { quotes, quoteOf } = findQuotes(text, n, start, end, sentences)
  const kind = cut.kind.slice(0, n)
  const hash = cut.hash.slice(0, n)
  return { text, meta, n, start, end, words, kind, hash, sentenceOf, sentences, quotes, quoteOf, notes }
}

/** The words of a text some of whose tokens are two words without the space between them; the text stays as it is. */
function parted<W extends Word>(
  text: string,
  words: readonly W[],
  glued: readonly number[],
  pack: Tokeniser<W>,
  notes: Note[],
): W[] {
  const cut = pack.cutter
  const middles = glued.map((t) => cut.start[t] + words[t].gap)
  for (const [i, t] of glued.entries()) {
    const span: Span = [cut.start[t], cut.end[t]]
    const [left, right] = [text.slice(span[0], middles[i]), text.slice(middles[i], span[1])]
    notes.push({ kind: 'repaired-text', span, message: `read as two words: ${left} ${right}` })
  }
  cut.split(text, glued, middles)
  const out: W[] = []
  for (let at = 0, next = 0; at < cut.n; at++) {
    const whole = words[at - next]
    if (!whole.gap) out.push(whole)
    else {
      out.push(wordAt(text, cut, at, pack), wordAt(text, cut, at + 1, pack))
      next++
      at++
    }
  }
  return out
}

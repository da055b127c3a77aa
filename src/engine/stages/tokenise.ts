import { charClass, DIGIT, LATIN, LETTER, MARK, NEWLINE, SPACE, SURROGATE } from '../../text/chars.ts'
import type { Doc, Meta, Sentence } from '../doc.ts'
import type { Word } from '../word.ts'
import type { Forms } from './forms.ts'
import { findQuotes } from './quote.ts'

/** What tokenising needs from a language. */
export interface Tokeniser<W extends Word> {
  /** Everything known of one written form; memoised by the pack. */
  word(surface: string, kind: W['kind']): W
  /** Forms met before, by the characters of the text; the tokeniser fills it. */
  readonly forms: Forms<W>
  /** True where a full stop after this form ends no sentence (an abbreviation). */
  abbreviates(word: W): boolean
}

const DOT = 0x2e
const COMMA = 0x2c
const isDecimalMark = (code: number) => code === DOT || code === COMMA || code === 0x66b || code === 0x66c
/** Full stop, exclamation and question marks of both scripts, ellipsis, Urdu stop. */
const isStop = (code: number) =>
  code === DOT || code === 0x21 || code === 0x3f || code === 0x61f || code === 0x2026 || code === 0x6d4
const isClosing = (code: number) =>
  code === 0xbb || code === 0x201d || code === 0x201c || code === 0x22 || code === 0x29 || code === 0x5d

/** Cuts `text` into tokens, sentences and quotations. Linear in the length; never throws. */
export function tokenise<W extends Word>(text: string, meta: Meta, pack: Tokeniser<W>): Doc<W> {
  const length = text.length
  const { forms } = pack
  let room = (length >> 2) + 16
  let start = new Int32Array(room)
  let end = new Int32Array(room)
  const words: W[] = []
  const sentences: Sentence[] = []
  let n = 0
  let paragraph = 0
  let sentenceFirst = 0
  let pendingStop = false

  const closeSentence = () => {
    if (n > sentenceFirst) sentences.push({ first: sentenceFirst, end: n, paragraph })
    sentenceFirst = n
    pendingStop = false
  }
  const push = (from: number, to: number, kind: W['kind']) => {
    if (n === room) {
      room *= 2
      start = grown(start, room)
      end = grown(end, room)
    }
    start[n] = from
    end[n] = to
    let word = forms.at(text, from, to)
    if (!word) {
      word = pack.word(text.slice(from, to), kind)
      forms.add(word)
    }
    words.push(word)
    n++
  }

  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    const cls = charClass(code)
    if (cls === SPACE) {
      i++
      continue
    }
    if (cls === NEWLINE) {
      closeSentence()
      if (sentences.length && sentences[sentences.length - 1].paragraph === paragraph) paragraph++
      i++
      continue
    }
    const from = i
    if (cls === LETTER || cls === LATIN || cls === MARK || cls === SURROGATE) {
      const script = cls === MARK ? LETTER : cls === SURROGATE ? LATIN : cls
      let letters = cls !== MARK
      i++
      while (i < length) {
        const next = charClass(text.charCodeAt(i))
        if (next !== MARK && next !== script && !(next === SURROGATE && script === LATIN)) break
        if (next !== MARK) letters = true
        i++
      }
      if (pendingStop) closeSentence()
      // Marks without a letter to stand on are no word.
      push(from, i, !letters ? 'punct' : script === LETTER ? 'word' : 'foreign')
    } else if (cls === DIGIT) {
      i++
      while (i < length) {
        const c = text.charCodeAt(i)
        if (charClass(c) === DIGIT) i++
        else if (isDecimalMark(c) && i + 1 < length && charClass(text.charCodeAt(i + 1)) === DIGIT) i += 2
        else break
      }
      if (pendingStop) closeSentence()
      push(from, i, 'number')
    } else {
      i++
      // A run of the same mark (dots, dashes) is one token.
      while (i < length && text.charCodeAt(i) === code && code !== 0x22 && !isClosing(code)) i++
      if (pendingStop && !isClosing(code) && !isStop(code)) closeSentence()
      const previous = n > 0 && end[n - 1] === from ? words[n - 1] : null
      push(from, i, 'punct')
      if (isStop(code) && !(code === DOT && i - from === 1 && previous && pack.abbreviates(previous) && glued(text, i)))
        pendingStop = true
    }
  }
  closeSentence()

  const sentenceOf = new Int32Array(n)
  for (let s = 0; s < sentences.length; s++) sentenceOf.fill(s, sentences[s].first, sentences[s].end)
  const trimmedStart = start.subarray(0, n)
  const trimmedEnd = end.subarray(0, n)
  const { quotes, quoteOf } = findQuotes(text, n, trimmedStart, trimmedEnd, sentences)
  return {
    text,
    meta,
    n,
    start: trimmedStart,
    end: trimmedEnd,
    words,
    sentenceOf,
    sentences,
    quotes,
    quoteOf,
    notes: [],
  }
}

/** An abbreviation's stop is followed by more of the sentence on the same line. */
function glued(text: string, i: number): boolean {
  return i < text.length && charClass(text.charCodeAt(i)) !== NEWLINE
}

function grown(old: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(room)
  bigger.set(old)
  return bigger
}

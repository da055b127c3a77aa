import { charClass, NEWLINE, SPACE } from '../../text/chars.ts'
import type { Quote, Sentence } from '../doc.ts'

/**
 * The quotations of a text. Marks in news are often unbalanced, reversed or of mixed kinds, so nothing here fails:
 * guillemets open and close by their shape, straight and curly double marks by whether one is open, an open mark
 * without its partner ends with its paragraph.
 */
export function findQuotes(text: string, n: number, start: Int32Array, end: Int32Array, sentences: Sentence[]) {
  const quotes: Quote[] = []
  const quoteOf = new Int32Array(n).fill(-1)
  const stack: Open[] = []
  /** How many of the stack are of each kind, so that a mark that closes none of a deep stack is known at once. */
  const open = new Int32Array(KINDS)
  let s = 0
  const close = (upTo: number, closeToken: number) => {
    const { quote, family, reversed, sentence } = stack.pop()!
    open[kindOf(family, reversed)]--
    quotes[quote].close = closeToken
    quotes[quote].last = upTo
    // `«… التوتر. … منزل «فلان» وأطلقت … . وقال المتحدث`: never closed, and others open and close behind it: its partner was lost early.
    const own = sentences[sentence]?.end ?? upTo + 1
    if (closeToken >= 0 || stack.length > 0 || own > upTo || upTo - quotes[quote].first < LOST) return
    if (quotes.length - 1 - quote < OTHERS) return
    quotes[quote].last = own - 1
    for (let t = own; t <= upTo; t++) if (quoteOf[t] === quote) quoteOf[t] = -1
    for (let q = quote + 1; q < quotes.length; q++) if (quotes[q].first >= own) quotes[q].depth--
  }
  for (let t = 0; t < n; t++) {
    if (s < sentences.length && t >= sentences[s].end) {
      const paragraph = sentences[s].paragraph
      while (s < sentences.length && t >= sentences[s].end) s++
      if (s < sentences.length && sentences[s].paragraph !== paragraph) {
        while (stack.length && !closesLater(text, start, end, n, t, stack[stack.length - 1])) close(t - 1, -1)
      }
    }
    const family = end[t] - start[t] === 1 ? familyOf(text.charCodeAt(start[t])) : 0
    if (family === 0) {
      if (stack.length) quoteOf[t] = stack[stack.length - 1].quote
      continue
    }
    if (
      family !== SINGLE &&
      open[kindOf(family, false)] > 0 &&
      afterColon(text, start[t]) &&
      opens(text, start[t], family)
    ) {
      // `"… الجثة. وقال المتحدث: "…"`: a mark after a colon opens; the one before it was never closed where its sentence ended.
      const at = lastOf(stack, family, true, true)
      const from = sentences[Math.min(s, sentences.length - 1)]?.first ?? 0
      if (at >= 0 && quotes[stack[at].quote].first < from) {
        while (stack.length > at) close(from - 1, -1)
        quoteOf.fill(stack.length ? stack[stack.length - 1].quote : -1, from, t)
      }
    }
    const forwards = open[kindOf(family, false)] > 0 && closes(text, start[t], family, false)
    const backwards = open[kindOf(family, true)] > 0 && closes(text, start[t], family, true)
    const openAt = forwards || backwards ? lastOf(stack, family, forwards, backwards) : -1
    if (openAt >= 0) {
      while (stack.length > openAt + 1) close(t - 1, -1)
      close(t - 1, t)
      if (stack.length) quoteOf[t] = stack[stack.length - 1].quote
    } else if (opens(text, start[t], family)) {
      if (stack.length) quoteOf[t] = stack[stack.length - 1].quote
      const reversed = text.charCodeAt(start[t]) === 0xbb
      stack.push({ quote: quotes.length, family, reversed, sentence: s })
      open[kindOf(family, reversed)]++
      quotes.push({ open: t, close: -1, first: t + 1, last: t, depth: stack.length - 1 })
    } else if (stack.length) quoteOf[t] = stack[stack.length - 1].quote
  }
  while (stack.length) close(n - 1, -1)
  return { quotes, quoteOf }
}

/** The last of a family that is open, of those that were opened one way or the other. */
function lastOf(stack: readonly Open[], family: number, forwards: boolean, backwards: boolean): number {
  for (let i = stack.length - 1; i >= 0; i--)
    if (stack[i].family === family && (stack[i].reversed ? backwards : forwards)) return i
  return -1
}

/** A quotation not yet closed. */
interface Open {
  quote: number
  family: number
  /** Opened by the mark that closes: whoever typed `»…«` for want of the other way round. */
  reversed: boolean
  /** The sentence that it opened in. */
  sentence: number
}

/** Tokens of a quotation that lost its closing mark, and quotations inside it, at least. */
const LOST = 100
const OTHERS = 2

const GUILLEMETS = 1
const CURLY = 2
const STRAIGHT = 3
const SINGLE = 4
const KINDS = 10
const kindOf = (family: number, reversed: boolean): number => family * 2 + (reversed ? 1 : 0)

function familyOf(code: number): number {
  if (code === 0xab || code === 0xbb) return GUILLEMETS
  if (code === 0x201c || code === 0x201d || code === 0x201e) return CURLY
  if (code === 0x22) return STRAIGHT
  if (code === 0x27 || code === 0x2018 || code === 0x2019) return SINGLE
  return 0
}

/** Tokens to look ahead for the mark that closes a quotation of several paragraphs. */
const FAR = 400

/** True when the next mark of the family can only close: it follows a word and a space or stop follows it. */
function closesLater(text: string, start: Int32Array, end: Int32Array, n: number, from: number, open: Open): boolean {
  for (let t = from; t < n && t < from + FAR; t++) {
    if (end[t] - start[t] !== 1 || familyOf(text.charCodeAt(start[t])) !== open.family) continue
    return (
      closes(text, start[t], open.family, open.reversed) &&
      !blank(text, start[t] - 1) &&
      !/[\p{L}\p{N}]/u.test(text[start[t] + 1] ?? ' ')
    )
  }
  return false
}

const blank = (text: string, i: number): boolean => {
  if (i < 0 || i >= text.length) return true
  const cls = charClass(text.charCodeAt(i))
  return cls === SPACE || cls === NEWLINE
}

/** A colon, with a space or without, stands before it. */
const afterColon = (text: string, at: number): boolean =>
  text[at - 1] === ':' || (blank(text, at - 1) && text[at - 2] === ':')

function closes(text: string, at: number, family: number, reversed: boolean): boolean {
  if (family === GUILLEMETS) {
    const opening = text.charCodeAt(at) === 0xab
    // `« المدينة «`, `الميناء «.`: with a space or a stop behind it, inside marks, the mark that opens was typed for the other.
    if (opening && !reversed) return !afterColon(text, at) && (blank(text, at + 1) || /[.،,؛:؟]/u.test(text[at + 1]))
    return opening === reversed && !(reversed && blank(text, at - 1))
  }
  // `يوم الأحد:" تضاعف`: written onto a colon it opens, whatever space stands behind.
  if (text[at - 1] === ':') return false
  // An apostrophe inside a word closes nothing.
  if (family === SINGLE) return !/\p{L}/u.test(text[at + 1] ?? ' ')
  return true
}

function opens(text: string, at: number, family: number): boolean {
  if (family === GUILLEMETS) return text.charCodeAt(at) === 0xab || (blank(text, at - 1) && !blank(text, at + 1))
  if (family === SINGLE) return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !blank(text, at + 1)
  // `: " إن …`: behind a colon, whatever space stands on either side.
  if (afterColon(text, at)) return !/[\n.،,؛]/u.test(text[at + 1] ?? '\n')
  // A mark before a space or a stop opens nothing: its partner before it was lost.
  return !blank(text, at + 1) && !/[.،,؛]/u.test(text[at + 1] ?? ' ')
}

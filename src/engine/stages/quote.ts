import type { Quote, Sentence } from '../doc.ts'
import { type Marks, markFamily, nextMark, partnered, startsPair } from './ahead.ts'
import { afterColon, blank, closes, GUILLEMETS, looksOpening, opens, SINGLE } from './marks.ts'

/**
 * The quotations of a text. Marks in news are often unbalanced, reversed or of mixed kinds, so nothing here fails:
 * guillemets open and close by their shape, straight and curly double marks by whether one is open and what they are
 * written onto, an open mark without its partner ends with its paragraph.
 */
export function findQuotes(text: string, n: number, start: Int32Array, end: Int32Array, sentences: Sentence[]) {
  const marks: Marks = { text, n, start, end, sentences }
  const quotes: Quote[] = []
  const quoteOf = new Int32Array(n).fill(-1)
  const stack: Open[] = []
  /** How many of the stack are of each kind, so that a mark that closes none of a deep stack is known at once. */
  const open = new Int32Array(KINDS)
  let s = 0
  /** `"ما قاله "سنأتي"`: the one mark that closes a quotation closes the one around it too. */
  let shared = -1
  const innermost = () => (stack.length ? stack[stack.length - 1].quote : -1)
  /** Quotation `quote` ends before token `own`: what stands from there to token `upTo` is not in it. */
  const cutOff = (quote: number, own: number, upTo: number, around: number) => {
    for (let t = own; t <= upTo; t++) if (quoteOf[t] === quote) quoteOf[t] = around
    for (let q = quote + 1; q < quotes.length; q++) if (quotes[q].first >= own) quotes[q].depth--
  }
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
    cutOff(quote, own, upTo, -1)
  }
  for (let t = 0; t < n; t++) {
    if (s < sentences.length && t >= sentences[s].end) {
      const paragraph = sentences[s].paragraph
      while (s < sentences.length && t >= sentences[s].end) s++
      if (s < sentences.length && sentences[s].paragraph !== paragraph) {
        while (stack.length && !closesLater(marks, t, stack[stack.length - 1])) close(t - 1, -1)
      }
    }
    const family = markFamily(marks, t)
    if (family === 0) {
      if (stack.length) quoteOf[t] = innermost()
      continue
    }
    const at = start[t]
    let nested = false
    if (family !== SINGLE && open[kindOf(family, false)] > 0 && opensAgain(text, at, family)) {
      // `"… الجثة. وقال المتحدث: "…"`: a mark that opens anew; the one before it was never closed where its sentence ended.
      const outer = lastOf(stack, family, true, true)
      const from = sentences[Math.min(s, sentences.length - 1)]?.first ?? 0
      const earlier = outer >= 0 && quotes[stack[outer].quote].first < from
      const next = nextMark(marks, t, s, family)
      nested = partnered(marks, t, s, family)
      if (earlier && (afterColon(text, at) || (!nested && next >= 0))) {
        nested = false
        while (stack.length > outer) {
          const { quote } = stack[stack.length - 1]
          close(from - 1, -1)
          cutOff(quote, from, t - 1, innermost())
        }
      }
      if (
        !earlier &&
        !nested &&
        next >= 0 &&
        !looksOpening(text, start[next]) &&
        nextMark(marks, next, s, family) < 0
      ) {
        nested = true
        shared = next
      }
    }
    const forwards = !nested && open[kindOf(family, false)] > 0 && closes(text, at, family, false)
    const backwards = !nested && open[kindOf(family, true)] > 0 && closes(text, at, family, true)
    const openAt = forwards || backwards ? lastOf(stack, family, forwards, backwards) : -1
    if (openAt >= 0) {
      while (stack.length > openAt + 1) close(t - 1, -1)
      close(t - 1, t)
      if (t === shared && stack[stack.length - 1]?.family === family) close(t - 1, t)
      if (stack.length) quoteOf[t] = innermost()
    } else if (opens(text, at, family) || startsPair(marks, t, s, family)) {
      if (stack.length) quoteOf[t] = innermost()
      const reversed = isReversed(marks, t, s)
      stack.push({ quote: quotes.length, family, reversed, sentence: s })
      open[kindOf(family, reversed)]++
      quotes.push({ open: t, close: -1, first: t + 1, last: t, depth: stack.length - 1 })
    } else if (stack.length) quoteOf[t] = innermost()
  }
  while (stack.length) close(n - 1, -1)
  return { quotes, quoteOf }
}

/** Inside a quotation, a mark that by its shape opens another. */
const opensAgain = (text: string, at: number, family: number): boolean =>
  family === GUILLEMETS
    ? text.charCodeAt(at) === OPENING && !closes(text, at, family, false)
    : looksOpening(text, at) || (afterColon(text, at) && opens(text, at, family))

/** `»نعم«`, and not `لـ»نعم»`, where the mark that closes was typed for both. */
const isReversed = (marks: Marks, t: number, sentence: number): boolean => {
  const { text, start } = marks
  if (text.charCodeAt(start[t]) !== CLOSING) return false
  const next = nextMark(marks, t, sentence, GUILLEMETS)
  return next < 0 || text.charCodeAt(start[next]) === OPENING
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

const OPENING = 0xab
const CLOSING = 0xbb
const KINDS = 10
const kindOf = (family: number, reversed: boolean): number => family * 2 + (reversed ? 1 : 0)

/** Tokens to look ahead for the mark that closes a quotation of several paragraphs. */
const FAR = 400

/** True when the next mark of the family can only close: it follows a word and a space or stop follows it. */
function closesLater(marks: Marks, from: number, open: Open): boolean {
  const { text, start, n } = marks
  for (let t = from; t < n && t < from + FAR; t++) {
    if (markFamily(marks, t) !== open.family) continue
    return (
      closes(text, start[t], open.family, open.reversed) &&
      !blank(text, start[t] - 1) &&
      !/[\p{L}\p{N}]/u.test(text[start[t] + 1] ?? ' ')
    )
  }
  return false
}

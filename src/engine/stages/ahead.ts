import { charClass, LETTER } from '../../text/chars.ts'
import type { Sentence } from '../doc.ts'
import {
  afterColon,
  blank,
  CURLY,
  closes,
  familyOf,
  GUILLEMETS,
  looksClosing,
  looksOpening,
  STRAIGHT,
} from './marks.ts'

/** A cut text, for whoever looks for quotation marks in it. */
export interface Marks {
  readonly text: string
  readonly n: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly sentences: readonly Sentence[]
}

/** Tokens to look ahead for the partner of a mark. */
const REACH = 300

/** The family of the mark that token `t` is; 0 if it is none. */
export const markFamily = ({ text, start, end }: Marks, t: number): number =>
  end[t] - start[t] === 1 ? familyOf(text.charCodeAt(start[t])) : 0

/** The next mark of a family behind token `t` of sentence `s`, in its paragraph and within reach; -1 for none. */
export function nextMark(marks: Marks, t: number, s: number, family: number): number {
  const last = Math.min(paragraphEnd(marks, t, s), t + REACH)
  for (let k = t + 1; k < last; k++) if (markFamily(marks, k) === family) return k
  return -1
}

function paragraphEnd({ n, sentences }: Marks, t: number, s: number): number {
  if (s >= sentences.length) return n
  let k = s
  while (
    k + 1 < sentences.length &&
    sentences[k + 1].paragraph === sentences[s].paragraph &&
    sentences[k].end < t + REACH
  )
    k++
  return sentences[k].end
}

/**
 * The mark at `t` opens a quotation inside another: of the marks behind it in the paragraph, so many close that both find
 * their partner.
 */
export function partnered(marks: Marks, t: number, s: number, family: number): boolean {
  const { text, start } = marks
  const last = Math.min(paragraphEnd(marks, t, s), t + REACH)
  let depth = 1
  for (let k = t + 1; k < last; k++) {
    if (markFamily(marks, k) !== family) continue
    const opening =
      family === GUILLEMETS
        ? text.charCodeAt(start[k]) === 0xab && !closes(text, start[k], family, false)
        : looksOpening(text, start[k])
    // A mark between two spaces may close the inner one; behind it, it is as likely to open the next.
    const between = depth === 0 && blank(text, start[k] - 1) && blank(text, start[k] + 1)
    depth += opening || between ? 1 : -1
    if (depth < 0) return true
  }
  return false
}

/**
 * `برنامج " نجوم الغد " للهواة`, `قال" سنعود".`: with a space inside, a mark that by its shape opens nothing is the first of two.
 */
export function startsPair(marks: Marks, t: number, s: number, family: number): boolean {
  if (family === GUILLEMETS) return startsTwins(marks, t, s)
  if (family !== CURLY && family !== STRAIGHT) return false
  const { text, start, sentences } = marks
  const at = start[t]
  if (!blank(text, at + 1) || text[at + 1] === '\n' || at + 1 >= text.length) return false
  const next = nextMark(marks, t, s, family)
  if (next < 0 || looksOpening(text, start[next]) || afterColon(text, start[next])) return false
  return (
    blank(text, at - 1) ||
    (next < (sentences[s]?.end ?? 0) && !blank(text, start[next] + 1)) ||
    looksClosing(text, start[next])
  )
}

/** `معرض»صنع هنا» يستمر`, `وأضاف:» لن نعود»`: the mark that closes, typed for both and onto the word before it. */
function startsTwins(marks: Marks, t: number, s: number): boolean {
  const { text, start, sentences } = marks
  const at = start[t]
  if (text.charCodeAt(at) !== CLOSING) return false
  const behind = afterColon(text, at) && text[at + 1] === ' ' ? at + 2 : at + 1
  if (behind >= text.length || charClass(text.charCodeAt(behind)) !== LETTER) return false
  const next = nextMark(marks, t, s, GUILLEMETS)
  if (next < 0 || text.charCodeAt(start[next]) !== CLOSING || !looksClosing(text, start[next])) return false
  return next < (sentences[s]?.end ?? 0) || afterColon(text, at)
}
const CLOSING = 0xbb

import { abbreviates } from '../fold.ts'
import { Shape } from '../shape.ts'
import type { ArabicDoc } from './view.ts'

/** Titles of one letter: doctor, engineer, professor, sheikh. Folded. */
const TITLE = new Shape(/^[دماش]$/)
/** Tokens of the abbreviated titles that begin at `k`: 2 for `د.` and `م/`, 4 for `أ.د.`, 0 for none. */
export function titleLetters(doc: ArabicDoc, k: number): number {
  let to = k
  while (
    to + 2 < doc.n &&
    doc.words[to].kind === 'word' &&
    TITLE.is(doc.words[to]) &&
    /^[./]$/.test(doc.words[to + 1].surface) &&
    doc.sentenceOf[to + 2] === doc.sentenceOf[k]
  )
    to += 2
  return to - k
}

/** An abbreviated title ends right before token `k`. */
export const afterTitleLetter = (doc: ArabicDoc, k: number): boolean => k >= 2 && titleLetters(doc, k - 2) === 2

/** The stop at `k` belongs to the initial of a name: `كيه. شانموجام`, `ج. ك. رولينغ`. */
export const afterInitial = (doc: ArabicDoc, k: number): boolean =>
  k > 0 &&
  doc.words[k].surface === '.' &&
  doc.end[k - 1] === doc.start[k] &&
  doc.words[k - 1].kind === 'word' &&
  abbreviates(doc.words[k - 1].surface) &&
  !TITLE.is(doc.words[k - 1])

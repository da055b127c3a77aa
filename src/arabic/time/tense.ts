import type { ArabicWord } from '../word.ts'
import { roleBit } from './context.ts'
import * as K from './kinds.ts'
import type { TimeTape } from './tape.ts'

/** A verb with the particle of the future. */
const FUTURE = /^[وف]?س[يتنا][^ا].{2,}$/
const FUTURE_I = /^[وف]?سأ.{2,}/

/** Which way a word looks; `roles` are its roles from the context table. */
export function tenseOf(word: ArabicWord, roles: number): -1 | 0 | 1 {
  if (word.kind !== 'word') return 0
  if (roles & roleBit('ahead') || FUTURE_I.test(word.bare)) return 1
  if (FUTURE.test(word.folded) && !(roles & roleBit('no-future')) && word.folded[1] !== 'ا') return 1
  return roles & roleBit('back') && !(roles & roleBit('plans')) ? -1 : 0
}

/** The token before, past what stands between two dashes or brackets: what is put in tells nothing of what goes on after it. */
function before(tape: TimeTape, at: number): number {
  const mark = at - 1
  const open = tape.isMark(mark, ')') ? '(' : tape.isMark(mark, '-–—') ? '-–—' : ''
  if (open) for (let i = mark - 1; i >= tape.floor && i >= mark - 20; i--) if (tape.isMark(i, open)) return i - 1
  return mark
}

/** A unit in the plural or a stretch, which nobody counts: coming months. */
const unnumbered = (tape: TimeTape, at: number): boolean =>
  tape.fact(
    at,
    K.UNIT | K.STRETCH | K.TAIL,
    127,
    ({ kind, value }) => kind !== K.UNIT || (value as { count?: string }).count === 'many',
  ) !== null

const SAID = /^[وف]?(?:قالت?|اضافت?|اكدت?|اوضحت?|صرحت?|ذكرت?|تابعت?|اشارت?)$/

/** Whether the words before a time look ahead or back: the nearest sign wins; at the head of a sentence, those after it. */
export function tenseAt(tape: TimeTape, first: number, end: number): -1 | 0 | 1 {
  for (let at = before(tape, first); at >= tape.floor && at >= first - 14; at = before(tape, at)) {
    const { tense, roles } = tape.word(at)
    // A name with the letters of a verb to come, right behind the verb of its saying.
    if (
      tense > 0 &&
      SAID.test(tape.folded(at - 1)) &&
      !(roles & roleBit('ahead')) &&
      !FUTURE_I.test(tape.written(at).bare)
    )
      return -1
    // Losses in the coming months look ahead; what is told after them need not.
    if (tense && !(tape.bits(at) & K.DIRECTION && unnumbered(tape, at - 1))) return tense
  }
  if (first - tape.floor <= 2) {
    for (let at = end; at < tape.limit && at < end + 8; at++) {
      const sign = tape.word(at).tense
      if (sign) return sign
    }
  }
  return 0
}

/** Written as the imperfect is; many a noun is too. */
const IMPERFECT = /^[وف]?ل?[يت]../
const CLAUSE = new Set(['ان', 'بان', 'لان', 'وان', 'بانه', 'بانها', 'انه', 'انها'])

/** True where a time says when something is; a contract of September is no contract that was made then. */
export const adverbial = (tape: TimeTape, first: number): boolean =>
  tape.fact(first - 1, K.PREP | K.EDGE, 127, (f) => f.kind === K.EDGE || !['to', 'at', 'or'].includes(f.cls)) !== null

/**
 * True where the words before a time tell what was done then: a verb in the perfect, no word of saying, planning or
 * hoping, and nothing between them that may begin a clause of its own.
 */
export function doneAt(tape: TimeTape, first: number): boolean {
  if (!adverbial(tape, first)) return false
  for (let at = before(tape, first); at >= tape.floor && at >= first - 10; at = before(tape, at)) {
    const { roles, tense, bits } = tape.word(at)
    if (roles & roleBit('plans')) return false
    if (tense < 0) return (roles & roleBit('done')) !== 0
    const { folded } = tape.written(at)
    if (tense > 0 || CLAUSE.has(folded) || (IMPERFECT.test(folded) && !(bits & ~K.ANY))) return false
  }
  return false
}

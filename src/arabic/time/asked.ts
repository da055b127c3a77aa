import * as K from './kinds.ts'
import { spelt, type TimeTape } from './tape.ts'

/** Words that a text may have and still be a time and no more. */
const ASKED = 14

const NOT_PLAIN = ~(K.ANY | K.LITERAL)

/** `سأعود`, `سنعود`: the particle of the future and the speaker himself. */
const MINE = /^س[أن].{2,}$/
const will = spelt('سوف')
const itIs = spelt('انها', 'انه')
const hour = spelt('وقت')

/** Where the words of time begin: after one that tells what the speaker will do, or that it is so late. */
function framed(tape: TimeTape): number {
  if (tape.exact(0) & NOT_PLAIN) return 0
  if (MINE.test(tape.written(0).bare) || itIs(tape, 0)) return 1
  return will(tape, 0) && /^[أن]/.test(tape.written(1).bare) ? 2 : 0
}

/**
 * True where every word of the text is one of time, or a mark: somebody asks what they mean, and no report is told around
 * them. `سأعود في العاشرة` is asked as well: whoever tells his plans means what lies ahead, and no number in it counts people.
 */
export function isAsked(tape: TimeTape): boolean {
  const { sentences } = tape.doc
  const n = sentences.length === 1 ? sentences[0].end : 0
  if (n === 0 || n > ASKED) return false
  tape.limit = n
  let at = framed(tape)
  if (at === n) return false
  while (at < n) {
    if (!(tape.bits(at) & NOT_PLAIN) && !hour(tape, at)) return false
    const name = tape.fact(at, K.FEAST | K.MONTH, 127)
    if (!name && !(tape.exact(at) & NOT_PLAIN) && !hour(tape, at)) return false
    at += 1 + (name?.rest.length ?? 0)
  }
  return true
}

/** True of a text that is asked and has such a word before its times. */
export const isSaid = (tape: TimeTape): boolean => framed(tape) > 0

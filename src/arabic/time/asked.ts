import * as K from './kinds.ts'
import { spelt, type TimeTape } from './tape.ts'

/** Words that a text may have and still be a time and no more. */
const ASKED = 14

const NOT_PLAIN = ~(K.ANY | K.LITERAL)

/** `سأعود`, `سنعود`: the particle of the future and the speaker himself. */
const MINE = /^س[أن].{2,}$/
const will = spelt('سوف')
/** `ذكرني`, `أيقظني`: told to whoever keeps one's time. */
const remind = spelt('ذكرني', 'ايقظني', 'نبهني')
/** `لقد عدت`: what the speaker did. */
const returned = spelt('عدت', 'خرجت', 'سافرت')
const indeed = spelt('لقد')
const letUs = spelt('دعنا', 'دعونا')
const alarm = spelt('المنبه')
const towards = spelt('علي', 'في', 'عند')
const itIs = spelt('انها', 'انه')
const plain = spelt(
  'وقت',
  'اسبوعي',
  'تمام',
  'تماما',
  'بالضبط',
  'رقم',
  'السنوي',
  'مرور',
  'مضي',
  'مثل',
  'الدراسي',
  'المنزل',
  'البيت',
)

/** Where the words of time begin: after one that tells what the speaker will do, or that it is so late. */
function framed(tape: TimeTape): number {
  if (tape.exact(0) & NOT_PLAIN) return 0
  if (MINE.test(tape.written(0).bare) || itIs(tape, 0) || remind(tape, 0)) return 1
  if (isPast(tape)) return returned(tape, 0) ? 1 : 2
  if (forAlarm(tape, 3)) return 2
  // A text may end behind such a word.
  if (tape.limit < 2) return 0
  return (will(tape, 0) && /^[أن]/.test(tape.written(1).bare)) || (letUs(tape, 0) && tape.folded(1)[0] === 'ن') ? 2 : 0
}

/** True where the speaker begins with what he did. */
export const isPast = (tape: TimeTape): boolean => returned(tape, 0) || (indeed(tape, 0) && returned(tape, 1))

/** Of a number behind `اضبط المنبه على`. */
export const forAlarm = (tape: TimeTape, first: number): boolean =>
  first === 3 && towards(tape, 2) && alarm(tape, 1) && /^ا?ضبطي?$/.test(tape.folded(0))

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
    if (!(tape.bits(at) & NOT_PLAIN) && !plain(tape, at)) return false
    const name = tape.fact(at, K.FEAST | K.MONTH, 127)
    if (!name && !(tape.exact(at) & NOT_PLAIN) && !plain(tape, at)) return false
    at += 1 + (name?.rest.length ?? 0)
  }
  return true
}

/** True of a text that is asked and has such a word before its times. */
export const isSaid = (tape: TimeTape): boolean => framed(tape) > 0

import { step } from '../../engine/matcher/pattern.ts'
import { WA } from '../word.ts'
import * as K from './kinds.ts'
import type { Node, TimeTape } from './tape.ts'

export interface NumberRead {
  end: number
  value: number
  /** Digits as written, or '' where the number is in words. */
  digits: string
  /** True where an article stands before it. */
  al: boolean
  /** True for the plain word first, which is no hour. */
  first: boolean
  /** True for an ordinal in the feminine, which no day is. */
  feminine?: boolean
}

const WHOLE = /^\d{1,6}$/
const GROUPED = /^\d{1,3}([.,]\d{3})+$/

/** Value of digits as they are written; NaN where they are no whole number. */
const digitsValue = (text: string): number =>
  WHOLE.test(text) ? Number(text) : GROUPED.test(text) ? Number(text.replace(/[.,]/g, '')) : Number.NaN

/** A cardinal at a position: digits (`15`, `1,500`, `3 thousand`) or words (two thousand and fifteen). */
export function readCardinal(tape: TimeTape, at: number, pro = 0): NumberRead | null {
  const digits = tape.fact(at, K.DIGITS)
  if (digits) {
    const text = digits.value as string
    const value = digitsValue(text)
    if (Number.isNaN(value)) return null
    const thousand = value < 1000 && tape.fact(at + 1, K.NUMBER, 0, (f) => f.cls === 'thousand' && !f.al)
    return thousand
      ? { end: at + 2, value: value * 1000, digits: '', al: false, first: false }
      : { end: at + 1, value, digits: text, al: false, first: false }
  }
  const head = tape.fact(at, K.NUMBER, pro)
  if (!head) return null
  let total = 0
  let group = 0
  let room = Number.POSITIVE_INFINITY // the next part must be smaller than this
  let end = at
  while (end < tape.limit) {
    const fact = tape.fact(end, K.NUMBER, end === at ? pro : WA)
    if (!fact || (end > at && !(fact.pro & WA))) break
    const n = fact.value as number
    let size = n
    let next = end + 1
    if (fact.cls === 'unit') {
      const teen = tape.fact(next, K.NUMBER, 0, (f) => f.cls === 'ten' && !f.al)
      if (teen) {
        size = n + 10
        next++
      } else {
        const tens = tape.fact(next, K.NUMBER, WA, (f) => f.cls === 'tens' && (f.pro & WA) !== 0)
        if (tens) {
          size = n + (tens.value as number)
          next++
        } else {
          const hundred = tape.fact(next, K.NUMBER, 0, (f) => f.cls === 'hundred' && !f.al)
          if (hundred) {
            size = n * 100
            next++
          }
        }
      }
    }
    if (fact.cls === 'thousand' || fact.cls === 'thousands') {
      if (room <= 1000) break
      total += n
      room = 1000
      end = next
      continue
    }
    if (size >= room) break
    const before = group
    group += size
    const thousand = room > 1000 && tape.fact(next, K.NUMBER, 0, (f) => f.cls === 'thousand' && !f.al)
    if (thousand) {
      total += group * 1000
      group = 0
      room = 1000
      next++
    } else {
      room = before === 0 && size >= 100 && size % 100 === 0 ? 100 : 0
      if (fact.cls === 'hundred' || fact.cls === 'hundreds') room = 100
    }
    end = next
    if (room === 0) break
  }
  if (end === at) return null
  return { end, value: total + group, digits: '', al: head.al, first: false }
}

/** An ordinal at a position: first, the eleventh, the twenty-first. `-1` is the last. */
export function readOrdinal(tape: TimeTape, at: number, pro = 0): NumberRead | null {
  const head = tape.fact(at, K.ORDINAL, pro)
  if (head) {
    const n = head.value as number
    let end = at + 1
    let value = n
    if (n > 0 && n < 10) {
      const teen = tape.fact(end, K.NUMBER, 0, (f) => f.cls === 'ten' && !f.al)
      const tens = tape.fact(end, K.NUMBER, WA, (f) => f.cls === 'tens' && f.al === head.al && (f.pro & WA) !== 0)
      if (teen) value = n + 10
      else if (tens) value = n + (tens.value as number)
      if (teen || tens) end++
    }
    const written = tape.folded(at)
    return {
      end,
      value,
      digits: '',
      al: head.al,
      first: end === at + 1 && n === 1 && !/واحد/.test(written),
      feminine: /(ه|اولي)$/.test(written),
    }
  }
  // The one and thirtieth: the first of its two words is a number.
  const one = tape.fact(at, K.NUMBER, pro, (f) => f.cls === 'unit' && f.value === 1 && f.al)
  const above = one && tape.fact(at + 1, K.NUMBER, WA, (f) => f.cls === 'tens' && f.al && (f.pro & WA) !== 0)
  if (above) return { end: at + 2, value: 1 + (above.value as number), digits: '', al: true, first: false }
  const tens = tape.fact(at, K.NUMBER, pro, (f) => f.cls === 'tens' && f.al)
  return tens && { end: at + 1, value: tens.value as number, digits: '', al: true, first: false }
}

export const cardinal = (name: string, holds: (n: NumberRead) => boolean = () => true, pro = 0): Node =>
  step<TimeTape>(
    K.DIGITS | K.NUMBER,
    (tape, at) => {
      const read = readCardinal(tape, at, pro)
      return read && holds(read) ? { end: read.end, value: read.value } : null
    },
    {
      name,
      second: K.NUMBER,
      single: (tape, at) => aloneAt(tape, at, holds),
      opens(tape, at) {
        const written = tape.word(at).facts.find((f) => f.kind === K.DIGITS)
        if (!written) return true
        const digits = written.value as string
        const value = digitsValue(digits)
        // A short number may be thousands, by the word after it.
        return value < 1000 || (value >= 1000 && holds({ end: at + 1, value, digits, al: false, first: false }))
      },
    },
  )

/** Whether a number that is one word alone would hold. */
function aloneAt(tape: TimeTape, at: number, holds: (n: NumberRead) => boolean): boolean {
  for (const { kind, value, al } of tape.word(at).facts) {
    const written = kind === K.DIGITS ? (value as string) : ''
    if (!(kind & (K.DIGITS | K.NUMBER))) continue
    const n = written ? digitsValue(written) : (value as number)
    if (holds({ end: at + 1, value: n, digits: written, al, first: false })) return true
  }
  return false
}

export const ordinal = (name: string, holds: (n: NumberRead) => boolean = () => true, pro = 0): Node =>
  step<TimeTape>(
    K.ORDINAL | K.NUMBER,
    (tape, at) => {
      const read = readOrdinal(tape, at, pro)
      return read && holds(read) ? { end: read.end, value: read.value } : null
    },
    {
      name,
      second: K.NUMBER,
      opens: (tape, at) =>
        tape.may(
          at,
          K.ORDINAL | K.NUMBER,
          (f) => f.kind === K.ORDINAL || (f.al && (f.cls === 'tens' || (f.cls === 'unit' && f.value === 1))),
        ),
    },
  )

/** Digits alone, by their look. */
export const digits = (name: string, look: RegExp, tight = false): Node =>
  step<TimeTape>(
    K.DIGITS,
    (tape, at) => {
      const fact = tape.fact(at, K.DIGITS)
      return fact && look.test(fact.value as string) && (!tight || tape.glued(at))
        ? { end: at + 1, value: Number((fact.value as string).replace(',', '.')) }
        : null
    },
    { name, second: 0, opens: (tape, at) => tape.may(at, K.DIGITS, (f) => look.test(f.value as string)) },
  )

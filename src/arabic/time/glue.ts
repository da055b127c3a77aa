import { AL, BI, LI, WA } from '../word.ts'
import * as K from './kinds.ts'
import { isWord, spelt, type TimeTape } from './tape.ts'
import type { Told } from './when.ts'

/** A told time at its place: tokens `[first, end)`, the rule that made it, what it was joined of. */
export interface Item {
  rule: string
  told: Told
  first: number
  end: number
  /** Surface offset where it begins, proclitics taken off. */
  start: number
  of: Item[]
}

/** What stands between two neighbours. */
export type Glue =
  | ''
  | 'comma'
  | 'paren'
  | 'in'
  | 'from'
  | 'dash'
  | 'to'
  | 'and'
  | 'or'
  | 'dated'
  | 'between'
  | 'quoted'

const falls = spelt('الواقع', 'الواقعه')

/** Reads the tokens between two items; null where they are no glue. `end` is past a closing bracket. */
export function glueOf(tape: TimeTape, left: Item, right: Item): { glue: Glue; end: number } | null {
  const gap = right.first - left.end
  const pro = proOf(tape, right.first, right.start)
  if (gap === 0) {
    if (pro & WA) return { glue: 'and', end: right.end }
    if (pro & BI) return { glue: 'in', end: right.end }
    if (pro & LI) return { glue: 'from', end: right.end }
    return { glue: '', end: right.end }
  }
  if (gap === 1) {
    const at = left.end
    if (tape.isMark(at, '«"“') && tape.isMark(right.end, '»"”')) return { glue: 'quoted', end: right.end + 1 }
    if (tape.isMark(at, '([')) return tape.isMark(right.end, ')]') ? { glue: 'paren', end: right.end + 1 } : null
    if (tape.isMark(at, '،,')) return { glue: 'comma', end: right.end }
    if (tape.isMark(at, '-–—/ـــ')) return { glue: 'dash', end: right.end }
    const fact = tape.fact(at, K.PREP, WA)
    if (fact && 1 + fact.rest.length === gap && !(fact.pro & WA && fact.cls !== 'to')) {
      if (fact.cls === 'in') return { glue: 'in', end: right.end }
      if (fact.cls === 'from') return { glue: 'from', end: right.end }
      if (fact.cls === 'to') return { glue: 'to', end: right.end }
      if (fact.cls === 'or') return { glue: 'or', end: right.end }
      if (fact.cls === 'dated') return { glue: 'dated', end: right.end }
      if (fact.cls === 'between') return { glue: 'between', end: right.end }
      if (fact.cls === 'at' && tape.folded(at) === 'عند') return { glue: 'in', end: right.end }
      // Yesterday at the hour of five, as the Maghreb has it.
      if (fact.cls === 'at' && tape.folded(at) === 'علي' && tape.fact(right.first, K.CLOCK))
        return { glue: 'in', end: right.end }
    }
    if (isWord(tape, at, ['الموافق', 'المصادف', 'الموافقه'])) return { glue: 'dated', end: right.end }
    if (tape.folded(at) === 'و') return { glue: 'and', end: right.end }
    if (tape.folded(at) === 'ل') return { glue: 'from', end: right.end }
    if (tape.folded(at) === 'يوم') return { glue: '', end: right.end }
    // 2014-05-20T10:30
    if (tape.folded(at) === 't' && tape.glued(at) && tape.glued(right.first)) return { glue: 'in', end: right.end }
  }
  if (gap === 2) {
    const [a, b] = [left.end, left.end + 1]
    // Friday that falls on the fifteenth, as Lebanese papers write.
    if (falls(tape, a) && isWord(tape, b, ['في', 'فيه'])) return { glue: 'dated', end: right.end }
    if (tape.fact(a, K.PREP, 0, (f) => f.cls === 'between' && f.rest.length === 1))
      return { glue: 'between', end: right.end }
    if (isWord(tape, a, ['الموافق', 'المصادف']) && tape.folded(b) === 'ل') return { glue: 'dated', end: right.end }
    if (tape.isMark(a, '،,') && tape.fact(b, K.PREP, 0, (f) => f.cls === 'dated'))
      return { glue: 'dated', end: right.end }
    if (tape.isMark(a, '،,') && tape.fact(b, K.PREP, 0, (f) => f.cls === 'in' || f.cls === 'at'))
      return { glue: 'in', end: right.end }
    if (tape.fact(a, K.PREP, 0, (f) => f.cls === 'in') && isWord(tape, b, ['تمام', 'حدود']))
      return { glue: 'in', end: right.end }
    if (tape.fact(a, K.PREP, WA, (f) => f.cls === 'to') && isWord(tape, b, ['غايه']))
      return { glue: 'to', end: right.end }
  }
  return null
}

function proOf(tape: TimeTape, at: number, start: number): number {
  const { doc } = tape
  if (start === doc.start[at]) return 0
  const letter = tape.folded(at)[0]
  return letter === 'و' || letter === 'ف' ? WA : letter === 'ب' ? BI : letter === 'ل' ? LI : AL
}

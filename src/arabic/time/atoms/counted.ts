import { alt, type Caught, opt, seq, step, where } from '../../../engine/matcher/pattern.ts'
import { WA } from '../../word.ts'
import { isUnit, type UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { readCardinal } from '../number.ts'
import { isWord, lex, literal, type Node, plays, spelt, type TimeTape } from '../tape.ts'
import type { Length, Unit } from '../when.ts'
import { follows, governed } from './length-context.ts'

/** A unit and how many of it. */
interface Counted {
  n: number
  row: UnitRow
}

const COUNTABLE = new Set<UnitRow['count']>(['one', 'many'])

/** Two and a half, in digits: 2.5 years. */
function decimal(tape: TimeTape, at: number): { n: number; end: number } | null {
  const digits = tape.fact(at, K.DIGITS, WA, (f) => /^\d{1,3}[.,]\d{1,2}$/.test(f.value as string))
  return digits && { n: Number((digits.value as string).replace(',', '.')), end: at + 1 }
}

/** A number and its unit, a dual, or a fraction of a unit; the article may stand on either. */
export const counted: Node = step<TimeTape>(
  K.DIGITS | K.NUMBER | K.UNIT | K.FRACTION,
  (tape, at) => {
    const part = decimal(tape, at)
    if (part) {
      const unit = tape.fact(part.end, K.UNIT, 0, (f) => isUnit(f.value) && COUNTABLE.has((f.value as UnitRow).count))
      return unit && { end: part.end + 1, value: { n: part.n, row: unit.value as UnitRow } }
    }
    const fraction = tape.fact(at, K.FRACTION, WA, (f) => f.cls === 'fraction' && !f.al)
    if (fraction) {
      // Half of the month of March is an edge of it, no length.
      const next = at + 1 + fraction.rest.length
      if (
        tape.fact(next + 1, K.MONTH) ||
        (tape.fact(next, K.UNIT, 0, (f) => f.cls === 'M') && tape.fact(next + 1, K.NUMBER))
      )
        return null
      const unit = tape.fact(next, K.UNIT, 0, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one')
      return unit && { end: next + 1, value: { n: fraction.value as number, row: unit.value as UnitRow } }
    }
    // The two generals are spelled as the two years are: with the article a dual needs a word that measures or points.
    const bare = (end: number) => tape.fact(end, K.DIRECTION) !== null || governed(tape, at)
    const dual = tape.fact(at, K.UNIT, WA, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'two')
    if (dual && (!dual.al || bare(at + 1))) {
      const two = tape.fact(at + 1, K.NUMBER, 0, (f) => f.value === 2)
      return { end: at + (two ? 2 : 1), value: { n: 2, row: dual.value as UnitRow } }
    }
    const one = tape.fact(at, K.UNIT, WA, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one' && !f.al)
    if (one) {
      const single = tape.fact(at + 1, K.NUMBER, 0, (f) => f.value === 1 && !f.al && /^واحد/.test(tape.folded(at + 1)))
      // One year of war; one year from now.
      return single && (!isWord(tape, at + 2, ['من']) || tape.fact(at + 3, K.DEICTIC))
        ? { end: at + 2, value: { n: 1, row: one.value as UnitRow } }
        : null
    }
    // The twenty-fifth: and twenty belongs to the ordinal before it.
    if (tape.fact(at - 1, K.ORDINAL) && tape.word(at).facts.some((f) => f.kind === K.NUMBER && f.pro & WA)) return null
    const read = readCardinal(tape, at, WA)
    if (!read || read.value <= 0) return null
    // One of the most famous, spelled as one month would be: no unit in the plural is counted by one.
    if (read.value === 1 && !tape.fact(at, K.DIGITS)) return null
    // (24) months, as papers write that spell the number out before it.
    const end = tape.isMark(at - 1, '(') && tape.isMark(read.end, ')') ? read.end + 1 : read.end
    const unit = tape.fact(end, K.UNIT, 0, (f) => isUnit(f.value) && !f.al && COUNTABLE.has((f.value as UnitRow).count))
    if (!unit) return null
    return { end: end + 1, value: { n: read.value, row: unit.value as UnitRow } }
  },
  {
    name: 'counted',
    second: K.NUMBER | K.UNIT | K.FRACTION | K.MARKS,
    opens: (tape, at) => tape.may(at, K.DIGITS | K.NUMBER | K.UNIT | K.FRACTION, () => true),
    single: (tape, at) => tape.may(at, K.UNIT, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'two'),
  },
)

/** A unit that counts for one because more is added: a year and a half. */
export const single: Node = step<TimeTape>(
  K.UNIT,
  (tape, at) => {
    const one = tape.fact(at, K.UNIT, WA, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one' && !f.al)
    return one && { end: at + 1, value: { n: 1, row: one.value as UnitRow } }
  },
  {
    name: 'counted',
    second: 0,
    opens: (tape, at) => tape.may(at, K.UNIT, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one' && !f.al),
  },
)

/** And a half, and three months: what is added to a first count. */
export const added: Node = alt(
  seq(lex(K.FRACTION, { cls: 'fraction', pro: WA, is: (_, f) => (f.pro & WA) !== 0, name: 'half' }), opt(lex(K.UNIT))),
  seq(literal('و'), lex(K.FRACTION, { cls: 'fraction', name: 'half' }), opt(lex(K.UNIT))),
  seq(literal('الا'), lex(K.FRACTION, { cls: 'fraction', name: 'less' })),
  seq(literal('و'), counted),
  step<TimeTape>(
    K.NUMBER | K.UNIT,
    (tape, at) => {
      const fact = tape.word(at).facts.find((f) => f.kind & (K.NUMBER | K.UNIT) && f.pro & WA)
      if (!fact) return null
      const hits: { value: unknown }[] = []
      const end = counted.match(tape, at, hits as never)
      return end < 0 ? null : { end, value: hits[0].value }
    },
    { name: 'counted', second: K.NUMBER | K.UNIT },
  ),
  seq(
    // And a day: nothing follows whose day it could be.
    where((tape, at) => tape.fact(at, K.UNIT, WA, (f) => (f.pro & WA) !== 0) !== null && !follows(tape, at + 1)),
    single,
  ),
)

/** A whole year, two years of age: what may follow a count. */
export const tailNode: Node = seq(opt(lex(K.TAIL, { cls: 'whole' })), opt(lex(K.TAIL, { cls: 'age' })))

const ORDER: Unit[] = ['Y', 'M', 'W', 'D', 'H', 'MIN', 'S']

/** The length of the counts caught, the largest unit first; null where they do not go down. */
export function lengthOf(m: Caught): Length | null {
  const all = m.all<Counted>('counted')
  if (!all.length) return null
  const parts = all.map(({ n, row }) => ({ n: n * row.factor, unit: row.unit }))
  for (let i = 1; i < parts.length; i++)
    if (ORDER.indexOf(parts[i].unit) <= ORDER.indexOf(parts[i - 1].unit)) return null
  const half = m.get<number>('half')
  if (half) parts[parts.length - 1].n += half * all[all.length - 1].row.factor
  const less = m.get<number>('less')
  if (less) parts[parts.length - 1].n -= less * all[all.length - 1].row.factor
  return { t: 'length', parts: parts.flatMap(inFull) }
}

/** Half a year is six months, half an hour thirty minutes: no fractions where a smaller unit tells it whole. */
export function whole(part: { n: number; unit: Unit }): { n: number; unit: Unit } {
  if (Number.isInteger(part.n)) return part
  if (part.unit === 'Y' && Number.isInteger(part.n * 12)) return { n: part.n * 12, unit: 'M' }
  if (part.unit === 'H') return { n: Math.round(part.n * 60), unit: 'MIN' }
  if (part.unit === 'MIN') return { n: Math.round(part.n * 60), unit: 'S' }
  if (part.unit === 'D') return { n: part.n * 24, unit: 'H' }
  return part
}

/** `عامين ونصف العام`: two years and six months. */
function inFull(part: { n: number; unit: Unit }): { n: number; unit: Unit }[] {
  const n = Math.floor(part.n)
  if (n === part.n || n === 0 || !['Y', 'H', 'MIN'].includes(part.unit)) return [whole(part)]
  return [{ n, unit: part.unit }, whole({ n: part.n - n, unit: part.unit })]
}

const of = spelt('من')

const lived = spelt('العمر', 'عمري', 'عمره', 'عمرها', 'عمرهم')

const about = spelt('عن')
const died = spelt('توفي', 'توفيت', 'رحل', 'رحلت', 'مات', 'ماتت', 'وفاه', 'وفاته', 'وفاتها', 'رحيل', 'رحيله', 'رحيلها')

const some = spelt('نحو', 'حوالي', 'من', 'عن', 'بين')

/** A count of years that tells an age. */
export function isAge(tape: TimeTape, first: number, end: number, m: Caught): boolean {
  const row = m.all<Counted>('counted')[0]?.row ?? m.get<UnitRow>('unit')
  if (of(tape, end) && lived(tape, end + 1)) return true
  if (tape.isMark(first - 1, '(') && tape.isMark(first + 1, ')') && row?.unit === 'Y') {
    // A boy of (7) years; in (3) years.
    if (plays(tape, first - 2, 'age')) return true
    if (!tape.fact(first - 2, K.PREP | K.ABOUT, 127) && !plays(tape, first - 2, 'lasting')) return true
  }
  if (plays(tape, first - 1, 'age') || (some(tape, first - 1) && plays(tape, first - 2, 'age'))) return true
  if (row?.unit === 'Y' && about(tape, first - 1))
    for (let at = first - 2; at > first - 10; at--) if (died(tape, at)) return true
  if (row?.unit === 'Y') for (let at = first - 2; at > first - 8; at--) if (plays(tape, at, 'age-far')) return true
  if (tape.folded(first - 1) === 'ال' && plays(tape, first - 2, 'age')) return true
  if (row?.factor !== 1 || (row.unit !== 'Y' && !(row.unit === 'M' && tape.isMark(first - 1, '(')))) return false
  // Set apart between brackets, dashes or commas: whoever stands before is that old.
  const apart = (open: string, close: string) => tape.isMark(first - 1, open) && tape.isMark(end, close)
  return (
    apart('([', ')],،') ||
    (row.unit === 'Y' && apart('«', '»')) ||
    apart('،,', '،,') ||
    apart('-–—', '-–—،,') ||
    (tape.folded(first - 1) === '' && tape.isMark(end, '،,-–'))
  )
}

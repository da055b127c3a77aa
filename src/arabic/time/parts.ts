import { alt, type Caught, made, opt, seq, step, where } from '../../engine/matcher/pattern.ts'
import { BI, KA, LI, WA } from '../word.ts'
import type { Fact, MonthRow, UnitRow } from './facts.ts'
import * as K from './kinds.ts'
import { cardinal, digits, ordinal } from './number.ts'
import { lex, literal, mark, type Node, plays, prep, type TimeTape } from './tape.ts'
import type { Clock, When } from './when.ts'

/** Parts that several rules share: a month however paired, a year, the day of a month, a unit, a direction. */

/** Of the months only the first of the Hijri year bears the article. */
const plain = (f: Fact) => !f.al || ((f.value as MonthRow).hijri && (f.value as MonthRow).month === 1)

/** A month, alone or paired with its name in another tradition: side by side, after a slash, in brackets. */
export const month: Node = step<TimeTape>(
  K.MONTH,
  (tape, at) => {
    const one = tape.fact(at, K.MONTH, BI | LI, plain)
    if (!one) return null
    const row = one.value as MonthRow
    let end = at + 1 + one.rest.length
    let paired = false
    const same = (where: number): number => {
      const two = tape.fact(where, K.MONTH)
      if (tape.folded(where) === tape.folded(at)) return -1
      if (!two || (two.value as MonthRow).month !== row.month || (two.value as MonthRow).hijri !== row.hijri) return -1
      return where + 1 + two.rest.length
    }
    const beside = same(end)
    const behind = tape.isMark(end, '/-–\\') ? same(end + 1) : -1
    const inside = tape.isMark(end, '([') ? same(end + 1) : -1
    if (beside > 0) end = beside
    else if (behind > 0) end = behind
    else if (inside > 0 && tape.isMark(inside, ')]')) end = inside + 1
    paired = beside > 0 || behind > 0 || inside > 0
    return { end, value: { month: row.month, hijri: row.hijri, alone: row.alone || paired } }
  },
  { name: 'month', second: K.MONTH | K.JOINT, opens: (tape, at) => tape.may(at, K.MONTH, plain) },
)

const HIJRI_NOW = (year: number) => year >= 1400 && year <= 1460

/** The letter of before: as a word of one letter it is asked for seldom. */
const qaf: Node = step<TimeTape>(
  K.LONE,
  (tape, at) => (tape.folded(at) === 'ق' ? { end: at + 1, value: null } : null),
  { second: 0 },
)

/** The era of a year or a century: after the Hijra, before Christ. */
export const era: Node = alt(
  lex(K.ERA, { name: 'era' }),
  made('era', seq(qaf, opt(mark('.')), literal('م'), opt(mark('.', true))), () => 'bc'),
)

const beforeChrist: Node = made('era', era, (m) => (m.get('era') === 'bc' ? 'bc' : null))

/** The number of a year, as digits or words, with or without its era. */
export const yearNumber: Node = made(
  'year',
  alt(
    seq(
      cardinal('n', (n) =>
        n.digits ? n.digits.length === 4 && n.value >= 1000 && n.value < 2200 : n.value >= 1000 && n.value < 2200,
      ),
      opt(alt(seq(mark('('), era, mark(')')), era)),
    ),
    // Before Christ the years have fewer digits.
    seq(digits('n', /^\d{1,3}$/), beforeChrist),
  ),
  // A thousand metres are no year: the letter of the era is theirs too.
  (m) =>
    m.get('era') === 'g' && m.get<number>('n')! < 1300 ? null : yearOf(m.get<number>('n')!, m.get<string>('era')),
)

/** A year that its noun introduces: any number will do. */
export const namedYear: Node = made(
  'year',
  seq(
    lex(K.UNIT, { cls: 'Y', is: (u: UnitRow) => u.factor === 1 && u.count === 'one', pro: BI | LI | WA }),
    opt(
      literal(
        'المالي',
        'الماليه',
        'الدراسي',
        'الدراسيه',
        'الجامعي',
        'الجامعيه',
        'الهجري',
        'الهجريه',
        'الميلادي',
        'الميلاديه',
      ),
    ),
    alt(
      seq(
        mark('(«'),
        cardinal('n', (n) => n.value > 1000 && n.value < 2200),
        opt(era),
        mark(')»'),
      ),
      seq(
        cardinal('n', (n) => n.value > 30 && n.value < 3000),
        opt(alt(seq(mark('('), era, mark(')')), era)),
      ),
      // The first years after the Hijra.
      seq(
        cardinal('n', (n) => n.value >= 1 && n.value <= 30),
        made('era', era, (m) => (m.get('era') === 'h' ? 'h' : null)),
      ),
    ),
  ),
  (m) => yearOf(m.get<number>('n')!, m.get<string>('era')),
)

export interface YearRead {
  year: number
  hijri?: boolean
  bc?: boolean
}

function yearOf(n: number, era: string | undefined): YearRead {
  // The year 72 is one of the last century.
  if (n > 30 && n < 100 && era !== 'h' && era !== 'bc') return { year: 1900 + n }
  if (era === 'bc') return { year: n, bc: true }
  return era === 'h' || (!era && HIJRI_NOW(n)) ? { year: n, hijri: true } : { year: n }
}

/** Year after a month: bare, or with its noun and little words between. */
export const yearAfter: Node = seq(opt(mark('،,')), opt(prep('in', 'from')), alt(namedYear, yearNumber))

/** A day of the month: digits 1 to 31, an ordinal with its `of`, or the word first. */
export const dayDigits: Node = digits('day', /^\d{1,2}$/)
export const dayOrdinal: Node = ordinal(
  'day',
  (n) => n.value >= 1 && n.value <= 31 && n.al && (!n.feminine || n.value > 12),
  BI | LI | WA,
)
export const dayFirst: Node = step<TimeTape>(
  K.EDGE,
  (tape, at) => (tape.fact(at, K.EDGE, 0, (f) => f.value === 'first' && !f.al) ? { end: at + 1, value: 1 } : null),
  { name: 'day', second: 0, opens: (tape, at) => tape.may(at, K.EDGE, (f) => f.value === 'first' && !f.al) },
)

/** The last, this, the next: an adjective after what it tells. */
export const direction: Node = lex(K.DIRECTION, {
  name: 'dir',
  is: (v, f) => v !== '-1s' && (f.al || f.rest.length > 0),
})
export const softDirection: Node = lex(K.DIRECTION, { name: 'dir' })

export const DIRS: Record<string, number> = { '-2': -2, '-1': -1, '-1r': -1, '0': 0, '1': 1, '+1r': 1, '2': 2 }
export const dirOf = (m: Caught): number | undefined => {
  const dir = m.get<string>('dir')
  return dir === undefined ? undefined : DIRS[dir]
}

/** A unit noun with the article, in the singular. */
export const theUnit = (...cls: string[]): Node =>
  lex(K.UNIT, { cls, al: true, is: (u: UnitRow) => u.count === 'one' && !u.night, name: 'unit', pro: BI | LI })

/** The noun month, where it is not itself part of a month's name (`الشهر الفضيل`). */
export const monthWord: Node = seq(
  where((tape, at) => !(tape.bits(at) & K.MONTH && tape.fact(at, K.MONTH, BI | LI))),
  lex(K.UNIT, { cls: 'M', is: (u: UnitRow) => u.count === 'one', pro: BI | LI }),
)
export const dayWord: Node = lex(K.UNIT, {
  cls: 'D',
  al: false,
  is: (u: UnitRow) => u.count === 'one' && !u.night,
  pro: BI | LI,
})

/** Puts a caught month and year into one place in time; a Hijri month makes the year Hijri. */
export function monthYear(m: Caught): When {
  const row = m.get<MonthRow>('month')!
  const year = m.get<YearRead>('year')
  const when: When = { t: 'when', month: row.month }
  if (row.hijri) when.hijri = true
  if (year) Object.assign(when, year)
  const dir = dirOf(m)
  if (dir !== undefined) when.dir = dir
  return when
}

/** What may stand before a word of time that could be something else. */
export function supported(tape: TimeTape, at: number): boolean {
  if (tape.fact(at - 1, K.PREP | K.EDGE, 127)) return true
  if (plays(tape, at - 1, 'support')) return true
  const own = tape.word(at).facts[0]
  return own !== undefined && (own.pro & (BI | LI | KA)) !== 0
}

/** Minutes after the hour: and a half, and 20 minutes, less a quarter. */
export const minutes: Node = alt(
  seq(
    alt(
      lex(K.FRACTION, { is: (_, f) => (f.pro & WA) !== 0 && f.cls === 'fraction', pro: WA, name: 'plus' }),
      seq(literal('و'), lex(K.FRACTION, { cls: 'fraction', name: 'plus' })),
    ),
    // Half past and five minutes, half past less five.
    opt(
      alt(
        seq(
          literal('الا'),
          cardinal('off', (n) => n.value < 30),
        ),
        cardinal('more', (n) => n.value < 30 && n.digits === '', WA),
      ),
      alt(
        lex(K.UNIT, { cls: 'MIN' }),
        where((tape) => tape.asked),
      ),
    ),
  ),
  seq(
    literal('الا'),
    alt(
      lex(K.FRACTION, { cls: 'fraction', name: 'minus' }),
      seq(
        cardinal('less', (n) => n.value < 30),
        opt(lex(K.UNIT, { cls: 'MIN' })),
      ),
    ),
  ),
  seq(
    opt(literal('و')),
    cardinal('min', (n) => n.value < 60, WA),
    lex(K.UNIT, { cls: 'MIN' }),
  ),
  cardinal('min', (n) => n.value < 60 && n.digits === '', WA),
)

/** The first hours of a morning are several; one o'clock is told by another word. */
export const isHour = (n: { al: boolean; value: number; first: boolean }) =>
  n.al && n.value >= 1 && n.value <= 24 && !n.first

/** The letter of the hour between its number and that of the minutes, as the Maghreb writes them: 15h30. */
const hourSign: Node = seq(where(signsHour), literal('h', 'س', 'سا'))

/** True where token `at` is that letter, with the minutes after it. */
export function signsHour(tape: TimeTape, at: number): boolean {
  if (!(tape.bits(at) & K.LITERAL && tape.fact(at + 1, K.DIGITS) && tape.glued(at) && tape.glued(at + 1))) return false
  // C21H30 is no hour.
  if (tape.glued(at - 1)) return false
  const { folded } = tape.written(at)
  return folded === 'h' || folded === 'س' || folded === 'سا'
}

/** Hour and minutes in words or digits: the third and a half, 17:30, 7,00, 15h30. */
export const clockFace: Node = made(
  'clock',
  alt(
    seq(
      digits('h', /^\d{1,2}$/),
      mark(':٫', true),
      digits('m', /^\d{2}$/, true),
      opt(mark(':', true), digits('s', /^\d{2}$/, true)),
    ),
    digits('hm', /^\d{1,2}[.,]\d{2}$/),
    seq(digits('h', /^\d{1,2}$/), hourSign, digits('m', /^[0-5]\d$/, true)),
    digits('hhmm', /^([01]\d|2[0-3])[0-5]\d$/),
    seq(digits('h', /^\d{1,2}$/), opt(minutes)),
    seq(ordinal('h', isHour), opt(minutes)),
    seq(
      cardinal('h', (n) => n.digits === '' && n.value >= 1 && n.value <= 24),
      opt(minutes),
    ),
  ),
  (m): Clock | null => {
    const hhmm = m.get<number>('hhmm')
    if (hhmm !== undefined) return { hour: Math.floor(hhmm / 100), minute: hhmm % 100 }
    const hm = m.get<number>('hm')
    if (hm !== undefined) return held(Math.floor(hm), Math.round((hm % 1) * 100))
    return clockAt(m.get<number>('h')!, m)
  },
)

/** An hour with the minutes and seconds caught beside it. */
export function clockAt(hour: number, m: Caught): Clock | null {
  const minus = m.get<number>('minus')
  const less = minus ? Math.round(60 * minus) : m.get<number>('less')
  const plus = m.get<number>('plus')
  const minute = plus
    ? Math.round(60 * plus) + (m.get<number>('more') ?? 0) - (m.get<number>('off') ?? 0)
    : (m.get<number>('m') ?? m.get<number>('min') ?? 0)
  const clock = less ? held(hour - 1, 60 - less) : held(hour, minute)
  const second = m.get<number>('s')
  return clock && second !== undefined ? { ...clock, second } : clock
}

const held = (hour: number, minute: number): Clock | null =>
  hour < 0 || hour > 24 || minute > 59 ? null : { hour, minute }

/** Moves an hour of twelve to its half of the day. */
export function toHalf(clock: Clock, part: string | undefined): Clock {
  if (!part) return clock
  const { hour } = clock
  const late =
    part === 'pm' || (part === 'night' && hour >= 6) || (part === 'noon' && hour < 10) || (part === 'day' && hour < 6)
  if (late && hour < 12) return { ...clock, hour: hour + 12 }
  if ((part === 'am' || part === 'night') && hour === 12) return { ...clock, hour: 0 }
  return clock
}

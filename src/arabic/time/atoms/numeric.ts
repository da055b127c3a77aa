import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import * as K from '../kinds.ts'
import { digits } from '../number.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, mark, prep, type TimeTape } from '../tape.ts'
import type { Told, When } from '../when.ts'
import { endsHere } from './ends-here.ts'
import { counts } from './years.ts'

const SEP = '/-.–\\'
const two = /^\d{1,2}$/
const four = /^(1[0-9]|20|21)\d{2}$/

/** The year that two digits tell. */
export const inCentury = (year: number | undefined): number | undefined =>
  year === undefined ? undefined : year + (year < 50 ? 2000 : 1900)

/** Day, month and year out of three numbers in any order the press uses; null where none is a date. */
function ordered(a: number, b: number, c: number, yearFirst: boolean): When | null {
  let [day, month, year] = yearFirst ? [c, b, a] : [a, b, c]
  if (month > 12 && day <= 12) [day, month] = [month, day]
  if (year < 100) year = inCentury(year)!
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const when: When = { t: 'when', year, month, day }
  if (year >= 1300 && year < 1500) when.hijri = true
  if (day <= 12 && day !== month) when.either = true
  return when
}

/** True where a number alone can be a date: after in, on, dated, a weekday. */
export const dated = (tape: TimeTape, at: number): boolean =>
  tape.fact(at - 1, K.PREP, 127, (f) => f.cls === 'in' || f.cls === 'dated' || f.cls === 'since' || f.cls === 'to') !==
    null ||
  tape.fact(at - 1, K.WEEKDAY, 127) !== null ||
  isWord(tape, at - 1, ['يوم', 'التاريخ', 'الموافق', 'ليوم'])

export const numeric: AtomRule[] = [
  {
    id: 'time/numeric-date',
    says: 'Three numbers between slashes, dashes or stops are a date, in any order of day, month and year.',
    pattern: seq(
      alt(
        seq(digits('y', four), mark(SEP, true), digits('b', two, true), mark(SEP, true), digits('c', two, true)),
        seq(digits('a', two), mark(SEP, true), digits('b', two, true), mark(SEP, true), digits('y', four, true)),
        seq(digits('a', two), mark(SEP, true), digits('b', two, true), mark(SEP, true), digits('c', two, true)),
        seq(digits('a', two), mark('/-'), digits('b', two), mark('/-'), digits('y', four)),
        seq(digits('y', four), mark('/'), digits('b', two), mark('/'), digits('c', two)),
        digits('one', /^(\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})|\d{4}\.\d{1,2}\.\d{1,2})$/),
        seq(digits('a', two), mark('/', true), digits('b', two, true), mark('،,', true), digits('y', four)),
      ),
      opt(lex(K.ERA, { name: 'era' })),
    ),
    make(m, tape, first): Told | null {
      if (m.has('one')) {
        const written = tape.fact(first, K.DIGITS)!.value as string
        // A version of a program, unless a date is awaited.
        if (written.length < 8 || (/\.\d\d$/.test(written) && written.length === 8 && !/^\d{4}/.test(written)))
          if (!tape.asked && !dated(tape, first)) return null
        const [a, b, c] = written.split('.').map(Number)
        return ordered(a, b, c, a > 31)
      }
      const y = m.get<number>('y')
      const [a, b, c] = [m.get<number>('a'), m.get<number>('b')!, m.get<number>('c')]
      if (y !== undefined) return a === undefined ? ordered(y, b, c!, true) : ordered(a, b, y, false)
      return nearest(tape.year, ordered(a!, b, c!, false), ordered(a!, b, c!, true))
    },
    yes: [
      'افتتح المعرض في [[15/3/2014]] => 2014-03-15',
      'بتاريخ [[2014-03-15]] => 2014-03-15',
      'وقع العقد يوم [[١٥/٣/٢٠١٤]] => 2014-03-15',
      'نشر في [[15.03.2014]] => 2014-03-15',
      'نشر في [[15.03.14]] => 2014-03-15',
      'سجل في [[3/25/2014]] => 2014-03-25',
      'صدر يوم [[17 /10 /1436هـ]] => 2015-08-02',
      'نشر بتاريخ [[16 - 07 - 2014م]] => 2014-07-16',
      'صدر في [[5/9/1436 هـ]] => 2015-06-22',
    ],
    no: ['خسر الفريق بنتيجة 3-2', 'الطراز 15/40/2014', 'اتصلوا على الرقم 22-33-44', 'نشرت النسخة 10.11.12 للبرنامج'],
  },
  {
    id: 'time/numeric-days',
    says: 'Two day numbers and one month and year in digits are a stretch of days.',
    pattern: seq(
      digits('a', two),
      alt(prep('to'), mark('-–—ـــ')),
      digits('b', two),
      mark('/'),
      digits('month', two),
      mark('/'),
      digits('y', four),
      opt(lex(K.ERA, { name: 'era' })),
    ),
    make(m): Told | null {
      const to = ordered(m.get<number>('b')!, m.get<number>('month')!, m.get<number>('y')!, false)
      const day = m.get<number>('a')!
      return to && day > 0 && day < to.day! ? { t: 'stretch', from: { ...to, day }, to } : null
    },
    yes: [
      'يقام المعرض خلال الفترة من [[4-6/8/2015]] => 2015-08-04/2015-08-06',
      'يقام من [[4 إلى 6 / 10 / 1436هـ]] => 2015-07-20/2015-07-22',
    ],
    no: ['الرقم 4-6/8', 'من 14 إلى 6/8/2015'],
  },
  {
    id: 'time/numeric-month',
    says: 'A number up to twelve and a year between slashes or dashes are a month.',
    pattern: alt(
      seq(digits('m', /^(0?[1-9]|1[0-2])$/), mark('/-', true), digits('y', /^(19|20)\d{2}$/, true)),
      seq(digits('y', /^(19|20)\d{2}$/), mark('/-', true), digits('m', /^(0[1-9]|1[0-2])$/, true)),
      seq(
        where((tape) => tape.asked),
        alt(
          seq(digits('y', /^(19|20)\d{2}$/), mark('/-', true), digits('m', /^[1-9]$/, true)),
          digits('my', /^(0?[1-9]|1[0-2])\.(19|20)\d{2}$/),
        ),
      ),
    ),
    make(m, tape, first): Told {
      const my = m.has('my') ? (tape.fact(first, K.DIGITS)!.value as string).split('.').map(Number) : null
      return { t: 'when', year: my ? my[1] : m.get<number>('y')!, month: my ? my[0] : m.get<number>('m')! }
    },
    yes: [
      'منذ [[3/2014]] => 2014-03',
      'حتى [[2014-03]] => 2014-03',
      'سأسافر [[2014/3]] => 2014-03',
      '[[3.2014]] => 2014-03',
    ],
    no: ['القرار 15/2014', 'الرقم 3/4'],
  },
  {
    id: 'time/numeric-day',
    says: 'Day and month between a slash or dash are a date where a preposition, a weekday or a leading zero says so.',
    pattern: alt(
      seq(digits('d', two), mark('/-', true), digits('m', two, true)),
      seq(
        where((tape) => tape.asked),
        digits('dm', /^\d{1,2}\.\d{1,2}$/),
        where(endsHere),
      ),
    ),
    make(m, tape, first, end): Told | null {
      if (m.has('dm')) return dayMonth((tape.fact(first, K.DIGITS)!.value as string).split('.').map(Number))
      if (tape.isMark(end, '/-') && tape.glued(end)) return null
      const texts = [first, end - 1].map((at) => tape.fact(at, K.DIGITS)!.value as string)
      const zero = texts.some((text) => text.startsWith('0'))
      const when = dayMonth([m.get<number>('d')!, m.get<number>('m')!])
      return zero || tape.asked || dated(tape, first) ? when : null
    },
    yes: [
      '@2014-05-01 يفتتح يوم [[15/3]] => 2014-03-15',
      '@2014-05-01 اجتمعوا في [[15/03]] => 2014-03-15',
      '@2014-05-01 سأعود في [[6.25]] => 2014-06-25',
    ],
    no: ['فاز بنتيجة 3-1', 'حصل على 3/4 الأصوات'],
  },
  {
    id: 'time/year-range',
    says: 'Two years with a dash, a slash or to between them are a stretch of years.',
    pattern: seq(
      digits('a', /^(1[3-9]|20|21)\d{2}$/),
      alt(mark('-–—/ـ'), prep('to')),
      opt(lex(K.UNIT, { cls: 'Y' })),
      digits('b', /^(1[3-9]|20|21)\d{2}$/),
      opt(lex(K.ERA, { name: 'era' })),
    ),
    make(m, tape, first, end): Told | null {
      const [a, b] = [m.get<number>('a')!, m.get<number>('b')!]
      if (!m.has('era') && counts(tape, end, b)) return null
      if (a >= b || (tape.isMark(first - 1, SEP) && tape.glued(first))) return null
      const hijri = m.get('era') === 'h' || (a > 1400 && b < 1470) ? { hijri: true } : {}
      return { t: 'stretch', from: { t: 'when', year: a, ...hijri }, to: { t: 'when', year: b, ...hijri } }
    },
    yes: [
      'كان وزيرا للنقل ([[1994-1999]]) => 1994/1999',
      'خطة [[2015 إلى 2030]] => 2015/2030',
      'موسم [[2013/2014]] => 2013/2014',
    ],
    no: ['الهاتف 2014-1999', 'وزنه 1300 إلى 1500 كيلو'],
  },
]

/** A day and a month in either order, the day first where both would do. */
function dayMonth([a, b]: number[]): When | null {
  const [day, month] = b > 12 && a <= 12 ? [b, a] : [a, b]
  return day < 1 || day > 31 || month < 1 || month > 12 ? null : { t: 'when', day, month }
}

/** Of two readings of three short numbers, the one whose year is nearer the report's; the former where none is known. */
function nearest(year: number | null, one: When | null, two: When | null): When | null {
  if (!one || !two || year === null) return one ?? two
  return Math.abs(two.year! - year) < Math.abs(one.year! - year) ? two : one
}

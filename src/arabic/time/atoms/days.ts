import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { WA } from '../../word.ts'
import type { MonthRow, UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal, digits, ordinal } from '../number.ts'
import {
  dayDigits,
  dayFirst,
  dayOrdinal,
  dayWord,
  direction,
  dirOf,
  month,
  monthWord,
  monthYear,
  namedYear,
  theUnit,
  type YearRead,
  yearAfter,
  yearNumber,
} from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, type Node, plays, prep, spelt, type TimeTape } from '../tape.ts'
import type { Told, When } from '../when.ts'
import { endsHere } from './ends-here.ts'
import { dated, inCentury } from './numeric.ts'

/** A year or a direction behind a month. */
export const tail = alt(seq(yearAfter), seq(opt(prep('from')), direction))

/** True where a date names an event or a place, so that it tells which and not when. */
export function namedByDate(tape: TimeTape, first: number): boolean {
  if (plays(tape, first - 1, 'named-by-date')) return true
  // A city among cities: in the cities of this and the Tenth of Ramadan.
  if (tape.word(first).facts[0]?.pro !== WA) return false
  for (let at = first - 2; at > first - 6; at--)
    if (isWord(tape, at, ['مدينتي', 'مدن', 'مدينه', 'مديريتي'])) return true
  return false
}

/**
 * True where a day of a month is the name of a party or a rising: by the word before it, alone between quotation marks, or
 * because this text named one so before and no preposition makes it a date. `date` is that day as a number.
 */
function isName(tape: TimeTape, first: number, end: number, date: number): boolean {
  const quoted = tape.isMark(first - 1, '«"“') && tape.isMark(end, '»"”')
  if (quoted || namedByDate(tape, first)) {
    tape.named.add(date)
    return true
  }
  return tape.named.has(date) && !tape.fact(first - 1, K.PREP, 127) && !tape.fact(first, K.UNIT)
}

/** Three March, spoken: the number stands in no other count, and the month is one or is led by its noun. */
const asDay = (tape: TimeTape, at: number): boolean =>
  tape.fact(at, K.MONTH, 0, (f) => (f.value as MonthRow).alone) !== null ||
  tape.asked ||
  tape.fact(at, K.UNIT, 0, (f) => f.cls === 'M' && !f.al) !== null

/** A month by its number, behind its noun: eighteen, month two. */
export const numberedMonth: Node = seq(
  monthWord,
  cardinal('numbered', (n) => n.value >= 1 && n.value <= 12),
)

/** `في 20 الجاري`, `حتى 20 منه`: behind digits that a preposition or a weekday leads. */
const byDate = (tape: TimeTape, at: number): boolean =>
  tape.fact(at - 1, K.DIGITS) !== null && dated(tape, at - 1) && (tape.folded(at) === 'منه' || masculine(tape, at))
const masculine = spelt('الجاري', 'الحالي')

export const days: AtomRule[] = [
  {
    id: 'time/day-numbered-month',
    says: 'A day number and a month told by its number are a day.',
    pattern: seq(
      opt(dayWord),
      alt(
        dayDigits,
        seq(dayOrdinal, opt(prep('from'))),
        seq(
          where((tape) => tape.asked),
          cardinal('day', (n) => n.digits === '' && !n.al && n.value <= 31),
        ),
      ),
      numberedMonth,
      opt(yearAfter),
    ),
    make(m, tape, first): Told | null {
      const [day, month] = [m.get<number>('day')!, m.get<number>('numbered')!]
      if (day < 1 || day > 31 || !(tape.asked || m.has('year') || dated(tape, first))) return null
      return { t: 'when', ...(m.get<YearRead>('year') ?? {}), month, day }
    },
    yes: [
      '@2014-05-20 وصل الوفد يوم [[18 شهر 2]] => 2014-02-18',
      '@2014-05-20 [[الثالث من شهر عشرة]] => 2014-10-03',
      '@2014-05-20 [[عشرين شهر تسعة]] => 2014-09-20',
    ],
    no: ['بعد 18 شهرا 2 منهم عادا', 'قبل 18 شهرا'],
  },
  {
    id: 'time/day-month',
    says: 'A day number or ordinal and a month, with or without a year, are a day.',
    pattern: seq(
      opt(dayWord),
      alt(
        seq(opt(lex(K.ARTICLE)), dayDigits, opt(alt(prep('from'), prep('in'))), opt(monthWord)),
        seq(dayOrdinal, alt(prep('from'), prep('in')), opt(monthWord)),
        seq(dayOrdinal, monthWord),
        seq(
          where((tape) => tape.asked),
          dayOrdinal,
        ),
        seq(dayFirst, opt(monthWord)),
        ordinal('built', (n) => !n.al && !n.feminine && n.value >= 2 && n.value <= 10),
        seq(lex(K.EDGE, { al: true, is: (v) => v === 'first', name: 'opening' }), prep('from'), opt(monthWord)),
        seq(
          cardinal('day', (n) => n.digits === '' && !n.al && n.value <= 31),
          where(asDay),
        ),
      ),
      month,
      opt(tail),
    ),
    make(m, tape, first, end): Told | null {
      const day = m.get<number>('day') ?? m.get<number>('built') ?? 1
      if (day < 1 || day > 31) return null
      // The third of March; the third Ramadan since the war.
      if (m.has('built') && (!(m.has('year') || tape.asked) || m.get<MonthRow>('month')!.hijri)) return null
      if (
        !m.has('year') &&
        m.get('dir') === undefined &&
        isName(tape, first, end, 32 * m.get<MonthRow>('month')!.month + day)
      )
        return null
      const row = m.get<MonthRow>('month')!
      if (row.hijri && day > 30) return null
      const when: When = { ...monthYear(m), day }
      if (when.year === undefined && day === 11 && row.month === 9 && plays(tape, first - 1, 'attack')) when.year = 2001
      return when
    },
    yes: [
      '@2014-05-20 وصل الوفد في [[9 أيار]] => 2014-05-09',
      'ولد في [[الخامس والعشرين من كانون الثاني/يناير 1960]] => 1960-01-25',
      'وقع في [[3 غشت 2013]] => 2013-08-03',
      'صدر [[يوم 4 جويلية 2012]] => 2012-07-04',
      'عاد في [[الأول من تشرين الثاني (نوفمبر) 2010]] => 2010-11-01',
      'في [[10 رمضان 1435]] => 2014-07-07',
      'يبدأ [[5 من شهر مارس المقبل]] => null',
      'بعد هجمات [[11 سبتمبر]] => 2001-09-11',
      'صدر في [[ثالث نونبر 2012]] => 2012-11-03',
      'صدر في [[الواحد والثلاثين من ديسمبر 2013]] => 2013-12-31',
    ],
    no: ['قتل 15 شخصا', 'ثورة 14 تموز', 'الملك الثاني مارس الصيد'],
  },
  {
    id: 'time/day-of-told-month',
    says: 'A day number of this, the last or the next month is a day.',
    pattern: seq(
      opt(dayWord),
      alt(dayDigits, dayOrdinal),
      opt(prep('from')),
      alt(
        seq(lex(K.THIS, { cls: 'this', name: 'this' }), monthWord),
        seq(
          lex(K.UNIT, { cls: 'M', al: true, is: (u: UnitRow) => u.count === 'one' }),
          alt(direction, where(endsHere)),
        ),
        seq(lex(K.SAME, { cls: 'same', name: 'same' }), monthWord),
        seq(
          lex(K.UNIT, { cls: 'M', al: true, is: (u: UnitRow) => u.count === 'one' }),
          lex(K.SAME, { cls: 'sameafter', name: 'same' }),
        ),
        // The 20th of the running one, the 20th of it.
        seq(where(byDate), alt(lex(K.DIRECTION, { al: true, name: 'dir', is: (v) => v === '0' }), literal('منه'))),
      ),
    ),
    make(m, tape, first, end): Told | null {
      const day = m.get<number>('day')!
      if (isWord(tape, end - 1, ['منه'])) return { t: 'when', day, same: { unit: 'M', n: 0 } }
      if (m.get('dir') === '0' && day > 31) return null
      // Fifteen last month may be people: without the preposition only where the number can be a date.
      const linked = tape.some(first + 1, end - 1, (w) => w.folded === 'من')
      if (!linked && !tape.asked && !dated(tape, first) && !tape.fact(first, K.UNIT)) return null
      if (
        linked &&
        !m.has('dir') &&
        !m.has('this') &&
        !m.has('same') &&
        tape.fact(first, K.DIGITS) &&
        !dated(tape, first)
      )
        return null
      if (m.has('same')) return { t: 'when', day, same: { unit: 'M', n: 0 } }
      return { t: 'when', day, rel: { unit: 'M', n: m.has('this') ? 0 : (dirOf(m) ?? 0) } }
    },
    yes: [
      '@2014-05-20 يبدأ في [[العاشر من الشهر المقبل]] => 2014-06-10',
      '@2014-05-20 انعقد في [[7 من الشهر الجاري]] => 2014-05-07',
      '@2014-05-20 حتى [[الثلاثين من هذا الشهر]] => 2014-05-30',
      '@2014-05-20 عقد في نيسان 2011 ثم في [[الخامس من الشهر نفسه]] => 2011-04-05',
      '@2014-05-20 أجلت الجلسة إلى [[28 الجاري]] => 2014-05-28',
      '@2014-05-20 بدأت في 3 نيسان 2011 وانتهت في [[15 منه]] => 2011-04-15',
    ],
    no: ['قتل 20 من الجنود', 'الأسبوع الأول من الشهر المقبل'],
  },
  {
    id: 'time/day-number',
    says: 'Day and a number, asked about and no more, are the day of the running month.',
    pattern: seq(
      where((tape) => tape.asked),
      alt(
        seq(dayWord, opt(literal('ال')), dayDigits),
        seq(opt(alt(dayWord, theUnit('D'))), dayOrdinal),
        // On the fifteenth; up to twelve it may be an hour.
        digits('day', /^(1[3-9]|2\d|3[01])$/),
      ),
      opt(seq(opt(prep('from')), lex(K.UNIT, { cls: 'M', al: true, is: (u: UnitRow) => u.count === 'one' }))),
    ),
    make(m, tape, first, end): Told | null {
      if (!endsHere(tape, end) && !tape.fact(end, K.CLOCK)) return null
      if (tape.isMark(end, '.') && tape.glued(end + 1)) return null
      // The third day of October: of which month, the words behind tell.
      if (tape.fact(first, K.UNIT, 127)?.al && tape.fact(end, K.PREP) && tape.fact(end + 1, K.MONTH | K.UNIT | K.THIS))
        return null
      const named = tape.fact(first, K.UNIT) !== null || tape.fact(end - 1, K.UNIT) !== null
      const led =
        tape.fact(first - 1, K.PREP, 0, (f) => ['in', 'dated', 'to'].includes(f.cls)) !== null ||
        tape.fact(first - 1, K.UNIT, 127, (f) => f.cls === 'M' && f.al) !== null
      return named || led ? { t: 'when', day: m.get<number>('day')!, rel: { unit: 'M', n: 0 } } : null
    },
    yes: [
      '@2014-05-20 [[يوم 15]] => 2014-05-15',
      '@2014-05-20 سأعود في [[23]] => 2014-05-23',
      '@2014-05-20 في [[السادس والعشرين]] => 2014-05-26',
      '@2014-05-20 [[26 من الشهر]] => 2014-05-26',
    ],
    no: ['مهلة يوم 15 من العمال', 'سيعود في 23 حافلة', 'سيكون في السادس والعشرين'],
  },
  {
    id: 'time/dashed-date',
    says: 'A day number, a month by its name and a year between dashes or slashes are a day.',
    pattern: alt(
      seq(dayDigits, mark('-/–'), month, mark('-/–'), digits('y', /^(1[89]|20)\d\d$/)),
      seq(
        where((tape) => tape.asked),
        dayDigits,
        mark('-/–'),
        month,
        opt(alt(seq(mark('-/–'), digits('yy', /^\d\d$/)), yearAfter)),
      ),
    ),
    make(m): Told | null {
      const day = m.get<number>('day')!
      const when = monthYear(m)
      if (day < 1 || day > 31 || when.hijri) return null
      const year = m.get<number>('y') ?? inCentury(m.get<number>('yy'))
      return year === undefined ? { ...when, day } : { ...when, day, year }
    },
    yes: [
      'نشر في [[12-فبراير-2014]] => 2014-02-12',
      'وقع في [[3/آذار/2015]] => 2015-03-03',
      'صدر في [[12 - شباط - 2014]] => 2014-02-12',
      'سأسافر [[12-فبراير-14]] => 2014-02-12',
    ],
    no: ['نشر في الصفحة 3/ مارس 2015'],
  },
  {
    id: 'time/month-day',
    says: 'A month, then a day number, a comma and a year: the English order.',
    pattern: seq(
      month,
      alt(
        digits('day', /^\d{1,2}$/),
        ordinal('day', (n) => n.al && n.value > 0 && n.value <= 31),
        seq(
          where((tape) => tape.asked),
          cardinal('day', (n) => n.value > 0 && n.value <= 31),
        ),
      ),
      opt(opt(mark('،,')), alt(namedYear, yearNumber)),
    ),
    make: (m, tape) => (m.has('year') || tape.asked ? { ...monthYear(m), day: m.get<number>('day')! } : null),
    yes: ['في [[مارس 3، 2014]] => 2014-03-03'],
    no: ['في مارس 3 قتلى'],
  },
]

import { alt, made, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI } from '../../word.ts'
import type { MonthRow, UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal, digits, ordinal } from '../number.ts'
import {
  direction,
  dirOf,
  era,
  month,
  monthWord,
  monthYear,
  namedYear,
  supported,
  theUnit,
  type YearRead,
  yearAfter,
  yearNumber,
} from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, plays, prep, type TimeTape } from '../tape.ts'
import type { Told, When } from '../when.ts'
import { namedByDate } from './days.ts'

const tail = alt(seq(yearAfter), seq(opt(prep('from')), direction))

/** Parts of a year by words that part other things as well. */
const TERMS = ['term', 'semester']

const isQuarter = (part: string) => part === 'quarter'

export const months: AtomRule[] = [
  {
    id: 'time/numbered-month',
    says: 'A month told by its number: month three, the ninth month of a year.',
    pattern: alt(
      seq(
        monthWord,
        opt(literal('رقم')),
        // One month is a length.
        cardinal('n', (n) => n.value >= (n.digits ? 1 : 2) && n.value <= 12),
        opt(opt(prep('from')), alt(namedYear, yearNumber)),
      ),
      seq(
        lex(K.UNIT, { cls: 'M', al: true }),
        ordinal('n', (n) => n.value >= 1 && n.value <= 12),
        opt(
          alt(
            seq(opt(prep('from')), alt(namedYear, yearNumber)),
            seq(opt(prep('from')), lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 1 }), direction),
            seq(
              opt(prep('from')),
              lex(K.THIS, { cls: 'this', name: 'this' }),
              lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 1 }),
            ),
          ),
        ),
      ),
    ),
    make(m, tape, first, end): Told | null {
      const before = tape.fact(first - 1, K.PREP | K.EDGE, 127) !== null || tape.fact(first, K.UNIT)!.pro !== 0
      const next = end < tape.limit && tape.written(end).kind === 'word' && !tape.fact(end, K.PREP | K.UNIT)
      const when: When = { t: 'when', month: m.get<number>('n')!, ...(m.get<YearRead>('year') ?? {}) }
      if (m.has('dir') || m.has('this')) return { ...when, rel: { unit: 'Y', n: dirOf(m) ?? 0 } }
      if (m.has('year') || tape.asked) return when
      // The third month, of a war: whose, only a year tells. A month and a number, only what stands around.
      return before && !next && tape.fact(end - 1, K.NUMBER) ? when : null
    },
    yes: [
      '@2014-05-20 وصلوا في [[شهر ثلاثة]] => 2014-03',
      '@2014-05-20 في [[شهر ثلاثة]] => 2015-03',
      '[[الشهر التاسع سنة 2010]] => 2010-09',
    ],
    no: ['منذ شهر ثلاثة قتلى', 'خلال شهر واحد', 'الشهر التاسع من الحرب'],
  },
  {
    id: 'time/month',
    says: 'A month, alone or paired, with a year or a direction.',
    pattern: alt(
      // The war of October 73.
      seq(
        where((tape, at) => plays(tape, at - 1, 'year-leader')),
        month,
        made(
          'year',
          seq(digits('short', /^[1-9]\d$/), opt(era)),
          (m): YearRead => ({ year: 1900 + m.get<number>('short')! }),
        ),
      ),
      seq(opt(lex(K.THIS, { cls: 'this', name: 'this' })), opt(monthWord), month, opt(tail)),
    ),
    make(m, tape, first, _end): Told | null {
      const row = m.get<MonthRow>('month')!
      const when = monthYear(m)
      if (m.has('this')) when.dir = 0
      const bare = when.year === undefined && when.dir === undefined
      const led = tape.fact(first, K.UNIT | K.THIS, 127) !== null
      if (bare && !row.alone && !led && !tape.asked && !supported(tape, first)) return null
      if (
        bare &&
        !led &&
        (namedByDate(tape, first) || (namedByDate(tape, first - 1) && tape.fact(first - 1, K.DIGITS)))
      )
        return null
      // Nil is a score.
      if (bare && !led && row.hijri && row.month === 2) return null
      // A day of the month that no rule of days took: a name.
      if (
        !led &&
        isWord(tape, first - 1, ['من']) &&
        tape.fact(first - 2, K.ORDINAL, 127) &&
        !tape.fact(first - 3, K.UNIT | K.WEEKDAY | K.FRACTION | K.SIDE, 127)
      )
        return null
      // A name may stand before it: a day number that no date rule took belongs to something else.
      if (bare && !row.alone && !led && isWord(tape, first - 1, ['و']) && !tape.fact(first - 2, K.MONTH)) return null
      return when
    },
    yes: [
      'منذ [[كانون الأول 2009]] => 2009-12',
      '@2014-05-20 زارها في [[نيسان]] => 2014-04',
      '@2014-05-20 خلال [[شهر ماي المنصرم]] => 2013-05',
      '@2014-05-20 في [[دجنبر المقبل]] => 2014-12',
      'في [[أيلول/سبتمبر 2003]] => 2003-09',
      'أصيب في حرب [[أكتوبر 73]] => 1973-10',
      'في [[فبراير من عام 2001]] => 2001-02',
      '@2014-05-20 حلول [[شهر رمضان]] => 2014-06-28/2014-07-27',
      '@2014-05-20 بث في [[رمضان 2012]] => 2012-07-20/2012-08-18',
    ],
    no: ['مارس الوزير ضغوطا', 'تيريزا ماي', 'رجب طيب', 'آب الطائر إلى عشه', 'شركة نيسان'],
  },
  {
    id: 'time/year-before-month',
    says: 'A year and a month behind it, asked about, are that month, in the order by which dates are sorted.',
    pattern: seq(digits('y', /^(19|20)\d\d$/), month),
    make: (m, tape) => (tape.asked ? { ...monthYear(m), year: m.get<number>('y')! } : null),
    yes: ['[[2003 أيلول]] => 2003-09'],
    no: ['قتل 2003 أيلول جنديا'],
  },
  {
    id: 'time/either-month',
    says: 'Two months with or between them and one adjective for both are one of two.',
    pattern: seq(
      opt(lex(K.UNIT, { cls: ['M', 'Ms'] })),
      month,
      prep('or'),
      opt(monthWord),
      month,
      opt(alt(yearAfter, direction)),
    ),
    make(m): Told | null {
      const rows = m.all<MonthRow>('month')
      const year = m.get<YearRead>('year')
      const dir = dirOf(m)
      const each = rows.map(
        (row): When => ({
          t: 'when',
          month: row.month,
          ...(row.hijri ? { hijri: true } : {}),
          ...(year ?? {}),
          ...(dir === undefined ? {} : { dir }),
        }),
      )
      return { t: 'either', of: each }
    },
    yes: ['@2014-05-20 يزورها في [[أيلول أو تشرين الأول المقبلين]] => [2014-09,2014-10]'],
    no: ['يناير ويونيو'],
  },
  {
    id: 'time/season',
    says: 'A season with its article, a year, or this; the season noun may lead.',
    pattern: alt(
      seq(
        opt(lex(K.THIS, { cls: 'this', name: 'this' })),
        opt(lex(K.SEASON, { cls: 'seasonhead', pro: BI | LI })),
        lex(K.SEASON, { cls: 'season', al: true, name: 'season', pro: BI | LI }),
        opt(alt(direction, seq(opt(prep('from')), alt(namedYear, yearNumber)))),
      ),
      seq(
        lex(K.SEASON, { cls: 'season', al: false, name: 'season', pro: BI | LI }),
        opt(prep('from')),
        alt(namedYear, yearNumber),
      ),
      seq(
        lex(K.SEASON, { cls: 'season', al: false, name: 'season', pro: BI | LI }),
        alt(
          seq(lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 1, name: 'unit' }), direction),
          seq(
            lex(K.THIS, { cls: 'this' }),
            lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 1, name: 'unit' }),
          ),
        ),
      ),
    ),
    make(m, tape, first): Told | null {
      const when: When = { t: 'when', season: m.get<number>('season') !== undefined ? Number(m.get('season')) : 0 }
      const year = m.get<YearRead>('year')
      const dir = dirOf(m)
      if (year) Object.assign(when, year)
      else if (m.has('unit')) when.rel = { unit: 'Y', n: dir ?? 0 }
      else if (dir !== undefined) when.dir = dir
      else if (m.has('this')) when.dir = 0
      else if (tape.asked) return when
      else if (
        tape.fact(first, K.SEASON, 127, (f) => f.cls === 'seasonhead') ||
        isWord(tape, first - 1, ['ثوره', 'ثورات', 'دول', 'بلدان', 'موجه', 'احداث']) ||
        !supportedSeason(tape, first)
      )
        return null
      return when
    },
    yes: [
      'في [[صيف 2006]] => 2006-22',
      '@2014-05-20 خلال [[الشتاء الماضي]] => 2013-24',
      '@2014-05-20 [[هذا الصيف]] => 2014-22',
      '@2014-05-20 في [[خريف العام الماضي]] => 2013-23',
      '@2014-05-20 في [[صيف هذا العام]] => 2014-22',
      '@2014-05-20 [[فصل الشتاء]] => 2014-24',
    ],
    no: ['دول الربيع العربي', 'ثورات الربيع', 'أزياء الشتاء'],
  },
  {
    id: 'time/share',
    says: 'A quarter, half or third of a year, with its ordinal.',
    pattern: alt(
      seq(
        lex(K.FRACTION, { cls: 'part', al: true, name: 'part', pro: BI | LI }),
        alt(
          ordinal('n', (n) => n.value <= 4 && n.value !== 0),
          seq(
            where((tape) => tape.asked),
            digits('n', /^[1-4]$/),
          ),
        ),
        opt(
          alt(
            seq(opt(prep('from')), alt(namedYear, yearNumber)),
            seq(
              opt(prep('from')),
              opt(lex(K.THIS, { cls: 'this' })),
              lex(K.UNIT, {
                cls: 'Y',
                al: true,
                is: (u: UnitRow) => u.count === 'one' && u.factor === 1,
                name: 'unit',
                pro: BI | LI,
              }),
              opt(direction),
            ),
          ),
        ),
      ),
      // The first quarter of the year, with the ordinal last.
      seq(
        lex(K.FRACTION, { cls: 'part', al: false, name: 'part', pro: BI | LI }),
        theUnit('Y'),
        ordinal('n', (n) => n.al && n.value <= 4 && n.value !== 0),
      ),
    ),
    make(m, tape, _first, end): Told | null {
      // The first half of the match.
      if (!m.has('year') && !m.has('unit') && ofSomething(tape, end)) return null
      // The first chapter; with a year it is a quarter of it.
      if (TERMS.includes(m.get<string>('part')!) && !m.has('year') && !m.has('unit')) return null
      const of = { quarter: 4, term: 4, half: 2, semester: 2, third: 3 }[m.get<string>('part')!] as 2 | 3 | 4
      const n = m.get<number>('n')!
      if (n > of || (m.get<UnitRow>('unit')?.factor ?? 1) > 1) return null
      return {
        t: 'when',
        share: { n: n < 0 ? of : n, of },
        ...(m.get<YearRead>('year') ?? {}),
        ...(m.has('unit') ? { rel: { unit: 'Y', n: dirOf(m) ?? 0 } } : {}),
      }
    },
    yes: [
      '@2014-05-20 أرباح [[الربع الأول من عام 2013]] => 2013-33',
      'خلال [[النصف الثاني من 2012]] => 2012-41',
      '@2014-05-20 خلال [[النصف الأول من العام]] => 2014-40',
      '@2014-05-20 في [[الربع الأخير من العام الماضي]] => 2013-36',
      'صدر خلال [[الفصل الثاني من سنة 2013]] => 2013-34',
      'نما الإنتاج خلال [[السداسي الأول من 2013]] => 2013-40',
      'نما الإنتاج خلال [[الثلاثي الثاني من 2013]] => 2013-34',
    ],
    no: [
      'ربع السكان',
      'اللقاء الثلاثي الأول',
      'الفصل الأول من الكتاب',
      'النصف الآخر',
      'سجل في النصف الأول من المباراة',
      'فازوا في النصف الثاني منها',
    ],
  },
]

/** The last, this or next quarter of a year. */
export const quarter: AtomRule = {
  id: 'time/quarter-from-report',
  says: 'The running, last or next quarter is one of a year.',
  pattern: alt(
    seq(
      lex(K.THIS, { cls: 'this', name: 'this' }),
      lex(K.FRACTION, { cls: 'part', al: true, is: isQuarter }),
      where((tape, at) => !tape.fact(at, K.ORDINAL)),
    ),
    seq(
      lex(K.FRACTION, { cls: 'part', al: true, is: isQuarter, pro: BI | LI }),
      opt(literal('السنوي')),
      lex(K.DIRECTION, { al: true, name: 'dir', is: (v) => v !== '-1r' && v !== '+1r' }),
    ),
    seq(
      lex(K.FRACTION, { cls: 'part', al: false, is: isQuarter, pro: BI | LI }),
      theUnit('Y'),
      lex(K.DIRECTION, { al: true, name: 'dir', is: (v) => v !== '-1r' && v !== '+1r' }),
    ),
  ),
  // A quarter of the coming year is another thing: the adjective is the year's.
  make: (m, tape, _first, end) =>
    m.has('unit') && tape.folded(end - 1).endsWith('ه')
      ? null
      : { t: 'when', share: { n: 0, of: 4 }, dir: dirOf(m) ?? 0 },
  yes: [
    '@2014-05-20 ارتفعت المبيعات في [[الربع الحالي]] => 2014-34',
    '@2014-02-20 تراجعت خلال [[الربع الماضي]] => 2013-36',
    '@2014-02-20 ستتراجع في [[ربع السنة القادم]] => 2014-34',
  ],
  no: ['ربع السكان', 'الربع الخالي'],
}

/** `من المباراة`, `منه`: what it is part of is no time. */
function ofSomething(tape: TimeTape, end: number): boolean {
  if (isWord(tape, end, ['منه', 'منها', 'للمباراه', 'للقاء'])) return true
  const of = tape.fact(end, K.PREP, 0, (f) => f.cls === 'from')
  return of !== null && !(tape.exact(end + 1) & (K.UNIT | K.DIGITS | K.SAME | K.THIS | K.NUMBER | K.MONTH | K.DECADE))
}

const supportedSeason = (tape: TimeTape, first: number): boolean =>
  tape.fact(first - 1, K.PREP, 127, (f) => ['in', 'during', 'since', 'to'].includes(f.cls)) !== null ||
  isWord(tape, first - 1, ['مع', 'حلول'])

import { alt, opt, seq } from '../../../engine/matcher/pattern.ts'
import { BI, LI, WA } from '../../word.ts'
import type { FeastRow, MonthRow, UnitRow } from '../facts.ts'
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
  supported,
  theUnit,
  type YearRead,
  yearAfter,
  yearNumber,
} from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, prep, type TimeTape } from '../tape.ts'
import type { Told, When } from '../when.ts'

/** And is a proclitic on the second word, which the ordinal takes off itself. */
const nothing = opt<TimeTape>()
const tail = alt(seq(yearAfter), seq(opt(prep('from')), direction))

function namedByDate(tape: TimeTape, first: number): boolean {
  if (plays(tape, first - 1, 'named-by-date')) return true
  // A city among cities: in the cities of this and the Tenth of Ramadan.
  if (tape.word(first).facts[0]?.pro !== WA) return false
  for (let at = first - 2; at > first - 6; at--)
    if (isWord(tape, at, ['مدينتي', 'مدن', 'مدينه', 'مديريتي'])) return true
  return false
}

export const calendar: AtomRule[] = [
  {
    id: 'time/day-month',
    says: 'A day number or ordinal and a month, with or without a year, are a day.',
    pattern: seq(
      opt(dayWord),
      alt(
        seq(dayDigits, opt(alt(prep('from'), prep('in'))), opt(monthWord)),
        seq(dayOrdinal, alt(prep('from'), prep('in')), opt(monthWord)),
        seq(dayOrdinal, monthWord),
        seq(dayFirst, opt(monthWord)),
      ),
      month,
      opt(tail),
    ),
    make(m, tape, first): Told | null {
      const day = m.get<number>('day')!
      if (day < 1 || day > 31 || namedByDate(tape, first)) return null
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
    ],
    no: ['قتل 15 شخصا', 'ثورة 14 تموز', 'الملك الثاني مارس الصيد'],
  },
  {
    id: 'time/day-of-told-month',
    says: 'A day number of this, the last or the next month is a day.',
    pattern: seq(
      opt(dayWord),
      alt(dayDigits, dayOrdinal),
      prep('from'),
      alt(
        seq(lex(K.THIS, { cls: 'this', name: 'this' }), monthWord),
        seq(lex(K.UNIT, { cls: 'M', al: true, is: (u: UnitRow) => u.count === 'one' }), direction),
        seq(lex(K.SAME, { cls: 'same', name: 'same' }), monthWord),
        seq(
          lex(K.UNIT, { cls: 'M', al: true, is: (u: UnitRow) => u.count === 'one' }),
          lex(K.SAME, { cls: 'sameafter', name: 'same' }),
        ),
      ),
    ),
    make(m): Told | null {
      const day = m.get<number>('day')!
      if (m.has('same')) return { t: 'when', day, same: { unit: 'M', n: 0 } }
      return { t: 'when', day, rel: { unit: 'M', n: m.has('this') ? 0 : (dirOf(m) ?? 0) } }
    },
    yes: [
      '@2014-05-20 يبدأ في [[العاشر من الشهر المقبل]] => 2014-06-10',
      '@2014-05-20 انعقد في [[7 من الشهر الجاري]] => 2014-05-07',
      '@2014-05-20 حتى [[الثلاثين من هذا الشهر]] => 2014-05-30',
      '@2014-05-20 عقد في نيسان 2011 ثم في [[الخامس من الشهر نفسه]] => 2011-04-05',
    ],
    no: ['قتل 20 من الجنود', 'الأسبوع الأول من الشهر المقبل'],
  },
  {
    id: 'time/numbered-month',
    says: 'A month told by its number: month three, the ninth month of a year.',
    pattern: alt(
      seq(
        monthWord,
        cardinal('n', (n) => n.value >= 1 && n.value <= 12 && n.digits === ''),
        opt(alt(namedYear, yearNumber)),
      ),
      seq(
        lex(K.UNIT, { cls: 'M', al: true }),
        ordinal('n', (n) => n.value >= 1 && n.value <= 12),
        opt(prep('from')),
        alt(namedYear, yearNumber),
      ),
    ),
    make(m, tape, first, end): Told | null {
      const before = tape.fact(first - 1, K.PREP | K.EDGE, 127) !== null || tape.fact(first, K.UNIT)!.pro !== 0
      const next = end < tape.limit && tape.doc.words[end].kind === 'word' && !tape.fact(end, K.PREP | K.UNIT)
      if (!m.has('year') && (!before || next)) return null
      return { t: 'when', month: m.get<number>('n')!, ...(m.get<YearRead>('year') ?? {}) }
    },
    yes: ['@2014-05-20 في [[شهر ثلاثة]] => 2014-03', '[[الشهر التاسع سنة 2010]] => 2010-09'],
    no: ['منذ شهر ثلاثة قتلى', 'الشهر التاسع من الحرب'],
  },
  {
    id: 'time/month-days',
    says: 'A month and two day numbers between which something lies.',
    pattern: seq(
      opt(monthWord),
      month,
      prep('between', 'from'),
      dayDigits,
      alt(literal('و'), prep('to'), mark('-–')),
      dayDigits,
    ),
    make(m): Told | null {
      const [a, b] = m.all<number>('day')
      const base = monthYear(m)
      return a < b && b <= 31 ? { t: 'stretch', from: { ...base, day: a }, to: { ...base, day: b } } : null
    },
    yes: ['@2014-05-20 خلال [[شهر أيار بين 11 و 14]] => 2014-05-11/2014-05-14'],
    no: ['في أيار بين 3 مدن'],
  },
  {
    id: 'time/weekday-of-week',
    says: 'A weekday without its article belongs to the week named after it.',
    pattern: seq(
      lex(K.WEEKDAY, { cls: 'no', al: false, name: 'weekday' }),
      lex(K.UNIT, { cls: 'W', al: true, is: (u: UnitRow) => u.count === 'one' }),
      direction,
    ),
    make: (m) => ({ t: 'when', weekday: m.get<number>('weekday')!, rel: { unit: 'W', n: dirOf(m) ?? 0 } }),
    yes: ['@2014-05-20 وصل [[خميس الأسبوع الماضي]] => 2014-05-15', '@2014-05-20 [[أحد الأسبوع المقبل]] => 2014-06-01'],
    no: ['أحد الأسابيع الماضية'],
  },
  {
    id: 'time/month-day',
    says: 'A month, then a day number, a comma and a year: the English order.',
    pattern: seq(
      month,
      alt(
        digits('day', /^\d{1,2}$/),
        ordinal('day', (n) => n.al && n.value > 0 && n.value <= 31),
      ),
      opt(mark('،,')),
      alt(namedYear, yearNumber),
    ),
    make: (m) => ({ ...monthYear(m), day: m.get<number>('day')! }),
    yes: ['في [[مارس 3، 2014]] => 2014-03-03'],
    no: ['في مارس 3 قتلى'],
  },
  {
    id: 'time/days-of-month',
    says: 'Two day numbers and one month are a stretch of days.',
    pattern: seq(
      alt(dayDigits, dayOrdinal),
      alt(prep('to'), mark('-–'), literal('و'), nothing),
      alt(dayDigits, dayOrdinal),
      opt(prep('from', 'in')),
      alt(
        seq(opt(monthWord), month, opt(tail)),
        seq(lex(K.THIS, { cls: 'this', name: 'this' }), monthWord),
        seq(lex(K.UNIT, { cls: 'M', al: true }), direction),
      ),
    ),
    make(m): Told | null {
      const [a, b] = m.all<number>('day')
      if (!(a < b && b <= 31)) return null
      const base: When = m.has('month')
        ? monthYear(m)
        : { t: 'when', rel: { unit: 'M', n: m.has('this') ? 0 : (dirOf(m) ?? 0) } }
      return { t: 'stretch', from: { ...base, day: a }, to: { ...base, day: b } }
    },
    yes: [
      '@2014-05-20 يقام من [[3 إلى 9 حزيران]] => 2014-06-03/2014-06-09',
      '@2014-05-20 المعرض [[12-15 مايو]] => 2014-05-12/2014-05-15',
      '@2014-05-20 بين [[2 و 8 الشهر المقبل]] => 2014-06-02/2014-06-08',
    ],
    no: ['قتل 3 إلى 5 جنود', 'فاز 3-1 في مارس'],
  },
  {
    id: 'time/month',
    says: 'A month, alone or paired, with a year or a direction.',
    pattern: seq(opt(lex(K.THIS, { cls: 'this' })), opt(monthWord), month, opt(tail)),
    make(m, tape, first, end): Told | null {
      const row = m.get<MonthRow>('month')!
      const when = monthYear(m)
      if (m.has('this')) when.dir = 0
      const bare = when.year === undefined && when.dir === undefined
      const led = tape.fact(first, K.UNIT | K.THIS, 127) !== null
      if (bare && !row.alone && !led && !supported(tape, first)) return null
      if (
        bare &&
        !led &&
        (namedByDate(tape, first) || (namedByDate(tape, first - 1) && tape.fact(first - 1, K.DIGITS)))
      )
        return null
      // A day of the month that no rule of days took: a name.
      if (
        isWord(tape, first - 1, ['من']) &&
        tape.fact(first - 2, K.ORDINAL, 127) &&
        !tape.fact(first - 3, K.UNIT | K.WEEKDAY, 127)
      )
        return null
      // A name may stand before it: a day number that no date rule took belongs to something else.
      if (bare && !row.alone && !led && isWord(tape, first - 1, ['و']) && !tape.fact(first - 2, K.MONTH)) return null
      void end
      return when
    },
    yes: [
      'منذ [[كانون الأول 2009]] => 2009-12',
      '@2014-05-20 زارها في [[نيسان]] => 2014-04',
      '@2014-05-20 خلال [[شهر ماي المنصرم]] => 2013-05',
      '@2014-05-20 في [[دجنبر المقبل]] => 2014-12',
      'في [[أيلول/سبتمبر 2003]] => 2003-09',
      'في [[فبراير من عام 2001]] => 2001-02',
      '@2014-05-20 حلول [[شهر رمضان]] => 2014-06-28/2014-07-27',
    ],
    no: ['مارس الوزير ضغوطا', 'تيريزا ماي', 'رجب طيب', 'آب الطائر إلى عشه', 'شركة نيسان'],
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
    id: 'time/year',
    says: 'The noun year and a number, whatever the era.',
    pattern: namedYear,
    make: (m) => ({ t: 'when', ...m.get<YearRead>('year')! }),
    yes: [
      'ولد [[عام 1948]] => 1948',
      'منذ [[سنة ألفين وثلاث]] => 2003',
      'حتى [[العام 2020]] => 2020',
      'نزل في [[سنة 1430 هـ]] => 2008-12-29/2009-12-17',
      'لموازنة [[عام ٢٠١٢]] => 2012',
    ],
    no: ['قبل عام', 'بعد 20 سنة', 'المدير العام'],
  },
  {
    id: 'time/years',
    says: 'Years or the two years and two numbers: a stretch after between, else both.',
    pattern: seq(
      lex(K.UNIT, { cls: 'Y', is: (u: UnitRow) => u.count !== 'one' && u.factor === 1, pro: BI | LI }),
      cardinal('a', (n) => n.value > 1000 && n.value < 2200),
      alt(prep('to'), mark('-–/'), literal('و')),
      opt(lex(K.UNIT, { cls: 'Y' })),
      cardinal('b', (n) => n.value > 1000 && n.value < 2200),
    ),
    make(m, tape, first, end): Told | null {
      const both = [m.get<number>('a')!, m.get<number>('b')!].map((year): When => ({ t: 'when', year }))
      if (both[0].year! >= both[1].year!) return null
      const listed =
        tape.doc.words.slice(first + 2, end - 1).some((w) => w.folded === 'و') &&
        !tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'between' || f.cls === 'from')
      return listed ? { t: 'either', all: true, of: both } : { t: 'stretch', from: both[0], to: both[1] }
    },
    yes: [
      'الحرب بين [[عامي 1980 و1988]] => 1980/1988',
      'في [[عامي 2010 و2013]] => {2010,2013}',
      'خلال [[الأعوام 2001-2004]] => 2001/2004',
    ],
    no: ['سنوات 10 و 20', 'عامي خمسة وستة'],
  },
  {
    id: 'time/bare-year',
    says: 'Four digits of a plausible year are one where a preposition leads and no counted noun follows, or the era is named.',
    pattern: yearNumber,
    make(m, tape, first, end): Told | null {
      const year = m.get<YearRead>('year')!
      const fact = tape.fact(first, K.DIGITS)
      if (!fact && !tape.fact(first, K.EDGE)) {
        // In words a bare number is no year unless an era follows.
        return tape.fact(end - 1, K.ERA) ? { t: 'when', ...year } : null
      }
      if (tape.fact(end - 1, K.ERA)) return tape.glued(end) && tape.fact(end, K.DIGITS) ? null : { t: 'when', ...year }
      if (year.year < 1850 || year.year > 2100) return null
      if (!leads(tape, first)) return null
      if (counts(tape, end, year.year)) return null
      return { t: 'when', ...year }
    },
    yes: [
      'تأسست في [[1998]] => 1998',
      'منذ [[2003]]، يعيش هنا => 2003',
      'مواليد [[1435 هـ]] => 2013-11-04/2014-10-24',
      'الاتفاق الموقع في [[2010 م]] => 2010',
    ],
    no: ['في 2000 مدرسة', 'قتل 1980 جنديا', 'بمبلغ 2011 دولار', 'نحو 2014'],
  },
  {
    id: 'time/weekday',
    says: 'A weekday with its article, with or without the word day, with or without a direction.',
    pattern: seq(
      opt(lex(K.THIS, { cls: 'this', name: 'this' })),
      opt(dayWord),
      lex(K.WEEKDAY, { cls: 'yes', name: 'weekday', pro: BI | LI }),
      opt(direction),
    ),
    make(m, tape, _first, end): Told | null {
      const when: When = { t: 'when', weekday: m.get<number>('weekday')! }
      const dir = dirOf(m)
      // The last Thursday of a month is one of several, no Thursday past.
      if (
        m.get('dir') === '-1r' &&
        tape.fact(end, K.PREP, 0, (f) => f.cls === 'from' || f.cls === 'in') &&
        tape.fact(end + 1, K.MONTH | K.UNIT)
      )
        return null
      if (dir !== undefined) when.dir = dir
      else if (m.has('this')) when.dir = 0
      return when
    },
    yes: [
      '@2014-05-20 وصل الوفد [[الأحد]] => 2014-05-18',
      '@2014-05-20 أعلن [[يوم الخميس الماضي]] => 2014-05-15',
      '@2014-05-20 يعود [[الأربعاء المقبل]] => 2014-05-21',
      '@2014-05-20 سيعود [[الجمعة]] => 2014-05-23',
    ],
    no: ['مسجد الجمعة', 'خطبة الجمعة', 'الواحد الأحد', 'سوق الأربعاء', 'بين الاثنين', 'محمد عبد الأحد'],
  },
  {
    id: 'time/two-weekdays',
    says: 'A night told by two weekdays lies between them.',
    pattern: seq(
      opt(lex(K.DAYPART, { pro: BI | LI })),
      opt(dayWord),
      lex(K.WEEKDAY, { cls: 'yes', name: 'a' }),
      opt(alt(mark('-–/'), prep('to'), seq(opt(literal('علي'))))),
      lex(K.WEEKDAY, { cls: 'yes', name: 'b' }),
    ),
    make(m): Told | null {
      const [a, b] = [m.get<number>('a')!, m.get<number>('b')!]
      return (a % 7) + 1 === b ? { t: 'stretch', from: { t: 'when', weekday: a }, to: { t: 'when', weekday: b } } : null
    },
    yes: [
      '@2014-05-20 انفجرت [[ليلة السبت الأحد]] => 2014-05-17/2014-05-18',
      '@2014-05-20 اعتقل [[ليل الأحد - الاثنين]] => 2014-05-18/2014-05-19',
    ],
    no: ['مباراة الأحد والاثنين', 'السبت الاثنين'],
  },
  {
    id: 'time/decade',
    says: 'The eighties and their like, with or without the century they belong to.',
    pattern: seq(
      opt(lex(K.UNIT, { cls: 'Y', is: (u: UnitRow) => u.factor === 10 })),
      lex(K.DECADE, { name: 'decade', pro: BI | LI }),
      opt(
        opt(prep('from')),
        lex(K.UNIT, { cls: 'Y', is: (u: UnitRow) => u.factor === 100, al: true }),
        alt(direction, ordinal('century')),
      ),
    ),
    make(m, tape, _first, end): Told | null {
      const century = m.get<number>('century')
      const dir = dirOf(m)
      const when: When = { t: 'when', decade: Number(m.get<string>('decade')) }
      if (century) when.century = century
      else if (dir !== undefined) when.dir = dir
      // In the sixties of his age.
      if (isWord(tape, end, ['من']) && isWord(tape, end + 1, ['العمر', 'عمره', 'عمرها', 'عمرهم'])) return null
      return when
    },
    yes: [
      'منذ [[ثمانينات القرن الماضي]] => 198X',
      'في [[التسعينيات]] => 199X',
      'خلال [[الستينات]] => 196X',
      'في [[عشرينيات القرن التاسع عشر]] => 182X',
    ],
    no: ['امرأة في الستينات من عمرها'],
  },
  {
    id: 'time/century',
    says: 'The word century with its ordinal or number.',
    pattern: seq(
      lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 100, pro: BI | LI }),
      alt(
        ordinal('century', (n) => n.value > 0),
        digits('century', /^\d{1,2}$/),
      ),
      opt(lex(K.ERA, { name: 'era' })),
    ),
    make: (m) => ({
      t: 'when',
      century: m.get<number>('century')!,
      ...(m.get('era') === 'h' ? { hijri: true } : {}),
      ...(m.get('era') === 'bc' ? { bc: true } : {}),
    }),
    yes: ['في [[القرن التاسع عشر]] => 18XX', '[[مطلع القرن الحادي والعشرين]] => 20XX'],
    no: ['قرن الغزال'],
  },
  {
    id: 'time/season',
    says: 'A season with its article, a year, or this; the season noun may lead.',
    pattern: alt(
      seq(
        opt(lex(K.THIS, { cls: 'this', name: 'this' })),
        opt(lex(K.SEASON, { cls: 'seasonhead', pro: BI | LI })),
        lex(K.SEASON, { cls: 'season', al: true, name: 'season', pro: BI | LI }),
        opt(direction),
      ),
      seq(
        lex(K.SEASON, { cls: 'season', al: false, name: 'season', pro: BI | LI }),
        opt(prep('from')),
        alt(namedYear, yearNumber),
      ),
      seq(
        lex(K.SEASON, { cls: 'season', al: false, name: 'season', pro: BI | LI }),
        lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 1, name: 'unit' }),
        direction,
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
    ],
    no: ['دول الربيع العربي', 'ثورات الربيع', 'أزياء الشتاء'],
  },
  {
    id: 'time/share',
    says: 'A quarter, half or third of a year, with its ordinal.',
    pattern: seq(
      lex(K.FRACTION, { cls: 'part', al: true, name: 'part', pro: BI | LI }),
      ordinal('n', (n) => n.value <= 4 && n.value !== 0),
      opt(
        alt(seq(opt(prep('from')), alt(namedYear, yearNumber)), seq(opt(prep('from')), theUnit('Y'), opt(direction))),
      ),
    ),
    make(m): Told | null {
      const of = { quarter: 4, half: 2, third: 3 }[m.get<string>('part')!] as 2 | 3 | 4
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
    ],
    no: ['ربع السكان', 'النصف الآخر'],
  },
  {
    id: 'time/feast',
    says: 'A feast or known day by its name, with or without a year or a direction.',
    pattern: seq(
      lex(K.FEAST, { name: 'feast', pro: BI | LI }),
      opt(alt(seq(opt(prep('from')), alt(namedYear, yearNumber)), direction)),
    ),
    make(m): Told | null {
      const when: When = { t: 'when', feast: m.get<FeastRow>('feast')! }
      const year = m.get<YearRead>('year')
      const dir = dirOf(m)
      if (year) Object.assign(when, year)
      if (dir !== undefined) when.dir = dir
      return when
    },
    yes: [
      '@2014-05-20 خلال [[عيد الفطر]] => 2014-07-28',
      'قبيل [[عيد الأضحى 2013]] => 2013-10-15',
      '@2014-12-20 [[عشية رأس السنة الميلادية]] => 2014-12-31',
    ],
    no: ['عيد الزواج'],
  },
  {
    id: 'time/nth',
    says: 'The first, third or last of the weekdays, weeks or days of something larger.',
    pattern: alt(
      seq(
        opt(dayWord),
        lex(K.WEEKDAY, { cls: 'yes', name: 'weekday', pro: BI | LI }),
        ordinal('n', (n) => n.al && n.value <= 5),
      ),
      seq(
        ordinal('n', (n) => !n.al && n.value <= 5),
        opt(dayWord),
        lex(K.WEEKDAY, { name: 'weekday' }),
      ),
      seq(
        lex(K.EDGE, { is: (_, f) => f.value === 'end' && f.rest.length === 0, name: 'edge' }),
        opt(dayWord),
        lex(K.WEEKDAY, { name: 'weekday' }),
      ),
      seq(
        lex(K.UNIT, {
          cls: ['W', 'D'],
          al: true,
          is: (u: UnitRow) => u.count === 'one' && !u.night,
          name: 'unit',
          pro: BI | LI,
        }),
        ordinal('n', (n) => n.al && n.value <= 31),
      ),
      seq(
        ordinal('n', (n) => !n.al && n.value <= 5),
        lex(K.UNIT, { cls: ['W', 'D'], al: false, is: (u: UnitRow) => u.count === 'one' && !u.night, name: 'unit' }),
      ),
      seq(
        lex(K.EDGE, { is: (_, f) => f.value === 'end' && f.rest.length === 0, name: 'edge' }),
        lex(K.UNIT, { cls: ['W', 'D'], al: false, is: (u: UnitRow) => u.count === 'one' && !u.night, name: 'unit' }),
      ),
    ),
    make(m, tape, first, end): Told | null {
      // Only inside something larger: the joins give it; alone it tells no time.
      const linked = tape.fact(end, K.PREP, 0, (f) => f.cls === 'from' || f.cls === 'in') !== null
      if (!tape.fact(linked ? end + 1 : end, K.MONTH | K.UNIT | K.THIS | K.SAME | K.DIGITS, BI | LI)) return null
      const n = m.has('edge') ? -1 : m.get<number>('n')!
      const weekday = m.get<number>('weekday')
      const unit = m.get<UnitRow>('unit')
      void first
      return { t: 'when', nth: { n, of: weekday ?? (unit!.unit as 'W' | 'D') }, open: true }
    },
    yes: [
      '@2014-05-20 في [[الأسبوع الأول من حزيران]] => 2014-06-02/2014-06-08',
      '@2014-05-20 [[الخميس الأخير من تشرين الثاني 2013]] => 2013-11-28',
      '@2014-05-20 [[اليوم الثالث من أكتوبر 2012]] => 2012-10-03',
    ],
    no: ['في اليوم الأول من المعارك', 'الأسبوع الثاني على التوالي'],
  },
]

/** A preposition, an edge or a governing word before a bare year. */
function leads(tape: TimeTape, first: number): boolean {
  if (
    tape.fact(
      first - 1,
      K.PREP | K.EDGE,
      127,
      (f) => f.kind === K.EDGE || !['at', 'or', 'term', 'after', 'before'].includes(f.cls),
    )
  )
    return true
  // The running year (2014).
  if (
    tape.isMark(first - 1, '(') &&
    tape.fact(first - 2, K.DIRECTION) &&
    tape.fact(first - 3, K.UNIT, 127, (f) => f.cls === 'Y')
  )
    return true
  if (tape.fact(first - 1, K.DIRECTION) && tape.fact(first - 2, K.UNIT, 127, (f) => f.cls === 'Y')) return true
  if (tape.fact(first - 1, K.SEASON | K.FEAST | K.ABOUT | K.UNIT)) return tape.fact(first - 1, K.ABOUT) === null
  return plays(tape, first - 1, 'year-leader')
}

/** True where what follows a four-digit number is what it counts. */
function counts(tape: TimeTape, end: number, year: number): boolean {
  if (end >= tape.limit) return false
  const next = tape.doc.words[end]
  if (next.kind === 'punct') return next.surface === '%' || next.surface === '٪'
  if (next.kind !== 'word') return true
  if (plays(tape, end, 'counted')) return true
  if (year % 100 !== 0)
    return (
      next.bare.endsWith('ا') && next.bare.length > 3 && !next.folded.startsWith('ال') && !plays(tape, end, 'particle')
    )
  return !(next.folded.startsWith('ال') || tape.word(end).bits & K.PREP)
}

const supportedSeason = (tape: TimeTape, first: number): boolean =>
  tape.fact(first - 1, K.PREP, 127, (f) => ['in', 'during', 'since', 'to'].includes(f.cls)) !== null ||
  isWord(tape, first - 1, ['مع', 'حلول'])

void supported
void WA

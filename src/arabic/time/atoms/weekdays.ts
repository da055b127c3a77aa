import { alt, made, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI, WA } from '../../word.ts'
import type { UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { digits, ordinal } from '../number.ts'
import { dayWord, direction, dirOf } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { lex, literal, mark, type Node, prep, spelt } from '../tape.ts'
import type { Told, When } from '../when.ts'
import { endsHere } from './ends-here.ts'

/** The unit that a first or last one is of, with nothing after it that tells which: the running one. */
const larger: Node = seq(
  opt(prep('from', 'in')),
  lex(K.UNIT, {
    cls: ['W', 'M', 'Y'],
    al: true,
    pro: BI | LI,
    is: (u: UnitRow) => u.count === 'one' && u.factor === 1,
    name: 'larger',
  }),
  where(endsHere),
)

const later = spelt('لاحق')

/** The last but one. */
const lastButOne: Node = made('n', seq(literal('قبل'), literal('الاخير', 'الاخيره')), () => -2)

export const weekdays: AtomRule[] = [
  {
    id: 'time/weekday',
    says: 'A weekday with its article, with or without the word day, with or without a direction.',
    pattern: seq(
      opt(lex(K.THIS, { cls: 'this', name: 'this' })),
      alt(
        seq(
          opt(alt(dayWord, lex(K.UNIT, { cls: 'D', is: (u: UnitRow) => u.count === 'own' }))),
          lex(K.WEEKDAY, { cls: 'yes', name: 'weekday', pro: BI | LI }),
        ),
        seq(
          where((tape) => tape.asked),
          dayWord,
          lex(K.WEEKDAY, { cls: 'no', al: false, name: 'weekday' }),
        ),
        seq(
          where((tape) => tape.bare),
          lex(K.WEEKDAY, { cls: 'no', al: false, name: 'weekday' }),
          where((tape) => tape.limit === 1),
        ),
      ),
      opt(alt(direction, seq(lex(K.THIS, { cls: 'this', name: 'this' }), where(endsHere)))),
    ),
    make(m, tape, first, end): Told | null {
      const when: When = { t: 'when', weekday: m.get<number>('weekday')! }
      const dir = dirOf(m)
      // Later on Wednesday: on that on which it is written.
      if (dir === undefined && later(tape, first - 1)) when.shift = 0
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
      '@2014-05-20 أوقف المتهم [[صباح يومه الأحد]] => 2014-05-18',
      '@2014-05-20 [[يوم جمعة]] => 2014-05-23',
      '@2014-05-20 [[خميس]] => 2014-05-22',
      '@2014-05-20 سيشيع الضحايا في وقت لاحق [[الاثنين]] => 2014-05-19',
    ],
    no: ['مسجد الجمعة', 'خطبة الجمعة', 'الواحد الأحد', 'سوق الأربعاء', 'بين الاثنين', 'محمد عبد الأحد'],
  },
  {
    id: 'time/weekday-of-week',
    says: 'A weekday without its article belongs to the week named after it.',
    pattern: seq(
      lex(K.WEEKDAY, { cls: 'no', al: false, name: 'weekday' }),
      alt(
        seq(lex(K.UNIT, { cls: 'W', al: true, is: (u: UnitRow) => u.count === 'one' }), direction),
        seq(lex(K.THIS, { cls: 'this' }), lex(K.UNIT, { cls: 'W', al: true, is: (u: UnitRow) => u.count === 'one' })),
      ),
    ),
    make: (m) => ({ t: 'when', weekday: m.get<number>('weekday')!, rel: { unit: 'W', n: dirOf(m) ?? 0 } }),
    yes: ['@2014-05-20 وصل [[خميس الأسبوع الماضي]] => 2014-05-15', '@2014-05-20 [[أحد الأسبوع المقبل]] => 2014-06-01'],
    no: ['أحد الأسابيع الماضية'],
  },
  {
    id: 'time/two-weekdays',
    says: 'A night told by two weekdays lies between them.',
    pattern: seq(
      opt(lex(K.DAYPART, { pro: BI | LI })),
      opt(dayWord),
      lex(K.WEEKDAY, { cls: 'yes', name: 'a' }),
      opt(alt(mark('-–/ـ'), prep('to'), seq(opt(literal('علي'))))),
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
    id: 'time/weekday-pair',
    says: 'The two days Thursday and Friday: a stretch where one follows the other, else both.',
    pattern: seq(
      lex(K.UNIT, { cls: 'D', is: (u: UnitRow) => u.count === 'pair', pro: BI | LI }),
      lex(K.WEEKDAY, { cls: 'yes', name: 'day' }),
      opt(literal('و')),
      lex(K.WEEKDAY, { cls: 'yes', pro: WA, name: 'day' }),
      opt(lex(K.DIRECTION, { al: true, name: 'dir' })),
    ),
    make(m, tape, first): Told | null {
      const dir = dirOf(m)
      const between = tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'between') !== null
      const both = m
        .all<number>('day')
        .map((weekday): When => (dir === undefined ? { t: 'when', weekday } : { t: 'when', weekday, dir }))
      const [a, b] = both
      if (a.weekday === b.weekday) return null
      return between || (a.weekday! % 7) + 1 === b.weekday
        ? { t: 'stretch', from: a, to: b }
        : { t: 'either', all: true, of: both }
    },
    yes: [
      '@2014-05-20 أضرب العمال [[يومي الأحد والاثنين]] => 2014-05-18/2014-05-19',
      '@2014-05-20 سيجتمعون [[يومي الخميس والسبت المقبلين]] => {2014-05-22,2014-05-24}',
    ],
    no: ['لقاء يومي الأحد', 'الأحد والاثنين'],
  },
  {
    id: 'time/weekday-number',
    says: 'A weekday and a number are the day of the month that falls on it, where one near the report does.',
    pattern: seq(
      opt(dayWord),
      lex(K.WEEKDAY, { cls: 'yes', name: 'weekday', pro: BI | LI }),
      // Up to the fifth it is the fifth Sunday.
      alt(
        digits('day', /^\d{1,2}$/),
        ordinal('day', (n) => n.al && n.value > 5 && n.value <= 31),
      ),
    ),
    make(m, tape, _first, end): Told | null {
      if (!endsHere(tape, end)) return null
      // Monday the 26th of this month: the day's number is the month's, and the joins put the two together.
      if (tape.fact(end, K.PREP, 0, (f) => f.cls === 'from') && tape.fact(end + 1, K.THIS | K.UNIT | K.MONTH))
        return null
      return { t: 'when', weekday: m.get<number>('weekday')!, monthDay: m.get<number>('day')! }
    },
    yes: [
      '@2014-05-20 وصل الوفد [[يوم الأحد 18]] => 2014-05-18',
      '@2014-05-20 يعود [[الجمعة 13]] => 2014-06-13',
      '@2014-05-20 يعود [[الجمعة الثالث والعشرين]] => 2014-05-23',
    ],
    no: ['قتل الأحد 18 شخصا'],
  },
  {
    id: 'time/nth',
    says: 'The first, third or last of the weekdays, weeks or days of something larger.',
    pattern: seq(
      alt(
        seq(
          opt(dayWord),
          lex(K.WEEKDAY, { cls: 'yes', name: 'weekday', pro: BI | LI }),
          alt(
            ordinal('n', (n) => n.al && n.value <= 5),
            lastButOne,
          ),
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
            cls: ['W', 'D', 'M'],
            al: true,
            is: (u: UnitRow) => u.count === 'one' && !u.night,
            name: 'unit',
            pro: BI | LI,
          }),
          alt(
            ordinal('n', (n) => n.al && n.value <= 31),
            lastButOne,
          ),
        ),
        seq(
          lex(K.UNIT, { cls: 'W', al: true, is: (u: UnitRow) => u.count === 'one', name: 'unit', pro: BI | LI }),
          opt(alt(literal('رقم', 'ال'), lex(K.ARTICLE))),
          digits('week', /^([1-9]|[1-4]\d|5[0-3])$/),
        ),
        seq(
          ordinal('n', (n) => !n.al && n.value <= 10),
          lex(K.UNIT, {
            cls: ['W', 'D', 'M'],
            al: false,
            is: (u: UnitRow) => u.count !== 'two' && !u.night,
            name: 'unit',
          }),
        ),
        seq(
          lex(K.EDGE, { is: (_, f) => f.value === 'end' && f.rest.length === 0, name: 'edge' }),
          lex(K.UNIT, {
            cls: ['W', 'D', 'M'],
            al: false,
            is: (u: UnitRow) => u.count !== 'two' && !u.night,
            name: 'unit',
          }),
        ),
      ),
      opt(larger),
    ),
    make(m, tape, first, end): Told | null {
      // Only inside something larger: the joins give it; alone it tells no time.
      const linked = tape.fact(end, K.PREP, 0, (f) => f.cls === 'from' || f.cls === 'in') !== null
      const row = m.get<UnitRow>('larger')
      const asked = tape.asked && m.has('weekday') && endsHere(tape, end) && !linked && !tape.fact(end, K.SIDE)
      const behind = tape.asked && tape.fact(first - 1, K.MONTH, 127) !== null
      if (
        !row &&
        !asked &&
        !behind &&
        !(m.has('weekday') && tape.fact(end, K.SIDE, 0, (f) => f.cls !== 'since')) &&
        !tape.fact(linked ? end + 1 : end, K.MONTH | K.UNIT | K.THIS | K.SAME | K.DIGITS | K.FEAST, BI | LI)
      )
        return null
      const n = m.has('edge') ? -1 : (m.get<number>('n') ?? m.get<number>('week')!)
      const weekday = m.get<number>('weekday')
      const unit = m.get<UnitRow>('unit')
      const nth: When['nth'] = { n, of: weekday ?? (unit!.unit as 'W' | 'D' | 'M') }
      if (m.has('week')) nth.iso = true
      // The first month of the year; that of the war or of this month is none.
      if (
        nth.of === 'M' &&
        row?.unit !== 'Y' &&
        !tape.fact(linked ? end + 1 : end, K.UNIT, BI | LI, (f) => f.cls === 'Y')
      )
        return null
      // The first Sunday, asked about: that of the running month.
      return row || asked ? { t: 'when', nth, rel: { unit: row?.unit ?? 'M', n: 0 } } : { t: 'when', nth, open: true }
    },
    yes: [
      '@2014-05-20 في [[الأسبوع الأول من حزيران]] => 2014-06-02/2014-06-08',
      '@2014-05-20 [[الخميس الأخير من تشرين الثاني 2013]] => 2013-11-28',
      '@2014-05-20 [[اليوم الثالث من أكتوبر 2012]] => 2012-10-03',
      '@2014-05-20 في [[آخر أيام الشهر]] => 2014-05-31',
      '[[الجمعة قبل الأخيرة من رمضان 1435]] => 2014-07-18',
      'وقع في [[الأسبوع رقم 10 من عام 2016]] => 2016-03-07/2016-03-13',
      '@2014-05-20 في [[أول يوم من السنة]] => 2014-01-01',
      '@2014-05-20 في [[الشهر الأخير من السنة]] => 2014-12',
      '@2014-05-20 في [[أول شهر من العام الماضي]] => 2013-01',
      '@2014-05-20 يبدأ في [[أول يوم من الأسبوع المقبل]] => 2014-05-26',
      '@2014-05-20 سأعود [[يوم الأحد الأول]] => 2014-05-04',
      '@2014-05-20 وصلوا في [[ثاني أيام عيد الفطر]] => 2014-07-29',
    ],
    no: ['في اليوم الأول من المعارك', 'الأسبوع الثاني على التوالي'],
  },
]

import { alt, opt, seq } from '../../../engine/matcher/pattern.ts'
import { BI, LI } from '../../word.ts'
import type { UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { ordinal } from '../number.ts'
import { dayWord, direction, dirOf } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { lex, literal, mark, prep } from '../tape.ts'
import type { Told, When } from '../when.ts'

export const weekdays: AtomRule[] = [
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
    make(m, tape, _first, end): Told | null {
      // Only inside something larger: the joins give it; alone it tells no time.
      const linked = tape.fact(end, K.PREP, 0, (f) => f.cls === 'from' || f.cls === 'in') !== null
      if (!tape.fact(linked ? end + 1 : end, K.MONTH | K.UNIT | K.THIS | K.SAME | K.DIGITS, BI | LI)) return null
      const n = m.has('edge') ? -1 : m.get<number>('n')!
      const weekday = m.get<number>('weekday')
      const unit = m.get<UnitRow>('unit')
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

import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI } from '../../word.ts'
import type { UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { dayDigits, dayOrdinal, dayWord, direction, dirOf, month, monthWord, monthYear } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, type Node, prep, type TimeTape } from '../tape.ts'
import type { Told, When } from '../when.ts'
import { numberedMonth, tail } from './days.ts'

/** And is a proclitic on the second word, which the ordinal takes off itself. */
const nothing = opt<TimeTape>()

/** Between the members of a list. */
const next: Node = alt(mark('،,'), literal('و'))

/** Several days of a month by their numbers: from one to another, the week of one, the last ten. */
export const dayStretches: AtomRule[] = [
  {
    id: 'time/last-ten',
    says: 'The last ten days of Ramadan are those from the twenty-first on.',
    pattern: seq(
      literal('العشر'),
      alt(literal('الاواخر', 'الاخيره'), literal('الاوايل', 'الاولي')),
      opt(prep('from')),
      opt(monthWord),
      month,
      opt(tail),
    ),
    make(m, tape, first): Told | null {
      const base = monthYear(m)
      if (!base.hijri) return null
      return isWord(tape, first + 1, ['الاواخر', 'الاخيره'])
        ? { t: 'stretch', from: { ...base, day: 21 }, to: base }
        : { t: 'stretch', from: { ...base, day: 1 }, to: { ...base, day: 10 } }
    },
    yes: ['في [[العشر الأواخر من رمضان 1435]] => 2014-07-18/2014-07-27'],
    no: ['الدول العشر الأوائل في القائمة'],
  },
  {
    id: 'time/week-of-day',
    says: 'The week of a day of some month is the one it lies in.',
    pattern: seq(
      lex(K.UNIT, { cls: 'W', al: false, is: (u: UnitRow) => u.count === 'one', pro: BI | LI }),
      opt(dayWord),
      alt(dayDigits, seq(dayOrdinal, opt(prep('from')))),
      opt(monthWord),
      month,
      opt(tail),
    ),
    make(m): Told | null {
      const day = m.get<number>('day')!
      return day < 1 || day > 31 ? null : { ...monthYear(m), day, week: true }
    },
    yes: ['@2014-05-20 سيجتمعون في [[أسبوع 15 يونيو]] => 2014-06-09/2014-06-15'],
    no: ['بعد أسبوع 15 شخصا'],
  },
  {
    id: 'time/days-of-month',
    says: 'Two day numbers and one month are a stretch of days.',
    pattern: seq(
      alt(dayDigits, dayOrdinal),
      alt(prep('to'), mark('-–—ـــ'), literal('و', 'ل'), nothing),
      alt(dayDigits, dayOrdinal),
      opt(prep('from', 'in')),
      alt(
        seq(opt(monthWord), month, opt(tail)),
        seq(lex(K.THIS, { cls: 'this', name: 'this' }), monthWord),
        seq(lex(K.UNIT, { cls: 'M', al: true }), direction),
        numberedMonth,
      ),
    ),
    make(m, tape, first, end): Told | null {
      const [a, b] = m.all<number>('day')
      if (!(a < b && b <= 31)) return null
      const base: When = m.has('numbered')
        ? { t: 'when', month: m.get<number>('numbered')! }
        : m.has('month')
          ? monthYear(m)
          : { t: 'when', rel: { unit: 'M', n: m.has('this') ? 0 : (dirOf(m) ?? 0) } }
      const listed =
        b - a > 1 &&
        isWord(tape, first - 1, ['يومي']) &&
        !tape.fact(first - 2, K.PREP, 127, (f) => f.cls === 'between' || f.cls === 'from') &&
        tape.some(first + 1, end, (w) => w.folded === 'و')
      const both = [a, b].map((day): When => ({ ...base, day }))
      return listed ? { t: 'either', all: true, of: both } : { t: 'stretch', from: both[0], to: both[1] }
    },
    yes: [
      '@2014-05-20 يقام من [[3 إلى 9 حزيران]] => 2014-06-03/2014-06-09',
      '@2014-05-20 المعرض [[12-15 مايو]] => 2014-05-12/2014-05-15',
      '@2014-05-20 المعرض من [[12 لـ 15 مايو]] => 2014-05-12/2014-05-15',
      '@2014-05-20 المعرض من [[12 إلى غاية 15 مايو]] => 2014-05-12/2014-05-15',
      '@2014-05-20 المعرض [[12 ــ 15 مايو]] => 2014-05-12/2014-05-15',
      '@2014-05-20 بين [[2 و 8 الشهر المقبل]] => 2014-06-02/2014-06-08',
    ],
    no: ['قتل 3 إلى 5 جنود', 'فاز 3-1 في مارس'],
  },
  {
    id: 'time/listed-days',
    says: 'Three or four day numbers of one month are a stretch where each follows the other, else each of them.',
    pattern: seq(
      dayDigits,
      next,
      dayDigits,
      next,
      dayDigits,
      opt(next, dayDigits),
      opt(prep('from', 'in')),
      opt(monthWord),
      month,
      opt(tail),
    ),
    make(m): Told | null {
      const days = m.all<number>('day')
      if (!days.every((day, i) => day > (days[i - 1] ?? 0) && day <= 31)) return null
      const of = days.map((day): When => ({ ...monthYear(m), day }))
      return of.at(-1)!.day! - of[0].day! === of.length - 1
        ? { t: 'stretch', from: of[0], to: of.at(-1)! }
        : { t: 'either', all: true, of }
    },
    yes: [
      '@2014-05-20 تعقد الدورة أيام [[10 و11 و12 حزيران]] => 2014-06-10/2014-06-12',
      '@2014-05-20 تعقد الدورة أيام [[10 و15 و20 حزيران]] => {2014-06-10,2014-06-15,2014-06-20}',
    ],
    no: ['فاز بثلاثة أهداف: 10 و11 و12'],
  },
  {
    id: 'time/month-days',
    says: 'A month and two day numbers between which something lies.',
    pattern: seq(
      opt(monthWord),
      month,
      alt(
        prep('between', 'from'),
        where((tape) => tape.asked),
      ),
      dayDigits,
      alt(literal('و'), prep('to'), mark('-–')),
      dayDigits,
    ),
    make(m): Told | null {
      const [a, b] = m.all<number>('day')
      const base = monthYear(m)
      return a < b && b <= 31 ? { t: 'stretch', from: { ...base, day: a }, to: { ...base, day: b } } : null
    },
    yes: ['@2014-05-20 أقيم المعرض خلال [[شهر أيار بين 11 و 14]] => 2014-05-11/2014-05-14'],
    no: ['في أيار بين 3 مدن'],
  },
]

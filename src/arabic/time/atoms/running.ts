import { alt, type Caught, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI } from '../../word.ts'
import { isUnit, type UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal } from '../number.ts'
import {
  direction,
  dirOf,
  month,
  monthWord,
  monthYear,
  namedYear,
  softDirection,
  theUnit,
  type YearRead,
  yearAfter,
  yearNumber,
} from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, prep } from '../tape.ts'
import type { Length, Told, When } from '../when.ts'
import { counted, lengthOf } from './counted.ts'

const time = (u: UnitRow) => isUnit(u)

/** Months are parts of a year, days of a month. */
const PARTS = ['M', 'D']
const FIRST_TWO = ['الاولين', 'الاوليين', 'الاولان', 'الاوليان']
const LAST_TWO = ['الاخيرين', 'الاخيران']

const DAILY = ['D', 'W', 'M', 'Y']
const CLOCK = ['H', 'MIN', 'S']

/** Who asks of the last three days or the coming two weeks has the days in mind that end or begin with his own. */
function runningFrom(length: Length, m: Caught, minute: boolean): Told | null {
  const sign = m.get('edge') === 'end' ? -1 : Math.sign(dirOf(m) ?? 0)
  const counts = (units: string[]) => length.parts!.every(({ n, unit }) => Number.isInteger(n) && units.includes(unit))
  if (!sign || !length.parts) return null
  const byClock = minute && counts(CLOCK)
  if (!byClock && !counts(DAILY)) return null
  const away = (parts: Length['parts']): When => ({
    t: 'when',
    offset: { length: { t: 'length', parts }, sign: sign as 1 | -1, from: 'report' },
  })
  const [near, far] = byClock
    ? [away([{ n: 0, unit: 'H' }]), away([...length.parts, { n: 0, unit: 'H' }])]
    : [away([{ n: 1, unit: 'D' }]), away([...length.parts, { n: 0, unit: 'D' }])]
  return { t: 'stretch', from: sign > 0 ? near : far, to: sign > 0 ? far : near }
}

/** Counted units that run up to the report or from it, and those that a year begins or ends with. */
export const running: AtomRule[] = [
  {
    id: 'time/length-past-next',
    says: 'A counted stretch that is past or to come: the last two weeks, the coming three days, the last 24 hours.',
    pattern: alt(
      seq(opt(lex(K.ARTICLE)), counted, direction),
      seq(
        where((tape) => tape.asked),
        counted,
        softDirection,
      ),
      seq(
        lex(K.UNIT, { al: true, name: 'row', is: (u: UnitRow) => time(u) && u.count === 'many', pro: BI | LI }),
        opt(literal('ال')),
        cardinal('n', () => true),
        direction,
      ),
      seq(
        lex(K.UNIT, { al: true, name: 'row', is: (u: UnitRow) => time(u) && u.count === 'many', pro: BI | LI }),
        direction,
        cardinal('n', (n) => n.al),
      ),
      seq(lex(K.EDGE, { is: (v, f) => (v === 'end' || v === 'first') && !f.al, name: 'edge' }), counted),
    ),
    make(m, tape, first): Told | null {
      const row = m.get<UnitRow>('row')
      const length: Length | null = row
        ? { t: 'length', parts: [{ n: m.get<number>('n')! * row.factor, unit: row.unit }] }
        : lengthOf(m)
      // Within the coming two weeks: as long as they are.
      const within = tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'during') !== null
      return (tape.asked && tape.year !== null && !within && length && runningFrom(length, m, tape.minute)) || length
    },
    yes: [
      'خلال [[الأسبوعين الماضيين]] => P2W',
      'في [[السنوات الخمس الأخيرة]] => P5Y',
      'خلال [[الثماني والأربعين ساعة المقبلة]] => PT48H',
      'في [[آخر 3 سنوات]] => P3Y',
      'خلال [[الأيام الثلاثة الماضية]] => P3D',
      'خلال [[الـ24 ساعة الماضية]] => PT24H',
      '@2014-05-20 [[آخر 3 أيام]] => 2014-05-17/2014-05-19',
      '@2014-05-20T09:15 [[الدقائق العشر الماضية]] => 2014-05-20T09:05/2014-05-20T09:15',
      '@2014-05-20 سأسافر في [[الأسبوعين المقبلين]] => 2014-05-21/2014-06-03',
    ],
    no: ['الأسبوعين', 'آخر ثلاثة لاعبين'],
  },
  {
    id: 'time/first-months',
    says: 'The first or last months of a year, the first or last days of a month are a stretch of it.',
    pattern: seq(
      alt(
        seq(
          alt(
            seq(
              lex(K.UNIT, { al: true, cls: PARTS, name: 'row', is: (u: UnitRow) => u.count === 'many', pro: BI | LI }),
              cardinal('n', (n) => n.value < 31),
            ),
            seq(
              opt(lex(K.ARTICLE)),
              cardinal('n', (n) => n.value < 31 && n.value > 1),
              lex(K.UNIT, { cls: PARTS, name: 'row', is: (u: UnitRow) => u.count !== 'two' && u.count !== 'own' }),
            ),
          ),
          lex(K.ORDINAL, { al: true, is: (v) => v === 1 || v === -1, name: 'side' }),
        ),
        seq(
          lex(K.UNIT, { al: true, cls: PARTS, name: 'row', is: (u: UnitRow) => u.count === 'two', pro: BI | LI }),
          literal(...FIRST_TWO, ...LAST_TWO),
        ),
        seq(
          lex(K.EDGE, { is: (v, f) => (v === 'end' || v === 'first') && !f.al && f.rest.length === 0, name: 'edge' }),
          alt(
            seq(
              cardinal('n', (n) => n.value < 31 && n.value > 1),
              lex(K.UNIT, {
                al: false,
                cls: PARTS,
                name: 'row',
                is: (u: UnitRow) => u.count !== 'two' && u.count !== 'own',
              }),
            ),
            lex(K.UNIT, { al: false, cls: PARTS, name: 'row', is: (u: UnitRow) => u.count === 'two' }),
          ),
        ),
      ),
      opt(prep('from', 'in')),
      alt(
        namedYear,
        yearNumber,
        seq(theUnit('Y'), opt(direction)),
        seq(lex(K.THIS, { cls: 'this' }), theUnit('Y', 'M')),
        seq(theUnit('M'), opt(direction)),
        seq(opt(monthWord), month, opt(alt(yearAfter, direction))),
      ),
    ),
    make(m, tape, first): Told | null {
      const row = m.get<UnitRow>('row')!
      const n = m.get<number>('n') ?? 2
      const whole = m.get<UnitRow>('unit')
      const inMonth = m.has('month') || whole?.unit === 'M'
      if (row.factor > 1 || (row.unit === 'D') !== inMonth || (row.unit === 'M' && n > 11)) return null
      const last = m.has('side')
        ? m.get<number>('side') === -1
        : m.has('edge')
          ? m.get('edge') === 'end'
          : isWord(tape, first + 1, LAST_TWO)
      const larger: When = m.has('month')
        ? monthYear(m)
        : { t: 'when', ...(m.get<YearRead>('year') ?? { rel: { unit: whole!.unit, n: dirOf(m) ?? 0 } }) }
      if (row.unit === 'D') {
        const day = (at: number): When => ({ ...larger, nth: { n: at, of: 'D' } })
        return { t: 'stretch', from: day(last ? -n : 1), to: day(last ? -1 : n) }
      }
      return {
        t: 'stretch',
        from: { ...larger, month: last ? 13 - n : 1 },
        to: { ...larger, month: last ? 12 : n },
      }
    },
    yes: [
      'خلال [[الأشهر الستة الأولى من عام 2013]] => 2013-01/2013-06',
      '@2014-05-20 في [[الأشهر الأربعة الأولى من العام الجاري]] => 2014-01/2014-04',
      'خلال [[التسعة أشهر الأولى من عام 2013]] => 2013-01/2013-09',
      '@2014-05-20 نما الإنتاج في [[الشهرين الأولين من العام]] => 2014-01/2014-02',
      'بيعت في [[أول ثلاثة أشهر من 2013]] => 2013-01/2013-03',
      'أقيمت في [[الأيام العشرة الأولى من رمضان 1435]] => 2014-06-28/2014-07-07',
      'أقيمت في [[الأيام الثلاثة الأخيرة من شباط 2012]] => 2012-02-27/2012-02-29',
    ],
    no: ['الأشهر الستة الأولى من الحرب', 'أول ثلاثة أيام من السباق'],
  },
]

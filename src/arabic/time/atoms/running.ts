import { alt, type Caught, opt, seq } from '../../../engine/matcher/pattern.ts'
import { BI, LI } from '../../word.ts'
import { isUnit, type UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal } from '../number.ts'
import { direction, dirOf, namedYear, theUnit, type YearRead, yearNumber } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { lex, literal, prep } from '../tape.ts'
import type { Length, Told, When } from '../when.ts'
import { counted, lengthOf } from './counted.ts'

const time = (u: UnitRow) => isUnit(u)

const DAILY = ['D', 'W', 'M', 'Y']

/** Who asks of the last three days or the coming two weeks has the days in mind that end or begin with his own. */
function runningFrom(length: Length, m: Caught): Told | null {
  const sign = m.get('edge') === 'end' ? -1 : Math.sign(dirOf(m) ?? 0)
  if (!sign || !length.parts?.every(({ n, unit }) => Number.isInteger(n) && DAILY.includes(unit))) return null
  const away = (parts: Length['parts']): When => ({
    t: 'when',
    offset: { length: { t: 'length', parts }, sign: sign as 1 | -1, from: 'report' },
  })
  const [near, far] = [away([{ n: 1, unit: 'D' }]), away([...length.parts, { n: 0, unit: 'D' }])]
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
      return (tape.asked && tape.year !== null && !within && length && runningFrom(length, m)) || length
    },
    yes: [
      'خلال [[الأسبوعين الماضيين]] => P2W',
      'في [[السنوات الخمس الأخيرة]] => P5Y',
      'خلال [[الثماني والأربعين ساعة المقبلة]] => PT48H',
      'في [[آخر 3 سنوات]] => P3Y',
      'خلال [[الأيام الثلاثة الماضية]] => P3D',
      'خلال [[الـ24 ساعة الماضية]] => PT24H',
      '@2014-05-20 [[آخر 3 أيام]] => 2014-05-17/2014-05-19',
      '@2014-05-20 سأسافر في [[الأسبوعين المقبلين]] => 2014-05-21/2014-06-03',
    ],
    no: ['الأسبوعين', 'آخر ثلاثة لاعبين'],
  },
  {
    id: 'time/first-months',
    says: 'The first six months of a year are a stretch of it.',
    pattern: seq(
      alt(
        seq(
          lex(K.UNIT, { al: true, cls: 'M', is: (u: UnitRow) => u.count === 'many', pro: BI | LI }),
          cardinal('n', (n) => n.value < 12),
        ),
        seq(
          opt(lex(K.ARTICLE)),
          cardinal('n', (n) => n.value < 12 && n.value > 1),
          lex(K.UNIT, { cls: 'M', is: (u: UnitRow) => u.count === 'many' }),
        ),
      ),
      lex(K.ORDINAL, { al: true, is: (v) => v === 1 || v === -1, name: 'side' }),
      opt(prep('from')),
      alt(namedYear, yearNumber, seq(theUnit('Y'), opt(direction))),
    ),
    make(m): Told | null {
      const n = m.get<number>('n')!
      const year = m.get<YearRead>('year') ?? { rel: { unit: 'Y' as const, n: dirOf(m) ?? 0 } }
      const first = m.get<number>('side') === 1
      return {
        t: 'stretch',
        from: { t: 'when', ...year, month: first ? 1 : 13 - n },
        to: { t: 'when', ...year, month: first ? n : 12 },
      }
    },
    yes: [
      'خلال [[الأشهر الستة الأولى من عام 2013]] => 2013-01/2013-06',
      '@2014-05-20 في [[الأشهر الأربعة الأولى من العام الجاري]] => 2014-01/2014-04',
      'خلال [[التسعة أشهر الأولى من عام 2013]] => 2013-01/2013-09',
    ],
    no: ['الأشهر الستة الأولى من الحرب'],
  },
]

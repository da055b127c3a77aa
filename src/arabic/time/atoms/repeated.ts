import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI, WA } from '../../word.ts'
import type { MonthRow, UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { lengthText } from '../length-text.ts'
import { cardinal } from '../number.ts'
import type { AtomRule } from '../rows.ts'
import { lex, literal, spelt } from '../tape.ts'
import type { Told } from '../when.ts'
import { whole } from './counted.ts'

const DAYS = spelt('الاحاد', 'الجمع', 'السبوت')
const MORNINGS = spelt('صباح', 'مساء', 'فجر')

/** Each, all: not the adverbs of it. */
const EVERY = lex(K.EVERY, { cls: 'every', pro: BI | LI | WA })

/** What comes again and again. */
export const repetitions: AtomRule[] = [
  {
    id: 'time/adverb-of-unit',
    says: 'Daily, weekly, yearly, asked about: again after each such unit; in a report they tell a rate.',
    pattern: seq(
      where((tape) => tape.bare),
      lex(K.EVERY, { cls: 'each', name: 'unit' }),
    ),
    make: (m) => ({ t: 'set', value: `R/P1${m.get<string>('unit')}` }),
    yes: ['[[أسبوعيا]] => R/P1W', '[[سنويا]] => R/P1Y'],
    no: ['ينتج ألف برميل يوميا'],
  },
  {
    id: 'time/repeated',
    says: 'Every day, every Friday, every three months: a recurring set.',
    pattern: alt(
      seq(
        EVERY,
        cardinal('n', (n) => n.value > 1 && n.value < 1000),
        lex(K.UNIT, { name: 'unit', al: false, is: (u: UnitRow) => u.factor < 1000 }),
      ),
      seq(
        EVERY,
        opt(lex(K.UNIT, { cls: 'D', is: (u: UnitRow) => u.count === 'one' })),
        lex(K.WEEKDAY, { name: 'weekday' }),
      ),
      seq(EVERY, lex(K.UNIT, { name: 'unit', al: false, is: (u: UnitRow) => u.count !== 'many' && u.factor < 1000 })),
      seq(
        EVERY,
        lex(K.FRACTION, { cls: 'fraction', name: 'n' }),
        lex(K.UNIT, { cls: ['H', 'Y'], name: 'unit', is: (u: UnitRow) => u.count === 'one' }),
      ),
      seq(EVERY, literal('صباح', 'مساء', 'فجر')),
      seq(
        EVERY,
        alt(
          lex(K.SEASON, { cls: 'season', al: false, name: 'yearly' }),
          lex(K.MONTH, { name: 'yearly', is: (row: MonthRow, f) => !f.al && (row.alone || row.month === 9) }),
        ),
      ),
      seq(
        lex(K.UNIT, { cls: 'D', al: false, is: (u: UnitRow) => u.count === 'many' }),
        alt(lex(K.WEEKDAY, { cls: 'yes', name: 'weekday' }), literal('الاحاد', 'الجمع', 'السبوت')),
      ),
    ),
    make(m, tape, first, end): Told | null {
      const row = m.get<UnitRow>('unit')
      // Every one, spelled as every Sunday.
      if (!tape.asked && m.get('weekday') === 7 && end - first === 2 && !tape.written(end - 1).folded.startsWith('ال'))
        return null
      if (m.has('weekday')) return { t: 'set', value: 'R/P1W' }
      if (m.has('yearly')) return { t: 'set', value: 'R/P1Y' }
      if (DAYS(tape, end - 1)) return { t: 'set', value: 'R/P1W' }
      if (MORNINGS(tape, end - 1)) return { t: 'set', value: 'R/P1D' }
      if (!row || typeof row !== 'object' || !row.unit) return null
      if (tape.fact(end, K.DIRECTION)) return null
      const n = row.factor * (m.get<number>('n') ?? (row.count === 'two' ? 2 : 1))
      return { t: 'set', value: `R/${lengthText({ t: 'length', parts: [whole({ n, unit: row.unit })] })}` }
    },
    yes: [
      'يجتمعون [[كل أسبوع]] => R/P1W',
      'يصلي [[كل يوم جمعة]] => R/P1W',
      'تصدر [[كل شهرين]] => R/P2M',
      'تجتمع [[كل 6 أشهر]] => R/P6M',
      'يمر القطار [[كل نصف ساعة]] => R/PT30M',
      'يغلق الطريق [[كل شتاء]] => R/P1Y',
      'يفتح المتحف [[أيام الآحاد]] => R/P1W',
    ],
    no: ['كل العام', 'كل الأيام', 'لا يثق بكل أحد'],
  },
]

import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, KA, LI, WA } from '../../word.ts'
import { isUnit, type UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal } from '../number.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, type Node, plays, prep, type TimeTape } from '../tape.ts'
import type { Length, Told } from '../when.ts'
import { added, counted, isAge, lengthOf, single, tailNode, whole } from './counted.ts'
import {
  all,
  bySide,
  described,
  follows,
  governed,
  isRate,
  lasts,
  measured,
  repeated,
  throughout,
} from './length-context.ts'

const time = (u: UnitRow) => isUnit(u)

const fromNow: Node = seq(literal('من'), lex(K.DEICTIC, { cls: ['now', 'day'], is: (v) => v === '0', name: 'now' }))

const few: Node = lex(K.TAIL, { cls: 'few' })

/** Lengths of time: their rules. Counts are in counted.ts, the words around in length-context.ts. */
export const length: AtomRule[] = [
  {
    id: 'time/length',
    says: 'A number and a unit of time are a length; ages and rates are not.',
    pattern: alt(seq(counted, opt(added), opt(added), tailNode), seq(single, added, opt(added), tailNode)),
    make(m, tape, first, end): Told | null {
      const length = lengthOf(m)
      // Five days a week; ten kilometres in three hours is a length.
      if (!length || isAge(tape, first, end, m) || (length.parts![0].n <= 1 && isRate(tape, first))) return null
      return length
    },
    yes: [
      'استمر الحصار [[ثلاثة أشهر]] => P3M',
      'لمدة [[48 ساعة]] => PT48H',
      'سجن [[خمس سنوات]] => P5Y',
      'منذ [[عامين]] => P2Y',
      'بعد [[نصف قرن]] من الحكم => P50Y',
      'على مدى [[عقدين]] => P20Y',
      'خلال [[عام ونصف العام]] => P1Y6M',
      'استغرق [[ساعتين ونصف الساعة]] => PT2H30M',
      'استغرق [[نصف ساعة]] => PT30M',
      'غاب [[شهرا واحدا]] => P1M',
      'ينفذ المشروع خلال [[(24) شهرا]] => P24M',
    ],
    no: [
      'أحمد (35 عاما) صياد',
      'يبلغ من العمر 40 سنة',
      'بسرعة 120 كيلومترا في الساعة',
      'امرأة عمرها 30 عاما',
      'أنقذ طفلا (7) سنوات',
    ],
  },
  {
    id: 'time/uncounted-length',
    says: 'Several days, a few weeks, decades: a length without a number.',
    pattern: alt(
      seq(
        lex(K.SOME, { pro: BI | LI | KA }),
        opt(prep('from')),
        lex(K.UNIT, { is: (u: UnitRow) => time(u) && u.count === 'many' }),
      ),
      seq(
        lex(K.UNIT, { al: false, is: (u: UnitRow) => time(u) && u.count === 'many', pro: BI | LI, name: 'bare' }),
        alt(
          few,
          lex(K.DIRECTION, {
            al: false,
            name: 'side',
            is: (v, f) => (v === '1' || v === '-1') && f.rest.length === 0,
          }),
        ),
      ),
    ),
    make(m, tape, first): Told | null {
      // Contracts past are spelled as decades past are.
      const row = m.get<UnitRow>('bare')
      if (row?.factor === 10 && m.has('side') && !(tape.fact(first, K.UNIT, BI | LI)?.pro ?? 0)) return null
      return { t: 'length', parts: null }
    },
    yes: [
      'منذ [[عدة أسابيع]] => null',
      'بعد [[أيام قليلة]] => null',
      'سيكفي المخزون ل[[سنوات مقبلة]] => null',
      'قضى [[بضع سنوات]] هناك => null',
      'منذ [[عشرات السنين]] => null',
    ],
    no: ['وقعوا عقودا سابقة', 'عدة أشخاص', 'مئات المحتجين'],
  },
  {
    id: 'time/bare-length',
    says: 'A unit without a number is a length after a word that measures: for a year, since a week, hours after, lasted decades.',
    pattern: seq(
      where(measured),
      lex(K.UNIT, {
        al: false,
        is: (u: UnitRow) => time(u) && (u.count === 'many' || u.count === 'one') && !u.night,
        name: 'unit',
        pro: LI,
      }),
      opt(lex(K.TAIL, { cls: 'whole', name: 'whole' })),
      opt(lex(K.TAIL, { cls: 'age' })),
    ),
    make(m, tape, first, end): Told | null {
      const row = m.get<UnitRow>('unit')!
      const own = tape.fact(first, K.UNIT)!.pro
      if (own & WA && plays(tape, first - 1, 'lasting')) return null
      const accusative =
        row.count === 'many' && tape.written(first).bare.endsWith('ا') && !(row.factor === 10 && described(tape, end))
      const alone = lasts(tape, first)
      if (!m.has('whole') && !accusative && !alone && !governed(tape, first)) return null
      if (m.has('whole') && !governed(tape, first) && (row.count === 'many' || isWord(tape, end - 1, ['فقط'])))
        return null
      // A day of something, the year of something: a genitive follows, and no length is told.
      if (!m.has('whole') && (follows(tape, end) || repeated(tape, first))) return null
      if (row.count === 'many') return { t: 'length', parts: null }
      return { t: 'length', parts: [whole({ n: row.factor, unit: row.unit })] }
    },
    yes: [
      'بعد [[أسبوع]] من النشر => P1W',
      'لمدة [[عام]] => P1Y',
      'في أقل من [[شهر]] => P1M',
      'استمر الجفاف [[عقودا]] => null',
      'بعد [[ساعات]] من الاتفاق => null',
      'خلال [[سنة كاملة]] => P1Y',
      'أرجئت الجلسة ل[[أسبوع]] => P1W',
      'مدد حبسه [[شهرا]] => P1M',
      'عاش هناك ل[[سنوات]] تحت اسم آخر => null',
      'في مدة لا تتجاوز [[شهرا]] => P1M',
    ],
    no: ['وقعت الشركة عقودا جديدة', 'قبل يوم الانتخابات', 'رأي عام', 'في عام', 'أيام العمل'],
  },
  {
    id: 'time/by-length',
    says: 'A unit by which something lay before or after another: a week before the vote, days after his death.',
    pattern: seq(
      where(bySide),
      lex(K.UNIT, {
        al: false,
        is: (u: UnitRow, f) => time(u) && (u.count === 'many' || u.count === 'one') && !u.night && (f.pro & BI) !== 0,
        name: 'unit',
        pro: BI,
      }),
      opt(few),
    ),
    make(m, tape, _first, end): Told | null {
      const row = m.get<UnitRow>('unit')!
      if (follows(tape, end) || tape.bits(end) & (K.DIGITS | K.NUMBER)) return null
      return { t: 'length', parts: row.count === 'many' ? null : [whole({ n: row.factor, unit: row.unit })] }
    },
    yes: ['استقال قبل الاقتراع ب[[أسبوع]] => P1W', 'انهار الجسر بعد افتتاحه ب[[أيام]] => null'],
    no: ['بعد الاحتفال بيوم المرأة', 'فاز بيوم واحد', 'قبل لقائه بعام الفيل'],
  },
  {
    id: 'time/throughout',
    says: 'Throughout the week, the month, the year: as long as that unit.',
    pattern: seq(
      where((tape, at) => throughout(tape, at - 1) || (tape.asked && all(tape, at - 1))),
      lex(K.UNIT, {
        al: true,
        cls: ['D', 'W', 'M', 'Y'],
        is: (u: UnitRow) => u.count === 'one' && !u.night,
        name: 'unit',
      }),
      opt(lex(K.TAIL, { cls: 'whole' })),
    ),
    make(m, tape, _first, end): Told | null {
      const row = m.get<UnitRow>('unit')!
      if (tape.fact(end, K.DIRECTION | K.SAME | K.ORDINAL | K.DIGITS | K.MONTH)) return null
      return { t: 'length', parts: [{ n: row.factor, unit: row.unit }] }
    },
    yes: [
      'تعمل المحطة طوال [[العام]] => P1Y',
      'بقي هنا طيلة [[الأسبوع]] => P1W',
      'تعمل على مدار [[السنة]] => P1Y',
      'سأغيب كل [[الأسبوع]] => P1W',
    ],
    no: ['انتهى العام', 'طوال الطريق'],
  },
  {
    id: 'time/range-length',
    says: 'Three to ten years: a length between two numbers, which no one value tells.',
    pattern: seq(
      cardinal('a', () => true),
      alt(mark('-–'), prep('to'), literal('و', 'او'), opt<TimeTape>()),
      cardinal('b', () => true, WA),
      lex(K.UNIT, { is: (u: UnitRow) => time(u), name: 'unit' }),
    ),
    make(m, tape, first, end): Told | null {
      const joined = tape.some(
        first + 1,
        end - 1,
        (w) => w.kind === 'punct' || w.folded.startsWith('و') || ['الي', 'حتي', 'او'].includes(w.folded),
      )
      if (!joined || !(m.get<number>('a')! < m.get<number>('b')!) || isAge(tape, first, end, m)) return null
      return { t: 'length', parts: null }
    },
    yes: ['بالسجن [[5-7 سنوات]] => null', 'يحتاج [[ثلاثة إلى خمسة أيام]] => null'],
    no: ['من 3 إلى 5 لاعبين'],
  },
  {
    id: 'time/ago-or-after',
    says: 'Before or after a counted length, with nothing it is measured from: counted from the report.',
    pattern: seq(
      lex(K.SIDE, { cls: ['before', 'after', 'since'], name: 'side', is: (_, f) => (f.pro & ~WA) === 0, pro: WA }),
      opt(literal('مرور', 'مضي')),
      opt(literal('نحو', 'حوالي', 'قرابه', 'زهاء')),
      alt(
        seq(single, added, tailNode),
        seq(counted, opt(added), opt(added), tailNode),
        seq(
          lex(K.UNIT, { al: false, is: (u: UnitRow) => time(u) && u.count === 'one' && !u.night, name: 'one' }),
          opt(lex(K.TAIL, { cls: 'whole' })),
        ),
        seq(
          lex(K.SOME),
          opt(prep('from')),
          lex(K.UNIT, { is: (u: UnitRow) => time(u) && u.count === 'many', name: 'many' }),
        ),
        seq(lex(K.UNIT, { al: false, is: (u: UnitRow) => time(u) && u.count === 'many', name: 'many' }), opt(few)),
      ),
      opt(lex(K.TAIL, { cls: 'of_that', name: 'that' })),
      opt(fromNow),
    ),
    make(m, tape, first, end): Told | null {
      const side = m.get<string>('side')
      const before = side !== 'after'
      // Since two years: only the length stands in the text, unless it is counted from now.
      if (side === 'since' && !m.has('now') && (!tape.asked || tape.year === null || m.has('many'))) return null
      const one = m.get<UnitRow>('one')
      const measured = !m.has('that') && !m.has('now') && isWord(tape, end, ['من', 'علي', 'عن'])
      if (measured) return null
      if (one && (follows(tape, end) || repeated(tape, first + 1))) return null
      const length: Length | null = m.has('many')
        ? { t: 'length', parts: null }
        : one
          ? { t: 'length', parts: [whole({ n: one.factor, unit: one.unit })] }
          : lengthOf(m)
      if (!length) return null
      // After a length, with neither a future verb nor anything named: told from a happening, so only the length is known.
      if (!before && !m.has('that') && !m.has('now') && !(m.has('counted') || one)) return null
      return { t: 'when', offset: { length, sign: before ? -1 : 1, from: m.has('that') ? 'that' : 'report' } }
    },
    yes: [
      '@2014-05-20 غادر البلاد [[قبل ثلاثة أيام]] => 2014-05-17',
      '@2014-05-20 تزوج [[قبل عامين]] => 2012',
      '@2014-05-20 سيعود [[بعد أسبوعين]] => 2014-06-03',
      '@2014-05-20 بدأت [[قبل أربعة أشهر]] => 2014-01',
      'وصل في 3 أيار 2010 وغادر [[بعد يومين من ذلك]] => 2010-05-05',
      '@2014-05-20 وقع [[قبل عقود]] => null',
      '@2014-05-20 سافر [[قبل شهرين ويوم]] => 2014-03-19',
      '@2014-05-20 بدأ المشروع [[قبل عام واحد من الآن]] => 2013',
    ],
    no: ['قبل الظهر', 'بعد العام', 'قبل يوم الاقتراع', 'عاد الهدوء بعد ليلة عاصفة'],
  },
  {
    id: 'time/from-now',
    says: 'A counted length from now lies that far ahead.',
    pattern: alt(seq(counted, opt(added), opt(added), fromNow), seq(single, opt(added), fromNow)),
    make(m): Told | null {
      const length = lengthOf(m)
      return length && { t: 'when', offset: { length, sign: 1, from: 'report' } }
    },
    yes: [
      '@2014-05-20 سيفتح المعبر [[أسبوعين من الآن]] => 2014-06-03',
      '@2014-05-20 سيفتح المعبر [[أسبوع من الآن]] => 2014-05-27',
    ],
    no: ['يومين من القتال'],
  },
]

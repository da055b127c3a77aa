import { alt, type Caught, opt, seq, step, where } from '../../../engine/matcher/pattern.ts'
import { BI, KA, LI, WA } from '../../word.ts'
import type { UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal, readCardinal } from '../number.ts'
import { direction, dirOf, namedYear, theUnit, type YearRead, yearNumber } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, type Node, plays, prep, spelt, type TimeTape } from '../tape.ts'
import type { Length, Told, Unit } from '../when.ts'

interface Counted {
  n: number
  row: UnitRow
}

/** A number and its unit, a dual, or a fraction of a unit; the article may stand on either. */
const counted: Node = step<TimeTape>(
  K.DIGITS | K.NUMBER | K.UNIT | K.FRACTION,
  (tape, at) => {
    const fraction = tape.fact(at, K.FRACTION, WA, (f) => f.cls === 'fraction' && !f.al)
    if (fraction) {
      // Half of the month of March is an edge of it, no length.
      if (
        tape.fact(at + 2, K.MONTH) ||
        (tape.fact(at + 1, K.UNIT, 0, (f) => f.cls === 'M') && tape.fact(at + 2, K.NUMBER))
      )
        return null
      const unit = tape.fact(at + 1, K.UNIT, 0, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one')
      return unit && { end: at + 2, value: { n: fraction.value as number, row: unit.value as UnitRow } }
    }
    // The two generals are spelled as the two years are: with the article a dual needs a word that measures or points.
    const bare = (end: number) => tape.fact(end, K.DIRECTION) !== null || governed(tape, at)
    const dual = tape.fact(at, K.UNIT, WA, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'two')
    if (dual && (!dual.al || bare(at + 1))) {
      const two = tape.fact(at + 1, K.NUMBER, 0, (f) => f.value === 2)
      return { end: at + (two ? 2 : 1), value: { n: 2, row: dual.value as UnitRow } }
    }
    const one = tape.fact(at, K.UNIT, WA, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one' && !f.al)
    if (one) {
      const single = tape.fact(at + 1, K.NUMBER, 0, (f) => f.value === 1 && !f.al && /^واحد/.test(tape.folded(at + 1)))
      return single && !isWord(tape, at + 2, ['من'])
        ? { end: at + 2, value: { n: 1, row: one.value as UnitRow } }
        : null
    }
    // The twenty-fifth: and twenty belongs to the ordinal before it.
    if (tape.fact(at - 1, K.ORDINAL) && tape.word(at).facts.some((f) => f.kind === K.NUMBER && f.pro & WA)) return null
    const read = readCardinal(tape, at, WA)
    if (!read || read.value <= 0) return null
    // One of the most famous, spelled as one month would be: no unit in the plural is counted by one.
    if (read.value === 1 && !tape.fact(at, K.DIGITS)) return null
    const unit = tape.fact(
      read.end,
      K.UNIT,
      0,
      (f) => isUnit(f.value) && !f.al && (f.value as UnitRow).count !== 'pair' && (f.value as UnitRow).count !== 'two',
    )
    if (!unit) return null
    return { end: read.end + 1, value: { n: read.value, row: unit.value as UnitRow } }
  },
  {
    name: 'counted',
    second: K.NUMBER | K.UNIT,
    opens: (tape, at) => tape.may(at, K.DIGITS | K.NUMBER | K.UNIT | K.FRACTION, () => true),
    single: (tape, at) => tape.may(at, K.UNIT, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'two'),
  },
)
const isUnit = (value: unknown): boolean => typeof value === 'object' && value !== null && 'factor' in value

/** A unit that counts for one because more is added: a year and a half. */
const single: Node = step<TimeTape>(
  K.UNIT,
  (tape, at) => {
    const one = tape.fact(at, K.UNIT, WA, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one' && !f.al)
    return one && { end: at + 1, value: { n: 1, row: one.value as UnitRow } }
  },
  {
    name: 'counted',
    second: 0,
    opens: (tape, at) => tape.may(at, K.UNIT, (f) => isUnit(f.value) && (f.value as UnitRow).count === 'one' && !f.al),
  },
)

/** And a half, and three months: what is added to a first count. */
const added: Node = alt(
  seq(lex(K.FRACTION, { cls: 'fraction', pro: WA, is: (_, f) => (f.pro & WA) !== 0, name: 'half' }), opt(lex(K.UNIT))),
  seq(literal('و'), lex(K.FRACTION, { cls: 'fraction', name: 'half' }), opt(lex(K.UNIT))),
  seq(literal('و'), counted),
  step<TimeTape>(
    K.NUMBER | K.UNIT,
    (tape, at) => {
      const fact = tape.word(at).facts.find((f) => f.kind & (K.NUMBER | K.UNIT) && f.pro & WA)
      if (!fact) return null
      const hits: { value: unknown }[] = []
      const end = counted.match(tape, at, hits as never)
      return end < 0 ? null : { end, value: hits[0].value }
    },
    { name: 'counted', second: K.NUMBER | K.UNIT },
  ),
)
const tailNode: Node = seq(opt(lex(K.TAIL, { cls: 'whole' })), opt(lex(K.TAIL, { cls: 'age' })))

const ORDER: Unit[] = ['Y', 'M', 'W', 'D', 'H', 'MIN', 'S']

function lengthOf(m: Caught): Length | null {
  const all = m.all<Counted>('counted')
  if (!all.length) return null
  const parts = all.map(({ n, row }) => ({ n: n * row.factor, unit: row.unit }))
  for (let i = 1; i < parts.length; i++)
    if (ORDER.indexOf(parts[i].unit) <= ORDER.indexOf(parts[i - 1].unit)) return null
  const half = m.get<number>('half')
  if (half) parts[parts.length - 1].n += half * all[all.length - 1].row.factor
  return { t: 'length', parts: parts.map(whole) }
}

/** Half a year is six months, half an hour thirty minutes: no fractions where a smaller unit tells it whole. */
function whole(part: { n: number; unit: Unit }): { n: number; unit: Unit } {
  if (Number.isInteger(part.n)) return part
  if (part.unit === 'Y' && Number.isInteger(part.n * 12)) return { n: part.n * 12, unit: 'M' }
  if (part.unit === 'H') return { n: Math.round(part.n * 60), unit: 'MIN' }
  if (part.unit === 'MIN') return { n: Math.round(part.n * 60), unit: 'S' }
  if (part.unit === 'D') return { n: part.n * 24, unit: 'H' }
  return part
}

const of = spelt('من')
const lived = spelt('العمر', 'عمري', 'عمره', 'عمرها', 'عمرهم')
const some = spelt('نحو', 'حوالي', 'من', 'عن', 'بين')

/** A count of years that tells an age. */
function isAge(tape: TimeTape, first: number, end: number, m: Caught): boolean {
  const row = m.all<Counted>('counted')[0]?.row ?? m.get<UnitRow>('unit')
  if (of(tape, end) && lived(tape, end + 1)) return true
  if (plays(tape, first - 1, 'age') || (some(tape, first - 1) && plays(tape, first - 2, 'age'))) return true
  if (row?.unit === 'Y') for (let at = first - 2; at > first - 8; at--) if (plays(tape, at, 'age-far')) return true
  if (tape.folded(first - 1) === 'ال' && plays(tape, first - 2, 'age')) return true
  if (row?.factor !== 1 || (row.unit !== 'Y' && !(row.unit === 'M' && tape.isMark(first - 1, '(')))) return false
  // Set apart between brackets, dashes or commas: whoever stands before is that old.
  const apart = (open: string, close: string) => tape.isMark(first - 1, open) && tape.isMark(end, close)
  return (
    apart('([', ')],،') ||
    apart('،,', '،,') ||
    apart('-–—', '-–—،,') ||
    (tape.folded(first - 1) === '' && tape.isMark(end, '،,-–'))
  )
}

/** A governing word before an uncounted length: for, since, within, lasted, more than. */
function governed(tape: TimeTape, first: number): boolean {
  if (plays(tape, first - 1, 'lasting')) return true
  return than(tape, first - 1) && more(tape, first - 2)
}
const than = spelt('من', 'عن')
const more = spelt('اكثر', 'اقل', 'ازيد', 'اقرب', 'يقرب', 'يزيد', 'تزيد', 'يقل', 'تقل', 'ابعد')

const throughout = spelt('طوال', 'طيله')

/** Asked before a unit without a number is looked at closely, since few of them are lengths: what `bare-length` needs. */
const measured = (tape: TimeTape, at: number): boolean => {
  const { bits, alone } = tape.word(at)
  return (
    bits !== alone || (tape.bits(at + 1) & K.TAIL) !== 0 || tape.written(at).bare.endsWith('ا') || governed(tape, at)
  )
}

const time = (u: UnitRow) => isUnit(u)
const few: Node = lex(K.TAIL, { cls: 'few' })

export const length: AtomRule[] = [
  {
    id: 'time/length',
    says: 'A number and a unit of time are a length; ages and rates are not.',
    pattern: alt(seq(counted, opt(added), opt(added), tailNode), seq(single, added, tailNode)),
    make(m, tape, first, end): Told | null {
      const length = lengthOf(m)
      if (!length || isAge(tape, first, end, m) || isRate(tape, first)) return null
      return length
    },
    yes: [
      'استمر الحصار [[ثلاثة أشهر]] => P3M',
      'لمدة [[48 ساعة]] => PT48H',
      'سجن [[خمس سنوات]] => P5Y',
      'منذ [[عامين]] => P2Y',
      'بعد [[نصف قرن]] من الحكم => P50Y',
      'على مدى [[عقدين]] => P20Y',
      'خلال [[عام ونصف العام]] => P18M',
      'استغرق [[نصف ساعة]] => PT30M',
      'غاب [[شهرا واحدا]] => P1M',
    ],
    no: ['أحمد (35 عاما) صياد', 'يبلغ من العمر 40 سنة', 'بسرعة 120 كيلومترا في الساعة', 'امرأة عمرها 30 عاما'],
  },
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
      seq(lex(K.EDGE, { is: (v, f) => (v === 'end' || v === 'first') && !f.al }), counted),
    ),
    make(m): Told | null {
      const row = m.get<UnitRow>('row')
      if (row) return { t: 'length', parts: [{ n: m.get<number>('n')! * row.factor, unit: row.unit }] }
      return lengthOf(m)
    },
    yes: [
      'خلال [[الأسبوعين الماضيين]] => P2W',
      'في [[السنوات الخمس الأخيرة]] => P5Y',
      'خلال [[الثماني والأربعين ساعة المقبلة]] => PT48H',
      'في [[آخر 3 سنوات]] => P3Y',
      'خلال [[الأيام الثلاثة الماضية]] => P3D',
      'خلال [[الـ24 ساعة الماضية]] => PT24H',
    ],
    no: ['الأسبوعين', 'آخر ثلاثة لاعبين'],
  },
  {
    id: 'time/first-months',
    says: 'The first six months of a year are a stretch of it.',
    pattern: seq(
      lex(K.UNIT, { al: true, cls: 'M', is: (u: UnitRow) => u.count === 'many', pro: BI | LI }),
      cardinal('n', (n) => n.value < 12),
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
    ],
    no: ['الأشهر الستة الأولى من الحرب'],
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
        few,
      ),
    ),
    make: () => ({ t: 'length', parts: null }),
    yes: [
      'منذ [[عدة أسابيع]] => null',
      'بعد [[أيام قليلة]] => null',
      'قضى [[بضع سنوات]] هناك => null',
      'منذ [[عشرات السنين]] => null',
    ],
    no: ['عدة أشخاص', 'مئات المحتجين'],
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
      if (!m.has('whole') && !accusative && !governed(tape, first)) return null
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
    ],
    no: ['وقعت الشركة عقودا جديدة', 'قبل يوم الانتخابات', 'رأي عام', 'في عام', 'أيام العمل'],
  },
  {
    id: 'time/throughout',
    says: 'Throughout the week, the month, the year: as long as that unit.',
    pattern: seq(
      where((tape, at) => throughout(tape, at - 1)),
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
    yes: ['تعمل المحطة طوال [[العام]] => P1Y', 'بقي هنا طيلة [[الأسبوع]] => P1W'],
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
      opt(literal('نحو', 'حوالي', 'قرابه', 'زهاء')),
      alt(
        seq(single, added, tailNode),
        seq(counted, opt(added), opt(added), tailNode),
        seq(
          lex(K.UNIT, { al: false, is: (u: UnitRow) => time(u) && u.count === 'one', name: 'one' }),
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
      opt(seq(prep('from'), lex(K.DEICTIC, { cls: ['now', 'day'], is: (v) => v === '0', name: 'now' }))),
    ),
    make(m, tape, first, end): Told | null {
      const side = m.get<string>('side')
      const before = side !== 'after'
      // Since two years: only the length stands in the text, unless it is counted from now.
      if (side === 'since' && !m.has('now')) return null
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
    ],
    no: ['قبل الظهر', 'بعد العام', 'قبل يوم الاقتراع'],
  },
]

/** Contracts are spelled as decades are: an adjective that no length has tells them apart. */
const described = (tape: TimeTape, end: number): boolean =>
  end < tape.limit &&
  tape.folded(end).endsWith('ه') &&
  !tape.fact(end, K.TAIL | K.PREP | K.NUMBER) &&
  !isWord(tape, end, ['طويله', 'عديده', 'كثيره', 'مديده', 'عده', 'متتاليه', 'متواصله'])

/** True where the next word makes the unit a construct: the day of the vote. */
function follows(tape: TimeTape, end: number): boolean {
  if (end >= tape.limit) return false
  const word = tape.written(end)
  if (word.kind !== 'word') return word.kind === 'number'
  if (tape.fact(end, K.WEEKDAY | K.DEICTIC | K.DIRECTION | K.MONTH | K.FEAST)) return true
  if (isWord(tape, end, ['واحد', 'واحده', 'فقط', 'تقريبا'])) return false
  return (
    word.folded.startsWith('ال') && !['الي', 'الا', 'التي', 'الذي'].includes(word.folded) && !tape.fact(end, K.PREP)
  )
}

/** Day after day: the unit stands before the preposition too. */
const repeated = (tape: TimeTape, first: number): boolean =>
  tape.fact(
    first - 2,
    K.UNIT,
    127,
    (f) =>
      isUnit(f.value) &&
      (f.value as UnitRow).unit === (tape.fact(first, K.UNIT, 127)?.value as UnitRow | undefined)?.unit,
  ) !== null

/** Kilometres an hour, five days a week. */
function isRate(tape: TimeTape, first: number): boolean {
  return within(tape, first - 1) && happening(tape, first - 2)
}
const within = spelt('في', 'بالساعه')
const happening = spelt('كيلومترا', 'مره', 'مرات')

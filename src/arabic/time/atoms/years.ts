import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI, WA } from '../../word.ts'
import type { FeastRow, UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { cardinal, digits, ordinal } from '../number.ts'
import { direction, dirOf, era, namedYear, type YearRead, yearNumber } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, plays, prep, spelt, type TimeTape } from '../tape.ts'
import type { Told, When } from '../when.ts'
import { endsHere } from './ends-here.ts'

export const years: AtomRule[] = [
  {
    id: 'time/year',
    says: 'The noun year and a number, whatever the era.',
    pattern: seq(
      namedYear,
      opt(seq(where(goesOn), mark('-–—/ـ'), digits('to', /^\d{4}$/), opt(lex(K.ERA, { name: 'era' })))),
    ),
    make(m): Told {
      const from: When = { t: 'when', ...m.get<YearRead>('year')! }
      if (m.get('era') === 'h') from.hijri = true
      return m.has('to') ? { t: 'stretch', from, to: { ...from, year: m.get<number>('to')! } } : from
    },
    yes: [
      'ولد [[عام 1948]] => 1948',
      'منذ [[سنة ألفين وثلاث]] => 2003',
      'حتى [[العام 2020]] => 2020',
      'نزل في [[سنة 1430 هـ]] => 2008-12-29/2009-12-17',
      'لموازنة [[عام ٢٠١٢]] => 2012',
      'في ميزانية [[السنة المالية 2013]] => 2013',
      'بدأ [[العام الدراسي 2013 / 2014]] => 2013/2014',
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
      opt(
        literal('و'),
        cardinal('c', (n) => n.value > 1000 && n.value < 2200),
      ),
    ),
    make(m, tape, first, end): Told | null {
      const both = [m.get<number>('a')!, m.get<number>('b')!, m.get<number>('c') ?? 0]
        .filter((year) => year > 0)
        .map((year): When => ({ t: 'when', year }))
      if (both.some(({ year }, i) => i > 0 && year! <= both[i - 1].year!)) return null
      const listed =
        tape.some(first + 2, end - 1, (w) => w.folded === 'و') &&
        !tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'between' || f.cls === 'from')
      return listed ? { t: 'either', all: true, of: both } : { t: 'stretch', from: both[0], to: both[1] }
    },
    yes: [
      'الحرب بين [[عامي 1980 و1988]] => 1980/1988',
      'في [[عامي 2010 و2013]] => {2010,2013}',
      'في [[سنوات 2010 و2011 و2013]] => {2010,2011,2013}',
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
      // An area of 1600 m.
      if (measures(tape, first - 1)) return null
      if (tape.fact(end - 1, K.ERA)) return tape.glued(end) && tape.fact(end, K.DIGITS) ? null : { t: 'when', ...year }
      if (year.bc && (leads(tape, first) || tape.asked)) return { t: 'when', ...year }
      if (year.year < 1850 || year.year > 2100) return null
      const asked =
        tape.asked && first <= 2 && endsHere(tape, end) && end - first === 1 && !tape.word(first - 1).facts.length
      if (!asked && !leads(tape, first)) return null
      if (counts(tape, end, year.year) || upToCount(tape, first, end)) return null
      return { t: 'when', ...year }
    },
    yes: [
      'تأسست في [[1998]] => 1998',
      'منذ [[2003]]، يعيش هنا => 2003',
      'مواليد [[1435 هـ]] => 2013-11-04/2014-10-24',
      'الاتفاق الموقع في [[2010 م]] => 2010',
      '[[1998]] => 1998',
      'سأسافر [[1998]] => 1998',
      'في [[300 ق.م]] => -0299',
      'في [[1250 ق.م]] => -1249',
      'بلغ النمو 3 بالمئة في [[2013]] ارتفاعا من 2 بالمئة => 2013',
    ],
    no: ['بلغت مساحة 1600م', 'في 2000 مدرسة', 'قتل 1980 جنديا', 'بمبلغ 2011 دولار', 'نحو 2014'],
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
      opt(lex(K.ERA, { al: true, name: 'era' })),
    ),
    make(m, tape, _first, end): Told | null {
      const century = m.get<number>('century')
      const dir = dirOf(m)
      const when: When = { t: 'when', decade: Number(m.get<string>('decade')) }
      // The seventies of the Hijri reckoning are those of its fourteenth century.
      if (m.get('era') === 'h') when.hijri = true
      if (century) when.century = century
      else if (dir !== undefined) when.dir = dir
      // In the sixties of his age.
      if (isWord(tape, end, ['من']) && isWord(tape, end + 1, ['العمر', 'عمري', 'عمره', 'عمرها', 'عمرهم'])) return null
      return when
    },
    yes: [
      'منذ [[ثمانينات القرن الماضي]] => 198X',
      'في [[التسعينيات]] => 199X',
      'خلال [[الستينات]] => 196X',
      'في [[عشرينيات القرن التاسع عشر]] => 182X',
      'في [[الستينيات الهجرية]] => 1941/1950',
    ],
    no: ['امرأة في الستينات من عمرها'],
  },
  {
    id: 'time/decade-of-century',
    says: 'The first or last decade of a century.',
    pattern: seq(
      lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 10, pro: BI | LI }),
      ordinal('n', (n) => n.value <= 10 && n.value !== 0),
      prep('from'),
      alt(
        seq(
          lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 100 }),
          alt(
            ordinal('century', (n) => n.value > 0),
            direction,
          ),
        ),
        seq(
          literal('الالفيه'),
          alt(
            ordinal('millennium', (n) => n.value === 3 || n.value === 2),
            literal('الجديده'),
          ),
        ),
      ),
    ),
    make(m, tape, _first, end): Told | null {
      const n = m.get<number>('n')!
      const thousand = m.get<number>('millennium') ?? (isWord(tape, end - 1, ['الجديده']) ? 3 : 0)
      if (thousand) return n < 0 ? null : { t: 'when', decade: 10 * (n - 1), century: 10 * (thousand - 1) + 1 }
      const told = { t: 'when' as const, decade: 10 * ((n < 0 ? 10 : n) - 1) }
      return m.has('century') ? { ...told, century: m.get<number>('century')! } : { ...told, dir: dirOf(m) ?? 0 }
    },
    yes: [
      'في [[العقد الأول من القرن الحادي والعشرين]] => 200X',
      '@2014-05-20 خلال [[العقد الثالث من القرن الماضي]] => 192X',
      'اتسعت المدينة في [[العقد الثاني من الألفية الثالثة]] => 201X',
    ],
    no: ['في العقد الأول من حياته'],
  },
  {
    id: 'time/century',
    says: 'The word century with its ordinal or number.',
    pattern: seq(
      lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 100, pro: BI | LI }),
      alt(
        ordinal('century', (n) => n.value > 0),
        seq(opt(alt(lex(K.ARTICLE), literal('ال'))), digits('century', /^\d{1,2}$/)),
      ),
      opt(era),
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
    id: 'time/two-centuries',
    says: 'The two centuries by their ordinals: a stretch where one follows the other, else both.',
    pattern: seq(
      lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.factor === 100 && u.count === 'two', pro: BI | LI }),
      ordinal('century', (n) => n.value > 0),
      opt(literal('و')),
      ordinal('century', (n) => n.value > 0, WA),
      opt(era),
    ),
    make(m): Told | null {
      const [a, b] = m.all<number>('century')
      const how = m.get('era') === 'h' ? { hijri: true } : m.get('era') === 'bc' ? { bc: true } : {}
      const both = [a, b].map((century): When => ({ t: 'when', century, ...how }))
      if (a === b || a > b !== (m.get('era') === 'bc')) return null
      return Math.abs(a - b) === 1 ? { t: 'stretch', from: both[0], to: both[1] } : { t: 'either', all: true, of: both }
    },
    yes: ['بني بين [[القرنين التاسع عشر والعشرين]] => 18XX/19XX', 'كتب في [[القرنين السادس والثامن]] => {05XX,07XX}'],
    no: ['القرنين الماضيين'],
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
]

/** What is measured in metres, which are spelled as the era is. */
const measures = spelt('مساحه', 'مسافه', 'طول', 'بطول', 'ارتفاع', 'عرض', 'عمق', 'مساحتها', 'مساحته')

/** True of a dash between two years that follow each other; 1387-1967 is one year by two calendars. */
function goesOn(tape: TimeTape, at: number): boolean {
  const [from, to] = [at - 1, at + 1].map((one) => Number(tape.fact(one, K.DIGITS)?.value))
  return from > 1000 && to > from && to - from < 100
}

/** `من 2000 إلى 2500 عامل`: up to a number that is no year, both count the same. */
function upToCount(tape: TimeTape, first: number, end: number): boolean {
  if (!tape.fact(first - 1, K.PREP, WA, (f) => f.cls === 'from')) return false
  if (!tape.fact(end, K.PREP, 0, (f) => f.cls === 'to' && f.rest.length === 0)) return false
  const to = Number(tape.fact(end + 1, K.DIGITS)?.value)
  return to > 1000 && (to > 2100 || counts(tape, end + 2, to))
}

/** A preposition, an edge or a governing word before a bare year; `other`: it is the first of two, asked for by the second. */
function leads(tape: TimeTape, first: number, other = false): boolean {
  if (
    tape.fact(
      first - 1,
      K.PREP | K.EDGE,
      127,
      (f) => f.kind === K.EDGE || !['at', 'or', 'term', 'after', 'before'].includes(f.cls),
    )
  )
    return true
  if (isWord(tape, first - 1, ['غايه']) && tape.fact(first - 2, K.PREP, 127, (f) => f.cls === 'to')) return true
  // One year or another: what leads the first leads both.
  if (tape.fact(first - 1, K.PREP, 0, (f) => f.cls === 'or') && tape.fact(first - 2, K.DIGITS))
    return !other && leads(tape, first - 2, true)
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
export function counts(tape: TimeTape, end: number, year: number): boolean {
  if (end >= tape.limit) return false
  const next = tape.written(end)
  if (next.kind === 'punct') return next.surface === '%' || next.surface === '٪'
  if (next.kind !== 'word') return true
  if (plays(tape, end, 'counted')) return true
  if (year % 100 !== 0)
    return (
      next.bare.endsWith('ا') && next.bare.length > 3 && !next.folded.startsWith('ال') && !plays(tape, end, 'particle')
    )
  return !(next.folded.startsWith('ال') || tape.word(end).bits & K.PREP)
}

import { alt, opt, seq, where } from '../../../engine/matcher/pattern.ts'
import { BI, KA, LI } from '../../word.ts'
import type { UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { ordinal } from '../number.ts'
import { DIRS, dayWord, direction, dirOf, namedYear, theUnit, type YearRead, yearNumber } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, prep, spelt, type TimeTape } from '../tape.ts'
import { tenseAt } from '../tense.ts'
import type { Told, Unit, When } from '../when.ts'
import { counted, lengthOf } from './counted.ts'

/** A unit counted from the report's day: months and up keep their grain, decades and centuries become one. */
export function unitFrom(row: UnitRow, n: number): When {
  if (row.factor === 10) return { t: 'when', decade: -1, dir: n }
  if (row.factor === 100) return { t: 'when', century: -1, dir: n }
  return { t: 'when', rel: { unit: row.unit, n } }
}

const between = spelt('بين')
const yesterday = spelt('الامس')
const today = spelt('اليوم')
const became = (tape: TimeTape, at: number): boolean => tape.folded(at) === 'وغدا' || tape.folded(at) === 'فغدا'

/** The running year of the Hijra begins and ends by the moon. */
const ofHijra = (tape: TimeTape, first: number, end: number): { hijri?: true } =>
  tape.some(first, end, ({ folded }) => folded === 'الهجري' || folded === 'الهجريه') ? { hijri: true } : {}

/** The one before, where the last is meant, or the one before another. */
const previous = spelt('سابق', 'سابقه', 'السابق', 'السابقه')

/** Years of school begin in September and end in the next year. */
const school = spelt('الدراسي', 'الدراسيه', 'الجامعي', 'الجامعيه')
const fresh = spelt('الجديد', 'الجديده')

const ofWork = spelt('الدراسي', 'الدراسيه', 'الجامعي', 'الجامعيه', 'المالي', 'الماليه', 'القضايي', 'القضاييه')

const ADVERB = spelt('صباحا', 'ظهرا', 'عصرا', 'فجرا')
/** `استقبله صباحا`: alone, with no day or hour beside it. */
const asAdverb = (tape: TimeTape, at: number): boolean =>
  ADVERB(tape, at) && !tape.any(at - 1, BESIDE) && !tape.any(at + 1, BESIDE)
const BESIDE = K.DIGITS | K.NUMBER | K.ORDINAL | K.WEEKDAY | K.DEICTIC | K.UNIT | K.MONTH | K.CLOCK | K.DAYPART

/** Units of the larger kind after which the bare noun already means the running one. */
export const relative: AtomRule[] = [
  {
    id: 'time/day-from-report',
    says: 'Today, yesterday, the day before it, tomorrow: days told from the day of the report.',
    pattern: seq(
      opt(lex(K.THIS, { cls: 'this', name: 'this' })),
      opt(dayWord),
      // He touched is spelled as to yesterday would be.
      lex(K.DEICTIC, {
        cls: ['day', 'night'],
        name: 'shift',
        pro: BI | LI,
        is: (v, f) => !(f.pro & LI && v === '-1' && !f.al && f.rest.length === 0 && f.cls === 'day'),
      }),
    ),
    make(m, tape, first, end): Told | null {
      const shift = Number(m.get('shift'))
      // Between yesterday and today: then and now.
      if (between(tape, first - 1) && yesterday(tape, first) && today(tape, end)) return null
      if (today(tape, first) && yesterday(tape, first - 1) && between(tape, first - 2)) return null
      // And the child became a man, spelled as tomorrow.
      if (became(tape, first) && tape.folded(end).startsWith('ال') && !tape.fact(end, K.WEEKDAY)) return null
      const bare = shift === 0 && tape.written(end - 1).folded.endsWith('اليوم') && end - first === 1
      if (bare) {
        // A byline: a publication called Today, a dash, a place.
        if (first < 4 && tape.isMark(end, '–-—:|')) return null
        // The paper al-Yawm, alone between quotation marks.
        if (tape.isMark(first - 1, '«"“') && tape.isMark(end, '»"”')) return null
        // Two barrels in the day, the newspaper Today, the World Day of something.
        if (isWord(tape, first - 1, ['في']) && !tape.fact(end, K.WEEKDAY)) return null
        if (tape.fact(first, K.DEICTIC)!.pro & BI && !tape.fact(end, K.WEEKDAY)) return null
        // All day long is a length, that day is told from elsewhere.
        if (isWord(tape, first - 1, ['كل', 'طوال', 'طيله', 'ذلك'])) return null
      }
      const surface = tape.written(end - 1).folded
      // A man of tomorrow, the Jordanian paper al-Ghad, the party of tomorrow.
      if (
        surface === 'الغد' &&
        end - first === 1 &&
        !tape.asked &&
        !isWord(tape, first - 1, ['يوم', 'حتي', 'الي', 'من', 'في', 'مساء', 'صباح', 'بعد', 'ليوم'])
      )
        return null
      if (surface === 'غد' && isWord(tape, first - 1, ['حزب', 'سعد'])) return null
      return surface === 'الليله' ? { t: 'when', shift, part: 'night' } : { t: 'when', shift }
    },
    yes: [
      '@2014-05-20 أعلن الوزير [[أمس]] => 2014-05-19',
      '@2014-05-20 وصل [[اليوم]] إلى العاصمة => 2014-05-20',
      '@2014-05-20 زارها [[أول من أمس]] => 2014-05-18',
      '@2014-05-20 يغادر [[غدا]] => 2014-05-21',
      '@2014-05-20 يجتمعون [[بعد غد]] => 2014-05-22',
      '@2014-05-20 وقع ذلك [[البارحة]] => 2014-05-19',
      '@2014-05-20 [[أمس الأول]] عاد => 2014-05-18',
    ],
    no: [
      'قال لـ«اليوم» إن الطريق مفتوح',
      'صحيفة المصري اليوم',
      'ألف برميل في اليوم',
      'اليوم العالمي للبيئة',
      'روسيا اليوم',
      'حزب الغد',
    ],
  },
  {
    id: 'time/unit-from-report',
    says: 'The week, month or year with an adjective (last, running, next) or with this before it.',
    pattern: alt(
      seq(
        opt(lex(K.THIS, { cls: 'this', name: 'this' })),
        theUnit('D', 'W', 'M', 'Y'),
        opt(
          literal('الميلادي', 'الميلاديه', 'الدراسي', 'المالي', 'الهجري', 'الهجريه', 'الدراسيه', 'الماليه', 'الجامعي'),
        ),
        direction,
      ),
      // The new school year: that which begins in this one.
      seq(
        theUnit('Y'),
        where(school),
        literal('الدراسي', 'الدراسيه', 'الجامعي', 'الجامعيه'),
        literal('الجديد', 'الجديده'),
      ),
      seq(lex(K.THIS, { cls: 'this', name: 'this', pro: BI | LI | KA }), theUnit('D', 'W', 'M', 'Y')),
      lex(K.DEICTIC, { cls: 'running', name: 'running', pro: BI }),
      seq(
        theUnit('W', 'M', 'Y'),
        where(
          (tape, at) =>
            isWord(tape, at - 2, ['خلال']) &&
            (tape.isMark(at, '،.,)') || at === tape.limit || tape.fact(at, K.PREP) !== null),
        ),
      ),
    ),
    make(m, tape, first, end): Told | null {
      if (m.has('running')) return { t: 'when', rel: { unit: m.get<Unit>('running')!, n: 0 } }
      const row = m.get<UnitRow>('unit')!
      const word = m.get<string>('dir')
      if (word === '+1r' && !tape.asked) return null
      if (word === undefined && row.factor > 1) return unitFrom(row, 0)
      if (row.unit === 'Y' && row.factor === 1 && school(tape, end - 2))
        return {
          t: 'when',
          rel: { unit: 'Y', n: word === undefined ? 0 : DIRS[word] },
          school: true,
          ...(fresh(tape, end - 1) ? { dir: 0 } : {}),
        }
      if (row.unit === 'D') {
        if (word === undefined) return { t: 'when', shift: 0 }
        // The day to come is tomorrow to who asks; in a report it is told from something else.
        return tape.asked ? { t: 'when', shift: DIRS[word] } : null
      }
      const when = { ...unitFrom(row, word === undefined ? 0 : DIRS[word]), ...ofHijra(tape, first, end) }
      return when.rel && previous(tape, end - 1) ? { ...when, previous: true } : when
    },
    yes: [
      '@2014-05-20 ارتفعت في حزيران 2010 عما كانت عليه في [[الشهر السابق]] => 2010-05',
      '@2014-05-20 في [[الأسبوع الماضي]] => 2014-05-12/2014-05-18',
      '@2014-05-20 خلال [[الشهر الجاري]] => 2014-05',
      '@2014-05-20 [[العام المقبل]] => 2015',
      '@2014-05-20 خلال [[العام الهجري الحالي]] => 2013-11-04/2014-10-24',
      '@2014-05-20 [[هذا الأسبوع]] => 2014-05-19/2014-05-25',
      '@2014-05-20 [[هالأسبوع]] => 2014-05-19/2014-05-25',
      '@2014-05-20 [[السنة قبل الماضية]] => 2012',
      '@2014-05-20 في [[القرن الماضي]] => 19XX',
      '@2014-05-20 ارتفعت خلال [[العام]] => 2014',
    ],
    no: ['الأمين العام الحالي', 'الرأي العام', 'الساعة الجارية'],
  },
  {
    id: 'time/such-a-day',
    says: 'On such a day or in such a month of another year.',
    pattern: seq(
      literal('مثل'),
      lex(K.THIS, { cls: 'this' }),
      theUnit('D', 'M'),
      opt(prep('from', 'in')),
      alt(
        namedYear,
        yearNumber,
        seq(lex(K.UNIT, { cls: 'Y', al: true, is: (u: UnitRow) => u.count === 'one' && u.factor === 1 }), direction),
        seq(lex(K.SIDE, { cls: 'before' }), counted),
      ),
    ),
    make(m): Told | null {
      const such = m.get<UnitRow>('unit')!.unit as 'D' | 'M'
      const year = m.get<YearRead>('year')
      if (year?.hijri || year?.bc) return null
      if (year) return { t: 'when', such, ...year }
      const ago = lengthOf(m)
      if (ago && !ago.parts?.every(({ n, unit }) => unit === 'Y' && Number.isInteger(n))) return null
      return { t: 'when', such, rel: { unit: 'Y', n: ago ? -ago.parts![0].n : (dirOf(m) ?? 0) } }
    },
    yes: [
      '@2014-05-20 وقعت الهزة في [[مثل هذا اليوم من عام 1990]] => 1990-05-20',
      '@2014-05-20 وقعت الهزة في [[مثل هذا الشهر من العام الماضي]] => 2013-05',
      '@2014-05-20 وقعت الهزة في [[مثل هذا اليوم قبل عشرة أعوام]] => 2004-05-20',
    ],
    no: ['في مثل هذا اليوم الحار', 'في مثل هذه السنوات'],
  },
  {
    id: 'time/edge-of-unit',
    says: 'The start, middle or end of the week, month or year is the running one.',
    pattern: seq(
      lex(K.EDGE, { name: 'edge', pro: BI | LI, is: (_, f) => !f.al }),
      alt(
        seq(
          opt(lex(K.THIS, { cls: 'this', name: 'this' })),
          theUnit('W', 'M', 'Y'),
          opt(literal('الهجري', 'الهجريه')),
          opt(direction),
        ),
        // My week.
        literal('اسبوعي'),
      ),
    ),
    make(m, tape, first, end): Told | null {
      const edge = m.get<string>('edge')! === 'first' ? 'start' : m.get<string>('edge')!
      if (!m.has('unit')) return edge === 'rest' ? { t: 'when', rel: { unit: 'W', n: 0 }, edge } : null
      const row = m.get<UnitRow>('unit')!
      if (row.factor > 1 && !m.has('dir') && !m.has('this')) return null
      // The first of the same month: which, was told before.
      if (tape.fact(end, K.SAME)) return null
      // The school year begins when it begins.
      if (!m.has('dir') && ofWork(tape, end)) return null
      const n = m.has('dir') ? dirOf(m)! : 0
      if (edge === 'end' && row.unit === 'W' && tape.written(first).cores.some((c) => c.text === 'نهايه'))
        return { ...unitFrom(row, n), edge: 'weekend' }
      return { ...unitFrom(row, n), edge, ...ofHijra(tape, first, end) }
    },
    yes: [
      '@2014-05-20 قبل [[نهاية الشهر]] => 2014-05',
      '@2014-05-20 منذ [[مطلع العام]] => 2014',
      '@2014-05-20 منذ [[أول العام]] => 2014',
      '@2014-05-20 منذ [[بداية العام الهجري]] => 2013-11-04/2014-10-24',
      '@2014-05-20 في [[منتصف العام الماضي]] => 2013',
      '@2014-05-20 [[أواخر الشهر الجاري]] => 2014-05',
      '@2014-05-20 [[نهاية الأسبوع]] => 2014-05-24/2014-05-25',
      '@2014-05-20 سأسافر [[باقي أسبوعي]] => 2014-05-20/2014-05-25',
    ],
    no: ['وسط البلد', 'في ختام أسبوعي', 'نهاية القرن', 'نصف السكان'],
  },
  {
    id: 'time/weekend',
    says: 'The weekend, by its own name.',
    pattern: alt(
      seq(
        lex(K.UNIT, { cls: 'weekend', al: false, pro: BI | LI, is: (v) => v === '0' }),
        opt(lex(K.THIS)),
        theUnit('W'),
        opt(direction),
      ),
      seq(
        opt(lex(K.THIS)),
        lex(K.UNIT, { cls: 'weekend', pro: BI | LI, is: (v, f) => v === 'named' || (v === 'alone' && f.al) }),
        opt(direction),
      ),
      seq(
        where((tape) => tape.asked),
        lex(K.UNIT, { cls: 'weekend', is: (v) => v === 'alone' }),
      ),
    ),
    make: (m) => ({ t: 'when', rel: { unit: 'W', n: dirOf(m) ?? 0 }, edge: 'weekend' }),
    yes: [
      '@2014-05-20 خلال [[عطلة نهاية الأسبوع]] => 2014-05-24/2014-05-25',
      '@2014-05-20 [[عطلة نهاية الأسبوع الماضي]] => 2014-05-17/2014-05-18',
      '@2014-05-20 يزدحم الشاطئ في [[عطلة الأسبوع]] => 2014-05-24/2014-05-25',
    ],
    no: ['عطلة نهاية العام'],
  },
  {
    id: 'time/same-unit',
    says: 'The same day, month or year, that day, the following one: told from a time named before.',
    pattern: alt(
      seq(lex(K.SAME, { cls: 'same', pro: BI | LI }), theUnit('D', 'W', 'M', 'Y')),
      seq(theUnit('D', 'W', 'M', 'Y'), lex(K.SAME, { cls: 'sameafter' })),
      seq(lex(K.THIS, { cls: 'that', pro: BI | LI }), theUnit('D', 'W', 'M', 'Y')),
      seq(
        theUnit('D', 'W', 'M', 'Y'),
        lex(K.DIRECTION, { is: (v, f) => (v === '+1r' && (f.al || f.rest.length > 0)) || v === '-1s', name: 'dir' }),
      ),
    ),
    make(m, tape, _first, end): Told | null {
      const row = m.get<UnitRow>('unit')!
      if (row.factor > 1) return null
      // At the same time tells no time.
      if (isWord(tape, end - 1, ['الان'])) return null
      return { t: 'when', same: { unit: row.unit as Unit, n: m.has('dir') ? (m.get('dir') === '-1s' ? -1 : 1) : 0 } }
    },
    yes: [
      'وقع في آذار 2003 وعدل في [[العام نفسه]] => 2003',
      'زارها يوم 3 أيار 2010 وغادر في [[اليوم التالي]] => 2010-05-04',
      'في [[ذلك اليوم]] => null',
      'ربح في عام 2010 أكثر مما ربح في [[العام الذي سبقه]] => 2009',
      'خسر في 2010 وربح في [[العام الذي يليه]] => 2011',
    ],
    no: ['في الوقت نفسه', 'ذات يوم'],
  },
  {
    id: 'time/open-units',
    says: 'The coming days, the past hours: a stretch that nobody counted.',
    pattern: alt(
      seq(
        lex(K.UNIT, { al: true, is: (u: UnitRow) => u.count === 'many', pro: BI | LI }),
        opt(lex(K.TAIL, { cls: 'few', al: true })),
        direction,
      ),
      seq(lex(K.STRETCH, { al: true, pro: BI | LI }), direction),
    ),
    make: () => ({ t: 'when', open: true }),
    yes: [
      '@2014-05-20 خلال [[الأيام المقبلة]] => null',
      '@2014-05-20 في [[الأسابيع القليلة الماضية]] => null',
      '@2014-05-20 في [[الفترة المقبلة]] => null',
    ],
    no: ['الأيام الدولية', 'المرحلة الثانية'],
  },
  {
    id: 'time/own-unit',
    says: 'The third week of something, its second year: a stretch told from where that thing began.',
    pattern: seq(
      lex(K.UNIT, { al: false, is: (u: UnitRow) => u.count === 'own', pro: BI | LI }),
      ordinal('n', (n) => n.al),
    ),
    make: () => ({ t: 'when', open: true }),
    yes: [
      'دخل الإضراب [[أسبوعه الثالث]] => null',
      'تتم الحرب [[عامها الثاني]] => null',
      'في [[يومها الرابع عشر]] => null',
    ],
    no: ['قضى يومه الجميل', 'عامها الثقافي'],
  },
  {
    id: 'time/part-of-day',
    says: 'This morning, this evening; the evening alone is told from nowhere.',
    pattern: alt(
      seq(lex(K.THIS, { cls: 'this', name: 'this', pro: BI | LI }), lex(K.DAYPART, { al: true, name: 'part' })),
      seq(lex(K.DAYPART, { al: true, name: 'part', pro: BI | LI }), opt(literal('الباكر', 'الباكره', 'المتاخر'))),
      seq(where(asAdverb), lex(K.DAYPART, { al: false, name: 'part' })),
    ),
    make(m, tape, first, end): Told | null {
      const part = m.get<string>('part')!
      // In this age.
      if (m.has('this') && !tape.asked && isWord(tape, end - 1, ['العصر'])) return null
      if (m.has('this')) return { t: 'when', shift: 0, part }
      if (asAdverb(tape, first)) return tenseAt(tape, first, end) < 0 ? { t: 'when', shift: 0, part } : null
      if (!isWord(tape, first, ['الصباح', 'المساء', 'الليل', 'الفجر', 'الظهيره'])) return null
      return tape.fact(first - 1, K.PREP, 127, (f) => ['in', 'to', 'since'].includes(f.cls))
        ? { t: 'when', part, open: true }
        : null
    },
    yes: [
      '@2014-05-20 [[هذا الصباح]] => 2014-05-20',
      'وصل في [[المساء]] => null',
      '@2014-05-20 وكان الوزير التقى [[صباحا]] وفد المزارعين => 2014-05-20',
    ],
    no: ['المغرب العربي', 'صلاة العصر', 'العصر الحديث', 'نعيش في هذا العصر', 'يستيقظ الفلاح صباحا'],
  },
  {
    id: 'time/now',
    says: 'Now, asked about, is the moment of asking; in a report it tells no time.',
    pattern: seq(
      where((tape) => tape.bare),
      lex(K.DEICTIC, { cls: 'now' }),
    ),
    make: () => ({
      t: 'when',
      offset: { length: { t: 'length', parts: [{ n: 0, unit: 'S' }] }, sign: 1, from: 'report' },
    }),
    yes: ['@2014-05-20T09:15 [[الآن]] => 2014-05-20T09:15:00', '@2014-05-20 [[الآن]] => 2014-05-20'],
    no: ['يعيش الآن في المدينة'],
  },
]

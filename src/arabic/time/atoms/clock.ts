import { alt, type Caught, made, opt, seq, several, where } from '../../../engine/matcher/pattern.ts'
import { BI, LI, WA } from '../../word.ts'
import { forAlarm } from '../asked.ts'
import * as K from '../kinds.ts'
import { cardinal, digits, type NumberRead, ordinal } from '../number.ts'
import { clockAt, clockFace, isHour, minutes, signsHour, toHalf } from '../parts.ts'
import type { AtomRule } from '../rows.ts'
import { isWord, lex, literal, mark, type Node, prep, type TimeTape } from '../tape.ts'
import { tenseAt } from '../tense.ts'
import type { Clock, Stretch, Told } from '../when.ts'
import { zone } from '../zone.ts'
import { endsHere } from './ends-here.ts'

const part: Node = alt(
  seq(opt(alt(prep('in'), prep('from'))), lex(K.DAYPART, { name: 'part' })),
  lex(K.DAYPART, { al: true, pro: BI, name: 'part' }),
  seq(mark('('), lex(K.DAYPART, { name: 'part' }), mark(')')),
  // The letter of the afternoon is that of the era.
  seq(
    where((tape, at) => !tape.fact(at - 1, K.DIGITS, 0, (f) => /^\d{3,}$/.test(f.value as string))),
    lex(K.ZONE, { cls: 'meridiem', name: 'part' }),
  ),
)
const nothing = opt<TimeTape>()

/** The hours of the clock are feminine; the first is told by another word. */
const isHourAlone = (n: NumberRead): boolean => isHour(n) && n.feminine === true && n.value <= 12

/** The end of a sentence of a few words. */
const endsShort = (tape: TimeTape, end: number): boolean =>
  tape.limit - tape.floor <= 6 && (end === tape.limit || (end === tape.limit - 1 && tape.isMark(end, '.!؟')))

/** Classes of words that may stand beside an hour. */
const TIMES = K.WEEKDAY | K.DEICTIC | K.DAYPART | K.UNIT | K.ABOUT | K.THIS | K.MONTH | K.DIGITS | K.ORDINAL

const CLOCK = lex(K.CLOCK, { al: true, pro: BI | LI })

/** Exactly, before the hour or after it. */
const sharp: Node = literal('تمام', 'تماما', 'بالضبط')

/** The reading caught, or an hour with nothing after it. */
function told(m: Caught, hour = 0): Told {
  const clock: Clock = toHalf(m.get<Clock>('clock') ?? { hour, minute: 0 }, m.get<string>('part'))
  const zoneText = m.get<string>('zone')
  return { t: 'when', clock: { ...clock, half: !m.has('part'), ...(zoneText ? { zone: zoneText } : {}) } }
}

/** The hour up to which others run; the and before it is written with it. */
const secondHour: Node = alt(
  clockFace,
  made(
    'clock',
    ordinal('h', (n) => n.al && n.value >= 1 && n.value <= 12, WA),
    (c) => ({ hour: c.get<number>('h')!, minute: 0 }),
  ),
)

/** From an hour to that caught as `clock`, each in its part of the day; where one part is told, it is both hours' own. */
function hours(start: Clock, m: Caught): Stretch {
  const [first, second] = [m.get<string>('first'), m.get<string>('part')]
  const to = toHalf(m.get<Clock>('clock')!, second)
  let from = toHalf(start, first ?? second)
  if (from.hour > to.hour && first === undefined) from = toHalf(start, 'am')
  return { t: 'stretch', from: { t: 'when', clock: from }, to: { t: 'when', clock: to } }
}

/** Asked before hours without their noun are looked at closely: most digits and ordinals read no clock. */
const reads = (tape: TimeTape, at: number): boolean =>
  tape.bits(at) & K.DIGITS
    ? !(tape.bits(at + 1) & K.MARKS) || tape.isMark(at + 1, ':٫(')
    : tape.fact(at, K.ORDINAL, 127) !== null ||
      // Seven and a half in the evening; seven in the evening may have been seven people.
      (tape.fact(at, K.NUMBER, 127) !== null &&
        !tape.fact(at, K.WEEKDAY, 127) &&
        (tape.fact(at + 1, K.FRACTION, WA) !== null ||
          (tape.asked && tape.folded(at + 1) === 'الا') ||
          (tape.asked && tape.fact(at + 1, K.DAYPART) !== null)))

export const clock: AtomRule[] = [
  {
    id: 'time/hours-range',
    says: 'An hour number, to, and an hour with its part of the day are a stretch of hours.',
    pattern: seq(
      alt(
        digits('from', /^\d{1,2}$/),
        ordinal('from', (n) => n.al && n.value >= 1 && n.value <= 12),
      ),
      opt(
        alt(
          seq(opt(alt(prep('in'), prep('from'))), lex(K.DAYPART, { name: 'first' })),
          lex(K.ZONE, { cls: 'meridiem', name: 'first' }),
        ),
      ),
      alt(prep('to'), mark('-–'), literal('و'), nothing),
      secondHour,
      part,
    ),
    make(m, tape, first, end): Told | null {
      // The third in the evening; the third and the fifth, of what, only between tells.
      const beside = !tape.some(
        first + 1,
        end - 1,
        ({ kind, folded }) =>
          kind === 'punct' ||
          folded === 'و' ||
          (folded.startsWith('ال') && ['الي'].includes(folded)) ||
          folded === 'حتي' ||
          folded === 'وحتي',
      )
      if (beside && !tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'between')) return null
      // Four metres to eight.
      if (tape.fact(first + 1, K.ZONE) && m.get('first') !== 'am' && !tape.asked) return null
      const hour = m.get<number>('from')!
      if (hour < 1 || hour > 24) return null
      return hours({ hour, minute: 0 }, m)
    },
    yes: [
      '@2014-05-20 الدوام من [[9 إلى 11 صباحا]] => 2014-05-20T09:00/2014-05-20T11:00',
      '@2014-05-20 بين [[4 و 6 مساء]] => 2014-05-20T16:00/2014-05-20T18:00',
      '@2014-05-20 من [[8 صباحا حتى 5 مساء]] => 2014-05-20T08:00/2014-05-20T17:00',
    ],
    no: ['من 9 إلى 11 شخصا'],
  },
  {
    id: 'time/clock-range',
    says: 'Asked about, two readings of the clock with to between them are a stretch, where one tells its minutes or part.',
    pattern: seq(
      where((tape) => tape.asked),
      made('from', clockFace, (m) => m.get('clock') ?? null),
      alt(prep('to'), mark('-–'), literal('و')),
      secondHour,
      opt(part),
    ),
    make(m, tape, first): Told | null {
      const [from, to] = [m.get<Clock>('from')!, m.get<Clock>('clock')!]
      if (!m.has('part') && !from.minute && !to.minute) return null
      if (!tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'between' || f.cls === 'from')) return null
      return hours(from, m)
    },
    yes: ['@2014-05-20 من [[8 ونصف إلى 10]] => 2014-05-20T08:30/2014-05-20T10:00'],
    no: ['من 8 ونصف إلى 10 كيلومترات'],
  },
  {
    id: 'time/hour-to-hour',
    says: 'An hour by its noun and the number of another after it are a stretch of hours: between the hour 3 and 5.',
    pattern: seq(
      CLOCK,
      made('from', clockFace, (m) => m.get('clock') ?? null),
      alt(prep('to'), mark('-–'), literal('و'), nothing),
      secondHour,
      opt(part),
    ),
    make(m, tape, first, end): Told | null {
      if (!tape.fact(first - 1, K.PREP, 127, (f) => f.cls === 'between' || f.cls === 'from')) return null
      // Between three and five people nobody reads a clock.
      if (!m.has('part') && !endsHere(tape, end)) return null
      return hours(m.get<Clock>('from')!, m)
    },
    yes: [
      '@2014-05-20 يفتح بين [[الساعة 3 و5]] => 2014-05-20T03:00/2014-05-20T05:00',
      '@2014-05-20 يفتح من [[الساعة 3 إلى 5 مساء]] => 2014-05-20T15:00/2014-05-20T17:00',
    ],
    no: ['بين الساعة 3 و5 أشخاص', 'عند الساعة الثالثة و5 دقائق'],
  },
  {
    id: 'time/hour',
    says: 'The word hour and a clock reading, with day part and zone where they follow.',
    pattern: seq(
      opt(lex(K.DAYPART, { name: 'part', pro: BI | LI })),
      CLOCK,
      opt(literal('ال')),
      clockFace,
      opt(literal('بالضبط', 'تماما')),
      opt(zone),
      opt(part),
      opt(zone),
    ),
    make(m, tape, _first, end): Told | null {
      // Wages by the hour: five cents are counted, and no hour.
      const counting = tape.fact(end - 2, K.CLOCK) && tape.fact(end - 1, K.NUMBER) && !m.has('part') && !m.has('zone')
      return counting &&
        !tape.asked &&
        !endsHere(tape, end) &&
        tape.written(end).kind === 'word' &&
        !tape.any(end, TIMES)
        ? null
        : told(m)
    },
    yes: [
      '@2014-05-20 في [[الساعة الثالثة والنصف مساء]] => 2014-05-20T15:30',
      '@2014-05-20 عند [[الساعة 10:15 بتوقيت غرينتش]] => 2014-05-20T10:15Z',
      '@2014-05-20 [[الساعة الحادية عشرة صباحا]] => 2014-05-20T11:00',
      '@2014-05-20 [[الساعة 8 مساء بتوقيت مكة المكرمة]] => 2014-05-20T20:00+03:00',
      '@2014-05-20 [[الساعة التاسعة إلا ربعا]] => 2014-05-20T08:45',
    ],
    no: ['كيلومترا في الساعة', 'زاد الأجر في الساعة خمسة قروش'],
  },
  {
    id: 'time/hour-alone',
    says: 'An hour by its number alone ends a short sentence after in or at: I shall be back at seven.',
    pattern: alt(
      seq(opt(sharp), ordinal('h', isHourAlone), opt(sharp)),
      seq(
        where((tape) => tape.asked && !tape.bare),
        digits('h', /^([1-9]|1[0-2])$/),
      ),
      seq(
        where((tape) => tape.asked),
        lex(K.DAYPART, { name: 'part', pro: BI | LI }),
        opt(prep('in')),
        ordinal('h', isHourAlone),
      ),
    ),
    make(m, tape, first, end): Told | null {
      if (m.has('part')) return told(m, m.get<number>('h'))
      if (tape.asked ? tape.fact(first, K.DIGITS) && !endsHere(tape, end) : !endsShort(tape, end)) return null
      const led = tape.fact(first - 1, K.PREP, 0, (f) => f.cls === 'in' || f.cls === 'at') !== null
      if (tape.asked ? !led && tape.fact(first, K.DIGITS) : !led || tenseAt(tape, first, end) <= 0) return null
      return { t: 'when', clock: { hour: m.get<number>('h')!, minute: 0, half: true } }
    },
    yes: [
      '@2014-05-20 سأنتظرك في [[السادسة]] => 2014-05-20T06:00',
      '@2014-05-20 سأعود في [[9]] => 2014-05-20T09:00',
      '@2014-05-20 [[هذا المساء في السابعة]] => 2014-05-20T19:00',
      '@2014-05-20 سأعود في [[المساء في السابعة]] => 2014-05-20T19:00',
      '@2014-05-20 سأعود في [[تمام السابعة]] => 2014-05-20T07:00',
    ],
    no: ['فاز في السادسة', 'سيشارك في الدورة السادسة', 'سيفوز في 9'],
  },
  {
    id: 'time/hour-and-minutes',
    says: 'An hour by its number and the minutes told beside it: at seven and a half, at nine less ten minutes.',
    pattern: seq(ordinal('hour', isHourAlone, WA), minutes),
    make(m, tape, first, end): Told | null {
      // The seventh and five others: number words alone may count anything.
      if (!tape.asked && !(tape.fact(first - 1, K.PREP, 127) && tape.fact(end - 1, K.FRACTION | K.UNIT, WA)))
        return null
      const clock = clockAt(m.get<number>('hour')!, m)
      return clock && { t: 'when', clock: { ...clock, half: true } }
    },
    yes: [
      '@2014-05-20 انطلق السباق في [[السابعة والنصف]] => 2014-05-20T07:30',
      '@2014-05-20 بدأ البث عند [[التاسعة إلا عشر دقائق]] => 2014-05-20T08:50',
    ],
    no: ['فاز بالسابعة وخمس جوائز', 'في السابعة وخمسة مقاعد'],
  },
  {
    id: 'time/alarm',
    says: 'What an alarm is set for is an hour, with its minutes behind it.',
    pattern: seq(
      where(forAlarm),
      // Seven and twenty is twenty past seven.
      alt(
        cardinal('hour', (n) => n.value >= 1 && n.value <= 12),
        lex(K.NUMBER, { cls: 'unit', name: 'hour' }),
      ),
      opt(
        alt(
          minutes,
          cardinal('min', (n) => n.value < 60),
        ),
      ),
      opt(part),
    ),
    make(m): Told | null {
      const clock = clockAt(m.get<number>('hour')!, m)
      return clock && { t: 'when', clock: { ...toHalf(clock, m.get<string>('part')), half: !m.has('part') } }
    },
    yes: [
      '@2014-05-20 اضبط المنبه على [[سبعة وعشرين]] => 2014-05-20T07:20',
      '@2014-05-20 اضبط المنبه على [[تسعة ونصف مساء]] => 2014-05-20T21:30',
    ],
    no: ['ضبط المفتش على سبعة مخالفات'],
  },
  {
    id: 'time/noon-and-midnight',
    says: 'Noon and midnight, asked about, are hours.',
    pattern: seq(
      where((tape) => tape.asked),
      lex(K.DAYPART, { name: 'part', pro: BI | LI, is: (v) => v === 'noon' || v === 'night' }),
    ),
    make(m, tape, first, end): Told | null {
      const noon = m.get('part') === 'noon'
      if (tape.fact(first - 1, K.WEEKDAY | K.DEICTIC | K.MONTH | K.DIRECTION | (noon ? K.SIDE : 0), 127)) return null
      if (!noon && (first === end - 1 || !isWord(tape, end - 2, ['منتصف']))) return null
      // Of a day told beside it, the day's part.
      if (tape.fact(end, K.WEEKDAY | K.DEICTIC | K.UNIT | K.MONTH)) return null
      return { t: 'when', clock: { hour: noon ? 12 : 0, minute: 0, midnight: !noon } }
    },
    yes: ['@2014-05-20 سأعود عند [[الظهر]] => 2014-05-20T12:00', '@2014-05-20 [[منتصف الليل]] => 2014-05-21T00:00'],
    no: ['وصل عند الظهر إلى بيته', 'استمر القصف حتى منتصف الليل'],
  },
  {
    id: 'time/clock-digits',
    says: 'Hours and minutes with a colon are a clock reading.',
    pattern: several(seq(opt(lex(K.ARTICLE)), where(reads), clockFace, opt(zone), opt(part), opt(zone))),
    make(m, tape, from, end): Told | null {
      const first = tape.fact(from, K.ARTICLE) ? from + 1 : from
      const colon =
        (tape.glued(first + 1) && tape.isMark(first + 1, ':٫') && tape.fact(first + 2, K.DIGITS) !== null) ||
        signsHour(tape, first + 1)
      const face = m.get<Clock>('clock')!
      const number = tape.fact(first, K.DIGITS) !== null
      const shared = tape.asked && tape.fact(end - 1, K.FRACTION, WA) !== null
      if (number && !colon && !shared && !m.has('part') && !m.get('zone')) return null
      // Words need a day part or zone: the third in the morning.
      if (!number && !shared && !m.has('part') && !m.has('zone')) return null
      if (!colon && m.has('part') && tape.isMark(first + 1, '(')) return null
      // Five metres.
      if (!colon && !tape.asked && tape.fact(end - 1, K.ZONE, 0, (f) => f.cls === 'meridiem')) return null
      if (colon && face.hour > 23) return null
      // Verse and score: 2:1, 4:34 in brackets after a name of a chapter.
      if (isWord(tape, from - 1, ['الايه', 'سوره', 'بنتيجه', 'بمعدل', 'بنسبه', 'نسبه', 'معدل', 'بابعاد', 'الابعاد']))
        return null
      return told(m)
    },
    yes: [
      '@2014-05-20 بدأت [[17:30]] => 2014-05-20T17:30',
      '@2014-05-20 وصل [[7 صباحا]] => 2014-05-20T07:00',
      '@2014-05-20 عاد [[9 بالليل]] => 2014-05-20T21:00',
      '@2014-05-20 عند [[السابعة مساء]] => 2014-05-20T19:00',
      '@2014-05-20 تغلق في [[الـ 9 مساء]] => 2014-05-20T21:00',
      '@2014-05-20 ([[14:00 ت غ]]) => 2014-05-20T14:00Z',
      '@2014-05-20 ([[14:00 (غرينتش)]]) => 2014-05-20T14:00Z',
      '@2014-05-20 يبث في [[20:00 gmt+2]] => 2014-05-20T20:00+02:00',
      '@2014-05-20 انطلق البث [[20h30]] => 2014-05-20T20:30',
      '@2014-05-20 [[ثلاثة إلا ربع]] => 2014-05-20T02:45',
    ],
    no: ['بنتيجة 2:1', 'المرتبة السابعة', 'قتل 7 في الهجوم', 'الأندية من السادس وحتى الـ10: لا شيء'],
  },
]

import type { Glue } from './glue.ts'
import { toHalf } from './parts.ts'
import { type Either, grain, type Stretch, type Told, type When } from './when.ts'

/** A way two neighbours become one. */
export interface Join {
  id: string
  says: string
  glue: Glue[]
  /** Proofs, as every rule has them. */
  yes: string[]
  no: string[]
  join(left: When, right: When, glue: Glue): Told | null
}

const isDay = (w: When) =>
  w.shift !== undefined || w.weekday !== undefined || w.day !== undefined || w.feast !== undefined
const hasDate = (w: When) => w.day !== undefined && (w.month !== undefined || w.rel?.unit === 'M')
const yearish = (w: When) => grain(w) === 1 && w.decade === undefined && w.century === undefined

const merge = (l: When, r: When): When => {
  const out: When = { ...l, ...r }
  if (l.edge) out.edge = l.edge
  if (!(l.open && r.open)) delete out.open
  return out
}

export const joins: Join[] = [
  {
    id: 'time/join-day-weekday',
    says: 'Today or yesterday and the weekday beside it or in brackets are one day.',
    glue: ['', 'paren', 'comma', 'quoted'],
    yes: [
      '@2014-05-20 وصل [[أمس (الاثنين)]] => 2014-05-19',
      '@2014-05-20 وصل [[أمس «الاثنين»]] => 2014-05-19',
      '@2014-05-20 غادر [[اليوم الثلاثاء]] => 2014-05-20',
      '@2014-05-20 يعود [[غدا الأربعاء]] => 2014-05-21',
      '@2014-05-20 اجتمعوا [[أمس الأحد]] => 2014-05-18',
    ],
    no: ['وصل أمس وغادر الاثنين', 'أمس في الأحد'],
    join: (l, r, glue) =>
      (l.shift !== undefined && r.weekday && !r.month && l.weekday === undefined) ||
      (glue !== 'comma' && l.weekday && !l.month && r.shift !== undefined && l.shift === undefined && !l.dir)
        ? merge(l, r)
        : null,
  },
  {
    id: 'time/join-weekday-date',
    says: 'A weekday or today and the date that follows are one day.',
    glue: ['', 'paren', 'comma', 'in', 'dated', 'dash'],
    yes: [
      '@2014-05-20 يصل [[الخميس 22 أيار]] => 2014-05-22',
      'وقع [[يوم الاثنين الموافق 3 مارس 2014]] => 2014-03-03',
      '@2014-05-20 يبدأ [[السبت، 31 مايو]] => 2014-05-31',
      '@2014-05-20 يبدأ [[الثلاثاء العاشر من الشهر المقبل]] => 2014-06-10',
    ],
    no: ['الاثنين ثم 3 مارس'],
    join: (l, r) =>
      (l.weekday || l.shift !== undefined) &&
      !l.month &&
      !(l.clock && l.part) &&
      hasDate(r) &&
      !r.weekday &&
      !(l.dir && r.dir)
        ? merge(r.rel ? { ...l, weekday: undefined } : l, r)
        : null,
  },
  {
    id: 'time/join-date-weekday',
    says: 'A date and its weekday in brackets are one day.',
    glue: ['paren'],
    yes: ['ولد في [[4 تموز 2014 (الجمعة)]] => 2014-07-04'],
    no: ['في 4 تموز 2014 ثم الجمعة'],
    join: (l, r) => (hasDate(l) && r.weekday && !r.month && !l.weekday ? merge(l, r) : null),
  },
  {
    id: 'time/join-clock-day',
    says: 'An hour and the day or part of a day beside it are one moment.',
    glue: ['', 'from', 'in', 'comma', 'paren'],
    yes: [
      '@2014-05-20 وقع [[الساعة التاسعة من صباح السبت]] => 2014-05-17T09:00',
      '@2014-05-20 يبدأ [[الساعة 8 من مساء غد]] => 2014-05-21T20:00',
    ],
    no: ['الساعة 8 وغدا'],
    join(l, r) {
      if (l.clock && !isDay(l) && !r.clock && (isDay(r) || r.part))
        return merge({ ...l, clock: l.clock.half ? toHalf(l.clock, r.part) : l.clock }, r)
      return null
    },
  },
  {
    id: 'time/join-day-clock',
    says: 'A day and the hour after it are one moment.',
    glue: ['', 'in', 'comma', 'from'],
    yes: [
      '@2014-05-20 وصل [[أمس الساعة 10:30]] => 2014-05-19T10:30',
      '@2014-05-20 يصل [[غدا في الساعة الثالثة عصرا]] => 2014-05-21T15:00',
      '@2014-05-20 انطلق [[عصر اليوم في تمام الساعة 5:30]] => 2014-05-20T17:30',
    ],
    no: ['أمس ثم الساعة 10:30'],
    join(l, r) {
      if (!r.clock || isDay(r) || l.clock || !isDay(l)) return null
      return merge(l, { ...r, clock: r.clock.half ? toHalf(r.clock, l.part) : r.clock })
    },
  },
  {
    id: 'time/join-month-year',
    says: 'A month, season, quarter or half and the year told beside it are one.',
    glue: ['', 'from', 'in', 'comma', 'paren'],
    yes: [
      '@2014-05-20 في [[مارس من العام الماضي]] => 2013-03',
      'ولد في آذار 1970 ومات في [[أيلول من السنة نفسها]] => 1970-09',
    ],
    no: ['في مارس وفي العام الماضي'],
    join(l, r, glue) {
      if (!yearish(r) || (r.year === undefined && (glue === 'paren' || glue === 'comma'))) return null
      if (
        l.year !== undefined ||
        l.rel ||
        (l.same && l.same.unit !== 'M') ||
        (l.dir !== undefined && r.year === undefined)
      )
        return null
      if (!(l.month || l.same || l.season || l.share || l.nth || l.feast)) return null
      return merge(l, r)
    },
  },
  {
    id: 'time/join-share-month',
    says: 'The first half or the last third of a month are days of it.',
    glue: ['', 'from'],
    yes: [
      '@2014-05-20 سيصدر في [[النصف الأول من الشهر المقبل]] => 2014-06-01/2014-06-15',
      '@2014-05-20 صدر في [[النصف الثاني من مارس (آذار) الماضي]] => 2014-03-16/2014-03-31',
      'صدر في [[الثلث الأخير من رمضان 1435]] => 2014-07-18/2014-07-27',
    ],
    no: ['النصف الأول ثم مارس الماضي'],
    join: (l, r) =>
      l.share &&
      l.share.of < 4 &&
      !l.rel &&
      l.year === undefined &&
      (r.month || r.rel?.unit === 'M') &&
      !isDay(r) &&
      !r.clock
        ? merge(l, r)
        : null,
  },
  {
    id: 'time/join-share-decade',
    says: 'The first half of a decade, the last quarter of a century: years of it.',
    glue: ['', 'from'],
    yes: [
      'هاجروا في [[النصف الثاني من الستينات]] => 1965/1969',
      'بني في [[الربع الأخير من القرن التاسع عشر]] => 1875/1899',
    ],
    no: ['النصف الثاني ثم في الستينات'],
    join: (l, r) =>
      l.share &&
      !l.rel &&
      l.year === undefined &&
      l.dir === undefined &&
      l.share.of !== 3 &&
      (r.century !== undefined || (r.decade !== undefined && l.share.of === 2)) &&
      !r.edge &&
      !r.hijri &&
      !r.bc
        ? merge(l, r)
        : null,
  },
  {
    id: 'time/join-part-larger',
    says: 'The second week, the last Sunday, a day number and the month they belong to are one.',
    glue: ['', 'from', 'in'],
    yes: [
      '@2014-05-20 في [[الأسبوع الأول من حزيران]] => 2014-06-02/2014-06-08',
      'في [[الخميس الأخير من تشرين الثاني 2013]] => 2013-11-28',
    ],
    no: ['الأسبوع الأول للمعارك ثم حزيران'],
    join(l, r) {
      // October, the first week.
      if (r.nth && r.open && !r.month && !r.rel && l.month && !l.day && !l.clock)
        return merge(r, { ...l, open: undefined })
      return l.nth &&
        !l.month &&
        !l.rel &&
        !l.year &&
        (r.month || r.rel || r.feast || yearish(r)) &&
        !r.day &&
        !r.clock &&
        (r.rel?.unit !== 'W' || l.nth.of === 'D')
        ? merge(l, r)
        : null
    },
  },
  {
    id: 'time/join-weekday-week',
    says: 'A weekday and the week it belongs to are one day.',
    glue: ['', 'from', 'in'],
    yes: [
      '@2014-05-20 يعود [[الأسبوع المقبل يوم الجمعة]] => 2014-05-30',
      '@2014-05-20 عاد [[الأحد من الأسبوع الماضي]] => 2014-05-18',
      '@2014-05-20 يعود [[الجمعة في الأسبوع المقبل]] => 2014-05-30',
    ],
    no: ['الأسبوع المقبل ثم الجمعة'],
    join(l, r) {
      const [day, week] = l.weekday ? [l, r] : [r, l]
      return day.weekday &&
        !day.month &&
        day.shift === undefined &&
        week.rel?.unit === 'W' &&
        !week.weekday &&
        !day.rel &&
        day.dir === undefined
        ? merge(week, day)
        : null
    },
  },
  {
    id: 'time/join-day-part',
    says: 'A day and the part of it that follows are one: tomorrow in the evening.',
    glue: ['in'],
    yes: ['@2014-05-20 وصل الوفد [[أمس في المساء]] => 2014-05-19'],
    no: ['وصل أمس ثم غادر في المساء'],
    join: (l, r) =>
      isDay(l) && l.part === undefined && !l.clock && r.part && r.open && !isDay(r) && !r.clock
        ? merge(l, { t: 'when', part: r.part })
        : null,
  },
  {
    id: 'time/join-year-month',
    says: 'The last or next year and a month in it are one.',
    glue: ['in'],
    yes: ['@2014-05-20 سيجتمعون [[العام المقبل في شهر آذار]] => 2015-03'],
    no: ['العام المقبل ثم في آذار'],
    join: (l, r) =>
      l.rel?.unit === 'Y' &&
      !l.month &&
      !l.edge &&
      r.month &&
      !r.hijri &&
      r.year === undefined &&
      r.dir === undefined &&
      !r.rel &&
      !r.same
        ? merge(l, r)
        : null,
  },
  {
    id: 'time/join-month-day',
    says: 'A month told from the report and the number of a day behind it are that day: next month, the fifth.',
    glue: [''],
    yes: ['@2014-05-20 [[الشهر القادم يوم 5]] => 2014-06-05'],
    no: ['الشهر القادم ثم يوم 5'],
    join: (l, r) =>
      l.rel?.unit === 'M' &&
      !l.day &&
      !l.edge &&
      !l.month &&
      r.day &&
      !r.month &&
      r.rel?.unit === 'M' &&
      r.rel.n === 0 &&
      !r.clock
        ? merge(r, l)
        : null,
  },
  {
    id: 'time/join-unit-number',
    says: 'The running year and its number, this month and its name are one.',
    glue: ['', 'paren', 'comma'],
    yes: ['@2014-05-20 في [[العام الجاري 2014]] => 2014', '@2014-05-20 في [[العام الماضي (2013)]] => 2013'],
    no: ['العام الماضي في 2013 مدرسة'],
    join(l, r) {
      if (l.rel?.unit === 'Y' && r.year !== undefined && yearish(r)) {
        const { rel, ...rest } = l
        void rel
        return merge(rest as When, r)
      }
      if (l.rel?.unit === 'M' && !l.day && r.month && !r.day && r.year === undefined && r.dir === undefined)
        return { ...l, of: undefined } as unknown as When
      return null
    },
  },
]

/** A day and the hours from one to another after it: tomorrow from three to five. */
export const dayWithHours = (day: When, { from, to }: Stretch): Stretch | null => {
  if (!isDay(day) || day.clock || !from.clock || !to.clock || isDay(from) || isDay(to)) return null
  const at = (hour: When): When =>
    merge(day, { ...hour, clock: hour.clock!.half ? toHalf(hour.clock!, day.part) : hour.clock })
  return { t: 'stretch', from: at(from), to: at(to) }
}

/** Two ends of a stretch, the poorer one completed from the richer. `led`: from or between stands before. */
export function stretch(left: When, right: When, led: boolean): Stretch | null {
  const from = { ...left }
  const to = { ...right }
  if (left.clock && right.clock) {
    if (
      left.clock.half &&
      !right.clock.half &&
      right.clock.hour >= 12 &&
      left.clock.hour < 12 &&
      left.clock.hour + 12 < right.clock.hour + 1
    )
      from.clock = { ...left.clock, hour: left.clock.hour + 12 }
    for (const key of ['hijri', 'day', 'month', 'year', 'weekday', 'shift', 'dir', 'rel'] as const)
      if (to[key] === undefined && !isDay(right) && left[key] !== undefined) Object.assign(to, { [key]: left[key] })
      else if (from[key] === undefined && !isDay(left) && right[key] !== undefined)
        Object.assign(from, { [key]: right[key] })
    return { t: 'stretch', from, to }
  }
  if (grain(left) !== grain(right)) return null
  if (left.open || right.open) return null
  // Put off yesterday to a date, told to the day in two ways: where it lasts, from leads.
  if (left.shift !== undefined && right.month && !led) return null
  for (const key of ['year', 'dir', 'rel', 'same', 'month'] as const) {
    if (key === 'month' && !(left.day && right.day)) continue
    if (key === 'dir' && left.year !== undefined) continue
    if (key === 'year' && to.hijri && from.year === undefined) from.hijri = true
    if (
      from[key] === undefined &&
      to[key] !== undefined &&
      from.shift === undefined &&
      !(key === 'rel' && from.year !== undefined)
    )
      Object.assign(from, { [key]: to[key] })
  }
  // From December to January 2014.
  if (
    left.year === undefined &&
    from.year === right.year &&
    from.year !== undefined &&
    left.month &&
    right.month &&
    left.month > right.month
  )
    from.year -= 1
  if (to.year === undefined && from.year !== undefined && !to.rel && !to.same && to.dir === undefined && to.month)
    to.year = from.year
  return { t: 'stretch', from, to }
}

export const either = (left: When, right: When): Either | null => {
  if (grain(left) !== grain(right) || left.clock || left.open || right.open) return null
  const from = { ...left }
  for (const key of ['year', 'dir'] as const)
    if (from[key] === undefined && right[key] !== undefined) Object.assign(from, { [key]: right[key] })
  return { t: 'either', of: [from, { ...right }] }
}

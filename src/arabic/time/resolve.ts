import { civil, dayText, monthLength, monthText, readDay, weekdayOf, yearText } from './civil.ts'
import { bounds } from './edtf.ts'
import { fixCentury, fixDecade } from './fix-decade.ts'
import { fixFeast } from './fix-feast.ts'
import { fixHijri, fixMonth } from './fix-month.ts'
import { fixOffset, fixSame, yearOf } from './fix-offset.ts'
import { hijriMonth, hijriYear } from './hijri.ts'
import { lengthText } from './length-text.ts'
import { dayWithNumber, monday, nearestWeekday, schoolYear, seasonYear, unitAt, weekdayNear } from './near.ts'
import { type Fixed, NOT, type Setting, two } from './setting.ts'
import { type Clock, grain, type Told, type When } from './when.ts'

/** The value of what is told, in EDTF, in its setting, and what was implied for it. */
export function fix(told: Told, setting: Setting): Fixed {
  if (told.t === 'length') return { value: lengthText(told), implied: [] }
  if (told.t === 'set') return { value: told.value, implied: [] }
  if (told.t === 'either') {
    const each = told.of.map((one) => fixWhen(one, setting))
    if (each.some((one) => one.value === null)) return { value: null, implied: each[0].implied }
    for (let i = 1; i < each.length; i++) each[i] = notBefore(each[i - 1], told.of[i], each[i])
    const list = each.map((one) => one.value).join(',')
    return { value: told.all ? `{${list}}` : `[${list}]`, implied: each[0].implied }
  }
  if (told.t === 'stretch') return fixStretch(told.from, told.to, setting)
  return fixWhen(told, setting)
}

/** A month and no more. */
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** A value inside a month, no season (`2015-23`). */
const IN_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/

/** `نهاية سبتمبر أو مطلع أكتوبر`: a month that tells no year is not before the one it is named beside. */
function notBefore(before: Fixed, told: When, fixed: Fixed): Fixed {
  const [a, b] = [before.value!, fixed.value!]
  if (told.weekday && !told.month && b < a && b.length === 10) return { ...fixed, value: dayText(bounds(b)![0] + 7) }
  if (told.year !== undefined || told.dir !== undefined || !told.month || !IN_MONTH.test(a) || !IN_MONTH.test(b))
    return fixed
  if (b >= a) return fixed
  const year = Number(a.slice(0, 4))
  const same = `${year}${b.slice(4)}`
  return { ...fixed, value: same >= a ? same : `${year + 1}${b.slice(4)}` }
}

function fixStretch(from: When, to: When, asked: Setting): Fixed {
  const setting = { ...asked, bare: false }
  // From midnight on: that with which the day begins.
  if (from.clock?.midnight) from = { ...from, clock: { ...from.clock, midnight: false } }
  if (
    setting.asked &&
    from.month &&
    from.year === undefined &&
    to.month &&
    to.year === undefined &&
    !to.hijri &&
    !to.rel &&
    !from.rel
  )
    return aheadStretch(from, to, setting)
  const a = fixWhen(from, setting)
  // A weekday after another lies in the days after it.
  if (to.weekday && (from.weekday || from.shift !== undefined) && !to.day && !to.clock && a.value) {
    const start = bounds(a.value)![0]
    const end = start + ((to.weekday - weekdayOf(start) + 7) % 7)
    return { value: `${a.value}/${dayText(end)}`, implied: a.implied }
  }
  let b = fixWhen(to, setting)
  if (!a.value || !b.value) return { value: null, implied: a.implied }
  const first = bounds(a.value)
  const last = bounds(b.value)
  if (first && last && first[0] > last[0] && to.year === undefined && to.month && !to.hijri) {
    const { year } = civil(first[0])
    b = fixWhen({ ...to, year }, setting)
    if (b.value && first[0] > bounds(b.value)![0]) b = fixWhen({ ...to, year: year + 1 }, setting)
  }
  if (from.clock && to.clock && last && b.value! < a.value && b.value!.slice(0, 10) === a.value.slice(0, 10)) {
    // From the evening until after midnight.
    b = { value: dayText(last[0] + 1) + b.value!.slice(10), implied: b.implied }
  }
  const start = a.value.includes('/') ? a.value.slice(0, a.value.indexOf('/')) : a.value
  const end = b.value!.includes('/') ? b.value!.slice(b.value!.indexOf('/') + 1) : b.value
  return { value: `${start}/${end}`, implied: [...a.implied, ...b.implied] }
}

/** From January to March, asked about: those of which the end lies ahead. */
function aheadStretch(from: When, to: When, setting: Setting): Fixed {
  const b = fixWhen(to, setting)
  const end = b.value ? bounds(b.value) : null
  if (!end) return { value: null, implied: b.implied }
  const { year } = civil(end[0])
  let a = fixWhen({ ...from, year }, setting)
  if (a.value && bounds(a.value)![0] >= end[1]) a = fixWhen({ ...from, year: year - 1 }, setting)
  return { value: a.value && `${a.value}/${b.value}`, implied: b.implied }
}

function fixWhen(when: When, setting: Setting): Fixed {
  if (when.clock) return fixClock(when, when.clock, setting)
  const fixed = fixDate(when, setting)
  // The middle of March, asked about and no more, is its fifteenth; in a report it is told no finer than the month.
  if (setting.bare && when.edge === 'mid' && fixed.value && MONTH.test(fixed.value))
    return { value: `${fixed.value}-15`, implied: fixed.implied }
  const within = when.week ? readDay(fixed.value) : null
  if (within !== null) {
    const start = monday(within)
    return { value: `${dayText(start)}/${dayText(start + 6)}`, implied: fixed.implied }
  }
  const day = when.part === 'eve' ? readDay(fixed.value) : null
  return day === null || fixed.value!.length !== 10
    ? fixed
    : { value: dayText(day - 1), implied: [...fixed.implied, 'the day before, of which it is the eve'] }
}

function fixClock(when: When, clock: Clock, setting: Setting): Fixed {
  const text = `T${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? '' : `:${two(clock.second)}`}${clock.zone ?? ''}`
  const { clock: _, part: __, ...date } = when
  void _
  void __
  if (grain(date as When) === 4) {
    const day = fixDate(date as When, setting)
    return day.value?.length === 10
      ? { value: day.value + text, implied: day.implied }
      : { value: day.value === null ? null : text, implied: day.implied }
  }
  const near = setting.before((one) => one.distance === 0 && /^\d{4}-\d\d-\d\d$/.test(one.value))
  if (near) return { value: near.value + text, implied: [`the day from ${near.value} told before`] }
  if (setting.today === null) return { value: text, implied: [] }
  if (setting.bare || clock.midnight) return ahead(clock, setting, text)
  const day = setting.day()
  if (day !== null && day !== setting.today)
    return { value: dayText(day) + text, implied: [`the day from ${dayText(day)}, of which the report tells first`] }
  return { value: dayText(setting.today) + text, implied: ["the day from the report's own"] }
}

/** The hour that comes next: who asks of three o'clock at four has the afternoon in mind. */
function ahead(clock: Clock, { today, minute, fromReport }: Setting, text: string): Fixed {
  const implied = [`the hour from ${fromReport}`]
  if (clock.midnight) return { value: dayText(today! + 1) + text, implied }
  const at = 60 * clock.hour + clock.minute
  if (clock.hour === 0 && minute != null && at <= minute) return { value: dayText(today! + 1) + text, implied }
  if (!clock.half || clock.hour > 12 || minute == null || at > minute) return { value: dayText(today!) + text, implied }
  const later = at + 12 * 60 > minute && clock.hour < 12
  return later
    ? { value: `${dayText(today!)}T${two(clock.hour + 12)}${text.slice(3)}`, implied }
    : { value: dayText(today! + 1) + text, implied }
}

function fixDate(when: When, setting: Setting): Fixed {
  const { today } = setting
  const { fromReport } = setting
  if (when.offset)
    return fixOffset(when.offset, setting, when.offset.from === 'base' ? fixDate(when.offset.base, setting) : null)
  if (when.feast) return fixFeast(when, setting)
  if (when.such) return fixSuch(when, setting)
  if (when.share && (when.decade !== undefined || when.century !== undefined)) return fixYearsShare(when, setting)
  if (when.decade !== undefined) return fixDecade(when, setting)
  if (when.century !== undefined) return fixCentury(when, setting)
  if (when.nth) return fixNth(when, setting)

  // Days told from the report.
  if (when.shift !== undefined && !when.month) {
    if (today === null) return { value: null, implied: [fromReport] }
    let day = today + when.shift
    if (when.weekday) day = nearestWeekday(day, when.weekday)
    // Yesterday is never ahead, whatever weekday the writer took it for.
    if (when.shift <= 0 && day > today) day -= 7
    return { value: dayText(day), implied: [fromReport] }
  }
  if (when.share && (when.month || when.rel?.unit === 'M')) return fixShare(when, setting)
  const year = yearOf(when, setting)
  if (when.month) {
    const fixed = when.hijri ? fixHijri(when, setting) : fixMonth(when, year, setting, fromReport)
    if (!when.either || !when.weekday || isOn(fixed, when.weekday)) return fixed
    // Monday 10/4: the fourth of the tenth month, where only that is a Monday.
    const turned = fixDate({ ...when, either: false, day: when.month, month: when.day }, setting)
    return isOn(turned, when.weekday) ? turned : fixed
  }
  if (when.weekday) {
    if (today === null) return { value: null, implied: [fromReport] }
    if (when.monthDay) {
      const day = dayWithNumber(today, when.weekday, when.monthDay)
      return day === null ? NOT : { value: dayText(day), implied: [fromReport] }
    }
    if (when.rel?.unit === 'W')
      return { value: dayText(monday(today) + 7 * when.rel.n + when.weekday - 1), implied: [fromReport] }
    // Who asks on a Tuesday for Tuesday does not mean today.
    const dir =
      setting.asked && !setting.behind && when.dir === undefined && weekdayOf(today) === when.weekday ? 1 : when.dir
    return { value: dayText(weekdayNear(today, when.weekday, dir, setting.tense())), implied: [fromReport] }
  }
  if (when.season) {
    const chosen = year ?? seasonYear(when, setting)
    if (chosen === null)
      return {
        value: when.dir === undefined && !when.rel && !when.same && today === null ? null : null,
        implied: [fromReport],
      }
    return {
      value: `${yearText(chosen)}-${when.season}`,
      implied: when.year === undefined ? [`the year from ${fromReport}`] : [],
    }
  }
  if (when.share?.n === 0) return quarterFrom(today, when.dir ?? 0, fromReport)
  if (when.share) {
    const chosen = year ?? (today === null ? null : civil(today).year)
    if (chosen === null) return { value: null, implied: [fromReport] }
    const code = { 2: 39, 3: 36, 4: 32 }[when.share.of] + when.share.n
    return {
      value: `${yearText(chosen)}-${code}`,
      implied: when.year === undefined ? [`the year from ${fromReport}`] : [],
    }
  }
  if (when.rel) {
    const told = when.previous ? priorTo(when, setting) : null
    if (told !== null)
      return { value: unitAt(when, when.rel.unit, -1, told), implied: ['counted from what was told before'] }
    if (today === null) return { value: null, implied: [fromReport] }
    if (when.school) return { value: schoolYear(when, today), implied: [fromReport] }
    if (when.hijri && when.rel.unit === 'Y') return hijriYearOf(hijriYear(today) + when.rel.n)
    return { value: unitAt(when, when.rel.unit, when.rel.n, today), implied: [fromReport] }
  }
  if (when.same) return fixSame(when, setting)
  if (when.year !== undefined) {
    if (when.hijri) return hijriYearOf(when.year)
    return { value: when.bc ? yearText(1 - when.year) : yearText(when.year), implied: [] }
  }
  return NOT
}

/** On such a day, in such a month of another year. */
function fixSuch(when: When, setting: Setting): Fixed {
  const year = yearOf(when, setting)
  if (setting.today === null || year === null) return { value: null, implied: [setting.fromReport] }
  const { month, day } = civil(setting.today)
  if (when.such === 'D' && day > monthLength(year, month)) return NOT
  const text = monthText(year, month)
  return { value: when.such === 'D' ? `${text}-${two(day)}` : text, implied: [setting.fromReport] }
}

/** The days of a year of the Hijra. */
const hijriYearOf = (year: number): Fixed => ({
  value: `${dayText(hijriMonth(year, 1))}/${dayText(hijriMonth(year + 1, 1) - 1)}`,
  implied: ['the Gregorian days by the Umm al-Qura calendar'],
})

/** The first day of what this sentence told last, if it is told finely enough for the unit before it. */
function priorTo({ rel }: When, setting: Setting): number | null {
  const longest = { Y: 366, M: 31, W: 7 }[rel!.unit as string] ?? 0
  const told = setting.before(({ value, distance }) => {
    const range = distance === 0 ? bounds(value) : null
    return range !== null && range[1] - range[0] <= longest
  })
  return told && bounds(told.value)![0]
}

/** The years of a half of a decade, a half or quarter of a century. */
function fixYearsShare({ share, ...larger }: When, setting: Setting): Fixed {
  const whole = fixDate(larger, setting)
  const range = whole.value ? bounds(whole.value) : null
  if (!range) return whole
  const { year } = civil(range[0])
  const years = (civil(range[1]).year - year) / share!.of
  const from = year + years * (share!.n - 1)
  return { value: `${yearText(from)}/${yearText(from + years - 1)}`, implied: whole.implied }
}

/** A half or a third of a month, of fifteen days or ten. */
function fixShare({ share, ...month }: When, setting: Setting): Fixed {
  const whole = fixDate(month, setting)
  const range = whole.value ? bounds(whole.value) : null
  if (!range) return whole
  const days = share!.of === 2 ? 15 : 10
  const from = range[0] + days * (share!.n - 1)
  const to = share!.n === share!.of ? range[1] : from + days
  return { value: `${dayText(from)}/${dayText(to - 1)}`, implied: whole.implied }
}

const isOn = ({ value }: Fixed, weekday: number): boolean => {
  const day = readDay(value)
  return day !== null && weekdayOf(day) === weekday
}

function quarterFrom(today: number | null, away: number, fromReport: string): Fixed {
  if (today === null) return { value: null, implied: [fromReport] }
  const { year, month } = civil(today)
  const at = 4 * year + Math.floor((month - 1) / 3) + away
  return { value: `${yearText(Math.floor(at / 4))}-${33 + (at % 4)}`, implied: [fromReport] }
}

function fixNth(when: When, setting: Setting): Fixed {
  const { nth, ...larger } = when
  if (!nth || (!larger.month && !larger.rel && larger.year === undefined && !larger.same)) return NOT
  const whole = fixDate({ ...larger, open: undefined } as When, setting)
  const range = whole.value ? bounds(whole.value) : null
  if (!range) return { value: null, implied: whole.implied }
  const [first, end] = range
  if (nth.of === 'M') {
    const { year } = civil(first)
    if (nth.n > 12 || grain(larger as When) !== 1) return NOT
    return { value: monthText(year, nth.n < 0 ? 13 + nth.n : nth.n), implied: whole.implied }
  }
  const inside = (day: number) => (day >= first && day < end ? day : null)
  let day: number | null
  if (nth.of === 'D') day = inside(nth.n < 0 ? end + nth.n : first + nth.n - 1)
  else if (nth.of === 'W') {
    if (nth.iso) {
      // The first is that of the fourth of January.
      if (grain(larger as When) !== 1) return NOT
      const start = monday(first + 3) + 7 * (nth.n - 1)
      return { value: `${dayText(start)}/${dayText(start + 6)}`, implied: whole.implied }
    }
    // Weeks that lie wholly inside count.
    const start = nth.n < 0 ? monday(end) + 7 * nth.n : first + ((8 - weekdayOf(first)) % 7) + 7 * (nth.n - 1)
    if (inside(start) === null) return NOT
    return { value: `${dayText(start)}/${dayText(start + 6)}`, implied: whole.implied }
  } else {
    const wanted = nth.of
    day =
      nth.n < 0
        ? end - 1 - ((weekdayOf(end - 1) - wanted + 7) % 7) + 7 * (nth.n + 1)
        : inside(first + ((wanted - weekdayOf(first) + 7) % 7) + 7 * (nth.n - 1))
  }
  return day === null ? NOT : { value: dayText(day), implied: whole.implied }
}

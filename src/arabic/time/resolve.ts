import { civil, dayNumber, dayText, easter, monthLength, monthText, readDay, weekdayOf, yearText } from './civil.ts'
import { bounds } from './edtf.ts'
import { hijriMonth, hijriYear } from './hijri.ts'
import { type Clock, grain, type Length, type Told, type When } from './when.ts'

/** What fixes an open expression: the report's day, the times told before it, the tense around it. */
export interface Setting {
  /** Day number of the report, or null. */
  today: number | null
  /** How a reason names that day. */
  fromReport: string
  /** The nearest of the times told before that holds. */
  before: (holds: (one: Before) => boolean) => Before | null
  /** 1 where the words around look ahead, -1 where they look back, 0 where nothing says. */
  tense: () => -1 | 0 | 1
  /** True where a verb before says that it was done then. */
  done: () => boolean
  /** True after since: what is told lies behind the report. */
  behind?: boolean
}

export interface Before {
  value: string
  /** In how many sentences' distance. */
  distance: number
}

export interface Fixed {
  value: string | null
  /** What was implied, and from where: the printable half of the reason. */
  implied: string[]
}

const two = (n: number) => `${n}`.padStart(2, '0')
const NOT: Fixed = { value: null, implied: [] }
/** Half-years away beyond which a month without a year belongs to the neighbouring year. */
const FAR = 9

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

/** A value inside a month, no season (`2015-23`). */
const IN_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/

/** `نهاية سبتمبر أو مطلع أكتوبر`: a month that tells no year is not before the one it is named beside. */
function notBefore(before: Fixed, told: When, fixed: Fixed): Fixed {
  const [a, b] = [before.value!, fixed.value!]
  if (told.year !== undefined || told.dir !== undefined || !told.month || !IN_MONTH.test(a) || !IN_MONTH.test(b))
    return fixed
  if (b >= a) return fixed
  const year = Number(a.slice(0, 4))
  const same = `${year}${b.slice(4)}`
  return { ...fixed, value: same >= a ? same : `${year + 1}${b.slice(4)}` }
}

function fixStretch(from: When, to: When, setting: Setting): Fixed {
  const a = fixWhen(from, setting)
  // A weekday after another lies in the days after it.
  if (to.weekday && from.weekday && !to.day && !to.clock && a.value) {
    const start = bounds(a.value)![0]
    const end = start + ((to.weekday - from.weekday + 7) % 7)
    return { value: `${a.value}/${dayText(end)}`, implied: a.implied }
  }
  let b = fixWhen(to, setting)
  if (!a.value || !b.value) return { value: null, implied: a.implied }
  const first = bounds(a.value)
  const last = bounds(b.value)
  if (first && last && first[0] > last[0] && to.year === undefined && to.month) {
    b = fixWhen({ ...to, year: civil(first[0]).year + 1 }, setting)
  }
  if (from.clock && to.clock && last && b.value! < a.value && b.value!.slice(0, 10) === a.value.slice(0, 10)) {
    // From the evening until after midnight.
    b = { value: dayText(last[0] + 1) + b.value!.slice(10), implied: b.implied }
  }
  const start = a.value.includes('/') ? a.value.slice(0, a.value.indexOf('/')) : a.value
  const end = b.value!.includes('/') ? b.value!.slice(b.value!.indexOf('/') + 1) : b.value
  return { value: `${start}/${end}`, implied: [...a.implied, ...b.implied] }
}

function fixWhen(when: When, setting: Setting): Fixed {
  if (when.clock) return fixClock(when, when.clock, setting)
  const fixed = fixDate(when, setting)
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
  return { value: dayText(setting.today) + text, implied: ["the day from the report's own"] }
}

function fixDate(when: When, setting: Setting): Fixed {
  const { today } = setting
  const { fromReport } = setting
  if (when.offset) return fixOffset(when, setting)
  if (when.feast) return fixFeast(when, setting)
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
  const year = yearOf(when, setting)
  if (when.month) return when.hijri ? fixHijri(when, setting) : fixMonth(when, year, setting, fromReport)
  if (when.weekday) {
    if (today === null) return { value: null, implied: [fromReport] }
    if (when.rel?.unit === 'W')
      return { value: dayText(monday(today) + 7 * when.rel.n + when.weekday - 1), implied: [fromReport] }
    return { value: dayText(weekdayNear(today, when.weekday, when.dir, setting.tense())), implied: [fromReport] }
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
    if (today === null) return { value: null, implied: [fromReport] }
    return { value: unitAt(when, when.rel.unit, when.rel.n, today), implied: [fromReport] }
  }
  if (when.same) return fixSame(when, setting)
  if (when.year !== undefined) {
    if (when.hijri)
      return {
        value: `${dayText(hijriMonth(when.year, 1))}/${dayText(hijriMonth(when.year + 1, 1) - 1)}`,
        implied: ['the Gregorian days by the Umm al-Qura calendar'],
      }
    return { value: when.bc ? yearText(1 - when.year) : yearText(when.year), implied: [] }
  }
  return NOT
}

/** The year that words, this-last-next or a time told before give; null where none does. */
function yearOf(when: When, setting: Setting): number | null {
  if (when.year !== undefined) return when.year
  if (when.rel?.unit === 'Y' && setting.today !== null) return civil(setting.today).year + when.rel.n
  if (when.same?.unit === 'Y') {
    const told = setting.before((one) => one.distance <= 2 && /^\d{4}/.test(one.value))
    return told ? Number(told.value.slice(0, 4)) + when.same.n : null
  }
  return null
}

function fixMonth(when: When, year: number | null, setting: Setting, fromReport: string): Fixed {
  const { today } = setting
  const month = when.month!
  const text = (y: number) => (when.day ? `${monthText(y, month)}-${two(when.day)}` : monthText(y, month))
  const valid = (y: number) => !when.day || when.day <= monthLength(y, month)
  if (year !== null)
    return valid(year)
      ? { value: text(year), implied: when.year === undefined ? ['the year from another time'] : [] }
      : NOT
  if (when.rel || when.same) return { value: null, implied: [] }
  if (today === null) {
    if (when.dir !== undefined) return { value: null, implied: [fromReport] }
    return { value: when.day ? `XXXX-${two(month)}-${two(when.day)}` : `XXXX-${two(month)}`, implied: [] }
  }
  const now = civil(today)
  const at = (y: number) => (when.day ? dayNumber(y, month, when.day) : dayNumber(y, month, 1))
  const here = when.day ? today : dayNumber(now.year, now.month, 1)
  let chosen = now.year
  if (when.weekday && when.day) {
    const fits = [now.year, now.year - 1, now.year + 1].find((y) => weekdayOf(at(y)) === when.weekday)
    if (fits !== undefined && Math.abs(at(fits) - today) < 400)
      return { value: text(fits), implied: [`the year by the weekday and ${fromReport}`] }
  }
  if (when.dir !== undefined && when.dir < 0) chosen = at(now.year) < here ? now.year : now.year - 1
  else if (when.dir !== undefined && when.dir > 0) chosen = at(now.year) > here ? now.year : now.year + 1
  else if (when.dir === undefined && (setting.behind || (!when.day && setting.done())))
    chosen = at(now.year) <= here ? now.year : now.year - 1
  else if (when.dir === undefined) {
    const ahead = month - now.month
    if (ahead >= (setting.tense() < 0 ? (when.day ? 5 : 3) : FAR) && setting.tense() <= 0) chosen = now.year - 1
    else if (setting.tense() > 0 && at(now.year) < here && ahead <= -3) chosen = now.year + 1
  }
  if (when.dir === -2) chosen--
  if (when.dir === 2) chosen++
  return valid(chosen) ? { value: text(chosen), implied: [`the year from ${fromReport}`] } : NOT
}

function fixHijri(when: When, setting: Setting): Fixed {
  const { today } = setting
  const month = when.month!
  let year = when.year
  const implied = ['the Gregorian days by the Umm al-Qura calendar']
  if (year === undefined && when.rel?.unit === 'Y' && today !== null) year = hijriYear(today) + when.rel.n
  if (year === undefined) {
    if (today === null) return { value: null, implied: ["the report's day, which is not known"] }
    const now = hijriYear(today)
    const at = (y: number) => hijriMonth(y, month) + (when.day ?? 1) - 1
    const length = when.day ? 1 : 30
    const all = [now - 1, now, now + 1]
    if (when.dir !== undefined && when.dir < 0) year = all.findLast((y) => at(y) + length <= today)
    else if (when.dir !== undefined && when.dir > 0) year = all.find((y) => at(y) > today)
    else if (when.dir === 0) year = all.find((y) => at(y) + length > today)
    else
      year = all.reduce((best, y) =>
        Math.abs(at(y) + length / 2 - today) < Math.abs(at(best) + length / 2 - today) ? y : best,
      )
    implied.push(`the year nearest the report's day ${dayText(today)}`)
  }
  if (year === undefined) return NOT
  if (when.dir === -2) year--
  if (when.dir === 2) year++
  const first = hijriMonth(year, month)
  if (when.day) return { value: dayText(first + when.day - 1), implied }
  const last = (month === 12 ? hijriMonth(year + 1, 1) : hijriMonth(year, month + 1)) - 1
  return { value: `${dayText(first)}/${dayText(last)}`, implied }
}

const monday = (day: number) => day - weekdayOf(day) + 1

/** The weekday nearest a day, earlier on a draw: reports are dated late more often than early. */
function nearestWeekday(day: number, weekday: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7
  return back <= 3 ? day - back : day + 7 - back
}

function weekdayNear(today: number, weekday: number, dir: number | undefined, tense: number): number {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (dir !== undefined && dir < 0) return today - (back === 0 ? 7 : back) + 7 * (dir + 1)
  if (dir !== undefined && dir > 0) return today + (back === 0 ? 7 : 7 - back) + 7 * (dir - 1)
  if (dir === 0 && tense >= 0) return back === 0 ? today : today + 7 - back
  if (tense > 0) return back === 0 ? today : today + 7 - back
  return today - back
}

function seasonYear(when: When, setting: Setting): number | null {
  const { today } = setting
  if (today === null) return null
  const { year, month } = civil(today)
  // A season is named by the year it begins in: winter runs over into the next.
  const start = { 21: 3, 22: 6, 23: 9, 24: 12 }[when.season!]!
  const running = month >= start && month < start + 3 ? year : when.season === 24 && month < 3 ? year - 1 : null
  if (when.dir !== undefined && when.dir < 0)
    return month >= start + (running === null ? 0 : 3)
      ? year
      : running !== null && when.season === 24 && month < 3
        ? year - 2
        : year - 1
  if (when.dir !== undefined && when.dir > 0) return month < start ? year : year + 1
  if (running !== null) return running
  return setting.tense() > 0 && month > start ? year + 1 : setting.tense() < 0 && month < start ? year - 1 : year
}

function unitAt(when: When, unit: string, n: number, today: number): string | null {
  const { year, month } = civil(today)
  if (when.edge === 'rest' && n === 0 && unit === 'Y') return `${dayText(today)}/${year}-12-31`
  if (when.edge === 'rest' && n === 0 && unit === 'M')
    return `${dayText(today)}/${monthText(year, month)}-${monthLength(year, month)}`
  if (unit === 'Y') return yearText(year + n)
  if (unit === 'M') {
    const first = civil(dayNumber(year, month + n, 1))
    if (when.day)
      return when.day <= monthLength(first.year, first.month)
        ? `${monthText(first.year, first.month)}-${two(when.day)}`
        : null
    return monthText(first.year, first.month)
  }
  if (unit === 'W') {
    const first = monday(today) + 7 * n
    if (when.edge === 'weekend') return `${dayText(first + 5)}/${dayText(first + 6)}`
    if (when.edge === 'rest') return `${dayText(today)}/${dayText(first + 6)}`
    return `${dayText(first)}/${dayText(first + 6)}`
  }
  if (unit === 'D') return dayText(today + n)
  return null
}

function fixSame(when: When, setting: Setting): Fixed {
  const { unit, n } = when.same!
  if (unit === 'Y') {
    const year = yearOf(when, setting)
    return year === null ? NOT : { value: yearText(year), implied: ['the year told before'] }
  }
  const first = setting.before(() => true)
  if (!first || first.distance > 0) return NOT
  const told = bounds(first.value)
  if (!told) return NOT
  const implied = [`counted from ${first.value} told before`]
  const elsewhere = unit === 'M' ? yearOf({ ...when, same: undefined }, setting) : null
  if (elsewhere !== null && /^\d{4}-(0\d|1[0-2])/.test(first.value))
    return { value: `${yearText(elsewhere)}${first.value.slice(4, 7)}`, implied }
  if (elsewhere !== null) return NOT
  if (unit === 'D')
    return told[1] - told[0] === 1 && /^\d{4}-\d\d-\d\d/.test(first.value)
      ? { value: dayText(told[0] + n), implied }
      : NOT
  if (unit === 'M' && /^\d{4}-\d\d/.test(first.value) && told[1] - told[0] <= 31)
    return { value: unitAt(when, 'M', n, told[0]), implied }
  if (unit === 'W' && told[1] - told[0] <= 7) return { value: unitAt(when, 'W', n, told[0]), implied }
  return NOT
}

function fixOffset(when: When, setting: Setting): Fixed {
  const { length, sign, from } = when.offset!
  let base = setting.today
  let implied =
    base === null ? ["the report's day, which is not known"] : [`counted from the report's day ${dayText(base)}`]
  if (from === 'that') {
    const told = setting.before((one) => /^\d{4}-\d\d-\d\d/.test(one.value) && one.distance <= 1)
    base = told ? bounds(told.value)![0] : null
    implied = told ? [`counted from ${told.value} told before`] : ['no day told before']
  }
  if (base === null || !length.parts) return { value: null, implied }
  let { year, month, day } = civil(base)
  let finest = 'Y'
  for (const { n, unit } of length.parts) {
    if (!Number.isInteger(n)) return { value: null, implied }
    finest = unit
    if (unit === 'Y') year += sign * n
    else if (unit === 'M') month += sign * n
    else if (unit === 'W') day += sign * n * 7
    else if (unit === 'D') day += sign * n
    else if (unit === 'H' && n % 24 === 0) day += (sign * n) / 24
    else return { value: null, implied }
  }
  const at = dayNumber(year, month, 1)
  const first = civil(at)
  if (finest === 'Y') return { value: yearText(year), implied }
  if (finest === 'M') return { value: monthText(first.year, first.month), implied }
  return { value: dayText(at + day - 1), implied }
}

function fixFeast(when: When, setting: Setting): Fixed {
  const { calendar, month, day, days } = when.feast!
  const implied = calendar === 'hijri' ? ['the Gregorian day by the Umm al-Qura calendar'] : []
  const year = yearOf(when, setting)
  const inYear = (y: number): number[] => {
    if (calendar === 'gregorian') return [dayNumber(y, month, day)]
    if (calendar === 'easter') return [easter(y) + day]
    const h = hijriYear(dayNumber(y, 1, 1))
    return [h, h + 1].map((one) => hijriMonth(one, month) + day - 1).filter((one) => civil(one).year === y)
  }
  let at: number | undefined
  if (when.hijri && when.year !== undefined && calendar === 'hijri') at = hijriMonth(when.year, month) + day - 1
  else if (year !== null) at = inYear(year)[0]
  else if (setting.today !== null) {
    const { today } = setting
    const now = civil(today).year
    const all = [now - 1, now, now + 1].flatMap(inYear)
    implied.push(`the year from the report's day ${dayText(today)}`)
    if (when.dir !== undefined && when.dir < 0) at = all.findLast((one) => one < today)
    else if (when.dir !== undefined && when.dir > 0) at = all.find((one) => one > today)
    else {
      const here = inYear(now)
      at = here.reduce(
        (best: number | undefined, one) =>
          best === undefined || Math.abs(one - today) < Math.abs(best - today) ? one : best,
        undefined,
      )
      if (at === undefined || Math.abs(at - today) > 270)
        at = all.reduce((best, one) => (Math.abs(one - today) < Math.abs(best - today) ? one : best))
    }
  } else if (calendar === 'gregorian') return { value: `XXXX-${two(month)}-${two(day)}`, implied }
  if (at === undefined) return { value: null, implied }
  return { value: days > 1 ? `${dayText(at)}/${dayText(at + days - 1)}` : dayText(at), implied }
}

function fixDecade(when: When, setting: Setting): Fixed {
  if (when.decade === -1) {
    if (setting.today === null) return NOT
    return {
      value: `${Math.floor(civil(setting.today).year / 10) + (when.dir ?? 0)}X`,
      implied: ["counted from the report's day"],
    }
  }
  let century = 19
  const implied: string[] = []
  if (when.century) century = when.century - 1
  else if (when.dir !== undefined && when.dir < 0 && setting.today !== null)
    century = Math.floor(civil(setting.today).year / 100) - 1
  else implied.push('the twentieth century, of which such words tell')
  if (when.hijri) {
    const year = (when.century ? when.century - 1 : 13) * 100 + when.decade!
    const [first, last] = [hijriMonth(year, 1), hijriMonth(year + 10, 1) - 1].map((day) => civil(day).year)
    return {
      value: `${yearText(first)}/${yearText(last)}`,
      implied: ['the Gregorian years by the Umm al-Qura calendar'],
    }
  }
  return { value: `${century}${when.decade! / 10}X`, implied }
}

function fixCentury(when: When, setting: Setting): Fixed {
  if (when.century === -1) {
    if (setting.today === null) return NOT
    return {
      value: `${Math.floor(civil(setting.today).year / 100) + (when.dir ?? 0)}XX`,
      implied: ["counted from the report's day"],
    }
  }
  if (when.hijri) {
    const first = hijriMonth(100 * (when.century! - 1) + 1, 1)
    const last = hijriMonth(100 * when.century! + 1, 1) - 1
    return {
      value: `${yearText(civil(first).year)}/${yearText(civil(last).year)}`,
      implied: ['the Gregorian years of a Hijri century'],
    }
  }
  if (when.bc) return { value: `-${two(when.century! - 1)}XX`, implied: [] }
  return { value: `${two(when.century! - 1)}XX`, implied: [] }
}

function fixNth(when: When, setting: Setting): Fixed {
  const { nth, ...larger } = when
  if (!nth || (!larger.month && !larger.rel && larger.year === undefined && !larger.same)) return NOT
  const whole = fixDate({ ...larger, open: undefined } as When, setting)
  const range = whole.value ? bounds(whole.value) : null
  if (!range) return { value: null, implied: whole.implied }
  const [first, end] = range
  const inside = (day: number) => (day >= first && day < end ? day : null)
  let day: number | null
  if (nth.of === 'D') day = nth.n < 0 ? end - 1 : inside(first + nth.n - 1)
  else if (nth.of === 'W') {
    // Weeks that lie wholly inside count.
    const start = nth.n < 0 ? monday(end) - 7 : first + ((8 - weekdayOf(first)) % 7) + 7 * (nth.n - 1)
    if (inside(start) === null) return NOT
    return { value: `${dayText(start)}/${dayText(start + 6)}`, implied: whole.implied }
  } else {
    const wanted = nth.of
    day =
      nth.n < 0
        ? end - 1 - ((weekdayOf(end - 1) - wanted + 7) % 7)
        : inside(first + ((wanted - weekdayOf(first) + 7) % 7) + 7 * (nth.n - 1))
  }
  return day === null ? NOT : { value: dayText(day), implied: whole.implied }
}

const TIME_UNITS = new Set(['H', 'MIN', 'S'])

/** `P1Y6M`, `PT48H`, `P2W`; null where nobody counted. */
export function lengthText(length: Length): string | null {
  if (!length.parts?.length) return null
  const weeks =
    length.parts.length > 1 ? length.parts.map((p) => (p.unit === 'W' ? { n: p.n * 7, unit: 'D' } : p)) : length.parts
  const date = weeks
    .filter((p) => !TIME_UNITS.has(p.unit))
    .map((p) => `${p.n}${p.unit}`)
    .join('')
  const time = weeks
    .filter((p) => TIME_UNITS.has(p.unit))
    .map((p) => `${p.n}${p.unit === 'MIN' ? 'M' : p.unit}`)
    .join('')
  return `P${date}${time ? `T${time}` : ''}`
}

/** Day numbers of the Gregorian calendar (1970-01-01 is 0) by arithmetic alone: no clock, no time zone, any year. */
export interface Day {
  year: number
  month: number
  day: number
}

/** Days since 1970-01-01; month and day may overflow. After Howard Hinnant's public-domain `days_from_civil`. */
export function dayNumber(year: number, month: number, day: number): number {
  const over = Math.floor((month - 1) / 12)
  const y0 = year + over
  const m = month - over * 12
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The civil date of a day number. */
export function civil(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** The minute of the day in an ISO date that tells one, or null. */
export function readMinute(text: string | null): number | null {
  const clock = text === null ? null : /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)/.exec(text)
  return clock && Number(clock[1]) * 60 + Number(clock[2])
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

export const monthLength = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)
export const yearText = (year: number): string => (year < 0 ? `-${four(-year)}` : four(year))
const four = (n: number) => `${n}`.padStart(4, '0')
export const monthText = (year: number, month: number): string => `${yearText(year)}-${two(month)}`
export function dayText(number: number): string {
  const { year, month, day } = civil(number)
  return `${monthText(year, month)}-${two(day)}`
}

/** Day number of `YYYY-MM-DD…`, or null for anything else. */
export function readDay(text: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?![\d])/.exec(text ?? '')
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Easter Sunday of the western churches (Gauss, in the anonymous Gregorian form). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}

/** Easter Sunday of the eastern churches, reckoned by the Julian calendar (Meeus) and told by the Gregorian one. */
export function orthodoxEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const at = moon + sunday + 114
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, Math.floor(at / 31), (at % 31) + 1) + behind
}

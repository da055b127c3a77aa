import { civil, dayNumber } from './civil.ts'

/** First day and the day after the last of a value that has days: year, month, day, season, quarter, decade, interval. */
export function bounds(value: string): [number, number] | null {
  const slash = value.indexOf('/')
  if (slash > 0 && !value.startsWith('R')) {
    const a = bounds(value.slice(0, slash))
    const b = bounds(value.slice(slash + 1))
    return a && b ? [a[0], b[1]] : null
  }
  const day = /^(-?\d{4})-(\d\d)-(\d\d)(T|$)/.exec(value)
  if (day) {
    const at = dayNumber(Number(day[1]), Number(day[2]), Number(day[3]))
    return [at, at + 1]
  }
  const part = /^(-?\d{4})-(\d\d)$/.exec(value)
  if (part) {
    const [year, code] = [Number(part[1]), Number(part[2])]
    const span = (month: number, months: number): [number, number] => [
      dayNumber(year, month, 1),
      dayNumber(year, month + months, 1),
    ]
    if (code <= 12) return span(code, 1)
    if (code >= 21 && code <= 24) return span([3, 6, 9, 12][code - 21], 3)
    if (code >= 33 && code <= 36) return span((code - 33) * 3 + 1, 3)
    if (code >= 37 && code <= 39) return span((code - 37) * 4 + 1, 4)
    if (code >= 40 && code <= 41) return span((code - 40) * 6 + 1, 6)
    return null
  }
  const years = /^(-?\d{1,4})(X{0,2})$/.exec(value)
  if (years) {
    const width = 10 ** years[2].length
    const first = Number(years[1]) * width
    return [dayNumber(first, 1, 1), dayNumber(first + width, 1, 1)]
  }
  return null
}

export { civil }

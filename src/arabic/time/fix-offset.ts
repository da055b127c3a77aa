import { civil, dayNumber, dayText, monthLength, monthText, readDay, weekdayOf, yearText } from './civil.ts'
import { bounds } from './edtf.ts'
import { unitAt } from './near.ts'
import { type Fixed, NOT, type Setting, two } from './setting.ts'
import type { Unit, When } from './when.ts'

/** The year that words, this-last-next or a time told before give; null where none does. */
export function yearOf(when: When, setting: Setting): number | null {
  if (when.year !== undefined) return when.year
  if (when.rel?.unit === 'Y' && setting.today !== null) return civil(setting.today).year + when.rel.n
  if (when.same?.unit === 'Y') {
    const told = setting.before((one) => one.distance <= 2 && /^\d{4}/.test(one.value))
    return told ? Number(told.value.slice(0, 4)) + when.same.n : null
  }
  return null
}

/** That year, the month before it: counted from a time told before. */
export function fixSame(when: When, setting: Setting): Fixed {
  const { unit, n } = when.same!
  if (unit === 'Y') {
    const year =
      yearOf(when, setting) ?? (setting.asked && n && setting.today !== null ? civil(setting.today).year + n : null)
    return year === null ? NOT : { value: yearText(year), implied: ['the year told before'] }
  }
  const first = setting.before(() => true)
  // Asked about, that which follows follows the day of asking.
  if (!first && setting.asked && n !== 0 && setting.today !== null)
    return { value: unitAt(when, unit, n, setting.today), implied: [`counted from ${setting.fromReport}`] }
  if (!first || first.distance > (unit === 'D' ? 1 : 0)) return NOT
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

const CLOCK_SECONDS: Partial<Record<Unit, number>> = { H: 3600, MIN: 60, S: 1 }

/** A moment told by its second since 1970-01-01; to the minute, where hours were counted. */
function clockAt(second: number, finest: string): string {
  const day = Math.floor(second / 86_400)
  const rest = second - day * 86_400
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, Math.floor(rest % 60)].map(two)
  return `${dayText(day)}T${clock.slice(0, finest === 'H' ? 2 : 3).join(':')}`
}

/** Three days ago, two weeks after that: a length counted from the report, a time told before, or one told `near` it. */
export function fixOffset(offset: NonNullable<When['offset']>, setting: Setting, near: Fixed | null): Fixed {
  const { length, sign, from } = offset
  let base = setting.today
  let implied =
    base === null ? ["the report's day, which is not known"] : [`counted from the report's day ${dayText(base)}`]
  if (from === 'that') {
    const told = setting.before((one) => /^\d{4}-\d\d-\d\d/.test(one.value) && one.distance <= 1)
    base = told ? bounds(told.value)![0] : null
    implied = told ? [`counted from ${told.value} told before`] : ['no day told before']
  }
  if (near) {
    // Before the month of Ramadan, after it: from its ends.
    const range = near.value?.includes('/') ? bounds(near.value) : null
    base = range ? (sign < 0 ? range[0] : range[1] - 1) : readDay(near.value)
    implied = [...near.implied, `counted from ${near.value}`]
  }
  if (base === null || !length.parts) return { value: null, implied }
  let { year, month, day } = civil(base)
  let finest = 'Y'
  let seconds: number | null = null
  let half = false
  // Who asks for an hour in a day's time wants the hour.
  const exact = from === 'report' && setting.minute != null
  for (const { n, unit } of length.parts) {
    // A month and a half: the half is told no finer than its month.
    if (!Number.isInteger(n) && unit === 'M' && Number.isInteger(n * 2)) {
      month += sign * Math.floor(n)
      day += sign * 15
      finest = 'M'
      half = true
      continue
    }
    if (!Number.isInteger(n)) return { value: null, implied }
    finest = unit
    if (unit === 'Y') year += sign * n
    else if (unit === 'M') month += sign * n
    else if (unit === 'W') day += sign * n * 7
    else if (unit === 'D') day += sign * n
    else if (unit === 'H' && n % 24 === 0 && !(exact && setting.asked)) day += (sign * n) / 24
    else if (CLOCK_SECONDS[unit] && exact) seconds = (seconds ?? 0) + sign * n * CLOCK_SECONDS[unit]!
    else if (n !== 0) return { value: null, implied }
  }
  const at = dayNumber(year, month, 1)
  if (seconds !== null)
    return { value: clockAt((at + day - 1) * 86_400 + setting.minute! * 60 + seconds, finest), implied }
  const first = civil(half ? at + day - 1 : at)
  // Who asks counts to the next finer unit.
  const asked = setting.asked && from === 'report' && !half
  if (finest === 'Y') return { value: asked ? monthText(first.year, first.month) : yearText(year), implied }
  if (finest === 'M' && !(asked && day <= monthLength(first.year, first.month)))
    return { value: monthText(first.year, first.month), implied }
  if (offset.from === 'base' && offset.weekday) {
    // The first such weekday on that side.
    const away = sign * (offset.weekday - weekdayOf(at + day - 1))
    return { value: dayText(at + day - 1 + sign * (((away + 6) % 7) + 1)), implied }
  }
  return { value: dayText(at + day - 1), implied }
}

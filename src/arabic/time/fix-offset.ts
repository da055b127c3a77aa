import { civil, dayNumber, dayText, monthText, yearText } from './civil.ts'
import { bounds } from './edtf.ts'
import { unitAt } from './near.ts'
import { type Fixed, NOT, type Setting } from './setting.ts'
import type { When } from './when.ts'

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

/** Three days ago, two weeks after that: a length counted from the report or from a time told before. */
export function fixOffset(when: When, setting: Setting): Fixed {
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

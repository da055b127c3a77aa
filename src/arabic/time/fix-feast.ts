import { civil, dayNumber, dayText, easter, orthodoxEaster, weekdayOf } from './civil.ts'
import { yearOf } from './fix-offset.ts'
import { hijriMonth, hijriYear } from './hijri.ts'
import { type Fixed, NOT, type Setting, two } from './setting.ts'
import type { When } from './when.ts'

/** Calendars of feasts that fall on the first such weekday from a date on. */
const WEEKDAYS: readonly string[] = ['', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** A feast of any calendar, in the year told or the one nearest the report. */
export function fixFeast(when: When, setting: Setting): Fixed {
  const { calendar, month, day, days } = when.feast!
  const implied = calendar === 'hijri' ? ['the Gregorian day by the Umm al-Qura calendar'] : []
  const year = yearOf(when, setting)
  const inYear = (y: number): number[] => {
    if (calendar === 'gregorian') return [dayNumber(y, month, day)]
    if (calendar === 'easter') return [easter(y) + day]
    if (calendar === 'orthodox') return [orthodoxEaster(y) + day]
    const weekday = WEEKDAYS.indexOf(calendar)
    if (weekday > 0) {
      const from = dayNumber(y, month, day)
      return [from + ((weekday - weekdayOf(from) + 7) % 7)]
    }
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
    else if ((when.dir !== undefined && when.dir > 0) || (setting.asked && !setting.behind))
      at = all.find((one) => one > today)
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
  // The second day of the feast.
  if (when.nth?.of === 'D') return when.nth.n > 0 ? { value: dayText(at + when.nth.n - 1), implied } : NOT
  return { value: days > 1 ? `${dayText(at)}/${dayText(at + days - 1)}` : dayText(at), implied }
}

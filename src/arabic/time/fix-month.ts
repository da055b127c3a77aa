import { civil, dayNumber, dayText, monthLength, monthText, weekdayOf } from './civil.ts'
import { hijriMonth, hijriYear } from './hijri.ts'
import { type Fixed, NOT, type Setting, two } from './setting.ts'
import type { When } from './when.ts'

/** Months away beyond which a month without a year belongs to the neighbouring year. */
const FAR = 9

/** A Gregorian month, or a day of one, in the year told or the one that the report and the tense imply. */
export function fixMonth(when: When, year: number | null, setting: Setting, fromReport: string): Fixed {
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
    else if (setting.tense() > 0 && at(now.year) < here && (ahead <= -3 || setting.asked)) chosen = now.year + 1
  }
  if (when.dir === -2) chosen--
  if (when.dir === 2) chosen++
  return valid(chosen) ? { value: text(chosen), implied: [`the year from ${fromReport}`] } : NOT
}

/** Years of ours told with a Hijri month are above, Hijri years below. */
const GREGORIAN = 1700

/** A Hijri month, or a day of one, by the Gregorian days of the Umm al-Qura calendar. */
export function fixHijri(when: When, setting: Setting): Fixed {
  const { today } = setting
  const month = when.month!
  let year = when.year
  const implied = ['the Gregorian days by the Umm al-Qura calendar']
  // Ramadan 2015: the one that begins in that year.
  if (year !== undefined && year > GREGORIAN) {
    const among = hijriYear(dayNumber(year, 1, 1))
    year = civil(hijriMonth(among, month)).year === when.year ? among : among + 1
  }
  if (year === undefined && when.rel?.unit === 'Y' && today !== null) year = hijriYear(today) + when.rel.n
  if (year === undefined) {
    if (today === null) return { value: null, implied: ["the report's day, which is not known"] }
    const now = hijriYear(today)
    const at = (y: number) => hijriMonth(y, month) + (when.day ?? 1) - 1
    const length = when.day ? 1 : 30
    const all = [now - 1, now, now + 1]
    if (when.dir !== undefined && when.dir < 0) year = all.findLast((y) => at(y) + length <= today)
    else if (when.dir !== undefined && when.dir > 0) year = all.find((y) => at(y) > today)
    else if (setting.asked && when.dir === undefined && !setting.behind) year = all.find((y) => at(y) + length > today)
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

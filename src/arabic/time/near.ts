import { civil, dayNumber, dayText, monthLength, monthText, weekdayOf, yearText } from './civil.ts'
import { type Setting, two } from './setting.ts'
import type { When } from './when.ts'

/** The Monday of the week of a day. */
export const monday = (day: number) => day - weekdayOf(day) + 1

/** The weekday nearest a day, earlier on a draw: reports are dated late more often than early. */
export function nearestWeekday(day: number, weekday: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7
  return back <= 3 ? day - back : day + 7 - back
}

/** The day nearest a day that has a number in its month and falls on a weekday; null where none does within two months. */
export function dayWithNumber(today: number, weekday: number, number: number): number | null {
  const { year, month } = civil(today)
  for (const away of [0, -1, 1, -2, 2]) {
    const first = dayNumber(year, month + away, 1)
    const at = civil(first)
    const day = first + number - 1
    if (number <= monthLength(at.year, at.month) && weekdayOf(day) === weekday) return day
  }
  return null
}

/** The weekday that lies to the report as the words around say: behind it unless they look ahead. */
export function weekdayNear(today: number, weekday: number, dir: number | undefined, tense: number): number {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (dir !== undefined && dir < 0) return today - (back === 0 ? 7 : back) + 7 * (dir + 1)
  if (dir !== undefined && dir > 0) return today + (back === 0 ? 7 : 7 - back) + 7 * (dir - 1)
  if (dir === 0 && tense >= 0) return back === 0 ? today : today + 7 - back
  if (tense > 0) return back === 0 ? today : today + 7 - back
  return today - back
}

/** The year of a season that tells none. */
export function seasonYear(when: When, setting: Setting): number | null {
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

/** The years of school: one runs from September on, the new one begins in the year it is told in. */
export function schoolYear({ rel, dir }: When, today: number): string {
  const { year, month } = civil(today)
  // In July and August the one that ended is the last, the one that comes the next: none is running but that which ended.
  const running = month >= 9 ? year : year - 1
  const ended = month === 7 || month === 8
  const from = dir === 0 ? year : rel!.n < 0 && ended ? running + rel!.n + 1 : running + rel!.n
  return `${yearText(from)}/${yearText(from + 1)}`
}

/** A year, month, week or day so many of them away from the report, in EDTF. */
export function unitAt(when: When, unit: string, n: number, today: number): string | null {
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

import type { TimeFinding } from '../../engine/finding.ts'
import { readDay, weekdayOf } from './civil.ts'
import type { Told } from './when.ts'

/** Days at most from the writing of a report to its day. */
const LATE = 4

/** Today, Wednesday, in a report of Thursday: it was written a day before, and its yesterday was a Tuesday. */
export function lateBy(told: Told, today: number | null, days: Set<number>): void {
  if (today === null || told.t !== 'when' || told.shift === undefined || !told.weekday || told.month || told.monthDay)
    return
  const late = (weekdayOf(today + told.shift) - told.weekday + 7) % 7
  // A weekday ahead of its day is a slip of the pen.
  days.add(late > LATE ? 0 : late)
}

/** Days from the report within which the first day that it tells is that of its hours. */
const NEAR = 7
/** Times looked through for it: a list of thousands leads nobody back to its head. */
const LEAD = 30

/** The first day told, where it is near the report's own: what is told of hours behind it happened then. */
export function firstDay(found: readonly TimeFinding[], today: number | null): number | null {
  for (let i = 0; i < found.length && i < LEAD; i++) {
    const { value, kind } = found[i]
    if (value === null || kind !== 'date' || value.length !== 10) continue
    const day = readDay(value)
    if (day === null || today === null) continue
    return Math.abs(day - today) <= NEAR ? day : null
  }
  return null
}

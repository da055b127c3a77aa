import { asciiDigits } from '../text/chars.ts'

/**
 * The date of publication as carriers write it, made an ISO date: `2025-06-26`, `2025-06-26T14:00:00+03:00`,
 * `20250626`, `Thu, 26 Jun 2025 14:00:00 GMT`, `26/06/2025`. The date is the one written, not the one of another time
 * zone: a report of one in the morning in Riyadh is of that day. Null where no date of a calendar can be read.
 */
export function isoDate(written: string): string | null {
  const text = asciiDigits(written.trim())
  const iso =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?=$|[T\s,])/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text)
  if (iso) return valid(+iso[1], +iso[2], iso[3] === undefined ? null : +iso[3])
  // Day first: the order of every Arab country; month first only where the second number can be no month.
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|[\s,])/.exec(text)
  if (numeric) return valid(+numeric[3], +numeric[2], +numeric[1]) ?? valid(+numeric[3], +numeric[1], +numeric[2])
  const named = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(text)
  if (named) return valid(+named[3], monthNamed(named[2]), +named[1])
  const american = /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/.exec(text)
  if (american) return valid(+american[3], monthNamed(american[1]), +american[2])
  return null
}

const monthNamed = (name: string): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(name.toLowerCase()) + 1

function valid(year: number, month: number, day: number | null): string | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12) return null
  const stem = `${year}-${String(month).padStart(2, '0')}`
  if (day === null) return stem
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= days ? `${stem}-${String(day).padStart(2, '0')}` : null
}

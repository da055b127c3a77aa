/**
 * Keys that sort by date. A report's key is the day of its publication and a number within the day; what hangs on a
 * report has the report's key and a number within the report. So a range of days is a range of keys in every table and
 * index, and the newest come first without sorting. 18 + 18 + 16 bits stay within the whole numbers of JavaScript.
 */
export const PER_DAY = 2 ** 18
export const PER_REPORT = 2 ** 16
/** Reports without date: days 0 to 999 of the count, filled one after another. */
export const UNDATED_DAYS = 1000
const EPOCH = Date.UTC(1800, 0, 1)

/** Number of the day of an ISO date or its beginning (`2015-07` counts as its first day); null where it is none. */
export function dayOf(iso: string | null): number | null {
  const found = iso === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso)
  if (!found) return null
  const days = Math.round(
    (Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)) - EPOCH) / 86_400_000,
  )
  return days < 0 || days > 200_000 ? null : days + UNDATED_DAYS
}

export const childKey = (report: number, n: number): number => report * PER_REPORT + n
export const reportOf = (child: number): number => Math.floor(child / PER_REPORT)
/** First and last key of everything that hangs on a report. */
export const childrenOf = (report: number): [number, number] => [
  report * PER_REPORT,
  report * PER_REPORT + PER_REPORT - 1,
]

import { bounds } from '../../src/arabic/time/edtf.ts'

const DAY = 86_400_000
const stamp = (ms: number) => new Date(ms).toISOString().slice(0, 19)
const clockMs = (text: string) => Date.parse(`${text.slice(0, 16)}:${text.slice(17, 19) || '00'}Z`)

/**
 * The half-open stretches a value may stand for. An hour told without minutes may be that minute or that hour. The end
 * of an interval may be told by its last unit (ISO 8601-2, Duckling) or by the start of it (Recognizers): both count.
 */
export function intervals(value: string): [string, string][] {
  if (value.startsWith('P') || value.startsWith('R')) return []
  if (value.includes('T')) {
    const [from, to] = value.split('/')
    const start = clockMs(from)
    if (to) return [0, 60_000, 3_600_000].map((more) => [stamp(start), stamp(clockMs(to) + more)])
    if (/T\d\d:\d\d:\d\d/.test(from)) return [[stamp(start), stamp(start + 1000)]]
    return [60_000, 3_600_000].slice(0, from.includes(':00') ? 2 : 1).map((more) => [stamp(start), stamp(start + more)])
  }
  const whole = bounds(value)
  if (!whole) return []
  const out: [string, string][] = [[stamp(whole[0] * DAY), stamp(whole[1] * DAY)]]
  if (value.includes('/')) {
    const [from, to] = value.split('/').map(bounds)
    if (from && to) out.push([stamp(from[0] * DAY), stamp(to[0] * DAY)])
  }
  return out
}

const LENGTH =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/
const SECONDS = [31_557_600, 2_629_800, 604_800, 86_400, 3600, 60, 1]

/** Seconds in an ISO duration, so that six months and half a year agree; NaN for anything else. */
export function seconds(length: string): number {
  const match = LENGTH.exec(length)
  return match ? match.slice(1).reduce((sum, n, i) => sum + Number(n ?? 0) * SECONDS[i], 0) : Number.NaN
}

export type Wanted = [string, string] | { time: string } | { duration: string }

/** Whether a value covers exactly one of the intervals a peer accepts. */
export function covers(value: string, wanted: Wanted): boolean {
  if ('duration' in wanted) return seconds(wanted.duration) === seconds(value)
  if ('time' in wanted) {
    const clocks = [...value.matchAll(/T(\d\d:\d\d)(:\d\d)?/g)].map((m) => m[1] + (m[2] ?? ':00'))
    return clocks.join('/') === wanted.time
  }
  const year = (text: string) => text.replace(/^\d{1,3}(?=-)/, (y) => y.padStart(4, '0'))
  return intervals(value).some(([from, to]) => from === year(wanted[0]) && to === year(wanted[1]))
}

import type { FeastRow } from './facts.ts'

/** Units by which time is told, from the second to the year; decades and centuries are years by factor. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'M' | 'Y'

/** A place in time as the words give it, before the report's day fixes what they leave open. */
export interface When {
  t: 'when'
  hijri?: boolean
  bc?: boolean
  year?: number
  month?: number
  day?: number
  /** Monday 1 … Sunday 7. */
  weekday?: number
  /** True where day and month may stand either way round: 10/4. */
  either?: boolean
  /** A day of some month, which the weekday tells. */
  monthDay?: number
  /** Days from the report's day: yesterday is -1. */
  shift?: number
  /** The last, this or next unit, counted from the report's day: last month is { M, -1 }. */
  rel?: { unit: Unit; n: number }
  /** Of a `rel` before: the one before what this sentence told, where it told one. */
  previous?: boolean
  /** Of a year: this very day or month in it. */
  such?: 'D' | 'M'
  /** Of a year: one of school, which begins in September. */
  school?: boolean
  /** The same unit as a time told before, or n units after it. */
  same?: { unit: Unit; n: number }
  /** Last, this or next of what is named (weekday, month, season, feast). */
  dir?: number
  /** The week in which the day lies. */
  week?: boolean
  /** Which of several inside a larger unit; -1 the last. `of`: a weekday number, or a unit; `iso`: a week by its number. */
  nth?: { n: number; of: 'D' | 'W' | 'M' | number; iso?: boolean }
  /** Quarter, half or third of a year. */
  share?: { n: number; of: 2 | 3 | 4 }
  /** EDTF season code: 21 spring … 24 winter. */
  season?: number
  /** First year of a decade (1990), or its tens alone (90) with `century` open. */
  decade?: number
  century?: number
  feast?: FeastRow
  /** start, mid, end, rest: told, but too soft for a value. */
  edge?: string
  part?: string
  clock?: Clock
  /** A shift by counted units from the report's day, from a time told before or from one told beside it. */
  offset?:
    | { length: Length; sign: 1 | -1; from: 'report' | 'that' }
    | { length: Length; sign: 1 | -1; from: 'base'; base: When; weekday?: number }
  /** Nobody can say when: the coming days, that evening. */
  open?: boolean
  approximate?: boolean
}

export interface Clock {
  hour: number
  minute: number
  second?: number
  /** `Z`, `+03:00`, or '' for a zone that is named but has no fixed offset. */
  zone?: string
  /** True where only the words of a day part decide between morning and evening. */
  half?: boolean
  /** True of midnight by its name, with which the day ends. */
  midnight?: boolean
}

/** A length of time; null parts where nobody counts. */
export interface Length {
  t: 'length'
  parts: { n: number; unit: Unit }[] | null
  approximate?: boolean
}

/** From one time to another. */
export interface Stretch {
  t: 'stretch'
  from: When
  to: When
}

/** One of several times. */
export interface Either {
  t: 'either'
  /** True for every one of them (`and`), not one of them (`or`). */
  all?: boolean
  of: When[]
}

/** Again and again. */
export interface Repeated {
  t: 'set'
  value: string | null
}

export type Told = When | Length | Stretch | Either | Repeated

/** How fine a time is told: 5 clock, 4 day, 3 week, 2 month or season, 1 year, 0 more. */
export function grain(when: When): number {
  if (when.clock) return 5
  if (when.such) return when.such === 'D' ? 4 : 2
  if (
    when.day ||
    when.weekday ||
    when.shift !== undefined ||
    when.feast ||
    when.rel?.unit === 'D' ||
    when.same?.unit === 'D'
  )
    return 4
  if (when.nth) return when.nth.of === 'W' ? 3 : when.nth.of === 'M' ? 2 : 4
  if (when.part) return 4
  if (when.rel?.unit === 'W' && !when.month) return 3
  if (when.month || when.season || when.share || when.rel?.unit === 'M' || when.same?.unit === 'M') return 2
  if (when.year !== undefined || when.rel?.unit === 'Y' || when.same?.unit === 'Y') return 1
  return 0
}

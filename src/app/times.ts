import { derive } from '../index.ts'
import type { Time } from '../record/types.ts'
import type { Input } from './input.ts'

/** A time expression as `isnad times` prints it: the record's entry, its words, and why the value is what it is. */
export interface TimeSeen extends Time {
  words: string
  reason: string
}

/** Every time expression of a report, in the order of the text. */
export function timesOf({ text, meta }: Pick<Input, 'text' | 'meta'>): TimeSeen[] {
  const { record, found } = derive(text, meta)
  const reasons = new Map(found.times.map((time) => [time.span, time.reason]))
  return record.times.map((time) => ({
    ...time,
    words: text.slice(...time.span),
    reason: reasons.get(time.span) ?? '',
  }))
}

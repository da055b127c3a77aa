import type { Time } from '../record/types.ts'
import { times } from '../time.ts'
import type { Input } from './input.ts'

/** A time expression as `isnad times` prints it: the record's entry, its words, and why the value is what it is. */
export interface TimeSeen extends Time {
  words: string
  reason: string
}

/** Every time expression of a report, in the order of the text. Reads the times alone, which needs no names or rules. */
export function timesOf({ text, meta }: Pick<Input, 'text' | 'meta'>): TimeSeen[] {
  return times(text, meta.published ?? null).map(({ span, value, kind, approximate, calendar, reason }, i) => ({
    id: `t${i + 1}`,
    span,
    words: text.slice(...span),
    value,
    kind,
    ...(approximate ? { approximate } : {}),
    ...(calendar ? { calendar } : {}),
    reason,
  }))
}

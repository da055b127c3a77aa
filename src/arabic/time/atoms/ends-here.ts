import * as K from '../kinds.ts'
import type { TimeTape } from '../tape.ts'

/** Nothing stands here that the word before could belong to: the end, a mark, a preposition. */
export const endsHere = (tape: TimeTape, at: number): boolean =>
  at === tape.limit || tape.isMark(at, '،.,؛:)!؟') || tape.fact(at, K.PREP, 0, (f) => f.cls !== 'dated') !== null

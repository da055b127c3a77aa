import { spelling } from './arabic/fold.ts'
import { findTimes } from './arabic/time/find.ts'
import { plainWord } from './arabic/time/word.ts'
import { LazyWords } from './arabic/time/words.ts'
import type { ArabicWord } from './arabic/word.ts'
import type { TimeFinding } from './engine/finding.ts'
import { Cutter } from './engine/stages/cut.ts'
import { Forms } from './engine/stages/forms.ts'

export type { TimeFinding } from './engine/finding.ts'
export type { TimeKind } from './record/types.ts'

/**
 * The time expressions of an Arabic text, in order, with ISO 8601-2 values. `published` is the ISO date the text was
 * written on; without it, what is told relative to that day has the value null. Spans are UTF-16 offsets into `text`.
 */
export function times(text: string, published: string | null = null): TimeFinding[] {
  const cut = reader.cutter.cut(text)
  const { start, end, sentences } = cut
  return findTimes({ text, start, end, sentences }, new LazyWords(text, cut, reader), published)
}

const reader = { forms: new Forms<ArabicWord>(32_000), cutter: new Cutter(spelling), word: plainWord }

import { findTimes } from './arabic/time/find.ts'
import { plainWord } from './arabic/time/word.ts'
import type { ArabicWord } from './arabic/word.ts'
import type { Meta } from './engine/doc.ts'
import type { TimeFinding } from './engine/finding.ts'
import { Forms } from './engine/stages/forms.ts'
import { tokenise } from './engine/stages/tokenise.ts'

export type { TimeFinding } from './engine/finding.ts'
export type { TimeKind } from './record/types.ts'

/**
 * The time expressions of an Arabic text, in order, with ISO 8601-2 values. `published` is the ISO date the text was
 * written on; without it, what is told relative to that day has the value null. Spans are UTF-16 offsets into `text`.
 */
export function times(text: string, published: string | null = null): TimeFinding[] {
  const meta: Meta = { published }
  return findTimes(tokenise(text, meta, reader), published)
}

const reader = {
  forms: new Forms<ArabicWord>(16_000),
  word: plainWord,
  abbreviates: (word: ArabicWord) => word.kind !== 'punct' && word.bare.length === 1,
}

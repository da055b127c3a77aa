import type { Span } from '../text/span.ts'
import { fold } from './fold.ts'

/**
 * The words of a span as they would be named alone, `key` being them folded: `للمغرب`, whose span begins at the second letter, is
 * `المغرب`; `للجنة` is `لجنة`, `للافروف` is `لافروف`.
 */
export function namedAt(text: string, [from, to]: Span, key: string): string {
  const words = text.slice(from, to)
  if (words[0] !== 'ل' || from === 0 || text[from - 1] !== 'ل') return words
  return key.startsWith(fold(words.split(/\s/)[0])) ? words : `ا${words}`
}

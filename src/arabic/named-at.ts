import type { Span } from '../text/span.ts'

/** The words of a span as they would be named alone: `للمغرب`, whose span begins at the second letter, is `المغرب`; `للجنة` is `لجنة`. */
export function namedAt(text: string, [from, to]: Span): string {
  const words = text.slice(from, to)
  return words[0] === 'ل' && !words.startsWith('لجن') && from > 0 && text[from - 1] === 'ل' ? `ا${words}` : words
}

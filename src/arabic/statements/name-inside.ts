import type { Scene } from '../syntax/scene.ts'
import type { Cue } from './cue.ts'
import type { Marker } from './marker.ts'

/** A name in marks inside a clause: the words said do not begin with it. */

/** `أكد سعي «الوطنية» لإنتاج`: a name in marks inside what is said. */
export const goesOnBehind = ({ doc }: Scene, { token }: Marker): boolean => {
  const quote = doc.quotes[doc.quoteOf[token + 1]]
  return (
    quote !== undefined &&
    quote.close > token &&
    quote.last - quote.first < 3 &&
    doc.words[quote.close + 1]?.kind === 'word' &&
    doc.sentenceOf[quote.close + 1] === doc.sentenceOf[quote.close]
  )
}

/** `واصل فريق «الأفق» تدريبه`: a name in marks with the clause going on behind it, and a verb that says only before words. */
export function goesOnWith({ doc }: Scene, { verb, kind }: Cue, { kind: brings, token }: Marker): boolean {
  if (!verb.clauseOnly || kind !== 'verb' || brings !== 'quote' || doc.words[token - 1].surface === ':') return false
  if (/^ب?ان(?:ه|ها|هم)?$/.test(doc.words[token - 1].folded)) return false
  const close = doc.quotes[doc.quoteOf[token + 1]]?.close ?? -1
  return close > token && doc.words[close + 1]?.kind === 'word' && doc.sentenceOf[close + 1] === doc.sentenceOf[close]
}

import { charClass, LATIN, LETTER } from '../text/chars.ts'

/** Text longer than this (UTF-16 code units) is no report; 16 M is about two thousand pages of a book. */
export const MAX_LENGTH = 16_000_000

/** Letters that Persian, Urdu and Kurdish have beyond Arabic, or write with a character of their own. */
const NEIGHBOURS = new Set('پچژگکیہھےٹڈڑںۆێەڕڵۇې')
const SAMPLE = 200_000

/** Why `text` cannot be read as an Arabic report, as a sentence for its sender; null when it can. */
export function unreadable(text: string): string | null {
  if (text.trim() === '') return 'is empty'
  if (text.length > MAX_LENGTH) {
    return `is ${(text.length / 1e6).toFixed(1)} million characters long; no report is longer than ${MAX_LENGTH / 1e6} million`
  }
  const sample = text.slice(0, SAMPLE)
  let arabic = 0
  let other = 0
  let neighbour = 0
  let debris = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0xfffd || (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) debris++
    const cls = charClass(code)
    if (cls === LETTER) {
      arabic++
      if (NEIGHBOURS.has(sample[i])) neighbour++
    } else if (cls === LATIN) other++
    // Half of an astral letter; every script beyond the basic plane is another language.
    else if (code >= 0xd800 && code <= 0xdbff && i + 1 < sample.length && /\p{L}/u.test(sample.slice(i, i + 2))) other++
  }
  if (debris > 8 && debris > (arabic + other) * 0.1)
    return 'is not text (binary data, or an encoding that could not be found out)'
  if (arabic === 0) return other === 0 ? 'has no words in it' : 'has no Arabic in it'
  if (arabic < 0.25 * (arabic + other))
    return `is not Arabic: ${Math.round((100 * arabic) / (arabic + other))} % of its letters are`
  if (neighbour > 0.03 * arabic && articles(sample) < 0.08)
    return 'is written with Arabic letters in another language (Persian, Urdu or Kurdish)'
  return null
}

/** Share of the words that begin with the article: a quarter and more in Arabic, next to none in its neighbours. */
function articles(text: string): number {
  const words = text.match(/[\u0620-\u06d3]+/g) ?? []
  return words.length ? words.filter((word) => /^[وفبك]?ال./.test(word)).length / words.length : 0
}

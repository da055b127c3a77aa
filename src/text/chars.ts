/**
 * What each UTF-16 code unit is, as far as cutting a text into tokens needs to know. Facts of Unicode, no language.
 *
 * `\b` and `\W` of JavaScript know ASCII only, so word edges of every script come from here. The table is filled from
 * Unicode properties the first time a code unit is met, which keeps start-up free of 65,536 regex tests.
 */
export const SPACE = 1
export const NEWLINE = 2
export const LETTER = 3
/** Joins the word it stands in: vowel signs, tatweel, zero-width marks. */
export const MARK = 4
export const DIGIT = 5
export const PUNCT = 6
/** Half of a surrogate pair: astral letters, emoji; a lone one is harmless. */
export const SURROGATE = 7
/** Letters of another script than the right-to-left ones; a word ends where the script changes. */
export const LATIN = 8

const UNKNOWN = 0
const table = new Uint8Array(0x10000)

/** Of the letters, digits and signs that most texts are made of: properties of Unicode take a regex each. */
function ofMost(code: number): number {
  if (code < 0x80) {
    if (code === 0x20 || code === 0x09) return SPACE
    if (code >= 0x30 && code <= 0x39) return DIGIT
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return LATIN
    return code > 0x20 && code < 0x7f ? PUNCT : UNKNOWN
  }
  if ((code >= 0x620 && code <= 0x63f) || (code >= 0x641 && code <= 0x64a)) return LETTER
  if (code >= 0x64b && code <= 0x65f) return MARK
  if (code >= 0x660 && code <= 0x669) return DIGIT
  return (code >= 0x2013 && code <= 0x2027) || SIGNS.has(code) ? PUNCT : UNKNOWN
}
/** « » ، ؛ ؟ */
const SIGNS = new Set([0xab, 0xbb, 0x60c, 0x61b, 0x61f])

/** By the properties of Unicode. */
export function classify(code: number): number {
  const ch = String.fromCharCode(code)
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x0c || code === 0x0b)
    return NEWLINE
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  if (/\s/u.test(ch)) return SPACE
  // Tatweel is a letter to Unicode, but it carries no more than a vowel sign does.
  if (code === 0x0640) return MARK
  if (/\p{Nd}/u.test(ch)) return DIGIT
  if (/[\p{M}\p{Cf}]/u.test(ch)) return MARK
  if (/\p{L}/u.test(ch)) return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(ch) ? LETTER : LATIN
  return PUNCT
}

/** The class of one UTF-16 code unit: one of the constants above. */
export function charClass(code: number): number {
  const known = table[code]
  return known !== UNKNOWN ? known : (table[code] = ofMost(code) || classify(code))
}

/** Value 0-9 of a decimal digit of any script that has its zero at a multiple of 16 or 10 boundary we meet in news. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
  return -1
}

/** `text` with every decimal digit written in ASCII. */
export function asciiDigits(text: string): string {
  let ascii = 0
  while (ascii < text.length && text.charCodeAt(ascii) < 0x80) ascii++
  if (ascii === text.length) return text
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const value = digitValue(text.charCodeAt(i))
    out += value < 0 ? text[i] : String(value)
  }
  return out
}

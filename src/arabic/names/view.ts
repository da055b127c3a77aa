import type { Doc } from '../../engine/doc.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import { type ArabicWord, type Core, surfaceOffset } from '../word.ts'

export type ArabicDoc = Doc<ArabicWord>

/** The word at `t`, or null outside the text. */
export const at = (doc: ArabicDoc, t: number): ArabicWord | null => (t >= 0 && t < doc.n ? doc.words[t] : null)

/** True when tokens t-1 and t stand in one sentence. */
export const sameSentence = (doc: ArabicDoc, a: number, b: number): boolean =>
  a >= 0 && b >= 0 && a < doc.n && b < doc.n && doc.sentenceOf[a] === doc.sentenceOf[b]

/** Characters from core `core` of token `first` to the end of token `last`. */
export function spanFrom(doc: ArabicDoc, first: number, core: Core, last: number): Span {
  return [doc.start[first] + surfaceOffset(doc.words[first], core.at), doc.end[last]]
}

/** The core of a word that begins with the article, if one does (`بالرئيس` gives `الرئيس`). */
export function articleCore(word: ArabicWord): Core | null {
  for (const core of word.cores) if (core.text.startsWith('ال') && core.text.length > 3) return core
  return null
}

/** True when the whole form, no proclitics, begins with the article; of four letters only where the tables read it so (`الحد`). */
export const isDefinite = (word: ArabicWord): boolean =>
  // `ألماني`, `إلغاء`: no article has a hamza.
  word.folded.startsWith('ال') &&
  !'أإآ'.includes(word.bare[0]) &&
  (word.folded.length > 4 ||
    (word.folded.length === 4 && word.readings[0]?.definite === true && word.readings[0].pro === 0))

/** The core whose letters are one of `forms`, or null. */
export function coreIn(word: ArabicWord, forms: ReadonlySet<string>): Core | null {
  for (const core of word.cores) if (forms.has(core.text)) return core
  return null
}

/** A comma, Arabic or Latin. */
export const isComma = (word: ArabicWord | null | undefined): boolean => word?.surface === '،' || word?.surface === ','

const OPENING = new Set('«"“”„\'‘(')
export const isOpenQuote = (word: ArabicWord | null): boolean =>
  word !== null && word.kind === 'punct' && OPENING.has(word.surface)
export const isCloseQuote = (word: ArabicWord | null): boolean =>
  word !== null && word.kind === 'punct' && /^[»"”“'’)]$/.test(word.surface)

/**
 * An adjective here and nothing else first: listed as one, or a participle whose likeliest reading is no noun. `المصنع`
 * and `المحادثات` look like participles and are nouns.
 */
export function isPlainAdjective(word: ArabicWord): boolean {
  const best = word.readings[0]
  if (!best || best.lexeme.pos === 'noun')
    return (
      word.readings.some((r) => r.lexeme.pos === 'adj' && !r.lexeme.verb) &&
      best?.lexeme.derived !== 'masdar' &&
      !nounFirst(word)
    )
  return best.lexeme.pos === 'adj'
}

/** The noun of the tables comes before any adjective of the tables. */
const nounFirst = (word: ArabicWord): boolean => {
  const plain = word.readings.filter((r) => !r.lexeme.verb)
  return plain.length > 0 && plain[0].lexeme.pos === 'noun' && !plain.some((r) => r.lexeme.pos === 'adj')
}

const CLOSED = new Set(['prep', 'conj', 'part', 'pron', 'dem', 'rel', 'neg', 'interrog', 'sub', 'adv'])

/** First of all a word of the grammar, with no pronoun on it: `على`, `خلف`. */
export function isClosed(word: ArabicWord): boolean {
  const best = word.readings[0]
  return best !== undefined && !best.enc && CLOSED.has(best.lexeme.pos)
}

/** First of all a verb: `كان`, `يزيد`. */
export const isVerbFirst = (word: ArabicWord): boolean => word.readings[0]?.lexeme.pos === 'verb'

const CALLED = /^(?:ال)?(?:معروف|معروفه|ملقب|مكني|شهير|متحدث|متحدثه|ناطق|ناطقه)$/
const CALLS = /^[وف]?[يتن]?(?:عرف|سمي)(?:ت|وا)?$/
/** Words between `عُرف` and what he is called: `عُرف الضحية لاحقا باسم`. */
const BETWEEN = 3

/** `المعروف باسم حميدتي`, `عُرف باسم أشرف`, `المتحدث الرسمي باسم الجيش`: another name follows, and nobody is called so. */
export function isInNameOf(doc: ArabicDoc, t: number): boolean {
  if (doc.words[t].folded !== 'باسم') return false
  for (let k = t - 1; k >= t - BETWEEN && sameSentence(doc, k, t); k--) {
    const { folded, bits } = doc.words[k]
    if (CALLED.test(folded) || CALLS.test(folded)) return true
    if (!(bits & (bit.ADJ | bit.NOUN)) || bits & bit.NAME) return false
  }
  return false
}

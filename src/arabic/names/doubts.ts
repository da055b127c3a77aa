import * as bit from '../bits.ts'
import { isSeldom } from '../tagger/tag.ts'
import { type ArabicWord, WA } from '../word.ts'
import { licence } from './licence.ts'
import { personalOf } from './part.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, isClosed, isDefinite, isVerbFirst } from './view.ts'

/** A stretch of tokens that the model reads. */
export interface Asked {
  readonly first: number
  end: number
}

/** Tokens before and after what is in doubt that the model reads with it. */
const BEFORE = 2
const AFTER = 5

/** Whom only the grammar of names found. */
export const isGrown = (m: ArabicMention): boolean => m.rule === 'spot/person-licensed' || m.rule === 'spot/person-name'

/** Words misspelled or glued are unknown too; these show proclitics, pronouns and particles that no name has. */
export const INFLECTED = /^(?:و|فس|لل|ما|لا)|(?:ها|هم|ه|نا)$/
/** Those of them that no foreign name has by chance either. */
const BOUND = /^(?:و|فس|لل)|(?:ها|هم|نا)$/

/**
 * The stretches around what leaves a doubt whether somebody is named: a mention that the grammar of names grew out of words
 * that could be others, a word in no table, a word hardly ever met right behind what somebody is or does. In order, from
 * token `from` on; they do not overlap.
 */
export function doubts(doc: ArabicDoc, mentions: readonly ArabicMention[], from: number): Asked[] {
  const asked: Asked[] = []
  let t = from
  for (const m of mentions) {
    for (; t < m.first; t++) if (mayBeNamed(doc, t, m.first)) ask(doc, t, t, asked)
    if (isGrown(m) && isDoubtful(doc, m)) ask(doc, m.first, m.last, asked)
    t = Math.max(t, m.last + 1)
  }
  for (; t < doc.n; t++) if (mayBeNamed(doc, t, doc.n)) ask(doc, t, t, asked)
  return asked
}

/**
 * A word that no table knows, with nothing written onto it; or where a name may stand one hardly ever met, `ميلا` in `الوزير الفرنسي ميلا مودا`, or one
 * that may be a name, `كامل` in `الكاتب السعودي كامل الخطي`.
 */
function isStray(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  if (word.kind !== 'word' || word.folded.length < 3) return false
  if (word.bits & bit.UNKNOWN) return !BOUND.test(word.folded)
  return (
    !(word.bits & KNOWN) &&
    !isDefinite(word) &&
    t > 0 &&
    (doc.words[t - 1].bits & CALLERS) !== 0 &&
    ((word.bits & bit.NAME_MAYBE) !== 0 || isSeldom(word)) &&
    licence(doc, t).person
  )
}

/** Words of these kinds are what they are wherever they stand. */
const KNOWN = bit.FUNCTION | bit.TIME | bit.NUMBER | bit.PREP | bit.DEMONYM
/** Right before whoever is named: what he is, of which nation, that he says something. */
export const CALLERS = bit.TITLE | bit.OFFICIAL | bit.PERSON_NOUN | bit.DEMONYM | bit.SPEECH

/** A word, alone or with the next before token `until`, that leaves a doubt. */
const mayBeNamed = (doc: ArabicDoc, t: number, until: number): boolean =>
  isStray(doc, t) || isPair(doc, t, until) || areTwoNames(doc, t, until)

/** `ديكلان كوستيلو`: two words side by side that no table of words knows, one of them in none at all; both before token `until`. */
function isPair(doc: ArabicDoc, t: number, until: number): boolean {
  if (t + 1 >= until) return false
  const [a, b] = [doc.words[t].bits, doc.words[t + 1].bits]
  return (
    ((a | b) & bit.UNKNOWN) !== 0 &&
    (a & FOREIGN) !== 0 &&
    (b & FOREIGN) !== 0 &&
    doc.sentenceOf[t] === doc.sentenceOf[t + 1] &&
    doc.words[t].folded.length > 2 &&
    doc.words[t + 1].folded.length > 2
  )
}

const FOREIGN = bit.UNKNOWN | bit.NAME

/** `وصل فريد سالم إلى`: two words side by side that are names as often as words; both before token `until`. */
export function areTwoNames(doc: ArabicDoc, t: number, until: number): boolean {
  if (!(doc.words[t].bits & NAMES) || t + 1 >= until) return false
  return doc.sentenceOf[t] === doc.sentenceOf[t + 1] && mayBegin(doc.words[t]) && mayGoOn(doc.words[t + 1])
}
const NAMES = bit.NAME | bit.NAME_MAYBE
const mayBegin = (word: ArabicWord): boolean => !isDefinite(word) && !(word.bits & NO_NAME) && isNamed(word)
const mayGoOn = (word: ArabicWord): boolean =>
  !(word.bits & NO_NAME) && (isNamed(word) || /^ال.{3,}ي$/.test(word.folded))
const isNamed = (word: ArabicWord): boolean => /^(?:given|family|both)$/.test(personalOf(word, 0)?.role ?? '')
const NO_NAME = bit.FUNCTION | bit.TIME | bit.NUMBER | bit.PREP | bit.DEMONYM | bit.NAME_PARTICLE

/** One word, a first word that is no sure name, or a word after it that may be more of the name. */
function isDoubtful(doc: ArabicDoc, m: ArabicMention): boolean {
  // `كيه. شانموجام`: nothing but a name has an initial.
  if (m.first < m.last && doc.words[m.first + 1].surface === '.') return false
  if (m.first === m.last || !(doc.words[m.first].bits & bit.NAME) || isVerbFirst(doc.words[m.last])) return true
  const next =
    m.last + 1 < doc.n && doc.sentenceOf[m.last + 1] === doc.sentenceOf[m.last] ? doc.words[m.last + 1] : null
  return (
    next !== null &&
    next.kind === 'word' &&
    !isClosed(next) &&
    !isVerbFirst(next) &&
    !(next.bits & (bit.OFFICIAL | bit.TITLE)) &&
    !(next.cores.length > 1 && next.cores[1].pro & WA)
  )
}

/** Adds the surroundings of tokens `first` to `last`, inside their sentence, to what is asked. */
function ask(doc: ArabicDoc, first: number, last: number, asked: Asked[]): void {
  const sentence = doc.sentences[doc.sentenceOf[first]]
  const from = Math.max(sentence.first, first - BEFORE)
  const end = Math.min(sentence.end, last + 1 + AFTER)
  const before = asked[asked.length - 1]
  if (before && before.end > from && before.first >= sentence.first) before.end = Math.max(before.end, end)
  else asked.push({ first: from, end })
}

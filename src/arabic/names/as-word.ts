import * as bit from '../bits.ts'
import { type ArabicWord, type Core, WA } from '../word.ts'
import { type ArabicDoc, articleCore, at, isDefinite, isVerbFirst, sameSentence } from './view.ts'

/** Adjectives of a whole world that are some family's name too. Folded. */
const OF_A_WORLD = /^ال(?:عربي|اسلامي|غربي|شرقي|دولي)$/
/** Titles behind which no adjective stands. */
const HONORIFIC = /^[وفبل]?(?:ال|لل)(?:دكتور|سيد|شيخ|استاذ|مهندس|حاج|لواء|عميد|عقيد|رايد|نقيب|فريق|سفير|مستشار)ه?$/

/** `العالم العربي`, `عالمنا العربي`, `الفيلسوف العربي`, `العضو العربي`: of what or who stands before it. */
export function isOfAWorld(doc: ArabicDoc, t: number): boolean {
  if (!OF_A_WORLD.test(doc.words[t].folded) || !sameSentence(doc, t - 1, t)) return false
  const before = doc.words[t - 1]
  return (
    (articleCore(before) !== null || before.readings.some((r) => r.enc !== '' && r.lexeme.pos === 'noun')) &&
    !(before.bits & bit.NAME) &&
    !HONORIFIC.test(before.folded)
  )
}

/** Behind these an indefinite word is one of a kind: `أي كريم`, `غير عادل`. */
const OF_A_KIND = /^[وفبلك]?(?:اي|ايه|كل|لا|غير|افضل|احد|بعض|اكثر|اقل|بشكل|بكل|ذا|ذو|ذات|منذ)$/
/** Behind these stands what is pointed at. */
const POINTS = /^[وفبلك]?(?:هذا|هذه|ذلك|تلك|هذان|هاته|نفس|ذات)$/

/**
 * A word at `t` that somebody in the report is called by, where it stands as words of the language stand: `حسن النوايا`, `غير عادل`, `عمل نبيل`,
 * `هذا الشعار`. Right behind a verb it is whoever did it; a surname right behind a noun is whose that is, a given name (`given`) hardly ever.
 */
export function standsAsWord(doc: ArabicDoc, t: number, core: Core, given: boolean): boolean {
  const word = doc.words[t]
  if (!(word.bits & (bit.NOUN | bit.ADJ)) || !isWord(word, core)) return false
  const before = sameSentence(doc, t - 1, t) ? at(doc, t - 1) : null
  const next = sameSentence(doc, t, t + 1) ? at(doc, t + 1) : null
  if (before && (isVerbFirst(before) || opensClause(doc, t - 1))) return false
  if (isDefinite(word)) return before !== null && POINTS.test(before.folded)
  if (before && (OF_A_KIND.test(before.folded) || before.kind === 'number')) return true
  return (
    (given && before !== null && qualifies(before, word)) ||
    (next !== null && (takes(word, next) || isBareAdjective(next)))
  )
}

/** `ورفض حسن المبادرة`: a word that can be a verb, at the head of its clause. */
function opensClause(doc: ArabicDoc, k: number): boolean {
  const { bits, readings } = doc.words[k]
  if (!(bits & bit.VERB) || !readings.some((r) => r.lexeme.pos === 'verb' && r.enc === '' && r.tense === 'perfect'))
    return false
  return !sameSentence(doc, k - 1, k) || doc.words[k - 1].kind === 'punct' || readings.some((r) => r.pro === WA)
}

/** `بلاتيني` is none, though a preposition and a word could be made of it. */
const isWord = ({ readings }: ArabicWord, core: Core): boolean =>
  readings.some((r) => r.enc === '' && r.from === core.at)

/** `عمل نبيل`: an adjective behind an indefinite noun. */
const qualifies = (before: ArabicWord, word: ArabicWord): boolean =>
  before.readings[0]?.lexeme.pos === 'noun' &&
  !before.readings[0].definite &&
  before.readings[0].enc === '' &&
  !(before.bits & (bit.NAME | bit.NAME_MAYBE | bit.TITLE | bit.OFFICIAL | bit.PERSON_NOUN | bit.PREP | bit.ORG_HEAD)) &&
  word.readings.some((r) => r.lexeme.pos === 'adj') &&
  /[\u064b-\u064d]|ا$/.test(before.surface) === /[\u064b-\u064d]|ا$/.test(word.surface)

/** `حسن النوايا`, `رضا والديه`: a noun and what it is in construct with. */
const takes = (word: ArabicWord, next: ArabicWord): boolean =>
  word.readings.some((r) => r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj') &&
  next.readings[0]?.lexeme.pos === 'noun' &&
  (isDefinite(next) || next.readings[0].enc !== '') &&
  !next.readings[0].pro &&
  !(next.bits & (bit.NAME | bit.NAME_MAYBE | bit.PERSON_NOUN | bit.TITLE | bit.OFFICIAL | bit.TIME | bit.DEMONYM))

/** `نور قوي`. */
const isBareAdjective = ({ readings, bits }: ArabicWord): boolean =>
  readings[0]?.lexeme.pos === 'adj' &&
  !readings[0].definite &&
  !readings[0].pro &&
  readings[0].suffix !== 'ا' &&
  !(bits & (bit.NAME | bit.NAME_MAYBE | bit.VERB | bit.DEMONYM))

/** Right behind an office in construct, the listed name of a body or place. */
export const isOfOffice = (doc: ArabicDoc, t: number): boolean => {
  const before = sameSentence(doc, t - 1, t) ? doc.words[t - 1] : null
  return (
    before !== null &&
    (before.bits & (bit.OFFICIAL | bit.TITLE)) !== 0 &&
    !isDefinite(before) &&
    doc.words[t].names.heads.some((h) => h.core === 0 && h.whole && !h.somebody)
  )
}

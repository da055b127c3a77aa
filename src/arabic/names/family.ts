import * as bit from '../bits.ts'
import { type ArabicWord, BI, LI } from '../word.ts'
import { personalOf } from './part.ts'
import type { NameRun } from './person.ts'
import { type ArabicDoc, isDefinite, isPlainAdjective, isVerbFirst } from './view.ts'

/** `الـ…ي` with no other reading than a guess: a surname of origin. */
export const isFamilyNisba = (word: ArabicWord): boolean =>
  (word.bits & bit.UNKNOWN) !== 0 && isDefinite(word) && /[يه]$/.test(word.folded) && !(word.bits & bit.DEMONYM)

/** A name that is nothing else, a link of the pedigree or a family's nisba stands at `k`. */
export function nameGoesOn(doc: ArabicDoc, k: number): boolean {
  if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[k - 1]) return false
  const word = doc.words[k]
  return (
    personalOf(word, 0)?.ambiguous === false ||
    word.folded === 'بن' ||
    isFamilyNisba(word) ||
    ((word.bits & bit.NAME_MAYBE) !== 0 && isNisba(word))
  )
}

/** `عبدالمحسن خلف المطيري`: a word of the grammar that is also a name, with more of the name after it. */
export const isBetweenNames = (doc: ArabicDoc, k: number): boolean => {
  const personal = personalOf(doc.words[k], 0)
  return (
    personal?.ambiguous === true &&
    !isDefinite(doc.words[k]) &&
    personal.role !== 'particle' &&
    personal.role !== 'inner' &&
    nameGoesOn(doc, k + 1)
  )
}

/**
 * `ماري لو ماكدونالد`, `أحمد دو برييه`: a syllable of a foreign name, spelt like a word of the grammar, before what no table knows;
 * `جنيفر جاسون لي`, behind two such words.
 */
export const isSyllable = (doc: ArabicDoc, k: number): boolean => {
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  if (doc.words[k].folded === 'لي' && k > 1 && isStrangeName(doc.words[k - 1]) && isStrangeName(doc.words[k - 2]))
    return true
  return (
    SYLLABLES.has(doc.words[k].folded) &&
    next !== null &&
    (next.bits & bit.UNKNOWN) !== 0 &&
    !next.readings.length &&
    !isDefinite(next)
  )
}
const isStrangeName = ({ bits, readings }: ArabicWord): boolean => (bits & bit.UNKNOWN) !== 0 && !readings.length

const SYLLABLES = new Set(['لو', 'لي', 'دو', 'دا'])

/** `عماد منسي الزهراني`: any bare noun or adjective between a name and a family that is nothing else. */
export function isMiddleName(doc: ArabicDoc, k: number): boolean {
  const word = doc.words[k]
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  const best = word.readings[0]
  return (
    next !== null &&
    isNisba(next) &&
    personalOf(next, 0)?.ambiguous === false &&
    (best?.lexeme.pos === 'noun' || best?.lexeme.pos === 'adj') &&
    !best.pro &&
    !best.enc &&
    !isDefinite(word) &&
    !(word.bits & (NO_FAMILY | bit.PERSON_NOUN | bit.PREP | bit.FUNCTION))
  )
}

const isNisba = (word: ArabicWord): boolean =>
  isDefinite(word) && word.folded.endsWith('ي') && !(word.bits & bit.DEMONYM)

/** No family goes by these. */
const NO_FAMILY =
  bit.TITLE |
  bit.OFFICIAL |
  bit.ORG_HEAD |
  bit.PLACE_HEAD |
  bit.TIME |
  bit.NUMBER |
  bit.DEMONYM |
  bit.GROUP |
  bit.DOCUMENT |
  bit.SOURCE |
  bit.MEDIA

/**
 * `عادل العارضي`, `بدر بن محمد الطالب`: a definite word of the language right after a given name is its family name, where it can be
 * neither an adjective of what owns the name (`مطار الملك خالد الدولي`) nor the object of its verb.
 */
export function isFamilyWord(doc: ArabicDoc, run: NameRun, last: number, k: number): boolean {
  const word = doc.words[k]
  // `نزار بركة التقى رئيس الحكومة`: a verb whose first letters look like the article.
  if (run.sure === 0 || !isDefinite(word) || isVerbFirst(word) || last !== k - 1) return false
  const pedigree = doc.words[k - 2]?.folded === 'بن'
  // `إبراهيم بن عبدالرحمن العمر أن`: a word of time behind a father's name, where the words said begin at once.
  const listed = (word.bits & bit.NAME_MAYBE) !== 0 && !OF_DAY.test(word.folded)
  const timed = (word.bits & NO_FAMILY) === bit.TIME && (listed || (pedigree && endsPhrase(doc, k + 1)))
  if (word.bits & NO_FAMILY && !timed) return false
  const given = personalOf(doc.words[last], last === run.first ? doc.words[last].cores.indexOf(run.core) : 0)
  if (!given || given.role === 'family' || owned(doc, run.first)) return false
  // `المنتمي للجماعة`: a participle with its object.
  if (isNisba(word))
    return !(
      word.bits & bit.PARTICIPLE &&
      k + 1 < doc.n &&
      (doc.words[k + 1].bits & bit.PREP || doc.words[k + 1].cores.some((c) => c.pro & (BI | LI)))
    )
  // `عبدالله البرقان رئيس اللجنة`: a family's name that looks like two of something.
  const [best] = word.readings
  if (
    best?.suffix === 'ان' &&
    run.size === 1 &&
    !(word.bits & (bit.ADJ | bit.PERSON_NOUN | bit.GAZETTEER)) &&
    (endsPhrase(doc, k + 1) || (doc.words[k + 1].bits & bit.OFFICIAL && !isDefinite(doc.words[k + 1])))
  )
    return true
  // `خميس مطر المزينة أن`: behind two names nothing but a third stands before the particle.
  if (run.sure > 0 && run.size === 2 && !pedigree && isParticle(doc, k + 1) && !(word.bits & (bit.MASDAR | bit.EVENT)))
    return true
  if (word.bits & bit.TIME && listed) return true
  if (word.bits & (bit.MASDAR | bit.EVENT | bit.GAZETTEER) || word.readings[0]?.suffix || !endsPhrase(doc, k + 1))
    return false
  return pedigree || (run.size === 1 && !(doc.words[last].bits & bit.TIME) && isPlainAdjective(word))
}

/** Times of day, which come as well as they name. */
const OF_DAY = /^ال(?:صباح|مساء|ليل|فجر|ظهر|عصر)$/

/** `مطار الملك خالد`, `سياسة خالد`: an indefinite noun that is nobody's title stands before the name and its titles. */
function owned(doc: ArabicDoc, first: number): boolean {
  let k = first - 1
  while (k >= 0 && doc.words[k].bits & bit.TITLE) k--
  if (k < 0 || doc.sentenceOf[k] !== doc.sentenceOf[first]) return false
  const best = doc.words[k].readings[0]
  return (
    best?.lexeme.pos === 'noun' &&
    !best.definite &&
    !best.enc &&
    !isDefinite(doc.words[k]) &&
    !(doc.words[k].bits & (bit.OFFICIAL | bit.PERSON_NOUN | bit.SPEECH))
  )
}

/** `عبد الباسط بن سالم صيرفي وكيل`: behind a father's name, a calling in `ي` before an office, a mark or the words said. */
export function isFamilyCalling(doc: ArabicDoc, k: number): boolean {
  const word = doc.words[k]
  const [best] = word.readings
  if (doc.words[k - 2]?.folded !== 'بن' || !word.folded.endsWith('ي') || isDefinite(word) || word.bits & bit.DEMONYM)
    return false
  if (!best || !/^(?:noun|adj)$/.test(best.lexeme.pos) || best.pro || best.enc) return false
  return endsPhrase(doc, k + 1) || (doc.words[k + 1].bits & bit.OFFICIAL) !== 0
}

/** `نادر العراقي أن`: behind one given name, with what is said or a mark after it, a nation's adjective that families go by. */
export function isFamilyOfNation(doc: ArabicDoc, run: NameRun, k: number): boolean {
  const word = doc.words[k]
  const family = bit.DEMONYM | bit.NAME_MAYBE
  if (run.size !== 1 || run.listed === 0 || (word.bits & family) !== family) return false
  if (!isDefinite(word) || !word.folded.endsWith('ي') || isDefinite(doc.words[run.first]) || owned(doc, run.first))
    return false
  return isParticle(doc, k + 1) || /^[:،,]$/.test(doc.words[k + 1]?.surface ?? '')
}

const isParticle = (doc: ArabicDoc, k: number): boolean =>
  k < doc.n && doc.sentenceOf[k] === doc.sentenceOf[k - 1] && /^ب?ان(?:ه|ها)?$/.test(doc.words[k].folded)

/** The sentence, a mark, a verb, `أن` or `و`: nothing follows that would belong to the word before, as in `المقيم في`. */
function endsPhrase(doc: ArabicDoc, k: number): boolean {
  if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[k - 1]) return true
  const word = doc.words[k]
  return (
    word.kind === 'punct' ||
    isVerbFirst(word) ||
    /^ب?ان(?:ه|ها|هم)?$/.test(word.folded) ||
    (word.cores.length > 1 && word.folded.startsWith('و'))
  )
}

/** `عبدالله بن محمد السويد`: right behind a father's name, with the article, a country's name is a family's. */
export const isFamilyBehindFather = (doc: ArabicDoc, k: number): boolean =>
  isDefinite(doc.words[k]) && doc.words[k - 2]?.folded === 'بن' && personalOf(doc.words[k - 1], 0) !== undefined

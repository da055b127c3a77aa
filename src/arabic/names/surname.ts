import * as bit from '../bits.ts'
import type { ArabicWord } from '../word.ts'
import { isFluke } from './fluke.ts'
import { type ArabicDoc, isClosed, isComma, isDefinite, isVerbFirst } from './view.ts'

/** No name ends in these. */
const NEVER = bit.TIME | bit.NUMBER | bit.SAYING
/** Nouns that take a clause of `أن` themselves: `ضرورة أن`, `ثقته أن`. */
const OF_CLAUSES =
  /^(?:ضروره|اهميه|امل|شرط|شريطه|خشيه|رغبه|ثقه|قناعه|فكره|حقيقه|امكانيه|احتمال|مسووليه|نتيجه|حجه|لدرجه|درجه|قرار|شعور|دليل|بدليل|واجب|خوف|علم|يقين)$/
/** With suffixes that no bare word of a name has. */
const SUFFIXED = /^(?:ا|ون|ين|تين|تان)$/

/**
 * `قال المدير راجيف سوري إن`, `أكد الدكتور محمد باجودة أن`: between a name that a title, an office or a verb of saying stands
 * before and the words said, one more word is the rest of the name, whatever else it means.
 */
export function endsName(doc: ArabicDoc, first: number, k: number, given: boolean): boolean {
  const word = doc.words[k]
  if (word.kind !== 'word' || k + 1 >= doc.n || doc.sentenceOf[k + 1] !== doc.sentenceOf[k]) return false
  const [best] = word.readings
  // `قساني` acts on me only where it says something: `أخبرني`.
  const acting = best?.enc === 'ني' && !(word.bits & (bit.SPEECH | bit.SAYING))
  const chance = given && isFluke(word, word.cores[0])
  if (word.bits & NEVER || isClosed(word) || (isVerbFirst(word) && !acting && !chance) || word.folded.length < 3)
    return false
  const next = doc.words[k + 1]
  const clause = /^ب?ان(?:ه|ها|هم)?$/.test(next.folded)
  if (!clause && next.surface !== ':' && !(isComma(next) && first > 0 && isComma(doc.words[first - 1]))) return false
  if (clause && OF_CLAUSES.test(word.folded)) return false
  // `نتنياهو لأوباما:`: another's name with its preposition.
  if (!best) return !isDefinite(word) && !isToAnother(word)
  if (chance && clause) return true
  // `باوزير`: families of the south begin with `با`.
  if (best.pro) return word.folded.startsWith('با') && given
  // `أخبر جيمس هولاند الصحيفة بأن`: whom he told.
  if (isDefinite(word))
    return (
      given &&
      clause &&
      best.lexeme.pos === 'noun' &&
      !(word.bits & (bit.MASDAR | bit.DEMONYM | bit.GROUP | bit.ORG_HEAD | bit.MEDIA))
    )
  // Nobody in a report has things of his own: `كوناتي`.
  if (best.enc) return best.enc === 'ي' || acting
  if (titled(word)) return false
  return /^(?:noun|adj)$/.test(best.lexeme.pos) && !best.lexeme.derived && !SUFFIXED.test(best.suffix)
}

/** `المتحدث، إدريسا كوناتي، `: between two commas stands the whole name. */

const isToAnother = ({ cores, names }: ArabicWord): boolean =>
  names.personal.some((p) => cores[p.core].pro !== 0) && !names.personal.some((p) => p.core === 0)

/** Offices and bodies go on with their own complement. */
const titled = (word: ArabicWord): boolean =>
  (word.bits & (bit.ORG_HEAD | bit.PLACE_HEAD | bit.MEDIA)) !== 0 && (word.bits & bit.UNKNOWN) === 0

/** `كريم حمدان فاز على منافسه`: first and last a verb of what he did, with something behind it that no name goes before. */
export const isDone = (doc: ArabicDoc, k: number): boolean => {
  const word = doc.words[k]
  if (!isVerbFirst(word) || word.readings[0].tense !== 'perfect' || word.bits & (bit.NOUN | bit.ADJ)) return false
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  return next === null || next.surface === '.' || (next.bits & bit.PREP) !== 0 || isDefinite(next)
}

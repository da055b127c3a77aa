import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import type { ArabicWord } from '../word.ts'
import { isFluke } from './fluke.ts'
import { listedAt } from './listed.ts'
import { sameLine } from './org-run.ts'
import { isForeign } from './unlisted.ts'
import type { ArabicDoc } from './view.ts'

/** A listed place, and neither a body nor a group, stands at `k`. */
export const isCommune = (doc: ArabicDoc, k: number, lexis: Lexis): boolean => {
  if (!sameLine(doc, k - 1, k)) return false
  const hit = listedAt(doc, k, lexis).find((h) => h.core.at === 0)
  return hit?.listed.every((e) => e.kind === 'place') === true
}

/** `كتيبة فرسان جنزور`, `غرفة تجارة عمان`: a town or state that is no common word leads to something definite too. */
export const isTown = (doc: ArabicDoc, k: number, lexis: Lexis): boolean => {
  const { bits } = doc.words[k]
  if (!sameLine(doc, k - 1, k) || !(bits & bit.GAZETTEER)) return false
  if (!(bits & (bit.NOUN | bit.ADJ | bit.VERB | bit.NAME | bit.NAME_MAYBE)) && isCommune(doc, k, lexis)) return true
  const listed = listedAt(doc, k, lexis).find((h) => h.core.at === 0)?.listed ?? []
  return (
    listed.every((e) => e.kind === 'state' || e.kind === 'place') &&
    listed.some((e) => e.kind === 'state' || !e.ambiguous || e.being.seatOf !== '')
  )
}

/** `أبل` in `شركة أبل تيم كوك`: a body that the tables list by this one word. */
export const isListedBody = (doc: ArabicDoc, k: number, lexis: Lexis): boolean =>
  listedAt(doc, k, lexis).some(
    (h) => h.core.at === 0 && h.last === k && h.listed.some((e) => e.kind === 'organization'),
  )

/** `شرطة ويست مرسيا`: somebody's family name too, and no word of the language. */
export const isTownLike = ({ bits, names }: ArabicWord): boolean =>
  (bits & bit.UNKNOWN) !== 0 &&
  (bits & bit.DEFINITE) === 0 &&
  names.personal.some((p) => p.role === 'family' && p.core === 0)

/** In no table, or read as a word only by chance. */
export const isStrange = (word: ArabicWord): boolean =>
  word.kind === 'word' && (isForeign(word) || (word.folded.length > 3 && isFluke(word, word.cores[0])))

/** A noun that no name is: `مستشفى سجنتان وفاة المصاب` announces a death. */
export const isChain = ({ bits }: ArabicWord): boolean =>
  (bits & bit.NOUN) !== 0 && (bits & (bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER | bit.ADJ)) === 0

/** A class word of places at `k`, and behind it a word that no table knows. */
export const isUnlistedTown = (doc: ArabicDoc, k: number): boolean =>
  OF_TOWN.test(doc.words[k].folded) && sameLine(doc, k, k + 1) && isForeign(doc.words[k + 1])
const OF_TOWN = /^(?:محافظه|مدينه|منطقه|مقاطعه|ولايه|بلده|مركز|قضاء|اقليم)$/

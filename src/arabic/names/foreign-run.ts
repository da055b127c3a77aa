import * as bit from '../bits.ts'
import type { ArabicWord } from '../word.ts'
import { isJoined } from './part.ts'
import { isForeign } from './unlisted.ts'
import { type ArabicDoc, at, isDefinite, isVerbFirst, sameSentence } from './view.ts'

/** Words of a foreign name, at most. */
const LONGEST = 4

/** In no table but, perhaps, that of names, and nothing written onto it. */
const isStrange = (word: ArabicWord): boolean =>
  word.kind === 'word' &&
  (word.bits & bit.UNKNOWN) !== 0 &&
  word.folded.length > 2 &&
  !isDefinite(word) &&
  !isJoined(word) &&
  (isForeign(word) || (word.bits & bit.NAME) !== 0)

/**
 * The last of two or more words at `t` that no table of words knows, right behind a verb of one alone: `يقود برودريك سانهولم لجنة`.
 * -1 if there are none. Who acts is a man far more often than anything else that has so foreign a name.
 */
export function foreignRunAt(doc: ArabicDoc, t: number): number {
  const word = doc.words[t]
  if (!sameSentence(doc, t - 1, t) || !isStrange(word) || !isForeign(word)) return -1
  if (!actsAlone(doc.words[t - 1])) return -1
  let last = t
  while (last < t + LONGEST - 1 && sameSentence(doc, t, last + 1) && isStrange(doc.words[last + 1])) last++
  if (last === t || isClosedBy(doc, last + 1)) return -1
  return goesOn(doc, last + 1) ? last + 1 : last
}

/** `سلاغسفولد فيدوم`: the family's name can be read as a word. */
const goesOn = (doc: ArabicDoc, k: number): boolean =>
  sameSentence(doc, k - 1, k) &&
  (doc.words[k].bits & bit.NAME_MAYBE) !== 0 &&
  !(doc.words[k].bits & (bit.NOUN | bit.ADJ)) &&
  !isDefinite(doc.words[k]) &&
  doc.words[k].names.personal.some((p) => p.core === 0 && p.role === 'family')

/** A verb first of all, of one in the third person. */
const actsAlone = (word: ArabicWord): boolean =>
  isVerbFirst(word) &&
  !(word.bits & (bit.NOUN | bit.ADJ | bit.NAME | bit.NAME_MAYBE)) &&
  /^3[mf]s$/.test(word.readings[0].person)

/** `تستخدم ويندوز هيلو (Windows Hello)`: what stands in Latin letters behind it is a thing. */
const isClosedBy = (doc: ArabicDoc, k: number): boolean =>
  at(doc, k)?.kind === 'foreign' || (at(doc, k)?.surface === '(' && at(doc, k + 1)?.kind === 'foreign')

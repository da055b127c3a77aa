import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { titleLetters } from './initial.ts'
import { CALLED } from './licence.ts'
import { listedAt } from './listed.ts'
import { type ArabicDoc, isCloseQuote, isDefinite, isOpenQuote, sameSentence } from './view.ts'

/** Letters of a name of which no more is told, at most. */
const MOST = 3
/** Right before letters of a body or a paper: `وكالة «أ.ف.ب»`. */
const BODIES = bit.ORG_HEAD | bit.MEDIA

/**
 * The last token of somebody's initials at `t`: `المتهم «م.ع»`, `المدعو ع. ب`; -1 where the letters are no man's. Courts and papers keep names
 * back so.
 */
export function initialsAt(doc: ArabicDoc, t: number, lexis: Lexis): number {
  if (!isLetter(doc, t) || !sameSentence(doc, t - 1, t)) return -1
  let last = t
  let letters = 1
  for (; letters <= MOST; letters++) {
    const stop = doc.words[last + 1]?.surface === '.' || doc.words[last + 1]?.surface === '-' ? 1 : 0
    if (!isLetter(doc, last + 1 + stop) || !sameSentence(doc, t, last + 1 + stop)) break
    last += 1 + stop
  }
  // `أ.د. فلان`: titles.
  if (letters < 2 || letters > MOST || titleLetters(doc, t) >= 2 * letters) return -1
  const marked = isOpenQuote(doc.words[t - 1])
  const k = marked ? t - 2 : t - 1
  if (!sameSentence(doc, k, t) || listedAt(doc, t, lexis).some((h) => h.last > t)) return -1
  const before = doc.words[k]
  if (before.bits & BODIES) return -1
  if (!CALLED.is(before) && !isSomeone(doc, k, marked)) return -1
  return !marked || isCloseQuote(doc.words[doc.words[last + 1]?.surface === '.' ? last + 2 : last + 1] ?? null)
    ? last
    : -1
}

const isLetter = (doc: ArabicDoc, k: number): boolean => {
  const word = k < doc.n ? doc.words[k] : null
  return word?.kind === 'word' && word.folded.length === 1
}

/** `المقاول`, `المتهم الثاني`, in marks even `رئيس الحي السابق`: what somebody is, and what more is told of it. */
function isSomeone(doc: ArabicDoc, k: number, marked: boolean): boolean {
  const who = bit.PERSON_NOUN | bit.TITLE | bit.OFFICIAL | bit.NAME
  for (let m = k; m > k - (marked ? OFFICE : 2) && sameSentence(doc, m, k); m--) {
    const { bits } = doc.words[m]
    if (bits & who && (m < k || isDefinite(doc.words[m]) || bits & bit.NAME)) return true
    if (!isDefinite(doc.words[m]) || !(bits & (marked ? bit.ADJ | bit.NOUN | bit.GAZETTEER : bit.ADJ))) return false
  }
  return false
}
/** Words of an office with what it is of, at most. */
const OFFICE = 5

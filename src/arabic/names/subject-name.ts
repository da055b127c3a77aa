import * as bit from '../bits.ts'
import { type ArabicWord, LI } from '../word.ts'
import type { Hit } from './listed.ts'
import { type ArabicDoc, isVerbFirst, sameSentence } from './view.ts'

/**
 * `استقبل السيسي`, `السيسي يستقبل`: where whoever acts stands, a well-known surname that is no word of the language is his who
 * bears it.
 */
export function standsAsSubject(doc: ArabicDoc, { first, last, core }: Hit): boolean {
  // `كيري للافروف: …`: whom a headline says it to.
  if (core.pro === LI)
    return first === doc.sentences[doc.sentenceOf[first]].first + 1 && doc.words[last + 1]?.surface === ':'
  if (core.pro) return false
  if (!sameSentence(doc, first - 1, first)) {
    const next = sameSentence(doc, last, last + 1) ? doc.words[last + 1] : null
    if (next === null) return false
    // `كيري للافروف: …`.
    const told = next.cores.some((c, i) => c.pro === LI && next.names.personal.some((p) => p.core === i))
    return next.surface === ':' || acts(next) || (told && doc.words[last + 2]?.surface === ':')
  }
  const before = doc.words[first - 1]
  if (before.kind !== 'word' || before.readings[0]?.enc) return false
  const heads = !sameSentence(doc, first - 2, first) || doc.words[first - 2].kind === 'punct'
  return acts(before) || (heads && mayAct(before))
}

const acts = (word: ArabicWord): boolean => isVerbFirst(word) && (word.bits & (bit.EVENT | bit.SAYING)) !== 0

/** `طالب العبادي`: at the head of its sentence a verb, a student though it may be; but `أقدم شكري` is mine, and `ابن عباس` a son. */
const mayAct = (word: ArabicWord): boolean =>
  isVerbFirst(word) ||
  ((word.bits & bit.NAME_PARTICLE) === 0 &&
    /^(?:noun|adj)$/.test(word.readings[0]?.lexeme.pos ?? '') &&
    !/^[وف]?[أا]/.test(word.bare) &&
    word.readings.some((r) => r.person === '3ms' && r.tense === 'perfect'))

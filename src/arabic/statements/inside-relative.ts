import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import type { Cue } from './cue.ts'
import type { Said } from './said.ts'

/** A verb of saying in a clause on whoever says something else. */

/** Statements back of which the clause at hand may stand between speaker and words. */
const OUTER = 3
const OF_A_VERB = /\bverb-/
const BEFORE_VERB = /^(?:قد|كان|كانت|كانوا|لم|سبق|ان|لا|سوف)$/
const BROUGHT_IN = /^(?:ب?ان(?:ه|ها|هم|هما|هن|نا|ني)$|ب|لل)/
const BRINGS_IN = /^(?:ب?ان|الي|علي|عن|من)$/

/** Where such a clause ends, and whether commas close it. */
export interface Inside {
  end: number
  closed: boolean
}

/**
 * `قال سالم، مدير الشركة التي أعلنت إفلاسها، إن الطريق خطر`: the token before which the clause ends that a cue stands in, where the words
 * of a verb before it follow; null where none does, or where the words are at once the cue's own.
 */
export function insideRelative(
  { doc: { words } }: Scene,
  { kind, token, reading }: Cue,
  said: readonly Said[],
): Inside | null {
  if (kind !== 'verb') return null
  const near = said.slice(-OUTER)
  const outer = near.findLast((s) => s.cue && s.token < token && token < s.contentFirst && OF_A_VERB.test(s.rule))
  if (!outer) return null
  let k = token - 1
  while (k > outer.token && BEFORE_VERB.test(words[k].folded)) k--
  const joined = (reading.pro & WA) !== 0 && near.some((s) => s.token > outer.token && s.token < token)
  // `جماعات كانت قد دعت إلى التظاهر`: behind a noun without its article no pronoun stands.
  const indefinite = k < token - 1 && (words[k].bits & (bit.NOUN | bit.DEFINITE)) === bit.NOUN
  if (words[k].readings[0]?.lexeme.pos !== 'rel' && !joined && !indefinite) return null
  let end = outer.contentFirst
  while (
    end > token &&
    (BRINGS_IN.test(words[end - 1].folded) || (words[end - 1].kind === 'punct' && !isComma(words[end - 1])))
  )
    end--
  // `، ومنع امتداده`: what nothing brings in are no words of a verb so far before.
  if (end === outer.contentFirst && !BROUGHT_IN.test(words[end].folded)) return null
  const comma = isComma(words[end - 1])
  if (comma) end--
  return end > token + 1 ? { end, closed: comma && (joined || isComma(words[k - 1])) } : null
}

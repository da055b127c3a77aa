import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { verbAt } from '../syntax/verb.ts'
import { type Marker, markerAt } from './marker.ts'
import type { Way } from './way.ts'

/** What brings in words behind a clause on whom they are said to. */

/** Whom these are said to stands between the verb and its preposition. */
const SAID_TO = new Set<Act>(['accuse', 'demand', 'appeal', 'warn'])
/** Words of a clause without a comma on whom something is said to, at most. */
const CLAUSE = 14
/** Nouns before what is asked for, that are no deeds themselves. */
const ASKED = /^ب?(?:ضروره|سرعه|عدم|مزيد)$/

/**
 * `طالب الشركات التي أعلنت الإضراب بالعودة إلى العمل`, `اتهم جماعات كانت قد دعت إلى التظاهر بالتخطيط`: the preposition of the verb with a
 * deed, behind the clause at `k` on whom it is said to, whose own verb may have taken the same one before; null where it is not so.
 */
export function behindClauseOnHim({ scene, end, cue, preps, region: { object } }: Way, k: number): Marker | null {
  const { words } = scene.doc
  if (!object || object.last !== k - 1 || !SAID_TO.has(cue?.lexeme.act as Act)) return null
  const relative = words[k].readings[0]?.lexeme.pos === 'rel'
  if (!relative && (object.definite || !(words[k].bits & bit.VERB))) return null
  let at = relative ? k + 1 : k
  while (at < end && /^(?:قد|كان|كانت|كانوا|لا|لم|لن|سبق|ان)$/.test(words[at].folded)) at++
  const own = at < end ? verbAt(scene, at) : null
  if (!own || own.pro) return null
  const taken = new Set((own.lexeme.preps ?? []).map(fold))
  for (let m = at + 1; m < Math.min(end, k + CLAUSE) && words[m].kind === 'word'; m++) {
    const marker = markerAt(scene, m, end, preps)
    if (marker?.kind === 'particle') return null
    if (marker?.kind !== 'preposition') continue
    const preposition = marker.token === m ? words[m].folded[0] : words[m].folded
    const { bits, folded } = words[marker.token]
    if (!taken.delete(preposition) && (bits & bit.MASDAR || ASKED.test(folded))) return marker
  }
  return null
}

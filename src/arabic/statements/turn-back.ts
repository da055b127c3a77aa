import type { Act } from '../../record/types.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import type { Region } from './region.ts'

/** Acts whose words tell of what is yet to be. */
const AHEAD = new Set<Act>(['predict', 'promise', 'threaten', 'demand', 'appeal', 'ask'])
const TURN = /^و?لكن(?:ه|ها|هم)?$|^(?:الا|غير|بيد)$/
const THAT = /^ان(?:ه|ها|هم)?$/

/** `توقع الجميع أن يفوز، لكنه خسر`: behind what was to be, what came of it is the report's own; else `end`. */
export function turnBack(scene: Scene, { marker, object }: Region, act: Act, end: number): number {
  if (!AHEAD.has(act) || marker?.kind === 'quote' || marker?.kind === 'colon') return end
  const { doc } = scene
  const from = marker?.token ?? object?.first
  if (from === undefined) return end
  for (let k = from + 2; k < Math.min(end, from + REACH); k++) {
    if (!TURN.test(doc.words[k].folded) || !isComma(doc.words[k - 1]) || doc.quoteOf[k] !== doc.quoteOf[from]) continue
    const first = THAT.test(doc.words[k + 1]?.folded ?? '') ? k + 2 : k + 1
    // `، لكن السلطات في المدينة رفضت`: whoever turns it back stands before his verb.
    const last = /^و?لكن$/.test(doc.words[k].folded) ? first + SUBJECT : first
    for (let m = first; m <= Math.min(last, end - 1) && doc.words[m].kind === 'word'; m++) {
      const verb = verbAt(scene, m)
      if (verb?.tense === 'perfect') return k
      if (verb) break
    }
  }
  return end
}
/** Words of a subject before its verb, at most. */
const SUBJECT = 5
/** Words looked through for a turn, at most. */
const REACH = 60

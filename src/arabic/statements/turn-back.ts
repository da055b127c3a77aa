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
export function turnBack(scene: Scene, { marker }: Region, act: Act, end: number): number {
  if (!AHEAD.has(act) || !marker || (marker.kind !== 'particle' && marker.kind !== 'preposition')) return end
  const { doc } = scene
  for (let k = marker.token + 2; k < Math.min(end, marker.token + REACH); k++) {
    if (!TURN.test(doc.words[k].folded) || !isComma(doc.words[k - 1]) || doc.quoteOf[k] !== doc.quoteOf[marker.token])
      continue
    const verb = THAT.test(doc.words[k + 1]?.folded ?? '') ? k + 2 : k + 1
    if (verb < end && verbAt(scene, verb)?.tense === 'perfect') return k
  }
  return end
}
/** Words looked through for a turn, at most. */
const REACH = 60

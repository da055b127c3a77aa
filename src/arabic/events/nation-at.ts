import type { PartyFinding } from '../../engine/finding.ts'
import { stateBy, stateOf } from '../resolve/nation.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'

/** `يعتقد أنها`: what is only held to be. */
export const SUPPOSED = new Shape(/^[يت](?:عتقد|رجح|شتبه|فترض|زعم)$/)
export const THAT_IT_IS = new Shape(/^ب?ان(?:ه|ها|هم|هما)$/)

/** `طائرة، يعتقد أنها أمريكية`: whose it is held to be, in the aside that begins at `k`. */
export function supposedNation(scene: Scene, k: number, end: number): PartyFinding | null {
  const { words } = scene.doc
  const at = k < end && words[k].kind === 'punct' ? k + 1 : k
  return at + 2 < end && SUPPOSED.is(words[at]) && THAT_IT_IS.is(words[at + 1]) ? nationAt(scene, at + 2) : null
}

/** The state that an adjective of nationality at token `k` speaks of. */
export function nationAt(scene: Scene, k: number): PartyFinding | null {
  const { doc } = scene
  const iso = scene.mentionOf[k] < 0 ? doc.words[k].names.demonym : null
  // `مبالغ مالية` is of money, unless the report speaks of Mali.
  if (iso === 'ML' && !stateOf(scene, iso)) return null
  return iso
    ? {
        entity: stateBy(scene, iso, k),
        label: doc.text.slice(doc.start[k], doc.end[k]),
        span: [doc.start[k], doc.end[k]],
        named: true,
      }
    : null
}

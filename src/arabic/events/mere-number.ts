import * as bit from '../bits.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** A number in figures or in words. */
export const isNumeral = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].kind === 'number' || (words[k].bits & bit.NUMBER) !== 0

/** Nothing but a number. */
export const isNumber = (scene: Scene, { first, last }: Phrase): boolean => {
  for (let k = first; k <= last; k++) if (!isNumeral(scene, k)) return false
  return true
}

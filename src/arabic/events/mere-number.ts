import * as bit from '../bits.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Nothing but a number. */
export const isNumber = ({ doc: { words } }: Scene, { first, last }: Phrase): boolean => {
  for (let k = first; k <= last; k++) if (words[k].kind !== 'number' && !(words[k].bits & bit.NUMBER)) return false
  return true
}

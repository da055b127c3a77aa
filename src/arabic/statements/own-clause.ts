import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import type { Cue } from './cue.ts'

/** Words of a relative clause with what is said in it, at most. */
const LONGEST = 40
const WHEN = /^(?:عندما|حينما|بعدما|لما|اذا|لو|كلما|بمجرد|حين|منذ)$/

/**
 * `تركيا التي تعتبر الحزب إرهابيا، بدأت`: where the relative clause ends that a cue stands in, if its first comma parts it from
 * the verb of the main clause; else `end`.
 */
export function ownClauseEnd(scene: Scene, { kind, token }: Cue, end: number): number {
  const { words, quoteOf } = scene.doc
  if (kind !== 'verb' || token === 0 || !RELATIVE.test(words[token - 1].folded)) return end
  for (let k = token + 2; k < Math.min(end - 1, token + LONGEST); k++) {
    const word = words[k]
    if (WHEN.test(word.folded)) return end
    if (!isComma(word) || quoteOf[k] !== quoteOf[token]) continue
    const verb = words[k + 1].bits & bit.VERB ? verbAt(scene, k + 1) : null
    return verb && verb.pro === 0 && verb.person.startsWith('3') ? k : end
  }
  return end
}
const RELATIVE = /^(?:ال[ذت]ي|الذين)$/

import type { PartyFinding } from '../../engine/finding.ts'
import { stateBy } from '../resolve/nation.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'

const RULERS = /^[وبلف]?(?:ال|ل)(?:سلطات|سلطه|حكومه)$/

/** `السلطات في بوغوتا`: the state whose they are. */
export function rulersOf(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  const head = doc.words[phrase.head]
  if (!RULERS.test(head.folded)) return null
  for (let k = phrase.head + 1; k < Math.min(doc.n, phrase.head + 4); k++) {
    // `الحكومة وطالبان في باكستان`: where both are.
    if (k > phrase.last && doc.words[k].folded !== 'في') break
    if (doc.words[k].folded !== 'في') continue
    const where = mentionAt(scene, k + 1)
    const iso = where?.kind === 'state' || where?.kind === 'place' ? (where.being?.iso ?? '') : ''
    const entity = iso ? stateBy(scene, iso, k + 1) : null
    const span: [number, number] = [doc.start[phrase.head], doc.end[k + 1]]
    return entity ? { entity, label: doc.text.slice(...span), span, named: true } : null
  }
  return null
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { named } from '../statements/who.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { verb } from './verbs.ts'

/** `موقعين تابعين للحركة`, `مسجد تابع لقوات الأمن`: whose a thing is said to be, inside its phrase or right behind it. */
export function ownedBy(scene: Scene, { head, last }: Phrase): PartyFinding | null {
  const { words } = scene.doc
  for (let k = head + 1, end = Math.min(sentenceEnd(scene, last) - 1, last + 5); k < end; k++) {
    // `طائرات غارتين على موقعين تابعين للحركة`: behind an act it is of what the act befell.
    if (k > last && (verb(scene, k) || words[k].bits & bit.EVENT)) return null
    if (!OWNED.test(words[k].folded)) continue
    const whose = mentionAt(scene, k + 1)
    if (whose && whose.kind !== 'place') return named(scene, whose)
  }
  return null
}
const OWNED = /^(?:ال)?(?:تابع|مملوك)(?:ه|ا|ين|ان|تين|تان)?$/

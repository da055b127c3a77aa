import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import type { ArabicWord } from '../word.ts'
import { framesOf } from './frames.ts'

/** `اعتدت على`: of verbs written alike, the one of an event that takes the preposition behind it, before one that does not. */
export function byPreposition(scene: Scene, t: number, chosen: Reading): Reading | null {
  const next = prepositionAfter(scene, t)
  if (!next) return null
  const takes = (reading: Reading) => reading.lexeme.preps?.some((p) => fold(p) === next.folded) ?? false
  if (takes(chosen)) return null
  return (
    scene.doc.words[t].readings.find(
      (r) => r.lexeme.pos === 'verb' && r.person === chosen.person && r.exact && framesOf(r).length > 0 && takes(r),
    ) ?? null
  )
}

/** The preposition behind a verb, or behind the one phrase that follows it: `اعتدت الشرطة على`. */
function prepositionAfter(scene: Scene, t: number): ArabicWord | null {
  const end = sentenceEnd(scene, t)
  if (t + 1 >= end) return null
  const next = scene.doc.words[t + 1]
  if (next.bits & bit.PREP && scene.mentionOf[t + 1] < 0) return next
  const after = (phraseAt(scene, t + 1)?.last ?? end) + 1
  return after < end && scene.doc.words[after].bits & bit.PREP && scene.mentionOf[after] < 0
    ? scene.doc.words[after]
    : null
}

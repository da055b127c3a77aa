import type { PartyFinding } from '../../engine/finding.ts'
import type { Reading } from '../morphology/reading.ts'
import { FA, WA } from '../word.ts'
import { sameGender } from './agreement.ts'
import { lookBack } from './antecedent.ts'
import { argumentsOfVerb, RELATIVE } from './arguments.ts'
import { lastWord } from './before.ts'
import { type Coding, carrier } from './coding.ts'
import { NOBODY } from './first-found.ts'
import { framesOf } from './frames.ts'
import { subjectOf } from './subject.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/**
 * `هاجم التنظيم القرية وخطف ثلاثة من سكانها`: the letters do not tell whether he took them or they were taken; joined to another deed
 * of force it was the same doer either way.
 */
export function joinedHarm(c: Coding, t: number, reading: Reading): PartyFinding[] {
  if (!(reading.pro & (WA | FA)) || reading.voice === 'passive' || reading.tense !== 'perfect') return NOBODY
  const { scene } = c
  const from = lookBack(scene, t)
  const k = verbBefore(scene, t, t - from)
  if (k < from || carrier(c, k) !== carrier(c, t)) return NOBODY
  const before = verb(scene, k)!
  if (before.tense !== 'perfect' || !sameGender(before, reading)) return NOBODY
  // A clause on somebody ends where it will: what is joined behind it may be joined to what stands before.
  if (RELATIVE.test(scene.doc.words[Math.max(0, lastWord(scene, k))].folded)) return NOBODY
  // `سقط ثلاثون جريحا وقتل اثنان`: whoever fell does nothing.
  const deeds = framesOf(before).filter(
    (f) => (f.type === 'ASSAULT' || f.type === 'COERCE') && !f.mutual && f.actor.includes('subj'),
  )
  if (!deeds.length) return NOBODY
  const harms = deeds.some((f) => f.object)
  const { passive, subj } = argumentsOfVerb(scene, k, before, harms)
  return passive || !subj ? NOBODY : subjectOf(c, k, before, harms).map((p) => ({ ...p, span: null }))
}

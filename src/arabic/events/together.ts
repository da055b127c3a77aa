import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { framesOf } from './frames.ts'

/** `أنه اتفق والوزير على`, `بحث ونظيره القطري الوضع`: right behind what takes two, together with whom somebody does it. */
export function togetherAt(scene: Scene, t: number, reading: Reading): Phrase | null {
  const { words, sentenceOf } = scene.doc
  const word = words[t + 1]
  if (!word?.folded.startsWith('و') || sentenceOf[t + 1] !== sentenceOf[t]) return null
  if (!framesOf(reading).some((frame) => frame.mutual)) return null
  const mention = mentionAt(scene, t + 1)
  const joined = mention
    ? (mention.pro & WA) !== 0 && mention.kind !== 'place'
    : (word.nominal?.pro ?? 0) & WA && word.bits & (bit.OFFICIAL | bit.TITLE)
  return joined || COUNTERPART.test(word.folded) ? phraseAt(scene, t + 1) : null
}
const COUNTERPART = /^ونظير(?:ه|ها|هم|ته|تها)$/

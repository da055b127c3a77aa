import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { framesOf } from './frames.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** `اقتحمت الشرطة المسجد وأخرجت حراسه`: she who acted before did the next thing as well, to the men right behind it. */
export function goesOnWith(
  scene: Scene,
  t: number,
  reading: Reading,
  { first, head, person, other, reading: noun }: Phrase,
): boolean {
  if (!(reading.pro & WA) || reading.person !== '3fs' || reading.tense !== 'perfect') return false
  const { bits } = scene.doc.words[head]
  if (first !== head || first !== t + 1 || person || other?.first === head || noun?.number !== 'p') return false
  if ((bits & (bit.PERSON_NOUN | bit.GROUP)) !== bit.PERSON_NOUN || framesOf(reading).some((f) => f.mutual))
    return false
  const before = verbBefore(scene, t, REACH)
  const did = before < 0 ? null : verb(scene, before)
  return did?.person === '3fs' && did.tense === 'perfect'
}
/** Words back to what she did before, at most. */
const REACH = 20

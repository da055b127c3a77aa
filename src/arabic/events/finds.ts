import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { framesOf, hasCore } from './frames.ts'

/** How far after a verb the word its frame needs may stand to tell it from another verb. */
const NEAR = 12

/** A word that one of the frames of `reading` needs follows, and none it bars. */
export function finds(scene: Scene, t: number, reading: Reading): boolean {
  const { doc } = scene
  const end = Math.min(sentenceEnd(scene, t), t + NEAR + 1)
  for (const { needs, not } of framesOf(reading)) {
    let found = false
    let barred = false
    for (
      let k = pastBracket(scene, t, t + 1);
      k < end && !barred && doc.words[k].kind !== 'punct';
      k = pastBracket(scene, t, k + 1)
    ) {
      if (k <= t + 3 && hasCore(doc.words[k], not)) barred = true
      else if (hasCore(doc.words[k], needs)) found = true
    }
    if (found && !barred) return true
  }
  return false
}

/**
 * `فتحت إدارة الدواء (إف دي إيه) تحقيقا`, `ستوقع، الشهر المقبل، اتفاقية`: the token behind a short aside in brackets, or one that
 * says when, that opens at `k`; else `k`.
 */
function pastBracket(scene: Scene, t: number, k: number): number {
  const { doc } = scene
  if (doc.words[k] && isComma(doc.words[k])) {
    const when = [k + 1, k + 2].find((at) => scene.timeOf[at] >= 0)
    const after = when === undefined ? -1 : scene.times[scene.timeOf[when]].last + 1
    return after > 0 && after < doc.n && isComma(doc.words[after]) ? after + 1 : k
  }
  if (doc.words[k]?.surface !== '(') return k
  for (let i = k + 1; i < doc.n && i < k + 8 && doc.sentenceOf[i] === doc.sentenceOf[t]; i++)
    if (doc.words[i].surface === ')') return i + 1
  return k
}

/** A noun of action follows with no verb between. */
export function carries(scene: Scene, t: number): boolean {
  const { doc } = scene
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + NEAR + 1); k < end; k++) {
    const word = doc.words[k]
    if (word.kind === 'punct' || verbAt(scene, k)) return false
    if (word.bits & bit.EVENT && word.bits & bit.NOUN && scene.mentionOf[k] < 0) return true
  }
  return false
}

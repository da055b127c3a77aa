import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'

const memo = new WeakMap<Scene, (Reading | null | undefined)[]>()

/** `verbAt`, asked once a token: arguments, governors and antecedents all look for the same verbs. */
export function verb(scene: Scene, t: number): Reading | null {
  let known = memo.get(scene)
  if (!known) memo.set(scene, (known = []))
  let reading = known[t]
  if (reading === undefined) known[t] = reading = verbAt(scene, t)
  return reading
}

/** The nearest verb before `t` in its sentence, at most `reach` tokens back; -1 if there is none. */
export function verbBefore(scene: Scene, t: number, reach: number): number {
  const start = Math.max(sentenceStart(scene, t), t - reach)
  for (let k = t - 1; k >= start; k--) if (verb(scene, k)) return k
  return -1
}

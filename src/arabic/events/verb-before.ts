import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verb } from './verbs.ts'

/** The nearest verb before `t` in its sentence, at most `reach` tokens back; -1 if there is none. */
export function verbBefore(scene: Scene, t: number, reach: number): number {
  const start = Math.max(sentenceStart(scene, t), t - reach)
  for (let k = t - 1; k >= start; k--) if (verb(scene, k)) return k
  return -1
}

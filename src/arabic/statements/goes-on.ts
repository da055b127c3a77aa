import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { WA } from '../word.ts'

/** Verbs behind a noun said with which the report goes on. */

/** A verb of the past with `و`, and right behind it somebody definite whose gender it has. */
export function actsAnew(scene: Scene, k: number, end: number): boolean {
  const verb = k + 1 < end ? verbAt(scene, k) : null
  if (verb?.tense !== 'perfect' || !(verb.pro & WA) || verb.enc) return false
  // `عمق العلاقات، وحرص المملكة على تعزيزها`: beside what is affirmed, far likelier her care.
  if (scene.doc.words[k].folded === 'وحرص') return false
  const actor = phraseAt(scene, k + 1)
  return actor?.definite === true && !(actor.reading?.pro ?? 0) && animate(scene, actor)
}

/** A verb of the past within a few words, before any mark. */
export function verbSoon(scene: Scene, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 4) && scene.doc.words[k].kind !== 'punct'; k++)
    if (verbAt(scene, k)?.tense === 'perfect') return true
  return false
}

import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { FA, WA } from '../word.ts'
import { WHO } from './relatives.ts'
import { verb } from './verbs.ts'

const BEFORE_VERB = new Shape(/^(?:قد|كان|كانت|سوف|لم|لن|لا)$/)

/** The verb of a relative clause that begins at `k` (`الذي شنه`, `قدمته`), or -1. */
export function relativeVerb(scene: Scene, k: number): number {
  const { doc } = scene
  if (k >= doc.n) return -1
  const end = sentenceEnd(scene, k - 1)
  let at = k
  // `الغارة، التي نفذتها طائرات`: in an aside.
  if (at + 1 < end && doc.words[at].kind === 'punct' && isComma(doc.words[at]) && WHO.is(doc.words[at + 1])) at++
  if (at < end && WHO.is(doc.words[at])) at++
  while (at < end && BEFORE_VERB.is(doc.words[at])) at++
  const reading = at < end ? verb(scene, at) : null
  // `داهمت المنزل وتم القبض`: the next clause.
  return reading && !(reading.pro & (WA | FA)) ? at : -1
}

import { isComma } from '../names/view.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { type Adjunct, adjunctAt, onPage } from './adjunct.ts'
import { attributionAt } from './attribution.ts'
import { isOpening } from './marker.ts'
import { sourceOf } from './source.ts'

/** Longest opening of a sentence that is read for where its words were said. */
const LONGEST = 40

/** `وفي مقابلة مع قناة النيل، قال`: the phrases that a sentence opens with, where nothing else stands before token `to`. */
export function frontAdjuncts(scene: Scene, to: number): Adjunct[] {
  const { doc } = scene
  const found: Adjunct[] = []
  const start = sentenceStart(scene, to)
  if (to - start > LONGEST) return found
  for (let k = start; k < to; k++) {
    const attribution = attributionAt(scene, k)
    const source = attribution && sourceOf(scene, attribution, [])
    if (source && (source.medium || source.paper)) {
      found.push({ first: k, last: source.last, preposition: 'نقلا', phrase: null, medium: null, source })
      k = source.last
      continue
    }
    const adjunct = onPage(scene, k, to, []) ?? adjunctAt(scene, k, to, [])
    if (adjunct) {
      found.push(adjunct)
      k = adjunct.last
    } else if (scene.timeOf[k] >= 0) k = scene.times[scene.timeOf[k]].last
    else if (
      !isComma(doc.words[k]) &&
      !OPENING.is(doc.words[k]) &&
      !BESIDE.test(doc.words[k].folded) &&
      // `وفي مقابلة مع قناة «النيل»، قال`: the mark that closes the name.
      !(CLOSING.test(doc.words[k].surface) && !isOpening(scene, k) && found.at(-1)?.last === k - 1)
    )
      return []
  }
  return found
}
const CLOSING = /^[»”"]$/

/** `ردت في مقابلة مع قناة النيل، قائلة`: the place right before a participle that another verb leads to, or null. */
export function placeBefore(scene: Scene, t: number): Adjunct | null {
  const { words } = scene.doc
  const last = isComma(words[t - 1]) ? t - 2 : t - 1
  const start = Math.max(sentenceStart(scene, t), t - NEAR)
  for (let k = last - 1; k > start; k--) {
    if (words[k].kind === 'punct' && isComma(words[k])) return null
    if (!PLACING.test(words[k].folded)) continue
    const adjunct = onPage(scene, k, t, []) ?? adjunctAt(scene, k, t, [])
    // The mark that closes a name may stand behind.
    if (adjunct && (adjunct.last >= last || (adjunct.last === last - 1 && words[last].kind === 'punct'))) return adjunct
  }
  return null
}
const PLACING = /^(?:في|خلال|عبر|علي)$/
/** Words of such a place, at most. */
const NEAR = 14

/** Small words beside it: `في كلمة له`. */
const BESIDE = /^(?:[وف]?(?:قد|كان|كانت|ايضا|كما|كذلك)|ل(?:ه|ها|هم))$/

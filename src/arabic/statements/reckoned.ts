import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { quoteOpenedAt } from './marker.ts'

/**
 * `أدانت التصريحات وعدتها «تغذي التطرف»`, `رفض القرار وعده انتهاكا`: written like promising, but what is promised comes with a preposition, and
 * what somebody is reckoned to be without one. The reading that says so, or null.
 */
export function reckonedSo(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const word = words[t]
  const next = words[t + 1]
  if (!next || !FORM.test(word.folded)) return null
  const enc = word.folded.replace(/^وعدت?/, '')
  const doubled = /د\u0651/.test(word.surface)
  const thing = enc !== '' && (quoteOpenedAt(scene, t + 1) >= 0 || isIndefinite(scene, t + 1))
  return doubled || thing
    ? (word.readings.find(
        (r) => r.lexeme.lemma === 'عد' && r.tense === 'perfect' && r.pro === WA && r.enc === enc && r.lexeme.act,
      ) ?? null)
    : null
}
const FORM = /^وعدت?(?:ه|ها|هم|هما)?$/

/** A noun or an adjective without article and preposition. */
const isIndefinite = ({ doc: { words }, mentionOf, timeOf }: Scene, k: number): boolean =>
  mentionOf[k] < 0 &&
  timeOf[k] < 0 &&
  (words[k].bits & (bit.NOUN | bit.ADJ)) !== 0 &&
  (words[k].bits & (bit.DEFINITE | bit.PREP | bit.PERSON_NOUN)) === 0 &&
  // `وعده خطأ كبيرا`: written like an adverb.
  (!(words[k].bits & bit.FUNCTION) || words[k].readings[0]?.lexeme.pos === 'adv') &&
  words[k].readings[0]?.pro === 0

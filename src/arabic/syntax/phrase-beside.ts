import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** Who stands behind a phrase of a thing and is none of it. */

/** Whatever can be somebody's title, calling or body, or stands in construct with one. */
const SOMEBODY = bit.PERSON_NOUN | bit.OFFICIAL | bit.ORG_HEAD | bit.GROUP | bit.SOURCE | bit.MEDIA | bit.TITLE
/** `آخرون`: people by no noun. */
const OTHERS = /^اخر(?:ون|ين)$/

/** `في وقت سابق السلطات`, `خلال مؤتمر صحفي مصادر`: behind the indefinite adjective of a thing, somebody, whom no thing is of. */
export function isBesideThing({ doc: { words }, mentionOf, mentions }: Scene, phrase: Phrase, k: number): boolean {
  const { head, last, definite, person, other } = phrase
  if (definite || person || other || head < 0 || last <= head || last !== k - 1) return false
  if (words[head].bits & (SOMEBODY | bit.NUMBER | bit.UNKNOWN) || !(words[head].bits & bit.NOUN)) return false
  if (words[last].readings[0]?.lexeme.pos !== 'adj' && !(words[last].bits & bit.ADJ)) return false
  if (mentionOf[k] >= 0) return mentions[mentionOf[k]].pro === 0
  const { bits, folded, readings } = words[k]
  if (OTHERS.test(folded)) return true
  const [best] = readings
  // `بيان مشترك صحفي`, `توصيات عملية قابلة للتطبيق`: without its article a word may be one more adjective.
  const adjective =
    (bits & bit.ADJ) !== 0 &&
    !isDefinite(words[k]) &&
    (/ي$|يه$/.test(folded) || !(bits & (SOMEBODY & ~bit.PERSON_NOUN)))
  return (bits & SOMEBODY) !== 0 && !(bits & bit.DEMONYM) && best?.lexeme.pos === 'noun' && !best.pro && !adjective
}

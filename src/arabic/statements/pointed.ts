import * as bit from '../bits.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type Adjunct, isMedium } from './adjunct.ts'
import { isOccasion } from './chain.ts'
import type { Cue } from './cue.ts'

/** `في` and its like with a pronoun, right behind a verb of saying: what stands before the verb is where the words stand. */
const POINTING = /^(?:في|خلال|عبر|ضمن)(ه|ها|هما)$/

/** True where the verb at `t` is of a clause on where something was said: `تغريدة اتهم فيها`. */
export const pointsBack = ({ doc: { words } }: Scene, t: number): boolean => POINTING.test(words[t + 1]?.folded ?? '')

/** Tokens between a paper or an occasion and the clause on it, at most. */
const REACH = 14

/** `أصدرت بيانا قالت فيه`, `رسالة إلى الأطراف دعا فيها`: the paper or the occasion that a verb's pronoun takes up. */
export function pointedTo(scene: Scene, { kind, token: t }: Cue): Adjunct | null {
  const { words } = scene.doc
  if (kind !== 'verb') return null
  const pronoun = POINTING.exec(words[t + 1]?.folded ?? '')?.[1] ?? POINTING.exec(words[t + 2]?.folded ?? '')?.[1]
  if (!pronoun) return null
  for (let k = t - 1, start = Math.max(sentenceStart(scene, t), t - REACH); k >= start; k--) {
    const { bits, folded, readings } = words[k]
    if (!(bits & (bit.DOCUMENT | bit.CHANNEL) || isOccasion(folded)) || scene.mentionOf[k] >= 0) continue
    const noun = readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar')
    const her = noun?.gender === 'f' || noun?.number === 'p'
    if (!noun || (noun.number === 'd') !== (pronoun === 'هما') || her !== (pronoun === 'ها')) continue
    const phrase = verbAt(scene, k) ? null : phraseAt(scene, k)
    if (!phrase || phrase.head !== k || phrase.person || phrase.last >= t) continue
    const medium = phrase.other && isMedium(scene, phrase.other) ? phrase.other : null
    return { first: k, last: phrase.last, preposition: 'في', phrase, medium }
  }
  return null
}

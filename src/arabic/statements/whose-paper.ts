import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import type { Adjunct } from './adjunct.ts'
import type { Cue } from './cue.ts'
import { genderOfPhrase } from './gender.ts'
import { makingOf } from './made.ts'
import { actorOf } from './own-paper.ts'
import type { Said } from './said.ts'
import { issuer } from './source.ts'
import type { Speaker } from './speaker.ts'
import { partyOf } from './who.ts'

/** Whose the paper is that a pronoun takes up, where no verb of giving tells. */

/** Whose paper or talk it is, where the report tells: `كلمة ألقاها الوزير، أكد فيها`, `رسالة من الملك أعرب فيها`; else null. */
export function whoseItIs(scene: Scene, { first, phrase }: Adjunct, token: number): Speaker | null {
  const end = Math.min(sentenceEnd(scene, token), token)
  const whole = phraseAt(scene, first)
  if (!phrase || !whole) return null
  // `تصريحات الوزير فلان التي أكد فيها`.
  const named = whole.other && whole.other.kind !== 'place' ? whole.other.first : first + 1
  const his = whole.last > first ? phraseAt(scene, named) : null
  if (his && (his.person || his.other || his.definite) && animate(scene, his))
    return { party: partyOf(scene, his), document: null, gender: genderOfPhrase(scene, his) }
  const making = makingOf(scene, phrase, phrase.last, end, [])
  if (making?.by) return { party: partyOf(scene, making.by), document: null, gender: '' }
  const issued = making ? null : issuer(scene, first, [], end)
  return issued ? { party: issued.party, document: null, gender: '' } : null
}

/** Whoever acts in the clause of the paper, where nobody spoke in the sentence and the verb has his gender; else null. */
export function makerOf(
  scene: Scene,
  { first }: Adjunct,
  { token, reading }: Cue,
  said: readonly Said[],
): Speaker | null {
  const last = said.at(-1)
  if (last && scene.doc.sentenceOf[last.token] === scene.doc.sentenceOf[token]) return null
  const acts = actorOf(scene, first)
  return acts && acts.gender === genderOf(reading)
    ? { party: { ...partyOf(scene, acts.phrase), span: null }, document: null, gender: acts.gender }
    : null
}

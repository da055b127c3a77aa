import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import { fitting } from './fitting.ts'
import { lookalike } from './lookalike.ts'
import { plain } from './plain-verb.ts'

const DONE = new Shape(
  /^[وف]?س?(?:(?:ي|ت)?تم|[ايت]علن(?:ت|وا)?|[يت]?قرر(?:ت|وا)?|[يت]?واصل(?:ت|وا)?|نفي|نفت|[يت]نفي|[يت]?شهدت?|[ايت]دانت?|[ايت]ستنكرت?)$/,
)

/** `verbAt`, asked once a token, with the verbs of events that are written like their verbal nouns. */
export function verb(scene: Scene, t: number): Reading | null {
  // Most words are asked many times and can be no verb; before the first and behind the last there is none.
  if (!((scene.doc.words[t]?.bits ?? 0) & bit.VERB)) return null
  const { deed } = scene.memo
  const asked = deed[t]
  if (asked !== undefined) return asked
  // `تم نقل المصابين`, `وأعلن حظر التجول`: what is done, announced or blamed is a noun.
  const before = t > 0 && scene.doc.words[t].bits & bit.NOUN ? scene.doc.words[t - 1] : null
  // `على التفجير أو قتل الأبرياء`: one noun or another.
  const either =
    before?.folded === 'او' &&
    t > 1 &&
    (scene.doc.words[t].bits & scene.doc.words[t - 2].bits & bit.MASDAR) !== 0 &&
    !verb(scene, t - 2)
  const done = before !== null && (either || DONE.is(before))
  const reading = done ? null : (fitting(scene, t, plain(scene, t)) ?? lookalike(scene, t))
  deed[t] = reading
  return reading
}

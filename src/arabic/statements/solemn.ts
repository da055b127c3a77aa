import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { LI, WA } from '../word.ts'
import { agree } from './subject-fits.ts'

/** Words from the particle to the main verb, at most. */
const REACH = 60
const OPENING = /^[وف]?ان$/

/**
 * `والوزارة إذ تدين الهجوم لتؤكد أن`, `وإن الحركة إذ تستنكر الجريمة، تدعو إلى`: in the style of communiqués whoever speaks opens
 * the sentence, and both verbs, the one behind the particle and the main one, are its own. Null where it is written otherwise.
 */
export function solemnly(scene: Scene, t: number, verb: Reading): Phrase | null {
  const { words } = scene.doc
  if (verb.tense !== 'imperfect' || verb.pro & WA || t < 2) return null
  const first = words[t - 1].folded === 'اذ'
  if (!first && !(verb.pro & LI) && !isComma(words[t - 1])) return null
  const start = sentenceStart(scene, t)
  for (let k = t - 1; k > start && k > t - REACH; k--) {
    if (words[k].folded !== 'اذ') continue
    const from = OPENING.test(words[start].folded) ? start + 1 : start
    const who = phraseAt(scene, from)
    return who && who.last === k - 1 && canSpeak(scene, who) && agree(scene, verb, who) ? who : null
  }
  return null
}

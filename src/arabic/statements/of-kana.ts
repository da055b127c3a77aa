import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { agree } from './subject-fits.ts'
import { REACH, STOP } from './topic-words.ts'

/** The one subject of two verbs, `كان` and the one behind `قد`, that stands between them. */

/** `وكانت دراسة نشرت أمس قد خلصت إلى`: between the two verbs stands their one subject, with whatever clause on it. */
export function ofKana(scene: Scene, t: number, verb: Reading, start: number): Phrase | null {
  const { words } = scene.doc
  for (let k = t - 3; k >= start && t - k < REACH; k--) {
    if (STOP.is(words[k])) return null
    if (!/^[وف]?كانت?$/.test(words[k].folded)) continue
    const phrase = phraseAt(scene, k + 1)
    return phrase && phrase.last < t - 2 && canSpeak(scene, phrase) && agree(scene, verb, phrase) ? phrase : null
  }
  return null
}

/** `وكان عيدان قد قال`, `وكان ليون، قد أشار`: one word between the two verbs that can be a name, whatever else it is. */
export function nameOfKana(scene: Scene, t: number, verb: Reading): Phrase | null {
  const { words } = scene.doc
  if (t < 3) return null
  const open = isComma(words[t - 2]) ? t - 3 : t - 2
  if (open < 1 || words[t - 1].folded !== 'قد' || verb.pro || !/^[وف]?كانت?$/.test(words[open - 1].folded)) return null
  const person = mentionAt(scene, open)
  if (person ? person.kind !== 'person' || person.last > open : scene.mentionOf[open] >= 0) return null
  if (!person && (!(words[open].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) || words[open].bits & bit.DEFINITE))
    return null
  return { first: open, head: open, last: open, reading: null, person, other: null, definite: true }
}

/** `وكان نائب القائد اللفتنانت جنرال فلان قد قال`: between the two verbs stands their one subject, though not all of its words are known. */
export function subjectOfKana(scene: Scene, open: number, phrase: Phrase, t: number): Phrase | null {
  const { words } = scene.doc
  if (open === 0 || !/^[وف]?كانت?$/.test(words[open - 1].folded)) return null
  if (phrase.person) return phrase
  const named = scene.mentionOf[t - 2] >= 0 ? scene.mentions[scene.mentionOf[t - 2]] : null
  return named?.kind === 'person' && named.last === t - 2 ? { ...phrase, person: named, last: named.last } : phrase
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** Where a phrase ends though the next word could be an adjective or a part of an office. */
/** `فلان الأمين العام [للأمم المتحدة]`: the office that stands behind the name goes on. */
export function officeAfter(scene: Scene, phrase: Phrase): boolean {
  const { person } = phrase
  return person !== null && person.last < phrase.last && (scene.doc.words[person.last + 1].bits & bit.OFFICIAL) !== 0
}

/** A word of the other gender than the adjective before it, that can be a noun. */
export function turns(scene: Scene, phrase: Phrase, k: number, reading: Reading | null): boolean {
  const before = scene.doc.words[k - 1]
  const one = before.readings[0]
  if (k - 1 <= (phrase.other?.last ?? phrase.head) || !(scene.doc.words[k].bits & bit.NOUN)) return false
  return (
    (before.bits & (bit.ADJ | bit.DEFINITE)) === (bit.ADJ | bit.DEFINITE) &&
    one?.lexeme.pos === 'adj' &&
    reading !== null &&
    one.number === 's' &&
    reading.number === 's' &&
    (one.suffix === 'ه') !== (reading.suffix === 'ه')
  )
}

export const KIN = /^ال(?:شقيق|صديق|جار|حليف)(?:ه|تان|ان|ين)?$/
const POSTED = /^(?:ال)?(?:سفيره?|قنصل|مبعوثه?|ممثله?|مندوبه?|منسقه?|ملحقه?|مراسله?|موفده?|قايم|مفوضه?)$/

/** An official of one state by an adjective, and the name of a place or state that he is not posted to. */
export function abroad(scene: Scene, phrase: Phrase, mention: ArabicMention): boolean {
  if (mention.kind !== 'place' && mention.kind !== 'state') return false
  const { words } = scene.doc
  return words[mention.first - 1].bits & bit.DEMONYM ? !POSTED.test(words[phrase.head].folded) : false
}

/** A plural or a number in the phrase so far, which an adjective of people can go with. */
export const some = (scene: Scene, phrase: Phrase): boolean => {
  for (let k = phrase.first; k <= phrase.last; k++) {
    const word = scene.doc.words[k]
    if (word.kind === 'number' || word.bits & bit.NUMBER) return true
    if (word.readings.some((r) => r.number === 'p' || r.number === 'd')) return true
    if (/^[وبل]?(?:ال|ل)?اخوه$/.test(word.folded)) return true
  }
  return false
}

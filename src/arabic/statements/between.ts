import * as bit from '../bits.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI, LI, WA } from '../word.ts'
import { RELATIVE } from './topic-words.ts'

/** `حزب العمال المعارض`: an adjective behind a name. */
const ofName = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k - 1] >= 0 &&
  (words[k].bits & (bit.DEFINITE | bit.ADJ)) === (bit.DEFINITE | bit.ADJ) &&
  !words[k].readings[0]?.pro

/** `المعارضة المحافظة`: an adjective, though it may be a noun as well, behind a body with its article. */
const ofHead = ({ doc: { words } }: Scene, k: number): boolean =>
  (words[k - 1].bits & (bit.DEFINITE | bit.GROUP)) === (bit.DEFINITE | bit.GROUP) &&
  (words[k].bits & (bit.DEFINITE | bit.ADJ)) === (bit.DEFINITE | bit.ADJ) &&
  !words[k].readings[0]?.pro

/** Nothing between a subject and its verb could be another subject: prepositions with their phrases, appositions, asides. */
export function between(scene: Scene, from: number, to: number): boolean {
  const { doc } = scene
  let comma = false
  let relative = false
  for (let k = from; k < to; k++) {
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) k = scene.times[scene.timeOf[k]].last
    else if (word.kind === 'punct') comma = /^[،,()\-–—«»"“”]$/.test(word.surface)
    // `المنتمي لحزب الشعب`.
    else if ((mentionAt(scene, k)?.pro ?? 0) & (BI | LI)) k = mentionAt(scene, k)!.last
    else if (word.bits & bit.PREP || /^(?:قد|ايضا|كذلك|من|موخرا|سابقا|لاحقا|حاليا|اخيرا)$/.test(word.folded)) {
      // `في بغداد`, `من جانبها`: the phrase goes with its preposition.
      const phrase = k + 1 < to && !OPENING.is(doc.words[k + 1]) ? phraseAt(scene, k + 1) : null
      if (phrase && phrase.last >= to) return false
      if (phrase) k = phrase.last
    } else if (RELATIVE.test(word.folded)) relative = true
    else if (OPENING.is(word) || (relative && verbAt(scene, k)) || ofName(scene, k) || (k === from && ofHead(scene, k)))
      continue
    else if ((word.readings[0]?.pro ?? 0) & WA) return false
    else if (comma || relative || word.bits & bit.OFFICIAL) {
      const phrase = phraseAt(scene, k)
      if (!phrase || phrase.last >= to) return false
      k = phrase.last
      comma = false
    } else if (!(word.readings[0]?.pro ?? 0)) return false
  }
  return true
}

import type { PartyFinding } from '../../engine/finding.ts'
import type { Reading } from '../morphology/reading.ts'
import { named } from '../statements/who.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { BI } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import { partiesOf } from './party.ts'
import type { Slots } from './sides.ts'

const BLESSING = /^(?:رعا|حفظ|ايد|وفق|سلم)(?:ه|ها|هم)$/
const AT = /^[وف]?(?:في|ب?مقدمه)$/
const WAS = /^[وف]?كانت?$/
/** Words between a reception and whoever received, at most. */
const REACH = 16

const isSomebody = ({ entity }: PartyFinding): boolean =>
  entity === null || entity.kind === 'person' || entity.kind === 'group'

/** The first man named in the sentence before. */
function guestBefore(scene: Scene, t: number): PartyFinding[] | null {
  const start = sentenceStart(scene, t)
  if (!start) return null
  for (let k = sentenceStart(scene, start - 1); k < start; k++) {
    const mention = mentionAt(scene, k)
    if (mention?.kind === 'person') return [{ ...named(scene, mention), span: null }]
  }
  return null
}

/** `كان في استقباله بالمطار وزير الدولة`, `كان في استقبال الرئيس لدى وصوله المطار أمير المنطقة`: who received stands behind, and who came is the pronoun or the genitive. */
export function received(scene: Scene, t: number, reading: Reading, args: Arguments, slots: Slots): void {
  const { words } = scene.doc
  if (reading.lexeme.lemma !== 'استقبال' || t < 2) return
  // `كان باستقباله`.
  if (!AT.test(words[t - 1].folded) && !(reading.pro & BI)) return
  let was = reading.pro & BI ? t - 1 : t - 2
  while (was > t - 6 && was > 0 && !WAS.test(words[was].folded)) was--
  if (!WAS.test(words[was].folded)) return
  const told = reading.enc ? (slots.subj ?? slots.of) : slots.of
  // `كان في استقباله`: a man is received, and no land that he came from.
  const guests = reading.enc && told?.every((p) => !isSomebody(p)) ? (guestBefore(scene, t) ?? told) : told
  const from = (args.of ? args.of[args.of.length - 1].last : t) + 1
  for (let k = from, end = Math.min(sentenceEnd(scene, t), from + REACH); k < end; k++) {
    const word = words[k]
    // `– رعاه الله –`.
    if (BLESSING.test(word.folded)) {
      k++
      continue
    }
    if (scene.timeOf[k] >= 0 || word.kind !== 'word' || word.readings[0]?.pro) continue
    const phrase = phraseAt(scene, k)
    if (!phrase) continue
    // `في المطار`, `لدى وصوله`: where and when.
    const governed = k > 0 && words[k - 1].readings[0]?.lexeme.pos === 'prep'
    if (governed || !animate(scene, phrase)) {
      k = phrase.last
      continue
    }
    slots.obj = guests
    slots.of = undefined
    slots.to = undefined
    slots.subj = partiesOf(scene, coordinated(scene, phrase))
    return
  }
}

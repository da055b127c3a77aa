import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { isBelonging } from './belongings.ts'
import { coordinated } from './coordinated.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

/** Words from a blast to where it was, at most. */
const REACH = 9
const NEAR = /^(?:قرب|عند|امام|قباله|خارج|داخل|وسط|بجانب|بجوار|جوار|لدي|علي|في|قبل|من)$/
/** `بالقرب من`, `على مقربة من`: the last of two words. */
const OF_TWO = /^(?:بالقرب|مقربه)$/

/** `مرور قافلة`, `ذات غالبية`: no place. */
const isPlace = ({ doc: { words } }: Scene, { head }: Phrase): boolean =>
  !(words[head].bits & bit.MASDAR) && !/^ذات$/.test(words[head].folded)

/** `فجر نفسه عند حاجز للجيش`, `انفجرت سيارة قرب مقر للشرطة`: whose place it was where somebody blew himself or a car up. */
export function blastAt(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t) - 1, t + REACH); k < end; k++) {
    if (verb(scene, k)) return []
    if (scene.mentionOf[k] >= 0 || !NEAR.test(words[k].folded)) continue
    if (words[k].folded === 'من' && !OF_TWO.test(words[k - 1].folded)) continue
    const place = phraseAt(scene, k + 1)
    if (!place || mentionAt(scene, k + 1)?.kind === 'place' || !isPlace(scene, place)) continue
    // `حاجز للجيش`, `مقر الشرطة`, `حشد من المصلين`: not what is merely on a road or in a town.
    const at = /^(?:في|علي)$/.test(words[k].folded)
    if (!isBelonging(scene, place) && (at || !animate(scene, place))) continue
    const next = place.last + 1
    const theirs = next < sentenceEnd(scene, t) && linkOf(scene, next) & LI ? phraseAt(scene, next) : null
    const whose = partiesOf(scene, theirs && animate(scene, theirs) ? coordinated(scene, theirs) : [place])
    return whose.filter((p) => p.entity?.kind !== 'place' && p.entity?.kind !== 'state')
  }
  return []
}

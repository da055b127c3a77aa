import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { partiesOf } from './party.ts'
import { unique } from './unique.ts'

/** Words within which all who signed are named. */
const REACH = 60
const FOR = /^و?(?:عن|من)$/
const SIDE = /^ال(?:جانب|طرف)$/

/** `وقع الاتفاقية عن الجانب السعودي الوزير فلان وعن الجانب الفرنسي السفير فلان`: who signed for each side. */
export function signedFor(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  const found: PartyFinding[] = []
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k + 2 < end; k++) {
    if (!FOR.test(words[k].folded) || !SIDE.test(words[k + 1].folded)) continue
    let m = k + 2
    while (m < end && words[m].bits & bit.DEMONYM && scene.mentionOf[m] < 0) m++
    const who = m < end ? phraseAt(scene, m) : null
    if (!who || who.first !== m || !animate(scene, who)) continue
    found.push(...partiesOf(scene, [who]))
    k = who.last
  }
  return unique(found)
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { coordinated } from './coordinated.ts'
import { partiesInside } from './inside.ts'
import { STRIKE } from './kinds.ts'
import { partiesOf } from './party.ts'

/** Who pressed for what is granted: `استجابة لمطالب المعارضة`, `تحت ضغط النقابات`. */

/** Words from an act to what moved it, at most. */
const REACH = 16
const HEEDING = /^[وف]?(?:استجابه|نزولا|رضوخا|تلبيه|خضوعا|انصياعا)$/
const PRESSURE = /^(?:ضغط|ضغوط|ضغوطات|وطاه|تهديد|وقع)$/
const DEMANDS = /^(?:ال|لل|ل)?(?:مطالب|مطلب|ضغوط|ضغط|رغبه|دعوات|نداءات|شروط|طلب|طلبات|مطالبات|احتجاجات)$/

/** `أنهت النقابات الإضراب بعد اتفاق مع الحكومة`: with whom a strike that ends was settled. */
export function settledWith(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  let strike = false
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k + 1 < end; k++) {
    if (STRIKE.test(words[k].folded)) strike = true
    if (!strike || words[k].folded !== 'مع' || !TALKS.test(words[k - 1].folded)) continue
    const whom = phraseAt(scene, k + 1)
    return whom && animate(scene, whom) ? partiesOf(scene, coordinated(scene, whom)) : []
  }
  return []
}
const TALKS = /^(?:ال)?(?:اتفاق|مشاورات|مفاوضات|محادثات|مباحثات|لقاء|اجتماع|حوار|تسويه|تفاهم)$/

/** Whose demands the act at `t` heeds; null where it heeds none. */
export function pressedBy(scene: Scene, t: number): PartyFinding[] | null {
  const { words } = scene.doc
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k + 1 < end; k++) {
    if (!(words[k].bits & (bit.MASDAR | bit.PREP | bit.FUNCTION | bit.NOUN))) continue
    const { folded } = words[k]
    if (HEEDING.test(folded)) {
      const at = /^(?:عند|ل|علي)$/.test(words[k + 1].folded) ? k + 2 : k + 1
      return at < end && (linkOf(scene, at) & LI || at === k + 2) ? whoseAt(scene, at, DEMANDS) : null
    }
    if (folded === 'تحت' && PRESSURE.test(words[k + 1].folded)) return whoseAt(scene, k + 1, PRESSURE)
  }
  return null
}

function whoseAt(scene: Scene, k: number, thing: RegExp): PartyFinding[] {
  const { words } = scene.doc
  const phrase = phraseAt(scene, k)
  if (!phrase) return []
  if (!thing.test(words[k].folded)) return animate(scene, phrase) ? partiesOf(scene, coordinated(scene, phrase)) : []
  // `تحت ضغط من النقابات`.
  const from = words[phrase.last + 1]?.folded === 'من' ? phraseAt(scene, phrase.last + 2) : null
  if (from && animate(scene, from)) return partiesOf(scene, coordinated(scene, from))
  const whose = k + 1 <= phrase.last ? phraseAt(scene, k + 1) : null
  return whose && animate(scene, whose) ? partiesOf(scene, coordinated(scene, whose)) : partiesInside(scene, [phrase])
}

import type { EventFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import { same } from './same-party.ts'

/** `استعاد الجيش البلدة بعد معارك مع المتمردين`: the fights that went before are how it was done. */
export function isWayTo(
  scene: Scene,
  kept: readonly EventFinding[],
  { type, trigger, first, actors }: EventFinding,
): boolean {
  const before = kept[kept.length - 1]
  if (type !== 'ASSAULT' || !before || !FIGHTS.test(trigger.lemma)) return false
  const { words, sentenceOf } = scene.doc
  return (
    AFTER.test(words[first - 1]?.folded ?? '') &&
    !(words[first].bits & bit.DEFINITE) &&
    first - before.first < WON &&
    sentenceOf[first] === sentenceOf[before.first] &&
    (before.type === 'ASSAULT' || before.mode === 'seize') &&
    WINS.test(before.trigger.lemma) &&
    (!actors.length || before.actors.some((p) => actors.some((q) => same(p, q))))
  )
}
const FIGHTS = /^(?:معركة|معارك|مواجهة|مواجهات|اشتباك|اشتباكات|قتال)$/
const AFTER = /^(?:بعد|عقب|اثر|خلال)$/
const WINS = /^(?:استعاد|استعادة|سيطر|سيطرة|حرر|تحرير|انتزع|انتزاع|استولى|استيلاء|طرد|دحر|اقتحم|دخل|احتل)$/
/** Words from a place won to the fights for it, at most. */
const WON = 26

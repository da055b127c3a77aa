import type { PartyFinding } from '../../engine/finding.ts'
import { plainHead } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { partiesInside } from './inside.ts'

/** What somebody does for an act that `في` brings in. Folded. */
const PART = /^(?:دور|جهود|مساعي|مساهمه|اسهام|اسهامات|نجاح|مشاركه|فشل|انجازات|تضحيات|بطولات|انتصارات|تقدم)$/
const NO_PART = /^[وفبل]?(?:عدم|دون|بدون|نفي|نفت|ينفي|تنفي)$/
/** Words that whoever plays the part may have. */
const REACH = 9

/** `دور الجيش في تحرير المدينة`, `جهود السعودية في دعم اليمن`: whose part in the act at `t` it is. */
export function playsPart(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  if (words[t - 1]?.folded !== 'في') return []
  for (let k = t - 3, start = Math.max(sentenceStart(scene, t), t - REACH); k >= start; k--) {
    if (scene.mentionOf[k] >= 0 || !PART.test(plainHead(words[k]))) continue
    const phrase = phraseAt(scene, k)
    // `عدم مشاركة الجيش في الهجوم`: he had no part in it.
    if (phrase?.last !== t - 2 || NO_PART.test(words[k - 1]?.folded ?? '')) return []
    return partiesInside(scene, [phrase])
  }
  return []
}

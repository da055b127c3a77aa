import type { EventFinding } from '../../engine/finding.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'

/** Words within which God is called upon. */
const REACH = 24

/** `وهو ما دعا تيارات إلى`: what moves somebody asks nothing of him. */
export const isCause = ({ doc: { words } }: Scene, { first, trigger }: EventFinding): boolean =>
  trigger.lemma === 'دعا' && /^(?:[وف]?ما|مما)$/.test(words[first - 1]?.folded ?? '')

/** `دعا الأمير فلان الله عز وجل أن يحفظ البلاد`: a prayer asks nobody of this world. */
export function isPrayer(scene: Scene, { first, trigger }: EventFinding): boolean {
  const { words } = scene.doc
  // `نطلب من الله أن يعفو عنا`.
  if (words[first - 1]?.folded === 'ان' && /^ا?لله$/.test(words[first - 2]?.folded ?? '')) return true
  if (trigger.lemma !== 'دعا') return false
  for (let k = first + 1, end = Math.min(sentenceEnd(scene, first) - 1, first + REACH); k < end; k++)
    if (TOWARDS.test(words[k].folded)) return false
    else if (GOD.test(words[k].folded) && PRAISED.test(words[k + 1].folded)) return true
  return false
}
const TOWARDS = /^(?:الي|لي|ل)$/
const GOD = /^(?:الله|المولي|ربه|العلي|لله|الباري)$/
const PRAISED = /^(?:عز|سبحانه|تعالي|جل|القدير|ان|بان)$/

import * as bit from '../bits.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'

/** `هجوم نسبته الشرطة إلى المتمردين`: the `إلى` behind which he stands to whom those right behind the verb put it, or -1. */
export function heldBy(scene: Scene, v: number): number {
  const { words } = scene.doc
  if (!((words[v]?.bits ?? 0) & (bit.ENCLITIC | bit.SPEECH))) return -1
  if (!PUT_IT.test(words[v].folded) || v + 1 >= scene.doc.n) return -1
  // `هجمات نسبتها إلى الحزب`: by whoever tells of them.
  if (words[v + 1].folded === 'الي') return v + 2 < sentenceEnd(scene, v) ? v + 1 : -1
  const whoTells = phraseAt(scene, v + 1)
  const k = whoTells ? whoTells.last + 1 : -1
  return words[k]?.folded === 'الي' && k + 1 < sentenceEnd(scene, v) ? k : -1
}
const PUT_IT = /^[يت]?نسبت?(?:ه|ها|هما)$/

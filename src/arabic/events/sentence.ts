import type { EventFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'
import { sentenceEnd } from '../syntax/scene.ts'

/** How far after a verdict its punishment may stand. */
const REACH = 10
const PRISON = /^[وب]*(?:ال)?(?:سجن|حبس)$/

/** `حكمت المحكمة عليه بالسجن`: a sentence to prison is an arrest besides; null where prison is not what it is to. */
export function imprisonment(scene: Scene, verdict: EventFinding): EventFinding | null {
  const { doc } = scene
  if (verdict.mode !== 'convict' || verdict.status !== 'actual') return null
  for (
    let k = verdict.first + 1, end = Math.min(sentenceEnd(scene, verdict.first), verdict.first + REACH);
    k < end;
    k++
  ) {
    if (!PRISON.test(doc.words[k].folded)) continue
    const { surface } = doc.words[k]
    const span: [number, number] = [doc.start[k] + (/^و?ب/.exec(surface)?.[0].length ?? 0), doc.end[k]]
    return {
      ...verdict,
      rule: 'code/prison',
      of: undefined,
      first: k,
      last: k,
      span,
      type: 'COERCE',
      mode: 'arrest',
      trigger: { span, lemma: 'سجن' },
    }
  }
  return null
}

import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { partiesOf } from './party.ts'

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

const PENALTY = /^[وب]*(?:سجن|حبس|اعدام|ادانه|تغريم|معاقبه|ابعاد)$/

/** `قضت محكمة بسجن الصحفي عامين`: of a verdict at `t`, whom the penalty it names befalls. */
export function sentenced(scene: Scene, t: number): PartyFinding[] {
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k + 1 < end; k++) {
    if (!PENALTY.test(scene.doc.words[k].folded)) continue
    const whom = phraseAt(scene, k + 1)
    return whom ? partiesOf(scene, [whom]) : []
  }
  return []
}

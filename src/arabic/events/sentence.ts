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
  const k = wordAfter(scene, verdict.first, PRISON, reachOf(scene, verdict.first))
  if (k < 0) return null
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

const PENALTY = /^[وب]*(?:سجن|حبس|اعدام|ادانه|تغريم|معاقبه|ابعاد)$/

/** `قضت محكمة بسجن الصحفي عامين`: of a verdict at `t`, whom the penalty it names befalls. */
export function sentenced(scene: Scene, t: number): PartyFinding[] {
  const k = wordAfter(scene, t, PENALTY, reachOf(scene, t) - 1)
  const whom = k < 0 ? null : phraseAt(scene, k + 1)
  return whom ? partiesOf(scene, [whom]) : []
}

const reachOf = (scene: Scene, t: number): number => Math.min(sentenceEnd(scene, t), t + REACH)

/** The first token after `t`, before `end`, whose form is one of `words`; -1 if there is none. */
function wordAfter(scene: Scene, t: number, words: RegExp, end: number): number {
  for (let k = t + 1; k < end; k++) if (words.test(scene.doc.words[k].folded)) return k
  return -1
}

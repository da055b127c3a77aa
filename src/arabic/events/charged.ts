import type { PartyFinding } from '../../engine/finding.ts'
import { sentenceStart } from '../syntax/scene.ts'
import { argumentsOfVerb } from './arguments.ts'
import type { Coding } from './coding.ts'
import { framesOf } from './frames.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

const CHARGE = /^(?:بتهمه|بتهم|لاتهامه|لاتهامها|لاتهامهم|لاتهامهما|بشبهه)$/
/** Words from a charge back to the arrest or the verdict that it is the ground of, at most. */
const REACH = 16

/** `اعتقل شرطيان بتهمة تعذيب سجين`, `الحكم على ضابط بتهمة قتل متظاهر`: whoever is held or sentenced is charged with the deed at `t`. */
export function chargedWith(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { words } = scene.doc
  const at = t - 1
  if (at < 1 || !CHARGE.test(words[at].folded)) return []
  for (let k = at - 1, from = Math.max(sentenceStart(scene, t), at - REACH); k >= from; k--) {
    if (scene.mentionOf[k] >= 0) continue
    const act = verb(scene, k)
    const noun = act
      ? null
      : words[k].readings.find(
          (r) => (r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar') && framesOf(r).some(holds),
        )
    if (act && !framesOf(act).some(holds)) continue
    if (!act && !noun) continue
    const args = act
      ? argumentsOfVerb(
          scene,
          k,
          act,
          framesOf(act).some((f) => holds(f) && f.object),
        )
      : argumentsOfNoun(scene, k, noun!)
    const whom = args.obj ?? args.on ?? (act ? undefined : (args.of ?? args.to))
    // `حكم على ضابط بالسجن بتهمة`: over the penalty.
    if (whom && whom[whom.length - 1].last < at) return partiesOf(scene, whom)
  }
  return []
}

const holds = (f: { type: string; mode: string | null }): boolean =>
  (f.type === 'COERCE' && f.mode === 'arrest') || (f.type === 'SANCTION' && f.mode === 'convict') || f.type === 'ACCUSE'

const ACCUSING = /^[وبل]?(?:ال)?اتهام(?:ات)?$/
/** Words from the noun of accusing to the deed, at most. */
const NEAR = 6

/** `اتهامات للشرطة بقتل متظاهر`, `اتهام الشرطة بقتل متظاهر`: who is accused of the deed at `t`. */
export function accusedOf({ scene }: Coding, t: number): PartyFinding[] {
  const { words } = scene.doc
  if (!words[t].folded.startsWith('ب')) return []
  for (let k = t - 1, from = Math.max(sentenceStart(scene, t), t - NEAR); k >= from && !verb(scene, k); k--) {
    const noun = ACCUSING.test(words[k].folded) ? words[k].readings.find((r) => r.lexeme.lemma === 'اتهام') : undefined
    if (!noun) continue
    const { of, to, obj } = argumentsOfNoun(scene, k, noun)
    const whom = to ?? obj ?? of
    return whom && whom[whom.length - 1].last === t - 1 ? partiesOf(scene, whom) : []
  }
  return []
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { antecedentOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import type { Coding } from './coding.ts'
import { NOBODY } from './first-found.ts'
import { words } from './light-verbs.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { lastOf } from './past.ts'
import { verb } from './verbs.ts'

/** Verbs whose object does what stands behind `على`. */
const URGES = words('حرض شجع حفز أجبر أرغم درب جرأ')
/** `على شن هجمات`, `على تنفيذ عمليات`: a word that only carries the act. */
const CARRIES = /^(?:شن|تنفيذ|ارتكاب|القيام|توجيه|خوض)$/
/** Words from who is urged back to the urging, at most. */
const REACH = 8

/** `تشجيع الشبان على شن هجمات`, `درب الجنود على القصف`: who is urged, forced or trained to the act at `t` does it, and not who urges him. */
export function whoIsUrged(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const on = onBefore(scene, t)
  for (let k = on - 1; on > 0 && k >= Math.max(sentenceStart(scene, t), on - REACH); k--) {
    if (scene.mentionOf[k] >= 0) continue
    const v = verb(scene, k)
    if (v) {
      if (!URGES.has(fold(v.lexeme.lemma))) return NOBODY
      if (v.enc) return antecedentOf(c, k, v.enc)
      const { obj } = argumentsOfVerb(scene, k, v)
      return obj && lastOf(obj) < on ? partiesOf(scene, obj) : NOBODY
    }
    const noun = scene.doc.words[k].bits & bit.MASDAR ? scene.doc.words[k].readings.find(urges) : undefined
    if (!noun) continue
    if (noun.enc && k === on - 1) return antecedentOf(c, k, noun.enc)
    const { of, obj } = argumentsOfNoun(scene, k, noun)
    const whom = obj ?? of
    return whom && lastOf(whom) < on ? partiesOf(scene, whom) : NOBODY
  }
  return NOBODY
}

const urges = ({ lexeme }: Reading): boolean =>
  lexeme.derived === 'masdar' && lexeme.verb !== undefined && URGES.has(fold(lexeme.verb.lemma))

/** The token of `على` before the act at `t`, or -1. */
function onBefore({ doc }: Scene, t: number): number {
  if (CARRIES.test(doc.words[t].folded)) return -1
  const k = CARRIES.test(doc.words[t - 1]?.folded ?? '') ? t - 2 : t - 1
  return k > 0 && doc.words[k].folded === 'علي' ? k : -1
}

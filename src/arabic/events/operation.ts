import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import type { Coding } from './coding.ts'
import { FORCE } from './enough.ts'
import { framesOf } from './frames.ts'
import type { Governor } from './governor.ts'
import { governorOf } from './light.ts'

/** An operation that says itself what it is for: `أطلق الجيش عملية لاستعادة المدينة`. Folded. */
const OPERATION = /^[وفب]?(?:ال)?(?:عمليه|عمليات|حمله|حملات)$/

/** Words of what kind an operation is, before what it is for, at most. */
const KIND_WORDS = 4

/** Whether behind the operation at `t` stands an act of force as what it is for, which is then the act told. */
export function isForAct({ doc, mentionOf }: Scene, t: number): boolean {
  if (!OPERATION.test(doc.words[t].folded)) return false
  const at = pastKind(doc.words, t + 1, t + 1 + KIND_WORDS)
  const next = doc.words[at]
  if (!next || doc.sentenceOf[at] !== doc.sentenceOf[t] || mentionOf[at] >= 0) return false
  return isPurposeOfForce(next.readings)
}

/** `لاعتقال المطلوبين`: a noun of force behind `ل`. */
const isPurposeOfForce = (readings: Scene['doc']['words'][number]['readings']): boolean =>
  readings.some(
    (r) =>
      (r.pro & LI) !== 0 &&
      !r.definite &&
      r.lexeme.derived === 'masdar' &&
      // `عملية لمنع المسلحين من التقدم`: what it keeps them from is no act.
      !/^(?:منع|وقف|ردع|مكافحة|محاربة|مواجهة)$/.test(r.lexeme.lemma) &&
      framesOf(r).some((f) => FORCE.has(f.type) && !f.mutual),
  )

/** The word that carries the operation right before the act at `t`, which is what it is for; null where there is none. */
export function operationBefore(c: Coding, t: number): Governor | null {
  const { doc, mentionOf } = c.scene
  let k = t - 1
  while (k > t - KIND_WORDS - 2 && k >= 0 && isKind(doc.words[k].bits) && !OPERATION.test(doc.words[k].folded)) k--
  if (k < 0 || mentionOf[k] >= 0 || doc.sentenceOf[k] !== doc.sentenceOf[t]) return null
  if (!OPERATION.test(doc.words[k].folded) || !isPurposeOfForce(doc.words[t].readings)) return null
  const governor = governorOf(c, k)
  // Only one under way: what is planned or called for has done nothing.
  return governor && (governor.actors.length || governor.passive) && !governor.absorbs && !governor.undergoes
    ? governor
    : null
}

const isKind = (bits: number): boolean => (bits & bit.ADJ) !== 0

function pastKind(words: Scene['doc']['words'], from: number, end: number): number {
  let k = from
  while (k < end && words[k] && isKind(words[k].bits) && !((words[k].readings[0]?.pro ?? 0) & LI)) k++
  return k
}

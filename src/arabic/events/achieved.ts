import type { PartyFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'
import { argumentsOfVerb } from './arguments.ts'
import { partiesOf } from './party.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

const WHAT = /^[وبل]?(?:ما|مما)$/
/** Words from the verb to an act of those that it brought about, at most. */
const REACH = 18

/** `ما حققته الأجهزة من الكشف عن الجناة والقبض عليهم`, `ما قامت به الشرطة من ضبط`: whoever brought about what the noun at `t` names. */
export function achievedBy(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  const v = verbBefore(scene, t, REACH)
  if (v < 1 || scene.doc.sentenceOf[v] !== scene.doc.sentenceOf[t] || !WHAT.test(words[v - 1].folded)) return []
  const reading = verb(scene, v)
  if (!reading || !(reading.enc || /^به$/.test(words[v + 1].folded))) return []
  const { subj } = argumentsOfVerb(scene, v, reading.but({ enc: 'ه' }), false, true)
  const from = subj ? subj[subj.length - 1].last + 1 : -1
  return subj && from < t && words[from]?.folded === 'من' ? partiesOf(scene, subj) : []
}

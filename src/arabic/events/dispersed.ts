import type { PartyFinding } from '../../engine/finding.ts'
import { Shape } from '../shape.ts'
import { partyOf } from '../statements/who.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { antecedentOf } from './antecedent.ts'
import type { Coding } from './coding.ts'
import { partiesOf } from './party.ts'

/** Modes of force that may be used to disperse a crowd. */
export const DISPERSING: ReadonlySet<string | null> = new Set(['crowd-control', 'firearms'])

/** `أطلقت الشرطة النار في الهواء لتفريق`: the token that says what force told of at `t` was used for; -1 where none does. */
export function dispersingAt(scene: Scene, t: number): number {
  const { words } = scene.doc
  for (let k = t + 1, end = sentenceEnd(scene, t); k < end && k < t + REACH; k++)
    if (DISPERSE.test(words[k].folded)) return k
  return -1
}
const DISPERSE = /^ل(?:تفري?ق|فض)(?:هم|ها|ه)?$/
/** Words from a shot to whom it dispersed, at most. */
const REACH = 12

/** `استخدمت الشرطة الغاز لتفريق المحتجين`, `لتفريقهم`: whom something was used to disperse. */
export function dispersed(c: Coding, t: number, but: readonly PartyFinding[]): PartyFinding[] {
  const { scene } = c
  const k = dispersingAt(scene, t)
  if (k < 0) return []
  const { folded } = scene.doc.words[k]
  const own = /ق(هم|ها|ه)$|فض(هم|ها|ه)$/.exec(folded)
  if (own) return antecedentOf(c, k, own[1] ?? own[2], but).map((p) => ({ ...p, span: null }))
  const phrase = k + 1 < sentenceEnd(scene, t) ? phraseAt(scene, k + 1) : null
  if (!phrase) return []
  return CROWD.is(scene.doc.words[phrase.head]) ? [partyOf(scene, phrase)] : partiesOf(scene, [phrase])
}
const CROWD = new Shape(/^(?:ال)?(?:حشد|حشود|جموع|تجمهر|مسيره)$/)

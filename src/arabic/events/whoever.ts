import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { isWhoever } from './of-clause.ts'

/** Words from a trigger to a clause that says whom it concerns, and from its verb to its end. */
const REACH = 9
const LONGEST = 9

const WHO = /^[لب]?من$/
const EVERY = /^[وبلف]?(?:كل|جميع)$/
const BEFORE = /^(?:علي|ضد|الي|بحق|تجاه|كل|جميع)$/
const WAS = /^(?:كان|كانت|كانوا)$/
const ENDS = /^(?:علي|الي|ان|بان|لان|و?لكن|حتي|لكي|كي|ل?من)$/

/** `حث كل من كان في الحي على`, `عقوبات على من ينتهك الهدنة`: a clause in place of whom the act at `t` concerns. */
export function whoever(scene: Scene, t: number): PartyFinding[] {
  const { words, text, start, end } = scene.doc
  const stop = sentenceEnd(scene, t)
  for (let k = t + 1; k + 1 < stop && k <= t + REACH; k++) {
    const word = words[k]
    if (word.kind === 'punct' && /^[.،,؛:!؟]$/.test(word.surface)) return []
    if (!WHO.test(word.folded) || scene.mentionOf[k] >= 0) continue
    const every = EVERY.test(words[k - 1].folded)
    // `كل من كان في الحي`: of the verb that is a particle as often.
    if (!isWhoever(scene, k + 1) && !(every && WAS.test(words[k + 1].folded))) continue
    // `استنكارها لمن يربطون`, `توعد من يرفضون`: right behind the act or who does it; the preposition is of no verb.
    if (word.folded === 'من' && !every && !BEFORE.test(words[k - 1].folded) && !isObject(scene, t, k)) continue
    const first = every ? k - 1 : k
    const from = start[first] + (/^[وبلف]/.test(words[first].folded) && words[first].folded.length > 2 ? 1 : 0)
    const span: [number, number] = [from, end[lastOf(scene, k + 1, stop)]]
    return [{ entity: null, label: text.slice(...span), span, named: false }]
  }
  return []
}

/** With no preposition between the act and the clause. */
function isObject(scene: Scene, t: number, at: number): boolean {
  const { words } = scene.doc
  for (let k = t + 1; k < at; k++) if (words[k].bits & bit.PREP && scene.mentionOf[k] < 0) return false
  return true
}

/** Where the clause ends: before what the act is to, when it was, and any mark. */
function lastOf({ doc: { words }, timeOf }: Scene, v: number, stop: number): number {
  let k = v
  while (k + 1 < stop && k - v < LONGEST) {
    const next = words[k + 1]
    if (next.kind === 'punct' || timeOf[k + 1] >= 0 || ENDS.test(next.folded)) break
    k++
  }
  return k
}

import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'

/** Clauses of time and circumstance in the words said: those that belong to them, and what happened meanwhile. */

/** `أنه عند السادسة من صباح الجمعة، أبلغ`: the first verb of a clause, where only a time or a place stands before it; -1 else. */
export function verblessUntil(scene: Scene, from: number, end: number): number {
  const { words } = scene.doc
  if (scene.timeOf[from] < 0 && !(words[from].bits & bit.PREP)) return -1
  for (let k = from; k < Math.min(end, from + CLAUSE); k++) if (verbAt(scene, k)) return isComma(words[k - 1]) ? k : -1
  return -1
}
export const THAT_HE = /^ان(?:ه|ها|هم)$/

/** The comma that ends a clause of time or condition which the words said begin with; -1 where none does. */
export function timeClauseEnd(scene: Scene, token: number, end: number): number {
  const { words } = scene.doc
  const from = WHEN.test(words[token].folded) ? token : WHEN.test(words[token + 1]?.folded ?? '') ? token + 1 : -1
  // `عما إذا كان`: whether.
  if (from < 0 || /ما$/.test(words[from - 1]?.folded ?? '')) return -1
  for (let k = from + 1; k < Math.min(end, from + CLAUSE); k++) if (isComma(words[k])) return k
  return -1
}
/** What opens a clause of time or condition. Folded. */
export const WHEN = /^(?:عندما|حينما|بعدما|لما|اذا|لو|كلما|بمجرد|حين|منذ)$/
/** Words of such a clause, at most. */
const CLAUSE = 16

/** `فيما قتل ثلاثة جنود`: a deed of the past, where all that was said before tells of none. */
export function happensMeanwhile(scene: Scene, from: number, k: number): boolean {
  const { words } = scene.doc
  const at = MEANWHILE.has(words[k].folded) ? k + 1 : TWO_WORDS.test(words[k + 1]?.folded ?? '') ? k + 2 : -1
  if (at < 0 || at >= scene.doc.n || (at === k + 2 && words[k].folded !== 'في')) return false
  if (!isPast(scene, at) || /^(?:كانت?|[يت]كون)$/.test(words[at].folded)) return false
  for (let m = from; m < k; m++) if (isPast(scene, m) || words[m].bits & bit.NUMBER) return false
  return true
}
/** A verb of the past, active or passive. */
const isPast = (scene: Scene, k: number): boolean =>
  verbAt(scene, k)?.tense === 'perfect' ||
  (scene.doc.words[k].readings[0]?.tense === 'perfect' && scene.doc.words[k].readings[0].exact)
const MEANWHILE = new Set(['فيما', 'بينما'])
const TWO_WORDS = /^(?:حين|وقت)$/

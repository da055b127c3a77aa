import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { verb } from './verbs.ts'

/** Clauses beside a verb: one in place of its object, and the one it stands in itself. */

/** `أدانت الشبكة ما سمته مجزرة`: at `k` a clause in place of an object. */
export function isClause(scene: Scene, k: number): boolean {
  const { doc } = scene
  const { words } = doc
  // `انتقد الوزير من يشككون`, `هدد كل من يخالف`: somebody, and no part of whom a clause is about.
  const at = words[k]?.folded === 'من' ? k + 1 : words[k - 1]?.folded === 'من' && words[k - 2]?.folded === 'كل' ? k : -1
  if (at > 0 && at < doc.n && isWhoever(scene, at)) return true
  const v = words[k]?.folded === 'ما' ? k + 1 : k
  return words[v - 1]?.folded === 'ما' && v < doc.n && words[v].folded !== 'من' && verb(scene, v) !== null
}

/** Behind `من` at `v - 1` a verb of somebody, and no noun of its letters. */
export function isWhoever(scene: Scene, v: number): boolean {
  const reading = verb(scene, v)
  return (
    reading !== null &&
    /^3/.test(reading.person) &&
    (reading.tense === 'imperfect' || !(scene.doc.words[v].bits & NOMINAL))
  )
}
const NOMINAL = bit.NOUN | bit.ADJ | bit.MASDAR

/** The pronoun of a clause on an act that the verb has behind a preposition, or on anything with `ب`. */
export const comesBack = ({ doc: { words } }: Scene, { by, on, to, about, in: within }: Arguments): boolean =>
  by?.some((p) => p.reading?.enc) ||
  [on, to, about, within].some((all) => all?.some((p) => p.reading?.enc && words[p.head].bits & bit.MASDAR))

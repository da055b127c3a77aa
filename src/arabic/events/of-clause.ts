import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { verb } from './verbs.ts'

/** Clauses beside a verb: one in place of its object, and the one it stands in itself. */

/** `أدانت الشبكة ما سمته مجزرة`: at `k` a clause in place of an object. */
export function isClause(scene: Scene, k: number): boolean {
  const { doc } = scene
  const { words } = doc
  const v = words[k]?.folded === 'ما' ? k + 1 : k
  return words[v - 1]?.folded === 'ما' && v < doc.n && words[v].folded !== 'من' && verb(scene, v) !== null
}

/** The pronoun of a clause on an act that the verb has behind a preposition, or on anything with `ب`. */
export const comesBack = ({ doc: { words } }: Scene, { by, on, to, about, in: within }: Arguments): boolean =>
  by?.some((p) => p.reading?.enc) ||
  [on, to, about, within].some((all) => all?.some((p) => p.reading?.enc && words[p.head].bits & bit.MASDAR))

import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'

/** What the coder of one report carries along: its statements, subjects found so far, verbs that belong to a noun. */
export interface Coding {
  readonly scene: Scene
  readonly statements: readonly StatementFinding[]
  /** Subjects of verbs, by token, so that a chain of pronouns is followed once. */
  readonly subjects: Map<number, PartyFinding[]>
  /** Verbs and nouns that an event has taken as part of itself: `شن` of `شن هجوما`, `استهدف` of `هجوم استهدف`. */
  readonly used: Set<number>
  /** Light verbs left to their noun of action. */
  readonly light: number[]
  /** Demonstrators spoken of as known. */
  readonly crowds: number[]
}

/** The innermost statement whose content holds token `t`. */
export function carrier(statements: readonly StatementFinding[], t: number): StatementFinding | null {
  let best: StatementFinding | null = null
  for (const s of statements) {
    if (t < s.contentFirst || t > s.contentLast) continue
    if (!best || s.contentLast - s.contentFirst < best.contentLast - best.contentFirst) best = s
  }
  return best
}

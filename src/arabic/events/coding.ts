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

/** Of the report in hand: the innermost statement over each token. */
let innermost: { of: readonly StatementFinding[]; at: (StatementFinding | undefined)[] } | null = null

/** The innermost statement whose content holds token `t`. */
export function carrier(statements: readonly StatementFinding[], t: number): StatementFinding | null {
  if (innermost?.of !== statements) {
    // The wider first, so that the narrower write over them: looking through all statements for each token is quadratic.
    const at: (StatementFinding | undefined)[] = []
    const width = (s: StatementFinding) => s.contentLast - s.contentFirst
    for (const s of [...statements].reverse().sort((a, b) => width(b) - width(a))) {
      for (let k = s.contentFirst; k <= s.contentLast; k++) at[k] = s
    }
    innermost = { of: statements, at }
  }
  return innermost.at[t] ?? null
}

import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'

/** What the coder of one report carries along: its statements, subjects found so far, verbs that belong to a noun. */
export interface Coding {
  readonly scene: Scene
  readonly statements: readonly StatementFinding[]
  readonly carriers: Carriers
  /** Subjects of verbs, by token, so that a chain of pronouns is followed once. */
  readonly subjects: Map<number, PartyFinding[]>
  /** Verbs and nouns that an event has taken as part of itself: `شن` of `شن هجوما`, `استهدف` of `هجوم استهدف`. */
  readonly used: Set<number>
  /** Light verbs left to their noun of action. */
  readonly light: number[]
  /** Demonstrators spoken of as known. */
  readonly crowds: number[]
  /** Protests spoken of as known. */
  readonly protests: number[]
}

/**
 * For each token the narrowest statement whose content holds it, and the next narrowest around that: indices into the
 * statements of the report, or -1. Looking through all statements for each token would be quadratic.
 */
export interface Carriers {
  readonly inner: Int32Array
  readonly outer: Int32Array
}

/** The carriers of `n` tokens. Of statements equally wide the earlier is the narrower. */
export function carriersOf(n: number, statements: readonly StatementFinding[]): Carriers {
  const inner = new Int32Array(n).fill(-1)
  const outer = new Int32Array(n).fill(-1)
  const width = (i: number) => statements[i].contentLast - statements[i].contentFirst
  // The wider first, so that the narrower write over them.
  for (const i of statements.map((_, i) => i).sort((a, b) => width(b) - width(a) || b - a)) {
    for (let k = statements[i].contentFirst; k <= statements[i].contentLast; k++) {
      outer[k] = inner[k]
      inner[k] = i
    }
  }
  return { inner, outer }
}

/** The innermost statement whose content holds token `t`, `but` left out of account. */
export function carrier(c: Coding, t: number, but?: StatementFinding): StatementFinding | null {
  const statement = c.statements[c.carriers.inner[t]]
  return (but && statement === but ? c.statements[c.carriers.outer[t]] : statement) ?? null
}

import type { PartyFinding } from '../../engine/finding.ts'

/** One way of finding a party of an act; none where it does not hold of the act. */
export type Finder<Act> = (a: Act) => PartyFinding[]

/** What a finder answers where nobody is found. */
export const NOBODY: PartyFinding[] = []

/**
 * What the first finder finds that finds somebody. Finding a party makes a description a mention, so no finder is asked
 * whose answer is not wanted, and their order is part of what is read.
 */
export function firstFound<Act>(a: Act, finders: readonly Finder<Act>[]): PartyFinding[] {
  for (const find of finders) {
    const parties = find(a)
    if (parties.length) return parties
  }
  return NOBODY
}

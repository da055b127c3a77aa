import type { PartyFinding } from '../../engine/finding.ts'

/** One and the same party, by its entity, or by its label where it has none. */
export const same = (a: PartyFinding, b: PartyFinding): boolean =>
  a.entity ? a.entity === b.entity : a.label === b.label

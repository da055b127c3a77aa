import type { PartyFinding } from '../../engine/finding.ts'

/** Each party once, by its entity, or by its label where it has none. */
export const unique = (parties: PartyFinding[]): PartyFinding[] =>
  parties.filter(
    (p, i) => parties.findIndex((q) => (p.entity ? q.entity === p.entity : !q.entity && q.label === p.label)) === i,
  )

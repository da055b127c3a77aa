import type { EntityFinding } from '../../engine/finding.ts'
import type { ArabicMention } from '../names/spot.ts'

/** Two who stand in a relation, with the first and last token of the words that tell it. */
export interface Pair {
  from: EntityFinding
  to: EntityFinding
  first: number
  last: number
}

/** Who has relations: states and bodies. */
export const isActor = ({ kind }: ArabicMention): boolean =>
  kind === 'state' || kind === 'organization' || kind === 'group'

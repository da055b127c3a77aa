import type { PartyFinding } from '../../engine/finding.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import type { Coding } from './coding.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'
import type { Made } from './maker.ts'
import type { Slots } from './sides.ts'

/**
 * One noun of action on its way to an event. `ofNoun` makes it once the noun is known to tell something, and hands it from
 * step to step: first the steps settle who stands in which of the `slots`, then `actors` and `recipients` are found in them
 * and further off. All else stays as it was read.
 */
export interface NounAct {
  readonly c: Coding
  readonly scene: Scene
  /** The token of the noun. */
  readonly t: number
  readonly reading: Reading
  readonly frame: Frame
  /** The word that carries the noun: `شن` of `شن هجوما`. */
  readonly governor: Governor | null
  /** The phrases beside the noun, by where they stand. */
  readonly args: Arguments
  /** The clause on the noun, by whose verb the act was made: `الهجوم الذي شنه`. */
  readonly made: Made | null
  /** Who stands in construct undergoes the act and does not do it: `تم نقل المصابين`. */
  objective: boolean
  /** Who stands where, as far as the steps have settled it. */
  readonly slots: Slots
  actors: PartyFinding[]
  recipients: PartyFinding[]
}

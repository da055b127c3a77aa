import type { PartyFinding } from '../../engine/finding.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import type { Coding } from './coding.ts'
import type { Frame } from './frames.ts'
import type { Slots } from './sides.ts'

/** A verb of an event while its parties are found: what the steps of of-verb.ts hand to one another. */
export interface VerbAct {
  readonly c: Coding
  readonly scene: Scene
  /** Token of the verb. */
  readonly t: number
  readonly reading: Reading
  frame: Frame
  /** The phrases beside it by their role, and the parties that they name. Steps correct both. */
  readonly args: Arguments
  readonly slots: Slots
  /** Its subject is the deed itself: `الهجوم الذي استهدف القافلة`. */
  deed: boolean
  /** It blames for a deed, so whoever the deed befell is no recipient. */
  blames: boolean
  /** Token of the word that the frame needs; -1 where it needs none. */
  needed: number
  actors: PartyFinding[]
  recipients: PartyFinding[]
}

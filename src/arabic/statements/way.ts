import type { Reading } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Region } from './region.ts'

/** How far the words said may stand from their cue. */
export const REACH = 60

/**
 * The way from a cue to what it brings in. A step looks at one token of it and gives the token to go on from, `DONE` where
 * the way ends there, or 0 where what stands there is none of its business.
 */
export interface Way {
  readonly scene: Scene
  /** The token behind the cue. */
  readonly from: number
  readonly end: number
  readonly cue: Reading | null
  /** The cue can still take a subject. */
  readonly wantsSubject: boolean
  readonly preps: readonly string[]
  /** What has been found so far. */
  readonly region: Region
  /** Last of those who speak together with the subject. */
  joinedTo: number
}

export const DONE = -1

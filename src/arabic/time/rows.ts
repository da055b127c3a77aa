import type { Opening, Rule } from '../../engine/matcher/rule.ts'
import type { TimeTape } from './tape.ts'
import type { Told } from './when.ts'

/** A rule over words. */
export type AtomRule = Rule<TimeTape, Told>
export type AtomOpening = Opening<TimeTape, Told>

import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'

/** How far before its verb the clause of a speaker may begin. */
export const REACH = 30
export const RELATIVE = /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/
/** After these a clause opens with its subject. */
export const OPENS = /^[وف]?(?:ان|بان|لكن|حيث|بينما|فيما|كان|كانت|اما|غير|الا)$/
export const CLAUSE_OPENS = new Shape(OPENS)
export const STOP = new Shape(({ surface }) => /^[؛;.!؟]$/.test(surface))
export const PAPERS = bit.DOCUMENT | bit.MEDIA | bit.SOURCE

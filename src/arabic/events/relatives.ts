import { Shape } from '../shape.ts'

/** `الذي`: what opens a relative clause. */
export const WHO = new Shape(/^(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)$/)

/** `والذي`: that, or another beside the first; of no two. */
export const AND_WHO = new Shape(/^و?(?:الذي|التي|الذين)$/)

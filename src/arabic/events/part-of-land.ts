import { Shape } from '../shape.ts'

/** `جنوب لبنان`: words for a part of a land. */
export const SIDES = new Shape(/^[وبلف]?(?:جنوب|شمال|شرق|غرب|جنوبي|شمالي|شرقي|غربي|وسط)$/)

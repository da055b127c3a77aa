import type { ArabicWord } from '../word.ts'
import { factsOf, type Hashes, type WordFacts } from './facts.ts'
import { LABEL_COUNT as L } from './labels.ts'
import { addWeights, type Model } from './model.ts'
import { OFFSETS, offsetKey, reachOf } from './window.ts'

/** A form as a model weighs it: sums of the weights of its facts at each place of the window. Kept on the word. */
export interface Scored extends Hashes {
  readonly model: Model
  /**
   * The sums in steps of the model's scale, one a code unit, negative ones as their complement. A typed array is 300 bytes
   * and a piece of memory outside the heap besides its numbers; ten thousand words keep such sums.
   */
  readonly sums: string
}

/** Sum `i` of a form. */
export const sumAt = ({ sums, model }: Scored, i: number): number =>
  Math.fround(((sums.charCodeAt(i) << 16) >> 16) * model.scale)

/** What a model says of a form, made once for each of them. */
export function scoredOf(word: ArabicWord, model: Model): Scored {
  const known = word.scored
  if (known?.model === model) return known
  const made = scored(factsOf(word, model.classes), model)
  word.scored = made
  return made
}

const summed = new Float64Array(OFFSETS * L)
const units: number[] = new Array(OFFSETS * L).fill(0)

export function scored({ keys, reach, core, cls, pos }: WordFacts, model: Model): Scored {
  summed.fill(0)
  for (let o = 0; o < OFFSETS; o++) {
    const least = reachOf(o)
    for (let i = 0; i < keys.length; i++) if (reach[i] >= least) addWeights(model, offsetKey(keys[i], o), summed, o * L)
  }
  for (let i = 0; i < summed.length; i++) units[i] = summed[i] & 0xffff
  return { model, core, cls, pos, sums: String.fromCharCode(...units) }
}

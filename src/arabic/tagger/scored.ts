import type { ArabicWord } from '../word.ts'
import { factsOf, type Hashes, type WordFacts } from './facts.ts'
import { LABEL_COUNT as L } from './labels.ts'
import { addWeights, type Model } from './model.ts'
import { OFFSETS, offsetKey, reachOf } from './window.ts'

/** A form as a model weighs it: sums of the weights of its facts at each place of the window. Kept on the word. */
export interface Scored extends Hashes {
  readonly model: Model
  readonly sums: Float32Array
}

/** What a model says of a form, made once for each of them. */
export function scoredOf(word: ArabicWord, model: Model): Scored {
  const known = word.scored
  if (known?.model === model) return known
  const made = scored(factsOf(word, model.classes), model)
  word.scored = made
  return made
}

export function scored({ keys, reach, core, cls, pos }: WordFacts, model: Model): Scored {
  const sums = new Float32Array(OFFSETS * L)
  for (let o = 0; o < OFFSETS; o++) {
    const least = reachOf(o)
    for (let i = 0; i < keys.length; i++) if (reach[i] >= least) addWeights(model, offsetKey(keys[i], o), sums, o * L)
  }
  for (let i = 0; i < sums.length; i++) sums[i] *= model.scale
  return { model, core, cls, pos, sums }
}

import { WordClasses, wordHash } from '../../src/arabic/tagger/classes.ts'
import { BEFORE, COARSE, FACT_BYTES, FINE, FREQUENCY, MIDDLE, TAKEN } from '../../src/arabic/tagger/facts.ts'
import { type ShelfCounts, SIGNS } from './shelf.ts'
import { classesOf, wordVectors } from './vectors.ts'

/** The table of word classes as it goes into the model. */
export interface ClassTable {
  hashes: Int32Array
  bytes: Uint8Array
}

export const FINE_CLASSES = 700
export const MIDDLE_CLASSES = 200
export const COARSE_CLASSES = 56

/** Classes by company, and signs in four steps, of every word of the shelf's vocabulary. */
export function classTable(shelf: ShelfCounts, epochs: number): ClassTable {
  const { vocabulary, counts, stream, signs } = shelf
  const vectors = wordVectors(stream, counts, epochs)
  const fine = classesOf(vectors, FINE_CLASSES, 8)
  const middle = classesOf(vectors, MIDDLE_CLASSES, 10)
  const coarse = classesOf(vectors, COARSE_CLASSES, 12)
  const hashes = new Int32Array(vocabulary.length)
  const bytes = new Uint8Array(vocabulary.length * FACT_BYTES)
  vocabulary.forEach((word, w) => {
    hashes[w] = wordHash(word)
    const at = w * FACT_BYTES
    const share = (sign: number) => step(signs[w * SIGNS + sign] / counts[w])
    const named = signs[w * SIGNS] + signs[w * SIGNS + 1] + signs[w * SIGNS + 2]
    bytes[at + FINE] = fine[w] & 255
    bytes[at + FINE + 1] = fine[w] >> 8
    bytes[at + MIDDLE] = middle[w]
    bytes[at + COARSE] = coarse[w]
    bytes[at + TAKEN] = share(0) + 4 * share(1) + 16 * share(2) + (signs[w * SIGNS + 3] * 2 > named ? 64 : 0)
    bytes[at + FREQUENCY] = Math.min(255, Math.round(Math.log2(counts[w]) * 8))
    bytes[at + BEFORE] = share(4) + 4 * share(5) + 16 * share(6)
  })
  return { hashes, bytes }
}

/** Hardly ever, sometimes, often, mostly. */
const step = (share: number): number => (share < 0.02 ? 0 : share < 0.15 ? 1 : share < 0.5 ? 2 : 3)

export const classesFrom = ({ hashes, bytes }: ClassTable): WordClasses => new WordClasses(hashes, bytes, FACT_BYTES)

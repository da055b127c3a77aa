/** Hashes of features: 32-bit integers made the same way in training and in reading. */

/** FNV-1a over the UTF-16 units of `text`, begun at `seed` so that one text can stand in several templates. */
export const hashText = (text: string, seed: number): number => finish(hashOn(hashFrom(seed), text))

/** A hash to be gone on with by `hashOn` and ended by `finish`: what is hashed in parts need not be joined to a string. */
export const hashFrom = (seed: number): number => (seed ^ 0x811c9dc5) | 0

/** `hash` gone on with over `[from, to)` of a text. */
export function hashOn(hash: number, text: string, from = 0, to = text.length): number {
  let h = hash
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** Joins a hash (or small number) with another: order matters. */
export const mix = (a: number, b: number): number => finish(Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) + b)

/** Spreads every bit over the whole word (the finish of murmur3). */
export function finish(hash: number): number {
  let h = hash | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

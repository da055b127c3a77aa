/** Hashes of features: 32-bit integers made the same way in training and in reading. */

/** FNV-1a over the UTF-16 units of `text`, begun at `seed` so that one text can stand in several templates. */
export function hashText(text: string, seed: number): number {
  let h = (seed ^ 0x811c9dc5) | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return finish(h)
}

/** Joins a hash (or small number) with another: order matters. */
export const mix = (a: number, b: number): number => finish(Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) + b)

/** Spreads every bit over the whole word (the finish of murmur3). */
function finish(hash: number): number {
  let h = hash | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

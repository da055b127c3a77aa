import { hashText } from './hash.ts'

/** Seed of the hash by which words are kept: no word is stored, only its hash and what the shelf says of it. */
const WORD_SEED = 77

export const wordHash = (text: string): number => hashText(text, WORD_SEED)

/**
 * What many reports say of words without anybody's labels: a fine and a coarse class by the company they keep, and what
 * the rules took them for. Keyed by the hash of the folded form without proclitics.
 */
export class WordClasses {
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly hashes: Int32Array
  private readonly bytes: Uint8Array
  private readonly width: number

  /** `bytes` has `width` bytes for each of `hashes`; `slots` are theirs. */
  constructor(hashes: Int32Array, bytes: Uint8Array, width: number, slots: Int32Array = slotsOf(hashes)) {
    this.hashes = hashes
    this.bytes = bytes
    this.width = width
    this.slots = slots
    this.mask = slots.length - 1
  }

  /** Row of a word, or -1. */
  row(hash: number): number {
    for (let at = hash & this.mask; ; at = (at + 1) & this.mask) {
      const row = this.slots[at] - 1
      if (row < 0 || this.hashes[row] === hash) return row
    }
  }

  /** Byte `k` of a row. */
  fact(row: number, k: number): number {
    return this.bytes[row * this.width + k]
  }
}

/** Open addressing: the number of a hash plus one at its place or after it; 0 is free. */
export function slotsOf(hashes: Int32Array): Int32Array {
  let size = 2
  while (size < hashes.length * 2) size *= 2
  const slots = new Int32Array(size)
  for (let i = 0; i < hashes.length; i++) {
    let at = hashes[i] & (size - 1)
    while (slots[at] !== 0) at = (at + 1) & (size - 1)
    slots[at] = i + 1
  }
  return slots
}

import type { Numbers, PartsReader, PartsWriter } from './parts.ts'
import { Strings, writeStrings } from './strings.ts'

/** Writes different strings so that `PackedMap` finds the number of each. */
export function writeMap(to: PartsWriter, keys: readonly string[]): void {
  let room = 16
  while (room < keys.length * 2) room *= 2
  const slots = new Int32Array(room)
  keys.forEach((key, i) => {
    let slot = hashOf(key) & (room - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (room - 1)
    slots[slot] = i + 1
  })
  writeStrings(to, keys)
  to.numbers(slots)
}

/**
 * A large read-only map from strings to their numbers, looked up where it lies. Filling a JavaScript Map with fifty
 * thousand entries costs more than a whole start-up may; this costs nothing.
 */
export class PackedMap {
  private readonly keys: Strings
  /** A key's number plus one by hash; 0 is free. */
  private readonly slots: Numbers
  private readonly mask: number

  constructor(from: PartsReader) {
    this.keys = new Strings(from)
    this.slots = from.numbers()
    this.mask = this.slots.length - 1
  }

  /** Number of the key at `[from, to)` of a text, in the order they were written, or -1. */
  indexOf(text: string, from = 0, to = text.length): number {
    const { slots, mask } = this
    for (let slot = hashOf(text, from, to) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.keys.is(slots[slot] - 1, text, from, to)) return slots[slot] - 1
    }
    return -1
  }
}

/** FNV-1a over code units. */
function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

import { type Numbers, type PartsReader, PartsWriter } from './parts.ts'
import { Strings, writeStrings } from './strings.ts'

/** Writes different strings so that `PackedMap` finds the number of each. */
export function writeMap(to: PartsWriter, keys: readonly string[]): void {
  let room = 16
  while (room < keys.length * 2) room *= 2
  const slots = new Int32Array(room)
  const marks = new Uint8Array(room)
  keys.forEach((key, i) => {
    const hash = hashOf(key)
    let slot = hash & (room - 1)
    while (marks[slot] !== 0) slot = (slot + 1) & (room - 1)
    slots[slot] = i
    marks[slot] = markOf(hash)
  })
  writeStrings(to, keys)
  to.numbers(slots).numbers(marks)
}

/** Writes a list of different strings as a block of its own. */
export function packWords(words: Iterable<string>): Uint8Array<ArrayBuffer> {
  const to = new PartsWriter()
  writeMap(to, [...words])
  return to.bytes()
}

/**
 * A large read-only map from strings to their numbers, looked up where it lies. Filling a JavaScript Map with fifty
 * thousand entries costs more than a whole start-up may; this costs nothing.
 */
export class PackedMap {
  private readonly keys: Strings
  /** A key's number by hash. */
  private readonly slots: Numbers
  /** A byte of each key's hash, 0 where a slot is free: few keys are compared that are not the one. */
  private readonly marks: Numbers
  private readonly mask: number

  constructor(from: PartsReader) {
    this.keys = new Strings(from)
    this.slots = from.numbers()
    this.marks = from.numbers()
    this.mask = this.slots.length - 1
  }

  /** All keys, in the order they were written. */
  all(): string[] {
    return Array.from({ length: this.keys.length }, (_, i) => this.keys.at(i))
  }

  /** Number of the key at `[from, to)` of a text, in the order they were written, or -1. */
  indexOf(text: string, from = 0, to = text.length): number {
    const { marks, mask } = this
    const hash = hashOf(text, from, to)
    const mark = markOf(hash)
    for (let slot = hash & mask; marks[slot] !== 0; slot = (slot + 1) & mask) {
      if (marks[slot] === mark && this.keys.is(this.slots[slot], text, from, to)) return this.slots[slot]
    }
    return -1
  }
}

const markOf = (hash: number): number => hash >>> 24 || 1

/** FNV-1a over code units. */
function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/**
 * A large read-only map of strings in two long strings, keys and values a line each in the same order. Filling a
 * JavaScript Map with fifty thousand entries costs more than a whole start-up may; this costs one pass over the text
 * and keeps nothing but three typed arrays beside it.
 */
export class PackedMap {
  private readonly keys: string
  private readonly values: string
  /** End of each key and of each value in its string. */
  private readonly keyEnds: Uint32Array
  private readonly valueEnds: Uint32Array
  /** Line number plus one by hash; 0 is free. */
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(keys: string, values: string) {
    this.keys = keys
    this.values = values
    this.keyEnds = lineEnds(keys)
    this.valueEnds = lineEnds(values)
    let room = 1024
    while (room < this.keyEnds.length * 2) room *= 2
    this.slots = new Int32Array(room)
    this.mask = room - 1
    let start = 0
    for (let line = 0; line < this.keyEnds.length; line++) {
      const end = this.keyEnds[line]
      let slot = hashOf(keys, start, end) & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = line + 1
      start = end + 1
    }
  }

  /** The value of a key, or undefined. */
  get(key: string): string | undefined {
    const line = this.line(key)
    return line < 0 ? undefined : this.values.slice(line === 0 ? 0 : this.valueEnds[line - 1] + 1, this.valueEnds[line])
  }

  /** Line of a key, or -1: a small number to remember it by. */
  line(key: string): number {
    const { length } = key
    for (let slot = hashOf(key, 0, length) & this.mask; this.slots[slot] !== 0; slot = (slot + 1) & this.mask) {
      const line = this.slots[slot] - 1
      const start = line === 0 ? 0 : this.keyEnds[line - 1] + 1
      if (this.keyEnds[line] - start !== length) continue
      let i = 0
      while (i < length && this.keys.charCodeAt(start + i) === key.charCodeAt(i)) i++
      if (i === length) return line
    }
    return -1
  }
}

function lineEnds(text: string): Uint32Array {
  if (text === '') return new Uint32Array(0)
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  const ends = new Uint32Array(count)
  let line = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends[line++] = at
  ends[line] = text.length
  return ends
}

/** FNV-1a over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

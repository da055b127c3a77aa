import type { Word } from '../word.ts'

/**
 * The forms met so far, found by the characters of the text itself, so that a token costs no string of its own. Open
 * addressing over code units; two generations bound the memory: when one is full it ages, and what is still in use
 * moves on.
 */
export class Forms<W extends Word> {
  private readonly limit: number
  private young: Generation<W>
  private old: Generation<W> | null = null

  /** Keeps at most twice `limit` forms. */
  constructor(limit: number) {
    this.limit = limit
    this.young = new Generation(limit)
  }

  /** The word written at `[from, to)` of `text`, or null if it is new. */
  at(text: string, from: number, to: number): W | null {
    const hash = hashOf(text, from, to)
    const found = this.young.find(text, from, to, hash)
    if (found) return found
    const aged = this.old?.find(text, from, to, hash) ?? null
    if (aged) this.insert(aged, hash)
    return aged
  }

  /** Remembers a new word under its surface. */
  add(word: W): void {
    this.insert(word, hashOf(word.surface, 0, word.surface.length))
  }

  private insert(word: W, hash: number): void {
    if (this.young.size >= this.limit) {
      this.old = this.young
      this.young = new Generation(this.limit)
    }
    this.young.insert(word, hash)
  }
}

class Generation<W extends Word> {
  size = 0
  private readonly words: W[] = []
  private readonly hashes: Int32Array
  /** Index into `words` plus one; 0 is free. At most half full. */
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(limit: number) {
    let room = 1024
    while (room < limit * 2) room *= 2
    this.slots = new Int32Array(room)
    this.hashes = new Int32Array(limit + 1)
    this.mask = room - 1
  }

  find(text: string, from: number, to: number, hash: number): W | null {
    const length = to - from
    for (let slot = hash & this.mask; this.slots[slot] !== 0; slot = (slot + 1) & this.mask) {
      const index = this.slots[slot] - 1
      if (this.hashes[index] !== hash) continue
      const { surface } = this.words[index]
      if (surface.length !== length) continue
      let i = 0
      while (i < length && surface.charCodeAt(i) === text.charCodeAt(from + i)) i++
      if (i === length) return this.words[index]
    }
    return null
  }

  insert(word: W, hash: number): void {
    let slot = hash & this.mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
    this.hashes[this.size] = hash
    this.words.push(word)
    this.slots[slot] = ++this.size
  }
}

/** FNV-1a over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

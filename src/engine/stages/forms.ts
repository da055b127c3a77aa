import type { Word } from '../word.ts'

/**
 * The forms met so far, found by the characters of the text itself, so that a token costs no string of its own. Chains
 * of slots by hash; where all slots are taken a hand goes round them and empties the first whose form was not met since
 * the hand came by last (the CLOCK of operating systems). Half of all forms are met once and never again: they go first,
 * and of a given room a quarter fewer forms have to be made anew than where the older half goes at once.
 */
export class Forms<W extends Word> {
  private readonly limit: number
  private readonly words: W[] = []
  private readonly hashes: Int32Array
  /** How often each was met, to `OFTEN`, less the rounds of the hand. */
  private readonly met: Uint8Array
  /** First slot of each chain and the next of each slot, plus one; 0 ends it. */
  private readonly chains: Int32Array
  private readonly next: Int32Array
  private readonly mask: number
  private hand = 0

  /** Keeps at most `limit` forms. */
  constructor(limit: number) {
    this.limit = limit
    let room = 1024
    while (room < limit) room *= 2
    this.mask = room - 1
    this.chains = new Int32Array(room)
    this.next = new Int32Array(limit)
    this.hashes = new Int32Array(limit)
    this.met = new Uint8Array(limit)
  }

  /** The word written at `[from, to)` of `text`, or null if it is new. */
  at(text: string, from: number, to: number): W | null {
    const hash = hashOf(text, from, to)
    const { hashes, next, words, met } = this
    for (let i = this.chains[hash & this.mask] - 1; i >= 0; i = next[i] - 1) {
      if (hashes[i] !== hash) continue
      const word = words[i]
      if (!isWritten(word.surface, text, from, to)) continue
      if (met[i] < OFTEN) met[i]++
      return word
    }
    return null
  }

  /** Remembers a new word under its surface. */
  add(word: W): void {
    const hash = hashOf(word.surface, 0, word.surface.length)
    const slot = this.words.length < this.limit ? this.words.length : this.emptied()
    this.words[slot] = word
    this.hashes[slot] = hash
    this.met[slot] = 0
    this.next[slot] = this.chains[hash & this.mask]
    this.chains[hash & this.mask] = slot + 1
  }

  /** A slot whose form is forgotten. */
  private emptied(): number {
    const { met, limit, next, chains } = this
    while (met[this.hand] > 0) {
      met[this.hand]--
      this.hand = this.hand + 1 === limit ? 0 : this.hand + 1
    }
    const slot = this.hand
    this.hand = slot + 1 === limit ? 0 : slot + 1
    const chain = this.hashes[slot] & this.mask
    if (chains[chain] === slot + 1) chains[chain] = next[slot]
    else {
      let before = chains[chain] - 1
      while (next[before] !== slot + 1) before = next[before] - 1
      next[before] = next[slot]
    }
    return slot
  }
}

/** Rounds of the hand that a form met often outlives. */
const OFTEN = 3

function isWritten(surface: string, text: string, from: number, to: number): boolean {
  const length = to - from
  if (surface.length !== length) return false
  let i = 0
  while (i < length && surface.charCodeAt(i) === text.charCodeAt(from + i)) i++
  return i === length
}

/** FNV-1a over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

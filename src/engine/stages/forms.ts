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
  /**
   * Of each slot its hash, the next of its chain plus one, its length and letters, all in 32 bytes: a form is found
   * without its word, which lies elsewhere in memory and far from the string of its letters.
   */
  private readonly cells: Int32Array
  private readonly letters: Uint16Array
  /** How often each was met, to `OFTEN`, less the rounds of the hand. */
  private readonly met: Uint8Array
  /** First slot of each chain, plus one; 0 where there is none. */
  private readonly chains: Int32Array
  private readonly mask: number
  private hand = 0

  /** Keeps at most `limit` forms. */
  constructor(limit: number) {
    this.limit = limit
    let room = 1024
    while (room < limit) room *= 2
    this.mask = room - 1
    this.chains = new Int32Array(room)
    this.cells = new Int32Array(limit * CELL)
    this.letters = new Uint16Array(this.cells.buffer)
    this.met = new Uint8Array(limit)
  }

  /** The word written at `[from, to)` of `text`, or null if it is new. */
  at(text: string, from: number, to: number): W | null {
    const hash = hashOf(text, from, to)
    const { cells, met } = this
    for (let i = this.chains[hash & this.mask] - 1; i >= 0; i = cells[i * CELL + NEXT] - 1) {
      if (cells[i * CELL] !== hash || !this.isWritten(i, text, from, to)) continue
      if (met[i] < OFTEN) met[i]++
      return this.words[i]
    }
    return null
  }

  /** Remembers a new word under its surface. */
  add(word: W): void {
    const { surface } = word
    const hash = hashOf(surface, 0, surface.length)
    const slot = this.words.length < this.limit ? this.words.length : this.emptied()
    this.words[slot] = word
    this.met[slot] = 0
    this.cells[slot * CELL] = hash
    this.cells[slot * CELL + NEXT] = this.chains[hash & this.mask]
    this.chains[hash & this.mask] = slot + 1
    const at = slot * 2 * CELL + LENGTH
    this.letters[at] = Math.min(surface.length, ROOM + 1)
    if (surface.length <= ROOM)
      for (let i = 0; i < surface.length; i++) this.letters[at + 1 + i] = surface.charCodeAt(i)
  }

  private isWritten(slot: number, text: string, from: number, to: number): boolean {
    const { letters } = this
    const at = slot * 2 * CELL + LENGTH
    const length = to - from
    if (length > ROOM) return letters[at] > ROOM && this.words[slot].surface === text.slice(from, to)
    if (letters[at] !== length) return false
    for (let i = 0; i < length; i++) if (letters[at + 1 + i] !== text.charCodeAt(from + i)) return false
    return true
  }

  /** A slot whose form is forgotten. */
  private emptied(): number {
    const { met, limit, cells, chains } = this
    while (met[this.hand] > 0) {
      met[this.hand]--
      this.hand = this.hand + 1 === limit ? 0 : this.hand + 1
    }
    const slot = this.hand
    this.hand = slot + 1 === limit ? 0 : slot + 1
    const chain = cells[slot * CELL] & this.mask
    const next = cells[slot * CELL + NEXT]
    if (chains[chain] === slot + 1) chains[chain] = next
    else {
      let before = chains[chain] - 1
      while (cells[before * CELL + NEXT] !== slot + 1) before = cells[before * CELL + NEXT] - 1
      cells[before * CELL + NEXT] = next
    }
    return slot
  }
}

/** Rounds of the hand that a form met often outlives. */
const OFTEN = 3

/** Words of 32 bits in a cell, and where in it the next slot stands. */
const CELL = 8
const NEXT = 1
/** Where in a cell, in halves of words, its length stands before its letters, and how many letters there is room for. */
const LENGTH = 4
const ROOM = 11

/** FNV-1a over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

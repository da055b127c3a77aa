import type { Word } from '../word.ts'

/**
 * The forms met so far, found by the characters of the text itself, so that a token costs no string of its own. Chains
 * of slots by hash; where all slots are taken a form is forgotten for each new one.
 *
 * Half of all forms are met once and never again. So the newest stand in a ring of their own, and one that comes to its
 * end without having been met again is who is forgotten. One that was stays, and of those that stayed a hand forgets the
 * first that was not met since it came by last (the CLOCK of operating systems). Of a given room a tenth fewer forms have
 * to be made anew than with the hand alone, and that a quarter fewer than where the older half goes at once.
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
  /** Slots of the newest forms; the place of the oldest of them, which the next form gets. */
  private readonly ring: Int32Array
  private oldest = 0
  /** 1 for the slots in the ring, which the hand passes over. */
  private readonly isNew: Uint8Array
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
    this.ring = new Int32Array(Math.ceil(limit / NEWEST)).fill(-1)
    this.isNew = new Uint8Array(limit)
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
    const slot = this.slotForNew()
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

  /** The slot of a new form, which is in the ring from now on in place of the oldest. */
  private slotForNew(): number {
    const { ring, isNew, met, words, limit } = this
    const old = ring[this.oldest]
    let slot = old
    if (words.length < limit) slot = words.length
    else if (met[old] > 0) slot = this.leastMet()
    else this.forget(old)
    // The oldest keeps its slot and is new no longer.
    if (old >= 0 && old !== slot) {
      isNew[old] = 0
      met[old] = 0
    }
    isNew[slot] = 1
    ring[this.oldest] = slot
    this.oldest = this.oldest + 1 === ring.length ? 0 : this.oldest + 1
    return slot
  }

  /** A slot that the hand has emptied; where all are in the ring, the oldest of it. */
  private leastMet(): number {
    const { met, isNew, limit, ring } = this
    if (ring.length === limit) return this.forget(ring[this.oldest])
    while (isNew[this.hand] || met[this.hand] > 0) {
      if (!isNew[this.hand]) met[this.hand]--
      this.hand = this.hand + 1 === limit ? 0 : this.hand + 1
    }
    const slot = this.hand
    this.hand = slot + 1 === limit ? 0 : slot + 1
    return this.forget(slot)
  }

  /** Takes a form out of its chain. */
  private forget(slot: number): number {
    const { cells, chains } = this
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
/** One of so many slots is for the newest. */
const NEWEST = 8

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

import type { Doc } from '../../engine/doc.ts'
import { BASE, KINDS, UNBASE } from '../../engine/stages/cut.ts'
import { letterOf } from '../fold.ts'
import type { ArabicWord } from '../word.ts'
import { classOfMark, heads } from './facts.ts'
import * as K from './kinds.ts'

/**
 * What every token of a cut text can mean in a time expression, told by its hash alone: classes as bits, never fewer than
 * the word itself has there, and for all but one word in a hundred no more. Most words of a report are part of no time; so
 * they are passed over without being looked up, and most without being made. From the end: what begins a name of several
 * words counts only where a word follows that stands second in one.
 */
export function classesOf(doc: Hashed): Int32Array {
  const bits = new Int32Array(doc.n)
  let goesOn = false
  for (let at = doc.n - 1; at >= 0; at--) {
    const { alone, lead } = frontAt(doc, at)
    bits[at] = goesOn ? alone | lead : alone
    goesOn = (lead & SECOND) !== 0
  }
  return bits
}

/** The same where there are words, which keep what was told of their form. */
export function classesOfWords(doc: Hashed & { readonly words: readonly ArabicWord[] }): Int32Array {
  const bits = new Int32Array(doc.n)
  let goesOn = false
  for (let at = doc.n - 1; at >= 0; at--) {
    const word = doc.words[at]
    if (word.front === 0) {
      const { alone, lead } = frontAt(doc, at)
      word.front = alone
      word.lead = lead
    }
    bits[at] = goesOn ? word.front | word.lead : word.front
    goesOn = (word.lead & SECOND) !== 0
  }
  return bits
}

/** What the front tells of one form. */
interface Front {
  /** Classes that it has without another word after it; never 0, for whatever a token is, it is something. */
  alone: number
  /** Classes of the names of several words that it begins, and SECOND. */
  lead: number
}
/** Among them: it may stand second in some name. The place of a class that every token has. */
const SECOND = K.ANY
const NUMERAL: Front = { alone: K.DIGITS | K.ANY, lead: SECOND }
/** A token whose letters have no hash may be anything. */
const UNKNOWN: Front = { alone: -1, lead: SECOND }

/** What is told of a token; read it before the next one is asked for. */
function frontAt({ text, kind, hash, start, end }: Hashed, at: number): Front {
  table ??= new Table()
  if (kind[at] === NUMBER) return NUMERAL
  if (kind[at] === PUNCT) return table.mark(text.charCodeAt(start[at]))
  return hash[at] === 0 ? UNKNOWN : table.look(text, start[at], end[at], hash[at])
}

/** A cut text with the hashes of its tokens. */
export type Hashed = Pick<Doc, 'text' | 'n' | 'start' | 'end' | 'kind' | 'hash'>

const NUMBER = KINDS.indexOf('number')
const PUNCT = KINDS.indexOf('punct')

const code = (letter: string) => letter.charCodeAt(0)
const [ALIF, LAM, WAW, FA, BA, KAF, SIN] = [...'الوفبكس'].map(code)

let table: Table | null = null

/** Heads of the time tables by the hash of their letters. Open addressing; 0 is free. */
class Table implements Front {
  alone = 0
  lead = 0

  /** A bit for every hash: most words have none of them, and these lie closer together than the hashes do. */
  private readonly known = new Int32Array(1 << 10)
  private readonly hashes = new Int32Array(SLOTS)
  private readonly kinds = new Int32Array(SLOTS)
  private readonly leads = new Int32Array(SLOTS)
  private readonly seconds = new Uint8Array(SLOTS)

  constructor() {
    for (const [word, head] of heads()) {
      const hash = hashOf(word)
      let slot = slotOf(hash)
      while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
      this.hashes[slot] = hash
      this.known[(hash >>> 5) & 0x3ff] |= 1 << hash
      this.kinds[slot] |= head.alone
      this.leads[slot] |= head.leading
      if (head.second) this.seconds[slot] = 1
    }
  }

  mark(code: number): Front {
    this.alone = classOfMark(code)
    this.lead = 0
    return this
  }

  /** Proclitics and article are taken off in every way that `coresOf` knows, and the article after each. */
  look(text: string, from: number, to: number, hash: number): Front {
    // Read again from the text, since marks may stand between the letters.
    let next = from
    let first = 0
    while (first === 0 && next < to) first = letterOf(text.charCodeAt(next++))
    // The letter of a word of one letter is its hash.
    this.alone = first === hash ? K.ANY | K.LONE : K.ANY
    this.lead = 0
    this.add(hash, true)
    let rest = Math.imul(hash - first, UNBASE)
    if (first === WAW || first === FA) {
      this.add(rest)
      first = 0
      while (first === 0 && next < to) first = letterOf(text.charCodeAt(next++))
      hash = rest
      rest = Math.imul(rest - first, UNBASE)
    }
    if (first === ALIF) this.article(text, next, to, rest)
    else if (first === BA || first === LAM || first === KAF || first === SIN) {
      this.add(rest)
      let second = 0
      while (second === 0 && next < to) second = letterOf(text.charCodeAt(next++))
      if (second === ALIF) this.article(text, next, to, Math.imul(rest - second, UNBASE))
      else if (first === LAM && second === LAM) {
        // `لل` is `ل` and an article that lost its alif.
        this.add(Math.imul(rest, BASE) + ALIF)
        this.add(Math.imul(rest - second, UNBASE))
      }
    }
    return this
  }

  /** What is left after an article whose alif stands before `next`, and whose letters from there have the hash `hash`. */
  private article(text: string, next: number, to: number, hash: number): void {
    let letter = 0
    while (letter === 0 && next < to) letter = letterOf(text.charCodeAt(next++))
    if (letter === LAM) this.add(Math.imul(hash - LAM, UNBASE))
  }

  /** `written`: these are all letters of the form. */
  private add(hash: number, written = false): void {
    hash |= 0
    if (!(this.known[(hash >>> 5) & 0x3ff] & (1 << hash))) return
    const { hashes } = this
    for (let slot = slotOf(hash); hashes[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
      if (hashes[slot] === hash) {
        this.alone |= this.kinds[slot]
        this.lead |= written && this.seconds[slot] !== 0 ? this.leads[slot] | SECOND : this.leads[slot]
        return
      }
  }
}

/** A power of two, some eight times as many as there are heads. */
const SLOTS = 1 << 13
const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 19

function hashOf(head: string): number {
  let hash = 0
  for (let i = head.length - 1; i >= 0; i--) hash = (Math.imul(hash, BASE) + head.charCodeAt(i)) | 0
  return hash
}

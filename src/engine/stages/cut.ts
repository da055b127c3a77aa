import { charClass, DIGIT, LATIN, LETTER, MARK, NEWLINE, SPACE, SURROGATE } from '../../text/chars.ts'
import type { Sentence } from '../doc.ts'
import type { TokenKind } from '../word.ts'

/** How a language spells, as far as cutting needs to know. */
export interface Spelling {
  /** The letter that a code unit is in the one spelling: 0 for a mark that spells nothing, `SEVERAL` for a ligature. */
  letter(code: number): number
  /** True where a full stop after this form ends no sentence (an abbreviation). */
  abbreviates(form: string): boolean
  /** True of a letter that stands before the first word of a sentence for `and`. */
  conjoins(letter: number): boolean
}

/** What `Spelling.letter` says of a unit that is written for more than one letter. */
export const SEVERAL = -1

/** Kinds of token by their number in `Cutter.kind`. */
export const KINDS: readonly TokenKind[] = ['word', 'number', 'punct', 'foreign']
const WORD = 0
const NUMBER = 1
const PUNCT = 2
const FOREIGN = 3

/**
 * A form's hash is the sum of its letters in the one spelling, the i-th times `BASE` to the i, in 32 bits: so the hash of
 * what a form is without its first letters is had from the form's own. A form with a unit of several letters has none.
 */
export const BASE = 0x01000193
/** What the hash is multiplied by for each letter that is taken off at the front: `BASE` times it is 1. */
export const UNBASE = 0x359c449b

/** What is known of a code unit, in one integer: its class, its letter and the flags. */
const CLASS = 15
const LETTER_AT = 4
const LETTER_BITS = 0xffff
const MANY = 1 << 20
const STOP = 1 << 21
const CLOSING = 1 << 22
const DECIMAL = 1 << 23
const PAUSE = 1 << 24

const DOT = 0x2e
const QUOTE = 0x22
/** Full stop, exclamation and question marks of both scripts, ellipsis, Urdu stop. */
const STOPS = new Set([DOT, 0x21, 0x3f, 0x61f, 0x2026, 0x6d4])
const CLOSINGS = new Set([0xbb, 0x201d, 0x201c, QUOTE, 0x29, 0x5d])
/** Commas and semicolons of both scripts: behind points, and behind words in marks or brackets, the sentence goes on. */
const PAUSES = new Set([0x2c, 0x60c, 0x3b, 0x61b])
const DECIMALS = new Set([DOT, 0x2c, 0x66b, 0x66c])

/** Room that is kept from one text to the next; a longer one gets its own, which goes with it. */
const KEPT = 1 << 18

/** Cuts texts into tokens and sentences, with nothing known of any word: every other stage stands on what it says. */
export class Cutter {
  /** Number of tokens of the text cut last; the arrays are longer, and the next text is cut into the same ones. */
  n = 0
  start = new Int32Array(4096)
  end = new Int32Array(4096)
  /** Hash of each token; 0 where it has none. */
  hash = new Int32Array(4096)
  /** Index into `KINDS`. */
  kind = new Uint8Array(4096)
  /** Of the text cut last, and nobody else's. */
  sentences: Sentence[] = []

  private readonly spelling: Spelling
  private readonly units = new Int32Array(0x10000)

  constructor(spelling: Spelling) {
    this.spelling = spelling
  }

  /** Linear in the length; never throws. */
  cut(text: string): this {
    const { length } = text
    const { units } = this
    if (this.start.length > KEPT && length < KEPT) this.room(4096)
    let { start, end, hash: hashes, kind: kinds } = this
    const sentences: Sentence[] = []
    let n = 0
    let paragraph = 0
    let first = 0
    let stopped = false
    let i = 0
    while (i < length) {
      const code = text.charCodeAt(i)
      const unit = units[code] || this.learn(code)
      const cls = unit & CLASS
      if (cls === SPACE) {
        i++
        continue
      }
      if (cls === NEWLINE) {
        if (n > first) sentences.push({ first, end: n, paragraph })
        first = n
        stopped = false
        if (sentences.length && sentences[sentences.length - 1].paragraph === paragraph) paragraph++
        i++
        continue
      }
      const from = i++
      let seen = unit
      let hash = (unit >> LETTER_AT) & LETTER_BITS
      let power = hash ? BASE : 1
      let kind = PUNCT
      if (cls === LETTER || cls === LATIN || cls === MARK || cls === SURROGATE) {
        const script = cls === MARK ? LETTER : cls === SURROGATE ? LATIN : cls
        let letters = cls !== MARK
        while (i < length) {
          const code = text.charCodeAt(i)
          const unit = units[code] || this.learn(code)
          const next = unit & CLASS
          if (next !== script && next !== MARK && !(next === SURROGATE && script === LATIN)) break
          if (next !== MARK) letters = true
          const letter = (unit >> LETTER_AT) & LETTER_BITS
          if (letter) {
            hash = (hash + Math.imul(letter, power)) | 0
            power = Math.imul(power, BASE)
          }
          seen |= unit
          i++
        }
        // Marks without a letter to stand on are no word.
        if (letters) kind = script === LETTER ? WORD : FOREIGN
      } else if (cls === DIGIT) {
        kind = NUMBER
        while (i < length) {
          const unit = this.unit(text, i)
          const decimal = (unit & DECIMAL) !== 0 && i + 1 < length && (this.unit(text, i + 1) & CLASS) === DIGIT
          if ((unit & CLASS) !== DIGIT && !decimal) break
          for (const past = decimal ? i + 2 : i + 1; i < past; i++) {
            hash = (hash + Math.imul(text.charCodeAt(i), power)) | 0
            power = Math.imul(power, BASE)
          }
        }
      } else if ((unit & CLOSING) === 0) {
        // A run of the same mark (dots, dashes) is one token.
        while (i < length && text.charCodeAt(i) === code) {
          hash = (hash + Math.imul(code, power)) | 0
          power = Math.imul(power, BASE)
          i++
        }
      }
      if (stopped && this.carriesOn(text, n, from, unit)) stopped = false
      if (
        stopped &&
        (kind !== PUNCT ||
          cls === MARK ||
          (unit & (CLOSING | STOP)) === 0 ||
          (code === QUOTE && this.opens(text, from)))
      ) {
        if (n > first) sentences.push({ first, end: n, paragraph })
        first = n
        stopped = false
      }
      if (n === start.length) {
        this.room(n * 2)
        ;({ start, end, hash: hashes, kind: kinds } = this)
      }
      start[n] = from
      end[n] = i
      hashes[n] = seen & MANY ? 0 : hash
      kinds[n] = kind
      if (
        unit & STOP &&
        !(code === DOT && i - from === 1 && (this.abbreviated(text, n, i, first) || this.within(text, n, i)))
      )
        stopped = true
      n++
    }
    if (n > first) sentences.push({ first, end: n, paragraph })
    this.n = n
    this.sentences = sentences
    return this
  }

  /** Cuts tokens of the text cut last in two: `gaps` holds, in order, their numbers, and `at` where each is cut. */
  split(text: string, gaps: readonly number[], at: readonly number[]): void {
    const before = { n: this.n, start: this.start, end: this.end, hash: this.hash, kind: this.kind }
    this.n += gaps.length
    this.room(Math.max(before.start.length, this.n), false)
    let next = 0
    for (let t = 0; t < before.n; t++) {
      const to = t + next
      this.start[to] = before.start[t]
      this.end[to] = before.end[t]
      this.hash[to] = before.hash[t]
      this.kind[to] = before.kind[t]
      if (t !== gaps[next]) continue
      const middle = at[next++]
      this.start[to + 1] = this.end[to] = middle
      this.end[to + 1] = before.end[t]
      this.hash[to] = this.hashOf(text, this.start[to], middle)
      this.hash[to + 1] = this.hashOf(text, middle, before.end[t])
      this.kind[to + 1] = before.kind[t]
    }
    let [from, to] = [0, 0]
    for (const sentence of this.sentences) {
      while (from < gaps.length && gaps[from] < sentence.first) from++
      while (to < gaps.length && gaps[to] < sentence.end) to++
      sentence.first += from
      sentence.end += to
    }
  }

  private hashOf(text: string, from: number, to: number): number {
    let hash = 0
    let power = 1
    for (let i = from; i < to; i++) {
      const unit = this.unit(text, i)
      if (unit & MANY) return 0
      const letter = (unit >> LETTER_AT) & LETTER_BITS
      if (!letter) continue
      hash = (hash + Math.imul(letter, power)) | 0
      power = Math.imul(power, BASE)
    }
    return hash
  }

  /** A straight mark with a space before and none behind opens a quotation, and does not close the one before. */
  private opens(text: string, at: number): boolean {
    if (at + 1 >= text.length) return false
    const before = this.unit(text, at - 1) & CLASS
    const after = this.unit(text, at + 1) & CLASS
    return (before === SPACE || before === NEWLINE) && after !== SPACE && after !== NEWLINE
  }

  /**
   * An abbreviation stands right before the stop, and more of the sentence on the same line after it. A figure, and what is
   * counted by one (`2013م. وكشف`), is one only where it numbers the sentence that begins with it.
   */
  private abbreviated(text: string, stop: number, after: number, first: number): boolean {
    if (stop === 0 || after >= text.length) return false
    const counted = this.kind[stop - 1] === NUMBER ? stop - 1 : stop - 2
    if (counted > first && this.kind[counted] === NUMBER && this.letterBehind(text, after)) return false
    const [from, to] = [this.start[stop - 1], this.end[stop - 1]]
    return (
      to === this.start[stop] &&
      this.kind[stop - 1] !== PUNCT &&
      (this.unit(text, after) & CLASS) !== NEWLINE &&
      this.spelling.abbreviates(text.slice(from, to))
    )
  }

  /** `www.example.org`: letters of Latin on both sides, and no space; `3.8`: figures, with a mark of direction behind the point. */
  private within(text: string, stop: number, after: number): boolean {
    if (stop === 0 || this.end[stop - 1] !== this.start[stop] || after >= text.length) return false
    if (this.kind[stop - 1] === FOREIGN) return (this.unit(text, after) & CLASS) === LATIN
    if (this.kind[stop - 1] !== NUMBER) return false
    let i = after
    while (i < text.length && (this.unit(text, i) & CLASS) === MARK) i++
    return i > after && i < text.length && (this.unit(text, i) & CLASS) === DIGIT
  }

  /**
   * `ساعة ..، وممر`, `سأل «متى؟»، ثم`: a comma as token `n`, and not right behind a question, where another clause begins. `كتابه
   * «متى نعود؟» للناشئة`: a question or an exclamation in marks, and no conjunction behind them.
   */
  private carriesOn(text: string, n: number, from: number, unit: number): boolean {
    if (unit & PAUSE) return !this.asks(text, n - 1)
    if ((unit & CLASS) !== LETTER || n < 2 || from === this.end[n - 1] || !this.asks(text, n - 2)) return false
    const behind = this.unit(text, this.start[n - 1])
    return (behind & CLOSING) !== 0 && !this.spelling.conjoins((unit >> LETTER_AT) & LETTER_BITS)
  }

  private asks(text: string, token: number): boolean {
    const code = text.charCodeAt(this.start[token])
    return code !== DOT && (this.unit(text, this.start[token]) & STOP) !== 0
  }

  /** Spaces, and a letter behind them. */
  private letterBehind(text: string, at: number): boolean {
    let i = at
    while (i < text.length && (this.unit(text, i) & CLASS) === SPACE) i++
    return i > at && i < text.length && (this.unit(text, i) & CLASS) === LETTER
  }

  private unit(text: string, i: number): number {
    const code = text.charCodeAt(i)
    return this.units[code] || this.learn(code)
  }

  private learn(code: number): number {
    const letter = this.spelling.letter(code)
    let unit = charClass(code)
    unit |= letter === SEVERAL ? MANY : letter << LETTER_AT
    if (STOPS.has(code)) unit |= STOP
    if (CLOSINGS.has(code)) unit |= CLOSING
    if (PAUSES.has(code)) unit |= PAUSE
    if (DECIMALS.has(code)) unit |= DECIMAL
    this.units[code] = unit
    return unit
  }

  /** Makes the arrays so long, keeping what fits, if asked to. */
  private room(room: number, keep = true): void {
    const { start, end, hash, kind } = this
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.hash = new Int32Array(room)
    this.kind = new Uint8Array(room)
    if (!keep || room < start.length) return
    this.start.set(start)
    this.end.set(end)
    this.hash.set(hash)
    this.kind.set(kind)
  }
}

import type { ArabicWord } from './word.ts'

/** Questions that one field of a word has room for: two bits each, and no more bits than the smallest integer of an engine. */
const ROOM = 15
const SHEETS = 11
let asked = 0

/**
 * A question about a form alone, asked of it over and over: whether its folded letters match a pattern, or whatever else
 * `holds` finds in it. The first answer is kept on the word as a bit, so that asking again costs neither a pattern nor a
 * look-up; a form is met a hundred times for each time that it is new.
 */
export class Shape {
  private readonly sheet: number
  private readonly known: number
  private readonly yes: number
  private readonly holds: (word: ArabicWord) => boolean

  constructor(holds: RegExp | ReadonlySet<string> | ((word: ArabicWord) => boolean)) {
    this.sheet = Math.floor(asked / ROOM)
    if (this.sheet >= SHEETS) throw new Error('There are more shapes than words have room for: add a sheet to them')
    this.known = 1 << ((asked % ROOM) * 2)
    this.yes = this.known << 1
    asked++
    this.holds =
      holds instanceof RegExp
        ? ({ folded }) => holds.test(folded)
        : holds instanceof Function
          ? holds
          : ({ folded }) => holds.has(folded)
  }

  is(word: ArabicWord): boolean {
    const seen = sheetOf(word, this.sheet)
    return seen & this.known ? (seen & this.yes) !== 0 : this.ask(word)
  }

  /** The same of a word that may be none, behind the end of a text. */
  fits(word: ArabicWord | undefined): boolean {
    return word !== undefined && this.is(word)
  }

  private ask(word: ArabicWord): boolean {
    const answer = this.holds(word)
    const bits = answer ? this.known | this.yes : this.known
    if (this.sheet === 0) word.shapes0 |= bits
    else if (this.sheet === 1) word.shapes1 |= bits
    else if (this.sheet === 2) word.shapes2 |= bits
    else if (this.sheet === 3) word.shapes3 |= bits
    else if (this.sheet === 4) word.shapes4 |= bits
    else if (this.sheet === 5) word.shapes5 |= bits
    else if (this.sheet === 6) word.shapes6 |= bits
    else if (this.sheet === 7) word.shapes7 |= bits
    else if (this.sheet === 8) word.shapes8 |= bits
    else if (this.sheet === 9) word.shapes9 |= bits
    else word.shapes10 |= bits
    return answer
  }
}

function sheetOf(word: ArabicWord, sheet: number): number {
  if (sheet < 4)
    return sheet === 0 ? word.shapes0 : sheet === 1 ? word.shapes1 : sheet === 2 ? word.shapes2 : word.shapes3
  if (sheet < 8)
    return sheet === 4 ? word.shapes4 : sheet === 5 ? word.shapes5 : sheet === 6 ? word.shapes6 : word.shapes7
  return sheet === 8 ? word.shapes8 : sheet === 9 ? word.shapes9 : word.shapes10
}

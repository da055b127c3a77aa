import type { Numbers, PartsReader, PartsWriter } from './parts.ts'

/** Writes strings to be read by `Strings`: their characters, where each ends, and the alphabet they are numbered by. */
export function writeStrings(to: PartsWriter, strings: readonly string[]): void {
  const text = strings.join('')
  const alphabet = [...new Set(text.split(''))].sort().map((c) => c.charCodeAt(0))
  const numberOf = new Map(alphabet.map((code, i) => [code, i]))
  const ends: number[] = []
  let end = 0
  for (const { length } of strings) ends.push((end += length))
  const letters = Array.from({ length: text.length }, (_, i) => numberOf.get(text.charCodeAt(i))!)
  to.numbers(alphabet).numbers(letters).numbers(ends)
}

/**
 * Many strings in one block of bytes, each made when it is asked for. Tables have some hundred different characters, so
 * one byte holds one: half of what JavaScript takes for Arabic, and nothing for the garbage collector to look at.
 */
export class Strings {
  readonly length: number
  private readonly alphabet: Numbers
  private readonly letters: Numbers
  private readonly ends: Numbers

  constructor(from: PartsReader) {
    this.alphabet = from.numbers()
    this.letters = from.numbers()
    this.ends = from.numbers()
    this.length = this.ends.length
  }

  at(i: number): string {
    const { alphabet, letters } = this
    const end = this.ends[i]
    let text = ''
    for (let k = this.start(i); k < end; k += CHUNK) {
      const codes: number[] = []
      for (let l = k; l < end && l < k + CHUNK; l++) codes.push(alphabet[letters[l]])
      text += String.fromCharCode(...codes)
    }
    return text
  }

  /** Whether string `i` is what stands at `[from, to)` of `text`. */
  is(i: number, text: string, from = 0, to = text.length): boolean {
    const { alphabet, letters } = this
    const start = this.start(i)
    const length = to - from
    if (this.ends[i] - start !== length) return false
    for (let k = 0; k < length; k++) if (alphabet[letters[start + k]] !== text.charCodeAt(from + k)) return false
    return true
  }

  private start(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]
  }
}

/** More arguments than this at once would be too many for the stack of some machines. */
const CHUNK = 1024

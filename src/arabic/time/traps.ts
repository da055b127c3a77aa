import { foldLetters } from '../fold.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'
import type { TimeTape } from './tape.ts'

/** A word that looks like a time where certain words stand beside it. */
export interface Trap {
  before: Set<string> | null
  after: Set<string> | null
}

let table: Map<string, Trap[]> | null = null

function load(): Map<string, Trap[]> {
  const into = new Map<string, Trap[]>()
  for (const [word, , before, after] of rows('time-traps')) {
    const set = (cell: string) => (cell ? new Set(cell.split('|').map(foldLetters)) : null)
    const trap = { before: set(before), after: set(after) }
    const key = foldLetters(word)
    into.set(key, [...(into.get(key) ?? []), trap])
  }
  return into
}

/** The traps a word falls into, or null. */
export function trapsOf(word: ArabicWord): readonly Trap[] | null {
  table ??= load()
  const traps = word.cores.flatMap((core) => table!.get(core.text) ?? [])
  return traps.length ? traps : null
}

/** True where the words `[first, end)` are no time, because of what stands beside them. */
export function trapped(tape: TimeTape, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    for (const trap of tape.word(at).traps ?? []) {
      if (trap.before && at === first && beside(tape, at - 1, trap.before)) return true
      if (trap.after && at === end - 1 && beside(tape, end, trap.after)) return true
    }
  }
  return false
}

function beside(tape: TimeTape, at: number, words: Set<string>): boolean {
  if (at < tape.floor || at >= tape.limit) return false
  // A name of a paper in quotes: the word that makes it one stands before the mark.
  if (tape.isMark(at, '"«“')) return beside(tape, at - 1, words)
  for (const core of tape.written(at).cores) if (words.has(core.text)) return true
  return false
}

import { Caught, type Hit, type Pattern, type Tape } from './pattern.ts'

/** A rule is a row with its proof: what it reads, what it makes of it, where it fires and where it stays silent. */
export interface Rule<T extends Tape, M> {
  /** ASCII, `stage/name`. */
  id: string
  /** One sentence saying what the rule does. */
  says: string
  pattern: Pattern<T>
  /** What the match means; null where, on a closer look, it is none. */
  make(caught: Caught, tape: T, first: number, end: number): M | null
  /** Examples on which the rule must fire: `[[words]] => value`, optionally `@date` first for the day it is read on. */
  yes: string[]
  /** Examples on which it must stay silent. */
  no: string[]
}

export interface Match<T extends Tape, M> {
  rule: Rule<T, M>
  made: M
  first: number
  end: number
}

/** A rule that can begin with some word, and what the word tells of it. */
export interface Opening<T extends Tape, M> {
  rule: Rule<T, M>
  /** True where the word alone may be all of it. */
  single: boolean
  /** Classes of what may stand second, where the first part of the rule takes one position. */
  second: number
}

/** Of the rules those that can begin with the word at a position, whatever comes after it; `own`: all classes of the word. */
export function opening<T extends Tape, M>(
  rules: readonly Rule<T, M>[],
  tape: T,
  at: number,
  own: number,
): Opening<T, M>[] {
  const all: Opening<T, M>[] = []
  for (const rule of rules) {
    const { pattern } = rule
    if (!(pattern.first & own) || !pattern.opens(tape, at)) continue
    const [single, second] = [pattern.single(tape, at), pattern.second(tape, at)]
    if (single || second) all.push({ rule, single, second })
  }
  return all
}

/**
 * The longest match at a position, the earlier rule on a draw; null where none fits. `own`: classes of the position
 * itself. `next`: those of the one after it, or all where a first part may take several.
 */
export function longest<T extends Tape, M>(
  rules: readonly Opening<T, M>[],
  tape: T,
  at: number,
  own: number,
  next: number,
): Match<T, M> | null {
  let best: Match<T, M> | null = null
  const hits: Hit[] = []
  for (const { rule, single, second } of rules) {
    const { pattern } = rule
    if (!(pattern.first & own) || !(single || second & next)) continue
    hits.length = 0
    const end = pattern.match(tape, at, hits)
    if (end <= at || (best && end <= best.end)) continue
    const made = rule.make(new Caught(hits.slice()), tape, at, end)
    if (made !== null) best = { rule, made, first: at, end }
  }
  return best
}

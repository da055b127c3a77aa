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

/** Of the rules those that can begin at a position, whatever comes after it. */
export function opening<T extends Tape, M>(rules: readonly Rule<T, M>[], tape: T, at: number): Rule<T, M>[] {
  return rules.filter(({ pattern }) => (pattern.first & tape.bits(at)) !== 0 && pattern.opens(tape, at))
}

/**
 * The longest match at a position, the earlier rule on a draw; null where none fits. `next`: classes of what may stand
 * second in a rule of several parts, which are those of the next position as long as the first part takes one.
 */
export function longest<T extends Tape, M>(
  rules: readonly Rule<T, M>[],
  tape: T,
  at: number,
  next: number,
): Match<T, M> | null {
  let best: Match<T, M> | null = null
  const own = tape.bits(at)
  const hits: Hit[] = []
  for (const rule of rules) {
    const { pattern } = rule
    if (!(pattern.alone & own) && !(pattern.second & next)) continue
    hits.length = 0
    const end = pattern.match(tape, at, hits)
    if (end <= at || (best && end <= best.end)) continue
    const made = rule.make(new Caught(hits.slice()), tape, at, end)
    if (made !== null) best = { rule, made, first: at, end }
  }
  return best
}

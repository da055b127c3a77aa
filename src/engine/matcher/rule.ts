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

/** Rules ready to run, with those that may begin on each combination of classes looked up once. */
export interface RuleSet<T extends Tape, M> {
  /** Every bit some rule may begin with. */
  first: number
  rules: Rule<T, M>[]
  byBits: Map<number, Rule<T, M>[]>
}

export function ruleSet<T extends Tape, M>(rules: Rule<T, M>[]): RuleSet<T, M> {
  return { first: rules.reduce((bits, rule) => bits | rule.pattern.first, 0), rules, byBits: new Map() }
}

/** The longest match at a position, the earlier rule on a draw; null where none fits. `bits`: classes at the position. */
export function longest<T extends Tape, M>(set: RuleSet<T, M>, tape: T, at: number, bits: number): Match<T, M> | null {
  let candidates = set.byBits.get(bits)
  if (!candidates) {
    candidates = set.rules.filter((rule) => rule.pattern.first & bits)
    set.byBits.set(bits, candidates)
  }
  let best: Match<T, M> | null = null
  const hits: Hit[] = []
  for (const rule of candidates) {
    hits.length = 0
    const end = rule.pattern.match(tape, at, hits)
    if (end <= at || (best && end <= best.end)) continue
    const made = rule.make(new Caught(hits.slice()), tape, at, end)
    if (made !== null) best = { rule, made, first: at, end }
  }
  return best
}

/**
 * A small matcher over positions, blind to language: patterns are built of a few combinators and read a tape of which
 * they know nothing but its length. Matching is greedy and ordered, as in a parsing-expression grammar: the first
 * alternative that fits is taken and nothing is tried twice, which keeps reading linear.
 */
export interface Tape {
  /** Position after the last one that may be read. */
  readonly limit: number
  /** Classes of what stands at a position, as bits; 0 past the end. */
  bits(at: number): number
}

/** Something a named part of a pattern caught: positions `[first, end)` and what they mean. */
export interface Hit {
  name: string
  value: unknown
  first: number
  end: number
}

export interface Pattern<T extends Tape> {
  /** Bits of the token classes that may stand first; a tape need not be tried where none is present. */
  readonly first: number
  /** True where the pattern may match nothing; its successor's `first` then counts too. */
  readonly empty: boolean
  /** False where it cannot match at a position whatever comes after: this and the next two are told by that position alone. */
  opens(tape: T, at: number): boolean
  /** False where that position alone cannot be the whole match. */
  single(tape: T, at: number): boolean
  /** Bits of the token classes that may stand second in a match beginning there, where its first part takes one position. */
  second(tape: T, at: number): number
  /** Position after the match, or -1. Catches are pushed on `hits`; on -1 the caller takes them off again. */
  match(tape: T, at: number, hits: Hit[]): number
}

/** What a step over one or more positions gives: where it ends and what it means. */
export interface Step {
  end: number
  value: unknown
}

/** What a step over positions says of itself besides how it is read. */
export interface StepOptions<T extends Tape> {
  /** Its value is caught under this name. */
  name?: string
  /** Bits of the classes that may stand second in it; 0 for one position alone. Anything, where it does not say. */
  second?: number
  opens?(tape: T, at: number): boolean
  /** Asked where it opens; true, where it does not say. */
  single?(tape: T, at: number): boolean
}

/** One step read by a function; `first` names the classes it may begin with. */
export function step<T extends Tape>(
  first: number,
  read: (tape: T, at: number) => Step | null,
  { name, second = -1, opens = () => true, single = () => true }: StepOptions<T> = {},
): Pattern<T> {
  return {
    first,
    empty: false,
    opens,
    single: (tape, at) => opens(tape, at) && single(tape, at),
    second: (tape, at) => (second !== 0 && opens(tape, at) ? second : 0),
    match(tape, at, hits) {
      if (!(tape.bits(at) & first)) return -1
      const found = read(tape, at)
      if (!found) return -1
      if (name) hits.push({ name, value: found.value, first: at, end: found.end })
      return found.end
    },
  }
}

/** One after another. */
export function seq<T extends Tape>(...parts: Pattern<T>[]): Pattern<T> {
  // Those that may stand first: up to the first that must be there.
  const must = parts.findIndex((part) => !part.empty)
  const empty = must < 0
  const heads = empty ? parts : parts.slice(0, must + 1)
  return {
    first: heads.reduce((bits, part) => bits | part.first, 0),
    empty,
    opens: (tape, at) => empty || someOpens(heads, tape, at),
    single: (tape, at) => wholeAfter(parts, tape, at, parts.length),
    second(tape, at) {
      let bits = 0
      for (let i = 0; i < parts.length; i++) {
        if (i < heads.length) bits |= parts[i].second(tape, at)
        if (wholeAfter(parts, tape, at, i)) bits |= parts[i].first
      }
      return bits
    },
    match(tape, at, hits) {
      const mark = hits.length
      let end = at
      for (const part of parts) {
        end = part.match(tape, end, hits)
        if (end < 0) {
          hits.length = mark
          return -1
        }
      }
      return end
    },
  }
}

function someOpens<T extends Tape>(parts: readonly Pattern<T>[], tape: T, at: number): boolean {
  for (const part of parts) if (part.opens(tape, at)) return true
  return false
}

/** True where the first `count` parts may match one position and no more: one of them takes it, the others are nothing. */
function wholeAfter<T extends Tape>(parts: readonly Pattern<T>[], tape: T, at: number, count: number): boolean {
  let must = -1
  for (let i = 0; i < count; i++) {
    if (parts[i].empty) continue
    if (must >= 0) return false
    must = i
  }
  if (must >= 0) return parts[must].single(tape, at)
  for (let i = 0; i < count; i++) if (parts[i].single(tape, at)) return true
  return false
}

/** The first alternative that fits. */
export function alt<T extends Tape>(...parts: Pattern<T>[]): Pattern<T> {
  const someEmpty = parts.some((part) => part.empty)
  return {
    first: parts.reduce((bits, part) => bits | part.first, 0),
    empty: someEmpty,
    opens: (tape, at) => someEmpty || someOpens(parts, tape, at),
    single: (tape, at) => parts.some((part) => part.single(tape, at)),
    second: (tape, at) => parts.reduce((bits, part) => bits | part.second(tape, at), 0),
    match(tape, at, hits) {
      const mark = hits.length
      const bits = tape.bits(at)
      for (const part of parts) {
        if (!part.empty && !(part.first & bits)) continue
        const end = part.match(tape, at, hits)
        if (end >= 0) return end
        hits.length = mark
      }
      return -1
    },
  }
}

/** There or not. */
export function opt<T extends Tape>(...parts: Pattern<T>[]): Pattern<T> {
  const part = parts.length === 1 ? parts[0] : seq(...parts)
  return {
    ...part,
    empty: true,
    match(tape, at, hits) {
      if (!part.empty && !(part.first & tape.bits(at))) return at
      const mark = hits.length
      const end = part.match(tape, at, hits)
      if (end >= 0) return end
      hits.length = mark
      return at
    },
  }
}

/** A part whose catches become one catch of their own; `make` may refuse by returning null. */
export function made<T extends Tape>(name: string, part: Pattern<T>, make: (caught: Caught) => unknown): Pattern<T> {
  return {
    ...part,
    match(tape, at, hits) {
      if (!part.empty && !(part.first & tape.bits(at))) return -1
      const own: Hit[] = []
      const end = part.match(tape, at, own)
      if (end < 0) return -1
      const value = make(new Caught(own))
      if (value === null || value === undefined) return -1
      hits.push({ name, value, first: at, end })
      return end
    },
  }
}

/** A pattern of a rule that refuses whatever is one position alone. */
export const several = <T extends Tape>(pattern: Pattern<T>): Pattern<T> => ({ ...pattern, single: () => false })

/** A condition on what stands around a position; takes no room, so that what follows must open. */
export function where<T extends Tape>(holds: (tape: T, at: number) => boolean): Pattern<T> {
  return {
    first: 0,
    empty: true,
    opens: () => false,
    single: () => false,
    second: () => 0,
    match: (tape, at) => (holds(tape, at) ? at : -1),
  }
}

/** The catches of a match, by name. */
export class Caught {
  readonly hits: Hit[]
  constructor(hits: Hit[]) {
    this.hits = hits
  }
  get<V>(name: string): V | undefined {
    for (const hit of this.hits) if (hit.name === name) return hit.value as V
    return undefined
  }
  all<V>(name: string): V[] {
    return this.hits.filter((hit) => hit.name === name).map((hit) => hit.value as V)
  }
  has(name: string): boolean {
    return this.hits.some((hit) => hit.name === name)
  }
}

import type { Doc } from '../../engine/doc.ts'
import { type Pattern, type Step, step, type Tape } from '../../engine/matcher/pattern.ts'
import { type ArabicWord, surfaceOffset, WA } from '../word.ts'
import { type NamedRole, roleBit } from './context.ts'
import { classOfMark, type Fact, literals, TimeWord, timeWord } from './facts.ts'
import * as K from './kinds.ts'

/** A cut text, as far as times need it. */
export type Cut = Pick<Doc, 'text' | 'start' | 'end' | 'sentences'>

/** The words of a cut text. */
export interface Words {
  /** Classes of each token as bits: all that its word has, and now and then one that it has not. */
  readonly bits: Int32Array
  word(at: number): ArabicWord
}

/** A report as time rules read it: words with their time facts, one sentence at a time. */
export class TimeTape implements Tape {
  readonly doc: Cut
  /** End of the sentence being read. */
  limit = 0
  /** First token of the sentence being read. */
  floor = 0
  /** Where the rule at work began: there, and only there, any proclitic may stand before the word. */
  origin = -1
  /** True where the text is nothing but words of time, or somebody's word of when he means to do something (asked.ts). */
  asked = false
  /** Asked by somebody who tells what he did. */
  past = false
  /** Asked, without a word besides. */
  bare = false
  /** True where the minute of the report is known, so that hours can be counted from it. */
  minute = false
  /** Days of months that are names in this text, each as 32 times its month and the day. */
  readonly named = new Set<number>()
  /** Year of the report, where it is known: it settles dates of three short numbers. */
  readonly year: number | null

  private readonly source: Words

  constructor(doc: Cut, source: Words, year: number | null = null) {
    this.doc = doc
    this.source = source
    this.year = year
  }

  /** The word of a token of the text. */
  written(at: number): ArabicWord {
    return this.source.word(at)
  }
  /** True where one of the words `[first, end)` holds. */
  some(first: number, end: number, holds: (word: ArabicWord) => boolean): boolean {
    for (let at = first; at < end; at++) if (holds(this.source.word(at))) return true
    return false
  }
  word(at: number): TimeWord {
    return at >= this.floor && at < this.limit ? timeWord(this.source.word(at)) : NOTHING
  }
  bits(at: number): number {
    return at < this.limit ? this.source.bits[at] : 0
  }
  /** The very classes of a token, where `bits` may tell too many: names of several words only where all of them stand. */
  exact(at: number): number {
    if (at >= this.limit) return 0
    const { bits, alone, facts } = timeWord(this.source.word(at))
    if (bits === alone) return bits
    let all = alone
    for (const fact of facts) if (fact.rest.length && this.follows(at + 1, fact.rest)) all |= fact.kind
    return all
  }
  /** True of a token that is of one of these classes, where a rule must not take what may be for what is. */
  any(at: number, classes: number): boolean {
    return (this.bits(at) & classes) !== 0 && (this.exact(at) & classes) !== 0
  }
  folded(at: number): string {
    return at >= this.floor && at < this.limit ? this.source.word(at).folded : ''
  }
  /** True where no space stands before the token. */
  glued(at: number): boolean {
    return at > 0 && this.doc.start[at] === this.doc.end[at - 1]
  }
  isMark(at: number, mark: string): boolean {
    if (at >= this.limit || at < this.floor || !(this.source.bits[at] & K.MARKS)) return false
    const { text, start, end } = this.doc
    if (end[at] - start[at] === 1) return mark.includes(text[start[at]])
    const word = this.source.word(at)
    return word.kind === 'punct' && mark.includes(word.surface)
  }
  /** First fact of one of the kinds that holds here; `pro`: proclitics allowed besides at the rule's origin. */
  fact(at: number, kinds: number, pro = 0, accept?: (fact: Fact) => boolean): Fact | null {
    if (at >= this.limit || at < this.floor) return null
    if (!(this.source.bits[at] & kinds)) return null
    for (const fact of timeWord(this.source.word(at)).facts) {
      if (!(fact.kind & kinds)) continue
      if (at !== this.origin && fact.pro & ~pro) continue
      if (accept && !accept(fact)) continue
      if (fact.rest.length && !this.follows(at + 1, fact.rest)) continue
      return fact
    }
    return null
  }
  /** True where a fact of one of the kinds can hold here, if the words follow that it needs. */
  may(at: number, kinds: number, accept: (fact: Fact) => boolean): boolean {
    for (const fact of this.word(at).facts) if (fact.kind & kinds && accept(fact)) return true
    return false
  }
  private follows(at: number, rest: readonly string[]): boolean {
    for (let i = 0; i < rest.length; i++) {
      if (at + i >= this.limit || this.source.word(at + i).folded !== rest[i]) return false
    }
    return true
  }
  /** Surface offset where the word proper of token `at` begins, proclitics taken off. */
  startOf(at: number, fact: Fact | null): number {
    return this.doc.start[at] + (fact ? surfaceOffset(this.source.word(at), fact.at) : 0)
  }
}

const NOTHING = new TimeWord(null, 0, 0, [])

export type Node = Pattern<TimeTape>

export interface LexOptions {
  cls?: string | string[]
  pro?: number
  al?: boolean
  /** A condition on the value the table gives; what type it has, the kind says. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of different tables pass through here.
  is?: (value: any, fact: Fact) => boolean
  name?: string
}

/** A word of a kind, caught by its value. */
export function lex(kinds: number, options: LexOptions = {}): Node {
  const { cls, pro = 0, al, is, name } = options
  const wanted = typeof cls === 'string' ? [cls] : cls
  const accept = (fact: Fact) =>
    (!wanted || wanted.includes(fact.cls)) && (al === undefined || fact.al === al) && (!is || is(fact.value, fact))
  return step<TimeTape>(
    kinds,
    (tape, at) => {
      const fact = tape.fact(at, kinds, pro, accept)
      return fact && { end: at + 1 + fact.rest.length, value: fact.value }
    },
    { name, second: 0, opens: (tape, at) => tape.may(at, kinds, accept) },
  )
}

/** A preposition of a class: in, from, to, between, before, after, since, during, dated. */
export const prep = (...cls: string[]): Node => lex(K.PREP, { cls, pro: WA })

/** A punctuation mark out of `marks`; `tight`: with no space before it. */
export const mark = (marks: string, tight = false): Node =>
  step<TimeTape>(
    [...marks].every((one) => classOfMark(one.charCodeAt(0)) & K.JOINT) ? K.JOINT : K.MARKS,
    (tape, at): Step | null =>
      tape.isMark(at, marks) && (!tight || tape.glued(at)) ? { end: at + 1, value: null } : null,
    { second: 0 },
  )

/** A word by its folded spelling, without proclitics. */
export function literal(...words: string[]): Node {
  for (const word of words) literals.add(word)
  return {
    first: K.LITERAL,
    empty: false,
    opens: (tape, at) => words.includes(tape.written(at).folded),
    single: (tape, at) => words.includes(tape.written(at).folded),
    second: () => 0,
    match: (tape, at) => (at < tape.limit && words.includes(tape.written(at).folded) ? at + 1 : -1),
  }
}

/** True where token `at` is one of the words, whatever proclitics stand before it. */
export function isWord(tape: TimeTape, at: number, words: readonly string[]): boolean {
  if (at < tape.floor || at >= tape.limit) return false
  for (const core of tape.written(at).cores) if (words.includes(core.text)) return true
  return false
}

/** The same as a question of its own, to ask of many tokens: the front knows the words, so that few are looked up. */
export function spelt(...words: string[]): (tape: TimeTape, at: number) => boolean {
  for (const word of words) literals.add(word)
  return (tape, at) => (tape.bits(at) & K.LITERAL) !== 0 && isWord(tape, at, words)
}

/** True where token `at` plays a role in the context of times. */
export const plays = (tape: TimeTape, at: number, role: NamedRole): boolean =>
  (tape.bits(at) & K.LITERAL) !== 0 && (tape.word(at).roles & roleBit(role)) !== 0

import { asciiDigits } from '../../text/chars.ts'
import { foldLetters } from '../fold.ts'
import { rows } from '../table.ts'
import { type ArabicWord, FA, WA } from '../word.ts'
import { hasRole, rolesOf, wordsWithRoles } from './context.ts'
import * as K from './kinds.ts'
import type { AtomOpening } from './rows.ts'
import { tenseOf } from './tense.ts'
import { type Trap, trapsOf } from './traps.ts'

/** One thing a word can mean in a time expression. */
export interface Fact {
  kind: number
  /** What the table says: month number, unit, class value. */
  value: unknown
  /** Class inside the kind (`unit`, `tens`, `from`, `to`). */
  cls: string
  /** Folded words that must follow for this to hold. */
  rest: readonly string[]
  /** Proclitic bits taken off. */
  pro: number
  /** Offset of the word proper in the folded form. */
  at: number
  /** True where the article was written and the table has the word without it. */
  al: boolean
}

/** A form as times read it. What it does to the times beside it is worked out when somebody asks, which is seldom. */
export class TimeWord {
  /** Kinds of all its facts. */
  readonly bits: number
  /** Kinds of those facts that need no other word after this. */
  readonly alone: number
  readonly facts: readonly Fact[]
  /** The rules that can begin with it; who reads the tape looks for them once for each word. */
  rules: readonly AtomOpening[] | null = null

  private readonly word: ArabicWord | null
  private foundRoles = -1
  private foundTense: -1 | 0 | 1 | null = null
  private foundTraps: readonly Trap[] | null | undefined = undefined

  constructor(word: ArabicWord | null, bits: number, alone: number, facts: readonly Fact[]) {
    this.word = word
    this.bits = bits
    this.alone = alone
    this.facts = facts
  }

  /** What it does to times beside it: bits of context.ts. */
  get roles(): number {
    if (this.foundRoles < 0) this.foundRoles = this.word && this.word.kind !== 'punct' ? rolesOf(this.word) : 0
    return this.foundRoles
  }
  /** 1 where the word looks ahead, -1 where it looks back. */
  get tense(): -1 | 0 | 1 {
    this.foundTense ??= this.word ? tenseOf(this.word, this.roles) : 0
    return this.foundTense
  }
  /** What makes the word no time, or null. */
  get traps(): readonly Trap[] | null {
    if (this.foundTraps === undefined)
      this.foundTraps = this.word && this.word.kind !== 'punct' ? trapsOf(this.word) : null
    return this.foundTraps
  }
}

interface Entry {
  kind: number
  cls: string
  value: unknown
  rest: readonly string[]
}

const CLASS_KIND: Record<string, number> = {
  day: K.DEICTIC,
  night: K.DEICTIC,
  now: K.DEICTIC,
  running: K.DEICTIC,
  direction: K.DIRECTION,
  edge: K.EDGE,
  daypart: K.DAYPART,
  this: K.THIS,
  that: K.THIS,
  same: K.SAME,
  sameafter: K.SAME,
  every: K.EVERY,
  each: K.EVERY,
  about: K.ABOUT,
  aboutafter: K.ABOUT,
  era: K.ERA,
  some: K.SOME,
  few: K.TAIL,
  whole: K.TAIL,
  age: K.TAIL,
  prep: K.PREP,
  season: K.SEASON,
  seasonhead: K.SEASON,
  decade: K.DECADE,
  clock: K.CLOCK,
  stretch: K.STRETCH,
  article: K.ARTICLE,
  part: K.FRACTION,
  weekend: K.UNIT,
  of_that: K.TAIL,
  zonehead: K.ZONE,
  meridiem: K.ZONE,
}

/** A month as the tables know it. */
export interface MonthRow {
  month: number
  hijri: boolean
  /** False where the word means something else as often and needs support. */
  alone: boolean
}

export interface UnitRow {
  unit: 'S' | 'MIN' | 'H' | 'D' | 'W' | 'M' | 'Y'
  factor: number
  /** `pair`: the construct of two numbered ones; `own`: one of something's, with its pronoun. */
  count: 'one' | 'two' | 'many' | 'pair' | 'own'
  /** The noun of the table, to tell a night from a day. */
  night: boolean
}

/** True of the value of a fact that is a unit. */
export const isUnit = (value: unknown): boolean => typeof value === 'object' && value !== null && 'factor' in value

export interface FeastRow {
  /** Or a weekday: the feast is the first such day from the date on. */
  calendar: 'gregorian' | 'hijri' | 'easter' | 'orthodox' | 'monday' | 'thursday' | 'friday'
  month: number
  day: number
  days: number
}

let lexicon: Map<string, Entry[]> | null = null

function add(into: Map<string, Entry[]>, word: string, kind: number, cls: string, value: unknown) {
  const [head, ...rest] = word.split(' ').map(foldLetters)
  const list = into.get(head)
  const entry = { kind, cls, value, rest }
  if (list) list.push(entry)
  else into.set(head, [entry])
}

/** `3/4` as a number. */
const share = (text: string): number => Number(text[0]) / Number(text.slice(2))

function load(): Map<string, Entry[]> {
  const into = new Map<string, Entry[]>()
  for (const [word, month, calendar, , alone] of rows('months')) {
    const value: MonthRow = { month: Number(month), hijri: calendar === 'hijri', alone: alone === 'yes' }
    add(into, word, K.MONTH, calendar, value)
  }
  for (const [word, day, alone] of rows('weekdays')) add(into, word, K.WEEKDAY, alone, Number(day))
  for (const [word, unit, factor, count] of rows('time-units')) {
    const value = {
      unit,
      factor: Number(factor),
      count,
      night: foldLetters(word).startsWith('ليل') || word.startsWith('ليال'),
    }
    add(into, word, K.UNIT, unit, value)
  }
  for (const [word, cls, value] of rows('numerals')) {
    const kind = cls === 'ordinal' ? K.ORDINAL : cls === 'fraction' ? K.FRACTION : K.NUMBER
    add(into, word, kind, cls, cls === 'fraction' ? share(value) : Number(value))
  }
  for (const [word, calendar, month, day, days] of rows('feasts')) {
    const value = { calendar, month: Number(month), day: Number(day), days: Number(days) }
    add(into, word, K.FEAST, calendar, value)
  }
  for (const [word, offset] of rows('time-zones')) add(into, word, K.ZONE, 'place', offset)
  for (const [word, cls, value] of rows('time-words')) {
    const kind = CLASS_KIND[cls] | (cls === 'prep' && ['before', 'after', 'since'].includes(value) ? K.SIDE : 0)
    if (!kind) throw new Error(`time-words.tsv: no class is called ${cls} (${word})`)
    // Prepositions differ in what they do, and a day in no other way than by its number.
    add(into, word, kind, cls === 'prep' ? value : cls, value)
  }
  for (const list of into.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return into
}

/** Words that rules ask for by their spelling; each rule adds its own, and the words of the context count as such too. */
export const literals = new Set<string>()

/** What a word can do in the rows of the tables of time. */
export interface Head {
  /** Kinds of the rows that are this word and no more, as bits. */
  alone: number
  /** Kinds of the rows of several words that begin with it. */
  leading: number
  /** True where it stands second in such a row. */
  second: boolean
}

/** Every word that can begin a row of the tables of time or stand second in one. */
export function heads(): Map<string, Head> {
  lexicon ??= load()
  const all = new Map<string, Head>()
  const of = (word: string): Head => {
    let head = all.get(word)
    if (!head) all.set(word, (head = { alone: 0, leading: 0, second: false }))
    return head
  }
  for (const [word, entries] of lexicon)
    for (const { kind, rest } of entries) {
      of(word)[rest.length ? 'leading' : 'alone'] |= kind
      if (rest.length) of(rest[0]).second = true
    }
  for (const word of literals) of(word).alone |= K.LITERAL
  for (const word of wordsWithRoles()) of(word).alone |= K.LITERAL
  return all
}

const JOINTS = new Set([...'/\\-–—.:٫ـ(['].map((mark) => mark.charCodeAt(0)))

/** Classes of a mark by its first character. */
export const classOfMark = (code: number): number => K.MARKS | K.ANY | (JOINTS.has(code) ? K.JOINT : 0)

/** What a word can mean in a time expression; worked out once for each distinct word. */
export const timeWord = (word: ArabicWord): TimeWord => (word.time ??= look(word))

function look(word: ArabicWord): TimeWord {
  lexicon ??= load()
  if (word.kind === 'punct') {
    const bits = classOfMark(word.surface.charCodeAt(0))
    return new TimeWord(word, bits, bits, [])
  }
  const facts: Fact[] = []
  if (word.kind === 'number') {
    const text = asciiDigits(word.surface).replace(/[٫٬]/g, '.')
    facts.push({ kind: K.DIGITS, cls: 'digits', value: text, rest: [], pro: 0, at: 0, al: false })
  } else {
    for (const core of word.cores) {
      find(core.text, core.pro, core.at, false)
      if (core.text.length > 3 && core.text[0] === 'ا' && core.text[1] === 'ل')
        find(core.text.slice(2), core.pro, core.at, true)
    }
  }
  let bits = K.ANY
  if (word.kind !== 'number' && word.folded.length === 1) bits |= K.LONE
  if (word.cores.some(({ text }) => literals.has(text) || hasRole(text))) bits |= K.LITERAL
  let alone = bits
  for (const fact of facts) {
    bits |= fact.kind
    if (!fact.rest.length) alone |= fact.kind
  }
  return new TimeWord(word, bits, alone, facts)

  function find(text: string, pro: number, at: number, al: boolean) {
    for (const entry of lexicon!.get(text) ?? []) {
      // Two letters after a preposition are another word, but for each: `bab` is a door, not August.
      if (pro & ~(WA | FA) && text.length < 3 && entry.kind !== K.EVERY) continue
      facts.push({ ...entry, pro, at, al })
    }
  }
}

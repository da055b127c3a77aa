import { asciiDigits } from '../../text/chars.ts'
import { foldLetters } from '../fold.ts'
import { rows } from '../table.ts'
import { type ArabicWord, FA, WA } from '../word.ts'
import { rolesOf } from './context.ts'
import * as K from './kinds.ts'
import type { AtomRule } from './rows.ts'
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

export interface TimeWord {
  /** Kinds of all its facts. */
  bits: number
  /** Kinds of those facts that need no other word after this. */
  alone: number
  facts: readonly Fact[]
  /** 1 where the word looks ahead, -1 where it looks back. */
  tense: -1 | 0 | 1
  /** What it does to times beside it: bits of context.ts. */
  roles: number
  /** What makes the word no time, or null. */
  traps: readonly Trap[] | null
  /** The rules that can begin with it; who reads the tape looks for them once for each word. */
  rules: readonly AtomRule[] | null
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
  direction: K.DIRECTION,
  edge: K.EDGE,
  daypart: K.DAYPART,
  this: K.THIS,
  that: K.THIS,
  same: K.SAME,
  sameafter: K.SAME,
  every: K.EVERY,
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
  /** `pair`: the construct of two numbered ones. */
  count: 'one' | 'two' | 'many' | 'pair'
  /** The noun of the table, to tell a night from a day. */
  night: boolean
}

export interface FeastRow {
  calendar: 'gregorian' | 'hijri' | 'easter'
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
    add(into, word, kind, cls, cls === 'fraction' ? 1 / Number(value.slice(2)) : Number(value))
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

/** Words that rules ask for by their spelling; each rule adds its own. */
export const literals = new Set<string>()

/** Every word that can begin a row of the tables of time, with the kinds of its rows as bits. */
export function* kindsByHead(): Generator<[head: string, kinds: number]> {
  lexicon ??= load()
  for (const [head, entries] of lexicon) yield [head, entries.reduce((kinds, { kind }) => kinds | kind, 0)]
  for (const word of literals) yield [word, K.LITERAL]
}

const JOINTS = new Set([...'/\\-–—.:٫ـ'].map((mark) => mark.charCodeAt(0)))

/** Classes of a mark by its first character. */
export const classOfMark = (code: number): number => K.MARKS | K.ANY | (JOINTS.has(code) ? K.JOINT : 0)

/** What a word can mean in a time expression; worked out once for each distinct word. */
export const timeWord = (word: ArabicWord): TimeWord => (word.time ??= look(word))

function look(word: ArabicWord): TimeWord {
  lexicon ??= load()
  if (word.kind === 'punct') {
    const bits = classOfMark(word.surface.charCodeAt(0))
    return { bits, alone: bits, facts: [], roles: 0, tense: 0, traps: null, rules: null }
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
  const roles = rolesOf(word)
  let bits = K.ANY
  if (word.kind !== 'number' && word.folded.length === 1) bits |= K.LONE
  if (literals.has(word.folded)) bits |= K.LITERAL
  let alone = bits
  for (const fact of facts) {
    bits |= fact.kind
    if (!fact.rest.length) alone |= fact.kind
  }
  return { bits, alone, facts, roles, tense: tenseOf(word, roles), traps: trapsOf(word), rules: null }

  function find(text: string, pro: number, at: number, al: boolean) {
    for (const entry of lexicon!.get(text) ?? []) {
      // Two letters after a preposition are another word: `bab` is a door, not August.
      if (pro & ~(WA | FA) && text.length < 3) continue
      facts.push({ ...entry, pro, at, al })
    }
  }
}

import type { Lexicon, Stem, StemIndex } from '../morphology/lexicon.ts'
import type { Lexeme, Pos } from '../morphology/reading.ts'
import { PackedMap, writeMap } from './packed-map.ts'
import { type Numbers, PartsReader, PartsWriter } from './parts.ts'
import { Strings, writeStrings } from './strings.ts'

const KINDS = ['noun', 'verb', 'word'] as const
const GENDERS = ['', 'm', 'f'] as const
const NUMBERS = ['', 's', 'd', 'p'] as const
const TENSES = ['', 'perfect', 'imperfect', 'imperative'] as const
const VOICES = ['', 'active', 'passive', 'either'] as const
const DERIVED = ['', 'masdar', 'active-participle', 'passive-participle'] as const

/**
 * Writes a lexicon, made from the tables at build time, as a block: folded keys, where the stems of each end, the stems
 * in columns of numbers, their exact spellings, and the lexemes as lines.
 */
export function packLexicon(lexicon: Lexicon): Uint8Array<ArrayBuffer> {
  const ids = new Map<Lexeme, number>()
  const lexemes: string[] = []
  const idOf = (lexeme: Lexeme): number => {
    const known = ids.get(lexeme)
    if (known !== undefined) return known
    // The verb first: a line speaks only of lines before it.
    const verb = lexeme.verb ? idOf(lexeme.verb) : ''
    const id = lexemes.length
    ids.set(lexeme, id)
    lexemes.push(
      [
        lexeme.lemma,
        lexeme.pos,
        lexeme.classes.join('|'),
        lexeme.root,
        lexeme.form,
        lexeme.act,
        lexeme.stance,
        lexeme.plover,
        lexeme.preps?.join('|'),
        lexeme.clauseOnly ? 1 : '',
        verb,
        DERIVED.indexOf(lexeme.derived ?? ''),
      ].join('\t'),
    )
    return id
  }
  const entries = [...lexicon.stems].sort(([a], [b]) => (a < b ? -1 : 1))
  const stems = entries.flatMap(([, list]) => list)
  const spellings = [...new Set(stems.map((s) => s.exact))]
  const spellingOf = new Map(spellings.map((exact, i) => [exact, i]))
  let end = 0
  const to = new PartsWriter()
  writeMap(
    to,
    entries.map(([key]) => key),
  )
  to.numbers(entries.map(([, list]) => (end += list.length)))
    .numbers(stems.map((s) => idOf(s.lexeme)))
    .numbers(stems.map((s) => spellingOf.get(s.exact)!))
    .numbers(stems.map((s) => s.mask))
    .numbers(stems.map(traitsOf))
  writeStrings(to, spellings)
  writeStrings(to, lexemes)
  return to.bytes()
}

/** What a stem is, two bits for each trait. */
const traitsOf = (s: Stem): number =>
  KINDS.indexOf(s.kind) |
  (GENDERS.indexOf(s.gender) << 2) |
  (NUMBERS.indexOf(s.number) << 4) |
  (TENSES.indexOf(s.tense) << 6) |
  (VOICES.indexOf(s.voice) << 8) |
  (s.jussive ? 1 << 10 : 0)

const NONE: readonly Stem[] = []

/** A packed lexicon to look stems up in. Objects are made when they are first asked for, and only then. */
export class PackedLexicon implements StemIndex {
  private readonly keys: PackedMap
  /** End of each key's stems, then a column for each part of a stem. */
  private readonly ends: Numbers
  private readonly lexemeOf: Numbers
  private readonly spellingOf: Numbers
  private readonly masks: Numbers
  private readonly traits: Numbers
  private readonly spellings: Strings
  private readonly lines: Strings
  private readonly lexemes: (Lexeme | undefined)[]
  private readonly made: (readonly Stem[] | undefined)[]

  constructor(block: Uint8Array<ArrayBuffer>) {
    const from = new PartsReader(block)
    this.keys = new PackedMap(from)
    this.ends = from.numbers()
    this.lexemeOf = from.numbers()
    this.spellingOf = from.numbers()
    this.masks = from.numbers()
    this.traits = from.numbers()
    this.spellings = new Strings(from)
    this.lines = new Strings(from)
    this.lexemes = new Array(this.lines.length)
    this.made = new Array(this.ends.length)
  }

  get(text: string, from = 0, to = text.length): readonly Stem[] {
    const k = this.keys.indexOf(text, from, to)
    return k < 0 ? NONE : (this.made[k] ??= this.stemsOf(k))
  }

  private stemsOf(k: number): readonly Stem[] {
    const stems: Stem[] = []
    for (let i = k === 0 ? 0 : this.ends[k - 1]; i < this.ends[k]; i++) stems.push(this.stem(i))
    // Of just its length: a list that has grown keeps room for seventeen.
    return stems.slice()
  }

  private stem(i: number): Stem {
    const traits = this.traits[i]
    return {
      lexeme: this.lexeme(this.lexemeOf[i]),
      exact: this.spellings.at(this.spellingOf[i]),
      kind: KINDS[traits & 3],
      mask: this.masks[i],
      gender: GENDERS[(traits >> 2) & 3],
      number: NUMBERS[(traits >> 4) & 3],
      tense: TENSES[(traits >> 6) & 3],
      voice: VOICES[(traits >> 8) & 3],
      jussive: traits >> 10 === 1,
    }
  }

  private lexeme(id: number): Lexeme {
    const known = this.lexemes[id]
    if (known) return known
    const [lemma, pos, classes, root, form, act, stance, plover, preps, clauseOnly, verb, derived] = this.lines
      .at(id)
      .split('\t')
    const lexeme: Lexeme = {
      lemma,
      pos: shared(pos) as Pos,
      classes: list(classes),
      root: root ? shared(root) : undefined,
      form: form ? shared(form) : undefined,
      act: act ? shared(act) : undefined,
      stance: stance ? shared(stance) : undefined,
      plover: plover ? shared(plover) : undefined,
      preps: pos === 'verb' ? list(preps) : undefined,
      clauseOnly: clauseOnly === '1',
      verb: verb ? this.lexeme(Number(verb)) : undefined,
      derived: DERIVED[Number(derived)] || undefined,
      frames: undefined,
      bits: undefined,
      light: undefined,
      makes: undefined,
      cuePreps: undefined,
    }
    this.lexemes[id] = lexeme
    return lexeme
  }
}

/** Cells said of many words: one string and one list serve them all. */
const strings = new Map<string, string>()
const lists = new Map<string, readonly string[]>()

function shared(cell: string): string {
  const known = strings.get(cell)
  if (known !== undefined) return known
  // A key of an object is the very string that a literal of the same letters is: they are compared without a look at them.
  const [own] = Object.keys({ [cell]: 0 })
  strings.set(own, own)
  return own
}

function list(cell: string): readonly string[] {
  const known = lists.get(cell)
  if (known) return known
  const made = cell ? cell.split('|').map(shared) : []
  lists.set(cell, made)
  return made
}

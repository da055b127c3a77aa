import type { Lexicon, Stem, StemIndex } from '../morphology/lexicon.ts'
import type { Lexeme, Pos } from '../morphology/reading.ts'
import { PackedMap } from './packed-map.ts'

/** The three strings of a packed lexicon; see `packLexicon`. */
export interface LexiconParts {
  keys: string
  stems: string
  lexemes: string
}

const KINDS = ['noun', 'verb', 'word'] as const
const GENDERS = ['', 'm', 'f'] as const
const NUMBERS = ['', 's', 'd', 'p'] as const
const TENSES = ['', 'perfect', 'imperfect', 'imperative'] as const
const VOICES = ['', 'active', 'passive', 'either'] as const
const DERIVED = ['', 'masdar', 'active-participle', 'passive-participle'] as const

/** Writes a lexicon, made from the tables at build time, as lines: folded keys, their stems, and the lexemes. */
export function packLexicon(lexicon: Lexicon): LexiconParts {
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
  const keys: string[] = []
  const stems: string[] = []
  for (const [key, list] of [...lexicon.stems].sort(([a], [b]) => (a < b ? -1 : 1))) {
    keys.push(key)
    stems.push(
      list
        .map((s) =>
          [
            idOf(s.lexeme),
            s.exact,
            KINDS.indexOf(s.kind),
            s.mask,
            GENDERS.indexOf(s.gender),
            NUMBERS.indexOf(s.number),
            TENSES.indexOf(s.tense),
            VOICES.indexOf(s.voice),
            s.jussive ? 1 : 0,
          ].join(' '),
        )
        .join('\t'),
    )
  }
  return { keys: keys.join('\n'), stems: stems.join('\n'), lexemes: lexemes.join('\n') }
}

const NONE: readonly Stem[] = []

/** A packed lexicon to look stems up in. Lines become objects when they are first asked for, and only then. */
export class PackedLexicon implements StemIndex {
  private readonly map: PackedMap
  private readonly lines: string[]
  private readonly lexemes: (Lexeme | undefined)[]
  private readonly made = new Map<number, readonly Stem[]>()

  constructor(parts: LexiconParts) {
    this.map = new PackedMap(parts.keys, parts.stems)
    this.lines = parts.lexemes.split('\n')
    this.lexemes = new Array(this.lines.length)
  }

  get(key: string): readonly Stem[] {
    const line = this.map.line(key)
    if (line < 0) return NONE
    const known = this.made.get(line)
    if (known) return known
    const stems = this.map
      .get(key)!
      .split('\t')
      .map((item) => this.stem(item))
    this.made.set(line, stems)
    return stems
  }

  private stem(item: string): Stem {
    const [lexeme, exact, kind, mask, gender, number, tense, voice, jussive] = item.split(' ')
    return {
      lexeme: this.lexeme(Number(lexeme)),
      exact,
      kind: KINDS[Number(kind)],
      mask: Number(mask),
      gender: GENDERS[Number(gender)],
      number: NUMBERS[Number(number)],
      tense: TENSES[Number(tense)],
      voice: VOICES[Number(voice)],
      jussive: jussive === '1',
    }
  }

  private lexeme(id: number): Lexeme {
    const known = this.lexemes[id]
    if (known) return known
    const [lemma, pos, classes, root, form, act, stance, plover, preps, clauseOnly, verb, derived] =
      this.lines[id].split('\t')
    const lexeme: Lexeme = {
      lemma,
      pos: pos as Pos,
      classes: list(classes),
      root: root || undefined,
      form: form || undefined,
      act: act || undefined,
      stance: stance || undefined,
      plover: plover || undefined,
      preps: pos === 'verb' ? list(preps) : undefined,
      clauseOnly: clauseOnly === '1',
      verb: verb ? this.lexeme(Number(verb)) : undefined,
      derived: DERIVED[Number(derived)] || undefined,
    }
    this.lexemes[id] = lexeme
    return lexeme
  }
}

const list = (cell: string): string[] => (cell ? cell.split('|') : [])

import { fold } from '../fold.ts'
import { BASE, BEFORE_PRONOUN, FEMININE, PLURAL_AT, PLURAL_UN } from './affixes.ts'
import type { Lexeme, Pos } from './reading.ts'

/** A stem of the lexicon with the affixes it goes with. */
export interface Stem {
  readonly lexeme: Lexeme
  /** Exact spelling, to tell `أن` from `إن` where the text does. */
  readonly exact: string
  readonly kind: 'noun' | 'verb' | 'word'
  /** Nouns: bits of NOUN_SUFFIXES. Verbs: bits of persons. */
  readonly mask: number
  readonly gender: '' | 'm' | 'f'
  readonly number: '' | 's' | 'd' | 'p'
  readonly tense: '' | 'perfect' | 'imperfect' | 'imperative'
  readonly voice: '' | 'active' | 'passive' | 'either'
  /** Verbs: only the jussive has this stem. */
  readonly jussive?: boolean
}

/** Where the analyser looks stems up. */
export interface StemIndex {
  /** The stems written at `[from, to)` of a folded text, all of it where not told. */
  get(text: string, from?: number, to?: number): readonly Stem[]
}

/** The rows of a table by its name. */
export type Rows = (table: string) => string[][]

/** All stems by folded form, as the tables give them: made at build time and packed. */
export class Lexicon {
  readonly stems = new Map<string, Stem[]>()
  readonly verbs: Lexeme[] = []

  add(form: string, stem: Stem): void {
    const key = fold(form)
    const there = this.stems.get(key)
    if (there) there.push(stem)
    else this.stems.set(key, [stem])
  }

  /** A noun or adjective with its plural column (`+ات`, `+ون`, `+ة` or broken forms), see lexicon/nouns.tsv. */
  addNoun(lexeme: Lexeme, lemma: string, plural: string, gender: '' | 'm' | 'f', adjective: boolean): void {
    let mask = BASE
    const feminine = lemma.endsWith('ة')
    if (adjective && !feminine) mask |= FEMININE | PLURAL_AT
    for (const form of plural.split('|')) {
      if (form === '+ات') mask |= PLURAL_AT
      else if (form === '+ون') mask |= PLURAL_UN
      else if (form === '+ة') mask |= FEMININE
      else if (form) this.addStem(lexeme, form, form.endsWith('ة') ? FEMININE : BASE, adjective ? '' : gender, 'p')
    }
    this.addStem(lexeme, lemma, feminine ? (mask & ~BASE) | FEMININE : mask, gender || (feminine ? 'f' : 'm'), 's')
    // `قاض` and `القاضي` are one word: a final weak radical comes and goes.
    if (/[^اىي]ي$/.test(lemma) && lexeme.derived === 'active-participle')
      this.addStem(lexeme, lemma.slice(0, -1), mask, 'm', 's')
  }

  private addStem(lexeme: Lexeme, form: string, mask: number, gender: '' | 'm' | 'f', number: 's' | 'p'): void {
    const exact = mask & 4 && form.endsWith('ة') ? form.slice(0, -1) : form
    this.add(exact, { lexeme, exact, kind: 'noun', mask, gender, number, tense: '', voice: '' })
    // Before a pronoun a final hamza takes a seat (`أبنائهم`) and alif maqsura stands upright (`مستواه`).
    const changed = form.endsWith('اء')
      ? ['ئ', 'ؤ'].map((seat) => form.slice(0, -1) + seat)
      : form.endsWith('ى')
        ? [`${form.slice(0, -1)}ا`]
        : []
    for (const other of changed)
      this.add(other, { lexeme, exact: other, kind: 'noun', mask: 2048, gender, number, tense: '', voice: '' })
  }
}

const upright = (form: string): string => form.replace(/أى$/, 'آ').replace(/ى$/, 'ا')

const list = (cell: string): string[] => (cell ? cell.split('|') : [])

/** Reads all word tables into one lexicon. */
export function compileLexicon(rows: Rows): Lexicon {
  const lexicon = new Lexicon()
  for (const [word, pos, role] of rows('function-words')) {
    const lexeme: Lexeme = { lemma: word, pos: pos as Pos, classes: list(role) }
    lexicon.add(word, { lexeme, exact: word, kind: 'word', mask: 0, gender: '', number: '', tense: '', voice: '' })
  }
  for (const [lemma, plural, gender, classes] of rows('nouns')) {
    lexicon.addNoun({ lemma, pos: 'noun', classes: list(classes) }, lemma, plural, gender as 'm' | 'f', false)
  }
  for (const [lemma, plural, classes] of rows('adjectives')) {
    lexicon.addNoun({ lemma, pos: 'adj', classes: list(classes) }, lemma, plural, '', true)
  }
  for (const [, , , demonyms] of rows('states')) {
    for (const demonym of list(demonyms)) {
      // Two words are two tokens, and no stem: `أفريقي أوسط`.
      if (demonym.includes(' ')) continue
      lexicon.addNoun({ lemma: demonym, pos: 'adj', classes: ['demonym'] }, demonym, '+ون', '', true)
    }
  }
  loadVerbs(lexicon, rows)
  return lexicon
}

const TENSES = ['perfect', 'imperfect', 'imperative', 'imperfect'] as const
const VOICES = ['active', 'passive', 'either'] as const

/**
 * Verbs from lexicon/verbs.tsv; their written stems from the table `verb-stems`, which `scripts/build-tables.ts` makes
 * with the conjugator: row of verbs.tsv, then stems as `form:tense:voice:persons`, then participles.
 */
function loadVerbs(lexicon: Lexicon, rows: Rows): void {
  const stems = rows('verb-stems')
  rows('verbs').forEach(([lemma, root, form, masdars, act, stance, plover, preps, note], i) => {
    const verb: Lexeme = {
      lemma,
      pos: 'verb',
      classes: [],
      root,
      form,
      act: act || undefined,
      stance: stance || undefined,
      plover: plover || undefined,
      preps: list(preps),
      clauseOnly: note.includes('act only before a clause'),
    }
    lexicon.verbs.push(verb)
    for (const masdar of list(masdars)) {
      const lexeme: Lexeme = { lemma: masdar, pos: 'noun', classes: [], verb, derived: 'masdar' }
      lexicon.addNoun(lexeme, masdar, '+ات', masdar.endsWith('ة') ? 'f' : 'm', false)
    }
    const [written, active, passive] = stems[i] ?? ['', '', '']
    for (const item of list(written)) {
      const [exact, tense, voice, persons] = item.split(':')
      const add = (form: string, mask: number) =>
        lexicon.add(form, {
          lexeme: verb,
          exact: form,
          kind: 'verb',
          mask,
          gender: '',
          number: '',
          tense: TENSES[Number(tense)],
          jussive: tense === '3',
          voice: VOICES[Number(voice)],
        })
      add(exact, Number(persons))
      // Before a pronoun alif maqsura stands upright: `ألقاها`, `رآه`; the passive hardly has one.
      if (exact.endsWith('ى') && VOICES[Number(voice)] !== 'passive')
        add(upright(exact), Number(persons) | BEFORE_PRONOUN)
    }
    for (const participle of list(active)) {
      const lexeme: Lexeme = {
        lemma: participle,
        pos: 'adj',
        classes: ['participle'],
        verb,
        derived: 'active-participle',
      }
      lexicon.addNoun(lexeme, participle, '+ون', '', true)
    }
    for (const participle of list(passive)) {
      const lexeme: Lexeme = {
        lemma: participle,
        pos: 'adj',
        classes: ['participle'],
        verb,
        derived: 'passive-participle',
      }
      lexicon.addNoun(lexeme, participle, '+ون', '', true)
    }
  })
}

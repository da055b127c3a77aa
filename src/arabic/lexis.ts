import { Forms } from '../engine/stages/forms.ts'
import type { TokenKind } from '../engine/word.ts'
import { asciiDigits } from '../text/chars.ts'
import * as bit from './bits.ts'
import { CoreTable } from './core-table.ts'
import { coresOf } from './cores.ts'
import { framesOf } from './events/frames.ts'
import { bare as bareOf, foldLetters } from './fold.ts'
import { gapOf, type Parts } from './gap.ts'
import { analyse } from './morphology/analyse.ts'
import type { StemIndex } from './morphology/lexicon.ts'
import type { Lexeme, Reading } from './morphology/reading.ts'
import type { NameFacts, NameHead, PersonalName } from './names/facts.ts'
import { type Gazetteer, loadGazetteer } from './names/gazetteer.ts'
import { ROOT } from './names/trie.ts'
import { PackedLexicon } from './packing/packed-lexicon.ts'
import { block } from './table.ts'
import { PUBLISHING, QUOTING, RELAY_VERBS, RELAYING } from './traits.ts'
import { A, type ArabicWord, type Core, LONGEST, SA, wordOf } from './word.ts'

/** Forms remembered, about 0.75 KB each. A third of the time of reading goes to forms first seen, so room is speed. */
const FORMS = 36_000

const NO_READINGS: readonly Reading[] = []
const NO_NAMES: NameFacts = { heads: [], personal: [], demonym: null }

/** All that is known of words: the tables, and a memo of the forms met. One instance serves all reports. */
export class Lexis {
  readonly lexicon: StemIndex = new PackedLexicon(block('lexicon'))
  readonly gazetteer: Gazetteer = loadGazetteer()
  private readonly coreTable = new CoreTable(this.gazetteer)

  /** Forms met before; the tokeniser looks here first. */
  readonly forms = new Forms<ArabicWord>(FORMS)

  private readonly parts: Parts = {
    word: (part) => this.arabic(part, false),
    names: this.gazetteer.trie,
  }

  /** A form met before, or made and remembered now. */
  form(surface: string, kind: TokenKind): ArabicWord {
    const known = this.forms.at(surface, 0, surface.length)
    if (known) return known
    const word = this.word(surface, kind)
    this.forms.add(word)
    return word
  }

  /** Everything known of one written form, made anew. */
  word(surface: string, kind: TokenKind): ArabicWord {
    // A slice of the report would keep the whole report alive in the memo.
    const own = detached(surface)
    return kind === 'word' ? this.arabic(own, true) : plain(own, kind)
  }

  /** `whole`: a token of a text, and no part of one in which a space may be missing. */
  private arabic(surface: string, whole: boolean): ArabicWord {
    const { text: bare, map } = bareOf(surface)
    const folded = foldLetters(bare)
    const cores = coresOf(folded)
    const readings = bare.length > LONGEST ? NO_READINGS : analyse(bare, cores, this.lexicon)
    const names = this.names(bare, cores, readings)
    let bits = bitsOf(bare, cores, readings, names)
    let traits = 0
    for (const core of cores) {
      const facts = this.coreTable.of(core)
      if (!facts) continue
      bits |= facts.bits
      for (const { bit, holds } of facts.traits) if (holds(core)) traits |= bit
    }
    for (const { lexeme } of readings)
      if (lexeme.pos === 'verb' && (RELAY_VERBS.has(lexeme.lemma) || PUBLISHING.has(lexeme.lemma))) traits |= RELAYING
    if (folded.includes('ناقل') && QUOTING.test(folded)) traits |= RELAYING
    const gap = whole && bits & bit.UNKNOWN ? gapOf({ surface, folded, map, cores, names }, this.parts) : 0
    return wordOf(surface, 'word', {
      folded,
      gap,
      bare,
      map,
      cores: fitted(cores),
      value: Number.NaN,
      readings: fitted(readings),
      names,
      bits,
      traits,
    })
  }

  private names(bare: string, cores: readonly Core[], readings: readonly Reading[]): NameFacts {
    const heads: NameHead[] = []
    const personal: PersonalName[] = []
    let demonym: string | null = null
    for (let c = 0; c < cores.length; c++) {
      const { text } = cores[c]
      // `لافتا` is no `ل` and a name: a plain word outweighs a name that needs a proclitic.
      if (c > 0 && plainWord(readings)) break
      // `ستريب`, `أوراس`: no `will` and no question stands before a name.
      if (cores[c].pro & (SA | A)) continue
      const node = this.gazetteer.trie.step(ROOT, text)
      if (node >= 0) {
        const listed = this.gazetteer.trie.at(node)
        heads.push({
          core: c,
          node,
          whole: listed !== undefined,
          somebody: listed?.every((e) => e.kind === 'person') ?? false,
        })
      }
      const row = this.gazetteer.personal.get(text)
      const barred =
        row !== undefined &&
        (closedWord(bare, cores[c], readings, row.exact) || hasOwnHamza(bare, cores[c], readings, row.exact))
      // With no reading as a common word in our tables it is a name and nothing else.
      if (row && !barred)
        personal.push({
          core: c,
          role: row.role,
          ambiguous: row.ambiguous && (readings.length > 0 || text.length < 3),
          particle: row.particle,
        })
      // `عبدالرقيب`, `عبدربه`: servant of any of His names, written as one word.
      if (!row && text.startsWith('عبد') && /^عبد(?:ال.{3}|رب)/.test(text))
        personal.push({ core: c, role: 'both', ambiguous: false, particle: '' })
      demonym ??= this.gazetteer.demonyms.of(text)
    }
    if (!heads.length && !personal.length && !demonym) return NO_NAMES
    return { heads: fitted(heads), personal: fitted(personal), demonym }
  }
}

/** A list that grew by pushing has room for seventeen; words are kept by the ten thousand. */
const fitted = <T>(list: readonly T[]): readonly T[] => (list.length ? list.slice() : NOTHING)
const NOTHING: readonly never[] = []

const plainWord = (readings: readonly Reading[]): boolean => {
  const best = readings[0]
  return best !== undefined && !best.pro && !best.enc && best.exact && best.lexeme.pos !== 'verb'
}

/**
 * `على` is no name though `علي` is, `لصالح` no name with a preposition: where a closed-class word is written exactly, a
 * name must be written exactly too, and take no proclitic off it.
 */
function closedWord(bare: string, core: Core, readings: readonly Reading[], exact: string): boolean {
  return readings.some((r) => {
    if (r.enc || OPEN.has(r.lexeme.pos)) return false
    const written = bare.slice(r.from)
    if (r.lexeme.lemma !== written) return false
    return core.at > r.from || (core.at === r.from && (exact !== written || written.length < 3))
  })
}

/** `رأى` is no `راي`: hamzas are left out and not put in, so that a verb with one inside is not the name without it. */
const hasOwnHamza = (bare: string, { at }: Core, readings: readonly Reading[], exact: string): boolean =>
  readings[0]?.exact === true &&
  readings[0].lexeme.pos === 'verb' &&
  HAMZA_WITHIN.test(bare.slice(at)) &&
  !HAMZA_WITHIN.test(exact)
const HAMZA_WITHIN = /.[أؤئ]./

const OPEN = new Set(['verb', 'noun', 'adj', 'ord', 'num'])

function plain(surface: string, kind: TokenKind): ArabicWord {
  const value = kind === 'number' ? numberValue(surface) : Number.NaN
  const folded = kind === 'number' ? asciiDigits(surface) : surface.toLowerCase()
  const bits = kind === 'number' ? bit.NUMBER : 0
  return wordOf(surface, kind, {
    folded,
    gap: 0,
    bare: folded,
    map: null,
    cores: [{ text: folded, at: 0, pro: 0, unwritten: 0 }],
    value,
    readings: NO_READINGS,
    names: NO_NAMES,
    bits,
    traits: 0,
  })
}

/** Value of a run of digits; a mark before exactly three digits separates thousands, else it is the decimal mark. */
function numberValue(surface: string): number {
  const ascii = asciiDigits(surface).replace(/٬/g, ',').replace(/٫/g, '.')
  return Number(/^\d{1,3}([.,]\d{3})+$/.test(ascii) ? ascii.replace(/[.,]/g, '') : ascii.replace(',', '.'))
}

/** A copy of a string that does not share the memory of the text it was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}

const CLASS_BITS: Record<string, number> = {
  title: bit.TITLE,
  official: bit.OFFICIAL,
  org: bit.ORG_HEAD,
  place: bit.PLACE_HEAD,
  person: bit.PERSON_NOUN,
  source: bit.SOURCE,
  document: bit.DOCUMENT,
  channel: bit.CHANNEL,
  media: bit.MEDIA,
  group: bit.GROUP,
  time: bit.TIME,
}
const POS_BITS: Record<string, number> = {
  verb: bit.VERB,
  noun: bit.NOUN,
  adj: bit.ADJ,
  prep: bit.FUNCTION | bit.PREP,
  num: bit.NUMBER | bit.FUNCTION,
  name: 0,
  guess: 0,
}

/** What a reading can be by its lexeme alone. */
const lexemeBits = (lexeme: Lexeme): number => (lexeme.bits ??= findBits(lexeme))

function findBits(lexeme: Lexeme): number {
  let bits = POS_BITS[lexeme.pos] ?? bit.FUNCTION
  if (framesOf({ lexeme }).length) bits |= bit.EVENT
  for (const cls of lexeme.classes) bits |= CLASS_BITS[cls] ?? 0
  if (lexeme.act) bits |= bit.SPEECH | bit.SAYING
  if (lexeme.verb?.act) bits |= bit.SAYING
  if (lexeme.derived) bits |= lexeme.derived === 'masdar' ? bit.MASDAR : bit.PARTICIPLE
  return bits
}

const ACTS = bit.EVENT | bit.SPEECH

function bitsOf(bare: string, cores: readonly Core[], readings: readonly Reading[], names: NameFacts): number {
  let bits = 0
  for (const { lexeme, definite } of readings) bits |= lexemeBits(lexeme) | (definite ? bit.DEFINITE : 0)
  if (readings[0]?.enc) bits |= bit.ENCLITIC
  // A form that reads only with clitics on both ends (`فيسنا`) is as likely a foreign name, but not where what they enclose is
  // long or an act: `واتهمها`, `وحثه`.
  if (readings.every((r) => r.pro && r.enc && r.lexeme.pos === 'verb' && r.to - r.from < 4) && !(bits & ACTS))
    bits |= bit.UNKNOWN
  if (cores.some(({ text, at }) => text.startsWith('ال') && text.length > 4 && !/[أإآ]/.test(bare[at])))
    bits |= bit.DEFINITE
  const { heads, personal, demonym } = names
  if (heads.length) bits |= bit.GAZETTEER
  for (const { role, ambiguous } of personal)
    bits |= role === 'particle' ? bit.NAME_PARTICLE : role === 'inner' ? 0 : ambiguous ? bit.NAME_MAYBE : bit.NAME
  if (demonym) bits |= bit.DEMONYM
  return bits
}

import { BI, type Core, KA, LI, LONGEST, SA } from '../word.ts'
import {
  BASE,
  BEFORE_PRONOUN,
  ENCLITICS,
  IMPERFECT,
  NOUN_SUFFIXES,
  PERFECT,
  PERSONS,
  PLURAL_UN,
  type VerbAffix,
} from './affixes.ts'
import { inflection } from './inflections.ts'
import type { Stem, StemIndex } from './lexicon.ts'
import { type Inflection, Reading } from './reading.ts'

/**
 * All readings of a form: proclitic × enclitic × ending, whatever the stem's row is compatible with. `bare` is the form
 * in exact spelling, `cores` its ways of taking proclitics off. Likeliest first: exact spelling, few clitics.
 */
export function analyse(bare: string, cores: readonly Core[], lexicon: StemIndex): Reading[] {
  const found: Reading[] = []
  for (const core of cores) {
    const { text } = core
    const from: Form = { bare, core, places: places.of(lexicon, text) }
    if (core.pro & SA) {
      verbs(from, text.length, '', found, IMPERFECTS_ENDING, 'imperfect')
      for (const { text: enc } of ENCLITICS_ENDING.of(text, text.length))
        if (endsWith(text, enc)) verbs(from, text.length - enc.length, enc, found, IMPERFECTS_ENDING, 'imperfect')
      continue
    }
    const before = found.length
    stems(from, text.length, '', found)
    // `كمية` is an amount, and not like a hundred.
    if (core.pro & KA && found.length > before && found[before].lexeme.pos === 'num') found.length = before
    for (const { text: enc } of ENCLITICS_ENDING.of(text, text.length)) {
      if (!endsWith(text, enc)) continue
      // `كتابة` is no `كتاب` of his: the text says so where it writes ta marbuta; alif maqsura is no pronoun either.
      const last = bare[bare.length - 1]
      if ((enc === 'ه' && last === 'ة') || (enc === 'ي' && last === 'ى')) continue
      stems(from, text.length - enc.length, enc, found)
    }
  }
  const exact = found.some((r) => r.exact)
  const kept = exact ? found.filter((r) => r.exact) : found
  return kept.length < 2 ? kept : distinct(byRank(kept))
}

/** One way of taking proclitics off a form, with the stems found in it. */
interface Form {
  readonly bare: string
  readonly core: Core
  readonly places: Places
}

/**
 * The stems of one core by where they begin and end: nouns, verbs and particles ask for the same places. One serves all
 * forms, one after the other; what was answered for an earlier one is told by its number.
 */
class Places {
  text = ''
  private lexicon!: StemIndex
  private number = 0
  private readonly asked = new Int32Array(MOST_BEFORE * ROOM)
  private readonly answers: (readonly Stem[])[] = []

  of(lexicon: StemIndex, text: string): this {
    this.lexicon = lexicon
    this.text = text
    this.number++
    return this
  }

  at(from: number, to: number): readonly Stem[] {
    const place = from * ROOM + to
    if (this.asked[place] === this.number) return this.answers[place]
    this.asked[place] = this.number
    return (this.answers[place] = this.lexicon.get(this.text, from, to))
  }
}

/** A stem begins after nothing, one prefix or the article; a form is no longer than this. */
const MOST_BEFORE = 3
const ROOM = LONGEST + 2
const places = new Places()

/** Cheapest first, those of one cost as they were found. */
function byRank(readings: Reading[]): Reading[] {
  const costs = readings.map(rank)
  for (let i = 1; i < readings.length; i++) {
    const reading = readings[i]
    const cost = costs[i]
    let k = i - 1
    for (; k >= 0 && costs[k] > cost; k--) {
      readings[k + 1] = readings[k]
      costs[k + 1] = costs[k]
    }
    readings[k + 1] = reading
    costs[k + 1] = cost
  }
  return readings
}

/** Affixes by the last letter of the words they may end: of some twenty, two or three. */
class ByLastLetter<A extends { text: string } | { suffix: string }> {
  private readonly any: readonly A[]
  /** By the letter's place after `FIRST`. */
  private readonly lists: (readonly A[])[]

  constructor(affixes: readonly A[]) {
    const ending = (affix: A) => ('text' in affix ? affix.text : affix.suffix)
    this.any = affixes.filter((affix) => !ending(affix))
    this.lists = Array.from({ length: LETTERS }, (_, i) => {
      const last = String.fromCharCode(FIRST + i)
      return affixes.filter((affix) => !ending(affix) || ending(affix).endsWith(last))
    })
  }

  /** Those that a text of `end` letters may end with. */
  of(text: string, end: number): readonly A[] {
    const letter = text.charCodeAt(end - 1) - FIRST
    return letter >= 0 && letter < LETTERS ? this.lists[letter] : this.any
  }
}

/** The letters of the Arabic alphabet, hamza to ya. */
const FIRST = 0x621
const LETTERS = 42

interface NounSuffix {
  text: string
  bit: number
  gender: string
  number: string
  enclitic?: boolean
}
const NOUNS_ENDING = new ByLastLetter<NounSuffix>(NOUN_SUFFIXES)
const PERFECTS_ENDING = new ByLastLetter(PERFECT)
const IMPERFECTS_ENDING = new ByLastLetter(IMPERFECT)
const ENCLITICS_ENDING = new ByLastLetter(ENCLITICS.map((text) => ({ text })))

/** Readings kept of a form: more than any rule looks through. */
const KEPT = 7

/** One reading of a lexeme in one part of speech with the same clitics is enough. */
function distinct(readings: Reading[]): Reading[] {
  const out: Reading[] = []
  for (const r of readings) {
    if (out.length >= KEPT && !r.lexeme.act) continue
    if (!out.some((o) => o.lexeme === r.lexeme && o.tense === r.tense && o.pro === r.pro && o.enc === r.enc))
      out.push(r)
  }
  return out
}

const endsWith = (text: string, enc: string) => text.length > enc.length + 1 && text.endsWith(enc)

/** Closed classes first; then the fewer clitics a reading needs the likelier it is. */
function rank(r: Reading): number {
  let cost = r.enc ? 2 : 0
  if (r.pro) cost += 2
  if (r.lexeme.derived) cost += 0.5
  if (r.lexeme.pos !== 'verb' && r.lexeme.pos !== 'noun' && r.lexeme.pos !== 'adj') cost -= 2.5
  // `ولاية` is a province before it is `ولأية`.
  if ((r.pro & (r.pro - 1)) !== 0 && (r.lexeme.pos === 'interrog' || r.lexeme.pos === 'quant')) cost += 1
  if (r.tense === 'imperative') cost += 5
  if (r.person.startsWith('2')) cost += 3
  if (r.voice === 'passive') cost += r.person.startsWith('1') ? 2 : 1
  // `ووصل` is `و` and `وصل` before it is the passive of `واصل`.
  if (r.voice === 'passive' && !r.pro && r.tense === 'perfect' && r.lexeme.lemma.startsWith('وا')) cost += 3
  if (r.jussive) cost += 4
  if (r.person.endsWith('d')) cost += 1.5
  if (r.person === '3fp') cost += 1.5
  if (r.person.startsWith('1')) cost += 0.5
  // Two of somebody's (`والداه`) are rarer than what somebody has done to a thing (`أجراها`).
  if (r.enc && r.suffix === 'ا' && r.lexeme.pos !== 'verb') cost += 0.5
  // Duals of verbal nouns and adjectives are rare, and look like much else.
  if ((r.suffix === 'ان' || r.suffix === 'تان' || r.suffix === 'تين') && r.lexeme.pos !== 'verb')
    cost += r.lexeme.derived === 'masdar' ? 3 : 1
  return cost
}

/** Readings of the first `end` letters of a core, the rest being the enclitic. */
function stems(form: Form, end: number, enc: string, found: Reading[]) {
  const { pro } = form.core
  words(form, end, enc, found)
  nouns(form, end, enc, found)
  if (!(pro & (BI | KA))) {
    // `ل` before a verb only with the imperfect: so that he may.
    if (!(pro & LI)) verbs(form, end, enc, found, PERFECTS_ENDING, 'perfect')
    verbs(form, end, enc, found, IMPERFECTS_ENDING, 'imperfect')
  }
}

/** A noun or adjective with a plural in `-un`. */
const SOUND_PLURAL = PLURAL_UN & ~BASE

function words(form: Form, end: number, enc: string, found: Reading[]) {
  for (const stem of form.places.at(0, end)) {
    if (stem.kind !== 'word') continue
    if (
      enc &&
      stem.lexeme.pos !== 'prep' &&
      stem.lexeme.pos !== 'sub' &&
      stem.lexeme.pos !== 'quant' &&
      stem.lexeme.pos !== 'part'
    )
      continue
    found.push(reading(form, stem, 0, end, enc, false, '', '', '', ''))
  }
}

function nouns(form: Form, end: number, enc: string, found: Reading[]) {
  // `ني` stands on verbs and particles.
  if (enc === 'ني') return
  const { places } = form
  const { text } = places
  // An article and a pronoun do not go together; and no article has a hamza: `إلياس`.
  const definite = end > 3 && text.startsWith('ال') && !enc && !/[أإآ]/.test(form.bare[form.core.at])
  for (let article = definite ? 2 : 0; article >= 0; article -= 2) {
    for (const suffix of NOUNS_ENDING.of(text, end)) {
      if (enc ? suffix.enclitic === false : suffix.enclitic) continue
      const stop = end - suffix.text.length
      if (stop - article < 2 || !text.startsWith(suffix.text, stop)) continue
      for (const stem of places.at(article, stop)) {
        if (stem.kind !== 'noun' || !(stem.mask & suffix.bit)) continue
        // `طلبة`, `قراصنة`: a broken plural that ends like one woman.
        const broken = stem.number === 'p' && suffix.number === 's'
        const gender = (broken ? '' : suffix.gender) || stem.gender
        // `شخصين`, `جنديين`: whose plural is no sound one, that is two.
        const two = suffix.text === 'ين' && !(stem.mask & SOUND_PLURAL) && stem.number === 's'
        const number = two ? 'd' : (broken ? '' : suffix.number) || stem.number
        found.push(reading(form, stem, article, end, enc, article > 0, suffix.text, gender, number, ''))
      }
    }
  }
}

function verbs(
  form: Form,
  end: number,
  enc: string,
  found: Reading[],
  affixes: ByLastLetter<VerbAffix>,
  tense: 'perfect' | 'imperfect',
) {
  // Of somebody who acts on me a verb says `ني`.
  if (enc === 'ي') return
  const { places } = form
  const { text } = places
  for (const { prefix, suffix, persons: wanted, last } of affixes.of(text, end)) {
    if (last && enc) continue
    const stop = end - suffix.length
    if (stop - prefix.length < 1 || (prefix && text[0] !== prefix) || !text.startsWith(suffix, stop)) continue
    for (const stem of places.at(prefix.length, stop)) {
      const persons =
        stem.kind === 'verb' && stem.tense === tense && (enc || !(stem.mask & BEFORE_PRONOUN)) ? stem.mask & wanted : 0
      if (!persons) continue
      const person = PERSONS[31 - Math.clz32(persons & -persons)]
      found.push(reading(form, stem, prefix.length, end, enc, false, suffix, '', '', person))
    }
  }
}

function reading(
  { bare, core }: Form,
  stem: Stem,
  before: number,
  length: number,
  enc: string,
  definite: boolean,
  suffix: string,
  gender: string,
  number: string,
  person: string,
): Reading {
  return new Reading(
    stem.lexeme,
    inflection({
      pro: core.pro,
      enc,
      from: core.at,
      to: core.at - core.unwritten + length,
      tense: stem.tense,
      voice: stem.voice,
      person,
      jussive: stem.jussive === true,
      gender: gender as Inflection['gender'],
      number: number as Inflection['number'],
      definite,
      suffix,
      exact: sameSpelling(bare, core.at - core.unwritten + before, stem.exact),
    }),
  )
}

/** Letters whose exact form the writer chose; a bare alif, ya or ha stands for any of its family. */
const CHOSEN = new Set('أإآؤئىة')

function sameSpelling(bare: string, at: number, exact: string): boolean {
  for (let i = 0; i < exact.length; i++) {
    const letter = bare[at + i]
    if (letter !== exact[i] && CHOSEN.has(letter)) return false
  }
  return true
}

import { BI, type Core, KA, LI, SA } from '../word.ts'
import { ENCLITICS, IMPERFECT, NOUN_SUFFIXES, PERFECT, PERSONS, type VerbAffix } from './affixes.ts'
import type { Stem, StemIndex } from './lexicon.ts'
import type { Reading } from './reading.ts'

/**
 * All readings of a form: proclitic × enclitic × ending, whatever the stem's row is compatible with. `bare` is the form
 * in exact spelling, `cores` its ways of taking proclitics off. Likeliest first: exact spelling, few clitics.
 */
export function analyse(bare: string, cores: readonly Core[], lexicon: StemIndex): Reading[] {
  const found: Reading[] = []
  for (const core of cores) {
    if (core.pro & SA) {
      verbs(bare, core, core.text, '', lexicon, found, IMPERFECTS_ENDING, 'imperfect')
      for (const { text: enc } of ENCLITICS_ENDING.of(core.text))
        if (endsWith(core.text, enc))
          verbs(bare, core, core.text.slice(0, -enc.length), enc, lexicon, found, IMPERFECTS_ENDING, 'imperfect')
      continue
    }
    stems(bare, core, core.text, '', lexicon, found)
    for (const { text: enc } of ENCLITICS_ENDING.of(core.text)) {
      if (!endsWith(core.text, enc)) continue
      // `كتابة` is no `كتاب` of his: the text says so where it writes ta marbuta; alif maqsura is no pronoun either.
      const last = bare[bare.length - 1]
      if ((enc === 'ه' && last === 'ة') || (enc === 'ي' && last === 'ى')) continue
      stems(bare, core, core.text.slice(0, -enc.length), enc, lexicon, found)
    }
  }
  const exact = found.some((r) => r.exact)
  const kept = exact ? found.filter((r) => r.exact) : found
  if (kept.length < 2) return kept
  const costs = new Map(kept.map((r) => [r, rank(r)]))
  return distinct(kept.sort((a, b) => costs.get(a)! - costs.get(b)!))
}

/** Affixes by the last letter of the words they may end: of some twenty, two or three. */
class ByLastLetter<A extends { text: string } | { suffix: string }> {
  private readonly any: A[]
  private readonly lists = new Map<string, A[]>()

  constructor(affixes: readonly A[]) {
    const ending = (affix: A) => ('text' in affix ? affix.text : affix.suffix)
    this.any = affixes.filter((affix) => !ending(affix))
    for (const last of new Set(affixes.map((affix) => ending(affix).slice(-1)))) {
      if (last)
        this.lists.set(
          last,
          affixes.filter((affix) => !ending(affix) || ending(affix).endsWith(last)),
        )
    }
  }

  of(text: string): readonly A[] {
    return this.lists.get(text[text.length - 1]) ?? this.any
  }
}

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
  if (r.tense === 'imperative') cost += 5
  if (r.person.startsWith('2')) cost += 3
  if (r.voice === 'passive') cost += 1
  if (r.jussive) cost += 4
  if (r.person.endsWith('d')) cost += 1.5
  if (r.person === '3fp') cost += 1.5
  if (r.person.startsWith('1')) cost += 0.5
  // Duals of verbal nouns and adjectives are rare, and look like much else.
  if ((r.suffix === 'ان' || r.suffix === 'تان' || r.suffix === 'تين') && r.lexeme.pos !== 'verb')
    cost += r.lexeme.derived === 'masdar' ? 3 : 1
  return cost
}

function stems(bare: string, core: Core, rest: string, enc: string, lexicon: StemIndex, found: Reading[]) {
  words(bare, core, rest, enc, lexicon, found)
  nouns(bare, core, rest, enc, lexicon, found)
  if (!(core.pro & (BI | KA))) {
    // `ل` before a verb only with the imperfect: so that he may.
    if (!(core.pro & LI)) verbs(bare, core, rest, enc, lexicon, found, PERFECTS_ENDING, 'perfect')
    verbs(bare, core, rest, enc, lexicon, found, IMPERFECTS_ENDING, 'imperfect')
  }
}

function words(bare: string, core: Core, rest: string, enc: string, lexicon: StemIndex, found: Reading[]) {
  for (const stem of lexicon.get(rest) ?? []) {
    if (stem.kind !== 'word') continue
    if (
      enc &&
      stem.lexeme.pos !== 'prep' &&
      stem.lexeme.pos !== 'sub' &&
      stem.lexeme.pos !== 'quant' &&
      stem.lexeme.pos !== 'part'
    )
      continue
    found.push(reading(bare, core, stem, 0, rest.length, enc, { definite: false, suffix: '' }))
  }
}

function nouns(bare: string, core: Core, rest: string, enc: string, lexicon: StemIndex, found: Reading[]) {
  // An article and a pronoun do not go together.
  const definite = rest.length > 3 && rest.startsWith('ال') && !enc
  for (let pass = definite ? 0 : 1; pass < 2; pass++) {
    const article = pass === 0 ? 2 : 0
    const body = article ? rest.slice(2) : rest
    for (const suffix of NOUNS_ENDING.of(body)) {
      if (suffix.enclitic && !enc) continue
      if (suffix.text === 'ه' && enc) continue
      const stemLength = body.length - suffix.text.length
      if (stemLength < 2 || !body.endsWith(suffix.text)) continue
      const entries = lexicon.get(suffix.text ? body.slice(0, stemLength) : body)
      if (!entries) continue
      for (const stem of entries) {
        if (stem.kind !== 'noun' || !(stem.mask & suffix.bit)) continue
        found.push(
          reading(bare, core, stem, article, rest.length, enc, {
            definite: article > 0,
            suffix: suffix.text,
            gender: suffix.gender || stem.gender,
            number: suffix.number || stem.number,
          }),
        )
      }
    }
  }
}

function verbs(
  bare: string,
  core: Core,
  rest: string,
  enc: string,
  lexicon: StemIndex,
  found: Reading[],
  affixes: ByLastLetter<VerbAffix>,
  tense: 'perfect' | 'imperfect',
) {
  for (const affix of affixes.of(rest)) {
    const length = rest.length - affix.prefix.length - affix.suffix.length
    if (length < 1 || (affix.prefix && rest[0] !== affix.prefix) || !rest.endsWith(affix.suffix)) continue
    const entries = lexicon.get(rest.slice(affix.prefix.length, affix.prefix.length + length))
    if (!entries) continue
    for (const stem of entries) {
      const persons = stem.kind === 'verb' && stem.tense === tense ? stem.mask & affix.persons : 0
      if (!persons) continue
      const person = PERSONS[31 - Math.clz32(persons & -persons)]
      found.push(
        reading(bare, core, stem, affix.prefix.length, rest.length, enc, {
          definite: false,
          suffix: affix.suffix,
          person,
        }),
      )
    }
  }
}

function reading(
  bare: string,
  core: Core,
  stem: Stem,
  before: number,
  length: number,
  enc: string,
  more: { definite: boolean; suffix: string; gender?: string; number?: string; person?: string },
): Reading {
  return {
    lexeme: stem.lexeme,
    pro: core.pro,
    enc,
    from: core.at,
    to: core.at - core.unwritten + length,
    tense: stem.tense,
    voice: stem.voice,
    person: more.person ?? '',
    jussive: stem.jussive,
    gender: (more.gender ?? '') as Reading['gender'],
    number: (more.number ?? '') as Reading['number'],
    definite: more.definite,
    suffix: more.suffix,
    exact: sameSpelling(bare, core.at - core.unwritten + before, stem.exact),
  }
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

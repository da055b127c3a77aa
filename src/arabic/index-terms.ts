import type { Doc } from '../engine/doc.ts'
import { Cutter } from '../engine/stages/cut.ts'
import { Forms } from '../engine/stages/forms.ts'
import { tokenise } from '../engine/stages/tokenise.ts'
import type { Word } from '../engine/word.ts'
import { fold, spelling } from './fold.ts'
import type { Reading } from './morphology/reading.ts'
import { arabic } from './one.ts'
import type { ArabicWord } from './word.ts'

/** What one written word is found by. */
export interface WordTerms {
  /** The word in the one spelling; a closed-class word has a mark at its end, so that no name is taken for it. */
  readonly form: string
  /** Lemmas of its likeliest readings and what is left of it without proclitics and article. Without `form`. */
  readonly stems: readonly string[]
  /** The same for a word asked for: fewer, since a word that stands alone is seldom a clitic and a word. */
  readonly asked: readonly string[]
  /** A closed-class word: in nearly every text, and so no answer to anything. */
  readonly common: boolean
}

/** A word of a text with its place. */
export interface PlacedTerms {
  start: number
  end: number
  terms: WordTerms
}

/** Readings that are likely enough to be found by. */
const LIKELY = 3
const OPEN = new Set(['verb', 'noun', 'adj', 'name', 'adv', 'num', 'ord'])
const memo = new WeakMap<ArabicWord, WordTerms>()

/** The words of `text` with all that they are found by; punctuation left out. */
export const termsIn = (text: string): PlacedTerms[] => termsOfDoc(tokenise(text, {}, arabic()))

/** The same of a text that has been cut into words already. */
export function termsOfDoc(doc: Pick<Doc<Word>, 'n' | 'start' | 'end' | 'words'>): PlacedTerms[] {
  const out: PlacedTerms[] = []
  for (let i = 0; i < doc.n; i++) {
    const word = doc.words[i] as ArabicWord
    if (word.kind !== 'punct') out.push({ start: doc.start[i], end: doc.end[i], terms: termsOf(word) })
  }
  return out
}

/** What one word is found by; made once for all words written alike. */
export function termsOf(word: ArabicWord): WordTerms {
  const known = memo.get(word)
  if (known) return known
  const terms = word.kind === 'word' ? ofWord(word) : plainTerms(word)
  memo.set(word, terms)
  return terms
}

/** Terms are told apart by spaces, so nothing else of ASCII may stand in them. */
const clean = (term: string): string => term.replace(/[\0-\x2f\x3a-\x60\x7b-\x7f]+/g, '_')

function plainTerms(word: ArabicWord): WordTerms {
  const form = clean(word.folded.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
  return { form, stems: [], asked: [form], common: false }
}

function ofWord(word: ArabicWord): WordTerms {
  const { folded, names, cores } = word
  const readings = plausible(word.readings)
  const open = readings.filter((r) => OPEN.has(r.lexeme.pos))
  const named = names.heads.length > 0 || names.personal.length > 0
  if (isCommon(word, named)) return { form: `${clean(folded)}_`, stems: [], asked: [], common: true }
  const lemmas = lemmasOf(open)
  const nameCores = [...names.heads, ...names.personal].map(({ core }) => withoutArticle(cores[core].text))
  // Of an unknown word anything may be a clitic; a question says so only by the article after it.
  const unknown = readings.length === 0 && !named
  const left = unknown ? cores.map((core) => withoutArticle(core.text)) : []
  const plain = cores
    .filter((core, i) => i === 0 || core.text.startsWith('ال'))
    .map((core) => withoutArticle(core.text))
  const asked = new Set(named ? [...nameCores, ...lemmasOf(open.filter((r) => r.lexeme.pos !== 'verb'))] : lemmas)
  if (unknown) for (const core of plain.slice(-1)) for (const form of [core, ...lighter(core)]) asked.add(form)
  const stems = new Set([...lemmas, ...nameCores, ...left, ...(unknown ? plain.flatMap(lighter) : [])])
  const form = clean(folded)
  stems.delete(form)
  return { form, stems: [...stems].map(clean), asked: [...asked].map(clean), common: false }
}

const lemmasOf = (readings: readonly Reading[]): string[] =>
  [...new Set(readings.map(({ lexeme }) => fold(lexeme.lemma)))].slice(0, LIKELY)

/** News says little to a second person and gives no orders: such readings count where there are no others. */
function plausible(readings: readonly Reading[]): readonly Reading[] {
  const likely = readings.filter((r) => r.tense !== 'imperative' && !r.person.startsWith('2') && r.person !== '3fp')
  return likely.length ? likely : readings
}

/** Closed-class and nothing else, or written exactly as a word of a closed class is. `علي` is a name, `على` never. */
function isCommon({ bare, folded, readings }: ArabicWord, named: boolean): boolean {
  if (readings.length === 0) return false
  const closed = readings.filter((r) => !OPEN.has(r.lexeme.pos))
  if (closed.length === readings.length && !named) return true
  const role = arabic().lexis.gazetteer.personal.get(folded)?.role
  if ((role === 'given' || role === 'both') && !bare.endsWith('ى')) return false
  return closed.some((r) => !r.pro && !r.enc && r.lexeme.lemma === bare)
}

const withoutArticle = (text: string): string => (text.startsWith('ال') && text.length > 4 ? text.slice(2) : text)

const ENDINGS = ['ات', 'ون', 'ين', 'ان', 'يه', 'ه']

/** An unknown word without the commonest ending of nouns and adjectives. */
function lighter(word: string): string[] {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= 4)
  return ending ? [word.slice(0, -ending.length)] : []
}

/** A word of a text that is looked at no further than its letters until somebody asks for its terms. */
export interface LightWord {
  start: number
  end: number
  folded: string
  terms(): WordTerms
}

/** The words of `text` without their readings: for looking for a few of them in a text never seen before. */
export function lightWords(text: string): LightWord[] {
  const doc = tokenise<Word>(text, {}, LIGHT)
  const out: LightWord[] = []
  for (let i = 0; i < doc.n; i++) {
    const { surface, kind, folded } = doc.words[i]
    if (kind === 'punct') continue
    out.push({ start: doc.start[i], end: doc.end[i], folded, terms: () => termsOf(arabic().lexis.form(surface, kind)) })
  }
  return out
}

const LIGHT = {
  forms: new Forms<Word>(30_000),
  word: (surface: string, kind: Word['kind']): Word => ({
    surface,
    kind,
    folded: kind === 'word' ? fold(surface) : surface,
    gap: 0,
  }),
  cutter: new Cutter(spelling),
}

/** Letters that come and go when a word is inflected, and all letters that clitics, prefixes and endings are made of. */
const WEAK = new Set('اويهءى')
const AFFIXES = 'اويهءىبلكفسنتم'

/**
 * A test that every form of a word with the lemma or stem `stem` passes, and few others: its strong letters stand in the
 * form, in order, and what else there is can be clitic or ending. Only forms of another root (`امرأة`, `نساء`) fail it.
 */
export function mayHave(stem: string): (folded: string) => boolean {
  const strong = [...stem].filter((letter) => !WEAK.has(letter))
  const letters = new Set(AFFIXES + stem)
  return (folded) => {
    let next = 0
    for (const letter of folded) {
      if (letter === strong[next]) next++
      else if (!letters.has(letter)) return false
    }
    return next === strong.length
  }
}

import { SEVERAL, type Spelling } from '../engine/stages/cut.ts'

/**
 * The one spelling that every rule, lexicon key and comparison uses. Two steps, so that exact spelling stays at hand:
 *
 * - `bare`: vowel signs, tatweel and zero-width marks off, presentation forms and ligatures written out. Letters stay.
 * - `folded`: in `bare`, letters that writers interchange become one: hamza carriers, final ya and alif maqsura, ta
 *   marbuta and ha, Persian and Maghrebi letters. One letter for one letter, so offsets in `bare` and `folded` agree.
 */
const FOLDS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  ڨ: 'ق',
  ﭪ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ۆ: 'و',
  ۇ: 'و',
  ڵ: 'ل',
  ڕ: 'ر',
}

/** What turns each code unit into its letter (exclusive or), 0 for most: a table of letters would have to be filled at every start. */
const foldBits = new Uint16Array(0x10000)
for (const [from, to] of Object.entries(FOLDS)) foldBits[from.charCodeAt(0)] = from.charCodeAt(0) ^ to.charCodeAt(0)
for (let code = 0x41; code <= 0x5a; code++) foldBits[code] = 0x20

/** Vowel signs, tatweel, zero-width and direction marks, soft hyphen. */
const MARKS = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x610, 0x61a],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6ed],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
] as const
const letterBits = foldBits.slice()
for (const [first, last] of MARKS) for (let code: number = first; code <= last; code++) letterBits[code] = code

/** The letter that a code unit is in the one spelling, 0 for marks; what presentation forms are, `bare` knows. */
export const letterOf = (code: number): number => code ^ letterBits[code]

const isMark = (code: number): boolean => letterBits[code] === code && code !== 0
const isPresentation = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)

/** A form without marks, with the place in the surface that each of its letters came from (null: the same place). */
export interface Bare {
  text: string
  /** `map[i]` is the surface offset of letter i, `map[text.length]` the surface length. Null for the identity. */
  map: Uint16Array | null
}

/** Takes the marks off `surface` and writes presentation forms out, remembering where every letter stood. */
export function bare(surface: string): Bare {
  let clean = true
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i)
    if (code > 0x5ff || code === 0xad || (code >= 0x300 && code <= 0x36f)) {
      if (isMark(code) || isPresentation(code)) {
        clean = false
        break
      }
    }
  }
  if (clean) return { text: surface, map: null }
  let text = ''
  const places: number[] = []
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i)
    if (isMark(code)) continue
    const letters = isPresentation(code) ? surface[i].normalize('NFKC') : surface[i]
    for (let k = 0; k < letters.length; k++) {
      if (isMark(letters.charCodeAt(k)) || letters[k] === ' ') continue
      text += letters[k]
      places.push(i)
    }
  }
  const map = new Uint16Array(places.length + 1)
  for (let i = 0; i < places.length; i++) map[i] = places[i]
  map[places.length] = surface.length
  return { text, map }
}

/** Letters of a bare form in the one spelling; the length does not change. */
export function foldLetters(text: string): string {
  let changed = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (foldBits[code] !== 0) {
      changed = i
      break
    }
  }
  if (changed < 0) return text
  let out = text.slice(0, changed)
  for (let i = changed; i < text.length; i++) {
    const code = text.charCodeAt(i)
    out += String.fromCharCode(code ^ foldBits[code])
  }
  return out
}

/** Letters of the Latin alphabet by their names, as foreign initials are spelt. Folded. */
const LETTERS = new Set(
  'ايه بي بيه سي دي اي اف جي جيه جاي اتش اي كيه كاي كيو ال ام او ار اس تي يو في دبليو اكس واي زد'.split(' '),
)

/** A form that stands before a stop that ends no sentence: `د.`, `أ.ف.ب`, `كيه. شانموجام`. */
export const abbreviates = (form: string): boolean => {
  const { text } = bare(form)
  return text.length === 1 || (text.length < 6 && LETTERS.has(foldLetters(text)))
}

/** `وأ. د. سالم`, `ود. منى`: a title of one letter behind `و`; `ان`, a letter whose name as a word ends no sentence. */
const ENDS_NONE = new Set(['ود', 'وا', 'وم', 'ان'])

const WAW = 0x648
const FA = 0x641

/** Arabic spelling as the cutter of texts needs it. */
export const spelling: Spelling = {
  letter: (code) => (isPresentation(code) ? SEVERAL : letterOf(code)),
  abbreviates: (form: string) => abbreviates(form) || ENDS_NONE.has(fold(form)),
  conjoins: (letter) => letter === WAW || letter === FA,
}

/** Any string in the one spelling: marks off, letters folded. For lexicon keys and comparing labels. */
export const fold = (text: string): string => foldLetters(bare(text).text)

/**
 * The affix tables of the analyser: which endings a noun stem takes, which prefix and ending belong to which person
 * of a verb. A stem's row says by a bit mask which of them it is compatible with; the analyser only looks bits up.
 */

/** Noun endings, by bit, and whether a pronoun must (true) or cannot (false) follow. Letters folded: `ه` is ta marbuta. */
export const NOUN_SUFFIXES = [
  { text: '', bit: 1, gender: '', number: '' },
  { text: 'ا', bit: 2, gender: '', number: '' }, // accusative -an, dual in construct
  { text: 'ه', bit: 4, gender: 'f', number: 's', enclitic: false },
  { text: 'ت', bit: 8, gender: 'f', number: 's', enclitic: true }, // ta marbuta before a pronoun
  { text: 'ات', bit: 16, gender: 'f', number: 'p' },
  { text: 'ان', bit: 32, gender: '', number: 'd', enclitic: false },
  { text: 'ين', bit: 64, gender: 'm', number: 'p', enclitic: false },
  { text: 'ون', bit: 128, gender: 'm', number: 'p', enclitic: false },
  { text: 'تان', bit: 256, gender: 'f', number: 'd', enclitic: false },
  { text: 'تين', bit: 256, gender: 'f', number: 'd', enclitic: false },
  { text: 'تا', bit: 256, gender: 'f', number: 'd' },
  { text: 'تي', bit: 256, gender: 'f', number: 'd' },
  { text: 'و', bit: 512, gender: 'm', number: 'p' }, // -un in construct
  { text: 'ي', bit: 512, gender: 'm', number: 'p' }, // -in in construct
  { text: '', bit: 2048, gender: '', number: '', enclitic: true }, // stems that change before a pronoun
] as const

/** A noun's masks, by how the lexicon says its plural. */
export const BASE = 1 | 2 | 32 | 64
export const FEMININE = 4 | 8 | 256
export const PLURAL_AT = 16
export const PLURAL_UN = 64 | 128 | 512

/** Pronouns written on to a word, longest first. */
export const ENCLITICS = ['هما', 'كما', 'هم', 'هن', 'ها', 'كم', 'كن', 'نا', 'ني', 'ه', 'ك', 'ي'] as const

export const PERSONS = ['3ms', '3fs', '3md', '3fd', '3mp', '3fp', '2ms', '2fs', '2d', '2mp', '2fp', '1s', '1p'] as const
/** Bit of a verb's stem that stands before a pronoun and nowhere else (`ألقا` of `ألقاها`); persons have the bits below it. */
export const BEFORE_PRONOUN = 1 << 13
export type Person = (typeof PERSONS)[number]
const mask = (...persons: Person[]) => persons.reduce((bits, p) => bits | (1 << PERSONS.indexOf(p)), 0)

export interface VerbAffix {
  prefix: string
  suffix: string
  persons: number
  /** The ending stands before no pronoun. */
  last?: boolean
}

/** Perfect: ending to persons. `و` is `وا` before a pronoun. */
export const PERFECT: readonly VerbAffix[] = [
  { prefix: '', suffix: '', persons: mask('3ms') },
  { prefix: '', suffix: 'ت', persons: mask('3fs', '2ms', '2fs', '1s') },
  { prefix: '', suffix: 'ا', persons: mask('3md') },
  { prefix: '', suffix: 'تا', persons: mask('3fd') },
  { prefix: '', suffix: 'وا', persons: mask('3mp'), last: true },
  { prefix: '', suffix: 'و', persons: mask('3mp') },
  { prefix: '', suffix: 'ن', persons: mask('3fp') },
  { prefix: '', suffix: 'تما', persons: mask('2d') },
  { prefix: '', suffix: 'تم', persons: mask('2mp') },
  { prefix: '', suffix: 'تن', persons: mask('2fp') },
  { prefix: '', suffix: 'نا', persons: mask('1p') },
]

/** Imperfect: prefix and ending to persons, all moods together. */
export const IMPERFECT: readonly VerbAffix[] = [
  ...['ي', 'ت'].flatMap((prefix): VerbAffix[] => {
    const they = prefix === 'ي'
    return [
      { prefix, suffix: '', persons: they ? mask('3ms') : mask('3fs', '2ms') },
      { prefix, suffix: 'ون', persons: they ? mask('3mp') : mask('2mp') },
      { prefix, suffix: 'وا', persons: they ? mask('3mp') : mask('2mp'), last: true },
      { prefix, suffix: 'و', persons: they ? mask('3mp') : mask('2mp') },
      { prefix, suffix: 'ان', persons: they ? mask('3md') : mask('3fd', '2d') },
      { prefix, suffix: 'ا', persons: they ? mask('3md') : mask('3fd', '2d') },
      { prefix, suffix: 'ن', persons: they ? mask('3fp') : mask('2fp') },
    ]
  }),
  { prefix: 'ت', suffix: 'ين', persons: mask('2fs') },
  { prefix: 'ت', suffix: 'ي', persons: mask('2fs') },
  { prefix: 'ا', suffix: '', persons: mask('1s') },
  { prefix: 'ن', suffix: '', persons: mask('1p') },
  // A first radical hamza and the prefix of the first person are one letter, `آ`: the stem is the whole form.
  { prefix: '', suffix: '', persons: mask('1s') },
]

export const personsOf = (bits: number): Person[] => PERSONS.filter((_, i) => bits & (1 << i))

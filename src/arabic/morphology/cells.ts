/** What a conjugation is made of: the person tables and the shape of one cell. */

export const PERSONS = ['3ms', '3fs', '3md', '3fd', '3mp', '3fp', '2ms', '2fs', '2d', '2mp', '2fp', '1s', '1p'] as const
export type Person = (typeof PERSONS)[number]

export type Tense = 'perfect' | 'imperfect' | 'imperative'
export type Voice = 'active' | 'passive'
export type Mood = 'indicative' | 'subjunctive' | 'jussive'
export const MOODS: readonly Mood[] = ['indicative', 'subjunctive', 'jussive']

export interface Cell {
  readonly tense: Tense
  readonly voice: Voice
  /** Empty outside the imperfect. */
  readonly mood: Mood | ''
  readonly person: Person
  /** As a newspaper prints it, without vowel marks. */
  readonly form: string
  readonly vocalised: string
  /** The written person prefix of the imperfect, or ''. `prefix + stem + suffix` is always `form`. */
  readonly prefix: string
  readonly stem: string
  /** The written person ending, or '' where it has melted into the stem. */
  readonly suffix: string
  /** A second spelling or a second form that is as correct as the cell of the same place before it. */
  readonly variant: boolean
}

/** Masculine singular; a defective active participle has two written forms, without and with its last letter. */
export interface Participle {
  readonly forms: readonly string[]
  readonly vocalised: string
}

export interface Paradigm {
  readonly root: string
  readonly form: string
  readonly cells: readonly Cell[]
  readonly activeParticiple: Participle
  readonly passiveParticiple: Participle | null
}

/** A person ending as sounds (`^` is the silent alif after the plural waw) and as letters. */
export interface Ending {
  readonly sounds: string
  readonly written: string
}

const N = '\u0646'
const T = '\u062A'
const M = '\u0645'
const A = '\u0627'
const W = '\u0648'
const Y = '\u064A'

export const PERFECT_ENDINGS: Readonly<Record<Person, Ending>> = {
  '3ms': { sounds: 'a', written: '' },
  '3fs': { sounds: 'at', written: T },
  '3md': { sounds: 'aa', written: A },
  '3fd': { sounds: 'ataa', written: T + A },
  '3mp': { sounds: 'uu^', written: W + A },
  '3fp': { sounds: 'na', written: N },
  '2ms': { sounds: 'ta', written: T },
  '2fs': { sounds: 'ti', written: T },
  '2d': { sounds: 'tumaa', written: T + M + A },
  '2mp': { sounds: 'tum', written: T + M },
  '2fp': { sounds: 'tunna', written: T + N },
  '1s': { sounds: 'tu', written: T },
  '1p': { sounds: 'naa', written: N + A },
}

/** Person prefix of the imperfect, as the sound it starts with and as the letter. */
export const IMPERFECT_PREFIXES: Readonly<Record<Person, Ending>> = {
  '3ms': { sounds: 'y', written: Y },
  '3fs': { sounds: 't', written: T },
  '3md': { sounds: 'y', written: Y },
  '3fd': { sounds: 't', written: T },
  '3mp': { sounds: 'y', written: Y },
  '3fp': { sounds: 'y', written: Y },
  '2ms': { sounds: 't', written: T },
  '2fs': { sounds: 't', written: T },
  '2d': { sounds: 't', written: T },
  '2mp': { sounds: 't', written: T },
  '2fp': { sounds: 't', written: T },
  '1s': { sounds: "'", written: '\u0623' },
  '1p': { sounds: 'n', written: N },
}

const BARE: Readonly<Record<Mood, Ending>> = {
  indicative: { sounds: 'u', written: '' },
  subjunctive: { sounds: 'a', written: '' },
  jussive: { sounds: '', written: '' },
}
const FEMININE_PLURAL: Ending = { sounds: 'na', written: N }
const LONG_INDICATIVE: Partial<Record<Person, Ending>> = {
  '3md': { sounds: 'aani', written: A + N },
  '3fd': { sounds: 'aani', written: A + N },
  '2d': { sounds: 'aani', written: A + N },
  '3mp': { sounds: 'uuna', written: W + N },
  '2mp': { sounds: 'uuna', written: W + N },
  '2fs': { sounds: 'iina', written: Y + N },
}
const LONG_SHORTENED: Partial<Record<Person, Ending>> = {
  '3md': { sounds: 'aa', written: A },
  '3fd': { sounds: 'aa', written: A },
  '2d': { sounds: 'aa', written: A },
  '3mp': { sounds: 'uu^', written: W + A },
  '2mp': { sounds: 'uu^', written: W + A },
  '2fs': { sounds: 'ii', written: Y },
}

export function imperfectEnding(mood: Mood, person: Person): Ending {
  if (person === '3fp' || person === '2fp') return FEMININE_PLURAL
  const long = mood === 'indicative' ? LONG_INDICATIVE : LONG_SHORTENED
  return long[person] ?? BARE[mood]
}

/** The imperative ends like the jussive of the second person. */
export const IMPERATIVE_PERSONS: readonly Person[] = ['2ms', '2fs', '2d', '2mp', '2fp']

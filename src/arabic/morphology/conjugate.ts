import {
  type Cell,
  type Ending,
  IMPERATIVE_PERSONS,
  IMPERFECT_PREFIXES,
  imperfectEnding,
  MOODS,
  type Mood,
  type Paradigm,
  PERFECT_ENDINGS,
  PERSONS,
  type Person,
  type Tense,
  type Voice,
} from './cells.ts'
import type { Stems } from './contract.ts'
import { join } from './join.ts'
import { unvocalised } from './letters.ts'
import { participle } from './participles.ts'
import { readRoot } from './root.ts'
import { stemsOf } from './stems.ts'
import { isFolded, spellings } from './variants.ts'

interface Place {
  readonly tense: Tense
  readonly voice: Voice
  readonly mood: Mood | ''
  readonly person: Person
}

/**
 * Conjugates a verb through every cell. `root` is three or four radicals without separators (hamza on any seat, weak
 * radicals as waw or ya); `form` is `I.au I.ai I.aa I.ia I.ii I.uu` (perfect and imperfect vowel), `II` to `X`, `Q1`,
 * `Q2` or `Q4`. `.sound` after a form keeps a weak middle radical as it is, which the root alone does not tell.
 * Throws on a root or form that does not exist. Form IX has no passive. Variants follow the cell they vary.
 */
export function conjugate(root: string, form: string): Paradigm {
  const verb = stemsOf(readRoot(root), form)
  return {
    root,
    form,
    cells: [
      ...perfect('active', verb.perfect),
      ...imperfect('active', verb.imperfect, verb.prefixVowel),
      ...imperative(verb.imperative, form),
      ...(verb.perfectPassive ? perfect('passive', verb.perfectPassive) : []),
      ...(verb.imperfectPassive ? imperfect('passive', verb.imperfectPassive, 'u') : []),
    ],
    activeParticiple: participle(verb.activeParticiple),
    passiveParticiple: verb.passiveParticiple && participle(verb.passiveParticiple),
  }
}

function perfect(voice: Voice, stems: Stems): Cell[] {
  return PERSONS.flatMap((person) => {
    const ending = PERFECT_ENDINGS[person]
    const place: Place = { tense: 'perfect', voice, mood: '', person }
    return cells(place, [join(stems, ending.sounds)], '', ending)
  })
}

function imperfect(voice: Voice, stems: Stems, vowel: string): Cell[] {
  return MOODS.flatMap((mood) =>
    PERSONS.flatMap((person) => {
      const prefix = IMPERFECT_PREFIXES[person]
      const ending = imperfectEnding(mood, person)
      const words = endings(stems, ending).map((word) => prefix.sounds + vowel + word)
      return cells({ tense: 'imperfect', voice, mood, person }, words, prefix.written, ending)
    }),
  )
}

function imperative(stems: Stems, form: string): Cell[] {
  return IMPERATIVE_PERSONS.flatMap((person) => {
    const ending = imperfectEnding('jussive', person)
    const words = endings(stems, ending).map((word) => opened(word, form))
    return cells({ tense: 'imperative', voice: 'active', mood: '', person }, words, '', ending)
  })
}

/** A doubled stem without ending takes an a to be spoken, or keeps its two consonants apart. */
function endings(stems: Stems, ending: Ending): string[] {
  if (ending.sounds !== '' || !isFolded(stems)) return [join(stems, ending.sounds)]
  return [`${stems.beforeVowel}a`, stems.beforeConsonant]
}

/** An imperative cannot open with two consonants: form IV puts its hamza back, the others a joining alif. */
function opened(word: string, form: string): string {
  if (form.startsWith('IV')) return `'a${word}`
  if (/^[aiu]|^[^aiu][aiuY]/.test(word)) return word
  // The alif takes its vowel from the class, for the stem may have lost its own: ud'ii from yad'uu.
  return /^I\.[au]u/.test(form) ? `+u${word}` : `+i${word}`
}

function cells(place: Place, words: readonly string[], prefix: string, ending: Ending): Cell[] {
  return words.flatMap(spellings).map((vocalised, index) => {
    const form = unvocalised(vocalised)
    const head = form.startsWith(prefix) ? prefix : ''
    const tail = form.endsWith(ending.written) ? ending.written : ''
    const stem = form.slice(head.length, form.length - tail.length)
    return { ...place, form, vocalised, prefix: head, stem, suffix: tail, variant: index > 0 }
  })
}

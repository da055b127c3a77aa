import * as bit from '../bits.ts'
import type { ArabicWord, Core } from '../word.ts'
import { type WordClasses, wordHash } from './classes.ts'
import { hashText, mix } from './hash.ts'

/** What the model looks at in one written form, whatever stands around it. Made once per form. */
export interface WordFacts {
  /** Keys used when the word is the token itself, a neighbour, and two tokens away. */
  readonly here: Int32Array
  readonly near: Int32Array
  readonly far: Int32Array
  /** Hashes that conjunctions are made of: the form without proclitics, its class, its reading. */
  readonly core: number
  readonly cls: number
  readonly pos: number
  /** Row in the word classes, or -1. */
  readonly row: number
}

/** Bytes that the word classes keep of a word. */
export const FINE = 0
export const COARSE = 2
export const MIDDLE = 3
export const TAKEN = 4
export const FREQUENCY = 5
export const BEFORE = 6
export const FACT_BYTES = 7

const key = (template: number, value: string) => hashText(value, Math.imul(template + 1, 0x9e3779b1))
const num = (template: number, value: number) => mix(Math.imul(template + 1, 0x9e3779b1), value)

/** Proclitics off as the likeliest reading, a listed name, or the commoner of two forms has them. */
export function coreOf(word: ArabicWord, classes: WordClasses | null): Core {
  const { cores, readings, names } = word
  if (cores.length === 1) return cores[0]
  const best = readings[0]
  if (best && best.lexeme.pos !== 'guess')
    return cores.find((c) => c.at === best.from && c.pro === best.pro) ?? cores[0]
  if (names.personal.length || names.heads.length) {
    const c = Math.min(...names.personal.map((p) => p.core), ...names.heads.map((h) => h.core))
    return cores[c]
  }
  if (classes) {
    let core = cores[0]
    let most = frequency(classes, core)
    for (let c = 1; c < cores.length; c++) {
      const often = frequency(classes, cores[c])
      if (often > most) [core, most] = [cores[c], often]
    }
    return core
  }
  return cores[0]
}

function frequency(classes: WordClasses, core: Core): number {
  const row = classes.row(wordHash(core.text))
  return row < 0 ? 0 : classes.fact(row, FREQUENCY)
}

/** The `core` of a word's facts, without the work of making the rest. */
export const coreKey = (word: ArabicWord, classes: WordClasses | null): number =>
  key(2, coreOf(word, classes).text) || 1

/** All keys of a written form. */
export function factsOf(word: ArabicWord, classes: WordClasses | null): WordFacts {
  const here: number[] = []
  const near: number[] = []
  const far: number[] = []
  const all = (k: number) => {
    here.push(k)
    near.push(k)
    far.push(k)
  }
  const both = (k: number) => {
    here.push(k)
    near.push(k)
  }
  if (word.kind !== 'word') {
    const shape = word.kind === 'punct' ? word.surface[0] : word.kind
    all(key(0, shape))
    if (word.kind === 'number') both(num(1, Math.min(5, word.folded.length)))
    const cls = hashText(shape, 5)
    return { here: keys(here), near: keys(near), far: keys(far), core: cls, cls, pos: cls, row: -1 }
  }
  const core = coreOf(word, classes)
  const { text } = core
  const definite = text.startsWith('ال') && text.length > 4
  const stem = definite ? text.slice(2) : text
  all(key(2, text))
  here.push(key(3, word.folded))
  both(key(4, stem))
  both(num(5, core.pro | (definite ? 512 : 0)))
  for (let n = 1; n <= 4 && n < stem.length; n++) {
    here.push(key(6 + n, stem.slice(0, n)))
    ;(n < 4 ? both : (k: number) => here.push(k))(key(11 + n, stem.slice(-n)))
  }
  here.push(num(16, Math.min(stem.length, 9)))
  const best = word.readings[0]
  const pos = best ? best.lexeme.pos + (best.lexeme.derived ?? '') + best.tense : word.bits & bit.UNKNOWN ? '?' : '-'
  all(key(17, pos))
  if (best) {
    both(key(18, best.lexeme.lemma))
    for (const cls of best.lexeme.classes) all(key(19, cls))
    if (best.lexeme.act) all(key(20, best.lexeme.act))
    both(key(21, `${best.gender}${best.number}${best.definite ? 'd' : ''}${best.enc ? 'e' : ''}${best.suffix}`))
  }
  both(key(22, [...new Set(word.readings.map((r) => r.lexeme.pos))].sort().join('')))
  for (let b = 0; b < 30; b++) if (word.bits & (1 << b)) all(num(23, b))
  here.push(
    num(
      24,
      word.bits &
        (bit.NAME |
          bit.NAME_MAYBE |
          bit.NAME_PARTICLE |
          bit.GAZETTEER |
          bit.UNKNOWN |
          bit.NOUN |
          bit.ADJ |
          bit.VERB |
          bit.DEMONYM),
    ),
  )
  for (const p of word.names.personal)
    both(key(25, `${p.role}${p.ambiguous ? '~' : ''}${p.particle}${word.cores[p.core].at === core.at ? '' : '+'}`))
  let cls = key(26, pos)
  let row = -1
  if (classes) {
    row = classes.row(wordHash(text))
    if (row < 0 && definite) row = classes.row(wordHash(stem))
    if (row >= 0) {
      const fine = classes.fact(row, FINE) | (classes.fact(row, FINE + 1) << 8)
      all(num(27, fine))
      all(num(28, classes.fact(row, COARSE)))
      all(num(29, classes.fact(row, MIDDLE)))
      both(num(30, classes.fact(row, TAKEN)))
      here.push(num(31, classes.fact(row, FREQUENCY) >> 3))
      both(num(32, classes.fact(row, BEFORE)))
      cls = num(28, classes.fact(row, COARSE))
    } else all(num(33, definite ? 1 : 0))
  }
  return { here: keys(here), near: keys(near), far: keys(far), core: key(2, text), cls, pos: key(17, pos), row }
}

/** No key may be 0, which marks an empty place in the model's table. */
const keys = (list: number[]): Int32Array => Int32Array.from(list, (k) => k || 1)

import * as bit from '../bits.ts'
import type { ArabicWord, Core } from '../word.ts'
import { type WordClasses, wordHash } from './classes.ts'
import { finish, hashFrom, hashOn, hashText, mix } from './hash.ts'

/** What the neighbours of a form see of it: hashes of the form without proclitics, of its class, of its reading. */
export interface Hashes {
  readonly core: number
  readonly cls: number
  readonly pos: number
}

/** What the model looks at in one written form, whatever stands around it. */
export interface WordFacts extends Hashes {
  /** Row in the word classes, or -1. */
  readonly row: number
  readonly keys: readonly number[]
  /** How far each key is seen: `HERE`, `NEAR` or `FAR`. */
  readonly reach: readonly number[]
}

/** A key is used where the word is the token itself; where it is a neighbour too; where it is two tokens away too. */
export const HERE = 0
export const NEAR = 1
export const FAR = 2

/** Bytes that the word classes keep of a word. */
export const FINE = 0
export const COARSE = 2
export const MIDDLE = 3
export const TAKEN = 4
export const FREQUENCY = 5
export const BEFORE = 6
export const FACT_BYTES = 7

const seed = (template: number): number => Math.imul(template + 1, 0x9e3779b1)
const key = (template: number, value: string) => hashText(value, seed(template))
const num = (template: number, value: number) => mix(seed(template), value)
/** The key of `[from, to)` of a text. */
const part = (template: number, text: string, from: number, to: number) =>
  finish(hashOn(hashFrom(seed(template)), text, from, to))

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

/** Gathers the keys of a form. No key may be 0, which marks an empty place in the model's table. */
class Keys {
  readonly keys: number[] = []
  readonly reach: number[] = []

  add(key: number, reach: number): void {
    this.keys.push(key || 1)
    this.reach.push(reach)
  }
}

/** All keys of a written form. */
export function factsOf(word: ArabicWord, classes: WordClasses | null): WordFacts {
  const keys = new Keys()
  if (word.kind !== 'word') {
    const shape = word.kind === 'punct' ? word.surface[0] : word.kind
    keys.add(key(0, shape), FAR)
    if (word.kind === 'number') keys.add(num(1, Math.min(5, word.folded.length)), NEAR)
    const cls = hashText(shape, 5)
    return { keys: keys.keys, reach: keys.reach, core: cls, cls, pos: cls, row: -1 }
  }
  const core = coreOf(word, classes)
  const { text } = core
  const definite = text.startsWith('ال') && text.length > 4
  const stem = definite ? text.slice(2) : text
  spellingKeys(word, core, stem, definite, keys)
  const best = word.readings[0]
  const pos = best ? best.lexeme.pos + (best.lexeme.derived ?? '') + best.tense : word.bits & bit.UNKNOWN ? '?' : '-'
  const posKey = key(17, pos)
  keys.add(posKey, FAR)
  readingKeys(word, keys)
  for (const p of word.names.personal) {
    let hash = hashOn(hashFrom(seed(25)), p.role)
    if (p.ambiguous) hash = hashOn(hash, '~')
    hash = hashOn(hash, p.particle)
    keys.add(finish(word.cores[p.core].at === core.at ? hash : hashOn(hash, '+')), NEAR)
  }
  let cls = key(26, pos)
  let row = -1
  if (classes) {
    row = classes.row(wordHash(text))
    if (row < 0 && definite) row = classes.row(wordHash(stem))
    if (row >= 0) {
      cls = num(28, classes.fact(row, COARSE))
      keys.add(num(27, classes.fact(row, FINE) | (classes.fact(row, FINE + 1) << 8)), FAR)
      keys.add(cls, FAR)
      keys.add(num(29, classes.fact(row, MIDDLE)), FAR)
      keys.add(num(30, classes.fact(row, TAKEN)), NEAR)
      keys.add(num(31, classes.fact(row, FREQUENCY) >> 3), HERE)
      keys.add(num(32, classes.fact(row, BEFORE)), NEAR)
    } else keys.add(num(33, definite ? 1 : 0), FAR)
  }
  return { keys: keys.keys, reach: keys.reach, core: key(2, text), cls, pos: posKey, row }
}

/** The form, its stem, its first and last letters. */
function spellingKeys(word: ArabicWord, { text, pro }: Core, stem: string, definite: boolean, keys: Keys): void {
  keys.add(key(2, text), FAR)
  keys.add(key(3, word.folded), HERE)
  keys.add(key(4, stem), NEAR)
  keys.add(num(5, pro | (definite ? 512 : 0)), NEAR)
  const { length } = stem
  for (let n = 1; n <= 4 && n < length; n++) {
    keys.add(part(6 + n, stem, 0, n), HERE)
    keys.add(part(11 + n, stem, length - n, length), n < 4 ? NEAR : HERE)
  }
  keys.add(num(16, Math.min(length, 9)), HERE)
}

/** What the likeliest reading is, what the others may be. */
function readingKeys(word: ArabicWord, keys: Keys): void {
  const best = word.readings[0]
  if (best) {
    keys.add(key(18, best.lexeme.lemma), NEAR)
    for (const cls of best.lexeme.classes) keys.add(key(19, cls), FAR)
    if (best.lexeme.act) keys.add(key(20, best.lexeme.act), FAR)
    let hash = hashOn(hashOn(hashFrom(seed(21)), best.gender), best.number)
    if (best.definite) hash = hashOn(hash, 'd')
    if (best.enc) hash = hashOn(hash, 'e')
    keys.add(finish(hashOn(hash, best.suffix)), NEAR)
  }
  keys.add(partsKey(word), NEAR)
  for (let b = 0; b < 30; b++) if (word.bits & (1 << b)) keys.add(num(23, b), FAR)
  keys.add(num(24, word.bits & TELLING), HERE)
}

/** The key of all parts of speech that a form can be. Most can be one. */
function partsKey({ readings }: ArabicWord): number {
  const first = readings[0]?.lexeme.pos ?? ''
  if (readings.every((r) => r.lexeme.pos === first)) return key(22, first)
  return key(22, [...new Set(readings.map((r) => r.lexeme.pos))].sort().join(''))
}

const TELLING =
  bit.NAME |
  bit.NAME_MAYBE |
  bit.NAME_PARTICLE |
  bit.GAZETTEER |
  bit.UNKNOWN |
  bit.NOUN |
  bit.ADJ |
  bit.VERB |
  bit.DEMONYM

import type { Reading } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import { surfaceOffset } from '../word.ts'
import { prepsOf } from './cue-preps.ts'

/** Prepositions of the verb behind a verbal noun. */
export const prepsFor = (reading: Reading): readonly string[] =>
  reading.lexeme.verb ? prepsOf(reading.lexeme.verb) : []

/** Characters of a cue without its proclitics; enclitics stay, as in `قوله`. */
export function cueSpan(scene: Scene, token: number): [number, number] {
  const word = scene.doc.words[token]
  const from = word.readings[0]?.from ?? 0
  return [scene.doc.start[token] + surfaceOffset(word, from), scene.doc.end[token]]
}

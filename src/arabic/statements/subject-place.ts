import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Region } from './region.ts'
import { mayBeSubject, wholeSubject } from './subject-behind.ts'

/** Which phrase behind a cue is its subject and which its object. */

export const quantified = (scene: Scene, k: number): Phrase | null =>
  scene.doc.words[k].readings[0] && ['quant', 'dem', 'num'].includes(scene.doc.words[k].readings[0].lexeme.pos)
    ? phraseAt(scene, k)
    : null

/** Subject first, then object; a phrase whose gender the verb does not have is no subject. */
export function place(region: Region, found: Phrase, cue: Reading | null, wantsSubject: boolean, scene: Scene): number {
  // `مسؤولون في الوزارة بـ«…»`: the preposition before a mark is the verb's.
  const phrase =
    scene.doc.words[found.last].folded === 'ب' && found.last > found.head ? { ...found, last: found.last - 1 } : found
  if (wantsSubject && !region.subject && !region.object && mayBeSubject(scene, phrase, cue)) {
    region.subject = wholeSubject(scene, phrase)
    return region.subject.last
  }
  if (!region.object) region.object = phrase
  return phrase.last
}

/** A definite adjective, known or by its form. */
export function adjective(scene: Scene, k: number): boolean {
  if (k >= scene.doc.n || scene.mentionOf[k] >= 0) return false
  const { bits, readings, folded } = scene.doc.words[k]
  if (bits & bit.UNKNOWN) return /^ال.*(?:ي|يه)$/.test(folded)
  const best = readings[0]
  const fits = best?.lexeme.pos === 'adj' || (/ي$/.test(folded) && readings.some((r) => r.lexeme.pos === 'adj'))
  return fits && (bits & bit.DEFINITE) !== 0 && !best.pro
}

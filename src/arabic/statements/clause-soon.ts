import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { APPOSED } from './apposition.ts'
import { cueAt } from './cue.ts'
import { type Marker, markerAt } from './marker.ts'

/** Where a preposition behind a cue is not what brings in the words: a clause or the same preposition follows. */

/** `كشف تقرير عن الصيد، عن وجود`: after a comma the same preposition again is the verb's, the first belonged to the subject. */
export function again(scene: Scene, k: number, end: number, preps: readonly string[]): Marker | null {
  const { doc } = scene
  const p = preps.find((x) => doc.words[k].folded === x || (x.length === 1 && doc.words[k].folded[0] === x))
  for (let m = k + 1; p && m < Math.min(end - 1, k + APPOSED); m++) {
    if (verbAt(scene, m)) return null
    if (!isComma(doc.words[m])) continue
    const marker = markerAt(scene, m + 1, end, [p])
    // `مدير الإدارة بالوزارة فلان، بملاك العقارات`: of which body he is, before.
    const body = doc.words[k].bits & bit.ORG_HEAD && doc.words[k].bits & bit.DEFINITE
    return marker?.kind === 'preposition' && (body || doc.words[marker.token].bits & bit.MASDAR) ? marker : null
  }
  return null
}

/** The particle of a clause within a few words, no verb and no second preposition before it. */
export function clauseSoon(scene: Scene, from: number, end: number): Marker | null {
  for (let m = from; m < Math.min(end, from + 10); m++) {
    const marker = markerAt(scene, m, end, [])
    if (marker) return marker.kind === 'quote' ? null : marker
    // `تعهد الرئيس بمحاربة الفساد، مشددا على أن`: the clause is of another saying.
    if (verbAt(scene, m) || cueAt(scene, m)?.kind === 'participle') return null
  }
  return null
}

/** `يرى المشاركون في اللقاء، أن`: a particle right behind the comma that closes the phrase of the preposition at `k`. */
export function pastComma(scene: Scene, k: number, end: number): Marker | null {
  const { words } = scene.doc
  for (let m = k + 1; m < Math.min(end - 1, k + APPOSED / 2); m++) {
    if (isComma(words[m])) return /^ان(?:ه|ها|هم)?$/.test(words[m + 1].folded) ? markerAt(scene, m + 1, end, []) : null
    if (words[m].kind === 'punct' || verbAt(scene, m)) return null
  }
  return null
}

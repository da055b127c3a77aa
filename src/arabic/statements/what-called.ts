import type { Scene } from '../syntax/scene.ts'
import type { Cue } from './cue.ts'
import { isOpening, type Marker } from './marker.ts'
import { REGARDING } from './regards.ts'

/** What somebody calls a thing: `وصفه بأنه خطأ`, `ما أسماه «الخطأ»`. */

/** `وصفه بأنه مثمر`: what it is called begins after the particle and its pronoun. */
export function calledWhat(scene: Scene, marker: Marker, end: number): Marker {
  const { doc } = scene
  const next = marker.token + 1
  if (marker.kind !== 'particle' || next >= end || !/^ب?ان(?:ه|ها|هم|هما|هن)$/.test(doc.words[marker.token].folded))
    return marker
  return isOpening(scene, next)
    ? { kind: 'quote', token: next, from: doc.start[next] }
    : { ...marker, token: next, from: doc.start[next] }
}

/** `ما أسماه «الخطأ»`. */
export const calledInMarks = ({ doc: { words } }: Scene, { token, kind, reading, verb }: Cue): boolean =>
  kind === 'verb' &&
  reading.enc !== '' &&
  (REGARDING.has(verb.lemma) || /^(?:وصف|أ?سمى)$/.test(verb.lemma)) &&
  /^[وفب]?(?:ما|مما|عما|لما|بما)$/.test(words[token - 1]?.folded ?? '')

/** `وصفه بـ«الخطأ»`: what a thing is called stands behind its preposition. */
export const called = (scene: Scene, quote: number): boolean =>
  /^(?:ب|بان.*|ان.*)$/.test(scene.doc.words[quote - 1].folded) ||
  scene.doc.words[quote + 1]?.folded.startsWith('ب') === true

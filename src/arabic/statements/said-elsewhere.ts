import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Cue } from './cue.ts'
import type { Marker } from './marker.ts'

/** What was said stands before: the cue points back to it. */

/** `أفاد بذلك المدير بالصحة`, `أوضح ذلك فلان`: what was told stands before. */
export const tellsThat = (scene: Scene, cue: Cue): boolean =>
  cue.kind === 'verb' &&
  (/^(?:ب|ل)?ذلك$/.test(scene.doc.words[cue.token + 1]?.folded ?? '') || tellsThis(scene, cue.token + 1))
/** `كشف هذا لـ«الأفق» المدير`: with no noun behind it that it points at. */
const tellsThis = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  words[k]?.folded === 'هذا' &&
  k + 1 < words.length &&
  !(words[k + 1].bits & bit.DEFINITE && !words[k + 1].folded.startsWith('لل')) &&
  (words[k + 1].folded === 'ل' || (mentionOf[k + 1] < 0 && words[k + 1].folded.startsWith('لل')))

/** `ما ذهب إليه فلان`, `وهو ما شدد عليه`: the pronoun is what was said. */
export function answeredTo(scene: Scene, cue: Cue, marker: number): boolean {
  const { folded } = scene.doc.words[cue.token + 1]
  return (
    cue.kind === 'verb' &&
    marker > cue.token + 2 &&
    // `وهو ما شدد عليه الوزير: «…»`: he is quoted besides.
    scene.doc.words[marker - 1].surface !== ':' &&
    !REPLYING.has(cue.verb.lemma) &&
    /^(?:الي|علي|عن|ب|ل)ه(?:ا|م)?$/.test(folded) &&
    cue.preps.some((p) => folded.startsWith(p))
  )
}

const REPLYING = new Set(['رد', 'أجاب', 'علق', 'عقب'])

/** `أعلن عن ذلك`, `أكدت ذلك والدتها`: a word that points to what was said elsewhere is no words. */
const POINTING = /^(?:ذلك|هذا|ذاك)$/
export const pointsOnly = (scene: Scene, { kind, token }: Marker): boolean =>
  kind === 'preposition' &&
  ((POINTING.test(scene.doc.words[token].folded) && !((scene.doc.words[token + 1]?.bits ?? 0) & bit.DEFINITE)) ||
    EMPTY.test(scene.doc.words[token].folded))
/** `أعلن عن نفسه مرشحا`, `تمتم بكلمات غريبة`: himself, and words that are not given. */
const EMPTY = /^ب?(?:نفس(?:ه|ها)|كلمات|عبارات)$/

import * as bit from '../bits.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import type { Cue } from './cue.ts'

/** Verbs of saying that say nothing else. */
export const PLAIN = new Set(['قال', 'أضاف', 'تابع'])

/** Words that point back to a quotation before its verb: `هذا ما قاله`. */
const THIS = /^[وف]?(?:هذا|ذلك)$/

/** The quotation that ends right before a cue; a short one only before a plain verb of saying. */
export function quoteEndingBefore(scene: Scene, cue: Cue): number {
  const { doc } = scene
  const pointing =
    cue.token > 2 && doc.words[cue.token - 1].folded === 'ما' && THIS.test(doc.words[cue.token - 2].folded)
  const t = pointing
    ? cue.token - 2
    : /^(?:هكذا|كما)$/.test(doc.words[cue.token - 1]?.folded ?? '')
      ? cue.token - 1
      : cue.token
  for (let k = t - 1; k >= Math.max(0, t - 2); k--) {
    if (doc.words[k].kind !== 'punct' || doc.words[k].surface === '.') return -1
    const index = quoteClosedAt(scene, k)
    if (index >= 0) return isSaid(scene, index, cue) ? index : -1
  }
  return -1
}

/** Words said, and no name in marks: long enough, before a plain verb of saying, or all that the sentence opens with. */
function isSaid(scene: Scene, index: number, cue: Cue): boolean {
  const { open, first, last, close } = scene.doc.quotes[index]
  // `وعن برنامج «ربيع الشعر العربي» قال`: the title of what is named before it, and no comma behind.
  if (last - first < TITLE && close === cue.token - 1 && isNamed(scene, open - 1)) return false
  const least = PLAIN.has(cue.verb.lemma) || (!cue.verb.clauseOnly && sentenceStart(scene, first) >= open) ? 1 : 3
  return last - first >= least
}

/** Words of a title, at most. */
const TITLE = 6
/** A noun or its adjective right before the mark. */
const isNamed = ({ doc: { words, sentenceOf } }: Scene, k: number): boolean =>
  k >= 0 &&
  sentenceOf[k] === sentenceOf[k + 1] &&
  words[k].kind === 'word' &&
  /^(?:noun|adj)$/.test(words[k].readings[0]?.lexeme.pos ?? '') &&
  !(words[k].bits & bit.SAYING)

/** The quotation that token `k` closes, or -1: that of the word before it, or one around it. */
function quoteClosedAt(scene: Scene, k: number): number {
  const { doc } = scene
  let index = k > 0 ? doc.quoteOf[k - 1] : -1
  for (let n = 0; index >= 0 && n < 4; n++, index--) if (doc.quotes[index].close === k) return index
  return -1
}

import { mentionAt, type Scene } from '../syntax/scene.ts'
import { isThingNamed } from './thing-named.ts'

/** A stretch of words: what brackets close in it, what marks it ends with, how much of it stands in marks of quotation. */

/** Words in brackets, at most. */
const BRACKETED = 24
/** The bracket that closes the one at `k`; -1 where none does, or words in marks stand between. */
export function bracketEnd({ doc: { words } }: Scene, k: number, end: number, most = BRACKETED): number {
  for (let m = k + 1; m < Math.min(end, k + most); m++) {
    if (words[m].surface === ')') return m
    if (/^[(«»"“”]$/.test(words[m].surface)) return -1
  }
  return -1
}

/** Last token that is no punctuation. */
export function trimmed(scene: Scene, first: number, last: number): number {
  let k = last
  while (
    k > first &&
    scene.doc.words[k].kind === 'punct' &&
    scene.doc.words[k].surface !== ')' &&
    scene.doc.words[k].surface !== '%'
  )
    k--
  return k
}

/** All inside quotation marks, none of it, or some; marks around a mere name, of a thing as well, do not count. */
export function formOf(scene: Scene, first: number, last: number): 'direct' | 'indirect' | 'mixed' {
  const { doc } = scene
  let inside = 0
  let outside = 0
  const base = doc.quoteOf[first] >= 0 && doc.quotes[doc.quoteOf[first]].first < first ? doc.quoteOf[first] : -1
  let thing = -1
  for (let k = first; k <= last; k++) {
    if (doc.words[k].kind === 'punct') continue
    const quote = doc.quoteOf[k]
    if (quote >= 0 && quote !== base && k === doc.quotes[quote].first && isThingNamed(scene, doc.quotes[quote]))
      thing = quote
    if (quote < 0 || quote === base || quote === thing) outside++
    else {
      const mention = mentionAt(scene, doc.quotes[quote].first)
      const name = scene.mentionOf[k] >= 0 && (mention !== null || doc.quotes[quote].last - doc.quotes[quote].first < 3)
      if (name) outside++
      else inside++
    }
  }
  if (base >= 0) return 'direct'
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}

import type { Lexis } from '../lexis.ts'
import type { Core } from '../word.ts'
import type { Listed } from './gazetteer.ts'
import type { ArabicDoc } from './view.ts'
import { at, isOpenQuote } from './view.ts'

/** A listed name found at a token. */
export interface Hit {
  listed: readonly Listed[]
  first: number
  last: number
  core: Core
}

/** Marks that may stand inside a name: the stops of an abbreviation, a hyphen, the quotation mark of `حزب «الله»`. */
const INSIDE = new Set(['.', '-', 'ـ', '–', '/'])

/** The longest listed names beginning at token `t`, one for each way of taking its proclitics off; longest first. */
export function listedAt(doc: ArabicDoc, t: number, lexis: Lexis): readonly Hit[] {
  const word = doc.words[t]
  let hits: Hit[] | null = null
  const { trie } = lexis.gazetteer
  for (const head of word.names.heads) {
    let node = head.node
    let listed = trie.at(node)
    let last = t
    for (let k = t + 1; k < doc.n; k++) {
      const next = doc.words[k]
      if (next.kind === 'punct') {
        const glued = doc.start[k] === doc.end[k - 1]
        if (
          (INSIDE.has(next.surface) && glued) ||
          (isOpenQuote(next) && at(doc, k + 1)?.kind === 'word' && next.surface !== '(')
        )
          continue
        break
      }
      if (doc.sentenceOf[k] !== doc.sentenceOf[t]) break
      node = trie.step(node, next.folded)
      if (node < 0) break
      const entries = trie.at(node)
      if (entries) {
        listed = entries
        last = k
      }
    }
    if (!listed) continue
    const hit: Hit = { listed, first: t, last, core: word.cores[head.core] }
    if (hits) hits.push(hit)
    else hits = [hit]
  }
  if (!hits) return NONE
  return hits.length > 1 ? hits.sort((a, b) => b.last - a.last || a.core.at - b.core.at) : hits
}
const NONE: readonly Hit[] = []

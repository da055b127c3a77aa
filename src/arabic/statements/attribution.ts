import { rows } from '../table.ts'
import { NameTrie, ROOT } from '../names/trie.ts'
import type { Scene } from '../syntax/scene.ts'
import { LI, surfaceOffset } from '../word.ts'

/** A phrase that names a source beside what it covers: `وفقا لـ`, `بحسب`, `على حد قول`. */
export interface Attribution {
  kind: 'source' | 'clause' | 'relay'
  first: number
  /** Last token of the phrase itself. */
  last: number
  /** Token where the source begins, and offset past a proclitic `ل`. */
  source: number
  sourceFrom: number
}

let trie: NameTrie<Attribution['kind']> | null = null
const heads = new Set<string>()

function phrases(): NameTrie<Attribution['kind']> {
  if (trie) return trie
  trie = new NameTrie()
  for (const [phrase, kind] of rows('attributions')) {
    trie.add(phrase, kind as Attribution['kind'])
    heads.add(phrase.split(' ')[0].replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي'))
  }
  return trie
}

/** The attribution phrase that begins at token `t`, or null. */
export function attributionAt(scene: Scene, t: number): Attribution | null {
  const tree = phrases()
  const { doc } = scene
  const word = doc.words[t]
  if (word.kind !== 'word') return null
  const folded = heads.has(word.folded) ? word.folded : word.folded.startsWith('و') && heads.has(word.folded.slice(1)) ? word.folded.slice(1) : null
  if (folded === null) return null
  let node = tree.step(ROOT, folded)
  let best: Attribution | null = null
  for (let k = t; node >= 0; ) {
    const kind = tree.at(node)?.[0]
    if (kind) best = { kind, first: t, last: k, source: k + 1, sourceFrom: doc.start[k + 1] ?? 0 }
    k++
    if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[t]) break
    const next = doc.words[k]
    // The `ل` of `وفقا ل` is written on to the source.
    const glued = next.cores.find((c) => c.pro === LI)
    if (glued && tree.step(node, 'ل') >= 0 && tree.step(node, next.folded) < 0) {
      return { kind: 'source', first: t, last: k - 1, source: k, sourceFrom: doc.start[k] + surfaceOffset(next, glued.at) }
    }
    node = tree.step(node, next.folded)
  }
  // `حسب` the noun in construct needs a source after it.
  return best && best.source < doc.n && doc.sentenceOf[best.source] === doc.sentenceOf[t] ? best : null
}

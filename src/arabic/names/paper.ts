import type { Lexis } from '../lexis.ts'
import { quotedName } from './quoted.ts'
import type { Candidate } from './spot.ts'
import { ROOT } from './trie.ts'
import { type ArabicDoc, isOpenQuote } from './view.ts'

/** Class words under which the tables list media. Folded. */
const MEDIA_HEADS = ['صحيفه', 'جريده', 'موقع', 'قناه', 'وكاله']

/** `قال لـ«الرياض»`: in quotation marks, told something, a town or a common word is the paper of that name. */
export function paperAt(doc: ArabicDoc, t: number, lexis: Lexis): Candidate | null {
  if (t < 2 || !isOpenQuote(doc.words[t - 1]) || doc.words[t - 2].folded !== 'ل') return null
  const last = quotedName(doc, t - 1)
  if (last < t) return null
  const { trie } = lexis.gazetteer
  for (const head of MEDIA_HEADS) {
    let node = trie.step(ROOT, head)
    for (let k = t; node >= 0 && k <= last; k++) node = trie.step(node, doc.words[k].folded)
    const listed = node < 0 ? undefined : trie.at(node)?.find((e) => e.kind === 'organization')
    if (listed)
      return {
        rule: 'spot/listed-organization',
        kind: 'organization',
        form: 'name',
        first: t,
        last,
        core: doc.words[t].cores[0],
        being: listed.being,
        weak: false,
        weight: 9,
      }
  }
  return null
}

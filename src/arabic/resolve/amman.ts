import type { Lexis } from '../lexis.ts'
import type { ArabicMention } from '../names/spot.ts'
import { ROOT } from '../names/trie.ts'
import type { ArabicDoc } from '../names/view.ts'

/** `عمان` in a report of Jordan that says nothing else of Oman is the city. */
export function settleAmman(doc: ArabicDoc, mentions: readonly ArabicMention[], lexis: Lexis): void {
  const bare = new Set(
    mentions.filter((m) => m.kind === 'state' && m.being?.iso === 'OM' && m.key.replace(/^ال/, '') === 'عمان'),
  )
  if (!bare.size) return
  let [jordan, oman] = [0, 0]
  for (const m of mentions) {
    if (m.being?.iso === 'JO') jordan++
    else if (m.being?.iso === 'OM' && !bare.has(m)) oman++
  }
  for (const word of doc.words) {
    if (word.names.demonym === 'JO') jordan++
    else if (word.names.demonym === 'OM' || word.folded === 'سلطنه' || word.folded === 'السلطنه') oman++
  }
  if (jordan <= oman) return
  const trie = lexis.gazetteer.trie
  const city = trie.at(trie.step(ROOT, 'عمان'))?.find((e) => e.kind === 'place')
  if (!city) return
  for (const m of bare) {
    m.kind = 'place'
    m.form = 'name'
    m.being = city.being
    m.ids = city.being.ids
    m.rule = 'resolve/city-of-that-name'
  }
}

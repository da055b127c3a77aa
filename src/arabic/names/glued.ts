import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { LONGEST, surfaceOffset } from '../word.ts'
import type { ArabicMention } from './spot.ts'
import { ROOT } from './trie.ts'
import type { ArabicDoc } from './view.ts'

/** Shortest name on either side of a missing space. */
const SHORTEST = 3

/**
 * Two listed names with no space between them (`ماليالجزائر`): both are read at their own letters, and a note says that the text was
 * repaired. Only where the whole is no word and both halves are places or states and nothing else.
 */
export function spotGlued(doc: ArabicDoc, t: number, lexis: Lexis): ArabicMention[] {
  const word = doc.words[t]
  const { length } = word.folded
  if (!(word.bits & bit.UNKNOWN) || length < 2 * SHORTEST + 1 || length > LONGEST || word.names.heads.length) return []
  for (const core of word.cores) {
    for (let cut = SHORTEST; cut <= core.text.length - SHORTEST; cut++) {
      const left = named(lexis, core.text.slice(0, cut))
      const right = left && named(lexis, core.text.slice(cut))
      if (!left || !right || left === right || core.unwritten) continue
      const at = doc.start[t]
      const middle = at + surfaceOffset(word, core.at + cut)
      const make = (being: typeof left, span: [number, number], key: string, pro: number): ArabicMention => ({
        rule: 'spot/glued',
        first: t,
        last: t,
        span,
        kind: being.kind,
        form: 'name',
        key,
        ids: being.ids,
        being,
        pro,
        weak: false,
      })
      doc.notes.push({
        kind: 'repaired-text',
        span: [at, doc.end[t]],
        message: `read as two names: ${doc.text.slice(at + surfaceOffset(word, core.at), middle)} ${doc.text.slice(middle, doc.end[t])}`,
      })
      return [
        make(left, [at + surfaceOffset(word, core.at), middle], core.text.slice(0, cut), core.pro),
        make(right, [middle, doc.end[t]], core.text.slice(cut), 1),
      ]
    }
  }
  return []
}

function named(lexis: Lexis, text: string) {
  const { trie } = lexis.gazetteer
  const node = trie.step(ROOT, text)
  const entry =
    node < 0
      ? undefined
      : trie.at(node)?.find((e) => (e.kind === 'state' || e.kind === 'place') && e.form === 'name' && !e.ambiguous)
  return entry?.being ?? null
}

import * as bit from '../bits.ts'
import { calledByAll } from './called.ts'
import { quotedName } from './quoted.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, isDefinite, isOpenQuote } from './view.ts'

/**
 * `وأوضحت «الطيران المدني» أن`: in marks of its own, by the end of its name, a body that the report names in full before. Not
 * where the marks are within that name itself.
 */
export function markedBodies(doc: ArabicDoc, mentions: readonly ArabicMention[], taken: Uint8Array): ArabicMention[] {
  const bodies = mentions.filter((m) => m.kind === 'organization' && m.last > m.first && m.form === 'name')
  const added: ArabicMention[] = []
  if (!bodies.length) return added
  for (let t = bodies[0].last + 1; t + 2 < doc.n; t++) {
    if (!isOpenQuote(doc.words[t]) || taken[t + 1] || !isDefinite(doc.words[t + 1])) continue
    const last = quotedName(doc, t)
    if (last < 0) continue
    const body = bodies.findLast((m) => m.last < t && endsSo(doc, m, t + 1, last))
    if (!body) continue
    added.push(calledByAll(doc, t + 1, last, 'spot/marked-body', body))
    t = last
  }
  return added
}

/** The tokens from `first` to `last` are what the name ends with, but for a preposition on the first and the nation behind. */
function endsSo(doc: ArabicDoc, body: ArabicMention, first: number, last: number): boolean {
  const { words } = doc
  return (
    isEndAt(doc, body.last, body, first, last) ||
    ((words[body.last].bits & bit.DEMONYM) !== 0 && isEndAt(doc, body.last - 1, body, first, last))
  )
}

function isEndAt({ words }: ArabicDoc, end: number, body: ArabicMention, first: number, last: number): boolean {
  const from = end - (last - first)
  if (from <= body.first) return false
  for (let k = first + 1; k <= last; k++) if (words[k].folded !== words[from + k - first].folded) return false
  return words[from].cores.some((core) => core.text === words[first].folded)
}

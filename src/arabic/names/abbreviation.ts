import * as bit from '../bits.ts'
import { abbreviates } from '../fold.ts'
import type { ArabicWord } from '../word.ts'
import { calledByAll, keyOf } from './called.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, isClosed } from './view.ts'

const RULE = 'spot/abbreviation'
/** Letters in an abbreviation, at most. */
const LONGEST = 6

/** A letter or its name: `بي`. */
const isLetter = (word: ArabicWord): boolean => word.kind === 'word' && abbreviates(word.surface)

/**
 * `جهاز حماية الغابات (إف بي إس)`, `المنظمة العربية للبحار (أوسيا)`: in brackets right behind its name, what a body is
 * called for short; and the same letters wherever the report spells them again.
 */
export function abbreviations(doc: ArabicDoc, mentions: readonly ArabicMention[], taken: Uint8Array): ArabicMention[] {
  const added: ArabicMention[] = []
  const spelled = new Map<string, ArabicMention>()
  for (const m of mentions) {
    if (m.kind !== 'organization' && m.kind !== 'group') continue
    const open = m.last + 1
    if (open + 2 >= doc.n || doc.words[open].surface !== '(' || taken[open + 1]) continue
    const last = shortAt(doc, open + 1)
    if (last < 0) continue
    const short = calledByAll(doc, open + 1, last, RULE, m)
    added.push(short)
    if (last > open + 1) spelled.set(short.key, m)
  }
  if (!spelled.size) return added
  for (let t = 0; t + 1 < doc.n; t++) {
    if (taken[t] || !isLetter(doc.words[t]) || added.some((m) => m.first === t)) continue
    let last = t
    while (last + 1 < doc.n && last - t < LONGEST && isLetter(doc.words[last + 1])) last++
    const full = last > t ? spelled.get(keyOf(doc, t, last)) : undefined
    if (full) added.push(calledByAll(doc, t, last, RULE, full))
    t = last
  }
  return added
}

/** Last token of an abbreviation that begins at `k` and closes its bracket: letters, or one word that no table knows; else -1. */
function shortAt(doc: ArabicDoc, k: number): number {
  const [first, next] = [doc.words[k], doc.words[k + 1]]
  // `( )`: nothing in it.
  if (first.kind === 'punct') return -1
  if (next.surface === ')')
    return first.kind === 'foreign' ||
      (first.kind === 'word' &&
        !isClosed(first) &&
        (first.bits & bit.UNKNOWN) !== 0 &&
        !(first.bits & (bit.NAME | bit.DEFINITE)))
      ? k
      : -1
  let m = k
  for (; m < doc.n && m < k + 2 * LONGEST && doc.words[m].surface !== ')'; m++)
    // `سي إن إن`: `إن` is a word where no bracket says that it is a letter.
    if (doc.words[m].surface !== '.' && !isLetter(doc.words[m]) && doc.words[m].folded !== 'ان') return -1
  return doc.words[m]?.surface === ')' ? m - 1 : -1
}

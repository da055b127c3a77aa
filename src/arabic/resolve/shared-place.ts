import type { Lexis } from '../lexis.ts'
import type { Being } from '../names/gazetteer.ts'
import { listedAt } from '../names/listed.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicDoc } from '../names/view.ts'

/**
 * `همدان` in a report on Yemen: of places in several states that share a name, the one in the state of which the report
 * tells most, by what it names besides and by adjectives; where it tells of none of them, the first listed.
 */
export function settleSharedPlaces(doc: ArabicDoc, mentions: readonly ArabicMention[], lexis: Lexis): void {
  const shared = new Map<ArabicMention, readonly Being[]>()
  for (const m of mentions) {
    const others = m.kind === 'place' && m.being?.iso ? namesakes(doc, m, lexis) : null
    if (others) shared.set(m, others)
  }
  if (!shared.size) return
  const told = new Map<string, number>()
  const count = (iso: string) => told.set(iso, (told.get(iso) ?? 0) + 1)
  for (const m of mentions) if (m.kind !== 'person' && m.being?.iso && !shared.has(m)) count(m.being.iso)
  for (const { names } of doc.words) if (names.demonym) count(names.demonym)
  for (const [m, others] of shared) {
    let best = m.being!
    for (const other of others) if ((told.get(other.iso) ?? 0) > (told.get(best.iso) ?? 0)) best = other
    m.being = best
    m.ids = best.ids
  }
}

/** The places listed by the words of a mention, where they are of more states than one; else null. */
function namesakes(doc: ArabicDoc, m: ArabicMention, lexis: Lexis): readonly Being[] | null {
  for (const { listed, last } of listedAt(doc, m.first, lexis)) {
    if (last !== m.last || listed.length < 2 || !listed.some(({ being }) => being === m.being)) continue
    const places = listed.filter(({ kind, being }) => kind === 'place' && being.iso).map(({ being }) => being)
    if (places.some(({ iso }) => iso !== m.being?.iso)) return places
  }
  return null
}

import type { Lexis } from '../lexis.ts'
import type { Being } from '../names/gazetteer.ts'
import { listedAt } from '../names/listed.ts'
import { mostSpokenOf } from '../names/most-spoken.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicDoc } from '../names/view.ts'

/**
 * `همدان` in a report on Yemen: of places in several states that share a name, the one in the state of which the report
 * tells most, by what it names besides and by adjectives; where it tells of none of them, the capital, or the first listed.
 */
export function settleSharedPlaces(doc: ArabicDoc, mentions: readonly ArabicMention[], lexis: Lexis): void {
  const shared = new Map<ArabicMention, readonly Being[]>()
  for (const m of mentions) {
    const places = m.kind === 'place' && m.being?.iso ? namesakes(doc, m, lexis) : null
    if (places) shared.set(m, places)
  }
  if (!shared.size) return
  const others = mentions.filter((m) => m.kind !== 'person' && !shared.has(m))
  // Asked once a name, so that a report of one town told again and again takes no longer by the word.
  const meant = new Map<Being, Being>()
  for (const [m, places] of shared) {
    const first = m.being!
    let being = meant.get(first)
    if (!being) {
      const iso = mostSpokenOf(doc, others, (one) => places.some((place) => place.iso === one))
      // Of none of them: a capital is spoken of more than a town of its name.
      being = places.find((place) => (iso ? place.iso === iso : place.seatOf !== '')) ?? first
      meant.set(first, being)
    }
    m.being = being
    m.ids = being.ids
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

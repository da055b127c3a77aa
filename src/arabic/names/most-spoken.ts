import type { ArabicMention } from './spot.ts'
import type { ArabicDoc } from './view.ts'

/**
 * ISO code of the state of which a report speaks most, by name, by adjective, by its places, bodies and people, among those
 * that `may` be meant; of two the first. Null where there is none.
 */
export function mostSpokenOf(
  doc: ArabicDoc,
  mentions: readonly ArabicMention[],
  may: (iso: string) => boolean,
): string | null {
  const counts = new Map<string, number>()
  const count = (iso: string | null | undefined, weight: number) =>
    iso && counts.set(iso, (counts.get(iso) ?? 0) + weight)
  for (const m of mentions) count(m.being?.iso, m.kind === 'state' ? 2 : 1)
  for (const word of doc.words) count(word.names.demonym, 1)
  let best: string | null = null
  let most = 0
  for (const [iso, weight] of counts) if (weight > most && may(iso)) [best, most] = [iso, weight]
  return best
}

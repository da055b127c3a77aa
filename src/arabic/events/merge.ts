import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'

/** An event while it is merged: violence knows whether it is the deed or what the deed did. */
type Coded = EventFinding & { harm?: boolean; attack?: boolean }

/**
 * One happening told twice is one event: the same type, parties that do not contradict, no other time or place. The
 * fullest telling stays; it keeps what only the other says. What a deed did (`ما أدى إلى مقتل`) belongs to the deed.
 */
export function merge(scene: Scene, events: readonly EventFinding[]): EventFinding[] {
  const kept: Coded[] = []
  for (const event of events as readonly Coded[]) {
    const same = kept.findIndex((k) => isSame(scene, k, event))
    if (same < 0) {
      kept.push(event)
      continue
    }
    const [best, other] = weight(event) > weight(kept[same]) ? [event, kept[same]] : [kept[same], event]
    best.actors = best.actors.length ? best.actors : other.actors
    best.recipients = best.recipients.length ? best.recipients : other.recipients
    best.mode ??= other.mode
    best.time ??= other.time
    best.place ??= other.place
    for (const casualty of other.casualties) if (!best.casualties.some((c) => c.kind === casualty.kind)) best.casualties.push(casualty)
    best.of = [...(best.of ?? []), other]
    kept[same] = best
  }
  for (const k of kept) {
    delete k.harm
    delete k.attack
  }
  return kept
}

const weight = (e: EventFinding): number => e.actors.length * 2 + e.recipients.length * 2 + (e.time ? 1 : 0) + (e.place ? 1 : 0)

function isSame(scene: Scene, a: Coded, b: Coded): boolean {
  if (a.type !== b.type) return false
  const sentence = scene.doc.sentenceOf[a.first] === scene.doc.sentenceOf[b.first]
  // `قتل خمسة وأصيب ثلاثة في هجوم`: one deed, told by what it did and by what it was.
  if (a.type === 'ASSAULT' && sentence && a.status === b.status && (a.harm || b.harm)) {
    if (compatible(a.actors, b.actors) && (compatible(a.recipients, b.recipients) || (a.harm && b.harm && b.first - a.first < 14 && !(b.actors.length && a.actors.length)))) return true
  }
  if (a.type === 'PROTEST' && sentence && compatible(a.actors, b.actors) && compatible(a.recipients, b.recipients)) return true
  if (a.mode && b.mode && a.mode !== b.mode) return false
  if (a.status !== b.status) return false
  if (a.time && b.time && a.time.value !== b.time.value) return false
  const near = b.first - a.first < 7
  if (near && compatible(a.actors, b.actors) && compatible(a.recipients, b.recipients)) return true
  // Somebody known is abducted, arrested or freed once.
  if (ONCE.has(a.type) && a.recipients.length > 0 && a.recipients.every((p) => p.entity?.kind === 'person') && equal(a.recipients, b.recipients) && compatible(a.actors, b.actors)) return true
  const both = a.actors.length + a.recipients.length > 1 && b.actors.length + b.recipients.length > 1
  return both && equal(a.actors, b.actors) && equal(a.recipients, b.recipients)
}

const ONCE = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT'])
const sameParty = (a: PartyFinding, b: PartyFinding) => (a.entity ? a.entity === b.entity : !b.entity && a.label === b.label)
const equal = (a: readonly PartyFinding[], b: readonly PartyFinding[]) => a.length === b.length && a.every((p) => b.some((q) => sameParty(p, q)))
const compatible = (a: readonly PartyFinding[], b: readonly PartyFinding[]) => !a.length || !b.length || equal(a, b)

import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'

/**
 * One happening told twice is one event: the same type, parties that do not contradict, no other time or place. The
 * fullest telling stays; it keeps what only the other says.
 */
export function merge(_scene: Scene, events: readonly EventFinding[]): EventFinding[] {
  const kept: EventFinding[] = []
  for (const event of events) {
    const same = kept.findIndex((k) => isSame(k, event))
    if (same < 0) {
      kept.push(event)
      continue
    }
    const [best, other] = weight(event) > weight(kept[same]) ? [event, kept[same]] : [kept[same], event]
    best.actors = best.actors.length ? best.actors : other.actors
    best.recipients = best.recipients.length ? best.recipients : other.recipients
    best.time ??= other.time
    best.place ??= other.place
    best.of = [...(best.of ?? []), other]
    kept[same] = best
  }
  return kept
}

const weight = (e: EventFinding): number => e.actors.length * 2 + e.recipients.length * 2 + (e.time ? 1 : 0) + (e.place ? 1 : 0)

function isSame(a: EventFinding, b: EventFinding): boolean {
  if (a.type !== b.type || (a.mode && b.mode && a.mode !== b.mode)) return false
  if (a.status !== b.status) return false
  if (a.time && b.time && a.time.value !== b.time.value) return false
  const near = b.first - a.first < 6
  return (near && compatible(a.actors, b.actors) && compatible(a.recipients, b.recipients)) || (equal(a.actors, b.actors) && equal(a.recipients, b.recipients) && a.actors.length + a.recipients.length > 1)
}

const sameParty = (a: PartyFinding, b: PartyFinding) => (a.entity ? a.entity === b.entity : !b.entity && a.label === b.label)
const equal = (a: readonly PartyFinding[], b: readonly PartyFinding[]) => a.length === b.length && a.every((p) => b.some((q) => sameParty(p, q)))
const compatible = (a: readonly PartyFinding[], b: readonly PartyFinding[]) => !a.length || !b.length || equal(a, b)

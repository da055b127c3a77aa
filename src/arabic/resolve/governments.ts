import type { ArabicMention } from '../names/spot.ts'
import type { Scene } from '../syntax/scene.ts'
import { type ArabicEntity, attach, newEntity } from './entities.ts'

/**
 * `نظام بشار الأسد` names its head too: the one that the report names elsewhere, or somebody new. Returns who is new. Done
 * when everything else is read, since no rule expects a name inside a name.
 */
export function nameHeads(scene: Scene, entities: readonly ArabicEntity[]): ArabicEntity[] {
  const made: ArabicEntity[] = []
  for (const m of scene.mentions) {
    if (m.rule !== 'spot/government-of' || !m.of?.length) continue
    const head = m.of[0] as ArabicMention
    const known = [...entities, ...made].find((e) => e.kind === 'person' && e.being === head.being)
    if (known) attach(known, head)
    else made.push(Object.assign(newEntity(head), { name: scene.doc.text.slice(...head.span) }))
  }
  return made
}

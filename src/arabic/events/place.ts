import type { PartyFinding } from '../../engine/finding.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { stateOf } from './party.ts'

/** The state that a visitor to one of its towns visits: `توجه إلى موسكو`. None where the visitor is at home there. */
export function hostOf(scene: Scene, args: Arguments, actors: readonly PartyFinding[]): PartyFinding[] {
  for (const phrase of [...(args.to ?? []), ...(args.of ?? []), ...(args.obj ?? [])]) {
    const place = phrase.other
    if (!place || (place.kind !== 'place' && place.kind !== 'state') || phrase.person) continue
    const iso = place.being?.iso ?? ''
    const state = iso ? stateOf(scene, iso) : null
    if (!state || actors.some((a) => homeOf(scene, a) === iso)) continue
    return [{ entity: state, label: scene.doc.text.slice(place.span[0], place.span[1]), span: place.span, named: true }]
  }
  return []
}

/** ISO code of the state a party is, or serves. */
export function homeOf(scene: Scene, party: PartyFinding): string {
  const entity = party.entity as ArabicEntity | null
  if (!entity) return ''
  const office = scene.offices.find((o) => o.person.entity === entity)
  return entity.being?.iso || office?.nation?.iso || office?.of?.being?.iso || ''
}

import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { named } from '../statements/who.ts'
import { officesOf } from '../syntax/directory.ts'
import type { Scene } from '../syntax/scene.ts'

/** Acts that bodies do and spokesmen only tell of. */
const DONE_BY_BODIES: ReadonlySet<string> = new Set(['AID', 'ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'SANCTION'])
const SPOKEN = /^code\/(?:speech-|demand)/
const SPEAKS_FOR = /^(?:ال)?(?:متحدث|ناطق)ه?(?:\s|$)/

/**
 * `أوضح الناطق باسم الشرطة فلان … وقبض على الجاني`: a spokesman only tells what is done. Whom the police took, the police took; who did
 * the rest is not said by his speaking of it.
 */
export function butSpokesmen(scene: Scene, event: EventFinding): EventFinding {
  if (!DONE_BY_BODIES.has(event.type) || SPOKEN.test(event.rule)) return event
  const actors = event.actors.flatMap((party) => bodyOf(scene, event, party))
  return actors.every((party, i) => party === event.actors[i]) ? event : { ...event, actors }
}

function bodyOf(scene: Scene, { type, mode }: EventFinding, party: PartyFinding): PartyFinding[] {
  const { entity, label } = party
  if (!entity) return type === 'ASSAULT' && SPEAKS_FOR.test(fold(label)) ? [] : [party]
  if (entity.kind !== 'person') return [party]
  const office = officesOf(scene, entity).find(({ head }) => SPEAKS_FOR.test(head))
  if (!office) return [party]
  const body = office.of && named(scene, office.of)
  return mode === 'arrest' && body && TAKES_PEOPLE.test(fold(body.label)) ? [{ ...body, span: null }] : []
}
const TAKES_PEOPLE = /^(?:ال)?(?:شرطه|جيش|قوات|امن|حرس|درك|مديريه|اداره|داخليه|وزاره الداخليه)(?:\s|$)/

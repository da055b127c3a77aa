import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { ArabicMention } from '../names/spot.ts'
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
  if (!isSpokesman(scene, party)) return [party]
  const body = spokenFor(scene, party)
  // Who is no spokesman by name may be several, or nobody's.
  if (!body) return party.entity || type === 'ASSAULT' ? [] : [party]
  const does = mode === 'arrest' ? TAKES_PEOPLE : FIGHTS.has(type) ? FIGHTERS : RULERS
  return body.entity?.kind === (FIGHTS.has(type) ? 'group' : 'state') || does.test(fold(body.label)) ? [body] : []
}
const TAKES_PEOPLE = /^(?:ال)?(?:شرطه|جيش|قوات|امن|حرس|درك|مديريه|اداره|داخليه|وزاره الداخليه)(?:\s|$)/
const FIGHTS: ReadonlySet<string> = new Set(['ASSAULT', 'MOBILIZE', 'RETREAT'])
/** Who fights, and who expels, bars and punishes: what their spokesman tells of as done they did. */
const FIGHTERS = /^(?:ال)?(?:جيش|قوات|تحالف|حركه|كتايب|جماعه|تنظيم|مقاومه|جبهه|قياده)(?:\s|$)/
const RULERS = /^(?:ال)?(?:حكومه|رياسه|رءاسه|سلطه|سلطات|خارجيه|وزاره الخارجيه)(?:\s|$)/

function isSpokesman(scene: Scene, { entity, label }: PartyFinding): boolean {
  if (!entity) return SPEAKS_FOR.test(fold(label))
  if (entity.kind !== 'person') return false
  return SPEAKS_FOR.test(fold(entity.name)) || officesOf(scene, entity).some(({ head }) => SPEAKS_FOR.test(head))
}

/** `قال المتحدث باسم الحركة إن مقاتليه`: for whom he speaks, whose the men are; null where the words name nobody. */
export function spokenFor(scene: Scene, party: PartyFinding): PartyFinding | null {
  if (!isSpokesman(scene, party)) return null
  const { entity, label } = party
  const office = entity && officesOf(scene, entity).find(({ head }) => SPEAKS_FOR.test(head))
  if (office) return office.of ? { ...named(scene, office.of), span: null } : null
  // `المتحدث باسم الجيش`, of no name: whoever those words name.
  const whom = label.split(' باسم ')[1]
  const body = whom ? scene.mentions.find((m) => BODIES.has(m.kind) && whom === wordsOf(scene, m)) : undefined
  return body ? { ...named(scene, body), span: null } : null
}
const wordsOf = ({ doc }: Scene, { span }: ArabicMention): string => doc.text.slice(...span)
const BODIES: ReadonlySet<string> = new Set(['state', 'organization', 'group'])

/** `أعلن المتحدث باسم الحكومة طرد السفير`: what a ruler's spokesman announces his ruler does. */
export function rulerOf(scene: Scene, party: PartyFinding): PartyFinding {
  const body = spokenFor(scene, party)
  return body && (body.entity?.kind === 'state' || RULERS.test(fold(body.label))) ? body : party
}

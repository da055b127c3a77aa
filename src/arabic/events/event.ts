import type { EntityFinding, EventFinding, PartyFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { mentionAt, type Scene, tokenOf } from '../syntax/scene.ts'
import { casualtiesIn, countedAmong } from './casualty.ts'
import { type Coding, carrier } from './coding.ts'
import { contextsOf } from './context.ts'
import type { Frame } from './frames.ts'
import { mobilized, modeAround, modeOfParties } from './mode.ts'
import { isAdjunct } from './past.ts'
import { settle } from './settle.ts'
import { clause, opening, placeIn, timeIn, triggerSpan } from './where.ts'

/** The finding of one act, with its place, time and dead from the clause around it. */
export function event(
  c: Coding,
  t: number,
  reading: Reading,
  given: Frame,
  actors: PartyFinding[],
  recipients: PartyFinding[],
  status: EventFinding['status'],
): EventFinding {
  const { scene } = c
  const frame = heldBy(barred(massed(freed(given, actors, recipients), actors), actors), actors)
  const settled = settle(scene, t, frame, status)
  const [first, last] = clause(scene, t)
  return {
    rule: `code/${frame.pos === 'v' ? 'verb' : 'noun'}-${frame.type.toLowerCase()}`,
    first: t,
    last: t,
    span: triggerSpan(scene, t, reading),
    type: settled.type,
    mode: modeOfParties(
      mobilized(modeAround(scene, t, frame, settled.type, settled.mode), actors),
      settled.type,
      actors,
      recipients,
    ),
    contexts: contextsOf(scene, first, last, frame, settled.type, [...actors, ...recipients]),
    trigger: { span: triggerSpan(scene, t, reading), lemma: frame.trigger },
    evidence: [scene.doc.start[first], scene.doc.end[last]] as Span,
    actors,
    recipients,
    place: placeOf(scene, t, first, last, frame, settled.type, actors, recipients),
    time: timeIn(scene, first, last, t, settled.type),
    status: settled.status,
    statement: carrier(c, t),
    casualties:
      frame.type === 'ASSAULT' || frame.type === 'COERCE'
        ? countedAmong(scene, frame.trigger, recipients, casualtiesIn(scene, first, last))
        : [],
    of: undefined,
    harm: frame.harm,
    attack: frame.attack && !frame.harm,
    // `قال الوزير عقب زيارة إلى روسيا`: told by the way.
    aside:
      frame.mode === 'visit' &&
      frame.pos === 'n' &&
      t > 0 &&
      isAdjunct(scene.doc.words[t - 1].folded) &&
      actors.every((p) => !p.span),
  } as EventFinding
}

function placeOf(
  scene: Scene,
  t: number,
  first: number,
  last: number,
  frame: Frame,
  type: string,
  actors: readonly PartyFinding[],
  recipients: readonly PartyFinding[],
): EntityFinding | null {
  const parties = [...actors, ...recipients]
  // `وفي واشنطن، حث`: where the sentence opens with it, an act in words has a place too.
  const opened = () => placeIn(scene, opening(scene, first), first - 1, parties)
  if (IN_WORDS.has(type) && !SIGNED.test(frame.trigger) && frame.mode !== 'investigate')
    return opening(scene, first) < first ? opened() : null
  const said = placeIn(scene, first, last, parties, t, type, actors) ?? opened()
  if (said || (type !== 'ASSAULT' && type !== 'MOBILIZE')) return said
  // `غارة على سوريا`, `دخل الجيش الصومال`: the land that is hit is where it was.
  return (
    recipients.find(
      (p) => p.entity?.kind === 'state' && p.span && mentionAt(scene, tokenOf(scene, p.span[0]))?.form === 'name',
    )?.entity ?? null
  )
}

/** `جرى تحرير المواطنة`: a town is freed by arms, somebody by name comes free or is rescued. */
function freed(frame: Frame, actors: readonly PartyFinding[], recipients: readonly PartyFinding[]): Frame {
  if (frame.type !== 'ASSAULT' || !/^(?:تحرير|حرر)$/.test(frame.trigger) || !recipients.length) return frame
  if (!recipients.every((p) => p.entity?.kind === 'person')) return frame
  return actors.length
    ? { ...frame, type: 'AID', mode: null, contexts: ['human_security'] }
    : { ...frame, type: 'RETREAT', mode: 'release', contexts: [] }
}

/** `احتجز مسلحون`, `احتجزت الحركة`: whoever is no state takes hostages, and arrests nobody. */
const heldBy = (frame: Frame, actors: readonly PartyFinding[]): Frame =>
  frame.mode === 'arrest' &&
  /^(?:احتجز|احتجاز)$/.test(frame.trigger) &&
  actors.length > 0 &&
  actors.every(({ entity, label }) => (entity ? entity.kind === 'group' : ARMED.test(fold(label))))
    ? { ...frame, type: 'ASSAULT', mode: 'abduct', contexts: [] }
    : frame
const ARMED = /^(?:ال)?(?:مسلح|متشدد|متمرد|ارهابي|قراصن|خاطف|ميليشي|مليشي|رجال قبايل|مقاتل)/

/** `احتج مئات السكان`: whole crowds protest in the street, and others in words. */
function massed(frame: Frame, actors: readonly PartyFinding[]): Frame {
  if (frame.type !== 'ACCUSE' || frame.trigger !== 'احتج' || !actors.length) return frame
  return actors.every((p) => !p.entity && CROWD.test(fold(p.label)))
    ? { ...frame, type: 'PROTEST', mode: 'demo' }
    : frame
}
const CROWD =
  /(?:^|\s)(?:ال)?(?:ميات|الاف|عشرات|سكان|اهالي|طلاب|طلبه|عمال|مواطنون|مواطنين|محتجون|محتجين|متظاهرون|متظاهرين|شبان|شباب|ناشطون|ناشطين|معلمون|معلمين|مزارعون|مزارعين|موظفون|موظفين)(?:\s|$)/

/** `أقفل الجيش الطريق`: a road that the state closes is no protest. */
const barred = (frame: Frame, actors: readonly PartyFinding[]): Frame =>
  frame.mode === 'obstruct' && actors.length && actors.every(isForce)
    ? { ...frame, type: 'COERCE', mode: 'restrict' }
    : frame
const isForce = ({ entity, label }: PartyFinding): boolean => entity?.kind === 'state' || FORCES.test(fold(label))
const FORCES = /^(?:ال)?(?:جيش|شرطه|سلطات|حكومه|قوات|درك|قوي الامن|وحدات|بلديه|وزاره)(?:\s|$)/

/** Acts in words: a place in their clause is what they speak of. */
const IN_WORDS = new Set(['SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'CONCEDE'])
const SIGNED = /^(?:وقع|توقيع|أبرم|إبرام)$/

/** Will to work together still to come: whose will, and with whom. */
export const agreed = (
  c: Coding,
  t: number,
  reading: Reading,
  frame: Frame,
  actors: PartyFinding[],
  recipients: PartyFinding[],
): EventFinding | null =>
  event(c, t, reading, { ...frame, type: 'AGREE', mode: null, mutual: false }, actors, recipients, 'actual')

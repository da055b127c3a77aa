import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { officesOf } from '../syntax/directory.ts'
import { type Scene, tokenOf } from '../syntax/scene.ts'

/** Acts in words or of good will, which private people do to each other every day. */
const AMONG_PEOPLE = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'REQUEST',
  'REJECT',
  'CONCEDE',
  'ACCUSE',
  'AID',
])

/**
 * `شكرت الممثلة المخرج`, `هنأ فلان صديقه`: acts among people of whom nobody holds an office, and nobody is of a people or a body,
 * are no news of states; whoever elsewhere deals with one that does is private no more.
 */
export function butPrivate(scene: Scene, events: readonly EventFinding[]): EventFinding[] {
  const among = events.filter((e) => isPrivate(scene, e))
  if (!among.length) return [...events]
  const known = new Set(
    events.filter((e) => !among.includes(e)).flatMap((e) => [...e.actors, ...e.recipients].map((p) => p.entity)),
  )
  return events.filter(
    (e) => !among.includes(e) || [...e.actors, ...e.recipients].some((p) => p.entity && known.has(p.entity)),
  )
}

const isPrivate = (scene: Scene, { type, mode, actors, recipients }: EventFinding): boolean =>
  AMONG_PEOPLE.has(type) &&
  actors.length > 0 &&
  mode !== 'investigate' &&
  actors.every((party) => isPrivatePerson(scene, party)) &&
  recipients.every((party) => isPrivatePerson(scene, party))

/** Somebody of no office, no people and no body. */
function isPrivatePerson(scene: Scene, { entity, span }: PartyFinding): boolean {
  const { doc, mentions } = scene
  if (entity) {
    if (entity.kind !== 'person' || officesOf(scene, entity).length) return false
    for (const m of mentions) if (m.entity === entity && (m.being || isCalled(scene, m.first))) return false
    return true
  }
  if (!span) return false
  const first = tokenOf(scene, span[0])
  const { bits, readings } = doc.words[first]
  if (!(bits & bit.PERSON_NOUN) || readings[0]?.number !== 's') return false
  for (let k = first; k < doc.n && doc.start[k] < span[1]; k++)
    if (doc.words[k].bits & PUBLIC || IN_PUBLIC.test(doc.words[k].folded) || scene.mentionOf[k] >= 0) return false
  return true
}
/** Whose word counts for somebody in the news. Folded. */
const IN_PUBLIC =
  /^[وبلفك]?(?:ال|لل)?(?:محامي|محاميه|محام|منافس|مرشح|مرشحه|ناشط|ناشطه|معارض|معارضه|قيادي|قياديه|محلل|داعيه|دبلوماسي|دبلوماسيه|برلماني|سياسي|مرجع|مفتي)(?:ه|ها|هم)?$/

/** By what somebody does in public, within a few words before his name. */
function isCalled({ doc: { words } }: Scene, first: number): boolean {
  for (let k = first - 1; k >= 0 && k > first - 6 && !/^[.؛:]$/.test(words[k].surface); k--) {
    if ((k === first - 1 && words[k].bits & PUBLIC) || IN_PUBLIC.test(words[k].folded)) return true
    if (words[k].bits & bit.VERB && !(words[k].bits & bit.NOUN)) return false
  }
  return false
}
const PUBLIC = bit.OFFICIAL | bit.GROUP | bit.ORG_HEAD | bit.SOURCE

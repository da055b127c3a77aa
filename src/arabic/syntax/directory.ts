import type { EntityFinding } from '../../engine/finding.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { Office } from './office.ts'
import { firstMentionFrom, type Scene } from './scene.ts'

/**
 * Who is who in a report, for rules that look far from where they stand. Whatever is asked of the whole report is kept
 * in maps made once; whatever is looked for backwards is looked for among the last few hundred.
 */
export interface Directory {
  /** States named, by ISO code. */
  states: Map<string, EntityFinding | null>
  /** First office that each naming of a person has. */
  officeOf: Map<ArabicMention, Office>
  /** Offices of each person, in order. */
  officesOf: Map<EntityFinding, Office[]>
  /** Offices of each state in order, by head noun and ISO code, and by the code alone after an empty head. */
  officesIn: Map<string, Office[]>
}

/** How many namings or offices back a word can mean: bounds the work on texts of any length. */
const WINDOW = 200

/** Made when it is first asked, which is after the offices were found. */
function directoryOf(scene: Scene): Directory {
  if (scene.directory) return scene.directory
  const made: Directory = { states: new Map(), officeOf: new Map(), officesOf: new Map(), officesIn: new Map() }
  for (const m of scene.mentions)
    if (m.kind === 'state' && m.being?.iso && !made.states.has(m.being.iso))
      made.states.set(m.being.iso, m.entity ?? null)
  for (const office of scene.offices) {
    const { person, head } = office
    if (!made.officeOf.has(person)) made.officeOf.set(person, office)
    if (person.entity) push(made.officesOf, person.entity, office)
    const iso = nationOf(office)
    if (!iso) continue
    push(made.officesIn, `${head} ${iso}`, office)
    push(made.officesIn, ` ${iso}`, office)
  }
  scene.directory = made
  return made
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

/** ISO code of the state an office is of, or ''. */
export const nationOf = (office: Office): string => office.nation?.iso ?? office.of?.being?.iso ?? ''

/** The entity of a state that the report names otherwise than by an adjective. */
export const namedState = (scene: Scene, iso: string): EntityFinding | null =>
  directoryOf(scene).states.get(iso) ?? null

/** The office joined to a naming of a person. */
export const officeOf = (scene: Scene, person: ArabicMention): Office | undefined =>
  directoryOf(scene).officeOf.get(person)

/** Every office that the report gives a person. */
export const officesOf = (scene: Scene, person: EntityFinding): readonly Office[] =>
  directoryOf(scene).officesOf.get(person) ?? []

/** The report's first offices in a state, with a head noun (`وزير`) or, where that is '', any. */
export const officesIn = (scene: Scene, head: string, iso: string): readonly Office[] =>
  directoryOf(scene).officesIn.get(`${head} ${iso}`)?.slice(0, WINDOW) ?? []

/** The last office whose person is named before token `before`, looking back through the last few hundred. */
export function lastOffice(scene: Scene, before: number, wanted: (o: Office) => boolean): Office | undefined {
  const { offices } = scene
  let low = 0
  for (let high = offices.length; low < high; ) {
    const middle = (low + high) >> 1
    if (offices[middle].person.first < before) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i >= low - WINDOW; i--) if (wanted(offices[i])) return offices[i]
  return undefined
}

/** The first office whose person is named behind token `from`, within the next few hundred. */
export function nextOffice(scene: Scene, from: number, wanted: (o: Office) => boolean): Office | undefined {
  const { offices } = scene
  for (let i = 0, seen = 0; i < offices.length && seen < WINDOW; i++) {
    if (offices[i].person.first <= from) continue
    seen++
    if (wanted(offices[i])) return offices[i]
  }
  return undefined
}

/** The last few hundred namings that begin before token `before`, in order. */
export function mentionsBefore(scene: Scene, before: number): ArabicMention[] {
  const end = firstMentionFrom(scene, before)
  return scene.mentions.slice(Math.max(0, end - WINDOW), end)
}

/** The last naming that begins before token `before`, looking back through the last few hundred. */
export function lastMention(
  scene: Scene,
  before: number,
  wanted: (m: ArabicMention) => boolean,
): ArabicMention | undefined {
  const end = firstMentionFrom(scene, before)
  for (let i = end - 1; i >= 0 && i >= end - WINDOW; i--) if (wanted(scene.mentions[i])) return scene.mentions[i]
  return undefined
}

/** The first naming that begins behind token `from`, within the next few hundred. */
export function nextMention(
  scene: Scene,
  from: number,
  wanted: (m: ArabicMention) => boolean,
): ArabicMention | undefined {
  const start = firstMentionFrom(scene, from + 1)
  for (let i = start; i < scene.mentions.length && i < start + WINDOW; i++)
    if (wanted(scene.mentions[i])) return scene.mentions[i]
  return undefined
}

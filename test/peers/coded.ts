import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../../src/arabic/fold.ts'
import { rows } from '../../src/arabic/table.ts'
import { read } from '../../src/index.ts'
import type { IsnadRecord, Party, RecordEvent } from '../../src/record/types.ts'

/** A sentence of UniversalPetrarch's makers with one coded event, positives only. */
export interface Coded {
  id: string
  text: string
  published: string
  type: string
  actors: { text: string | null; codes: string[] }
}

/** One of PLOVER's example sentences in Arabic. */
export interface Example {
  id: string
  text: string
  published: string
  type: string
  mode: string | null
  actors: Named[]
  recipients: Named[]
}

export interface Named {
  label: string
  iso: string | null
}

export const lines = <T>(name: string): T[] =>
  readFileSync(join(import.meta.dirname, '../../../shared/peers', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** Country codes of three letters that the coders use, with those that are no country left out. */
const COUNTRIES: Record<string, string> = {
  USA: 'US', ISR: 'IL', IRQ: 'IQ', PSE: 'PS', EGY: 'EG', PAK: 'PK', AFG: 'AF', LBN: 'LB', TUR: 'TR', SOM: 'SO', LKA: 'LK',
  TUN: 'TN', CHN: 'CN', NPL: 'NP', ITA: 'IT', MLI: 'ML',
} // biome-ignore format: pairs read better side by side

export const countryCoded = (one: Coded): string | null =>
  one.actors.codes.map((c) => COUNTRIES[c]).find(Boolean) ?? null

let adjectives: [stem: string, iso: string][] | null = null

/** States that a party's own words speak of, or that its entity is or belongs to. */
export function statesOf(record: IsnadRecord, party: Party): Set<string> {
  const found = new Set<string>()
  if (party.country) found.add(party.country)
  const entity = record.entities.find((e) => e.id === party.entity)
  if (entity?.ids.iso3166) found.add(String(entity.ids.iso3166))
  for (const tie of record.ties) {
    if (!entity || tie.from !== entity.id) continue
    const to = record.entities.find((e) => e.id === tie.to)
    if (to?.ids.iso3166) found.add(String(to.ids.iso3166))
    else if (to) for (const iso of inWords(to.name)) found.add(iso)
  }
  const listed =
    entity &&
    rows('orgs').find(([name, variants]) => [name, ...variants.split('|')].some((n) => fold(n) === fold(entity.name)))
  if (listed?.[3]) found.add(listed[3])
  for (const iso of inWords(`${party.label} ${entity?.name ?? ''}`)) found.add(iso)
  return found
}

/** Names of states and adjectives of nationality among words. */
function inWords(words: string): string[] {
  adjectives ??= rows('states').flatMap(([iso, name, , demonym]) =>
    [...demonym.split('|'), name].filter(Boolean).map((word): [string, string] => [fold(word).replace(/^ال/, ''), iso]),
  )
  const plain = fold(words)
    .split(/[\s«»"()]+/)
    .map((w) => w.replace(/^[وبلف]?(?:ال|لل)/, ''))
  return adjectives
    .filter(([stem]) =>
      plain.some((w) => w === stem || (w.startsWith(stem) && /^(?:ه|ين|ون|ان|ات)$/.test(w.slice(stem.length)))),
    )
    .map(([, iso]) => iso)
}

const wordsOf = (label: string) =>
  fold(label)
    .split(/[\s«»"()،.]+/)
    .filter(Boolean)
    .map((w) => w.replace(/^(?:ال|لل)/, ''))

/** Same country, or at least half the words of the longer label. */
function sameParty(record: IsnadRecord, wanted: Named, party: Party): boolean {
  if (wanted.iso && statesOf(record, party).has(wanted.iso)) return true
  const entity = record.entities.find((e) => e.id === party.entity)
  const goal = wordsOf(wanted.label)
  return [party.label, entity?.name ?? ''].some((label) => {
    const mine = wordsOf(label)
    const both = mine.filter((w) => goal.includes(w)).length
    return both > 0 && both * 2 >= Math.max(mine.length, goal.length)
  })
}

/** Whether parties match one to one, none left over. */
function sameParties(record: IsnadRecord, wanted: readonly Named[], found: readonly Party[]): boolean {
  if (wanted.length !== found.length) return false
  if (!wanted.length) return true
  const [first, ...others] = wanted
  return found.some(
    (p, i) =>
      sameParty(record, first, p) &&
      sameParties(
        record,
        others,
        found.filter((_, j) => j !== i),
      ),
  )
}

export interface Verdict {
  id: string
  type: boolean
  mode: boolean | null
  who: boolean
  country: boolean | null
  events: RecordEvent[]
}

/** Whether a record has an event of the type that the coders found, and whether an actor of it is of the country coded. */
export function judgeCoded(one: Coded): Verdict {
  const record = read(one.text, { published: one.published })
  const events = record.events.filter((e) => e.type === one.type)
  const iso = countryCoded(one)
  const country = iso === null ? null : events.some((e) => e.actors.some((a) => statesOf(record, a).has(iso)))
  return { id: one.id, type: events.length > 0, mode: null, who: false, country, events: record.events }
}

/** Type, mode and both parties of the best event of the right type. */
export function judgeExample(one: Example): Verdict {
  const record = read(one.text, { published: one.published })
  const events = record.events.filter((e) => e.type === one.type)
  const who = events.some(
    (e) => sameParties(record, one.actors, e.actors) && sameParties(record, one.recipients, e.recipients),
  )
  const mode = one.mode === null ? null : events.some((e) => e.mode === one.mode)
  return { id: one.id, type: events.length > 0, mode, who, country: null, events: record.events }
}

/** Share of true among those that are not null. */
export const share = (verdicts: readonly (boolean | null)[]): number => {
  const judged = verdicts.filter((v) => v !== null)
  return judged.filter(Boolean).length / judged.length
}

import { askedName, nameTerms } from '../arabic/asked-names.ts'
import type { Being, Clause, Store, Term, Unit } from '../store/store.ts'
import { factTerm } from './index-entry.ts'
import { Marker } from './marks.ts'
import { type Answer, answerOf } from './search.ts'

/** Everything that is known under one name: the beings it may mean, and what they said and did, by date. */
export interface Dossier {
  beings: Being[]
  answers: Answer[]
  total: number
  more: boolean
}

export interface Span {
  from?: string
  before?: string
  limit?: number
  offset?: number
}

const NO_MARKS = new Marker([])

/** The beings that a name, an id of the library (`b12`), or a known id (`iso3166:ML`) means; the most named first. */
export async function beingsNamed(store: Store, name: string): Promise<Being[]> {
  if (/^b\d+$/.test(name) || /^\w+:\S+$/.test(name)) return store.beings({ id: name })
  const { codes, names } = askedName(name)
  const found = new Map<string, Being>()
  for (const code of codes)
    for (const being of await store.beings({ id: `iso3166:${code}` })) found.set(being.id, being)
  // A state's name is the state; other bodies merely have it in theirs.
  if (found.size === 0) {
    for (const terms of names.length ? names : [nameTerms(name)]) {
      for (const being of await store.beings({ terms })) found.set(being.id, being)
    }
  }
  return [...found.values()].sort((a, b) => b.reports - a.reports)
}

/** Terms that say in which fields somebody of a state among the beings stands: its ministers and forces act for it. */
const countryTerms = (beings: readonly Being[], fields: readonly string[]): Term[] =>
  beings.flatMap(({ ids }) =>
    ids
      .filter((id) => id.startsWith('iso3166:'))
      .flatMap((id) =>
        fields.map((field): Term => ({ in: 'facts', tokens: [factTerm(field, id.slice('iso3166:'.length))] })),
      ),
  )

/** Terms that say in which fields one of the beings stands, they and all that are joined with them. */
async function standing(store: Store, beings: readonly Being[], fields: readonly string[]): Promise<Term[]> {
  const ids = new Set<string>()
  for (const { id } of beings) for (const one of await store.circle(id)) ids.add(one)
  return fields.flatMap((field) => [...ids].map((id): Term => ({ in: 'facts', tokens: [factTerm(field, id)] })))
}

/** All that somebody said and did, the oldest first. */
export async function who(
  store: Store,
  name: string,
  { from, before, limit = 50, offset = 0 }: Span = {},
): Promise<Dossier> {
  const beings = await beingsNamed(store, name)
  if (beings.length === 0) return { beings, answers: [], total: 0, more: false }
  // One question each for what was said and what was done; the two lists are then one by date.
  const lists = []
  for (const [as, fields] of [
    ['statements', ['speaker']],
    ['events', ['actor', 'recipient']],
  ] as [Unit, string[]][]) {
    const any = await standing(store, beings, fields)
    lists.push(
      await store.search({ as, all: [{ any }], from, before, order: 'oldest', limit: limit + offset, offset: 0 }),
    )
  }
  const hits = lists.flatMap((list) => list.hits).sort((a, b) => compare(a.report.published, b.report.published))
  return {
    beings,
    answers: hits.slice(offset, offset + limit).map((hit) => answerOf(hit, NO_MARKS)),
    total: lists.reduce((sum, { total }) => sum + total, 0),
    more: lists.some(({ more }) => more),
  }
}

/** By date; what has none comes first, as in the store. */
const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

/** Events of two actors with one another, the oldest first; of a state, also those of all who act for it. */
export async function between(
  store: Store,
  a: string,
  b: string,
  { from, before, limit = 50, offset = 0 }: Span = {},
): Promise<Dossier & { missing: string[] }> {
  const sides = [await beingsNamed(store, a), await beingsNamed(store, b)]
  const missing = [a, b].filter((_, i) => sides[i].length === 0)
  if (missing.length) return { beings: sides.flat(), answers: [], total: 0, more: false, missing }
  // Each is in the event, as actor or recipient; two of one side would be two actors of a mutual act.
  const all: Clause[] = []
  const fields = ['actor', 'recipient']
  for (const side of sides) all.push({ any: [...(await standing(store, side, fields)), ...countryTerms(side, fields)] })
  const { hits, total, more } = await store.search({ as: 'events', all, from, before, order: 'oldest', limit, offset })
  return { beings: sides.flat(), answers: hits.map((hit) => answerOf(hit, NO_MARKS)), total, more, missing }
}

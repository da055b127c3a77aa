import type { Being, Join, Store } from '../store/store.ts'
import { beingsNamed } from './who.ts'

/** A join with the names of both its ends. */
export interface NamedJoin extends Join {
  names: [string, string]
}

async function named(store: Store, join: Join): Promise<NamedJoin> {
  const [[a], [b]] = await Promise.all([store.beings({ id: join.being }), store.beings({ id: join.into })])
  return { ...join, names: [a.name, b.name] }
}

/** All joins, or those of whoever a name or id means. */
export async function joinsOf(store: Store, name?: string): Promise<NamedJoin[]> {
  const lists =
    name === undefined
      ? [await store.joins()]
      : await Promise.all((await beingsNamed(store, name)).map(({ id }) => store.joins(id)))
  const joins = new Map(lists.flat().map((join) => [join.id, join]))
  return Promise.all([...joins.values()].map((join) => named(store, join)))
}

/** The user's word on two beings, by id. */
export const settle = async (
  store: Store,
  being: string,
  into: string,
  state: 'pinned' | 'apart',
): Promise<NamedJoin> => named(store, await store.settle(being, into, state, 'the user’s word'))

export async function undo(store: Store, id: number): Promise<NamedJoin | null> {
  const join = await store.undo(id)
  return join && named(store, join)
}

export type { Being }

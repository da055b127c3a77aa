import type { Kept, Store } from '../store/store.ts'

/** The report of an id, or of the only id that begins so; null where there is none. */
export const show = (store: Store, id: string): Promise<Kept | null> => store.get(id)

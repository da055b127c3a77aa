import type { EntityKind, IsnadRecord, RecordEvent, Statement } from '../record/types.ts'
import type { Feeds } from './feeds.ts'

export type { Arriving, Feed, Feeds, Step, Wanted } from './feeds.ts'

/** Where a report came from. */
export interface Source {
  /** File, folder entry or address as the person gave it. */
  name: string
  /** Line of a file with one report a line, from 1, or null. */
  line: number | null
  /** SHA-256 of the raw bytes the report was read from, hex. */
  sha256: string
}

/** What one unit (a report, a statement, an event) is found by. Terms are folded words, separated by spaces. */
export interface Indexed {
  /** Every word in order: what phrases are looked for in. */
  words: string
  /** Further forms a word is found by (lemmas, stems), in no order. */
  stems: string
  /** Terms with the name of a field before them, as `act_deny`. */
  facts: string
  /** Entities that stand in a field: the store finds them under whoever they are across reports. */
  roles: [field: string, entity: string][]
}

/** What says who an entity is beyond its report. */
export interface Identity {
  /** Known identities, as `iso3166:ML`; the strongest first. */
  ids: string[]
  /** Its name in the one spelling, or null where the name is too little to tell anybody by. */
  name: string | null
  /** What to call it, where that is known better than from the report: a state by its name and not by its capital's. */
  label?: string
}

/** A report with all that the store keeps of it. */
export interface Entry {
  record: IsnadRecord
  /** Version of the engine that made the record. */
  engine: string
  source: Source
  /** Hash of all that was given: text, id, address, publisher, title, byline and date. The same report has the same. */
  fingerprint: string
  report: Indexed
  /** As many as the record has statements, events and entities, in the same order. */
  statements: Indexed[]
  events: Indexed[]
  identities: Identity[]
}

export interface Put {
  /** Id under which the store has the report. */
  id: string
  /** `known`: the same report was there and nothing was done. */
  state: 'added' | 'known'
  /** True where another report has the id that this one was given; then `id` has a tail of its own. */
  renamed: boolean
}

/** A report as the store has it. */
export interface Kept {
  record: IsnadRecord
  engine: string
  source: Source
  fingerprint: string
  /** ISO time when it was added, and when its record was renewed last. */
  added: string
  renewed: string | null
}

export type Unit = 'reports' | 'statements' | 'events'

/** `stems` looks for one word among words and stems, `words` for a phrase in the text, `facts` for all of its tokens. */
export interface Term {
  in: 'words' | 'stems' | 'facts'
  tokens: string[]
  /** The last token is the beginning of a word. */
  prefix?: boolean
}

/** True of a unit that has any of the terms; with `not`, of one that has none. */
export interface Clause {
  any: Term[]
  not?: boolean
}

export interface Query {
  as: Unit
  all: Clause[]
  /** Reports alone: one statement, one event of the report must fulfil these together. */
  statement?: Clause[]
  event?: Clause[]
  /** First day and the day after the last, ISO dates of publication. */
  from?: string
  before?: string
  /** `rank`: the best first; `newest`, `oldest`: by date of publication. */
  order: 'rank' | 'newest' | 'oldest'
  limit: number
  offset: number
}

export interface ReportHead {
  id: string
  url: string | null
  publisher: string | null
  title: string | null
  published: string | null
}

export interface Hit {
  report: ReportHead
  text: string
  statement: Statement | null
  event: RecordEvent | null
  /** Names of the entities that statement or event speak of, by id. */
  names: Record<string, string>
  /** Higher is better; null where the order is by date. */
  score: number | null
}

export interface Found {
  hits: Hit[]
  /** How many units fulfil the query, counted no further than `COUNTED`; `more` says that the counting was cut. */
  total: number
  more: boolean
}
export const COUNTED = 10_000

/** Someone or something across reports. Its id never changes; joins change `canonical` alone. */
export interface Being {
  id: string
  kind: EntityKind
  name: string
  canonical: string
  ids: string[]
  names: string[]
  /** In how many reports it is named. */
  reports: number
}

export interface Join {
  id: number
  being: string
  into: string
  evidence: string
  /** Report that shows it, or null. */
  report: string | null
  by: 'rule' | 'user'
  /** `undone` and `apart` keep the rule from joining the two again; a pinned join is the user's word. */
  state: 'made' | 'undone' | 'pinned' | 'apart'
  at: string
}

/** What a renewed record has more and less than the old one. */
export interface Change {
  id: string
  added: Record<string, number>
  removed: Record<string, number>
}

/** A table as exports write it; the columns in order. */
export interface Table {
  name: string
  columns: { name: string; type: 'integer' | 'text' }[]
}

/** A report to be read anew: what `read` takes, and what stays as it is. */
export interface Stale {
  id: string
  text: string
  meta: {
    id: string
    url: string | null
    publisher: string | null
    title: string | null
    byline: string | null
    published: string | null
  }
  source: Source
  fingerprint: string
}

/**
 * Keeps records and finds them. Every call that writes is one transaction: when its promise is fulfilled, the work is
 * on disk and outlives a killed process; until then nothing of it is seen. Errors are `StoreError`s.
 */
export interface Store {
  readonly writable: boolean
  /** Feeds, and what is on its way from the network. */
  readonly feeds: Feeds
  /** How many reports, records by engine, beings and bytes. */
  info(): Promise<Info>
  /** Those of `fingerprints` that are in the store, with the ids of their reports. */
  known(fingerprints: readonly string[]): Promise<Map<string, string>>
  put(entries: readonly Entry[]): Promise<Put[]>
  /** By id, or by the beginning of an id where only one has it. */
  get(id: string): Promise<Kept | null>
  /** Up to `limit` reports whose record another engine made, by date; `after` is the last id of the call before. */
  stale(engine: string, limit: number, after?: string): Promise<Stale[]>
  /** Puts renewed records in the place of the old ones; reports that are not there are passed over. */
  renew(entries: readonly Entry[]): Promise<Change[]>
  search(query: Query): Promise<Found>
  /** Beings whose names have all of `terms` (folded words), or whose id, or one of whose known ids, is `id`. */
  beings(who: { terms?: string[]; id?: string }): Promise<Being[]>
  /** Ids of a being and of all that are joined with it. */
  circle(id: string): Promise<string[]>
  joins(about?: string): Promise<Join[]>
  /** The user's word: `pinned` joins `being` into `into`, `apart` keeps them apart. */
  settle(being: string, into: string, state: 'pinned' | 'apart', evidence: string): Promise<Join>
  undo(join: number): Promise<Join | null>
  /** Every record by date of publication. */
  records(): AsyncIterable<Kept>
  /** Does `work` on the store as it stands now, whatever others write meanwhile. `work` must not write. */
  still<T>(work: () => Promise<T>): Promise<T>
  tables(): Table[]
  rows(table: string): AsyncIterable<(string | number | null)[]>
  /** Everything that is wrong with the store, one sentence each; empty for a sound one. */
  check(): Promise<string[]>
  close(): Promise<void>
}

export interface Info {
  path: string
  schema: number
  reports: number
  engines: Record<string, number>
  statements: number
  events: number
  beings: number
  bytes: number
}

export type StoreFault =
  | 'busy'
  | 'newer'
  | 'older'
  | 'stranger'
  | 'damaged'
  | 'read-only'
  | 'full'
  | 'missing'
  | 'too-much'

/** What the person can be told: `message` is a whole sentence. Nothing in the store was changed by the failed call. */
export class StoreError extends Error {
  readonly fault: StoreFault
  constructor(fault: StoreFault, message: string) {
    super(message)
    this.name = 'StoreError'
    this.fault = fault
  }
}

/** Opens a store; how and where is for the entry point to choose. `write` makes it where there is none. */
export type OpenStore = (path: string, mode: 'read' | 'write') => Promise<Store>

import type { Span } from '../text/span.ts'

/** The record of one report, format `isnad/1`: see GLOSSARY.md for every term. All spans index `text`. */
export interface IsnadRecord {
  format: 'isnad/1'
  report: Report
  text: string
  entities: Entity[]
  times: Time[]
  statements: Statement[]
  events: RecordEvent[]
  ties: Tie[]
  notes: Note[]
}

export interface Report {
  /** `sha256:` and the hash of `text` in UTF-8, unless the caller named the report. */
  id: string
  url: string | null
  publisher: string | null
  title: string | null
  byline: string | null
  /** ISO date of publication, or null: then relative times stay without value. */
  published: string | null
  language: string
  credits: Credit[]
}

export interface Credit {
  role: 'agency' | 'author' | 'outlet' | 'place'
  label: string
  span: Span
}

export type EntityKind = 'person' | 'state' | 'organization' | 'group' | 'place'
export type MentionForm = 'name' | 'alias' | 'metonym' | 'description' | 'pronoun'

export interface EntityMention {
  span: Span
  form: MentionForm
}

export interface Entity {
  id: string
  kind: EntityKind
  name: string
  ids: Record<string, string | number>
  mentions: EntityMention[]
}

export type TimeKind = 'date' | 'time' | 'duration' | 'set'

export interface Time {
  id: string
  span: Span
  /** ISO 8601-2 (EDTF), or null where the text does not fix it. */
  value: string | null
  kind: TimeKind
  /** True where the words themselves approximate (about, around). */
  approximate?: boolean
  /** The calendar the words use, where it is not the Gregorian one. */
  calendar?: 'hijri'
}

/**
 * What a party's country was read from: `identity` it is that state, or listed as of it; `words` its own words name a
 * nationality, state or place; `tie` the report gives it an office or place in something of that country; `report`
 * a state's body called by its class alone (`police`) in a report about that state; `place` only that it acts there.
 */
export const COUNTRY_BASES = ['identity', 'words', 'tie', 'report', 'place'] as const
export type CountryBasis = (typeof COUNTRY_BASES)[number]

export interface Party {
  entity: string | null
  label: string
  span: Span | null
  named: boolean
  /** ISO 3166-1 alpha-2 code of the state that the party is, belongs to or acts for; absent where nothing tells it. */
  country?: string
  /** Stands beside `country`. */
  countryBasis?: CountryBasis
}

export const ACTS = [
  'say',
  'announce',
  'affirm',
  'deny',
  'accuse',
  'condemn',
  'praise',
  'promise',
  'threaten',
  'demand',
  'appeal',
  'propose',
  'warn',
  'predict',
  'describe',
  'ask',
  'think',
] as const
export type Act = (typeof ACTS)[number]

export type Stance =
  | 'neutral'
  | 'assertive'
  | 'distancing'
  | 'denying'
  | 'revealing'
  | 'evaluative'
  | 'directive'
  | 'commissive'
export type LinkRole = 'relay' | 'channel' | 'document' | 'speaker'

export interface Link {
  role: LinkRole
  party: Party
  span: Span | null
}

export interface Statement {
  id: string
  speaker: Party
  act: Act
  cue: { span: Span; lemma: string } | null
  form: 'direct' | 'indirect' | 'mixed'
  content: Span[]
  chain: Link[]
  to: Party[]
  /** Those by name who say it together with the speaker; absent where he speaks alone. */
  with?: Party[]
  /** What the reporter's choice of verb makes of the saying; from the class of the cue in the lexicon. */
  stance?: Stance
  certainty?: Certainty
}

/** How certain a statement is, in parts that are never folded into one number. */
export interface Certainty {
  polarity: 'positive' | 'negative'
  modality: 'actual' | 'possible' | 'conditional' | 'future' | 'called-for'
  directness: 'witness' | 'first-hand' | 'hearsay'
  named: boolean
}

export type EventStatus = 'actual' | 'future' | 'possible' | 'denied' | 'called-for'

export interface RecordEvent {
  id: string
  type: string
  mode: string | null
  contexts: string[]
  trigger: { span: Span; lemma: string }
  evidence: Span
  actors: Party[]
  recipients: Party[]
  place: string | null
  time: string | null
  status: EventStatus
  statement: string | null
  /** People killed, wounded, abducted, arrested or displaced, where the text counts them. */
  casualties?: Casualty[]
}

export interface Casualty {
  kind: 'killed' | 'wounded' | 'abducted' | 'arrested' | 'displaced'
  count: number
  span: Span
}

export type TieType =
  | 'holds-office'
  | 'member-of'
  | 'part-of'
  | 'located-in'
  | 'spokesperson-for'
  | 'partner-of'
  | 'at-odds-with'

export interface Tie {
  type: TieType
  from: string
  to: string
  title: string | null
  evidence: Span
  since: string | null
  until: string | null
}

export interface Note {
  kind: string
  span: Span
  message: string
}

import type {
  Act,
  Casualty,
  Certainty,
  CountryBasis,
  EntityKind,
  EventStatus,
  LinkRole,
  MentionForm,
  Stance,
  TieType,
  TimeKind,
} from '../record/types.ts'
import type { Span } from '../text/span.ts'

/** Something a stage found, with its derivation: the rule that made it and the findings it was built of. */
export interface Finding {
  /** Id of the rule, ASCII, `stage/name`. */
  rule: string
  /** First and last token, inclusive. */
  first: number
  last: number
  /** Exact characters, clitics outside. */
  span: Span
  of?: Finding[]
}

/** A naming of an entity. `entity` is filled in when the report's mentions are resolved. */
export interface Mention extends Finding {
  kind: EntityKind
  form: MentionForm
  /** Folded words of the name, for comparing. */
  key: string
  ids?: Record<string, string | number>
  entity?: EntityFinding
}

/** All mentions of one being in a report. */
export interface EntityFinding {
  kind: EntityKind
  name: string
  ids: Record<string, string | number>
  mentions: Mention[]
}

/** A time expression with its value. */
export interface TimeFinding extends Finding {
  value: string | null
  kind: TimeKind
  approximate?: boolean
  calendar?: 'hijri'
  /** One printable sentence: what is known from the words and what was implied from where. */
  reason: string
}

export interface PartyFinding {
  entity: EntityFinding | null
  label: string
  span: Span | null
  named: boolean
  country?: string
  countryBasis?: CountryBasis
}

export interface LinkFinding {
  role: LinkRole
  party: PartyFinding
  span: Span | null
}

export interface StatementFinding extends Finding {
  speaker: PartyFinding
  act: Act
  stance: Stance
  cue: { span: Span; lemma: string } | null
  form: 'direct' | 'indirect' | 'mixed'
  content: Span[]
  /** First and last token of the content. */
  contentFirst: number
  contentLast: number
  chain: LinkFinding[]
  to: PartyFinding[]
  with?: PartyFinding[]
  certainty: Certainty
}

export interface EventFinding extends Finding {
  type: string
  mode: string | null
  contexts: string[]
  trigger: { span: Span; lemma: string }
  evidence: Span
  actors: PartyFinding[]
  recipients: PartyFinding[]
  place: EntityFinding | null
  time: TimeFinding | null
  status: EventStatus
  statement: StatementFinding | null
  casualties: Casualty[]
}

export interface TieFinding extends Finding {
  type: TieType
  from: EntityFinding
  to: EntityFinding
  title: string | null
  since: TimeFinding | null
  until: TimeFinding | null
}

import type { Span } from '../text/span.ts'
import type { EntityKind, MentionForm, TimeKind } from '../record/types.ts'

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

/** A naming of an entity, before it is known which. */
export interface Mention extends Finding {
  kind: EntityKind
  form: MentionForm
  /** Folded name without article or honorific, for comparing. */
  key: string
  ids?: Record<string, string | number>
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

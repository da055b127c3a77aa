import type { Credit } from '../record/types.ts'
import type { Doc } from './doc.ts'
import type { EntityFinding, EventFinding, Mention, StatementFinding, TieFinding, TimeFinding } from './finding.ts'
import type { Tokeniser } from './stages/tokenise.ts'
import type { Word } from './word.ts'

/** What the stages before have found: each stage reads it and returns its own part. */
export interface Findings {
  credits: Credit[]
  mentions: Mention[]
  entities: EntityFinding[]
  times: TimeFinding[]
  statements: StatementFinding[]
  events: EventFinding[]
  ties: TieFinding[]
}

/**
 * All that a language must bring. Every stage is a function of the document and of what earlier stages found; it
 * returns its findings, may leave notes in `doc.notes`, and never throws on a report.
 */
export interface Pack<W extends Word = Word> extends Tokeniser<W> {
  /** BCP 47 code. */
  readonly language: string
  /** Byline and dateline: who made the report. */
  credit(doc: Doc<W>): Credit[]
  /** Expressions of time, fixed to dates where text and `published` allow. */
  time(doc: Doc<W>, published: string | null): TimeFinding[]
  /** Names and aliases. */
  spot(doc: Doc<W>, found: Findings): Mention[]
  /** Who is who: every mention gets its entity. */
  resolve(doc: Doc<W>, found: Findings): EntityFinding[]
  /** Who said what, through whom. May add descriptions and pronouns to entities. */
  attribute(doc: Doc<W>, found: Findings): StatementFinding[]
  /** Who did what to whom. */
  code(doc: Doc<W>, found: Findings): EventFinding[]
  /** Standing facts. */
  tie(doc: Doc<W>, found: Findings): TieFinding[]
}

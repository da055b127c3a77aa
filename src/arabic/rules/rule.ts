/**
 * One rule of the Arabic pack with its proof. The rules themselves are code; a row says what a rule id means and shows
 * it at work, and test/stages/rules.test.ts holds the code to it.
 */
export interface Rule {
  /** ASCII, `stage/name`, as findings carry it. */
  id: string
  /** One English sentence: what the rule does, and why. */
  says: string
  /**
   * Texts on which the rule fires, on the marked words and nowhere else: `… [[words]] … => fact; key=value`. Facts are
   * optional; test/lib/facts.ts says which there are. Marks are the span of a mention, the cue of a statement, the
   * trigger of an event, the evidence of a tie.
   */
  yes: string[]
  /** Texts with words that look like it, on which the rule stays silent. */
  no: string[]
  /** Texts that belong to `yes` or `no` (these begin with `no: `) and are not yet read so: debts, never dropped in silence. */
  known?: string[]
}

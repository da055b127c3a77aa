import type { IsnadRecord } from '../record/types.ts'
import type { Doc, Meta } from './doc.ts'
import type { Findings, Pack } from './pack.ts'
import { assemble } from './stages/assemble.ts'
import { tokenise } from './stages/tokenise.ts'
import type { Word } from './word.ts'

/** A record with the derivation of every entry. */
export interface Derivation<W extends Word = Word> {
  doc: Doc<W>
  found: Findings
  record: IsnadRecord
}

/**
 * The pipeline on one page: text to record. Pure: the same text and meta give the same record, wherever it runs.
 * Never throws on a report; what a stage could not do is a note in the record.
 */
export function derive<W extends Word>(text: string, meta: Meta, pack: Pack<W>): Derivation<W> {
  const doc = tokenise(text, meta, pack)
  const found: Findings = { credits: [], mentions: [], entities: [], times: [], statements: [], events: [], ties: [] }
  found.credits = pack.credit(doc)
  found.times = pack.time(doc, meta.published ?? null)
  found.mentions = pack.spot(doc, found)
  found.entities = pack.resolve(doc, found)
  found.statements = pack.attribute(doc, found)
  found.events = pack.code(doc, found)
  found.ties = pack.tie(doc, found)
  return { doc, found, record: assemble(doc, found, pack.language) }
}

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
  found.credits = stage(doc, 'credit', [], () => pack.credit(doc))
  found.times = stage(doc, 'time', [], () => pack.time(doc, meta.published ?? null))
  found.mentions = stage(doc, 'spot', [], () => pack.spot(doc, found))
  found.entities = stage(doc, 'resolve', [], () => pack.resolve(doc, found))
  found.statements = stage(doc, 'attribute', [], () => pack.attribute(doc, found))
  found.events = stage(doc, 'code', [], () => pack.code(doc, found))
  found.ties = stage(doc, 'tie', [], () => pack.tie(doc, found))
  return { doc, found, record: assemble(doc, found, pack.language) }
}

/** Runs a stage; one that breaks leaves a note and loses nothing of the others. A test lets no note of this kind pass. */
function stage<T>(doc: Doc, name: string, fallback: T, run: () => T): T {
  try {
    return run()
  } catch (error) {
    doc.notes.push({
      kind: 'stage-failed',
      span: [0, 0],
      message: `${name}: ${error instanceof Error ? error.message : String(error)}`,
    })
    return fallback
  }
}

import { arabic } from './arabic/one.ts'
import type { Meta } from './engine/doc.ts'
import { type Derivation, derive as deriveWith } from './engine/read.ts'
import type { IsnadRecord } from './record/types.ts'

export type { Meta } from './engine/doc.ts'
export type * from './record/types.ts'

/**
 * Reads one Arabic news report and returns its record (format `isnad/1`). Pure and synchronous: the same text and meta
 * give the same record in Node and in a browser. Spans index `text` in UTF-16 code units. `meta.published` (ISO date)
 * anchors relative times; without it they stay without value. Never throws on a report.
 */
export function read(text: string, meta: Meta = {}): IsnadRecord {
  return deriveWith(text, meta, arabic()).record
}

/** Like `read`, with the derivation of every entry: the rules and the findings it was built of. */
export function derive(text: string, meta: Meta = {}): Derivation {
  return deriveWith(text, meta, arabic())
}

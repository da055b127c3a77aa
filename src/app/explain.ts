import type { Meta } from '../engine/doc.ts'
import type { Finding } from '../engine/finding.ts'
import { derive } from '../index.ts'
import type { IsnadRecord } from '../record/types.ts'
import type { Span } from '../text/span.ts'

export type EntryKind = 'statement' | 'event' | 'time' | 'mention' | 'tie'

/** One entry of a record with the finding that it is the public shape of. */
export interface Explained {
  /** Id in the record; a mention has its entity's id, a tie its place in the list (`tie1`). */
  id: string
  kind: EntryKind
  span: Span
  finding: Finding
}

/** The record of a report, and where each of its entries came from, in the order of the text. */
export function explainAll(text: string, meta: Meta): { record: IsnadRecord; entries: Explained[] } {
  const { record, found } = derive(text, meta)
  // Assembling hands the findings' own span objects on, which tells entries apart that cover the same characters.
  const source = new Map<unknown, Finding>()
  for (const s of found.statements) source.set(s.content, s)
  for (const e of found.events) source.set(e.trigger, e)
  for (const t of found.times) source.set(t.span, t)
  for (const t of found.ties) source.set(t.span, t)
  for (const e of found.entities) for (const m of e.mentions) source.set(m.span, m)
  const entries: Explained[] = []
  const add = (id: string, kind: EntryKind, key: unknown, span?: Span) => {
    const finding = source.get(key)
    if (finding) entries.push({ id, kind, span: span ?? finding.span, finding })
  }
  for (const s of record.statements)
    add(s.id, 'statement', s.content, hull([...s.content, ...(s.cue ? [s.cue.span] : [])]))
  for (const e of record.events) add(e.id, 'event', e.trigger, e.evidence)
  for (const t of record.times) add(t.id, 'time', t.span)
  for (const e of record.entities) for (const m of e.mentions) add(e.id, 'mention', m.span)
  for (const [i, t] of record.ties.entries()) add(`tie${i + 1}`, 'tie', t.evidence)
  entries.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  return { record, entries }
}

/** The smallest span around all of them. */
function hull(spans: Span[]): Span | undefined {
  return spans.length ? [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))] : undefined
}

import type { IsnadRecord } from '../../record/types.ts'
import type { Change } from '../store.ts'

/** What of each part of a record the new one has more and less than the old: entries are the same when they say the same. */
export function changeOf(old: IsnadRecord, now: IsnadRecord): Change {
  const change: Change = { id: old.report.id, added: {}, removed: {} }
  for (const part of ['entities', 'times', 'statements', 'events', 'ties'] as const) {
    const before = counted(entriesOf(old, part))
    const after = counted(entriesOf(now, part))
    const added = surplus(after, before)
    const removed = surplus(before, after)
    if (added) change.added[part] = added
    if (removed) change.removed[part] = removed
  }
  return change
}

/** Entries without the ids of the record, which shift when an earlier entry comes or goes; an entity stands by its name. */
function entriesOf(record: IsnadRecord, part: 'entities' | 'times' | 'statements' | 'events' | 'ties'): string[] {
  const names = new Map<string, string>(record.entities.map((e) => [e.id, `${e.kind} ${e.name}`]))
  for (const t of record.times) names.set(t.id, `${t.value}`)
  for (const s of record.statements) names.set(s.id, JSON.stringify(s.content))
  const said = (key: string, value: unknown): unknown => {
    if (key === 'id') return undefined
    return typeof value === 'string' && REFERENCES.has(key) ? (names.get(value) ?? value) : value
  }
  return record[part].map((entry) => JSON.stringify(entry, said))
}

const REFERENCES = new Set(['entity', 'from', 'to', 'place', 'time', 'statement', 'since', 'until'])

function counted(entries: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return counts
}

function surplus(more: Map<string, number>, less: Map<string, number>): number {
  let n = 0
  for (const [entry, count] of more) n += Math.max(0, count - (less.get(entry) ?? 0))
  return n
}

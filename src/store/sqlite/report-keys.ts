import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { StoreError } from '../store.ts'
import { dayOf, PER_DAY, UNDATED_DAYS } from './keys.ts'
import { preparing } from './prepared.ts'

/** Ids and keys of the reports: which are free, and whose an id is. How keys are made is told in keys.ts. */
export class ReportKeys {
  private readonly sql: (sql: string) => StatementSync
  private readonly path: string
  /** Next free number of the days written to. */
  private nextOf = new Map<number, number>()

  constructor(db: DatabaseSync, path: string) {
    this.sql = preparing(db)
    this.path = path
  }

  /** After a transaction that was undone: the numbers given in it are free again. */
  forget(): void {
    this.nextOf.clear()
  }

  /** Two collections may call their reports 1, 2, 3: then the later one's id gets a tail. */
  freeId(id: string, fingerprint: string): string {
    const taken = this.sql('SELECT 1 FROM reports WHERE id = ?')
    if (!taken.get(id)) return id
    for (let length = 8; ; length += 8) {
      const other = `${id}~${fingerprint.slice(0, length)}`
      if (!taken.get(other) || length >= fingerprint.length) return other
    }
  }

  /** The next key of the day of publication; undated reports fill one of their days after another. */
  freeKey(published: string | null): number {
    let day = dayOf(published) ?? 0
    for (;;) {
      const next = this.nextOf.get(day) ?? this.firstFree(day)
      if (next < PER_DAY) {
        this.nextOf.set(day, next + 1)
        return day * PER_DAY + next
      }
      if (day + 1 >= UNDATED_DAYS)
        throw new StoreError(
          'too-much',
          `${this.path} has ${PER_DAY} reports of ${published ?? 'no date'}, which is all that one day holds.`,
        )
      day++
    }
  }

  private firstFree(day: number): number {
    const last = this.sql(
      'SELECT max(key) AS key FROM reports WHERE key BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)',
    ).get(day * PER_DAY, day * PER_DAY + PER_DAY - 1)
    return last?.key == null ? 0 : (last.key as number) - day * PER_DAY + 1
  }

  /** The key of the report with the id, or of the only one whose id begins so; null where there is none. */
  keyOf(id: string): number | null {
    const exact = this.sql('SELECT key FROM reports WHERE id = ?').get(id)
    if (exact) return exact.key as number
    if (id === '') return null
    const begun = this.sql('SELECT key FROM reports WHERE id > ?1 AND id < ?2 LIMIT 2').all(id, `${id}\u{10ffff}`)
    return begun.length === 1 ? (begun[0].key as number) : null
  }
}

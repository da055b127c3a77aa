import { statSync } from 'node:fs'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import {
  type Being,
  type Change,
  type Entry,
  type Found,
  type Info,
  type Join,
  type Kept,
  type Put,
  type Query,
  type Stale,
  type Store,
  StoreError,
  type Table,
} from '../store.ts'
import { Beings } from './beings.ts'
import { changeOf } from './change.ts'
import { faultsIn } from './check.ts'
import { faultOf } from './faults.ts'
import { SqliteFeeds } from './feeds.ts'
import { IndexWriter } from './index.ts'
import { dayOf, PER_DAY, UNDATED_DAYS } from './keys.ts'
import { RecordLoader } from './load.ts'
import { schemaOf } from './migrations.ts'
import { preparing } from './prepared.ts'
import { search } from './search.ts'
import { rowsOf, tablesOf } from './tables.ts'
import { RecordWriter, restOfReport } from './write.ts'

/** The store in one SQLite file. The methods are told in store.ts. */
export class SqliteStore implements Store {
  readonly writable: boolean
  readonly feeds: SqliteFeeds
  private readonly db: DatabaseSync
  private readonly sql: (sql: string) => StatementSync
  private readonly path: string
  private readonly release: () => void
  private readonly loader: RecordLoader
  private readonly whoIsWho: Beings
  private writers: { record: RecordWriter; index: IndexWriter } | null = null
  /** Next free number of the days written to. */
  private nextOf = new Map<number, number>()

  constructor(db: DatabaseSync, path: string, writable: boolean, release: () => void) {
    this.db = db
    this.sql = preparing(db)
    this.path = path
    this.writable = writable
    this.release = release
    this.loader = new RecordLoader(db)
    this.whoIsWho = new Beings(db)
    this.feeds = new SqliteFeeds(db, (kind, work) => this.whole(kind, work))
  }

  /** One transaction; when it fails nothing of it stays. */
  private async whole<T>(kind: 'read' | 'write', work: () => T): Promise<T> {
    try {
      if (kind === 'write' && !this.writable) throw new StoreError('read-only', `${this.path} was opened for reading.`)
      // Within `still` the reading is part of its transaction.
      if (kind === 'read' && this.db.isTransaction) return work()
      this.db.exec(kind === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN')
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      this.nextOf.clear()
      try {
        // On a full disk SQLite has rolled back already.
        if (this.db.isTransaction) this.db.exec('ROLLBACK')
      } catch {
        // The first error is the one to tell.
      }
      throw faultOf(error, this.path)
    }
  }

  info(): Promise<Info> {
    return this.whole('read', () => {
      const count = (table: string) => Number(this.sql(`SELECT count(*) AS n FROM ${table}`).get()!.n)
      const engines = this.sql('SELECT engine, count(*) AS n FROM reports GROUP BY engine ORDER BY n DESC').all()
      return {
        path: this.path,
        schema: schemaOf(this.db),
        reports: count('reports'),
        engines: Object.fromEntries(engines.map((e) => [e.engine, e.n as number])),
        statements: count('statements'),
        events: count('events'),
        beings: count('beings'),
        bytes: statSync(this.path).size,
      }
    })
  }

  known(fingerprints: readonly string[]): Promise<Map<string, string>> {
    return this.whole('read', () => {
      const find = this.sql('SELECT id FROM reports WHERE fingerprint = ?')
      const found = new Map<string, string>()
      for (const fingerprint of fingerprints) {
        const row = find.get(fingerprint)
        if (row) found.set(fingerprint, row.id as string)
      }
      return found
    })
  }

  put(entries: readonly Entry[]): Promise<Put[]> {
    return this.whole('write', () => {
      const toIndex: ToIndex[] = []
      const puts = entries.map((entry) => this.putOne(entry, toIndex))
      this.index(toIndex)
      return puts
    })
  }

  private putOne(entry: Entry, toIndex: ToIndex[]): Put {
    const { record, source, fingerprint } = entry
    const there = this.sql('SELECT id FROM reports WHERE fingerprint = ?').get(fingerprint)
    if (there) return { id: there.id as string, state: 'known', renamed: false }
    const id = this.freeId(record.report.id, fingerprint)
    const key = this.freeKey(record.report.published)
    const { url, publisher, title, byline, published, language } = record.report
    const now = new Date().toISOString()
    this.sql('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)').run(
      key,
      id,
      url,
      publisher,
      title,
      byline,
      published,
      language,
      source.name,
      source.line,
      source.sha256,
      fingerprint,
      entry.engine,
      now,
      restOfReport(record),
    )
    this.sql('INSERT INTO texts VALUES (?, ?)').run(key, record.text)
    toIndex.push(this.writeParts(key, entry, now))
    return { id, state: 'added', renamed: id !== record.report.id }
  }

  private writing(): { record: RecordWriter; index: IndexWriter } {
    this.writers ??= { record: new RecordWriter(this.db), index: new IndexWriter(this.db) }
    return this.writers
  }

  private writeParts(key: number, entry: Entry, now: string): ToIndex {
    const beings = entry.record.entities.map((entity, i) => this.whoIsWho.of(entity, entry.identities[i], key, now))
    this.writing().record.write(key, entry.record, beings)
    return { key, entry, beings }
  }

  /** In the order of the keys: FTS5 gathers terms in memory for as long as keys rise, and writes a segment when they fall. */
  private index(list: ToIndex[]): void {
    list.sort((a, b) => a.key - b.key)
    for (const { key, entry, beings } of list) this.writing().index.write(key, entry, beings)
  }

  /** Two collections may call their reports 1, 2, 3: then the later one's id gets a tail. */
  private freeId(id: string, fingerprint: string): string {
    const taken = this.sql('SELECT 1 FROM reports WHERE id = ?')
    if (!taken.get(id)) return id
    for (let length = 8; ; length += 8) {
      const other = `${id}~${fingerprint.slice(0, length)}`
      if (!taken.get(other) || length >= fingerprint.length) return other
    }
  }

  private freeKey(published: string | null): number {
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

  get(id: string): Promise<Kept | null> {
    return this.whole('read', () => {
      const key = this.keyOf(id)
      return key === null ? null : this.loader.kept(key)
    })
  }

  private keyOf(id: string): number | null {
    const exact = this.sql('SELECT key FROM reports WHERE id = ?').get(id)
    if (exact) return exact.key as number
    if (id === '') return null
    const begun = this.sql('SELECT key FROM reports WHERE id > ?1 AND id < ?2 LIMIT 2').all(id, `${id}\u{10ffff}`)
    return begun.length === 1 ? (begun[0].key as number) : null
  }

  stale(engine: string, limit: number, after?: string): Promise<Stale[]> {
    return this.whole('read', () => {
      const from = after === undefined ? -1 : (this.keyOf(after) ?? -1)
      const rows = this.sql(
        'SELECT * FROM reports JOIN texts ON report_key = key WHERE engine <> ? AND key > CAST(? AS INTEGER) ORDER BY key LIMIT CAST(? AS INTEGER)',
      ).all(engine, from, limit) as Record<string, string | number | null>[]
      return rows.map((r) => ({
        id: r.id,
        text: r.text,
        fingerprint: r.fingerprint,
        source: { name: r.source, line: r.line, sha256: r.sha256 },
        meta: {
          id: r.id,
          url: r.url,
          publisher: r.publisher,
          title: r.title,
          byline: r.byline,
          published: r.published,
        },
      })) as Stale[]
    })
  }

  renew(entries: readonly Entry[]): Promise<Change[]> {
    return this.whole('write', () => {
      const changes: Change[] = []
      const toIndex: ToIndex[] = []
      const now = new Date().toISOString()
      for (const entry of entries) {
        const key = this.sql('SELECT key FROM reports WHERE fingerprint = ?').get(entry.fingerprint)?.key as
          | number
          | undefined
        if (key === undefined) continue
        const old = this.loader.kept(key).record
        this.writing().index.remove(key, old.statements.length, old.events.length)
        this.writing().record.remove(key)
        this.sql(
          'UPDATE reports SET engine = ?, renewed = ?, language = ?, more = ? WHERE key = CAST(? AS INTEGER)',
        ).run(entry.engine, now, entry.record.report.language, restOfReport(entry.record), key)
        toIndex.push(this.writeParts(key, entry, now))
        changes.push(changeOf(old, entry.record))
      }
      this.index(toIndex)
      return changes
    })
  }

  search(query: Query): Promise<Found> {
    return this.whole('read', () => search(this.db, this.loader, query))
  }

  beings({ terms, id }: { terms?: string[]; id?: string }): Promise<Being[]> {
    return this.whole('read', () => {
      const key = id === undefined ? null : this.whoIsWho.keyOf(id)
      const keys = key !== null ? [key] : this.whoIsWho.named(terms ?? [])
      return keys.map((k) => this.whoIsWho.get(k)).sort((a, b) => b.reports - a.reports)
    })
  }

  circle(id: string): Promise<string[]> {
    return this.whole('read', () => {
      const key = this.whoIsWho.keyOf(id)
      return key === null ? [] : this.whoIsWho.circle(key).map((k) => `b${k}`)
    })
  }

  joins(about?: string): Promise<Join[]> {
    return this.whole('read', () => {
      if (about === undefined) return this.whoIsWho.joins()
      const key = this.whoIsWho.keyOf(about)
      return key === null ? [] : this.whoIsWho.joins(undefined, key)
    })
  }

  settle(being: string, into: string, state: 'pinned' | 'apart', evidence: string): Promise<Join> {
    return this.whole('write', () => {
      const [a, b] = [being, into].map((id) => {
        const key = this.whoIsWho.keyOf(id)
        if (key === null) throw new StoreError('missing', `Nobody in ${this.path} has the id ${id}.`)
        return key
      })
      if (a === b) throw new StoreError('missing', `${being} and ${into} are one already.`)
      return this.whoIsWho.settle(a, b, state, evidence, new Date().toISOString())
    })
  }

  undo(join: number): Promise<Join | null> {
    return this.whole('write', () => this.whoIsWho.undo(join))
  }

  async *records(): AsyncGenerator<Kept> {
    let after = -1
    for (;;) {
      const batch = await this.whole('read', () => {
        const keys = this.sql('SELECT key FROM reports WHERE key > CAST(? AS INTEGER) ORDER BY key LIMIT 100').all(
          after,
        )
        after = (keys.at(-1)?.key as number | undefined) ?? after
        return keys.map(({ key }) => this.loader.kept(key as number))
      })
      if (batch.length === 0) return
      yield* batch
    }
  }

  async still<T>(work: () => Promise<T>): Promise<T> {
    try {
      // A transaction sees the store as it is at its first read.
      this.db.exec('BEGIN')
      this.sql('SELECT count(*) FROM sqlite_schema').get()
      return await work()
    } catch (error) {
      throw faultOf(error, this.path)
    } finally {
      if (this.db.isTransaction) this.db.exec('COMMIT')
    }
  }

  tables(): Table[] {
    return tablesOf(this.db)
  }

  async *rows(table: string): AsyncGenerator<(string | number | null)[]> {
    try {
      yield* rowsOf(this.db, table)
    } catch (error) {
      throw faultOf(error, this.path)
    }
  }

  async check(): Promise<string[]> {
    try {
      return faultsIn(this.db)
    } catch (error) {
      throw faultOf(error, this.path)
    }
  }

  async close(): Promise<void> {
    if (!this.db.isOpen) return
    this.db.close()
    this.release()
  }
}

interface ToIndex {
  key: number
  entry: Entry
  beings: (number | null)[]
}

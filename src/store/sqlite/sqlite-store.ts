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
import { faultsIn } from './check.ts'
import { EntryWriter } from './entries.ts'
import { faultOf } from './faults.ts'
import { SqliteFeeds } from './feeds.ts'
import { RecordLoader } from './load.ts'
import { schemaOf } from './migrations.ts'
import { preparing } from './prepared.ts'
import { ReportKeys } from './report-keys.ts'
import { search } from './search.ts'
import { rowsOf, tablesOf } from './tables.ts'

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
  private readonly keys: ReportKeys
  private readonly entries: EntryWriter

  constructor(db: DatabaseSync, path: string, writable: boolean, release: () => void) {
    this.db = db
    this.sql = preparing(db)
    this.path = path
    this.writable = writable
    this.release = release
    this.loader = new RecordLoader(db)
    this.whoIsWho = new Beings(db)
    this.keys = new ReportKeys(db, path)
    this.entries = new EntryWriter(db, this.keys, this.whoIsWho, this.loader)
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
      this.keys.forget()
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
    return this.whole('write', () => this.entries.put(entries))
  }

  get(id: string): Promise<Kept | null> {
    return this.whole('read', () => {
      const key = this.keys.keyOf(id)
      return key === null ? null : this.loader.kept(key)
    })
  }

  stale(engine: string, limit: number, after?: string): Promise<Stale[]> {
    return this.whole('read', () => {
      const from = after === undefined ? -1 : (this.keys.keyOf(after) ?? -1)
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
    return this.whole('write', () => this.entries.renew(entries))
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

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Change, Entry, Put } from '../store.ts'
import type { Beings } from './beings.ts'
import { changeOf } from './change.ts'
import { IndexWriter } from './index.ts'
import type { RecordLoader } from './load.ts'
import { preparing } from './prepared.ts'
import type { ReportKeys } from './report-keys.ts'
import { RecordWriter, restOfReport } from './write.ts'

/** What was written and is not in the index yet. */
interface ToIndex {
  key: number
  entry: Entry
  beings: (number | null)[]
}

/** Adds and renews whole reports: the report's row, its text, its record, who is who in it, its index. */
export class EntryWriter {
  private readonly db: DatabaseSync
  private readonly sql: (sql: string) => StatementSync
  private readonly keys: ReportKeys
  private readonly whoIsWho: Beings
  private readonly loader: RecordLoader
  private writers: { record: RecordWriter; index: IndexWriter } | null = null

  constructor(db: DatabaseSync, keys: ReportKeys, whoIsWho: Beings, loader: RecordLoader) {
    this.db = db
    this.sql = preparing(db)
    this.keys = keys
    this.whoIsWho = whoIsWho
    this.loader = loader
  }

  /** Adds reports that are not known yet. */
  put(entries: readonly Entry[]): Put[] {
    const toIndex: ToIndex[] = []
    const puts = entries.map((entry) => this.putOne(entry, toIndex))
    this.index(toIndex)
    return puts
  }

  private putOne(entry: Entry, toIndex: ToIndex[]): Put {
    const { record, source, fingerprint } = entry
    const there = this.sql('SELECT id FROM reports WHERE fingerprint = ?').get(fingerprint)
    if (there) return { id: there.id as string, state: 'known', renamed: false }
    const id = this.keys.freeId(record.report.id, fingerprint)
    const key = this.keys.freeKey(record.report.published)
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

  /** Writes known reports anew as they are read now. */
  renew(entries: readonly Entry[]): Change[] {
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
      this.sql('UPDATE reports SET engine = ?, renewed = ?, language = ?, more = ? WHERE key = CAST(? AS INTEGER)').run(
        entry.engine,
        now,
        entry.record.report.language,
        restOfReport(entry.record),
        key,
      )
      toIndex.push(this.writeParts(key, entry, now))
      changes.push(changeOf(old, entry.record))
    }
    this.index(toIndex)
    return changes
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
}

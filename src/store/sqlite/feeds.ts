import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Arriving, Feed, Feeds, Step, Wanted } from '../feeds.ts'
import { StoreError } from '../store.ts'
import { preparing } from './prepared.ts'

/** Runs work as one transaction; the store's own. */
export type Whole = <T>(kind: 'read' | 'write', work: () => T) => Promise<T>
type Row = Record<string, SQLInputValue>

const CHANGING = [
  'title',
  'kind',
  'publisher',
  'content',
  'every',
  'etag',
  'modified',
  'asked',
  'answered',
  'due',
  'failures',
  'fault',
  'state',
] as const

/** The feeds of a store in SQLite. The methods are told in ../feeds.ts. */
export class SqliteFeeds implements Feeds {
  private readonly sql: (sql: string) => StatementSync
  private readonly whole: Whole

  constructor(db: DatabaseSync, whole: Whole) {
    this.sql = preparing(db)
    this.whole = whole
  }

  list(): Promise<Feed[]> {
    return this.whole('read', () => this.sql('SELECT * FROM feeds ORDER BY key').all().map(asFeed))
  }

  find(which: string): Promise<Feed | null> {
    return this.whole('read', () => {
      const row = this.sql('SELECT * FROM feeds WHERE id = ?1 OR url = ?1').get(which)
      return row ? asFeed(row) : null
    })
  }

  add({ url, publisher, content, every, due, added }: Parameters<Feeds['add']>[0]): Promise<Feed> {
    return this.whole('write', () => {
      const { lastInsertRowid: key } = this.sql(
        "INSERT INTO feeds (id, url, publisher, content, every, due, added, failures, state) VALUES ('', ?, ?, ?, ?, ?, ?, 0, 'on')",
      ).run(url, publisher, content, every, due, added)
      this.sql("UPDATE feeds SET id = 'f' || key WHERE key = ?").run(key)
      return asFeed(this.sql('SELECT * FROM feeds WHERE key = ?').get(key)!)
    })
  }

  remove(id: string): Promise<void> {
    return this.whole('write', () => {
      const key = this.keyOf(id)
      this.sql("DELETE FROM arrivals WHERE feed_key = ? AND state IN ('waiting', 'fetched')").run(key)
      this.sql('UPDATE arrivals SET feed_key = NULL WHERE feed_key = ?').run(key)
      this.sql('DELETE FROM feeds WHERE key = ?').run(key)
    })
  }

  answered(id: string, change: Partial<Feed>, wanted: readonly Wanted[]): Promise<number> {
    return this.whole('write', () => {
      const key = this.keyOf(id)
      for (const name of CHANGING)
        if (change[name] !== undefined) this.sql(`UPDATE feeds SET ${name} = ? WHERE key = ?`).run(change[name], key)
      return this.insert(wanted)
    })
  }

  want(wanted: readonly Wanted[]): Promise<number> {
    return this.whole('write', () => this.insert(wanted))
  }

  private insert(wanted: readonly Wanted[]): number {
    const there = this.sql('SELECT 1 FROM arrivals WHERE url = ? OR (feed_key = ? AND item = ?)')
    const insert = this.sql(
      `INSERT INTO arrivals (feed_key, item, url, page, title, byline, published, publisher, content, state, seen, tries, due)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
    )
    const now = new Date().toISOString()
    let n = 0
    for (const { feed, item, url, page, title, byline, published, publisher, content, state } of wanted) {
      const key = feed === null ? null : this.keyOf(feed)
      if (there.get(url, key, item)) continue
      insert.run(key, item, url, page ? 1 : 0, title, byline, published, publisher, content, state, now, now)
      n++
    }
    return n
  }

  page(url: string): Promise<Arriving | null> {
    return this.whole('read', () => {
      const row = this.sql(`${ARRIVING} WHERE arrivals.url = ?`).get(url)
      return row ? asArriving(row) : null
    })
  }

  arriving(now: string, limit: number): Promise<Arriving[]> {
    return this.whole('read', () =>
      this.sql(
        `${ARRIVING} WHERE feed_key IS NOT NULL AND arrivals.state IN ('waiting', 'fetched')
           AND (arrivals.state = 'fetched' OR arrivals.due <= ?) ORDER BY arrivals.key LIMIT CAST(? AS INTEGER)`,
      )
        .all(now, limit)
        .map(asArriving),
    )
  }

  step(key: number, step: Step): Promise<void> {
    return this.whole('write', () => {
      if (step.state === 'waiting')
        this.sql("UPDATE arrivals SET state = 'waiting', tries = ?, due = ?, fault = ? WHERE key = ?").run(
          step.tries,
          step.due,
          step.fault,
          key,
        )
      else if (step.state === 'fetched')
        this.sql(
          "UPDATE arrivals SET state = 'fetched', came_from = ?, type = ?, body = ?, etag = ?, modified = ?, fault = NULL WHERE key = ?",
        ).run(step.from, step.type, step.body, step.etag, step.modified, key)
      else
        this.sql(
          'UPDATE arrivals SET state = ?, report_id = coalesce(?, report_id), fault = ?, body = NULL, content = NULL WHERE key = ?',
        ).run(step.state, step.state === 'kept' ? step.report : null, step.state === 'failed' ? step.fault : null, key)
    })
  }

  counts(): ReturnType<Feeds['counts']> {
    return this.whole(
      'read',
      () =>
        this.sql(
          `SELECT feeds.id AS feed, arrivals.state AS state, count(*) AS n FROM arrivals
             LEFT JOIN feeds ON feeds.key = feed_key GROUP BY 1, 2 ORDER BY 1, 2`,
        ).all() as Awaited<ReturnType<Feeds['counts']>>,
    )
  }

  nextDue(): Promise<string | null> {
    return this.whole('read', () => {
      const { due } = this.sql(
        `SELECT min(due) AS due FROM (SELECT min(due) AS due FROM feeds WHERE state = 'on' UNION ALL
           SELECT min(due) FROM arrivals WHERE state IN ('waiting', 'fetched') AND feed_key IS NOT NULL)`,
      ).get()!
      return due as string | null
    })
  }

  private keyOf(id: string): number {
    const row = this.sql('SELECT key FROM feeds WHERE id = ?').get(id)
    if (!row) throw new StoreError('missing', `No feed has the id ${id}.`)
    return row.key as number
  }
}

const ARRIVING = 'SELECT arrivals.*, feeds.id AS feed FROM arrivals LEFT JOIN feeds ON feeds.key = arrivals.feed_key'

function asFeed({ key: _, ...row }: Row): Feed {
  return { ...row } as unknown as Feed
}

function asArriving({ feed_key: _, came_from, report_id, page, ...row }: Row): Arriving {
  return { ...row, from: came_from, report: report_id, page: page === 1 } as unknown as Arriving
}

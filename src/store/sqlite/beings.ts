import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Entity } from '../../record/types.ts'
import type { Being, Identity, Join } from '../store.ts'
import { PER_REPORT } from './keys.ts'
import { preparing } from './prepared.ts'

/**
 * Who is who across reports. A being's key and id are given once and stay; joins say that two beings are one, and only
 * `canonical_key` follows from them. What the user settled, the rule never touches.
 */
export class Beings {
  private readonly sql: (sql: string) => StatementSync
  private readonly byId: StatementSync
  private readonly byName: StatementSync
  private readonly addId: StatementSync
  private readonly addName: StatementSync

  constructor(db: DatabaseSync) {
    this.sql = preparing(db)
    this.byId = db.prepare('SELECT being_key AS key FROM being_ids WHERE known_id = ?')
    this.byName = db.prepare('SELECT being_key AS key FROM being_names WHERE name = ? AND kind = ?')
    this.addId = db.prepare('INSERT OR IGNORE INTO being_ids VALUES (?, ?)')
    this.addName = db.prepare('INSERT OR IGNORE INTO being_names VALUES (?, ?, ?)')
  }

  /** Key of the being that an entity of a report is, new or known; null where nothing tells it from others. */
  of(entity: Entity, { ids, name, label }: Identity, report: number, now: string): number | null {
    if (ids.length === 0 && name === null) return null
    const known = ids.map((id) => this.byId.get(id)?.key as number | undefined).filter((key) => key !== undefined)
    const named = name === null ? undefined : (this.byName.get(name, entity.kind)?.key as number | undefined)
    const agrees = named !== undefined && !this.contradicts(named, ids)
    const key = known[0] ?? (agrees ? named : this.create(entity.kind, label ?? entity.name))
    for (const id of ids) this.addId.run(id, key)
    if (name !== null) this.addName.run(name, entity.kind, key)
    for (const other of known.slice(1))
      this.join(other, key, `known ids ${ids.join(' and ')} stand on one entity (${entity.id})`, report, now)
    if (agrees && named !== key)
      this.join(named, key, `“${entity.name}” (${entity.id}) has the known id ${ids.join(', ')}`, report, now)
    return key
  }

  private create(kind: string, name: string): number {
    const key = Number(
      this.sql("INSERT INTO beings (id, kind, name, canonical_key) VALUES ('', ?, ?, 0)").run(kind, name)
        .lastInsertRowid,
    )
    this.sql('UPDATE beings SET id = ?, canonical_key = key WHERE key = CAST(? AS INTEGER)').run(`b${key}`, key)
    return key
  }

  /** True where the being has another value of a scheme that `ids` has too: two people of one name. */
  private contradicts(being: number, ids: readonly string[]): boolean {
    if (ids.length === 0) return false
    const scheme = (id: string) => id.slice(0, id.indexOf(':'))
    const theirs = this.idsOf(being)
    return ids.some((id) => theirs.some((other) => scheme(other) === scheme(id) && other !== id))
  }

  private join(being: number, into: number, evidence: string, report: number, now: string): void {
    if (being === into || this.between(being, into) !== undefined) return
    this.addJoin(being, into, evidence, report, 'rule', 'made', now)
  }

  private between(a: number, b: number): { key: number } | undefined {
    return this.sql(
      'SELECT key FROM joins WHERE (being_key = ?1 AND into_key = ?2) OR (being_key = ?2 AND into_key = ?1)',
    ).get(a, b) as { key: number } | undefined
  }

  private addJoin(
    being: number,
    into: number,
    evidence: string,
    report: number | null,
    by: Join['by'],
    state: Join['state'],
    now: string,
  ): number {
    const { lastInsertRowid } = this.sql(
      'INSERT INTO joins (being_key, into_key, evidence, report_key, made_by, state, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(being, into, evidence, report, by, state, now)
    this.recount([being, into])
    return Number(lastInsertRowid)
  }

  /** The user's word on two beings; one row says all that is known of a pair. */
  settle(being: number, into: number, state: 'pinned' | 'apart', evidence: string, now: string): Join {
    const there = this.between(being, into)
    if (there)
      this.sql(
        "UPDATE joins SET being_key = ?, into_key = ?, state = ?, made_by = 'user', evidence = ?, at = ? WHERE key = ?",
      ).run(being, into, state, evidence, now, there.key)
    const key = there ? there.key : this.addJoin(being, into, evidence, null, 'user', state, now)
    this.recount([being, into])
    return this.joins(key)[0]
  }

  undo(join: number): Join | null {
    const row = this.sql('SELECT being_key, into_key FROM joins WHERE key = ?').get(join) as
      | { being_key: number; into_key: number }
      | undefined
    if (!row) return null
    this.sql("UPDATE joins SET state = 'undone' WHERE key = ?").run(join)
    this.recount([row.being_key, row.into_key])
    return this.joins(join)[0]
  }

  /** Sets `canonical_key` anew for all that hang together with `keys`: the oldest being stands for each circle. */
  private recount(keys: readonly number[]): void {
    const rows = this.sql(
      'SELECT being_key AS a, into_key AS b, state FROM joins WHERE being_key = ?1 OR into_key = ?1',
    )
    const parent = new Map<number, number>(keys.map((key) => [key, key]))
    const top = (key: number): number => (parent.get(key) === key ? key : top(parent.get(key)!))
    const queue = [...keys]
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const { a, b, state } of rows.all(key) as { a: number; b: number; state: Join['state'] }[]) {
        for (const end of [a, b]) {
          if (parent.has(end)) continue
          parent.set(end, end)
          queue.push(end)
        }
        if (state !== 'made' && state !== 'pinned') continue
        const [x, y] = [top(a), top(b)]
        parent.set(Math.max(x, y), Math.min(x, y))
      }
    }
    const set = this.sql('UPDATE beings SET canonical_key = ? WHERE key = ?')
    for (const key of parent.keys()) set.run(top(key), key)
  }

  joins(key?: number, being?: number): Join[] {
    const where =
      key !== undefined ? 'WHERE j.key = ?' : being !== undefined ? 'WHERE j.being_key = ?1 OR j.into_key = ?1' : ''
    const rows = this.sql(
      `SELECT j.key AS id, a.id AS being, b.id AS "into", j.evidence, r.id AS report, j.made_by AS by, j.state, j.at
       FROM joins j JOIN beings a ON a.key = j.being_key JOIN beings b ON b.key = j.into_key
       LEFT JOIN reports r ON r.key = j.report_key ${where} ORDER BY j.key`,
    )
    const given = key ?? being
    return (given === undefined ? rows.all() : rows.all(given)).map((row) => ({ ...row })) as unknown as Join[]
  }

  private idsOf = (being: number): string[] =>
    this.sql('SELECT known_id FROM being_ids WHERE being_key = ? ORDER BY known_id')
      .all(being)
      .map((row) => row.known_id as string)

  keyOf(id: string): number | null {
    return (
      (this.sql('SELECT key FROM beings WHERE id = ?').get(id)?.key as number | undefined) ??
      (this.byId.get(id)?.key as number | undefined) ??
      null
    )
  }

  /** Keys of all that are joined with it, itself included. */
  circle(key: number): number[] {
    return this.sql(
      'SELECT key FROM beings WHERE canonical_key = (SELECT canonical_key FROM beings WHERE key = ?) ORDER BY key',
    )
      .all(key)
      .map((row) => row.key as number)
  }

  /** Beings that have a name with all of `terms` as words; the best known first. */
  named(terms: readonly string[]): number[] {
    if (terms.length === 0) return []
    const has = terms.map(() => "instr(' ' || name || ' ', ?) > 0").join(' AND ')
    return this.sql(`SELECT DISTINCT being_key AS key FROM being_names WHERE ${has} LIMIT 200`)
      .all(...terms.map((term) => ` ${term} `))
      .map((row) => row.key as number)
  }

  /** The report is in the key, so that the index alone is read: a state has entities in every tenth report. */
  get(key: number): Being {
    const row = this.sql(`SELECT b.id, b.kind, b.name, c.id AS canonical,
        (SELECT count(DISTINCT key / ${PER_REPORT}) FROM entities WHERE being_key = b.key) AS reports
        FROM beings b JOIN beings c ON c.key = b.canonical_key WHERE b.key = ?`).get(key) as unknown as Omit<
      Being,
      'ids' | 'names'
    >
    const names = this.sql('SELECT name FROM being_names WHERE being_key = ? ORDER BY name')
      .all(key)
      .map((n) => n.name as string)
    return { ...row, ids: this.idsOf(key), names }
  }
}

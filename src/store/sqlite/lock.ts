import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store.ts'

/**
 * The right to write, for one process at a time. It is a lock on a small file beside the store, held by the operating
 * system for as long as the process lives: one that was killed leaves none behind.
 */
export function takeWriting(path: string): () => void {
  const db = new DatabaseSync(`${path}.writer`, { timeout: 0 })
  try {
    // Whose lock it is must be on disk before the lock is taken, or nobody could read it.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF')
    db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS writer (pid INTEGER); DELETE FROM writer')
    db.prepare('INSERT INTO writer VALUES (?)').run(process.pid)
    db.exec('COMMIT; BEGIN IMMEDIATE')
  } catch (error) {
    const busy = ((error as { errcode?: number }).errcode ?? 0) & 0xff
    const holder = busy === 5 || busy === 6 ? pidIn(db) : null
    db.close()
    if (busy !== 5 && busy !== 6) throw error
    throw new StoreError(
      'busy',
      `${path} is being written to by another isnad${holder === null ? '' : ` (process ${holder})`}. One writes at a time; any number may read. Try again when it has finished.`,
    )
  }
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}

function pidIn(db: DatabaseSync): number | null {
  try {
    return (db.prepare('SELECT pid FROM writer').get()?.pid as number | undefined) ?? null
  } catch {
    return null
  }
}

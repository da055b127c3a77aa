import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { type Store, StoreError } from '../store.ts'
import { faultOf } from './faults.ts'
import { takeWriting } from './lock.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, schemaOf } from './migrations.ts'
import { SqliteStore } from './sqlite-store.ts'

export interface Options {
  /** The most pages the file may have: lets a test fill the disk. */
  maxPages?: number
}

/** KiB of pages held. Keys rise while a library is filled, so that writing comes back to few pages; questions go everywhere. */
const WRITING = 16_384
const ASKING = 65_536

/** Opens the library at `path`; for writing it is made where there is none and brought up to the newest schema. */
export async function openSqlite(path: string, mode: 'read' | 'write', { maxPages }: Options = {}): Promise<Store> {
  // The lock lies beside the file itself, so that two links to one library do not make two writers.
  const file = existsSync(path) ? realpathSync(path) : resolve(path)
  let release = () => {}
  let db: DatabaseSync | null = null
  try {
    if (mode === 'read' && !existsSync(file))
      throw new StoreError('missing', `There is no library at ${path}; \`isnad add\` makes one.`)
    if (existsSync(file) && statSync(file).isDirectory())
      throw new StoreError('missing', `${path} is a folder; a library is a file.`)
    if (mode === 'write') {
      makeFolder(dirname(file))
      // Looked at before anything is written beside it: a stranger's file, or one from a newer Isnad, is left alone.
      if (existsSync(file)) inspect(file, path, mode)
      if (existsSync(file)) accessSync(file, constants.W_OK)
      release = takeWriting(file)
    } else inspect(file, path, mode)
    db = connect(file, mode)
    if (mode === 'write') {
      db.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 4000',
      )
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`)
      migrate(db)
    }
    db.exec(`PRAGMA cache_size = -${mode === 'write' ? WRITING : ASKING}; PRAGMA temp_store = MEMORY`)
    return new SqliteStore(db, path, mode === 'write', release)
  } catch (error) {
    db?.close()
    release()
    throw faultOf(asFault(error, path), path)
  }
}

function connect(file: string, mode: 'read' | 'write'): DatabaseSync {
  const options = { readOnly: mode === 'read', enableForeignKeyConstraints: false, timeout: 5000 }
  if (mode === 'write' || writableFolder(dirname(file)) || existsSync(`${file}-shm`))
    return new DatabaseSync(file, options)
  // A reader keeps its place in a file beside the store; where none can be made, nobody can be writing either.
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, options)
}

/** Refuses what this Isnad cannot read or must not touch. */
function inspect(file: string, path: string, mode: 'read' | 'write'): void {
  if (statSync(file).size === 0 && mode === 'write') return
  const db = connect(file, 'read')
  try {
    const schema = schemaOf(db)
    const owner = Number(db.prepare('PRAGMA application_id').get()!.application_id)
    const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!.n)
    if (owner !== APPLICATION_ID && (tables > 0 || mode === 'read'))
      throw new StoreError('stranger', `${path} is a database of another program. Nothing was written to it.`)
    if (schema > MIGRATIONS.length)
      throw new StoreError(
        'newer',
        `${path} was made by a newer Isnad (schema ${schema}; this one knows up to ${MIGRATIONS.length}). Nothing was written to it; upgrade Isnad.`,
      )
    if (mode === 'read' && schema < MIGRATIONS.length)
      throw new StoreError(
        'older',
        `${path} was made by an older Isnad (schema ${schema}). Any command that writes brings it up to date: run \`isnad reread\`.`,
      )
  } finally {
    db.close()
  }
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
}

function writableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Errors of the file system, before SQLite has seen the file. */
function asFault(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError('read-only', `${path} may not be written to (the file or its folder is read-only).`)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StoreError('missing', `${path} cannot be made: a part of its path is a file.`)
  if (code === 'ENOSPC') return new StoreError('full', `There is no room left on the disk of ${path}.`)
  return error
}

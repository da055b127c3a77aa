import { StoreError } from '../store.ts'

interface SqliteError extends Error {
  errcode?: number
}

/** What SQLite's result codes mean for the person; anything else is a mistake of ours and stays as it is. */
export function faultOf(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error
  const code = (error as SqliteError)?.errcode
  if (code === undefined) return error
  switch (code & 0xff) {
    case 5:
    case 6:
      return new StoreError('busy', `${path} is being written to by another program; try again when it has finished.`)
    case 8:
      return new StoreError('read-only', `${path} may not be written to (the file or its folder is read-only).`)
    case 10:
      // A write that fails for want of room comes as an input/output error on some systems.
      return new StoreError(
        'full',
        `${path} could not be written or read (${(error as Error).message}); is the disk full or failing? What was added before is safe.`,
      )
    case 11:
      return new StoreError(
        'damaged',
        `${path} is damaged (${(error as Error).message}). Nothing was written; restore it from a copy, or read what is left with \`sqlite3 ${path} .recover\`.`,
      )
    case 13:
      return new StoreError(
        'full',
        `There is no room left on the disk of ${path}. What was added before is safe; make room and run the same command again.`,
      )
    case 14:
      return new StoreError(
        'missing',
        `${path} cannot be opened (is the folder there, and may it be read and written?).`,
      )
    case 26:
      return new StoreError(
        'stranger',
        `${path} is no library of Isnad, or its beginning is damaged. Nothing was written to it.`,
      )
    default:
      return error
  }
}

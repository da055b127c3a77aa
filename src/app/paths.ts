import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * True where `inside`, an entry of `folder`, is a link to a place outside of it: a saved site must not bring in the rest
 * of the disk.
 */
export async function leadsOut(folder: string, inside: string): Promise<boolean> {
  const [home, target] = await Promise.all([realpath(folder), realpath(inside)])
  return !target.startsWith(home.endsWith(sep) ? home : home + sep)
}

/** How many bytes of files have been read, for the person who waits. */
export class Meter {
  private before = 0
  private file: { bytesRead: number } | null = null

  opened(file: { bytesRead: number }): void {
    this.before = this.bytes
    this.file = file
  }

  get bytes(): number {
    return this.before + (this.file?.bytesRead ?? 0)
  }
}

/** Bytes of all files in `paths`; null where standard input is among them, whose length nobody knows. */
export async function bytesIn(paths: readonly string[]): Promise<number | null> {
  if (paths.includes('-')) return null
  let bytes = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) continue
    if (!found.isDirectory()) bytes += found.size
    else {
      const names = await readdir(path).catch(() => [])
      const inside = names.filter((name) => !name.startsWith('.')).map((name) => join(path, name))
      for (const file of inside)
        bytes += (await leadsOut(path, file).catch(() => true)) ? 0 : ((await bytesIn([file])) ?? 0)
    }
  }
  return bytes
}

import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'

/** True where `inside`, an entry of `folder`, is a link to a place outside of it: a saved site must not fetch the rest of the disk. */
export async function leadsOut(folder: string, inside: string): Promise<boolean> {
  const [home, target] = await Promise.all([realpath(folder), realpath(inside)])
  return !target.startsWith(home.endsWith(sep) ? home : home + sep)
}

import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { machineOf } from './address.ts'

export interface Place {
  address: string
  family: number
}

/** Finds the addresses of a machine's name; the system's way where a test gives no other. */
export type Resolve = (machine: string) => Promise<Place[]>

export const bySystem: Resolve = (machine) => lookup(machine, { all: true, verbatim: true })

/**
 * Where the machine of `url` may be reached, after its name is resolved, or a sentence without its subject. Whoever
 * connects goes to one of these very places: the name is not resolved a second time, which could answer otherwise.
 */
export async function placesOf(
  url: URL,
  may: (ip: string) => boolean,
  resolve: Resolve = bySystem,
): Promise<Place[] | string> {
  const machine = machineOf(url)
  const family = isIP(machine)
  let found: Place[]
  try {
    found = family ? [{ address: machine, family }] : await resolve(machine)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return `could not be fetched: ${machine} ${code === 'ENOTFOUND' ? 'is not known' : 'could not be looked up'}`
  }
  const open = found.filter(({ address }) => may(address))
  if (open.length > 0) return open
  if (found.length === 0) return `could not be fetched: ${machine} has no address`
  const where = family ? '' : `, ${found[0].address}`
  return `is not fetched: ${machine}${where} is a private or local address (--allow-private fetches from such)`
}

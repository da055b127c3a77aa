import { foldLetters } from '../fold.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'

/** What a word does to the times beside it, by the names that `time-context.tsv` gives its roles. */
export const ROLES = [
  'age',
  'age-far',
  'ahead',
  'attack',
  'back',
  'counted',
  'lasting',
  'named-by-date',
  'no-future',
  'particle',
  'support',
  'year-leader',
] as const
export type Role = (typeof ROLES)[number]

export const roleBit = (role: Role): number => 1 << ROLES.indexOf(role)

let table: Map<string, number> | null = null

function load(): Map<string, number> {
  const into = new Map<string, number>()
  for (const [word, roles] of rows('time-context')) {
    for (const role of roles.split('|')) {
      if (!ROLES.includes(role as Role)) throw new Error(`time-context.tsv: no role is called ${role} (${word})`)
      const key = foldLetters(word)
      into.set(key, (into.get(key) ?? 0) | roleBit(role as Role))
    }
  }
  return into
}

/** Roles of a word, proclitics taken off in every way, as bits. */
export function rolesOf(word: ArabicWord): number {
  table ??= load()
  let bits = 0
  for (const core of word.cores) bits |= table.get(core.text) ?? 0
  return bits
}

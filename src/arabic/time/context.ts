import { foldLetters } from '../fold.ts'
import { PackedPastVerbs } from '../packing/packed-past.ts'
import { block, rows } from '../table.ts'
import { type ArabicWord, FA, WA } from '../word.ts'

/** What a word does to the times beside it, by the names that `time-context.tsv` gives its roles. */
export const ROLES = [
  'age',
  'age-far',
  'ahead',
  'attack',
  'back',
  'counted',
  'done',
  'lasting',
  'named-by-date',
  'no-future',
  'particle',
  'plans',
  'support',
  'titled',
  'year-leader',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that the table alone gives, and no form of a verb. */
export type NamedRole = Exclude<Role, 'back' | 'done'>

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

/** Words to which the table gives a role. */
export const wordsWithRoles = (): Iterable<string> => (table ??= load()).keys()
export const hasRole = (word: string): boolean => (table ??= load()).has(word)

/** Forms that are nothing but a verb in the perfect: reporting speech, it only looks back. */
let past: PackedPastVerbs | null = null

/** Roles of a word, proclitics taken off in every way, as bits. */
export function rolesOf(word: ArabicWord): number {
  table ??= load()
  let bits = 0
  for (const core of word.cores) {
    bits |= table.get(core.text) ?? 0
    if ((core.pro & ~(WA | FA)) === 0) bits |= pastOf(core.text, word.bare)
  }
  return bits
}

const PRONOUNS = ['ها', 'هم', 'هما', 'ه']

/** Roles of a verb in the perfect, alone, in the plural or with a pronoun; 0 for all else. */
function pastOf(text: string, bare: string): number {
  const alone = rolesAt(text, text.length)
  if (alone || text.length < 5) return alone
  if (text.endsWith('وا')) return rolesAt(text, text.length - 2)
  if (bare.endsWith('ة')) return 0
  for (const pronoun of PRONOUNS)
    if (text.endsWith(pronoun)) {
      const bits = rolesAt(text, text.length - pronoun.length)
      if (bits) return bits
    }
  return 0
}

function rolesAt(text: string, to: number): number {
  past ??= new PackedPastVerbs(block('past-verbs'))
  const verb = past.at(text, 0, to)
  return verb === null ? 0 : verb === 'said' ? roleBit('back') : roleBit('back') | roleBit('done')
}

import type { Inflection } from './reading.ts'

/** Inflections made so far, by a hash of what tells most of them apart. */
const made = new Map<number, Inflection[]>()

/** The one object for an inflection: `asked` itself where it is the first of its kind. */
export function inflection(asked: Inflection): Inflection {
  const hash = hashOf(asked)
  const alike = made.get(hash)
  if (!alike) {
    made.set(hash, [asked])
    return asked
  }
  for (const one of alike) if (isSame(one, asked)) return one
  alike.push(asked)
  return asked
}

const hashOf = ({ pro, enc, from, to, tense, person, suffix, exact }: Inflection): number =>
  (pro |
    (from << 8) |
    (to << 11) |
    (tense.length << 17) |
    (enc.length << 21) |
    (suffix.length << 23) |
    (exact ? 1 << 26 : 0)) ^
  ((lastOf(enc) + 7 * lastOf(suffix) + 31 * lastOf(person)) & 0x3ff)

const lastOf = (text: string): number => (text === '' ? 0 : text.charCodeAt(text.length - 1))

const isSame = (a: Inflection, b: Inflection): boolean =>
  a.pro === b.pro &&
  a.from === b.from &&
  a.to === b.to &&
  a.enc === b.enc &&
  a.suffix === b.suffix &&
  a.tense === b.tense &&
  a.voice === b.voice &&
  a.person === b.person &&
  a.gender === b.gender &&
  a.number === b.number &&
  a.definite === b.definite &&
  a.jussive === b.jussive &&
  a.exact === b.exact

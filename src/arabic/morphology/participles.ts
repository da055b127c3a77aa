import type { Participle } from './cells.ts'
import type { Stems } from './contract.ts'
import { FATHA, FATHATAN, KASRA, KASRATAN, unvocalised } from './letters.ts'
import { spell } from './spell.ts'

/** Masculine singular of a participle, in the pausal form without case ending unless the stem is defective. */
export function participle(stems: Stems): Participle {
  const stem = stems.beforeVowel
  if (stem.endsWith('iy')) {
    const base = stem.slice(0, -2)
    const short = spell(`${base}i.`).replace(new RegExp(`${KASRA}$`), KASRATAN)
    return { forms: [unvocalised(short), unvocalised(spell(`${base}ii`))], vocalised: short }
  }
  if (stem.endsWith('ay')) {
    const long = spell(`${stem.slice(0, -2)}Y`)
    return { forms: [unvocalised(long)], vocalised: long.replace(new RegExp(`${FATHA}(?=.$)`), FATHATAN) }
  }
  // Spelt with the nominative vowel, which does not count for the seat of a final hamza, and then cut back.
  const vocalised = spell(`${stem}u`).slice(0, -1)
  return { forms: [unvocalised(vocalised)], vocalised }
}

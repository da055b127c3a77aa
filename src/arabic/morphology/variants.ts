import type { Stems } from './contract.ts'
import { hasHamzaBeforePlural, spell } from './spell.ts'

/**
 * Spells a word, and after it the second spelling that is just as good: before a plural waw a final hamza is written
 * on waw or stays where it is without the ending, and newspapers are divided.
 */
export function spellings(sounds: string): string[] {
  const first = spell(sounds)
  if (!hasHamzaBeforePlural(sounds)) return [first]
  return [first, spell(sounds, { keepSeatBeforePlural: true })]
}

/** A stem with a doubled last consonant, which has a second jussive and imperative with the two kept apart. */
export function isFolded(stems: Stems): boolean {
  return stems.beforeVowel !== stems.beforeConsonant && /([^aiu])\1$/.test(stems.beforeVowel)
}

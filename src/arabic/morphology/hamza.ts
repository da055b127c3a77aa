import { HAMZA, HAMZA_ON_ALIF, HAMZA_ON_WAW, HAMZA_ON_YA, HAMZA_UNDER_ALIF } from './letters.ts'

/** The vowel before or after a hamza: short, long (doubled), `Y` for a final long a written with ya, or none. */
export type Vowel = '' | 'a' | 'i' | 'u' | 'aa' | 'ii' | 'uu' | 'Y'

function seatOfShort(vowel: string): string {
  if (vowel === 'i') return HAMZA_ON_YA
  if (vowel === 'u') return HAMZA_ON_WAW
  return HAMZA_ON_ALIF
}

export function initialSeat(after: Vowel): string {
  return after.startsWith('i') ? HAMZA_UNDER_ALIF : HAMZA_ON_ALIF
}

/** At the end of a word only the vowel before counts; after a long vowel or a silent consonant it stands alone. */
export function finalSeat(before: Vowel): string {
  return before.length === 1 ? seatOfShort(before) : HAMZA
}

/**
 * Inside a word the stronger of the two neighbouring vowels wins, i over u over a over none; a long vowel before it
 * lets the hamza stand alone unless i or u follows, and long i always carries it on ya.
 */
export function medialSeat(before: Vowel, after: Vowel): string {
  const next = after === 'Y' ? 'a' : after.slice(0, 1)
  if (next === 'i' || before === 'i' || before === 'ii') return HAMZA_ON_YA
  if (before === 'uu') return HAMZA
  if (next === 'u' || before === 'u') return HAMZA_ON_WAW
  if (before === 'aa') return HAMZA
  return HAMZA_ON_ALIF
}

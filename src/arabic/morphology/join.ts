import type { Stems } from './contract.ts'

/**
 * Puts an ending on a stem. A stem that ends in a short vowel and a glide is a defective one, and the glide melts with
 * the ending: a long vowel at the end of the word, a diphthong or the ending's own vowel before a vowel.
 */
export function join(stems: Stems, ending: string): string {
  const vowelFollows = /^[aiu]/.test(ending)
  const stem = vowelFollows ? stems.beforeVowel : stems.beforeConsonant
  const tail = /([aiu])([wy])$/.exec(stem)
  if (!tail) return stem + ending
  const base = stem.slice(0, -2)
  const [, vowel, glide] = tail as unknown as [string, string, string]
  // The full stop tells the speller that the last vowel is the stem's own and no mere case or mood ending.
  if (ending === '') return `${base}${vowel}.`
  if (vowel === 'a') return base + afterA(glide, ending)
  return base + afterIU(vowel, glide, ending)
}

function afterA(glide: string, ending: string): string {
  if (ending === 'a' || ending === 'u') return glide === 'w' ? 'aa' : 'Y'
  if (ending === 'at' || ending === 'ataa') return ending
  if (ending.startsWith('uu')) return `aw${ending.slice(2)}`
  if (ending.startsWith('ii')) return `ay${ending.slice(2)}`
  return `a${glide}${ending}`
}

function afterIU(vowel: string, glide: string, ending: string): string {
  if (ending === 'u') return vowel + vowel
  if (ending.startsWith('uu') || ending.startsWith('ii')) return ending
  if (ending.startsWith('a')) return vowel + glide + ending
  return vowel + vowel + ending
}

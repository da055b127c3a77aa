/** A stem before an ending that starts with a vowel, and before one that starts with a consonant or is empty. */
export interface Stems {
  readonly beforeVowel: string
  readonly beforeConsonant: string
}

export function unchanged(shape: string): Stems {
  return { beforeVowel: shape, beforeConsonant: shape }
}

/**
 * A weak middle radical melts with its vowels into one long vowel, which is cut short in a closed syllable.
 * `shortVowel` is what it is cut to where that is not its own quality (the perfect of form I).
 */
export function hollow(shape: string, shortVowel?: string): Stems {
  const long = shape
    .replace(/([ai])2[aiu]3$/, 'aa3')
    .replace(/u2i3$/, 'ii3')
    .replace(/12([aiu])3$/, (_, vowel: string) => `1${vowel}${vowel}3`)
  const short = long.replace(/([aiu])\1(?=3$)/, (_, vowel: string) => shortVowel ?? vowel)
  return { beforeVowel: long, beforeConsonant: short }
}

/** Two equal last radicals lose the vowel between them when a vowel follows; `a` and `b` are their digits. */
export function geminate(shape: string, a: string, b: string): Stems {
  const pair = new RegExp(`${a}([aiu])${b}$`)
  const before = shape.slice(0, -3)
  const open = /[aiu]$/.test(before)
  const folded = shape.replace(pair, (_, vowel: string) => (open ? a + b : vowel + a + b))
  return { beforeVowel: folded, beforeConsonant: shape }
}

/**
 * The conjugator thinks in sounds, one ASCII character a sound, and only spells at the very end. Consonants follow
 * Buckwalter's transliteration except the hamza, which is always "'" because its seat is decided by the spelling.
 */
const LETTERS: readonly (readonly [string, string])[] = [
  ["'", '\u0621'],
  ['b', '\u0628'],
  ['t', '\u062A'],
  ['v', '\u062B'],
  ['j', '\u062C'],
  ['H', '\u062D'],
  ['x', '\u062E'],
  ['d', '\u062F'],
  ['*', '\u0630'],
  ['r', '\u0631'],
  ['z', '\u0632'],
  ['s', '\u0633'],
  ['$', '\u0634'],
  ['S', '\u0635'],
  ['D', '\u0636'],
  ['T', '\u0637'],
  ['Z', '\u0638'],
  ['E', '\u0639'],
  ['g', '\u063A'],
  ['f', '\u0641'],
  ['q', '\u0642'],
  ['k', '\u0643'],
  ['l', '\u0644'],
  ['m', '\u0645'],
  ['n', '\u0646'],
  ['h', '\u0647'],
  ['w', '\u0648'],
  ['y', '\u064A'],
]

const TO_LETTER = new Map(LETTERS)
const TO_SOUND = new Map(LETTERS.map(([sound, letter]) => [letter, sound]))
/** Dictionaries write a hamza radical on any seat; all of them are the same radical. */
for (const seated of ['\u0623', '\u0625', '\u0624', '\u0626']) TO_SOUND.set(seated, "'")

export const ALIF = '\u0627'
export const ALIF_MADDA = '\u0622'
export const ALIF_MAQSURA = '\u0649'
export const HAMZA = '\u0621'
export const HAMZA_ON_ALIF = '\u0623'
export const HAMZA_UNDER_ALIF = '\u0625'
export const HAMZA_ON_WAW = '\u0624'
export const HAMZA_ON_YA = '\u0626'
export const WAW = '\u0648'
export const YA = '\u064A'
export const SHADDA = '\u0651'
export const SUKUN = '\u0652'
export const FATHA = '\u064E'
export const DAMMA = '\u064F'
export const KASRA = '\u0650'
export const FATHATAN = '\u064B'
export const KASRATAN = '\u064D'

/** The written letter of a consonant sound. Throws on anything that is no consonant: that is a bug in a template. */
export function letterOf(sound: string): string {
  const letter = TO_LETTER.get(sound)
  if (letter === undefined) throw new Error(`no Arabic letter for sound "${sound}"`)
  return letter
}

/** The sound of a radical letter, or undefined when the letter cannot be a radical. */
export function soundOf(letter: string): string | undefined {
  return TO_SOUND.get(letter)
}

/** Takes off short vowels, shadda, sukun and tanwin. */
export function unvocalised(text: string): string {
  return text.replace(/[\u064B-\u0652]/g, '')
}

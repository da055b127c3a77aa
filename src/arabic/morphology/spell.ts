import { finalSeat, initialSeat, medialSeat, type Vowel } from './hamza.ts'
import {
  ALIF,
  ALIF_MADDA,
  ALIF_MAQSURA,
  DAMMA,
  FATHA,
  HAMZA_ON_ALIF,
  KASRA,
  letterOf,
  SHADDA,
  SUKUN,
  WAW,
  YA,
} from './letters.ts'

/** Sound changes that hold in every word, whatever pattern it came from. */
export function settle(sounds: string): string {
  return (
    sounds
      // Two hamzas at the head of a word: the second only lengthens the vowel.
      .replace(/^'([aiu])'(?![aiuY'])/, "'$1$1")
      // A glide after a vowel it does not suit gives way to that vowel, and after its own vowel it is its length.
      .replace(/u[wy](?![aiuYwy])/g, 'uu')
      .replace(/i[wy](?![aiuYwy])/g, 'ii')
  )
}

function vowelAt(sounds: string, index: number): Vowel {
  const one = sounds[index]
  if (one === 'Y') return 'Y'
  if (one !== 'a' && one !== 'i' && one !== 'u') return ''
  return sounds[index + 1] === one ? (`${one}${one}` as Vowel) : one
}

function written(vowel: Vowel, afterYa: boolean): string {
  switch (vowel) {
    case 'a':
      return FATHA
    case 'i':
      return KASRA
    case 'u':
      return DAMMA
    case 'aa':
      return FATHA + ALIF
    case 'ii':
      return KASRA + YA
    case 'uu':
      return DAMMA + WAW
    case 'Y':
      // Two ya in a row are avoided: the long a after ya is an alif.
      return FATHA + (afterYa ? ALIF : ALIF_MAQSURA)
    default:
      return SUKUN
  }
}

export interface SpellOptions {
  /** Let a hamza before a plural waw keep the seat it has without the ending, as many newspapers do. */
  readonly keepSeatBeforePlural?: boolean
}

/** Spells sounds as a vocalised Arabic word. `+` opens a word with a joining alif, `^` is a silent alif, `.` closes a cut stem. */
export function spell(raw: string, options: SpellOptions = {}): string {
  const sounds = settle(raw)
  let out = ''
  let before: Vowel = ''
  let index = 0
  while (index < sounds.length) {
    const sound = sounds[index] as string
    if (sound === '+') {
      before = vowelAt(sounds, index + 1)
      out += ALIF + written(before, false)
      index += 1 + before.length
      continue
    }
    if (sound === '^' || sound === '.') {
      if (sound === '^') out += ALIF
      index += 1
      continue
    }
    const start = index
    const doubled = sounds[index + 1] === sound
    index += doubled ? 2 : 1
    const after = vowelAt(sounds, index)
    index += after.length
    // A last vowel of the stem's own counts like one inside the word, unless the hamza stands alone after a long vowel.
    const stemVowel = sounds[index] === '.'
    const atEnd = stemVowel ? before.length === 2 : index === sounds.length && after.length < 2 && after !== 'Y'
    let letter: string
    if (sound !== "'") letter = letterOf(sound)
    else if (start === 0) letter = initialSeat(after)
    else if (atEnd) letter = finalSeat(before)
    else if (options.keepSeatBeforePlural && /^(\^|na)$/.test(sounds.slice(index)) && after === 'uu')
      letter = finalSeat(before)
    else letter = medialSeat(before, after)
    const madda = after === 'aa' && letter === HAMZA_ON_ALIF
    if (madda) out += ALIF_MADDA
    else out += letter + (doubled ? SHADDA : '') + written(after, sound === 'y')
    before = after
  }
  return out
}

/** Whether a word has the hamza before a plural waw for which there are two good spellings. */
export function hasHamzaBeforePlural(sounds: string): boolean {
  return /a'uu(\^|na)$/.test(sounds)
}

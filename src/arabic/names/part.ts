import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { type ArabicWord, WA } from '../word.ts'
import type { PersonalName } from './facts.ts'

/** What the tables of personal names say of one way of taking a word's proclitics off. */
export const personalOf = (word: ArabicWord, core: number): PersonalName | undefined =>
  word.names.personal.find((p) => p.core === core)

/** A proclitic of one letter that a stretch joins to something other than a letter. */
const LOOSE_CLITIC = /^[وفبلك]ـ+$/

/**
 * `والسهلاوي`, `وكاسيميرو`: `و` before the article, or before a consonant in a word that no table knows, joins another name;
 * `والتر`, `وايت`, `ويليامز` begin with it.
 */
export const isJoined = (word: ArabicWord): boolean =>
  word.cores.some((c) => c.pro === WA && c.text.startsWith('ال') && c.text.length > 4) ||
  ((word.bits & bit.UNKNOWN) !== 0 && /^و(?:[^اويلر]|وا|وي).{3}/.test(word.folded))

/** A listed name, and not only the first word of one that a person's name may have too: `وارنر`, for `وارنر براذرز`. */
const isListed = (word: ArabicWord): boolean =>
  word.names.heads.some(
    (h) => h.core === 0 && !h.somebody && (h.whole || word.folded.length < 3 || word.bits & bit.DEFINITE),
  )

const isWith = (word: ArabicWord, c: number): boolean => {
  const personal = personalOf(word, c)
  return personal !== undefined && !(personal.role === 'family' && word.folded.startsWith('بال'))
}

/** How a word can take part in a name: no, only inside one, perhaps, surely. */
export function part(word: ArabicWord): 'no' | 'particle' | 'inner' | 'place' | 'unknown' | 'maybe' | 'sure' {
  // `او`: or, without its hamza.
  if (word.kind !== 'word' || word.folded === 'او') return 'no'
  const personal = personalOf(word, 0)
  if (
    personal?.ambiguous &&
    personal.role !== 'particle' &&
    personal.role !== 'inner' &&
    word.bits & (bit.DEMONYM | bit.FUNCTION)
  )
    return 'no'
  if (personal)
    return personal.role === 'particle' || personal.role === 'inner'
      ? personal.role
      : personal.ambiguous
        ? 'maybe'
        : 'sure'
  if (word.bits & bit.UNKNOWN) {
    // `بـ«الكاذب»`: a letter written onto the next word is no part of a name.
    if (LOOSE_CLITIC.test(word.surface) || isJoined(word)) return 'no'
    // `اتهمت موسكو أنقرة`: a listed place is no unknown name.
    if (isListed(word)) return 'place'
    // An unknown word whose rest without a proclitic is known is that rest: `وبوتين`.
    for (let c = 1; c < word.cores.length; c++)
      // `أحمد بالغنيم`: families of the Gulf begin with `بال`.
      if (isWith(word, c) || word.names.heads.some((h) => h.core === c)) return 'no'
    return 'unknown'
  }
  // A place's name that is no common word goes on with a name: `إيزابيل بريم`, `جاك لندن`.
  if (word.bits & bit.GAZETTEER && !(word.bits & (bit.NOUN | bit.ADJ | bit.VERB | bit.FUNCTION)) && isListed(word))
    return 'place'
  return 'no'
}

/** Behind somebody's name, before what else he is called. */
export const NICKNAME = new Shape(/^و?ال(?:ملقب|مكني|معروف|شهير)(?:ه|اه)?$/)

/** Begins a blessing on who was named. */
export const BLESSING = /^(?:رحم|حفظ|رعا|وفق|ايد|سلم|اعز)(?:ه|ها|هم|هما)$/

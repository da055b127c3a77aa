import * as bit from '../bits.ts'
import { type ArabicWord, type Core, KA } from '../word.ts'

/** Endings that a foreign name has by chance: `دولان` is no two states, `أويغورين` no Uyghurs. */
const BY_CHANCE = /^(?:ان|ين|ون|ن)$/

/**
 * A word of the language only by chance: `core` is read as two or several of something without the article, as a verb with its object,
 * or as `like` and a word. Where the report names somebody so, it is he.
 */
export const isFluke = (word: ArabicWord, core: Core): boolean =>
  !(word.bits & bit.DEFINITE) &&
  word.readings.length > 0 &&
  word.readings.every(
    (r) =>
      (r.from !== core.at && (r.pro & KA) !== 0) ||
      BY_CHANCE.test(r.suffix) ||
      (r.enc !== '' && (r.suffix !== '' || (r.lexeme.pos === 'verb' && core.text.length < 5))),
  )

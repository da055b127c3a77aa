import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { type ArabicWord, WA } from '../word.ts'
import { listedAt } from './listed.ts'
import type { NameRun } from './person.ts'
import type { Candidate } from './spot.ts'
import type { ArabicDoc } from './view.ts'

/** `أبو أسامة وعامر الرفدان`: behind somebody, with `و`, a name that the tables know and words that may be more of it. */
export const isAnother = (doc: ArabicDoc, run: NameRun): boolean => {
  if (run.core.pro !== WA || run.size < 2 || !run.listed) return false
  const [best] = doc.words[run.first].readings
  if (best?.lexeme.pos === 'verb') return false
  for (let k = run.first + 1; k <= run.last; k++)
    if (!(doc.words[k].bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN))) return false
  return true
}

/** `التقى عادل الجبير جون كيري`: behind one listed by his full name another begins. */
export const runsOn = (doc: ArabicDoc, run: NameRun, found: readonly Candidate[], lexis: Lexis): boolean =>
  run.size > 3 &&
  found.some(
    ({ kind, being, first, last }) =>
      kind === 'person' &&
      being !== null &&
      last > first &&
      last < run.last - 1 &&
      (isUnheard(doc.words[last + 1]) && isUnheard(doc.words[last + 2])
        ? last + 2 === run.last
        : listedAt(doc, last + 1, lexis).some(
            (h) => h.core.at === 0 && h.last > h.first && h.listed[0].kind === 'person',
          )),
  )

/** `عين الرئيس وليام روتو كيثوري كينديكي`: a word of no table behind a whole name is another's. */
const isUnheard = ({ bits, readings }: ArabicWord): boolean =>
  (bits & bit.UNKNOWN) !== 0 && (bits & (bit.DEFINITE | bit.NAME_PARTICLE)) === 0 && !readings.length

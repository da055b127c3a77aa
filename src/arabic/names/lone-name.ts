import * as bit from '../bits.ts'
import { abbreviates } from '../fold.ts'
import type { ArabicWord } from '../word.ts'
import { isFluke } from './fluke.ts'
import type { Licence } from './licence.ts'
import { KUNYA, type NameRun } from './person.ts'
import { type ArabicDoc, at, isDefinite } from './view.ts'

/** `ياسمين حناوي`: what can be read as a word only with `my` on it is none. */
const isNoWord = (word: ArabicWord): boolean =>
  (word.bits & bit.UNKNOWN) !== 0 ||
  isFluke(word, word.cores[0]) ||
  (word.readings.length > 0 && word.readings.every((r) => r.enc === 'ي'))

/** `حسن الجوار`: a noun with the definite noun that it is in construct with. */
function isInConstruct(doc: ArabicDoc, t: number): boolean {
  const next = at(doc, t + 1)
  return (
    (doc.words[t].bits & bit.NOUN) !== 0 &&
    next !== null &&
    doc.sentenceOf[t] === doc.sentenceOf[t + 1] &&
    isDefinite(next) &&
    next.readings[0]?.lexeme.pos === 'noun' &&
    !(next.bits & (bit.NAME | bit.NAME_MAYBE | bit.PERSON_NOUN | bit.TITLE | bit.OFFICIAL | bit.TIME | bit.DEMONYM))
  )
}

/** One word alone is a person only with evidence, or if it is a name and nothing else. */
export function accepts(doc: ArabicDoc, run: NameRun, evidence: Licence): boolean {
  const word = doc.words[run.first]
  if (run.sure > 0) return run.size > 1 || evidence.person || !isInConstruct(doc, run.last)
  if (run.core.text !== 'ابي' && KUNYA.test(run.core.text) && run.listed > 0 && !evidence.place && !evidence.at)
    return run.size > 1 || (doc.words[run.last].bits & (bit.NAME_MAYBE | bit.UNKNOWN)) !== 0
  if (!evidence.person) return false
  // `قال ابن زومه`: by his father's name.
  if (run.core.text === 'ابن' && run.size === 1 && !isDefinite(doc.words[run.last]))
    return (doc.words[run.last].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) !== 0
  // `كيه. شانموجام`: an initial with a name behind it.
  if (run.size > 1 && abbreviates(word.surface)) return true
  const { bits, readings } = word
  // `متحدث باسم الشركة` is no Basim; `الوزير الأول` is a title.
  const bare = !(bits & bit.DEFINITE) && !readings[0]?.pro
  if (run.size > 1)
    return (
      run.listed === run.size ||
      (bits & bit.UNKNOWN) !== 0 ||
      (run.listed > 0 &&
        (bare
          ? evidence.title || isNoWord(doc.words[run.last])
          : // `فراس الدهيمان`, whose letter may be one that joins.
            evidence.title && run.core.at === 0 && isNoWord(doc.words[run.last])))
    )
  return (bits & bit.UNKNOWN) !== 0 || (evidence.title && run.listed > 0 && !(bits & (bit.FUNCTION | bit.NOUN)))
}

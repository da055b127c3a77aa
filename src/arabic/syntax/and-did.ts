import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isDefinite } from '../names/view.ts'
import { WA } from '../word.ts'
import { type Scene, sentenceStart } from './scene.ts'
import { verbAt } from './verb.ts'

/** Verbs of harm to people that are written like their verbal nouns. */
const HARMS = new Set(['قتل', 'خطف', 'أسر', 'جرح', 'ذبح', 'سجن', 'طعن', 'دهس', 'خنق', 'طرد'])
/** Verbs that carry a deed named behind them, written like theirs. */
const CARRY = new Set(['شن', 'عقد'])
/** Tokens from the verb that one is joined to, at most. */
const REACH = 20

/**
 * `هاجم التنظيم القرية وقتل ثلاثة من سكانها`, `وشن هجوما`: joined to a verb, behind a thing and before so many or somebody indefinite or a
 * deed, a verb; behind another deed that is named (`بتهمة التهريب وقتل شرطي`) the second is named as well.
 */
export function andDid(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const word = words[t]
  if (!(word.bits & bit.MASDAR) || !word.folded.startsWith('و') || t + 1 >= scene.doc.n) return null
  const did = word.readings.find(
    (r) =>
      r.pro === WA &&
      !r.enc &&
      r.tense === 'perfect' &&
      r.person === '3ms' &&
      r.lexeme.pos === 'verb' &&
      (HARMS.has(r.lexeme.lemma) || CARRY.has(r.lexeme.lemma)),
  )
  const next = words[t + 1]
  const whom = did && CARRY.has(did.lexeme.lemma) ? bit.MASDAR | bit.EVENT : bit.NUMBER | bit.PERSON_NOUN | bit.GROUP
  if (!did || isDefinite(next) || !(next.bits & whom)) return null
  for (let k = t - 1, start = Math.max(sentenceStart(scene, t), t - REACH); k >= start; k--) {
    const first = words[k].bits & bit.VERB ? verbAt(scene, k) : null
    if (first) return first.tense === 'perfect' && first.person.startsWith('3') && !first.lexeme.act ? did : null
    if (words[k].readings[0]?.lexeme.derived === 'masdar' && scene.mentionOf[k] < 0) return null
  }
  return null
}

/**
 * `رجل قتله مسلحون`, `جثة طالبة خطفها الجيش`: with its pronoun a verb, before several in the nominative, or behind somebody indefinite before
 * whoever did it.
 */
export function didToHim({ doc: { words } }: Scene, t: number): Reading | null {
  const { bits, folded, readings } = words[t]
  if (!(bits & bit.MASDAR) || !/ه(?:ا|م|ما)?$/.test(folded) || t === 0 || t + 1 >= words.length) return null
  const did = readings.find(
    (r) =>
      r.enc.startsWith('ه') &&
      r.tense === 'perfect' &&
      r.person === '3ms' &&
      DONE.has(r.lexeme.lemma) &&
      !(r.pro & ~WA),
  )
  if (!did) return null
  const [before, next] = [words[t - 1], words[t + 1]]
  if (/^(?!ال).{2,}ون$/.test(next.folded) && next.bits & (bit.PERSON_NOUN | bit.PARTICIPLE | bit.DEMONYM)) return did
  const whose = (before.bits & (bit.PERSON_NOUN | bit.DEFINITE | bit.PREP | bit.ENCLITIC)) === bit.PERSON_NOUN
  return whose && !did.pro && isDefinite(next) && next.bits & (bit.GROUP | bit.PERSON_NOUN) ? did : null
}
const DONE = new Set([...HARMS, 'ضرب', 'نهب', 'حرق', 'زرع', 'قصف'])

/** `طعن فلسطيني جنديا`, `أقدم مجهولون على`: a man of a nation before another in the accusative, and men of whom nothing is known. */
export function isLoneDoer(words: Scene['doc']['words'], t: number): boolean {
  const { bits, folded } = words[t]
  if (bits & bit.PARTICIPLE && UNKNOWN_MEN.test(folded)) return true
  const next = words[t + 1]
  return (
    (bits & bit.DEMONYM) !== 0 &&
    folded.endsWith('ي') &&
    next !== undefined &&
    (next.bits & (bit.PERSON_NOUN | bit.DEFINITE)) === bit.PERSON_NOUN &&
    next.folded.endsWith('ا')
  )
}
const UNKNOWN_MEN = /^(?:مجهول|ملثم)(?:ون|ان)$/

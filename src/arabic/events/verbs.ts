import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { clauseStart, verbAt } from '../syntax/verb.ts'
import { framesOf } from './frames.ts'

const memo = new WeakMap<Scene, (Reading | null | undefined)[]>()

/** `verbAt`, asked once a token, with the verbs of events that are written like their verbal nouns. */
export function verb(scene: Scene, t: number): Reading | null {
  let known = memo.get(scene)
  if (!known) memo.set(scene, (known = []))
  let reading = known[t]
  if (reading === undefined) known[t] = reading = plain(scene, t) ?? lookalike(scene, t)
  return reading
}

/** `هناك` is no `هنأ` with a pronoun: a word of the grammar outweighs a verb that needs an enclitic. */
function plain(scene: Scene, t: number): Reading | null {
  const reading = verbAt(scene, t)
  if (reading?.enc && scene.doc.words[t].bits & bit.FUNCTION && /^[وف]?(?:هناك|هنا|منها|منه|عنها|عنه|لها|فيها|فيه)$/.test(scene.doc.words[t].folded)) return null
  return reading
}

const words = (text: string) => new Set(text.split(' ').map(fold))
/** Verbs of violence that a verbal noun is written like: at the head of a clause they are verbs far more often. */
const VIOLENT = words('قتل خطف فجر ضرب قصف طعن ذبح حرق هدم نسف أسر جرح طرد سجن دهس أصيب')

/** `قتل جنديان`, `خطف مسلحون`, `إن اليمن رفض طلبا`: a form that is verb or noun, where no noun would stand. */
function lookalike(scene: Scene, t: number): Reading | null {
  const { doc } = scene
  const word = doc.words[t]
  if (!(word.bits & bit.VERB) || !(word.bits & bit.EVENT) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0 || word.bits & bit.DEFINITE) return null
  const reading = word.readings.find((r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && /^3[mf]s/.test(r.person) && !r.enc && framesOf(r).length > 0)
  if (!reading) return null
  const next = doc.words[t + 1]
  if (!next || doc.sentenceOf[t + 1] !== doc.sentenceOf[t]) return null
  if (clauseStart(scene, t)) {
    if (!VIOLENT.has(fold(reading.lexeme.lemma))) return null
    return next.bits & (bit.NUMBER | bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP) || next.kind === 'number' || mentionAt(scene, t + 1) || scene.timeOf[t + 1] >= 0 || (next.bits & bit.NOUN && !(next.bits & bit.DEFINITE)) ? reading : null
  }
  // A subject between `إن` and the form.
  const start = sentenceStart(scene, t)
  for (let k = t - 1; k >= start && t - k < 12; k--) {
    if (!/^[وف]?(?:ان|بان|لكن|غير)$/.test(doc.words[k].folded)) continue
    const phrase = phraseAt(scene, k + 1)
    return phrase && phrase.last === t - 1 && !(next.folded === 'ل') ? reading : null
  }
  return null
}

/** The nearest verb before `t` in its sentence, at most `reach` tokens back; -1 if there is none. */
export function verbBefore(scene: Scene, t: number, reach: number): number {
  const start = Math.max(sentenceStart(scene, t), t - reach)
  for (let k = t - 1; k >= start; k--) if (verb(scene, k)) return k
  return -1
}

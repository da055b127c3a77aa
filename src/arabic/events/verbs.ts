import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { clauseStart, verbAt } from '../syntax/verb.ts'
import { framesOf } from './frames.ts'
import { isLightVerb } from './light.ts'
import { makes } from './maker.ts'

/** `verbAt`, asked once a token, with the verbs of events that are written like their verbal nouns. */
export function verb(scene: Scene, t: number): Reading | null {
  const { deed } = scene.memo
  const asked = deed[t]
  if (asked !== undefined) return asked
  const reading = plain(scene, t) ?? lookalike(scene, t)
  deed[t] = reading
  return reading
}

/** `هناك` is no `هنأ` with a pronoun: a word of the grammar outweighs a verb that needs an enclitic. */
function plain(scene: Scene, t: number): Reading | null {
  const reading = verbAt(scene, t)
  if (reading && /^[وف]?(?:هناك|هنا|منها|منه|عنها|عنه|لها|فيها|فيه)$/.test(scene.doc.words[t].bare)) return null
  if (!reading) return null
  // `أصيب جنديان`: somebody was hit, rather than that I hit.
  if (reading.person === '1s' && reading.tense === 'imperfect')
    return (
      scene.doc.words[t].readings.find(
        (r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && /^3/.test(r.person),
      ) ?? reading
    )
  return reading.tense === 'perfect' && governed(scene, t, reading) ? null : reading
}

/** `أعادت إسرائيل فرض الطوق`, `تعتزم اليونان، مثل غيرها، فرض قيود`: a verb already governs what is written like a verb. */
function governed(scene: Scene, t: number, reading: Reading): boolean {
  const { doc } = scene
  const word = doc.words[t]
  if (
    !/^3ms/.test(reading.person) ||
    reading.pro ||
    reading.enc ||
    !word.readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).length > 0)
  )
    return false
  const start = Math.max(sentenceStart(scene, t), t - 16)
  for (let k = t - 1; k >= start; k--) {
    if (/^[وف]?(?:ان|بان|الذي|التي|حيث|فيما|بينما|لكن)$/.test(doc.words[k].folded)) return false
    const before = verbAt(scene, k)
    if (before) return isLightVerb(before) && !(k === t - 1)
  }
  return false
}

const words = (text: string) => new Set(text.split(' ').map(fold))
/** Verbs of violence that a verbal noun is written like: at the head of a clause they are verbs far more often. */
const VIOLENT = words('قتل خطف فجر ضرب قصف طعن ذبح حرق هدم نسف أسر جرح طرد سجن دهس أصيب')

/** `قتل جنديان`, `خطف مسلحون`, `إن اليمن رفض طلبا`: a form that is verb or noun, where no noun would stand. */
function lookalike(scene: Scene, t: number): Reading | null {
  const { doc } = scene
  const word = doc.words[t]
  if (
    !(word.bits & bit.VERB) ||
    /^[وف]?(?:هنا|هناك)$/.test(word.folded) ||
    scene.mentionOf[t] >= 0 ||
    scene.timeOf[t] >= 0 ||
    word.bits & bit.DEFINITE
  )
    return null
  // `مظاهرة نظمها طلاب`, `حظرا فرضه`: after the noun of action it goes back to.
  const back =
    t > 0 && doc.words[t - 1].bits & bit.EVENT && !(doc.words[t - 1].bits & bit.DEFINITE)
      ? word.readings.find((r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && r.enc !== '' && makes(r))
      : undefined
  if (back) return back
  // `إن الجانبين وافقا`: a dual or plural form that is a verb before anything else.
  const several =
    word.readings[0]?.lexeme.pos === 'verb' &&
    word.readings[0].tense === 'perfect' &&
    /^3[mf][dp]/.test(word.readings[0].person) &&
    !word.readings[0].pro &&
    framesOf(word.readings[0]).length > 0
  if (several) return word.readings[0]
  const reading = word.readings.find(
    (r) =>
      r.lexeme.pos === 'verb' && r.tense === 'perfect' && /^3[mf]s/.test(r.person) && !r.enc && framesOf(r).length > 0,
  )
  if (!reading) return null
  const next = doc.words[t + 1]
  if (!next || doc.sentenceOf[t + 1] !== doc.sentenceOf[t]) return null
  if (clauseStart(scene, t)) {
    const people =
      next.bits & (bit.NUMBER | bit.PERSON_NOUN | bit.GROUP) ||
      next.kind === 'number' ||
      /^(?:مئات|مءات|عشرات|الاف|متظاهرون|محتجون|مسلحون|مجهولون|متمردون|شبان|عدد)$/.test(next.folded) ||
      /^ال.+ون$/.test(next.folded)
    if (people && !(word.readings[0]?.pro ?? 0)) return reading
    if (!VIOLENT.has(fold(reading.lexeme.lemma))) return null
    return next.bits & (bit.NUMBER | bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP) ||
      next.kind === 'number' ||
      mentionAt(scene, t + 1) ||
      scene.timeOf[t + 1] >= 0 ||
      (next.bits & bit.NOUN && !(next.bits & bit.DEFINITE))
      ? reading
      : null
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

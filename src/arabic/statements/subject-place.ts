import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { genderOf } from '../syntax/verb.ts'
import { BI, KA, LI, WA } from '../word.ts'
import { genderOfPhrase } from './gender.ts'
import type { Region } from './region.ts'

/** Which phrase behind a cue is its subject and which its object. */

export const isOffice = (scene: Scene, phrase: Phrase): boolean =>
  (scene.doc.words[phrase.head].bits & bit.OFFICIAL) !== 0 && !phrase.person

export const joined = (scene: Scene, k: number): boolean => {
  const mention = mentionAt(scene, k)
  return ((mention ? mention.pro : (scene.doc.words[k].readings[0]?.pro ?? 0)) & WA) !== 0
}

export const quantified = (scene: Scene, k: number): Phrase | null =>
  scene.doc.words[k].readings[0] && ['quant', 'dem', 'num'].includes(scene.doc.words[k].readings[0].lexeme.pos)
    ? phraseAt(scene, k)
    : null

/** Subject first, then object; a phrase whose gender the verb does not have is no subject. */
export function place(
  region: Region,
  phrase: Phrase,
  cue: Reading | null,
  wantsSubject: boolean,
  scene: Scene,
): number {
  if (wantsSubject && !region.subject && !region.object && mayBeSubject(scene, phrase, cue)) {
    region.subject = withSecondOffice(scene, phrase)
    return region.subject.last
  }
  if (!region.object) region.object = phrase
  return phrase.last
}

/** `أمين المنطقة ورئيس اللجنة فلان`: one man of two offices, where the first names nobody. */
function withSecondOffice(scene: Scene, phrase: Phrase): Phrase {
  const next = phrase.last + 1
  if (phrase.person || phrase.head !== phrase.first || !isOffice(scene, phrase) || next >= scene.doc.n) return phrase
  const word = scene.doc.words[next]
  if (!(word.bits & bit.OFFICIAL) || !joined(scene, next) || scene.mentionOf[next] >= 0) return phrase
  const second = phraseAt(scene, next)
  return second?.person && second.head === next ? { ...phrase, person: second.person, last: second.last } : phrase
}

/** A definite adjective, known or by its form. */
export function adjective(scene: Scene, k: number): boolean {
  const { bits, readings, folded } = scene.doc.words[k]
  if (scene.mentionOf[k] >= 0) return false
  if (bits & bit.UNKNOWN) return /^ال.*(?:ي|يه)$/.test(folded)
  const best = readings[0]
  const fits = best?.lexeme.pos === 'adj' || (/ي$/.test(folded) && readings.some((r) => r.lexeme.pos === 'adj'))
  return fits && (bits & bit.DEFINITE) !== 0 && !best.pro
}

/** `قال الناشر`, `قالت خالتها`: whatever stands right behind this verb and is definite says it, words and sayings apart. */
const says = (scene: Scene, phrase: Phrase, cue: Reading | null): boolean => {
  if (cue?.lexeme.lemma !== 'قال' || phrase.head !== phrase.first) return false
  const word = scene.doc.words[phrase.head]
  return (
    (scene.doc.words[phrase.first - 1]?.bits & bit.SPEECH) !== 0 &&
    ((word.bits & (bit.DEFINITE | bit.PARTICIPLE)) === (bit.DEFINITE | bit.PARTICIPLE) ||
      (phrase.reading?.lexeme.pos === 'noun' && phrase.reading.enc !== '' && !SAYINGS.test(word.folded)))
  )
}
const SAYINGS = /^(?:كلم|قول|راي|كلام|شعر|حديث|جمل|عبار|مقول|نص|ما)/

const REGARDED = new Set(['اعتبر', 'وصف', 'عد'])

export function mayBeSubject(scene: Scene, phrase: Phrase, cue: Reading | null): boolean {
  if (!canSpeak(scene, phrase) && !says(scene, phrase, cue)) return false
  // `واعتبر هذا الادعاء فضيحة`: what is pointed at is regarded.
  if (cue && REGARDED.has(cue.lexeme.lemma) && scene.doc.words[phrase.first].readings[0]?.lexeme.pos === 'dem')
    return false
  // `التقى بمسؤولي`: what a preposition is written on to is no subject.
  if (((mentionAt(scene, phrase.first)?.pro ?? phrase.reading?.pro ?? 0) & (BI | LI | KA)) !== 0) return false
  // `ودعا المهندسين إلى`: the ending is of those spoken to.
  const { reading } = phrase
  if (cue && reading && phrase.head === phrase.first && reading.suffix === 'ين' && reading.number === 'p') return false
  if (cue?.lexeme.pos !== 'verb') return true
  const [verb, noun] = [genderOf(cue), genderOfPhrase(scene, phrase)]
  if (!verb || !noun) return true
  if (verb === 'm' && noun === 'f') return false
  return !(
    verb === 'f' &&
    noun === 'm' &&
    // `وطالبت مجلس الأمن`: a name is of a gender by its class word.
    (phrase.reading === null || (phrase.reading.lexeme.pos === 'noun' && phrase.reading.number === 's'))
  )
}

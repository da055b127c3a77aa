import type { PartyFinding } from '../../engine/finding.ts'
import type { Act } from '../../record/types.ts'
import type { Lexeme } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import type { Content } from './content.ts'
import type { Cue } from './cue.ts'
import { quoteEndingBefore } from './quote-before.ts'
import type { Region } from './region.ts'
import { tellsThat } from './said-elsewhere.ts'
import { solemnly } from './solemn.ts'
import { behindPronoun } from './speaker.ts'
import { saidByThing, saidOfWhat, tellsOfThing, threatenedByThing } from './thing.ts'

/** What looks like a statement with its words and is none: nobody says it, or the writer himself. */

/** Markers that bring in words and no thing. */
const WORDS = new Set<string>(['particle', 'quote', 'colon'])

/** Before its words are looked for: what for, what you are asked, the passive, and what things show or threaten. */
export function tellsNothing(scene: Scene, cue: Cue, act: Act, before: Phrase | null, region: Region): boolean {
  if (isAccused(scene, cue, before, region)) return true
  if (cue.kind !== 'verb') return false
  // `لتظهر أنها قوية`, `كشف هذا للصحيفة`: what for, and what stands before.
  if (cue.verb.lemma === 'أظهر' && cue.reading.pro & LI) return true
  // `«لن نقبل»، صرح بذلك المدير`: where the words stand before it, it is told of them.
  if (tellsThat(scene, cue) && region.marker?.kind !== 'particle' && quoteEndingBefore(scene, cue) < 0) return true
  if (isRegarded(scene, cue, region)) return true
  const { tense, pro } = cue.reading
  return (
    // `تحركت السيارات لتعلن انطلاق الرحلة`: what for; only words of somebody make it a saying.
    (tense === 'imperfect' &&
      (pro & LI) !== 0 &&
      !(region.marker && WORDS.has(region.marker.kind)) &&
      // `والوزارة إذ تعلن ذلك لتؤكد حرصها`: she does.
      !solemnly(scene, cue.token, cue.reading)) ||
    // `سلم الرسالة، عبر الوسيط، «نصا مكتوبا»`: through him, and nothing expressed.
    (cue.verb.lemma === 'عبر' && region.marker?.kind === 'quote' && !pro) ||
    askedOfYou(scene, cue, before, region) ||
    saidOfWhat(scene, cue, before, region) ||
    threatenedByThing(scene, act, before ?? region.subject) ||
    saidByThing(scene, cue, before, region) ||
    tellsOfThing(scene, cue, before, region)
  )
}

/** `يلتزم الحزب الصمت`: he says nothing. */
export const keepsSilent = ({ doc: { words } }: Scene, { verb }: Cue, { first }: Content): boolean =>
  verb.lemma === 'التزم' && SILENCE.test(words[first].folded)
const SILENCE = /^(?:ال)?(?:صمت|هدوء|حياد)$/

/** `أدانت المحكمة المتهم بالسجن`: a court finds guilty, and condemns nothing in words. */
export const isVerdict = ({ doc: { words } }: Scene, { verb }: Cue, by: Phrase | null): boolean =>
  verb.lemma === 'أدان' && by !== null && COURT.test(words[by.head].folded)
const COURT = /^[وف]?(?:ال)?(?:محكمه|محاكم|قاضي|قضاء|هييه|محلفون|محلفين|استيناف)$/

/** `الطفلة التي يعتبر إهمالها إهمالا`: the passive, of what is hers; whose verb it is would have her gender. */
const isRegarded = ({ doc: { words } }: Scene, { token, verb, reading }: Cue, { subject }: Region): boolean =>
  !subject &&
  reading.enc === '' &&
  /^(?:اعتبر|عد)$/.test(verb.lemma) &&
  words[token - 1]?.folded === 'التي' &&
  reading.person === '3ms'

/** `ذكرت الشرطة أنه اتهم بالتسبب`: the passive; who accuses is not told. */
const isAccused = (scene: Scene, { token, verb, reading }: Cue, before: Phrase | null, region: Region): boolean =>
  verb.lemma === 'اتهم' && !before && !region.subject && !region.object && !reading.enc && behindPronoun(scene, token)

/** `عادة تتمنى أن تتخلص منها؟`: written like her, it is you who are asked. */
const askedOfYou = (scene: Scene, { token, reading }: Cue, before: Phrase | null, { subject }: Region): boolean =>
  reading.tense === 'imperfect' &&
  reading.person === '3fs' &&
  !subject &&
  !before?.definite &&
  scene.doc.quoteOf[token] < 0 &&
  /^[؟?]$/.test(scene.doc.words[sentenceEnd(scene, token) - 1]?.surface ?? '')

/** A paper or a body beside the verb, and no place that one is called after (`في الدوحة، والتي تنص على`). */
export const stipulates = (who: Phrase | null | undefined): boolean =>
  who !== null && who !== undefined && !(who.other?.first === who.head && /^(?:place|state)$/.test(who.other.kind))

/** `تطرق الحديث إلى`, `أضافت أزمة إلى الأزمات`: talk touches on things, and things are added to others. */
export function isOfThings(scene: Scene, cue: Cue, verb: Lexeme, before: Phrase | null, region: Region): boolean {
  const { subject, object, marker } = region
  const toucher = cue.verb.lemma === 'تطرق' ? (before ?? subject ?? object) : null
  if (toucher && !animate(scene, toucher)) return true
  return cue.kind === 'verb' && verb.lemma === 'أضاف' && marker?.kind === 'preposition'
}

/** `كما قال الشاعر: …`, `لا أحد يقول إن`, `رب قائل يقول`: a verse that everybody knows, and nobody in particular. */
export const isProverbs = ({ label, entity }: PartyFinding, { marker }: Region): boolean =>
  !entity && (NOBODY.test(label) || (marker?.kind === 'colon' && POET.test(label)))
const NOBODY = /^(?:أحد|قائل|القائل)$/
export const POET = /^الشاعر(?: (?:العربي|القديم|الجاهلي|الحكيم))?$/

/** Verbs of a column's own voice, whose first person is written like the third feminine. */
const MINE = new Set(['كتب', 'سأل', 'أجاب', 'أردف'])

/** Words of a cue whose speaker is told nowhere: only words between marks are surely somebody's. */
export const isNobodys = (scene: Scene, cue: Cue, verb: Lexeme, { form }: Content, { marker }: Region): boolean =>
  (form === 'indirect' && verb.lemma !== 'أعلن') ||
  // `اختتمت فعاليات برنامج «3» الذي`: its everyday sense.
  (form === 'mixed' && (verb.clauseOnly || marker?.kind !== 'quote')) ||
  // `«… أفكارا تحض على القتال»`: inside somebody's words, what things do.
  scene.doc.quoteOf[cue.token] >= 0 ||
  // `وكتبت أيضا «…»`: with nobody to go on from, the writer's own.
  (cue.reading.person === '3fs' && MINE.has(verb.lemma))

/** `وقررت أن أسير وحدي`: the writer's own, whoever was spoken of before. */
export const isWriters = (scene: Scene, cue: Cue, content: Content, { subject }: Region): boolean =>
  cue.kind === 'verb' &&
  cue.reading.person === '3fs' &&
  cue.reading.tense === 'perfect' &&
  !subject &&
  content.form === 'indirect' &&
  scene.doc.quoteOf[cue.token] < 0 &&
  isMine(scene, content.first)

/** `أسير`: a verb of the first person, and nothing else. */
const isMine = (scene: Scene, k: number): boolean => {
  const { readings } = scene.doc.words[k]
  return /^أ/.test(scene.doc.words[k].surface) && readings[0]?.lexeme.pos === 'verb' && readings[0].person === '1s'
}

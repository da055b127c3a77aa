import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak, SPEAKING } from '../syntax/speakers.ts'
import { FA, WA } from '../word.ts'
import type { Cue } from './cue.ts'
import type { Region } from './region.ts'
import { topicOf } from './topic.ts'

/** `مما يؤكد أن`, `وهو ما يظهر أن`, `هذا يشير إلى`: what points to something is no speaker. */
const POINTING = /^[وف]?(?:مما|ما|بما|هذا|هذه|ذلك|كله|كلها)$/

/** Forms that agree with things: never the plural of people. */
const PEOPLELESS = /^3[mf]s$/

/** Verbs that things do as well: they show, point to, confirm. */
const SHOWING = new Set(
  'أكد أشار أظهر كشف أبرز بين أبان برهن أشر عبر شكك أوحى نطق حكى روى أوضح فسر شرح أثبت لمح'.split(' '),
)

/** An event or a deed by its word; a verbal noun of the first form may as well be a family name. */
const isThing = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  return (
    (bits & bit.EVENT) !== 0 ||
    readings.some((r) => r.lexeme.derived === 'masdar' && !/^I\b/.test(r.lexeme.verb?.form ?? 'I')) ||
    ((bits & (bit.MASDAR | bit.NAME | bit.NAME_MAYBE)) === bit.MASDAR && readings[0]?.lexeme.derived === 'masdar')
  )
}

const speaksByItself = (scene: Scene, { head }: Phrase): boolean =>
  (scene.doc.words[head].bits & (bit.DOCUMENT | bit.MEDIA | bit.SOURCE)) !== 0

/** `الحقائق تقول`: plain verbs of saying in the imperfect. */
const isTold = ({ verb, reading }: Cue): boolean => reading.tense === 'imperfect' && /^(?:قال|تحدث)$/.test(verb.lemma)

/** A common noun of no speaking kind at all. */
const plainThing = (scene: Scene, { head, person, other }: Phrase): boolean => {
  const { bits, readings } = scene.doc.words[head]
  return (
    person === null &&
    other?.first !== head &&
    (readings[0]?.lexeme.pos === 'noun' || THOUGHT.test(scene.doc.words[head].folded)) &&
    !(bits & (SPEAKING | bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE))
  )
}

/** What columns let speak. */
const THOUGHT = /^[وف]?ال(?:واقع|منطق|حقيقه|حقايق|تاريخ|تجربه|تجارب|عقل|ارقام)$/

/**
 * True where a thing confirms or shows something: `كشف الحادث أن`, `إن الإقبال على المعرض يؤكد نجاحه`, `مما يشير إلى`. People,
 * bodies, media and documents speak (`canSpeak`); what things show is the report's own view.
 */
export function saidByThing(scene: Scene, cue: Cue, before: Phrase | null, region: Region): boolean {
  const { doc } = scene
  const t = cue.token
  if (region.subject) return false
  // `الفكر الذي يخاف من النقد`, `الهجوم الذي نسب إلى الجماعة`: no thing thinks, and to things words are ascribed.
  if (
    before &&
    (cue.verb.act === 'think' || cue.verb.lemma === 'نسب') &&
    !animate(scene, before) &&
    plainThing(scene, before)
  )
    return true
  // `المؤشرات التي تدعو إلى التفاؤل`: what gives cause.
  if (
    before &&
    cue.verb.lemma === 'دعا' &&
    cue.reading.tense === 'imperfect' &&
    !animate(scene, before) &&
    plainThing(scene, before)
  )
    return true
  if (!SHOWING.has(cue.verb.lemma))
    return before !== null && isTold(cue) && !animate(scene, before) && plainThing(scene, before)
  // `السيارات تعبر عن تراث المدينة`: what things express is not said.
  if (before && cue.verb.lemma === 'عبر' && !animate(scene, before)) return !speaksByItself(scene, before)
  // `كروت الصور تتحدث عن`, `المؤشرات تؤكد`: what is no paper, no medium and nobody.
  if (before && cue.reading.tense === 'imperfect' && !animate(scene, before) && plainThing(scene, before)) return true
  if (before) return isThing(scene, before.head) && !canSpeak(scene, before)
  // `لكن الفحص الذي خضع له أكد`: a thing that the clause opens with.
  if (!doc.words[t].readings[0]?.pro && topicOf(scene, t, cue.reading, true, true)) return true
  const { object, marker } = region
  // Verb, thing, particle: the thing is the subject, unless the verb calls it something (`وصف اللقاء بأنه`).
  if (
    object &&
    marker?.kind === 'particle' &&
    !doc.words[marker.token].folded.startsWith('ب') &&
    doc.words[marker.token - 1].folded !== 'بان' &&
    marker.token <= object.last + 2 &&
    object.first === t + 1
  )
    return object.definite && !cue.reading.enc && isThing(scene, object.head) && !canSpeak(scene, object)
  if (
    cue.reading.tense !== 'imperfect' ||
    cue.reading.pro & (WA | FA) ||
    cue.reading.enc ||
    t === 0 ||
    !PEOPLELESS.test(cue.reading.person)
  )
    return false
  const last = doc.words[t - 1]
  if (POINTING.test(last.folded)) return true
  if (
    last.kind !== 'word' ||
    scene.timeOf[t - 1] >= 0 ||
    !(last.bits & (bit.NOUN | bit.ADJ)) ||
    last.bits & bit.FUNCTION
  )
    return false
  const mention = scene.mentionOf[t - 1] >= 0 ? scene.mentions[scene.mentionOf[t - 1]] : null
  return !mention && (last.bits & bit.DEFINITE) !== 0 && !mentionAt(scene, t + 1)
}

/** `شبح يهدد الأندية`, `الفشل يتهدد`: things threaten, and say nothing. Whoever is not known to be a thing may. */
export const threatenedByThing = (scene: Scene, act: string, who: Phrase | null): boolean =>
  act === 'threaten' &&
  who !== null &&
  !animate(scene, who) &&
  !speaksByItself(scene, who) &&
  scene.doc.words[who.head].readings.length > 0 &&
  !(scene.doc.words[who.head].bits & (bit.UNKNOWN | bit.NAME))

/** Words of saying and showing that a clause with `فيه` goes on about. */
const PLACES = bit.CHANNEL | bit.DOCUMENT | bit.SPEECH | bit.EVENT

/** `أرباح دعته إلى هجر وظيفته`, `رسم يحكي أنه صاد`: a clause on an indefinite thing right before its verb. */
export function tellsOfThing(scene: Scene, cue: Cue, before: Phrase | null, region: Region): boolean {
  const t = cue.token
  if (!SHOWING.has(cue.verb.lemma) && !DOING.has(cue.verb.lemma) && cue.reading.tense !== 'imperfect') return false
  if (before || region.subject || cue.reading.pro || t === 0 || scene.doc.sentenceOf[t - 1] !== scene.doc.sentenceOf[t])
    return false
  const { kind, bits, readings } = scene.doc.words[t - 1]
  const best = readings[0]
  if (kind !== 'word' || scene.mentionOf[t - 1] >= 0 || scene.timeOf[t - 1] >= 0 || best?.lexeme.pos !== 'noun')
    return false
  if (bits & (bit.DEFINITE | SPEAKING | PLACES | bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE | bit.FUNCTION)) return false
  return best.enc === '' && !POINTING_BACK.test(scene.doc.words[t + 1]?.folded ?? '')
}
/** `ما كتب عن الأزمة`: what was written; who said something has a pronoun for it or stands behind. */
export const saidOfWhat = ({ doc }: Scene, { token, reading }: Cue, before: Phrase | null, region: Region): boolean =>
  reading.tense === 'perfect' &&
  reading.enc === '' &&
  !before &&
  !region.subject &&
  token > 0 &&
  /^[وف]?(?:ما|مما|عما|فيما|بما|لما)$/.test(doc.words[token - 1].folded) &&
  (!region.marker || region.marker.kind === 'preposition')

/** More verbs that things do to people; hoping and thinking they leave to them. */
const DOING = new Set(['دعا', 'هدد', 'وعد', 'طلب', 'أنذر', 'بشر', 'رشح'])
const POINTING_BACK = /^(?:في|خلال|عبر|من)(?:ه|ها|هما)?$/

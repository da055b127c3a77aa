import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { FA, WA } from '../word.ts'
import type { Cue } from './cue.ts'
import type { Region } from './region.ts'

/** `مما يؤكد أن`, `وهو ما يظهر أن`, `هذا يشير إلى`: what points to something is no speaker. */
const POINTING = /^[وف]?(?:مما|ما|بما|هذا|هذه|ذلك|كله|كلها)$/

/** Forms that agree with things: never the plural of people. */
const PEOPLELESS = /^3[mf]s$/

/** Verbs that things do as well: they show, point to, confirm. */
const SHOWING = new Set('أكد أشار أظهر كشف أبرز بين أبان برهن أشر عبر شكك أوحى نطق حكى روى'.split(' '))

/** An event or a deed by its word; a verbal noun of the first form may as well be a family name. */
const isThing = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  return (
    (bits & bit.EVENT) !== 0 ||
    readings.some((r) => r.lexeme.derived === 'masdar' && !/^I\b/.test(r.lexeme.verb?.form ?? 'I'))
  )
}

const speaksByItself = (scene: Scene, { head }: Phrase): boolean =>
  (scene.doc.words[head].bits & (bit.DOCUMENT | bit.MEDIA | bit.SOURCE)) !== 0

/**
 * True where a thing confirms or shows something: `كشف الحادث أن`, `إن الإقبال على المعرض يؤكد نجاحه`, `مما يشير إلى`. People,
 * bodies, media and documents speak (`canSpeak`); what things show is the report's own view.
 */
export function saidByThing(scene: Scene, cue: Cue, before: Phrase | null, region: Region): boolean {
  const { doc } = scene
  const t = cue.token
  if (region.subject || !SHOWING.has(cue.verb.lemma)) return false
  // `السيارات تعبر عن تراث المدينة`: what things express is not said.
  if (before && cue.verb.lemma === 'عبر' && !animate(scene, before)) return !speaksByItself(scene, before)
  if (before) return isThing(scene, before.head) && !canSpeak(scene, before)
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

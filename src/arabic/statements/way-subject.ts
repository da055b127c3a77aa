import * as bit from '../bits.ts'
import { titleLetters } from '../names/initial.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { CALLED } from '../syntax/phrase-words.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import type { Adjunct } from './adjunct.ts'
import { apposition, nameBetween } from './apposition.ts'
import { blessed, blessingEnd } from './blessing.ts'
import { makingOf } from './made.ts'
import { quoteOpenedAt } from './marker.ts'
import { nameInMarks, unknownSpeaker } from './nameless.ts'
import { isPaper } from './source.ts'
import { inMarksBehind, mayBeSubject } from './subject-behind.ts'
import { adjective } from './subject-place.ts'
import type { Way } from './way.ts'
import { partyOf } from './who.ts'

/** Steps that find who speaks, by anything but a phrase of his own, and what goes on about him. */

/** Letters before his name, a blessing, his tongue, marks around his name: whose these are needs no phrase to tell. */
export function speakerAtOnce(way: Way, k: number): number {
  const { scene, from, end, cue, wantsSubject, preps, region } = way
  const letters = titleLetters(scene.doc, k)
  if (letters) return k + letters
  const first = k === from && wantsSubject && cue !== null
  // `قال عليه السلام`, `قال النبي صلى الله عليه وسلم إن`: the blessing stands for whom it is on, or behind him.
  const blessing = blessingEnd(scene, k, end)
  if (blessing > 0) {
    const who = first ? blessed(scene, k, end) : null
    if (who) region.subject = who
    return blessing
  }
  const tongue = onTongue(way, k)
  if (tongue) return tongue
  // `يؤكد "المركز" الذي`: a name in marks right behind its verb.
  const inMarks = first ? nameInMarks(scene, k, end, cue, preps) : null
  if (!inMarks) return 0
  region.subject = inMarks.phrase
  return inMarks.next
}

/** `أكدت على لسان المتحدثة باسمها فلانة`: whose tongue it is speaks. */
function onTongue({ scene, end, region }: Way, k: number): number {
  const { words } = scene.doc
  if (words[k].folded !== 'علي' || words[k + 1]?.folded !== 'لسان' || k + 2 >= end) return 0
  const tongue = phraseAt(scene, k + 2)
  if (!tongue) return 0
  if (region.subject) region.adjuncts.push(byTongue(scene, k, tongue))
  else region.subject = tongue
  return tongue.last + 1
}

/** `نفت الحركة على لسان المتحدث باسمها`: whose tongue it is passes on the words of the body. */
const byTongue = (scene: Scene, first: number, tongue: Phrase): Adjunct => ({
  first,
  last: tongue.last,
  preposition: 'علي',
  phrase: null,
  medium: null,
  source: { party: partyOf(scene, tongue), links: [], act: 'say', stance: 'neutral', last: tongue.last, gender: '' },
})

/** How the subject's paper came about, and what he is called in marks. */
export function subjectGoesOn({ scene, end, preps, region }: Way, k: number): number {
  const { doc } = scene
  const { subject, object } = region
  if (subject && !object) {
    // `وكالة الأنباء الرسمية سونا أن`: what a medium is called besides, and the particle at once.
    if (k === subject.last + 1 && isItsInitials(scene, subject, k, end)) {
      region.subject = { ...subject, last: k }
      return k + 1
    }
    // `تقرير أصدرته المنظمة`: how it came about.
    const made = k === subject.last + 1 ? madeBehind(scene, subject, end, preps) : 0
    if (made >= k) return made + 1
    // `أحد المواطنين لـ«الأفق» وهو التاجر فلان`, `شاب من الحي ويدعى فلان`: who he is.
    const told = whoHeIs(scene, subject, k, end)
    if (told) {
      region.subject = { ...subject, person: told }
      return told.last + 1
    }
    const called = inMarksBehind(scene, subject, k, end)
    if (called) {
      region.subject = called
      return called.last + 1
    }
  }
  // `الدول «5+1» بتقديم`: a name in marks behind a noun.
  const named = subject || object ? quoteOpenedAt(scene, k) : -1
  if (named < 0 || scene.mentionOf[k] >= 0 || scene.mentionOf[k + 1] >= 0 || doc.quotes[named].close >= end) return 0
  const next = doc.quotes[named].close + 1
  return doc.words[next]?.surface === '؛' ? next + 1 : next
}

/** A word without article at `k`, between a medium and the particle. */
const isItsInitials = (scene: Scene, { head }: Phrase, k: number, end: number): boolean =>
  k + 1 < end &&
  (scene.doc.words[head].bits & bit.MEDIA) !== 0 &&
  scene.doc.words[k].kind === 'word' &&
  scene.mentionOf[k] < 0 &&
  !(scene.doc.words[k].bits & (bit.FUNCTION | bit.PREP | bit.DEFINITE | bit.ADJ)) &&
  /^ب?ان(?:ه|ها|هم)?$/.test(scene.doc.words[k + 1].folded)

/** Last token of the clause that tells how a paper came about; 0 if there is none. */
const madeBehind = (scene: Scene, subject: Phrase, end: number, preps: readonly string[]): number =>
  scene.doc.words[subject.head].bits & bit.DOCUMENT && isPaper(scene, subject)
    ? (makingOf(scene, subject, subject.last, end, preps)?.last ?? 0)
    : 0

/** His name or what he is between commas, and names that look like other words. */
export function hisName({ scene, from, end, cue, wantsSubject, preps, region }: Way, k: number): number {
  const { subject, object } = region
  if (subject && !object) {
    // `محاميه، فلان، `, `أحدهما، السيناتور فلان، `: his name between commas.
    const own = nameBetween(scene, subject, k)
    if (own) {
      region.subject = { ...subject, person: own.person, last: own.last }
      return own.last + 2
    }
    const apposed = apposition(scene, k, end, preps)
    if (apposed > 0) return apposed
  }
  const nameless = k === from && wantsSubject && cue ? unknownSpeaker(scene, k, end, cue, preps, mayBeSubject) : null
  if (!nameless) return 0
  region.subject = nameless
  return nameless.last + 1
}

/** The name that a clause on somebody unnamed gives him. */
function whoHeIs(scene: Scene, { person, other, head }: Phrase, k: number, end: number): ArabicMention | null {
  const { words } = scene.doc
  if (person || other?.first === head || k + 1 >= end) return null
  const called = CALLED.is(words[k])
  if (!called && !/^(?:وهو|وهي)$/.test(words[k].folded)) return null
  let m = k + 1
  while (
    !called &&
    m < Math.min(end, k + TITLES) &&
    scene.mentionOf[m] < 0 &&
    words[m].bits & CALLING &&
    isDefinite(words[m])
  )
    m++
  // `وهو شاب في العشرين من عمره يدعى فلان`.
  if (!called)
    for (let c = m; c < Math.min(end - 1, k + ABOUT) && words[c].kind === 'word'; c++)
      if (CALLED.is(words[c])) m = c + 1
  const named = m > k + 1 || called ? mentionAt(scene, m) : null
  return named?.kind === 'person' && named.pro === 0 ? named : null
}
const CALLING = bit.TITLE | bit.PERSON_NOUN
const TITLES = 5
/** Words from the pronoun to what he is called, at most. */
const ABOUT = 14

/** `منظمة الأفق غير الحكومية`, `أعلن مهرجان دبي السينمائي أن`: an adjective behind a name is no object. */
export function itsAdjective({ scene, end, region }: Way, k: number): number {
  const { subject, object } = region
  if (!subject || object) return 0
  if (scene.doc.words[k].folded === 'غير' && adjective(scene, k + 1)) return k + 2
  if (subject.last !== k - 1 || scene.mentionOf[k - 1] < 0 || !adjective(scene, k)) return 0
  let last = k
  while (last + 1 < end && adjective(scene, last + 1)) last++
  region.subject = { ...subject, last }
  return last + 1
}

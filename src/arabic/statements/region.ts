import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { titleLetters } from '../names/initial.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { BI } from '../word.ts'
import { type Adjunct, adjunctAt, onPage } from './adjunct.ts'
import { apposition, nameBehindSlash, nameBetween, parenthesisEnd, relativeEnd } from './apposition.ts'
import { governs, onOccasion, pastAside, prayer, takesPart } from './aside.ts'
import { attributionAt } from './attribution.ts'
import { blessed, blessingEnd } from './blessing.ts'
import { again, clauseSoon, pastComma } from './clause-soon.ts'
import { cueAt } from './cue.ts'
import { makingOf } from './made.ts'
import { isName } from './marked-name.ts'
import { type Marker, markerAt, quoteOpenedAt } from './marker.ts'
import { nameInMarks, unknownSpeaker } from './nameless.ts'
import { carriedOn, saidNext, skipTo } from './skip.ts'
import { isPaper, sourceOf } from './source.ts'
import { inMarksBehind, isOffice, joined, mayBeSubject } from './subject-behind.ts'
import { adjective, place, quantified } from './subject-place.ts'
import { partyOf } from './who.ts'

/** `المسؤول الأول عن الفعاليات أن`: the preposition is the office's. */
const isOver = ({ doc: { words } }: Scene, subject: Phrase | null, k: number): boolean =>
  subject !== null &&
  /^(?:علي|عن)$/.test(words[k].folded) &&
  /^(?:ال)?(?:مشرف|مسوول|قايم|موتمن)ه?$/.test(words[subject.head].folded)

/** Everything between a cue and what it brings in. */
export interface Region {
  subject: Phrase | null
  /** Second phrase: who is addressed, or what the verb takes as its object. */
  object: Phrase | null
  adjuncts: Adjunct[]
  marker: Marker | null
  /** Token after the last thing read. */
  end: number
}

const LED = /^ب(?:ر[ئي]اسه|قياده|زعامه|اشراف|رعايه|حضور|مشاركه)$/
const AND_HE = new Shape(/^(?:وهو|وهي|وهم)$/)

/** How far the words said may stand from their cue. */
export const REACH = 60

/**
 * Reads on from a cue: its subject, its adjuncts (`في بيان`, `خلال مؤتمر`, `لوكالة`), a second phrase, up to the marker
 * of the content. `wantsSubject`: the cue can still take one.
 */
export function regionAfter(
  scene: Scene,
  from: number,
  end: number,
  cue: Reading | null,
  wantsSubject: boolean,
  preps: readonly string[],
): Region {
  const region: Region = { subject: null, object: null, adjuncts: [], marker: null, end: from }
  const { doc } = scene
  let k = from
  // Last of those who speak together with the subject.
  let joinedTo = -1
  while (k < end && k - from < REACH) {
    region.end = k
    const letters = titleLetters(doc, k)
    if (letters) {
      k += letters
      continue
    }
    // `قال عليه السلام`, `قال النبي صلى الله عليه وسلم إن`: the blessing stands for whom it is on, or behind him.
    const blessing = blessingEnd(scene, k, end)
    if (blessing > 0) {
      const who = k === from && wantsSubject && cue ? blessed(scene, k, end) : null
      if (who) region.subject = who
      k = blessing
      continue
    }
    // `أكدت على لسان المتحدثة باسمها فلانة`: whose tongue it is speaks.
    if (doc.words[k].folded === 'علي' && doc.words[k + 1]?.folded === 'لسان' && k + 2 < end) {
      const tongue = phraseAt(scene, k + 2)
      if (tongue && region.subject) {
        region.adjuncts.push(byTongue(scene, k, tongue))
        k = tongue.last + 1
        continue
      }
      if (tongue) {
        region.subject = tongue
        k = tongue.last + 1
        continue
      }
    }
    // `يؤكد "المركز" الذي`: a name in marks right behind its verb.
    const inMarks = k === from && wantsSubject && cue ? nameInMarks(scene, k, end, cue, preps) : null
    if (inMarks) {
      region.subject = inMarks.phrase
      k = inMarks.next
      continue
    }
    if (onOccasion(scene, k)) {
      k += 2
      continue
    }
    // `أكد على هامش القمة أن`, `شدد على صفحته على فيسبوك على`: where it was said, though the verb takes the preposition.
    const on = onPage(scene, k, end, preps)
    if (on) {
      region.adjuncts.push(on)
      k = on.last + 1
      continue
    }
    // `علق بالقول إن`, `رد على ذلك بالقول: «…»`: what brings in the words follows.
    const by = cue && k > from ? bySaying(scene, k, end) : 0
    if (by) {
      k = by
      continue
    }
    const marker = markerAt(scene, k, end, preps)
    // `منظمة معنية بالبيئة`: the preposition is the adjective's.
    if (marker?.kind === 'preposition' && marker.token === k && k > from && governs(scene, k - 1)) {
      k = (phraseAt(scene, k)?.last ?? k) + 1
      continue
    }
    if (marker && !(marker.kind === 'quote' && isName(scene, k, preps))) {
      // `مدير الدفاع المدني بالمنطقة، أن`: a letter that could be the verb's belongs to the office where a clause follows.
      region.marker =
        (marker.kind === 'preposition' &&
          (marker.token === k || isOver(scene, region.subject, k)) &&
          region.subject &&
          !region.object &&
          isOffice(scene, region.subject) &&
          clauseSoon(scene, k + 1, end)) ||
        (marker.kind === 'preposition' &&
          region.subject &&
          (again(scene, k, end, preps) ?? pastComma(scene, k, end))) ||
        marker
      return region
    }
    if (scene.timeOf[k] >= 0) {
      k = scene.times[scene.timeOf[k]].last + 1
      continue
    }
    const word = doc.words[k]
    const aside = pastAside(scene, k, from, end)
    if (aside > 0) {
      k = aside
      continue
    }
    // `، برئاسة فلان، `: under whom.
    if (k > from && LED.test(word.folded)) {
      k = (phraseAt(scene, k + 1)?.last ?? k) + 1
      continue
    }
    const attribution = attributionAt(scene, k)
    if (attribution) {
      const source = sourceOf(scene, attribution, [])
      if (!source) return region
      region.adjuncts.push({
        first: k,
        last: source.last,
        preposition: 'نقلا',
        phrase: null,
        medium: null,
        source,
        quoting: attribution.kind === 'relay',
      })
      k = source.last + 1
      continue
    }
    const adjunct = adjunctAt(scene, k, end, preps)
    if (adjunct) {
      // `الوفد المشارك في المفاوضات`: in what he takes part, not where he speaks.
      if (!(k > from && takesPart(scene, k - 1))) region.adjuncts.push(adjunct)
      k = adjunct.last + 1
      continue
    }
    // `تقرير أصدرته المنظمة`: how it came about.
    const made =
      region.subject && !region.object && k === region.subject.last + 1
        ? madeBehind(scene, region.subject, end, preps)
        : 0
    if (made >= k) {
      k = made + 1
      continue
    }
    const called = region.subject && !region.object ? inMarksBehind(scene, region.subject, k, end) : null
    if (called) {
      region.subject = called
      k = called.last + 1
      continue
    }
    // `الدول «5+1» بتقديم`: a name in marks behind a noun.
    const named = region.subject || region.object ? quoteOpenedAt(scene, k) : -1
    if (named >= 0 && scene.mentionOf[k] < 0 && scene.mentionOf[k + 1] < 0 && doc.quotes[named].close < end) {
      k = doc.quotes[named].close + 1
      if (doc.words[k]?.surface === '؛') k++
      continue
    }
    if (region.object && cueAt(scene, k)?.kind === 'participle') return region
    // `وكالة الأنباء الألمانية (د ب أ)`, `علي حسن (45 عاما)`: an aside in brackets.
    const bracket = word.surface === '(' && k > from ? bracketEnd(scene, k, end) : -1
    if (bracket > 0) {
      k = bracket
      continue
    }
    if (word.kind === 'punct') {
      const parenthesis = region.subject ? parenthesisEnd(scene, k, end) : -1
      if (parenthesis > 0) {
        k = parenthesis
        continue
      }
      const prayed = prayer(scene, k, end)
      if (prayed > 0) {
        k = prayed
        continue
      }
      const titled = word.surface === '/' ? nameBehindSlash(scene, region.subject, k) : null
      if (titled) {
        region.subject = titled
        k = titled.last + 1
        continue
      }
      if (!/^[،,؛()\-–—«»"“”]$/.test(word.surface) || carriedOn(scene, k + 1, end)) return region
      k++
      continue
    }
    // `أوضحت إلى أن`: whatever the preposition, the particle brings in the words.
    if (doc.words[k + 1]?.folded === 'ان' && /^(?:علي|الي|عن|من)$/.test(word.folded)) {
      region.marker = markerAt(scene, k + 1, end, [])
      return region
    }
    // `يهدد فيه بالقتل`, `بالقاهرة`: where it is said.
    // `نقابات مؤيدة له`: of whoever speaks.
    const ofHim =
      /^ل(?:ه|ها|هم)$/.test(word.folded) &&
      region.subject?.last === k - 1 &&
      (doc.words[k - 1].bits & bit.PARTICIPLE) !== 0
    if (ofHim || (word.readings[0]?.lexeme.pos === 'prep' && word.readings[0].enc && scene.mentionOf[k] < 0)) {
      k++
      continue
    }
    const site = mentionAt(scene, k)
    if (site && site.pro & BI && site.kind !== 'person') {
      k = site.last + 1
      continue
    }
    // `يقول وهو يقرأ إن`: what he does meanwhile; `فلان، وهو نائب سابق، `: what he is.
    const meanwhile = AND_HE.is(word)
    if (meanwhile || (word.readings[0]?.lexeme.pos === 'rel' && scene.mentionOf[k] < 0)) {
      const after = region.subject && !(meanwhile && !isComma(doc.words[k - 1])) ? relativeEnd(scene, k, end) : -1
      if (after < 0) return skipTo(scene, meanwhile ? k : k + 1, end, preps, region)
      k = after
      continue
    }
    // `روى الناجي كيف نجا`: a question that is told of brings in the words as a particle does.
    if (QUESTION.test(word.folded) && !region.object && (region.subject || !wantsSubject)) {
      region.marker = { kind: 'particle', token: k, from: doc.start[k] }
      return region
    }
    // `محاميه، فلان، `, `أحدهما، السيناتور فلان، `: his name between commas.
    const own = region.subject && !region.object ? nameBetween(scene, region.subject, k) : null
    if (own) {
      region.subject = { ...region.subject!, person: own.person, last: own.last }
      k = own.last + 2
      continue
    }
    const apposed = region.subject && !region.object ? apposition(scene, k, end, preps) : -1
    if (apposed > 0) {
      k = apposed
      continue
    }
    const nameless = k === from && wantsSubject && cue ? unknownSpeaker(scene, k, end, cue, preps, mayBeSubject) : null
    if (nameless) {
      region.subject = nameless
      k = nameless.last + 1
      continue
    }
    if (word.bits & bit.FUNCTION && !(word.bits & (bit.NOUN | bit.ADJ)) && scene.mentionOf[k] < 0) {
      if (word.readings[0]?.lexeme.pos === 'adv' || /^(?:ايضا|كذلك|بدوره|بدورها|مجددا)$/.test(word.folded)) {
        k++
        continue
      }
      // `قال الوزير نحن نعمل`: the words themselves.
      if (region.subject && word.readings[0]?.lexeme.pos === 'pron') return region
      const phrase = quantified(scene, k)
      if (!phrase) {
        if (region.subject || region.object) return skipTo(scene, k, end, preps, region)
        k++
        continue
      }
      k = place(region, phrase, cue, wantsSubject, scene) + 1
      continue
    }
    // `منظمة الأفق غير الحكومية`.
    if (word.folded === 'غير' && region.subject && !region.object && adjective(scene, k + 1)) {
      k += 2
      continue
    }
    // `أعلن مهرجان دبي السينمائي أن`: an adjective behind a name is no object.
    if (region.subject?.last === k - 1 && !region.object && scene.mentionOf[k - 1] >= 0 && adjective(scene, k)) {
      while (k + 1 < end && adjective(scene, k + 1)) k++
      region.subject = { ...region.subject, last: k }
      k++
      continue
    }
    // `التي ناشدت المقاتلين إخلاء الحي`: what is asked of them is a verbal noun.
    if (region.object?.last === k - 1 && !wantsSubject && isAskedNext(scene, region.object, k, cue)) return region
    // `أدان الأمين العام الهجمات ووصفها بأنها`: the particle is the next verb's.
    if (region.object && saidNext(scene, k)) return region
    const phrase = phraseAt(scene, k)
    // `دعت مصر وتونس إلى`: more of those who speak.
    if (
      phrase &&
      region.subject &&
      !region.object &&
      Math.max(region.subject.last, joinedTo) === k - 1 &&
      joined(scene, k)
    ) {
      if (canSpeak(scene, phrase)) {
        joinedTo = phrase.last
        k = phrase.last + 1
        continue
      }
    }
    // `في بيان صدر باسمه: «…»`: what was issued has a verb of its own.
    if (!phrase)
      return region.subject || region.object || region.adjuncts.length ? skipTo(scene, k, end, preps, region) : region
    // `عائلة فلان`: a noun and the name it is of.
    if (phrase && region.object?.last === k - 1 && !region.object.definite && mayBeNamed(scene, k)) {
      region.object = { ...region.object, last: phrase.last, definite: true }
      k = phrase.last + 1
      continue
    }
    if (region.subject && region.object) {
      // `دعا فلان السلطات والرئيس إلى`: more of those addressed.
      if (!joined(scene, k)) return skipTo(scene, k, end, preps, region)
      k = phrase.last + 1
      continue
    }
    k = place(region, phrase, cue, wantsSubject, scene) + 1
  }
  return region
}

const QUESTION = /^(?:كيف|لماذا|هل|متي|ماذا)$/

const isAskedNext = (scene: Scene, whom: Phrase, k: number, cue: Reading | null): boolean =>
  /^(?:appeal|demand)$/.test(cue?.lexeme.act ?? '') &&
  (scene.doc.words[k].bits & (bit.MASDAR | bit.DEFINITE)) === bit.MASDAR &&
  scene.doc.words[k].readings[0]?.pro === 0 &&
  whom.definite &&
  canSpeak(scene, whom)
/** Last token of the clause that tells how a paper came about; 0 if there is none. */
const madeBehind = (scene: Scene, subject: Phrase, end: number, preps: readonly string[]): number =>
  scene.doc.words[subject.head].bits & bit.DOCUMENT && isPaper(scene, subject)
    ? (makingOf(scene, subject, subject.last, end, preps)?.last ?? 0)
    : 0

/** `نفت الحركة على لسان المتحدث باسمها`: whose tongue it is passes on the words of the body. */
const byTongue = (scene: Scene, first: number, tongue: Phrase): Adjunct => ({
  first,
  last: tongue.last,
  preposition: 'علي',
  phrase: null,
  medium: null,
  source: { party: partyOf(scene, tongue), links: [], act: 'say', stance: 'neutral', last: tongue.last, gender: '' },
})

/** The token behind a short aside in brackets that opens at `k`; -1 where it is long, or holds a quotation. */
function bracketEnd({ doc }: Scene, k: number, end: number): number {
  for (let m = k + 1; m < Math.min(end - 1, k + BRACKET); m++) {
    if (doc.words[m].surface === ')') return m + 1
    if (/^[«"“]$/.test(doc.words[m].surface)) return -1
  }
  return -1
}
const BRACKET = 8

/** Words from a preposition to the saying behind what it brings in. */
const ASIDE = 5

/** The token behind `بالقول`, at `k` or behind what is answered (`على سؤال`), where words said follow; else 0. */
function bySaying(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  const last = words[k].folded === 'علي' ? k + ASIDE : k
  for (let m = k; m <= last && m + 1 < end; m++)
    if (words[m].folded === 'بالقول') return markerAt(scene, m + 1, end, []) ? m + 1 : 0
  return 0
}

/** A name, or a word that can be one, without a proclitic. */
const mayBeNamed = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  const named = mentionAt(scene, k)
  if (named) return named.kind === 'person' && named.pro === 0
  return (bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) !== 0 && !(bits & bit.DEFINITE) && !readings[0]?.pro
}

import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import { linkOf, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI, WA } from '../word.ts'
import { OBJECT_ACTS } from './acts.ts'
import { type Adjunct, adjunctAt, onPage } from './adjunct.ts'
import { nameBehindSlash, parenthesisEnd } from './apposition.ts'
import { onOccasion, pastAside, prayer, takesPart, together } from './aside.ts'
import { attributionAt } from './attribution.ts'
import { cueAt } from './cue.ts'
import { markerAt } from './marker.ts'
import { subjectOf } from './of-body.ts'
import { carriedOn } from './skip.ts'
import { sourceOf } from './source.ts'
import { mayBeSubject } from './subject-behind.ts'
import { DONE, type Way } from './way.ts'

/** Steps over what stands beside a cue: where, when, how and through whom something was said, asides and their marks. */

/** Where it was said, though the verb takes the preposition, and a saying that brings in the words of the verb. */
export function placed(way: Way, k: number): number {
  const { scene, from, end, cue, preps, region } = way
  if (onOccasion(scene, k)) return k + 2
  const through = representedBy(scene, k, end)
  if (through > 0) return through
  // `نصح المرضى على وجه الخصوص بعدم`: how.
  if (scene.doc.words[k].folded === 'علي' && scene.doc.words[k + 1]?.folded === 'وجه' && k + 3 < end) return k + 3
  // `كشف ذلك لـ«الأفق» المحافظ`: what was told stands before, and whom he told follows.
  if (k === from && scene.doc.words[k].folded === 'ذلك' && scene.doc.words[k + 1]?.folded.startsWith('ل')) return k + 1
  if (inTurn(way, k)) return k + 1
  // `أكد على هامش القمة أن`, `شدد على صفحته على فيسبوك على`.
  const on = onPage(scene, k, end, preps)
  if (on) {
    region.adjuncts.push(on)
    return on.last + 1
  }
  // `علق بالقول إن`, `رد على ذلك بالقول: «…»`: what brings in the words follows.
  return cue && k > from ? bySaying(scene, k, end) : 0
}

/** `دعت الإدارة ممثلة بقسم كذا`, `أعلنت الوزارة، ممثلة في الوكالة، عن`: the token behind the part of a body by which it acts; else 0. */
function representedBy(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  if (!words[k].folded.startsWith('م') || !REPRESENTED.test(words[k].folded) || k + 1 >= end) return 0
  const part = words[k + 1].folded === 'في' ? k + 2 : linkOf(scene, k + 1) & BI ? k + 1 : -1
  const phrase = part > 0 && part < end ? phraseAt(scene, part) : null
  return phrase && phrase.last < end ? phrase.last + 1 : 0
}
const REPRESENTED = /^م(?:ت)?مثل(?:ا|ه|ين|تين)?$/

/** `أهابت الوزارة بالمواطنين أن`, `استنجدت الحكومة بالأمم المتحدة لوقف`: whom she calls on stands behind the preposition of the verb. */
export function hailed({ scene, cue, region }: Way, k: number): number {
  if (!cue || region.object || !HAILS.has(cue.lexeme.lemma)) return 0
  const phrase = linkOf(scene, k) & BI ? phraseAt(scene, k) : null
  if (phrase?.first !== k || !animate(scene, phrase)) return 0
  region.object = phrase
  return phrase.last + 1
}
const HAILS: ReadonlySet<string> = new Set(['أهاب', 'استغاث', 'استنجد'])

/** `أفادت بدورها الوزارة بأن`, `رحبت بدورها الحكومة بالاتفاق`: whoever speaks follows, and what its preposition brings in behind. */
function inTurn({ scene, from, end, cue, wantsSubject, preps }: Way, k: number): boolean {
  if (k !== from || !wantsSubject || !cue || !OPENING.is(scene.doc.words[k]) || !preps.includes('ب')) return false
  const subject = k + 1 < end ? phraseAt(scene, k + 1) : null
  if (!subject || !mayBeSubject(scene, subject, cue)) return false
  for (let m = subject.last + 1; m < Math.min(end, subject.last + BEHIND); m++) {
    if (markerAt(scene, m, end, preps)) return true
    if (verbAt(scene, m)) return false
  }
  return false
}
/** Words between the subject and what he says, at most. */
const BEHIND = 12

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

const LED = /^ب(?:ر[ئي]اسه|قياده|زعامه|اشراف|رعايه|حضور|مشاركه)$/

/** When, how, under whom, through whom and in what it was said. */
export function standsBeside(way: Way, k: number): number {
  const { scene, from, end, preps, region } = way
  if (scene.timeOf[k] >= 0) return scene.times[scene.timeOf[k]].last + 1
  const aside = pastAside(scene, k, from, end)
  if (aside > 0) return aside
  const having = havingWhat(way, k)
  if (having) return having
  const joint = k > from && !preps.includes('ب') ? together(scene, k) : -1
  if (joint > 0) return joint
  // `، برئاسة فلان، `: under whom.
  if (k > from && LED.test(scene.doc.words[k].folded)) return (phraseAt(scene, k + 1)?.last ?? k) + 1
  const through = attributed(way, k)
  if (through) return through
  const adjunct = adjunctAt(scene, k, end, preps)
  if (!adjunct) return 0
  // `المتحدث الرسمي للخارجية`: what he is of, and nobody who hears.
  const whole = adjunct.preposition === 'ل' ? subjectOf(scene, region, adjunct) : null
  if (whole) {
    region.subject = whole
    return adjunct.last + 1
  }
  // `الوفد المشارك في المفاوضات`: in what he takes part, not where he speaks.
  const paper = paperAlone(way, adjunct)
  if (!(k > from && takesPart(scene, k - 1))) region.adjuncts.push(paper)
  return paper.last + 1
}

/** `المنظمات ذات العلاقة`, `المناطق ذات الأغلبية السنية`: the token behind what those just named have; else 0. */
function havingWhat({ scene, end, region: { subject, object } }: Way, k: number): number {
  const { words } = scene.doc
  if (!HAVING.test(words[k].folded) || k + 1 >= end || !(words[k + 1].bits & bit.DEFINITE)) return 0
  if (!(object ?? subject) || !(words[k - 1].bits & (bit.DEFINITE | bit.ENCLITIC))) return 0
  let m = k + 2
  while (m < end && (words[m].bits & (bit.DEFINITE | bit.ADJ)) === (bit.DEFINITE | bit.ADJ) && scene.mentionOf[m] < 0)
    m++
  return m
}
const HAVING = /^(?:ذات|ذو|ذوي|ذي|ذوات)$/

/** `أعلنت الوزارة في بيان إطلاق حملة`: where the verb still wants an object, what is done is that, and not what the paper is of. */
function paperAlone({ scene, cue, wantsSubject, region: { subject, object } }: Way, adjunct: Adjunct): Adjunct {
  const { phrase, last } = adjunct
  const { words } = scene.doc
  if (!phrase || last <= phrase.head || object || !(subject || !wantsSubject)) return adjunct
  if (!OBJECT_ACTS.has(cue?.lexeme.act as Act) || cue?.lexeme.clauseOnly || !PAPER.test(words[phrase.head].folded))
    return adjunct
  const next = phrase.head + 1
  const [noun] = words[next].readings
  // `في بيان الحزب`: whose it is.
  // `في بيان وقف العمل`: a stop, and no endowment.
  const body = words[next].bits & WHOSE && words[next].folded !== 'وقف'
  if (scene.mentionOf[next] >= 0 || body || noun?.lexeme.pos !== 'noun' || noun.pro) return adjunct
  // `في بيان نشر على موقعها`: made known there.
  if (!noun.enc && words[next].bits & bit.VERB && words[next + 1]?.bits & bit.PREP) return adjunct
  // `في بيان وداع`.
  if (!(words[next].bits & bit.MASDAR) && !phraseAt(scene, next)?.definite) return adjunct
  return {
    ...adjunct,
    last: phrase.head,
    phrase: { ...phrase, last: phrase.head, person: null, other: null, definite: false },
  }
}
const PAPER = /^(?:بيان|تصريح|تصريحات|بلاغ|تغريده|تدوينه|منشور)$/
const WHOSE = bit.PERSON_NOUN | bit.OFFICIAL | bit.ORG_HEAD | bit.GROUP | bit.SOURCE | bit.MEDIA | bit.TITLE

/** `نقلا عن مصدر`, `بحسب الوكالة`: through whom. */
function attributed({ scene, region }: Way, k: number): number {
  const attribution = attributionAt(scene, k)
  if (!attribution) return 0
  const source = sourceOf(scene, attribution, [])
  if (!source) return DONE
  const { last } = source
  const quoting = attribution.kind === 'relay'
  region.adjuncts.push({ first: k, last, preposition: 'نقلا', phrase: null, medium: null, source, quoting })
  return last + 1
}

/** Asides in brackets and between marks; any other mark but a comma ends the way. */
export function inMarks({ scene, from, end, region }: Way, k: number): number {
  if (region.object && cueAt(scene, k)?.kind === 'participle') return DONE
  const word = scene.doc.words[k]
  if (word.kind !== 'punct') return 0
  // `وكالة الأنباء الألمانية (د ب أ)`, `علي حسن (45 عاما)`: an aside in brackets.
  const bracket = word.surface === '(' && k > from ? bracketEnd(scene, k, end) : -1
  if (bracket > 0) return bracket
  const parenthesis = region.subject ? parenthesisEnd(scene, k, end) : -1
  if (parenthesis > 0) return parenthesis
  const prayed = prayer(scene, k, end)
  if (prayed > 0) return prayed
  const titled = word.surface === '/' ? nameBehindSlash(scene, region.subject, k) : null
  if (titled) {
    region.subject = titled
    return titled.last + 1
  }
  // `، وتقول إن`: another saying, joined on.
  const next = isComma(word) && k + 1 < end ? cueAt(scene, k + 1) : null
  if (next?.kind === 'verb' && next.reading.tense === 'imperfect' && next.reading.pro & WA) return DONE
  // `، طالبا عدم ذكر اسمه، `: why he has no name.
  if (isComma(word) && k + 1 < end && withholds(scene, k + 1)) return k + 1
  return /^[،,؛()\-–—«»"“”]$/.test(word.surface) && !carriedOn(scene, k + 1, end) ? k + 1 : DONE
}

const BRACKET = 8
/** The token behind a short aside in brackets that opens at `k`; -1 where it is long, or holds a quotation. */
function bracketEnd({ doc }: Scene, k: number, end: number): number {
  for (let m = k + 1; m < Math.min(end - 1, k + BRACKET); m++) {
    if (doc.words[m].surface === ')') return m + 1
    if (/^[«"“]$/.test(doc.words[m].surface)) return -1
  }
  return -1
}

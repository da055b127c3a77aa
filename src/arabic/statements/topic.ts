import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { asForAt, OPENING } from '../syntax/clause-start.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { FA, WA } from '../word.ts'
import { attributionAt } from './attribution.ts'
import { between } from './between.ts'
import { nameOfKana, ofKana, subjectOfKana } from './of-kana.ts'
import { withNameAhead } from './subject-behind.ts'
import { agree, subjectBehind } from './subject-fits.ts'
import { CLAUSE_OPENS, OPENS, PAPERS, REACH, RELATIVE, STOP } from './topic-words.ts'

/** The phrase that opens the clause of a verb, with what says when, where and who he is between them. */
export const topicOf = (scene: Scene, t: number, verb: Reading, addressing: boolean, things = false): Phrase | null =>
  nameOfKana(scene, t, verb) ??
  openingTopic(scene, t, verb, addressing, things) ??
  unnamed(scene, t, verb) ??
  paperBefore(scene, t, verb) ??
  (scene.doc.words[t - 1]?.folded === 'قد' ? ofKana(scene, t, verb, sentenceStart(scene, t)) : null)

function openingTopic(scene: Scene, t: number, verb: Reading, addressing: boolean, things: boolean): Phrase | null {
  const { doc } = scene
  // `أما فلانة فتقول`: the one verb with a proclitic whose subject stands before it.
  const asFor = (verb.pro & FA) !== 0 || doc.words[t - 1]?.folded === 'فقد' ? asForAt(scene, t) : -1
  const topic = asFor >= 0
  const start = topic ? asFor : sentenceStart(scene, t)
  if ((verb.pro & (WA | FA) && !topic) || !verb.person.startsWith('3')) return null
  const first = mentionAt(scene, start)
  const set = first?.kind === 'person' && isComma(doc.words[first.last + 1]) && isComma(doc.words[t - 1])
  let open = start
  let aside = asideBefore(scene, t, start)
  for (let k = aside - 1; k >= start; k--) {
    if (t - k > REACH) return null
    const word = doc.words[k]
    // `لأنه غير مخول`: no `غير أن`.
    const not = word.folded === 'غير' && doc.words[k + 1]?.folded !== 'ان'
    if ((CLAUSE_OPENS.is(word) && !not) || word.surface === ':') {
      open = k + 1
      break
    }
    if (STOP.is(word)) return null
    // `فلان، مستشار الرئيس وسلفه، يقول`: what could be a verb is more of what he is.
    if (set && word.bits & (bit.NOUN | bit.ADJ)) continue
    if (verbAt(scene, k) && !(k > start && RELATIVE.test(doc.words[k - 1].folded))) {
      // `الجمعية التي تعتبر الحقن تعذيبا، وتراه ضارا، حثت`: the clause behind a relative has more verbs than one.
      const told = relativeBefore(scene, k, start)
      if (told > 0) {
        k = told
        continue
      }
      // `أن مسؤولا، رفض نشر اسمه، قال`: a clause on him between commas.
      if (!isComma(doc.words[t - 1]) || !isComma(doc.words[k - 1]) || t - k > PARENTHESIS) return null
      aside = k - 1
    }
  }
  while (open < t && (doc.words[open].kind === 'punct' || scene.timeOf[open] >= 0)) open++
  const opening = open < (topic ? t : t - 1) ? phraseAt(scene, open) : null
  const whole = opening && !opening.person ? withNameAhead(scene, opening) : opening
  const phrase = whole && whole.last < (topic ? t : t - 1) ? whole : opening
  // `مصادر مطلعة، أبلغت الصحيفة بأن`: a source that opens the sentence before a comma.
  const sourced =
    phrase !== null && isComma(doc.words[t - 1]) && open === start && (doc.words[phrase.head].bits & bit.SOURCE) !== 0
  const brought = open > 0 && /^[وف]?(?:كان|كانت|ان|بان|لكن)$/.test(doc.words[open - 1].folded)
  const kana =
    phrase !== null &&
    ((doc.words[t - 1]?.folded === 'قد' && (doc.words[phrase.head].bits & bit.OFFICIAL) !== 0) ||
      (brought &&
        (doc.words[phrase.head].bits & (bit.OFFICIAL | bit.SOURCE | bit.PERSON_NOUN | bit.GROUP | bit.ORG_HEAD)) !== 0))
  if (
    !phrase ||
    // `أما مصدر أمني فأكد`: nobody else is told of, definite or not.
    !(phrase.definite || kana || topic || (sourced && phrase.last === t - 2)) ||
    OPENING.is(doc.words[open]) ||
    phrase.first !== open ||
    phrase.last >= (topic ? t : t - 1)
  )
    return null
  const speaks = canSpeak(scene, phrase)
  const somebody = animate(scene, phrase) || (doc.words[phrase.head].bits & PAPERS) !== 0 || isIntroduced(scene, phrase)
  if ((things ? speaks : !(speaks && somebody)) || !agree(scene, verb, phrase)) return null
  // `وكانت واشنطن قد اتهمت موسكو`: between the two verbs stands their subject, whoever follows.
  const had = doc.words[t - 1]?.folded === 'قد' && open > 0 && /^[وف]?كانت?$/.test(doc.words[open - 1].folded)
  if (!addressing && !had && !sourced && subjectBehind(scene, t, verb)) return null
  const to = topic && !(verb.pro & FA) ? t - 1 : t
  // `هوارد شميت، مستشار الرئيس السابق وخلفه، يقول`: whatever he is stands between commas.
  // `أما مدير اللجنة فلان فأكد`: up to the verb that answers all is he, names that nothing knows among it.
  if ((set && open === start) || (topic && verb.pro & FA) || between(scene, phrase.last + 1, Math.min(to, aside)))
    return phrase
  return doc.words[t - 1]?.folded === 'قد' ? subjectOfKana(scene, open, phrase, t) : null
}

const ITSELF = /^(?:اسم|اسما[يء]|هوي[هت]|شخصيت)(?:ه|ها|هم|هما)$/

/** `دبلوماسي غربي طلب عدم ذكر اسمه قال`: a clause that says why he has no name stands between him and his verb. */
function unnamed(scene: Scene, t: number, verb: Reading): Phrase | null {
  if (t < 4 || verb.pro || !ITSELF.test(scene.doc.words[t - 1].folded)) return null
  const start = sentenceStart(scene, t)
  for (let k = t - 2; k > start && t - k < PARENTHESIS; k--) {
    if (!withholds(scene, k)) continue
    for (let first = start; first < k; first++) {
      const phrase = phraseAt(scene, first)
      if (phrase?.first === first && phrase.last === k - 1 && canSpeak(scene, phrase)) return phrase
    }
    return null
  }
  return null
}

/**
 * `لكن تقريرا نشرته الصحيفة أظهر`: an indefinite paper in the accusative and the clause on it, of which the verb right behind it is;
 * the one that follows without `و` is the paper's.
 */
function paperBefore(scene: Scene, t: number, verb: Reading): Phrase | null {
  const { words } = scene.doc
  if (verb.pro || verb.tense !== 'perfect' || !verb.person.startsWith('3')) return null
  const start = Math.max(sentenceStart(scene, t), t - REACH)
  for (let k = t - 2; k >= start; k--) {
    if (STOP.is(words[k])) return null
    if (!/^[وف]?(?:لكن|ان)$/.test(words[k].folded)) continue
    const phrase = words[k + 1].bits & bit.DOCUMENT ? phraseAt(scene, k + 1) : null
    if (!phrase || phrase.definite || phrase.head !== k + 1 || phrase.last >= t - 1) return null
    return agree(scene, verb, phrase) ? phrase : null
  }
  return null
}

/** `جريجور ماكلنتوش، رئيس الشركة، يشير`: a name that nothing knows, with what he is behind it. */
const isIntroduced = ({ doc: { words } }: Scene, { head, last }: Phrase): boolean =>
  (words[head].bits & bit.UNKNOWN) !== 0 &&
  isComma(words[last + 1]) &&
  ((words[last + 2]?.bits ?? 0) & (bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN)) !== 0

/** Words of a clause on the subject between commas, at most. */
const PARENTHESIS = 16

/** `الوزير، وفق ما نقلته الصحيفة، قال`, `الوزارة، ردا على سؤال، قالت`: the comma that opens an aside right before the verb at `t`, or `t`. */
function asideBefore(scene: Scene, t: number, start: number): number {
  const { words } = scene.doc
  if (t - 2 <= start || !isComma(words[t - 1])) return t
  for (let k = t - 2; k > start && t - k < PARENTHESIS; k--) {
    if (words[k].kind !== 'punct') continue
    const opens = isComma(words[k]) && (ASIDE.test(words[k + 1].folded) || attributionAt(scene, k + 1) !== null)
    return opens ? k : t
  }
  return t
}
const ASIDE = /^(?:ردا|تعليقا|تعقيبا|وهو|وهي|وهم)$/

/** The relative whose clause goes on to the verb at `k`, written with `و` or in the imperfect; -1 if none does. */
function relativeBefore(scene: Scene, k: number, start: number): number {
  const { words } = scene.doc
  const verb = verbAt(scene, k)
  if (!verb || !(verb.pro & WA || verb.tense === 'imperfect')) return -1
  for (let m = k - 1; m > start && k - m < REACH / 2; m--) {
    if (/^[؛;.!؟]$/.test(words[m].surface) || OPENS.test(words[m].folded)) return -1
    if (RELATIVE.test(words[m].folded)) return m
  }
  return -1
}

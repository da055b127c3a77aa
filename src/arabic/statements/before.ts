import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { firstOfTwo, subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { BI, FA, LI, WA } from '../word.ts'
import { isNetwork } from './chain.ts'
import { genderOfPhrase } from './gender.ts'
import { withNameAhead } from './subject-behind.ts'

/** How far before its verb the clause of a speaker may begin. */
const REACH = 30
/** Longest office behind its holder's name, in tokens. */
const OFFICE = 14
const POINTING = /^(?:في|عن|ب|علي|خلال|من|عبر)(?:ه|ها|هما|هم)$/
const RELATIVE = /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/
/** After these a clause opens with its subject. */
const OPENS = /^[وف]?(?:ان|بان|لكن|حيث|بينما|فيما|كان|كانت|اما|غير|الا)$/
const CLAUSE_OPENS = new Shape(OPENS)
const STOP = new Shape(({ surface }) => /^[؛;.!؟]$/.test(surface))

/**
 * Whoever speaks, where he stands before the verb: `غويتا أكد أن`, `الوزارة من جانبها قالت`, `فلان، وزير الطاقة، قال`. `addressing`:
 * the verb takes one whom it addresses, so that a phrase after it need not be its subject.
 */
export function speakerBefore(scene: Scene, t: number, verb: Reading, addressing: boolean): Phrase | null {
  const { doc } = scene
  const found = firstOfTwo(scene, t, verb) ?? subjectBefore(scene, t, verb)
  // `عبر حسابه في تويتر أعلن`: a network says nothing.
  const before = found && isNetwork(doc.words[found.head].folded) ? null : found
  // `تغريدات قال فيها`, `بيان أكد خلاله`: what is pointed back to is where the words stand.
  const pointing =
    POINTING.test(doc.words[t + 1]?.folded ?? '') ||
    (doc.words[t + 1]?.folded === 'من' && POINTING.test(doc.words[t + 2]?.folded ?? ''))
  if (pointing && !before?.person) return null
  if (!before) return aheadOf(scene, t) ?? topicOf(scene, t, verb, addressing) ?? leading(scene, t, verb)
  // `وبهذه المناسبة قالت`: on what occasion.
  if (/^[وف]?[بلك](?:هذ[اه]ه?|ذلك|تلك)$/.test(doc.words[before.first].folded)) return aheadOf(scene, t)
  const relative = t > 0 && RELATIVE.test(doc.words[t - 1].folded)
  // `نتائج يقولون إنها زورت`: the verb is of many people, and the clause on a thing of theirs.
  if (!relative && /^3m[pd]/.test(verb.person) && !before.definite && !animate(scene, before)) return null
  // `بكل الحزم والشدة شددت`: more of what stands before, and no subject.
  if (!relative && (before.reading?.pro ?? 0) & WA && !canSpeak(scene, before)) return aheadOf(scene, t)
  // `مع الجبير، يقول مسؤولون أميركيون`: the ending is of who speaks.
  const behind = phraseAt(scene, t + 1)
  if (behind?.reading?.suffix === 'ون' && behind.head === t + 1 && /s$/.test(verb.person) && animate(scene, behind))
    return null
  // `ناقلات قالت القوات إنها`, `الاتفاق الذي وصفه الوزير`: what is spoken of stands before, and who speaks behind.
  if (relative && subjectBehind(scene, t, verb) && (!addressing || pointsBack(scene, t + 1))) return null
  // `التفجير الذي وصفه بأنه`, `المقيم الذي تتهمه`: the pronoun is who the clause is on, and somebody else speaks.
  if (relative && isResumed(doc.words[t - 1].folded, verb)) return null
  // `نجران أعلنت الوزارة`: the place that a dateline names.
  if (!relative && mentionAt(scene, before.first)?.kind === 'place' && subjectBehind(scene, t, verb)) return null
  // `وأخطاء أتباعه أبان الحسيني`: who speaks stands behind, by name.
  if (
    !relative &&
    !animate(scene, before) &&
    mentionAt(scene, t + 1)?.kind === 'person' &&
    subjectBehind(scene, t, verb)
  )
    return null
  // `لخدمة أطراف معينة قال فلان`, `مؤسسات المجتمع تمنى المواطن فلان`: nothing indefinite opens a clause, and of several no verb is of one.
  if (
    !relative &&
    !addressing &&
    isLeftOver(scene, before, verb) &&
    phraseAt(scene, t + 1)?.person &&
    subjectBehind(scene, t, verb)
  )
    return null
  return relative && !animate(scene, before)
    ? (whoseIs(scene, before) ?? namedBefore(scene, before.first) ?? before)
    : before
}

/** The end of another clause rather than the subject of a verb behind it. */
const isLeftOver = (scene: Scene, { first, definite, person, reading }: Phrase, verb: Reading): boolean =>
  !person &&
  (!definite || (reading?.number === 'p' && verb.person === '3ms')) &&
  !/^[وف]?(?:ب?ان|لكن|كان|كانت)$/.test(scene.doc.words[first - 1]?.folded ?? '')

const LEADING = new Set(['كتب', 'غرد', 'علق', 'رد', 'تابع', 'مضى', 'عاد', 'استطرد'])
/** `مستشار القائد، فلان، كتب على تويتر يقول إن`: whoever the verb of writing before it is of. */
function leading(scene: Scene, t: number, verb: Reading): Phrase | null {
  if (verb.lexeme.lemma !== 'قال' || verb.tense !== 'imperfect' || verb.pro) return null
  for (let k = t - 1; k >= Math.max(sentenceStart(scene, t), t - LEAD) && scene.doc.words[k].kind !== 'punct'; k--) {
    const lead = scene.doc.words[k].bits & bit.SPEECH ? verbAt(scene, k) : null
    if (!lead || !LEADING.has(lead.lexeme.lemma)) continue
    const found = subjectBefore(scene, k, lead) ?? topicOf(scene, k, lead, true)
    if (found) return found
    const behind = phraseAt(scene, k + 1)
    return behind && behind.last < t && animate(scene, behind) && agree(scene, lead, behind) ? behind : null
  }
  return null
}
/** Words from one verb to the other, at most. */
const LEAD = 8

/** `قلق تركيا التي تخشى`: of a thing and whose it is, the clause of a verb of saying is on whoever can say. */
function whoseIs(scene: Scene, { head, last, other }: Phrase): Phrase | null {
  if (!other || other.first <= head || other.last !== last || other.kind === 'place') return null
  return scene.doc.words[head].bits & (PAPERS | bit.CHANNEL) ? null : phraseAt(scene, other.first)
}

/** The clause behind a relative is on somebody its verb is not of, or points back to. */
function isResumed(relative: string, verb: Reading): boolean {
  if (/التي$/.test(relative)) return verb.enc === 'ها' || /^3mp/.test(verb.person)
  if (/الذي$/.test(relative)) return verb.enc === 'ه' || genderOf(verb) === 'f' || /p$/.test(verb.person)
  return /الذين$/.test(relative) && (verb.enc === 'هم' || genderOf(verb) === 'f' || verb.person === '3ms')
}

/** `سبق للشركة أن كشفت`: whom the particle and its verb are told of. */
function aheadOf(scene: Scene, t: number): Phrase | null {
  const { doc } = scene
  if (t < 3 || doc.words[t - 1].folded !== 'ان') return null
  for (let k = t - 2; k >= Math.max(sentenceStart(scene, t), t - AHEAD); k--)
    if (/^[وف]?سبق$/.test(doc.words[k].folded)) {
      const phrase = phraseAt(scene, k + 1)
      return phrase && phrase.last < t - 1 && animate(scene, phrase) ? phrase : null
    }
  return null
}
const AHEAD = 9

/** `فلان المتحدث الرسمي بمنطقة الرياض الذي قال`: the name that the office before the relative is of. */
function namedBefore(scene: Scene, first: number): Phrase | null {
  const start = sentenceStart(scene, first)
  for (let k = first - 1; k >= start && first - k < OFFICE; k--) {
    const mention = mentionAt(scene, k)
    if (mention?.kind === 'person' && scene.doc.words[mention.last + 1]?.bits & bit.OFFICIAL) return phraseAt(scene, k)
    if (scene.doc.words[k].kind === 'punct' || verbAt(scene, k)) return null
  }
  return null
}

/** `الذي هددت الجماعة بقتله`: a pronoun behind the subject is whom the clause is told of. */
function pointsBack(scene: Scene, from: number): boolean {
  const subject = phraseAt(scene, from)
  const next = subject ? scene.doc.words[subject.last + 1] : undefined
  return next?.readings.some((r) => (r.pro & BI) !== 0 && r.enc !== '') ?? false
}

/** A phrase right behind the verb that can be its subject. */
function subjectBehind(scene: Scene, t: number, verb: Reading): boolean {
  if (t + 1 >= scene.doc.n || scene.doc.sentenceOf[t + 1] !== scene.doc.sentenceOf[t]) return false
  const phrase = phraseAt(scene, t + 1)
  // `قالت للصحفيين`: whom she tells.
  const told = ((phrase?.reading?.pro ?? 0) & (BI | LI)) !== 0
  return phrase !== null && !told && animate(scene, phrase) && agree(scene, verb, phrase)
}

function agree(scene: Scene, verb: Reading, phrase: Phrase): boolean {
  // A verb for many behind one man: `الرئيس … قالوا`.
  if (/[pd]$/.test(verb.person) && (phrase.person?.first === phrase.head || phrase.reading?.number === 's'))
    return false
  const [wanted, has] = [genderOf(verb), genderOfPhrase(scene, phrase)]
  return !wanted || !has || wanted === has
}

/** The phrase that opens the clause of a verb, with what says when, where and who he is between them. */
export const topicOf = (scene: Scene, t: number, verb: Reading, addressing: boolean, things = false): Phrase | null =>
  nameOfKana(scene, t, verb) ??
  openingTopic(scene, t, verb, addressing, things) ??
  unnamed(scene, t, verb) ??
  paperBefore(scene, t, verb) ??
  (scene.doc.words[t - 1]?.folded === 'قد' ? ofKana(scene, t, verb, sentenceStart(scene, t)) : null)

function openingTopic(scene: Scene, t: number, verb: Reading, addressing: boolean, things: boolean): Phrase | null {
  const { doc } = scene
  const start = sentenceStart(scene, t)
  // `أما فلانة فتقول`: the one verb with a proclitic whose subject stands before it.
  const topic =
    ((verb.pro & FA) !== 0 || doc.words[t - 1]?.folded === 'فقد') && /^[وف]?اما$/.test(doc.words[start].folded)
  if ((verb.pro & (WA | FA) && !topic) || !verb.person.startsWith('3')) return null
  const first = mentionAt(scene, start)
  const set = first?.kind === 'person' && isComma(doc.words[first.last + 1]) && isComma(doc.words[t - 1])
  let open = start
  let aside = t
  for (let k = t - 1; k >= start; k--) {
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
    !(phrase.definite || kana || (sourced && phrase.last === t - 2)) ||
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
  if ((set && open === start) || between(scene, phrase.last + 1, Math.min(to, aside))) return phrase
  return doc.words[t - 1]?.folded === 'قد' ? subjectOfKana(scene, open, phrase, t) : null
}

const ITSELF = /^(?:اسم|هوي[هت]|شخصيت)(?:ه|ها|هم|هما)$/

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

/** `وكانت دراسة نشرت أمس قد خلصت إلى`: between the two verbs stands their one subject, with whatever clause on it. */
function ofKana(scene: Scene, t: number, verb: Reading, start: number): Phrase | null {
  const { words } = scene.doc
  for (let k = t - 3; k >= start && t - k < REACH; k--) {
    if (STOP.is(words[k])) return null
    if (!/^[وف]?كانت?$/.test(words[k].folded)) continue
    const phrase = phraseAt(scene, k + 1)
    return phrase && phrase.last < t - 2 && canSpeak(scene, phrase) && agree(scene, verb, phrase) ? phrase : null
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
const PAPERS = bit.DOCUMENT | bit.MEDIA | bit.SOURCE

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

/** `وكان عيدان قد قال`: one word between the two verbs that can be a name, whatever else it is. */
function nameOfKana(scene: Scene, t: number, verb: Reading): Phrase | null {
  const { words } = scene.doc
  const open = t - 2
  if (open < 1 || words[t - 1].folded !== 'قد' || verb.pro || !/^[وف]?كانت?$/.test(words[open - 1].folded)) return null
  const person = mentionAt(scene, open)
  if (person ? person.kind !== 'person' || person.last > open : scene.mentionOf[open] >= 0) return null
  if (!person && (!(words[open].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) || words[open].bits & bit.DEFINITE))
    return null
  return { first: open, head: open, last: open, reading: null, person, other: null, definite: true }
}

/** `وكان نائب القائد اللفتنانت جنرال فلان قد قال`: between the two verbs stands their one subject, though not all of its words are known. */
function subjectOfKana(scene: Scene, open: number, phrase: Phrase, t: number): Phrase | null {
  const { words } = scene.doc
  if (open === 0 || !/^[وف]?كانت?$/.test(words[open - 1].folded)) return null
  if (phrase.person) return phrase
  const named = scene.mentionOf[t - 2] >= 0 ? scene.mentions[scene.mentionOf[t - 2]] : null
  return named?.kind === 'person' && named.last === t - 2 ? { ...phrase, person: named, last: named.last } : phrase
}

/** `حزب العمال المعارض`: an adjective behind a name. */
const ofName = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k - 1] >= 0 &&
  (words[k].bits & (bit.DEFINITE | bit.ADJ)) === (bit.DEFINITE | bit.ADJ) &&
  !words[k].readings[0]?.pro

/** `المعارضة المحافظة`: an adjective, though it may be a noun as well, behind a body with its article. */
const ofHead = ({ doc: { words } }: Scene, k: number): boolean =>
  (words[k - 1].bits & (bit.DEFINITE | bit.GROUP)) === (bit.DEFINITE | bit.GROUP) &&
  (words[k].bits & (bit.DEFINITE | bit.ADJ)) === (bit.DEFINITE | bit.ADJ) &&
  !words[k].readings[0]?.pro

/** Nothing between a subject and its verb could be another subject: prepositions with their phrases, appositions, asides. */
function between(scene: Scene, from: number, to: number): boolean {
  const { doc } = scene
  let comma = false
  let relative = false
  for (let k = from; k < to; k++) {
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) k = scene.times[scene.timeOf[k]].last
    else if (word.kind === 'punct') comma = /^[،,()\-–—«»"“”]$/.test(word.surface)
    // `المنتمي لحزب الشعب`.
    else if ((mentionAt(scene, k)?.pro ?? 0) & (BI | LI)) k = mentionAt(scene, k)!.last
    else if (word.bits & bit.PREP || /^(?:قد|ايضا|كذلك|من|موخرا|سابقا|لاحقا|حاليا|اخيرا)$/.test(word.folded)) {
      // `في بغداد`, `من جانبها`: the phrase goes with its preposition.
      const phrase = k + 1 < to && !OPENING.is(doc.words[k + 1]) ? phraseAt(scene, k + 1) : null
      if (phrase && phrase.last >= to) return false
      if (phrase) k = phrase.last
    } else if (RELATIVE.test(word.folded)) relative = true
    else if (OPENING.is(word) || (relative && verbAt(scene, k)) || ofName(scene, k) || (k === from && ofHead(scene, k)))
      continue
    else if ((word.readings[0]?.pro ?? 0) & WA) return false
    else if (comma || relative || word.bits & bit.OFFICIAL) {
      const phrase = phraseAt(scene, k)
      if (!phrase || phrase.last >= to) return false
      k = phrase.last
      comma = false
    } else if (!(word.readings[0]?.pro ?? 0)) return false
  }
  return true
}

import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { BI, FA, WA } from '../word.ts'
import { andCalled, behindKana, behindTopic, ofBoth, ofHer, pointingBack, tellsBeside } from './alike.ts'
import { andDid, didToHim, isLoneDoer } from './and-did.ts'
import { andSaid, ofSubjectBefore, saysBeside } from './and-said.ts'
import { BEFORE_VERB, behindOpening, clauseStart, OPENING, thatBehindAside } from './clause-start.ts'
import { predicatesAt } from './predicate.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import { madePlain } from './twofold.ts'

/**
 * The reading of token `t` as a verb, if it is one here; null if it is a noun, a name, or no verb at all. A form that
 * can be both is a verb where a verb would stand: after `قد` and its like, or at the head of a clause before its subject.
 */
export function verbAt(scene: Scene, t: number): Reading | null {
  // Before the first word and behind the last there is none.
  if (!((scene.doc.words[t]?.bits ?? 0) & bit.VERB)) return null
  const { verb } = scene.memo
  return verb[t] !== undefined ? verb[t] : (verb[t] = findVerb(scene, t))
}

function findVerb(scene: Scene, t: number): Reading | null {
  const { doc } = scene
  const word = doc.words[t]
  if (scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0) return null
  const plain = firstVerb(scene, t)
  if (!plain) return null
  if (plain.enc && word.bits & bit.MASDAR && isPaired(scene, t, plain.enc)) return null
  const reading = ofHer(scene, t, plain) ?? (plain.lexeme.act ? plain : (sayingFor(scene, t, plain) ?? plain))
  const first = word.readings[0]
  // `عضو الكتلة`: of several a verb is written with its alif.
  if (
    reading.person === '3mp' &&
    reading.tense === 'perfect' &&
    first.lexeme.pos === 'noun' &&
    word.folded.endsWith('و')
  )
    return null
  // `الحكم` is no `ألح` and whom it is done to.
  if (reading.enc.startsWith('ك') && first.lexeme.pos === 'noun') return null
  const told = first.lexeme.act
    ? null
    : (behindKana(scene, t) ??
      andCalled(scene, t) ??
      behindTopic(scene, t) ??
      pointingBack(scene, t) ??
      andSaid(scene, t) ??
      andDid(scene, t) ??
      didToHim(scene, t) ??
      ofSubjectBefore(scene, t) ??
      ofBoth(scene, t))
  if (told) return told
  const opening = reporting(scene, t)
  if (opening) return opening
  // `ملك الأردن`, `حاكم ولاية تكساس`: an office with its state or land.
  if (word.bits & bit.OFFICIAL && first.lexeme.pos === 'noun' && isLandAt(scene, t + 1)) return null
  // `قال`, `اتهم` are hardly ever anything else, whatever participles are written alike.
  if (first.lexeme.act && first.tense === 'perfect' && !first.enc && first.exact && !governed(scene, t)) return first
  if (afterName(scene, t, reading)) return reading
  const predicates = first === plain && plain.tense === 'imperfect' ? [] : predicatesAt(scene, t)
  // `المنصة تحمل الاسم`: the likeliest verb, unless a clause shows that something is said.
  if (predicates.length) return (clauseAhead(scene, t) && predicates.find((r) => r.lexeme.act)) || predicates[0]
  const nominal = word.bits & (bit.NOUN | bit.ADJ | bit.FUNCTION)
  // `وقالا لـ«الأفق»`: hardly ever anything else, whatever stands behind.
  if (plain.person.endsWith('d') && plain.lexeme.lemma === 'قال') return plain
  if (!nominal || (first.lexeme.pos === 'verb' && reading.tense === 'imperfect')) return reading
  // `الوزارة فتحت تحقيقا`: hardly ever `ف` and `تحت`.
  if (first.lexeme.pos === 'prep' && first.pro & FA && !(reading.pro & FA)) return reading
  if (
    first.lexeme.pos !== 'verb' &&
    word.bits & bit.FUNCTION &&
    first.lexeme.pos !== 'noun' &&
    first.lexeme.pos !== 'adj'
  )
    return null
  // `وزير` is no `و` and a verb: a plain noun outweighs a verb that needs a proclitic.
  if (first.lexeme.pos !== 'verb' && !first.pro && !first.enc && !first.suffix && reading.pro) return null
  const before = t > sentenceStart(scene, t) ? doc.words[t - 1] : null
  // `كانت فرق الأمن ألقت القبض`: the subject of `كان`, with what it is in construct with.
  const next = doc.words[t + 1]
  if (
    before &&
    first.lexeme.pos === 'noun' &&
    !first.lexeme.derived &&
    next &&
    (next.bits & (bit.DEFINITE | bit.VERB)) === bit.DEFINITE &&
    /^[وف]?(?:كان|كانت)$/.test(before.folded)
  )
    return null
  if (before && BEFORE_VERB.is(before)) return reading
  // `منذ أن وقع الحزب`.
  if (
    before?.folded === 'ان' &&
    (/^(?:منذ|بعد|قبل|الي|دون)$/.test(doc.words[t - 2]?.folded ?? '') || didBefore(scene, t - 2))
  )
    return reading
  if (!clauseStart(scene, t) && !behindOpening(scene, t)) return null
  // `أمس وفد من البرلمان`: some of those named, and nobody who arrives.
  if (first.lexeme.pos !== 'verb' && word.bits & bit.GROUP && next?.folded === 'من') return null
  // `وفدا من`: before its subject no verb is dual.
  if (first.lexeme.pos !== 'verb' && reading.person.endsWith('d')) return null
  if (first.lexeme.pos === 'verb' && (before === null || before.kind === 'punct')) return reading
  // `وقاتل أمس حزب الله`: over when it was.
  const when = scene.timeOf[t + 1] ?? -1
  return startsSubject(scene, when < 0 ? t + 1 : scene.times[when].last + 1) ? reading : null
}

const isLandAt = (scene: Scene, t: number): boolean => {
  const land = mentionAt(scene, scene.doc.words[t]?.bits & bit.PLACE_HEAD && scene.mentionOf[t] < 0 ? t + 1 : t)
  return land !== null && !land.pro && (land.kind === 'state' || land.kind === 'place')
}

/** `قدم المدير، شكره وتقديره`: two feelings or acts of his, and no verb with whom it befalls. */
function isPaired({ doc: { words } }: Scene, t: number, enc: string): boolean {
  const other = words[t + 1]
  const noun = other && other.bits & bit.MASDAR && other.bits & bit.ENCLITIC ? other.readings[0] : undefined
  return noun !== undefined && (noun.pro & WA) !== 0 && noun.enc === enc && noun.lexeme.pos === 'noun'
}

/** `قد حذر في خطاب من أن`: of two verbs written alike the one that says, where its particle or preposition follows. */
function sayingFor(scene: Scene, t: number, plain: Reading): Reading | undefined {
  const { words } = scene.doc
  if (!(words[t].bits & bit.SPEECH)) return undefined
  const says = words[t].readings.find(
    (r) =>
      r.lexeme.act !== undefined &&
      r.tense === plain.tense &&
      r.person === plain.person &&
      r.pro === plain.pro &&
      r.enc === plain.enc &&
      !r.jussive,
  )
  // `قد حذر في مؤتمر صحافي الأطراف من`: of bewaring no report tells.
  if (says?.lexeme.lemma === 'حذر' && says.tense === 'perfect' && BEFORE_VERB.fits(words[t - 1])) return says
  const sense = says && saysBeside(scene, t, says)
  if (sense) return sense
  if (says?.lexeme.lemma === 'لوح') return undefined
  const takes = says?.lexeme.preps?.[0] ? fold(says.lexeme.preps[0]) : ''
  const end = says ? sentenceEnd(scene, t) : 0
  // `قدرت الوكالة في تقرير أن`: whoever says it, and a clause.
  const subject =
    says?.lexeme.clauseOnly === true &&
    t + 1 < end &&
    scene.timeOf[t + 1] < 0 &&
    (isDefinite(words[t + 1]) || mentionAt(scene, t + 1) !== null)
  for (let k = t + 1; k < Math.min(end, t + BESIDE); k++) {
    const { folded } = words[k]
    if (/^ب?ان(?:ه|ها|هم)?$/.test(folded) || (folded === takes && !subject)) return says
    // `حذرت إسلام آباد من أن`: whom, and then its preposition with a clause.
    const whom =
      k === t + 1 && !subject && (scene.mentionOf[k] >= 0 || words[k].bits & (bit.DEFINITE | bit.OFFICIAL | bit.GROUP))
    // `قد حذر، في إحاطة، من أن`.
    if (k === t + 1 && !subject && isComma(words[k]) && k + 1 < end && words[k + 1].bits & bit.PREP)
      return toldTo(scene, k, end, takes) ? says : undefined
    if (whom) return toldTo(scene, k, end, takes) ? says : undefined
    if (subject && words[k].kind === 'punct') return undefined
    // Only where it was said may stand between.
    if (!subject && k === t + 1 && scene.timeOf[k] < 0 && !/^(?:في|خلال|امام|ايضا|عبر)$/.test(folded)) return undefined
  }
  return undefined
}

/** The preposition with a particle behind somebody, with no verb before it. */
function toldTo({ doc: { words } }: Scene, from: number, end: number, takes: string): boolean {
  for (let k = from + 1; k < Math.min(end - 1, from + BESIDE); k++)
    if (words[k].folded === takes) return words[k + 1].folded === 'ان'
  return false
}

/** A particle, a colon or a quotation within a few words. */
function clauseAhead({ doc }: Scene, t: number): boolean {
  for (let k = t + 1; k < Math.min(doc.n, t + CLAUSE) && doc.sentenceOf[k] === doc.sentenceOf[t]; k++)
    if (/^(?:ب?ان(?:ه|ها|هم|نا)?|[:«"“])$/.test(doc.words[k].folded || doc.words[k].surface)) return true
  return false
}
/** Words behind a verb that a clause of its own stands within. */
const CLAUSE = 5

/** Words between a verb and its preposition, at most, where only a place or a time parts them. */
const BESIDE = 8

/** The likeliest reading as a verb that can stand here. */
function firstVerb(scene: Scene, t: number): Reading | null {
  const word = scene.doc.words[t]
  if (word.verbal === undefined) word.verbal = word.readings.find((r) => r.lexeme.pos === 'verb') ?? null
  // `لم تعلق`: behind these no verb is in the past.
  if (word.verbal?.tense === 'perfect' && t > 0 && UNDONE.test(scene.doc.words[t - 1].folded))
    return word.readings.find((r) => r.lexeme.pos === 'verb' && r.tense === 'imperfect') ?? word.verbal
  if (word.verbal === null || !word.verbal.jussive) return word.verbal
  for (const reading of word.readings)
    if (reading.lexeme.pos === 'verb' && (!reading.jussive || negator(scene, t))) return reading
  return null
}

/**
 * At the head of a sentence or after a comma, a form that can be a verb of saying is one (`أوضح الوزير`, `ودعا الأمين`), if
 * something that could be its subject or its words follows.
 */
function reporting(scene: Scene, t: number): Reading | null {
  const { doc } = scene
  const word = doc.words[t]
  if (!(word.bits & bit.SPEECH)) return null
  const made = madePlain(scene, t)
  if (made) return made
  const first = word.readings[0]
  if (first.lexeme.act || /^(?:adv|sub|conj|pron|part|dem|rel|neg|interrog)$/.test(first.lexeme.pos)) return null
  const start = sentenceStart(scene, t)
  const before = t > start ? doc.words[t - 1] : null
  if (
    before &&
    before.kind !== 'punct' &&
    !(before.kind === 'foreign') &&
    scene.timeOf[t - 1] < 0 &&
    !OPENING.is(before) &&
    !MEANWHILE.test(before.folded) &&
    // `هذا وأوضح الوزير`.
    !(before.folded === 'هذا' && t - 1 === start && first.pro === WA) &&
    !isPlaceOpening(scene, start, t) &&
    // `في غضون ذلك حذر الوزير من`, `خلال اللقاء طالب الوفد`.
    !(startsSubject(scene, t + 1) && behindOpening(scene, t)) &&
    // `رأى الحريق وأوضح أن السبب مجهول`, `كلمة الوفد أوضح فيها أن`: no elative stands before a clause.
    !(first.lexeme.pos === 'adj' && (first.pro === WA || !first.pro) && thatNear(scene, t))
  )
    return null
  const reading = word.readings.find(
    (r) =>
      r.lexeme.act &&
      !r.lexeme.clauseOnly &&
      r.tense === 'perfect' &&
      r.person.startsWith('3') &&
      // `استهدف مسلحون، وفق بيان، عددا من المساجد`.
      !(r.person.endsWith('d') && !thatNear(scene, t)) &&
      (r.pro & ~(WA | FA)) === 0,
  )
  // `قاضي الدائرة`: what is written with all its letters is likelier than what leaves one out.
  if (!reading || (first.exact && !reading.exact)) return null
  const next = t + 1 < doc.n && doc.sentenceOf[t + 1] === doc.sentenceOf[t] ? doc.words[t + 1] : null
  // `وأوضح، في بيان، أن`.
  if (!next || next.kind === 'punct') return next && isComma(next) && thatBehindAside(doc, t + 1) ? reading : null
  // `أوضح من`, `عبر الحدود`: an elative or a preposition goes on otherwise.
  if (first.lexeme.pos === 'prep')
    return (next.bits & (bit.TITLE | bit.OFFICIAL | bit.NAME | bit.SOURCE)) !== 0 || next.folded === 'عن'
      ? reading
      : null
  return startsSubject(scene, t + 1) ||
    (next.bits & bit.NOUN) !== 0 ||
    // `أوضح غليزر`: a name that nothing knows.
    ((next.bits & bit.UNKNOWN) !== 0 && !/^[وفبلك]/.test(next.folded)) ||
    next.readings[0]?.lexeme.pos === 'dem' ||
    thatNear(scene, t) ||
    tellsBeside(scene, t)
    ? reading
    : null
}

/** `سبق للوزير أن صرح`: behind who did it once before, up to token `k`, the particle brings in a verb. */
function didBefore({ doc: { words } }: Scene, k: number): boolean {
  for (let m = k; m >= Math.max(0, k - CLAUSE) && words[m].kind === 'word'; m--)
    if (ONCE.test(words[m].folded)) return true
  return false
}
const ONCE = /^[وف]?سبق$/

/** A particle within a few words that tell of nobody but the subject, or behind where it was said (`فيها`). */
function thatNear(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  const from = /^(?:في|خلال)(?:ه|ها)$/.test(words[t + 1]?.folded ?? '') ? t + 2 : t + 1
  for (let k = from; k < Math.min(sentenceEnd(scene, t), from + CLAUSE) && words[k].kind === 'word'; k++) {
    if (/^ان(?:ه|ها|هم)?$/.test(words[k].folded)) return true
    if (words[k].bits & bit.PREP || verbAt(scene, k)) return false
  }
  return false
}

/** `وفي بغداد ذكر مصدر`, `وفي الجانب الآخر أوضح`: where or in what it was said opens the sentence. */
const isPlaceOpening = (scene: Scene, start: number, t: number): boolean =>
  /^[وف]?(?:في|علي|من)$/.test(scene.doc.words[start].folded) &&
  (mentionAt(scene, start + 1)?.last === t - 1 || inThisContext(scene, start + 1, t))

/** `الجانب الآخر`, `سياق متصل`: all of the words from `k` to `t`. */
function inThisContext({ doc: { words } }: Scene, k: number, t: number): boolean {
  if (t - k > CONTEXT || !OTHER_SIDE.is(words[k])) return false
  for (let m = k + 1; m < t; m++) if (words[m].kind !== 'word' || words[m].bits & bit.SPEECH) return false
  return true
}
const CONTEXT = 3
const OTHER_SIDE = new Shape(/^(?:الجانب|السياق|الاطار|الصدد|الوقت|المقابل|جانب|جهه|ناحيه|سياق|شان|هذا|ذات)$/)

/** `بينما حذر البرنامج`, `في حين حذرت`: a clause opens. */
const MEANWHILE = /^[وف]?(?:بينما|فيما|كما|حين|لكن|ثم)$/

/** A preposition or a noun in construct before it, or the particle that only nouns follow: no verb stands there. */
function governed(scene: Scene, t: number): boolean {
  if (t <= sentenceStart(scene, t)) return false
  const { words } = scene.doc
  // `يشار إلى أن عرض السيرك بدأ`; `إلى أن قال`, `بعد أن عرض`: until, after.
  if (words[t - 1].folded === 'ان' && words[t].bits & bit.NOUN && POINTED.test(words[t - 3]?.folded ?? '')) return true
  const before = words[t - 1].readings[0]
  return before?.lexeme.pos === 'prep' && !before.enc
}

/** `الرئيس فلان أمر بتوجيه`: after a person's name, a verb whose words or preposition follow at once. */
function afterName(scene: Scene, t: number, reading: Reading): boolean {
  if (
    !reading.lexeme.act ||
    reading.tense !== 'perfect' ||
    reading.pro ||
    t <= sentenceStart(scene, t) ||
    t + 1 >= scene.doc.n
  )
    return false
  // `إن المدير أبلغه بأن`: with its object and a clause behind, whoever stands before.
  if (reading.enc) return reading.exact && /^ب?ان(?:ه|ها|هم)?$/.test(scene.doc.words[t + 1].folded)
  const name = scene.mentionOf[t - 1]
  if (name < 0 || scene.mentions[name].kind !== 'person') return false
  const next = scene.doc.words[t + 1]
  return (
    /^ب?ان(?:ه|ها|هم)?$/.test(next.folded) ||
    // `إن الوزير فلان أبلغ النواب بأن`.
    (TELLING.has(reading.lexeme.lemma) && toldThat(scene, t + 1)) ||
    (next.readings[0]?.pro === BI && (reading.lexeme.preps?.includes('ب') ?? false))
  )
}

const POINTED = /^[وف]?(?:يشار|اشار|اشارت|مشيرا|مشيره|الاشاره|اشاره|لفت|لافتا|منوها|نوه)$/

const TELLING = new Set(['أبلغ', 'أخبر', 'أعلم', 'أطلع', 'طمأن'])
/** Somebody definite or named, and a clause within a few words. */
function toldThat({ doc: { words, n }, mentionOf }: Scene, from: number): boolean {
  if (!(words[from].bits & bit.DEFINITE || mentionOf[from] >= 0)) return false
  for (let k = from + 1; k < Math.min(n, from + CLAUSE) && words[k].kind === 'word'; k++)
    if (/^ب?ان(?:ه|ها|هم)?$/.test(words[k].folded)) return true
  return false
}

const UNDONE = /^[وف]?(?:لم|لن|سوف)$/
const NEGATOR = new Shape(/^[وف]?(?:لم|لا|لما|ل)$/)
/** `لم`, `لا`, `لما` before a verb: the jussive may stand. */
const negator = (scene: Scene, t: number): boolean => t > 0 && NEGATOR.is(scene.doc.words[t - 1])

const GOVERNOR = new Shape(/^(?:ان|انه|انها|بان|بانه|الي|علي|عن|من)/)

const SO_MANY = /^(?:عشرات|ميات|الاف|مءات|ملايين|اغلب|معظم|غالبيه)$/

/** What follows a verb rather than a noun: a definite noun, a name, a particle, a preposition, a quotation. */
function startsSubject(scene: Scene, t: number): boolean {
  const { doc } = scene
  if (t >= doc.n || t >= sentenceEnd(scene, t - 1)) return false
  const word = doc.words[t]
  if (word.kind === 'punct')
    return word.surface === ':' || word.surface === '"' || word.surface === '«' || word.surface === '“'
  if (mentionAt(scene, t)) return true
  if (isDefinite(word)) return !(word.bits & bit.ADJ) || (word.bits & bit.NOUN) !== 0
  if (word.bits & (bit.TITLE | bit.OFFICIAL | bit.SOURCE | bit.PERSON_NOUN)) return true
  if (isLoneDoer(doc.words, t)) return true
  // `عقد وفدا البلدين محادثات`.
  if (word.bits & bit.GROUP && DELEGATION.test(word.folded) && t + 1 < doc.n)
    return isDefinite(doc.words[t + 1]) || mentionAt(scene, t + 1) !== null
  // `نظم عشرات المواطنين مظاهرة`: so many of those who act.
  if (SO_MANY.test(word.folded) && t + 1 < doc.n && isDefinite(doc.words[t + 1])) return true
  // `حذر خمسة نواب`: so many people.
  if ((word.bits & bit.NUMBER || word.kind === 'number') && t + 1 < doc.n && doc.words[t + 1].bits & PEOPLE) return true
  return word.bits & bit.FUNCTION ? GOVERNOR.is(word) : false
}
const PEOPLE = bit.TITLE | bit.OFFICIAL | bit.SOURCE | bit.PERSON_NOUN
const DELEGATION = /^(?:وفدا?|وفود|حكومتا|جيشا)$/

/** `3ms` and `3fs` agree with one subject; plural verbs with several. Gender of the subject that a verb expects. */
export const genderOf = (reading: Reading): 'm' | 'f' | '' =>
  reading.person === '3ms' || reading.person === '3mp' || reading.person === '3md'
    ? 'm'
    : reading.person === '3fs' || reading.person === '3fp' || reading.person === '3fd'
      ? 'f'
      : ''

/** Negated: `لم`, `لن`, `لا`, `ما` stands before it. */
export function isNegated(scene: Scene, t: number): boolean {
  if (t <= sentenceStart(scene, t)) return false
  const before = scene.doc.words[t - 1].folded
  return (
    /^[وف]?(?:لم|لن|لا|ليس|ليست|دون|بدون|عدم)$/.test(before) ||
    (before === 'ان' && t >= 2 && /^(?:دون|بدون)$/.test(scene.doc.words[t - 2].folded))
  )
}

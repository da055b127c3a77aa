import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { FA, WA } from '../word.ts'
import { clauseStart, OPENING } from './clause-start.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { mentionAt, type Scene, sentenceStart } from './scene.ts'
import { beforeSetPhrase } from './set-phrase.ts'
import { canSpeak } from './speakers.ts'

/** How far before its verb a subject may begin. */
const REACH = 22

/**
 * The subject that stands before a verb: `غويتا أكد أن`, `المتحدث باسم الجيش الذي قال`, `تقارير تفيد`. Null where the verb
 * opens its clause.
 */
export function subjectBefore(scene: Scene, t: number, verb: Reading): Phrase | null {
  const { doc } = scene
  if (verb.pro & (WA | FA)) return null
  const start = sentenceStart(scene, t)
  let k = t - 1
  // `وبناء على التوجيه فقد اتفق الجانبان`: the clause begins here.
  if (k > start && doc.words[k].folded === 'فقد') return null
  // Over `قد`, `كان`, adverbs and times between subject and verb.
  while (k > start && (/^(?:قد|كان|كانت|ايضا|سوف|فقد|لا|لم|لن)$/.test(doc.words[k].folded) || scene.timeOf[k] >= 0)) k--
  // `الجيش من جديد قصف`; `للمرة الأولى قصف الجيش`: with nobody before that, the subject is still to come.
  if (k > start) k = beforeSetPhrase(scene, k)
  if (k < start) return null
  if (scene.timeOf[k] >= 0) return null
  // `بدورها أفادت هيئة`: an opening, and the subject is still to come.
  if (OPENING.is(doc.words[k])) return null
  // `شركة «سامسونج» كانت أعلنت`: the mark that closes her name.
  if (k > start && /^[»”"]$/.test(doc.words[k].surface) && isWithinName(scene, k - 1)) k--
  // `بلاتر (79 عاما) أعرب`: what stands in brackets behind his name.
  if (doc.words[k].surface === ')') k = beforeBracket(scene, k, start)
  const before = doc.words[k]
  const relative =
    before.readings[0]?.lexeme.pos === 'rel' && /^(?:و)?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/.test(before.folded)
  if (relative) {
    k = before.folded.startsWith('و') ? beforeClause(scene, k, start) : k - 1
    // `ليلى هي التي أفرج عنها`: the copula stands between.
    if (k > start && /^(?:هو|هي|هم|هما)$/.test(doc.words[k].folded)) k--
  } else if (before.kind === 'punct') {
    if (before.surface !== '،' && before.surface !== ',') return null
    // `فلان، وزير الخارجية، قال`: only if the clause before the comma is nothing but a phrase.
    const phrase = phraseEnding(scene, k - 1, start)
    return phrase &&
      opensClause(scene, phrase.first, start) &&
      phrase.first === start &&
      phrase.last - phrase.first > 0 &&
      verb.tense === 'imperfect'
      ? phrase
      : null
  } else if (clauseStart(scene, t) && before.bits & bit.FUNCTION) return null
  if (k < start || (doc.words[k].kind === 'punct' && !relative)) return null
  const whole = phraseEnding(scene, doc.words[k].kind === 'punct' ? k - 1 : k, start)
  const phrase = whole && relative ? takenUp(scene, whole, before.folded) : whole
  if (!phrase || (!relative && ASIDE.test(doc.words[phrase.head].folded))) return null
  // `ما وعد به انتخابيا قال`: in the accusative stands no subject, but behind `إن` and its like.
  if (
    !relative &&
    verb.tense === 'perfect' &&
    !phrase.definite &&
    phrase.reading?.suffix === 'ا' &&
    phrase.reading.number === 's' &&
    !/^[وف]?(?:ان|لكن|بان|لان|كان)$/.test(doc.words[phrase.first - 1]?.folded ?? '')
  )
    return null
  // `التحالف بقيادة السعودية أعلن`: whoever is led, not who leads.
  if (phrase.first > start + 1 && LED.test(doc.words[phrase.first - 1].folded)) {
    const led = phraseEnding(scene, phrase.first - 2, start)
    if (led && (relative || !led.definite || opensClause(scene, led.first, start))) return led
  }
  // `جماعة متحالفة مع إيران التي`: of two before the clause, the one whose adjective governs the other, if the verb fits it.
  if (relative && phrase.first > start + 2 && /^(?:مع|من)$/.test(doc.words[phrase.first - 1].folded)) {
    const allied = doc.words[phrase.first - 2]
    if (allied.bits & bit.PARTICIPLE && allied.bits & bit.DEFINITE && !(allied.bits & bit.PERSON_NOUN)) {
      const led = phraseEnding(scene, phrase.first - 2, start)
      if (led && led.first < phrase.first - 2) return led
    }
  }
  if (relative) return phrase
  const counted = ofWhom(scene, phrase, start)
  if (counted) return counted
  if (doc.words[k].bits & bit.FUNCTION && scene.mentionOf[k] < 0 && !phrase) return null
  // An indefinite noun before a verb: `تقارير تفيد بأن`. A definite one opens the clause.
  if (!phrase.definite)
    return canSpeak(scene, phrase) || phrase.reading?.lexeme.pos === 'adj' || ofThose(scene, phrase, verb)
      ? phrase
      : null
  return opensClause(scene, phrase.first, start) ? phrase : null
}

/** `40 مقاتلا من أبناء المنطقة قتلوا`: those who are counted, right before the people they are of; null where nobody is. */
function ofWhom(scene: Scene, { first }: Phrase, start: number): Phrase | null {
  const { doc } = scene
  if (first < start + 3 || doc.words[first - 1].folded !== 'من') return null
  for (let s = first - 2; s >= start && s > first - 6; s--) {
    if (doc.words[s].kind !== 'number' && !(doc.words[s].bits & bit.NUMBER)) continue
    const phrase = phraseAt(scene, s)
    return phrase && phrase.first === s && phrase.last === first - 2 && phrase.head > s ? phrase : null
  }
  return null
}

/** The token before the bracket that closes at `k`, or `k` where none opens near. */
function beforeBracket({ doc: { words } }: Scene, k: number, start: number): number {
  for (let m = k - 1; m > start && k - m < BRACKET; m--) if (words[m].surface === '(') return m - 1
  return k
}
const BRACKET = 7

/** `التحالف الذي تقوده واشنطن والذي يشن غارات`: the token before the first of two clauses of one noun, of which the second begins at `k`. */
function beforeClause({ doc }: Scene, k: number, start: number): number {
  const same = doc.words[k].folded.slice(1)
  for (let m = k - 1; m > start && m > k - REACH; m--) {
    if (doc.words[m].folded === same) return m - 1
    if (doc.words[m].kind === 'punct' && /^[؛;:.]$/.test(doc.words[m].surface)) break
  }
  return k - 1
}

/** A name that reaches out of the marks around its last word: `شركة «سامسونج»`, but not `لـ«عكاظ»`. */
function isWithinName(scene: Scene, k: number): boolean {
  const mention = scene.mentionOf[k] >= 0 ? scene.mentions[scene.mentionOf[k]] : null
  const quote = scene.doc.quoteOf[k]
  return mention !== null && quote >= 0 && mention.first < scene.doc.quotes[quote].open
}

/** `الصين والهند دعتا`: of two who act together right before the verb at `t`, the first one named; null where it is not so. */
export function firstOfTwo(scene: Scene, t: number, verb: Reading): Phrase | null {
  if (t === 0 || !verb.person.endsWith('d') || verb.pro & (WA | FA)) return null
  const start = sentenceStart(scene, t)
  // `ومنظمة «الأمل» قالا`: the mark that closes her name.
  const last = /^[»”"]$/.test(scene.doc.words[t - 1].surface) && isWithinName(scene, t - 2) ? t - 2 : t - 1
  const second = phraseEnding(scene, last, start)
  if (!second || !((mentionAt(scene, second.first)?.pro ?? second.reading?.pro ?? 0) & WA)) return null
  const first = phraseEnding(scene, second.first - 1, start)
  return first && opensClause(scene, first.first, start) ? first : null
}

/** `ثلاثة أطباء اعتقلوا`: right behind several people a plural verb tells of them. */
export function ofThose(scene: Scene, phrase: Phrase, verb: Reading): boolean {
  if (phrase.definite || phrase.person || verb.tense !== 'perfect') return false
  if (/^3[mf]s/.test(verb.person)) return ofThatOne(scene, phrase, verb)
  if (!/^3m[pd]/.test(verb.person)) return false
  const noun = scene.doc.words[phrase.last]
  return (
    (phrase.reading?.number === 'p' ||
      phrase.first !== phrase.head ||
      scene.doc.words[phrase.head].kind === 'number' ||
      (scene.doc.words[phrase.head].bits & bit.NUMBER) !== 0) &&
    ((noun.bits | scene.doc.words[phrase.head].bits) & (bit.PERSON_NOUN | bit.OFFICIAL | bit.DEMONYM)) !== 0
  )
}

/** `عن جماعة مسلحة هاجمت المدينة`, `على شاب قتل جاره`: right behind one band or man of no name a verb that agrees tells of it. */
function ofThatOne({ doc: { words } }: Scene, { first, head, reading, other }: Phrase, { person }: Reading): boolean {
  if (first !== head || other || reading?.number !== 's' || reading.enc) return false
  const { bits, folded } = words[head]
  return person[1] === 'f'
    ? (bits & (bit.GROUP | bit.ORG_HEAD)) !== 0 && folded.endsWith('ه')
    : (bits & bit.PERSON_NOUN) !== 0 && !(bits & bit.GROUP) && reading.gender === 'm'
}

/** `من جهة أخرى`, `في سياق متصل`, `ردا على سؤال`: what opens a sentence is no subject. */
const ASIDE = /^(?:جهه|ناحيه|جانب|سياق|صعيد|اطار|وقت|غضون|سوال|اسيله|استفسار)$/
const LED = /^(?:بقياده|برئاسه|برياسه|بزعامه|باشراف)$/

/** The longest noun phrase whose last token is `last`. */
function phraseEnding(scene: Scene, last: number, start: number): Phrase | null {
  let best: Phrase | null = null
  for (let s = last; s >= start && last - s < REACH; s--) {
    if (scene.mentionOf[s] >= 0 && !mentionAt(scene, s)) continue
    const word = scene.doc.words[s]
    if (word.kind === 'punct' && best && s < last - 8) break
    const phrase = phraseAt(scene, s)
    if (phrase && phrase.last >= last && phrase.first === s) best = phrase
    else if (best && s < best.first - OFFICE) break
  }
  return best
}
/** Words of an office before the name that closes it (`النائب عن الكتلة`), at most. */
const OFFICE = 8

/** `عائلات ضحايا التفجير الذي`: of nouns in construct the one that the relative pronoun agrees with, where the first does not. */
function takenUp(scene: Scene, phrase: Phrase, relative: string): Phrase {
  const fits = ({ reading, person, other }: Phrase): boolean => {
    if (person || other || !reading || reading.lexeme.pos === 'quant') return true
    const { number, gender, lexeme } = reading
    if (relative.endsWith('الذي')) return number === 's' && gender !== 'f'
    if (relative.endsWith('الذين')) return number === 'p' && gender !== 'f'
    // Of things many are as one woman.
    const things = number === 'p' && !lexeme.classes.includes('person')
    return relative.endsWith('التي') ? things || gender !== 'm' : true
  }
  if (fits(phrase)) return phrase
  for (let s = phrase.head + 1; s <= phrase.last; s++) {
    // A noun with its article has no other in construct.
    if (scene.doc.words[s - 1].bits & bit.DEFINITE) break
    const inner = scene.mentionOf[s] < 0 || mentionAt(scene, s) ? phraseAt(scene, s) : null
    if (inner?.definite && inner.first === s && inner.last === phrase.last && inner.head === s && fits(inner))
      return inner
  }
  return phrase
}

/** Before it stands the beginning of the sentence, a comma, a conjunction, or an opening like `من جانبه`. */
function opensClause(scene: Scene, first: number, start: number): boolean {
  if (first === start) return true
  const { doc } = scene
  const before = doc.words[first - 1]
  const self = doc.words[first]
  if (self.readings[0]?.pro && self.readings[0].pro & (WA | FA)) return true
  if (before.kind === 'punct') return true
  if (/^[وف]?(?:كان|كانت|اما|لكن|ان|بان|غير|الا|فيما|بينما|حيث|لان|كون|اذ|مواقع)$/.test(before.folded)) return true
  return scene.timeOf[first - 1] >= 0
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { RELAY_VERBS } from '../traits.ts'
import type { ArabicWord } from '../word.ts'
import { adjunctAt } from './adjunct.ts'
import { relativeEnd } from './apposition.ts'
import { clauseSoon } from './clause-soon.ts'
import { markerAt, quoteOpenedAt } from './marker.ts'

/** Verbs of which whatever stands right behind them says it, and that have no object there. */
const TELLING = new Set(['قال', 'أضاف', 'أوضح', 'صرح', 'أفاد', 'أردف', 'أشار', 'لفت', 'ألمح'])
/** Verbs that may have their object there, unless a clause follows. */
const CLAIMING = new Set(['أعلن', 'أكد', 'ذكر', 'زعم', 'توقع', 'أخبر', 'حذر', 'اعتبر', 'رأى'])
/** Words of a name that no table knows, at most. */
const UNKNOWN_NAME = 5

/**
 * `قال أيسر الخفاجي، أحد المتظاهرين`, `أعلنت السوق المالية أنه`: names that look like other words, and bodies whose noun is no
 * speaker's elsewhere. Null where a phrase that can speak stands there, or what could be an object.
 */
export function unknownSpeaker(
  scene: Scene,
  k: number,
  end: number,
  cue: Reading,
  preps: readonly string[],
  mayBeSubject: (scene: Scene, phrase: Phrase, cue: Reading) => boolean,
): Phrase | null {
  const { doc } = scene
  const mother = motherOf(scene, k, cue)
  if (mother) return mother
  // `وقال هؤلاء إن`: those just told of.
  if (doc.words[k].folded === 'هولاء' && cue.enc === '' && markerAt(scene, k + 1, end, preps))
    return { ...NOBODY, first: k, last: k, head: k }
  const foreign = cue.tense === 'perfect' && cue.enc === '' ? foreignName(scene, k, end) : 0
  if (foreign > 0) return { ...NOBODY, first: k, last: foreign - 1, head: k }
  const telling = TELLING.has(cue.lexeme.lemma)
  // `«…»، تقول لوز ماريا`: behind the words said the imperfect tells as well.
  const told = cue.tense === 'perfect' || (telling && isBehindQuotation(scene, k - 1))
  if (cue.lexeme.pos !== 'verb' || !told || cue.enc || !(telling || CLAIMING.has(cue.lexeme.lemma))) return null
  if (telling && (isAlone(scene, k, end) || isAnother(scene, k, end))) return { ...NOBODY, first: k, last: k, head: k }
  const phrase = phraseAt(scene, k)
  if (phrase && mayBeSubject(scene, phrase, cue)) return null
  const first = doc.words[k]
  if (scene.mentionOf[k] >= 0 || !nameLike(scene, k) || isDeed(first)) return null
  let last = k
  while (
    last + 1 < end &&
    last - k < UNKNOWN_NAME - 1 &&
    nameLike(scene, last + 1) &&
    !TO_AGENCY.test(doc.words[last + 1].folded)
  )
    last++
  const definite = (first.bits & bit.DEFINITE) !== 0
  // `السوق المالية «تداول» أنه`: its name in marks stands between.
  const marked = doc.quotes[quoteOpenedAt(scene, last + 1)]
  const behind = marked && marked.last - marked.first < MARKED && marked.close > 0 ? marked.close + 1 : last + 1
  // `أوضح بازياد أن`: a word that nothing knows, and the particle at once.
  // `أوضح بازياد خلال كلمته`, `أوضح بازياد، وهو …`.
  const that = markerAt(scene, k + 1, end, preps)?.kind === 'particle'
  // `قال عيدان إنه`: a name, though it is a noun as well; saying has no object.
  const stranger =
    last === k &&
    (((first.bits & bit.UNKNOWN) !== 0 && (that || isComma(doc.words[k + 1]) || adjunctAt(scene, k + 1, end, []))) ||
      (that && /^(?:قال|أضاف|أوضح)$/.test(cue.lexeme.lemma) && first.readings[0]?.lexeme.pos === 'noun'))
  if (telling ? !definite && last === k && !stranger : !definite || !clauseSoon(scene, behind, end)) return null
  // `السوق المالية`: its adjective tells the gender where its form does not.
  const feminine = /ه$/.test(first.folded) || (last > k && /ه$/.test(doc.words[k + 1].folded))
  if (definite && (genderOf(cue) === 'm' ? /ه$/.test(first.folded) : !feminine && first.readings[0]?.gender === 'm'))
    return null
  const next = last + 1
  if (next >= end) return null
  const ends =
    doc.words[next].kind === 'punct' ||
    scene.timeOf[next] >= 0 ||
    markerAt(scene, next, end, []) ||
    adjunctAt(scene, next, end, [])
  const person = scene.mentionOf[last] >= 0 ? scene.mentions[scene.mentionOf[last]] : null
  return ends ? { ...NOBODY, first: k, last, head: k, person } : null
}

const NOBODY = { reading: null, person: null, other: null, definite: true } as const
const THAT = /^ب?ان(?:ه|ها|هم)?$/

/** `أكدت أم أحمد أن`: called after a son, by a word that is elsewhere `or`. */
function motherOf({ doc: { words }, mentionOf }: Scene, k: number, cue: Reading): Phrase | null {
  if (words[k].folded !== 'ام' || k + 1 >= words.length || genderOf(cue) !== 'f') return null
  const son = mentionOf[k + 1] >= 0 || words[k + 1].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)
  return son ? { ...NOBODY, first: k, head: k, last: k + 1 } : null
}

/** The cue at `t` stands right behind a quotation. */
const isBehindQuotation = ({ doc: { words } }: Scene, t: number): boolean =>
  /^[»”"]$/.test(words[isComma(words[t - 1]) ? t - 2 : t - 1]?.surface ?? '')

/** `وقال حفظي: «…»`: one word between a verb of telling and the words, whatever else it means. */
function isAlone(scene: Scene, k: number, end: number): boolean {
  const { bits, kind, folded, readings } = scene.doc.words[k]
  if (k + 1 >= end || kind !== 'word' || scene.mentionOf[k] >= 0 || scene.timeOf[k] >= 0) return false
  if (scene.doc.words[k + 1].surface !== ':' && quoteOpenedAt(scene, k + 1) < 0) return false
  if (bits & (bit.FUNCTION | bit.SAYING | bit.SPEECH | bit.CHANNEL | bit.DOCUMENT) || OPENING.is(scene.doc.words[k]))
    return false
  // `حفظي`: nobody in a report has things of his own.
  if ((bits & bit.EVENT || readings[0]?.lexeme.pos === 'noun') && readings[0]?.enc !== 'ي') return false
  return folded.length > 3 && !/ا$|ه$|ها$|هم$/.test(folded) && !readings[0]?.pro && readings[0]?.lexeme.pos !== 'verb'
}

/** `أعلنت BBC أن`, `كشفت Google عن`: the token behind a name in other letters; 0 where none stands at `k`. */
function foreignName({ doc: { words } }: Scene, k: number, end: number): number {
  let m = k
  while (m < Math.min(end, k + UNKNOWN_NAME) && words[m].kind === 'foreign') m++
  return m > k && m < end && /\p{L}/u.test(words[k].surface) ? m : 0
}

/** `وقال آخر: «…»`, `وقالت ثالثة إن`: one more, by no noun. */
function isAnother(scene: Scene, k: number, end: number): boolean {
  const next = scene.doc.words[k + 1]
  return (
    k + 1 < end && ANOTHER.is(scene.doc.words[k]) && (next.surface === ':' || markerAt(scene, k + 1, end, []) !== null)
  )
}
const ANOTHER = new Shape(/^(?:اخر|اخري|ثان|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه)$/)

/** `تابع قساني لفرانس برس`: whom he tells. */
const TO_AGENCY = /^ل(?:فرانس|رويترز|اسوشيتد|سبوتنيك|شينخوا)$/

/** `أعلنت الحرب`: what is done announces nothing. */
const isDeed = ({ bits, readings }: ArabicWord): boolean =>
  (bits & (bit.EVENT | bit.SAYING)) !== 0 || readings[0]?.lexeme.derived === 'masdar'

/** A noun, an adjective or an unknown word without a proclitic, as parts of names are. */
function nameLike(scene: Scene, k: number): boolean {
  const word = scene.doc.words[k]
  if (word.kind !== 'word' || scene.timeOf[k] >= 0) return false
  // `أيسر [الخفاجي]`: the rest of a name whose first word looks like another.
  if (scene.mentionOf[k] >= 0) return mentionAt(scene, k)?.kind === 'person' && mentionAt(scene, k)?.pro === 0
  if (word.bits & bit.UNKNOWN) return !/^[وفبلك](?:ال|ل)/.test(word.folded)
  const [best] = word.readings
  return (
    best !== undefined &&
    (best.lexeme.pos === 'noun' || best.lexeme.pos === 'adj') &&
    best.pro === 0 &&
    best.enc === '' &&
    !/[^ا]ا$/.test(word.folded) &&
    !OPENING.is(word) &&
    !(word.bits & (bit.FUNCTION | bit.NUMBER))
  )
}

const WHAT = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE
/** Words of a name in marks, at most. */
const MARKED = 3

/** `وأضاف "الفرطيش" أن`, `يؤكد "المركز" الذي`: a word or three in marks behind a verb, with more of the clause behind them. */
export function nameInMarks(
  scene: Scene,
  k: number,
  end: number,
  cue: Reading,
  preps: readonly string[],
): { phrase: Phrase; next: number } | null {
  const { doc } = scene
  const quote = doc.quotes[quoteOpenedAt(scene, k)]
  if (!quote || quote.close < 0 || quote.last - quote.first >= MARKED || quote.close + 1 >= end) return null
  const next = doc.words[quote.close + 1]
  if (next.kind === 'punct' && !isComma(next)) return null
  // `وقالت «نيسان»، إن`, `وقالت "هبة كامل" المتحدثة باسم الشركة`: the particle behind a comma, or what somebody is.
  const beside = isComma(next) ? doc.words[quote.close + 2] : next
  const whole = phraseAt(scene, quote.first)
  const isWhat = beside === next && next.bits & WHAT && next.bits & bit.DEFINITE && !isDeed(doc.words[quote.first])
  if (isWhat || (beside && beside !== next && THAT.test(beside.folded) && !isDeed(doc.words[quote.first])))
    return {
      phrase:
        whole && (whole.person || whole.other) && whole.last >= quote.last
          ? whole
          : { ...NOBODY, first: quote.first, head: quote.first, last: quote.last },
      next: quote.close + 1,
    }
  const phrase = phraseAt(scene, quote.first)
  const first = doc.words[quote.first]
  // `ونقلت "الأفق" عن شهود`: what passes words on.
  const passes = next.folded === 'عن' && RELAY_VERBS.has(cue.lexeme.lemma)
  // `وذكرت "صب سي 7" أن`: with the particle at once the marks hold nothing but a name, whatever its words are.
  if ((passes || THAT.test(next.folded)) && !isDeed(first) && !phrase?.person && !phrase?.other)
    return { phrase: { ...NOBODY, first: quote.first, head: quote.first, last: quote.last }, next: quote.close + 1 }
  // `وطالب "أنور" بتكثيف`: one word, and the preposition of the verb.
  const ahead = quote.first === quote.last && !isDeed(first) ? markerAt(scene, quote.close + 1, end, preps) : null
  if (ahead?.kind === 'preposition' && ahead.token <= quote.close + 2)
    return {
      phrase: phrase ?? { ...NOBODY, first: quote.first, head: quote.first, last: quote.last },
      next: quote.close + 1,
    }
  // Words said may be as short: a name is definite or known.
  if (
    !phrase ||
    phrase.last < quote.last ||
    !(phrase.person || phrase.other || first.bits & (bit.DEFINITE | bit.UNKNOWN))
  )
    return null
  // `ودان «تيار النور» التعرض للجيش`: a body that the tables know.
  if (
    cue.tense === 'perfect' &&
    !cue.lexeme.clauseOnly &&
    phrase.other?.first === quote.first &&
    phrase.other.last === quote.last &&
    phrase.other.kind !== 'place'
  )
    return { phrase, next: quote.close + 1 }
  const relative = next.readings[0]?.lexeme.pos === 'rel' ? relativeEnd(scene, quote.close + 1, end) : -1
  if (isDeed(first) || !clauseSoon(scene, relative > 0 ? relative : quote.close + 1, end)) return null
  return { phrase, next: quote.close + 1 }
}

import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { type ArabicWord, LI, WA } from '../word.ts'
import { afterTitleLetter } from './initial.ts'
import { isJoined } from './part.ts'
import { isForeign } from './unlisted.ts'
import { type ArabicDoc, isDefinite, isVerbFirst, sameSentence, at as wordAt } from './view.ts'

/** What the words before a token say of the name that may begin there. */
export interface Licence {
  person: boolean
  /** A title stands right before: even a common word is a name there. */
  title: boolean
  place: boolean
  /** A preposition of place stands right before. */
  at: boolean
  /** A verb of saying stands right before. */
  said: boolean
  media: boolean
}

const NONE: Licence = { person: false, title: false, place: false, at: false, said: false, media: false }
/** Before the name of a place. */
const AT = new Shape(
  /^[وف]?(?:في|من|الي|نحو|بين|قرب|داخل|باتجاه|شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|ضواحي|ريف)$/,
)
/** Before somebody's name and nothing else: `رجل يدعى فلان`. */
export const CALLED = new Shape(/^و?(?:[يت]دعي|اسمه|اسمها|المدعو|المدعوه)$/)
/** How far back an office may stand before its holder's name: `وزير الشؤون الخارجية والتعاون المغربي`. */
const REACH = 7

/** `العمل الدبلوماسي`: an adjective of a thing, though it is a title too. */
const qualifies = (doc: ArabicDoc, k: number): boolean =>
  (doc.words[k].bits & bit.ADJ) !== 0 &&
  sameSentence(doc, k - 1, k) &&
  isDefinite(doc.words[k]) &&
  isDefinite(doc.words[k - 1]) &&
  doc.words[k - 1].readings[0]?.lexeme.pos === 'noun' &&
  !(
    doc.words[k - 1].bits &
    (bit.TITLE | bit.OFFICIAL | bit.PERSON_NOUN | bit.NAME | bit.NAME_MAYBE | bit.TIME | bit.GROUP)
  )

const isPlaceFirst = ({ readings }: ArabicWord): boolean => {
  const noun = readings.find((r) => r.lexeme.pos === 'noun')
  if (noun?.number !== 's' || noun.lexeme.classes.includes('place')) return true
  return !readings.some((r) => r.number === 'p' && r.lexeme.classes.includes('place'))
}

/** A verb of saying; where a clause opens with it (`أوضح`, `ذكر`) even if another reading is likelier elsewhere. */
export function saysFirst(doc: ArabicDoc, k: number): boolean {
  const { readings, bits } = doc.words[k]
  if (!(bits & bit.SPEECH)) return false
  if (readings[0]?.lexeme.pos === 'verb') return readings[0].enc === ''
  if (!/^(?:adj|noun)$/.test(readings[0]?.lexeme.pos ?? '') || readings[0].lexeme.lemma === 'رد') return false
  if (k > 0 && sameSentence(doc, k - 1, k) && doc.words[k - 1].kind !== 'punct') return false
  return readings.some(
    (r) => r.lexeme.pos === 'verb' && r.lexeme.act !== undefined && r.enc === '' && r.tense === 'perfect',
  )
}

/** `ذكر المبتعث فراس`, `قال رجل الأعمال زكي`: right behind a verb of saying stands what one man is, and behind that his name. */
function isWhoSays(doc: ArabicDoc, k: number): boolean {
  const head = doc.words[k].folded === 'الاعمال' ? k - 1 : k
  if (head < 1 || !sameSentence(doc, head - 1, k) || !(doc.words[head - 1].bits & bit.SPEECH)) return false
  const { bits, readings } = doc.words[head]
  const [best] = readings
  return (
    (bits & bit.PERSON_NOUN) !== 0 &&
    best?.lexeme.pos === 'noun' &&
    best.number === 's' &&
    (head < k ? !isDefinite(doc.words[head]) : isDefinite(doc.words[head]) && best.enc === '') &&
    saysFirst(doc, head - 1)
  )
}

/**
 * `قال للصحفيين فلان إن`, `أكدت من جهتها فلانة أن`: between the verb of saying and the words, behind where or to whom somebody said
 * it, his name.
 */
function isBesideSaying(doc: ArabicDoc, k: number, t: number): boolean {
  const near = doc.words[k]
  // `في بيان فلان`, `في وقت سابق`: what takes a name in construct tells of whom it is, or an adjective that is a name as well.
  if (near.folded === 'وقت' || (!(near.bits & ENDS) && !OPENING.is(near) && !BESIDE.test(near.folded))) return false
  for (let m = k; m > Math.max(0, k - BEFORE) && sameSentence(doc, m - 1, t); m--) {
    const { kind, bits, readings } = doc.words[m]
    if (kind !== 'word' || isVerbFirst(doc.words[m])) return false
    if (!saysFirst(doc, m - 1)) continue
    const beside =
      (bits & (bit.PREP | bit.TIME)) !== 0 ||
      OPENING.is(doc.words[m]) ||
      BESIDE.test(doc.words[m].folded) ||
      ((readings[0]?.pro ?? 0) & LI) !== 0
    return beside && thatSoon(doc, t)
  }
  return false
}
/** Words from a verb of saying to a name behind it, less one, at most. */
const BEFORE = 6
/** Words that end where or to whom something was said. */
const ENDS = bit.DEFINITE | bit.ENCLITIC | bit.GAZETTEER | bit.ADJ | bit.TIME
/** `قال أيضا`. */
const BESIDE = /^(?:ايضا|كذلك|مجددا|لاحقا|سابقا)$/
const THAT = /^ب?ان(?:ه|ها|هم)?$/
/** The particle that brings in words said, within a name's length. */
function thatSoon(doc: ArabicDoc, t: number): boolean {
  for (let m = t + 1; m < t + 5 && sameSentence(doc, t, m); m++) {
    if (THAT.test(doc.words[m].folded)) return true
    if (!(doc.words[m].bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN | bit.DEFINITE)))
      return false
  }
  return false
}

/** Of somebody named behind them: his kin, who speaks for him, what befalls him. */
const NEAR = new Shape(
  /^[وفبل]?(?:عايله|اسره|والد|والده|زوجه|زوج|ارمله|شقيق|شقيقه|ابنه|نجل|محامي|محاميه|صديق|صديقه|خطيبه|منافس|منافسه|حليف|مقتل|اغتيال|وفاه|جثه|جثمان|جنازه|محاكمه|اعتقال|اعدام|استقاله|ترشيح)$/,
)
/** Kin and companions of somebody told of before. */
const HIS = new Shape(
  /^[وفبل]?(?:زوج|ابن|والد|شقيق|صديق|زميل|محامي|مساعد|سلف|خلف|خطيب|حليف|منافس|شريك|رفيق|نجل|كريم|ارمل|حفيد|جد|عم|خال|نظير|طليق|مدير|وكيل|مستشار|سكرتير)ت?(?:ه|ها|هم|هما)$/,
)

/** A word that no table of words knows, with nothing before it that could be written onto it. */
const isStrange = (word: ArabicWord): boolean => isForeign(word) && !isJoined(word) && !/^[بل]|وا$/.test(word.folded)

/**
 * `زوجته ميدوري`, `الطفلة ميلي داوسون`, `محامي كولن دربيشير`: right behind what one man or woman is, to somebody or alone, a word that no
 * table knows is the name; alone or two of the names' tables where it is somebody's.
 */
function isOfSomebody(doc: ArabicDoc, k: number, t: number): boolean {
  const near = doc.words[k]
  const word = doc.words[t]
  if (isDefinite(word)) return false
  const next = wordAt(doc, t + 1)
  const goesOn =
    next !== null &&
    sameSentence(doc, t, t + 1) &&
    (next.bits & (bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE)) !== 0 &&
    !isJoined(next)
  if (HIS.is(near) && !near.bare.endsWith('ة'))
    return isStrange(word) || (goesOn && (word.bits & (bit.NAME | bit.NAME_MAYBE)) !== 0)
  if (!goesOn || !(isStrange(word) || word.bits & (bit.NAME | bit.NAME_MAYBE))) return false
  if (NEAR.is(near)) return !isDefinite(next)
  const [best] = near.readings
  return (
    (near.bits & bit.PERSON_NOUN) !== 0 &&
    !(near.bits & bit.GROUP) &&
    isDefinite(near) &&
    best?.lexeme.pos === 'noun' &&
    best.number === 's' &&
    best.enc === '' &&
    // `رأس المال المغامر`: of what stands before it.
    !(near.bits & bit.ADJ && sameSentence(doc, k - 1, k) && isDefinite(doc.words[k - 1]))
  )
}

/** Looks back from `t`, inside its sentence, for a title, an office, a class word of places or of media; `body` is where what is named right before begins. */
export function licence(doc: ArabicDoc, t: number, body = t): Licence {
  let k = t - 1
  if (!sameSentence(doc, k, t)) return NONE
  if (afterTitleLetter(doc, t)) return { ...NONE, person: true, title: true }
  const before = doc.words[k]
  if (before.kind === 'punct') {
    if (
      before.surface === '«' ||
      before.surface === '"' ||
      before.surface === '“' ||
      before.surface === '”' ||
      before.surface === '('
    ) {
      const head = wordAt(doc, k - 1)
      const media = head !== null && (head.bits & (bit.MEDIA | bit.ORG_HEAD)) !== 0
      return media ? { ...NONE, media } : NONE
    }
    // `وزير الخارجية، عادل الجبير`: apposition.
    if (before.surface !== '،' && before.surface !== ',' && before.surface !== ':' && before.surface !== '-')
      return NONE
    k--
    if (!sameSentence(doc, k, t)) return NONE
  }
  const apposed = k < t - 1
  const near = doc.words[k]
  // `جمهور كبير` is no well.
  const place =
    !apposed &&
    (near.bits & bit.PLACE_HEAD) !== 0 &&
    // `صرح مصدر مسؤول`: somebody says it, and no tower is called so; `من جهته مصدر`: nor anybody's side.
    !saysFirst(doc, k) &&
    !OPENING.is(near) &&
    (near.readings[0]?.lexeme.pos !== 'adj' || near.folded.endsWith('حي')) &&
    // `حجر الزاوية` is one stone first, and rooms only then.
    isPlaceFirst(near)
  const media = !apposed && (near.bits & bit.MEDIA) !== 0
  const at = !apposed && AT.is(near)
  const said = !apposed && near.readings[0]?.lexeme.act !== undefined
  if (!apposed && CALLED.is(near)) return { person: true, title: !/^اسم/.test(near.folded), place, at, said, media }
  if (!apposed && near.bits & bit.TITLE && !(near.bits & bit.VERB) && !qualifies(doc, k))
    return { person: true, title: true, place, at, said, media }
  if (!apposed && near.bits & bit.SPEECH && saysFirst(doc, k))
    return { person: true, title: false, place, at, said, media }
  if (!apposed && isBesideSaying(doc, k, t)) return { person: true, title: false, place, at, said, media }
  if (!apposed && !isDefinite(doc.words[t]) && isWhoSays(doc, k))
    return { person: true, title: true, place, at, said, media }
  if (!apposed && isOfSomebody(doc, k, t)) return { person: true, title: false, place, at, said, media }
  // `المهاجم البرازيلي إيلتون ألميدا`: somebody of some nation, and his name.
  if (!apposed && near.bits & bit.DEMONYM && isDefinite(near) && sameSentence(doc, k - 1, k)) {
    const who = doc.words[k - 1]
    if (who.bits & bit.PERSON_NOUN && isDefinite(who) && who.readings[0]?.number === 's')
      return { person: true, title: false, place, at, said, media }
  }
  // `رئيس الاتحاد العام للفنانين العرب فلان`: a body's name counts for one word.
  let reach = Math.min(body, k)
  // `العالم والمجتمع العربي`: behind `و` the title is of another.
  let joined = false
  for (let n = body < k ? 1 : 0; n < REACH && sameSentence(doc, reach, t); n++, reach--) {
    const word = doc.words[reach]
    if (word.kind !== 'word') break
    if (
      word.bits & (joined ? bit.OFFICIAL : bit.OFFICIAL | bit.TITLE) &&
      (n > 0 || !apposed || word.bits & bit.OFFICIAL) &&
      !qualifies(doc, reach)
    )
      return { person: true, title: false, place, at, said, media }
    joined ||= word.readings[0] !== undefined && (word.readings[0].pro & WA) !== 0
    // `الباحث في معهد الدراسات الأمنية حسني عبيدي`: over the body that an office is in.
    if (word.folded === 'في' && n > 1 && doc.words[reach + 1].bits & bit.ORG_HEAD) continue
    // Between an office and its holder stand only nouns, adjectives and names.
    if (word.bits & bit.VERB && !(word.bits & (bit.NOUN | bit.ADJ | bit.GAZETTEER | bit.DEMONYM))) break
    if (word.bits & bit.FUNCTION && !(word.bits & (bit.NOUN | bit.PREP))) break
  }
  return place || media || at || said ? { person: false, title: false, place, at, said, media } : NONE
}

import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { type ArabicWord, BI, type Core, KA, LI, WA } from '../word.ts'
import { isOfAWorld } from './as-word.ts'
import type { Listed } from './gazetteer.ts'
import type { Licence } from './licence.ts'
import type { Hit } from './listed.ts'
import { isRulers } from './of-ruler.ts'
import { quotedName } from './quoted.ts'
import type { ArabicMention } from './spot.ts'
import {
  type ArabicDoc,
  articleCore,
  at,
  isClosed,
  isCloseQuote,
  isComma,
  isDefinite,
  isOpenQuote,
  isVerbFirst,
  sameSentence,
} from './view.ts'

/** Also a word of the language; `خامنئي` is none, though its letters can be taken for a participle with a pronoun. */
export const isCommonWord = (word: ArabicWord): boolean =>
  (word.bits & (bit.NOUN | bit.ADJ | bit.VERB | bit.FUNCTION)) !== 0 &&
  !(word.bits & bit.NAME && word.readings.every((r) => r.enc !== '' || r.lexeme.derived !== undefined))

/** `المعروف باسم حميدتي`. */
export const isCalled = (doc: ArabicDoc, t: number): boolean =>
  at(doc, t - 1)?.folded === 'باسم' && sameSentence(doc, t - 1, t)

/** A one-word listed name that is also a common word needs something beside it that says which it is. */
export function listedFits(
  doc: ArabicDoc,
  hit: Hit,
  entry: Listed,
  words: number,
  evidence: Licence,
  previous: ArabicMention | undefined,
): boolean {
  if (words > 1) return true
  const word = doc.words[hit.first]
  if (entry.kind === 'place' && isSeatThatSays(doc, hit, entry, evidence)) return true
  // `على` is no name of one word, whatever the tables list under its letters.
  if (
    entry.kind !== 'state' &&
    hit.core.at === 0 &&
    isClosed(word) &&
    !isOfPlace(doc, hit.first) &&
    !behindAnother(word, evidence)
  )
    return false
  // `الساحل الكيني`: some coast, and not the region of that name.
  if (
    entry.kind === 'place' &&
    entry.ambiguous &&
    !isOfPlace(doc, hit.first) &&
    hit.core.text.startsWith('ال') &&
    isOfNation(doc, hit.first)
  )
    return false
  // `المقاتلين الأكراد`: they qualify those who stand before.
  if (
    entry.kind === 'group' &&
    entry.being.cls === 'people' &&
    hit.core.pro === 0 &&
    sameSentence(doc, hit.first - 1, hit.first) &&
    articleCore(doc.words[hit.first - 1]) !== null
  )
    return false
  const common = isCommonWord(word)
  if (entry.kind === 'place') {
    // `جدة الرئيس`: somebody's grandmother.
    if (isKin(doc, hit.first) && !evidence.place && hit.core.at === 0) return false
    // `قمة الجبل صباح السبت`: a time of day, and not Sabah.
    if (entry.ambiguous && word.bits & (at(doc, hit.first + 1)?.bits ?? 0) & bit.TIME) return false
    if (isQualifier(doc, hit, entry.ambiguous) || isInflected(word, entry.ambiguous && !evidence.place)) return false
    // `في العديد من`, `لكل من حضر`.
    const verb = isVerbFirst(word) && (!evidence.at || at(doc, hit.first - 1)?.folded === 'من')
    if (hit.core.at === 0 && entry.ambiguous && isQuantifier(word) && !isOfPlace(doc, hit.first)) return false
    if (hit.core.at === 0 && !evidence.place && entry.ambiguous && verb) return false
    if (
      (entry.ambiguous || word.bits & bit.NOUN) &&
      !isOfPlace(doc, hit.first) &&
      isSpeltOtherwise(word, hit.core, entry)
    )
      return false
    if (entry.ambiguous)
      return (
        evidence.place ||
        besidePlace(doc, hit, previous) ||
        (evidence.at && !(word.bits & bit.TIME) && !word.readings[0]?.enc && !commonNoun(doc, hit.first))
      )
    return !(hit.core.pro & KA) || evidence.place
  }
  // `كرواتياً`: somebody of that nation, with an ending that no name of a state takes.
  // `بالخير واليمن والبركات`: good fortune.
  if (entry.kind === 'state' && hit.core.pro === WA && FORTUNE.test(at(doc, hit.first - 1)?.folded ?? '')) return false
  if (entry.kind === 'state') return !/\u064b/.test(word.surface) && !isAdjectiveUse(doc, hit, previous)
  if (entry.kind === 'person') {
    if (!common) return true
    // `ومشرف الإعلام`: an office and what it is of.
    if (entry.short && word.bits & bit.OFFICIAL && isOfSomething(doc, hit.last + 1)) return false
    if (entry.short && (isAdjectiveBehind(doc, hit) || isOfAWorld(doc, hit.first))) return false
    return evidence.person || !entry.short || isCalled(doc, hit.first) || isRulers(doc, hit, entry.being, previous)
  }
  if (
    /media|agency/.test(entry.being.cls) &&
    (evidence.said || (hit.core.pro & LI) !== 0) &&
    !(word.bits & (bit.NOUN | bit.ADJ))
  )
    return true
  // `المكتبات العربية`.
  if (entry.ambiguous && isAdjectiveBehind(doc, hit)) return false
  if (entry.ambiguous)
    return evidence.media || (isOpenQuote(at(doc, hit.first - 1)) && quotedName(doc, hit.first - 1) === hit.last)
  return true
}

/** `أعلنت مسقط أنها`, `قالت ليما إن`: behind a feminine verb of saying and before what is said, a capital that is a word as well. */
function isSeatThatSays(doc: ArabicDoc, hit: Hit, { being }: Listed, evidence: Licence): boolean {
  if (!being.seatOf || !evidence.said || hit.core.at > 0 || !sameSentence(doc, hit.last, hit.last + 1)) return false
  return FEMININE.test(doc.words[hit.first - 1].folded) && GOES_ON.test(doc.words[hit.last + 1].folded)
}
const FEMININE = /ت$|^[وف]?ت/

/** `أعلنت عدن أنها`: a verb of saying right before, feminine, and right behind what is said. */
export const saysThat = (doc: ArabicDoc, { first, last, pro }: ArabicMention): boolean =>
  pro === 0 &&
  sameSentence(doc, first - 1, last + 1) &&
  (doc.words[first - 1].bits & bit.SPEECH) !== 0 &&
  isVerbFirst(doc.words[first - 1]) &&
  FEMININE.test(doc.words[first - 1].folded) &&
  THAT.test(doc.words[last + 1].folded)
const THAT = /^ب?ان(?:ها?|هم)?$|^عن$/
const GOES_ON = /^ب?ان(?:ها?|هم)?$|^[،,:]$|^(?:عن|في|من|علي)$/

/** Of whom it is follows: a title, or what one man is. */
function isKin(doc: ArabicDoc, t: number): boolean {
  const next = at(doc, t + 1)
  return (
    doc.words[t].readings[0]?.lexeme.classes.includes('kin') === true &&
    next !== null &&
    sameSentence(doc, t, t + 1) &&
    isDefinite(next) &&
    (next.bits & (bit.TITLE | bit.PERSON_NOUN)) !== 0 &&
    // `محافظ جدة الأمير مشعل`.
    (!sameSentence(doc, t - 1, t) || !(doc.words[t - 1].bits & (bit.NOUN | bit.PREP | bit.ORG_HEAD | bit.PLACE_HEAD)))
  )
}

/** `من كالي`: what begins with the letter of a preposition is none behind a preposition. */
const behindAnother = ({ readings: [first] }: ArabicWord, evidence: Licence): boolean =>
  evidence.at && first.lexeme.pos === 'prep' && first.pro !== 0

const isOfNation = (doc: ArabicDoc, t: number): boolean => {
  const next = at(doc, t + 1)
  return next !== null && sameSentence(doc, t, t + 1) && isDefinite(next) && next.names.demonym !== null
}

/**
 * `كأس` is a cup, and `كاس` a town; `في حديثه`, and `حديثة` a town: a common word that writes a hamza which the name has
 * not, or a pronoun for its last letter. Who leaves hamzas out means the name all the same.
 */
const HAMZA = /[أإآؤئ]/
const isSpeltOtherwise = (word: ArabicWord, core: Core, { being, ambiguous }: Listed): boolean => {
  const written = word.bare.slice(core.at)
  return (
    core.text === fold(being.name) &&
    written.length === core.text.length &&
    ((written.endsWith('ه') && being.name.endsWith('ة')) ||
      [...written].some(
        (letter, i) =>
          HAMZA.test(letter) && letter !== being.name[i] && (ambiguous || !HAMZA.test(being.name[i] ?? '')),
      ))
  )
}

/** `الأمن القومي العربي`: an adjective of what stands before it, and not the man of that name. */
function isAdjectiveBehind(doc: ArabicDoc, hit: Hit): boolean {
  const word = doc.words[hit.first]
  if (hit.core.at > 0 || !(word.bits & bit.ADJ) || !isDefinite(word) || !sameSentence(doc, hit.first - 1, hit.first))
    return false
  const before = doc.words[hit.first - 1]
  return (
    (isDefinite(before) || (before.readings[0]?.enc ?? '') !== '') &&
    !(before.bits & (bit.NAME | bit.NAME_MAYBE | bit.TITLE | bit.OFFICIAL))
  )
}

const isOfSomething = (doc: ArabicDoc, k: number): boolean =>
  sameSentence(doc, k - 1, k) &&
  (isDefinite(doc.words[k]) || (doc.words[k].bits & bit.ORG_HEAD) !== 0) &&
  doc.words[k].readings[0]?.lexeme.pos === 'noun'

const FORTUNE = /^[وب]?(?:ال)?(?:خير|صحه|سعاده|امن|عز|عافيه)$/

const isQuantifier = (word: ArabicWord): boolean => word.readings[0]?.lexeme.pos === 'quant'

/** `من معانٍ`, `في حديثه`: an ending or a pronoun that no name has; `دبي` is no bear of mine. */
const isInflected = (word: ArabicWord, ambiguous: boolean): boolean =>
  (word.bits & (bit.NOUN | bit.ADJ)) !== 0 &&
  (/[\u064b-\u064d]/.test(word.surface) ||
    (word.readings[0]?.enc !== '' && (ambiguous || word.bare.endsWith('\u0647'))))

/**
 * `الحد الأقصى`, `المدينة الجديدة`, `منتجع بحري`: an adjective right behind a noun that is defined as it is, be that a class
 * word of places. A definite one that is ambiguous qualifies even what could be a name: `الجبهة الشرقية`.
 */
function isQualifier(doc: ArabicDoc, hit: Hit, ambiguous: boolean): boolean {
  const word = doc.words[hit.first]
  if (hit.core.at > 0 || !(word.bits & bit.ADJ) || !sameSentence(doc, hit.first - 1, hit.first)) return false
  const before = doc.words[hit.first - 1]
  if (!isDefinite(word))
    return (
      ambiguous &&
      word.readings[0]?.lexeme.pos === 'adj' &&
      (before.bits & bit.NOUN) !== 0 &&
      !(before.bits & bit.DEFINITE) &&
      !TAKES_NAME.test(before.folded)
    )
  // `شؤون المملكة الداخلية`: the class word itself begins names.
  if (before.bits & bit.DEFINITE && before.bits & bit.PLACE_HEAD && ambiguous) return true
  // `زار الوزير التونسي القاهرة`: of a man no feminine adjective tells.
  if (word.folded.endsWith('ه') && !ambiguous && isOfMan(before)) return false
  return (
    (before.bits & (bit.DEFINITE | bit.ENCLITIC)) !== 0 &&
    !(before.bits & (ambiguous ? bit.NAME : bit.GAZETTEER | bit.NAME))
  )
}

/** One official, or the adjective of a man's nation. */
const isOfMan = ({ bits, folded, readings: [first] }: ArabicWord): boolean =>
  bits & bit.DEMONYM
    ? /[^ايه]ي$/.test(folded)
    : (bits & bit.OFFICIAL) !== 0 && first?.number === 's' && !folded.endsWith('ه')

/** `مدينة دوما`: a class word that asks for a place's name stands before it. */
const isOfPlace = (doc: ArabicDoc, t: number): boolean =>
  sameSentence(doc, t - 1, t) && TAKES_NAME.test(doc.words[t - 1].folded)

/** Class words that a place's bare name follows. */
const TAKES_NAME =
  /^[وف]?[بل]?(?:مدينه|مدينتي|بلده|قريه|قضاء|ناحيه|محافظه|محافظتي|ولايه|حي|منطقه|مركز|اقليم|مديريه|مخيم|جبل|بلديه|اماره|امير|محافظ|والي)$/

/** `باردو بتونس`, `القصيم وحائل`: in one place, or in a row with it. */
function besidePlace(doc: ArabicDoc, hit: Hit, previous: ArabicMention | undefined): boolean {
  const t = hit.first
  if (!sameSentence(doc, t - 1, t)) return false
  // `(المنوفية، دمياط، البحيرة)`: in a list of places.
  if (hit.core.pro === 0)
    return (
      previous?.kind === 'place' && previous.last === t - 2 && isComma(at(doc, t - 1)) && isListed(doc, hit.last + 1)
    )
  if (!(hit.core.pro & (BI | WA))) return false
  const before = at(doc, t - 1)!
  if (hit.core.pro & BI) return (before.bits & bit.GAZETTEER) !== 0
  const end = before.kind === 'punct' && before.surface === '،' ? t - 2 : t - 1
  if (previous?.kind !== 'place' || previous.last !== end || commonNoun(doc, t)) return false
  const next = at(doc, hit.last + 1)
  return (
    !next ||
    !sameSentence(doc, t, hit.last + 1) ||
    next.kind === 'punct' ||
    next.folded.startsWith('و') ||
    isClosed(next)
  )
}

/** A mark, or `و` before the next of a list. */
const isListed = (doc: ArabicDoc, k: number): boolean => {
  const next = at(doc, k)
  return !next || next.kind === 'punct' || (next.cores.length > 1 && next.folded.startsWith('و'))
}

/** A definite noun, or one in construct with what follows: `في الخبر`, `في إطار الدورة`. */
function commonNoun(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  if (word.readings[0]?.lexeme.pos !== 'noun') return false
  const next = at(doc, t + 1)
  return (
    isDefinite(word) ||
    (next !== null &&
      sameSentence(doc, t, t + 1) &&
      next.kind === 'word' &&
      (isDefinite(next) ||
        (next.bits & (bit.GAZETTEER | bit.NAME)) !== 0 ||
        next.readings[0]?.lexeme.pos === 'adj' ||
        /^(?:ما|من)$/.test(next.folded)))
  )
}

/** First of all an indefinite noun or a verb, with a word after it that it may go with: `في إطار التعاون`. */
export function isCommonFirst(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  const pos = word.readings[0]?.lexeme.pos
  if (word.bits & bit.DEFINITE || (pos !== 'noun' && pos !== 'verb')) return false
  const next = at(doc, t + 1)
  return (
    next !== null &&
    sameSentence(doc, t, t + 1) &&
    (next.kind === 'punct' ? isOpenQuote(next) : next.readings[0]?.lexeme.pos !== 'prep')
  )
}

/** Class words of bodies that belong to a land and have its adjective. */
const OF_LAND = /^[وفبلك]?(?:شركه|صحيفه|قناه|مجموعه|مجله|جريده|موسسه|وكاله|جمعيه|شبكه|جامعه)$/

/** A listed body of other states or of many, or one whose name ends in another's adjective. */
function isOfOtherLand({ words }: ArabicDoc, { kind, being, first, last }: ArabicMention, word: ArabicWord): boolean {
  if (kind !== 'organization' && kind !== 'group') return false
  const own = words[last].names.demonym
  return own && last > first
    ? own !== word.names.demonym
    : being !== null && being.iso !== word.names.demonym && last > first
}

/** `دعم مالي`, `بند مالي`: an indefinite adjective written like a state follows an indefinite noun. */
function isAdjectiveUse(doc: ArabicDoc, hit: Hit, named: ArabicMention | undefined): boolean {
  const word = doc.words[hit.first]
  // `اتهم محمد عبد السلام السعودية`: the adjective of somebody so named would be a man's.
  if (word.folded.endsWith('ه') && named?.kind === 'person' && named.last === hit.first - 1 && named.last > named.first)
    return false
  // `الطائرة السعودية`: the definite adjective of nationality written like the state follows a definite noun.
  const previous = at(doc, hit.first - 1)
  // `دعت منظمة العفو الدولية السعودية إلى`, `اتهمت وزارة الخارجية الروسية السعودية`: a body known to be of no such land is not described by it.
  if (hit.core.pro === 0 && named?.last === hit.first - 1 && isOfOtherLand(doc, named, word)) return false
  // `شركة «جسور» السعودية`: of which land the company is.
  if (
    isCloseQuote(previous) &&
    word.bits & bit.DEMONYM &&
    isDefinite(word) &&
    named?.kind === 'organization' &&
    named.last === hit.first - 2 &&
    OF_LAND.test(doc.words[named.first].folded)
  )
    return true
  if (word.bits & bit.DEMONYM && isDefinite(word) && previous && sameSentence(doc, hit.first - 1, hit.first)) {
    const noun = previous.readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj')
    if (
      noun &&
      (noun.definite || isDefinite(previous) || noun.enc !== '') &&
      !(previous.bits & bit.VERB && previous.readings[0].lexeme.pos === 'verb') &&
      // `الدعم الذي تقدمه السعودية`: a verb, and who does it.
      !(previous.bits & bit.VERB && /^ال(?:ذي|تي)$/.test(at(doc, hit.first - 2)?.folded ?? '')) &&
      // `شكر الوزير اللبناني السعودية`: an adjective of one man has none of a woman beside it.
      !(word.folded.endsWith('ه') && previous.bits & bit.DEMONYM && /[^ايه]ي$/.test(previous.folded))
    )
      return true
  }
  // A definite word qualifies no indefinite noun: `قيادة السعودية` leads; and only adjectives of nationality and `مالي` are in doubt.
  const before = at(doc, hit.first - 1)
  // `أثر فني ومالي كبير`.
  if (hit.core.pro === WA && hit.core.text === 'مالي' && before && sameSentence(doc, hit.first - 1, hit.first))
    return (before.bits & bit.ADJ) !== 0 && !isDefinite(before) && !(before.bits & (bit.DEMONYM | bit.GAZETTEER))
  if (isDefinite(word) || hit.core.at > 0 || !(word.bits & bit.DEMONYM)) return false
  // `جنسيات غير سورية`.
  if (before?.folded === 'غير' && sameSentence(doc, hit.first - 1, hit.first)) return true
  if (before?.kind !== 'word' || !sameSentence(doc, hit.first - 1, hit.first)) return false
  const reading = before.readings[0]
  // `التي تجمع مالي والجزائر`: a verb.
  if (!reading || (before.bits & bit.VERB && /^ال(?:ذي|تي)$/.test(at(doc, hit.first - 2)?.folded ?? ''))) return false
  // `29 جنديا أوكرانيا`: the adjective takes the ending of its noun; `روسيا أوكرانيا` are two states.
  const ending = word.readings.find((r) => r.lexeme.pos === 'adj')?.suffix === 'ا'
  // `داعيا تركيا إلى الحوار`: whom he calls upon.
  if (ending && (reading.suffix !== 'ا' || before.bits & (bit.GAZETTEER | bit.SAYING))) return false
  return (
    (reading.lexeme.pos === 'noun' || reading.lexeme.pos === 'adj') &&
    !reading.definite &&
    !reading.enc &&
    !(before.bits & (bit.PREP | bit.PLACE_HEAD)) &&
    (ending || !(before.bits & bit.OFFICIAL))
  )
}

const STATE_TITLES = new Set(['دوله', 'جمهوريه', 'مملكه', 'سلطنه', 'اماره', 'امبراطوريه'])

/** `دولة الكويت`, `سلطنة عمان`: the state's class word is part of its name. */
export function stateTitle(doc: ArabicDoc, first: number): [number, Core] | null {
  const before = at(doc, first - 1)
  if (!before || !sameSentence(doc, first - 1, first)) return null
  for (const core of before.cores)
    if (STATE_TITLES.has(core.text) && !(core.pro & (BI | LI | KA) && core.at > 2)) return [first - 1, core]
  return null
}

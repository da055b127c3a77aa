import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isPlainAdjective } from '../names/view.ts'
import { Shape } from '../shape.ts'
import type { ArabicWord } from '../word.ts'
import type { Phrase } from './phrase.ts'

export const CALLED = new Shape(/^(?:ويدعي|يدعي|تدعي|وتدعي|اسمه|اسمها|واسمه|واسمها)$/)
/** People who are nobody's: they take nothing in construct. Folded. */
export const ALONE =
  /^[وف]?(?:شاب|مسلح|مواطن|شخص|شرطي|جندي|لص|انتحاري|مهاجم|مجهول|متهم|طفل|فتاه|امراه|سيده|متظاهر|محتج)$/

/** Adjectives of a body that is of another body. Folded. */
export const GENERAL = /^ال(?:عامه|عام|اعلي|عليا|تنفيذيه|تنفيذي)$/
/** Styles that stand before an office: `معالي وزير العدل رئيس المجلس`. */
export const STYLES = /^[وبل]?(?:معالي|سعاده|سمو|صاحب|حضره|فخامه|دوله|جلاله|فضيله|سماحه)$/
const QUANTIFIERS = new Set([
  'كل',
  'جميع',
  'بعض',
  'احد',
  'احدي',
  'عدد',
  'عددا',
  'بعضا',
  'معظم',
  'غالبيه',
  'اغلب',
  'ذات',
  'نفس',
  'هذا',
  'هذه',
  'هؤلاء',
  'تلك',
  'ذلك',
  'كثير',
  'الكثير',
  'العديد',
  'عديد',
  'مجموعه',
  'نحو',
  'حوالي',
  'قرابه',
  'زهاء',
  'اكثر',
  'اقل',
  'عشرات',
  'ميات',
  'الاف',
  'كلا',
  'هولاء',
  'كبار',
  'عدة',
  'عده',
  'مجمل',
  'كافه',
  'سائر',
  'ساير',
  'اكبر',
  'ابرز',
  'اهم',
  'اعلي',
  'اقوي',
  'احدث',
  'اول',
  'اخر',
])

const stripped = (word: ArabicWord) => word.cores.find((c) => QUANTIFIERS.has(c.text))?.text ?? word.folded

/** `الجميع`, `البعض` count nothing that follows. */
export const BY_ITSELF = /^(?:[وفبك]?ال|[وف]?لل)(?:جميع|بعض|كل)$/
export const QUANTIFIER = new Shape((word) => QUANTIFIERS.has(stripped(word)) && !BY_ITSELF.test(word.folded))
/** `مجموعة`: a body of people, or so many of them. */
export const GROUPING = new Shape((word) => stripped(word) === 'مجموعه')

export const adjectival = (word: ArabicWord, reading: Reading | null): boolean =>
  (word.bits & bit.DEMONYM) !== 0 ||
  isPlainAdjective(word) ||
  reading?.lexeme.pos === 'ord' ||
  ((word.bits & bit.UNKNOWN) !== 0 && /[يه]$/.test(word.folded))

export const otherGender = (noun: Reading | null, adjective: Reading | null): boolean =>
  noun !== null &&
  adjective !== null &&
  noun.number === 's' &&
  // `الوزير المنظمات`: of one thing or man no adjective is of several women.
  ((adjective.suffix === 'ات' && adjective.number === 'p' && noun.lexeme.classes.includes('person')) ||
    (noun.suffix === 'ه' &&
      noun.gender === 'f' &&
      adjective.number === 's' &&
      adjective.gender === 'm' &&
      adjective.suffix === ''))

/** `طلب من البرلمان الموافقة`: behind a noun of the other gender, a deed and no adjective. */
export const herDeed = (noun: Reading | null, word: ArabicWord): boolean =>
  noun !== null &&
  noun.number === 's' &&
  noun.gender === 'm' &&
  noun.suffix === '' &&
  (word.bits & (bit.MASDAR | bit.NOUN)) === (bit.MASDAR | bit.NOUN) &&
  word.readings[0]?.lexeme.pos === 'noun' &&
  word.readings[0].suffix === 'ه'

/** `متمردون أفغان`, `مقاتلون أكراد`: a people's name says of which. */
export const ofPeople = (word: ArabicWord): boolean =>
  (word.bits & bit.GROUP) !== 0 && (word.bits & bit.PERSON_NOUN) !== 0

/** `مكتبه`: written with `ه` and not with `ة`, a form that can carry a pronoun does. */
export function withPronoun(word: ArabicWord, reading: Reading): Reading {
  if (reading.suffix !== 'ه' || reading.enc || !word.surface.endsWith('ه')) return reading
  return word.readings.find((r) => r.enc === 'ه' && r.lexeme.pos === 'noun' && r.pro === reading.pro) ?? reading
}

/** People of a nation (`اللبنانيين`), or a word for people in the plural (`الشباب`); `الشديدين` may be two things. */
export const several = (word: ArabicWord, reading: Reading | null): boolean =>
  reading?.number === 'p' &&
  ((/^(?:ون|ين)$/.test(reading.suffix) && (word.bits & bit.DEMONYM) !== 0) || (word.bits & bit.PERSON_NOUN) !== 0)

/**
 * `الرئيس اليمني قائد القوات`, `وزير الخارجية المصري رئيس الوزراء اللبناني`: a second office that is another's, where
 * `وزير الإدارة المحلية رئيس لجنة الإغاثة` is one man. Nobody holds offices of two states, and an office with its article
 * is closed.
 */
export function anotherHolder(words: readonly ArabicWord[], phrase: Phrase, k: number): boolean {
  if (phrase.person) return false
  if (words[phrase.head].bits & bit.DEFINITE && words[k - 1].bits & bit.DEMONYM) return true
  if (!(words[k - 1].bits & bit.DEMONYM)) return false
  for (let m = k + 1; m < k + 5 && m < words.length && words[m].kind === 'word'; m++)
    if (words[m].names.demonym) return words[m].names.demonym !== words[k - 1].names.demonym
  return false
}

/** `للاجئين`: written with the article, though another word could be. */
export const ofThe = ({ folded, bits }: ArabicWord): boolean => (bits & bit.DEFINITE) !== 0 && folded.startsWith('لل')
/** `الأمين العام المساعد`, `الرئيس المكلف`: adjectives of an office that are people by themselves. */
export const OF_OFFICE = /^ال(?:مساعد|مشارك|مكلف|منتدب|مفوض|مناوب|مقيم|متجول|منتخب|مفوضه|مساعده|مكلفه|منتدبه|منتخبه)$/
/** `جنديا واحدا`, `جنديين اثنين`. */
export const SO_MANY = new Shape(/^(?:واحدا?|واحده|اثنين|اثنان|اثنتين|اثنتان)$/)
/** The second word of a rank. */
export const RANK = /^(?:ال)?(?:اول|ثان|ثاني|ركن|طيار|بحري|متقاعد)$/
/** An office abroad: behind a minister it is whom he meets. */
const ENVOY = /^[وبلف]?(?:ال)?(?:سفيره?|قنصل|مبعوثه?|مندوبه?|ممثله?|موفده?|نظيره?)$/

/** `وزير الخارجية سفير كندا`, `الوزيرة فلانة مدير البنك`: an office beside an official that is another's. */
export const ofAnother = (words: readonly ArabicWord[], phrase: Phrase, k: number, reading: Reading | null): boolean =>
  holdsOffice(words, phrase) &&
  !ENVOY.test(words[phrase.head].folded) &&
  (ENVOY.test(words[k].folded) ||
    (phrase.person !== null &&
      phrase.person.last === k - 1 &&
      (otherGender(phrase.reading, reading) || servesAbroad(words, phrase, k))))

/** More than a title before a name: `وزير الخارجية فلان`, and not `الأمير فلان`; a member may stand for somebody. */
function holdsOffice(words: readonly ArabicWord[], { head, last, person }: Phrase): boolean {
  if (person?.first === head || /^(?:ال)?عضوه?$/.test(words[head].folded)) return false
  for (let k = head; k < (person?.first ?? last); k++)
    if (isOfficial(words[k]) && !(words[k + 1].bits & bit.TITLE) && k + 1 !== person?.first) return true
  return false
}

/** `وزير الدفاع فلان رئيس أركان الجيش الباكستاني`: of a nation that the office before the name has not. */
function servesAbroad(words: readonly ArabicWord[], { head, person }: Phrase, k: number): boolean {
  if (words[head].bits & bit.DEFINITE) return false
  const own = nationIn(words, head + 1, person!.first)
  const other = nationIn(words, k + 1, Math.min(words.length, k + 6))
  return other !== null && own !== other
}

function nationIn(words: readonly ArabicWord[], from: number, to: number): string | null {
  for (let k = from; k < to && words[k].kind === 'word'; k++) if (words[k].names.demonym) return words[k].names.demonym
  return null
}
/** `القائم بالأعمال`. */
export const CHARGE = /^[وبلف]?(?:ال|لل)?قايمه?$/
/** `أباه`, `أخاها`: as objects. Folded. */
export const HIS_FATHER = /^ا(?:با|خا)(?:ه|ها|هم|هما)$/
export const AFFAIRS = /^ب(?:ال)?اعمال$/

/** An office that a man holds: `النيابة` is a body, and another's office begins behind it. */
export const isOfficial = ({ bits }: ArabicWord): boolean =>
  (bits & bit.OFFICIAL) !== 0 && (bits & (bit.ORG_HEAD | bit.PERSON_NOUN | bit.TITLE)) !== bit.ORG_HEAD

export const THOUSANDS = new Shape(/^(?:ال)?(?:الاف|ملايين|ميات)$/)

/** What a minister is of, in construct, though an adjective is written like it. */
export const PORTFOLIO = /^(?:خارجيه|داخليه|ماليه|دفاع|عدل)$/

/** Those who rule a state, or one of its ministries. */
export const RULER = /^[وبل]?(?:ال|لل)?(?:رييس|رييسه|وزير|وزيره|ملك|امير|مستشار|مستشاره|عاهل|سلطان)$/

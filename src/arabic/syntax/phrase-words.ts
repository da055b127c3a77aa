import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isPlainAdjective } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'

export const CALLED = /^(?:ويدعي|يدعي|تدعي|وتدعي|اسمه|اسمها|واسمه|واسمها)$/
/** People who are nobody's: they take nothing in construct. Folded. */
export const ALONE = /^[وف]?(?:شاب|مسلح|مواطن|شخص|لص|انتحاري|مهاجم|مجهول|متهم|طفل|فتاه|امراه|سيده|متظاهر|محتج)$/

/** Adjectives of a body that is of another body. Folded. */
export const GENERAL = /^ال(?:عامه|عام|اعلي|عليا|تنفيذيه|تنفيذي)$/
/** Styles that stand before an office: `معالي وزير العدل رئيس المجلس`. */
export const STYLES = /^[وبل]?(?:معالي|سعاده|سمو|صاحب|فخامه|دوله|جلاله|فضيله|سماحه)$/
export const QUANTIFIERS = new Set([
  'كل',
  'جميع',
  'بعض',
  'احد',
  'احدي',
  'عدد',
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

export const stripped = (word: ArabicWord) => word.cores.find((c) => QUANTIFIERS.has(c.text))?.text ?? word.folded

export const adjectival = (word: ArabicWord, reading: Reading | null): boolean =>
  (word.bits & bit.DEMONYM) !== 0 ||
  isPlainAdjective(word) ||
  reading?.lexeme.pos === 'ord' ||
  ((word.bits & bit.UNKNOWN) !== 0 && /[يه]$/.test(word.folded))

export const otherGender = (noun: Reading | null, adjective: Reading | null): boolean =>
  noun !== null &&
  adjective !== null &&
  noun.suffix === 'ه' &&
  noun.number === 's' &&
  noun.gender === 'f' &&
  adjective.number === 's' &&
  adjective.gender === 'm' &&
  adjective.suffix === ''

/** `متمردون أفغان`, `مقاتلون أكراد`: a people's name says of which. */
export const ofPeople = (word: ArabicWord): boolean =>
  (word.bits & bit.GROUP) !== 0 && (word.bits & bit.PERSON_NOUN) !== 0

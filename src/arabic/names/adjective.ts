import * as bit from '../bits.ts'
import type { ArabicWord } from '../word.ts'
import { isDefinite, isPlainAdjective } from './view.ts'

/**
 * Adjectives without a nisba's ending that stand in names: `الصليب الأحمر`, `المدينة المنورة`. Folded, without article
 * and feminine ending. Other ones only describe: `الوزارة الموقرة`, `الشعبين الشقيقين`.
 */
const FIXED = new Set([
  'عام',
  'خاص',
  'اعلي',
  'عليا',
  'عالي',
  'متحد',
  'حر',
  'مسلح',
  'مشترك',
  'مستقل',
  'معتدل',
  'جميل',
  'موحد',
  'دايم',
  'كبري',
  'اكبر',
  'كبير',
  'صغير',
  'متوسط',
  'عظمي',
  'احمر',
  'حمراء',
  'اخضر',
  'خضراء',
  'ابيض',
  'بيضاء',
  'ازرق',
  'زرقاء',
  'اسود',
  'سوداء',
  'اوسط',
  'ادني',
  'اقصي',
  'مفتوح',
  'قابض',
  'سريع',
  'مصغر',
  'منظم',
  'محتل',
  'محلاه',
  'ثقيل',
  'خفيف',
  'عامل',
  'متجدد',
  'مسلم',
  'كريم',
  'منور',
  'مكرم',
  'مقدس',
  'شريف',
  'شريفين',
  'حرام',
  'مبارك',
  'طاير',
  'نامي',
  'متقدم',
  'ناشي',
  'مبكر',
  'فاتح',
  'راشد',
  'اول',
  'اولي',
  'ثاني',
  'ثالث',
  'رابع',
  'خامس',
  'سادس',
  'سابع',
  'ثامن',
  'تاسع',
  'عاشر',
])

/** Weak participles and adjectives that end like a nisba and describe: `الإجراءات الجارية`, `الوضع الحالي`. */
const NO_NISBA =
  /^ال(?:جاري|تالي|حالي|راقي|ساري|ماضي|موالي|معادي|موازي|متنامي|متبقي|كافي|غالي|ضاري|متفاني|ساعي|رامي|راعي|سامي|قاضي|داعي|خالي|عادي|ضروري|اساسي|قوي|نقي|ارهابي|اجرامي|تخريبي|دموي|ذكي|غني|شخصي|نهايي|نوعي|حقيقي|سنوي|شهري|يومي|اسبوعي|ايجابي|سلبي)ه?$/

/** `البرلمانية`: an adjective of a body, though a woman of office is called so too. */
const isFeminine = ({ folded, readings }: ArabicWord): boolean =>
  folded.endsWith('يه') && readings.some((r) => r.lexeme.pos === 'adj')

/** True for an adjective that a body's or place's name can have: of relation, of nationality, or one of a few more. */
export function isNamingAdjective(word: ArabicWord): boolean {
  if (!isDefinite(word)) return false
  if (word.bits & bit.DEMONYM) return true
  const { folded } = word
  const stem = folded.slice(2)
  if (FIXED.has(stem) || FIXED.has(stem.replace(/(?:ه|ين|ون)$/, ''))) return true
  if ((word.bits & bit.OFFICIAL && !isFeminine(word)) || !/ي(?:ه|ين|ون)?$/.test(folded) || NO_NISBA.test(folded))
    return false
  if (word.bits & bit.PARTICIPLE && !word.readings.some((r) => r.lexeme.pos === 'adj' && !r.lexeme.verb)) return false
  return isPlainAdjective(word) || (word.bits & bit.UNKNOWN) !== 0
}

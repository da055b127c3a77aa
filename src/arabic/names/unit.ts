import { type ArabicDoc, isDefinite, sameSentence } from './view.ts'

/** Units of armies that are called by a number. Folded. */
const UNIT = /^(?:ال)?(?:فرقه|لواء|كتيبه|فوج|فيلق|سريه|كتيبتا|كتيبتي|جيش)$/
/** What arm they are. */
const ARM =
  /^(?:ال)?(?:مشاه|مدرعه?|ميكا|ميكانيكي|مدفعيه|مجحفل|قتال|معزز|صواريخ|مغاوير|مظلي|مظلات|مظليين|ساحليه?|ميدانيه?|حدود|طيران|دبابات|محمول|جوي|صاعقه|بحريه?|خاصه|دفاع|استطلاع|جبلي|حرس|تدخل|عمالقه)$/

/**
 * `الفرقة 30`, `اللواء 35 مدرع`, `كتيبة 301 مشاة`, `الجيش الثاني الميداني`: the last token of the unit's name whose class word stands at
 * `t`, with its number and what arm it is; -1 where it has none.
 */
export function unitEnd(doc: ArabicDoc, t: number, word: string): number {
  if (!UNIT.test(word) || !sameSentence(doc, t, t + 1)) return -1
  const number = doc.words[t + 1]
  const digits = /^\d{1,4}$/.test(number.surface)
  const ordinal = !digits && isDefinite(number) && number.readings[0]?.lexeme.pos === 'ord'
  if (!digits && !ordinal) return -1
  let last = t + 1
  while (last < t + 3 && sameSentence(doc, t, last + 1) && ARM.test(doc.words[last + 1].folded)) last++
  // `الجيش الأول في العالم`, `الفرقة الثانية`: an ordinal alone may be its rank.
  if (ordinal && last === t + 1 && !word.endsWith('فيلق')) return -1
  return word.endsWith('جيش') && !ordinal ? -1 : last
}

import * as bit from '../bits.ts'
import { LI, WA } from '../word.ts'
import { isNamingAdjective } from './adjective.ts'
import { isJoined } from './part.ts'
import { isForeign } from './unlisted.ts'
import { type ArabicDoc, isDefinite, sameSentence } from './view.ts'

/** Words of its name before what it deals in, at most. */
const LONGEST = 3

/** What companies deal in, with the article. Folded. */
const TRADES =
  /^ال(?:طاقه|نفط|غاز|تامين|استشارات|ادويه|صناعات|استثمار|استثمارات|طيران|اتصالات|تكنولوجيا|تقنيه|تقنيات|سيارات|اغذيه|عقارات|تطوير|خدمات|شحن|نقل|تعدين|ابحاث|هندسه|مقاولات|تجاره|بترول|كهرباء|اسمنت|حديد|صلب|فضاء|دفاع|انظمه|حلول|بتروكيماويات|اوراق|سفر|سياحه|اعلام|نشر|تسويق|دعايه|اعلان|برمجيات|الكترونيات|انشاءات|تعمير|البان|كيماويات|مستحضرات)$/

/**
 * The last token of a company called by a word that no table knows and by what it deals in: `ميريديان للاستشارات`, `كوريوس للخدمات المالية`;
 * -1 if none stands at `t`.
 */
export function traderAt(doc: ArabicDoc, t: number): number {
  const word = doc.words[t]
  if (!isForeign(word) || isDefinite(word) || isJoined(word) || word.folded.length < 3) return -1
  let k = t + 1
  while (k < t + LONGEST && sameSentence(doc, t, k) && doc.words[k].bits & bit.UNKNOWN && !isTrade(doc, k)) k++
  if (!sameSentence(doc, t, k) || !isTrade(doc, k)) return -1
  let last = k
  while (sameSentence(doc, t, last + 1) && (isNamingAdjective(doc.words[last + 1]) || isTradeToo(doc, last + 1))) last++
  return last
}

const isTrade = (doc: ArabicDoc, k: number): boolean =>
  doc.words[k].kind === 'word' && doc.words[k].cores.some((core) => core.pro === LI && TRADES.test(core.text))

/** `للنفط والغاز`, but not `فلان للطيران والعربية للطيران`. */
const isTradeToo = (doc: ArabicDoc, k: number): boolean =>
  doc.words[k].kind === 'word' && doc.words[k].cores.some((core) => core.pro === WA && TRADES.test(core.text))

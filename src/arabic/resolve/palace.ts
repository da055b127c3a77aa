import type { ArabicMention } from '../names/spot.ts'
import { type ArabicDoc, sameSentence } from '../names/view.ts'
import { BI } from '../word.ts'

const PALACE = /^(?:ال)?(?:قصر|مبني|ساحه|شارع|ميدان|سراي|سرايا|مقر|دار|منطقه|مجمع|دوار) /
const INSIDE = /^(?:في|الي|داخل|امام|محيط|قرب|باحه|ساحه|بوابه|اسوار|من)$/

/** `استقبله في قصر السيف`: the palace itself. */
export const isSite = (doc: ArabicDoc, m: ArabicMention): boolean => {
  const inside = sameSentence(doc, m.first - 1, m.first) && INSIDE.test(doc.words[m.first - 1].folded)
  if (m.key === 'البيت الابيض') return inside && !isOfStaff(doc, m.first - 2)
  return PALACE.test(m.key) && ((m.pro & BI) !== 0 || inside)
}

/** `مسؤول رفيع في البيت الأبيض`: the government, whose he is. */
const isOfStaff = (doc: ArabicDoc, k: number): boolean => {
  for (let m = k; m > k - 3 && sameSentence(doc, m, k + 1); m--) {
    if (STAFF.test(doc.words[m].folded)) return true
    if (doc.words[m].readings[0]?.lexeme.pos !== 'adj') return false
  }
  return false
}
const STAFF =
  /^[وفبلك]{0,2}(?:ال|لل)?(?:مسوول|مصدر|مصادر|مستشار|متحدث|ناطق|موظف|مساعد|مكتب|مجلس|اداره|فريق|رييس|كبير|كبار|مدير|منسق|نظير|حليف|حلفاء|صديق|مقرب)/

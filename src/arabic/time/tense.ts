import type { ArabicWord } from '../word.ts'
import type { TimeTape } from './tape.ts'

/** Words that look ahead. */
const AHEAD = new Set(['سوف', 'لن', 'المقرر', 'مقررا', 'مقرر', 'المزمع', 'المرتقب', 'مرتقب', 'المتوقع', 'يتوقع', 'متوقع', 'ينتظر', 'المنتظر', 'منتظر', 'يعتزم', 'تعتزم', 'المقبل', 'المقبله', 'القادم', 'القادمه', 'ينوي', 'تنوي', 'سيكون', 'ستكون', 'تمهيدا', 'المفترض', 'يرتقب', 'موعد', 'غدا', 'الدعوه', 'استعدادا', 'الاستعداد', 'استعداد', 'لمواجهه', 'لملاقاه', 'يلاقي', 'يستضيف', 'تستضيف', 'مباراته', 'المقرره', 'يستعد', 'تستعد', 'يواجه', 'يلعب'])
/** Words that look back. */
const BACK = new Set(['كان', 'كانت', 'كانوا', 'قال', 'قالت', 'اعلن', 'اعلنت', 'اكد', 'اكدت', 'ذكر', 'ذكرت', 'اضاف', 'اضافت', 'اوضح', 'اوضحت', 'كشف', 'كشفت', 'افاد', 'افادت', 'نقل', 'نقلت', 'شدد', 'صرح', 'وصل', 'وصلت', 'قتل', 'وقع', 'وقعت', 'شهد', 'شهدت', 'بدا', 'بدات', 'لقد', 'لم', 'تم', 'تمت', 'اصدر', 'اصدرت', 'دعا', 'دعت', 'شن', 'شنت', 'التقي', 'عقد', 'اتهم', 'اتهمت', 'صدر', 'اعتقل', 'انطلقت', 'عاد', 'غادر', 'زار', 'توفي', 'ولد', 'اسفر', 'ادي', 'جري', 'جرت', 'انتهت', 'اندلع', 'اندلعت', 'الماضي', 'الماضيه', 'امس', 'منذ'])
/** Nouns that begin like a future verb. */
const NOUNS = new Set(['سياسه', 'سياسي', 'سياسيه', 'سياسيا', 'سيناء', 'سيارات', 'سياره', 'سيطره', 'سيطرت', 'سنوات', 'سنويا', 'سنوي', 'سنويه', 'سيول', 'ستين', 'سينما', 'سيناريو', 'سيرته', 'سيادتها', 'سياده', 'سياسات', 'سيدات', 'سيده', 'ستاره', 'سيتي', 'ستراتيجي', 'سنغافوره', 'سندات', 'سيفاري', 'سياسيين', 'سياسيون', 'سياق', 'ستيفان', 'ستيفن', 'سيرغي', 'سنغال', 'سيوف', 'سيطر', 'سيرا', 'سينا', 'ستوكهولم', 'ستاندرد', 'سيمون', 'سيون', 'سيبيريا', 'سيراليون', 'ستانلي', 'سياحه', 'سياحي', 'سياحيه', 'سياج', 'سيولة', 'سيوله', 'سناتور'])
const FUTURE = /^[وف]?س[يتنا][^ا].{2,}$/

const looksAhead = (word: string, bare: string): boolean =>
  /^[وف]?سأ.{2,}/.test(bare) || (FUTURE.test(word) && !NOUNS.has(word) && !NOUNS.has(word.slice(1)) && word[1] !== 'ا')

/** Which way a word looks. */
export function tenseOf(word: ArabicWord): -1 | 0 | 1 {
  if (word.kind !== 'word') return 0
  if (looksAhead(word.folded, word.bare) || word.cores.some((core) => AHEAD.has(core.text))) return 1
  return word.cores.some((core) => BACK.has(core.text)) ? -1 : 0
}

/** Whether the words before a time look ahead or back: the nearest sign wins; at the head of a sentence, those after it. */
export function tenseAt(tape: TimeTape, first: number, end: number): -1 | 0 | 1 {
  for (let at = first - 1; at >= tape.floor && at >= first - 14; at--) {
    const sign = tape.word(at).tense
    if (sign) return sign
  }
  if (first - tape.floor <= 2) {
    for (let at = end; at < tape.limit && at < end + 8; at++) {
      const sign = tape.word(at).tense
      if (sign) return sign
    }
  }
  return 0
}

import type { Scene } from '../syntax/scene.ts'

/** What somebody did not say, or nobody could confirm: the report tells it behind the words said. */

/** `دون أن يحدد موعدا`, with no comma before it: what he did not say the report tells. */
export function leavesOut({ doc: { words } }: Scene, k: number): boolean {
  const at = words[k].folded === 'من' ? k + 1 : k
  if (!(words[at]?.folded ?? '').endsWith('دون')) return false
  // `، دون الخوض في التفاصيل`, `من دون إعطاء تفاصيل`: by the noun of it.
  const noun = LEAVING_OUT.test(words[at + 1]?.folded ?? '') && DETAILS.test(words[at + 2]?.folded ?? '')
  const into = words[at + 1]?.folded === 'الخوض' && words[at + 2]?.folded === 'في'
  return (
    WITHOUT.test(words[at]?.folded ?? '') &&
    (noun || into || (words[at + 1]?.folded === 'ان' && LEFT_OUT.test(words[at + 2]?.folded ?? ''))) &&
    // `يحول دون أن يعطى`: what is kept from being.
    !/^[يت]?(?:حول|حال|حالت)$/.test(words[k - 1]?.folded ?? '')
  )
}
const LEAVING_OUT = /^(?:اعطاء|تقديم|ذكر|ايراد|تحديد|الادلاء|ادلاء|الكشف|كشف|الافصاح|افصاح|اضافه|ايه|اي|مزيد)$/
const DETAILS = /^(?:ال)?(?:تفاصيل|تفصيل|مزيد|اي|ايه|اسماء|اسباب|سبب|هوي[هت]|موعد|عدد|بتفاصيل|بمزيد|باي|عن|من)$/
const WITHOUT = /^(?:ب?دون)$/
const LEFT_OUT = /^[يت](?:حدد|ذكر|عطي|قدم|ضيف|شير|تحدث|علق|وضح|فصح|كشف|دلي|سمي|سم|تطرق|خوض|فصل)$/

/** `لكنه أحجم عن القول`, `لكنها لم توضح`: what somebody would not say the report tells. */
export function keepsBack({ doc: { words } }: Scene, k: number): boolean {
  const { folded } = words[k] ?? { folded: '' }
  if (/^(?:احجم|امتنع|رفض)ت?$/.test(folded))
    return /^(?:عن|التعليق|الافصاح|الكشف|الادلاء|ذكر|ان)$/.test(words[k + 1]?.folded ?? '')
  return (
    folded === 'لم' &&
    (/^[يت](?:وضح|حدد|ذكر|فصح|كشف|عط|عطي|قدم|دل|تطرق|شر|علق)$/.test(words[k + 1]?.folded ?? '') ||
      (/^[يت]صل$/.test(words[k + 1]?.folded ?? '') && words[k + 3]?.folded === 'حد'))
  )
}

/** `، ولم يعلق على الأمر`, `، ولم تعط مزيدا من التفاصيل`: the same behind a comma, of what only who speaks can withhold. */
export const withheldMore = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].folded === 'ولم' &&
  /^[يت](?:علق|عط|عطي|دل|ذكر|فصح|حدد|وضح)$/.test(words[k + 1]?.folded ?? '') &&
  /^(?:مزيدا?|المزيد|تفاصيل|اي|ايه|علي|عن|هوي[هت].*|اسم.*|موعد.*|سبب.*|عدد.*|بمزيد|باي)$/.test(
    words[k + 2]?.folded ?? '',
  )

/** `ولم يتسن التحقق`, `، وهي أرقام لم يمكن التحقق منها`: what nobody could confirm the report tells. */
export function unconfirmed({ doc: { words, n } }: Scene, k: number): boolean {
  if (k >= n) return false
  const { folded } = words[k]
  if (!folded.endsWith('لم') && folded !== 'وهو' && folded !== 'وهي') return false
  // `، ولم يصدر تعليق من الجيش`.
  if (/^و?لم$/.test(words[k].folded) && /^[يت]صدر$/.test(words[k + 1]?.folded ?? ''))
    return ANSWER.test(words[k + 2]?.folded ?? '') || ANSWER.test(words[k + 3]?.folded ?? '')
  // `، ولم ترد تقارير عن وقوع ضحايا`.
  if (/^و?لم$/.test(words[k].folded) && /^[يت]رد$/.test(words[k + 1]?.folded ?? ''))
    return /^(?:تقارير|انباء|اي|معلومات|تفاصيل)$/.test(words[k + 2]?.folded ?? '')
  const at = /^(?:وهو|وهي)$/.test(words[k].folded) && words[k + 2]?.folded === 'لم' ? k + 2 : k
  return (
    /^و?لم$/.test(words[at].folded) &&
    /^(?:يتسن|يتسني|يمكن|تتمكن|يتمكن|نتمكن)$/.test(words[at + 1]?.folded ?? '') &&
    CONFIRMING.test(
      words
        .slice(at + 2, at + 6)
        .map((w) => w.folded)
        .join(' '),
    )
  )
}
const ANSWER = /^(?:تعليق|رد|تاكيد|توضيح|تعقيب|بيان)$/
const CONFIRMING = /(?:ال|من )(?:تاكد|تحقق|تثبت|تاكيد)|الحصول علي (?:تعليق|تاكيد|رد)/

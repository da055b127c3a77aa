import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { type ArabicWord, WA, wordOf } from '../word.ts'
import { type ArabicDoc, at, isDefinite, sameSentence } from './view.ts'

const MALI = 'ML'
/** The singular, alone or with the article: `مالي`, `المالية`. Plurals are of people. */
const SINGULAR = /^(?:ال)?ماليه?ا?$/
/** What a state has and no business: `الجيش المالي`, `جنود ماليين`. Folded, without article. */
const NATIONAL =
  /^[وفبلك]*(?:ال)?(?:رييس|جيش|حكومه|سلطات|شعب|قوات|جنود|جندي|عسكري|عسكريين|مواطن|مواطنين|حدود|اراضي|عاصمه|جانب|حدودي|سفير|سفاره|خارجيه|دفاع|داخليه|انتقاليه|دوله|متمردين|لاجيين|لاجي)$/
/** Behind these it is finance even where the report is about Mali. */
const PORTFOLIO = /^[وفبلك]*(?:ال)?(?:وزير|وزيره|وزاره|وزراء|وزيري|شوون|ميزانيه|سوق|اسواق|بورصه)$/

/**
 * `المالي` is of Mali or of money. Where it is money, its word in `doc` is replaced by one that is no adjective of
 * nationality, before anything is read from it.
 */
export function settleFinance(doc: ArabicDoc): void {
  let about: boolean | undefined
  for (let t = 0; t < doc.n; t++) {
    const word = doc.words[t]
    if (!(word.bits & bit.DEMONYM) || word.names.demonym !== MALI) continue
    const core = word.cores.find(({ text }) => SINGULAR.test(text))
    if (!core) continue
    const before = sameSentence(doc, t - 1, t) ? at(doc, t - 1) : null
    // `الحكومتان الجزائرية والمالية`, and not `الشؤون الإدارية والمالية`.
    const joined = core.pro === WA
    const ofMali =
      before !== null &&
      (joined
        ? (before.bits & bit.DEMONYM) !== 0
        : NATIONAL.test(before.folded) || (!PORTFOLIO.test(before.folded) && (about ??= isAboutMali(doc))))
    if (!ofMali && (joined || isDefinite(word))) doc.words[t] = ofMoney(word)
  }
}

const BAMAKO = new Shape(/^[وفبلك]?باماكو$/)
const IN_MALI = new Shape(/^[وفب]?مالي$/)

/** Mali stands by a name that is nothing else: its capital, its people, its full name. */
function isAboutMali(doc: ArabicDoc): boolean {
  for (let t = 0; t < doc.n; t++) {
    const word = doc.words[t]
    const { folded, names } = word
    if (BAMAKO.is(word) || (names.demonym === MALI && /(?:ين|ون)$/.test(folded))) return true
    if (t > 0 && IN_MALI.is(word) && /^[وفبل]?(?:في|جمهوريه|دوله|شمال|جنوب|وسط)$/.test(doc.words[t - 1].folded))
      return true
  }
  return false
}

const ofMoney = (word: ArabicWord): ArabicWord =>
  wordOf(word.surface, word.kind, {
    ...word,
    bits: word.bits & ~bit.DEMONYM,
    names: { ...word.names, demonym: null },
  })

import * as bit from '../bits.ts'
import type { Core } from '../word.ts'
import { nameRunAt } from './person.ts'
import { type ArabicDoc, isDefinite, sameSentence } from './view.ts'

/** Before whoever a body or a place is named after. */
export const HONOURED = /^ال(?:ملكه?|امير[هة]?|شيخ[هة]?|امام|سلطان|شهيد|مخلوع|خليفه|قديسه?|رييس)$/
/** Rulers and their kin, called by one name and their fathers'. */
const ROYAL = /^ال(?:ملكه?|امير[هة]?)$/
const CITY = /^(?:مدينه|مجمع)$/
const MEDICAL = /^الطبيه?$/
const NAMELIKE = bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.GAZETTEER

/**
 * The last token of whom something is named after, behind his title at `t`; -1 where no name stands there. Nobody's family stands
 * behind a king's name: in `جامعة الملك فيصل يونس البدر` another man begins.
 */
export function honouredAt(doc: ArabicDoc, t: number): number {
  const run = nameRunAt(doc, t + 1, true, true)
  if (!run || !ROYAL.test(doc.words[t].folded)) return run?.last ?? -1
  const given = doc.words[t + 1].folded === 'عبد' ? t + 2 : t + 1
  const next = given + 1 <= run.last ? doc.words[given + 1] : null
  if (!next || isDefinite(next) || next.bits & bit.NAME_PARTICLE) return run.last
  // `الملك حسين`, `الأمير خالد`: of a prince only what is a name and nothing else is another man's.
  return next.bits & bit.NAME || doc.words[t].folded === 'الملك' ? given : run.last
}

/** `مدينة الملك فيصل الطبية`, `مجمع الأمير سلطان الطبي`: a hospital. */
export function medicalCityAt(doc: ArabicDoc, t: number): { last: number; core: Core } | null {
  if (t + 3 >= doc.n || !HONOURED.test(doc.words[t + 1].folded) || !sameSentence(doc, t, t + 3)) return null
  const core = doc.words[t].cores.find((c) => CITY.test(c.text))
  if (!core) return null
  for (let k = t + 3; k < doc.n && k < t + LONGEST && sameSentence(doc, t, k); k++) {
    if (MEDICAL.test(doc.words[k].folded)) return { last: k, core }
    if (!(doc.words[k - 1].bits & NAMELIKE)) return null
  }
  return null
}
const LONGEST = 9

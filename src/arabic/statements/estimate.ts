import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI } from '../word.ts'

/** `قدرت المنظمة عدد النازحين بنحو مليون`: how much there is of what, which only the noun behind tells from being able. */

const COUNTED =
  /^(?:ال)?(?:عدد|اعداد|قيم[هت]|حجم|خساير|كلف[هت]|تكلف[هت]|تكاليف|نسب[هت]|مساح[هت]|اضرار|حصيل[هت]|كمي[هت]|نفقات|ارباح|ايرادات|ثرو[هت]|احتياطي|ديون|انتاج|عمر)(?:ه|ها|هم)?$/

/** The verb at `t`, where what is counted and how much of it stand behind; null where they do not. */
export function estimatedSo({ doc: { words } }: Scene, t: number): Reading | null {
  if (!(words[t].bits & bit.SPEECH)) return null
  const reading = words[t].readings.find((r) => r.lexeme.lemma === 'قدر' && r.lexeme.act && r.tense !== '' && !r.enc)
  if (!reading?.person.startsWith('3') || reading.voice === 'passive') return null
  let counted = false
  for (let k = t + 1; k < Math.min(words.length, t + REACH) && words[k].kind !== 'punct'; k++) {
    if (counted && words[k].cores.some((c) => c.pro & BI)) return reading
    // `يقدر حجمها بمليارات`: right behind the verb stands what is estimated, by nobody.
    if (k > t + 1) counted ||= COUNTED.test(words[k].folded)
  }
  return null
}
/** Words from the verb to how much, at most. */
const REACH = 16

/** What is counted is the object of the verb; a gift or an effort is valued. */
export const estimates = ({ doc: { words } }: Scene, object: Phrase | null): boolean =>
  object !== null && COUNTED.test(words[object.head].folded)

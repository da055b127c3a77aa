import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { coordinated } from './coordinated.ts'
import { NOBODY } from './first-found.ts'
import { partiesOf } from './party.ts'

/** `تحقيقا في ما إذا كانت الشركة قد أخفت بيانات`: who is looked into is whom the question behind `t` is about. */
export function askedAbout(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  for (let k = t + 1, end = sentenceEnd(scene, t); k + 1 < end && k < t + REACH; k++) {
    // `تحقيقا في جرائم ارتكبتها القوات`, `في رشى تلقاها مسؤولون`: who did it.
    if (DID.test(words[k].folded) && words[k].bits & bit.ENCLITIC) {
      const doer = phraseAt(scene, k + 1)
      return doer?.first === k + 1 && animate(scene, doer) ? partiesOf(scene, coordinated(scene, doer)) : NOBODY
    }
    if (words[k].folded !== 'اذا' || !/^(?:كان|كانت)$/.test(words[k + 1].folded) || k + 2 >= end) continue
    const phrase = phraseAt(scene, k + 2)
    return phrase?.first === k + 2 && animate(scene, phrase) ? partiesOf(scene, coordinated(scene, phrase)) : NOBODY
  }
  return NOBODY
}
/** Words from an inquiry to its question, at most. */
const REACH = 9
const DID =
  /^[وف]?(?:[يت]?رتكب|ارتكب|ارتكبت|نفذ|نفذت|تلق[يا]|تلقت|ابرم|ابرمت|اجر[يا]|اجرت|شن|شنت|دفع|دفعت|اختلس|وقع|وقعت)(?:ها|ه|هم|هما)$/

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { coordinated } from './coordinated.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

/** `سمحت بعودة النازحين`, `رفضت السماح بدخول الصحفيين`: behind the word of leave at `t`, who goes or stays by it. */
export function permittedTo(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t) - 1, t + REACH); k < end; k++) {
    if (words[k].kind === 'punct' || (verb(scene, k) && !(words[k].bits & bit.MASDAR))) return []
    if (!GOING.test(words[k].folded) || scene.mentionOf[k] >= 0) continue
    const at = OPENING.test(words[k + 1].surface) ? k + 2 : k + 1
    const whose = phraseAt(scene, at)
    return whose?.first === at ? partiesOf(scene, coordinated(scene, whose)) : []
  }
  return []
}
const OPENING = /^["«“”]$/
/** Words to what is allowed, over who allows it. */
const REACH = 7
/** What people do of themselves. Folded. */
const GOING =
  /^ب(?:دخول|عوده|مرور|عبور|وصول|خروج|مغادره|بقاء|مشاركه|انضمام|ترشح|سفر|نزول|رسو|تحليق|حضور|تظاهر|لقاء|رجوع|تنقل|تسلل|تجول)$/

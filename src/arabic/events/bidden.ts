import type { PartyFinding } from '../../engine/finding.ts'
import { named } from '../statements/who.ts'
import { plainHead } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import { nationAt } from './nation-at.ts'
import { partiesOf } from './party.ts'
import { isAdjunct, PREPOSITIONS } from './past.ts'
import { verb } from './verbs.ts'

/** What somebody is bidden to end or take back. Folded. */
const ENDING = new Set(
  'وقف ايقاف انهاء رفع سحب تجميد الغاء انسحاب توقف كف خروج جلاء اخلاء ازاله تفكيك وضع التوقف الكف الانسحاب التخلي تخلي'.split(
    ' ',
  ),
)
/** Words from what is to end to whose it is, at most. */
const REACH = 6

/** `طالب بوقف القصف التركي على المواقع`, `دعا إلى انسحاب القوات الروسية`: who must end what is his own, by its nation or by name. */
export function biddenToEnd(scene: Scene, { by, to, obj }: Pick<Arguments, 'by' | 'to' | 'obj'>): PartyFinding[] {
  for (const phrases of [by, to, obj]) {
    const whose = phrases ? endedBy(scene, phrases[0]) : []
    if (whose.length) return whose
  }
  return []
}

/** `طالب برحيل الرئيس`: who is to go, where nobody is told to send him away. */
export function whoMustGo(scene: Scene, { by, to, obj }: Pick<Arguments, 'by' | 'to' | 'obj'>): PartyFinding[] {
  for (const phrases of [by, to, obj]) {
    const head = phrases?.[0].head
    if (head === undefined || scene.mentionOf[head] >= 0 || !GOING.test(plainHead(scene.doc.words[head]))) continue
    const who = head + 1 < sentenceEnd(scene, head) ? phraseAt(scene, head + 1) : null
    if (who) return partiesOf(scene, coordinated(scene, who))
  }
  return []
}
const GOING = /^(?:استقاله|تنحي|رحيل|عزل|اقاله)$/

/** `وقف الهجمات`: a phrase of what is to end. */
export const isEnding = (scene: Scene, { head }: Phrase): boolean =>
  scene.mentionOf[head] < 0 && ENDING.has(plainHead(scene.doc.words[head]))

function endedBy(scene: Scene, phrase: Phrase): PartyFinding[] {
  const { words } = scene.doc
  const { head } = phrase
  if (!isEnding(scene, phrase)) return []
  for (let k = head + 1, end = Math.min(sentenceEnd(scene, head), head + REACH); k < end; k++) {
    const mention = mentionAt(scene, k)
    if (mention && mention.pro === 0 && mention.kind !== 'place') return [named(scene, mention)]
    if (mention || words[k].kind === 'punct' || verb(scene, k)) return []
    if (PREPOSITIONS[words[k].folded] !== undefined || isAdjunct(words[k].folded)) return []
    const nation = nationAt(scene, k)
    if (nation) return [nation]
  }
  return []
}

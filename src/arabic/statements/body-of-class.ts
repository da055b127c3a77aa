import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { lastMention } from '../syntax/directory.ts'
import { headOf } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'

/**
 * The organization or group that its class word alone means before token `before` (`الوزارة`, `النادي`): the one named last, or, where that
 * one only stood by the way (`فاز على نادي كذا`, `اختبارات هيئة كذا`), the one before it that acted and was named as often.
 */
export function bodyOfClass(scene: Scene, before: number, head: string): ArabicEntity | null {
  const isOne = (m: ArabicMention) => isOfClass(m, head)
  const last = lastMention(scene, before, isOne)
  if (!last?.entity) return null
  const nearest = last.entity as ArabicEntity
  // `إلى المحكمة العليا، حيث أكدت المحكمة`: in its own sentence it goes on.
  if (scene.doc.sentenceOf[last.first] === scene.doc.sentenceOf[before]) return nearest
  if (!isByTheWay(scene, last) || nearest.mentions.some((m) => m.first < before && m !== last && !isByTheWay(scene, m)))
    return nearest
  const actor = lastMention(scene, before, (m) => m.entity !== nearest && isOne(m) && !isByTheWay(scene, m))
  const other = actor?.entity as ArabicEntity | undefined
  return other && timesBefore(other, before) >= timesBefore(nearest, before) ? other : nearest
}

const isOfClass = ({ kind, key }: ArabicMention, head: string): boolean =>
  (kind === 'organization' || kind === 'group') && headOf(key.split(' ')[0]) === head

const timesBefore = ({ mentions }: ArabicEntity, before: number): number =>
  mentions.reduce((n, m) => (m.first < before ? n + 1 : n), 0)

/** Behind a preposition, or a noun that it is in construct with. */
function isByTheWay({ doc: { words } }: Scene, { first, pro, form }: ArabicMention): boolean {
  if (pro & (BI | LI)) return true
  if (form === 'description' || first === 0) return false
  const { bits } = words[first - 1]
  return (bits & bit.PREP) !== 0 || ((bits & bit.NOUN) !== 0 && !(bits & (bit.DEFINITE | bit.VERB | bit.ADJ)))
}

import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { officesOf } from '../syntax/directory.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'

/** A head of a state, a government or a region, by his title or by his office. */
export function rules(scene: Scene, { entity, label }: PartyFinding): boolean {
  if (entity?.kind !== 'person') return RULER.test(fold(label))
  return officesOf(scene, entity).some(
    (o) => RULER.test(o.head) && (o.nation !== null || o.of === null || o.of.kind !== 'organization'),
  )
}
const RULER = /^(?:ال)?(?:رييس|ملك|امير|سلطان|عاهل|حاكم|وزير|والي|محافظ|رييسه|مستشار|مستشاره)(?:\s|$)/

/** `عقدت اللجنة اجتماعا طارئا`: a body that comes together by itself makes news where it does so out of turn. */
export const convenes = (
  scene: Scene,
  t: number,
  frame: Frame,
  governor: Governor | null,
  actors: readonly PartyFinding[],
): boolean =>
  frame.type === 'CONSULT' &&
  governor !== null &&
  actors.length === 1 &&
  actors[0].entity?.kind !== 'person' &&
  URGENT.test(scene.doc.words[t + 1]?.folded ?? '')
const URGENT = /^(?:ال)?(?:طاريا?|طارءا?|استثناييا?|استثناءيا?|عاجلا?|طاريه|طارءه|استثناييه|استثناءيه|عاجله)$/

import { mostSpokenOf } from '../names/most-spoken.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateOf } from '../resolve/nation.ts'
import type { Scene } from '../syntax/scene.ts'

/** The state that the report speaks most of: whose government `الحكومة` is. */
export function mainState(scene: Scene): ArabicEntity | null {
  if (scene.main !== undefined) return scene.main as ArabicEntity | null
  const iso = mostSpokenOf(scene.doc, scene.mentions, (one) => stateOf(scene, one) !== null)
  const main = iso ? stateOf(scene, iso) : null
  scene.main = main
  return main
}

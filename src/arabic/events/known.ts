import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { type Scene, tokenOf } from '../syntax/scene.ts'

/** Somebody named, or a body or office that is known, though by no name: `الهيئة`, `وزير الخارجية الإيراني`; nobody answers for `خبراء`. */
export function isKnown(scene: Scene, { entity, span, label }: PartyFinding): boolean {
  if (entity || !span) return entity !== null
  const { bits } = scene.doc.words[tokenOf(scene, span[0])]
  return (bits & BODY) !== 0 && !(bits & bit.SOURCE) && DEFINITE.test(label)
}
const BODY = bit.ORG_HEAD | bit.GROUP | bit.OFFICIAL
const DEFINITE = /(?:^|\s)ال/

import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { Shape } from '../shape.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'

const SO_CALLED = new Shape(/^[وبل]?(?:ال)?مدعوه?$/)

/** `رئيس الجمهورية (فرانسوا أولاند)`: the name that brackets give to a title. */
export function bracketed(scene: Scene, phrase: Phrase): ArabicMention | null {
  if (phrase.person || (phrase.other && phrase.other.first === phrase.head)) return null
  // `المدعو / فلان`.
  if (SO_CALLED.is(scene.doc.words[phrase.head]))
    for (let k = phrase.head + 1; k < phrase.head + 4; k++)
      if (mentionAt(scene, k)?.kind === 'person') return mentionAt(scene, k)
  for (let k = phrase.head + 1; k <= phrase.last + 1 && k < scene.doc.n; k++) {
    const open = scene.doc.words[k].surface
    if (open !== '(' && !(open === '/' && k === phrase.last + 1)) continue
    const mention = mentionAt(scene, k + 1)
    if (mention && mention.kind === 'person' && open === '(') return mention
    // `البرلمان الموازي (المؤتمر العام)`: the name of a body right behind its kind.
    if (
      mention &&
      k === phrase.last + 1 &&
      !phrase.other &&
      (mention.kind === 'organization' || mention.kind === 'group') &&
      (open === '/' || scene.doc.words[mention.last + 1]?.surface === ')') &&
      scene.doc.words[phrase.head].bits & (bit.ORG_HEAD | bit.GROUP)
    )
      return mention
  }
  return null
}

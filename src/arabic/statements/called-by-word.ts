import * as bit from '../bits.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { lastMention } from '../syntax/directory.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Words back in which somebody was named whom a noun alone then calls. */
const NEAR = 60
/** Nouns that call somebody just named by what he does or is: `اللاعب`, `الشاب`. */
const ONE = /^[وف]?ال(?:لاعب|مدافع|مهاجم|حارس|نجم|فنان|ممثل|كاتب|روايي|مولف|مواطن|شاب|طفل|فتي)$/

/** `المخرج`, a surname that is another word; `اللاعب`, the one man named just before. */
export function calledByWord(scene: Scene, { head }: Phrase): ArabicEntity | null {
  const { folded } = scene.doc.words[head]
  if (!folded.startsWith('ال')) return null
  const end = ` ${folded}`
  const namesake = lastMention(scene, head, (m) => m.kind === 'person' && m.key.endsWith(end))
  if (namesake) return (namesake.entity as ArabicEntity) ?? null
  // `المواطنة أم عبدالله`: his name follows, known or not.
  const next = scene.doc.words[head + 1]
  if (!ONE.test(folded) || !next || next.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN))
    return null
  let only: ArabicEntity | null = null
  const near = lastMention(scene, head, (m) => {
    if (m.first < head - NEAR) return true
    if (m.kind !== 'person' || !m.entity) return false
    if (only && only !== m.entity) return true
    only = m.entity as ArabicEntity
    return false
  })
  return near && near.first >= head - NEAR ? null : only
}

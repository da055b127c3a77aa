import type { StatementFinding } from '../../engine/finding.ts'
import { isComma } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene } from '../syntax/scene.ts'
import { verb } from './verbs.ts'

/** What stands right behind a comma as the content of a saying, behind no preposition. */
export function overComma(scene: Scene, s: StatementFinding): Phrase | null {
  const k = s.contentFirst
  if (k <= s.first || !isComma(scene.doc.words[k - 1] ?? scene.doc.words[k])) return null
  const phrase = phraseAt(scene, k)
  const pro = linkOf(scene, k)
  return phrase?.definite && pro === 0 && !verb(scene, k) ? phrase : null
}

import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { Phrase } from './phrase.ts'
import { mentionAt, type Scene } from './scene.ts'
import { titleBeforeName } from './title-runs.ts'

/** A state or body by its name, which is a phrase by itself. */

/**
 * `هاجمت إيران الرئيس`, `زارت تركيا النائب فلان`, `دعمت إيطاليا فلانا`: a state's name takes no man as an apposition, so whoever stands
 * behind it is another phrase. Adjectives go on: `إيران الإسلامية`, `السعودية الشقيقة`.
 */
export function isManBesideName(scene: Scene, phrase: Phrase, k: number, end: number): boolean {
  const { first, last, head, person, other } = phrase
  if (other === null || other.first !== first || head !== first || other.last !== last || k !== last + 1) return false
  if (other.kind !== 'state' || person) return false
  const mention = mentionAt(scene, k)
  if (mention) return mention.kind === 'person' && mention.pro === 0
  const word = scene.doc.words[k]
  return isDefinite(word) && (word.bits & MAN) !== 0 && !(word.bits & bit.DEMONYM) && titleBeforeName(scene, k, end)
}
const MAN = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN

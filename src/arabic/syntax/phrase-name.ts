import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { Phrase } from './phrase.ts'
import { mentionAt, type Scene } from './scene.ts'
import { titleBeforeName } from './title-runs.ts'

/** A state or body by its name, which is a phrase by itself. */

/**
 * `هاجمت إيران الرئيس`, `دعمت إيطاليا فلانا`, `اعتقال الشرطة المغربية النائب فلانا`: the name of a state or body, alone or behind the
 * noun of its deed, takes no man as an apposition, so whoever stands behind it is another phrase. Adjectives go on:
 * `إيران الإسلامية`, `السعودية الشقيقة`.
 */
export function isManBesideName(scene: Scene, phrase: Phrase, k: number, end: number): boolean {
  const { last, head, person, other } = phrase
  if (other === null || person || other.last !== last || k !== last + 1 || !NAMED.has(other.kind)) return false
  if (other.first !== head && !isDeedOf(scene, phrase, other.first)) return false
  // `مكتب الرئيس الفرنسي فلان`: he is whose the body is.
  for (let m = other.first; m <= last; m++) if ((scene.doc.words[m].bits & BODY) === bit.OFFICIAL) return false
  const mention = mentionAt(scene, k)
  if (mention) return mention.kind === 'person' && mention.pro === 0
  const word = scene.doc.words[k]
  return isDefinite(word) && (word.bits & MAN) !== 0 && !(word.bits & bit.DEMONYM) && titleBeforeName(scene, k, end)
}
const BODY = bit.OFFICIAL | bit.GROUP | bit.ORG_HEAD
const NAMED: ReadonlySet<string> = new Set(['state', 'organization', 'group'])

/** A noun of action right before the name of its doer. */
const isDeedOf = ({ doc: { words } }: Scene, { head }: Phrase, name: number): boolean =>
  head === name - 1 && (words[head].bits & (bit.MASDAR | MAN | bit.ORG_HEAD | bit.GROUP)) === bit.MASDAR
const MAN = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN

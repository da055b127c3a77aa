import * as bit from '../bits.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { coordinated } from './coordinated.ts'

/**
 * `استقبل أمير الكويت وزير الدفاع البريطاني`: office behind office may be one man's; of a verb that cannot do without an object the
 * second is whom it is done to. Null where there is one office.
 */
export function twoOffices(scene: Scene, t: number, bare: readonly Phrase[]): Phrase[][] | null {
  const { words } = scene.doc
  const [{ first, head, last, person }] = bare
  if (bare.length !== 1 || first !== t + 1 || !isOffice(scene, head)) return null
  for (let k = head + 2; k <= last; k++) {
    if (!isOffice(scene, k) || words[k].bits & bit.DEFINITE || !ends(scene, head, k)) continue
    const other = phraseAt(scene, k)
    if (!other || other.last < last) return null
    const before = person && person.first < k ? person : null
    const own = { ...bare[0], last: k - 1, person: before }
    if (own.other && own.other.first >= k) own.other = null
    return [[own], coordinated(scene, other)]
  }
  return null
}

const isOffice = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  (words[k].bits & bit.OFFICIAL) !== 0 && mentionOf[k] < 0 && !/^(?:نايب|مساعد|عضو|وكيل)$/.test(words[k].folded)

/** What stands before token `k` closes an office: a name, a nation, or what it is of with its article. */
const ends = ({ doc: { words }, mentionOf }: Scene, head: number, k: number): boolean =>
  mentionOf[k - 1] >= 0 ||
  (words[k - 1].bits & bit.DEFINITE) !== 0 ||
  (k - 1 === head && words[head].bits & bit.DEFINITE) !== 0

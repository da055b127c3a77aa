import * as bit from '../bits.ts'
import type { Phrase } from './phrase.ts'
import { ofThatGroup } from './phrase-breaks.ts'
import { mentionAt, type Scene } from './scene.ts'

/**
 * A phrase up to a name that does not belong to it: after a definite noun or an adjective a name of a state or body
 * begins the next phrase (`حمل الفلسطينيون إسرائيل`, `رجل أعمال سعودي الولايات المتحدة`).
 */
export function cut(scene: Scene, phrase: Phrase): Phrase {
  for (let m = phrase.head + 2; m <= phrase.last && !phrase.person; m++) {
    const { words } = scene.doc
    // `وزير بريطاني كبير مطالبة ليبيا`: a noun of action after the adjectives is the object.
    if (
      words[m].bits & bit.MASDAR &&
      words[m].bits & bit.EVENT &&
      !(words[m].bits & bit.DEFINITE) &&
      (!(words[m].bits & bit.ADJ) || mentionAt(scene, m + 1) !== null) &&
      scene.mentionOf[m] < 0 &&
      words[m - 1].bits & bit.ADJ &&
      !(words[m - 1].bits & bit.DEFINITE)
    )
      return { ...phrase, last: m - 1, other: phrase.other && phrase.other.first < m ? phrase.other : null }
  }
  // `إصابة 227 آخرين 29 شخصا`: a second number counts somebody else.
  for (let m = phrase.head + 1; m <= phrase.last; m++)
    if (scene.doc.words[m].kind === 'number' && m > phrase.first + 1)
      return { ...phrase, last: m - 1, other: phrase.other && phrase.other.first < m ? phrase.other : null }
  const { other } = phrase
  if (!other || other.first <= phrase.head + 0 || phrase.person) return phrase
  const before = scene.doc.words[other.first - 1]
  if (scene.mentionOf[other.first - 1] >= 0 || other.pro !== 0 || before.kind !== 'word') return phrase
  // `حمل المسلحون الحوثيون إسرائيل`: of whom they are is no other phrase.
  if (ofThatGroup(scene, other.first - 1, other)) return phrase
  const closed = before.bits & bit.DEFINITE || before.names.demonym !== null
  return closed && other.first - 1 >= phrase.head ? { ...phrase, last: other.first - 1, other: null } : phrase
}

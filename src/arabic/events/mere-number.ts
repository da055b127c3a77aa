import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceEnd } from '../syntax/scene.ts'

/** A number in figures or in words. */
export const isNumeral = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].kind === 'number' || (words[k].bits & bit.NUMBER) !== 0

/** Nothing but a number. */
export const isNumber = (scene: Scene, { first, last }: Phrase): boolean => {
  for (let k = first; k <= last; k++) if (!isNumeral(scene, k)) return false
  return true
}

/** `مقتل 5 وإصابة 12`, `أصيب آخرون`, `جرح ثالث`: at `k` so many or another with no noun behind, whoever they are; null where it is not so. */
export function soManyAt(scene: Scene, k: number): Phrase | null {
  const { words } = scene.doc
  if (k >= sentenceEnd(scene, k - 1) || scene.timeOf[k] >= 0 || scene.mentionOf[k] >= 0) return null
  if (
    !ANOTHER.is(words[k]) &&
    (!isNumeral(scene, k) || ONE.test(words[k].folded) || linkOf(scene, k) !== 0 || !isLast(scene, k + 1))
  )
    return null
  return { first: k, last: k, head: k, reading: null, person: null, other: null, definite: false }
}
/** `ذبحوا واحدة`: one of whatever was told of. */
const ONE = /^واحده?$/
const ANOTHER = new Shape(/^(?:اخر(?:ان|ون|ين)?|(?:ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[ها]?)$/)

/** Nothing at `k` that a number before it would count: the end, a preposition, a comma, what is joined on. */
function isLast(scene: Scene, k: number): boolean {
  const { words } = scene.doc
  if (k >= sentenceEnd(scene, k - 1) || scene.timeOf[k] >= 0) return true
  const { kind, surface, bits } = words[k]
  if (kind === 'punct') return /^[،,؛;:.]$/.test(surface)
  if (bits & bit.PREP) return !/^(?:الميه|المايه|الماءه|المءه)$/.test(words[k + 1]?.folded ?? '')
  return linkOf(scene, k) !== 0
}

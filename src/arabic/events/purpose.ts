import * as bit from '../bits.ts'
import { RECIPROCAL } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI, WA } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import type { Frame } from './frames.ts'
import { partiesOf } from './party.ts'
import { isAdjunct } from './past.ts'
import type { Slots } from './sides.ts'
import { verb } from './verbs.ts'

/** Steps back from `مع` to the word that says what is talked about, at most. */
const REACH = 4

/**
 * `عقدت اللجنة اجتماعا لحسم مفاوضاتها مع الحزب`, `بحث الوزير في شأن العلاقات مع ليبيا`: with whom that is which is talked about
 * takes no part in the talks.
 */
export function dropThoseTalkedAbout(
  scene: Scene,
  t: number,
  frame: Frame,
  { with: args }: Arguments,
  slots: Slots,
): void {
  if (frame.type !== 'CONSULT' || !args || !slots.with?.length) return
  const k = args[0].first - 1
  if (k < 1 || !WITH.test(scene.doc.words[k].folded)) return
  // `بحث تمتين العلاقات بين البلدين`: between whom the ties are.
  if (RECIPROCAL.is(scene.doc.words[args[0].head]) && isTie(scene, t, k)) {
    slots.with = undefined
    return
  }
  if (!isOfPurpose(scene, t, k)) return
  slots.with = undefined
  // `بحثت لتعزيز علاقاتها مع ليبيا القروض مع البنك`: those she talked with stand behind another.
  const from = args[args.length - 1].last + 1
  for (let m = from, end = Math.min(sentenceEnd(scene, t), from + FURTHER); m + 1 < end; m++) {
    if (verb(scene, m) || scene.doc.words[m].kind === 'punct') return
    if (scene.doc.words[m].folded !== 'مع' || isOfPurpose(scene, t, m)) continue
    const phrase = phraseAt(scene, m + 1)
    if (phrase) slots.with = partiesOf(scene, coordinated(scene, phrase))
    return
  }
}
/** Words on to another `مع`, at most. */
const FURTHER = 10
const WITH = /^(?:مع|بين)$/

/** Ties or an act of its own stand right before the preposition at `k`. */
function isTie({ doc: { words }, mentionOf }: Scene, t: number, k: number): boolean {
  let m = k - 1
  while (m > t && words[m].bits & bit.ADJ && words[m].bits & bit.DEFINITE && mentionOf[m] < 0) m--
  return (
    m > t && mentionOf[m] < 0 && takesOthers(words[m].folded, words[m].bits) && (words[m].bits & bit.DEFINITE) !== 0
  )
}

/** Whether right before the preposition at `k` an act or tie of its own stands that only says what for or of what. */
function isOfPurpose({ doc: { words }, mentionOf }: Scene, t: number, k: number): boolean {
  let m = k - 1
  while (m > t && words[m].bits & bit.ADJ && words[m].bits & bit.DEFINITE && mentionOf[m] < 0) m--
  if (m <= t || mentionOf[m] >= 0 || !takesOthers(words[m].folded, words[m].bits)) return false
  if (words[m].readings.some((r) => r.pro & WA)) return false
  for (let n = 0; m > t && n < REACH; m--, n++) {
    const { bits, folded, readings } = words[m]
    if (bits & bit.MASDAR && readings.some((r) => r.pro & LI && r.lexeme.derived === 'masdar')) return true
    if (n > 0 && (isAdjunct(folded) || ABOUT.test(folded))) return true
    if (n > 0 && !(bits & (bit.MASDAR | bit.NOUN))) return false
  }
  return false
}

/** Acts and ties that one has with somebody. */
const takesOthers = (folded: string, bits: number): boolean =>
  TIES.test(folded) || (bits & (bit.MASDAR | bit.EVENT)) !== 0
const TIES =
  /^(?:[بل]?(?:ال|لل)?)(?:علاقات?|علاقات(?:ها|ه|هم|هما|نا)|علاقه|حدود|حدودها|روابط|اتفاق|اتفاقيه|ازمه|خلاف|خلافات|ملفات)$/
const ABOUT = /^(?:حول|بشان|بخصوص|حيال|ازاء|عن|في|علي|تجاه)$/

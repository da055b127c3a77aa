import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { sentenceStart } from '../syntax/scene.ts'
import type { Coding } from './coding.ts'
import { subjectOf } from './subject.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** Those who arrest and seize. Folded. */
const FORCES =
  /(?:^|\s)(?:ال)?(?:شرطه|امن|دوريه|دوريات|جيش|درك|مباحث|جمارك|مخابرات|استخبارات|مكافحه|حرس|قوات|جهات|اجهزه|سلطات|فرقه|هييه)(?:\s|$)/
/** Those who speak for them. Folded. */
const TELLERS = /^(?:ال)?(?:ناطق|متحدث|مصدر|مسوول|مدير|قايد|رييس)(?:ه)?(?:\s|$)/
/** Words back to what they did before, at most. */
const REACH = 40

/** `داهمت الشرطة المنزل وتم القبض على ثلاثة`: by whom an arrest was made that nobody is said to make, where they acted just before. */
export function policeBefore(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const from = Math.max(sentenceStart(scene, t), t - REACH)
  for (let k = verbBefore(scene, t, t - from), tries = 0; k >= from && tries < 3; tries++) {
    const [party, ...others] = subjectOf(c, k, verb(scene, k)!)
    const name = fold(party?.entity?.name ?? party?.label ?? '')
    if (!others.length && party?.entity?.kind !== 'person' && FORCES.test(name) && !TELLERS.test(name))
      return [{ ...party, span: null }]
    k = verbBefore(scene, k, k - from)
  }
  return []
}

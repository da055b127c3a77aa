import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { CLOSING, coordinated } from './coordinated.ts'
import { attackersIn, doersOf } from './doers.ts'
import { framesOf } from './frames.ts'
import { partiesInside } from './inside.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'

/** Verbs that say what one calls something. */
export const NAMING = /^(?:وصف|سمى|أسمى|دعا|اعتبر|عد|رأى|قال|زعم|ذكر)$/
const WHAT = /^[وبل]?(?:ما|مما|عما)$/
const PARTICLE = /^ب?ان(?:ه|ها|هم|هما)?$/
const isSomebody = (bits: number): boolean =>
  (bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.DEMONYM | bit.GROUP | bit.ORG_HEAD)) !== 0 && !(bits & bit.MASDAR)
const OPENING = /^["«“”]$/

/** `ما وصفه بتنصل الوزارة`, `ما قالت إنها استجابة بطيئة`: behind the clause at `k`, where what something is called begins; -1 where no such clause is. */
export function calledAt(scene: Scene, k: number): number {
  const { words } = scene.doc
  const end = sentenceEnd(scene, k)
  if (k + 2 >= end || !WHAT.test(words[k].folded)) return -1
  // `ما وصفه`: written like a verbal noun as well.
  const naming = words[k + 1].readings.find((r) => r.lexeme.pos === 'verb' && NAMING.test(r.lexeme.lemma))
  if (!naming) return -1
  let at = k + 2
  if (PARTICLE.test(words[at].folded)) at++
  else if (!naming.enc) return -1
  if (words[at]?.folded === 'ب') at++
  if (at < end && OPENING.test(words[at].surface)) at++
  return at < end ? at : -1
}

/** Whose the thing at `at` is that is blamed by a name: `"تواطؤ" الحكومة`, `تقاعسا من الوزارة`, `تنصل الوزارة`. */
export function whoseCalled(scene: Scene, at: number): PartyFinding[] {
  const phrase = phraseAt(scene, at)
  if (!phrase) return []
  const named = partiesOf(scene, coordinated(scene, phrase))
  // `خيالات الحرب`: some words for things are written like people.
  if (named.some((p) => p.entity)) return named
  const deed = deedAt(scene, phrase)
  if (deed) return deed
  const attackers = attackersIn(scene, phrase)
  if (attackers.length) return attackers
  const inside = partiesInside(scene, [phrase])
  return inside.length ? inside : behind(scene, phrase)
}

/** Who did a deed of force, which befell whoever stands in construct with it; null where the thing is none. */
function deedAt(scene: Scene, phrase: Phrase): PartyFinding[] | null {
  const noun = scene.doc.words[phrase.head].readings.find(
    (r) =>
      r.lexeme.derived === 'masdar' &&
      framesOf(r).some((f) => (f.type === 'ASSAULT' || f.type === 'COERCE') && f.recipient.includes('of')),
  )
  if (!noun || phrase.person?.first === phrase.head) return null
  return doersOf(scene, phrase) ?? partiesOf(scene, argumentsOfNoun(scene, phrase.head, noun).agent)
}

/** Right behind the thing, over the mark that closes it: in construct with it, or with `من` or `ل`. */
function behind(scene: Scene, { last, definite }: Phrase): PartyFinding[] {
  const { words } = scene.doc
  const end = sentenceEnd(scene, last)
  const marked = last + 1 < end && CLOSING.is(words[last + 1])
  let k = marked ? last + 2 : last + 1
  if (k >= end) return []
  const from = words[k].folded === 'من' && k + 1 < end
  if (from) k += /^(?:جانب|قبل)$/.test(words[k + 1].folded) ? 2 : 1
  else if (!(linkOf(scene, k) & LI) && (!marked || definite || linkOf(scene, k) || words[k].bits & bit.PREP)) return []
  const whose = k < end ? phraseAt(scene, k) : null
  // `الاستعمال المفرط للقوة`: a thing all the same.
  const some = whose?.first === k && (whose.person || whose.other || isSomebody(words[whose.head].bits))
  return some ? partiesOf(scene, [whose]) : []
}

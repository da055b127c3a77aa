import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { argumentsOfVerb } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import { partiesOf } from './party.ts'
import { same } from './same-party.ts'
import { verb } from './verbs.ts'

/** Warnings that threaten: most foretell what nobody wishes, and are no event; some tell what whoever warns will do. */

/** `حذر من أن إيران ستدفع الثمن`, `حذر من أنه سيتخذ إجراءات`: whom the warning threatens; null where it merely foretells. */
export function warned(scene: Scene, s: StatementFinding): PartyFinding[] | null {
  if (s.act !== 'warn' || s.cue?.lemma !== 'حذر' || !s.speaker.entity) return null
  const { words } = scene.doc
  const told = (k: number) => words[k]?.folded ?? ''
  for (let k = s.contentFirst, end = Math.min(sentenceEnd(scene, k), k + REACH); k < end; k++) {
    // `من أنه سيقصف المدينة` needs no such help: the act that is to come is the threat.
    if (SELF.test(told(k - 1)) && TAKES.test(told(k)) && STEPS.test(told(k + 1)))
      return s.to.length ? s.to : struck(scene, k, s)
    // `لن تمر دون رد`: whoever did it is who is warned.
    if (told(k) === 'لن' && PASS.test(told(k + 1)) && WITHOUT.test(told(k + 2)))
      return ANSWER.test(told(k + 3)) ? s.to : null
    if (PAYS.test(told(k)) && [1, 2, 3].some((by) => PRICE.test(told(k + by)))) {
      const payers = payersAt(scene, k, s)
      return payers.length ? payers : null
    }
  }
  return null
}
/** Words into the content. */
const REACH = 12
const SELF = /^ب?ان(?:ه|ها|هم|نا)$/
const TAKES = /^س[يتن]تخذ(?:ون)?$/
const STEPS = /^(?:ال)?(?:اجراءات|تدابير|خطوات)$/
const PASS = /^[يت]مر$/
const WITHOUT = /^(?:دون|بدون|بلا)$/
const ANSWER = /^(?:رد|عقاب|حساب|محاسبه)$/
const PAYS = /^س[يت](?:واجه|دفع|تحمل|قابل)(?:ون)?$/
const PRICE = /^ب?(?:ال)?(?:عواقب|ثمن|رد|عقاب|عقوبات|تبعات)ا?$/

/** Whom or what the act at `t` would befall. */
function struck(scene: Scene, t: number, { speaker }: StatementFinding): PartyFinding[] {
  const reading = verb(scene, t)
  const args = reading && argumentsOfVerb(scene, t, reading)
  for (const phrases of [args?.against, args?.on, args?.obj]) {
    const whom = partiesOf(scene, phrases).filter((p) => !same(p, speaker))
    if (whom.length) return whom
  }
  return []
}

/** Who is named for paying: those warned, else the subject before the verb, by name. */
function payersAt(scene: Scene, t: number, s: StatementFinding): PartyFinding[] {
  if (s.to.length) return s.to
  let subject: Phrase | null = null
  for (let k = s.contentFirst; k < t && !subject; k++) {
    const phrase = scene.doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
    if (phrase && phrase.last < t) subject = phrase
  }
  return subject
    ? partiesOf(scene, coordinated(scene, subject)).filter((p) => p.entity !== null && !same(p, s.speaker))
    : []
}

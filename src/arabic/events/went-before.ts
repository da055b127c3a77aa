import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { argumentsOfVerb } from './arguments.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { same } from './same-party.ts'
import { verb } from './verbs.ts'

/** What was done in the clause before, which `وهو ما رفضته`, `وهي خطوة انتقدتها` take up as one. */

const IT_IS = /^و?(?:هو|هي)$/
const THE_MATTER = /^(?:و?هو)?الامر$/
const WHICH = /^(?:ما|الذي|التي)$/
const BACK = /^(?:به|بها|عليه|عليها|له|لها|منه|منها)$/
/** Words from where it is taken up to the verb, and to a second verb joined to that. */
const NEAR = 5
const JOINED = 14

/** `أعلن المجلس تأجيل الانتخابات، وهو القرار الذي رفضته المعارضة`: who did what the refusal, the blame or the praise of the event takes up. */
export function doerBefore(scene: Scene, event: EventFinding, said: readonly StatementFinding[]): PartyFinding[] {
  const { words } = scene.doc
  const t = event.first
  if (!verb(scene, t) || !(words[t].bits & bit.ENCLITIC || BACK.test(words[t + 1]?.folded ?? ''))) return []
  const start = takenUpAt(scene, t)
  if (start < 0) return []
  const doers = doersOf(scene, start, said)
  return doers.some((p) => event.actors.some((a) => same(a, p))) ? [] : doers.map((p) => ({ ...p, span: null }))
}

/** Where the clause begins that takes up what went before, or -1. */
function takenUpAt(scene: Scene, t: number): number {
  const { words } = scene.doc
  const from = sentenceStart(scene, t)
  const joined = words[t].folded.startsWith('و')
  for (let k = t - 1; k > from && k > t - (joined ? JOINED : NEAR); k--) {
    const { folded } = words[k]
    if (!IT_IS.test(folded) && folded !== 'الامر') continue
    const next = words[k + 1]
    if (THE_MATTER.test(folded) || next.folded === 'الامر')
      return WHICH.test(words[k + (folded === 'الامر' ? 1 : 2)].folded) ? k : -1
    if (next.folded === 'ما') return k
    // `وهو القرار الذي`, `وهي خطوة`.
    const noun =
      (next.bits & (bit.NOUN | bit.PERSON_NOUN | bit.GROUP | bit.ADJ)) === bit.NOUN && scene.mentionOf[k + 1] < 0
    const known = (next.bits & bit.DEFINITE) !== 0
    return noun && known === WHICH.test(words[k + 2]?.folded ?? '') ? k : -1
  }
  return -1
}

/** Who announced it, or who stands with the last verb or noun of action that says who did something. */
function doersOf(scene: Scene, start: number, said: readonly StatementFinding[]): PartyFinding[] {
  const { sentenceOf, words } = scene.doc
  const last = said.at(-1)
  if (last && sentenceOf[last.first] === sentenceOf[start] && last.first < start && last.contentLast >= start - 3)
    return last.speaker.entity || last.speaker.label ? [last.speaker] : []
  for (let k = start - 1, from = sentenceStart(scene, start); k >= from; k--) {
    if (scene.mentionOf[k] >= 0) continue
    const reading = verb(scene, k)
    const noun =
      reading || words[k].bits & bit.DEFINITE ? undefined : words[k].readings.find((r) => r.lexeme.derived === 'masdar')
    if (!reading && !noun) continue
    const { subj, of } = reading
      ? argumentsOfVerb(scene, k, reading)
      : { ...argumentsOfNoun(scene, k, noun!), subj: undefined }
    const whole = (subj ?? of)?.every((p) => p.last < start)
    const doers = whole ? partiesOf(scene, subj ?? of) : []
    // Of a noun of action, only who is named does it: in construct stands as often whom it befalls.
    if (doers.length && (subj || doers.every((p) => p.entity && p.entity.kind !== 'place'))) return doers
    if (reading && k + 1 < sentenceEnd(scene, start)) return []
  }
  return []
}

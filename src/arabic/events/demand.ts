import type { EventFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { DEMAND } from '../traits.ts'
import { type Coding, carrier } from './coding.ts'
import { contextsOf, NO_FRAME } from './context.ts'
import { coordinated } from './coordinated.ts'
import { isKnown } from './known.ts'
import { partiesOf } from './party.ts'
import { modeOfWords } from './speech-mode.ts'
import { clause } from './where.ts'

/** `يجب على إيران أن`, `على النظام ألا`: said by somebody of somebody else, it is a demand. */
export const demandAt = (c: Coding, t: number): EventFinding | null =>
  c.scene.doc.words[t].traits & DEMAND ? demanded(c, t) : null

/** `إيران يجب أن توقف دعمها`: whom what is said is about, right before what he must do. */
function bound(scene: Scene, t: number, { contentFirst }: StatementFinding): Phrase | null {
  const { words } = scene.doc
  if (!/^ا(?:ن|لا)$/.test(words[t + 1]?.folded ?? '')) return null
  let found: Phrase | null = null
  for (let k = t - 1; k >= contentFirst && k > t - BOUND; k--) {
    const phrase = phraseAt(scene, k)
    if (phrase?.last === t - 1) found = phrase
  }
  const before = found ? words[found.first - 1] : null
  if (!found || !animate(scene, found) || before?.bits === undefined || before.bits & bit.PREP) return null
  // It begins what is said, or a clause of it.
  return found.first === contentFirst || before.kind === 'punct' || /^[وفب]?ان$/.test(before.folded) ? found : null
}
/** Words that tell who must, at most. */
const BOUND = 8

/** `إن على تشاد احترام النتائج`: what is to be done, in construct with what it is done to. */
const isDue = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k] < 0 &&
  ((words[k]?.bits ?? 0) & (bit.MASDAR | bit.DEFINITE)) === bit.MASDAR &&
  words[k].readings[0]?.pro === 0 &&
  words[k + 1]?.kind === 'word'

function demanded(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const { doc } = scene
  const word = doc.words[t]
  const must = /^[وف]?(?:يجب|ينبغي|يتعين|يتوجب|لابد)$/.test(word.folded)
  const on = word.folded === 'علي' && scene.mentionOf[t] < 0
  if (!must && !on) return null
  const statement = carrier(c, t)
  if (!statement || !(statement.speaker.named || isKnown(scene, statement.speaker))) return null
  // A bare `على` demands only at the head of what is said, with `أن` after whom it binds.
  if (on && t - statement.contentFirst > 2) return null
  const at = must ? (doc.words[t + 1]?.folded === 'علي' ? t + 2 : -1) : t + 1
  if (at >= sentenceEnd(scene, t)) return null
  const phrase = at < 0 ? bound(scene, t, statement) : phraseAt(scene, at)
  if (!phrase) return null
  const all = coordinated(scene, phrase)
  const last = Math.max(t, all[all.length - 1].last)
  if (
    on &&
    !/^(?:ان|الا|ضروره)$/.test(doc.words[last + 1]?.surface.replace(/[أإ]/g, 'ا') ?? '') &&
    doc.words[last + 1]?.surface !== '(' &&
    !(/^[وف]?ان$/.test(doc.words[t - 1]?.folded ?? '') && isDue(scene, last + 1))
  )
    return null
  const recipients = partiesOf(scene, all).filter((p) => !p.entity || p.entity !== statement.speaker.entity)
  // `ينبغي على الناس` is advice to nobody.
  if (!recipients.some((p) => p.named || p.entity || /(?:قوات|حكوم|سلطات|دول|برلمان|مجلس)/.test(p.label))) return null
  // `يتعين على تركيا سحب قواتها`: what must be done is part of the demand.
  if ((doc.words[last + 1]?.bits ?? 0) & bit.MASDAR) c.used.add(last + 1)
  const [first, end] = clause(scene, t)
  const span: [number, number] = [doc.start[t], doc.end[t]]
  return {
    rule: 'code/demand',
    of: [statement],
    first: t,
    last: t,
    span,
    type: 'REQUEST',
    mode: modeOfWords(scene, 'REQUEST', last + 1, last + 8) ?? 'change',
    contexts: contextsOf(scene, first, end, NO_FRAME, 'REQUEST', recipients),
    trigger: { span, lemma: must ? 'وجب' : 'على' },
    evidence: [doc.start[first], doc.end[end]],
    actors: [{ ...statement.speaker, span: null }],
    recipients,
    place: null,
    time: null,
    status: 'actual',
    statement,
    casualties: [],
  }
}

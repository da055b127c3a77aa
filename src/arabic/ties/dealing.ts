import * as bit from '../bits.ts'
import { reciprocal } from '../events/meant.ts'
import type { ArabicMention } from '../names/spot.ts'
import { lastMention } from '../syntax/directory.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { BI, WA } from '../word.ts'
import { isActor, type Pair } from './pair.ts'

/** Verbs that bind two with what they have between them: `تربط`, `تجمعهما`. */
const BINDS = /^[وف]?(?:[يت]?ربط|ربطت|[يت]جمع|جمعت)(?:ه|ها|هم|هما)?$/
/** Verbs of having a relation, or being in one. */
const HAS =
  /^[وف]?(?:[يت]قيم(?:ان)?|اقامت?|[يت]تمتع(?:ان)?|تمتعت|[يت]حتفظ(?:ان)?|[يت]خوض(?:ان)?|خاضت?|خاضا|[يت]عيش(?:ان)?|[يت]شترك(?:ان)?|[يت]دخل|دخلت?|[يت]متلك|[يت]ملك)$/
const WITH = /^(?:مع|ضد)$/
const IN = /^(?:علي|في)$/
/** A relation that is one of friends by its name. */
const CLOSE = /تحالف|شراكه|صداقه|تحالفات/
/** What comes and goes as wars do is told as acts, unless somebody is said to be in it. */
const WAR = /حرب|تنسيق|تعاون/
/** Tokens between a verb and its relation, and between a relation and whom it is with, at most. */
const FAR = 7
const NEAR = 5

/** What is told of two by a relation at token `t`; `bound` where a verb says that it holds them together. */
export interface Dealing extends Pair {
  bound: boolean
  close: boolean
}

/**
 * `تربط تونس بليبيا علاقات متينة`, `تخوض أرمينيا نزاعا مع أذربيجان`, `إثيوبيا على خلاف مع مصر`, `علاقات المغرب الوثيقة مع إسبانيا`: the two who
 * stand in a relation that is told by a verb or with `مع`.
 */
export function dealing(scene: Scene, t: number): Dealing | null {
  const bound = boundBy(scene, t)
  if (bound) return { ...bound, bound: true, close: false }
  const pair = inWith(scene, t)
  return pair && { ...pair, bound: false, close: CLOSE.test(scene.doc.words[t].folded) }
}

/** `تربط تونس بليبيا علاقات`, `العلاقات التي تربط بين تونس وليبيا`, `تونس وليبيا تربطهما علاقات`, `تربطها بليبيا علاقات`. */
function boundBy(scene: Scene, t: number): Pair | null {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  const end = sentenceEnd(scene, t)
  for (let v = t - 1; v >= start && v >= t - FAR; v--)
    if (binds(scene, v)) {
      const [, its] = /(هما|ها|ه|هم)$/.exec(words[v].folded) ?? []
      const pair = its ? takenUp(scene, v, its) : joinedBehind(scene, v + 1)
      return pair && { ...pair, last: Math.max(pair.last, t) }
    }
  // Adjectives, `التي` and the verb.
  for (let v = t + 1; v < end && v <= t + FAR; v++) {
    if (binds(scene, v)) {
      const pair = joinedBehind(scene, v + 1)
      return pair && { ...pair, first: t }
    }
    if (scene.mentionOf[v] >= 0 || !(words[v].bits & bit.ADJ || /^ال(?:تي|ذي)$/.test(words[v].folded))) return null
  }
  return null
}

/** Two side by side, the second with `و` or `ب`; `البلدين`; over `بين`. */
function joinedBehind(scene: Scene, k: number): Pair | null {
  const { words } = scene.doc
  const first = words[k]?.folded === 'بين' ? k + 1 : k
  const phrase = first < scene.doc.n ? phraseAt(scene, first) : null
  const two = phrase ? reciprocal(scene, phrase) : null
  if (two?.[0].entity && two[1].entity && phrase)
    return { from: two[0].entity, to: two[1].entity, first: k, last: phrase.last }
  const a = mentionAt(scene, first)
  const b = a && mentionAt(scene, a.last + 1)
  return a && b && !a.pro && b.pro & (WA | BI) ? pairOf(a, b, k, b.last) : null
}

/** `تونس وليبيا تربطهما`, `تونس تربطها بليبيا`: whom the pronoun of the verb takes up. */
function takenUp(scene: Scene, v: number, its: string): Pair | null {
  const start = sentenceStart(scene, v)
  const a = lastMention(scene, v, isActor)
  if (!a || a.first < start) return null
  if (its === 'هما') {
    const before = a.pro & WA ? lastMention(scene, a.first, isActor) : null
    return before && before.last === a.first - 1 ? pairOf(before, a, before.first, v) : null
  }
  const b = mentionAt(scene, v + 1)
  return b && b.pro & BI ? pairOf(a, b, a.first, b.last) : null
}

/** Somebody in a relation with another: in construct with it, by its pronoun, by a verb or a preposition before it. */
function inWith(scene: Scene, t: number): Pair | null {
  const { words } = scene.doc
  const end = sentenceEnd(scene, t)
  const own = mentionAt(scene, t + 1)
  const owned = own !== null && isActor(own) && !own.pro
  let k = owned ? own.last + 1 : t + 1
  for (; k < end && k <= t + NEAR && scene.mentionOf[k] < 0 && words[k].bits & bit.ADJ; k++);
  const b = k < end && WITH.test(words[k].folded) ? mentionAt(scene, k + 1) : null
  const war = WAR.test(words[t].folded)
  if (!b) return war || !owned ? both(scene, t) : null
  if (!isActor(b) || b.pro) return null
  if (owned) return war ? null : pairOf(own, b, t, b.last)
  if (words[t].bits & bit.ENCLITIC && !war) {
    const a = lastMention(scene, t, isActor)
    return a && a.first >= sentenceStart(scene, t) ? pairOf(a, b, a.first, b.last) : null
  }
  const a = whoHas(scene, t)
  return a && pairOf(a, b, a.first, b.last)
}

/** `تخوض أرمينيا نزاعا`, `أرمينيا تخوض نزاعا`, `أرمينيا على خلاف`: who is told to be in the relation at `t`. */
function whoHas(scene: Scene, t: number): ArabicMention | null {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  const before = scene.mentions[scene.mentionOf[t - 2] ?? -1]
  if (t - 2 >= start && IN.test(words[t - 1].folded)) return before && isActor(before) && !before.pro ? before : null
  for (let v = t - 1; v >= start && v >= t - FAR; v--) {
    if (!(words[v].bits & bit.VERB) || !HAS.test(words[v].folded)) continue
    const behind = mentionAt(scene, v + 1)
    if (behind && behind.last < t) return isActor(behind) && !behind.pro ? behind : null
    const who = /^ال(?:تي|ذي)$/.test(words[v - 1]?.folded ?? '') ? v - 2 : v - 1
    const at = words[who]?.surface === '،' ? who - 1 : who
    const named = scene.mentions[scene.mentionOf[at] ?? -1]
    return named && isActor(named) && named.first >= start ? named : null
  }
  return null
}

/** `بكين وواشنطن تخوضان حربا`, `تشترك تايلاند وكمبوديا في نزاع`: two who have it with each other. */
function both(scene: Scene, t: number): Pair | null {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  for (let v = t - 1; v >= start && v >= t - FAR; v--) {
    if (!(words[v].bits & bit.VERB) || !HAS.test(words[v].folded)) continue
    const dual = words[v].folded.endsWith('ان')
    const b = dual ? scene.mentions[scene.mentionOf[v - 1] ?? -1] : null
    const a = b && b.pro & WA ? scene.mentions[scene.mentionOf[b.first - 1] ?? -1] : mentionAt(scene, v + 1)
    const second = b ?? (a ? mentionAt(scene, a.last + 1) : null)
    const shared = dual || /شترك/.test(words[v].folded)
    return shared && a && second && second.pro & WA && second.last < t + 1 ? pairOf(a, second, a.first, t) : null
  }
  return null
}

const pairOf = (a: ArabicMention, b: ArabicMention, first: number, last: number): Pair | null =>
  a.entity && b.entity && isActor(a) && isActor(b)
    ? { from: a.entity, to: b.entity, first: Math.min(first, a.first), last: Math.max(last, b.last) }
    : null

const binds = ({ doc: { words } }: Scene, v: number): boolean =>
  (words[v].bits & bit.VERB) !== 0 && BINDS.test(words[v].folded)

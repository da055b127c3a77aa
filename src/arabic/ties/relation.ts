import type { EntityFinding, TieFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { reciprocal } from '../events/meant.ts'
import { isDefinite } from '../names/view.ts'
import { stateBy } from '../resolve/nation.ts'
import { lastMention } from '../syntax/directory.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { DISPUTE, PARTNERSHIP } from '../traits.ts'
import { BI, LI, WA } from '../word.ts'
import { dealing } from './dealing.ts'
import { isActor, type Pair } from './pair.ts'

const GOOD =
  /^[وب]?(?:ال)?(?:استراتيجي|متميز|مميز|وثيق|تاريخي|عميق|راسخ|متين|ودي|طيب|قوي|ثنايي|اخوي|ممتاز|خاص|جيد|حسن|متجذر|متنامي)ه?$|^[وب]?(?:عمق|متانه|قوه|تميز|تعزيز|توثيق|تطوير|توطيد|رسوخ)$/
const BAD =
  /^[وب]?(?:ال)?(?:متوتره|متازمه|متدهوره|مقطوعه|سييه|عداييه|توترا|تازما|تدهورا|توتر|تدهور|فتورا|قطيعه)$|^[وف]?(?:تدهورت|ساءت|توترت|تازمت|انقطعت)$/
const STRONG = /تعاون|شراكه|تحالف|صداقه/
/** Words from the noun within which its two stand. */
const REACH = 7
/** Words behind the two within which it is said how they get on. */
const SAID = 4

/** `حليف رئيسي لقطر`: nouns that say of one what he is to another. */
const ALLY = /^[وفب]?(?:ال)?(?:حليف|حليفا|حليفه|شريك|شريكا|شريكه)$/
const HIS_ALLY = /^[وفبل]?(?:حليف|حليفت|شريك|شريكت)(?:ه|ها)$/
const HIS_FOE = /^[وفبل]?(?:خصم|غريم|غريمت|عدو|عدوت)(?:ه|ها)$/
const BOTH_ALLIES = /^(?:حليف|شريك)(?:ان|ين|تان|تين)$/
const BOTH_FOES = /^(?:خصم|غريم|عدو)(?:ان|ين|تان|تين)$/
const FOE = /^[وفب]?(?:ال)?(?:خصم|خصما|غريم|غريما|غريمه|عدو|عدوا|عدوه)$/

/** `التعاون العميق بين باماكو وموسكو`, `تركيا حليف لقطر`: standing relations that a report states of two actors. */
export function relations(scene: Scene): TieFinding[] {
  const ties: TieFinding[] = []
  const add = (rival: boolean, pair: Pair | null) => {
    if (!pair || pair.from === pair.to) return
    const type = rival ? 'at-odds-with' : 'partner-of'
    const both = [pair.from, pair.to]
    if (ties.slice(-60).some((x) => x.type === type && both.includes(x.from) && both.includes(x.to))) return
    const { from, to, first, last } = pair
    const span: [number, number] = [scene.doc.start[first], scene.doc.end[last]]
    ties.push({ rule: `tie/${type}`, type, from, to, title: null, first, last, span, since: null, until: null })
  }
  for (let t = 0; t < scene.doc.n; t++) {
    const { folded, traits, bits } = scene.doc.words[t]
    if (bits & bit.ENCLITIC || bits & bit.UNKNOWN) {
      if (HIS_ALLY.test(folded)) add(false, hisOwn(scene, t))
      else if (HIS_FOE.test(folded)) add(true, hisOwn(scene, t))
    }
    if (!(traits & (PARTNERSHIP | DISPUTE))) continue
    if (BOTH_ALLIES.test(folded)) add(false, bothBefore(scene, t))
    else if (BOTH_FOES.test(folded)) add(true, bothBefore(scene, t))
    else if (ALLY.test(folded)) add(false, standsTo(scene, t))
    else if (FOE.test(folded)) add(true, standsTo(scene, t))
    else {
      const pair = between(scene, t) ?? nations(scene, t)
      const told = pair ? null : dealing(scene, t)
      const two = pair ?? told
      if (!two) continue
      const how = howTheyAre(scene, t, two.last)
      const rival = (traits & DISPUTE) !== 0 || how < 0
      const good = told ? told.bound || told.close : STRONG.test(folded)
      if (rival || how > 0 || good) add(rival, two)
    }
  }
  return ties
}

/** `تتهم الهند عدوها القديم باكستان`, `حليفته إيران`: whom the pronoun means, and who is named behind the noun. */
function hisOwn(scene: Scene, t: number): Pair | null {
  const { words } = scene.doc
  const end = sentenceEnd(scene, t)
  let k = t + 1
  while (k < end && k < t + 4 && scene.mentionOf[k] < 0 && isDefinite(words[k]) && words[k].bits & bit.ADJ) k++
  const to = mentionAt(scene, k)
  if (!to?.entity || to.pro || (to.kind === 'person' ? words[t].folded.endsWith('ها') : !isActor(to))) return null
  const start = sentenceStart(scene, t)
  const from = lastMention(scene, t, (m) => (to.kind === 'person' ? m.kind === 'person' : isActor(m)))
  return from?.entity && from.first >= start
    ? { from: from.entity, to: to.entity, first: from.first, last: to.last }
    : null
}

/** `إيران وألمانيا شريكتان`, `كانت تونس ومصر حليفتين`: the two named right before. */
function bothBefore(scene: Scene, t: number): Pair | null {
  const b = scene.mentions[scene.mentionOf[t - 1] ?? -1]
  const a = b && scene.mentions[scene.mentionOf[b.first - 1] ?? -1]
  if (!a || !b || !isActor(a) || !isActor(b) || !(b.pro & WA) || !a.entity || !b.entity) return null
  return a.first >= sentenceStart(scene, t) ? { from: a.entity, to: b.entity, first: a.first, last: t } : null
}

/** `بين` behind the noun, with two actors or with `البلدين`. */
function between(scene: Scene, t: number): Pair | null {
  const { words } = scene.doc
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k < end; k++) {
    if (words[k].folded !== 'بين') continue
    const phrase = k + 1 < end ? phraseAt(scene, k + 1) : null
    const two = phrase ? reciprocal(scene, phrase) : null
    if (two?.[0].entity && two[1].entity && phrase)
      return { from: two[0].entity, to: two[1].entity, first: t, last: phrase.last }
    const a = scene.mentions[scene.mentionOf[k + 1]]
    const b = a && scene.mentions[scene.mentionOf[a.last + 1]]
    if (!a || !b || !isActor(a) || !isActor(b) || !(b.pro & WA) || b.pro & BI || !a.entity || !b.entity) return null
    return { from: a.entity, to: b.entity, first: t, last: b.last }
  }
  return null
}

/** `العلاقات السعودية المصرية`: two nationalities side by side. */
function nations(scene: Scene, t: number): Pair | null {
  if (!isDefinite(scene.doc.words[t]) && !scene.doc.words[t].folded.startsWith('لل')) return null
  const states: EntityFinding[] = []
  let k = t + 1
  for (const end = Math.min(sentenceEnd(scene, t), t + 4); k < end && states.length < 2; k++) {
    const word = scene.doc.words[k]
    if (word.surface === '-' || word.surface === '–') continue
    const iso = scene.mentionOf[k] < 0 && isDefinite(word) ? word.names.demonym : null
    const state = iso ? stateBy(scene, iso, k) : null
    if (!state) return null
    states.push(state)
  }
  return states.length === 2 ? { from: states[0], to: states[1], first: t, last: k - 1 } : null
}

/** 1 where words about a relation praise it, -1 where they lament it, 0 where they say neither. */
function howTheyAre(scene: Scene, t: number, last: number): number {
  const { words } = scene.doc
  const from = Math.max(sentenceStart(scene, t), t - 1)
  const to = Math.min(sentenceEnd(scene, t), last + SAID)
  let good = 0
  for (let k = from; k < to; k++) {
    if (BAD.test(words[k].folded)) return -1
    if (k <= last + 1 && GOOD.test(words[k].folded)) good = 1
  }
  return good
}

/** `تعد تركيا حليفا رئيسيا لقطر`, `حليفا مقربا من روسيا`, `روسيا، حليفة دمشق`: who is something to whom. */
function standsTo(scene: Scene, t: number): Pair | null {
  const { words } = scene.doc
  let k = t + 1
  const end = sentenceEnd(scene, t)
  while (k < end && words[k].bits & bit.ADJ && scene.mentionOf[k] < 0 && !words[k].names.demonym) k++
  const near = k > t + 1 && words[k]?.folded === 'من'
  // `من الرئيس السابق فلان`.
  if (near) for (k++; k < end && scene.mentionOf[k] < 0 && words[k].bits & (bit.TITLE | bit.ADJ); k++);
  const to = mentionAt(scene, k)
  if (!to?.entity || to.kind === 'place') return null
  if (near ? to.pro : k > t + 1 ? !(to.pro & LI) : (to.pro & ~LI) !== 0) return null
  for (let m = t - 1, start = Math.max(sentenceStart(scene, t), t - 5); m >= start; m--) {
    const from = scene.mentions[scene.mentionOf[m]]
    if (!from) continue
    const other = from.pro & (BI | LI) || from.kind === 'place' || !from.entity
    return other ? null : { from: from.entity!, to: to.entity, first: from.first, last: to.last }
  }
  return null
}

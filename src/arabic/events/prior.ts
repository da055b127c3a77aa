import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import { same } from './same-party.ts'
import { takeTwoSides } from './two-sides.ts'
import { verb } from './verbs.ts'
import { boundBy } from './vows.ts'
import { doerBefore } from './went-before.ts'

/** Whom an act concerns that says nobody itself, where an act told before it or the condition behind it does. */

/** Gives events without recipients those whom others name: whose offer is refused, whom else the threat is to, who must do what first. */
export function takeFromOthers(scene: Scene, events: readonly EventFinding[], said: readonly StatementFinding[]): void {
  // The first statement that does not stand before the event: both are in the order of the text.
  let next = 0
  for (let i = 0; i < events.length; i++) {
    const event = events[i]
    while (next < said.length && said[next].first < event.first) next++
    // `أدانت دول عربية وغربية الهجوم ووصفته بأنه`: part of those who act is nobody else.
    if (event.recipients.length)
      event.recipients = event.recipients.filter(
        (p) => p.entity || !event.actors.some((a) => !a.entity && a.label.startsWith(`${p.label} و`)),
      )
    takeTwoSides(events, i)
    if (event.recipients.length || !event.actors.length) continue
    if (event.type === 'REJECT' || event.type === 'ACCUSE' || event.type === 'SUPPORT') {
      event.recipients = doerBefore(scene, event, said.slice(Math.max(0, next - LAST), next))
      if (event.recipients.length) continue
    }
    if (event.type === 'AGREE' || event.type === 'REQUEST') {
      event.recipients = answeredBy(scene, events, i)
      if (event.recipients.length) continue
    }
    if (event.type === 'AGREE' || event.type === 'REJECT') event.recipients = boundTo(scene, event)
    else if (event.type === 'PROTEST') event.recipients = calledOnBy(scene, events, i)
    // `معاودة فرض العقوبات إذا انتهكت طهران الاتفاق`: on whom they would be.
    else if (event.type === 'SANCTION')
      event.recipients = boundBy(scene, event.first, event.actors).filter((p) => p.entity?.kind === 'state')
    if (event.recipients.length) continue
    if (event.type === 'REJECT')
      event.recipients = offeredBy(scene, events, i, said.slice(Math.max(0, next - LAST), next))
    else if (event.type === 'THREATEN' || event.type === 'REQUEST') event.recipients = stillTo(scene, events, i)
  }
}

/** `مستعدة للحوار إذا رفعت واشنطن العقوبات`, `لن توقع قبل أن تنسحب القوات`: the body on whom an offer or a refusal lays its condition. */
const boundTo = (scene: Scene, { first, actors }: EventFinding): PartyFinding[] =>
  boundBy(scene, first, actors, true).filter((p) => p.entity && p.entity.kind !== 'person')

/** Sentences back that what is refused was offered, at most. */
const BACK = 2
/** Events looked back through. */
const LAST = 8

const OFFERED =
  /^ال(?:عرض|عروض|طلب|طلبات|مقترح|مقترحات|اقتراح|اقتراحات|دعوه|دعوات|انذار|مطلب|مطالب|شرط|شروط|مبادره|خطه|مهله|تهديد|تهديدات|املاءات|ضغوط)$/
const BLAMED = /^ال(?:اتهام|اتهامات|انتقاد|انتقادات|مزاعم|ادعاءات|تهم|تهمه)$/
const THAT = /^(?:ذلك|هذا|هذه|تلك)$/
const WHY = /^(?:لان(?:ه|ها|هم)?|ب?ان(?:ه|ها|هم)?|حيث|قبل|بعد|اذا|منذ|خلال|كما|بسبب)$/
const ASKING: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'THREATEN'])
const OFFERS: ReadonlySet<string> = new Set(['propose', 'demand', 'appeal', 'threaten'])

/** `عرضت الحكومة هدنة، ورفض المتمردون العرض`: who made the offer, or laid the blame, that is known already. */
function offeredBy(
  scene: Scene,
  events: readonly EventFinding[],
  i: number,
  said: readonly StatementFinding[],
): PartyFinding[] {
  const event = events[i]
  const { sentenceOf } = scene.doc
  // `رفض قرار المجلس. وقال: لن نقبله أبدا`: the same refused once more.
  const again = scene.doc.words[event.first].bits & bit.ENCLITIC ? events[i - 1] : undefined
  if (
    again?.type === 'REJECT' &&
    sentenceOf[again.first] >= sentenceOf[event.first] - BACK &&
    sameParties(again.actors, event.actors)
  )
    return again.recipients.map((p) => ({ ...p, span: null }))
  const bare = isBare(scene, event)
  const blame = bare ? false : thingKnown(scene, event)
  if (blame === null) return []
  // `رفض الإنذار`: who gave it, however far before.
  const warned = !bare && !blame && isThreat(scene, event) ? threatBefore(events, i) : []
  if (warned.length) return warned
  const first = sentenceOf[event.first] - (bare ? 0 : BACK)
  for (let k = i - 1; k >= 0 && k >= i - LAST && sentenceOf[events[k].first] >= first; k--) {
    const before = events[k]
    if (before.status === 'denied' || !(blame ? before.type === 'ACCUSE' : ASKING.has(before.type))) continue
    const parties = ofOthers(before.actors, event.actors)
    if (parties.length) return parties
  }
  if (blame) return []
  for (let k = said.length - 1; k >= 0; k--) {
    const s = said[k]
    if (sentenceOf[s.first] < first) break
    if (!OFFERS.has(s.act)) continue
    const parties = s.speaker.entity ? ofOthers([s.speaker], event.actors) : []
    if (parties.length) return parties
  }
  return []
}

/** `رفضت الوزارة تسليم الرسائل التي طلبتها اللجنة`, `رفضت وساطة عرضتها الجزائر`: whoever answers an offer or demand was made it. */
function answeredBy(scene: Scene, events: readonly EventFinding[], i: number): PartyFinding[] {
  const [before, event] = [events[i - 1], events[i]]
  const { words, sentenceOf } = scene.doc
  // `ردت ألمانيا بالتعهد بعشرة ملايين`: to whoever asked for it.
  if (event.type === 'AGREE' && isAnswer(scene, event)) {
    for (let k = i - 1; k >= 0 && k >= i - LAST && sentenceOf[events[k].first] >= sentenceOf[event.first] - 1; k--)
      if (events[k].type === 'REQUEST') return ofOthers(events[k].actors, event.actors)
    return []
  }
  if (!before || !ANSWERS.has(before.type) || !before.recipients.length || event.first - before.first > ANSWERED)
    return []
  // Only a clause on what is answered tells it: its verb has the pronoun of that.
  if (sentenceOf[before.first] !== sentenceOf[event.first] || !(words[event.first].bits & bit.ENCLITIC)) return []
  return sameParties(before.recipients, event.actors) ? before.actors.map((p) => ({ ...p, span: null })) : []
}
/** A verb of answering stands a few words before. */
const isAnswer = ({ doc: { words } }: Scene, { first }: EventFinding): boolean => {
  for (let k = first - 1; k >= 0 && k > first - 4; k--) if (ANSWER.test(words[k].folded)) return true
  return false
}
const ANSWER = /^[وف]?(?:ردت?|[يت]رد|استجابت?)$/
const ANSWERS: ReadonlySet<string> = new Set(['REJECT', 'AGREE', 'CONCEDE'])
/** Words from an answer to what is answered, at most. */
const ANSWERED = 12

const ofOthers = (parties: readonly PartyFinding[], actors: readonly PartyFinding[]): PartyFinding[] =>
  parties.some((p) => actors.some((a) => same(a, p))) ? [] : parties.map((p) => ({ ...p, span: null }))

const THREAT = /^ال(?:انذار|مهله|تهديد|تهديدات|انذارات)$/
/** A threat that is known already stands right behind. */
const isThreat = ({ doc: { words } }: Scene, { first }: EventFinding): boolean =>
  THREAT.test(words[first + 1]?.folded ?? '') || THREAT.test(words[first + 2]?.folded ?? '')

/** The last threat to whoever refuses it, or to anybody. */
function threatBefore(events: readonly EventFinding[], i: number): PartyFinding[] {
  for (let k = i - 1; k >= 0 && k >= i - LAST; k--)
    if (events[k].type === 'THREATEN') return ofOthers(events[k].actors, events[i].actors)
  return []
}

/** `إلا أن روسيا اعترضت`: with nothing behind it, what is refused was asked or offered in the sentence. */
function isBare(scene: Scene, { first }: EventFinding): boolean {
  const reading = verb(scene, first)
  if (!reading || reading.enc) return false
  const { words, sentenceOf } = scene.doc
  const next = words[first + 1]
  return (
    !next || sentenceOf[first + 1] !== sentenceOf[first] || (next.kind === 'punct' && /^[.،,؛]$/.test(next.surface))
  )
}

/** Whether what is refused is blame, or an offer or demand, told of before; null where it is neither. */
function thingKnown({ doc }: Scene, { first }: EventFinding): boolean | null {
  const { words } = doc
  for (let k = first + 1; k < Math.min(doc.n, first + 6) && doc.sentenceOf[k] === doc.sentenceOf[first]; k++) {
    const word = words[k]
    if (word.kind === 'punct' || WHY.test(word.folded)) return null
    if (THAT.test(word.folded))
      return OFFERED.test((words[k + 1] ?? word).folded) || !((words[k + 1]?.bits ?? 0) & bit.DEFINITE) ? false : null
    const blame = BLAMED.test(word.folded)
    if (!blame && !OFFERED.test(word.folded)) continue
    // `العرض الأمريكي`, `الدعوة التي`: it says itself whose it is.
    const next = words[k + 1]
    return next && next.kind === 'word' && next.bits & (bit.ADJ | bit.DEMONYM | bit.DEFINITE) ? null : blame
  }
  return null
}

const HOSTILE: ReadonlySet<string> = new Set(['THREATEN', 'REQUEST', 'ACCUSE', 'SANCTION', 'ASSAULT', 'REJECT'])
const ASKED: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'THREATEN'])

/** `أمهلوا المجلس أسبوعا، مهددين بفرض عقوبات`: with nobody else told of, a participle beside a verb is to whom the verb is. */
function stillTo(scene: Scene, events: readonly EventFinding[], i: number): PartyFinding[] {
  const event = events[i]
  const { sentenceOf, words } = scene.doc
  const beside = !verb(scene, event.first) && (words[event.first].bits & bit.SAYING) !== 0
  if (!beside && event.type !== 'THREATEN') return []
  for (let k = i - 1; k >= Math.max(0, i - LAST) && sentenceOf[events[k].first] === sentenceOf[event.first]; k--) {
    const before = events[k]
    if (!sameParties(before.actors, event.actors)) continue
    if (!before.recipients.length) continue
    const fits =
      event.type === 'THREATEN'
        ? HOSTILE.has(before.type)
        : ASKED.has(before.type) && before.recipients.every((p) => p.entity && p.entity.kind !== 'person')
    return fits ? before.recipients.map((p) => ({ ...p, span: null })) : []
  }
  return []
}

/** `تظاهر المئات مطالبين باستقالة الرئيس`: with nobody else told of, a protest is against whom the same people call on or blame beside it. */
function calledOnBy(scene: Scene, events: readonly EventFinding[], i: number): PartyFinding[] {
  const event = events[i]
  const { sentenceOf, words } = scene.doc
  for (let k = i + 1; k < events.length && sentenceOf[events[k].first] === sentenceOf[event.first]; k++) {
    const next = events[k]
    if (!ASKED.has(next.type) || verb(scene, next.first) || !(words[next.first].bits & bit.SAYING)) continue
    if (sameParties(next.actors, event.actors)) return next.recipients.map((p) => ({ ...p, span: null }))
  }
  return []
}

const sameParties = (a: readonly PartyFinding[], b: readonly PartyFinding[]): boolean =>
  a.length === b.length && a.every((p) => b.some((q) => same(p, q)))

import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { compatible, described, differ, equal, likely, sameParty } from './parties-alike.ts'
import { isThing } from './targets.ts'
import { isWayTo } from './won.ts'

/** An event while it is merged: violence knows whether it is the deed or what the deed did. */
type Coded = EventFinding & { harm?: boolean; attack?: boolean; aside?: boolean }

/**
 * One happening told twice is one event: the same type, parties that do not contradict, no other time or place. The
 * fullest telling stays; it keeps what only the other says. What a deed did (`ما أدى إلى مقتل`) belongs to the deed.
 */
export function merge(scene: Scene, events: readonly EventFinding[]): EventFinding[] {
  const kept: Coded[] = []
  for (const event of events as readonly Coded[]) {
    if (isWayTo(scene, kept, event)) {
      const won = kept[kept.length - 1]
      // `بعد معارك مع المتمردين`: from them.
      if (!won.recipients.length && won.actors.length)
        won.recipients = event.actors.filter((p) => !won.actors.some((a) => sameParty(a, p)))
      continue
    }
    let same = lastLed(scene, kept, event)
    if (same < 0) same = Math.max(0, kept.length - REMEMBERED)
    while (same < kept.length && !isSame(scene, kept[same], event)) same++
    if (same === kept.length) same = -1
    if (same < 0) {
      kept.push(event)
      continue
    }
    const [best, other] = outweighs(event, kept[same]) ? [event, kept[same]] : [kept[same], event]
    best.recipients = hurt(best, other, scene.doc.sentenceOf[best.first] === scene.doc.sentenceOf[other.first])
    best.actors = best.actors.length ? best.actors : other.actors
    best.recipients = best.recipients.filter((p) => !best.actors.some((a) => sameParty(a, p)))
    // `قتل ثلاثة في اشتباكات بين الجيش والمتمردين`: of those who fight each other each does it to the other.
    if (best.actors.length > 1 && FOUGHT.test(best.trigger.lemma)) best.recipients = []
    best.mode ??= other.mode
    best.time ??= other.time
    best.place ??= other.place
    for (const casualty of other.casualties)
      if (!best.casualties.some((c) => c.kind === casualty.kind)) best.casualties.push(casualty)
    best.of = [...(best.of ?? []), other]
    kept[same] = best
  }
  return kept
}

const FOUGHT = /^(?:اشتباك|معركة|مواجهة|قتال|حرب|نزاع)$/

/** The last event that is the deed of which `event` came, or came of it: of two before it the nearer. */
function lastLed(scene: Scene, kept: readonly Coded[], event: Coded): number {
  for (let i = kept.length - 1; i >= 0 && kept[i].first > event.first - FAR; i--)
    if (isDeedOf(scene, kept[i], event)) return i
  return -1
}

const isDeedOf = (scene: Scene, a: Coded, b: Coded): boolean =>
  a.type === 'ASSAULT' &&
  b.type === 'ASSAULT' &&
  scene.doc.sentenceOf[a.first] === scene.doc.sentenceOf[b.first] &&
  a.status === b.status &&
  compatible(a.actors, b.actors) &&
  ledTo(scene, a, b)

/** Of a deed and what it did the deed is told; of two alike the fuller. */
function outweighs(later: Coded, kept: Coded): boolean {
  if (isHarmOf(kept, later) || isHarmOf(later, kept)) return isHarmOf(kept, later)
  // `أجرى زيارة إلى موسكو` tells it, where `قال عقب زيارة إلى موسكو` does by the way.
  if (later.aside !== kept.aside && sides(later) === sides(kept)) return kept.aside === true
  return weight(later) > weight(kept)
}

const isHarmOf = (harm: Coded, deed: Coded): boolean =>
  harm.harm === true &&
  !deed.harm &&
  deed.type === 'ASSAULT' &&
  // `مقتل ثمانية وتدمير عجلتين في غارة`: what is destroyed came of it as well.
  deed.mode !== 'destroy' &&
  deed.trigger.lemma !== harm.trigger.lemma

/** Those who came to harm, and whoever a deed was aimed at: a state, a place and a thing only where nobody came to harm. */
function hurt(best: Coded, other: Coded, together: boolean): PartyFinding[] {
  if (together && isHarmOf(other, best) && other.recipients.length) {
    const acting = [...best.actors, ...other.actors]
    const aimed = best.recipients.filter(
      (p) =>
        (p.entity ? !/^(?:state|place)$/.test(p.entity.kind) : !isThing(p.label)) &&
        !acting.some((a) => sameParty(a, p)),
    )
    const others = aimed.length
      ? other.recipients.filter((p) => p.entity || !DEAD.test(fold(p.label)))
      : other.recipients
    return [...aimed.filter((p) => !others.some((q) => sameParty(p, q) || described(p, q))), ...others]
  }
  // `قتل خمسة وأصيب ثلاثة`: all who came to harm.
  if (together && best.harm && other.harm && best.recipients.length && other.recipients.length) {
    const [early, late] = best.first < other.first ? [best, other] : [other, best]
    return told([
      ...early.recipients,
      ...late.recipients.filter(
        (p) => !early.recipients.some((q) => sameParty(p, q) || (described(p, q) && !OTHERS.test(p.label))),
      ),
    ])
  }
  const first = !best.harm && other.harm && !best.recipients.some((p) => p.entity) ? other : best
  const next = first === best ? other : best
  return first.recipients.length ? first.recipients : next.recipients
}

/** `أربعة جنود قتلوا وأصيب 15`: a mere number beside somebody told of is counted and no party (so the gold has it). */
function told(harmed: readonly PartyFinding[]): PartyFinding[] {
  const somebody = harmed.filter((p) => !/^[\d٠-٩]+$/.test(p.label))
  return somebody.length ? somebody : [...harmed]
}

/** Events looked back through: more than a report tells, so that a book's worth of text costs no more by the word. */
const REMEMBERED = 200

/** Of a crowd and what it did, what it did. */
const CROWD = new Set(['متظاهر', 'محتج'])
const sides = (e: EventFinding): number => e.actors.length * 10 + e.recipients.length
const weight = (e: EventFinding): number =>
  (CROWD.has(e.trigger.lemma) ? -2 : 0) +
  e.actors.length * 4 +
  e.recipients.length * 4 +
  (e.time ? 1 : 0) +
  (e.place ? 1 : 0)

function isSame(scene: Scene, a: Coded, b: Coded): boolean {
  if (a.type !== b.type) return false
  const sentence = scene.doc.sentenceOf[a.first] === scene.doc.sentenceOf[b.first]
  // `قتل خمسة وأصيب ثلاثة في هجوم`: one deed, told by what it did and by what it was.
  if (
    a.type === 'ASSAULT' &&
    sentence &&
    a.status === b.status &&
    (a.harm || b.harm) &&
    b.first - a.first < 22 &&
    !apart(scene, a, b) &&
    !(a.harm && b.actors.length > 1 && !b.harm)
  ) {
    if (
      compatible(a.actors, b.actors) &&
      (compatible(a.recipients, b.recipients) ||
        (a.harm &&
          b.harm &&
          b.first - a.first < 14 &&
          (!(b.actors.length && a.actors.length) || equal(a.actors, b.actors))) ||
        cameOf(scene, a, b))
    )
      return true
  }
  if (isDeedOf(scene, a, b)) return true
  // `الاعتداء على متحف المدينة`: a house of a name, which is hit once.
  if (a.type === 'ASSAULT' && likely(a.actors, b.actors) && a.recipients.some((p) => isAt(p, b))) return true
  // `أطلقت الشرطة الغاز لتفريق المحتجين`: what for.
  if (
    a.type === 'ASSAULT' &&
    sentence &&
    b.first - a.first < DISPERSING &&
    DISPERSES.test(scene.doc.words[b.first].folded) &&
    /^(?:crowd-control|firearms)$/.test(a.mode ?? '')
  )
    return true
  // `تظاهر العمال ورشقوا الشرطة بالحجارة`: whom they throw at makes it more than the march.
  if (a.type === 'PROTEST' && sentence && a.mode === 'demo' && b.mode === 'riot' && b.recipients.length) return false
  if (a.type === 'PROTEST' && sentence && compatible(a.actors, b.actors) && compatible(a.recipients, b.recipients))
    return true
  if (
    a.type === 'ASSAULT' &&
    !sentence &&
    a.status === b.status &&
    likely(a.actors, b.actors) &&
    (known(scene, a, b) || ledByDeed(scene, a, b))
  )
    return true
  // `جدد المبعوث، أمس، دعوته`: a light verb and its noun are one act.
  if (
    sentence &&
    b.first - a.first < 18 &&
    LIGHTS.has(a.trigger.lemma) &&
    equal(a.actors, b.actors) &&
    compatible(a.recipients, b.recipients)
  )
    return true
  // `أكدت الوزارة وقوف قطر مع المملكة وتأييدها لإجراءاتها`: the same stand, of the state and of who speaks for it.
  if (
    a.type === 'SUPPORT' &&
    sentence &&
    a.actors.some((p) => p.entity?.kind === 'state') &&
    b.actors.every((p) => !p.span) &&
    b.recipients.length > 0 &&
    equal(a.recipients, b.recipients)
  )
    return true
  if (a.mode && b.mode && a.mode !== b.mode) return false
  if (a.status !== b.status) return false
  if (a.time && b.time && !sameTime(a.time.value, b.time.value)) return false
  const near = b.first - a.first < 7
  if (near && compatible(a.actors, b.actors) && compatible(a.recipients, b.recipients)) return true
  // Somebody known is abducted, arrested or freed once.
  if (
    ONCE.has(a.type) &&
    a.recipients.length > 0 &&
    a.recipients.every((p) => p.entity?.kind === 'person') &&
    equal(a.recipients, b.recipients) &&
    compatible(a.actors, b.actors)
  )
    return true
  // The same verb or its noun, of parties that do not contradict: told again.
  // `هجوم` is one deed, `هجمات` are many.
  if (
    a.trigger.lemma === b.trigger.lemma ||
    (!(a.attack && b.attack) && stem(a.trigger.lemma) === stem(b.trigger.lemma))
  ) {
    const shared = (a.actors.length > 0 && b.actors.length > 0) || (a.recipients.length > 0 && b.recipients.length > 0)
    // `استقبل السفير الأمريكي`, `استقبل سفير فرنسا`: two guests.
    const guests = a.type === 'CONSULT' && (differ(a.actors, b.actors) || differ(a.recipients, b.recipients))
    if (shared && !guests && likely(a.actors, b.actors) && likely(a.recipients, b.recipients)) return true
  }
  const both = a.actors.length + a.recipients.length > 1 && b.actors.length + b.recipients.length > 1
  return both && equal(a.actors, b.actors) && equal(a.recipients, b.recipients)
}

const isAt = ({ entity }: PartyFinding, { recipients }: Coded): boolean =>
  entity?.kind === 'place' && recipients.some((q) => q.entity === entity)

/** Equal, or the one within the other: a day of a month, the second half of it. */
const sameTime = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && (within(a, b) || within(b, a)))
const within = (inner: string, outer: string): boolean =>
  /^\d{4}(?:-\d\d)*$/.test(outer) && inner.split('/').every((bound) => bound.startsWith(outer))

/** `قتل جنود عندما اقتحم مسلحون نقطة تحرسها قوات`: what befell people, and the deed of which it came, against nobody by name. */
function cameOf(scene: Scene, a: Coded, b: Coded): boolean {
  if (!a.harm || b.harm || a.actors.length || b.recipients.some((p) => p.entity)) return false
  for (let k = a.first + 1; k < b.first; k++) if (WHEN.test(scene.doc.words[k].folded)) return true
  return false
}
/** `20 آخرين`. */
const OTHERS = /(?:^|\s)آخر(?:ين|ون|ان)?(?:\s|$)/
/** `قتلى وجرحى`: somebody, whom the deed was aimed at no doubt. */
const DEAD = /^(?:ال)?(?:\d+ )?(?:قتلي|جرحي|ضحايا|قتيل|مصابين|عدد من القتلي)/
/** What begins another thing told. */
const APART = /^(?:فيما|بينما|كما|وكان|وكانت|فقد)$/

const DISPERSES = /^ل(?:تفريق|فض)/
/** Words from a shot to whom it dispersed, at most. */
const DISPERSING = 16

/** Words between a deed and what it did, at most. */
const FAR = 40
const THROUGH = /^(?:في|خلال|اثر|جراء|نتيجه|بعد|عقب|بسبب|بفعل|عندما|حين|حينما|لدي|ضمن|اثناء)$/
const LED_TO =
  /^[وف]?(?:[يت]?(?:ودي|سفر|خلف|وقع|تسبب)|ادي|ادت|اسفرت?|اودت?|اودي|خلفت?|اوقعت?|تسببت?|نتجت?|نجم|مما|حصدت?|ادي)$/

/** `قتل جندي في غارة، فيما قتل ثلاثة في قصف`: two things told. */
function apart(scene: Scene, a: Coded, b: Coded): boolean {
  for (let k = a.first + 1; k < b.first; k++) if (APART.test(scene.doc.words[k].folded)) return true
  return false
}

/** `قتل جنود في هجوم على القاعدة`, `هجوم على القاعدة أسفر عن مقتل جنود`: a deed, and what came of it. */
function ledTo(scene: Scene, a: Coded, b: Coded): boolean {
  const { words } = scene.doc
  if (b.first - a.first > FAR) return false
  if (apart(scene, a, b)) return false
  if (isHarmOf(a, b)) {
    // `في سلسلة تفجيرات`: over how many.
    const { folded } = words[SEVERAL.test(words[b.first - 1].folded) ? b.first - 2 : b.first - 1]
    return THROUGH.test(folded) || (words[b.first].folded.startsWith('ب') && b.attack === true)
  }
  if (!isHarmOf(b, a)) return false
  // `استهدف مسجدا وراح ضحيته عشرون`: the victims of the deed told before.
  if (WENT.test(words[b.first].folded) && ITS_VICTIMS.test(words[b.first + 1]?.folded ?? '')) return true
  // `أدى هجوم على القاعدة إلى مقتل جنود`.
  if (LED_TO.test(words[a.first - 1]?.folded ?? '') && /^(?:الي|عن|في)$/.test(words[b.first - 1].folded)) return true
  // `أدى هجوم إلى مقتل جنود وإصابة عشرة`: joined to that.
  if (
    LED_TO.test(words[a.first - 1]?.folded ?? '') &&
    words[b.first].folded.startsWith('و') &&
    b.first - a.first < JOINED_HARM &&
    words.slice(a.first + 1, b.first - 1).some((w) => /^(?:الي|عن|في)$/.test(w.folded))
  )
    return true
  // `استهدف مسجدا، وأودى بحياة عشرة`: the verb of the harm says that it came of it.
  if (LED_TO.test(words[b.first].folded) && !b.actors.length) return true
  // `أسفر عن سقوط عدد من الضحايا وإصابة آخرين`: joined to what came of it.
  const reach = words[b.first].folded.startsWith('و') ? JOINED_HARM : 8
  for (let k = b.first - 1; k > a.first && k > b.first - reach; k--) if (LED_TO.test(words[k].folded)) return true
  return false
}

/** Words from an outcome to one that is joined to it, at most. */
const JOINED_HARM = 16

const SEVERAL = /^(?:سلسله|موجه|عده|عدد|ثلاثه?|اربعه?|خمسه?|احدي|احد)$/
const MANY = /^[وبلف]?(?:ال|لل)(?:هجمات|تفجيرات|غارات|اعتداءات|اشتباكات|مواجهات|عمليات)$/
const FREED = /^(?:تحرير|حرر|طرد|استعادة|استعاد|تطهير|طهر)$/
const WENT = /^[وف]?راحت?$/
const ITS_VICTIMS = /^ضحيته(?:ا|ما|م)?$/
const WHEN = /^(?:عندما|حين|حينما|لدي|اثناء|خلال|اثر)$/

/** Folded. */
const DEED =
  /^[وبلف]?(?:ال|لل)(?:هجوم|هجمات|هجومين|انفجار|انفجارين|تفجير|تفجيرات|تفجيرين|اعتداء|اعتداءات|حادث|حادثه|عمليه|قصف|غاره|غارات|اشتباكات|اشتباك|مواجهات|كمين|مجزره|مذبحه|جريمه)$/
/** How far after what befell people the deed may be named. */
const DEED_REACH = 10

/** `قتل خلال الهجوم`, `منفذ الهجوم`: with its article, the deed is one told before; and so is what it did. */
function known(scene: Scene, a: Coded, b: Coded): boolean {
  const { words } = scene.doc
  // `بعد تحرير المطار. وقتل المئات خلال الاشتباكات`: nobody came to harm by what is no attack.
  if (!a.attack && !a.harm && FREED.test(a.trigger.lemma)) return false
  // `السيارات التي تم تفجيرها`: blown up, as told.
  if (b.attack && !b.harm)
    // `اتهم القوات بتكثيف الهجمات`: many are none of those told before.
    return (
      !(MANY.test(words[b.first].folded) && !MANY.test(words[a.first].folded)) &&
      (DEED.test(words[b.first].folded) ||
        ((words[b.first].bits & bit.ENCLITIC) !== 0 &&
          /^(?:تمت?|جر[يت]|[يت]تم)$/.test(words[b.first - 1]?.folded ?? ''))) &&
      !b.recipients.some((p) => p.named)
    )
  if (!b.harm) return false
  if (ofKnownDeed(scene, b)) return true
  for (let k = b.first + 1, end = Math.min(sentenceEnd(scene, b.first), b.first + DEED_REACH); k < end; k++)
    if (DEED.test(words[k].folded)) return !/^(?:الذي|التي)$/.test(words[k + 1]?.folded ?? '')
  return false
}

/** `التفجير الذي وقع في المسجد أسفر عن مقتل عشرة`: what came of a deed told before. */
function ofKnownDeed(scene: Scene, { first }: Coded): boolean {
  const { words, sentenceOf } = scene.doc
  let led = first
  while (led > 0 && first - led < 4 && !LED_TO.test(words[led].folded)) led--
  if (!LED_TO.test(words[led].folded)) return false
  for (let k = led - 1; k >= 0 && led - k < DEED_BEFORE && sentenceOf[k] === sentenceOf[first]; k--)
    if (DEED.test(words[k].folded))
      return !/^(?:الذي|التي)$/.test(words[k + 1].folded) && !/^(?:الذي|التي)$/.test(words[k + 2].folded)
  return false
}
/** `نصبوا كمينا لدورية. وأسفر الهجوم عن مقتل أربعة`: behind its verb too, of a deed that nobody was told yet to have come to harm in. */
function ledByDeed({ doc: { words } }: Scene, a: Coded, b: Coded): boolean {
  if (a.harm || a.casualties.length || !b.harm) return false
  for (let k = b.first - 1; k > 0 && b.first - k < 5; k--)
    if (DEED.test(words[k].folded))
      return LED_TO.test(words[k - 1].folded) && !/^(?:الذي|التي)$/.test(words[k + 1].folded)
  return false
}

/** Words between a deed and its outcome, at most. */
const DEED_BEFORE = 18

/** Root letters, roughly: what a verb and its verbal noun share. */
const stem = (lemma: string): string =>
  fold(lemma)
    .replace(/[اوياءه]/g, '')
    .replace(/^ت/, '')
    .replace(/^س?ت/, '')

const LIGHTS = new Set(['جدد', 'كرر', 'وجه', 'قدم', 'أعلن'])
const ONCE = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT'])

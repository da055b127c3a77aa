import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { named } from '../statements/who.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart, tokenOf } from '../syntax/scene.ts'
import { antecedentOf } from './antecedent.ts'
import { type Arguments, argumentsOfVerb } from './arguments.ts'
import { isAct } from './choose.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import type { Frame, Role } from './frames.ts'
import type { Governor } from './governor.ts'
import { partiesInside } from './inside.ts'
import { nationAt } from './nation-at.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { permittedTo } from './permitted.ts'
import { relativeVerb } from './relative-verb.ts'
import { type Slots, slotsOf } from './sides.ts'
import { actorBefore, subjectOf } from './subject.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** `فرضت على إيران عقوبات`, `عقد مع نظيره جلسة`: what stands between a light verb and its noun is the noun's. */
export function beforeNoun(c: Coding, governor: Governor, t: number, frame: Frame, slots: Slots): void {
  const { scene } = c
  const args = argumentsOfVerb(scene, governor.token, governor.reading)
  // `منحت الجزائر المعارض اللجوء`: to whom it is given.
  if (/^(?:منح|أعطى|وهب|سلم)$/.test(governor.reading.lexeme.lemma) && !slots.to?.length) {
    const given = args.obj?.filter((p) => p.first > governor.token && p.last < t)
    if (given?.length) slots.to = partiesOf(scene, given)
  }
  for (const role of ['with', 'on', 'against', 'to'] as const) {
    if (slots[role]?.length) continue
    const between = args[role]?.filter((p) => p.first > governor.token && p.last < t)
    if (between?.length) slots[role] = partiesOf(scene, between)
  }
  // `وجهت إليه اتهامات`, `فرضت عليهم غرامة`: so does a pronoun.
  if (governor.undergoes || !LAID_ON.has(frame.type)) return
  const behind = governor.token + 1 < t ? pronounAt(scene, governor.token + 1) : null
  if (!behind || slots[behind.role]?.length) return
  if (!(frame.recipient.includes(behind.role) || (frame.mutual && frame.actor.includes(behind.role)))) return
  const whom = antecedentOf(
    c,
    governor.token,
    behind.enc,
    governor.actors,
    befallsPeople(frame) || frame.type === 'ACCUSE',
  )
  if (whom.length) slots[behind.role] = whom.map((p) => ({ ...p, span: null }))
}

/** What is laid on somebody, and meeting with him. */
const LAID_ON = new Set(['ACCUSE', 'SANCTION', 'COERCE', 'CONSULT'])

const PERSONAL = new Set([
  'arrest',
  'abduct',
  'torture',
  'beat',
  'sexual',
  'targeted',
  'deport',
  'release',
  'convict',
  'expel',
  'resign',
])
/** Acts that befall people rather than bodies. */
export const befallsPeople = (frame: Frame): boolean =>
  frame.harm || PERSONAL.has(frame.mode ?? '') || (frame.trigger === 'منع' && frame.type === 'COERCE')

/** Of those killed or taken, no state by its name where people are named. */
export function peopleFirst(scene: Scene, parties: PartyFinding[]): PartyFinding[] {
  const people = parties.filter(
    (p) => !(p.entity?.kind === 'state' && p.span && mentionAt(scene, tokenOf(scene, p.span[0]))?.kind === 'state'),
  )
  return people.length ? people : parties
}

/** Help: what stands in construct with it is as often who is helped. */
export const HELPS = new Set(['دعم', 'مساندة', 'تمويل', 'إغاثة', 'مساعدة', 'مؤازرة', 'نصرة', 'حماية'])
/** Asking: what stands in construct with it is who is asked, where who asks is known. */
export const ASKS = new Set(['مطالبة', 'مناشدة', 'حث'])
// `بحقهم`, `في حقه`: a verdict is on somebody.
const PRONOUN = /^(علي|ال|ل|ب|مع|عن|من|ضد|ب?حق)ي?(ه|ها|هم|هما)$/
const PRONOUN_ROLES: Record<string, Role> = {
  علي: 'on',
  ال: 'to',
  ل: 'to',
  ب: 'by',
  مع: 'with',
  عن: 'about',
  من: 'from',
  ضد: 'against',
  حق: 'on',
  بحق: 'on',
}

/** `ضدها`, `عليهم`: a preposition with its pronoun at token `k`, and the role it gives. */
export function pronounAt(scene: Scene, k: number): { role: Role; enc: string } | null {
  const match = scene.mentionOf[k] < 0 ? PRONOUN.exec(scene.doc.words[k].folded) : null
  return match && { role: PRONOUN_ROLES[match[1]], enc: match[2] }
}

/** Attacks that are somebody's own; `كمين لهم` was laid for them. */
const LAUNCHED = /^(?:هجوم|غارة|قصف|عملية|ضربة)$/

/** Words from a trigger to the pronoun of whom it befalls: with nothing needed between, and with it. */
const NEAR = 3
const FAR = 9

/** `اعتدى عليها`, `القبض عليهم`, `أفرج عنه`: a preposition with a pronoun, right after the trigger, for a side that frames have. */
export function pronounAfter(c: Coding, t: number, frame: Frame, slots: Slots, own = false): void {
  const { scene } = c
  // `أطلقت الشرطة الغاز المسيل للدموع عليهم`: who acts and what the frame needs stand between.
  const reach = frame.type === 'ASSAULT' && frame.needs.size ? FAR : NEAR
  for (let k = t + 1, end = sentenceEnd(scene, t); k < end && k < t + reach; k++) {
    const word = scene.doc.words[k]
    const found = pronounAt(scene, k)
    if (!found) {
      // `إطلاق النار عليه`: the word a frame needs may stand between.
      if (word.kind !== 'word' || verb(scene, k) || !frame.needs.size) return
      continue
    }
    const { role, enc } = found
    // `مقتل مدنيين في غارة له`: nobody's attack yet, so whose it is did it.
    if (
      LAUNCHED.test(frame.trigger) &&
      role === 'to' &&
      word.folded.startsWith('ل') &&
      k === t + 1 &&
      !slots.subj?.length
    ) {
      const own = actorBefore(c, t, enc)
      slots.subj = own.length ? own : antecedentOf(c, t, enc).map((p) => ({ ...p, span: null }))
      return
    }
    if (
      slots[role] !== undefined ||
      frame.mode === 'seize' ||
      // `وافق عليه`, `رحب بها`: a thing as often as somebody.
      (WILLED.has(frame.type) && role !== 'with' && role !== 'from') ||
      !(frame.recipient.includes(role) || (frame.mutual && frame.actor.includes(role)))
    )
      return
    const passive = own && slots.subj?.length === 1 && isMan(slots.subj[0])
    const whom = antecedentOf(c, t, enc, passive ? [] : slots.subj, befallsPeople(frame) || frame.type === 'CONSULT')
    // `اعتقل الصحفي وأفرج عنه`: done to him, and not by him.
    if (passive && whom.some((p) => slots.subj?.some((q) => (p.entity ? p.entity === q.entity : p.label === q.label))))
      slots.subj = undefined
    if (whom.length) slots[role] = whom
    return
  }
}

/** A man, who is no body that sets others free or strikes them. */
const isMan = ({ entity, label }: PartyFinding): boolean =>
  entity ? entity.kind === 'person' : !/(?:قوات|شرطه|شرطة|جيش|سلطات|محكمة|نيابة|جماعة|حركة|تنظيم|أمن|حكومة)/.test(label)

/** The phrase with `ل` stands right after the object: `مسجدا لقوات الطوارئ`. */
export const adjoins = (args: Arguments): boolean =>
  args.obj !== undefined && args.to?.[0].first === args.obj[args.obj.length - 1].last + 1

/** Types that touch whoever has what they are done to: `انتقد سياساته`, `قصف مواقعها`, `احتجاجات على حكمه`. */
const TOUCH_OWNERS = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'ASSAULT', 'PROTEST', 'SANCTION', 'COERCE'])

/** Whom the pronoun on a thing stands for; what is one's own is done to nobody: `علقت الحكومة مشاركتها`. */
export function ofTheirs(c: Coding, frame: Frame, args: Arguments, actors: readonly PartyFinding[]): PartyFinding[] {
  if (!TOUCH_OWNERS.has(frame.type) || !(actors.length || frame.type === 'PROTEST')) return []
  for (const role of frame.recipient) {
    const phrase = args[role]?.[0]
    if (!phrase || animate(c.scene, phrase)) continue
    const enc = phrase.reading?.enc || lastPronoun(c.scene, phrase)
    if (!enc) continue
    return antecedentOf(c, phrase.first, enc).filter(
      (p) => p.named && !actors.some((a) => (a.entity ? a.entity === p.entity : a.label === p.label)),
    )
  }
  return []
}

/** `منظومة معلوماتها`: the pronoun on the second of two things. */
const lastPronoun = ({ doc: { words }, mentionOf }: Scene, { head, last }: Phrase): string => {
  const { bits, readings } = words[last]
  // `ومساندته لتجاوز أزمته`: an act has its own.
  if (words[head].bits & bit.MASDAR) return ''
  const second =
    last === head + 1 && mentionOf[last] < 0 && (bits & (bit.NOUN | bit.ENCLITIC)) === (bit.NOUN | bit.ENCLITIC)
  return (
    (second &&
      !(bits & (bit.PERSON_NOUN | bit.GROUP | bit.ADJ)) &&
      readings.find((r) => r.lexeme.pos === 'noun')?.enc) ||
    ''
  )
}

const HEEDED = /^[لو]?(?:بناء|استجابه|تلبيه|نزولا|بناءا)$/

/** `تدخل بناء على طلب من بغداد`, `زار بدعوة من الملك`: whoever did what was asked is who was asked. */
export function whoHeeds(c: Coding, t: number, actors: readonly PartyFinding[]): PartyFinding[] {
  const { words } = c.scene.doc
  const { folded } = words[t]
  const heeded = /^ب(?:طلب|دعوه)$/.test(folded) || [1, 2].some((d) => HEEDED.test(words[t - d]?.folded ?? ''))
  if (!heeded || !actors.length) return []
  const visitor = visitorBefore(c.scene, t)
  if (visitor.length) return visitor.filter((p) => !actors.some((a) => a.entity && a.entity === p.entity))
  let from = Math.max(sentenceStart(c.scene, t), t - 24)
  for (let k = t - 1; k > from; k--) if (/^[وف]?ب?ان(?:ه|ها|هم)?$/.test(words[k].folded)) from = k + 1
  for (let k = verbBefore(c.scene, t, t - from); k >= from; k = verbBefore(c.scene, k, k - from)) {
    const reading = verb(c.scene, k)!
    // A noun of action that is written like a verb (`تدخل المملكة`) has its doer for an object.
    const { subj, obj } = argumentsOfVerb(c.scene, k, reading)
    const own = subj ?? (obj?.[0].first === k + 1 ? obj : undefined)
    const parties = own ? partiesOf(c.scene, own) : subjectOf(c, k, reading)
    const whom = parties.length ? parties : partiesInside(c.scene, own)
    if (whom.length) return whom.filter((p) => !actors.some((a) => a.entity && a.entity === p.entity))
  }
  // `تدخل المملكة كان بناء على طلب`: whose act it was.
  const topic = phraseAt(c.scene, from)
  return topic && topic.last < t ? partiesInside(c.scene, coordinated(c.scene, topic)) : []
}

/** `زيارة الملك إلى موسكو بدعوة من الرئيس`: whose visit it is that the invitation is to. */
function visitorBefore(scene: Scene, t: number): PartyFinding[] {
  const { words } = scene.doc
  if (!/^بدعوه$/.test(words[t].folded)) return []
  for (let k = t - 1; k > Math.max(sentenceStart(scene, t), t - VISITED) && !verb(scene, k); k--) {
    if (!/^[وبل]?(?:زياره|زيارته|زيارتها)$/.test(words[k].folded)) continue
    const noun = words[k].readings.find((r) => r.lexeme.lemma === 'زيارة')
    const { of } = noun && !noun.enc ? argumentsOfNoun(scene, k, noun) : { of: undefined }
    return of ? partiesOf(scene, of).filter((p) => p.entity?.kind === 'person') : []
  }
  return []
}
/** Words from a visit to the invitation, at most. */
const VISITED = 16

/** `شدد على ضرورة انسحاب الحوثيين`, `ضرورة أن توقف إسرائيل`: behind the word for need at `t`, who must do what is needed. */
export function whoMust(scene: Scene, t: number): PartyFinding[] {
  const end = sentenceEnd(scene, t)
  if (t + 2 >= end) return []
  if (scene.doc.words[t + 1].folded === 'ان') {
    const act = verb(scene, t + 2)
    return act ? partiesOf(scene, argumentsOfVerb(scene, t + 2, act).subj) : []
  }
  const act = scene.doc.words[t + 1].readings.find((r) => r.lexeme.derived === 'masdar')
  return act ? partiesOf(scene, argumentsOfNoun(scene, t + 1, act).of) : []
}

const WILLED = new Set(['AGREE', 'REJECT', 'CONCEDE', 'SUPPORT'])

const TOUCHES = new Set(['THREATEN', 'SANCTION', 'REJECT', 'CONCEDE', 'RETREAT', 'COERCE', 'PROTEST'])

/** `سيقاطعون الاتصالات مع واشنطن`, `رفع الجيش حصارا فرضه على المدينة`: whom the thing done away with concerns. */
export function againstWhom(c: Coding, t: number, frame: Frame, args: Arguments, slots: Slots): PartyFinding[] {
  // `استهدفت تمركزات لقوات النظام`: whose they are.
  const obj = args.obj?.[args.obj.length - 1]
  if (frame.type === 'ASSAULT' && obj && args.to?.[0].first === obj.last + 1) return slots.to ?? []
  // `استهدفوا ناقلة نفط سعودية`: the state whose thing it is.
  if (
    frame.type === 'ASSAULT' &&
    obj &&
    !args.passive &&
    !(c.scene.doc.words[obj.head].bits & (bit.UNKNOWN | bit.NAME))
  )
    for (let k = obj.head + 1; k <= obj.last; k++) {
      const nation = nationAt(c.scene, k)
      if (nation) return [nation]
    }
  // `ترفض الولاية القضائية للولايات المتحدة`: whose the thing is.
  if (frame.type === 'REJECT' && obj && args.to && slots.to?.length && !args.passive) {
    if (isNext(c.scene, obj.last + 1, args.to[0].first)) return slots.to
  }
  // `رفضت السماح لها بالرسو`.
  if (frame.type === 'REJECT' && obj && obj.last + 1 < c.scene.doc.n) {
    const own = /^ل(ها|ه|هم|هما)$/.exec(c.scene.doc.words[obj.last + 1].folded)
    if (own) return antecedentOf(c, obj.last, own[1], slots.subj)
    // `رفض مطالبة النساء في القرى بإعفائهن`: who asks.
    if (ASKED.test(c.scene.doc.words[obj.head].folded) && obj.first === obj.head && !obj.reading?.enc) {
      const noun = c.scene.doc.words[obj.head].readings.find((r) => r.lexeme.pos !== 'verb')
      const who = noun && !noun.definite ? partiesOf(c.scene, argumentsOfNoun(c.scene, obj.head, noun).of) : []
      if (who.length) return who
    }
    // `رفضت السماح بعودة النازحين`.
    if (LEAVE.test(c.scene.doc.words[obj.head].folded)) {
      const whom = permittedTo(c.scene, obj.head)
      if (whom.length) return whom
    }
  }
  // `لن تسمح بعودة الميليشيات`.
  if (LEAVE.test(frame.trigger)) return slots.subj?.length ? permittedTo(c.scene, t) : []
  if (!TOUCHES.has(frame.type) || frame.mutual || frame.mode === 'arrest' || args.passive || !args.obj) return []
  if (frame.mode === 'seize' && slots.from?.length) return slots.from
  // `استدعت البحرين سفيرها لدى إيران`: from where.
  if (frame.type === 'SANCTION' && obj?.reading?.enc && obj.other?.kind === 'state') return [named(c.scene, obj.other)]
  // `رفضوا خوض مواجهات ضد المقاومة`: against whom that is which they refused; `السيطرة على الشريط الحدودي مع تركيا`: beside whom the land lies.
  const deed = frame.type === 'REJECT' && obj && isAct(c.scene, obj.head)
  for (const role of deed ? (obj.reading?.enc ? [] : (['with'] as const)) : (['against', 'on', 'with'] as const))
    if (slots[role]?.length && !(role === 'with' && frame.mode === 'seize')) return slots[role]
  const v = relativeVerb(c.scene, args.obj[args.obj.length - 1].last + 1)
  if (v < 0) return []
  const told = slotsOf(c.scene, argumentsOfVerb(c.scene, v, verb(c.scene, v)!))
  return told.on ?? told.against ?? []
}

/** Nothing but what a thing is like and a closing mark stands between: `"الولاية طويلة الذراع" للدولة`. */
function isNext({ doc: { words } }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const like = k - from < LIKE && (words[k].bits & bit.ADJ || (k > from && words[k].bits & bit.DEFINITE))
    if (!like && !/^["»”]$/.test(words[k].surface)) return false
  }
  return true
}
const LIKE = 3

const ASKED = /^(?:مطالبه|مطالب|طلب|طلبات|دعوه|دعوات|اقتراح|اقتراحات|مقترح|مقترحات|عرض|التماس|شروط|مبادره)$/
/** Leave, as a verb and as what is refused. */
const LEAVE = /^(?:ال)?(?:سماح|سمح)$/

const BLAME = /^(?:انتقاد|نقد|إدانة|استنكار|اتهام|مهاجمة|استهداف)$/
/**
 * `انتقاد المجتمع`, with nobody else for whom it is: the one blamed stands in construct; `انتقادات المعارضة` are theirs,
 * and so is `اتهام واشنطن بأن`.
 */
export const isObjective = (scene: Scene, frame: Frame, reading: Reading, args: Arguments): boolean =>
  BLAME.test(frame.trigger) &&
  reading.number === 's' &&
  !reading.enc &&
  // `اتهام إيران بالتدخل`: of what she is accused.
  !(args.to || args.on || (args.by && frame.trigger !== 'اتهام') || isObjectOf(args)) &&
  !/^ب?ان/.test(scene.doc.words[args.end ?? 0]?.folded ?? '')

/** An object right behind who stands in construct, and no noun of what he is accused of. */
const isObjectOf = ({ of, obj }: Arguments): boolean =>
  obj !== undefined && obj[0].first === (of?.[of.length - 1].last ?? -2) + 1

/** `إيقافهم لارتباطهم بالخلية`: why it was done. */
const isWhy = ({ to }: Arguments): boolean =>
  to?.[0].reading?.lexeme.derived === 'masdar' || to?.[0].reading?.enc !== ''

const HOW_LONG = /^(?:مدة|فترة|ساعة|يوم|أسبوع|شهر|عام|سنة|ليلة|دقيقة)$/
const FORCE_TYPES = new Set(['ASSAULT', 'COERCE'])

/** `إدانته للهجوم`, `خطفها ثمانية مقاتلين` are what he and they did; `اعتقاله`, `اتهامها` what was done to them. */
export function pronounActs(frame: Frame, reading: Reading, args: Arguments, t: number): boolean {
  // `إدانتهم بتهم التجسس`: found guilty they are, and blame nobody.
  if (frame.trigger === 'إدانة' && args.by && !args.to && !args.on) return false
  // `هجماتهم`, `تفجيراتها`: several attacks are somebody's own.
  if (frame.attack && reading.number === 'p') return true
  if (args.obj?.[0].first === t + 1) return true
  // `رصد القنوات وحظرها`, `معاقبتهم`: with nobody else on whom it is, who is punished or barred.
  if (
    (frame.type === 'COERCE' || frame.type === 'SANCTION') &&
    frame.recipient.includes('of') &&
    reading.number === 's' &&
    !(args.on || args.against || args.to || args.about)
  )
    return false
  // `استهدافه لرجال الأمن`: whom it befalls stands after `ل`.
  if (
    (frame.attack || (FORCE_TYPES.has(frame.type) && !isWhy(args))) &&
    frame.recipient.includes('of') &&
    args.to?.[0].first === t + 1 &&
    // `احتجازها لمدة عام`: for how long.
    !HOW_LONG.test(args.to[0].reading?.lexeme.lemma ?? '')
  )
    return true
  // `مبايعتهم للملك`: to whom they pledge stands behind `ل`.
  if (frame.trigger === 'مبايعة' && args.to) return true
  if (!frame.actor.includes('of')) return false
  return !frame.recipient.includes('of') || frame.mode !== 'allege' || args.to !== undefined
}

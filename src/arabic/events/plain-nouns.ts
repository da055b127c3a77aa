import type { EventFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import { argumentsOfVerb } from './arguments.ts'
import { frameAt } from './choose.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { event } from './event.ts'
import { type Frame, framesOf } from './frames.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { pick, sides, slotsOf, targetOf, within } from './sides.ts'
import { pointedTo } from './subject.ts'
import { verb } from './verbs.ts'

/** `متظاهرون أحرقوا`, `رشق محتجون`: demonstrators who act, newly told of, are a demonstration. */
export function ofPeople(c: Coding, t: number, reading: Reading, frame: Frame): EventFinding | null {
  const { scene } = c
  const before = scene.doc.words[t - 1]
  const counted = before !== undefined && (before.kind === 'number' || (before.bits & bit.NUMBER) !== 0)
  if ((reading.number !== 'p' && !counted) || reading.enc) return null
  // `أطلقوا النار على متظاهرين`, `حماية للمتظاهرين`: to whom something else was done.
  if (reading.pro & (LI | BI) || (before && before.bits & bit.PREP && before.folded !== 'من' && !counted)) return null
  if (reading.definite) {
    // `المتظاهرون`: known ones, unless the report tells of no protest otherwise.
    c.crowds.push(t)
    return null
  }
  const phrase = phraseAt(scene, counted ? t - 1 : t)
  if (!phrase) return null
  const actors = partiesOf(scene, [phrase])
  const args = argumentsOfNoun(scene, phrase.last, reading.but({ enc: 'ه' }))
  if (!actors.length) return null
  const against = pick(frame, ['against'], slotsOf(scene, args))
  // `سار 600 متظاهر إلى مقر الشرطة`.
  return event(c, t, reading, frame, actors, against.length ? against : targetOf(c, phrase.last), 'actual')
}

/** `السعودية حريصة على تطوير علاقاتها مع إيران`: an adjective of will, said of the subject before it. */
export function ofAdjective(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const adjective = scene.doc.words[t].readings.find((r) => r.lexeme.pos === 'adj' && framesOf(r).length > 0)
  const frame = adjective && frameAt(scene, t, adjective)
  if (adjective && frame?.mutual) return signed(c, t, adjective, frame)
  if (adjective && frame && HOLDS.has(frame.mode ?? '')) return heldBy(c, t, adjective, frame)
  if (adjective && frame?.type === 'AID') return helpedBy(c, t, adjective, frame)
  if (!adjective || !frame || adjective.definite) return null
  // `جهة حكومية ملتزمة بالقانون`: of what kind it is, and nothing that is said of it.
  const before = scene.doc.words[t - 1]
  if (before && (before.bits & (bit.ADJ | bit.DEFINITE)) === bit.ADJ && scene.mentionOf[t - 1] < 0) return null
  const reading = adjective.but({
    tense: 'imperfect',
    voice: 'active',
    person: `3${adjective.gender || 'm'}${adjective.number || 's'}`,
  })
  const args = argumentsOfVerb(scene, t, reading)
  if (args.subj && args.subj[0].first > t) args.subj = undefined
  const slots = slotsOf(scene, args)
  if (!slots.subj?.length) slots.subj = pointedTo(c, t, reading)
  let [actors, recipients] = sides(frame, pick(frame, frame.actor, slots), pick(frame, frame.recipient, slots))
  if (!recipients.length) [actors, recipients] = sides(frame, actors, within(scene, frame, args))
  // `الهند قلقة من القرار الأوروبي`: of somebody, where people are worried every day.
  if (frame.both && !recipients.some((p) => p.entity)) return null
  return actors.length ? event(c, t, adjective, frame, actors, recipients, 'actual') : null
}

const HOLDS = new Set(['arrest', 'abduct', 'allege'])

/** `ثلاثة صيادين كانوا محتجزين في القاهرة`, `الطلبة، المعتقلين لدى الشرطة`: of people right before it, with where, by whom or for what right behind. */
function heldBy(c: Coding, t: number, reading: Reading, frame: Frame): EventFinding | null {
  const { scene } = c
  const { words } = scene.doc
  const next = words[t + 1]?.folded ?? ''
  // `شركات متهمة بمساعدة النظام`: of what they are accused.
  const blamed = frame.mode === 'allege'
  if (blamed ? !/^ب../.test(next) || !(words[t + 1].bits & bit.MASDAR) : !HELD_WHERE.test(next)) return null
  let at = t - 1
  // `كمال حداد (60 عاما) الموقوف منذ سنتين`.
  if (/^[)\]]$/.test(words[at]?.surface ?? '')) while (at > t - 8 && !/^[([]$/.test(words[at + 1]?.surface ?? '')) at--
  if (/^(?:كانوا|كان|كانت|[،,])$/.test(words[at]?.folded || words[at]?.surface || '')) at--
  for (let k = at; k > at - 6 && k >= sentenceStart(scene, t); k--) {
    const phrase = phraseAt(scene, k)
    // `قوات الأمن التركية المتهمة`: the whole of them.
    if (phrase && k > sentenceStart(scene, t) && phraseAt(scene, k - 1)?.last === phrase.last) continue
    if (
      phrase &&
      phrase.head <= at &&
      // `شركات متهمة`: the adjective may count as part of who they are.
      (phrase.last === at || phrase.last === t) &&
      // `الدول في الفئة الثالثة متهمة`: what is said of the states.
      (reading.definite || !phrase.definite || !(words[k - 1]?.bits & bit.PREP)) &&
      !isOther(reading, phrase) &&
      words[phrase.head].bits & (blamed ? ACCUSED : PEOPLE)
    ) {
      const before = words[k - 1]
      const counted = before && (before.kind === 'number' || before.bits & bit.NUMBER) ? phraseAt(scene, k - 1) : null
      const all = { ...(counted ?? phrase), last: at }
      // `1320 أسيرا لدى الميليشيات محتجزين في القاعدة`: with whom they are says who holds them.
      const within = withWhom(scene, all)
      const held = within > 0 ? { ...all, last: within - 1 } : all
      const recipients = partiesOf(scene, [held]).filter((p) => blamed || p.entity?.kind !== 'organization')
      if (!recipients.length) return null
      const whose = within > 0 ? within + 1 : words[t + 1].folded === 'لدي' ? t + 2 : words.length
      const by = whose < words.length ? phraseAt(scene, whose) : null
      return event(c, t, reading, frame, by ? partiesOf(scene, [by]) : [], recipients, 'actual')
    }
    if (verb(scene, k)) return null
  }
  return null
}
/** `دانت المحكمة المتهم بالتستر`: of another gender than who stands before. */
const isOther = ({ number, gender }: Reading, { reading }: Phrase): boolean =>
  number === 's' && reading?.number === 's' && reading.gender !== '' && gender !== '' && reading.gender !== gender
const PEOPLE = bit.PERSON_NOUN | bit.NUMBER | bit.UNKNOWN | bit.DEMONYM
/** Bodies are accused as well. */
const ACCUSED = PEOPLE | bit.ORG_HEAD | bit.GROUP
const withWhom = ({ doc: { words } }: Scene, { head, last }: Phrase): number => {
  for (let k = head + 1; k < last; k++) if (words[k].folded === 'لدي') return k
  return -1
}
const HELD_WHERE = /^(?:في|لدي|منذ|بتهمه|بتهم|علي|داخل|عند)$/

/** `المدارس الممولة من قبل الاتحاد`, `المقاومة مسنودة بطيران التحالف`: by whom, right behind. */
function helpedBy(c: Coding, t: number, reading: Reading, frame: Frame): EventFinding | null {
  const { scene } = c
  const { words } = scene.doc
  let k = t + 1
  if (frame.actor[0] === 'by' ? !/^ب/.test(words[k]?.folded ?? '') : words[k++]?.folded !== 'من') return null
  if (frame.actor[0] !== 'by' && /^(?:قبل|جانب|طرف)$/.test(words[k]?.folded ?? '')) k++
  const by = k < scene.doc.n ? phraseAt(scene, k) : null
  const actors = by ? partiesOf(scene, coordinated(scene, by)) : []
  if (!actors.length) return null
  for (let m = t - 1; m > t - 6 && m >= sentenceStart(scene, t); m--) {
    const phrase = phraseAt(scene, m)
    if (phrase && (phrase.last === t - 1 || phrase.last === t) && phrase.head < t && words[phrase.head].bits & HELPED)
      return event(c, t, reading, frame, actors, partiesOf(scene, [{ ...phrase, last: t - 1 }]), 'actual')
    if (verb(scene, m)) break
  }
  return event(c, t, reading, frame, actors, [], 'actual')
}
const HELPED = bit.PERSON_NOUN | bit.GROUP | bit.ORG_HEAD

/** `الاتفاق الموقع بين الحكومة والمتمردين`: of a paper, who signed it. */
function signed(c: Coding, t: number, reading: Reading, frame: Frame): EventFinding | null {
  const { scene } = c
  const { words } = scene.doc
  if (words[t + 1]?.folded !== 'بين' || !PAPERS.test(words[t - 1]?.folded ?? '')) return null
  const phrase = phraseAt(scene, t + 2)
  const actors = phrase ? partiesOf(scene, coordinated(scene, phrase)) : []
  return actors.length > 1 ? event(c, t, reading, frame, actors, [], 'actual') : null
}
const PAPERS =
  /^[وبلف]?(?:ال|لل)?(?:اتفاق|اتفاقا|اتفاقيه|اتفاقيات|اتفاقات|مذكره|مذكرات|معاهده|معاهدات|عقد|عقود|بروتوكول|هدنه|صفقه|التفاهم|التعاون)$/

/** `الحكم بقتله`, `قضت بإعدام`: what a court orders is not yet done. */
export function sentencedTo(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  for (let k = t - 1; k >= 0 && k >= t - 2; k--)
    if (/^[وبلف]*(?:ال)?(?:حكم|احكام|حكما|احكاما|يقضي|تقضي|قضت|قضي|عقوبه|محكوم|محكومين|محكومون)$/.test(words[k].folded))
      return !/^[وبلف]*(?:ال)?(?:تنفيذ|نفذت|نفذ|تنفذ)$/.test(words[k - 1]?.folded ?? '')
  return false
}

import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import { isAgainstNobody } from './against-nobody.ts'
import { frameAt, nounReading } from './choose.ts'
import type { Coding } from './coding.ts'
import { enoughOfNoun } from './enough.ts'
import { event } from './event.ts'
import type { Frame } from './frames.ts'
import { byJustice } from './justice.ts'
import { governorOf } from './light.ts'
import { isMeasure } from './nobody.ts'
import type { NounAct } from './noun-act.ts'
import { findActors } from './noun-actors.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import {
  isBarredBy,
  isNoDeed,
  isPrivateVisit,
  isTurnedByWordBefore,
  isWhatFor,
  isWhatIsWished,
  saysWhatKind,
  saysWhy,
} from './noun-bars.ts'
import { clauseOn } from './noun-clause.ts'
import { isDoneToGenitive } from './noun-governor.ts'
import { addWhoCooperated, isMedium, takeBothSides, wantsToCooperate, willToCooperate } from './noun-partners.ts'
import { findRecipients, findWhomProtested } from './noun-recipients.ts'
import { settleSlots } from './noun-slots.ts'
import { cameToNothing, statusOfNoun } from './noun-status.ts'
import { isForAct, operationBefore } from './operation.ts'
import { butHome } from './place.ts'
import { ofPeople } from './plain-nouns.ts'
import { convenes } from './rulers.ts'
import { decided } from './settle.ts'
import { isVerbal, sides, slotsOf } from './sides.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/**
 * What a verbal noun or another noun of action tells: `شن هجوما`, `زيارة الوزير`. Bars first, then who stands in which
 * role, who acts, to whom it is done, and whether that is enough to tell; `known` takes what does not.
 */
export function ofNoun(c: Coding, t: number, known = false): EventFinding | null {
  const { scene } = c
  const reading = nounReading(scene, t)
  if (!reading) return null
  const suits = frameAt(scene, t, reading)
  const frame = suits && (oneSided(scene, t, reading, suits) ?? suits)
  if (saysWhatKind(scene, t, reading) || !frame || isNoDeed(scene, t, frame)) return null
  if (frame.self) return ofPeople(c, t, reading, frame)
  if (isTurnedByWordBefore(scene, t, frame)) return null
  // `أطلق الجيش عملية لاستعادة المدينة`: the act is what the operation is for.
  const operation = reading.pro & LI ? operationBefore(c, t) : null
  const governor = operation ?? governorOf(c, t)
  if (governor && (governor.actors.length || governor.passive) && !governor.absorbs && isForAct(scene, t)) return null
  if (isBarredBy(governor, scene, t, reading, frame)) return null
  const args = argumentsOfNoun(scene, t, reading)
  if (isAgainstNobody(scene, reading, frame, args, governor)) {
    if (governor) c.used.add(governor.token)
    return null
  }
  const made = clauseOn(c, t, frame, args)
  // `نقل تحياته خلال الاستقبال`: one told of before.
  if (frame.trigger === 'استقبال' && reading.definite && !reading.enc && !made) return null
  if ((!operation && isWhatFor(scene, t, reading, frame, governor, made)) || isWhatIsWished(scene, governor, frame))
    return null
  const objective = operation !== null || isDoneToGenitive(scene, reading, frame, args, governor)
  const slots = slotsOf(scene, args)
  const a: NounAct = {
    c,
    scene,
    t,
    reading,
    frame,
    governor,
    args,
    made,
    objective,
    slots,
    actors: [],
    recipients: [],
  }
  // Finding a party makes a description a mention, so the order of what follows is part of what is read.
  settleSlots(a)
  findActors(a)
  findRecipients(a)
  // `تبادلت الحكومة والمعارضة الاتهامات`: each blames the other, and nobody named beside them.
  if (frame.type === 'ACCUSE' && governor?.reading.lexeme.lemma === 'تبادل') a.recipients = []
  addWhoCooperated(a)
  if (wantsToCooperate(a)) return willToCooperate(a)
  takeBothSides(a)
  if (saysWhy(a)) return null
  findWhomProtested(a)
  ;[a.actors, a.recipients] = byJustice(frame, ...sides(frame, a.actors, a.recipients))
  if (frame.type === 'AGREE' && a.recipients.length > 1) a.recipients = butHome(scene, a.actors, a.recipients)
  if (isPrivateVisit(a)) return null
  // `في مقابلة مع رويترز`.
  if (frame.type === 'CONSULT' && frame.mutual && a.actors.some(isMedium)) {
    a.actors = a.actors.filter((p) => !isMedium(p))
    if (a.actors.length < 2) return null
  }
  if (frame.trigger === 'هجوم' && frame.attack && (isVerbal(scene, t, a.actors, a.recipients) || isOnWords(a)))
    return a.actors.length ? attackInWords(a) : null
  if (!known && !isEnough(a)) return null
  takeVerbs(a)
  const status = statusOfNoun(a)
  if (cameToNothing(a, status)) return null
  const told = (governor && decided(frame, governor, reading)) ?? frame
  return event(c, t, reading, told, a.actors, a.recipients, status)
}

/** `يختص بقتال التنظيم`: fighting those under arms who stand in construct with it, where they fight nobody with `مع`. */
function oneSided(scene: Scene, t: number, reading: Reading, frame: Frame): Frame | null {
  if (frame.trigger !== 'قتال' || !frame.mutual || reading.definite || reading.enc) return null
  const { words } = scene.doc
  if (!FOUGHT.test(words[t + 1]?.folded ?? '')) return null
  for (let k = t + 2; k < words.length && k < t + 8 && words[k].kind === 'word'; k++)
    if (/^(?:مع|بين)$/.test(words[k].folded)) return null
  return { ...frame, mutual: false, actor: ['subj', 'agent'], recipient: ['of', 'against'] }
}
const FOUGHT =
  /^(?:ال)?(?:تنظيم|داعش|متمردين|ارهابيين|حوثيين|متشددين|متشددي|مسلحي|مسلحين|متمردي|جماعه|ميليشيا|ميليشيات|مليشيات|جماعات|تنظيمات)$/

/** `هجوما عنيفا على قرار الرئيس`: what is only written or said is hit with words. */
const isOnWords = ({ scene: { doc, mentionOf }, args: { on } }: NounAct): boolean =>
  on !== undefined && mentionOf[on[0].head] < 0 && WORDS.test(doc.words[on[0].head].folded)
const WORDS =
  /^(?:ال)?(?:قرار|قرارات|سياسه|سياسات|تصريح|تصريحات|اتفاق|اتفاقيه|قانون|مقترح|مشروع|فيلم|كتاب|مقال|خطاب|بيان|اداء|نتايج|فكره|خطه|خطط|مواقف|موقف|افكار|توجهات|مناهج|حملات)$/

/** `شن النائب هجوما على الحكومة`. */
function attackInWords({ c, t, reading, frame, governor, actors, recipients }: NounAct): EventFinding {
  if (governor) c.used.add(governor.token)
  const blame = { ...frame, type: 'ACCUSE', mode: 'disapprove', contexts: [], attack: false }
  return event(c, t, reading, blame, actors, recipients, 'actual')
}

/** Enough is known of the act to tell it. */
function isEnough({ c, scene, t, reading, frame, governor, made, actors, recipients, args }: NounAct): boolean {
  // `بالتعاون مع الشرطة الإيطالية`: two bodies or states that do it together, where offices of a town do so every day.
  if (frame.trigger === 'تنسيق' || (frame.type === 'COOPERATE' && reading.pro & BI))
    return actors.filter(isBody).length > 1 && !ONLY.test(scene.doc.words[t - 1]?.folded ?? '')
  // `فقدت الميليشيا سيطرتها على البلدة`, `أكد سيطرتها على المدينة`: what she lost, and what somebody says of her.
  if (frame.mode === 'seize' && reading.enc && (isLost(scene, t) || actors.every((p) => p.entity?.kind === 'person')))
    return false
  if (enoughOfNoun(frame, reading, governor, made !== null, actors, recipients, args)) return true
  // `عقب سيطرته على المدينة`: whose it is now is told, and where.
  if (frame.mode === 'seize' && reading.enc && args.on && actors.some((p) => p.entity && p.entity.kind !== 'person'))
    return true
  // `حجز طنين من المخدرات`: a catch, though neither who took it nor from whom is told.
  if (frame.mode === 'seize' && args.of && isMeasure(scene, args.of[0])) return true
  // `السجن ثلاث سنوات لصحفي`: a headline's verdict.
  if (
    VERDICTS.test(frame.trigger) &&
    frame.mode === 'arrest' &&
    args.to &&
    recipients.length &&
    t === sentenceStart(scene, t)
  )
    return true
  // `الاحتجاجات`: known ones, unless the report tells of no protest otherwise.
  if (frame.type === 'PROTEST' && reading.definite && reading.number === 'p') c.protests.push(t)
  return convenes(scene, t, frame, governor, actors)
}

const VERDICTS = /^(?:سجن|حبس)$/
const ONLY = /^(?:الا|سوي|بدون|دون)$/

/** The verb before says that it was lost. */
function isLost(scene: Scene, t: number): boolean {
  const v = verbBefore(scene, t, 7)
  return v >= 0 && /^(?:فقد|خسر|أفقد)$/.test(verb(scene, v)!.lexeme.lemma)
}

const isBody = ({ entity, label }: PartyFinding): boolean =>
  /^(?:state|group)$/.test(entity?.kind ?? '') || BODY.test(fold(entity?.name ?? label))
const BODY =
  /^ل?(?:ال)?(?:قوات|جيش|شرطه|مخابرات|استخبارات|سلطات|اجهزه|حكومه|وزاره|طيران|مقاومه|تحالف|امم المتحده|اتحاد الاوروبي|رءاسه|رياسه|خارجيه|بحريه|حرس|امن)(?:\s|$)/

/** The verbs that carry the noun tell no event of their own. */
function takeVerbs({ c, governor, made }: NounAct): void {
  for (const v of made?.verbs ?? []) c.used.add(v)
  if (governor) c.used.add(governor.token)
}

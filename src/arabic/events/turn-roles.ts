import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { isBelonging } from './belongings.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'
import { DEALT } from './kinds.ts'
import { DEATHS } from './light-verbs.ts'
import { HOMELAND } from './meant.ts'
import { isSite, isWhere } from './place.ts'
import { isTarget, nextTo, onlyAdjectives, type Slots } from './sides.ts'
import { targetsOf } from './targets.ts'

/** A place by its name, or by what it is. */
const isPlace = ({ doc: { words } }: Scene, { head, other }: Phrase): boolean =>
  other?.kind === 'place' || (words[head].bits & bit.PLACE_HEAD) !== 0

const REINFORCE = /^(?:تعزيز|تعزيزات|حشد|حشود|تحرك|تحركات|انتشار)$/

/** `استهداف طائرات التحالف لتجمع`: arms and men with whose they are, which strike what stands behind `ل`. */
const strikes = (scene: Scene, phrase: Phrase): boolean =>
  phrase.other !== null && phrase.other.first > phrase.head && ARMS.test(plainNoun(scene, phrase))
const ARMS =
  /^(?:طايرات|طاءرات|طيران|مقاتلات|مروحيات|مدفعيه|دبابات|زوارق|بوارج|سفن|جرافات|مسلحي|مسلحو|مقاتلي|مقاتلو|عناصر|وحدات|قناصه)$/

/** Violence that is somebody's own. */
const OWN = /^(?:هجوم|غارة|عملية|حملة|ضربة|اعتداء)$/

/** Somebody by what he is, who is no official and no body. */
const isOneMan = ({ doc: { words } }: Scene, { head, person, other, reading, definite }: Phrase): boolean =>
  definite &&
  !person &&
  !other &&
  reading?.number === 's' &&
  (words[head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP | bit.ORG_HEAD)) === bit.PERSON_NOUN

/** `حظر الحكومة التجول`, `إيقاف السلطات تصدير القمح`: behind a body, what it bars or stops. */
const isBarredThing = ({ doc: { words } }: Scene, { type, mode }: Frame, { of, obj }: Arguments): boolean =>
  (type === 'COERCE' || (type === 'SANCTION' && mode === 'discontinue')) &&
  of?.length === 1 &&
  obj?.[0].first === of[0].last + 1 &&
  !of[0].person &&
  BODY.test(words[of[0].head].folded) &&
  !obj[0].person &&
  !obj[0].other &&
  (words[obj[0].head].bits & (bit.MASDAR | bit.ADJ)) === bit.MASDAR
const BODY =
  /^(?:ال)?(?:حكومه|سلطات|شرطه|وزاره|جيش|نظام|اداره|محكمه|بلديه|هييه|احتلال|قوات|مليشيا|ميليشيا|جماعه|تنظيم)$/

/**
 * Who stands in construct with a noun of action may do it or undergo it: what stands behind prepositions beside him tells
 * which, and turns his role and theirs in `slots`.
 */
export function turnRoles(
  scene: Scene,
  t: number,
  reading: Reading,
  frame: Frame,
  args: Arguments,
  slots: Slots,
  governor: Governor | null,
): void {
  // `تحرير المقاومة للمدينة من الحوثيين`: what is freed stands after `ل`, so what stands in construct frees it.
  if (slots.from?.length && slots.of?.length && frame.recipient.includes('from') && nextTo(scene, args)) {
    slots.agent ??= slots.of
    slots.of = undefined
    slots.to = undefined
  }
  // `حرب فيتنام`: where it was, where nobody else is told it was on.
  if (
    frame.trigger === 'حرب' &&
    args.of &&
    !args.on &&
    !args.against &&
    !args.with &&
    !args.to &&
    slots.of?.every((p) => p.entity?.kind === 'state')
  ) {
    slots.of = undefined
  }
  // `الإطاحة بالرئيس`, `إطاحة الجيش بالرئيس`: with nobody behind `ب`, who stands in construct is he who falls.
  if (frame.trigger === 'إطاحة' && slots.of?.length && !slots.by?.length) {
    slots.by = slots.of
    slots.of = undefined
  }
  // `تحرير المدينة من المسلحين`: from whom, before what.
  if (slots.from?.length && slots.of?.length && frame.recipient.includes('from') && frame.recipient.includes('of'))
    slots.of = undefined
  // `اجتماع لوزراء الخارجية`: those whose meeting it is.
  if (frame.mutual && frame.type === 'CONSULT' && !slots.of?.length && args.to && args.to[0].first - t < 3)
    slots.of = slots.to
  // `الانتصارات المتتالية للجيش`: whose they are.
  if (frame.trigger === 'انتصار' && !args.of && slots.to?.length && !slots.agent?.length) {
    slots.agent = slots.to
    slots.to = undefined
  }
  // `زيارة موسكو`: where a visit goes stands in construct with it, who goes elsewhere.
  if (frame.mode === 'visit' && args.of && isWhere(args.of[0]) && !args.to?.some(isWhere)) {
    slots.to = slots.of
    slots.of = undefined
  }
  // `تضامن بلاده مع اليمن`: the country of who speaks acts, not he.
  if (args.of && HOMELAND.is(scene.doc.words[args.of[0].head]) && slots.of?.length && frame.actor.includes('of'))
    slots.subj = slots.of
  // `هجمات لحزب العمال`, `قصف للتحالف`: nobody's attack yet, so the one after `ل` makes it.
  if (
    frame.attack &&
    DEALT.test(frame.trigger) &&
    (!reading.definite || args.against !== undefined) &&
    !reading.enc &&
    !args.of &&
    args.to &&
    onlyAdjectives(scene, t + 1, args.to[0].first) &&
    slots.to?.length &&
    !slots.agent?.length &&
    !slots.subj?.length
  ) {
    slots.agent = slots.to
    slots.to = undefined
  }
  // `تعزيزات عسكرية للميليشيات`: whose they are.
  if (
    frame.type === 'MOBILIZE' &&
    REINFORCE.test(frame.trigger) &&
    !args.of &&
    !reading.enc &&
    args.to &&
    scene.doc.words[args.to[0].first - 1].folded !== 'الي' &&
    onlyAdjectives(scene, t + 1, args.to[0].first) &&
    slots.to?.length &&
    !slots.agent?.length &&
    !slots.subj?.length &&
    !governor?.actors.length
  ) {
    slots.agent = slots.to
    slots.to = undefined
  }
  // `الخلاص من احتلال الحوثيين`: those under arms hold others down, where nobody else is told to do it.
  if (
    frame.trigger === 'احتلال' &&
    !reading.enc &&
    !governor?.actors.length &&
    !slots.agent?.length &&
    slots.of?.length &&
    slots.of.every((p) => p.entity?.kind === 'group' || p.entity?.kind === 'person')
  ) {
    slots.agent = slots.of
    slots.of = undefined
  }
  // `العمليات العسكرية لحزب الله`: known ones of a body or a state are its own, whoever else has a part in them.
  if (
    frame.attack &&
    OWN.test(frame.trigger) &&
    reading.definite &&
    !args.of &&
    !args.on &&
    !args.against &&
    args.to &&
    onlyAdjectives(scene, t + 1, args.to[0].first) &&
    slots.to?.length &&
    slots.to.every((p) => /^(?:group|organization|state)$/.test(p.entity?.kind ?? ''))
  ) {
    slots.agent = slots.to
    slots.to = undefined
  }
  // `قتل الطفل الرضيع فلان`: one man, by what he is and by name.
  const [what, who] = [args.of?.[0], args.obj?.[0]]
  if (what && who?.person && who.first === what.last + 1 && frame.recipient.includes('of') && isOneMan(scene, what)) {
    slots.of = slots.obj
    slots.obj = undefined
    args.obj = undefined
  }
  // `اعتقال السلطات ناشطين`, `اقتحام الشرطة مسجدا`: with an object right after it, what stands in construct acts.
  if (
    slots.of?.length &&
    (slots.obj?.length || targetsOf(scene, { ...frame, recipient: ['obj'] }, args).length > 0) &&
    args.of &&
    args.obj?.[0].first === args.of[args.of.length - 1].last + 1 &&
    frame.recipient.includes('of') &&
    frame.recipient.includes('obj') &&
    !slots.agent?.length &&
    !reading.enc &&
    !DEATHS.test(frame.trigger)
  ) {
    slots.agent = slots.of
    slots.of = undefined
  }
  if (slots.of?.length && !slots.agent?.length && !reading.enc && isBarredThing(scene, frame, args)) {
    slots.agent = slots.of
    slots.of = undefined
  }
  // `غزو النظام للكويت`: with its object after `ل`, what stands in construct acts.
  if (
    slots.of?.length &&
    (slots.to?.length ||
      (frame.attack && args.to && isTarget(scene, args.to[0])) ||
      // `ضم روسيا لشبه جزيرة القرم`.
      // `اجتياح الميليشيات للعاصمة`.
      ((frame.mode === 'seize' || frame.type === 'ASSAULT') && args.to && isPlace(scene, args.to[0]))) &&
    (frame.recipient.includes('of') || frame.attack) &&
    frame.recipient.includes('to') &&
    !slots.agent?.length &&
    !reading.enc &&
    (!frame.harm || (frame.trigger === 'قتل' && args.of?.length === 1)) &&
    !governor?.actors.length &&
    !(args.of && isBelonging(scene, args.of[args.of.length - 1]) && !strikes(scene, args.of[args.of.length - 1])) &&
    nextTo(scene, args)
  ) {
    slots.agent = slots.of
    slots.of = undefined
  }
  // `قصف بشمال العراق`: where, and not by whom.
  if (
    args.by &&
    args.by !== args.agent &&
    frame.attack &&
    frame.actor.includes('by') &&
    args.by.every((p) => isSite(scene, p))
  )
    slots.by = undefined
}

import type { EventStatus } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import { carrier } from './coding.ts'
import { FORCE } from './enough.ts'
import { GIVES_WAY } from './kinds.ts'
import type { NounAct } from './noun-act.ts'
import { willNot } from './settle.ts'
import { failed } from './standing.ts'
import { statusOf, willBe } from './status.ts'
import { verb } from './verbs.ts'

/** Whether the act happened, will, may, did not or is called for. */
export function statusOfNoun(a: NounAct): EventStatus {
  const { scene, t, frame, args } = a
  let status = statusByWords(a)
  // `فشل في الحصول على موافقة البرلمان`.
  if (status === 'actual' && frame.type !== 'REQUEST' && failed(scene, t)) status = 'denied'
  if (COMES.has(frame.type) && status === 'actual' && (willBe(scene, args.end ?? t + 1) || isAwaited(scene, t)))
    status = 'future'
  return status
}

/** Meetings and signatures are set for a day. */
const COMES: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT'])

/** `لقاء مرتقب`, `زيارة مقررة`, `جلسة الصلح المرتقبة`. */
export const isAwaited = ({ doc: { words } }: Scene, t: number): boolean =>
  [1, 2].some(
    (d) =>
      AWAITED.test(words[t + d]?.folded ?? '') && (d === 1 || (words[t + 1].bits & (bit.ADJ | bit.DEFINITE)) !== 0),
  )
const AWAITED = /^(?:ال)?(?:مرتقب|مقرر|مزمع|متوقع|منتظر|وشيك|مقبل|قادم|محتمل)ه?$/

/** As its governor, its clause and the words before it have it. */
function statusByWords({ c, scene, t, reading, governor, made }: NounAct): EventStatus {
  if (governor?.mood === 'future') return 'future'
  const statement = carrier(c, t)
  // `الدعم الذي قدمه التحالف`: what was done has happened, whatever is to come of it.
  const done = made?.verbs.some((k) => verb(scene, k)?.tense === 'perfect')
  const status = done ? 'actual' : statusOf(scene, governor?.token ?? t, governor?.reading ?? reading, statement)
  return governor && status === 'actual' ? statusOf(scene, t, reading, statement) : status
}

/** An act that only may be, was not or is called for, which tells nothing; one to come, or refused, tells something. */
export function cameToNothing(
  { c, scene, t, frame, governor, actors, recipients }: NounAct,
  status: EventStatus,
): boolean {
  // `لن تقوم بنزع سلاحها`, `لن تقدم فرنسا مساعدات`: what somebody will not give up or give he refuses, whoever asked.
  const refused =
    status === 'denied' &&
    actors.length > 0 &&
    (GIVES_WAY.has(frame.type) || (frame.type === 'AID' && willNot(scene, t) && actors.some((p) => p.entity)))
  const whole = frame.mutual ? actors.length > 1 : actors.length > 0 && recipients.length > 0
  // `نفت قيام طائراتها بقصف المدرسة`: by whom is enough, of what is said not to have been.
  if (status === 'denied' && FORCE.has(frame.type) && actors.length > 0 && carrier(c, t)?.act === 'deny') return false
  if (status === 'called-for' || (status !== 'actual' && status !== 'future' && !refused && !whole)) return true
  // `ستتشكل المنطقة بطرد المسلحين`: force that only belongs to what is to come is no threat.
  return status === 'future' && !governor && FORCE.has(frame.type)
}

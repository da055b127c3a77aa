import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { BI } from '../word.ts'
import { carrier } from './coding.ts'
import { agreed } from './event.ts'
import type { NounAct } from './noun-act.ts'
import { isAwaited } from './noun-status.ts'
import { same } from './same-party.ts'
import { actorBefore } from './subject.ts'

/** Acts that people do with one another: who is the other where the noun names one side or none. */

/** `قال خلال لقاء مع السفير`: whoever acts in the clause is the other. */
export function addWhoMet(a: NounAct): void {
  const { c, scene, t, reading, frame, governor, args, actors } = a
  if (frame.type !== 'CONSULT' || !frame.mutual || actors.length !== 1) return
  const before = scene.doc.words[t - 1]?.folded ?? ''
  // `الوزارة على اتصال بأسر الضحايا`.
  const keeps = before === 'علي'
  if (!(args.with || (keeps && args.by)) || reading.definite || reading.enc || (governor && !keeps)) return
  // `قبل قمة محتملة مع الرئيس`: one that is set for a day to come.
  if (!(keeps || WHEN.test(before) || (/^قبي?ل$/.test(before) && isAwaited(scene, t))) || isMedium(actors[0])) return
  a.actors = [...(speakerMet(a) ?? actorBefore(c, t)), ...actors]
}

/** `قال الوزير خلال لقاء مع نظيره إن بلاده مستعدة`: one man meets another, and his country does not. */
function speakerMet({ c, t, actors }: NounAct): PartyFinding[] | null {
  const speaker =
    NEXT_TO.test(fold(actors[0].label)) || actors[0].entity?.kind === 'person' ? carrier(c, t)?.speaker : null
  return speaker?.entity?.kind === 'person' && actorBefore(c, t).every(isCountry) ? [{ ...speaker, span: null }] : null
}
const NEXT_TO = /^ل?نظير/
const isCountry = ({ entity, label }: PartyFinding): boolean =>
  entity?.kind === 'state' || /^(?:بلاد|بلد|حكومت|دولت)(?:ه|ها)$/.test(fold(label))
const WHEN = /^[وف]?(?:خلال|اثناء|بعد|عقب|اثر|في|ضمن|ب)$/

/** `تقدمت القوات بعد معارك مع التنظيم`: of two who fought, the other is who acts in the clause, a force or a body. */
export function addWhoFought(a: NounAct): void {
  const { c, scene, t, reading, frame, governor, args, slots, actors } = a
  if (frame.type !== 'ASSAULT' || !frame.mutual || !actors.length || args.with?.[0].first === undefined) return
  // `مع الحوثيين وحلفائهم`: the one side is several.
  if (actors.length > 1 && !actors.every((p) => slots.with?.some((q) => same(p, q)))) return
  if (reading.definite || reading.enc || governor?.actors.length || !WHEN.test(scene.doc.words[t - 1]?.folded ?? ''))
    return
  if (scene.doc.words[args.with[0].first - 1]?.folded !== 'مع') return
  const other = actorBefore(c, t)
  if (other.length === 1 && isArmed(other[0]) && !actors.some((p) => same(p, other[0])))
    a.actors = [...other, ...actors]
}
const isArmed = ({ entity, label }: PartyFinding): boolean =>
  entity?.kind === 'group' ||
  /^ل?(?:ال)?(?:قوات|جيش|مقاومة|ميليشيا|مليشيا|مقاتل|مسلح|عناصر|وحدات|كتائب|شرطة|متمرد|فصائل|حركة|تنظيم)/.test(label)

/** `في مقابلة مع رويترز`: an interview is no meeting. */
export const isMedium = ({ entity, label }: PartyFinding): boolean =>
  /^(?:media|agency)$/.test((entity as ArabicEntity | null)?.being?.cls ?? '') ||
  /^(?:قناة|صحيفة|وكالة|مجلة|إذاعة|شبكة|تلفزيون|موقع)\s/.test(label)

/** `وقف إطلاق النار بين العرب وإسرائيل`: both of them. */
export function takeSidesOfTruce(a: NounAct): void {
  const { frame, actors, slots } = a
  if (frame.mode !== 'ceasefire' || actors.length || (slots.with?.length ?? 0) < 2) return
  a.actors = slots.with ?? []
  a.recipients = []
}

/** `نظم المركز ورشة بتعاون مع الوزارة`: whoever acts in the clause is the other. */
export function addWhoCooperated(a: NounAct): void {
  const { c, t, reading, frame, actors } = a
  if (frame.type === 'COOPERATE' && reading.pro & BI && actors.length === 1)
    a.actors = [...actorBefore(c, t), ...actors]
}

/** Those whom `بين` or the governor names together are all who take part. */
export function takeBothSides(a: NounAct): void {
  const { frame, governor, slots } = a
  if (!frame.mutual) return
  if (isBetweenBoth(a)) a.actors = slots.with!
  // The two who meet are named as subject; `بين البلدين` says it again.
  // `يتولى الجيش والشرطة مواجهة المتمردين`: whoever stands in construct is the other side.
  else if (governor && governor.actors.length > 1 && !slots.of?.length) a.actors = governor.actors
}

/** `وتجري مفاوضات بين الجانبين`: with both told, whoever acted in another sentence is no third. */
const isBetweenBoth = ({ scene, governor, args, slots }: NounAct): boolean =>
  (slots.with?.length ?? 0) > 1 &&
  args.with !== undefined &&
  scene.doc.words[args.with[0].first - 1]?.folded === 'بين' &&
  governor?.actors.every((p) => !p.span) === true

/** `تعتزم الحكومة التعاون مع تركيا`: one who means to work together with another has not done so yet. */
export const wantsToCooperate = (a: NounAct): boolean =>
  a.frame.type === 'COOPERATE' &&
  a.frame.mutual &&
  a.governor?.mood === 'future' &&
  a.governor.actors.length === 1 &&
  !isBetweenBoth(a)

/** The will of the one who governs the noun to work together with the others. */
export function willToCooperate({ c, t, reading, frame, governor, actors }: NounAct): EventFinding | null {
  const mine = governor?.actors ?? []
  const others = actors.filter((p) => !mine.some((m) => (m.entity ? m.entity === p.entity : m.label === p.label)))
  return agreed(c, t, reading, frame, mine, others)
}

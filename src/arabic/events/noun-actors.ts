import { BI, LI } from '../word.ts'
import { achievedBy } from './achieved.ts'
import { accusedOf, chargedWith } from './charged.ts'
import { type Finder, firstFound, NOBODY } from './first-found.ts'
import { doerOfBoth } from './joined-act.ts'
import { plannedBy } from './maker.ts'
import { byCause, byMeans, inOperation } from './means.ts'
import type { NounAct } from './noun-act.ts'
import { addWhoFought, addWhoMet } from './noun-partners.ts'
import { playsPart } from './plays-part.ts'
import { policeBefore } from './police.ts'
import { foes, ofNation, pick } from './sides.ts'
import { actorBefore } from './subject.ts'
import { whoIsUrged } from './urged.ts'
import { visitorOf } from './visitor.ts'
import { ASKS } from './whom.ts'

/** Who did what the noun tells: whoever stands in the roles of its frame, or else the first that is found further off. */
export function findActors(a: NounAct): void {
  // `شجعت موسكو الجيش على قصف المدينة`: he does it, and to whom stands in construct.
  const urged = a.governor ? NOBODY : whoIsUrged(a.c, a.t)
  if (urged.length) {
    a.actors = [...urged]
    a.objective = true
    return
  }
  const { frame, objective, slots } = a
  a.actors = pick(frame, ['agent', ...frame.actor.filter((r) => !(objective && r === 'of'))], slots)
  takeAsker(a)
  if (a.governor?.told && frame.type === 'COERCE') takeOperators(a)
  addWhoMet(a)
  addWhoFought(a)
  if (!a.actors.length) a.actors = firstFound(a, FURTHER_OFF)
}

/** `الرد بمطالبة الحزب بسحب مقاتليه`: with who demands known, what stands in construct is asked. */
function takeAsker(a: NounAct): void {
  const { reading, frame, governor, slots } = a
  // `رد الرئيس بمطالبة الحزب بسحب مقاتليه`: whoever acts in the clause asks.
  const alone =
    !governor && (reading.pro & BI) !== 0 && frame.trigger === 'مطالبة' && reading.number === 's'
      ? actorBefore(a.c, a.t)
      : NOBODY
  const asks = alone.length ? alone : governor?.actors.length ? governor.actors : (governor?.announcers ?? NOBODY)
  if (!ASKS.has(frame.trigger) || !slots.of?.length || !asks.length || reading.enc) return
  a.actors = asks
  slots.to = slots.of
}

/** `أعلنت الوزارة القبض على أربعة في عملية نفذتها الشرطة`: who did it, and not who announces it. */
function takeOperators(a: NounAct): void {
  const operators = inOperation(a.c, a.t)
  if (operators.length) a.actors = operators
}

/** `دور الجيش في تحرير المدينة`. */
const byPart: Finder<NounAct> = ({ scene, t, frame }) => (frame.harm ? NOBODY : playsPart(scene, t))

/** `داهمت الشرطة المنزل وتم القبض على ثلاثة`. */
const byPolice: Finder<NounAct> = ({ c, t, frame, governor }) =>
  frame.type === 'COERCE' && governor?.passive ? policeBefore(c, t) : NOBODY

/** `رفع العقوبات الأمريكية`. */
const byNation: Finder<NounAct> = ({ scene, frame, args }) =>
  frame.type === 'CONCEDE' && args.of ? ofNation(scene, args.of[0]) : NOBODY

/** `مقتل ثمانية في غارة أمريكية`. */
const byWhoseMeans: Finder<NounAct> = ({ c, t, frame }) => (frame.type === 'ASSAULT' ? byMeans(c, t) : NOBODY)

/** `أدى القصف الإسرائيلي إلى مقتل`. */
const byWhoseDeed: Finder<NounAct> = ({ c, t, frame }) =>
  frame.harm || frame.mode === 'destroy' ? byCause(c, t) : NOBODY

/** `عمل إرهابي دبرته المخابرات`. */
const byPlan: Finder<NounAct> = ({ c, t, frame }) => (frame.attack ? plannedBy(c, t) : NOBODY)

/** `قتلوا في قتال مع متمردين`. */
const byFoes: Finder<NounAct> = ({ c, t, frame }) => (frame.harm ? foes(c, t) : NOBODY)

/** `اعتقال السلطات للناشطين وسجنهم`. */
const byJoined: Finder<NounAct> = ({ scene, t, reading, governor }) =>
  governor?.actors.length ? NOBODY : doerOfBoth(scene, t, reading)

/** `تدخلت الشرطة لتفريق المحتجين`: who came to do so. */
const byComing: Finder<NounAct> = ({ c, t, reading, frame, governor }) =>
  frame.mode === 'crowd-control' && reading.pro & LI && !governor ? actorBefore(c, t) : NOBODY

const FURTHER_OFF: readonly Finder<NounAct>[] = [
  ({ c, t, frame }) => (frame.type === 'ASSAULT' ? chargedWith(c, t) : NOBODY),
  ({ scene, t, frame }) => (frame.type === 'COERCE' || frame.type === 'ASSAULT' ? achievedBy(scene, t) : NOBODY),
  ({ c, t, frame }) => (frame.type === 'ASSAULT' ? accusedOf(c, t) : NOBODY),
  visitorOf,
  byJoined,
  byComing,
  byPart,
  byPolice,
  byNation,
  byWhoseMeans,
  byWhoseDeed,
  byPlan,
  byFoes,
]

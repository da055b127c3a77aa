import * as bit from '../bits.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI } from '../word.ts'
import { HELP } from './kinds.ts'
import type { NounAct } from './noun-act.ts'
import { nextTo } from './sides.ts'
import { actorBefore } from './subject.ts'
import { HELPS } from './whom.ts'

/** Help: who stands in construct with it helps or is helped, and what stands further off tells which. */

/** `دعم الحكومة في تصديها للتنظيم`: what stands off behind a preposition is of what she does. */
export function takeHelpedInDeed({ scene, frame, args, slots }: NounAct): void {
  if (!HELPS.has(frame.trigger) || !args.of || !args.to || !partedBy(scene, args.of, args.to)) return
  slots.to = slots.of
  slots.of = undefined
}

/** A preposition stands between two phrases. */
function partedBy({ doc }: Scene, [of]: readonly Phrase[], [to]: readonly Phrase[]): boolean {
  for (let k = of.last + 1; k < to.first; k++) if (doc.words[k].bits & bit.PREP) return true
  return false
}

/** `مساعدة الحكومة على دحر التنظيم`: what she is helped to do. */
export function takeHelpedToDo({ scene, frame, args, slots }: NounAct): void {
  if (!HELPS.has(frame.trigger) || !args.of || !args.on || args.to) return
  if (!(scene.doc.words[args.on[0].head].bits & bit.MASDAR)) return
  slots.to = slots.of
  slots.of = undefined
  slots.on = undefined
}

/** `بدعم من واشنطن`: who helps stands after `من`, whom before. */
export function takeHelperBehind({ c, scene, t, reading, frame, slots }: NounAct): void {
  if (!(reading.pro & BI) || reading.definite || !HELP.test(frame.trigger)) return
  // `اقتحموه بحماية الجيش`, `بإسناد طيران التحالف`: who stands in construct helps as well.
  const helps = slots.from?.length ? slots.from : frame.contexts.includes('military') ? slots.of : undefined
  if (!helps?.length || (frame.trigger === 'دعم' && helps !== slots.from)) return
  slots.subj = helps
  if (helps === slots.of) slots.of = undefined
  // `منذ تحريرها بدعم من الحلفاء`: of another deed, whose doer is not said.
  if (!(scene.doc.words[t - 1]?.readings[0]?.enc && scene.doc.words[t - 1].bits & bit.MASDAR))
    slots.to ??= actorBefore(c, t)
}

/** `عن دعم أصدقائنا`: with nobody it is for, what stands in construct receives. */
export function takeHelped({ scene, reading, frame, args, slots }: NounAct): void {
  if (!HELPS.has(frame.trigger) || !slots.of?.length || slots.to?.length || slots.obj?.length || reading.enc) return
  // `دعم إيران للفتن`: for what, right behind who helps, where it is not what she is helped to do.
  if (nextTo(scene, args) && !(scene.doc.words[args.to![0].head].bits & bit.MASDAR)) return
  slots.to = slots.of
  slots.of = undefined
}

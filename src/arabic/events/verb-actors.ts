import type { PartyFinding } from '../../engine/finding.ts'
import { RECIPROCAL } from '../syntax/animate.ts'
import { type Finder, firstFound, NOBODY } from './first-found.ts'
import { foughtBy, gaolerOf } from './fought.ts'
import { ownerOf } from './maker.ts'
import { byMeans, dealtBy } from './means.ts'
import { policeBefore } from './police.ts'
import { foes, pick } from './sides.ts'
import { pointedTo } from './subject.ts'
import type { VerbAct } from './verb-act.ts'

/** Who the slots say acts; of two who meet both, though one alone is named behind the verb. */
export function actorsInSlots({ c, scene, t, reading, frame, args, slots }: VerbAct): PartyFinding[] {
  const actors = pick(frame, frame.actor, slots)
  // `زيارة التقى خلالها الرئيس`: of two who meet, one named is the other, and who meets him acted before.
  if (
    frame.mutual &&
    actors.length === 1 &&
    args.subj &&
    args.subj[0].first > t &&
    !args.obj &&
    !args.with &&
    // `اتفق وزيرا خارجية مصر والسودان`: two already.
    args.subj[0].reading?.suffix !== 'ا' &&
    // `اتفقت الدول الأربع`: several among themselves.
    !scene.doc.words[args.subj[0].head].readings.some((r) => r.number === 'p' && r.lexeme.pos === 'noun') &&
    !RECIPROCAL.is(scene.doc.words[args.subj[0].head])
  ) {
    const met = actors[0]
    const first = pointedTo(c, t, reading).filter((p) => !p.entity || p.entity !== met.entity)
    if (first.length) return [...first, met]
  }
  return actors
}

/** Who acts, told elsewhere than in the slots, where nobody stands there. */
export const actorsElsewhere = (a: VerbAct): PartyFinding[] => (a.actors.length ? a.actors : firstFound(a, FINDERS))

const FINDERS: readonly Finder<VerbAct>[] = [
  // `قتلوا في قتال مع متمردين`.
  ({ c, t, frame }) => (frame.harm ? foes(c, t) : NOBODY),
  ({ c, t, frame }) => (frame.harm ? foughtBy(c, t) : NOBODY),
  ({ c, t, frame }) => (frame.mode === 'torture' ? gaolerOf(c, t) : NOBODY),
  ({ c, t, frame }) => (frame.type === 'ASSAULT' || frame.mode === 'arrest' ? byMeans(c, t) : NOBODY),
  ({ c, t, frame, args }) => (frame.type === 'COERCE' && args.passive ? policeBefore(c, t) : NOBODY),
  // `سقط صاروخ أطلقه المتمردون`.
  ({ c, frame, args, slots }) =>
    frame.type === 'ASSAULT' && args.subj && !slots.subj?.length ? ownerOf(c, args.subj[0]) : NOBODY,
  // `استهدفت الغارات الروسية`: whose deed it is that strikes.
  ({ c, args, deed }) => (deed && args.subj ? dealtBy(c, args.subj[0]) : NOBODY),
]

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { RECIPROCAL } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { neededAt } from './choose.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { type Finder, firstFound, NOBODY } from './first-found.ts'
import { foughtBy, gaolerOf } from './fought.ts'
import { joinedHarm } from './joined-harm.ts'
import { makerOf, ownerOf } from './maker.ts'
import { byMeans, dealtBy } from './means.ts'
import { nationAt } from './nation-at.ts'
import { partiesOf } from './party.ts'
import { policeBefore } from './police.ts'
import { foes, pick } from './sides.ts'
import { signedFor } from './signed-for.ts'
import { pointedTo } from './subject.ts'
import { unique } from './unique.ts'
import type { VerbAct } from './verb-act.ts'

/** Who the slots say acts; of two who meet both, though one alone is named behind the verb. */
export function actorsInSlots({ c, scene, t, reading, frame, args, slots }: VerbAct): PartyFinding[] {
  const signed = frame.trigger === 'وقع' && frame.type === 'SUPPORT' ? signedFor(scene, t) : []
  const actors = pick(frame, frame.actor, slots)
  if (signed.length) return unique([...actors.filter((p) => p.entity), ...signed])
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
    (metThem(reading) ||
      !scene.doc.words[args.subj[0].head].readings.some((r) => r.number === 'p' && r.lexeme.pos === 'noun')) &&
    !RECIPROCAL.is(scene.doc.words[args.subj[0].head])
  ) {
    const met = actors[0]
    const first = pointedTo(c, t, reading).filter((p) => !p.entity || p.entity !== met.entity)
    if (first.length) return [...first, met]
  }
  // `زار بيروت والتقى رئيس الحكومة ورئيس البرلمان`: all whom he met.
  if (
    frame.mutual &&
    actors.length > 1 &&
    metThem(reading) &&
    args.subj?.length === actors.length &&
    !args.obj &&
    !args.with
  ) {
    const first = pointedTo(c, t, reading).filter(
      (p) => !actors.some((a) => (a.entity ? a.entity === p.entity : a.label === p.label)),
    )
    if (first.length) return [...first, ...actors]
  }
  return actors
}

/** `زار الوفد غزة والتقى قيادات الحركة`: behind another act of his, several are whom he met. */
const metThem = ({ lexeme, pro, person }: Reading): boolean =>
  /^(?:التقى|قابل)$/.test(lexeme.lemma) && (pro & WA) !== 0 && person === '3ms'

/** Who acts, told elsewhere than in the slots, where nobody stands there. */
export const actorsElsewhere = (a: VerbAct): PartyFinding[] => (a.actors.length ? a.actors : firstFound(a, FINDERS))

/** The nation whose aircraft, ship or relief arrives, by its adjective. */
function sentBy(scene: Scene, { head, last }: Phrase): PartyFinding[] {
  for (let k = head + 1; k <= last; k++) {
    const nation = nationAt(scene, k)
    if (nation) return [nation]
  }
  return NOBODY
}

const makerBehind = (c: Coding, k: number): PartyFinding[] =>
  k < 0 ? NOBODY : (makerOf(c, k, undefined, k + 1, true)?.actors ?? NOBODY)

/** `حظي بتأييد البرلمان`: who stands in construct with what the verb needs. */
const ofNeeded: Finder<VerbAct> = ({ scene, t, frame }) => {
  if (!frame.actor.includes('of')) return NOBODY
  const k = neededAt(scene, t, frame)
  const whose = k > 0 && k + 1 < sentenceEnd(scene, t) ? phraseAt(scene, k + 1) : null
  return whose && !(linkOf(scene, k + 1) || scene.doc.words[k].bits & bit.DEFINITE)
    ? partiesOf(scene, coordinated(scene, whose))
    : NOBODY
}

const FINDERS: readonly Finder<VerbAct>[] = [
  ofNeeded,
  // `قتلوا في قتال مع متمردين`.
  ({ c, t, frame }) => (frame.harm ? foes(c, t) : NOBODY),
  ({ c, t, frame }) => (frame.harm ? foughtBy(c, t) : NOBODY),
  ({ c, t, frame }) => (frame.mode === 'torture' ? gaolerOf(c, t) : NOBODY),
  ({ c, t, frame }) => (frame.type === 'ASSAULT' || frame.mode === 'arrest' ? byMeans(c, t) : NOBODY),
  ({ c, t, frame, args }) => (frame.type === 'COERCE' && args.passive ? policeBefore(c, t) : NOBODY),
  ({ c, t, reading, frame, args }) =>
    args.passive && (frame.type === 'ASSAULT' || frame.type === 'COERCE') ? joinedHarm(c, t, reading) : NOBODY,
  // `تعرضت الدورية لكمين نصبه مسلحون`.
  ({ c, scene, t, frame }) => (frame.trigger === 'تعرض' ? makerBehind(c, neededAt(scene, t, frame)) : NOBODY),
  // `سقط صاروخ أطلقه المتمردون`.
  ({ c, frame, args, slots }) =>
    frame.type === 'ASSAULT' && args.subj && !slots.subj?.length ? ownerOf(c, args.subj[0]) : NOBODY,
  // `وصلت طائرة إغاثة إماراتية`: whose relief it is.
  ({ scene, frame, args }) =>
    frame.type === 'AID' && !frame.actor.length && args.subj
      ? // `استقبل المطار طائرة مساعدات سودانية`.
        sentBy(scene, (frame.trigger === 'استقبل' && args.obj?.[0]) || args.subj[0])
      : NOBODY,
  // `استهدفت الغارات الروسية`: whose deed it is that strikes.
  ({ c, args, deed }) => (deed && args.subj ? dealtBy(c, args.subj[0]) : NOBODY),
]

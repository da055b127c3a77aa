import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { FORCE } from './enough.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'
import { OWN_ACTS, RULED } from './kinds.ts'
import { carriesOut, carriesOutToo, doesIt, OCCURS } from './light-verbs.ts'
import type { NounAct } from './noun-act.ts'
import { rules } from './rulers.ts'
import { rulerOf } from './spokesman.ts'
import { isThing } from './targets.ts'
import { verb } from './verbs.ts'
import { beforeNoun, isObjective } from './whom.ts'

/** What the word that governs a noun says of who acts and who undergoes. */

/** `فرضت على إيران عقوبات`: what stands between a verb and its noun is the noun's. */
export function takeWhatStandsBetween({ c, scene, t, frame, governor, slots }: NounAct): void {
  if (governor && verb(scene, governor.token)) beforeNoun(c, governor, t, frame, slots)
}

/** Whoever carries, undergoes or announces the act, in the role that is his. */
export function takeGovernor(a: NounAct): void {
  const { scene, frame, governor, slots } = a
  if (!governor || beganOfItself(a, governor)) return
  if (governor.undergoes && governor.actors.length) {
    slots.obj = governor.actors
    // `الشعب الذي يتعرض للإبادة والدليل استجابتها لدعوة الرئيس`: whoever stands further off is of something else.
    if (frame.attack || frame.type === 'ASSAULT') slots.to = undefined
    // `لقي فلان حتفه في غارة على البلدة`: he, and not where it was.
    if (frame.attack && governor.reading.lexeme.lemma === 'لقي') slots.on = undefined
  } else if (
    governor.actors.length &&
    (!frame.harm || doesIt(governor.reading, frame)) &&
    !(governor.told && frame.mode === 'abduct' && governor.actors.every((p) => p.entity?.kind !== 'group')) &&
    !slots.agent?.length &&
    !slots.subj?.length
  )
    slots.subj = governor.actors
  // Who announces a strike or leaves office is who does it.
  else if (governor.announcers?.length && !slots.subj?.length) {
    if (OWN_ACTS.has(frame.type)) slots.subj = governor.announcers
    else if (RULED.has(frame.type) || frame.trigger === 'إحالة') {
      const rulers = governor.announcers.map((p) => rulerOf(scene, p))
      if (rulers.every((p) => p.entity?.kind === 'state' || rules(scene, p))) slots.subj = rulers
    }
  }
}

/** `انتشرت الشرطة. وبدأت أحدث احتجاجات`: it is the protests that began, and nobody named before began them. */
function beganOfItself({ scene, t, reading, frame }: NounAct, { token, reading: verb, actors }: Governor): boolean {
  if (!/^(?:PROTEST|ASSAULT)$/.test(frame.type) || t - token > 3 || reading.number !== 'p') return false
  const began = scene.doc.start[token]
  return (
    OCCURS.has(fold(verb.lexeme.lemma)) && verb.person === '3fs' && actors.every((p) => !p.span || p.span[0] < began)
  )
}

/** Who stands in construct with the noun undergoes the act and does not do it. */
export const isDoneToGenitive = (
  scene: Scene,
  reading: Reading,
  frame: Frame,
  args: Arguments,
  governor: Governor | null,
): boolean =>
  // `قصف المقر من قبل الجيش`: somebody else does it.
  isThingHit(scene, frame, args) ||
  (args.agent !== undefined && FORCE.has(frame.type) && !frame.recipient.includes('subj')) ||
  (governor !== null && !frame.mutual && (isUndergone(scene, frame, governor) || isCarriedOut(governor))) ||
  isObjective(scene, frame, reading, args)

/** `قصف مواقع المتمردين`: a thing bombs nobody. */
const isThingHit = ({ doc: { words } }: Scene, { attack, type }: Frame, { of, obj }: Arguments): boolean =>
  attack &&
  type === 'ASSAULT' &&
  of?.length === 1 &&
  !of[0].person &&
  !obj &&
  !(words[of[0].head].bits & (bit.PERSON_NOUN | bit.GROUP)) &&
  isThing(words[of[0].head].surface)

/** `تم نقل المصابين`: done to them, for nobody is said to do it. */
const isUndergone = ({ doc }: Scene, frame: Frame, { passive, token }: Governor): boolean =>
  passive && /تم$|جر[يت]/.test(doc.words[token].folded) && frame.recipient.includes('of')

/** `واصل قصف المدينة`: somebody else carries it out. */
const isCarriedOut = ({ passive, reading, actors }: Governor): boolean =>
  !passive && (carriesOut(reading) || (actors.length > 0 && carriesOutToo(reading)))

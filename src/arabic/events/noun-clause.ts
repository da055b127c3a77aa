import type { PartyFinding } from '../../engine/finding.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { sentenceEnd } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import type { Frame, Role } from './frames.ts'
import { HIT_ROLES } from './kinds.ts'
import { type Made, makerOf } from './maker.ts'
import type { NounAct } from './noun-act.ts'
import { partiesOf } from './party.ts'
import { slotsOf } from './sides.ts'
import { adjoins } from './whom.ts'

/** The clause on a noun that made its act, `الهجوم الذي شنه المسلحون`; none where it only strikes and the act does not. */
export function clauseOn(c: Coding, t: number, frame: Frame, args: Arguments): Made | null {
  const maker = makerOf(c, t, args.of, args.end ?? t + 1, frame.attack || frame.harm)
  // `دعم المتضررين من السيول التي ضربت البلاد`: only violence and penalties strike.
  return maker?.hit && frame.type !== 'ASSAULT' && frame.type !== 'SANCTION' ? null : maker
}

/** Whom the clause on the noun names, in roles that nobody beside the noun has. */
export function takeClause(a: NounAct): void {
  if (!a.made) return
  takeArguments(a, a.made)
  takeOwnerOfHit(a, a.made)
  if (a.made.actors.length) a.slots.subj = a.made.actors
  takeVictims(a, a.made)
}

/** Of what the act did, only whom it hit: `تفجير وقع بمعسكر`, `أدى إلى مقتل ستة من مرافقيه`. */
function takeArguments({ scene, frame, slots }: NounAct, made: Made): void {
  for (const [role, parties] of Object.entries(slotsOf(scene, made.arguments)) as [Role, PartyFinding[]][])
    if (role !== 'subj' && !(made.hit && !HIT_ROLES.has(role))) slots[role] ??= parties
  // `اتصال تلقاه الملك من الرئيس`: the two who talked.
  if (frame.mode === 'phone' && made.arguments.from && !made.hit) slots.with ??= slots.from
}

/** `استهدف مسجدا لقوات الطوارئ`: whose the thing is. */
function takeOwnerOfHit({ scene, slots }: NounAct, made: Made): void {
  if (made.hit && made.arguments.obj && !slots.obj?.length && adjoins(made.arguments))
    slots.obj = partiesOf(scene, made.arguments.to)
}

/** `الهجوم الذي راح ضحيته عشرون مدنيا`: its victims are named behind the word for one. */
function takeVictims({ scene, t, slots }: NounAct, made: Made): void {
  for (const v of made.verbs)
    if (VICTIM.test(scene.doc.words[v + 1]?.folded ?? '') && v + 2 < sentenceEnd(scene, t)) {
      const phrase = phraseAt(scene, v + 2)
      slots.obj = phrase ? partiesOf(scene, coordinated(scene, phrase)) : undefined
      slots.subj = undefined
    }
}
const VICTIM = /^ضحيت(?:ه|ها|هما|هم)$/

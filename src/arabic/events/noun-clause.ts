import type { PartyFinding } from '../../engine/finding.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { sentenceEnd } from '../syntax/scene.ts'
import { antecedentOf } from './antecedent.ts'
import type { Arguments } from './arguments.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import type { Frame, Role } from './frames.ts'
import { HIT_ROLES } from './kinds.ts'
import { type Made, makerOf } from './maker.ts'
import type { NounAct } from './noun-act.ts'
import { partiesOf } from './party.ts'
import { slotsOf } from './sides.ts'
import { verb } from './verbs.ts'
import { adjoins, befallsPeople, pronounAt } from './whom.ts'

/** The clause on a noun that made its act, `الهجوم الذي شنه المسلحون`; none where it only strikes and the act does not. */
export function clauseOn(c: Coding, t: number, frame: Frame, args: Arguments): Made | null {
  const maker = makerOf(c, t, args.of, args.end ?? t + 1, frame.attack || frame.harm)
  // `دعم المتضررين من السيول التي ضربت البلاد`: only violence and penalties strike, and arrests.
  return maker?.hit && !STRIKES.has(frame.type) ? null : maker
}
const STRIKES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** Whom the clause on the noun names, in roles that nobody beside the noun has. */
export function takeClause(a: NounAct): void {
  if (!a.made) return
  takeArguments(a, a.made)
  takeSufferer(a, a.made)
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

/** `العقوبات التي فرضتها عليها واشنطن`, `التي تشنها دول المنطقة ضدها`: with the act taken up on the verb, the other pronoun is of whom it befalls. */
function takeSufferer({ c, scene, t, frame, slots }: NounAct, { actors, verbs: [v], arguments: { subj } }: Made): void {
  if (v === undefined || frame.mutual || !actors.length || !verb(scene, v)?.enc) return
  for (const k of [v + 1, ...(subj ? [subj[subj.length - 1].last + 1] : [])]) {
    const found = k < sentenceEnd(scene, v) ? pronounAt(scene, k) : null
    // `شنتها ضدها`: against her is on her, where the act is on somebody.
    const role = found?.role === 'against' && !frame.recipient.includes('against') ? 'on' : found?.role
    if (!found || !role || slots[role]?.length || !frame.recipient.includes(role)) continue
    slots[role] = antecedentOf(c, t, found.enc, actors, befallsPeople(frame))
    return
  }
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

import * as bit from '../bits.ts'
import { sentenceEnd } from '../syntax/scene.ts'
import { antecedentOf } from './antecedent.ts'
import { hasCore } from './frames.ts'
import { HIT } from './kinds.ts'
import { lawful } from './lawful.ts'
import type { NounAct } from './noun-act.ts'
import { takeClause } from './noun-clause.ts'
import { takeGovernor, takeWhatStandsBetween } from './noun-governor.ts'
import { takeHelped, takeHelpedInDeed, takeHelpedToDo, takeHelperBehind } from './noun-help.ts'
import { takePronoun } from './noun-pronoun.ts'
import { isOwn } from './own.ts'
import { isAbout } from './place.ts'
import { dropThoseTalkedAbout } from './purpose.ts'
import { received } from './received.ts'
import { adjectiveNation, dropBeforeWhom } from './sides.ts'
import { actorBefore } from './subject.ts'
import { turnRoles } from './turn-roles.ts'
import { OWN_FREEDOM } from './verb-recipients.ts'
import { verb } from './verbs.ts'
import { befallsPeople, pronounAfter, pronounAt } from './whom.ts'

/**
 * Who stands in which role beside the noun: what was read beside it is filled up from its governor, its clause and its
 * pronoun, and put right where the words say that a role is another. Each step sees what those before it settled.
 */
export function settleSlots(a: NounAct): void {
  const { c, scene, t, reading, frame, args, slots, governor } = a
  dropThoseTalkedAbout(scene, t, frame, args, slots)
  dropBeforeWhom(scene, frame, args, slots)
  dropThingNeeded(a)
  dropWhereTo(a)
  dropTopicOfVisit(a)
  takeWhatStandsBetween(a)
  takeHitBehind(a)
  takeHelpedInDeed(a)
  takeHelpedToDo(a)
  takeOwnerOfForces(a)
  takeClause(a)
  dropSourceFarOff(a)
  dropPartOfMany(a)
  takeLawful(a)
  takeNation(a)
  takeGovernor(a)
  takeVisitor(a)
  takeHelperBehind(a)
  takePronoun(a)
  received(scene, t, reading, args, slots)
  turnRoles(scene, t, reading, frame, args, slots, governor)
  pronounAfter(c, t, frame, slots)
  takePronounBehind(a)
  takeHelped(a)
}

/** `رفع العقوبات عنها`, `بإخلاء سبيلهم`: whom the pronoun behind what stands in construct takes up, or the one on the word needed. */
function takePronounBehind({ c, scene, t, frame, args, slots }: NounAct): void {
  const freed =
    frame.mode === 'release' && !slots.of?.length ? OWN_FREEDOM.exec(scene.doc.words[t + 1]?.folded ?? '') : null
  if (freed) slots.of = antecedentOf(c, t, freed[1], slots.subj, true)
  const behind = args.of ? args.of[args.of.length - 1].last + 1 : -1
  const found = behind > 0 && behind < sentenceEnd(scene, t) ? pronounAt(scene, behind) : null
  if (!found || frame.mutual || slots[found.role]?.length || !frame.recipient.includes(found.role)) return
  // `قيود متفق عليها`: of the participle.
  if (scene.doc.words[behind - 1].bits & bit.PARTICIPLE) return
  slots[found.role] = antecedentOf(c, t, found.enc, slots.subj, befallsPeople(frame))
}

/** `خلال زيارته قضايا التسوية في سوريا وليبيا`: what is talked about then, and nobody visited. */
function dropTopicOfVisit({ scene, frame, args, slots }: NounAct): void {
  const topic = frame.mode === 'visit' ? args.obj?.[0] : undefined
  if (!topic || !isAbout(scene, topic)) return
  args.obj = undefined
  slots.obj = undefined
}

/** `اعتقاله بعد عودته إلى البلاد`, `ترحيلهم إلى تركيا`: where to, and nobody whom it befalls. */
function dropWhereTo({ scene, frame, args, slots }: NounAct): void {
  if (slots.to && args.to && befallsPeople(frame) && scene.doc.words[args.to[0].first - 1]?.folded === 'الي')
    slots.to = undefined
}

/** `تسيير قوافل إغاثية`: the thing sent is nobody. */
function dropThingNeeded({ scene, frame, args, slots }: NounAct): void {
  if (frame.trigger === 'تسيير' && args.of && hasCore(scene.doc.words[args.of[0].head], frame.needs))
    slots.of = undefined
}

/** `استهدف هجوم قوات الطوارئ`: with nothing else behind it, what the verb before it hits. */
function takeHitBehind({ scene, t, frame, args, slots }: NounAct): void {
  if (!args.of || args.obj || !frame.attack || !HIT.test(verb(scene, t - 1)?.lexeme.lemma ?? '')) return
  slots.obj = slots.of
  slots.of = undefined
}

const VISIT = /^(?:زيارة|جولة)$/
/** `زيارة مقررة للرئيس`: whose visit it is. */
function takeVisitor({ frame, args, slots }: NounAct): void {
  if (
    !VISIT.test(frame.trigger) ||
    frame.mode !== 'visit' ||
    slots.of?.length ||
    slots.subj?.length ||
    slots.obj?.length
  )
    return
  const guest = args.to?.[0]
  if (!guest?.person || !slots.to?.length) return
  slots.subj = slots.to
  slots.to = undefined
}

/** `قصف قواته`: what somebody does through his forces he does himself. */
function takeOwnerOfForces({ c, scene, t, args, governor, slots }: NounAct): void {
  if (!args.of || !isOwn(scene, args.of[0])) return
  const owners = governor?.actors.length ? governor.actors : actorBefore(c, t)
  // `إعلان الحزب انسحاب مسلحيه`.
  slots.of = owners.length ? owners : antecedentOf(c, t, args.of[0].reading?.enc ?? '').filter((p) => p.named)
}

/** `استهداف المدنيين من النساء والأطفال`: of which people those are, and nobody who acts. */
function dropPartOfMany({ scene, frame, args, slots }: NounAct): void {
  if (!args.of || !args.from || !frame.actor.includes('from')) return
  const those = args.of[args.of.length - 1]
  if (args.from[0].first !== those.last + 2 && args.from[0].first > those.last) return
  if (scene.doc.words[those.head].bits & (bit.PERSON_NOUN | bit.NUMBER) && !those.person) slots.from = undefined
}

/** `الاتهام وجه إلى صحفيين من تسع صحف`: who an act is from stands beside it. */
function dropSourceFarOff({ t, frame, args, slots }: NounAct): void {
  if (args.from && args.from[0].first > t + 4 && frame.actor.includes('from')) slots.from = undefined
}

/** `دعم المملكة للشرعية`. */
function takeLawful({ scene, reading, frame, args, slots }: NounAct): void {
  if (frame.type !== 'SUPPORT' || frame.mutual || slots.to?.length || !(args.of || reading.enc)) return
  const backed = lawful(scene, args.to?.[0])
  if (backed.length) slots.to = backed
}

/** `العقوبات الأمريكية`: with nobody else who acts, the nation whose act it is. */
function takeNation({ scene, t, frame, args, slots }: NounAct): void {
  const nation = slots.agent?.length || slots.subj?.length || frame.harm ? null : adjectiveNation(scene, t, args.of)
  if (nation) slots.subj = [nation]
}

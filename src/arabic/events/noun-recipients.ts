import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { partyOf } from '../statements/who.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { askedAbout } from './asked-about.ts'
import { blastAt } from './blast.ts'
import { neededAt } from './choose.ts'
import { coordinated } from './coordinated.ts'
import { type Finder, firstFound, NOBODY } from './first-found.ts'
import { partiesInside } from './inside.ts'
import { BEFALLS, BREAKS_OFF, withThose } from './kinds.ts'
import { ownerOf } from './maker.ts'
import { isNumber, soManyAt } from './mere-number.ts'
import type { NounAct } from './noun-act.ts'
import { takeSidesOfTruce } from './noun-partners.ts'
import { partiesOf } from './party.ts'
import { hostOf } from './place.ts'
import { promisedTo } from './promised.ts'
import { sentenced } from './sentence.ts'
import { pick, targetOf, within } from './sides.ts'
import { targetsOf } from './targets.ts'
import { landLeft } from './verb-recipients.ts'
import { visitedBy } from './visitor.ts'
import { whoever } from './whoever.ts'
import { ofTheirs, whoHeeds } from './whom.ts'

/** To whom was done what the noun tells: whoever stands in the roles of its frame, or else the first that is found further off. */
export function findRecipients(a: NounAct): void {
  a.recipients = firstFound(a, BESIDE)
  takeSidesOfTruce(a)
  if (!a.recipients.length) a.recipients = firstFound(a, FURTHER_OFF)
}

/** `احتجاجا على قانون وقعه الوزير`: against whom a protest is that is against nobody beside it. */
export function findWhomProtested(a: NounAct): void {
  if (a.frame.type === 'PROTEST' && !a.recipients.length) a.recipients = targetOf(a.c, a.t)
}

/** Of `parties` those who do not act as well. */
const butActors = (parties: PartyFinding[], { actors }: NounAct): PartyFinding[] =>
  parties.filter((p) => !actors.includes(p))

/** Whoever stands in a role of the frame. */
const inRole: Finder<NounAct> = (a) => {
  const { frame, objective, slots } = a
  return butActors(pick(frame, objective ? [...frame.recipient, 'of'] : frame.recipient, slots), a)
}

/** `إطلاق سراح الرهائن`: who stands in construct with the word that the noun needs. */
const behindNeeded: Finder<NounAct> = (a) => {
  const { scene, t, frame, governor } = a
  if (!(a.actors.length || governor?.passive) || !frame.recipient.includes('of') || !frame.needs.size) return NOBODY
  const needed = neededAt(scene, t, frame)
  // `الدعم الكبير المقدم من التحالف`: given by it, and no lieutenant colonel.
  const given = GIVEN.test(scene.doc.words[t + 2]?.folded ?? '')
  const phrase = needed === t + 1 && t + 2 < sentenceEnd(scene, t) && !given ? phraseAt(scene, t + 2) : null
  return phrase ? butActors(partiesOf(scene, coordinated(scene, phrase)), a) : NOBODY
}

const GIVEN = /^ال(?:مقدم|موجه|ممنوح)ه?$/

/** `تدخل بناء على طلب من بغداد`: who was asked. */
const whoeverHeeds: Finder<NounAct> = ({ c, t, frame, actors }) =>
  frame.type === 'REQUEST' ? whoHeeds(c, t, actors) : NOBODY

/** `يخضع الوزير لتحقيق`: who undergoes receives, wherever a frame looks for him. */
const whoeverUndergoes: Finder<NounAct> = (a) =>
  a.governor?.undergoes && BEFALLS.has(a.frame.type) ? butActors(a.governor.actors, a) : NOBODY

/** `مساعدة المجتمع الدولي`: whoever the thing belongs to. */
const insideThing: Finder<NounAct> = ({ scene, frame, args, actors }) =>
  within(scene, frame, args).filter((p) => !actors.some((a) => a.entity === p.entity))

/** `حظر إمداد إيران بالصواريخ`: to whom what is barred would be done or go. */
const ofBarredAct: Finder<NounAct> = ({ scene, t, frame, args }) =>
  (frame.mode === 'restrict' || frame.trigger === 'حظر') &&
  args.of?.[0].first === t + 1 &&
  BARRED.test(scene.doc.words[t + 1].folded)
    ? partiesInside(scene, args.of).filter((p) => p.entity)
    : NOBODY
const BARRED = /^(?:امداد|تصدير|توريد|تزويد|بيع|تسليح|تسليم|دخول|سفر|تمويل|مد)$/

/** Whoever the act is against, and of acts that break off, with whom it was. */
const opposed: Finder<NounAct> = ({ frame, actors, slots }) =>
  !frame.mutual && actors.length && !KINDNESS.has(frame.type)
    ? (slots.against ?? (BREAKS_OFF.has(frame.type) ? slots.with : undefined) ?? NOBODY)
    : NOBODY
/** Acts of good will, which no preposition of enmity says who receives. */
const KINDNESS = new Set(['AGREE', 'SUPPORT', 'AID', 'CONCEDE', 'COOPERATE'])

/** `تعهد بدعم الحكومة`: for whom the act is that was agreed to. */
const promised: Finder<NounAct> = ({ scene, t, frame, actors }) =>
  frame.type === 'AGREE' && !frame.mutual && actors.length
    ? promisedTo(scene, t + 1, Math.min(t + 6, sentenceEnd(scene, t) - 1), actors)
    : NOBODY

/** `تقديره للدعم الذي تقدمه الكويت`, `رفضه تصريحات الوزير`: whose the thing is. */
const ownerOfThing: Finder<NounAct> = ({ c, frame, args, actors }) => {
  const thing =
    frame.type === 'SUPPORT' ? args.to : frame.type === 'REJECT' ? (args.to ?? args.obj ?? args.against) : undefined
  return thing && actors.length ? ownerOf(c, thing[thing.length - 1]) : NOBODY
}

/** Where a house is, as the phrase itself says. */
function whereOf(scene: Scene, { head, last }: Phrase): Phrase[] | undefined {
  for (let k = head + 1; k < last; k++) {
    const where = scene.doc.words[k].folded === 'في' ? phraseAt(scene, k + 1) : null
    if (where) return [where]
  }
  return undefined
}

/** `زيارة موسكو`: the state that is visited. */
const host: Finder<NounAct> = (a) => {
  const { scene, frame, args, made, actors } = a
  if (frame.type === 'SUPPORT' && frame.trigger === 'فتح')
    return hostOf(scene, { ...args, to: args.in ?? args.to }, actors)
  // `إغلاق السفارة الفرنسية في اليمن`.
  if (frame.type === 'SANCTION' && frame.trigger === 'إغلاق') {
    const inside = args.of ? whereOf(scene, args.of[0]) : undefined
    return hostOf(scene, { ...args, of: undefined, to: inside ?? args.in ?? args.to }, actors)
  }
  if (frame.mode !== 'visit') return NOBODY
  const hosts = hostOf(scene, made ? withThose(args, made.arguments) : args, actors)
  return hosts.length ? hosts : visitedBy(a, actors)
}

/** `الانسحاب من الأراضي اللبنانية`. */
const left: Finder<NounAct> = ({ scene, frame, args }) =>
  frame.mode === 'withdraw' ? landLeft(scene, args.from?.[0]) : NOBODY

/** `احتجاجات على حكمه`: whom the pronoun on the thing stands for. */
const ownerByPronoun: Finder<NounAct> = ({ c, frame, args, actors }) =>
  frame.mutual ? NOBODY : ofTheirs(c, frame, args, actors)

/** `هدم المنازل`: the things that violence was done to. */
const thingsHit: Finder<NounAct> = ({ scene, frame, args, actors, made, objective }) =>
  // `تفجير انتحاري يستهدف مقرا أمنيا`.
  made?.hit && made.arguments.obj
    ? targetsOf(scene, { ...frame, recipient: ['obj'] }, made.arguments).filter((p) => !WHERE.test(fold(p.label)))
    : actors.length
      ? // `واصل قصف قاعدة`, `قصف المقر من قبل الجيش`: what stands in construct, where somebody else acts.
        // `اتهم موسكو بقصف المطار`: known alone, it is where.
        targetsOf(
          scene,
          objective && args.of && !(args.of[0].definite && args.of[0].first === args.of[0].last)
            ? { ...frame, recipient: [...frame.recipient, 'of'] }
            : frame,
          args,
        )
      : // `استنكر تفجير مسجد`: by whom is not said, and what was hit is.
        args.of && !made && !(scene.doc.words[args.of[0].head].bits & bit.DEFINITE)
        ? targetsOf(scene, { ...frame, recipient: ['of'] }, args).filter((p) => !WHERE.test(fold(p.label)))
        : NOBODY

/** Where people live, which is a place before it is a target. Folded. */
const WHERE = /^(?:ال)?(?:منطقه|حي|قريه|بلده|مدينه|مخيم|محيط)(?:ا)?(?:\s|$)/

/** `أسفر عن مقتل عشرة`: so many, whoever they are. */
const soMany: Finder<NounAct> = ({ scene, t, reading, frame, args }) => {
  if (!frame.harm) return NOBODY
  if (args.of?.every((p) => isNumber(scene, p))) return args.of.map((p) => partyOf(scene, p))
  const those = args.of || reading.definite || reading.enc ? null : soManyAt(scene, t + 1)
  return those ? [partyOf(scene, those)] : NOBODY
}

/** `تحقيقا في ما إذا كانت الشركة قد أخفت بيانات`. */
const asked: Finder<NounAct> = ({ scene, t, frame }) => (frame.mode === 'investigate' ? askedAbout(scene, t) : NOBODY)

const BESIDE: readonly Finder<NounAct>[] = [asked, inRole, behindNeeded, soMany]
const FURTHER_OFF: readonly Finder<NounAct>[] = [
  whoeverHeeds,
  whoeverUndergoes,
  insideThing,
  ofBarredAct,
  opposed,
  promised,
  ownerOfThing,
  host,
  left,
  ownerByPronoun,
  thingsHit,
  // `انفجار سيارة مفخخة قرب مركز للشرطة`.
  ({ scene, t, frame }) =>
    frame.mode === 'suicide-attack' || frame.mode === 'explosives' ? blastAt(scene, t) : NOBODY,
  // `أصدر القاضي حكما بإعدام سبعة متهمين`.
  ({ scene, t, frame }) => (frame.mode === 'convict' && frame.trigger === 'حكم' ? sentenced(scene, t) : NOBODY),
  // `عقوبات على من ينتهك الهدنة`.
  ({ scene, t, frame }) => (frame.type === 'SANCTION' || frame.type === 'ACCUSE' ? whoever(scene, t) : NOBODY),
]

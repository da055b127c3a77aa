import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { stateBy } from '../resolve/nation.ts'
import { named, partyOf } from '../statements/who.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceEnd, tokenOf } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { antecedentOf } from './antecedent.ts'
import type { Arguments } from './arguments.ts'
import { askedAbout } from './asked-about.ts'
import { coreNoun } from './belongings.ts'
import { blastAt } from './blast.ts'
import { isAct } from './choose.ts'
import { carrier } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { DISPERSING, dispersed } from './dispersed.ts'
import { blamedFor } from './doers.ts'
import { type Finder, firstFound, NOBODY } from './first-found.ts'
import { fitted } from './fitted.ts'
import { partiesInside } from './inside.ts'
import { letIn, whereBlamed } from './lands.ts'
import { lawful } from './lawful.ts'
import { ownerOf } from './maker.ts'
import { isNumber, soManyAt } from './mere-number.ts'
import { nationAt } from './nation-at.ts'
import { partiesOf } from './party.ts'
import { PART_OF_LAND } from './past.ts'
import { hostOf } from './place.ts'
import { pressedBy, settledWith } from './pressed.ts'
import { promisedTo } from './promised.ts'
import { same } from './same-party.ts'
import { sentenced } from './sentence.ts'
import { pick, targetOf, within } from './sides.ts'
import { targetsOf } from './targets.ts'
import { FELL } from './undergone.ts'
import type { VerbAct } from './verb-act.ts'
import { isArm } from './verb-bare.ts'
import { befallen, boundBy } from './vows.ts'
import { whoever } from './whoever.ts'
import { againstWhom, befallsPeople, ofTheirs, whoMust } from './whom.ts'

/** Whom the slots say it befalls, or whose the thing is that stands there. */
export function recipientsInSlots(a: VerbAct): void {
  const { c, scene, reading, frame, args, slots } = a
  a.recipients = pick(frame, frame.recipient, slots)
  // `سيطروا على صنعاء`, `استولى على السلطة في البلاد`: what was taken is nobody, unless it is the state by its name.
  if (frame.mode === 'seize') a.recipients = a.recipients.filter((p) => !isLand(scene, p))
  // `أعرب عن قلقه من اعتقال السلطات للصحفيين`: blamed is who did it, and nobody it befell.
  const blamed = frame.type === 'ACCUSE' && frame.mode === 'disapprove' ? blamedFor(scene, args) : null
  a.blames = blamed !== null
  // `انتقدت النقابة الشرطة لتوقيفها الصحفي`: whose the deed is that a pronoun says stands before it.
  if (blamed && (blamed.length || !deedByPronoun(scene, args))) a.recipients = blamed
  if (!a.recipients.length && args.obj && (frame.recipient.includes('obj') || frame.mode === 'restrict'))
    a.recipients = ownerOf(c, args.obj[args.obj.length - 1], frame.type === 'REJECT' ? a.actors : [])
  // `جثمان الشهيد الذي قتله مستوطنون`, `جثمان الشاب الذي قتل`: the man and not his body.
  if (!a.recipients.length && args.obj && (reading.enc || args.obj[0].last < a.t) && befallsPeople(frame))
    a.recipients = partiesInside(scene, args.obj)
}

/** Why somebody is blamed is a deed with the pronoun of whoever did it. */
const deedByPronoun = ({ doc: { words } }: Scene, { obj, to, on }: Arguments): boolean => {
  const deed = to ?? on
  return (
    obj !== undefined &&
    deed !== undefined &&
    deed[0].first > obj[0].last &&
    (words[deed[0].head].bits & bit.ENCLITIC) !== 0
  )
}

/** A state that only a town or its rule stands for. */
function isLand(scene: Scene, { entity, span }: PartyFinding): boolean {
  if (entity?.kind !== 'state' || !span) return false
  const mention = mentionAt(scene, tokenOf(scene, span[0]))
  return mention?.kind !== 'state' || mention.form === 'metonym'
}

/** Whom it befalls, told elsewhere than in the slots, where nobody stands there. */
export const recipientsElsewhere = (a: VerbAct): PartyFinding[] =>
  a.recipients.length ? a.recipients : firstFound(a, FINDERS)

/** `أطلق سراح الرهائن`, `أودى بحياة جنديين`: who stands in construct with the word that the verb needs. */
const ofNeeded: Finder<VerbAct> = ({ scene, t, frame, needed }) => {
  if (needed < 0 || !frame.recipient.includes('of')) return NOBODY
  // `أضرم النار في مسجد شمال البلاد`: where it stands.
  if (PART_OF_LAND.test(scene.doc.words[needed + 1]?.folded ?? '')) return NOBODY
  const phrase = needed + 1 < sentenceEnd(scene, t) ? phraseAt(scene, needed + 1) : null
  return phrase ? partiesOf(scene, coordinated(scene, phrase)) : NOBODY
}

/** `أطلقت سراحهم`: whom its pronoun takes up. */
const setFree: Finder<VerbAct> = (a) => {
  const { c, scene, frame, needed } = a
  if (needed < 0 || frame.mode !== 'release' || !frame.recipient.includes('of')) return NOBODY
  const own = OWN_FREEDOM.exec(scene.doc.words[needed].folded)
  if (!own) return NOBODY
  // `أطلقت الشرطة سراحها`: she who stands between frees somebody else.
  const between = a.args.subj !== undefined && a.args.subj[0].first > a.t && a.args.subj[0].last < needed
  const freed = antecedentOf(c, needed, own[1], between ? a.actors : [], true)
  // `قال محاميها إنه أطلق سراحها`: nor does a man who only tells of it free anybody.
  const teller = a.args.subj ? undefined : carrier(c, a.t)?.speaker
  if (teller && (teller.entity ? teller.entity.kind === 'person' : !BODY.test(teller.label)))
    a.actors = a.actors.filter((p) => !same(p, teller))
  // `اعتقل الناشط وأطلق سراحه`: nobody sets himself free.
  a.actors = a.actors.filter((p) => !freed.some((r) => (p.entity ? p.entity === r.entity : p.label === r.label)))
  return freed
}
/** A body that can set somebody free. */
const BODY = /^(?:ال)?(?:شرطة|سلطات|حكومة|وزارة|جيش|قوات|نيابة|محكمة|جماعة|حركة|تنظيم|أجهزة|إدارة|مسلح)/

/** Somebody's own freedom, with his pronoun. */
export const OWN_FREEDOM = /^(?:سراح|سبيل)(ه|ها|هم|هما)$/

/** `أوقعت سلسلة هجمات، بينها تفجير، عشرات القتلى`: the word that harm needs is whom it befell. */
const harmed: Finder<VerbAct> = ({ scene, t, frame, needed }) => {
  if (needed < 0 || !frame.harm || !frame.recipient.includes('obj')) return NOBODY
  const counted = needed > t + 1 ? phraseAt(scene, needed - 1) : null
  const phrase = counted && counted.last >= needed ? counted : phraseAt(scene, needed)
  return phrase ? partiesOf(scene, [phrase]) : NOBODY
}

/** `تبين أنه حكم بالسجن`: nobody but a court sentences, so it was done to him. */
const sentencedMan: Finder<VerbAct> = (a) => {
  const { frame, args, actors } = a
  if (frame.trigger !== 'حكم' || frame.mode !== 'convict' || args.subj || !actors.length) return NOBODY
  const man = actors.every(
    (p) => p.entity?.kind === 'person' || (!p.entity && !/(?:محكم|محاكم|قضاء|قاض|هيئة)/.test(p.label)),
  )
  if (!man) return NOBODY
  a.actors = []
  return actors
}

/** `هدد بقصف إسرائيل`, `هدد بالإضراب إذا لم تتراجع الحكومة`. */
const threatened: Finder<VerbAct> = ({ c, scene, t, frame, args, actors }) => {
  if (frame.type !== 'THREATEN') return NOBODY
  // `حذرت إيران من أنها سترد بقوة`: who is warned of it.
  const told = frame.future ? carrier(c, t) : null
  if (told?.to.length && told.act === 'warn') return told.to
  // `لن نتوانى عن ملاحقة المتمردين`.
  const whom =
    args.by || frame.negated ? befallen(scene, t + 1, Math.min(t + 8, sentenceEnd(scene, t) - 1), actors) : NOBODY
  return whom.length ? whom : boundBy(scene, t, actors)
}

/** `استبعدت إرسال صواريخ إلى أوكرانيا`: to whom the thing refused would go. */
const refusedTo: Finder<VerbAct> = ({ scene, frame, args, slots }) => {
  const deed = frame.type === 'REJECT' ? args.obj?.[0] : undefined
  return deed && scene.mentionOf[deed.head] < 0 && GIVING.test(scene.doc.words[deed.head].folded)
    ? (slots.to ?? NOBODY).filter((p) => p.entity)
    : NOBODY
}
const GIVING = /^(?:ارسال|تصدير|تقديم|منح|بيع|تزويد|تسليح|توريد|نقل)$/

/** `تشتبه الشرطة في تورط ثلاثة ضباط`, `يشتبه القاضي في أن الشركة`: of whom that is suspected. */
const suspected: Finder<VerbAct> = ({ scene, t, frame, args }) => {
  if (frame.trigger !== 'اشتبه') return NOBODY
  if (args.in) {
    const of = phraseAt(scene, args.in[0].head + 1)
    return of ? partiesOf(scene, coordinated(scene, of)) : NOBODY
  }
  const { words } = scene.doc
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t) - 1, t + 9); k < end; k++)
    if (/^ب?ان$/.test(words[k].folded)) {
      const whom = phraseAt(scene, k + 1)
      return whom ? partiesOf(scene, coordinated(scene, whom)) : NOBODY
    }
  return NOBODY
}

/** `تراجعت الحكومة عن القانون تحت ضغط النقابات`: to whom she gives way. */
const pressing: Finder<VerbAct> = ({ scene, t, frame, actors }) =>
  (frame.type === 'CONCEDE' || frame.mode === 'resign'
    ? (pressedBy(scene, t) ?? settledWith(scene, t))
    : NOBODY
  ).filter((p) => !actors.some((a) => same(a, p)))

const promised: Finder<VerbAct> = ({ scene, t, frame, actors }) =>
  !frame.mutual && (frame.type === 'AGREE' || (frame.type === 'CONCEDE' && /^(?:وعد|تعهد)$/.test(frame.trigger)))
    ? promisedTo(scene, t + 1, Math.min(t + 9, sentenceEnd(scene, t) - 1), actors)
    : NOBODY

/** `وافق على استقبال مئة لاجئ سوري`: what is agreed to is itself done for somebody, whatever nation he is of. */
const promisedAct: Finder<VerbAct> = (a) => {
  const act = a.frame.type === 'AGREE' ? (a.args.on ?? a.args.by)?.[0] : undefined
  return act && (a.scene.doc.words[act.head].bits & bit.MASDAR) !== 0 && a.scene.mentionOf[act.head] < 0
    ? promised(a)
    : NOBODY
}

/** `أشاد بالجهود التي تبذلها الجزائر`: whose the thing is; `رحب بالاتفاق بين طهران وواشنطن`: with whom. */
const praised: Finder<VerbAct> = ({ c, frame, args, slots, actors }) => {
  const thing = frame.type === 'SUPPORT' && !frame.mutual ? (args.by ?? args.on) : undefined
  if (!thing) return NOBODY
  const whose = ownerOf(c, thing[thing.length - 1], actors)
  return whose.length ? whose : (slots.with ?? NOBODY)
}

/** `ألغى زيارة كانت مقررة إلى مدريد`, `سحبت الرياض سفيرها من طهران`, and whom a visitor visits. */
const hosts: Finder<VerbAct> = ({ scene, frame, args, actors }) => {
  // Who receives is said, or nobody is: `استقبل`.
  if (frame.mode === 'visit' && frame.actor[0] !== 'obj') return hostOf(scene, args, actors)
  if (frame.type === 'REJECT' && frame.mode === 'meet') return hostOf(scene, args, actors)
  // `وصلت إلى مطار عدن طائرة إغاثة إماراتية`.
  if (frame.type === 'AID' && !frame.actor.length && actors.length) return hostOf(scene, args, actors)
  // `فتحت سفارتها في هافانا`.
  if ((frame.type === 'SUPPORT' || frame.type === 'SANCTION') && HOUSES.test(frame.trigger))
    return hostOf(scene, { ...args, to: args.in ?? args.to }, actors)
  return frame.type === 'SANCTION' && frame.mode === 'withdraw'
    ? hostOf(scene, { ...args, to: args.from ?? args.to }, actors)
    : NOBODY
}

const HOUSES = /^(?:فتح|افتتح|أعاد|أغلق)$/

/** `انسحبت من الأراضي اللبنانية`: whose land was left. */
export const landLeft = (scene: Scene, from: Phrase | undefined): PartyFinding[] => {
  // `من جنوب لبنان`.
  const part = from?.other
  if (part && PART_OF_LAND.test(scene.doc.words[from.head].folded)) {
    const entity = part.being?.iso ? stateBy(scene, part.being.iso, part.first) : null
    if (entity) return [{ ...named(scene, part), entity }]
  }
  if (!from || !LAND.test(scene.doc.words[from.head].folded)) return NOBODY
  for (let k = from.head + 1; k <= from.last; k++) {
    const nation = nationAt(scene, k)
    if (nation) return [nation]
  }
  return NOBODY
}
const LAND = /^ال(?:اراضي|اجواء|مياه|قري|مدن|بلدات|مناطق|جزر)$/

const SHUTS = new Set(['censor', 'restrict', 'seize'])
const isShut = (scene: Scene, phrase: Phrase): boolean =>
  !phrase.person && !phrase.other && SHUT.test(coreNoun(scene, phrase))
const SHUT =
  /^(?:صحيفه|صحف|صحيفتين|قناه|قنوات|قناتين|محطه|محطات|اذاعه|اذاعات|مدرسه|مدارس|جمعيه|جمعيات|شركه|شركات|شركتين|محلات|محال|مطاعم|مساجد|كنايس|مقاهي|سفينه|سفن|سفينتين|ناقله|ناقلات|ناقلتين|قارب|قوارب|زورق|زوارق|منازل|سيارات|حسابات)$/
const BLASTS = new Set(['suicide-attack', 'explosives'])

/** In this order: the nearer to the verb, the surer. */
const FINDERS: readonly Finder<VerbAct>[] = [
  ({ scene, frame, needed }) => (frame.mode === 'investigate' && needed >= 0 ? askedAbout(scene, needed) : NOBODY),
  ofNeeded,
  setFree,
  harmed,
  // `قتل شرطي وأصيب آخر`, `وأصيب 31 في هجوم`: another, and so many, right behind the verb.
  ({ scene, t, frame, args }) => {
    const those = frame.harm && !args.obj && !args.subj ? soManyAt(scene, t + 1) : null
    return those ? [partyOf(scene, those)] : NOBODY
  },
  // `قتل سبعة وأصيب عشرة`: so many, whoever they are.
  ({ scene, frame, args }) =>
    frame.harm && args.obj?.every((p) => isNumber(scene, p)) ? args.obj.map((p) => partyOf(scene, p)) : NOBODY,
  // `اعتقلت القوات 14`, but not `ذبحوا واحدة`.
  ({ scene, reading, frame, args }) => {
    const people = FELL.has(reading.lexeme.lemma) || befallsPeople(frame)
    const those = args.obj && people ? soManyAt(scene, args.obj[0].first) : null
    return those ? [partyOf(scene, those)] : NOBODY
  },
  ({ scene, frame, needed }) => (needed >= 0 && frame.type === 'REQUEST' ? whoMust(scene, needed) : NOBODY),
  promisedAct,
  ({ scene, frame, args, blames }) => (blames ? NOBODY : within(scene, frame, args)),
  // `رفضوا انقلابهم على السلطة`: theirs, and not whom it befell.
  ({ c, frame, args, actors }) =>
    frame.type === 'REJECT' && args.obj?.[0].reading?.enc ? ofTheirs(c, frame, args, actors) : NOBODY,
  ({ c, t, frame, args, slots }) => againstWhom(c, t, frame, args, slots),
  // `رفضوا خوض مواجهات ضد المقاومة`: against whom that is which they refused.
  ({ scene, frame, args, slots }) =>
    frame.mutual || (frame.type === 'REJECT' && args.obj && isAct(scene, args.obj[0].head))
      ? NOBODY
      : (slots.against ?? NOBODY),
  ({ scene, t, frame, args }) => (frame.mode === 'convict' && !args.passive ? sentenced(scene, t) : NOBODY),
  sentencedMan,
  refusedTo,
  threatened,
  suspected,
  // `تدعم الشرعية في اليمن`.
  ({ scene, frame, args, actors }) =>
    frame.type === 'SUPPORT' && actors.some((p) => p.entity) ? lawful(scene, args.obj?.[0]) : NOBODY,
  pressing,
  promised,
  praised,
  ({ c, frame, args, actors }) => (frame.mutual ? NOBODY : ofTheirs(c, frame, args, actors)),
  hosts,
  letIn,
  whereBlamed,
  ({ scene, frame, args }) => (frame.mode === 'withdraw' ? landLeft(scene, args.from?.[0]) : NOBODY),
  ({ c, t, frame }) => (frame.type === 'PROTEST' ? targetOf(c, t) : NOBODY),
  ({ c, t, frame, actors }) => (DISPERSING.has(frame.mode) ? dispersed(c, t, actors) : NOBODY),
  ({ scene, frame, args, actors, deed }) =>
    !args.passive && (actors.length || deed || (args.subj && isArm(scene, args.subj[0])))
      ? targetsOf(scene, frame, args)
      : NOBODY,
  // `أغلقت السلطات ثلاث صحف`, `احتجزت البحرية ناقلة نفط`: what is closed, barred or taken.
  ({ scene, frame, args, actors }) =>
    frame.type === 'COERCE' && SHUTS.has(frame.mode ?? '') && actors.length && args.obj
      ? args.obj.filter((p) => isShut(scene, p)).map((p) => partyOf(scene, fitted(scene, p)))
      : NOBODY,
  ({ scene, t, frame }) => (BLASTS.has(frame.mode ?? '') ? blastAt(scene, t) : NOBODY),
  ({ scene, t, frame }) => (frame.trigger === 'احتج' ? protestedTo(scene, t) : NOBODY),
  ({ scene, t, frame }) => (frame.trigger === 'أسف' ? sorryTo(scene, t) : NOBODY),
  ({ scene, t, frame }) => (AIMED.has(frame.type) ? whoever(scene, t) : NOBODY),
]
/** `احتجت تركيا لدى هولندا على القرار`: with whom. */
function protestedTo(scene: Scene, t: number): PartyFinding[] {
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t) - 1, t + 6); k < end; k++)
    if (scene.doc.words[k].folded === 'لدي') {
      const whom = phraseAt(scene, k + 1)
      return whom && animate(scene, whom) ? partiesOf(scene, coordinated(scene, whom)) : NOBODY
    }
  return NOBODY
}
/** `نأسف لما حدث للمرضى`, `نأسف على القلق الذي سببناه لهم`: to whom it happened. */
function sorryTo(scene: Scene, t: number): PartyFinding[] {
  for (let k = t + 2, end = Math.min(sentenceEnd(scene, t), t + SORRY); k < end; k++) {
    if (!(linkOf(scene, k) & LI)) continue
    const whom = phraseAt(scene, k)
    if (whom?.first === k && animate(scene, whom)) return partiesOf(scene, coordinated(scene, whom))
  }
  return NOBODY
}
/** Words from being sorry to whom it happened, at most. */
const SORRY = 12

/** Acts that are aimed at somebody. */
const AIMED = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'SANCTION'])

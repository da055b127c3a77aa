import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { stateBy } from '../resolve/nation.ts'
import { Shape } from '../shape.ts'
import { named } from '../statements/who.ts'
import { RECIPROCAL } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { isBelonging } from './belongings.ts'
import { calledAt, whoseCalled } from './called.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { type Frame, framesOf, type Role } from './frames.ts'
import { partiesInside } from './inside.ts'
import { ownerOf } from './maker.ts'
import { nationAt } from './nation-at.ts'
import { partiesOf } from './party.ts'
import { unique } from './unique.ts'
import { verb } from './verbs.ts'
import { clause } from './where.ts'

export type Slots = Record<Role, PartyFinding[] | undefined>

export const slotsOf = (scene: Scene, args: Arguments): Slots => {
  const parties = (phrases: Phrase[] | undefined) => phrases && partiesOf(scene, phrases)
  const slots: Slots = {
    subj: parties(args.subj),
    agent: parties(args.agent),
    obj: parties(args.obj),
    of: parties(args.of),
    on: parties(args.on),
    against: parties(args.against),
    with: parties(args.with),
    to: parties(args.to?.filter((p) => !isPurpose(scene, p))),
    by: parties(args.by?.filter((p) => !isBelonging(scene, p))),
    from: parties(args.from),
    in: parties(args.in),
    about: parties(args.about),
  }
  // `اتفق الرئيسان على تأمين الحدود مع سوريا`: with two known to do it together, who stands further off is no third.
  const [on, beside] = [args.on?.[0].first, args.with?.[0].first]
  if ((slots.subj?.length ?? 0) > 1 && on !== undefined && beside !== undefined && on < beside) slots.with = undefined
  // `اتفقت المملكة والأردن على التعاون بين البلدين`: the two again.
  if ((args.subj?.length ?? 0) > 1 && args.with?.length === 1 && RECIPROCAL.is(scene.doc.words[args.with[0].head]))
    slots.with = undefined
  // `بحث الجانبان العلاقات بين الكويت وفرنسا`: the two are those named.
  if (args.subj?.length === 1 && RECIPROCAL.is(scene.doc.words[args.subj[0].head]) && slots.with?.length) {
    if (slots.with.length === 2 && !slots.subj?.[0]?.entity) slots.subj = slots.with
    slots.with = undefined
  }
  return slots
}

/** `تعرض لانتقادات أمام لجنة`: before whom it was, unless a way is opened or shut before somebody. */
export function dropBeforeWhom(scene: Scene, frame: Frame, args: Arguments, slots: Slots): void {
  if (!FORE.has(frame.type) || !args.to || scene.doc.words[args.to[0].first - 1]?.folded !== 'امام') return
  args.to = undefined
  slots.to = undefined
}
const FORE = new Set([
  'ASSAULT',
  'ACCUSE',
  'REJECT',
  'SUPPORT',
  'CONSULT',
  'COOPERATE',
  'AGREE',
  'MOBILIZE',
  'SANCTION',
])

/** `دعم المسلحين لخلق الفوضى`: what something is for. */
function isPurpose(scene: Scene, phrase: Phrase): boolean {
  const { bits, readings } = scene.doc.words[phrase.head]
  if (phrase.other?.first === phrase.head || phrase.person || !(bits & bit.MASDAR) || bits & bit.GROUP) return false
  if (GATHERED.test(scene.doc.words[phrase.head].folded)) return false
  // `للدفاع عن البلاد`: what is done for something, and nobody.
  if (bits & bit.DEFINITE)
    return ((readings[0]?.pro ?? 0) & LI) !== 0 && scene.doc.words[phrase.last + 1]?.folded === 'عن'
  // `دعا إلى بناء مجتمعات`.
  const towards =
    phrase.first === phrase.head &&
    scene.doc.words[phrase.first - 1]?.folded === 'الي' &&
    !(bits & (bit.ORG_HEAD | bit.OFFICIAL))
  return towards || ((readings[0]?.pro ?? 0) & LI) !== 0
}

/** `استهداف لتجمع للمسلحين`: those who are gathered. */
const GATHERED = /^[وب]?ل?تجمع(?:ات)?$/

/** `قصف المتمردين لمناطق سكنية`: a thing behind `ل` that is hit, and no purpose or time. */
export const isTarget = (scene: Scene, phrase: Phrase): boolean =>
  !isPurpose(scene, phrase) &&
  scene.timeOf[phrase.first] < 0 &&
  (scene.doc.words[phrase.head].bits & bit.NOUN) !== 0 &&
  (!(scene.doc.words[phrase.head].bits & (bit.MASDAR | bit.TIME)) ||
    GATHERED.test(scene.doc.words[phrase.head].folded)) &&
  !/مر(?:ه|ات)$/.test(scene.doc.words[phrase.head].folded)

/** The parties in the first role that has any; a mutual frame takes all its roles. */
export function pick(frame: Frame, roles: readonly Role[], slots: Slots): PartyFinding[] {
  const out: PartyFinding[] = []
  for (const role of roles) {
    const parties = slots[role]
    if (!parties?.length) continue
    out.push(...parties)
    if (!frame.mutual) break
  }
  return unique(out)
}

/** Mutual acts have actors alone; nobody acts on himself. */
export function sides(
  frame: Frame,
  actors: PartyFinding[],
  recipients: PartyFinding[],
): [PartyFinding[], PartyFinding[]] {
  if (frame.mutual) return [unique([...actors, ...recipients]), []]
  return [
    actors,
    recipients.filter((r) => !actors.some((a) => (a.entity ? a.entity === r.entity : a.label === r.label))),
  ]
}

/** `قتلوا في قتال مع متمردين`: those fought with are those who killed. */
export function foes(c: Coding, t: number): PartyFinding[] {
  const { words } = c.scene.doc
  for (let k = t + 1, end = sentenceEnd(c.scene, t); k + 2 < end && k < t + 12; k++) {
    if (!/^[بف]?(?:ال)?(?:قتال|معارك|معركه|اشتباك|اشتباكات|مواجهات|مواجهه)$/.test(words[k].folded)) continue
    for (let m = k + 1; m + 1 < end && m < k + 4; m++) {
      const between = words[m].folded === 'بين'
      if (words[m].folded !== 'مع' && !between) continue
      const phrase = phraseAt(c.scene, m + 1)
      // `في اشتباكات بين أنصار الحزبين`: they among themselves, where two named would be told of the fight.
      if (!phrase || (between && (phrase.reading?.number !== 'p' || coordinated(c.scene, phrase).length > 1))) return []
      return partiesOf(c.scene, [phrase])
    }
  }
  return []
}

/** Types whose object is a thing (`مساعدة المجتمع الدولي`, `آمال الشعب`): whoever it belongs to is meant. */
const OF_THINGS = new Set(['SANCTION', 'AID', 'REJECT', 'SUPPORT', 'CONCEDE', 'AGREE', 'REQUEST', 'ACCUSE'])

export function within(scene: Scene, frame: Frame, args: Arguments): PartyFinding[] {
  // `قيود على سفر الجزائريين`, `علقت صدور الصحيفة`.
  const restricts = frame.mode === 'restrict' || frame.mode === 'censor'
  if (!(OF_THINGS.has(frame.type) || restricts) || frame.mutual) return []
  // `حققت الشرطة في أسباب وفاة الحارس`: to whom it happened is not looked into.
  if (
    frame.mode === 'investigate' &&
    frame.recipient.some((r) => r !== 'of' && args[r]?.some((p) => tellsOfDeath(scene, p)))
  )
    return []
  for (const role of frame.type === 'AGREE'
    ? [...frame.recipient, 'to' as const]
    : frame.type === 'REJECT'
      ? [...frame.recipient, 'about' as const]
      : frame.recipient) {
    // `دعوة من نظيره لزيارة باريس`: where he is asked to go.
    if (role === 'to' && args.to && VISITING.test(scene.doc.words[args.to[0].head].folded)) continue
    // `وافق على إبعاد الشرطة عن الميناء`: whom it befalls is nobody one agrees with.
    if (frame.type === 'AGREE' && args[role] && isForce(scene, args[role][0])) continue
    const inside = role === 'of' ? [] : partiesInside(scene, args[role], frame.type === 'REJECT')
    if (inside.length) return inside
  }
  return []
}

const isForce = ({ doc: { words }, mentionOf }: Scene, { head }: Phrase): boolean =>
  mentionOf[head] < 0 &&
  (words[head].bits & bit.EVENT) !== 0 &&
  words[head].readings.some(
    (r) => r.lexeme.derived === 'masdar' && framesOf(r).some((f) => /^(?:COERCE|SANCTION|ASSAULT)$/.test(f.type)),
  )
const VISITING = /^ل(?:زيار(?:ه|ته|تها)|لزياره)$/
const DEATH = new Shape(
  /^[وبل]?(?:ال|لل)?(?:وفاه|مقتل|قتل|مصرع|موت|اغتيال|تصفيه|اختفاء|فقدان|اختطاف|خطف|انتحار|اصابه|استشهاد|غرق|تعذيب|تسمم|تسميم|دهس)$/,
)
const tellsOfDeath = ({ doc: { words } }: Scene, { head, last }: Phrase): boolean => {
  for (let k = head; k <= last; k++) if (DEATH.is(words[k])) return true
  return false
}

/** `احتجاجا على قانون وقعه الوزير`, `للضغط على الحكومة`: against whom a protest is. */
export function targetOf(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { doc } = scene
  for (let k = t + 1, end = sentenceEnd(scene, t); k + 2 < end && k < t + 24; k++) {
    // `تظاهر أمام السفارة الإسرائيلية`: whose embassy it is.
    if (doc.words[k].folded === 'امام' && EMBASSY.test(doc.words[k + 1].folded)) {
      const house = phraseAt(scene, k + 1)
      for (let m = k + 1; house && m <= house.last; m++) {
        const iso =
          doc.words[m].names.demonym ?? (mentionAt(scene, m)?.kind === 'state' ? mentionAt(scene, m)!.being?.iso : null)
        const entity = iso ? stateBy(scene, iso, m) : null
        if (entity)
          return [
            { entity, label: doc.text.slice(doc.start[m], doc.end[m]), span: [doc.start[m], doc.end[m]], named: true },
          ]
      }
    }
    // `وقفة أمام مديرية التربية`: the body itself.
    const body = /^(?:امام|قباله)$/.test(doc.words[k].folded) ? mentionAt(scene, k + 1) : null
    if (body?.kind === 'organization') return [named(scene, body)]
    // `ساروا إلى مقر الشرطة`: whose house it is.
    // `أمام منزل الرئيس`.
    if (BEFORE.test(doc.words[k].folded) && /^(?:مقر|مبني|منزل|بيت|قصر)$/.test(doc.words[k + 1].folded)) {
      const house = phraseAt(scene, k + 1)
      const whose = house ? partiesInside(scene, [house]) : []
      if (whose.length) return whose
    }
    if (!/^(?:احتجاجا|تنديدا|رفضا|للضغط|للمطالبه|للاحتجاج|منددين|للتنديد|متحدين|ضد)$/.test(doc.words[k].folded))
      continue
    const at = /^(?:علي|ب)$/.test(doc.words[k + 1].folded) ? k + 2 : k + 1
    const called = calledAt(scene, at)
    if (called >= 0) return whoseCalled(scene, called)
    const phrase = phraseAt(scene, at)
    if (!phrase) continue
    const owner = ownerOf(c, phrase)
    if (owner.length) return owner
    // `على الانتهاكات من جانب قوات الأمن`.
    const doers = doneBy(scene, phrase.last + 1)
    if (doers.length) return doers
    const parties = partiesOf(scene, [phrase])
    if (parties.length) return parties
    const inside = partiesInside(scene, [phrase])
    if (inside.length) return inside
  }
  return []
}

/** Who did it, behind `من جانب` or `من قبل` within the next few words. */
function doneBy(scene: Scene, from: number): PartyFinding[] {
  const { words } = scene.doc
  for (let k = from; k + 2 < sentenceEnd(scene, from - 1) && k < from + 4; k++)
    if (words[k].folded === 'من' && /^(?:جانب|قبل)$/.test(words[k + 1].folded)) {
      const phrase = phraseAt(scene, k + 2)
      return phrase ? partiesOf(scene, [phrase]) : []
    }
  return []
}

const BEFORE = /^(?:امام|الي|نحو|صوب|قرب|خارج|قباله|حول|عند|تجاه)$/
const EMBASSY = /^(?:ال)?(?:سفاره|قنصليه|مفوضيه)$/

/** `رفع العقوبات الأمريكية`: whose penalties they were, where the noun is a thing. */
export function ofNation(scene: Scene, { head, last, other }: Phrase): PartyFinding[] {
  if (other) return []
  for (let k = head + 1; k <= last; k++) {
    const nation = nationAt(scene, k)
    if (nation && !(scene.doc.words[head].bits & bit.PERSON_NOUN)) return [nation]
  }
  return []
}

/** The phrase with `ل` stands right after the genitive. */
export function nextTo(scene: Scene, args: Arguments): boolean {
  const [of, to] = [args.of?.[args.of.length - 1], args.to?.[0]]
  if (!of || !to || to.first !== of.last + 1) return false
  const mention = scene.mentions[scene.mentionOf[to.first]]
  return ((mention ? mention.pro : (scene.doc.words[to.first].readings[0]?.pro ?? 0)) & LI) !== 0
}

/** `شن النائب هجوما على الحكومة`: a person by name who attacks, with no weapon told, attacks in words. */
export function isVerbal(
  scene: Scene,
  t: number,
  actors: readonly PartyFinding[],
  recipients: readonly PartyFinding[],
): boolean {
  if (!actors.length || !recipients.length) return false
  const [first, last] = clause(scene, t)
  // `هجوما لاذعا`, `هجوما كلاميا`: whoever deals it.
  for (let k = t + 1; k <= last && k < t + 8; k++) if (IN_WORDS.test(scene.doc.words[k].folded)) return true
  if (!actors.every((p) => (p.entity ? p.entity.kind === 'person' : OFFICE.test(fold(p.label))))) return false
  for (let k = first; k <= last; k++)
    if (
      /^[وبلف]?(?:ال)?(?:مسلح|مسلحون|انتحاري|قتل|قتيل|قتلي|مقتل|قوات|صواريخ|قنبله|بالرصاص|سكين|ارهابي|جوي|بري|عسكري|استعاده|دوريه|دوريات|تفتيش|ثكنه|حاجز|حاجزا|معسكرا?|منزل|منازل|حافله|قافله)$/.test(
        scene.doc.words[k].folded,
      )
    )
      return false
  return true
}

const IN_WORDS = /^(?:ال)?(?:لاذع|كلامي|لفظي|اعلامي|حاد)(?:ا|ه)?$/
/** One man of politics by what he is, and no leader of those under arms. */
const OFFICE =
  /^(?:ال)?(?:وزير|رييس|نايب|مرشد|متحدث|سفير|سيناتور|مرشح|نايبه|وزيره|مفتي|بابا|ملك|حاخام|مستشار|مستشاره|(?:زعيم|زعيمه|امين|عضو|مرشح) (?:ال)?(?:معارضه|حزب|كتله|عام|مجلس|كنيست|كونغرس|برلمان))(?:\s|$)/

/**
 * `العقوبات الأمريكية`: the adjective of nationality after a noun of action names who acts. After a noun in construct
 * it is that noun's: `اعتقال صحافي تركي`.
 */
export function adjectiveNation(scene: Scene, t: number, of: readonly Phrase[] | undefined): PartyFinding | null {
  if (of) return null
  for (let k = t + 1; k < Math.min(sentenceEnd(scene, t), t + 4); k++) {
    const nation = /(?:ين|ون)$/.test(scene.doc.words[k].folded) ? null : nationAt(scene, k)
    if (nation) return nation
    if (!(scene.doc.words[k].bits & bit.ADJ)) break
  }
  return null
}

/** Nothing but adjectives stands between. */
export const onlyAdjectives = (scene: Scene, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) {
    const { bits, readings, folded } = scene.doc.words[k]
    // `ضربات جوية موقعا للقوات`: a site, though some adjective is written so.
    const noun = readings[0]?.lexeme.pos === 'noun' && !/يه?$/.test(folded)
    if (!(bits & bit.ADJ) || noun || verb(scene, k)) return false
  }
  return true
}

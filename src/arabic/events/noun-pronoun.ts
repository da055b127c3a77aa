import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { ONE_MAN } from './agreement.ts'
import { antecedentOf, pronounFits } from './antecedent.ts'
import { carrier } from './coding.ts'
import { type Frame, hasCore } from './frames.ts'
import { attackerOf, ownerOfBoth } from './joined-act.ts'
import type { NounAct } from './noun-act.ts'
import { partiesOf } from './party.ts'
import { actorBefore } from './subject.ts'
import { verb } from './verbs.ts'
import { actorAhead } from './visitor.ts'
import { befallsPeople, pronounActs } from './whom.ts'

/** Whoever the pronoun on the noun stands for, as the one who acts or the one it is done to. */
export function takePronoun(a: NounAct): void {
  const { t, reading, frame, args, slots } = a
  if (!reading.enc) return
  // `بعد توقيعه`: what is signed, and nobody who signs.
  if (SIGNED.test(reading.lexeme.lemma)) slots.of = undefined
  else if ((!frame.harm && pronounActs(frame, reading, args, t)) || givesThing(a)) takeDoer(a)
  else takeUndergoer(a)
}
/** `إطلاقها سراح الضابط`: whoever does so with the thing right behind it. */
const givesThing = ({ scene, t, frame }: NounAct): boolean =>
  t + 1 < scene.doc.n && frame.mode === 'release' && hasCore(scene.doc.words[t + 1], frame.needs)

const SIGNED = /^(?:توقيع|إبرام)$/

/** `دعوته`, `هجماتهم`: who acts is the pronoun. */
function takeDoer({ c, t, reading, frame, governor, slots }: NounAct): void {
  // `هذا الفعل الجبان في استهدافه`: the deed's, and nobody's who tells of it.
  if (ofTheDeed(c, t, reading.enc)) return
  const thanked = thankedFor(c, t)
  if (thanked.length) {
    slots.subj = thanked
    return
  }
  const attacker = frame.attack ? attackerOf(c.scene, t, reading) : []
  const joined = attacker.length ? attacker : ownerOfBoth(c.scene, t, reading)
  if (joined.length) {
    slots.subj = joined
    return
  }
  const ahead = actorAhead(c, t, reading.enc)
  const topic = ahead.length ? ahead : topicOf(c, t, reading.enc)
  const before = topic.length ? topic : actorBefore(c, t, reading.enc)
  const near = antecedentOf(c, t, reading.enc, [])
  const people = visitorsNear(frame, before, near)
  // `استقبل الأمير الوزراء لحضور اجتماعهم`: one man is not they.
  const they =
    (frame.mutual ? near.length > 0 : /^(?:ASSAULT|COERCE)$/.test(frame.type)) &&
    reading.enc === 'هم' &&
    isOneMan(before)
  const whom = people.length ? people : they ? near : before.length ? before : near.filter((p) => p.named)
  // `جدد المبعوث دعوته`: who speaks of his own act does it.
  const own = governor && !/^[12]/.test(governor.reading.person) ? governor.actors : []
  const speaks = own.length ? own : (governor?.announcers ?? [])
  // `أعرب الأمين العام عن وقوف الدول ومساندتها`: a man is no she.
  // `أكد الوزير إدانة المملكة للهجوم، مؤكدا رفضها`: nor in a participle.
  const he = governor && (governor.reading.person === '3ms' || governor.reading.suffix === 'ا')
  const she = reading.enc === 'ها' && he && isOneMan(speaks)
  slots.subj = speaks.length && !(she && near.length) ? speaks : whom.length || !she ? whom : near
  // `دعوته إلى ضمانات من الحلف`: who acts is the pronoun.
  slots.from = undefined
}

/** `شكر الوزير لبنان على استضافته النازحين`: he who is thanked did it, and not who thanks. */
function thankedFor({ scene }: NounAct['c'], t: number): PartyFinding[] {
  const { words } = scene.doc
  if (words[t - 1]?.folded !== 'علي') return []
  for (let k = t - 2; k > t - 7 && k > sentenceStart(scene, t); k--) {
    const whom = phraseAt(scene, k)
    if (whom?.last === t - 2 && animate(scene, whom) && thanksBefore(scene, k)) return partiesOf(scene, [whom])
  }
  return []
}
const thanksBefore = ({ doc: { words } }: Scene, k: number): boolean =>
  [1, 2, 3, 4].some((d) => THANKS.test(words[k - d]?.folded ?? ''))
const THANKS =
  /^[وفب]?(?:[اينت]?شكرت?|شكر(?:ه|ها|هم|ا)|شاكر(?:ا|ه)|امتنان(?:ه|ها|هم)?|[يتن]?هنيء?|هنات?|مهني(?:ا|ه)|عاتبت?|كاف[ءا]ت?|[يتن]?حيي?|حيا|حيت)$/

/** `قال السفير إن نائب الرئيس خلال زيارته …`: who stands at the head of what is said, with no verb of his own yet. */
function topicOf(c: NounAct['c'], t: number, enc: string): PartyFinding[] {
  const { scene } = c
  const from = carrier(c, t)?.contentFirst ?? t
  const want = enc === 'ه' ? 'm' : enc === 'ها' ? 'f' : ''
  if (from >= t || !want || t - from > TOPIC || !WHEN.test(scene.doc.words[t - 1].folded)) return []
  const topic = phraseAt(scene, from)
  if (!topic || topic.first !== from || topic.last >= t || !animate(scene, topic)) return []
  for (let k = topic.last + 1; k < t; k++) if (verb(scene, k)) return []
  return pronounFits(scene, topic, want) ? partiesOf(scene, [topic]).map((p) => ({ ...p, span: null })) : []
}
/** Words from the head of what is said to a noun whose pronoun takes it up, at most. */
const TOPIC = 14
const WHEN = /^(?:خلال|اثناء|ابان|لدي|عقب|بعد|قبل|قبيل|في|عند|اثر|منذ)$/

function ofTheDeed({ scene: { doc, mentionOf } }: NounAct['c'], t: number, enc: string): boolean {
  if ((enc !== 'ه' && enc !== 'ها') || doc.words[t - 1]?.folded !== 'في') return false
  let k = t - 2
  while (k > 0 && doc.words[k].bits & bit.ADJ && mentionOf[k] < 0 && !DEED.test(doc.words[k].folded)) k--
  return k >= 0 && DEED.test(doc.words[k].folded)
}
const DEED = /^[وبل]?(?:ال)?(?:فعل|عمل|هجوم|اعتداء|جريمه|تفجير|حادث|حادثه|فعله)$/

const isOneMan = (parties: readonly PartyFinding[]): boolean =>
  isMan(parties) || (parties.length === 1 && !parties[0].entity && ONE_MAN.test(fold(parties[0].label)))

const isMan = (parties: readonly PartyFinding[]): boolean =>
  parties.length === 1 && parties[0].entity?.kind === 'person'

/** `اعتقاله`, `اتهامها`: what was done to whoever the pronoun stands for. */
function takeUndergoer({ c, scene, t, reading, frame, governor, slots }: NounAct): void {
  // `المواقع التي قامت بتحريرها`: what the clause is on.
  const clause = governor && reading.enc === 'ها' && /^التي$/.test(scene.doc.words[governor.token - 1]?.folded ?? '')
  const on = clause ? phraseAt(scene, governor.token - 2) : null
  const thing = on?.definite === true && !animate(scene, on)
  const near =
    thing || isOfTown(scene, t, frame, reading.enc)
      ? []
      : antecedentOf(c, t, reading.enc, slots.subj, befallsPeople(frame))
  const people = visitorsNear(frame, [], near)
  const whom = governor?.undergoes && governor.actors.length ? governor.actors : people.length ? people : near
  // `حظرها`: where whoever stands in construct acts, the pronoun is of whom it befalls.
  // `اتهامه لها`: she is accused, and he accuses.
  const toHer = TO_PRONOUN.test(scene.doc.words[t + 1]?.folded ?? '')
  const [first] = frame.recipient
  if (!frame.actor.includes('of') || !first || toHer) slots.of = whom
  else if (!slots[first]?.length) slots[first] = whom
}

/** Words back to a town, at most. */
const TOWN_REACH = 12

/** `انتقلوا إلى عدن بعد تحريرها`: a town named just before is freed, and whoever was named before that is not. */
function isOfTown(scene: Scene, t: number, frame: Frame, enc: string): boolean {
  if (enc !== 'ها' || frame.type !== 'ASSAULT' || befallsPeople(frame) || frame.harm) return false
  for (let k = t - 1; k >= Math.max(sentenceStart(scene, t), t - TOWN_REACH); k--) {
    const mention = scene.mentionOf[k] < 0 ? null : scene.mentions[scene.mentionOf[k]]
    if (mention) return mention.kind === 'place'
  }
  return false
}

const TO_PRONOUN = /^ل(?:ه|ها|هم|هما)$/

/** `قال الجيش لصحفيين يرافقون الوزير في زيارته`: no body goes on a visit where a person is near. */
const visitorsNear = (frame: Frame, before: readonly PartyFinding[], near: readonly PartyFinding[]): PartyFinding[] =>
  frame.mode === 'visit' && before.every((p) => p.entity?.kind === 'organization')
    ? near.filter((p) => p.entity?.kind === 'person')
    : []

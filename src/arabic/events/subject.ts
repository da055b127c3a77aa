import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { genderOfPhrase } from '../statements/gender.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf } from '../syntax/verb.ts'
import { LI, WA } from '../word.ts'
import { agreeInNumber, genderFits, isBodyOfMen, sameGender } from './agreement.ts'
import { antecedentOf, latterOf, lookBack, nearest } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { agrees, lastWord, WAS } from './before.ts'
import { frameAt } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { framesOf } from './frames.ts'
import { joinedHarm } from './joined-harm.ts'
import { carries } from './light-verbs.ts'
import { isHeadless, nounBefore, ofSomething, PAPER } from './noun-before.ts'
import { isOneMan, ofOwner } from './own.ts'
import { partiesOf } from './party.ts'
import { partitive } from './past.ts'
import { spokenFor } from './spokesman.ts'
import { isAccusative, PASSIVES } from './undergone.ts'
import { willed } from './verb-bare.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** Steps back a chain of verbs that share a subject may take. */
const DEPTH = 4
/**
 * Who does what the verb at `t` says: its own subject, else whom its person points to: the speaker of `نتفق`, the subject
 * of the verb it is joined to, the one spoken of at the head of what is said. Empty where no good reason names anybody.
 */
export function subjectOf(c: Coding, t: number, reading: Reading, needsObject = false, depth = 0): PartyFinding[] {
  const known = c.subjects.get(t)
  if (known) return known
  c.subjects.set(t, [])
  const found = argumentsOfVerb(c.scene, t, reading, needsObject)
  let parties: PartyFinding[] = []
  const latter = latterOf(c, t, found.subj)
  if (found.subj) parties = latter ?? partiesOf(c.scene, found.subj)
  // `زار السودان والتقى الرئيس ووقع معه`: whom he met, behind another act of his, is no subject of what he did next.
  if (
    found.subj &&
    !found.obj &&
    !found.with &&
    found.subj[0].first > t &&
    reading.pro & WA &&
    MEETS.has(reading.lexeme.lemma)
  ) {
    const who = pointedTo(c, t, reading, depth)
    if (who.length) parties = who
  }
  // `أصدرت المحكمة حكما يقضي بسجنه`: no paper acts.
  if (found.subj && !parties.some((p) => p.entity) && PAPER.test(c.scene.doc.words[found.subj[0].head].folded))
    parties = pointedTo(c, t, reading, depth)
  // `قواته ستواصل القصف`: his, who speaks or acted before.
  const own = found.subj && ofOwner(c.scene, found.subj[0], reading)
  if (own) {
    const owner = pointedTo(c, t, own, depth)
    const body = isOneMan(owner) ? spokenFor(c.scene, owner[0]) : null
    if (body) parties = [body]
    else if (owner.length && !isOneMan(owner)) parties = owner
  }
  // `وأجرت محادثات`: what a light verb carries is no subject of it.
  const carried =
    found.subj !== undefined &&
    !parties.length &&
    found.subj[0].first > t &&
    (c.scene.doc.words[found.subj[0].head].bits & (bit.MASDAR | bit.EVENT | bit.DEFINITE)) !== bit.DEFINITE &&
    carries(reading)
  if ((!found.subj || carried) && !found.passive) parties = latter ?? pointedTo(c, t, reading, depth)
  // `نقلت وكالة`: an agency only tells.
  const tells = (c.scene.doc.words[t].bits & bit.SPEECH) !== 0
  parties = parties.filter((p) => (p.entity ? !(tells && OUTLETS.test(p.entity.name)) : !TELLERS.test(p.label)))
  c.subjects.set(t, parties)
  return parties
}

/** The subject that the verb at `k` may share with one behind it. */
function sharedSubject(c: Coding, k: number, before: Reading, behind: Reading, depth: number): PartyFinding[] {
  const frames = framesOf(before)
  // `هاجم القرية وخطف ثلاثة وأعدم جنديا`: whoever took them goes on.
  const doer = PASSIVES.has(before.lexeme.lemma) ? joinedHarm(c, k, before) : []
  if (doer.length) return doer
  if (!frames.length || !(frames.length > 1 ? frameAt(c.scene, k, before)?.object : frames[0].object))
    return subjectOf(c, k, before, false, depth)
  const { passive, obj } = argumentsOfVerb(c.scene, k, before, true)
  // `جرح شاب واعتقل`: both befell him; `طعن حارسا ثم أصاب جنديا`: the guard did nothing.
  if (PASSIVES.has(behind.lexeme.lemma) && !(obj && !passive && isAccusative(c.scene, obj[0])))
    return subjectOf(c, k, before, false, depth)
  // `الشاب اعتقل ومثل أمام القاضي`: he to whom it was done. `اعتقل سبعة شبان وأطلق النار`: those right behind did nothing.
  return passive && obj && obj[obj.length - 1].last < k ? partiesOf(c.scene, obj) : subjectOf(c, k, before, true, depth)
}

const MEETS = new Set(['التقى', 'قابل'])

/** Those who only tell of events. */
const TELLERS =
  /^(?:ال)?(?:مصدر|مصادر|تقرير|تقارير|أبحاث|تحقيقات|بيان|بيانات|استطلاعا?|دراسة|وثيقة|وثائق|نتائج|شهود|مراقبون|مراقبين|محللون|محللين|خبراء|إحصاءات|معلومات|أنباء|وسائل|صحف)(?:\s|$)/

const OUTLETS = /^(?:ال)?(?:وكالة|صحيفة|قناة|جريدة|تلفزيون|إذاعة|موقع)(?:\s|$)/

const MODAL = /^[وف]?(?:يمكن|ينبغي|يجب|يتعين|يتوقع|يحتمل|يرجح|يفترض|(?:ال)?(?:ممكن|محتمل|مرجح|متوقع|مقرر|منتظر))$/

/** `العناصر الإجرامية يمكن أن تستهدف الزوار`, `الوزير من المقرر أن يلتقي`: whoever stands before the word that says so. */
function beforeModal(scene: Scene, t: number, reading: Reading): PartyFinding[] {
  const { words } = scene.doc
  if (t < 3 || words[t - 1].folded !== 'ان' || !MODAL.test(words[t - 2].folded)) return []
  const m = words[t - 3].folded === 'من' ? t - 3 : t - 2
  const before = subjectBefore(scene, m, reading.but({ tense: 'imperfect', pro: 0 }))
  return before && agrees(scene, reading, before, true) ? partiesOf(scene, [before]) : []
}

const WHOEVER = /^[وفلب]?(?:ل|م)?من$/

/** `قتل فلسطينيا حاول طعن جندي`: somebody indefinite in the accusative, whom the clause of the verb right behind is on. */
function onSomebody(scene: Scene, t: number, reading: Reading): Phrase | null {
  if (reading.pro || t === 0 || scene.doc.words[t - 1].kind !== 'word') return null
  let found: Phrase | null = null
  // `معتقلين لم يحاكموا`.
  const past = /^(?:لم|لن|لا|قد)$/.test(scene.doc.words[t - 1].folded) ? t - 1 : t
  for (let k = past - 1; k >= 0 && k > t - 5 && !verb(scene, k); k--) {
    const phrase = phraseAt(scene, k)
    if (!phrase || phrase.first !== k || partitive(scene, phrase, t) !== past) continue
    if (phrase.definite || phrase.person || phrase.other || !/^(?:ا|ين)$/.test(phrase.reading?.suffix ?? '')) continue
    const { bits } = scene.doc.words[phrase.head]
    if (bits & (bit.PERSON_NOUN | bit.DEMONYM) && agrees(scene, reading, phrase, true)) found = phrase
  }
  return found
}

/** `قصف المطار، وفق ما ذكرته جمعية`: nobody is he whom only what follows names, but where he says so himself. */
const isToldFirst = ({ first, form }: StatementFinding, t: number, { person }: Reading): boolean =>
  first > t && form === 'indirect' && person.startsWith('3')

/** Something that is not his own is named between the head of what is said and the verb at `t`, which the verb may be of. */
function isOfAnother(scene: Scene, from: number, t: number): boolean {
  const named = (k: number) =>
    scene.mentionOf[k] >= 0 ||
    ((scene.doc.words[k].bits & (bit.NOUN | bit.FUNCTION | bit.ENCLITIC)) === bit.NOUN && !WAS.is(scene.doc.words[k]))
  for (let k = from; k < t; k++) if (named(k)) return true
  return false
}

/** Whom the person of a verb without subject points to. */
export function pointedTo(c: Coding, t: number, reading: Reading, depth = 0): PartyFinding[] {
  const { scene } = c
  const statement = carrier(c, t)
  const speaker =
    statement &&
    !isToldFirst(statement, t, reading) &&
    !(/^3.p/.test(reading.person) && statement.speaker.entity?.kind === 'person') &&
    (statement.speaker.entity || (statement.speaker.label && !TELLERS.test(statement.speaker.label)))
      ? [{ ...statement.speaker, span: null }]
      : []
  if (/^1/.test(reading.person)) return speaker
  if (!/^3/.test(reading.person) || depth > DEPTH) return []
  // `من قام بهذا العمل`: whoever did it, and nobody who acted before.
  const last = lastWord(scene, t)
  if (t > 0 && (WHOEVER.test(scene.doc.words[last].folded) || isHeadless(scene, last))) return []
  // `انفجارا استهدف`, `خطة قد تدعم`: what is told of the thing right before is told of nobody.
  if (ofSomething(scene, t, reading)) return []
  const able = beforeModal(scene, t, reading)
  if (able.length) return able
  const described = onSomebody(scene, t, reading)
  const those = described ? partiesOf(scene, [described]) : []
  if (those.length) return those
  const start = sentenceStart(scene, t)
  const accused =
    (statement?.act === 'accuse' || (statement?.act === 'threaten' && reading.person === '3fs')) &&
    t - statement.contentFirst < NEAR
      ? accusedIn(c, statement, reading)
      : []
  if (accused.length) return accused
  if (
    statement &&
    speaker.length &&
    beginsSaying(scene, lastWord(scene, t), statement) &&
    genderFits(statement.speaker, reading) &&
    !(reading.person.endsWith('d') && !agreeInNumber(speaker, reading)) &&
    !isShe(scene, t, statement)
  )
    return speaker
  const from = lookBack(scene, t)
  // `باشر الحزب حملة تدعو البرلمان`, `بعث رسالة اتهم فيها`: what a paper or a campaign says he says whose it is.
  if (!(reading.pro & WA) && PAPER.test(scene.doc.words[nounBefore(scene, t)].folded)) {
    const k = verbBefore(scene, t, t - from)
    const parties = k < from || carrier(c, k) !== statement ? [] : subjectOf(c, k, verb(scene, k)!, false, depth + 1)
    if (parties.length) return parties.map((p) => ({ ...p, span: null }))
  }
  const sender = sentBy(c, t, reading, from)
  if (sender.length) return sender
  let alone = true
  for (let k = verbBefore(scene, t, t - from); k >= from; k = verbBefore(scene, k, k - from)) {
    const before = verb(scene, k)!
    const first = alone
    alone = false
    // A verb inside what somebody says does not share its subject with one outside.
    if (carrier(c, k) !== statement && !(statement && statement.first === k)) continue
    // `لتعقب الخلايا`: what an act is for has a subject of its own.
    if (before.pro & LI && !(reading.pro & LI)) continue
    // `حصلوا على أسماء رجال يطلبون المتعة، وهددوا`: what was done is joined to what was done, and to no clause on somebody.
    if (reading.pro & WA && reading.tense === 'perfect' && before.tense === 'imperfect' && tellsOfNoun(scene, k))
      continue
    // `قال إن الاتفاق جيد ويمنعها`: what the saying begins with, where no verb stands between.
    if (statement && k === statement.first && first && reading.pro & WA) {
      const topic = phraseAt(scene, statement.contentFirst)
      if (topic?.definite && !topic.person && topic.last < t - 1 && agrees(scene, reading, topic, true))
        return partiesOf(scene, [topic]).map((p) => ({ ...p, span: null }))
    }
    const agree = sameGender(before, reading)
    // `خطف التنظيم ... واستولوا`: a body is spoken of as its men.
    if (!agree && !/^3mp/.test(reading.person)) continue
    const parties = sharedSubject(c, k, before, reading, depth + 1)
    if (!agree && !parties.every(isBodyOfMen)) continue
    if (parties.length && agreeInNumber(parties, reading)) return parties.map((p) => ({ ...p, span: null }))
  }
  if (
    statement &&
    t - statement.contentFirst < 5 &&
    speaker.length &&
    genderFits(statement.speaker, reading) &&
    agreeInNumber([statement.speaker], reading) &&
    !isOfAnother(scene, statement.contentFirst, t)
  )
    return speaker
  // `كما اتهم الحزب`: whoever was heard last goes on.
  if (t - start <= 2 && start > 0 && !statement && willed(reading)) {
    const from = Math.max(sentenceStart(scene, start - 1), start - 120)
    let last: StatementFinding | null = null
    for (let k = start - 1; k >= from && !last; k--) last = carrier(c, k)
    if (last?.speaker.entity && genderFits(last.speaker, reading) && agreeInNumber([last.speaker], reading))
      return [{ ...last.speaker, span: null }]
  }
  // `وأضاف`, `واتهم` at the head of a sentence goes on with whoever acted in the sentence before.
  if (t - start <= 2 && start > 0) {
    const s = sentenceStart(scene, start - 1)
    if (scene.doc.sentences[scene.doc.sentenceOf[start - 1]].end - s < 120) {
      for (let k = s; k < start; k++) {
        const before = verb(scene, k)
        if (!before) continue
        if (!sameGender(before, reading)) break
        const parties = sharedSubject(c, k, before, reading, depth + 1)
        if (agreeInNumber(parties, reading)) return parties.map((p) => ({ ...p, span: null }))
        break
      }
    }
  }
  // `بعد رد الرئيس التحية، قرر العفو`: with no verb before it, who was named in the sentence last.
  if (alone && reading.pro & WA && !statement) {
    const near = nearest(c, from, t, genderOf(reading), [])
    const parties = (near[0] ?? near[1] ?? []).filter((p) => p.named)
    if (parties.length) return parties.map((p) => ({ ...p, span: null }))
  }
  // `لكنها اتفقت`: whom the pronoun takes up, of the sentence before.
  const announcer = statement ? [] : announcedBy(scene, lastWord(scene, t))
  if (announcer.length) return announcer
  const taken = statement ? null : /^[وف]?لكن(ها|ه|هم)$/.exec(scene.doc.words[Math.max(0, lastWord(scene, t))].folded)
  if (taken) {
    const parties = antecedentOf(c, t, taken[1]).filter((p) => p.named)
    if (parties.length) return parties.map((p) => ({ ...p, span: null }))
  }
  // `وقال محاميهما إنهما تعرضا للضرب`: the two last spoken of.
  if (/^3.d/.test(reading.person)) return antecedentOf(c, t, 'هما').map((p) => ({ ...p, span: null }))
  // `كانوا يبتزون المواطنين`: several men, the last spoken of.
  if (!/^3mp/.test(reading.person)) return []
  // `قال: إنهم يحاولون`: of whom somebody speaks in his own words is not told before them.
  const own = statement && statement.form !== 'indirect' ? scene.doc.start[start] : 0
  return antecedentOf(c, t, 'هم')
    .filter((p) => !own || (p.span && p.span[0] >= own))
    .map((p) => ({ ...p, span: null }))
}

/** The verb at `k` begins a clause on the noun without article right before it. */
function tellsOfNoun({ doc: { words }, mentionOf }: Scene, k: number): boolean {
  if (k === 0 || mentionOf[k - 1] >= 0) return false
  const { bits, readings } = words[k - 1]
  return (
    (bits & (bit.PERSON_NOUN | bit.DEFINITE | bit.ENCLITIC)) === bit.PERSON_NOUN && readings[0]?.lexeme.pos !== 'verb'
  )
}

/** `إعلان الولايات المتحدة، أنها سلمت`: whose the telling is that the pronoun at `k` begins. */
function announcedBy(scene: Scene, k: number): PartyFinding[] {
  const { words } = scene.doc
  if (k < 3 || !/^ب?ان(?:ه|ها|هم)$/.test(words[k].folded)) return []
  const end = isComma(words[k - 1]) ? k - 2 : k - 1
  for (let m = end - 1; m >= 0 && m > end - 6 && scene.doc.sentenceOf[m] === scene.doc.sentenceOf[k]; m--) {
    if (!TELLING.test(words[m].folded) || scene.mentionOf[m] >= 0) continue
    const whose = phraseAt(scene, m + 1)
    return whose?.last === end ? partiesOf(scene, [whose]).map((p) => ({ ...p, span: null })) : []
  }
  return []
}
const TELLING = /^[وبل]?(?:اعلان|تاكيد|نفي|اعتراف|اقرار|قول|ادعاء|زعم|كشف)$/

const RECEIVES = new Set(['تلقى', 'تسلم', 'استلم', 'استقبل'].map(fold))
const IN_IT = /^(?:خلال|في|عبر|ب)(?:ه|ها)$/

/** `تلقى الملك اتصالا من الرئيس جدد خلاله`: what is said in a call or a letter he says from whom it came. */
function sentBy(c: Coding, t: number, reading: Reading, from: number): PartyFinding[] {
  const { words } = c.scene.doc
  if (!IN_IT.test(words[t + 1]?.folded ?? '') || t === 0 || reading.pro & WA) return []
  if (words[t - 1].kind === 'punct' && !isComma(words[t - 1])) return []
  const k = verbBefore(c.scene, t, t - from)
  const before = k < from ? null : verb(c.scene, k)
  if (!before || !RECEIVES.has(fold(before.lexeme.lemma))) return []
  return partiesOf(c.scene, argumentsOfVerb(c.scene, k, before).from).map((p) => ({ ...p, span: null }))
}

/** `إنها`, where neither the name nor the cue tells that a woman speaks: somebody else. */
function isShe(scene: Scene, t: number, statement: StatementFinding): boolean {
  const { entity } = statement.speaker
  if (entity?.kind !== 'person' || (entity as ArabicEntity).gender) return false
  if (!/انها$/.test(scene.doc.words[Math.max(0, lastWord(scene, t))].folded)) return false
  const cue = verb(scene, statement.first)
  return !cue || genderOf(cue) !== 'f'
}

/** `قال إنه …، وإنه …`: the pronoun that begins what is said; one further in may be anybody spoken of. */
function beginsSaying(scene: Scene, k: number, statement: StatementFinding): boolean {
  const joined = /^([وف])?ب?(?:انه|انها|انهم|انهما)$/.exec(scene.doc.words[Math.max(0, k)].folded)
  return joined !== null && (joined[1] !== undefined || k - statement.contentFirst < 3)
}

/** Tokens within which the first verb of what somebody is accused of stands. */
const NEAR = 8

/** `اتهم الوزير إسرائيل بأنها اقتحمت`: whom the words accuse did it, and not who speaks. */
function accusedIn(c: Coding, statement: StatementFinding, reading: Reading): PartyFinding[] {
  const cue = statement.cue ? verb(c.scene, statement.first) : null
  // `واتهمتهم بأنهم يقصفون`: whom its pronoun takes up.
  if (cue?.enc && sameNumber(cue.enc, reading))
    return antecedentOf(c, statement.first, cue.enc, [statement.speaker]).map((p) => ({ ...p, span: null }))
  const obj = cue && !cue.enc ? argumentsOfVerb(c.scene, statement.first, cue, true).obj : undefined
  if (!obj || obj[obj.length - 1].last >= statement.contentFirst) return []
  const want = genderOf(reading)
  if (obj.length === 1 && want && ![want, ''].includes(genderOfPhrase(c.scene, obj[0]))) return []
  return partiesOf(c.scene, obj).map((p) => ({ ...p, span: null }))
}

/** Whether the pronoun of a verb can be who acts in another. */
const sameNumber = (enc: string, { person }: Reading): boolean => PERSONS[enc]?.test(person) ?? false
const PERSONS: Record<string, RegExp> = { ه: /^3ms/, ها: /^3fs/, هم: /^3mp/, هما: /^3.d/ }

/** Who acted last before `t` in its sentence: the subject that a verbal noun's pronoun (`استيلائهم`) goes back to. */
export function actorBefore(c: Coding, t: number, enc = ''): PartyFinding[] {
  const want = enc === 'ه' ? 'm' : enc === 'ها' ? 'f' : ''
  const from = lookBack(c.scene, t)
  let aside: PartyFinding[] = []
  for (let k = verbBefore(c.scene, t, t - from); k >= from; k = verbBefore(c.scene, k, k - from)) {
    // `قال المرصد إن الطائرة سقطت أثناء قصفها`: the verb says of which gender its subject is, and whether it is several.
    const gender = genderOf(verb(c.scene, k)!)
    if (want && ((gender && gender !== want) || /^(?:3m[pd]|[12])/.test(verb(c.scene, k)!.person))) continue
    const parties = subjectOf(c, k, verb(c.scene, k)!).map((p) => ({ ...p, span: null }))
    if (!parties.length) continue
    // `كسر المقاتلون بدعم من تحالف تقوده الرياض الجمود بالسيطرة`: a clause about somebody else, unless nobody acts beside it.
    if (!ofRelative(c.scene, k)) return parties
    if (!aside.length) aside = parties
  }
  return aside
}

/** The verb of a relative clause: after `الذي`, or right after the indefinite noun that its pronoun takes up. */
export const ofRelative = (scene: Scene, k: number): boolean =>
  /^و?(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)$/.test(scene.doc.words[k - 1]?.folded ?? '')

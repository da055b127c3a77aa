import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { genderOfPhrase } from '../statements/gender.ts'
import { animate, plainNoun } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { ofThose, subjectBefore } from '../syntax/subject.ts'
import { genderOf } from '../syntax/verb.ts'
import { LI, WA } from '../word.ts'
import { adverbial, agrees, backwards, lastWord, RESUMED, resumed, takesUp, topicBefore } from './before.ts'
import { isBelonging } from './belongings.ts'
import { coordinated } from './coordinated.ts'
import { framesOf, type Role } from './frames.ts'
import { goesOnWith } from './goes-on-with.ts'
import { isNumeral, soManyAt } from './mere-number.ts'
import { comesBack, isClause } from './of-clause.ts'
import { behindAside, joinsOn } from './past.ts'
import { scan } from './scan.ts'
import { isThing } from './targets.ts'
import { befell, countsMen, FELL, isAccusative, isRuler, isVowelled, PASSIVES } from './undergone.ts'

/** The phrases around a trigger, by where they stand. */
export type Arguments = Record<Role, Phrase[] | undefined> & {
  /** The verb is, or is read as, passive: nobody is said to do it. */
  passive: boolean
  /** Token after the last argument. */
  end: number | undefined
}

/** Every field from the first: what is filled in later makes a shape of its own for each order in which it comes. */
export const noArguments = (): Arguments => ({
  subj: undefined,
  agent: undefined,
  obj: undefined,
  of: undefined,
  on: undefined,
  against: undefined,
  with: undefined,
  to: undefined,
  by: undefined,
  from: undefined,
  in: undefined,
  about: undefined,
  passive: false,
  end: undefined,
})

const VESSELS = /^(?:سفينه|سفن|زورق|زوارق|قارب|قوارب|بارجه|فرقاطه|مروحيه|مروحيات|طا[يء]ره|طا[يء]رات|مقاتله|مقاتلات)$/

/**
 * Arguments of a verb. `needsObject`: it cannot do without an object, so a lone phrase is that, and with none at all the
 * verb is a passive (`4 جنود قتلوا`, `قتل حارس`). `alone`: what stands before is known to be no argument.
 */
export function argumentsOfVerb(
  scene: Scene,
  t: number,
  reading: Reading,
  needsObject = false,
  alone = false,
): Arguments {
  const found = noArguments()
  let back = false
  // `أنه قصف`: the pronoun is the subject.
  const pronoun = /^[وف]?(?:ب|ل|لك)?ا?(?:نه|نها|نهم|نهما)$|^[وف]?(?:هو|هي|هم)$/.test(
    scene.doc.words[Math.max(0, lastWord(scene, t))].folded,
  )
  const before = pronoun || alone ? null : subjectBefore(scene, t, reading)
  const relative = before !== null && RELATIVE.test(scene.doc.words[Math.max(0, lastWord(scene, t))].folded)
  // `القوات التي دربتها واشنطن`: the pronoun on the verb is the noun before, so that is the object.
  // `المبالغ التي وعدتنا بها`: what she promised us is what stands before, and not we.
  const back3 = /^ه/.test(reading.enc)
  if (before && relative && (back3 || resumed(scene, t)) && takesUp(scene, t, reading, before)) {
    const role = back3
      ? undefined
      : RESUMED[/^(?:عل|ال|عن|مع|ضد|من|في|ب|ل)/.exec(scene.doc.words[t + 1].folded)?.[0] ?? '']
    // `الغرفة التي احتجز فيها`: where, and not who.
    // `الاعتداء الذي تعرض له الصحفي`: what he met with, and nobody.
    if (role !== 'in' && role !== 'by' && reading.lexeme.lemma !== 'تعرض') found.obj = [before]
    if (role) found[role] = [before]
    // `المساعدات للأشقاء التي قدمتها المملكة`: for whom the thing given is.
    if (beginsWithLi(scene, before)) found.to = [before]
    back = role !== undefined
    // `مئتي تلميذة خطفتهن الجماعة`: the pronoun is of those right before.
  } else if (before && !relative && reading.enc === 'هن' && !before.definite) found.obj = [before]
  else if (
    before &&
    agrees(scene, reading, before, true) &&
    !(adverbial(scene, before, t) && !relative && !ofThose(scene, before, reading))
  )
    // `من جهة والقوميين الذين رفضوا`: the clause is of the last alone.
    // `مقاتلين وآخرين يوالون التنظيم`: the others alone.
    found.subj =
      (relative && ofLast(reading, before)) || OTHERS.test(scene.doc.words[before.head].folded)
        ? [before]
        : backwards(scene, before)
  // `أهداف التحالف الذي انطلق`: of a thing and whose it is, whose gender the verb has.
  else if (before && relative) {
    const own = inner(scene, t, before, reading)
    if (own) found.subj = [own]
  } else if (!pronoun && !alone) {
    const topic = topicBefore(scene, t, reading)
    if (topic) found.subj = topic
  }
  const bare: Phrase[][] = []
  found.end = scan(scene, t + 1, found, bare, needsObject || takesObject(reading))
  if (bare.length === 1 && willed(reading) && takesObject(reading) && bare[0][0].first === t + 1) {
    const other = behindAside(scene, found.end, sentenceEnd(scene, t), bare[0][0])
    if (other) bare.push(coordinated(scene, other))
  }
  // `قتلت القوات 3 وأصابت 12`: so many whom somebody harmed.
  const many =
    bare.length === 1 && FELL.has(reading.lexeme.lemma) ? soManyAt(scene, bare[0][bare[0].length - 1].last + 1) : null
  if (many) bare.push([many])
  const goes = framesOf(reading).some((f) => f.mode === 'visit' && f.actor[0] === 'subj')
  const told = bare.length < 2 && isClause(scene, found.end)
  joinTitles(
    scene,
    bare,
    (found.with !== undefined && framesOf(reading).some((f) => f.mutual)) || (goes && bare.length > 2),
  )
  const passive = reading.voice === 'passive' || isVowelled(scene, t, reading)
  // `قتل حرقا`, `أعدموا رميا بالرصاص`: in what way, and nobody.
  if (needsObject) while (bare.length && isManner(scene, bare[bare.length - 1])) bare.pop()
  const [first, second] = bare
  if (passive) {
    found.obj ??= found.subj ?? first
    found.subj = found.agent
    found.passive = true
    return found
  }
  // `الرجل قتل على يد مسلحين`.
  if (found.agent && (!found.subj || (needsObject && found.subj[0].last < t && !found.obj && !reading.enc))) {
    found.obj ??= found.subj
    found.obj ??= first
    found.subj = found.agent
    found.passive = true
    return found
  }
  // `الرهينة الذي هدد التنظيم بقتله`: who the clause is about comes back on the act, and who does it follows the verb.
  // `المركز الذي وافق المجلس على إنشائه`: so does a thing, which nobody does it to.
  if (
    relative &&
    before &&
    found.subj &&
    first?.[0].first === t + 1 &&
    animate(scene, first[0]) &&
    agrees(scene, reading, first[0]) &&
    comesBack(scene, found)
  ) {
    if (found.by?.some((p) => p.reading?.enc)) found.obj = [before]
    found.subj = first
    return found
  }
  // `الصحفية خطفها مسلحون`: the pronoun is the noun before the verb, and who did it follows.
  const near = before ?? (found.subj && found.subj[found.subj.length - 1].last === t - 1 ? found.subj[0] : null)
  if (
    found.subj &&
    near &&
    !relative &&
    first &&
    resumes(scene, reading.enc, near, found.subj.length) &&
    animate(scene, first[0]) &&
    first[0].first === t + 1 &&
    agrees(scene, reading, first[0])
  ) {
    found.obj = found.subj
    found.subj = first
    return found
  }
  if (found.subj) {
    if (first) found.obj ??= first
    else if (needsObject && !reading.enc && reading.tense === 'perfect' && !told) {
      found.obj = found.subj
      found.subj = undefined
      found.passive = true
    }
    return found
  }
  // `التي أفرج عنها`: with nobody to do it, it was done to her.
  if (back && !first && reading.tense === 'perfect' && reading.person === '3ms') found.passive = true
  // `نستنكر`, `ندين`: the first person says who; a phrase after it is the object.
  if (/^[12]/.test(reading.person)) {
    found.subj = undefined
    found.obj ??= first
    return found
  }
  if (!first) return found
  if (pronoun && !found.obj && !reading.enc) {
    found.obj = first
    return found
  }
  // `وأغلقوا الشوارع`: before its subject a verb is singular, so what follows a plural is the object.
  if (/^3..?[pd]/.test(reading.person) && !found.obj && !reading.enc) {
    found.obj = first
    return found
  }
  // `بيان دعا فيه الأطباء إلى`: whoever sent the paper calls on them.
  if (!second && !found.obj && takesObject(reading) && willed(reading) && inPaper(scene, t, first[0])) {
    found.obj = first
    return found
  }
  // `طالب المواطنين`: the ending of the accusative bars the phrase from acting.
  const accusative =
    first[0].reading?.suffix === 'ين' &&
    first[0].reading.number === 'p' &&
    !first[0].person &&
    !first[0].other &&
    first[0].first === first[0].head
  // `تدعم أطرافا مختلفة`: with tanwin it is what she supports.
  const tanwin =
    first[0].reading?.suffix === 'ا' &&
    first[0].reading.number !== 'd' &&
    first[0].first === first[0].head &&
    first[0].last > first[0].head &&
    !first[0].person &&
    !first[0].other &&
    !(scene.doc.words[first[0].head].bits & (bit.OFFICIAL | bit.NUMBER | bit.DEFINITE)) &&
    willed(reading)
  const fits = !accusative && !tanwin && agrees(scene, reading, first[0])
  if (found.obj || reading.enc) {
    if (fits) found.subj = first
    return found
  }
  // `يزور القاهرة اليوم وفد`: where somebody goes may stand before him.
  if (
    goes &&
    second &&
    isLand(first[0]) &&
    !isLand(second[0]) &&
    animate(scene, second[0]) &&
    agrees(scene, reading, second[0])
  ) {
    found.obj = first
    found.subj = second
    return found
  }
  // `ودعم القانون 61 نائبا`: a thing wills nothing, so it is what the people behind it willed.
  if (
    second &&
    willed(reading) &&
    !animate(scene, first[0]) &&
    // `انتشلت سفينة إنقاذ 87 مهاجرا`: those aboard.
    !VESSELS.test(plainNoun(scene, first[0])) &&
    animate(scene, second[0]) &&
    agrees(scene, reading, second[0])
  ) {
    found.obj = first
    found.subj = second
    return found
  }
  // `الحادث الآثم الذي استهدف المصلين جماعة`: the clause of a deed or a thing, which acts, however far its noun stands.
  if (second && needsObject && ofClause(scene, t, reading)) {
    found.obj = first
    return found
  }
  // `قتل 11 شخصا وجرح 30 آخرون من الجماعة`: so many others are of those whom it befell.
  const others = FELL.has(reading.lexeme.lemma) && OTHERS.test(scene.doc.words[first[0].last].folded)
  if (needsObject && reading.tense === 'perfect' && (reading.pro & WA) !== 0 && others) {
    found.obj = first
    found.passive = true
  } else if (second && fits && needsObject && befell(scene, reading, first[0], second[0])) {
    found.obj = first
    found.passive = true
  } else if (
    second &&
    fits &&
    (!needsObject ||
      animate(scene, first[0]) ||
      isBelonging(scene, first[0]) ||
      isArm(scene, first[0]) ||
      strikes(scene, first[0], second[0]))
  ) {
    found.subj = first
    found.obj = second
  } else if (
    reading.tense === 'perfect' &&
    needsObject &&
    fits &&
    isNominative(first[0]) &&
    animate(scene, first[0]) &&
    !PASSIVES.has(reading.lexeme.lemma)
  )
    found.subj = first
  else if (
    needsObject &&
    fits &&
    // `دمر طيران التحالف، دبابتين`: an arm does it, whatever stands over a comma.
    (isRuler(reading, first[0], t) || isArm(scene, first[0]) || (told && animate(scene, first[0])))
  )
    found.subj = first
  else if (needsObject) {
    found.obj = first
    found.passive =
      fits &&
      reading.tense === 'perfect' &&
      !isAccusative(scene, first[0]) &&
      PASSIVES.has(reading.lexeme.lemma) &&
      !countsMen(scene, reading, first[0])
  } else if (!second && takesObject(reading) && goesOnWith(scene, t, reading, first[0])) found.obj = first
  else if (fits && (animate(scene, first[0]) || !(second || willed(reading)))) found.subj = first
  else found.obj = first
  return found
}

/** A state or place by its name and nothing else. */
const isLand = ({ first, last, head, other }: Phrase): boolean =>
  other !== null &&
  other.first === first &&
  head === first &&
  other.last === last &&
  /^(?:state|place)$/.test(other.kind)

/**
 * `استقبل معالي المستشار بالديوان الملكي المشرف العام على المركز فلان السفير الياباني`: title after title of one man, where whom he
 * receives stands third, or whom he meets behind `مع`.
 */
function joinTitles(scene: Scene, bare: Phrase[][], met: boolean): void {
  const [titles, named, third] = bare
  if (titles?.length !== 1 || !named || !(met || (third && animate(scene, third[0])))) return
  const [{ first, head, last, person, reading }, holder] = [titles[0], named[0]]
  const { words } = scene.doc
  if (person || reading?.number === 'p' || reading?.number === 'd' || holder.first !== last + 1) return
  if (!(words[head].bits & (bit.OFFICIAL | bit.TITLE)) || !holder.person || holder.person.first === holder.head) return
  if (!(words[holder.head].bits & bit.OFFICIAL)) return
  for (let k = first; k <= last; k++) if (words[k].bits & bit.DEMONYM) return
  bare.splice(0, 2, [{ ...holder, first, head }, ...named.slice(1)])
}

/** `أحرق مهاجمان`, `هاجم محتجون`: by the ending of those who act. */
const isNominative = ({ first, head, person, other, reading }: Phrase): boolean =>
  first === head &&
  !person &&
  !other &&
  ((reading?.number === 'd' && reading.suffix === 'ان') || (reading?.number === 'p' && reading.suffix === 'ون'))

/** `فيه` behind a verb that begins its sentence, or stands right behind a paper; in the nominative somebody acts. */
function inPaper(scene: Scene, t: number, { reading }: Phrase): boolean {
  const { words, sentenceOf } = scene.doc
  if (!/^في(?:ه|ها)$/.test(words[t + 1]?.folded ?? '') || /^ون?$/.test(reading?.suffix ?? '')) return false
  if (t === 0 || sentenceOf[t - 1] !== sentenceOf[t]) return true
  let k = t - 1
  while (k > t - 3 && k > 0 && words[k].bits & bit.ADJ && !PAPERS.test(words[k].folded)) k--
  return PAPERS.test(words[k].folded)
}
const PAPERS = /^[وبل]?(?:رساله|بيان|خطاب|كلمه|برقيه|تغريده|تقرير|نداء|مقال|مذكره|عريضه|تسجيل|خطبه)ا?$/

const isManner = ({ doc }: Scene, phrases: readonly Phrase[]): boolean =>
  phrases.length === 1 && phrases[0].first === phrases[0].last && MANNER.test(doc.words[phrases[0].first].folded)
const MANNER = /^(?:حرقا|خنقا|طعنا|رميا|دهسا|شنقا|ذبحا|غدرا|رجما|غرقا|قنصا|جوعا|تعزيرا|قصاصا)$/

/** A relative pronoun right before the verb, which no pronoun behind it takes up again. */
function ofClause(scene: Scene, t: number, reading: Reading): boolean {
  const { folded } = scene.doc.words[Math.max(0, lastWord(scene, t))]
  // `الذي تمول الحكومة جزءا منه`: she who pays is not he whom the clause is on.
  const fits = folded.endsWith('ذي') ? genderOf(reading) !== 'f' : !folded.endsWith('تي') || genderOf(reading) !== 'm'
  return RELATIVE.test(folded) && fits && !resumed(scene, t)
}
const RELATIVE = /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/

function beginsWithLi(scene: Scene, phrase: Phrase): boolean {
  const mention = mentionAt(scene, phrase.first)
  return ((mention ? mention.pro : (scene.doc.words[phrase.first].readings[0]?.pro ?? 0)) & LI) !== 0
}

const OTHERS = /^[وف]?اخر(?:ين|ون|ان)$/
/** Whether a relative clause tells of the last alone of those before it: of one, or of several men by their ending. */
const ofLast = ({ person }: Reading, { reading }: Phrase): boolean =>
  person.endsWith('s') || (person.endsWith('p') && reading?.number === 'p' && /^(?:ون|ين)$/.test(reading.suffix))

/** The name at the end of a phrase right before a relative clause, where the verb fits it. */
function inner(scene: Scene, t: number, before: Phrase, reading: Reading): Phrase | null {
  const { other } = before
  // `لتفريق المحتجين الذين رشقوا`: of those at the end of the phrase, whose number the verb has.
  if (!before.person && !other && before.last > before.head && /^3m[pd]/.test(reading.person)) {
    const own = phraseAt(scene, before.last)
    return own && own.head === before.last && animate(scene, own) && scene.doc.words[own.head].bits & bit.DEFINITE
      ? own
      : null
  }
  if (before.person || !other || other.first === before.head || other.last !== before.last) return null
  const that = lastWord(scene, t)
  const near = before.last === that - 1 || scene.doc.words[that].folded.startsWith('و')
  const own = near ? phraseAt(scene, other.first) : null
  return own && own.last === before.last && agrees(scene, reading, own, true) ? own : null
}

const OF_WILL = new Set([
  'ACCUSE',
  'REJECT',
  'SUPPORT',
  'AGREE',
  'REQUEST',
  'CONCEDE',
  'THREATEN',
  'CONSULT',
  'COOPERATE',
  'AID',
])
const takesObject = (reading: Reading): boolean => framesOf(reading).some((f) => f.recipient.includes('obj'))

/** `وأدان اغتيال القاضي`: an act of will has somebody for its subject; a thing alone is its object. */
export const willed = (reading: Reading): boolean => {
  const frames = framesOf(reading)
  return frames.length > 0 && frames.every((f) => OF_WILL.has(f.type))
}

/** Whether the pronoun on a verb can stand for the phrase before it. */
function resumes(scene: Scene, enc: string, phrase: Phrase, joined: number): boolean {
  // `ثلاثة سوريين اعتقلتهم الشرطة`.
  if (enc === 'هم')
    return (
      joined > 1 || phrase.reading?.number === 'p' || phrase.first !== phrase.head || isNumeral(scene, phrase.first)
    )
  // `فلانة ومترجمتها خطفهما مسلحون`: one joined to another is two, whoever the first is.
  if (enc === 'هما') return joined === 2 || phrase.reading?.number === 'd' || joinsOn(scene, phrase.first)
  if (enc !== 'ه' && enc !== 'ها') return false
  const gender = genderOfPhrase(scene, phrase)
  return joined === 1 && (!gender || gender === (enc === 'ه' ? 'm' : 'f'))
}

/** `قصف الطيران قرى`: an arm that strikes, whose ever it is. */
export const isArm = (scene: Scene, phrase: Phrase): boolean => /^(?:طيران|مدفعيه)$/.test(plainNoun(scene, phrase))

/** `استهدفت الغارات مقاتلين`: a deed, and somebody whom it befalls. */
const strikes = (scene: Scene, { head, person }: Phrase, whom: Phrase): boolean =>
  !person &&
  (scene.doc.words[head].bits & bit.EVENT) !== 0 &&
  scene.mentionOf[head] < 0 &&
  scene.doc.words[head].readings.some(
    (r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.type === 'ASSAULT' && f.attack),
  ) &&
  (animate(scene, whom) || isBelonging(scene, whom) || isThing(scene.doc.words[whom.head].surface))

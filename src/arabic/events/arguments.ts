import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { genderOfPhrase } from '../statements/gender.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { ofThose, subjectBefore } from '../syntax/subject.ts'
import { LI } from '../word.ts'
import { adverbial, agrees, backwards, lastWord, RESUMED, resumed, takesUp, topicBefore } from './before.ts'
import { coordinated } from './coordinated.ts'
import { framesOf, type Role } from './frames.ts'
import { isNumeral, soManyAt } from './mere-number.ts'
import { comesBack, isClause } from './of-clause.ts'
import { behindAside, joinsOn } from './past.ts'
import { scan } from './scan.ts'
import { togetherAt } from './together.ts'
import { twoOffices } from './two-offices.ts'
import { FELL, isVowelled } from './undergone.ts'
import { placeBare, takesObject, willed } from './verb-bare.ts'
import { verb } from './verbs.ts'

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
  const together = togetherAt(scene, t, reading)
  if (together) found.with = coordinated(scene, together)
  const from = found.with ? found.with[found.with.length - 1].last + 1 : t + 1
  found.end = scan(scene, from, found, bare, needsObject || takesObject(reading))
  if (bare.length === 1 && willed(reading) && takesObject(reading) && bare[0][0].first === t + 1) {
    const other = behindAside(scene, found.end, sentenceEnd(scene, t), bare[0][0])
    if (other) bare.push(coordinated(scene, other))
  }
  if (bare.length === 1 && !found.obj && !reading.enc && (needsObject || willed(reading)) && takesObject(reading)) {
    const two = twoOffices(scene, t, bare[0])
    if (two) bare.splice(0, 1, ...two)
  }
  // `ضبطت الهيئة في المحافظة، مواطنا`: somebody in the accusative over a comma.
  if (bare.length === 1 && needsObject && !found.obj && !reading.enc && !before) {
    const whom = overComma(scene, found.end, sentenceEnd(scene, t))
    if (whom) bare.push(coordinated(scene, whom))
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
  placeBare({ scene, t, reading, needsObject, goes, told }, found, bare)
  return found
}

/** A man or several, in the accusative right behind a comma at `k`. */
function overComma(scene: Scene, k: number, end: number): Phrase | null {
  if (k + 1 >= end || !isComma(scene.doc.words[k]) || verb(scene, k + 1) || linkOf(scene, k + 1)) return null
  const { bits, surface } = scene.doc.words[k + 1]
  if ((bits & (bit.PERSON_NOUN | bit.DEFINITE)) !== bit.PERSON_NOUN || !/[^اةى]اً?$|اً$/.test(surface)) return null
  const whom = phraseAt(scene, k + 1)
  return whom?.reading?.suffix === 'ا' && whom.head === k + 1 && !/participle/.test(whom.reading.lexeme.derived ?? '')
    ? whom
    : null
}

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
const MANNER =
  /^(?:حرقا|خنقا|طعنا|رميا|دهسا|شنقا|ذبحا|غدرا|غيله|منتحرا|منتحرين|ضربا|سحلا|نحرا|صبرا|رجما|غرقا|قنصا|جوعا|تعزيرا|قصاصا)$/

/** A relative pronoun by itself, which stands right before its verb. Folded. */
export const RELATIVE = /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/

function beginsWithLi(scene: Scene, phrase: Phrase): boolean {
  const mention = mentionAt(scene, phrase.first)
  return ((mention ? mention.pro : (scene.doc.words[phrase.first].readings[0]?.pro ?? 0)) & LI) !== 0
}

/** `آخرون`: people besides those told of. Folded. */
export const OTHERS = /^[وف]?اخر(?:ين|ون|ان)$/
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

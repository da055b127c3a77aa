import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { isNegated } from '../syntax/verb.ts'
import { BI, LI } from '../word.ts'
import { argumentsOfVerb } from './arguments.ts'
import { frameAt } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { framesOf } from './frames.ts'
import type { Governor } from './governor.ts'
import {
  ABSORBS,
  ANNOUNCES,
  ANSWERS,
  BLAMES,
  DECIDES,
  FUTURE,
  HAPPENS,
  LAYS_ON,
  LEADS,
  LIGHT,
  OCCURS,
  PASSIVE,
  UNDERGO,
  WEIGHS,
} from './light-verbs.ts'
import { partiesOf } from './party.ts'
import { WHO } from './relatives.ts'
import { pointedTo, subjectOf } from './subject.ts'

const LED = /^(?:قاد|دفع|جر)$/
const ENTERS = fold('دخل')
const ENDS = fold('أنهى')
const RULES = fold('قضى')
const DENIES = fold('نفى')
const THERE_BEING = /^(?:وجود|اجراء|عقد|حصول|حدوث|وقوع|اي)$/

/** `تعرض الجنود لهجوم من جانب مسلحين`, `إنهم تعرضوا للضرب على أيدي ضباط`: by whom is told of the attack, and not of the soldiers. */
function whoUndergoes(c: Coding, k: number, v: Reading, before: PartyFinding[]): PartyFinding[] {
  const { agent, passive, obj } = argumentsOfVerb(c.scene, k, v)
  if (!agent || !passive) return before
  return obj ? partiesOf(c.scene, obj) : pointedTo(c, k, v)
}

/** `أُلقي القبض عليه`: written with the letter of the passive, right before what is done. */
const isThrown = (scene: Scene, k: number): boolean =>
  /^[وف]?[أا]ُ?لقِ?ي$/.test(scene.doc.words[k].surface) && scene.doc.words[k + 1]?.folded === 'القبض'

/** `مسؤولية` right before the noun of a deed, or with `عن` between. */
function held(scene: Scene, from: number, t: number): boolean {
  for (let k = t - 1; k > from && k > t - 4; k--) if (/^(?:ال)?مس[وي]+ليه$/.test(scene.doc.words[k].folded)) return true
  return false
}

/** Who decides by telling: `أعلنت السلطات فرض حظر تجول`. */
const AUTHORITY = /^(?:ال)?(?:سلطات|حكومة|شرطة|وزارة|محكمة|رئاسة|بلدية)(?:\s|$)/

/** `الخلايا التي أعلنت السلطات ضبطها`: where the pronoun on the noun takes up what the clause is on, whoever stands behind the verb tells of it. */
function tellerOf(scene: Scene, k: number, t: number): PartyFinding[] | null {
  const { words } = scene.doc
  // `التي أعلنت الوزارة القبض عليها`: so where it is behind the preposition.
  if (
    !(words[t].bits & bit.ENCLITIC || ON_THEM.test(words[t + 1]?.folded ?? '')) ||
    t < k + 2 ||
    k === 0 ||
    !WHO.is(words[k - 1])
  )
    return null
  const phrase = phraseAt(scene, k + 1)
  return phrase?.last === t - 1 ? partiesOf(scene, [phrase]) : null
}

const ON_THEM = /^(?:علي|عن|ب)(?:ه|ها|هم|هما)$/

/** The noun at `t` stands right behind whoever denies it. */
function isDenied(scene: Scene, k: number, t: number): boolean {
  const { bits, readings } = scene.doc.words[t]
  return !(bits & bit.DEFINITE) && !readings[0]?.pro && t > k + 1 && phraseAt(scene, k + 1)?.last === t - 1
}

const ANSWERS_FOR = /^(?:ال)?(?:متحدث|ناطق|مسءول|مسوول|وزير|مصدر|مصادر|قيادي|مستشار|عضو|رييس)/

/** Who tells of his own deeds. */
const FORCES =
  /^(?:ال)?(?:سلطات|حكومة|شرطة|جيش|قوات|نيابة|أجهزة|وحدات|مصالح|جمارك|حرس|درك|وزارة الداخلية|وزارة الدفاع|داخلية|مديرية|إدارة|مباحث)(?:\s|$)/

/** The act is what somebody says in his own report to have been done. */
const isReported = ({ doc: { words } }: Scene, lemma: string, t: number): boolean =>
  (lemma === REPORTS && ((words[t].readings[0]?.pro ?? 0) & BI) !== 0) ||
  (lemma === DISCLOSES && words[t - 1]?.folded === 'عن')
const REPORTS = fold('أفاد')
const DISCLOSES = fold('كشف')
const COMES_ABOUT = fold('حصل')

/** `مسؤوليته عن` between a verb and the noun of a deed. */
function claimed(scene: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (/^مسووليت(?:ه|ها|هم)$/.test(scene.doc.words[k].folded)) return true
  return false
}

const isPenalty = (scene: Scene, t: number): boolean =>
  scene.doc.words[t].readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.type === 'SANCTION'))

const TELLS = fold('أعلن')
const FEELING =
  /^(?:عن|من|ب)?(?:ال)?(?:قلق|اسف|استياي|استياء|استياءه|غضب|ارتياح|خيبه|صدم|صدمه|استغراب|ثقه|تعاطف|حزن|سعاد|سعاده|قناع|خشي|خشيه|تخوف|مخاوف|امتعاض|انزعاج|ندم|فخر|تعازي|عزاي|مواسا|احباط|ذهول|دهش|دهشه|ترحيب|سرور)(?:ه|ها|هم|ته|تها|تهم)?$/
/** A feeling stands between a verb and the noun of a deed. */
function feels({ doc, mentionOf }: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (mentionOf[k] < 0 && FEELING.test(doc.words[k].folded)) return true
  return false
}

/** `إلى` within a few words of a noun that is no visit. */
function leadsTo({ doc: { words } }: Scene, t: number): boolean {
  if (/^(?:ال)?زيار(?:ه|ات|ته|تها)$/.test(words[t].folded)) return false
  for (let k = t + 1; k < words.length && k < t + 9 && words[k].kind === 'word'; k++)
    if (words[k].folded === 'الي') return true
  return false
}

const CAUSES = /^(?:تسبب|سبب)$/

/** The subject of the verb at `k`; `كما أعلن فرض حظر`: of one that brings in what is said whoever says it. */
function whoTells(c: Coding, k: number, v: Reading, t: number): PartyFinding[] {
  const who = subjectOf(c, k, v)
  // `تسبب إعلان الرئيس التأميم في العدوان`: what an act led to is no doing of whose that was.
  if (who.length && CAUSES.test(v.lexeme.lemma)) {
    const subject = argumentsOfVerb(c.scene, k, v).subj?.[0]
    const { bits } = c.scene.doc.words[subject?.head ?? k]
    if (subject && c.scene.mentionOf[subject.head] < 0 && bits & bit.MASDAR && !(bits & (bit.GROUP | bit.PERSON_NOUN)))
      return []
  }
  const said = who.length ? null : carrier(c, t)
  return said?.first === k && said.speaker.entity ? [{ ...said.speaker, span: null }] : who
}

export function ofVerb(c: Coding, k: number, v: Reading, t: number): Governor | null {
  const lemma = fold(v.lexeme.lemma)
  // `اتهم القوات بإطلاق النار`: whoever is blamed did it, as is said.
  if (lemma === BLAMES && (c.scene.doc.words[t].readings[0]?.pro ?? 0) & BI) {
    const args = argumentsOfVerb(c.scene, k, v, true)
    const actors = v.enc ? [] : partiesOf(c.scene, args.obj)
    return { token: k, reading: v, actors, mood: '', passive: false, undergoes: false, absorbs: !actors.length }
  }
  // `حملت الحركة إسرائيل مسؤولية اغتيال القيادي`.
  if (lemma === LAYS_ON && held(c.scene, k, t)) {
    const { obj } = argumentsOfVerb(c.scene, k, v, true)
    const actors = v.enc ? [] : partiesOf(c.scene, obj)
    return { token: k, reading: v, actors, mood: '', passive: false, undergoes: false, absorbs: false }
  }
  // `ما أدى إلى مقتل`: an outcome, whoever acted before.
  const next = c.scene.doc.words[k + 1]
  // `أدت السيول إلى تدمير الجسور`: whatever led to it.
  const to = next?.folded === 'الي' || c.scene.doc.words[t - 1].folded === 'الي'
  if (lemma === LEADS && (to || (next?.readings[0]?.pro ?? 0) & LI))
    return { token: k, reading: v, actors: [], mood: '', passive: false, undergoes: false, absorbs: false }
  // `الأصوات التي قادتنا إلى الحرب`: an outcome.
  if (LED.test(v.lexeme.lemma) && c.scene.doc.words[t - 1]?.folded === 'الي') return null
  // `أن يؤدي رفع العقوبات إلى`: the act leads to something, and `أدى زيارة إلى المغرب` is no leading.
  if (lemma === LEADS && k === t - 1 && leadsTo(c.scene, t)) return null
  // `يدرس الاتحاد فرض عقوبات`: penalties weighed are threatened.
  if (WEIGHS.has(lemma) && isPenalty(c.scene, t)) {
    const actors = subjectOf(c, k, v).filter((p) => !p.span || p.span[0] < c.scene.doc.start[t])
    return { token: k, reading: v, actors, mood: 'future', passive: false, undergoes: false, absorbs: !actors.length }
  }
  if (ABSORBS.has(lemma))
    return { token: k, reading: v, actors: [], mood: 'called-for', passive: false, undergoes: false, absorbs: true }
  // `حققت الشرطة مع مشتبه بهم في الهجوم`: who asks about a deed has none of it.
  if (v.lexeme.lemma === 'حقق' && frameAt(c.scene, k, v)) return null
  // `سيتم` is written like a form of `أتم`.
  // `لم تعلن أوكرانيا مسؤوليتها عن التفجير`: who claims it not is nobody that did it.
  if (ANNOUNCES.has(lemma) && isNegated(c.scene, k) && claimed(c.scene, k, t)) return null
  // `أعرب الاتحاد عن قلقه إزاء اعتقال صحفيين`: who feels so about a deed has none of it.
  if (lemma !== TELLS && ANNOUNCES.has(lemma) && feels(c.scene, k, t)) return null
  // `رد الجيش بقصف` is what he did, `رد الجيش هجوما` what was done to him.
  if (lemma === ANSWERS && !((c.scene.doc.words[t].readings[0]?.pro ?? 0) & BI)) return null
  // `أنهت القوات احتجاز الرهائن`: whoever ends others' violence did none of it.
  if (
    lemma === ENDS &&
    c.scene.doc.words[t].readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.type === 'ASSAULT'))
  )
    return null
  // `قضت المحكمة بمعاقبته`, where `قضى على الخلية` and `قضى وقته` rule nothing.
  const rules = lemma === RULES && ((c.scene.doc.words[t].readings[0]?.pro ?? 0) & BI) !== 0
  const passive = PASSIVE.has(lemma) || /^[وف]?س?[يت]تم$/.test(c.scene.doc.words[k].folded)
  const undergoes = UNDERGO.has(lemma)
  const future = FUTURE.has(lemma)
  const occurs = OCCURS.has(lemma)
  // `دخل العمال في إضراب`.
  const enters = lemma === ENTERS && /^(?:في|ب)$/.test(c.scene.doc.words[t - 1]?.folded ?? '')
  // `نفت الحكومة وجود محادثات مع إسرائيل`: whose they would be.
  // `نفى الجيش استهداف المدنيين`: who is said not to have done it.
  const denies =
    lemma === DENIES && (THERE_BEING.test(c.scene.doc.words[t - 1]?.folded ?? '') || isDenied(c.scene, k, t))
  // `أفادت الشرطة باعتقال عشرة`, `كشفت السلطات عن توقيف خلية`.
  const reports = isReported(c.scene, lemma, t)
  if (!passive && !undergoes && !denies && !reports && !future && !occurs && !enters && !rules && !LIGHT.has(lemma))
    return null
  // `ما حصل من اعتداء`: what came about is nobody's before it.
  const cameAbout = lemma === COMES_ABOUT && c.scene.doc.words[k - 1]?.folded === 'ما'
  const told = ANNOUNCES.has(lemma) || reports
  // `ما حدث من تفجير`: nobody happens, so only one who is named beside the verb can be meant.
  const before =
    passive || cameAbout || isThrown(c.scene, k)
      ? []
      : (told && tellerOf(c.scene, k, t)) ||
        whoTells(c, k, v, t).filter((p) => (p.span ? p.span[0] < c.scene.doc.start[t] : !HAPPENS.has(lemma)))
  // `أعلن مسلحون مسؤوليتهم عن الهجوم`: whoever claims it did it.
  const claims = told && !reports && claimed(c.scene, k, t)
  const actors =
    told && !claims
      ? before.filter(
          (p) => (!reports && p.named && p.entity?.kind !== 'person') || (reports ? FORCES : AUTHORITY).test(p.label),
        )
      : undergoes
        ? whoUndergoes(c, k, v, before)
        : // `نفى المتحدث استهداف السوق`: one man answers for others.
          denies
          ? before.filter((p) => p.entity?.kind !== 'person' && !ANSWERS_FOR.test(fold(p.label)))
          : before
  return {
    token: k,
    reading: v,
    actors,
    mood: future ? 'future' : DECIDES.has(lemma) ? 'decided' : '',
    passive:
      passive || ((v.voice === 'passive' || isThrown(c.scene, k)) && !actors.length) || (occurs && !before.length),
    undergoes,
    absorbs: false,
    ...(told ? { told } : {}),
    ...(told && !actors.length ? { announcers: before } : {}),
  }
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { lastOffice } from '../syntax/directory.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { isNegated } from '../syntax/verb.ts'
import { BI, LI, WA } from '../word.ts'
import { antecedentOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { apposed, beforeAdjunct, bracketed, isObject, titled } from './aside.ts'
import { frameAt } from './choose.ts'
import type { Coding } from './coding.ts'
import { framesOf } from './frames.ts'
import {
  ABSORBS,
  ANNOUNCES,
  ANSWERS,
  BLAMES,
  DECIDES,
  FUTURE,
  FUTURE_NOUNS,
  HAPPENS,
  LAYS_ON,
  LEADS,
  LIGHT,
  NOUNS,
  OCCURS,
  PASSIVE,
  UNDERGO,
  WEIGHS,
  words,
} from './light-verbs.ts'
import { partiesOf } from './party.ts'
import { isAdjunct } from './past.ts'
import { aimedFor } from './standing.ts'
import { actorBefore, pointedTo, subjectOf } from './subject.ts'
import { verb, verbBefore } from './verbs.ts'

/** How a governing word colours the act it governs. */
export type Mood = '' | 'decided' | 'future' | 'possible' | 'denied' | 'called-for' | 'begun'

/** A word that only carries a noun of action: `شن هجوما`, `أجرى زيارة`, `تم توقيع`, `تمكن من إيقاف`, `عزمها سحب`. */
export interface Governor {
  token: number
  reading: Reading
  actors: PartyFinding[]
  mood: Mood
  /** `تم`, `جرى`, `تعرض`: nobody is said to do it. */
  passive: boolean
  /** `تعرض`, `تلقى`, `لقي`: its subject is the one who undergoes. */
  undergoes: boolean
  /** `أعلن العمال إضرابا`: who announces it, where nobody else is said to do it. */
  announcers?: PartyFinding[]
  /** `طالب بوقف`, `هدد بقصف`: the act is what is demanded, threatened or refused, and no event of its own. */
  absorbs: boolean
}

const AIRCRAFT = new Shape(/^[وبلف]?(?:ال)?(?:طايره|طايرات|طايرتان|طايرتين)$/)
const WHEN = /^(?:خلال|اثناء|عقب|بعد|قبل|ضمن|لدي)$/

const ABOUT_DEED = new Shape(
  /^(?:ملابسات|تفاصيل|اسباب|خلفيات|ظروف|منفذي|مرتكبي|مدبري|ضحايا|خيوط|لغز|غموض|وقايع|تداعيات|بلاغا?|بلاغات)$/,
)
/** What opens another clause, or says when and why. */
const APART = new Shape(
  /^و?(?:الذي|التي|الذين|وفق|بحسب|حسب|اثر|عقب|بعد|قبل|منذ|بسبب|حول|بشان|بخصوص|حيال|ازاء|ضد|رغم|لان|احتجاجا|ردا|مقابل|جراء|خلال|اثناء|بمناسبه|بانه|بان|ان|انه|انها|بدلا|عوضا|فضلا)$/,
)

/** `أصدرت الوزارة بيانا عن التفجير`: a paper about a deed. */
const TELLS_OF =
  /^[وبل]?(?:ال)?(?:بيان|تعميم|تقرير|تقارير|معلومات|حديث|خطبه|كلمه|تفاصيل|شهاده|روايه|انباء|تسجيل|فيديو|صور|فيلم|كتاب|مقال|سوال|اسءله|بلاغ|خبر|اخبار|دراسه|مشهد|مشاهد|وثاءقي)ا?$/

/** Words between a governing word and its noun. */
const REACH = 14

/** The word that governs the noun at `t`, with whoever does or undergoes; null where a noun or verb of its own stands between. */
export function governorOf(c: Coding, t: number): Governor | null {
  const { scene } = c
  const { doc } = scene
  let start = Math.max(sentenceStart(scene, t), t - REACH - titled(scene, t))
  let joined = ((doc.words[t].readings[0]?.pro ?? 0) & WA) !== 0
  const office = lastOffice(scene, t, () => true)
  for (let k = beforeAdjunct(scene, t, start); k >= start; k--) {
    // `أجرى وزير الخارجية والتعاون فلان مباحثات`: an act in the words for an office.
    if (office && k > office.first && k <= Math.max(office.last, office.person.last) && office.person.last < t) {
      start = Math.max(sentenceStart(scene, t), start - (k - office.first))
      k = office.first
    }
    const word = doc.words[k]
    if (word.kind === 'punct') {
      if (/^[؛;:.]$/.test(word.surface)) return null
      if (isComma(word) && !joined) {
        let opening = Math.max(bracketed(scene, k, t), apposed(scene, k))
        // `أصدر الرئيس مساء أمس، عفوا`: behind when it was, the comma parts verb and object.
        if (opening < 0 && !(k === t - 1 && scene.timeOf[k - 1] >= 0 && isObject(scene, t))) return awaiting(c, k, t)
        // `، السيد فلان، أمس، مباحثات`: one aside behind another.
        const further = opening > 0 ? apposed(scene, opening) : -1
        if (further >= 0) opening = further
        if (opening >= 0) {
          // An aside puts the verb further off.
          start = Math.max(sentenceStart(scene, t), start - (k - opening))
          k = opening
        }
      }
      continue
    }
    if (APART.is(word) || (word.folded === 'عن' && TELLS_OF.test(doc.words[k - 1]?.folded ?? ''))) return null
    // `قيام مجموعة بالصلاة، حدث تفجير`: what happens is nobody's before it.
    if (k === t - 1 && HAPPENED.test(word.folded)) return null
    // `تمكنت الوزارة من كشف ملابسات التفجير`: what is found out of a deed is no doing of it.
    if (scene.mentionOf[k] < 0 && ABOUT_DEED.is(word)) return null
    // `غداة لقائه`: when something else was.
    if (isAdjunct(word.folded) && scene.mentionOf[k] < 0 && k === t - 1) return null
    const v = verb(scene, k)
    if (v) return ofVerb(c, k, v, t)
    // `تم خلال الزيارة التوقيع`: when it was done stands between.
    if (word.bits & bit.DEFINITE && k - 1 > start && WHEN.test(doc.words[k - 1].folded)) {
      k--
      continue
    }
    // `اتهمت المعارضة`, `تمكن مقاتلو المعارضة`: a body right behind its verb, or behind its men, is no act.
    if (
      word.bits & bit.GROUP &&
      word.bits & bit.DEFINITE &&
      k > start &&
      (doc.words[k - 1].bits & (bit.PERSON_NOUN | bit.GROUP) || verb(scene, k - 1))
    )
      continue
    const absorbing =
      word.bits & (bit.MASDAR | bit.PARTICIPLE) && scene.mentionOf[k] < 0
        ? word.readings.find(
            (r) => r.lexeme.verb && (ABSORBS.has(fold(r.lexeme.verb.lemma)) || r.lexeme.lemma === 'تلويح'),
          )
        : undefined
    if (absorbing)
      return {
        token: k,
        reading: absorbing,
        actors: [],
        mood: 'called-for',
        passive: false,
        undergoes: false,
        absorbs: true,
      }
    // `مقدما التهنئة`: an accusative participle is of whoever acts in the clause before.
    const participle =
      word.bits & bit.PARTICIPLE && scene.mentionOf[k] < 0
        ? word.readings.find((r) => r.suffix === 'ا' && !r.pro && r.lexeme.verb && LIGHT.has(fold(r.lexeme.verb.lemma)))
        : undefined
    if (participle) {
      const actors = pointedTo(c, k, { ...participle, person: '3ms', pro: WA })
      return { token: k, reading: participle, actors, mood: '', passive: false, undergoes: false, absorbs: false }
    }
    const noun =
      word.bits & bit.MASDAR || word.bits & bit.EVENT
        ? word.readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar')
        : word.bits & bit.NOUN
          ? word.readings.find((r) => r.lexeme.pos === 'noun' && NOUNS.has(fold(r.lexeme.lemma)))
          : undefined
    if (!noun || scene.mentionOf[k] >= 0) continue
    const lemma = fold(noun.lexeme.verb?.lemma ?? noun.lexeme.lemma)
    if (noun.lexeme.derived === 'masdar' && UNDERGO.has(lemma)) {
      // `تعرض المرجع لمحاولة اغتيال`.
      const of = k + 1 < t && !noun.enc ? phraseAt(scene, k + 1) : null
      const who = noun.enc ? antecedentOf(c, k, noun.enc) : of && of.last < t ? partiesOf(scene, [of]) : []
      return {
        token: k,
        reading: noun,
        actors: who,
        mood: '',
        passive: false,
        undergoes: true,
        absorbs: false,
      }
    }
    if (NOUNS.has(fold(noun.lexeme.lemma)) || (noun.lexeme.derived === 'masdar' && LIGHT.has(lemma))) {
      // `مدربون من أجل تنفيذ عمليات منها اغتيالات`.
      const future = FUTURE_NOUNS.has(fold(noun.lexeme.lemma)) || aimedFor(scene, k)
      const of = k + 1 < t && !noun.enc ? phraseAt(scene, k + 1) : null
      const own = of && of.last < t ? partiesOf(scene, [of]) : []
      if (own.length)
        return {
          token: k,
          reading: noun,
          actors: own,
          mood: future ? 'future' : '',
          passive: false,
          undergoes: false,
          absorbs: false,
        }
      const outer = governorOf(c, k)
      if (outer) return { ...outer, mood: future ? 'future' : outer.mood }
      // `يعود إلى جنيف لإجراء محادثات`: what somebody goes for.
      if (noun.pro & LI && noun.lexeme.derived === 'masdar') {
        const main = verbBefore(scene, k, 16)
        const actors = main >= 0 ? subjectOf(c, main, verb(scene, main)!) : []
        if (actors.length)
          return {
            token: k,
            reading: noun,
            actors,
            mood: lemma === fold('شارك') ? '' : 'future',
            passive: false,
            undergoes: false,
            absorbs: false,
          }
      }
      // `أبلغت باريس نواكشوط نيتها سحب جنودها`: whose intention it is acts.
      const theirs = future && noun.enc ? actorBefore(c, k, noun.enc).filter((p) => p.named) : []
      if (future)
        return {
          token: k,
          reading: noun,
          actors: theirs,
          mood: 'future',
          passive: false,
          undergoes: false,
          absorbs: false,
        }
      return null
    }
    // `نشر جنود في المقاطعة وفرض حظر`: what stands behind a preposition is joined to nothing.
    if (joined && k > start && doc.words[k - 1].bits & bit.PREP && scene.mentionOf[k - 1] < 0) continue
    // `طائرة مسيرة` is an aircraft, and no march.
    if (word.bits & bit.EVENT && framesOf(noun).length && !AIRCRAFT.is(doc.words[k - 1] ?? word)) {
      // `توقيف X وإحالتهم`: joined acts share their governor; else the noun before is what is governed.
      if (joined) {
        joined = ((noun.pro ?? 0) & WA) !== 0
        continue
      }
      return awaiting(c, k, t)
    }
  }
  return null
}

const HAPPENED = /^[وف]?(?:حدث|وقع|حصل)$/
const LED = /^(?:قاد|دفع|جر)$/
const ENTERS = fold('دخل')
const ENDS = fold('أنهى')
const AWAITS = words('قام أقدم')

/** `قام جنود، من قوة أجنبية، بقتل`: over the comma at `k`, the verb that goes on with `ب` and an act. */
function awaiting(c: Coding, k: number, t: number): Governor | null {
  const { scene } = c
  if (!((scene.doc.words[t].readings[0]?.pro ?? 0) & BI)) return null
  const v = verbBefore(scene, t, AWAITED)
  const reading = v >= 0 && v < k ? verb(scene, v) : null
  return reading && AWAITS.has(fold(reading.lexeme.lemma)) ? ofVerb(c, v, reading, t) : null
}
const AWAITED = 22

/** `تعرض الجنود لهجوم من جانب مسلحين`: by whom is told of the attack, and not of the soldiers. */
function whoUndergoes(c: Coding, k: number, v: Reading, before: PartyFinding[]): PartyFinding[] {
  const { agent, passive, obj } = argumentsOfVerb(c.scene, k, v)
  return agent && passive ? partiesOf(c.scene, obj) : before
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

function ofVerb(c: Coding, k: number, v: Reading, t: number): Governor | null {
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
  if (lemma === LEADS && (next?.folded === 'الي' || (next?.readings[0]?.pro ?? 0) & LI))
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
  const passive = PASSIVE.has(lemma) || /^[وف]?س?[يت]تم$/.test(c.scene.doc.words[k].folded)
  const undergoes = UNDERGO.has(lemma)
  const future = FUTURE.has(lemma)
  const occurs = OCCURS.has(lemma)
  // `دخل العمال في إضراب`.
  const enters = lemma === ENTERS && /^(?:في|ب)$/.test(c.scene.doc.words[t - 1]?.folded ?? '')
  if (!passive && !undergoes && !future && !occurs && !enters && !LIGHT.has(lemma)) return null
  const told = ANNOUNCES.has(lemma)
  // `ما حدث من تفجير`: nobody happens, so only one who is named beside the verb can be meant.
  const before =
    passive || isThrown(c.scene, k)
      ? []
      : subjectOf(c, k, v).filter((p) => (p.span ? p.span[0] < c.scene.doc.start[t] : !HAPPENS.has(lemma)))
  const actors = told
    ? before.filter((p) => (p.named && p.entity?.kind !== 'person') || AUTHORITY.test(p.label))
    : undergoes
      ? whoUndergoes(c, k, v, before)
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
    ...(told && !actors.length ? { announcers: before } : {}),
  }
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { lastOffice } from '../syntax/directory.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { AFFAIRS, CHARGE } from '../syntax/phrase-words.ts'
import { sentenceStart } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import { antecedentOf } from './antecedent.ts'
import { apposed, beforeAdjunct, bracketed, isObject, titled } from './aside.ts'
import type { Coding } from './coding.ts'
import { framesOf } from './frames.ts'
import { ofVerb } from './governing-verb.ts'
import type { Governor } from './governor.ts'
import { ABSORBS, FUTURE_NOUNS, LIGHT, NOUNS, UNDERGO, words } from './light-verbs.ts'
import { partiesOf } from './party.ts'
import { isAdjunct } from './past.ts'
import { aimedFor } from './standing.ts'
import { actorBefore, pointedTo, subjectOf } from './subject.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

const AIRCRAFT = new Shape(/^[وبلف]?(?:ال)?(?:طايره|طايرات|طايرتان|طايرتين)$/)
const WHEN = /^(?:خلال|اثناء|عقب|بعد|قبل|ضمن|لدي)$/

const DURING_IT = new Shape(/^خلال(?:ه|ها|هم|هما)$/)
const ABOUT_DEED = new Shape(
  /^(?:ملابسات|تفاصيل|اسباب|خلفيات|ظروف|منفذي|مرتكبي|مدبري|ضحايا|خيوط|لغز|غموض|وقايع|تداعيات|بلاغا?|بلاغات)$/,
)
/** What opens another clause, or says when and why. */
const ALLIED = /^(?:ال)?(?:تحالف|ايتلاف)$/
const APART = new Shape(
  /^و?(?:الذي|التي|الذين|وفق|بحسب|حسب|اثر|عقب|بعد|قبل|منذ|بسبب|حول|بشان|بخصوص|حيال|ازاء|ضد|رغم|لان|احتجاجا|ردا|مقابل|جراء|خلال|اثناء|بمناسبه|بانه|بان|ان|انه|انها|بدلا|عوضا|فضلا)$/,
)

/** `أصدرت الوزارة بيانا عن التفجير`: a paper about a deed. */
const TELLS_OF =
  /^[وبل]?(?:ال)?(?:بيان|تعميم|تقرير|تقارير|معلومات|حديث|خطبه|كلمه|تفاصيل|شهاده|روايه|انباء|تسجيل|فيديو|صور|فيلم|كتاب|مقال|سوال|اسءله|بلاغ|خبر|اخبار|دراسه|مشهد|مشاهد|وثاءقي)ا?$/

const BESIDES = /^(?:و?فضلا عن|و?(?:ب?ال)?اضافه الي|و?علاوه علي)$/

/** Words between a governing word and its noun. */
const REACH = 14

/** The word that governs the noun at `t`, with whoever does or undergoes; null where a noun or verb of its own stands between. */
export function governorOf(c: Coding, t: number): Governor | null {
  const { scene } = c
  const { doc } = scene
  let start = Math.max(sentenceStart(scene, t), t - REACH - titled(scene, t))
  // `وبالتنسيق مع`: how, and joined to no act.
  // `واصلت قصف المدينة، فضلا عن استهداف المخازن`: joined by two words.
  const besides = t > start + 2 && BESIDES.test(`${doc.words[t - 2].folded} ${doc.words[t - 1].folded}`)
  let joined = besides || ((doc.words[t].readings[0]?.pro ?? 0) & (WA | BI)) === WA
  // The first of those joined: it stands as the verb has it, `بمعاقبة ستة وبراءة ثلاثة`.
  let mate = t
  const office = lastOffice(scene, t, () => true)
  let asided = false
  for (let k = besides ? t - 3 : beforeAdjunct(scene, t, start); k >= start; k--) {
    // `أجرى وزير الخارجية والتعاون فلان مباحثات`: an act in the words for an office.
    if (office && k > office.first && k <= Math.max(office.last, office.person.last) && office.person.last < t) {
      start = Math.max(sentenceStart(scene, t), start - (k - office.first))
      k = office.first
    }
    const word = doc.words[k]
    if (word.kind === 'punct') {
      if (/^[؛;:.]$/.test(word.surface)) return null
      if (isComma(word) && !joined) {
        let opening = Math.max(bracketed(scene, k, mate), apposed(scene, k))
        // `أصدر الرئيس مساء أمس، عفوا`: behind when it was, the comma parts verb and object.
        if (opening < 0 && !(k === mate - 1 && scene.timeOf[k - 1] >= 0 && isObject(scene, mate)))
          return awaiting(c, k, t)
        // `، السيد فلان، أمس، مباحثات`: one aside behind another.
        const further = opening > 0 ? apposed(scene, opening) : -1
        if (further >= 0) opening = further
        if (opening >= 0) {
          // An aside puts the verb further off.
          start = Math.max(sentenceStart(scene, t), start - (k - opening))
          k = opening
          asided = true
        }
      }
      continue
    }
    // `نفذت قوات التحالف الدولي ضد التنظيم ضربات`: against whom the alliance is.
    const allied =
      word.folded === 'ضد' &&
      k - 2 >= start &&
      (ALLIED.test(doc.words[k - 1].folded) || ALLIED.test(doc.words[k - 2].folded))
    if ((APART.is(word) && !allied) || (word.folded === 'عن' && TELLS_OF.test(doc.words[k - 1]?.folded ?? '')))
      return null
    // `قيام مجموعة بالصلاة، حدث تفجير`: what happens is nobody's before it.
    if (k === t - 1 && HAPPENED.test(word.folded)) return null
    // `تمكنت الوزارة من كشف ملابسات التفجير`: what is found out of a deed is no doing of it.
    if (scene.mentionOf[k] < 0 && ABOUT_DEED.is(word)) return null
    // `مظاهرة حاول خلالها شبان اقتحام`: when it was, between the verb and who acts.
    if (DURING_IT.is(word)) continue
    // `غداة لقائه`: when something else was.
    if (isAdjunct(word.folded) && scene.mentionOf[k] < 0 && k === t - 1) return null
    // `استدعت القائم بالأعمال الألماني احتجاجا`: an office, and no doing of his.
    if (AFFAIRS.test(word.folded) && k > start && CHARGE.test(doc.words[k - 1].folded)) {
      k--
      continue
    }
    const v = verb(scene, k)
    // `تمكنت الشرطة، بناء على معلومات وفرتها المخابرات، صباح اليوم، من توقيف`: a clause on a noun of an aside governs nothing.
    if (v && asided && v.enc === 'ها') return managed(c, k, t)
    if (v) return ofVerb(c, k, v, mate)
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
      word.bits & (bit.MASDAR | bit.PARTICIPLE) && scene.mentionOf[k] < 0 && scene.timeOf[k] < 0
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
      const actors = pointedTo(c, k, participle.but({ person: '3ms', pro: WA }))
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
      // `الصحفي فلان تعرض لهجوم`: at the head of a sentence the word behind him is a verb, written like its noun.
      const head = noun.enc || noun.pro || of ? null : phraseAt(scene, sentenceStart(scene, k))
      const whom = head?.definite && head.last === k - 1 ? head : of && of.last < t ? of : null
      const who = noun.enc ? antecedentOf(c, k, noun.enc) : whom ? partiesOf(scene, [whom]) : []
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
      // `إحباط العمليات الإرهابية والقبض على متورطين`: behind one with the article stands what it is like.
      const of =
        k + 1 < t && !noun.enc && (!(word.bits & bit.DEFINITE) || doc.words[k + 1].names.demonym)
          ? phraseAt(scene, k + 1)
          : null
      const own = of && of.last < t ? partiesOf(scene, [of]) : []
      // `إعلان الرئيس تأميم القناة في العدوان`: another act is what he announced.
      if (own.length && of!.last + 1 < t && !joined && isActOf(c, of!.last + 1)) return null
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
      // `ليس لدى تركيا خطط لإرسال قوات`: so does who has it.
      const theirs = !future
        ? []
        : noun.enc
          ? actorBefore(c, k, noun.enc).filter((p) => p.named)
          : possessorBefore(c, k)
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
    // `قضت بمعاقبة ستة بالسجن وبراءة ثلاثة`: nor is what has one written onto it, unless it is what the verb goes on with.
    if (joined && noun.pro & BI && word.bits & bit.EVENT) {
      start = Math.max(sentenceStart(scene, t), Math.min(start, k - REACH))
      mate = k
      continue
    }
    // `طائرة مسيرة` is an aircraft, and no march.
    if (word.bits & bit.EVENT && framesOf(noun).length && !AIRCRAFT.is(doc.words[k - 1] ?? word)) {
      // `توقيف X وإحالتهم`: joined acts share their governor; else the noun before is what is governed.
      // Whoever governs the first stands as far from it as from one that is joined to nothing.
      if (joined) {
        joined = ((noun.pro ?? 0) & WA) !== 0
        start = Math.max(sentenceStart(scene, t), Math.min(start, k - REACH))
        mate = k
        continue
      }
      return awaiting(c, k, t)
    }
  }
  return null
}

/** A verbal noun without article or preposition: whose who stands before it does. */
function isActOf({ scene: { doc, mentionOf } }: Coding, k: number): boolean {
  const { bits, readings } = doc.words[k]
  return mentionOf[k] < 0 && (bits & (bit.MASDAR | bit.DEFINITE | bit.ADJ)) === bit.MASDAR && !readings[0]?.pro
}

/** `لدى تركيا خطط`: who has what stands at `k`. */
function possessorBefore({ scene }: Coding, k: number): PartyFinding[] {
  for (let m = k - 2; m >= sentenceStart(scene, k) && m > k - POSSESSED; m--) {
    if (scene.doc.words[m].folded !== 'لدي') continue
    const whose = phraseAt(scene, m + 1)
    return whose?.last === k - 1 ? partiesOf(scene, [whose]) : []
  }
  return []
}
const POSSESSED = 6

const HAPPENED = /^[وف]?(?:حدث|وقع|حصل)$/

const AWAITS = words('قام أقدم قضى')

/** `قام جنود، من قوة أجنبية، بقتل`: over the comma at `k`, the verb that goes on with `ب` and an act. */
function awaiting(c: Coding, k: number, t: number): Governor | null {
  const { scene } = c
  if (scene.doc.words[t - 1]?.folded === 'من') return managed(c, k, t)
  if (!((scene.doc.words[t].readings[0]?.pro ?? 0) & BI)) return null
  const v = verbBefore(scene, t, AWAITED)
  const reading = v >= 0 && v < k ? verb(scene, v) : null
  return reading && AWAITS.has(fold(reading.lexeme.lemma)) ? ofVerb(c, v, reading, t) : null
}
const AWAITED = 22

/** `تمكنت الشرطة، بناء على معلومات وفرتها المخابرات، صباح اليوم، من توقيف`: over one aside after another, who managed it. */
function managed(c: Coding, k: number, t: number): Governor | null {
  const { scene } = c
  const start = Math.max(sentenceStart(scene, t), t - MANAGED)
  for (let v = verbBefore(scene, k, k - start); v >= start; v = verbBefore(scene, v, v - start)) {
    const reading = verb(scene, v)!
    if (fold(reading.lexeme.lemma) === MANAGES) return ofVerb(c, v, reading, t)
    // A clause in the aside takes up a noun of it.
    if (!reading.enc) return null
  }
  return null
}
const MANAGES = fold('تمكن')
/** Words that asides between managing and what was managed may have. */
const MANAGED = 50

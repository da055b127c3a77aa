import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { antecedentOf } from './antecedent.ts'
import { type Arguments, argumentsOfVerb, noArguments } from './arguments.ts'
import type { Coding } from './coding.ts'
import { CLOSING, coordinated } from './coordinated.ts'
import { framesOf } from './frames.ts'
import { heldBy } from './held-by.ts'
import { words } from './light-verbs.ts'
import { SUPPOSED } from './nation-at.ts'
import { partiesOf } from './party.ts'
import { relativeVerb } from './relative-verb.ts'
import { WHO } from './relatives.ts'
import { same } from './same-party.ts'
import { pointedTo, subjectOf } from './subject.ts'
import { verb } from './verbs.ts'

/** Verbs that say who made the act a noun names: `الهجوم الذي شنه المسلحون`, `زيارة قام بها الوزير`. */
const MAKES = words(
  'شن نفذ أجرى قام قاد ارتكب فرض وجه عقد أبرم وقع أطلق بدأ دعا خاض نظم تبنى قدم منح تقدم أعلن اتخذ أصدر بعث أرسل نشر قطع واصل بذل أبدى عرض ساق كال رفع باشر تزعم دبر خطط اقترف حقق قررت قرر طلب ألقى تعهد أعد رعى استضاف شارك نال تلقى نصب أقام زرع أنفذ',
)
export const makes = ({ lexeme }: Reading): boolean => (lexeme.makes ??= MAKES.has(fold(lexeme.lemma)))
/** Verbs that say what the act did, the act being their subject: `الهجوم الذي استهدف`. */
const HITS = words(
  'استهدف طال أصاب ضرب دمر أودى خلف أوقع أسفر أدى تسبب قتل حصد وقع جرى حدث هز شهد طاول راح خص شمل تناول نتج نجم',
)

/** Verbs whose subject, a place or a time, only saw the act. */
const SEES = words('شهد عرف عاش استضاف احتضن')

const CARRIES_OUT = fold('نفذ')
/** `هجمات خطط لها التنظيم`. */
const PLANS_IT = fold('خطط')
const ENTERS = fold('دخل')
const ITS_DAY = /^(?:يوم|اسبوع|شهر|عام)(?:ه|ها)$/
const BLAMES = fold('اتهم')
const CLAIMS = fold('أعلن')

/** `المسؤولية عنها` within a few words. */
function responsible({ doc: { words } }: Scene, v: number): boolean {
  for (let k = v + 1; k + 1 < words.length && k < v + 11; k++)
    if (/^(?:ال)?مس[وي]+لي(?:ه|ته|تها|تهم)$/.test(words[k].folded)) return /^عن(?:ه|ها|هما)$/.test(words[k + 1].folded)
  return false
}

export interface Made {
  actors: PartyFinding[]
  arguments: Arguments
  /** Verbs that belong to the noun. */
  verbs: number[]
  hit: boolean
}

/** What a relative clause or a predicate right after a noun of action says of its maker and its victims; `deed`: an act of violence. */
export function makerOf(
  c: Coding,
  t: number,
  of: readonly Phrase[] | undefined,
  end: number,
  deed: boolean,
): Made | null {
  const { scene } = c
  const starts = [afterNoun(scene, t, undefined), afterNoun(scene, t, of), end - t < 8 ? end : -1]
  for (const k of starts) {
    if (k < 0) continue
    const held = supposedMaker(scene, k)
    if (held) return held
    const v = attributedAfter(scene, k) ?? planned(scene, k) ?? overComma(scene, k, t, deed) ?? relativeVerb(scene, k)
    if (v < 0) continue
    // `غارات لتحالف تقوده واشنطن`, `الموافقة على اتفاق ترعاه`: of what stands before the clause, where the pronoun is not the act's.
    const enc = verb(scene, v)?.enc
    if (k !== starts[0] && enc && !takenUp(scene, t, enc) && (!deed || isOfSomebody(scene, v))) continue
    // `يتلقون دعما من التحالف الذي تقوده واشنطن`: of somebody known, where the act is none yet.
    if (k !== starts[0] && OF_KNOWN.test(scene.doc.words[k].folded) && isNew(scene, t)) continue
    const made = fromVerb(c, v)
    if (made) return made
  }
  return laidOn(scene, t)
}

const OF_KNOWN = /^(?:الذي|التي|الذين)$/
/** A noun of action that has tanwin. */
const isNew = ({ doc: { words } }: Scene, t: number): boolean =>
  words[t].folded.endsWith('ا') && words[t].readings.some((r) => r.suffix === 'ا' && r.number === 's')

/** `العقوبات الاقتصادية المفروضة على إيران`: laid on somebody, as a participle says. */
function laidOn(scene: Scene, t: number): Made | null {
  const { words } = scene.doc
  // `رفع تدريجي للعقوبات`: what is lifted is told by the lifting.
  for (let k = Math.max(0, t - 3); k < t; k++) if (LIFTS.test(words[k].folded)) return null
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t) - 1, t + 5); k < end; k++) {
    if (LAID.test(words[k].folded))
      return words[k + 1].folded === 'علي' ? { actors: [], arguments: noArguments(), verbs: [], hit: false } : null
    if (!(words[k].bits & (bit.ADJ | bit.DEMONYM))) return null
  }
  return null
}
const LIFTS = /^[وبل]?(?:ال)?(?:رفع|تخفيف|الغاء|انهاء|تعليق|ازاله|تجميد)$/
const LAID = /^(?:ال)?مفروضه?$/

/** `هجوم يشتبه أن الجماعة نفذته`, `يعتقد أن مسلحين شنوه`: who is held to have done it. */
function supposedMaker(scene: Scene, k: number): Made | null {
  const { n, words } = scene.doc
  if (k >= n || !SUPPOSED.is(words[k])) return null
  const end = sentenceEnd(scene, k)
  let at = k + 1
  if (words[at]?.folded === 'في') at++
  if (at + 2 >= end || !/^ب?ان$/.test(words[at].folded)) return null
  const whom = phraseAt(scene, at + 1)
  const v = whom ? relativeVerb(scene, whom.last + 1) : -1
  const reading = v < 0 ? null : verb(scene, v)
  if (!whom || !reading?.enc || !makes(reading)) return null
  return { actors: partiesOf(scene, coordinated(scene, whom)), arguments: noArguments(), verbs: [v], hit: false }
}

/** Whether somebody stands right before the verb of a clause: a word for people or a body. */
const isOfSomebody = (scene: Scene, v: number): boolean =>
  (scene.doc.words[v - 1].bits & (bit.GROUP | bit.PERSON_NOUN | bit.OFFICIAL | bit.ORG_HEAD)) !== 0 ||
  scene.mentionOf[v - 1] >= 0

/** Whether the pronoun of a clause can be the act at `t`, by its gender and number. */
function takenUp(scene: Scene, t: number, enc: string): boolean {
  const noun = scene.doc.words[t].readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar')
  if (!noun || (enc !== 'ه' && enc !== 'ها')) return true
  // `عملية احتجاز نفذتها مجموعة`: the noun before it is what the clause is about.
  if (
    enc === 'ها' &&
    /^[وبلف]?(?:عمليه|عمليات|محاوله|حادثه|حوادث|حمله|سلسله)$/.test(scene.doc.words[t - 1]?.folded ?? '')
  )
    return true
  const feminine = noun.number === 'p' || noun.gender === 'f' || noun.suffix === 'ه'
  return noun.number === 'd' || feminine === (enc === 'ها')
}

/** `هجوم، نسب إلى المتمردين،`: the verb of an aside that says whose it is held to be. */
function attributedAfter(scene: Scene, k: number): number | null {
  const { n, words } = scene.doc
  if (k >= n) return null
  const v = isComma(words[k]) ? k + 1 : k
  if (heldBy(scene, v) > 0) return v
  return v + 1 < sentenceEnd(scene, k) &&
    ATTRIBUTED.is(words[v]) &&
    (words[v + 1].folded === 'الي' || towards(scene, v + 1))
    ? v
    : null
}
/** `نسبت للمتمردين`: behind `ل`. */
const towards = (scene: Scene, k: number): boolean => (linkOf(scene, k) & LI) !== 0

/** `اعتداء جنوب البلاد، استهدف منشأة`: what a deed first told of hit, over a comma. */
function overComma(scene: Scene, k: number, t: number, deed: boolean): number | null {
  const { words, n } = scene.doc
  if (!deed || k + 1 >= n || !isComma(words[k]) || words[t].bits & bit.DEFINITE) return null
  const reading = verb(scene, k + 1)
  return reading?.tense === 'perfect' && !reading.pro && !reading.enc && HITS.has(fold(reading.lexeme.lemma))
    ? k + 1
    : null
}

/** `هجمات خطط لها`: written like the word for plans. */
function planned({ doc }: Scene, k: number): number | null {
  const v = k < doc.n && WHO.is(doc.words[k]) ? k + 1 : k
  return v + 1 < doc.n && doc.words[v].folded === PLANS_IT && FOR_IT.test(doc.words[v + 1].folded) ? v : null
}
const FOR_IT = /^له(?:ا|ما)?$/
const ATTRIBUTED = new Shape(/^[يت]?نسبت?$/)

/** `هجوم اتهمت الشرطة المتمردين بتنفيذه`: who is held to have done it. */
function accused(c: Coding, v: number, reading: Reading): PartyFinding[] {
  const { words } = c.scene.doc
  const { obj, subj, end } = argumentsOfVerb(c.scene, v, reading, true, true)
  for (let k = v + 1, stop = Math.min(sentenceEnd(c.scene, v), (end ?? v) + 2); k < stop; k++)
    if (DOING_IT.is(words[k])) return partiesOf(c.scene, obj ?? subj)
  return []
}
const DOING_IT = new Shape(/^ب(?:تنفيذ|ارتكاب|تدبير|شن)(?:ه|ها|هما)$/)

function fromVerb(c: Coding, v: number): Made | null {
  const { scene } = c
  const put = heldBy(scene, v)
  if (put > 0) {
    const whom = phraseAt(scene, put + 1)
    const actors = whom ? partiesOf(scene, coordinated(scene, whom)) : []
    return actors.length ? { actors, arguments: noArguments(), verbs: [v], hit: false } : null
  }
  const reading = verb(scene, v) ?? scene.doc.words[v].readings.find((r) => r.lexeme.pos === 'verb')!
  const lemma = fold(reading.lexeme.lemma)
  const behind = scene.doc.words[v + 1]?.folded ?? ''
  const back = reading.enc !== '' || BACK.test(behind) || (lemma === PLANS_IT && FOR_IT.test(behind))
  const passive = reading.voice === 'passive'
  if (lemma === BLAMES) {
    const actors = accused(c, v, reading)
    return actors.length ? { actors, arguments: noArguments(), verbs: [v], hit: false } : null
  }
  // `هجمات أعلنت الحركة المسؤولية عنها`.
  if (lemma === CLAIMS && responsible(scene, v)) {
    const actors = partiesOf(scene, argumentsOfVerb(scene, v, reading).subj)
    return actors.length ? { actors, arguments: noArguments(), verbs: [v], hit: false } : null
  }
  // `هجمات نسبت إلى المتمردين`.
  if (ATTRIBUTED.is(scene.doc.words[v])) {
    const whom = phraseAt(scene, scene.doc.words[v + 1].folded === 'الي' ? v + 2 : v + 1)
    const to = whom && coordinated(scene, whom)
    return to ? { actors: partiesOf(scene, to), arguments: noArguments(), verbs: [v], hit: false } : null
  }
  // `اشتباكات شهدتها المدينة بين الشرطة ومسلحين`: where it was is told, and who they were behind that.
  if (SEES.has(lemma) && reading.enc) {
    const args = argumentsOfVerb(scene, v, reading.but({ enc: 'ه' }), false, true)
    // `محادثات استضافتها الدوحة`: with nobody told who met, whoever had them there.
    if (args.with || !MAKES.has(lemma))
      return { actors: [], arguments: { ...args, subj: undefined, obj: undefined }, verbs: [v], hit: false }
  }
  if (MAKES.has(lemma) && (back || passive)) {
    const args = argumentsOfVerb(scene, v, reading.but({ enc: 'ه' }), false, true)
    const found: Made = { actors: partiesOf(scene, args.agent ?? args.subj), arguments: args, verbs: [v], hit: false }
    if (!found.actors.length && back && !args.subj) found.actors = subjectOf(c, v, reading)
    // `اشتباكات خاضتها مع المسلحين`: the fights are no subject of it, but whoever acted before.
    if (!found.actors.length && reading.enc && !args.subj) found.actors = pointedTo(c, v, reading)
    return found
  }
  // `الإضراب الذي دخل أسبوعه الثالث`: it goes on.
  if (lemma === ENTERS && ITS_DAY.test(scene.doc.words[v + 1]?.folded ?? ''))
    return { actors: [], arguments: noArguments(), verbs: [v], hit: false }
  // `الهجوم نفذ ضد حاجز`: nobody is said to have done it.
  if (lemma === CARRIES_OUT && reading.tense === 'perfect') {
    const args = argumentsOfVerb(scene, v, reading, false, true)
    return args.subj || args.obj ? null : { actors: [], arguments: args, verbs: [v], hit: false }
  }
  if (HITS.has(lemma) && !back) {
    const args = argumentsOfVerb(scene, v, reading, false, true)
    const object =
      args.obj ?? (lemma === fold('وقع') || lemma === fold('جرى') || lemma === fold('حدث') ? undefined : args.subj)
    const found: Made = { actors: [], arguments: { ...args, subj: undefined, obj: object }, verbs: [v], hit: true }
    // `استهدف متحفا ونفذه مسلحان وتبناه تنظيم`: the next verbs may say who.
    for (let k = v + 1, end = sentenceEnd(scene, v); k < end && k < v + 14; k++) {
      const next = verb(scene, k)
      if (!next) continue
      if (next.enc && makes(next)) {
        found.verbs.push(k)
        if (!found.actors.length) found.actors = partiesOf(scene, argumentsOfVerb(scene, k, next).subj)
      }
    }
    return found
  }
  return null
}

/** `قام بها`, `دعت إليه`: the pronoun of the act behind its maker's verb. */
const BACK = /^(?:به|بها|بهما|فيه|فيها|اليه|اليها|اليهما)$/

const CRIMES = /^[وبك]?(?:عمل|عملا|عمليه|جريمه|هجوم|هجوما|اعتداء|فعل|مخطط|مجزره|مذبحه)$/
const PLANS = words('دبر نفذ ارتكب خطط شن')
/** Words between a deed and the clause that says who planned it, at most. */
const FAR = 20

/** `تفجير الجسر الذي وصفه بأنه عمل إرهابي دبرته المخابرات`: who is said to have planned a deed, further on in its sentence. */
export function plannedBy(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { words } = scene.doc
  for (let v = t + 3, end = Math.min(sentenceEnd(scene, t), t + FAR); v < end; v++) {
    const reading = verb(scene, v)
    if (!reading?.enc || !PLANS.has(fold(reading.lexeme.lemma))) continue
    let noun = v - 1
    while (noun > t && (words[noun].kind === 'punct' || words[noun].bits & bit.ADJ) && !CRIMES.test(words[noun].folded))
      noun--
    if (CRIMES.test(words[noun].folded)) return partiesOf(scene, argumentsOfVerb(scene, v, reading, false, true).subj)
  }
  return []
}

/** Token after the adjectives and the genitive of a noun. */
function afterNoun(scene: Scene, t: number, of: readonly Phrase[] | undefined): number {
  const { doc } = scene
  const end = sentenceEnd(scene, t)
  let k = of?.length ? of[of.length - 1].last + 1 : t + 1
  while (
    k < end &&
    scene.mentionOf[k] < 0 &&
    (scene.timeOf[k] >= 0 ||
      (doc.words[k].bits & (bit.ADJ | bit.DEMONYM) && !verb(scene, k)) ||
      CLOSING.is(doc.words[k]))
  )
    k++
  return k < end ? k : -1
}

/**
 * `رفضت طلبا تقدمت به واشنطن`: who made the thing that a phrase names; empty where no clause says so. `but`: who refuses or
 * blames it, whose own it is not.
 */
export function ownerOf(c: Coding, phrase: Phrase, but: readonly PartyFinding[] = []): PartyFinding[] {
  // `"الجرائم" التي ارتكبها الجيش`: past the mark.
  const next = c.scene.doc.words[phrase.last + 1]
  const v = relativeVerb(c.scene, next && CLOSING.is(next) ? phrase.last + 2 : phrase.last + 1)
  const from = cameFrom(c.scene, v < 0 ? phrase.last : v)
  if (from) return from
  if (v < 0) return saidBy(c.scene, phrase)
  const whose = givenBy(c.scene, v) ?? fromVerb(c, v)?.actors ?? usedBy(c.scene, v)
  return but.length && whose.every((p) => but.some((b) => same(b, p))) ? doneByHim(c, phrase, v, but) : whose
}

/** `انتقد الاتحاد الحرب التي يشنها`: with no subject beside the verb of the clause, whoever was named before. */
function doneByHim(c: Coding, phrase: Phrase, v: number, but: readonly PartyFinding[]): PartyFinding[] {
  const reading = verb(c.scene, v)
  const his = reading?.enc && reading.voice !== 'passive' ? HIS[reading.person] : undefined
  if (!his || argumentsOfVerb(c.scene, v, reading!).subj) return []
  return antecedentOf(c, phrase.first, his, but, true).map((p) => ({ ...p, span: null }))
}
const HIS: Readonly<Record<string, string>> = { '3ms': 'ه', '3fs': 'ها', '3mp': 'هم' }

/** `الدعم الذي تلقته الحكومة من التحالف`: of what somebody received, who gave it. */
function givenBy(scene: Scene, v: number): PartyFinding[] | null {
  const reading = verb(scene, v)
  if (!reading || fold(reading.lexeme.lemma) !== RECEIVES) return null
  const { from } = argumentsOfVerb(scene, v, reading)
  return from ? partiesOf(scene, from) : null
}
const RECEIVES = fold('تلقى')

/** `التصريحات التي صدرت عن الوزير`, `الصادرة عن الوزير`: of whom the thing came, as the word at `k` says. */
function cameFrom(scene: Scene, k: number): PartyFinding[] | null {
  const { words } = scene.doc
  if (!CAME.test(words[k].folded) || !/^(?:عن|من)$/.test(words[k + 1]?.folded ?? '')) return null
  const whom = k + 2 < sentenceEnd(scene, k) ? phraseAt(scene, k + 2) : null
  return whom && partiesOf(scene, coordinated(scene, whom))
}
/** `التصريحات غير المسؤولة لنائب الوزير`: whose the words are, right behind what they are like. */
function saidBy(scene: Scene, { head, last }: Phrase): PartyFinding[] {
  const { words } = scene.doc
  const end = sentenceEnd(scene, last)
  if (!SAYINGS.test(words[head].folded)) return []
  let k = head + 1
  while (
    k < end &&
    scene.mentionOf[k] < 0 &&
    !(linkOf(scene, k) & LI) &&
    (words[k].bits & bit.ADJ || words[k].folded === 'غير')
  )
    k++
  if (k <= last || k >= end || !(linkOf(scene, k) & LI)) return []
  const whose = phraseAt(scene, k)
  return whose && animate(scene, whose) ? partiesOf(scene, coordinated(scene, whose)) : []
}
const SAYINGS =
  /^[وبل]?(?:ال|لل)?(?:تصريح|تصريحات|اتهام|اتهامات|مزاعم|تهديدات|تحذيرات|مواقف|موقف|دعوه|دعوات|مبادره|مقترح|مقترحات|اقتراح|اقتراحات|بيان|قرار|قرارات|سياسات|ممارسات|انتهاكات|تدخلات|جهود|مساعي|دور)$/
const CAME = /^[وف]?(?:صدرت?|[يت]صدر|(?:ال)?صادره?|(?:ال)?(?:مقدم|ممنوح|موجه)ه?)$/

/** `مستودعات يستخدمها المتمردون`, `التصريحات التي أدلى بها الوزير`: whose a thing is that a clause takes up again. */
function usedBy(scene: Scene, v: number): PartyFinding[] {
  const reading = verb(scene, v)
  // `الاعتداء الذي تعرض له الصحفي من قبل الشرطة`: by whom it was.
  if (reading && fold(reading.lexeme.lemma) === MEETS) {
    const { agent } = argumentsOfVerb(scene, v, reading, false, true)
    return partiesOf(scene, agent)
  }
  if (!reading || reading.voice === 'passive' || HAPPENS_TO.has(fold(reading.lexeme.lemma))) return []
  if (!reading.enc && !/^به(?:ا|ما)?$/.test(scene.doc.words[v + 1]?.folded ?? '')) return []
  if (framesOf(reading).some((f) => AGAINST.has(f.type) && !f.needs.size)) return []
  return partiesOf(scene, argumentsOfVerb(scene, v, reading.but({ enc: 'ه' }), false, true).subj)
}
const MEETS = fold('تعرض')
/** Verbs whose subject only meets with a thing, or speaks of it. */
const HAPPENS_TO = words(
  'شهد عاش عرف واجه تلقى وصف اعتبر عد سمى فقد خسر تعرض احتاج أراد انتظر كشف نقل ذكر رأى شاهد تجاهل عانى تكبد دخل زار حضر ترك غادر سكن',
)
/** Acts against a thing, whose doer is nobody it belongs to. */
const AGAINST = new Set(['ACCUSE', 'REJECT', 'ASSAULT', 'PROTEST', 'SUPPORT', 'COERCE', 'REQUEST'])

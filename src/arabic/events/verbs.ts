import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { clauseStart } from '../syntax/clause-start.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { predicatesAt } from '../syntax/predicate.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { LI, WA } from '../word.ts'
import { byPreposition } from './by-preposition.ts'
import { carries, finds } from './finds.ts'
import { framesOf, hasCore } from './frames.ts'
import { carries as bearsAct, isLightVerb, occurs } from './light-verbs.ts'
import { makes } from './maker.ts'

const DONE = new Shape(/^[وف]?س?(?:ي|ت)?تم$/)

/** `verbAt`, asked once a token, with the verbs of events that are written like their verbal nouns. */
export function verb(scene: Scene, t: number): Reading | null {
  // Most words are asked many times and can be no verb; before the first and behind the last there is none.
  if (!((scene.doc.words[t]?.bits ?? 0) & bit.VERB)) return null
  const { deed } = scene.memo
  const asked = deed[t]
  if (asked !== undefined) return asked
  // `تم نقل المصابين`: what is done is a noun.
  const before = t > 0 && scene.doc.words[t].bits & bit.NOUN ? scene.doc.words[t - 1] : null
  // `على التفجير أو قتل الأبرياء`: one noun or another.
  const either =
    before?.folded === 'او' &&
    t > 1 &&
    (scene.doc.words[t].bits & scene.doc.words[t - 2].bits & bit.MASDAR) !== 0 &&
    !verb(scene, t - 2)
  const done = before !== null && (either || DONE.is(before))
  const reading = done ? null : (fitting(scene, t, plain(scene, t)) ?? lookalike(scene, t))
  deed[t] = reading
  return reading
}

/**
 * `سترسل ألمانيا مساعدات`, `أجرت روسيا مناورات`, `فتحت مصر معبر`: of verbs written alike, the one whose frame finds the
 * word it needs, or whose noun of action follows, before one that finds none.
 */
function fitting(scene: Scene, t: number, chosen: Reading | null): Reading | null {
  const word = scene.doc.words[t]
  if (!(word.bits & bit.VERB) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0) return chosen
  const behind = behindSubject(scene, t, chosen)
  if (behind) return behind
  // `يضرب الحراس السجناء`: whoever strikes work strikes nobody.
  if (chosen?.tense === 'imperfect' && chosen.lexeme.lemma === 'أضرب') {
    const [who, at] = [phraseAt(scene, t + 1), (phraseAt(scene, t + 1)?.last ?? t) + 1]
    const whom = who && at < sentenceEnd(scene, t) && scene.doc.words[at].kind === 'word' ? phraseAt(scene, at) : null
    if (chosen.enc || (whom && !whom.reading?.pro))
      return word.readings.find((r) => r.lexeme.lemma === 'ضرب' && r.person === chosen.person) ?? chosen
  }
  // `تعارضه الحكومة`: what takes no object is not the verb that has one as its pronoun.
  // `الدعم الذي تقدمه السعودية`: who advances takes no object either.
  if (chosen?.enc && (/^VI/.test(chosen.lexeme.form ?? '') || /^(?:تقدم|تردى)$/.test(chosen.lexeme.lemma)))
    for (const reading of word.readings)
      if (
        reading.lexeme.pos === 'verb' &&
        reading.enc === chosen.enc &&
        /^3/.test(reading.person) &&
        !/^VI/.test(reading.lexeme.form ?? '') &&
        framesOf(reading).length
      )
        return reading
  const governs = chosen && !framesOf(chosen).length ? byPreposition(scene, t, chosen) : null
  if (governs) return governs
  const happens = chosen !== null && occurs(chosen)
  if (chosen && (chosen.lexeme.act || (isLightVerb(chosen) && !happens) || framesOf(chosen).some((f) => !f.needs.size)))
    return chosen
  if (happens && carries(scene, t)) {
    // `تواصل الحكومة دعم المدارس`: whoever goes on with an act stands before it.
    const bears =
      scene.doc.words[t + 1].bits & bit.EVENT
        ? undefined
        : word.readings.find((r) => r.tense === 'imperfect' && /^3/.test(r.person) && bearsAct(r))
    return bears ?? chosen
  }
  if (
    !chosen &&
    (!(word.bits & bit.EVENT && clauseStart(scene, t)) ||
      word.readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).length > 0))
  )
    return null
  if (chosen && finds(scene, t, chosen)) return chosen
  for (const reading of word.readings)
    if (
      reading !== chosen &&
      reading.lexeme.pos === 'verb' &&
      !reading.jussive &&
      (!chosen || ((reading.tense === chosen.tense || !framesOf(chosen).length) && (reading.exact || !chosen.exact))) &&
      (chosen ? reading.person === chosen.person || /^3/.test(reading.person) : /^3.s/.test(reading.person)) &&
      (finds(scene, t, reading) || (chosen && isLightVerb(reading) && carries(scene, t)))
    )
      return reading
  return chosen
}

/** `السعودية وتركيا توقعان اتفاقية`: of what the form can be behind its subject, the verb that finds the word its frame needs, else one with a frame. */
function behindSubject(scene: Scene, t: number, chosen: Reading | null): Reading | null {
  if (chosen?.tense !== 'imperfect' || chosen.lexeme.act) return null
  const can = predicatesAt(scene, t)
  return (
    can.find((r) => finds(scene, t, r)) ??
    can.find((r) => isLightVerb(r) && carries(scene, t)) ??
    can.find((r) => framesOf(r).some((f) => !f.needs.size)) ??
    null
  )
}

/** Words of the grammar, and what is said (`كما يقال`), that read like verbs of events. Bare spelling. */
const NO_VERB = new Shape(({ bare }) =>
  /^[وف]?(?:قاضي|هناك|هنا|منها|منه|عنها|عنه|لها|فيها|فيه|[يت]قال|[يت]دعى)$/.test(bare),
)

/** `هناك` is no `هنأ` with a pronoun: a word of the grammar outweighs a verb that needs an enclitic. */
function plain(scene: Scene, t: number): Reading | null {
  let reading = verbAt(scene, t)
  // The feminine plural is rare: `أذعن` is he who yields.
  const { readings } = scene.doc.words[t]
  if (reading?.person === '3fp' && readings[0].lexeme.pos === 'verb') reading = readings[0]
  if (reading && NO_VERB.is(scene.doc.words[t])) return null
  // `ولاة أمرنا`: those in charge.
  if (
    reading &&
    OUR_ORDER.is(scene.doc.words[t]) &&
    /(?:^|[وبلف])(?:ولاه|ولي|اولي|اولياء)$/.test(scene.doc.words[t - 1]?.folded ?? '')
  )
    return null
  // `عقب طوق أمني فرضته الشرطة`: behind such a preposition stands a noun.
  if (
    reading &&
    t > 0 &&
    BEHIND_NOUN.test(scene.doc.words[t - 1].folded) &&
    scene.doc.words[t].bits & bit.NOUN &&
    !reading.pro
  )
    return null
  // News orders nobody about: what reads as an imperative is another word (`ديني`).
  if (!reading || reading.tense === 'imperative') return null
  // The first person singular is written with its hamza: `سراح` is none.
  if (reading.person === '1s' && reading.tense === 'imperfect' && scene.doc.words[t].folded[reading.from] !== 'ا')
    return null
  // `أصيب جنديان`: somebody was hit, rather than that I hit.
  if (reading.person === '1s' && reading.tense === 'imperfect')
    return (
      scene.doc.words[t].readings.find(
        (r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && /^3/.test(r.person) && !(r.pro & LI),
      ) ?? reading
    )
  // `كان الحراس يضربون السجناء`: those who strike work strike nobody.
  if (
    reading.lexeme.lemma === 'أضرب' &&
    reading.person === '3mp' &&
    reading.tense === 'imperfect' &&
    (scene.doc.words[t + 1]?.bits ?? 0) & bit.NOUN &&
    scene.timeOf[t + 1] < 0
  )
    return scene.doc.words[t].readings.find((r) => r.lexeme.lemma === 'ضرب' && r.tense === 'imperfect') ?? reading
  // `تعارضه`: they oppose it, rather than it clashed with it.
  if (reading.enc && reading.tense === 'perfect' && /^ت.ا/.test(reading.lexeme.lemma) && !framesOf(reading).length)
    return (
      scene.doc.words[t].readings.find(
        (r) => r.lexeme.pos === 'verb' && r.tense === 'imperfect' && r.person === '3fs' && framesOf(r).length > 0,
      ) ?? reading
    )
  return reading.tense === 'perfect' && governed(scene, t, reading) ? null : reading
}

const BEHIND_NOUN = /^[وف]?(?:عقب|بعد|خلال|اثر|جراء|بسبب|رغم|اثناء|غداه|عشيه|نتيجه)$/

const HOMELAND = new Shape(/^بلاد(?:ه|ها|هم|نا|ي)$/)
const beforeHomeland = ({ doc }: Scene, t: number): boolean => t + 1 < doc.n && HOMELAND.is(doc.words[t + 1])
const CLAUSE = new Shape(/^[وف]?(?:ب?ان(?:ه|ها|هم|هما)?|الذي|التي|حيث|فيما|بينما|لكن)$/)

/** `أعادت إسرائيل فرض الطوق`, `تعتزم اليونان، مثل غيرها، فرض قيود`: a verb already governs what is written like a verb. */
function governed(scene: Scene, t: number, reading: Reading): boolean {
  const { doc } = scene
  const word = doc.words[t]
  if (
    !/^3ms/.test(reading.person) ||
    reading.pro ||
    reading.enc ||
    !word.readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).length > 0)
  )
    return false
  // `أكد الوزير، تضامن بلاده مع اليمن`: a country is feminine, so it is not who does what the verb would say.
  if (beforeHomeland(scene, t)) return true
  const start = Math.max(sentenceStart(scene, t), t - 16)
  for (let k = t - 1; k >= start; k--) {
    if (CLAUSE.is(doc.words[k])) return false
    const before = verbAt(scene, k)
    if (before) return isLightVerb(before) && !(k === t - 1)
  }
  return false
}

const words = (text: string) => new Set(text.split(' ').map(fold))
/** Verbs of violence that a verbal noun is written like: at the head of a clause they are verbs far more often. */
const VIOLENT = words('قتل خطف فجر ضرب قصف طعن ذبح حرق هدم نسف أسر جرح طرد سجن دهس أصيب أقدم')

/** A verb of harm of the same person stands at `k`. */
function harms(scene: Scene, k: number, { person }: Reading): boolean {
  const before = verb(scene, k)
  return before?.tense === 'perfect' && before.person === person && framesOf(before).some((f) => f.type === 'ASSAULT')
}

const OUR_ORDER = new Shape(({ bare }) => /^أمر(?:نا|ه|ها|هم)$/.test(bare))
const HERE = new Shape(/^[وف]?(?:هنا|هناك)$/)

/** `قتل جنديان`, `خطف مسلحون`, `إن اليمن رفض طلبا`: a form that is verb or noun, where no noun would stand. */
function lookalike(scene: Scene, t: number): Reading | null {
  const { doc } = scene
  const word = doc.words[t]
  if (
    !(word.bits & bit.VERB) ||
    HERE.is(word) ||
    scene.mentionOf[t] >= 0 ||
    scene.timeOf[t] >= 0 ||
    word.bits & bit.DEFINITE ||
    beforeHomeland(scene, t)
  )
    return null
  // `اعتقلته الشرطة وعذبته`: joined to what was done to him before.
  if (word.bits & bit.ENCLITIC && t > 0 && word.readings[0].lexeme.pos === 'adj') {
    const joined = word.readings.find(
      (r) =>
        r.lexeme.pos === 'verb' &&
        r.tense === 'perfect' &&
        r.pro === WA &&
        r.enc !== '' &&
        VIOLENT.has(fold(r.lexeme.lemma)),
    )
    if (joined) return joined
  }
  // `مظاهرة نظمها طلاب`, `حظرا فرضه`: after the noun of action it goes back to.
  let act = t - 1
  // `مؤتمر صحفي عقده`.
  while (act > t - 3 && act > 0 && doc.words[act].bits & bit.ADJ && !(doc.words[act].bits & bit.EVENT)) act--
  const back =
    t > 0 && doc.words[act].bits & bit.EVENT && !(doc.words[act].bits & bit.DEFINITE)
      ? word.readings.find((r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && r.enc !== '' && makes(r))
      : undefined
  if (back) return back
  // `إن جنديين قتلا`: behind two, a form of two.
  const two =
    word.folded.endsWith('ا') &&
    t > 0 &&
    (doc.words[t - 1].readings.some((r) => r.number === 'd' || r.suffix === 'ين') || twoNamed(scene, t - 1))
      ? word.readings.find((r) => r.lexeme.pos === 'verb' && /^3.d/.test(r.person) && !r.pro && framesOf(r).length > 0)
      : undefined
  if (two?.tense === 'perfect') return two
  // `هاجما مسجدا وقتلا تسعة`: both of them.
  if (
    t > 0 &&
    word.folded.endsWith('ا') &&
    doc.words[t + 1] &&
    (doc.words[t + 1].bits & (bit.NUMBER | bit.PERSON_NOUN) || doc.words[t + 1].kind === 'number')
  ) {
    const both = word.readings.find(
      (r) =>
        r.lexeme.pos === 'verb' &&
        r.tense === 'perfect' &&
        r.person === '3md' &&
        r.pro === WA &&
        !r.enc &&
        VIOLENT.has(fold(r.lexeme.lemma)),
    )
    if (both) return both
  }
  // `إن الجانبين وافقا`: a dual or plural form that is a verb before anything else.
  const several =
    word.readings[0]?.lexeme.pos === 'verb' &&
    word.readings[0].tense === 'perfect' &&
    /^3[mf][dp]/.test(word.readings[0].person) &&
    !word.readings[0].pro &&
    framesOf(word.readings[0]).length > 0
  if (several) return word.readings[0]
  // `إن المفوضة ناقشتها مع الوزراء`: behind its subject, with its object.
  const taken =
    word.readings[0]?.lexeme.pos === 'verb' &&
    word.readings[0].tense === 'perfect' &&
    /^3[mf]s/.test(word.readings[0].person) &&
    word.readings[0].enc !== '' &&
    !word.readings[0].pro &&
    framesOf(word.readings[0]).length > 0
  if (taken && afterSubject(scene, t)) return word.readings[0]
  const reading = word.readings.find(
    (r) =>
      r.lexeme.pos === 'verb' &&
      r.tense === 'perfect' &&
      (r.person === '3ms' || r.person === '3fs') &&
      !r.enc &&
      // `اليوم وزير الخارجية`: a plain noun is no `و` and a verb.
      !(r.pro && !word.readings[0].pro) &&
      framesOf(r).length > 0,
  )
  if (!reading) return goesOn(scene, t)
  // `زار السودان ووقع اتفاقية`: joined to another verb of his, where the noun written alike tells no act.
  const joined = reading.pro === WA ? joinedTo(scene, t) : null
  if (joined) return joined
  // `قتل وجرح سبعة عشر سائحا`: both befell them.
  if (t > 0 && reading.pro === WA && VIOLENT.has(fold(reading.lexeme.lemma)) && harms(scene, t - 1, reading))
    return reading
  const next = doc.words[t + 1]
  if (!next || doc.sentenceOf[t + 1] !== doc.sentenceOf[t]) return null
  // `فجر نفسه`: one does it to oneself.
  if (ONESELF.is(next) && !reading.pro && framesOf(reading).some((f) => hasCore(next, f.needs))) return reading
  if (clauseStart(scene, t)) {
    const people =
      next.bits & (bit.NUMBER | bit.PERSON_NOUN | bit.GROUP) ||
      next.kind === 'number' ||
      (next.folded === 'ما' && ABOUT.test(doc.words[t + 2]?.folded ?? '')) ||
      /^(?:نحو|زهاء|قرابه|حوالي|ميات|عشرات|الاف|متظاهرون|محتجون|مسلحون|مجهولون|متمردون|شبان|عدد)$/.test(next.folded) ||
      /^ال.+ون$/.test(next.folded)
    const pro = word.readings[0]?.pro ?? 0
    const opens = pro === WA && (t === sentenceStart(scene, t) || doc.words[t - 1].kind === 'punct')
    // `قررت الجزائر، أمس، سحب سفيرها`: a noun that the verb before the aside governs, unless a subject shows itself.
    const aside = scene.timeOf[t - 1] >= 0 || isComma(doc.words[t - 1])
    const shown = !aside || /(?:ان|ون)$/.test(next.folded)
    if (people && (!pro || opens)) return !shown && governed(scene, t, reading) ? null : reading
    if (!VIOLENT.has(fold(reading.lexeme.lemma))) return null
    return next.bits & (bit.NUMBER | bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP) ||
      next.kind === 'number' ||
      mentionAt(scene, t + 1) ||
      // `وقتل في الهجوم عشرة جنود`.
      (t === sentenceStart(scene, t) && next.folded === 'في') ||
      scene.timeOf[t + 1] >= 0 ||
      (next.bits & bit.NOUN && !(next.bits & bit.DEFINITE))
      ? reading
      : null
  }
  return next.folded !== 'ل' && afterSubject(scene, t) ? reading : null
}

/** A perfect that finds the word it needs, behind a verb of the same person in its sentence. */
function joinedTo(scene: Scene, t: number): Reading | null {
  const { readings } = scene.doc.words[t]
  if (readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).length > 0)) return null
  const reading = readings.find(
    (r) =>
      r.lexeme.pos === 'verb' &&
      r.tense === 'perfect' &&
      r.person === '3ms' &&
      r.pro === WA &&
      !r.enc &&
      finds(scene, t, r),
  )
  const before = reading ? verbBefore(scene, t, JOINED) : -1
  const first = before >= 0 ? verb(scene, before) : null
  return reading && first?.tense === 'perfect' && first.person === reading.person ? reading : null
}
/** Words back to it. */
const JOINED = 14

/** `ألمانيا والبرتغال`: two names that end at `t`. */
function twoNamed(scene: Scene, t: number): boolean {
  const last = scene.mentions[scene.mentionOf[t]]
  return last !== undefined && (last.pro & WA) !== 0 && scene.mentionOf[last.first - 1] >= 0
}

const THAT = new Shape(/^[وف]?(?:ان|بان|لكن|غير|كان|كانت)$/)

/** `ما لا يقل عن عشرين`. */
const ABOUT = /^(?:لا|يقرب|يقارب|يزيد|يصل)$/
const ONESELF = new Shape(/^(?:نفسه|نفسها|انفسهم|نفسيهما)$/)

/** A subject between `إن` and the form at `t`. */
function afterSubject(scene: Scene, t: number): boolean {
  const start = sentenceStart(scene, t)
  for (let k = t - 1; k >= start && t - k < 12; k--) {
    if (!THAT.is(scene.doc.words[k])) continue
    const phrase = phraseAt(scene, k + 1)
    // `بلاده تواصل دعم`: a noun with its pronoun takes no genitive.
    const closed =
      k === t - 2 && scene.mentionOf[t - 1] < 0 && scene.doc.words[t - 1].readings.some((r) => r.enc !== '')
    return phrase?.last === t - 1 || (closed && (phrase?.last ?? t) >= t)
  }
  return false
}

/** `إن الطائرات توفر غطاء`, `أن بلاده تواصل دعم`: an imperfect that finds after it the word or the act it needs. */
function goesOn(scene: Scene, t: number): Reading | null {
  const reading = scene.doc.words[t].readings.find(
    (r) =>
      r.lexeme.pos === 'verb' &&
      r.tense === 'imperfect' &&
      (r.person === '3ms' || r.person === '3fs') &&
      !r.enc &&
      (finds(scene, t, r) || (isLightVerb(r) && carries(scene, t))),
  )
  return reading && afterSubject(scene, t) ? reading : null
}

/** The nearest verb before `t` in its sentence, at most `reach` tokens back; -1 if there is none. */
export function verbBefore(scene: Scene, t: number, reach: number): number {
  const start = Math.max(sentenceStart(scene, t), t - reach)
  for (let k = t - 1; k >= start; k--) if (verb(scene, k)) return k
  return -1
}

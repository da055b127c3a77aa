import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { clauseStart } from '../syntax/clause-start.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { carries, finds } from './finds.ts'
import { framesOf, hasCore } from './frames.ts'
import { beforeHomeland, governed } from './governed-form.ts'
import { isLightVerb, words } from './light-verbs.ts'
import { makes } from './maker.ts'
import { isNumeral } from './mere-number.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** Verbs of violence that a verbal noun is written like: at the head of a clause they are verbs far more often. */
const VIOLENT = words('قتل خطف فجر ضرب قصف طعن ذبح حرق هدم نسف أسر جرح طرد سجن دهس أصيب أقدم')

/** A verb of harm of the same person stands at `k`. */
function harms(scene: Scene, k: number, { person }: Reading): boolean {
  const before = verb(scene, k)
  return before?.tense === 'perfect' && before.person === person && framesOf(before).some((f) => f.type === 'ASSAULT')
}

/** `ألغام زرعها المتمردون`: what somebody lays or fires. */
const ARMS = /^[وبل]?(?:لغم|الغام|عبوه|عبوات|قنبله|قنابل|صاروخ|صواريخ|قذيفه|قذايف|قذاءف|كمين|متفجرات)ا?$/
const OTHERS = /^اخر(?:ون|ان)?$/

/** A verb of harm within a few words before `t`, with no mark between. */
function harmedBefore(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  for (let k = t - 1; k >= Math.max(sentenceStart(scene, t), t - HARMED) && words[k].kind !== 'punct'; k--) {
    const before = verb(scene, k)
    if (before) return before.tense === 'perfect' && framesOf(before).some((f) => f.harm)
  }
  return false
}
/** Words over those whom it befell first, at most. */
const HARMED = 9

const HERE = new Shape(/^[وف]?(?:هنا|هناك)$/)

/** `قتل جنديان`, `خطف مسلحون`, `إن اليمن رفض طلبا`: a form that is verb or noun, where no noun would stand. */
export function lookalike(scene: Scene, t: number): Reading | null {
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
    t > 0 &&
    (doc.words[act].bits & bit.EVENT || (word.bits & bit.ENCLITIC && ARMS.test(doc.words[act].folded))) &&
    !(doc.words[act].bits & bit.DEFINITE)
      ? word.readings.find((r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && r.enc !== '' && makes(r))
      : undefined
  if (back) return back
  const answered = answering(scene, t)
  if (answered) return answered
  // `إن جنديين قتلا`: behind two, a form of two.
  const two =
    word.folded.endsWith('ا') &&
    t > 0 &&
    // `عشرين طالبا`: no two of anything.
    !isNumeral(scene, t - 1) &&
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
  // `شن غارات وقصف بالمدفعية قرى`: joined to an object it would be written `قصفا`.
  if (t > 1 && reading.pro === WA && reading.person === '3ms' && isDealt(scene, t, reading)) return reading
  // `قتل وجرح سبعة عشر سائحا`: both befell them.
  if (t > 0 && reading.pro === WA && VIOLENT.has(fold(reading.lexeme.lemma)) && harms(scene, t - 1, reading))
    return reading
  const next = doc.words[t + 1]
  // `قتل ثلاثة جنود وجرح عشرون آخرون`, `إن جنديين قتلا وجرح 24`: so many besides, whom it befell.
  if (
    next &&
    reading.pro === WA &&
    reading.person === '3ms' &&
    (next.kind === 'number' || next.bits & bit.NUMBER || OTHERS.test(next.folded)) &&
    VIOLENT.has(fold(reading.lexeme.lemma)) &&
    harmedBefore(scene, t)
  )
    return reading
  // `هجوم انتحاري خلف عشرة قتلى`: what a deed left behind, and no place.
  if (word.folded === 'خلف' && leaves(scene, t, reading)) return reading
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

/** Violence with its means right behind, and what it hits, joined to a verb of the same person. */
function isDealt(scene: Scene, t: number, reading: Reading): boolean {
  const { words } = scene.doc
  if (!VIOLENT.has(fold(reading.lexeme.lemma)) || !MEANS.test(words[t + 1]?.folded ?? '')) return false
  const before = verbBefore(scene, t, JOINED)
  const first = before >= 0 ? verb(scene, before) : null
  return first?.tense === 'perfect' && first.person === reading.person
}
const MEANS = /^ب(?:ال)?(?:مدفعيه|صواريخ|قذايف|قذاءف|رشاشات|طايرات|طاءرات|دبابات|هاون|براميل|سكين|رصاص|سلاح|اسلحه)$/

/** `مقترح رفضه المتمردون`: what somebody said to a paper or an act right before, which the pronoun takes up. */
function answering(scene: Scene, t: number): Reading | undefined {
  const { words, n } = scene.doc
  if (t < 1 || t + 1 >= n || !(words[t].bits & bit.ENCLITIC)) return undefined
  // `معلومات دقيقة وفرتها المخابرات`.
  const k = t > 1 && words[t - 2].folded === 'معلومات' && words[t - 1].bits & bit.ADJ ? t - 2 : t - 1
  if (!(words[k].bits & (bit.DOCUMENT | bit.EVENT)) || words[k].bits & NOT_NEW || verb(scene, k)) return undefined
  if (!(words[t + 1].bits & SOMEBODY) && scene.mentionOf[t + 1] < 0) return undefined
  return words[t].readings.find(
    (r) =>
      r.lexeme.pos === 'verb' &&
      r.tense === 'perfect' &&
      /^3[mf]s/.test(r.person) &&
      !r.pro &&
      r.enc !== '' &&
      framesOf(r).some((f) => ANSWERS.has(f.type)),
  )
}
const NOT_NEW = bit.DEFINITE | bit.ENCLITIC | bit.PREP | bit.OFFICIAL
const SOMEBODY = bit.DEFINITE | bit.GROUP | bit.PERSON_NOUN | bit.NUMBER | bit.OFFICIAL | bit.ORG_HEAD
const ANSWERS: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'ACCUSE', 'AGREE', 'COOPERATE'])

/** The dead or wounded stand within three words. */
const leaves = ({ doc: { words } }: Scene, t: number, reading: Reading): boolean =>
  framesOf(reading).some((f) => f.harm && [1, 2, 3].some((d) => words[t + d] && hasCore(words[t + d], f.needs)))

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

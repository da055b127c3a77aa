import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Lexeme, Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { isNegated, verbAt } from '../syntax/verb.ts'
import { BI, FA, KA, LI, WA } from '../word.ts'
import { markerAt } from './marker.ts'

/** A word that reports: `أعلن`, `مشيرا`, `تأكيده`. */
export interface Cue {
  kind: 'verb' | 'participle' | 'masdar'
  token: number
  reading: Reading
  /** The verb of the lexicon behind it. */
  verb: Lexeme
  /** Prepositions that bring in its content, folded. */
  preps: readonly string[]
}

const ASKING_OF = new Set(['طلب', 'التمس', 'رجا'])

/** First words of the prepositions a verb takes; particles are markers of every cue. */
export const prepsOf = (verb: Lexeme): readonly string[] => (verb.cuePreps ??= findPreps(verb))

function findPreps(verb: Lexeme): readonly string[] {
  const all = (verb.preps ?? []).map((p) => fold(p).split(' ')[0]).filter((p) => p && p !== 'ان' && p !== 'بان')
  if (verb.act === 'announce') return all.filter((p) => p === 'عن' || p === 'ب')
  if (verb.act === 'praise') return all
  // The first is the one that brings in what is said; the others mostly name whom it is said to, or how. `طلب من فلان
  // أن`: of whom it is asked.
  const own = ASKING_OF.has(verb.lemma) ? all.filter((p) => p === 'ب') : all.slice(0, 1)
  return verb.act === 'appeal' && all.includes('ل') ? [...own, 'ل'] : own
}

/** The cue at token `t`, or null. Words of the speaker himself inside a quotation (`أقول إن`) are none. */
export function cueAt(scene: Scene, t: number): Cue | null {
  if (!(scene.doc.words[t].bits & bit.SAYING) || scene.mentionOf[t] >= 0) return null
  const { cue } = scene.memo
  return cue[t] !== undefined ? cue[t] : (cue[t] = findCue(scene, t))
}

/** `ابن`, `ابنته`, written like verbs of making plain; `رأيي`, the writer's own. */
const NO_CUE = /^[وفبل]?(?:خبرا|امرا|امرين|امران|ابنت?(?:ه|ها|هم|هما|ي)?|راي(?:ي|ك|كم|نا))$/

function findCue(scene: Scene, t: number): Cue | null {
  const word = scene.doc.words[t]
  if (NO_CUE.test(word.folded)) return null
  const verb = word.bits & bit.SPEECH ? verbAt(scene, t) : null
  if (verb?.lexeme.act && !verb.person.startsWith('1') && !verb.person.startsWith('2') && verb.tense !== 'imperative') {
    // `أعتقد`, `أعلم` inside his own words, and passives whose sayer is not told, are nobody's statement.
    if (reaches(scene, t, verb) || doubted(scene, t, verb) || isPassive(scene, t, verb)) return null
    // `فليسألوا الناس`: a bidding.
    if (verb.tense === 'imperfect' && verb.pro & LI && verb.pro & (WA | FA)) return null
    // `الحكم`, `قلتكم`: nobody is spoken to outside of a quotation.
    if (/^ك/.test(verb.enc) && scene.doc.quoteOf[t] < 0) return null
    // `القافلة حملت الأعلام`: only blame is laid on somebody.
    if (verb.lexeme.lemma === 'حمل' && !blames(scene, t)) return null
    // `يضيفها إلى الطبق`: a thing is added, words are added without a pronoun.
    if (verb.lexeme.lemma === 'أضاف' && verb.enc) return null
    // `ما دعا إلى تكليف فريق`: what calls for something is no caller.
    if (verb.lexeme.lemma === 'دعا' && /^(?:ما|مما)$/.test(scene.doc.words[t - 1]?.folded ?? '')) return null
    // `ما نصه`: wording, no verb.
    if (verb.lexeme.lemma === 'نص' && verb.enc) return null
    // `سيجمع المشرف`: one gathers; many agree.
    if (verb.lexeme.lemma === 'أجمع' && verb.tense === 'imperfect' && !/[pd]$/.test(verb.person)) return null
    if (
      verb.voice === 'passive' ||
      (scene.doc.quoteOf[t] >= 0 && word.readings.some((r) => r.person === '1s' && r.lexeme.act))
    )
      return null
    return isNegated(scene, t) ||
      happens(scene, t, verb) ||
      isBelieved(scene, t, verb) ||
      isWished(scene, t, verb) ||
      isAsked(scene, t) ||
      isMatter(scene, t) ||
      isSupposed(scene, t, verb) ||
      impersonal(scene, t, verb) ||
      knows(verb)
      ? null
      : { kind: 'verb', token: t, reading: verb, verb: verb.lexeme, preps: prepsOf(verb.lexeme) }
  }
  const called = calledSo(scene, t)
  if (called) return { kind: 'verb', token: t, reading: called, verb: called.lexeme, preps: prepsOf(called.lexeme) }
  const best = word.readings[0]
  if (verb && best.lexeme.pos === 'verb') return null
  // `بعد` is no `ب` and `عد`.
  // `ختم حديثه بالتأكيد على`: elsewhere an adverb.
  const certain = best.lexeme.pos === 'adv' && /^(?:علي|ان)$/.test(scene.doc.words[t + 1]?.folded ?? '')
  if (best.lexeme.pos !== 'noun' && best.lexeme.pos !== 'adj' && best.lexeme.pos !== 'verb' && !certain) return null
  for (const reading of word.readings) {
    const source = reading.lexeme.verb
    if (!source?.act || (source.lemma === 'حمل' && !blames(scene, t))) continue
    // `أكد مجددا أن`: once more.
    if (source.lemma === 'جدد' && scene.doc.words[t + 1]?.folded === 'ان') continue
    if (
      reading.lexeme.derived === 'active-participle' &&
      adverbial(scene, t, reading) &&
      !plainNoun(scene, t, reading, source) &&
      !accused(scene, t, source)
    ) {
      return { kind: 'participle', token: t, reading, verb: source, preps: prepsOf(source) }
    }
  }
  for (const reading of word.readings) {
    const source = reading.lexeme.verb
    if (!source?.act || (source.lemma === 'حمل' && !blames(scene, t))) continue
    // `روايتها "قتل الطائر"`: a work by its title; `تحميل البضائع`: no blame.
    if (
      reading.lexeme.derived === 'masdar' &&
      source.lemma === 'روى' &&
      best.lexeme.pos === 'noun' &&
      !best.lexeme.derived
    )
      continue
    if (reading.lexeme.derived === 'masdar' && !(reading.pro & KA)) {
      return { kind: 'masdar', token: t, reading, verb: source, preps: prepsOf(source) }
    }
  }
  return null
}

/** `ووصفها بأنها`, `وصفه بأنه`: written like its verbal noun, but what it is called follows. */
function calledSo(scene: Scene, t: number): Reading | null {
  if (!/^بان(?:ه|ها|هم|هما)$/.test(scene.doc.words[t + 1]?.folded ?? '')) return null
  const { readings } = scene.doc.words[t]
  return readings[0]?.enc && readings[0].lexeme.pos === 'noun'
    ? (readings.find((r) => r.lexeme.lemma === 'وصف' && r.tense === 'perfect' && r.enc !== '') ?? null)
    : null
}

/** `محملا إياه المسؤولية`; who loads goods blames nobody. */
function blames(scene: Scene, t: number): boolean {
  for (let k = t + 1; k < Math.min(scene.doc.n, t + LAID); k++)
    if (/^(?:ال)?(?:مسووليه|ذنب|وزر|لوم|تبعه|تبعات|مغبه)/.test(scene.doc.words[k].folded)) return true
  return false
}

/** Words between laying blame and the blame, at most: whoever does it may bear a long title. */
const LAID = 16

/** `ليبلغ نحو مليون`, `ما يزيد على 400`: reaching a figure is no telling. */
function reaches(scene: Scene, t: number, verb: Reading): boolean {
  if (!/^(?:أ?بلغ|زاد)$/.test(verb.lexeme.lemma)) return false
  for (let k = t + 1; k < Math.min(scene.doc.n, t + 5); k++)
    if (scene.doc.words[k].bits & bit.NUMBER || /^(?:نحو|حوالي|اكثر)$/.test(scene.doc.words[k].folded)) return true
  return false
}

/** `يعلم أن`, `تدرك أن`: what somebody knows or feels nobody has told. */
const KNOWING = new Set(['علم', 'عرف', 'أدرك', 'فهم', 'شعر', 'وعى', 'أيقن', 'تيقن', 'استيقن', 'استشعر'])
const knows = (verb: Reading): boolean =>
  // `يعلم` is also the imperfect of informing.
  KNOWING.has(verb.lexeme.lemma) || (verb.lexeme.lemma === 'أعلم' && verb.tense === 'imperfect' && !verb.enc)

/** `قد تشير إلى`: what things may mean nobody says. */
const doubted = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.tense === 'imperfect' && t > 0 && scene.doc.words[t - 1].folded === 'قد'

/** `التي قد تحدث في السيارات`: happening is written like speaking, which goes on with of whom, to whom or with whom. */
const happens = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.lexeme.lemma === 'تحدث' &&
  /^(?:قد|لا|لم|لن|سوف|ان|التي|ما)$/.test(scene.doc.words[t - 1]?.folded ?? '') &&
  scene.doc.words[t].readings.some((r) => r.lexeme.lemma === 'حدث' && r.tense === 'imperfect') &&
  !/^(?:عن|الي|مع|ل.*)$/.test(scene.doc.words[t + 1]?.folded ?? '')

/** `فجر انتحاري يعتقد أنه ينتمي`: what is believed of somebody indefinite, who believes nothing of himself. */
const isBelieved = (scene: Scene, t: number, verb: Reading): boolean => {
  const before = scene.doc.words[t - 1]
  return (
    verb.tense === 'imperfect' &&
    verb.pro === 0 &&
    /^(?:اعتقد|ظن|زعم|قال|رجح)$/.test(verb.lexeme.lemma) &&
    /^ان(?:ه|ها)$/.test(scene.doc.words[t + 1]?.folded ?? '') &&
    before?.kind === 'word' &&
    before.readings[0]?.lexeme.pos === 'noun' &&
    before.readings[0].number === 's' &&
    before.readings[0].enc === '' &&
    !(before.bits & (bit.DEFINITE | bit.SOURCE | bit.FUNCTION)) &&
    scene.mentionOf[t - 1] < 0
  )
}

/** `رفض أن يذكر`, `عليه أن يعلن`: what is yet to be said, or never was; `قبل أن يضيف` tells when it was. */
const isWished = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.tense === 'imperfect' &&
  t > 1 &&
  scene.doc.words[t - 1].folded === 'ان' &&
  !scene.doc.words[t - 1].surface.startsWith('إ') &&
  !/^(?:قبل|بعد|منذ|لبث|الي)$/.test(scene.doc.words[t - 2].folded)

/** `أنه أمر مثير`, `كل أمر`: a matter, and nobody orders. */
const isMatter = (scene: Scene, t: number): boolean =>
  /^[وفبل]?امر$/.test(scene.doc.words[t].folded) &&
  (scene.doc.words[t + 1]?.bits & bit.ADJ) !== 0 &&
  !(scene.doc.words[t + 1].bits & bit.DEFINITE)

/** `التوقيت الذي يفترض أن`, `كان يفترض به`: what ought to be, and nobody's thought. */
const isSupposed = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.lexeme.lemma === 'افترض' && verb.tense === 'imperfect' && !isSomebody(scene, t + 1)

/** Somebody who can hold a view is named or described at `k`. */
function isSomebody(scene: Scene, k: number): boolean {
  const who = k < scene.doc.n && scene.doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
  return who !== null && !(who.reading?.pro ?? 0) && animate(scene, who)
}

/** `هل قال`, `لماذا أعلن`, `وإن قالوا`: what is asked about or supposed nobody has told yet. */
const isAsked = (scene: Scene, t: number): boolean =>
  t > 0 &&
  (/^[وف]?إن$/.test(scene.doc.words[t - 1].surface) ||
    /^[وف]?(?:لو|هل|لماذا|متي|كيف|اين|الم|اولم)$/.test(scene.doc.words[t - 1].folded))

/** `أُعلن أن`, `ذُكر`: the vowel on the first letter of the stem tells. */
const isPassive = (scene: Scene, t: number, verb: Reading): boolean =>
  verb.tense === 'perfect' && /^(?:[وف]\u064e?)?[^وف\u064e\u0650]\u064f/.test(scene.doc.words[t].surface)

/** `مدينة`, `كاتبة`, `431 متهما`: a word that is first of all a noun reports only where a clause or a quotation follows. */
function plainNoun(scene: Scene, t: number, reading: Reading, source: Lexeme): boolean {
  const { doc } = scene
  const [best] = doc.words[t].readings
  // `48 متهما`, `(48) معلما`.
  const number = doc.words[t - 1]?.surface === ')' ? t - 2 : t - 1
  if (number >= 0 && doc.words[number].bits & bit.NUMBER && scene.timeOf[number] < 0) return true
  // `عالما إن أطلنا فيه`: learned, or a world; who knows says so before `أن`.
  if (source.lemma === 'علم') return true
  // `مطالبا`, `داعيا`: the accusative is the adverb's.
  if (best.lexeme.derived || best.lexeme.pos !== 'noun') return false
  // `هاتفا ذكيا بتكلفة`, `مبدأ`: nouns written like participles, where no clause follows.
  if (reading.suffix === 'ا' && source.lemma !== 'أبلغ') {
    if (t > 0 && isComma(doc.words[t - 1])) return false
    if (source.lemma === 'أبدى') return !word(scene, t).endsWith('يا')
    if (/^[وف]?م/.test(word(scene, t)) || ASKING.test(word(scene, t))) return false
    const marker = markerAt(scene, t + 1, doc.n, prepsOf(source))
    return marker === null || marker.kind === 'preposition'
  }
  // `، مطالبين البلدية بإصلاح`: many go on, and whom they ask follows.
  if (reading.suffix === 'ين' && isComma(doc.words[t - 1]) && doc.words[t + 1]?.bits & bit.DEFINITE) return false
  // `، متهمة الوزارة بالمماطلة`: whom, and of what.
  if (reading.suffix === 'ه' && isComma(doc.words[t - 1]) && ofWhom(scene, t + 1, prepsOf(source))) return false
  return markerAt(scene, t + 1, doc.n, prepsOf(source)) === null
}

/** Somebody definite at `k`, and within a few words the preposition of the verb. */
function ofWhom(scene: Scene, k: number, preps: readonly string[]): boolean {
  const { doc } = scene
  const whom = k < doc.n && doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
  if (!whom?.definite) return false
  for (let m = k + 1; m < Math.min(doc.n, k + FEW) && doc.words[m].kind === 'word'; m++)
    if (markerAt(scene, m, doc.n, preps)) return true
  return false
}
/** Words between a participle and its preposition, at most. */
const FEW = 8

const ASKING = /^[وف]?(?:داعيا|سايلا|طالبا|قايلا|ناصحا|راجيا)$/
const word = (scene: Scene, t: number): string => scene.doc.words[t].folded

/** `66 آخرين متهمين بتشكيل عصابة`: who accuses names the accused before the charge; without one they are the accused. */
function accused(scene: Scene, t: number, source: Lexeme): boolean {
  const { doc } = scene
  const next = doc.words[t + 1]?.kind === 'punct' ? doc.words[t + 2] : doc.words[t + 1]
  return source.lemma === 'اتهم' && next?.folded.startsWith('ب') === true && (next.readings[0]?.pro ?? BI) === BI
}

/** `مشيرا`, `مؤكدة`, `مضيفين`: a participle in the accusative that carries a sentence on. */
function adverbial(scene: Scene, t: number, reading: Reading): boolean {
  // `كان مطالبا بالتوقيع`: what somebody was.
  if (t > 0 && reading.suffix !== '' && isCopula(scene, t - 1)) return false
  if (
    reading.definite ||
    reading.enc ||
    reading.pro & ~(WA | FA) ||
    (t === sentenceStart(scene, t) && !(reading.suffix === 'ا'))
  )
    return false
  if (reading.suffix === 'ا' || reading.suffix === 'ين') return true
  const before = scene.doc.words[t - 1]
  const carries = before.kind === 'punct' || (reading.pro & WA) !== 0
  // `مؤكدة` after a comma; `قائل` without an ending is no adverb, but for hollow `مشير` the press leaves the alif out.
  const named = scene.mentionOf[t - 1] >= 0 || (before.bits & bit.DEFINITE) !== 0
  return reading.suffix === 'ه'
    ? carries ||
        ((named || reading.lexeme.verb?.lemma === 'قال') &&
          markerAt(scene, t + 1, scene.doc.n, [])?.kind === 'particle')
    : false
}

const COPULAS = new Set(['كان', 'أصبح', 'ظل', 'بات', 'ليس', 'بدا', 'أضحى', 'أمسى', 'زال', 'غدا'])
const isCopula = (scene: Scene, t: number): boolean =>
  scene.doc.words[t].readings.some((r) => r.lexeme.pos === 'verb' && !r.enc && COPULAS.has(r.lexeme.lemma))

export const isProclitic = (reading: Reading): boolean => (reading.pro & (BI | LI)) !== 0

const IMPERSONAL = new Set([
  'ذكر',
  'أشار',
  'اعتقد',
  'توقع',
  'رجح',
  'زعم',
  'قال',
  'علم',
  'لاحظ',
  'رأى',
  'ظن',
  'خشي',
  'أمل',
  'لفت',
  'حكى',
  'روى',
  'أظهر',
])

/** `يذكر أن`, `يشار إلى أن`, `ذُكر أن`: nobody says it, so it is no statement. */
function impersonal(scene: Scene, t: number, verb: Reading): boolean {
  if (verb.person !== '3ms' || verb.enc || !IMPERSONAL.has(verb.lexeme.lemma)) return false
  if (verb.tense === 'perfect' && !/\u064f/.test(scene.doc.words[t].surface)) return false
  const next = scene.doc.words[t + 1]
  if (t - sentenceStart(scene, t) >= 2 || next === undefined) return false
  // `ويتوقع انخفاض في الحرارة`: an indefinite verbal noun without the ending of an object.
  const subject = (next.bits & bit.MASDAR) !== 0 && !(next.bits & bit.DEFINITE) && !/ا$/.test(next.folded)
  return (
    /^(?:ان|الي|هنا|انه|انها)$/.test(next.folded) ||
    // `يتوقع لها إقبال`.
    (verb.tense === 'imperfect' && /^ل(?:ه|ها|هم)$/.test(next.folded)) ||
    (subject && scene.doc.words[t + 2]?.readings[0]?.lexeme.pos === 'prep')
  )
}

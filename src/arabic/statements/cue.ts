import * as bit from '../bits.ts'
import type { Lexeme, Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { CALLED as NAMED_SO } from '../syntax/phrase-words.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { isNegated, verbAt } from '../syntax/verb.ts'
import { type ArabicWord, BI, FA, KA, LI, surfaceOffset, WA } from '../word.ts'
import { speaksTo, turnsTo } from './aside.ts'
import { countedSo } from './counted.ts'
import { accused, adverbial, plainNoun } from './cue-participle.ts'
import { prepsOf } from './cue-preps.ts'
import { estimatedSo } from './estimate.ts'
import {
  doubted,
  FINDING,
  findsOut,
  happens,
  hidesName,
  impersonal,
  isAsked,
  isBelieved,
  isDoubted,
  isMatter,
  isPassive,
  isSupposed,
  isWished,
  KNOWING,
  knows,
  leavesOpen,
  reaches,
  saidBefore,
} from './no-cue.ts'
import { reckonedSo } from './reckoned.ts'
import {
  adopts,
  byWay,
  deniedSo,
  harnesses,
  playsDown,
  portends,
  REFUSED,
  suspectsNobody,
  tightens,
} from './refusal.ts'
import { repliedSo } from './replied.ts'

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

/** The cue at token `t`, or null. Words of the speaker himself inside a quotation (`أقول إن`) are none. */
export function cueAt(scene: Scene, t: number): Cue | null {
  const word = scene.doc.words[t]
  if (!(word.bits & bit.SAYING || NAMED.is(word) || REFUSED.is(word)) || scene.mentionOf[t] >= 0) return null
  const { cue } = scene.memo
  return cue[t] !== undefined ? cue[t] : (cue[t] = findCue(scene, t))
}

/** `ابن`, `ابنته`, written like verbs of making plain; `رأيي`, the writer's own; `خبر منع كذا`, news of it. */
const NO_CUE = new Shape(
  /^[وفبل]?(?:مقال(?:ه|ها|ته|تها|هم)?|ظنا|اعتقادا|ايمانا|معلما|واضح(?:ا|ه)?|بين(?:ه|ها|هم|هما|هن|نا)|جار(?:ه|ها|ي|هم)?|خبرا|امرا|امرين|امران|ابنت?(?:ه|ها|هم|هما|ي)?|خبر|راي(?:ي|ك|كم|نا))$/,
)

/** `لا يمكن وصفه بأنه`, `يصعب القول إن`: what can be said nobody has. */
const MAY = /^[وف]?[يت](?:مكن|جوز|صح|صعب|ستحيل|ستطاع|تعذر)$/

const GOD = /^(?:الله|تعالي|سبحانه|ربنا|المولي|عز|جل)$/

function findCue(scene: Scene, t: number): Cue | null {
  const word = scene.doc.words[t]
  if (NO_CUE.is(word)) return null
  const counted = countedSo(scene, t)
  if (counted) return { kind: 'verb', token: t, reading: counted, verb: counted.lexeme, preps: prepsOf(counted.lexeme) }
  const verb = word.bits & bit.SPEECH ? (reckonedSo(scene, t) ?? verbAt(scene, t)) : null
  if (verb?.lexeme.act && !verb.person.startsWith('1') && !verb.person.startsWith('2') && verb.tense !== 'imperative') {
    // `أعتقد`, `أعلم` inside his own words, and passives whose sayer is not told, are nobody's statement.
    if (reaches(scene, t, verb) || doubted(scene, t, verb) || isPassive(scene, t, verb)) return null
    // `أحدهم ويدعى فلان`: what he is called.
    if (NAMED_SO.is(word) && mentionAt(scene, t + 1)?.kind === 'person') return null
    // `هجوم نسب إلى متشددين`: the passive; who ascribes something names it at once.
    if (verb.lexeme.lemma === 'نسب' && !verb.enc && /^(?:الي|لل?.{3,})$/.test(scene.doc.words[t + 1]?.folded ?? ''))
      return null
    // `أبلغت، عبر وزارتها، المنظمات`: by way of; who expresses something goes on with `عن`.
    if (verb.lexeme.lemma === 'عبر' && word.surface === 'عبر' && verb.tense === 'perfect' && byWay(scene, t))
      return null
    // `قال الله تعالى «…»`: scripture that somebody cites inside his own words.
    if (verb.lexeme.lemma === 'قال' && GOD.test(scene.doc.words[t + 1]?.folded ?? '')) return null
    // `فليسألوا الناس`: a bidding.
    if (verb.tense === 'imperfect' && verb.pro & LI && verb.pro & (WA | FA)) return null
    // `الحكم`, `قلتكم`: nobody is spoken to outside of a quotation.
    if (/^ك/.test(verb.enc) && scene.doc.quoteOf[t] < 0) return null
    // `ما سماه «…»`: elsewhere somebody gives a name.
    if (/^أ?سمى$/.test(verb.lexeme.lemma) && !(verb.enc && CALLED_WHAT.test(scene.doc.words[t - 1]?.folded ?? '')))
      return null
    // `في أبسط صورها بأن`: images.
    if (verb.lexeme.lemma === 'صور' && verb.enc && word.bits & bit.NOUN) return null
    // `شبه المطلقة`: almost.
    if (/^[وفبل]?شبه$/.test(word.folded) && (scene.doc.words[t + 1]?.bits ?? 0) & bit.ADJ) return null
    // `الجدير ذكره أن`: worth mentioning.
    if (verb.lexeme.lemma === 'ذكر' && verb.enc && WORTH.test(scene.doc.words[t - 1]?.folded ?? '')) return null
    // `تذكر أن`: a bidding to remember.
    if (verb.lexeme.lemma === 'تذكر' && verb.tense !== 'imperfect') return null
    if (FINDING.has(verb.lexeme.lemma) && !(verb.enc === '' && findsOut(scene, t, verb))) return null
    if (hidesName(scene, t, verb)) return null
    if (verb.lexeme.lemma === 'قلل' && !playsDown(scene, t)) return null
    if (verb.lexeme.lemma === 'شدد' && tightens(scene, t)) return null
    if (portends(scene, t, verb) || (verb.lexeme.lemma === 'سخر' && harnesses(scene, t))) return null
    // `لفت الأنظار`: catching the eye.
    if (verb.lexeme.lemma === 'لفت' && /^(?:ال)?انظار/.test(scene.doc.words[t + 1]?.folded ?? '')) return null
    // `وأنت ترى الصور`: written like her, it is you.
    if (/^[وف]?انت$/.test(scene.doc.words[t - 1]?.folded ?? '')) return null
    // `قال من جهته عدد من الباعة`: so many of them.
    if (verb.lexeme.lemma === 'عدد' && scene.doc.words[t + 1]?.folded === 'من') return null
    // `تبنى المجلس القرار`: only an attack is claimed.
    if (verb.lexeme.lemma === 'تبنى' && (verb.enc || adopts(scene, t))) return null
    // `القافلة حملت الأعلام`: only blame is laid on somebody.
    if (verb.lexeme.lemma === 'حمل' && !blames(scene, t)) return null
    // `مما يهدد بإبادة السكان`: what happened threatens nobody in words.
    if (verb.lexeme.lemma === 'هدد' && /^(?:مما|ما)$/.test(scene.doc.words[t - 1]?.folded ?? '')) return null
    // `يضيفها إلى الطبق`: a thing is added, words are added without a pronoun.
    if (verb.lexeme.lemma === 'أضاف' && verb.enc) return null
    // `ما دعا إلى تكليف فريق`: what calls for something is no caller.
    if (verb.lexeme.lemma === 'دعا' && /^(?:ما|مما|امر|امرا|شيء|شييا)$/.test(scene.doc.words[t - 1]?.folded ?? ''))
      return null
    // `الصخب الذي تحدثه`: bringing about.
    if (verb.lexeme.lemma === 'تحدث' && verb.enc) return null
    // `ما نصه`: wording, no verb; `رواه البخاري`: where a saying is handed down.
    if (/^(?:نص|روى)$/.test(verb.lexeme.lemma) && verb.enc) return null
    // `سيجمع المشرف`: one gathers; many agree.
    if (verb.lexeme.lemma === 'أجمع' && verb.tense === 'imperfect' && !/[pd]$/.test(verb.person)) return null
    if (
      verb.voice === 'passive' ||
      (scene.doc.quoteOf[t] >= 0 && word.readings.some((r) => r.person === '1s' && r.lexeme.act))
    )
      return null
    return (isNegated(scene, t) && !leavesOpen(scene, t, verb)) ||
      happens(scene, t, verb) ||
      isBelieved(scene, t, verb) ||
      isWished(scene, t, verb) ||
      isAsked(scene, t) ||
      saidBefore(scene, t) ||
      isDoubted(scene, t, verb) ||
      isMatter(scene, t) ||
      isSupposed(scene, t, verb) ||
      suspectsNobody(scene, t, verb) ||
      impersonal(scene, t, verb) ||
      knows(verb)
      ? null
      : { kind: 'verb', token: t, reading: verb, verb: verb.lexeme, preps: prepsOf(verb.lexeme) }
  }
  const called =
    calledSo(scene, t) ?? repliedSo(scene, t) ?? namedSo(scene, t) ?? deniedSo(scene, t) ?? estimatedSo(scene, t)
  if (called) return { kind: 'verb', token: t, reading: called, verb: called.lexeme, preps: prepsOf(called.lexeme) }
  const best = word.readings[0]
  if (verb && best.lexeme.pos === 'verb') return null
  // `بعد` is no `ب` and `عد`.
  // `ختم حديثه بالتأكيد على`: elsewhere an adverb.
  // `، مرحبا بالضيوف`: nor is this a greeting.
  const next = scene.doc.words[t + 1]
  const certain =
    best.lexeme.pos === 'adv' &&
    (/^(?:علي|ان)$/.test(next?.folded ?? '') ||
      (word.folded === 'مرحبا' && (next?.readings[0]?.pro ?? 0) === BI) ||
      // `، مجددا دعوته`: nor does he do it once more.
      (word.folded === 'مجددا' && next?.readings[0]?.lexeme.pos === 'noun' && next.readings[0].enc !== ''))
  if (best.lexeme.pos !== 'noun' && best.lexeme.pos !== 'adj' && best.lexeme.pos !== 'verb' && !certain) return null
  for (const reading of word.readings) {
    const source = reading.lexeme.verb
    if (
      !source?.act ||
      FINDING.has(source.lemma) ||
      NAMING.test(source.lemma) ||
      (source.lemma === 'حمل' && !blames(scene, t))
    )
      continue
    // `أكد مجددا أن`: once more.
    if (source.lemma === 'جدد' && scene.doc.words[t + 1]?.folded === 'ان') continue
    if (
      reading.lexeme.derived === 'active-participle' &&
      adverbial(scene, t, reading) &&
      !speaksTo(scene, t) &&
      !plainNoun(scene, t, reading, source) &&
      !accused(scene, t, source) &&
      !turnsTo(scene, t)
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
    if (
      reading.lexeme.derived === 'masdar' &&
      // `في إعلامهم`: their media.
      source.lemma !== 'أعلم' &&
      !(source.lemma === 'قال' && GOD.test(scene.doc.words[t + 1]?.folded ?? '')) &&
      !(t > 0 && MAY.test(scene.doc.words[t - 1].folded)) &&
      !(reading.pro & KA) &&
      !KNOWING.has(source.lemma) &&
      !FINDING.has(source.lemma) &&
      !NAMING.test(source.lemma) &&
      source.lemma !== 'قدر'
    ) {
      return { kind: 'masdar', token: t, reading, verb: source, preps: prepsOf(source) }
    }
  }
  return null
}

/** `ما سماه «…»`: who gives a name says nothing else; only of a thing called something are they words. */
function namedSo({ doc: { words } }: Scene, t: number): Reading | null {
  if (t === 0 || !NAMED.is(words[t]) || !CALLED_WHAT.test(words[t - 1].folded)) return null
  const reading = words[t].readings.find((r) => r.lexeme.lemma === 'سمى' && r.tense === 'perfect' && r.enc !== '')
  return reading ? reading.as(named(reading.lexeme)) : null
}
const NAMED = new Shape(/^سم(?:ا|ت)ه(?:ا)?$/)
let naming: Lexeme | null = null
const named = (lexeme: Lexeme): Lexeme => (naming ??= { ...lexeme, act: 'describe', stance: 'evaluative' })

const WORTH = /^[وف]?(?:ال)?(?:جدير|مهم|مفيد|واجب|حري|لازم)$/
/** Verbs whose participle and verbal noun are no cue: what somebody is called, is suspected of, takes up. */
const NAMING = /^(?:أ?سمى|اشتبه|تبنى|صور)$/
const CALLED_WHAT = /^[وف]?(?:ما|بما|مما|عما|لما|فيما)$/

/** `ووصفها بأنها`, `وصفه بأنه`: written like its verbal noun, but what it is called follows. */
function calledSo(scene: Scene, t: number): Reading | null {
  const { readings } = scene.doc.words[t]
  if (!readings.some((r) => r.lexeme.lemma === 'وصف')) return null
  const plain = readings[0]?.enc ? undefined : callsOf(scene, t)
  if (plain || !calls(scene, t + 1)) return plain ?? null
  return readings[0]?.enc && readings[0].lexeme.pos === 'noun'
    ? (readings.find((r) => r.lexeme.lemma === 'وصف' && r.tense === 'perfect' && r.enc !== '') ?? null)
    : null
}

/** `ووصف الوضع في المدينة بأنه`: with a second `و`, and the thing it is called between. */
function callsOf(scene: Scene, t: number): Reading | undefined {
  const { words } = scene.doc
  // `الوزير وصف القرار بأنه`: behind whoever calls it so no noun stands.
  const plain =
    words[t].folded === 'وصف' && t > 0 && (scene.mentionOf[t - 1] >= 0 || (words[t - 1].bits & bit.DEFINITE) !== 0)
  const reading = words[t].readings.find(
    (r) => r.lexeme.lemma === 'وصف' && r.tense === 'perfect' && !r.enc && r.pro === (plain ? 0 : WA),
  )
  if (!reading) return undefined
  for (let k = t + 2; k < Math.min(words.length, t + CALLED); k++) {
    if (/^بان(?:ه|ها|هم|هما)$/.test(words[k].folded)) return reading
    // `بـ«الأساسي»`.
    if (words[k].folded === 'ب' && words[k + 1]?.kind === 'punct') return reading
    // `ووصف الوزير القرار بالخاطئ`.
    if (isWhat(words[k])) return reading
    if (words[k].kind === 'punct' && !isComma(words[k])) return undefined
  }
  return undefined
}
/** Words between a verb of calling, its thing and what that is called, at most. */
const CALLED = 20

const CALLERS = bit.PREP | bit.SOURCE | bit.OFFICIAL | bit.PERSON_NOUN | bit.ORG_HEAD | bit.TITLE | bit.MEDIA
/** `بأنها`, `بـ«»` or `بالخطير` at once, or behind where it was said (`على صفحته`, `في بيان`) or who said it. */
function calls({ doc: { words }, mentionOf }: Scene, from: number): boolean {
  // `وصفته بالمطلع`.
  if (isWhat(words[from])) return true
  for (let k = from; k < Math.min(words.length, from + CALLING); k++) {
    const named =
      /^بان(?:ه|ها|هم|هما)$/.test(words[k].folded) ||
      (words[k].folded === 'ب' && /^[«"“]$/.test(words[k + 1]?.surface ?? ''))
    if (named) return k === from || (words[from].bits & CALLERS) !== 0 || mentionOf[from] >= 0
    if (words[k].kind === 'punct' && !isComma(words[k])) return false
  }
  return false
}
const isWhat = (word: ArabicWord | undefined): boolean =>
  word?.folded.startsWith('بال') === true &&
  (word.readings[0]?.lexeme.pos === 'adj' || CALLED_SO.test(word.folded)) &&
  (word.readings[0].pro & BI) !== 0
/** `وصفه بالجريمة`: nouns that a deed is called by. */
const CALLED_SO =
  /^بال(?:جريم[هت]|فضيح[هت]|كارث[هت]|مهزل[هت]|مجزر[هت]|ماساه|خطا|خيان[هت]|عدوان|ارهاب|انقلاب|خرافات|مزاعم|اكاذيب|ادعاءات|افتراءات|اشاعات|شايعات|خطو[هت]|انجاز|نصر|انتصار|بدع[هت]|مومر[هت]|موامر[هت])$/
/** Words between calling something and what it is called, at most. */
const CALLING = 8

/** `محملا إياه المسؤولية`; who loads goods blames nobody. */
function blames(scene: Scene, t: number): boolean {
  for (let k = t + 1; k < Math.min(scene.doc.n, t + LAID); k++)
    if (/^(?:ال)?(?:مسووليه|ذنب|وزر|لوم|تبعه|تبعات|مغبه)/.test(scene.doc.words[k].folded)) return true
  return false
}

/** Words between laying blame and the blame, at most: whoever does it may bear a long title. */
const LAID = 24

/** The letters of a cue without its proclitics, and of a verb without its pronoun. */
export function spanOfCue(scene: Scene, cue: Cue): [number, number] {
  const word = scene.doc.words[cue.token]
  const at = scene.doc.start[cue.token]
  return [
    at + surfaceOffset(word, cue.reading.from),
    at + surfaceOffset(word, cue.kind === 'masdar' ? word.folded.length : cue.reading.to),
  ]
}

import * as bit from '../bits.ts'
import { A, type ArabicWord, BI, type Core, FA, KA, SA } from '../word.ts'
import { isOfAWorld, isOfOffice } from './as-word.ts'
import {
  isBetweenNames,
  isFamilyBehindFather,
  isFamilyCalling,
  isFamilyNisba,
  isFamilyOfNation,
  isFamilyWord,
  isMiddleName,
  isSyllable,
  nameGoesOn,
} from './family.ts'
import { isFluke } from './fluke.ts'
import { afterInitial, afterTitleLetter, titleLetters } from './initial.ts'
import { BLESSING, isJoined, NICKNAME, part, personalOf } from './part.ts'
import { endsName, isDone } from './surname.ts'
import { type ArabicDoc, isClosed, isComma, isDefinite, isInNameOf } from './view.ts'

/** A personal name grown from a token, with how good the evidence inside it is. */
export interface NameRun {
  first: number
  last: number
  core: Core
  /** Words that are personal names and nothing else. */
  sure: number
  /** Words that the tables know as names, common words or not. */
  listed: number
  /** Words of the run, particles not counted. */
  size: number
}

/** Longest personal name in words, particles included (`فيصل بن فهد بن مساعد بن سعود بن عبد العزيز آل سعود`). */
const LONGEST = 12

/** Words no name runs over, whatever else they can be. */
const STOPS = bit.TIME | bit.NUMBER | bit.PREP

/**
 * The personal name that begins at token `t`, or null. `licensed`: a title, an office or a verb of saying stands
 * before it, so that unknown words may begin it.
 */
export function nameRunAt(doc: ArabicDoc, t: number, licensed: boolean, title = false): NameRun | null {
  if (t >= doc.n) return null
  const word = doc.words[t]
  if (word.kind !== 'word' || titleLetters(doc, t)) return null
  let best: NameRun | null = null
  const starts: { core: Core; how: 'sure' | 'maybe' | 'unknown' | 'particle' }[] = []
  for (const personal of word.names.personal) {
    const core = word.cores[personal.core]
    // `ستان` and `كاغانا`: no `will` stands before a name, and no `like` behind what somebody is.
    if (core.pro & (SA | A) || (core.pro & KA && licensed)) continue
    // `المتحدث باسم الشرطة بجازان فهد الرشيدي`: in what place, and then who.
    if (core.pro & BI && word.names.heads.some((h) => h.core === personal.core && h.whole && !h.somebody)) continue
    // `الطبيب فلوريان`: inside a phrase no `ف` joins a name.
    if (core.pro & FA && word.bits & bit.UNKNOWN && isInside(doc, t)) continue
    // `السلطان قابوس`, `صاحب السمو الأمير تركي`: a title, even where it is some family's name too.
    if (
      personal.ambiguous &&
      word.bits & (bit.TITLE | bit.ADJ) &&
      (core.text.startsWith('ال') || word.surface.endsWith('ه')) &&
      (!title || isNamed(doc, t + 1))
    )
      continue
    // `تركي الغنيماوي`: a nation's adjective is a given name where a family's follows.
    if (personal.role === 'inner') continue
    // `أوضح أمين محافظة الطائف`, `دعا إمام جامع`: an office, and what it is of.
    if (personal.ambiguous && word.bits & bit.OFFICIAL && isPlaced(doc, t + 1)) continue
    if (word.bits & bit.DEMONYM && personal.ambiguous && !(licensed && !isDefinite(word) && isFollowed(doc, t + 1)))
      continue
    // `اللواء أركان حرب ناصر`: of the staff, and no name yet.
    if (core.text === 'حرب' && t > 0 && doc.words[t - 1].folded === 'اركان') continue
    // `شيخ الأزهر فلان`, `محافظ الأنبار صهيب`: what the office right before is of.
    if (isDefinite(word) && isOfOffice(doc, t)) continue
    // What he is called, or whom he speaks for, follows.
    if (personal.ambiguous && (isInNameOf(doc, t) || isOfAWorld(doc, t))) continue
    // `فاز ياسر`, `ولد عبد الرحمن`: a verb at the head of its sentence begins no name.
    if (
      personal.ambiguous &&
      word.bits & bit.VERB &&
      !STYLES.has(core.text) &&
      !title &&
      heads(doc, t) &&
      // `قائد اللواء، عوض محمد فريد`.
      !(licensed && t > 0 && isComma(doc.words[t - 1]) && isGivenAt(doc, t + 1))
    )
      continue
    starts.push({ core, how: personal.role === 'particle' ? 'particle' : personal.ambiguous ? 'maybe' : 'sure' })
  }
  if (
    licensed &&
    !starts.length &&
    !isDefinite(word) &&
    !isJoined(word) &&
    !(HOW.test(word.bare) && !title) &&
    word.folded.length > 1 &&
    // `بخيبر فهد الرشيدي`: a listed place with its preposition begins no name.
    ((word.bits & bit.UNKNOWN && !(word.bits & bit.GAZETTEER) && part(word) !== 'no') ||
      isHyphened(doc, t) ||
      standsAlone(doc, t))
  ) {
    starts.push({ core: word.cores[0], how: 'unknown' })
  }
  for (const { core, how } of starts) {
    // The article of a full name belongs to family names only: no given name starts with it.
    const run: NameRun = {
      first: t,
      last: t,
      core,
      sure: how === 'sure' ? 1 : 0,
      listed: how === 'sure' || how === 'maybe' ? 1 : 0,
      size: how === 'particle' ? 0 : 1,
    }
    if (how === 'particle' && !canOpen(doc, t, core)) continue
    grow(doc, run, licensed || how === 'sure' || KUNYA.test(core.text))
    if (run.size === 0) continue
    if (how === 'particle' && run.size < 1) continue
    if (!best || run.last > best.last || (run.last === best.last && run.sure > best.sure)) best = run
  }
  return best
}

/** Whoever is called by his son is called so: `أبو همام`, `أبو البراء التونسي`. */
export const KUNYA = /^اب[واي]$/

const NISBA = /^ال.{3,}ي$/

/** More of a name, or a word with the article that no table knows. */
const isFollowed = (doc: ArabicDoc, k: number): boolean =>
  nameGoesOn(doc, k) ||
  (k < doc.n &&
    doc.sentenceOf[k] === doc.sentenceOf[k - 1] &&
    isDefinite(doc.words[k]) &&
    part(doc.words[k]) === 'unknown')

/** `قال بصفاقة`, `يؤكد مايقول`, `انتقاهم`: how it is said, a verb with its particle or with a pronoun. */
const HOW = /^[بك].{3,}ة$|^(?:ما|لا)[يتن].{2}|.{3}[تاو]ه(?:م|ا)$|هما$/

/** A name stands at `t`. */
const isNamed = (doc: ArabicDoc, t: number): boolean =>
  t < doc.n &&
  doc.sentenceOf[t] === doc.sentenceOf[t - 1] &&
  (doc.words[t].bits & (bit.NAME | bit.NAME_MAYBE | bit.DEMONYM | bit.UNKNOWN)) !== 0

/** `إمام جامع`, `خطيب الجمعة`, `شيخ الأزهر`: what the office is of, a listed body or place with the article too. */
const isPlaced = (doc: ArabicDoc, t: number): boolean =>
  t < doc.n &&
  doc.sentenceOf[t] === doc.sentenceOf[t - 1] &&
  ((doc.words[t].bits & (bit.ORG_HEAD | bit.PLACE_HEAD)) !== 0 ||
    /^(?:ال)?جمعه$/.test(doc.words[t].folded) ||
    (isDefinite(doc.words[t]) && doc.words[t].names.heads.some((h) => h.core === 0 && h.whole && !h.somebody)))

/** A noun, a title or a name stands right before. */
const isInside = (doc: ArabicDoc, t: number): boolean =>
  t > 0 &&
  doc.sentenceOf[t - 1] === doc.sentenceOf[t] &&
  (doc.words[t - 1].bits & (bit.TITLE | bit.NAME | bit.UNKNOWN | bit.PERSON_NOUN | bit.DEMONYM)) !== 0

const heads = (doc: ArabicDoc, t: number): boolean =>
  t === 0 || doc.sentenceOf[t - 1] !== doc.sentenceOf[t] || doc.words[t - 1].kind === 'punct'

/** Styles of the Maghreb that are part of a name. */
const STYLES = new Set(['سيدي', 'مولاي'])

/** A hyphen written onto the words before and behind it. */
export const isHyphen = (doc: ArabicDoc, k: number): boolean =>
  k > 0 &&
  k + 1 < doc.n &&
  (doc.words[k].surface === '-' || doc.words[k].surface === 'ـ') &&
  doc.start[k] === doc.end[k - 1] &&
  doc.start[k + 1] === doc.end[k]

/** `بناية` is a thing first of all; `لوك` is none, nor what is a name as well. */
const isNoThing = (word: ArabicWord): boolean =>
  !isDefinite(word) && (word.readings[0]?.lexeme.pos !== 'noun' || word.names.personal.length > 0)

/** `آن-ماري`: a word that a hyphen joins to a name. */
const isHyphened = (doc: ArabicDoc, t: number): boolean =>
  isHyphen(doc, t + 1) && (doc.words[t + 2].bits & (bit.NAME | bit.UNKNOWN)) !== 0

/** Particles that begin a name: Abu, Umm, Abd, Ibn, Al; not `بن` or `دي`, which stand inside. */
const OPENERS = new Set([
  'ابو',
  'ابا',
  'ابي',
  'ام',
  'عبد',
  'ابن',
  'ال',
  'ولد',
  'بو',
  'ذو',
  'بن',
  'ايت',
  'سيدي',
  'مولاي',
])
const canOpen = (doc: ArabicDoc, t: number, core: Core) =>
  OPENERS.has(core.text) && doc.words[t].bare !== 'أم' && t + 1 < doc.n

function grow(doc: ArabicDoc, run: NameRun, evidence: boolean): void {
  let last = run.last
  let afterParticle = run.size === 0
  for (let k = run.first + 1; k < doc.n && k - run.first < LONGEST; k++) {
    const word = doc.words[k]
    if (doc.sentenceOf[k] !== doc.sentenceOf[run.first]) break
    if (word.kind === 'punct') {
      // `عبد-الله`, `بن-غوريون`: hyphens join the words of a name.
      if (isHyphen(doc, k)) continue
      if (k === run.first + 1 + 2 * (run.size - 1) && afterInitial(doc, k)) continue
      break
    }
    // `عمر عبداللطيف الملقب بلقمان`: what else he is called follows.
    if (run.size > 0 && NICKNAME.is(word)) break
    let how = part(word)
    if (
      how === 'no' &&
      run.size > 0 &&
      (isBetweenNames(doc, k) || (run.sure > 0 && (isMiddleName(doc, k) || isSyllable(doc, k))))
    )
      how = 'maybe'
    // `جان-لوك`: what a hyphen joins to a name is of it, whatever else it means.
    if (
      (how === 'no' || how === 'place') &&
      evidence &&
      isHyphen(doc, k - 1) &&
      isNoThing(word) &&
      doc.words[k + 1]?.folded !== 'الله'
    )
      how = 'maybe'
    let listed = how === 'sure' || how === 'maybe' || afterParticle
    if (how === 'no') {
      // After `أبو`, `عبد`, `بن`, `آل` any one word with no preposition on it is the name: `أبو بكر البغدادي`, `عبد ربه`.
      if (afterParticle && word.kind === 'word' && !(word.bits & STOPS) && !isClosed(word) && !isJoined(word))
        how = 'maybe'
      else if (evidence && isFamilyOfNation(doc, run, k)) {
        how = 'maybe'
        listed = true
      }
      // `عدنان الجبوري`: an unlisted nisba after a name is its family name; adjectives of nationality are not.
      else if (
        run.size > 0 &&
        (isFamilyNisba(word) ||
          (run.size === 1 && /^(?:ابو|ابا|ابي)$/.test(run.core.text) && isDefinite(word) && word.bits & bit.DEMONYM) ||
          isFamilyWord(doc, run, last, k) ||
          isFamilyCalling(doc, k) ||
          (evidence && last === k - 1 && isMine(word)) ||
          (evidence &&
            last === k - 1 &&
            endsName(doc, run.first, k, run.listed > 0 || (doc.words[last].bits & bit.UNKNOWN) !== 0)))
      )
        how = 'unknown'
      else break
    }
    // `إيزابيل بريم`, `صالح أبو ظبية`; but `زار أوباما باريس`.
    if (how === 'place')
      how =
        (afterParticle && !isJoined(word)) ||
        (evidence && isFamilyBehindFather(doc, k)) ||
        (run.sure > 0 && run.size === 1 && isGiven(doc, run, evidence && isApposed(doc, run.first))) ||
        afterInitial(doc, k - 1)
          ? 'maybe'
          : 'no'
    // `مسلم رحمه الله`: a blessing follows the name.
    if (how === 'no' || (BLESSING.test(word.folded) && doc.words[k + 1]?.folded === 'الله')) break
    // `عبد الرحمن` is a name and nothing else; `محمد السادس` goes on with what alone is none.
    if (how === 'inner') how = 'maybe'
    if (how === 'maybe' && afterParticle && personalOf(word, 0) && /عبد$/.test(doc.words[k - 1].folded)) how = 'sure'
    if (how === 'particle') {
      // `غادة السمان دون ذكر اسمها`: a word of the grammar, where no name follows it.
      if (word.bits & bit.PREP && !(k + 1 < doc.n && doc.words[k + 1].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)))
        break
      afterParticle = true
      continue
    }
    if ((how === 'unknown' || how === 'maybe') && !evidence && run.sure === 0 && !afterParticle) break
    if (how === 'maybe' && isTimeFirst(word) && !afterParticle && !isFamilyWord(doc, run, last, k)) break
    // `أحمد البلوي محمد الدحيمي`: behind a family's nisba another name begins, in lists without commas; behind one alone, his own.
    if (how === 'sure' && NISBA.test(doc.words[k - 1].folded) && isGivenAt(doc, k)) break
    // `كريم حمدان فاز`: behind a whole name, a verb.
    if (how === 'maybe' && run.size > 1 && !afterParticle && isDone(doc, k)) break
    // `نجل الملك فاروق الأمير أحمد فؤاد`: a title, and another name behind it.
    if (how === 'maybe' && word.bits & bit.TITLE && isDefinite(word) && !afterParticle && isGivenAt(doc, k + 1)) break
    // `قابوس بن سعيد سلطان عمان`, `أحمد الصافي مساعد السيستاني`: an office follows the name.
    if (
      how === 'maybe' &&
      word.bits & bit.OFFICIAL &&
      !afterParticle &&
      run.size > 0 &&
      officeFollows(doc, k) &&
      (isPlaced(doc, k + 1) || !((!isDefinite(doc.words[k - 1]) || isGivenAt(doc, k - 1)) && nameGoesOn(doc, k + 1)))
    )
      break
    // `جون لاركسون عالم الجيوفيزيقا`: what he is, and of what.
    if (how === 'maybe' && word.bits & bit.TITLE && !afterParticle && run.size > 0 && isOfAField(doc, k)) break
    afterParticle = false
    run.size++
    if (listed) run.listed++
    if (how === 'sure') run.sure++
    last = k
  }
  run.last = last
}

/** `عالم الآثار`, `شاعر الثورة`: an indefinite calling, and behind it what is nobody's name. */
function isOfAField(doc: ArabicDoc, k: number): boolean {
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  return (
    next !== null &&
    !isDefinite(doc.words[k]) &&
    isDefinite(next) &&
    !(next.bits & (bit.NAME | bit.NAME_MAYBE | bit.DEMONYM)) &&
    (next.readings[0]?.lexeme.pos === 'noun' || next.folded.endsWith('يا'))
  )
}

/** `ياسمين حناوي`: a family's name that could be read as a word only with `my` on it. */
const isMine = (word: ArabicWord): boolean =>
  word.folded.length > 4 &&
  word.readings.length > 0 &&
  word.readings.every((r) => r.enc === 'ي' && r.lexeme.pos === 'noun')

/** A name that is nothing else and no family's stands at `k`. */
const isGivenAt = (doc: ArabicDoc, k: number): boolean => {
  const personal = k < doc.n && doc.sentenceOf[k] === doc.sentenceOf[k - 1] ? personalOf(doc.words[k], 0) : undefined
  return personal !== undefined && !personal.ambiguous && personal.role !== 'family' && personal.role !== 'particle'
}

/** Begins with a name that is no family's. */
const isGiven = (doc: ArabicDoc, run: NameRun, apposed: boolean): boolean => {
  const role = personalOf(doc.words[run.first], doc.words[run.first].cores.indexOf(run.core))?.role
  return role === 'given' || (apposed && role === 'both')
}

/** `المتحدث باسم الحكومة، توماس لينتس،`: the name fills the room between two commas. */
const isApposed = (doc: ArabicDoc, first: number): boolean =>
  first > 0 && isComma(doc.words[first - 1]) && first + 2 < doc.n && isComma(doc.words[first + 2])

const isTimeFirst = (word: ArabicWord): boolean => word.readings[0]?.lexeme.classes.includes('time') ?? false

/** What the office is of: a state, a body, a definite noun, another name. */
function officeFollows(doc: ArabicDoc, k: number): boolean {
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  return (
    next !== null &&
    next.kind === 'word' &&
    (isDefinite(next) ||
      (next.bits & (bit.GAZETTEER | bit.ORG_HEAD)) !== 0 ||
      // `مساعد رئيس التحرير`.
      ((next.bits & bit.OFFICIAL) !== 0 && k + 2 < doc.n && isDefinite(doc.words[k + 2])))
  )
}

/**
 * `وزير الداخلية التونسي ناجم الغرسلي`: an indefinite adjective cannot agree with the definite office before it, so it is a
 * name, if the next word can go on with one.
 */
function standsAlone(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  const before = t > 0 ? doc.words[t - 1] : null
  const next = t + 1 < doc.n ? doc.words[t + 1] : null
  if (!before || !next || doc.sentenceOf[t + 1] !== doc.sentenceOf[t]) return false
  if (
    word.readings[0]?.lexeme.pos === 'verb' ||
    word.bits & (bit.FUNCTION | bit.TIME | bit.OFFICIAL | bit.TITLE | bit.ORG_HEAD) ||
    word.cores.some((c) => c.pro && c.text.startsWith('ال'))
  )
    return false
  // `زعيم الأغلبية جلين مكاردل`: by chance several of something; what follows no table knows.
  const chance = isFluke(word, word.cores[0]) && part(next) === 'unknown' && !isFamilyNisba(next)
  if ((word.readings[0]?.pro || word.readings[0]?.suffix) && !chance) return false
  if (!isDefinite(before) && !afterTitleLetter(doc, t)) return false
  const after = part(next)
  return after === 'sure' || after === 'unknown' || after === 'maybe' || after === 'particle' || isFamilyNisba(next)
}

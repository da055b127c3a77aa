import * as bit from '../bits.ts'
import { type ArabicWord, BI, type Core, LI, WA } from '../word.ts'
import type { PersonalName } from './facts.ts'
import { afterInitial, afterTitleLetter, titleLetters } from './initial.ts'
import { endsName } from './surname.ts'
import { type ArabicDoc, isClosed, isDefinite, isPlainAdjective, isVerbFirst } from './view.ts'

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

const personalOf = (word: ArabicWord, core: number): PersonalName | undefined =>
  word.names.personal.find((p) => p.core === core)

/** A proclitic of one letter that a stretch joins to something other than a letter. */
const LOOSE_CLITIC = /^[وفبلك]ـ+$/

/**
 * `والسهلاوي`, `وكاسيميرو`: `و` before the article, or before a consonant in a word that no table knows, joins another name;
 * `والتر`, `وايت`, `ويليامز` begin with it.
 */
export const isJoined = (word: ArabicWord): boolean =>
  word.cores.some((c) => c.pro === WA && c.text.startsWith('ال') && c.text.length > 4) ||
  ((word.bits & bit.UNKNOWN) !== 0 && /^و(?:[^اويلر]|وا|وي).{3}/.test(word.folded))

/** How a word can take part in a name: no, only inside one, perhaps, surely. */
function part(word: ArabicWord): 'no' | 'particle' | 'inner' | 'place' | 'unknown' | 'maybe' | 'sure' {
  if (word.kind !== 'word') return 'no'
  const personal = personalOf(word, 0)
  if (
    personal?.ambiguous &&
    personal.role !== 'particle' &&
    personal.role !== 'inner' &&
    word.bits & (bit.DEMONYM | bit.FUNCTION)
  )
    return 'no'
  if (personal)
    return personal.role === 'particle' || personal.role === 'inner'
      ? personal.role
      : personal.ambiguous
        ? 'maybe'
        : 'sure'
  if (word.bits & bit.UNKNOWN) {
    // `بـ«الكاذب»`: a letter written onto the next word is no part of a name.
    if (LOOSE_CLITIC.test(word.surface) || isJoined(word)) return 'no'
    // `اتهمت موسكو أنقرة`: a listed place is no unknown name.
    if (word.names.heads.some((h) => h.core === 0)) return 'place'
    // An unknown word whose rest without a proclitic is known is that rest: `وبوتين`.
    for (let c = 1; c < word.cores.length; c++)
      if (personalOf(word, c) || word.names.heads.some((h) => h.core === c)) return 'no'
    return 'unknown'
  }
  // A place's name that is no common word goes on with a name: `إيزابيل بريم`, `جاك لندن`.
  if (
    word.bits & bit.GAZETTEER &&
    !(word.bits & (bit.NOUN | bit.ADJ | bit.VERB | bit.FUNCTION)) &&
    word.names.heads.some((h) => h.core === 0)
  )
    return 'place'
  return 'no'
}

/**
 * The personal name that begins at token `t`, or null. `licensed`: a title, an office or a verb of saying stands
 * before it, so that unknown words may begin it.
 */
export function nameRunAt(doc: ArabicDoc, t: number, licensed: boolean, title = false): NameRun | null {
  const word = doc.words[t]
  if (word.kind !== 'word' || titleLetters(doc, t)) return null
  let best: NameRun | null = null
  const starts: { core: Core; how: 'sure' | 'maybe' | 'unknown' | 'particle' }[] = []
  for (const personal of word.names.personal) {
    const core = word.cores[personal.core]
    // `السلطان قابوس`, `صاحب السمو الأمير تركي`: a title, even where it is some family's name too.
    if (
      personal.ambiguous &&
      word.bits & (bit.TITLE | bit.ADJ) &&
      (core.text.startsWith('ال') || word.surface.endsWith('ه')) &&
      (!title || isNamed(doc, t + 1))
    )
      continue
    if (personal.role === 'inner' || (word.bits & bit.DEMONYM && personal.ambiguous)) continue
    // `المعروف باسم حميدتي`: what he is called follows.
    if (personal.ambiguous && word.folded === 'باسم' && t > 0 && CALLED.test(doc.words[t - 1].folded)) continue
    // `فاز ياسر`, `ولد عبد الرحمن`: a verb at the head of its sentence begins no name.
    if (personal.ambiguous && word.bits & bit.VERB && !title && heads(doc, t)) continue
    starts.push({ core, how: personal.role === 'particle' ? 'particle' : personal.ambiguous ? 'maybe' : 'sure' })
  }
  if (
    licensed &&
    !starts.length &&
    !isDefinite(word) &&
    !isJoined(word) &&
    ((word.bits & bit.UNKNOWN && !(word.bits & bit.GAZETTEER)) || standsAlone(doc, t))
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
    grow(doc, run, licensed || how === 'sure')
    if (run.size === 0) continue
    if (how === 'particle' && run.size < 1) continue
    if (!best || run.last > best.last || (run.last === best.last && run.sure > best.sure)) best = run
  }
  return best
}

/** Says that another name follows. */
const CALLED = /^(?:ال)?(?:معروف|معروفه|ملقب|مكني|شهير|متحدث|متحدثه|ناطق|ناطقه)$/

/** A name stands at `t`. */
const isNamed = (doc: ArabicDoc, t: number): boolean =>
  t < doc.n &&
  doc.sentenceOf[t] === doc.sentenceOf[t - 1] &&
  (doc.words[t].bits & (bit.NAME | bit.NAME_MAYBE | bit.DEMONYM)) !== 0

const heads = (doc: ArabicDoc, t: number): boolean =>
  t === 0 || doc.sentenceOf[t - 1] !== doc.sentenceOf[t] || doc.words[t - 1].kind === 'punct'

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
      if (
        (word.surface === '-' || word.surface === 'ـ') &&
        doc.start[k] === doc.end[k - 1] &&
        k + 1 < doc.n &&
        doc.start[k + 1] === doc.end[k]
      )
        continue
      if (k === run.first + 1 + 2 * (run.size - 1) && afterInitial(doc, k)) continue
      break
    }
    let how = part(word)
    if (how === 'no' && run.size > 0 && (isBetweenNames(doc, k) || (run.sure > 0 && isMiddleName(doc, k))))
      how = 'maybe'
    const listed = how === 'sure' || how === 'maybe' || afterParticle
    if (how === 'no') {
      // After `أبو`, `عبد`, `بن`, `آل` any one word with no preposition on it is the name: `أبو بكر البغدادي`, `عبد ربه`.
      if (afterParticle && word.kind === 'word' && !(word.bits & STOPS) && !isClosed(word)) how = 'maybe'
      // `عدنان الجبوري`: an unlisted nisba after a name is its family name; adjectives of nationality are not.
      else if (
        run.size > 0 &&
        (isFamilyNisba(word) ||
          (run.size === 1 && /^(?:ابو|ابا|ابي)$/.test(run.core.text) && isDefinite(word) && word.bits & bit.DEMONYM) ||
          isFamilyWord(doc, run, last, k) ||
          (evidence &&
            last === k - 1 &&
            endsName(doc, run.first, k, run.listed > 0 || (doc.words[last].bits & bit.UNKNOWN) !== 0)))
      )
        how = 'unknown'
      else break
    }
    // `إيزابيل بريم`; but `زار أوباما باريس`.
    if (how === 'place')
      how =
        (evidence && isFamilyBehindFather(doc, k)) ||
        (run.sure > 0 && run.size === 1 && isGiven(doc, run)) ||
        afterInitial(doc, k - 1)
          ? 'maybe'
          : 'no'
    // `مسلم رحمه الله`: a blessing follows the name.
    if (how === 'no' || (BLESSING.test(word.folded) && doc.words[k + 1]?.folded === 'الله')) break
    // `عبد الرحمن` is a name and nothing else; `محمد السادس` goes on with what alone is none.
    if (how === 'inner') how = 'maybe'
    if (how === 'maybe' && afterParticle && personalOf(word, 0) && /عبد$/.test(doc.words[k - 1].folded)) how = 'sure'
    if (how === 'particle') {
      afterParticle = true
      continue
    }
    if ((how === 'unknown' || how === 'maybe') && !evidence && run.sure === 0 && !afterParticle) break
    if (how === 'maybe' && isTimeFirst(word) && !afterParticle) break
    // `قابوس بن سعيد سلطان عمان`, `أحمد الصافي مساعد السيستاني`: an office follows the name.
    if (
      how === 'maybe' &&
      word.bits & bit.OFFICIAL &&
      !afterParticle &&
      run.size > 0 &&
      officeFollows(doc, k) &&
      !(!isDefinite(doc.words[k - 1]) && nameGoesOn(doc, k + 1))
    )
      break
    afterParticle = false
    run.size++
    if (listed) run.listed++
    if (how === 'sure') run.sure++
    last = k
  }
  run.last = last
}

/** `عبدالله بن محمد السويد`: right behind a father's name, with the article, a country's name is a family's. */
const isFamilyBehindFather = (doc: ArabicDoc, k: number): boolean =>
  isDefinite(doc.words[k]) && doc.words[k - 2]?.folded === 'بن' && personalOf(doc.words[k - 1], 0) !== undefined

export const BLESSING = /^(?:رحمه|حفظه|رعاه|وفقه|ايده)ا?$/

/** Begins with a name that is no family's. */
const isGiven = (doc: ArabicDoc, run: NameRun): boolean =>
  personalOf(doc.words[run.first], doc.words[run.first].cores.indexOf(run.core))?.role === 'given'

/** `الـ…ي` with no other reading than a guess: a surname of origin. */
const isFamilyNisba = (word: ArabicWord): boolean =>
  (word.bits & bit.UNKNOWN) !== 0 && isDefinite(word) && /[يه]$/.test(word.folded) && !(word.bits & bit.DEMONYM)

const isTimeFirst = (word: ArabicWord): boolean => word.readings[0]?.lexeme.classes.includes('time') ?? false

/** A name that is nothing else, a link of the pedigree or a family's nisba stands at `k`. */
function nameGoesOn(doc: ArabicDoc, k: number): boolean {
  if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[k - 1]) return false
  const word = doc.words[k]
  return (
    personalOf(word, 0)?.ambiguous === false ||
    word.folded === 'بن' ||
    isFamilyNisba(word) ||
    ((word.bits & bit.NAME_MAYBE) !== 0 && isNisba(word))
  )
}

/** `عبدالمحسن خلف المطيري`: a word of the grammar that is also a name, with more of the name after it. */
const isBetweenNames = (doc: ArabicDoc, k: number): boolean => {
  const personal = personalOf(doc.words[k], 0)
  return (
    personal?.ambiguous === true &&
    !isDefinite(doc.words[k]) &&
    personal.role !== 'particle' &&
    personal.role !== 'inner' &&
    nameGoesOn(doc, k + 1)
  )
}

/** `عماد منسي الزهراني`: any bare noun or adjective between a name and a family that is nothing else. */
function isMiddleName(doc: ArabicDoc, k: number): boolean {
  const word = doc.words[k]
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  const best = word.readings[0]
  return (
    next !== null &&
    isNisba(next) &&
    personalOf(next, 0)?.ambiguous === false &&
    (best?.lexeme.pos === 'noun' || best?.lexeme.pos === 'adj') &&
    !best.pro &&
    !best.enc &&
    !isDefinite(word) &&
    !(word.bits & (NO_FAMILY | bit.PERSON_NOUN | bit.PREP | bit.FUNCTION))
  )
}

const isNisba = (word: ArabicWord): boolean =>
  isDefinite(word) && word.folded.endsWith('ي') && !(word.bits & bit.DEMONYM)

/** No family goes by these. */
const NO_FAMILY =
  bit.TITLE |
  bit.OFFICIAL |
  bit.ORG_HEAD |
  bit.PLACE_HEAD |
  bit.TIME |
  bit.NUMBER |
  bit.DEMONYM |
  bit.GROUP |
  bit.DOCUMENT |
  bit.SOURCE |
  bit.MEDIA

/**
 * `عادل العارضي`, `بدر بن محمد الطالب`: a definite word of the language right after a given name is its family name, where it can be
 * neither an adjective of what owns the name (`مطار الملك خالد الدولي`) nor the object of its verb.
 */
function isFamilyWord(doc: ArabicDoc, run: NameRun, last: number, k: number): boolean {
  const word = doc.words[k]
  // `نزار بركة التقى رئيس الحكومة`: a verb whose first letters look like the article.
  if (run.sure === 0 || !isDefinite(word) || isVerbFirst(word) || word.bits & NO_FAMILY || last !== k - 1) return false
  const given = personalOf(doc.words[last], last === run.first ? doc.words[last].cores.indexOf(run.core) : 0)
  if (!given || given.role === 'family' || owned(doc, run.first)) return false
  // `المنتمي للجماعة`: a participle with its object.
  if (isNisba(word))
    return !(
      word.bits & bit.PARTICIPLE &&
      k + 1 < doc.n &&
      (doc.words[k + 1].bits & bit.PREP || doc.words[k + 1].cores.some((c) => c.pro & (BI | LI)))
    )
  // `عبدالله البرقان رئيس اللجنة`: a family's name that looks like two of something.
  const [best] = word.readings
  if (
    best?.suffix === 'ان' &&
    run.size === 1 &&
    !(word.bits & (bit.ADJ | bit.PERSON_NOUN | bit.GAZETTEER)) &&
    (endsPhrase(doc, k + 1) || (doc.words[k + 1].bits & bit.OFFICIAL && !isDefinite(doc.words[k + 1])))
  )
    return true
  const pedigree = doc.words[k - 2]?.folded === 'بن'
  if (word.bits & (bit.MASDAR | bit.EVENT | bit.GAZETTEER) || word.readings[0]?.suffix || !endsPhrase(doc, k + 1))
    return false
  return pedigree || (run.size === 1 && !(doc.words[last].bits & bit.TIME) && isPlainAdjective(word))
}

/** `مطار الملك خالد`, `سياسة خالد`: an indefinite noun that is nobody's title stands before the name and its titles. */
function owned(doc: ArabicDoc, first: number): boolean {
  let k = first - 1
  while (k >= 0 && doc.words[k].bits & bit.TITLE) k--
  if (k < 0 || doc.sentenceOf[k] !== doc.sentenceOf[first]) return false
  const best = doc.words[k].readings[0]
  return (
    best?.lexeme.pos === 'noun' &&
    !best.definite &&
    !best.enc &&
    !isDefinite(doc.words[k]) &&
    !(doc.words[k].bits & (bit.OFFICIAL | bit.PERSON_NOUN | bit.SPEECH))
  )
}

/** The sentence, a mark, a verb, `أن` or `و`: nothing follows that would belong to the word before, as in `المقيم في`. */
function endsPhrase(doc: ArabicDoc, k: number): boolean {
  if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[k - 1]) return true
  const word = doc.words[k]
  return (
    word.kind === 'punct' ||
    isVerbFirst(word) ||
    /^ب?ان(?:ه|ها|هم)?$/.test(word.folded) ||
    (word.cores.length > 1 && word.folded.startsWith('و'))
  )
}

/** What the office is of: a state, a body, a definite noun, another name. */
function officeFollows(doc: ArabicDoc, k: number): boolean {
  const next = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? doc.words[k + 1] : null
  return (
    next !== null && next.kind === 'word' && (isDefinite(next) || (next.bits & (bit.GAZETTEER | bit.ORG_HEAD)) !== 0)
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
  if (word.readings[0]?.pro || word.readings[0]?.suffix) return false
  if (!isDefinite(before) && !afterTitleLetter(doc, t)) return false
  const after = part(next)
  return after === 'sure' || after === 'unknown' || after === 'maybe' || after === 'particle' || isFamilyNisba(next)
}

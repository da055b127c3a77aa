import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { type ArabicDoc, isComma, isDefinite, isOpenQuote } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'
import { lastMention } from './directory.ts'
import { type Scene, sentenceStart } from './scene.ts'

const POST = /^(?:منصب|مهام|رتبه)$/
const HOLDS = /^[وف]?(?:[يت]?شغل|[يت]?تولي|[يت]تقلد|تقلد|تسلم)ت?$/
/** Verbs and nouns of putting somebody into an office or out of it. */
const APPOINTED =
  /^[وفبل]?(?:عينت?|انتخبت?|اختيرت?|رقي|ثبت|نصب|استقالت?|اقيلت?|اعفيت?|عزلت?|طردت?|تعيين|اقاله|اعفاء|استقاله|عزل|انتخاب|اختيار|تثبيت)$/
/** `وهو`, `بصفته`, `باعتبارها`: what somebody is follows. */
const IS = /^(?:و?ه[وي]|ب(?:صفت|وصف|اعتبار)ها?)$/
const WHO = /^ال(?:ذي|تي)$/
const WAS = /^(?:(?:و|ف)?(?:كان|كانت)|[يت]عمل)$/
const THEN = /^(?:حاليا|سابقا|ايضا|كذلك|انذاك)$/

/**
 * The token at which the office begins that is said of a name behind it: `فلان، وهو حاكم سابق`, `فلان الذي يشغل منصب المدير`,
 * `فلان بصفته رئيسا`, `تولى فلان منصب الوزير`; right behind the name where nothing says so.
 */
export function officeSaidAt(doc: ArabicDoc, person: ArabicMention, end: number): number {
  let k = pastAge(doc, person.last + 1, end)
  if (k < end && (isComma(doc.words[k]) || isOpenQuote(doc.words[k]) || isDash(doc.words[k]))) k++
  if (k >= end || doc.words[k].kind !== 'word') return k
  if (IS.test(doc.words[k].folded)) return pastThen(doc, k + 1, end)
  const who = WHO.test(doc.words[k].folded) ? k + 1 : k
  const post = postAt(doc, who, end)
  if (post > 0) return post
  if (who > k && who < end && WAS.test(doc.words[who].folded)) {
    const next = pastThen(doc, who + 1, end)
    return postAt(doc, next, end) > 0 ? postAt(doc, next, end) : next
  }
  // `عين فلان في منصب قائد الجيش`, `أقيل فلان من منصب المدير`.
  if (k === person.last + 1 && k + 2 < end && person.first > 0) {
    const into = /^(?:في|من)$/.test(doc.words[k].folded) && POST.test(doc.words[k + 1].folded)
    if (into && APPOINTED.test(doc.words[person.first - 1].folded)) return k + 2
  }
  // `تولى فلان منصب الوزير`.
  if (k === person.last + 1 && POST.test(doc.words[k].folded) && person.first > 0)
    return HOLDS.test(doc.words[person.first - 1].folded) ? k + 1 : k
  return k
}

const isDash = ({ surface }: ArabicWord): boolean => /^[-–—]$/.test(surface)

/** Behind `(45 عاما)` or `حفظه الله` at `k`. */
function pastAge({ words }: ArabicDoc, k: number, end: number): number {
  if (k + 1 < end && /^(?:حفظ|رحم|رعا)ه$/.test(words[k].folded) && words[k + 1].folded === 'الله') return k + 2
  if (k + 2 >= end || words[k].surface !== '(' || words[k + 1].kind !== 'number') return k
  for (let m = k + 2; m < end && m < k + 6; m++) if (words[m].surface === ')') return m + 1
  return k
}

/** Behind `يشغل منصب` at `k`; -1 where it is not there. */
function postAt(doc: ArabicDoc, k: number, end: number): number {
  if (k >= end || !HOLDS.test(doc.words[k].folded)) return -1
  const post = pastThen(doc, k + 1, end)
  return post < end && POST.test(doc.words[post].folded) ? post + 1 : -1
}

const pastThen = (doc: ArabicDoc, k: number, end: number): number =>
  k < end && THEN.test(doc.words[k].folded) ? k + 1 : k

/** An office with a pronoun for what it is of. */
export interface OfficeOfIt {
  first: number
  last: number
  of: ArabicMention
}

/** Heads of offices in bodies and states; a man has a deputy and advisers too, so those are left out. */
const HEADS = /^[وفبلك]?(?:رييس|زعيم|قايد|امين|مدير|كاتب|وزير|سفير|مفتش|مرشد|موسس)[هت]?$/
const ITS = /^(?:ها|ه|هم|هما)$/
const SPEAKS = /^[وفبلك]?(?:ال|لل)?(?:متحدثه?|ناطقه?)$/
const IN_ITS_NAME = /^باسم(ها|ه|هم)$/
/** Words of such a title, at most. */
const LONGEST = 4
/** States that are `he`. */
const MASCULINE = /^(?:العراق|لبنان|المغرب|الاردن|السودان|اليمن|البيت|الفاتيكان|الكيان)/

/** `رئيسها التنفيذي، فلان`, `وزير خارجيتها فلان`, `المتحدث باسمها فلان`: the office right before a name, and whom its pronoun means. */
export function officeOfIt(scene: Scene, person: ArabicMention): OfficeOfIt | null {
  const { doc } = scene
  const start = sentenceStart(scene, person.first)
  let k = person.first - 1
  if (k > start && isComma(doc.words[k])) k--
  // Titles of its holder, and adjectives of the office.
  const end = k
  while (k > start && end - k < LONGEST && isDefinite(doc.words[k]) && doc.words[k].bits & bit.TITLE) k--
  const last = k
  while (k > start && end - k < LONGEST && isDefinite(doc.words[k]) && doc.words[k].bits & bit.ADJ) k--
  if (k < start || scene.mentionOf[k] >= 0 || !(doc.words[k].bits & (bit.ENCLITIC | bit.OFFICIAL | bit.FUNCTION)))
    return null
  const named = IN_ITS_NAME.exec(doc.words[k].folded)
  let first = k
  let its = named?.[1] ?? ''
  if (named) {
    first = k - 1
    while (
      first > start &&
      k - first < LONGEST &&
      doc.words[first].bits & bit.ADJ &&
      !SPEAKS.test(doc.words[first].folded)
    )
      first--
    if (first < start || !SPEAKS.test(doc.words[first].folded)) return null
  } else {
    const noun = doc.words[k].readings.find((r) => r.lexeme.pos === 'noun' && ITS.test(r.enc))
    if (!noun) return null
    its = noun.enc
    // `نائب رئيسها`, `وزير خارجيتها`.
    const led = k - 1 >= start && (doc.words[k - 1].bits & bit.OFFICIAL) !== 0 && !isDefinite(doc.words[k - 1])
    if (led) first = k - 1
    if (!HEADS.test(doc.words[k].folded.slice(0, -its.length)) && !(led && HEADS.test(doc.words[first].folded)))
      return null
  }
  // In this sentence or the one before.
  const from = start > 0 ? sentenceStart(scene, start - 1) : start
  const edits = /^تحرير/.test(doc.words[k].folded)
  const of = lastMention(
    scene,
    first,
    (m) => m.first < from || (isMeant(scene, m, its) && !(edits && m.kind === 'state')),
  )
  return of && of.first >= from ? { first, last, of } : null
}

/** A body or state that the pronoun can mean. */
function isMeant({ doc }: Scene, m: ArabicMention, its: string): boolean {
  if (m.kind === 'person' || m.kind === 'place') return false
  if (m.kind === 'state') return its === (MASCULINE.test(m.key) ? 'ه' : 'ها')
  const noun = doc.words[m.first].readings.find((r) => r.lexeme.pos === 'noun')
  const gender = noun?.gender ?? (/ه$/.test(m.key.split(' ')[0]) ? 'f' : 'm')
  return its === 'هم' || its === 'هما' ? noun?.number === 'p' : gender === (its === 'ه' ? 'm' : 'f') || !noun
}

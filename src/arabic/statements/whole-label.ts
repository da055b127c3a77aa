import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { BI, LI, WA } from '../word.ts'
import { quoteOpenedAt } from './marker.ts'
import { joined } from './subject-behind.ts'

/** What somebody without a name is called goes on behind the phrase: of which body he is, and who speaks with him. */

const SOMEBODY = bit.SOURCE | bit.OFFICIAL | bit.PERSON_NOUN
const BODY = bit.ORG_HEAD | bit.GROUP

/** `مصدر مسؤول بالوزارة`, `عضو بوفد المعارضة`: the body that somebody indefinite is of, up to token `to`; the phrase itself where none is named. */
function ofWhichBody(scene: Scene, phrase: Phrase, to: number): Phrase {
  const { words } = scene.doc
  const k = phrase.last + 1
  if (k >= to || !isNobodyNamed(scene, phrase) || phrase.definite || isDefinite(words[phrase.last])) return phrase
  // `مسؤول كبير في مجال الطاقة`, `أستاذ في العلوم السياسية`: his field.
  if (words[k].folded === 'في' && words[phrase.head].bits & SOMEBODY && FIELD.test(words[k + 1]?.folded ?? '')) {
    const field = phraseAt(scene, k + 1)
    return field && field.last < to ? { ...phrase, last: pastConstruct(scene, field, to), other: null } : phrase
  }
  const marked = words[k].folded === 'في' && words[phrase.head].bits & bit.SOURCE ? nameInMarks(scene, k + 1) : -1
  if (marked > 0 && marked < to) return { ...phrase, last: marked, other: null }
  if (!(words[phrase.head].bits & SOMEBODY) || !(words[k].bits & BODY)) return phrase
  const mention = mentionAt(scene, k)
  if ((mention ? mention.pro : words[k].readings[0]?.pro) !== BI) return phrase
  const body = phraseAt(scene, k)
  return body?.definite && body.last < to ? { ...phrase, last: body.last, other: null } : phrase
}

/** `مجال تكنولوجيا المعلومات`: what an indefinite end of the phrase is in construct with. */
const pastConstruct = ({ doc: { words } }: Scene, { last }: Phrase, to: number): number => {
  const next = last + 1 < to ? words[last + 1] : null
  const goesOn =
    next !== null &&
    !isDefinite(words[last]) &&
    (next.bits & (bit.DEFINITE | bit.VERB)) === bit.DEFINITE &&
    !next.readings[0]?.pro
  return goesOn ? last + 1 : last
}

const FIELD = /^(?:ال)?(?:مجال|ميدان|حقل|شان|شوون|قضايا|علم|علوم|قانون|اقتصاد)$/

const INFORMED = /^(?:ال)?(?:دفاع|مطلع|قريب|مقرب|عليم|معني|ضالع|مشارك)(?:ه|ان|ين|ون)?$/

const NUMBERED = /^(?:ال)?(?:ماده|فقره|بند|فصل|قرار|قانون|مرسوم)$/

/** `مصادر مطلعة على الملف`, `مصدر مقرب من العائلة`: what a source knows or is near to is a part of what it is called. */
export function withWhat(scene: Scene, phrase: Phrase, end: number): Phrase {
  const { words } = scene.doc
  const k = phrase.last + 1
  if (k + 1 >= end || phrase.person) return phrase
  // `المادة 26`, `القرار 2254`.
  if (words[k].kind === 'number' && phrase.last === phrase.head && NUMBERED.test(words[phrase.head].folded))
    return { ...phrase, last: k }
  const whole = governing(scene, phrase, end) ?? ofThis(scene, phrase, end)
  if (whole) return whole
  if (isSecondAdjective(scene, phrase, k)) return withWhat(scene, { ...phrase, last: k, other: null }, end)
  // `وزارة الدفاع في بيان`: a name is no calling; `مجلس الدفاع عن البيئة` goes on.
  const name = phrase.other?.last === phrase.last && words[k].folded !== 'عن'
  if (!INFORMED.test(words[phrase.last].folded) || name) return withOthers(scene, ofWhichBody(scene, phrase, end), end)
  const bi = words[k].readings[0]?.pro === BI
  if (!bi && !/^(?:علي|من|في|عن)$/.test(words[k].folded)) return phrase
  const what = phraseAt(scene, bi ? k : k + 1)
  return what && what.last < end ? { ...phrase, last: what.last, other: null } : phrase
}

/** Participles that people are called by, by the preposition that they take. Folded, without article and ending. */
const TAKES: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    عن: 'مدافع|مسوول|باحث|عاطل',
    علي: 'مشرف|قايم|معترض|محتج|حاصل',
    من: 'ناج|ناجي|متضرر|عايد|هارب|فار|نازح|محروم|مستفيد|منسحب|مستاء|منشق',
    في: 'عامل|مختص|متخصص|متورط|معتقل|موقوف|محتجز',
    مع: 'متعاطف|متعامل|متضامن|متعاون',
    الي: 'منتمي|داعي|منضم',
    ب: 'مهتم|معني|مكلف|مختص|مطالب|متهم|مصاب|مرحب',
    ل: 'منظم|مويد|معارض|موالي|موال|مناهض|مناصر|داعم|رافض|منتمي|متابع',
  }).map(([preposition, stems]) => [preposition, new RegExp(`^(?:ال)?(?:${stems})(?:ه|ي|ان|ين|ون|ات)?$`)]),
)
const HEARS = bit.PERSON_NOUN | bit.MEDIA | bit.SOURCE | bit.GROUP
const SPOKEN_IN = bit.CHANNEL | bit.DOCUMENT | bit.SPEECH

/** `المدافعون عن الصيد`, `المنظمون للبطولة`: the phrase with what its participle takes; null where it takes nothing there. */
function governing(scene: Scene, phrase: Phrase, end: number): Phrase | null {
  const { words } = scene.doc
  const k = phrase.last + 1
  const word = words[k]
  if (word.kind !== 'word') return null
  const alone = Object.hasOwn(TAKES, word.folded)
  const pro = alone ? 0 : linkOf(scene, k)
  const preposition = alone ? word.folded : pro === BI ? 'ب' : pro === LI ? 'ل' : ''
  if (!preposition || !TAKES[preposition].test(words[phrase.last].folded)) return null
  const at = alone ? k + 1 : k
  const what = at < end && scene.timeOf[at] < 0 ? phraseAt(scene, at) : null
  if (!what || what.last >= end) return null
  const { bits } = words[what.head]
  // `أعلن المنظمون للصحفيين`, `قال الباحث في بيان`: to whom and where he says it.
  if ((preposition === 'ل' && bits & HEARS) || (preposition === 'في' && bits & SPOKEN_IN)) return null
  return { ...phrase, last: what.last, other: null }
}

/** `أنصار هذا الرأي`, `نتائج هذه الدراسة`: those who are somebody's or something's, and whose is pointed at. */
function ofThis(scene: Scene, phrase: Phrase, end: number): Phrase | null {
  const { words } = scene.doc
  const { head, last } = phrase
  if (head !== last || words[last + 1].readings[0]?.lexeme.pos !== 'dem' || !OF_SOMETHING.test(words[head].folded))
    return null
  const what = phraseAt(scene, last + 1)
  return what && what.last < end ? { ...phrase, last: what.last, definite: true, other: null } : null
}
const OF_SOMETHING =
  /^[وف]?(?:انصار|اصحاب|دعاه|رواد|نتايج|سكان|اهالي|ابناء|قاده|زعماء|رعاه|اعضاء|صاحبه?|(?:مويد|معارض|منتقد|منظم|مناصر|مروج|مسوول|ممثل)و)$/

/** What stands behind the subject, though it could be an object, tells whose those are (`أنصار هذا الرأي`) or in what field (`باحثون في مجال تكنولوجيا المعلومات`). */
export const isOfSubject = ({ doc: { words } }: Scene, subject: Phrase, object: Phrase): boolean => {
  const before = words[object.first - 1]
  return object.first === subject.last + 1 && subject.last === subject.head
    ? words[object.first].readings[0]?.lexeme.pos === 'dem' && OF_SOMETHING.test(words[subject.head].folded)
    : (words[object.first].bits & bit.DEFINITE) !== 0 && !isDefinite(before) && (before.bits & bit.NOUN) !== 0
}

/** `مصادر فرنسية ومصرية`, `الأوساط الحزبية والنقابية`: another adjective of as definite a kind behind the adjective that the phrase ends with. */
function isSecondAdjective({ doc: { words }, mentionOf }: Scene, { head, last, person }: Phrase, k: number): boolean {
  const [one, other] = [words[last], words[k]]
  const best = other.readings[0]
  return (
    !person &&
    last > head &&
    best?.lexeme.pos === 'adj' &&
    best.pro === WA &&
    best.enc === '' &&
    mentionOf[k] < 0 &&
    (one.bits & bit.ADJ) !== 0 &&
    !(one.bits & bit.MASDAR) &&
    !((one.bits | other.bits) & bit.UNKNOWN) &&
    !(other.bits & (bit.VERB | bit.PERSON_NOUN | bit.OFFICIAL)) &&
    ((one.bits ^ other.bits) & bit.DEFINITE) === 0 &&
    best.suffix === one.readings[0]?.suffix
  )
}

/** `مصدر في «عصبة الأنصار»`: the mark that closes a body's name of a few words. */
function nameInMarks(scene: Scene, k: number): number {
  const quote = scene.doc.quotes[quoteOpenedAt(scene, k)]
  return quote && quote.close > 0 && quote.last - quote.first < MOST ? quote.close : -1
}

/** `مسؤولون محليون وشهود`, `دول مانحة ووكالات إغاثة`: all who speak, where none of them is named; up to token `to`. */
export function withOthers(scene: Scene, phrase: Phrase, to: number): Phrase {
  let whole = phrase
  for (let n = 0; n < MOST; n++) {
    const k = whole.last + 1
    if (k >= to || !isNobodyNamed(scene, whole) || !joined(scene, k)) break
    const next = phraseAt(scene, k)
    if (!next || next.last >= to || !isNobodyNamed(scene, next) || !canSpeak(scene, next)) break
    // `المحلل والخبير فلان`: one man of two callings.
    if (!isSeveral(scene, next) && (whole.definite || !(scene.doc.words[next.head].bits & SOMEBODY))) break
    whole = { ...whole, last: next.last }
  }
  return whole
}

/** `عمال إغاثة وسياسيون انتقدوا`: the same before their verb, where the phrase found is the last of them. */
export function withOthersBefore(scene: Scene, phrase: Phrase): Phrase {
  if (!isNobodyNamed(scene, phrase) || phrase.definite || !joined(scene, phrase.first)) return phrase
  const start = sentenceStart(scene, phrase.first)
  let first: Phrase | null = null
  for (let k = phrase.first - 1; k >= Math.max(start, phrase.first - SPAN); k--) {
    const one = phraseAt(scene, k)
    if (one?.first === k && one.last === phrase.first - 1) first = one
  }
  return first && !first.definite && isNobodyNamed(scene, first) && canSpeak(scene, first) && isSeveral(scene, first)
    ? { ...first, last: phrase.last }
    : phrase
}

const isSeveral = (scene: Scene, { head, reading }: Phrase): boolean =>
  reading?.number === 'p' || (scene.doc.words[head].bits & BODY) !== 0
/** Tokens of one of them, at most. */
const SPAN = 6
/** Parties of one saying, at most. */
const MOST = 3

const isNobodyNamed = (scene: Scene, { person, other, head, first }: Phrase): boolean =>
  person === null && other?.first !== head && mentionAt(scene, first) === null

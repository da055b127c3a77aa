import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { type ArabicWord, LI } from '../word.ts'
import type { Phrase } from './phrase.ts'
import { GENERAL, PORTFOLIO } from './phrase-words.ts'
import type { Scene } from './scene.ts'

/** Where a phrase ends though the next word could be an adjective or a part of an office. */
/** `فلان الأمين العام [للأمم المتحدة]`: the office that stands behind the name goes on. */
export function officeAfter(scene: Scene, phrase: Phrase): boolean {
  const { person } = phrase
  return person !== null && person.last < phrase.last && (scene.doc.words[person.last + 1].bits & bit.OFFICIAL) !== 0
}

/** A word of the other gender than the adjective before it, that can be a noun. */
export function turns(scene: Scene, phrase: Phrase, k: number, reading: Reading | null): boolean {
  const before = scene.doc.words[k - 1]
  const one = before.readings[0]
  // `الجيش الليبي المدينة`: a kind of place is no adjective.
  if (isPlace(scene.doc.words[k])) return true
  // `الوزير المعارضة`: of a man no adjective is feminine, so a body follows.
  const body = (scene.doc.words[k].bits & bit.GROUP) !== 0 && reading?.suffix === 'ه' && reading.number === 's'
  if (body && k - 1 === phrase.head && ofAMan(scene, phrase)) return true
  if (k - 1 <= (phrase.other?.last ?? phrase.head) || !(scene.doc.words[k].bits & bit.NOUN)) return false
  return (
    (before.bits & (bit.ADJ | bit.DEFINITE)) === (bit.ADJ | bit.DEFINITE) &&
    (one?.lexeme.pos === 'adj' || (before.bits & bit.DEMONYM) !== 0) &&
    reading !== null &&
    one.number === 's' &&
    reading.number === 's' &&
    (one.suffix === 'ه') !== (reading.suffix === 'ه')
  )
}

const ofAMan = (scene: Scene, { head, reading }: Phrase): boolean =>
  (scene.doc.words[head].bits & (bit.OFFICIAL | bit.PERSON_NOUN)) !== 0 &&
  !(scene.doc.words[head].bits & (bit.GROUP | bit.ORG_HEAD)) &&
  reading?.number === 's' &&
  reading.gender === 'm' &&
  reading.suffix === ''

/** `المسلحون الحوثيون`, `المتمردين الحوثيين`: men, and the group that they are of, in one case. */
export const ofThatGroup = ({ doc: { words } }: Scene, last: number, mention: ArabicMention): boolean =>
  mention.kind === 'group' &&
  mention.pro === 0 &&
  mention.first === mention.last &&
  mention.first === last + 1 &&
  (words[last].bits & (bit.PERSON_NOUN | bit.DEFINITE)) === (bit.PERSON_NOUN | bit.DEFINITE) &&
  MEN.test(words[last].folded) &&
  words[last].folded.slice(-2) === words[mention.first].folded.slice(-2)
const MEN = /(?:ون|ين)$/

/** `المقاتلون الأكراد`, `المستوطنين اليهود`, `الدول الأعضاء`: men, and the people that they are of, which is no plural with an ending; states and what they are. */
export const ofAPeople = ({ doc: { words } }: Scene, { head, definite }: Phrase, k: number): boolean =>
  definite && k - 1 === head && (ofMembers(words, k) || ofPeoples(words, head, k))
const ofMembers = (words: readonly ArabicWord[], k: number): boolean =>
  MEMBERS.is(words[k]) && /^[وفبل]?(?:ال|لل)(?:دول|بلدان)$/.test(words[k - 1].folded)
const MEMBERS = new Shape(/^ال(?:اعضاء|اطراف)$/)
const ofPeoples = (words: readonly ArabicWord[], head: number, k: number): boolean =>
  (words[k].bits & bit.DEFINITE) !== 0 &&
  PEOPLES.is(words[k]) &&
  (words[head].bits & bit.PERSON_NOUN) !== 0 &&
  (MEN.test(words[head].folded) || words[head].readings.some((r) => r.number === 'p'))
/** `متمردين أكراد`. */
export const ofSomePeople = ({ doc: { words } }: Scene, k: number): boolean =>
  !(words[k].bits & bit.DEFINITE) && PEOPLES.is(words[k]) && (words[k - 1].bits & bit.PERSON_NOUN) !== 0
/** Peoples whose plurals have no ending. */
const PEOPLES = new Shape(
  /^(?:ال)?(?:اكراد|عرب|يهود|افغان|اتراك|روس|امازيغ|طوارق|سنه|شيعه|دروز|اقباط|ارمن|تركمان|بدو|اجانب|كرد)$/,
)

/** Forces and authorities, of whom the next noun is a man's. */
const FORCES =
  /^(?:ال|لل|بال|وال|فال)(?:سلطات|شرطه|قوات|نيابه|محكمه|حكومه|مخابرات|استخبارات|جيش|امن|ميليشيات|مليشيات|جماعه|حركه)$/

/** `مدير الشرطة العميد فلان`: of the director. */
const RANKS = /^ال(?:عميد|لواء|عقيد|رايد|عماد|فريق|مقدم|نقيب|ملازم|جنرال|مشير|دكتور|مهندس|استاذ|شيخ|سيد|سيده|حاج)$/

/** `السلطات المحامي`, `الشرطة الناشطة فلانة`, `الجيش الصحفي`: a force or authority, and a man or woman by what they do, no adjective of it. */
export function ofNoBody(scene: Scene, { head, other }: Phrase, k: number, reading: Reading | null): boolean {
  const { words } = scene.doc
  // `تنظيم القاعدة الصحفي الياباني فلان`: behind a body's name.
  if (other?.first === head && other.last === k - 1 && /^(?:group|organization)$/.test(other.kind)) {
    const { bits, folded } = words[k]
    if (!(bits & bit.PERSON_NOUN) || bits & (bit.DEMONYM | bit.OFFICIAL) || RANKS.test(folded)) return false
    const name = words[k + 1]?.bits & bit.DEMONYM ? k + 2 : k + 1
    return scene.mentionOf[name] >= 0 && scene.mentions[scene.mentionOf[name]].kind === 'person'
  }
  // `السلطات المصرية المعارض`: behind an adjective of the body's.
  const near = k - 1 === head || (k - 2 === head && (words[k - 1].bits & (bit.ADJ | bit.DEMONYM)) !== 0)
  const { bits, folded } = words[k]
  if (!near || !(bits & bit.PERSON_NOUN) || bits & (bit.DEMONYM | bit.OFFICIAL) || RANKS.test(folded)) return false
  if (!FORCES.test(words[head].folded)) return false
  const next = scene.mentionOf[k + 1] >= 0 ? scene.mentions[scene.mentionOf[k + 1]] : null
  if (next?.kind === 'person' && next.first === k + 1) return true
  return k - 1 === head && reading?.number === 's' && reading.suffix === '' && !/(?:جيش|امن)$/.test(words[head].folded)
}

/** `الحوثيون السعودية`, `المسلحين الإيرانية`: several men, and a state or a body that no adjective makes theirs. */
export const ofNoMen = ({ doc: { words }, mentionOf, mentions }: Scene, k: number): boolean =>
  (words[k].bits & bit.DEMONYM) !== 0 &&
  words[k].folded.endsWith('يه') &&
  MEN.test(words[k - 1].folded) &&
  (words[k - 1].bits & bit.DEFINITE) !== 0 &&
  ((words[k - 1].bits & bit.PERSON_NOUN) !== 0 || mentions[mentionOf[k - 1]]?.kind === 'group')

/** `أقال الرئيس وزير الداخلية`, `الملك رئيس الوزراء`: whoever reigns holds no office under himself. */
export const underRuler = ({ doc: { words } }: Scene, { head, last, person }: Phrase, k: number): boolean =>
  person === null &&
  k - 1 === last &&
  // `نائب رئيس الجمهورية رئيس الوزراء`: the deputy's other office.
  !(head > 0 && words[head - 1].bits & bit.OFFICIAL) &&
  (head === last
    ? /^[وفلب]?(?:ال|لل)(?:رييس|ملك|سلطان)$/.test(words[head].folded)
    : last === head + 1 &&
      /^[وفلب]?رييس$/.test(words[head].folded) &&
      /^(?:الجمهوريه|البلاد|الدوله)$/.test(words[last].folded)) &&
  UNDER.test(words[k].folded)
const UNDER = /^(?:وزير|رييس|قايد|محافظ|حاكم|سفير|مدير|نايب)$/

/** `وزيرا خارجية مصر`, `رئيسا وزراء`: the construct of two, written like an accusative. */
export const ofOneOffice = ({ doc: { words, n } }: Scene, k: number, reading: Reading): boolean =>
  reading.suffix === 'ا' &&
  (words[k].bits & bit.OFFICIAL) !== 0 &&
  k + 2 < n &&
  /^(?:ال)?(?:خارجيه|داخليه|دفاع|عدل|ماليه|وزراء|حكومه|حكومتي|اركان|برلمان|دوله)$/.test(words[k + 1].folded)

/** `شن عراقي هجوما`, `نفذ فلسطيني عملية`: an accusative is nobody's, nor is anything of some man of a nation. */
export function takesNone(
  { doc: { words } }: Scene,
  { head, last, definite }: Phrase,
  k: number,
  reading: Reading,
): boolean {
  const word = words[k]
  const before = words[k - 1]
  if (k - 1 !== last || definite || reading.definite || reading.pro) return false
  // `قتل مسلحون مستشار الرئيس`: behind its nun a noun of several takes no man in construct.
  if (k - 1 === head && before.readings[0]?.suffix === 'ون' && word.bits & bit.OFFICIAL && reading.number === 's')
    return true
  // `طعن فلسطيني جنديا`: in the accusative a soldier too.
  if (
    k - 1 === head &&
    before.bits & bit.DEMONYM &&
    NATION.test(before.folded) &&
    reading.suffix === 'ا' &&
    reading.number === 's' &&
    word.bits & bit.PERSON_NOUN
  )
    return true
  if (word.bits & (bit.DEMONYM | bit.NUMBER | bit.OFFICIAL) || word.readings[0]?.lexeme.pos !== 'noun') return false
  // `عملية` is an adjective too, but of no man.
  if (word.bits & bit.ADJ && !(word.folded.endsWith('ه') && !before.folded.endsWith('ه'))) return false
  // `22 شخصا`, `نحو ألف شخص`: what is counted.
  if (before.kind === 'number' || before.bits & bit.NUMBER) return false
  if (reading.suffix === 'ا' && reading.number === 's' && /[^ءا]ا$/.test(word.folded)) return true
  return k - 1 === head && NATION.test(before.folded) && (before.bits & bit.DEMONYM) !== 0
}
const NATION = /^[وف]?[^ا].*ي$/

/** `لقي خمسة جنود حتفهم`: what they met with. */
export const isFate = ({ folded }: ArabicWord): boolean => /^(?:حتف|مصرع|نحب)(?:ه|ها|هم|هما|هن)$/.test(folded)

/** A prince's title behind the president of a state: somebody else. */
export const isPrince = ({ doc: { words } }: Scene, { head }: Phrase, title: number): boolean =>
  /^ال(?:امير|اميره|ملك|ملكه)$/.test(words[title].folded) &&
  /^[وف]?الرييس$/.test(words[head].folded) &&
  words[head + 1].names.demonym !== null

/** Kinds of places that no adjective is written like, or a rare one (`المدينة`, she who owes). Folded. */
const isPlace = ({ folded }: ArabicWord): boolean => PLACES.test(folded)
const PLACES =
  /^ال(?:مدينه|قريه|بلده|منطقه|مطار|ميناء|مخيم|عاصمه|ولايه|اقليم|حدود|جزيره|منزل|منازل|مبنى|مبني|مقر|مكتب|مسجد|مستشفي|معسكر|مدرسه|جامعه|سوق|شارع|طريق|حي|جسر|سجن|معبر|معابر|سفاره|قنصليه|محطه|ميدان|ساحه|طرق|شوارع|جسور|مواني|مطارات)$/

/** `صاروخ روسي حافلة`, `دبابات سورية حي`: behind an adjective, a noun that cannot go with the head. */
export function begins(scene: Scene, { head, reading: noun }: Phrase, k: number, reading: Reading | null): boolean {
  const { words } = scene.doc
  // `مصادر قضائية محكمة`, `معارك عنيفة مسلحون`: a body, and men behind an adjective that is like a woman's.
  if (words[k - 1].bits & bit.ADJ && reading) {
    const { bits, folded, readings } = words[k]
    if (bits & bit.ORG_HEAD && folded.endsWith('ه') && readings[0]?.lexeme.pos === 'noun' && !ADJECTIVES.test(folded))
      return true
    if (/^[وي]ن$/.test(reading.suffix) && reading.number === 'p' && words[k - 1].folded.endsWith('ه')) return true
  }
  if (!(words[k].bits & bit.NOUN) || words[k].bits & bit.DEMONYM || reading?.number !== 's' || !noun) return false
  if (!(words[k - 1].bits & bit.ADJ || ofUnknownPeople(words[k - 1]))) return false
  // `طائرة أمريكية حافلة`: one thing is no adjective of another.
  if (words[k - 1].bits & bit.DEMONYM && VEHICLE.test(words[k].folded)) return true
  const people = (words[head].bits & bit.PERSON_NOUN) !== 0
  if (people && noun.number === 'p') return true
  // Several things are spoken of as one woman.
  const feminine = noun.number === 'p' || noun.gender === 'f' || noun.suffix === 'ه'
  return feminine !== (reading.suffix === 'ه')
}

/** Bodies that are adjectives more often than not. */
const ADJECTIVES = /^(?:منظم|خارجي|داخلي|مالي|رياس|معارض)ه$/
const VEHICLE = /^(?:حافله|دوريه|قافله|مركبه|ناقله|سفينه|عربه|قاعده|قريه|منشاه)$/

/**
 * `سائق ألماني المارة`: behind an indefinite adjective of nationality nothing definite goes on, but `سعودي الجنسية`; behind
 * any adjective nobody does (`مصادر قضائية المحكمة`).
 */
export const closedBy = (adjective: ArabicWord, word: ArabicWord): boolean =>
  // `ستة من مسلحي الحوثي`: in construct it does.
  ((word.bits & (bit.GROUP | bit.ORG_HEAD | bit.PERSON_NOUN | bit.OFFICIAL)) !== 0 &&
    adjective.readings[0]?.suffix !== 'ي') ||
  ((adjective.bits & bit.DEMONYM) !== 0 && !/^ال(?:جنسيه|اصل|مولد|هويه)$/.test(word.folded))

/** `في عملية نوعية القوات العراقية`: behind an indefinite noun and its adjective a name is of neither, unless it is who he is. */
export const endsInAdjective = (
  { doc: { words } }: Scene,
  { head, last }: Phrase,
  { kind, first }: ArabicMention,
): boolean =>
  first - 1 === last &&
  last > head &&
  !(words[head].bits & (bit.DEFINITE | bit.OFFICIAL)) &&
  !(kind === 'person' && words[head].bits & WHO) &&
  (words[last].bits & (bit.ADJ | NO_ADJECTIVE)) === bit.ADJ &&
  !PORTFOLIO.test(words[last].folded)
const WHO = bit.TITLE | bit.PERSON_NOUN | bit.SOURCE | bit.UNKNOWN
const NO_ADJECTIVE =
  bit.DEFINITE | bit.DEMONYM | bit.OFFICIAL | bit.GROUP | bit.ORG_HEAD | bit.PERSON_NOUN | bit.PLACE_HEAD

/** The pilot that `بدون طيار` or `من دون طيار` at `k` goes without, or -1. */
export function pastPilot({ doc: { words } }: Scene, k: number, end: number): number {
  const without = words[k].folded === 'من' ? k + 1 : k
  return without + 1 < end && WITHOUT.is(words[without]) && PILOT.is(words[without + 1]) ? without + 1 : -1
}
const WITHOUT = new Shape(/^ب?دون$/)
const PILOT = new Shape(/^طيار(?:ين)?$/)

/** `مسلحين كشميريين`: the plural of an adjective that no table has. */
export const ofUnknownPeople = (word: ArabicWord): boolean =>
  (word.bits & bit.UNKNOWN) !== 0 && /ي(?:ين|ون)$/.test(word.folded)

export const KIN = /^ال(?:شقيق|صديق|جار|حليف)(?:ه|تان|ان|ين)?$/
const POSTED = /^[وبلف]?(?:ال|لل)?(?:سفيره?|قنصل|مبعوثه?|ممثله?|مندوبه?|منسقه?|ملحقه?|مراسله?|موفده?|قايم|مفوضه?)$/

/** An official of one state by an adjective, and the name of a place or state that he is not posted to. */
export function abroad(scene: Scene, phrase: Phrase, mention: ArabicMention): boolean {
  if (mention.kind !== 'place' && mention.kind !== 'state') return false
  const { words } = scene.doc
  // `وزير الدفاع للأردن`: his office is complete.
  const complete =
    mention.pro === LI &&
    phrase.last > phrase.head &&
    (words[mention.first - 1].bits & bit.DEFINITE) !== 0 &&
    // `المفتي العام للمملكة`.
    !GENERAL.test(words[mention.first - 1].folded)
  return complete || words[mention.first - 1].bits & bit.DEMONYM ? !POSTED.test(words[phrase.head].folded) : false
}

/** `تفجير انتحاري`: of a deed, and nobody who did it. */
export const suicidal = ({ doc: { words } }: Scene, { head }: Phrase, k: number): boolean =>
  head >= 0 && k - 1 === head && (words[head].bits & bit.EVENT) !== 0 && /^انتحاريه?$/.test(words[k].folded)

/** A plural or a number in the phrase so far, which an adjective of people can go with. */
export const some = (scene: Scene, phrase: Phrase): boolean => {
  for (let k = phrase.first; k <= phrase.last; k++) {
    const word = scene.doc.words[k]
    if (word.kind === 'number' || word.bits & bit.NUMBER) return true
    if (word.readings.some((r) => r.number === 'p' || r.number === 'd')) return true
    if (/^[وبل]?(?:ال|ل)?اخوه$/.test(word.folded)) return true
  }
  return false
}

/** `قوله إن`, `تأكيدها أن`: a verbal noun of saying with its pronoun, and words behind. */
export function givesWords({ doc: { words } }: Scene, k: number): boolean {
  const next = words[k + 1]
  if (!(words[k].bits & bit.SAYING) || !next || !(PARTICLE.test(next.folded) || /^[:«"“]$/.test(next.surface)))
    return false
  return words[k].readings.some((r) => r.lexeme.derived === 'masdar' && r.enc !== '' && r.lexeme.verb?.act)
}
const PARTICLE = /^ب?ان(?:ه|ها|هم)?$/

const WITHHOLDING = new Set(
  (
    'طلب طلبت طلبوا رفض رفضت رفضوا يرفض ترفض فضل فضلت فضلوا اشترط اشترطت اشترطوا امتنع امتنعت مشترطا مشترطه مفضلا مفضله ' +
    'رافضا رافضه رافضين طلبا رفضا فضلا اشترطا طالبا طالبه طالبين'
  ).split(' '),
)
const NAMING =
  /^(?:ب?عدم|ان|ذكر|نشر|كشف|اعلان|اخفاء|اغفال|حجب|كتمان|تسميت(?:ه|ها|هم|هما)|(?:ال)?(?:كشف|افصاح|ادلاء|تكتم|اشاره)|عن)$/
/** `طلب أيضا عدم ذكر اسمه`: he too. */
const TOO = /^(?:ايضا|كذلك|بدور(?:ه|ها|هم))$/

/** `مسؤول رفض الكشف عن اسمه`: the verb of a clause on why somebody has no name. */
export function withholds({ doc: { words } }: Scene, k: number): boolean {
  if (!WITHHOLDING.has(words[k].folded)) return false
  const next = TOO.test(words[k + 1]?.folded ?? '') ? k + 2 : k + 1
  return NAMING.test(words[next]?.folded ?? '') || (HE.test(words[next]?.folded ?? '') && hidesToo(words, next + 1))
}
/** `اشترط هو الآخر عدم كشف هويته`. */
const HE = /^(?:هو|هي|هم)$/
const hidesToo = (words: readonly ArabicWord[], k: number): boolean =>
  /^(?:ايضا|كذلك|الاخر|الاخري|الاخرون)$/.test(words[k]?.folded ?? '') && NAMING.test(words[k + 1]?.folded ?? '')

/** An indefinite adjective behind `غير`. */
export function isNot(scene: Scene, k: number, end: number): boolean {
  if (k >= end || scene.mentionOf[k] >= 0) return false
  const { bits, readings } = scene.doc.words[k]
  const [best] = readings
  return best?.lexeme.pos === 'adj' && best.pro === 0 && best.enc === '' && !(bits & bit.DEFINITE)
}

/** `مقربين من الوزير`: people near to somebody. */
export const CLOSE_TO = /^(?:ال)?(?:مقربين|مقربون|مقرب|قريبين|قريبون)$/

/** `قال الوزير لصحيفة «الأفق»`: whom he tells; only who works for a medium is its own. */
export function toldTo(scene: Scene, phrase: Phrase, mention: ArabicMention): boolean {
  const { words } = scene.doc
  const { pro, first } = mention
  if (pro !== LI || phrase.head < 0 || !isMedia(words, mention)) return false
  if (isOfSomething(scene, phrase)) return true
  // `المدير لصحيفة`, `مسؤول أمريكي لشبكة`, but `المدير العام لصحيفة`.
  if (phrase.person || !(words[first].bits & bit.MEDIA)) return false
  const head = words[phrase.head]
  return phrase.last === phrase.head && head.bits & bit.DEFINITE
    ? !/مراسل/.test(head.folded)
    : !OF_A_MEDIUM.test(head.folded) && !/^(?:ال)?رسميه?$/.test(words[phrase.last].folded)
}
/** `أبلغ دبلوماسي أوروبي وكالة فرانس برس أن`: behind an indefinite adjective of somebody a medium is told. */
export const isToldIt = (
  { doc: { words } }: Scene,
  { head, person }: Phrase,
  mention: ArabicMention,
  k: number,
): boolean =>
  head >= 0 &&
  head < k - 1 &&
  mention.pro === 0 &&
  person === null &&
  isMedia(words, mention) &&
  (words[head].bits & (bit.OFFICIAL | bit.PERSON_NOUN | bit.SOURCE)) !== 0 &&
  (words[k - 1].bits & (bit.ADJ | bit.DEFINITE | bit.OFFICIAL)) === bit.ADJ &&
  words[k - 1].readings[0]?.lexeme.pos === 'adj'

const isMedia = (words: readonly ArabicWord[], { first, kind, being }: ArabicMention): boolean =>
  kind === 'organization' && ((words[first].bits & bit.MEDIA) !== 0 || /media|agency/.test(being?.cls ?? ''))

const OF_A_MEDIUM = /^(?:ال)?(?:مدير|رءيس|رييس|مراسل|محرر|ناشر|مالك|موسس|مندوب|صاحب)(?:ه)?$/

/** `فلان رئيس البلدية لوكالة`, `مدير الشركة لوكالة`: the office is in construct with what it is of, and of no medium besides. */
function isOfSomething({ doc: { words }, mentionOf }: Scene, { head, last, person }: Phrase): boolean {
  const office = person && person.first === head ? person.last + 1 : head
  return (
    office < last &&
    (words[office].bits & (bit.OFFICIAL | bit.DEFINITE)) === bit.OFFICIAL &&
    (mentionOf[last] >= 0 || isDefinite(words[last])) &&
    !IN_A_MEDIUM.test(words[last].folded)
  )
}
/** What an office in a medium is of: `رئيس التحرير لصحيفة`. */
const IN_A_MEDIUM = /^ال(?:تحرير|اداره|عام|عامه|تنفيذي|تنفيذيه|اقليمي|رسمي|رسميه)$/

/** A definite word that can be an adjective, and is nobody's office. */
export function describes(scene: Scene, k: number): boolean {
  const word = scene.doc.words[k]
  return (
    scene.mentionOf[k] < 0 &&
    (word.bits & bit.DEFINITE) !== 0 &&
    !(word.bits & bit.OFFICIAL) &&
    word.readings.some((r) => r.lexeme.pos === 'adj' && r.pro === 0 && r.enc === '')
  )
}

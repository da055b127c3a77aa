import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { cut } from '../syntax/cut.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import { linkOf, mentionAt, type Scene } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import { resumed } from './before.ts'
import { coordinated } from './coordinated.ts'
import type { Role } from './frames.ts'
import { verb } from './verbs.ts'

/** Where reading arguments goes on: past what stands among them and is none. Folded. */
export const PREPOSITIONS: Record<string, Role> = {
  علي: 'on',
  ضد: 'against',
  مع: 'with',
  الي: 'to',
  من: 'from',
  في: 'in',
  عن: 'about',
  بين: 'with',
  تجاه: 'against',
  بحق: 'against',
  لصالح: 'to',
  نحو: 'to',
  صوب: 'on',
  باتجاه: 'on',
  لدي: 'in',
  داخل: 'in',
  وسط: 'in',
  بوجه: 'against',
  ازاء: 'against',
  امام: 'to',
  بجانب: 'to',
}
/** Prepositions that say when, where or why: what they govern is no party. Folded. */
const ADJUNCTS = new Set(
  'جوار بجوار قباله عند خلال اثناء بعد قبل منذ عقب اثر جراء بسبب رغم دون حول وسط قرب عبر حتي فوق تحت خلف قبيل بعيد طوال طيله ضمن بدل حسب وفق بحسب بشان مثل سوي نتيجه غداه عشيه باستثناء بفضل بدون بهدف بغيه بتهمه بتهم بشبهه بدعوي بذريعه بحجه فور حين لدن'.split(
    ' ',
  ),
)
export const isAdjunct = (folded: string): boolean =>
  ADJUNCTS.has(folded) || (folded.startsWith('و') && ADJUNCTS.has(folded.slice(1)))

/** Past what an adjunct's preposition at `k` governs, with what an act in it takes; `k` itself where a clause follows. */
export function pastAdjunct(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  const at = k + 1
  if (at >= end) return at
  if (scene.timeOf[at] >= 0) return scene.times[scene.timeOf[at]].last + 1
  if (/^(?:ان|انه|انها|انهم|ما)$/.test(doc.words[at].folded) || verb(scene, at)) return k
  // `بدون طيار`: the noun alone.
  if (doc.words[k].folded === 'بدون' && doc.words[at].folded === 'طيار') return at + 1
  const phrase = phraseAt(scene, at)
  if (!phrase) return at
  let after = lastOf(coordinated(scene, cut(scene, phrase))) + 1
  if (!(doc.words[phrase.head].bits & (bit.MASDAR | bit.EVENT | bit.DOCUMENT)) || scene.mentionOf[phrase.head] >= 0)
    return after
  // `خلال قمة لمجموعة اليورو`, `بحسب تقرير لصحيفة الفجر`: whose meeting or paper it was.
  if (after < end && linkOf(scene, after) === LI && scene.timeOf[after] < 0) {
    const whose = phraseAt(scene, after)
    if (whose) after = lastOf(coordinated(scene, whose)) + 1
  }
  // `خلال لقائه وزير الدفاع`: the object of the act.
  if (phrase.reading?.enc && phrase.last === phrase.head && after < end && scene.timeOf[after] < 0) {
    const object = verb(scene, after) ? null : phraseAt(scene, after)
    if (object) after = lastOf(coordinated(scene, object)) + 1
  }
  // `بعد هجوم على القاعدة`.
  if (after + 1 < end && PREPOSITIONS[doc.words[after].folded] !== undefined && scene.mentionOf[after] < 0) {
    const governed = phraseAt(scene, after + 1)
    if (governed) after = lastOf(coordinated(scene, governed)) + 1
  }
  return after
}

/** `من قبل`, `على يد`, `من جانب`: who did it, in a passive or after a verbal noun. */
export const isByWhom = (preposition: string, noun: string): boolean =>
  /^و?من$/.test(preposition) ? FROM_WHOM.has(noun) : /^و?علي$/.test(preposition) && BY_HAND.has(noun)
const FROM_WHOM = new Set(['قبل', 'جانب', 'طرف', 'يد'])
/** `على جانب الطريق` is where, `على يد` by whom. */
const BY_HAND = new Set(['يد', 'ايدي'])

/** `شن الجيش غارة إثر تعرضه لهجوم من جانب مسلحين`: where who acts and to whom is told, by whom is of the act in the adjunct. */
export function pastAgent(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  if (k + 2 >= end || !isByWhom(words[k].folded, words[k + 1].folded)) return k
  const agent = phraseAt(scene, k + 2)
  return agent ? lastOf(coordinated(scene, agent)) + 1 : k
}

/** Past `بقيادة السعودية`, `بدعم من قوات التحالف`, `بتنسيق مع الجيش`. */
export function pastCompany(scene: Scene, k: number, end: number): number {
  const whole = phraseAt(scene, k) ?? phraseAt(scene, k + 1)
  let after = whole ? lastOf(coordinated(scene, cut(scene, whole))) + 1 : k + 1
  if (after + 1 < end && /^(?:من|مع)$/.test(scene.doc.words[after].folded) && scene.mentionOf[after] < 0) {
    const with_ = phraseAt(scene, after + 1)
    if (with_) after = lastOf(coordinated(scene, cut(scene, with_))) + 1
  }
  return after
}

export const lastOf = (phrases: readonly Phrase[]): number => phrases[phrases.length - 1].last

/** The comma that closes what the comma at `k` opens between verb and argument: a time, or what a preposition governs; or -1. */
export function between(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  if (!isComma(doc.words[k]) || k + 1 >= end) return -1
  // `، زوال أمس الاثنين،`: at noon, as the Maghreb says.
  const noon = NOON.test(doc.words[k + 1].folded) && k + 2 < end && scene.timeOf[k + 2] >= 0 ? 1 : 0
  if (scene.timeOf[k + 1 + noon] >= 0) {
    let m = k + 1 + noon
    while (m < end && (scene.timeOf[m] >= 0 || doc.words[m].surface === '(' || doc.words[m].surface === ')')) m++
    return m < end && isComma(doc.words[m]) && m + 1 < end && !verb(scene, m + 1) ? m : -1
  }
  const { folded } = doc.words[k + 1]
  // `، جنوب البلاد،`: where a town lies.
  if (PART_OF_LAND.test(folded) && k + 3 < end && isComma(doc.words[k + 3]) && !verb(scene, k + 4)) return k + 3
  const beside = /^و?ب(?:ما|حضور|مشاركه|رفقه|معيه|حمايه|حراسه|دعم|مسانده|اسناد|تنسيق|قياده|رياسه|اشراف)$/.test(folded)
  if ((PREPOSITIONS[folded] === undefined && !isAdjunct(folded) && !beside) || scene.mentionOf[k + 1] >= 0) return -1
  for (let m = k + 2; m + 1 < end && m < k + 12; m++) {
    if (verb(scene, m)) return -1
    if (isComma(doc.words[m])) return verb(scene, m + 1) || joinsOn(scene, m + 1) ? -1 : m
  }
  return -1
}

/** `شمال`, `غربي`: a quarter of a land or town, folded. */
export const PART_OF_LAND = /^(?:شمال|جنوب|شرق|غرب|وسط)ي?$/
const NOON = /^(?:زوال|ضحي|غداه|اصيل)$/

/** Words between the subject and the comma before the object, at most. */
const APART = 10

/** From `from` to the comma at `to` it is said when or where. */
function whereOrWhen({ doc, timeOf }: Scene, from: number, to: number): boolean {
  if (to - from < 1 || to - from > APART) return false
  return timeOf[from] >= 0 || timeOf[to - 1] >= 0 || doc.words[from].folded === 'في'
}

/** `أدانت المنظمة، الهجوم`: a comma between subject and object, and a thing after it that adds nothing to the subject. */
export function objectAfter(scene: Scene, k: number, end: number, subject: Phrase): boolean {
  if (!isComma(scene.doc.words[k]) || k + 1 >= end || verb(scene, k + 1) || joinsOn(scene, k + 1)) return false
  const phrase = scene.timeOf[k + 1] < 0 ? phraseAt(scene, k + 1) : null
  // `استقبل الوزير في مكتبه أمس، السفير`: behind where and when, the comma adds nothing to the subject.
  // `أنقذت الدوريات في القطاع أمس، طفلا`.
  const indefinite = phrase?.reading?.suffix === 'ا' && phrase.head === phrase.first
  if (phrase && (phrase.definite || phrase.person || indefinite) && whereOrWhen(scene, subject.last + 1, k)) return true
  // `قتل مسلحو الحركة، 148 شخصا`.
  const { kind, bits } = scene.doc.words[k + 1]
  if (
    (kind === 'number' || bits & bit.NUMBER) &&
    phrase &&
    animate(scene, phrase) &&
    subject.first === subject.head &&
    !/^(?:منهم|بينهم|منها)$/.test(scene.doc.words[k + 2]?.folded ?? '')
  )
    return true
  const all = /^(?:كل|جميع|كافه)$/.test(scene.doc.words[k + 1].folded)
  // `زار الوزير فلان، سفارة بلاده`: a man, and a body by its name.
  if (subject.person && phrase?.other?.first === k + 1 && phrase.other.kind === 'organization' && !phrase.person)
    return true
  // `استقبل الأمير محمد بن سلمان، وزير الدفاع البريطاني فلان`: each with a name of his own.
  if (subject.person && phrase?.person)
    return (
      (scene.doc.words[k + 1].bits & (bit.OFFICIAL | bit.TITLE)) !== 0 &&
      !OF_ANOTHER.test(scene.doc.words[k + 1].folded)
    )
  return phrase?.definite === true && !phrase.person && (all || !animate(scene, phrase))
}

/** Words of an aside between the subject and the object of a verb, at most. */
const ASIDE = 16

/**
 * `اتهمت الوزارة، في بيان أصدرته أمس، النظام`, `حمل فلان، رئيس الحزب، إيران المسؤولية`: whoever is named right behind the comma
 * that closes what `k` opens, a comma or the verb of a clause about a paper.
 */
export function behindAside(scene: Scene, k: number, end: number, subject: Phrase): Phrase | null {
  const { words } = scene.doc
  if (k >= end || !(isComma(words[k]) || (verb(scene, k)?.enc && words[k - 1].bits & bit.DOCUMENT))) return null
  if (isComma(words[k]) && (verb(scene, k + 1) || linkOf(scene, k + 1) & WA)) return null
  // `حمل فلان، رئيس الحزب، إيران`: the aside belongs to the subject's phrase.
  for (let m = k - 1; m > subject.first; m--) {
    if (!isComma(words[m]) || subject.last !== k - 1) continue
    const phrase = phraseAt(scene, k + 1)
    return phrase?.definite && animate(scene, phrase) ? phrase : null
  }
  for (let m = k + 1; m + 1 < end && m < k + ASIDE; m++) {
    if (/^[؛;:.]$/.test(words[m].surface) || (verb(scene, m) && !verb(scene, m)!.enc)) return null
    if (!isComma(words[m])) continue
    const phrase = verb(scene, m + 1) || joinsOn(scene, m + 1) ? null : phraseAt(scene, m + 1)
    return phrase?.definite && animate(scene, phrase) ? phrase : null
  }
  return null
}

/** `فلان، نائب المستشارة فلانة`: his own office, though it names somebody. */
const OF_ANOTHER = /^(?:ال)?(?:نايب|مستشار|مساعد|مبعوث|مدير|ابن|نجل|شقيق|زوج|والد)ه?$/

/** A word with a proclitic conjunction or preposition. */
export const joinsOn = (scene: Scene, k: number): boolean => linkOf(scene, k) !== 0

/** What opens a clause on whoever stands before its comma. */
const ON_HIM = /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان|اللتين)$|^و(?:هو|هي|هم)$/
/** Words of such a clause, at most. */
const CLAUSE = 20

/** The comma that closes the clause which the comma at `k` opens (`، الذي خسر جنديين أمس،`, `، وهو ضابط سابق،`, `، طلب عدم ذكر اسمه،`), or -1. */
export function clauseAside(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  if (!isComma(words[k]) || k + 2 >= end) return -1
  if (!ON_HIM.test(words[k + 1].folded) && !withholds(scene, k + 1)) return -1
  for (let m = k + 2; m + 1 < end && m < k + CLAUSE; m++) {
    if (/^[؛;:.]$/.test(words[m].surface)) return -1
    if (isComma(words[m])) return m
  }
  return -1
}

/** Past a relative clause of a verb with its pronoun and one phrase, where another phrase follows; else -1. */
export function pastRelative(scene: Scene, k: number, end: number, subject: boolean): number {
  const { words } = scene.doc
  const reading = k + 2 < end ? verb(scene, k + 1) : null
  if (!reading) return -1
  const after = subject && !reading.enc ? pastPlaces(scene, k + 2, end) : -1
  if (after > k + 2 && !verb(scene, after) && !joinsOn(scene, after)) {
    const whom = phraseAt(scene, after)
    if (whom && animate(scene, whom)) return after
  }
  const bound = resumed(scene, k + 1)
  if (!reading.enc && !bound && !subject) return -1
  const doer = phraseAt(scene, bound ? k + 3 : k + 2)
  // `فلان الذي يزور المنطقة الملك فلان`: whom he meets, behind where he is.
  const apart = subject && !reading.enc && doer ? titleIn(scene, doer) : -1
  if (apart > 0) return apart
  let next = doer ? cut(scene, doer).last + 1 : end
  // `المؤسسة التي يوجد مقرها في طرابلس الحكومة`: a clause of the subject, with where.
  if (subject && next + 1 < end && PREPOSITIONS[words[next].folded] !== undefined) {
    const place = phraseAt(scene, next + 1)
    if (place && phraseAt(scene, place.last + 1)?.definite) next = place.last + 1
  } else if (subject && !reading.enc && !(next < end && phraseAt(scene, next)?.definite)) return -1
  if (next >= end || scene.timeOf[next] >= 0 || verb(scene, next)) return -1
  // `مقاتلات التحالف الذي تقوده السعودية على مواقع الحوثيين`: an argument goes on.
  if (subject && reading.enc && PREPOSITIONS[words[next].folded] !== undefined && scene.mentionOf[next] < 0) return next
  return phraseAt(scene, next) && !joinsOn(scene, next) ? next : -1
}

/** Where the title of somebody begins who stands behind a place that is not his, or -1. */
function titleIn(scene: Scene, { head, person }: Phrase): number {
  const { words } = scene.doc
  if (!person || person.first <= head || words[head].bits & (bit.OFFICIAL | bit.PERSON_NOUN | bit.GROUP)) return -1
  if (!/^ال(?:منطقه|بلاد|مملكه|عاصمه|مدينه|قاهره|كويت)$/.test(words[head].folded)) return -1
  for (let k = head + 1; k <= person.first; k++)
    if (k === person.first || words[k].bits & (bit.OFFICIAL | bit.TITLE)) return k
  return -1
}

/** `انتشرت بكثافة في الميدان`, `تجمعوا أمام البرلمان`: past how, when and where something in a clause was. */
function pastPlaces(scene: Scene, from: number, end: number): number {
  const { words } = scene.doc
  let k = from
  while (k < end) {
    if (scene.timeOf[k] >= 0) {
      k = scene.times[scene.timeOf[k]].last + 1
      continue
    }
    const led = (PREPOSITIONS[words[k].folded] !== undefined || isAdjunct(words[k].folded)) && scene.mentionOf[k] < 0
    const joined = (linkOf(scene, k) & BI) !== 0
    if (!led && !joined) return k
    const phrase = k + 1 < end ? phraseAt(scene, led ? k + 1 : k) : null
    if (!phrase) return joined ? k + 1 : k
    k = cut(scene, phrase).last + 1
  }
  return -1
}

/** Past `أعضاء من لجنة الأمن`, `مسلحون من تنظيم داعش`: of whom some people are belongs to them. */
export function partitive(scene: Scene, phrase: Phrase, end: number): number {
  const next = phrase.last + 1
  const head = scene.doc.words[phrase.head]
  if (
    next + 1 >= end ||
    scene.doc.words[next].folded !== 'من' ||
    phrase.definite ||
    phrase.reading?.number !== 'p' ||
    !(head.bits & (bit.PERSON_NOUN | bit.GROUP))
  )
    return next
  const body = phraseAt(scene, next + 1)
  const bits = body ? scene.doc.words[body.head].bits : 0
  const group = body?.other?.first === body?.head && /^(?:group|organization)$/.test(body?.other?.kind ?? '')
  return body && !body.person && (group || bits & (bit.ORG_HEAD | bit.GROUP)) ? body.last + 1 : next
}

/** Past a bracket with what it holds, or a quotation mark; -1 at a mark that ends the clause. */
export function aside(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  const mark = doc.words[k].surface
  if (
    mark === '(' &&
    mentionAt(scene, k + 1) &&
    doc.words[mentionAt(scene, k + 1)!.last + 1]?.surface === ')' &&
    scene.mentionOf[k - 1] < 0
  )
    return k + 1
  if (mark === '(' || mark === '-' || mark === '–') {
    const close = mark === '(' ? ')' : mark
    for (let m = k + 1; m < end && m < k + 12; m++) if (doc.words[m].surface === close) return m + 1
    return mark === '(' ? k + 1 : -1
  }
  return /^[)"«»“”/]$/.test(mark) ? k + 1 : -1
}

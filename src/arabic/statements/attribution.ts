import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { NameTrie, ROOT } from '../names/trie.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { rows } from '../table.ts'
import { ATTRIBUTION } from '../traits.ts'
import { LI, surfaceOffset } from '../word.ts'
import { quoteOpenedAt } from './marker.ts'

/** A phrase that names a source beside what it covers: `وفقا لـ`, `بحسب`, `على حد قول`. */
export interface Attribution {
  /** `own`: `على حد قوله`, by whoever spoke before. */
  kind: 'source' | 'clause' | 'relay' | 'own'
  first: number
  /** Last token of the phrase itself. */
  last: number
  /** Token where the source begins, and offset past a proclitic `ل`. */
  source: number
  sourceFrom: number
}

let trie: NameTrie<Attribution['kind']> | null = null
const heads = new Set<string>()

function phrases(): NameTrie<Attribution['kind']> {
  if (trie) return trie
  trie = new NameTrie()
  for (const [phrase, kind] of rows('attributions')) {
    trie.add(phrase, kind as Attribution['kind'])
    heads.add(fold(phrase.split(' ')[0]))
  }
  return trie
}

/** The attribution phrase that begins at token `t`, or null. */
export function attributionAt(scene: Scene, t: number): Attribution | null {
  const { doc } = scene
  const word = doc.words[t]
  if (!(word.traits & ATTRIBUTION)) return null
  const own = ownWords(scene, t)
  if (own) return own
  const tree = phrases()
  const folded = heads.has(word.folded)
    ? word.folded
    : word.folded.startsWith('و') && heads.has(word.folded.slice(1))
      ? word.folded.slice(1)
      : null
  if (folded === null) return null
  // `وليس كما ورد في المواقع`: what is not so.
  if (t > 0 && NOT.test(doc.words[t - 1].folded)) return null
  // `شكره على ما قاله`: only a comma makes it `as he said`.
  if (word.folded === 'علي' && doc.words[t + 1]?.folded === 'ما' && !isComma(doc.words[t - 1])) return null
  let node = tree.step(ROOT, folded)
  let best: Attribution | null = null
  for (let k = t; node >= 0; ) {
    const kind = tree.at(node)?.[0]
    if (kind) best = { kind, first: t, last: k, source: k + 1, sourceFrom: doc.start[k + 1] ?? 0 }
    k++
    if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[t]) break
    const next = doc.words[k]
    // The `ل` of `وفقا ل` is written on to the source.
    const glued = next.cores.find((c) => c.pro === LI)
    if (glued && tree.step(node, 'ل') >= 0 && tree.step(node, next.folded) < 0) {
      const found: Attribution = {
        kind: 'source',
        first: t,
        last: k - 1,
        source: k,
        sourceFrom: doc.start[k] + surfaceOffset(next, glued.at),
      }
      return isSource(scene, found) ? found : null
    }
    node = tree.step(node, next.folded)
  }
  return best && best.source < doc.n && doc.sentenceOf[best.source] === doc.sentenceOf[t] && isSource(scene, best)
    ? best
    : null
}

const NOT = /^[وف]?ليست?$/
const OWN = /^(?:ل)?(?:قول|تعبير|وصف|زعم|راي|كلام|اعتقاد|تقدير|تصريح|تصريحات|اقوال|افادات|افاد[هت])(?:ه|ها|هم|هما)$/

/** `على حد قوله`, `بحسب تعبيرها`, `وفقا لتصريحاته`: the words are those of whoever spoke. */
function ownWords(scene: Scene, t: number): Attribution | null {
  const { doc } = scene
  const on = doc.words[t].folded === 'علي'
  const last = on ? t + 2 : t + 1
  if (on && doc.words[t + 1]?.folded !== 'حد') return null
  // `يقول فلان في تصريحه`: where the words stand; in his opinion they are his.
  if (
    (doc.words[t].folded === 'في' || doc.words[t].folded === 'وفي') &&
    !/^(?:راي|اعتقاد|تقدير)/.test(doc.words[last]?.folded ?? '')
  )
    return null
  if (last >= doc.n || doc.sentenceOf[last] !== doc.sentenceOf[t] || !OWN.test(doc.words[last].folded)) return null
  return { kind: 'own', first: t, last, source: last, sourceFrom: doc.start[last] }
}

const SOURCES =
  bit.SOURCE | bit.DOCUMENT | bit.OFFICIAL | bit.PERSON_NOUN | bit.MEDIA | bit.ORG_HEAD | bit.TITLE | bit.CHANNEL
const PASSING_ON = /^(?:نقل|تناقل|أورد|ورد|جاء|نشر|بث|أظهر|نص|علم|أذاع|تداول)$/

/** What is followed and says nothing, though it be a paper: `وفق الخطة`, `حسب المواصفات`, `وفقا لتوجيهات الملك`. Heads without article. */
const GOVERNING = new Set(
  (
    'خطه خطط خط قطاع قطاعات فيه فيات احداث مجريات معيار معايير مواصفه مواصفات جدول جداول عقد عقود برنامج برامج شرط شروط ضابط ضوابط اسس اليه اليات منهج منهجيه سياسه سياسات استراتيجيه ' +
    'توجيه توجيهات امر اوامر احكام ميزانيه موازنه تصميم تصاميم تصنيف تسعيره مقياس مقاييس مخطط مخططات رويه طلب طلبات مبدا مبادئ مسار مسارات ' +
    'طريقه طرق صيغه نموذج نماذج نظريه عقيده شعار مشروع مشاريع مراحل اختصاص صلاحيات مقرر مقررات مرجعيات تقويم مناهج محتوي متطلبات سجل سجلات احتياج احتياجات حاجات خصوصيات مميزات مزايا موهلات ' +
    'متبع حاجه مصلحه معمول مطلوب معتاد متعارف اصول رغبه ظروف عاده عرف تقاليد مبادره مبادرات اولويه اولويات امكانيه امكانات مصالح مقتضيات تطلعات'
  )
    .split(' ')
    .map(fold),
)
/** Rules that state something where a clause follows them (`وبحسب القانون، يحق للناخب`) and only govern what was done before. */
const RULES = new Set(
  'قانون قوانين نظام انظمه دستور لائحة لوائح ماده مواد بند بنود نص نصوص اتفاق اتفاقيه اتفاقيات اتفاقات ميثاق مرسوم قرار قرارات تعليمات فقره فقرات تشريع تعديلات بروتوكول معاهده معطيات'
    .split(' ')
    .map(fold),
)

const LATEST = /^ل?(?:احدث|افضل|اعلي|ارقي|اجود|ادق|اقصي|ادني|احسن|اسمي|اكثر|اقل)$/

const VARYING = /^(?:متفاوت|مختلف|متنوع|متباين|متغير|[يت]?(?:ختلف|تفاوت|تنوع|تباين|تغير))(?:ه|ا|ين|ات)?$/

/** True at the beginning of a sentence, after `و` or an opening word at most. */
const opens = (scene: Scene, t: number): boolean => t - sentenceStart(scene, t) < 2

/** `وفق القضاء المستقل`, `حسب الأصول` name no source: after the phrase must stand who or what can say something. */
function isSource(scene: Scene, a: Attribution): boolean {
  const { doc } = scene
  let k = a.source
  // `لفترات متفاوتة حسب الدولة`: what it hangs on.
  if (/^(?:حسب|بحسب|وفق)$/.test(doc.words[a.last].folded) && a.first > 0 && VARYING.test(doc.words[a.first - 1].folded))
    return false
  const marked = sourceInMarks(scene, k)
  if (marked) return true
  if (/^(?:ما|لما)$/.test(doc.words[k].folded)) k++
  const verb = k > a.source || a.kind === 'clause' ? verbAt(scene, k) : null
  if (verb && doc.words[a.first].folded.endsWith('كما') && a.first === a.last)
    return quotesHim(scene, k, verb) || asSaid(scene, a.first, k, verb)
  // `وفق ما تراه الوزارة`: what it wants, and no words of its.
  if (verb?.enc && verb.lexeme.lemma === 'رأى') return false
  // `مثلما افتخرنا`: the writer's own.
  if (verb?.person.startsWith('1')) return false
  if (verb) return verb.lexeme.act !== undefined || PASSING_ON.test(verb.lexeme.lemma)
  if (a.kind === 'clause') return false
  for (let n = 0; n < 3 && k + n < doc.n; n++) {
    const mention = mentionAt(scene, k + n)
    if (mention) return mention.kind !== 'place'
    const { bits, folded, readings } = doc.words[k + n]
    // `وفقا لأحدث التقنيات`: only the latest report says something.
    if (n === 0 && LATEST.test(folded) && !((doc.words[k + 1]?.bits ?? 0) & (bit.DOCUMENT | bit.SOURCE))) return false
    const head = folded.replace(/^(?:لل|وال|ال|ل)(?=.{3})/, '')
    if (
      GOVERNING.has(head) ||
      (/^(?:تحقيق|قضيه|قضايا|محاكم|دعوي|نزاع)/.test(head) && doc.words[a.last].folded === 'ذمه')
    )
      return false
    // `لائحة` begins with a letter of its own.
    if (RULES.has(head) || RULES.has(folded)) return opens(scene, a.first)
    if (bits & SOURCES) return true
    if (n === 0 && bits & bit.FUNCTION && /^(?:هذا|هذه|تلك|ذات|احد|احدي|بعض|عدد|معظم|اخر)$/.test(doc.words[k].folded))
      continue
    // `بحسب ثلاثة مصادر`.
    if (n === 0 && (bits & bit.NUMBER || readings[0]?.lexeme.pos === 'num'))
      return ((doc.words[k + 1]?.bits ?? 0) & (bit.SOURCE | bit.OFFICIAL | bit.PERSON_NOUN)) !== 0
    if (!(bits & bit.ADJ) || n > 0) return false
  }
  return false
}

/** Words of a source's name in marks, at most. */
const NAME = 3

/** `حسب «وام»`, `بحسب "تاس"`: the quotation that a source's name in marks is, as its first and last token; null if none opens at `k`. */
export function sourceInMarks(scene: Scene, k: number): { first: number; last: number } | null {
  const quote = scene.doc.quotes[quoteOpenedAt(scene, k)]
  if (!quote || quote.close < 0 || quote.last < quote.first || quote.last - quote.first >= NAME) return null
  const mention = mentionAt(scene, quote.first)
  if (mention && mention.kind !== 'organization') return null
  return { first: quote.first, last: quote.close }
}

/** A particle, a quotation or a preposition: what a verb of saying before it goes on with. */
export const opensWords = ({ doc: { words } }: Scene, k: number): boolean =>
  /^(?:[وب]?ان(?:ه|ها|هم)?|في|خلال|علي|الي)$/.test(words[k]?.folded ?? '') || /^[:«"“]$/.test(words[k]?.surface ?? ':')

/** To the end of the sentence no particle and no quotation. */
function noWords({ doc }: Scene, from: number): boolean {
  for (let k = from; k < doc.n && doc.sentenceOf[k] === doc.sentenceOf[from]; k++)
    if (k > from + CLAUSE || /^ب?ان(?:ه|ها|هم)?$/.test(doc.words[k].folded) || /^[:«"“،]$/.test(doc.words[k].surface))
      return false
  return true
}
const CLAUSE = 14

/** `كما نقلت عنه الصحيفة`: who passes on what he says. */
const quotesHim = ({ doc: { words } }: Scene, k: number, verb: Reading): boolean =>
  verb.lexeme.lemma === 'نقل' && verb.pro === 0 && /^عن(?:ه|ها|هم)$/.test(words[k + 1]?.folded ?? '')

/** Verbs of saying whose words are a clause. */
const CLAUSE_ONLY = new Set(['قال', 'صرح', 'أفاد'])
const beginsAnew = (scene: Scene, k: number): boolean =>
  k < scene.doc.n && (/^(?:مما|ما|وهو|وهي|الامر)$/.test(scene.doc.words[k].folded) || verbAt(scene, k) !== null)

/** Behind `في الاقتصاد`, `في بيان` at `k`: what he knows, where he said it; `في بيان إغلاق المطار` is what he announced. */
function pastPlace(scene: Scene, k: number): number {
  const { words } = scene.doc
  const where = words[k]?.folded === 'في' ? phraseAt(scene, k + 1) : null
  if (!where) return k
  const goesOn = where.last > where.head && !(words[where.head + 1].bits & bit.ADJ)
  return goesOn && words[where.head].bits & (bit.DOCUMENT | bit.CHANNEL) ? k : where.last + 1
}

/**
 * `…، كما قال العمدة.`: at the end of what it covers, with nothing said behind. Elsewhere `كما` brings in more of the report or
 * more words of somebody.
 */
function asSaid(scene: Scene, first: number, k: number, verb: Reading): boolean {
  const { doc } = scene
  if (!verb.lexeme.act || verb.pro || first === 0) return false
  // `والوضع، كما قال الوزير، خطير`: what it is said of stands before the comma.
  const topic = isComma(doc.words[first - 1]) && (doc.words[first - 2]?.bits ?? 0) & bit.DEFINITE
  if (opens(scene, first - 1) && !topic) return false
  // `. كما أشاد بجهود الوسطاء.`: more of what he said, who spoke before.
  if (first === sentenceStart(scene, first)) return false
  const subject = k + 1 < doc.n && doc.sentenceOf[k + 1] === doc.sentenceOf[k] ? phraseAt(scene, k + 1) : null
  if (!subject || subject.reading?.pro || !canSpeak(scene, subject)) return false
  let end = subject.last + 1
  while (end < doc.n && scene.timeOf[end] >= 0) end++
  if (doc.sentenceOf[end] === doc.sentenceOf[k] && animate(scene, subject)) end = pastPlace(scene, end)
  // `، من الممكن -كما أوضح الخبير- أن`: set off by dashes.
  const dashes = /^[-–—]$/.test(doc.words[first - 1].surface) && /^[-–—]$/.test(doc.words[end]?.surface ?? '')
  // `، كما يقول الخبير، `, `، كما قال المدعي، مما فتح`: the imperfect goes on with nothing of its own, nor does a verb with a clause behind.
  const commas =
    (verb.tense === 'imperfect' || CLAUSE_ONLY.has(verb.lexeme.lemma) || beginsAnew(scene, end + 1)) &&
    isComma(doc.words[first - 1]) &&
    isComma(doc.words[end]) &&
    !opensWords(scene, end + 1)
  // `، كما أعلنت المحكمة التي تنظر في القضية.`: a clause on who said it.
  const told = doc.words[end]?.readings[0]?.lexeme.pos === 'rel' && noWords(scene, end + 1)
  return (
    dashes ||
    told ||
    commas ||
    end >= doc.n ||
    doc.sentenceOf[end] !== doc.sentenceOf[k] ||
    /^[.!؟?»"”]$/.test(doc.words[end].surface)
  )
}

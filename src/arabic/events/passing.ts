import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { cut } from '../syntax/cut.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { linkOf } from '../syntax/scene.ts'
import { pastSetPhrase } from '../syntax/set-phrase.ts'
import { BI, LI } from '../word.ts'
import { isAdjunct, PREPOSITIONS, pastAdjunct, pastAgent, pastCompany } from './past.ts'
import { OTHER, type Scan, STOP } from './scan-marks.ts'
import { verb } from './verbs.ts'

const ADJUNCT = new Shape(({ folded }) => isAdjunct(folded))
/** `أن` begins a clause; `قدمتهم للمحاكمة بتهم التزوير`, `متأثرا بجراحه`: what follows is the charge, or of what somebody died. */
const THAT = new Shape(/^(?:[وف]?ب?ان(?:ه|ها|هم|هما)?|بتهم(?:ه|تي)?|متاثر(?:ا|ه|ين|ان))$/)
/** `بينهم 3 أطفال`: of whom some are told of apart; `ومعه عدد من الوزراء`: who else was there. */
const OF_THEM = new Shape(
  /^(?:و?(?:بينهم|بينها|بينهما|منهم|منها|معظمهم|غالبيتهم|اغلبهم|ابرزهم|ابرزها|احدهم|احدهما)|ومع(?:ه|ها|هم|هما))$/,
)
/** `أضرب احتجاجا على الانتهاكات من جانب الشرطة`: why, and what follows is of the reason. */
const REASON = new Shape(
  /^(?:احتجاجا|تنديدا|ردا|انتقاما|تضامنا|استنكارا|تمهيدا|تحسبا|خوفا|سعيا|املا|تنفيذا|تطبيقا|تلبيه|استجابه|خلافا|نظرا|هربا|فرارا)$/,
)
const WHAT = new Shape(/^(?:[بل]ما|مما|عما)$/)
const CALLED = /^[يت](?:عرف|سمي|دعي)$/
const IT_IS = new Shape(/^(?:هو|هي)$/)
/** `وهي أكبر منتج`: an aside on who acts. */
const WHO_IS = new Shape(/^و(?:هو|هي|هم)$/)
const BELONGS = new Shape(/^(?:ال)?(?:تابع|تابعه|تابعين|تابعون)$/)
/** `بقيادة السعودية`, `برئاسة فلان`, `بدعم من واشنطن`: who stands by, and neither does it nor undergoes it. */
const BESIDE = new Shape(
  /^و?ب(?:قياده|رياسه|زعامه|اشراف|دعم|مسانده|اسناد|مشاركه|حضور|رفقه|صحبه|رعايه|تمويل|تاييد|معيه|تنسيق|تحريض|ايعاز|اسم|اسمه|اسمها|اسمهم)$/,
)
/** Folded. */
const PAIR_HEAD = new Shape(/^و?(?:علي|في|من|ب(?:الرغم|القرب))$/)
const PAIRS =
  /^و?(?:(?:ب?الاضافه|اضافه) الي|فضلا عن|علاوه علي|علي (?:غرار|هامش|خلفيه|اثر|مدي|ضوء)|في (?:اطار|اعقاب|ضوء|ظل|ختام|سياق|مستهل|خضم|غضون)|من (?:خلال|اجل|دون|بين|اصل)|ب(?:الرغم|القرب) من)$/
const SHAPES = /^و?ب(?:شكل|صوره|طريقه|صفه)$/
const MANNER = new Shape(
  /^و?ب(?:شكل|صوره|طريقه|صفه|شده|قوه|سرعه|الكامل|كامل|وضوح|عنف|نجاح|حزم|حده|اجماع|الاجماع|صراحه|حراره|دقه|كثافه|استمرار|التالي|الفعل|الاضافه|حسم|سهوله|صعوبه|رمته|اسرع|دوره|دورها|دورهم)$/,
)

/** A noun of help with whose it is and no `من`, behind a verb that takes nothing but `ب`. */
function isPraised({ scene, from }: Scan, k: number): boolean {
  const { words } = scene.doc
  if (!/^ب(?:دعم|مسانده|اسناد|تمويل|تاييد|تحريض)$/.test(words[k].folded) || words[k + 1]?.folded === 'من') return false
  const preps = verb(scene, from - 1)?.lexeme.preps
  return preps?.length === 1 && preps[0] === 'ب'
}

/** Whether nothing behind the token `k` belongs to the trigger. */
export function ends(s: Scan, k: number): boolean {
  const { scene, from } = s
  const word = scene.doc.words[k]
  // `بما وصفه بالعدوان`: a clause in place of a noun.
  if (
    WHAT.is(word) &&
    k + 1 < scene.doc.n &&
    scene.doc.words[k + 1].bits & bit.VERB &&
    !CALLED.test(scene.doc.words[k + 1].folded)
  )
    return true
  // `رفض تسليم السلطة إلا لحكومة منتخبة`: to whom alone.
  if (k > from && word.folded === 'الا' && k + 1 < scene.doc.n && linkOf(scene, k + 1) & LI) return true
  // `هذه المساعدات هي امتداد`: what something is, is said of it and not of the act.
  if ((k > from || scene.doc.words[k - 1].bits & bit.DEFINITE) && IT_IS.is(word) && !verb(scene, k + 1)) return true
  // `قتلت منهم 16 جنديا`: of whom, right behind the verb, and whom it befell follows.
  if (k > from && (OF_THEM.is(word) || (REASON.is(word) && pastReason(s, k) < 0))) return true
  if (scene.mentionOf[k] >= 0) return false
  // `قتلوا أو جرحوا وبين الضحايا عمال`: the same, unless it is the second of two between whom it is.
  if (word.folded === 'وبين' && !scene.doc.words.slice(from, k).some((w) => w.folded === 'بين')) return true
  return THAT.is(word)
}

/** Where reading goes on past words at `k` that are no argument: how, when, why, of what. */
export function pastOther(s: Scan, k: number): number {
  const { scene, end } = s
  const { words } = scene.doc
  const word = words[k]
  if (word.folded === 'ما') {
    const number = pastAbout(s, k)
    if (number > k) return number
  }
  // `برنامج الأغذية» التابع للأمم المتحدة`: what a body belongs to is no side.
  if (BELONGS.is(word) && k + 1 < end && linkOf(scene, k + 1) & LI) {
    const whole = phraseAt(scene, k + 1)
    if (whole) return whole.last + 1
  }
  if (scene.mentionOf[k] >= 0) return OTHER
  // `من جديد`, `دون سابق إنذار`: how, and what follows is none of it.
  const set = pastSetPhrase(scene, k)
  if (set > k) return set
  const because = REASON.is(word) ? pastReason(s, k) : -1
  if (because > k) return because
  if (WHO_IS.is(word) && k + 1 < end && !verb(scene, k + 1)) {
    const aside = phraseAt(scene, k + 1)
    if (aside && !aside.definite) return aside.last + 1
  }
  // `تعارضه بشدة الحكومة`, `رفضت بشكل قاطع`: how, and no phrase with what follows.
  if (MANNER.is(word)) {
    const next = k + 1
    const of = SHAPES.test(word.folded) && next < end && words[next].bits & bit.ADJ
    return of && !(words[next].bits & bit.DEFINITE) ? next + 1 : next
  }
  // `ندد بدعم إيران للحوثيين`: what is praised or blamed, and nobody who stands by.
  if (BESIDE.is(word) && !isPraised(s, k)) {
    const past = pastCompany(scene, k, end)
    if (past > k) return past
  }
  // `على غرار غيرها`, `في ظل الأزمة`: two words that say no more than one preposition.
  if (k + 1 < end && PAIR_HEAD.is(word) && PAIRS.test(`${word.folded} ${words[k + 1].folded}`)) {
    const past = pastAdjunct(scene, k + 1, end)
    return past === k + 1 ? STOP : past
  }
  return pastAdverbial(s, k)
}

/**
 * `قصف الجيش ردا على الهجوم مواقع`: behind why, where the verb still wants whom or what, and that is there with no
 * preposition; else -1, since whatever follows is of the reason.
 */
function pastReason({ scene, end, from, bares, found }: Scan, k: number): number {
  const { words } = scene.doc
  const who = bares.length === 0 && k === from
  if (!who && (bares.length !== 1 || found.obj)) return -1
  const led = k + 2 < end && scene.mentionOf[k + 1] < 0 && PREPOSITIONS[words[k + 1].folded] !== undefined
  const at = led ? k + 2 : k + 1
  if (at >= end || !(led || linkOf(scene, at) & (LI | BI))) return -1
  const reason = phraseAt(scene, at)
  const next = reason ? cut(scene, reason).last + 1 : end
  if (next >= end || scene.timeOf[next] >= 0 || verb(scene, next) || linkOf(scene, next)) return -1
  return phraseAt(scene, next) ? next : -1
}

/** `ما يصل إلى 16 مستشارا`, `ما لا يقل عن خمسة`: about how many. */
function pastAbout({ scene, end }: Scan, k: number): number {
  const { words } = scene.doc
  if (!/^(?:يصل|يقرب|يقارب|يزيد|لا)$/.test(words[k + 1]?.folded ?? '')) return k
  let m = k + 2
  while (m < end && m < k + 5 && !(words[m].bits & bit.NUMBER) && words[m].kind !== 'number') m++
  return m < end && m < k + 5 ? m : k
}

/** What goes on beside an act: `مع احتدام القتال في سوريا`. Folded. */
const GOES_ON =
  /^(?:ال)?(?:احتدام|استمرار|تصاعد|تصعيد|اقتراب|قرب|بدء|بدايه|تزايد|ازدياد|انتهاء|انطلاق|ارتفاع|تراجع|انخفاض|حلول|تواصل|توسع|اشتداد|تنامي|تفاقم|اندلاع|ظهور|تجدد|تدهور|تقدم|دخول|وصول|توالي|اتساع|استعداد|مرور)$/

const CROWDS = /^(?:تجمع|حشد|حشود|جموع|مجموعه|تجمعات)$/

/** Past a preposition that says when, where or why, with what it governs. */
function pastAdverbial({ scene, end, from, bares }: Scan, k: number): number {
  const { words } = scene.doc
  if (words[k].folded === 'مع' && k + 1 < end && GOES_ON.test(words[k + 1].folded) && scene.mentionOf[k + 1] < 0) {
    const past = pastAdjunct(scene, k, end)
    return past === k ? STOP : past
  }
  // `لدى وصوله`: when, where `لدى الحكومة` is with whom.
  const atDeed = words[k].folded === 'لدي' && k + 1 < end && (words[k + 1].bits & bit.MASDAR) !== 0
  if (!(atDeed || ADJUNCT.is(words[k])) || (k > from && verb(scene, k))) return OTHER
  // `فجر نفسه وسط جنود`: among whom.
  if (words[k].folded === 'وسط' && k + 1 < end) {
    const whom = phraseAt(scene, k + 1)
    if (whom && (animate(scene, whom) || CROWDS.test(words[whom.head].folded))) return OTHER
  }
  const past = pastAdjunct(scene, k, end)
  if (past === k) return STOP
  return bares.length > 1 || !verb(scene, from - 1) ? pastAgent(scene, past, end) : past
}

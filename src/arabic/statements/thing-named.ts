import type { Quote } from '../../engine/doc.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'

/** Tokens of the name of a thing in marks, at most. */
const NAME = 4

/** Words behind which the name of a thing stands. */
const CALLED =
  /^[وفبل]?(?:(?:ال)?اسم|عنوان|شعار|لقب|كلمه|مصطلح|[يت]سمي|[يت]عرف|[يت]دعي|(?:ال)?مسما[هة]?|(?:ال)?مسمي|(?:ال)?معروفه?|مثل)$/

/** Things, works, bodies and places that have names of their own. */
const THING = new RegExp(
  `^[وفبلك]?(?:ال|ل)?(?:${[
    // Works and what carries them.
    'فيلم|افلام|مسلسل|مسرحيه|كتاب|روايه|ديوان|قصيده|اغنيه|البوم|لوحه|اوبريت|مجله|صحيفه|جريده|قناه|موقع|برنامج|سلسله|كليب',
    // Machines, goods and remedies.
    'نظام|تطبيق|هاتف|جهاز|كاميرا|معالج|لعبه|منصه|خدمه|بطاقه|سياره|سيارات|حافله|شاحنه|سفينه|فرقاطه|باخره|ناقله|عباره|يخت|قارب|طايره|طايرات|صاروخ|صواريخ|قذايف|دبابه|مدرعه|مروحيه|مسبار|مركبه|قمر|عقار|دواء|لقاح|فيروس|نوع|طراز|ماركه|موديل',
    // Bodies and places.
    'شركه|شركات|مجموعه|موسسه|منظمه|جمعيه|حركه|تنظيم|تنظيمي|حزب|جماعه|كتيبه|كتايب|لواء|فصيل|خليه|شبكه|وكاله|نادي|فريق|منتخب|كليه|معهد|اكاديميه|مدرسه|مركز|صندوق|بنك|مصرف|مصنع|محطه|متجر|سوق|فندق|مطعم|منتجع|قاعه|مسرح|حي|شارع|طريق|ميدان|ساحه|حديقه|سجن|معسكر|مخيم|قاعده|حقل|بير',
    // What is held, given, carried out or blows.
    'حمله|مبادره|مشروع|مهرجان|معرض|موتمر|ملتقي|منتدي|ندوه|ورشه|جايزه|وسام|بطوله|كاس|دوري|سباق|اعصار|عاصفه|هاشتاق|هاشتاغ|وسم',
  ].join('|')})(?:ه|ها|هم)?$`,
)

/** Marks around the name of a thing, a date or a foreign word (`عقار «كارديفين»`, `أمس «الخميس»`) give nobody's words. */
export function isThingNamed(scene: Scene, { open, first, last }: Quote): boolean {
  const { words } = scene.doc
  if (open < 1 || last < first || last - first >= NAME) return false
  if (everyWord(scene, first, last, (k) => scene.timeOf[k] >= 0 || isForeign(scene, k))) return true
  let k = open - 1
  // `«إيباي» و«أمازون»`: one more name.
  const joint = words[k].folded === 'و' || isComma(words[k]) ? k - 1 : -1
  if (joint > 0 && /^[»"”]$/.test(words[joint].surface)) {
    const before = scene.doc.quotes[scene.doc.quoteOf[joint - 1]]
    return before !== undefined && before.close === joint && isThingNamed(scene, before)
  }
  if (CALLED.test(words[k].folded)) return true
  // `الدواء "لم يعد مفيدا"`: what is said of it.
  if (verbAt(scene, first) || words[first].bits & bit.FUNCTION) return false
  // `جهازها الجديد «الومضة»`: an adjective between.
  if (words[k].readings[0]?.lexeme.pos === 'adj' && !verbAt(scene, k) && scene.mentionOf[k] < 0 && k > 0) k--
  return THING.test(words[k].folded)
}

const everyWord = ({ doc: { words } }: Scene, first: number, last: number, holds: (k: number) => boolean): boolean => {
  for (let k = first; k <= last; k++) if (words[k].kind === 'word' && !holds(k)) return false
  return words[first].kind === 'word'
}

/** A word that nothing knows, in whatever letters. */
const isForeign = ({ doc: { words } }: Scene, k: number): boolean =>
  /^\p{Script=Latin}/u.test(words[k].surface) || (words[k].bits & bit.UNKNOWN) !== 0

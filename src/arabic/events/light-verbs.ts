import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Frame } from './frames.ts'

/** Verbs and nouns that only carry a noun of action, by what they say of it. */
export const words = (text: string) => new Set(text.split(' ').map(fold))
export const LEADS = fold('أدى')
export const BLAMES = fold('اتهم')
export const LAYS_ON = fold('حمل')
export const ANSWERS = fold('رد')
const LAUNCHES = fold('شن')
export const LIGHT = words(
  'شن نفذ أجرى عقد قام وجه فرض أطلق قدم بدأ واصل تبنى ارتكب خاض استأنف أنهى اختتم باشر كثف وسع طور صعد أصدر اتخذ أعلن نظم مارس حقق قاد دشن منح أبدى أعرب عبر جدد قرر تمكن استطاع نجح شرع عمد أقدم انخرط شارك تولى لعب أدى حدث اندلع انطلق أعاد سرع أمر كرر أكد حصل ضاعف عزز تبادل تصدى رد سبب تسبب حاول بادر أتم أكمل استكمل استهل اضطر تسنى ألقى سير اعترف أقر لجأ تجرأ سارع اكتفى أذن',
)
export const UNDERGO = words('تعرض تلقى لقي شهد واجه خضع نال')
export const PASSIVE = words('تم جرى توج تكلل')
/** Verbs of which the act itself is the subject: `اندلعت احتجاجات`, `دار حوار`, `تجددت المواجهات`. */
export const OCCURS = words(
  'اندلع نشب دار انعقد التأم انطلق بدأ تواصل استمر تجدد تصاعد اتسع عم وقع حدث انتهى توقف استؤنف شل ساد تزايد تكرر انهار تعثر',
)
export const HAPPENS = words('حدث وقع جرى اندلع نشب')
export const FUTURE = words('اعتزم نوى خطط استعد عزم تهيأ أراد رغب أمل سعى حرص تطلع اتجه ود تجهز توقع يود')
export const ABSORBS = words(
  'هدد توعد طالب دعا حث ناشد طلب رفض وعد وافق امتنع حذر اشترط تعهد عرض التزم درس ناقش تناول احتاج تطلب سمح قبل لوح',
)
/** What is weighed may come. */
export const WEIGHS = words('درس ناقش بحث فكر تدارس')
/** Who announces an act is often who does it, but never an unnamed source. */
export const ANNOUNCES = words('أعلن أكد أعرب عبر أبدى كرر جدد')
/** What is announced or decided has not begun. */
export const DECIDES = words('أعلن قرر أمر أوعز')
/** `قام بقتل`, `تسبب في مقتل`: whose subject did the harm. */
const DOES = words('قام أقدم ارتكب تسبب سبب عمد نفذ رد')
/** `تمكن من قتل`, `حاول خطف`, `اعترف بقتل`: managing or trying to do harm, or owning to it, is doing it; a death as such (`مقتل`) is nobody's deed. */
const MANAGES = words('تمكن استطاع نجح حاول واصل استأنف كثف عاود بدأ شرع أعاد قرر اعترف أقر لجأ تجرأ سارع اكتفى')
export const DEATHS = /^(?:مقتل|مصرع|وفاة|سقوط|إصابة)$/
export const doesIt = (reading: Reading, frame: Frame): boolean => {
  const lemma = fold(reading.lexeme.lemma)
  return (
    DOES.has(lemma) ||
    carriesOutToo(reading) ||
    ((MANAGES.has(lemma) || lemma === BLAMES || lemma === LAYS_ON) && !DEATHS.test(frame.trigger))
  )
}
export const NOUNS = words(
  'عملية محاولة قرار سلسلة حملة تنفيذ شن عقد توجيه تقديم فرض إجراء استئناف مواصلة بدء إنهاء عزم نية رغبة استعداد قيام خلال مهمة جلسة حوادث حادث أعمال عمل يد إطار مساع جهود خطة خطوة جولة إعلان حرص تأكيد وقوع أمل',
)
export const FUTURE_NOUNS = words('عزم نية رغبة استعداد خطة أمل حرص')

/** Which of the lists a verb stands in, as bits kept on its lexeme: it is asked of every verb, and of its neighbours. */
const IN_LIGHT = 1
const IN_OCCURS = 2
const IN_PASSIVE = 4
const IN_OTHERS = 8
const lightness = ({ lexeme }: Reading): number => (lexeme.light ??= listsOf(fold(lexeme.lemma)))

const listsOf = (lemma: string): number =>
  (LIGHT.has(lemma) ? IN_LIGHT : 0) |
  (OCCURS.has(lemma) ? IN_OCCURS : 0) |
  (PASSIVE.has(lemma) ? IN_PASSIVE : 0) |
  (UNDERGO.has(lemma) || FUTURE.has(lemma) ? IN_OTHERS : 0)

export const isLightVerb = (reading: Reading): boolean => lightness(reading) !== 0

/** `وقع هجوم`: a verb of which the act is the subject, and nothing else. */
export const occurs = (reading: Reading): boolean =>
  (lightness(reading) & (IN_OCCURS | IN_LIGHT | IN_PASSIVE)) === IN_OCCURS

/** `واصل قصف`, `استطاع استهداف`: whoever carries the act out does it, so what stands in construct with the act does not. */
export const carriesOut = (reading: Reading): boolean => {
  const lemma = fold(reading.lexeme.lemma)
  return (
    reading.lexeme.pos === 'verb' &&
    (MANAGES.has(lemma) || DOES.has(lemma) || lemma === BLAMES || lemma === LAUNCHES) &&
    !OCCURS.has(lemma)
  )
}

/** `قيام الجيش بقصف`, `إقدام مسلحين على خطف`: the nouns of such verbs. */
export const carriesOutToo = ({ lexeme }: Reading): boolean => lexeme.pos !== 'verb' && CARRYING.has(fold(lexeme.lemma))
const CARRYING = words('قيام إقدام مواصلة استئناف محاولة شروع')

/** `شن سلسلة من الغارات`: a verb that nobody uses of an attack told before. */
export const deals = (reading: Reading): boolean => DEALS.has(fold(reading.lexeme.lemma))
const DEALS = words('شن ارتكب نفذ')

/** A light verb that takes its act for an object. */
export const carries = (reading: Reading): boolean => (lightness(reading) & (IN_LIGHT | IN_OCCURS)) === IN_LIGHT

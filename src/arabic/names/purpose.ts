import * as bit from '../bits.ts'
import { type ArabicWord, LI, WA } from '../word.ts'
import { isAdjective, joined, type OrgRun, sameLine, stops } from './org-run.ts'
import { type ArabicDoc, at, isDefinite } from './view.ts'

/** What bodies are for in their names; for others there is a meeting or a deed: `اجتمع المجلس لمناقشة التقرير`. */
const PURPOSES = new Set(
  (
    'حقوق اصدقاء حمايه رعايه مكافحه محاربه تنميه اغاثه شوون مراقبه رقابه حظر نزع ازاله تطوير دعم اداره تنظيم تحرير دراسات بحوث ابحاث علوم ' +
    'خدمات خدمه تعاون اعمار اعاده استثمار تمويل صناعه صناعات تجاره انتاج تسويق نقل تدريب تعليم توظيف احصاء معلومات ' +
    'تربيه نزاهه سياحه ثقافه اثار طيران طاقه كهرباء مياه دفاع امن عمل صحه غذاء دواء كره اتصالات حوار سلام انقاذ دعوه ' +
    'افتاء انتخابات تحفيظ وقايه جوده مواصفات قياس تقويم ضمان تامين منع شباب نصره مناهضه مساعده مساعدات دول ادب فنون ' +
    'دراسه بحث تحليل رصد توثيق تعزيز نهوض تشغيل اسكان علاج ابتكار عداله فضاء اسلحه حفظ تقييم انماء وساطه مصالحه ' +
    'سلوك اساتذه معلمي عمال محامي اطباء صحافيي صحفيي مهندسي موظفي قضاه سياسات جامعات مدارس حريه حريات مساواه محاسبه شفافيه ازمات ' +
    'ذوي كتاب قضايا طب زراعه صيانه ترويج تحكيم تسويه تقصي متابعه مناصره تخطيط لاجيين طلبه طلاب'
  ).split(' '),
)

/** `للأمم المتحدة`, `لحقوق الإنسان`: what a body is for or of. */
export function growPurpose(doc: ArabicDoc, run: OrgRun, again = false): void {
  const k = run.last + 1
  const word = at(doc, k)
  if (!word || !sameLine(doc, run.first, k)) return
  if (word.folded === 'من') {
    growCause(doc, run)
    return
  }
  const purpose = run.head.cls === 'ministry' ? undefined : forWhat(word)
  // `خطة الجيش للسنوات القادمة`.
  if (
    !purpose ||
    word.bits & bit.PREP ||
    // `استعد نادي الهلال لنقل معسكره`: a club is for no field.
    (word.bits & bit.VERB && (word.readings[0]?.pro !== LI || run.head.cls === 'sport')) ||
    (word.bits & bit.OFFICIAL && !PURPOSES.has(purpose.text)) ||
    run.head.cls === 'military'
  )
    return
  // `المكتب السياسي للحركة`: another body's.
  if (!run.head.adjectives && BODIES.test(purpose.text)) return
  // `وكيل الوزارة لشؤون التعليم`: what the deputy is for.
  if (purpose.text === 'شوون' && sameLine(doc, run.first - 1, k) && DEPUTY.test(doc.words[run.first - 1].folded)) return
  // `قالت رئيسة الاتحاد للتلفزيون`: to whom it is said; `هيئة الإذاعة` would be two things.
  if (
    word.bits & bit.MEDIA &&
    !GENERAL.test(doc.words[run.last].folded) &&
    !(sameLine(doc, run.first, k + 1) && joined(doc.words[k + 1]))
  )
    return
  // `اعتذرت السفارة الأمريكية للشعب`, `تحرير المقاومة للمدينة`: no body is for these.
  if (NO_PURPOSE.test(purpose.text)) return
  if (!purpose.text.startsWith('ال')) {
    const next = at(doc, k + 1)
    if (!next || !isDefinite(next) || !PURPOSES.has(purpose.text) || stops(next)) return
    run.last = k + 1
    run.size += 2
  } else {
    run.last = k
    run.size++
  }
  let m = run.last + 1
  while (
    m < doc.n &&
    sameLine(doc, run.first, m) &&
    (isAdjective(doc.words[m]) || joined(doc.words[m]) || PEOPLES.test(doc.words[m].folded))
  ) {
    run.last = m++
    run.size++
  }
  // `المكتب التنفيذي للنقابة الوطنية للصحة العمومية`.
  if (!again && purpose.text.startsWith('ال') && isHead(purpose.text)) growPurpose(doc, run, true)
}

/** A body's class word with its article. */
const isHead = (text: string): boolean =>
  /^ال(?:نقابه|جامعه|جمعيه|هييه|لجنه|رابطه|فيدراليه|كونفدراليه|منظمه|مجلس|اتحاد)$/.test(text)

/** What `ل` stands before: `لحماية`, and of two letters `لطب`. */
const forWhat = ({ cores, readings, folded }: ArabicWord): { text: string } | undefined =>
  cores.find((core) => core.pro === LI) ??
  (readings[0]?.pro === LI && folded.length === 3 ? { text: folded.slice(1) } : undefined)

/** `وحقوق الإنسان`: a second field of a body, in construct, with its last token; -1 where none is at `k`. */
export function joinedField(doc: ArabicDoc, k: number): number {
  const next = at(doc, k + 1)
  if (!next || !sameLine(doc, k, k + 1) || !isDefinite(next) || stops(next)) return -1
  return doc.words[k].cores.some((core) => core.pro === WA && core.text !== 'دول' && PURPOSES.has(core.text))
    ? k + 1
    : -1
}

/** `الجبهة المتحدة من أجل التغيير`: what parties and movements stand for in their names. */
function growCause(doc: ArabicDoc, run: OrgRun): void {
  const k = run.last + 3
  if (!CAUSED.has(run.head.cls) || !sameLine(doc, run.first, k) || doc.words[k - 1].folded !== 'اجل') return
  const cause = doc.words[k]
  if (!isDefinite(cause) || stops(cause) || !(cause.bits & bit.NOUN)) return
  run.last = k
  run.size += 3
  for (let m = k + 1; sameLine(doc, run.first, m) && (isAdjective(doc.words[m]) || joined(doc.words[m])); m++) {
    run.last = m
    run.size++
  }
}
const CAUSED: ReadonlySet<string> = new Set(['party', 'alliance', 'armed', 'ngo'])

const BODIES = /^ال(?:حركه|حزب|تنظيم|جماعه|جمعيه|مجلس|جيش|شركه|موسسه|جامعه|منظمه|هييه|وزاره|نادي|جبهه)$/
const DEPUTY = /^[وفبل]?(?:وكيل|وكيله|مساعد|نايب|نايبه|مدير|رييس|قايد|مستشار|امين)$/
/** `للفنانين العرب`: adjectives of many without a nisba's ending. */
const PEOPLES = /^ال(?:عرب|افارقه|شباب)$/
const GENERAL = /^ال(?:اعلي|عامه?|وطنيه?|قوميه?)$/
const NO_PURPOSE =
  /^ال(?:شعب|حكومه|مدينه|منطقه|قريه|بلده|عاصمه|محافظه|مطار|قاعده|سنوات|سنه|اعوام|عام|اشهر|شهر|ايام|اسبوع|مسلحين|متظاهرين|محتجين|لاجيين|تنحي|انسحاب|استقاله|تدخل|تفاوض|رد|ضغط|مشاركه|تصويت|تراجع|عوده|افراج|توقف|مطالبه|احتجاج|نظر)$/

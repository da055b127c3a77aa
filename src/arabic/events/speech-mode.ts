import type { Scene } from '../syntax/scene.ts'

const MODES: Record<string, [mode: string, words: RegExp][]> = {
  REQUEST: [
    [
      'yield',
      /^(?:و|ب|ل)?(?:ال)?(?:وقف|ايقاف|انسحاب|سحب|اطلاق|افراج|انهاء|رفع|تسليم|نزع|كف|اخلاء|هدنه|ضبط|تهديه|استسلام|مغادره|الغاء|ترك|تركه)$/,
    ],
    [
      'meet',
      /^(?:و|ب|ل)?(?:ال)?(?:اجتماع|لقاء|زياره|حوار|مفاوضات|محادثات|جلوس|قمه|مشاورات|طاوله|تفاوض|موتمر|جلسه|اجتماعات)$/,
    ],
    [
      'change',
      /^(?:و|ب|ل)?(?:ال)?(?:عدول|تخلي|اصلاح|اصلاحات|تغيير|قانون|اقاله|استقاله|تشكيل|تعديل|انتخابات|محاسبه|محاكمه|مساءله|ضرب|استفتاء|احترام|التزام|رحيل|تنحي|تحقيق|تعليق|تشديد|مراجعه|خفض|تخفيض|زياده|تحسين|عزل|اعتماد)$/,
    ],
    [
      'assist',
      /^(?:و|ب|ل)?(?:ال)?(?:مساعده|مساعدات|دعم|تقديم|مسانده|اغاثه|تدخل|تعاون|تمويل|حمايه|وقوف|توفير|ضمان|محاربه|تسليح|ارسال|تزويد|تزويده|منح|منحه|اقراض|انقاذ)$/,
    ],
  ],
  THREATEN: [
    ['territory', /^(?:و|ب|ل)?(?:ال)?(?:ضم|احتلال|استيلاء|انتزاع)$/],
    [
      'violence',
      /^(?:و|ب|ل)?(?:ال)?(?:اعدام|اعدامه|قتل|قتله|هجوم|هجمات|ضرب|ضربات|قصف|رد|حرب|تفجير|استهداف|سحق|قوه|عمليات|اجتياح|ابادة|ذبح|حرق|تدمير)$/,
    ],
    [
      'restrict',
      /^(?:و|ب|ل)?(?:ال)?(?:عقوبات|اغلاق|حصار|حظر|منع|قيود|اضراب|اجراءات|مصادره|غرامه|غرامات|تغريم|رسوم|تعريفات)$/,
    ],
    ['relations', /^(?:و|ب|ل)?(?:ال)?(?:قطع|سحب|مقاطعه|انسحاب|تعليق|علاقات|وقف)$/],
    ['expel', /^(?:و|ب|ل)?(?:ال)?(?:طرد|ترحيل)$/],
    ['arrest', /^(?:و|ب|ل)?(?:ال)?(?:اعتقال|سجن|محاكمه|ملاحقه)$/],
  ],
}

/** `سحب مشروع القانون`, `إلغاء عقوبة الإعدام`, `رفع الحد الأدنى`: what is to be withdrawn is how things are governed. */
const LAW =
  /^(?:ال)?(?:مشروع|قانون|قوانين|مرسوم|قرار|ضريبه|ضرايب|رسوم|زياده|تعديل|تعديلات|اصلاح|عقوبه|حد|اجور|رواتب|سقف|مستوي|سن)$/

/** Verbs of asking for help; others of their kind ask for something to be done. */
const FOR_HELP = /^(?:ناشد|استغاث|استنجد|التمس|رجا)$/
/** Verbs of advice, which ask nothing of PLOVER's. */
const ADVISES = /^(?:نصح|أوصى)$/

/** The mode of a saying where its words tell none. */
export function usualMode(act: string, lemma: string, mode: string | null): string | null {
  if (ADVISES.test(lemma)) return null
  return act === 'appeal' && !FOR_HELP.test(lemma) ? 'change' : mode
}

/** PLOVER's mode of a demand or a threat, from the words of what is demanded or threatened. */
export function modeOfWords(scene: Scene, type: string, from: number, to: number): string | null {
  const kinds = MODES[type]
  if (!kinds) return null
  for (let k = from; k <= to && k < scene.doc.n; k++) {
    // `بمصادرتها`: with its pronoun a noun is spelt otherwise.
    const word = scene.doc.words[k].folded.replace(/ت(?:ه|ها|هم|هما)$/, 'ه')
    for (const [mode, words] of kinds)
      if (words.test(word)) return mode === 'yield' && LAW.test(scene.doc.words[k + 1]?.folded ?? '') ? 'change' : mode
  }
  return null
}

import type { Scene } from '../syntax/scene.ts'

const MODES: Record<string, [mode: string, words: RegExp][]> = {
  REQUEST: [
    [
      'yield',
      /^(?:و|ب|ل)?(?:ال)?(?:وقف|ايقاف|انسحاب|سحب|اطلاق|افراج|انهاء|رفع|تسليم|نزع|القاء|كف|اخلاء|هدنه|ضبط|تهديه|استسلام|مغادره|الغاء|ترك|تركه|سماح|تخفيف|عفو|اعتذار|امتناع|[يت](?:نسحب|فرج|سحب|كف|غادر)(?:وا|ون)?)$/,
    ],
    [
      'meet',
      /^(?:و|ب|ل)?(?:ال)?(?:اجتماع|لقاء|زياره|حوار|مفاوضات|محادثات|جلوس|قمه|مشاورات|طاوله|تفاوض|موتمر|جلسه|اجتماعات|وساطه|توسط|مقابله)$/,
    ],
    [
      'change',
      /^(?:و|ب|ل)?(?:ال)?(?:عدول|تخلي|اصلاح|اصلاحات|تغيير|قانون|اقاله|استقاله|تشكيل|تعديل|انتخابات|محاسبه|محاكمه|مساءله|ضرب|استفتاء|احترام|التزام|رحيل|تنحي|تحقيق|تعليق|تشديد|مراجعه|خفض|تخفيض|زياده|تحسين|عزل|اعتماد)$/,
    ],
    [
      'assist',
      /^(?:و|ب|ل)?(?:ال)?(?:مساعده|مساعدات|دعم|تقديم|مسانده|اغاثه|تدخل|تعاون|تمويل|حمايه|وقوف|توفير|ضمان|محاربه|تسليح|ارسال|تزويد|امداد|منح|اقراض|انقاذ|استقبال|ايواء|تاييد|اعتراف|مد)$/,
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
    ['relations', /^(?:و|ب|ل)?(?:ال)?(?:قطع|سحب|مقاطعه|انسحاب|تعليق|علاقات|وقف|تجميد|خفض)$/],
    ['expel', /^(?:و|ب|ل)?(?:ال)?(?:طرد|ترحيل)$/],
    ['arrest', /^(?:و|ب|ل)?(?:ال)?(?:اعتقال|سجن|محاكمه|ملاحقه)$/],
  ],
}

/** `سحب مشروع القانون`, `إلغاء عقوبة الإعدام`, `رفع الحد الأدنى`: what is to be withdrawn is how things are governed. */
const LAW =
  /^(?:ال)?(?:مشروع|قانون|قوانين|مرسوم|قرار|ضريبه|ضرايب|رسوم|زياده|تعديل|تعديلات|اصلاح|عقوبه|حد|اجور|رواتب|سقف|مستوي|سن)$/

export const isGivenUp = (folded: string): boolean => GIVEN_UP.test(folded)
/** `تسليم السلاح`, `تسليم السلطة`: given up, where a wanted man is handed over by way of help. */
const GIVEN_UP =
  /^(?:ال|لل)?(?:سلاح|اسلحه|سلاحهم|اسلحتهم|اسلحتها|سلطه|حكم|نفسه|انفسهم|نفسها|مدينه|مدن|مواقع|مواقعهم|معبر|قاعده|منطقه|مناطق|اراضي|ارض|جثث|جثه|جثامين|جثمان|رهاين|اسري|مقر|مقار|موسسات|ميناء|مطار)$/

const TRUCE = /^(?:ب?(?:ال)?)?(?:وقف|هدنه)$/

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
    const { folded } = scene.doc.words[k]
    const word = folded.replace(/ت(?:ه|ها|هم|هما)$/, 'ه')
    const own = word === folded && folded.length > 5 ? folded.replace(/(?:ها|هما?|ه)$/, '') : word
    for (const [mode, words] of kinds) {
      if (!words.test(word) && !(own !== word && words.test(own))) continue
      const next = scene.doc.words[k + 1]?.folded ?? ''
      if (mode === 'yield' && LAW.test(next)) return 'change'
      // `إلغاء الديون`: a help.
      if (mode === 'yield' && /^(?:ال)?دي(?:ون|ن)(?:ها|هم?)?$/.test(next)) return 'assist'
      // `احترام وقف إطلاق النار`.
      if (mode === 'change' && /^(?:ب?(?:ال)?)?(?:احترام|التزام)$/.test(word) && TRUCE.test(next)) return 'yield'
      return /تسليم$/.test(own) && !GIVEN_UP.test(next) ? 'assist' : mode
    }
  }
  return null
}

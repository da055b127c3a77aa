import { Shape } from '../shape.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'

const ACCIDENT = new Shape(
  /^[وبلف]?(?:ال)?(?:حوادث|سير|مروري|مروريه|حريق|غرق|غرقا|زلزال|انهيار|فيضان|فيضانات|سيول|رافعه|تدافع|اعصار|صاعقه|مرض|فيروس|كورونا|ايبولا|دهسا|تصادم|انقلاب|تسمم|اختناقا|جلطه|وباء|حمي|عاصفه|قلبيه|تحطم|تحطمت|امطار|موسميه|سقوطه|منحدر|غرقه|اصطدام|اصطدمت|اصطدم|تصادمت|انقلبت|انحراف|انحرفت|انحرف|غرقت|ناقه|مركبتين|تدهور|دراجه|زوجها|زوجته|طليقته|عاطفيه|اسري|اسريه)$/,
)
const VIOLENCE = new Shape(
  /^[وبلف]?(?:ال)?(?:هجوم|هجمات|هجومين|قصف|رصاص|رصاصه|رصاصا|انفجار|انفجارات|تفجير|تفجيرات|تفجيرين|قتل|قتلي|قتيلا|قتلوا|قتلت|مقتل|اشتباك|اشتباكات|مسلح|مسلحون|مسلحين|قنبله|قنابل|صاروخ|صواريخ|قذيفه|قذاءف|قذايف|طعن|طعنا|عنف|غاره|غارات|حرب|نار|نيران|كمين|جندي|جنود|جنديان|جنديين|شرطه|متظاهر|متظاهرون|متظاهرين|محتجين|مواجهات|معارك|معركه|قتال|ارهابي|ارهابيه|انتحاري|انتحاريه|عبوه|مفخخه|ناسفه|لغم|الغام|اعتداء|ضرب|شهداء|شهيد|ضربات|ضربه|عسكري|عسكريه|ميليشيا|مليشيا|ميليشيات|مليشيات)$/,
)

/** What kills of itself, wherever in the sentence it stands. */
const NATURAL =
  /^[وبلف]?(?:ال)?(?:زلزال|زلازل|هزه|تسونامي|اعصار|فيضان|فيضانات|سيول|منجم|مناجم|بركان|انزلاق|انزلاقات|طاعون|كوليرا|حراره|جفاف|مجاعه)ا?$/

const DEEDS = /^(?:ال)?(?:اطلاق|عنف|شغب|خطف|سطو|قتل|طعن|ارهابيه|اجراميه|امنيه)$/

/** `هجوم سمكة قرش`: a beast is no party to violence. */
const BEAST = new Shape(/^[وبلف]?(?:ال)?(?:قرش|كلاب|كلب|نحل|تمساح|دببه|ثعبان|افعي|مفترس|مفترسه)$/)
export const byBeast = (scene: Scene, t: number): boolean => {
  for (let k = t + 1; k < Math.min(sentenceEnd(scene, t), t + 8); k++) if (BEAST.is(scene.doc.words[k])) return true
  return false
}

/** Saving people from fire and water is help abroad only where they flee. */
export const RESCUE = /^(?:أنقذ|إنقاذ)$/
const FLIGHT = new Shape(/^[وبلف]?(?:ال)?(?:مهاجر|مهاجرا|مهاجرين|لاجي|لاجيين|لاجءين|لاجء)$/)

const FIRE = /(?:نار|نيران)$/
const SHOT =
  /^[وبلف]?(?:ال)?(?:اطلاق|اطلق|اطلقت|اطلقوا|يطلق|تطلق|يطلقون|فتح|فتحت|فتحوا|تبادل|تبادلوا|تبادلا|بنيران|وابل|علي|وقف|كثيف|كثيفه)$/
/** `إطلاق النار`, `نيران على الموقع`, and no fire in a house. */
function isGunfire({ doc: { words } }: Scene, k: number): boolean {
  for (let m = Math.max(0, k - 4); m <= k + 1; m++) if (m !== k && words[m] && SHOT.test(words[m].folded)) return true
  return /^ب?نيران$/.test(words[k].folded)
}

const MISTAKE = /^(?:[بل]?الخطا|خطا|سهوا)$/
const CRASH = /^ب?حادث$/
/** Nothing more is said there. */
const endsAt = (scene: Scene, k: number): boolean =>
  k >= sentenceEnd(scene, k - 1) || /^[.،…"»)]$/.test(scene.doc.words[k].surface)

/** Deaths and injuries by accident or illness are no violence; an injury or a bare death needs a word of violence beside it. */
export function isAccident(scene: Scene, t: number, lemma: string): boolean {
  let violent = false
  for (let k = Math.max(sentenceStart(scene, t), t - 80); k < Math.min(sentenceEnd(scene, t), t + 80); k++) {
    if (k === t) continue
    const word = scene.doc.words[k]
    if (FLIGHT.is(word) && RESCUE.test(lemma)) return false
    if (VIOLENCE.is(word) && (!FIRE.test(word.folded) || isGunfire(scene, k))) violent = true
    // `حوادث إطلاق نار`.
    else if (word.folded.endsWith('حوادث') && DEEDS.test(scene.doc.words[k + 1]?.folded ?? '')) violent = true
    // `دهسته بطريق الخطأ`; `مصرع فلان في حادث`.
    else if (MISTAKE.test(word.folded) && Math.abs(k - t) < 14) return true
    else if (k > t && CRASH.test(word.folded) && endsAt(scene, k + 1)) return !violent
    else if ((ACCIDENT.is(word) || BEAST.is(word)) && Math.abs(k - t) < 14) return true
  }
  return !violent && (/^(?:إصابة|أصاب|جرح|مصرع)$/.test(lemma) || isNatural(scene, t))
}

/** `زلزال بقوة سبع درجات أدى إلى مقتل`: in a sentence without a word of violence. */
function isNatural(scene: Scene, t: number): boolean {
  for (let k = sentenceStart(scene, t), end = sentenceEnd(scene, t); k < end; k++)
    if (NATURAL.test(scene.doc.words[k].folded)) return true
  return false
}

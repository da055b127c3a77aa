import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import type { Scene } from '../syntax/scene.ts'

/** `بصورة غير مباشرة`, `بشدة`, `مرات عدة`: how it was said. */
const MANNER = new Shape(
  /^(?:و?بشده|و?بقوه|بدقه|بعنايه|بايجاز|باختصار|باسهاب|بتفصيل|بصوره|بشكل|بطريقه|بوضوح|بشده|بقوه|بحزم|بصراحه|بحده|بالاجماع|بالفعل|رسميا|علنا|صراحه|مجددا|سابقا|لاحقا|موخرا|اخيرا|شخصيا|هاتفيا|خطيا|مباشره|مرارا|ضمنا|ضمنيا|شفهيا|شفويا|حينها|حينيذ|وقتها|عندها|يومها|يومه|انذاك|مرات|مرتين)$/,
)
/** `تزامنا مع`, `نيابة عن`: an accusative with its preposition, of when or how. */
const ALL = /^(?:كافه|جميعا|قاطبه|اجمع|اجمعين|كلهم|كلها|جميعهم)$/
/** `أضاف كذلك أن`, `قال أيضا الوزير`. */
const ALSO = /^(?:كذلك|ايضا)$/
const HEADED = /^ب(?:رئاسه|رياسه|قياده|زعامه)$/
const BESIDES = /^(?:تزامنا|تعقيبا|استباقا|تمهيدا|خلافا|نيابه|اصاله|اضافه|استكمالا|استجابه|تنفيذا)$/
/** `أعلن بدلا من ذلك عن`. */
const INSTEAD = /^(?:بدلا|عوضا|عوض|فضلا|علاوه|اضافه|زياده)$/
const SAYING = new Shape(/^(?:بقوله|بقولها|بقولهم|بالقول|تعالي|سبحانه|وتعالي|جل|وجل|عز|وعلا|علاه|شانه|[بل]ذلك)$/)
const SELF = new Shape(/^(?:نفس|ذات|عين)(?:ه|ها|هم)$/)
/** `على صفحته بفيسبوك`. */
const ON_NETWORK = new Shape(
  /^ب(?:الفي?سبوك|في?سبوك|فايسبوك|فيس|تويتر|تلغرام|تليغرام|انستغرام|انستقرام|يوتيوب|اكس|واتساب)$/,
)
const GOVERNING = new Shape(/^(?:ال)?(?:معني|مختص|متخصص|متعلق|مرتبط|مهتم|مكلف|خاص|شبيه|محيط)(?:ه|ين|ون|ات)?$/)
export const OCCASION = /^ال(?:مناسبه|خصوص|صدد|شان|سياق|اطار)$/
const TAKING_PART = new Shape(/^ال(?:مشارك|عامل|مقيم|موجود|متواجد|متخصص)(?:ه|ون|ين|ات)?$/)
const ON_THIS = new Shape(/^بهذ[اه]ه?$/)

const foldedAt = (scene: Scene, k: number): string => scene.doc.words[k]?.folded ?? ''

/** `في التصريح نفسه`, `المتحدثة ذاتها`. */
export const isSelf = (scene: Scene, k: number): boolean => SELF.fits(scene.doc.words[k])

/** `بهذه المناسبة`, `بهذا الخصوص`: on what occasion, whatever the verb takes. */
export const onOccasion = (scene: Scene, k: number): boolean =>
  ON_THIS.fits(scene.doc.words[k]) && OCCASION.test(foldedAt(scene, k + 1))

/** `منظمة معنية بالبيئة`: an adjective whose preposition is its own. */
export const governs = (scene: Scene, k: number): boolean => GOVERNING.fits(scene.doc.words[k])

/** `مصدر مطلع على الملف`: at `k` the preposition of what the source knows. */
export const knowsOf = (scene: Scene, k: number): boolean =>
  foldedAt(scene, k) === 'علي' && KNOWING.test(foldedAt(scene, k - 1))
const KNOWING = /^(?:ال)?مطلع(?:ه|ان|ين|ون)?$/

/** `الوفد المشارك في المفاوضات`: in what he takes part, not where he speaks. */
export const takesPart = (scene: Scene, k: number): boolean => TAKING_PART.fits(scene.doc.words[k])

const ITSELF = /^(?:ال)?(?:اسم|اسما[يء]|هوي[هت]|شخصي[هت])(?:ه|ها|هم|هما)$/
/** Words of a clause that says somebody would not be named, at most. */
const WITHHELD = 9

/** `مسؤول طلب عدم الكشف عن اسمه لصحيفة كذا`: the token behind a clause that says why somebody has no name; -1 where none opens. */
function pastNameless(scene: Scene, k: number, end: number): number {
  const verb = /^ال[ذت]ي$/.test(foldedAt(scene, k)) ? k + 1 : k
  if (verb >= end || !withholds(scene, verb)) return -1
  for (let m = verb + 1; m < Math.min(end, k + WITHHELD); m++) {
    if (scene.doc.words[m].kind === 'punct') return -1
    if (ITSELF.test(foldedAt(scene, m))) return m + 1
  }
  return -1
}

const TALKING = new Shape(/^متحدث(?:ا|ه|ين)$/)
/** `بأشد`, `بأقسى`: in what words. */
const SHARPLY = new Shape(/^با(?:شد|قسي|قوي|عنف|غلظ|بلغ|وضح)$/)

/** `متحدثا لوكالة كذا إن`, `متحدثة في المؤتمر`: to whom or where somebody says what another verb gives. */
export const speaksTo = (scene: Scene, k: number): boolean =>
  TALKING.fits(scene.doc.words[k]) &&
  /^(?:ل.*|الي|في|خلال|امام|عبر|من|شريطه|بشرط|طالبا|مشترطا)$/.test(foldedAt(scene, k + 1)) &&
  !tellsOf(scene, k + 2)

/** `متحدثا للصحافة عن التعاون`: what is told of follows. */
function tellsOf({ doc: { words } }: Scene, from: number): boolean {
  for (let k = from; k < Math.min(words.length, from + WITHHELD); k++) {
    if (words[k].folded === 'عن') return true
    if (words[k].kind === 'punct' || /^ب?ان/.test(words[k].folded)) return false
  }
  return false
}

const TURNED_TO = new Shape(/^(?:موجها|موجهه|موجهين|مخاطبا|مخاطبه|مخاطبين)$/)
const HIS_WORDS = /^(?:ال)?(?:حديث|كلام|خطاب|كلم[هت]|سوال)(?:ه|ها|هم)?$/

/** `موجهة حديثها إلى`: to whom somebody says what another verb gives. */
export const turnsTo = (scene: Scene, k: number): boolean =>
  TURNED_TO.is(scene.doc.words[k]) && HIS_WORDS.test(foldedAt(scene, k + 1))

/** `موجهة حديثها إلى نظيرها`, `مخاطبا الحضور`: the token behind whom somebody turns to; -1 if nobody does at `k`. */
function turnedTo(scene: Scene, k: number): number {
  if (!TURNED_TO.is(scene.doc.words[k])) return -1
  const spoken = HIS_WORDS.test(foldedAt(scene, k + 1))
  if (!spoken && foldedAt(scene, k).startsWith('موجه')) return -1
  const at = spoken ? (/^(?:الي|ل)$/.test(foldedAt(scene, k + 2)) ? k + 3 : k + 2) : k + 1
  return (phraseAt(scene, at)?.last ?? at - 1) + 1
}

/** The token behind words between a cue and what it gives that tell nothing of either; -1 if none stand at `k`. */
export function pastAside(scene: Scene, k: number, from: number, end: number): number {
  const { words } = scene.doc
  const { folded } = words[k]
  if (SAYING.is(words[k])) return k + 1
  // `يقول ما نصه: «…»`
  if (folded === 'ما' && /^(?:نصه|يلي|ياتي|معناه|مفاده)$/.test(foldedAt(scene, k + 1))) return k + 2
  const unnamed = k > from ? pastNameless(scene, k, end) : -1
  if (unnamed > 0) return unnamed
  // `منسوبي الإدارات كافة`: all of them.
  if (k > from && ALL.test(folded) && !((words[k + 1]?.bits ?? 0) & bit.DEFINITE)) return k + 1
  if (k > from && (SELF.is(words[k]) || ON_NETWORK.is(words[k]))) return k + 1
  // `بأشد العبارات`.
  if (SHARPLY.is(words[k]) && /^(?:ال)?(?:عبار|كلم|لهج|صور|شكل)/.test(foldedAt(scene, k + 1))) return k + 2
  if (k > from && speaksTo(scene, k)) return k + 1
  const turned = k > from ? turnedTo(scene, k) : -1
  if (turned > 0) return turned
  // `أعلن الحكام بدورهم شدة المنافسة`, `قال بدوره المحافظ`: in their turn.
  if (OPENING.is(words[k]) || ALSO.test(folded)) return k + 1
  // `، برئاسة فلان، `: who heads it.
  if (k > from && HEADED.test(folded)) return (phraseAt(scene, k + 1)?.last ?? k) + 1
  if (BESIDES.test(folded) && words[k + 1]?.bits & bit.PREP) return (phraseAt(scene, k + 2)?.last ?? k + 1) + 1
  if (INSTEAD.test(folded) && words[k - 1]?.kind === 'word' && foldedAt(scene, k + 2) === 'ذلك') return k + 3
  if (!MANNER.is(words[k])) return -1
  let m = k + 1
  while (
    m < end &&
    (/^(?:غير|عده)$/.test(words[m].folded) ||
      (words[m].bits & bit.ADJ &&
        !(words[m].bits & bit.FUNCTION) &&
        scene.mentionOf[m] < 0 &&
        !words[m].readings[0]?.pro))
  )
    m++
  return m
}

/** `بالتعاون مع الوزارة`, `وبدعم من البنك`: the token behind whom somebody spoke or acted together with; -1 if nobody stands at `k`. */
export const together = (scene: Scene, k: number): number =>
  TOGETHER.test(foldedAt(scene, k)) && (scene.doc.words[k + 1]?.bits ?? 0) & bit.PREP
    ? (phraseAt(scene, k + 2)?.last ?? k + 1) + 1
    : -1
const TOGETHER = /^و?ب(?:(?:ال)?(?:تعاون|تنسيق|اشتراك|شراكه|تزامن|اتفاق|تشاور)|دعم|مساعده|تمويل|تكليف|توجيه)$/

/** `أكد -حفظه الله- على`: the token behind a prayer for somebody between dashes or brackets; -1 if none opens at `k`. */
export function prayer({ doc: { words } }: Scene, k: number, end: number): number {
  if (
    !/^[-–—(]$/.test(words[k].surface) ||
    !/^(?:حفظ|رعا|رحم|ايد|سلم|وفق)ه(?:ا|م|ما)?$/.test(words[k + 1]?.folded ?? '')
  )
    return -1
  let m = k + 2
  while (m < Math.min(end, k + 6) && words[m].kind === 'word') m++
  return m < end && /^[-–—)]$/.test(words[m].surface) ? m + 1 : -1
}

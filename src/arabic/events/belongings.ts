import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { plainHead, plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** What an armed body or a state has: hitting or sending it is hitting or acting by the owner. */
const BELONGINGS: ReadonlySet<string> = new Set(
  'موقعين موقعان هدفين هدفان معسكرين معسكران مقرين مركزين قاعدتين طايرتين طايرتان مقاتلتين مقاتلتان مروحيتين مروحيتان زورقين زورقان دبابتين اليه عناصر عنصر فلول مقاتلي مقاتلو مسلحي مسلحو مقاتلين متشددي متشددو ارهابيي مواقع مخازن مخزن مستودعات مستودع تجمعات تجمع قبضه سيطره براثن يد ايدي ايادي تمركزات تحصينات مرابض منصات راجمات اسلحه ذخاير خنادق انفاق نفق قاعده حواجز حاجز موقع معسكرات معسكر اهداف هدف طاءرات طايرات طايره مقاتلات طيران تعزيزات مروحيه مروحيات مسيره مسيرات مقاتله قاذفه قاذفات صاروخ صاروخان صاروخين صواريخ قذيفه قذيفتان قذيفتين قذايف نيران رصاص رصاصه وحدات دوريه دوريات نقطه معاقل معقل مقر مقار مقرات قواعد مواكب موكب رتل قافله سلاح دبابه دبابات مدرعه مدرعات مصفحات مدفعيه زورق زوارق بارجه بوارج مدمره مدمرات غواصه غواصات فرقاطه سفينه سفن قارب قوارب جرافه جرافات بلدوزرات اليات حافله حافلات سياره سيارات مركبه مركبات اوكار مراكز مركز ثكنه منازل منزل بيوت جهود مساعي مطالب مواقف موقف سياسه سياسات حقوق امن وحده سياده استقلال حلفاء مندوب مبادره دعوه دعوات طلب طلبات عرض اقتراح مقترح قرار قرارات خطوه خطوات اجراءات جانب دور اموال ارصده ممتلكات اصول اجساد جسد رووس صفوف ارواح حشود جموع تجمع'.split(
    ' ',
  ),
)
/** Those of them that are no people: without an owner they are no party. */
export const THINGS = /^(?!جموع|حشود|عناصر|عنصر|فلول|مقاتل|مسلح|متشدد|ارهابي|وحد|دوري|حلفاء|مندوب|موكب|مواكب)/
export const isBelonging = (scene: Scene, phrase: Phrase): boolean =>
  phrase.head >= 0 && phrase.other?.first !== phrase.head && BELONGINGS.has(coreNoun(scene, phrase))

/** `300 وحدة سكنية`: units that are no troops. */
export function isHousing(scene: Scene, phrase: Phrase): boolean {
  const next = scene.doc.words[phrase.last]
  return /^(?:ال)?(?:سكني|استيطاني|عقاري|نقدي|فني|تجاري)(?:ه|ات)?$/.test(next.folded)
}

/** The head noun, or what a number or quantity counts: `ثلاثة مواقع`, `عدد من المنازل`. */
export function coreNoun(scene: Scene, phrase: Phrase): string {
  const { words } = scene.doc
  if (!COUNTING.is(words[phrase.head])) return plainNoun(scene, phrase)
  let k = phrase.head
  while (k < phrase.last && (COUNTING.is(words[k]) || words[k].folded === 'من')) k++
  return plainHead(words[k])
}
const COUNTS = /^(?:عدد|عده|عشرات|ميات|الاف|بعض|احد|احدي|معظم|جميع|كل|مجموعه|العديد|عديد)$/
const COUNTING = new Shape(
  (word) => word.kind === 'number' || (word.bits & bit.NUMBER) !== 0 || COUNTS.test(plainHead(word)),
)

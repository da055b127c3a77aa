import * as bit from '../bits.ts'
import type { ArabicWord } from '../word.ts'

/**
 * `طعن شاب امرأة`, `هاجم متطرف كنيسة`, `رفع رجل دعوى`: one man of no rank or calling is hardly anybody's, so the noun behind
 * him is whom or what he does something to.
 */
export function isDoneByLoneMan(man: ArabicWord, next: ArabicWord): boolean {
  if (!(next.bits & bit.NOUN)) return false
  const kind = KINDS.get(man.folded) ?? (/^[وف]/.test(man.folded) ? KINDS.get(man.folded.slice(1)) : undefined)
  if (kind === undefined) return false
  if (kind === 'calling') return WOMEN.has(next.folded)
  if (kind === 'several') return isNoAdjective(next) && !(next.bits & bit.DEFINITE) && !WHENCE.has(next.folded)
  if (kind === 'callings') return PEOPLE.has(next.folded)
  // `رجل الأمن`, `شاب القرية`: of what the article tells.
  return isNoAdjective(next) && (kind === 'nobody' || !(next.bits & bit.DEFINITE || OF_WHAT.has(next.folded)))
}

/** Nor is a word an adjective of one man that ends like one of a woman. */
const isNoAdjective = ({ bits, folded }: ArabicWord): boolean => !(bits & bit.ADJ) || /(?:ه|ات)$/.test(folded)

type Kind = 'nobody' | 'man' | 'calling' | 'several' | 'callings'
const KINDS = new Map<string, Kind>()
const are = (kind: Kind, words: string): void => {
  for (const word of words.split(' ')) KINDS.set(word, kind)
}
/** Nobody's: in construct they would be in the plural, or with a ya (`محامي الدفاع`). */
are(
  'nobody',
  'انتحاري مسلح مهاجم لص مجهول ملثم مواطن مواطنه متطرف متشدد متمرد ارهابي مستوطن مستوطنه متظاهر متظاهره محتج لاجء لاجي لاجيه شابه مراهق مراهقه مختل محام قاض مفت',
)
/** Of a trade or a cause alone: `رجل أعمال`, `سجين رأي`. */
are('man', 'رجل شاب امراه سيده فتاه طفل طفله صبي شخص جندي شرطي سجين معتقل مسن مسنه عجوز')
const OF_WHAT = new Set(
  'اعمال دين امن شرطه اطفاء دوله سياسه قانون مخابرات استخبارات مال سلام مرور مباحث عصابات عصابه حرب علم فكر صناعه انقاذ دفاع قضاء بر خير ثقه ظل قبيله اعلام مهمات احتياط مشاه بحريه مارينز نجده راي ضمير حق مجتمع انابيب ليل اعلانات كهنوت حراسه جمارك حدود دوريه مراقبه شارع شوارع عشيره تسويات توافق مرحله بيت'.split(
    ' ',
  ),
)
/** `دهس سائق طفلة`, `صفع مدرس طالبة`: one man of a calling has no one woman or girl for his. */
are(
  'calling',
  'سايق طبيب مدرس معلم عامل حارس ضابط موظف مصور فنان طالب تاجر نايب ممرض مدرب راهب كاهن قس امام سايح عسكري رقيب عريف',
)
const WOMEN = new Set(
  'طفله فتاه امراه سيده شابه مسنه تلميذه طالبه عامله موظفه مستوطنه مواطنه لاجيه صحفيه صحافيه سايحه ممرضه مجنده راقصه عجوز عجوزا خادمه رضيعه مراهقه'.split(
    ' ',
  ),
)
/** Several of them are of a place or a people alone: `شبان بلدة كذا`, `قراصنة حاسوب`. */
are('several', 'شبان قراصنه لصوص اشخاص ثوار بلطجيه مجرمين')
const WHENCE = new Set(
  'بلده قريه مدينه منطقه حي مخيم محافظه قبيله عشيره عايله جامعه مدرسه بلدات قري مناطق احياء دول دوله حركه حزب تنظيم كتيبه حاسوب كمبيوتر معلومات انترنت بحر بحار سيارات اثار بنوك مصارف مقاومه'.split(
    ' ',
  ),
)
/** `اغتصب جنود نساء`, `نظم طلاب مسيرة`: nor are several of a calling other people's, nor a march's. */
are('callings', 'جنود طلاب عمال نواب رجال نساء اطفال ضباط حراس سكان معلمات')
const PEOPLE = new Set(
  'نساء اطفال مدنيين شبان فتيات رجالا طفله طفلا امراه فتاه شابا شابه مسيره تظاهره مظاهره وقفه اعتصام دعوي شكوي حافله سياره سفينه دوريه مركبه كنيسه'.split(
    ' ',
  ),
)

import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { plainHead } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import type { ArabicWord } from '../word.ts'
import { antecedentOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { partiesInside } from './inside.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

/** What somebody or something is called by whoever condemns it. Folded, without article and ending of the accusative. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'خطا خطيئه كارثه كارثي كارثيه عار مخزي مخزيه مخز جريمه جرائم جرايم مجزره مذبحه اباده انتهاك انتهاكات خرق خروقات باطل باطله مهزله ' +
    'مسرحيه كذب كذبه اكاذيب كاذب كاذبه كاذبين افتراء افتراءات هراء سخيف سخيفه خيانه خائن خاين خونه وقاحه وقح سافر عنصري عنصريه فاشي فاشيه ' +
    'نازي نازيه ارهاب ارهابي ارهابيه ارهابيين ارهابيون مجرم مجرمون مجرمين اجرامي اجراميه قاتل قتله لصوص فاسد فاسده فاسدين فاسدون غبي احمق ' +
    'فاشل فاشله فشل وحشيه وحشي بربري بربريه همجي همجيه بشع بشعه شنيع شنيعه مشين مشينه معيب معيبه متهور متهوره عبثي عبثيه صفعه طعنه مؤامره ' +
    'موامره مضلل مضلله ملفق ملفقه كيدي كيديه مسيس مسيسه مغرض مغرضه دميه عميل عميله عملاء دكتاتور ديكتاتور ديكتاتوري ديكتاتوريه استبدادي ' +
    'استبداديه انقلاب انقلابي انقلابيه انقلابيين عدوان عدواني عدوانيه اعتداء استفزاز استفزازي استفزازيه جبان جبانه ظالم ظالمه جائر جائره ' +
    'جاير جايره تعسفي تعسفيه متطرف متطرفه متطرفون متطرفين تكفيري تكفيريين مارق مارقه طاغيه منافق منافقون منافقين مرتزقه ابتزاز تدخل تعد ' +
    'نفاق تحريض متواطي متواطءه متواطئه تهديد تصعيد لاانساني مرفوض مرفوضه عقاب احتلال كيدي مستفز مستفزه ' +
    'قرصنه سرقه نهب سطو انتقام انتقامي انتقاميه اهانه مهين مهينه اساءه مسيء مسيءه مسيئه انتكاسه فضيحه مخجل مخجله استسلام تضليل تشهير ' +
    'تشويه تزوير مزور مزوره مزيف مزيفه صوري صوريه هزلي هزليه جنون جنوني جنونيه حماقه غباء سخافه مضحك مضحكه وصمه غدر غادر غادره ' +
    'خديعه خداع احتيال مقيت مقيته بغيض بغيضه قذر قذره قمع قمعي قمعيه اضطهاد تمييز تمييزي تمييزيه استعماري استعماريه استبداد طغيان ' +
    'مجحف مجحفه غوغاءي غوغائي غوغاءيه غوغائيه رجعي رجعيه فظيع فظيعه مروع مروعه دنيء دنيءه دنيئه خسيس خسيسه'
  ).split(' '),
)
/** `غير قانوني`, `غير مسؤول`: not so, and ought to be. */
const NOT = /^[بل]?غير$/
const OUGHT =
  /^(?:ال)?(?:قانوني|شرعي|دستوري|مسوول|مسءول|مقبول|مبرر|اخلاقي|انساني|عادل|ديمقراطي|ديموقراطي|نزيه|لايق|لائق|مشروع|منصف|متوازن|كاف|كافي|معقول|منطقي|واقعي|مجد|بناء|مهني|ودي)(?:ه|ا)?$/

const isBlame = (word: ArabicWord): boolean => {
  const { folded } = word
  const plain = plainHead(word)
  // `وحشي`: its first letter is no `و` that joins.
  return WORDS.has(folded) || WORDS.has(plain) || (plain.endsWith('ا') && WORDS.has(plain.slice(0, -1)))
}

/** `القرار باطل`, `الخطوة غير قانونية`: what is said of it condemns it. */
export function blameAt(scene: Scene, k: number): boolean {
  const { words } = scene.doc
  const { kind, bits, folded } = words[k]
  // `النازح غير الشرعي`: of what kind he is.
  if (NOT.test(folded)) return OUGHT.test(words[k + 1]?.folded ?? '') && !(words[k + 1].bits & bit.DEFINITE)
  return kind === 'word' && !(bits & bit.DEFINITE) && isBlame(words[k]) && !verb(scene, k)
}

/** `هجوم على الديمقراطية`, `خطر على المنطقة`: what is done to something. */
const UPON = /^[بل]?(?:ال)?(?:هجوم|حرب|خطر)(?:ا)?$/

/** What comes over people. */
export const NOBODYS =
  /^(?:ال)?(?:وضع|اوضاع|حاله|ظروف|زلزال|اعصار|عاصفه|فيضانات?|سيول|جفاف|حراءق|حرائق|حرايق|حريق|وباء|جاءحه|جائحه|مرض|فيروس|مشهد|خساره|هزيمه|مباراه)$/

/** `وصف الاتفاق بأنه خطأ`, `واصفا قادتها بأنهم خونة`: what is said of it condemns it. */
export function blames(scene: Scene, { first, contentFirst: from }: StatementFinding): boolean {
  const { words } = scene.doc
  // `وصف الزلزال بأنه كارثة`: nobody did that.
  for (let k = first + 1; k < from; k++) if (NOBODYS.test(words[k].folded) && scene.mentionOf[k] < 0) return false
  for (let k = from, end = Math.min(sentenceEnd(scene, from), from + 3); k < end; k++) {
    if (words[k].kind === 'word' && isBlame(words[k])) return true
    if (UPON.test(words[k].folded) && words[k + 1]?.folded === 'علي') return true
    if (NOT.test(words[k].folded) && OUGHT.test(words[k + 1]?.folded ?? '')) return true
    if (words[k].kind === 'word' && verb(scene, k)) return false
  }
  return false
}

/** Whom that blames: who or whose the thing is that the cue has for its object. */
export function blamed(c: Coding, s: StatementFinding): PartyFinding[] {
  const { scene } = c
  const reading = verb(scene, s.first)
  if (reading?.enc) return antecedentOf(c, s.first, reading.enc, [s.speaker])
  const first = reading ? undefined : phraseAt(scene, s.first + 1)
  const phrases = reading
    ? argumentsOfVerb(scene, s.first, reading).obj
    : first && first.first < s.contentFirst
      ? coordinated(scene, first)
      : undefined
  if (!phrases) return []
  const parties = partiesOf(scene, phrases)
  if (parties.length) return parties
  const inside = partiesInside(scene, phrases)
  const { reading: noun, first: at } = phrases[0]
  return inside.length || !noun?.enc ? inside : antecedentOf(c, at, noun.enc, [s.speaker])
}

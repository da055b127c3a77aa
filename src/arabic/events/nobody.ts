import * as bit from '../bits.ts'
import { plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'

/** Words that people and bodies are called by, or are written like, where they are no party of an act. Folded. */

/** `أطراف مدينة عدن`, where `أطراف النزاع` are sides. */
const EDGES = /^(?:اطراف|جوانب|قلب|صدر)$/
/** `جبهات عدة`, `جميع المنافذ`: where people fight or pass. */
const FRONTS = /^(?:جبهات|محاور|منافذ|مداخل|مخارج|مشارف|ضواحي|ارجاء|انحاء)$/
/** `المتابعات الأمنية`: doings. */
const DOINGS = /^(?:متابعات|تحريات|معلومات|مداهمات|مواجهات|مستجدات|معطيات|مخططات|مخططا|مخرجات|مقدسات|محتويات)$/
/** `مينائها ومطارها`: what a town has. */
const OWN_PLACE =
  /^(?:بدور|[وبلف]?(?:مينا[ءيو]|مطار|اراضي|منشات|حدود|سواحل|شواطي|شوارع|ضواحي|احياي|سماي|ديار|اوطان|قرا|بيوت))(?:ه|ها|هم|هما)$/
const WOUNDS = /^[وب]?(?:جراح(?:ه|ها|هم|هما)|بجراح)$/
/** `التعدين`, `القوانين`: written like several men. */
const LIKE_MEN =
  /^(?:تعدين|تكوين|تامين|تحسين|تمكين|تخزين|تدوين|توطين|تدخين|تموين|تزيين|تلقين|تقنين|تثمين|تسكين|قوانين|ميادين|موازين|بساتين|تمارين|دواوين|براهين|عناوين|قرابين|شرايين|مضامين|دكاكين|سكاكين|فساتين|بنزين|روتين|تخمين|يقين)$/
/** `طنين من المخدرات`: so much of a thing. */
const UNITS =
  /^(?:(?:طن|كيلوغرام|كيلوجرام|غرام|جرام|لتر|قنطار|برميل|كيلومتر|متر|هكتار|فدان|دونم|دولار|ريال|دينار|جنيه|قرص)(?:ا|ين|ان)?|اطنان|كلغ|كيلو|براميل|يورو|اورو|درهم|دراهم|دنانير|ليره|اقراص|حبه|حبوب)$/
const USING = /(?:استخدام|استعمال|الي)$/
const AS_ONE = /^(?:صفا|يدا|كتله|جبهه)$/
const DEEP = /^(?:بالغ|خالص|عميق|صادق|احر|وافر|جزيل|عظيم)$/
const TO_BE = /^(?:ال)?(?:مطلوب|مراد|مزمع|متوقع|مقرر|مفترض|منتظر)$/
const DEED_LIKE = /^ال(?:ارهابي|انتحاري|اجرامي|دامي|وحشي)ه?$/
const COUNTING = /^(?:كل|جميع|عده|بعض|كافه|مختلف|سائر|ساير)$/

/** Whether a phrase says how much of a thing. */
export const isMeasure = (scene: Scene, phrase: Phrase): boolean => UNITS.test(plainNoun(scene, phrase))

/** Whether a phrase that can be people by its words is a place or a doing. */
export function isNobody(scene: Scene, phrase: Phrase): boolean {
  const { words } = scene.doc
  const { head, last, person, other } = phrase
  if (person || other?.first === head) return false
  const { folded } = words[head]
  if (OWN_PLACE.test(folded)) return true
  // `متأثرا بجراحه`: wounds, and no surgeon.
  if (WOUNDS.test(folded)) return true
  // `باستخدام القوة`: no force that anybody commands.
  if (head === last && folded === 'القوه' && USING.test(words[head - 1]?.folded ?? '')) return true
  // `الوقوف صفا واحدا`: in what way.
  if (AS_ONE.test(folded) && /^واحده?ا?$/.test(words[head + 1]?.folded ?? '')) return true
  // `المطلوب ضبطهم`: what is to be done.
  // `من المقرر أن يلتقي`: what is to come about.
  if (head === last && TO_BE.test(folded) && (words[head + 1]?.bits & bit.MASDAR || words[head + 1]?.folded === 'ان'))
    return true
  // `تفجير عدن الإرهابي`: the deed is called so.
  if (head === last && DEED_LIKE.test(folded) && mentionAt(scene, head - 1)?.kind === 'place') return true
  if (head === last && isEpithet(scene, head)) return true
  // `بالغ حزنه`: how deep it is.
  if (head < last && DEEP.test(folded) && words[head + 1].bits & bit.MASDAR) return true
  const noun = plainNoun(scene, phrase)
  if (isHomograph(scene, phrase, noun)) return true
  if (FRONTS.test(noun) || DOINGS.test(noun) || LIKE_MEN.test(noun) || UNITS.test(noun)) return true
  if (COUNTING.test(noun) && head < last) return FRONTS.test(plain(words[head + 1].folded))
  const next = words[head + 1]
  return (
    EDGES.test(noun) &&
    next !== undefined &&
    (mentionAt(scene, head + 1)?.kind === 'place' || (next.bits & bit.PLACE_HEAD) !== 0 || PLACE.test(next.folded))
  )
}

/** `حملات التطعيم`, `في الوقت عينه`: things written like people. */
function isHomograph(scene: Scene, { head, last }: Phrase, noun: string): boolean {
  const { words } = scene.doc
  if (ITSELF.test(words[head].folded)) return ((words[head - 1]?.bits ?? 0) & bit.DEFINITE) !== 0
  // `حملة الأسهم`: those who bear them.
  return CAMPAIGN.test(noun) && (noun === 'حملات' || head === last || (words[head + 1].bits & bit.ADJ) !== 0)
}
const CAMPAIGN = /^(?:حمله|حملات)$/
const ITSELF = /^عين(?:ه|ها)$/

/** `كمينا مسلحا`, `الأمن السياسي`: a thing and what it is like; somebody is called so by himself alone. */
function isEpithet(scene: Scene, k: number): boolean {
  const { words, sentenceOf } = scene.doc
  const [thing, word] = [words[k - 1], words[k]]
  if (k === 0 || sentenceOf[k - 1] !== sentenceOf[k] || scene.mentionOf[k - 1] >= 0 || scene.timeOf[k - 1] >= 0)
    return false
  if (!(word.bits & bit.ADJ) || !(thing.bits & bit.NOUN) || thing.bits & PEOPLE || verbAt(scene, k - 1)) return false
  const [noun, adjective] = [thing.readings[0], word.readings.find((r) => r.lexeme.pos === 'adj')]
  if (noun?.lexeme.pos !== 'noun' || noun.enc || noun.number !== 's' || !adjective || adjective.pro || adjective.enc)
    return false
  if (noun.gender !== (/^(?:ه|ة)$/.test(adjective.suffix) ? 'f' : 'm') || adjective.number !== 's') return false
  if (word.bits & bit.DEFINITE) return (thing.bits & bit.DEFINITE) !== 0
  // `اعتقال ناشط`: of whom it is told, where no ending of the accusative says that both are one.
  if (noun.suffix === 'ا' && adjective.suffix === 'ا') return true
  // `انسحاب عسكري`, `تعاون مبتكر`.
  return !(thing.bits & bit.DEFINITE) && !(thing.bits & bit.MASDAR && BEFALLS.test(noun.lexeme.lemma))
}
const BEFALLS =
  /^(?:مقتل|قتل|اعتقال|اغتيال|إصابة|خطف|اختطاف|احتجاز|جرح|استشهاد|وفاة|مصرع|توقيف|إيقاف|سجن|إعدام|إطلاق|محاكمة|ضبط|استهداف|تحرير|إدانة|اتهام|استجواب|تعذيب|ضرب|طعن|دهس|طرد|إبعاد|ترحيل|استدعاء|استقبال|لقاء|تعيين|إقالة|عزل|زيارة|دعوة|تكليف|مطالبة|مناشدة|مساعدة|إنقاذ)$/
const PEOPLE = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE | bit.GROUP | bit.NUMBER | bit.DEMONYM
const PLACE = /^(?:ال)?(?:مدينه|بلده|قريه|محافظه|عاصمه|مديريه|منطقه|حي|احياء|مدن)$/
const plain = (folded: string): string => folded.replace(/^ال/, '')

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import type { ArabicWord } from '../word.ts'
import type { Phrase } from './phrase.ts'
import { AFFAIRS, HIS_FATHER } from './phrase-words.ts'
import type { Scene } from './scene.ts'

/** A noun without proclitics and article, as its likeliest reading has them: `وقف` and `بيت` begin with letters of their own. */
export const plainHead = ({ folded, readings, bits }: ArabicWord): string => {
  const at = readings.length ? readings[0].from : 'ولبف'.includes(folded[0]) ? 1 : 0
  // `ألغام` has no article.
  if (folded.startsWith('ال', at)) return folded.slice(readings.length && !(bits & bit.DEFINITE) ? at : at + 2)
  // `للهجوم`: the article is the second of the two.
  return folded.slice(folded.startsWith('لل', at - 1) ? at + 1 : at)
}

/** The head noun of a phrase without proclitics, article and the ending of an indefinite accusative (`مسجدا`). */
export const plainNoun = (scene: Scene, phrase: Phrase): string => {
  const word = scene.doc.words[phrase.head]
  const { folded } = word
  const { reading } = phrase
  if (!reading) return plainHead(word)
  const bare = folded.slice(reading.from, reading.to)
  const article = reading.definite ? (bare.startsWith('ال') ? 2 : bare.startsWith('ل') ? 1 : 0) : 0
  const plain = article ? bare.slice(article) : bare
  if (reading.suffix === 'ت') return plain.endsWith('ت') ? `${plain.slice(0, -1)}ه` : plain
  return reading.suffix === 'ا' && reading.number === 's' && plain.endsWith('ا') ? plain.slice(0, -1) : plain
}

/** People, states, bodies, or a noun for such. */
export function animate(scene: Scene, phrase: Phrase): boolean {
  const head = scene.doc.words[phrase.head]
  // `اغتيال النائب العام هشام بركات` holds a person and is none.
  if (phrase.person)
    return (
      phrase.person.first === phrase.head ||
      (head.bits & (HUMAN | bit.UNKNOWN)) !== 0 ||
      // `أربعة من حراس الوزير فلان`.
      isSomeOf(scene, phrase) ||
      // `شقيقي فلان`: two brothers of his.
      KIN.test(plainNoun(scene, phrase)) ||
      // `المخلوع علي صالح`: what he is called before his name.
      (phrase.person.first === phrase.head + 1 && (head.bits & bit.ADJ) !== 0 && !(head.bits & bit.NOUN))
    )
  const noun = plainNoun(scene, phrase)
  // `أغلقت سفارتها`, `طالبت بنقله`: what is somebody's own, or done to him.
  if (phrase.reading?.enc && (OWN_HOUSE.test(noun) || ((head.bits & HUMAN) === bit.ORG_HEAD && head.bits & bit.MASDAR)))
    return false
  // `قتل خاله`.
  if ((phrase.reading?.enc && RELATIVE.test(noun)) || (head.folded.startsWith('ا') && HIS_FATHER.test(head.folded)))
    return true
  // `رفض المشاركة`, `متابعة القضية`: an act, whatever woman takes part; `الأحكام العرفية`: whoever judges.
  if (ACTS_TOO.has(noun)) return false
  // `حرية الحركة`.
  if (noun === 'حركه' && !phrase.other && /^[وبل]?حري(?:ه|ات)$/.test(scene.doc.words[phrase.head - 1]?.folded ?? ''))
    return false
  // `الشؤون المالية`, `صلابة الروابط`, `المجموعة الثانية من الإصلاحات`, `دعم مالي`: things whose words head names of bodies.
  if (!phrase.other && (THINGS_TOO.has(noun) || isBatch(scene, phrase, noun) || ofMoney(head))) return false
  // `بناء الجدار`, `فتح قنصلية`: an act, and no builder or movement.
  if (
    (noun === 'بناء' || noun === 'فتح') &&
    phrase.last > phrase.head &&
    !(head.bits & bit.DEFINITE) &&
    phrase.other?.first !== phrase.head
  )
    return false
  // `مخطط الحكم الذاتي`: a plan, unless of a crime.
  if (
    noun === 'مخطط' &&
    !/^(?:ال)?(?:هجوم|هجمات|تفجير|تفجيرات|عمليه|عمليات|انقلاب|اعتداء)$/.test(
      scene.doc.words[phrase.head + 1]?.folded ?? '',
    )
  )
    return false
  // `القضاء على التعليم`: doing away with it, and no judges.
  if (noun === 'قضاء' && !phrase.other && scene.doc.words[phrase.last + 1]?.folded === 'علي') return false
  if (phrase.other) {
    if (phrase.other.first === phrase.head) return phrase.other.kind !== 'place'
    if (inCharge(scene, phrase, noun)) return true
    // `محافظة لحج`, `مدينة عدن`: a place with its kind before it.
    if (phrase.other.kind === 'place' && phrase.other.first === phrase.head + 1 && head.bits & bit.PLACE_HEAD)
      return false
    // `وقف الحوثيين`: an act, though whom it befalls is named.
    if (DEEDS.is(head) && head.bits & bit.MASDAR && !(head.bits & (bit.GROUP | bit.PERSON_NOUN))) return false
    if (SITES.has(noun) && !(head.bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP))) return false
    return (head.bits & HUMAN) !== 0 || counted(scene, phrase)
  }
  // `تنظيم الاستفتاء`: an act, where no name follows.
  if (ORGANIZING.is(head) && scene.doc.words[phrase.head + 1]?.bits & bit.DEFINITE && phrase.last > phrase.head)
    return false
  if (isAirForce(scene, phrase)) return true
  // `وقف إطلاق النار`, `تنظيم الاستفتاء`: a verbal noun that also heads names of bodies.
  if (
    !(head.bits & (bit.OFFICIAL | bit.GROUP | bit.DEMONYM)) &&
    (phrase.last > phrase.head || !(head.bits & bit.DEFINITE)) &&
    (DEEDS.is(head) || ((head.bits & HUMAN) === bit.ORG_HEAD && phrase.reading?.lexeme.derived === 'masdar')) &&
    !((scene.doc.words[phrase.head + 1]?.bits ?? 0) & bit.DEMONYM)
  )
    return false
  // `دورية` is a patrol before it is a journal.
  if (head.bits & bit.DOCUMENT && !(head.bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP))) return false
  // Sites and occasions whose words also head names of bodies.
  if (SITES.has(noun) && !(head.bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP))) return false
  if (WHERE.has(noun) && !(head.bits & (bit.PERSON_NOUN | bit.OFFICIAL))) return false
  // `أجهزة ناسفة`.
  if ((noun === 'جهاز' || noun === 'اجهزه') && !bodyOf(scene, phrase)) return false
  if (head.bits & (isDeed(phrase) ? HUMAN & ~PEOPLE_BITS : HUMAN)) return true
  if (PEOPLE.has(noun)) return true
  // `يخطئ البعض`: nobody but people.
  if (phrase.first === phrase.last && EVERYBODY.is(head)) return true
  // `اعتقلت العشرات منهم`.
  if (phrase.first === phrase.last && DOZENS.test(head.folded) && scene.doc.words[phrase.last + 1]?.folded !== 'من')
    return true
  // `القائم بالأعمال`.
  if (inCharge(scene, phrase, noun)) return true
  // The sound masculine plural is of people, and two of a thing (`صاروخين`) are written like it.
  if (/^(?:ون|ين)$/.test(phrase.reading?.suffix ?? '') && phrase.reading?.number === 'p' && !ofAThing(phrase.reading))
    return true
  // `معرقلي الاتفاق`, `مثيرو الشغب`: the same in construct, where its letters are of nothing else.
  if (isDoers(phrase)) return true
  // `تشكيل عصابي`: a gang.
  if (noun === 'تشكيل' && GANG.test(scene.doc.words[phrase.head + 1]?.folded ?? '')) return true
  if (counted(scene, phrase)) return true
  if (RECIPROCAL.is(head)) return true
  if (
    phrase.reading?.lexeme.derived &&
    phrase.reading.lexeme.derived !== 'masdar' &&
    phrase.reading.number === 'p' &&
    /[وي]ن$/.test(head.folded)
  )
    return true
  // `القوى الدولية`: powers, unless `قوي` is strong.
  if (POWERS.is(head)) return true
  // `قواته`, `قوات`: people under arms.
  return TROOPS.is(head)
}

/** So many of those in construct with somebody by name. */
export const isSomeOf = ({ doc: { words } }: Scene, { head, last, person }: Phrase): boolean =>
  person !== null &&
  person.first > head + 2 &&
  person.first <= last &&
  words[head + 1].folded === 'من' &&
  (words[head].kind === 'number' || (words[head].bits & bit.NUMBER) !== 0) &&
  (words[head + 2].bits & HUMAN) !== 0

/** `الطيران الحربي`: an air force, and no flying. */
export const isAirForce = ({ doc: { words } }: Scene, { head }: Phrase): boolean =>
  words[head].folded === 'الطيران' && AIR_FORCE.test(words[head + 1]?.folded ?? '')
const AIR_FORCE = /^ال(?:حربي|عسكري|مسير|مروحي)$/

const GANG = /^(?:ال)?عصابيا?$/
const ACTS_TOO: ReadonlySet<string> = new Set(['اجراء', 'مشاركه', 'متابعه', 'حضور', 'احكام', 'حكم'])

const KIN = /^(?:شقيق|ابن|نجل|والد|ابنت|زوج)(?:ي|ا|ه|ت[ايه])?$/

/** Kin whose words mean much else where they are nobody's. */
const RELATIVE = /^(?:خال|عم|جد|حفيد|احفاد|صهر|اصهار|نسيب|اقارب|حما|اعمام|اخوال)$/

const THINGS_TOO: ReadonlySet<string> = new Set(['دور', 'شوون', 'شءون', 'روابط', 'مخرجات', 'مدخلات'])
/** `المجموعة الثانية من الإصلاحات`. */
const isBatch = ({ doc: { words } }: Scene, { head }: Phrase, noun: string): boolean =>
  noun === 'مجموعه' &&
  words[head + 2]?.folded === 'من' &&
  words[head + 1].readings.some((r) => r.lexeme.pos === 'ord') &&
  !((words[head + 3]?.bits ?? 0) & (bit.PERSON_NOUN | bit.DEMONYM))
/** `مالي كبير`: of money, where no name is spotted. */
const ofMoney = ({ names, bits }: ArabicWord): boolean => names.demonym === 'ML' && (bits & bit.DEFINITE) === 0

/** `القائم بالأعمال`, `القائم بأعمال السفارة`. */
const inCharge = (scene: Scene, { head }: Phrase, noun: string): boolean =>
  (noun === 'قايم' || noun === 'قايمه') && AFFAIRS.test(scene.doc.words[head + 1]?.folded ?? '')

/** A participle of several men that takes somebody or something in construct. */
export const isDoers = ({ head, last, reading }: Phrase): boolean =>
  last > head &&
  reading?.number === 'p' &&
  (reading.suffix === 'ي' || reading.suffix === 'و') &&
  !reading.enc &&
  (reading.lexeme.pos === 'adj' || reading.lexeme.derived !== undefined)

/** A noun that the lexicon has as something else than people. */
const ofAThing = ({ lexeme }: Reading): boolean => lexeme.pos === 'noun' && !lexeme.derived && lexeme.classes.length > 0

/** `ثمانية أشخاص`, `عدد من الصيادين`, `نحو 230 مدنيا`: what is counted says whether they are people. */
function counted(scene: Scene, phrase: Phrase): boolean {
  const head = scene.doc.words[phrase.head]
  // `ضعف العدو` is weakness, not twice as many.
  if (plainHead(head) === 'ضعف') return false
  // `مجموعة من العمليات الإرهابية`: the noun that is counted decides, and it is no number.
  if (!(head.bits & (bit.NUMBER | bit.FUNCTION)) && head.kind !== 'number' && !COUNTER.is(head)) return false
  for (let k = phrase.first; k <= phrase.last; k++)
    if (
      /^(?:منهم[ان]?|اخر(?:ون|ين|ان))$/.test(scene.doc.words[k].folded) ||
      isHuman(scene.doc.words[k]) ||
      // `خمسة أردنيين`, `ثلاثة مغاربة`, but not `الضربات التركية`.
      (scene.doc.words[k].bits & bit.DEMONYM && (demonymsPlural(scene, k) || isCountedAt(scene, k, phrase.first))) ||
      (/(?:ون|ين)$/.test(scene.doc.words[k].folded) && scene.doc.words[k].bits & bit.PARTICIPLE)
    )
      return true
  return false
}

const CLASSES = /^(?:person|official|title|group|source|org)$/

/** A word whose likeliest noun is of people or a body: `الإجراء` is no hireling. */
function isHuman(word: ArabicWord): boolean {
  if (!(word.bits & (HUMAN & ~bit.DEMONYM))) return false
  const noun = word.readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj')
  return noun?.lexeme.pos !== 'noun' || noun.lexeme.classes.some((c) => CLASSES.test(c))
}

/** `خمسة آلاف برازيلي`: behind a number, one of those it counts. */
const isCountedAt = (scene: Scene, k: number, first: number): boolean =>
  k > first && (scene.doc.words[k - 1].kind === 'number' || (scene.doc.words[k - 1].bits & bit.NUMBER) !== 0)

/** Several people of a nation: a plural, not the feminine of things. */
const demonymsPlural = (scene: Scene, k: number): boolean =>
  /(?:ين|ون)$/.test(scene.doc.words[k].folded) ||
  scene.doc.words[k].readings.some((r) => r.number === 'p' && r.lexeme.pos !== 'verb')

/** Verbal nouns that head names of bodies as well. */
const DEEDS = new Shape(/^[ولبف]?(?:وقف|مصلحه|تنظيم|حضور|مشاركه|تصنيع|تمثيل|استيناف)$/)

export const HUMAN = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE | bit.GROUP | bit.SOURCE | bit.ORG_HEAD | bit.DEMONYM
const PEOPLE_BITS = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE
/** `المفاوضات`, `العدوان`: an act whose written form could be people as well (`مفاوضات`, two enemies). */
function isDeed({ reading }: Phrase): boolean {
  if (reading?.lexeme.pos !== 'noun') return false
  return !reading.lexeme.classes.some((c) => CLASSES.test(c))
}
/** Words for people that the lexicon has as adjectives. */
const PEOPLE: ReadonlySet<string> = new Set(
  'احد جميع طلبه صحف فلول جناح ذراع كتايب سرايا الويه عناصر عنصر مقاتلي مقاتلو مسلحي مسلحو مجهول مجهولون مجهولين مجهولان انتحاري انتحاريه انتحاريا انتحاريان انتحاريين مهاجم مهاجما مهاجمين مهاجمون مسلح مسلحا مقنعون مقنعين ملثمون ملثمين متظاهر متظاهرون متظاهرين محتج محتجون محتجين قتلي جرحي ضحايا الاف الالاف ميات الميات عشرات تمرد خليه خلايا بنات ابنه فارين فارون قتله اخرون اخرين ذوي ذوو منسوبي منسوبو اسر عايلات عوايل افراد ابناء ابرياء اشقاء اخوه رعايا اهالي سكان مصلين مصلون رهاين رهينه اسري سجناء سجين اسير نظيره نظيرته نظيرتها نظيرها نظيرهم نظراه نظراهم نظراها نظراوه نظراوهم نظراوها نظراءهم'.split(
    ' ',
  ),
)
const OWN_HOUSE = /^(?:مصلحه|مصالح|سفاره|سفارات|قنصليه|قنصليات|مكتب|مكاتب)$/
/** Places by their kind alone. */
const WHERE: ReadonlySet<string> = new Set(
  'محافظه محافظات مدينه مدن قريه قري بلده بلدات منطقه مناطق ولايه ولايات اقليم اقاليم مديريه مديريات'.split(' '),
)
/** `أجهزة الأمن`, `الجهاز الأمني`. */
const bodyOf = (scene: Scene, phrase: Phrase): boolean =>
  phrase.definite || /^(?:ال)?(?:امنيه|امني|حكوميه|حكومي)$/.test(scene.doc.words[phrase.head + 1]?.folded ?? '')

const SITES: ReadonlySet<string> = new Set(
  'معابد معبد اضرحه ضريح مقامات مقام مزارات بيوت منازل مستشفيات مساجد جوامع كنايس خزانات خزان ناقله ناقلات مواقع منشات منشاه مباني مرافق موانيء مطارات معابر محطات احداث حادث حوادث ملف اوجه سوق اسواق مشروع مشاريع مطار ميناء جامعه مدرسه مدارس مستشفي ملعب مصنع مركز مراكز متحف مسجد كنيسه طريق محطه معهد كليه صندوق برنامج مهرجان معرض موتمر قمه منتدي قاعده سجن معبر موقع مبني مقر حي قطاع خط اعلام دوره جايزه قسم شبكه ديوان بيت دار محل فندق مطعم حديقه مخيم بحر نهر جسر سد قناه'.split(
    ' ',
  ),
)
const COUNTERS = /^(?:عدد|عشرات|ميات|الاف|مجموعه|بعض|احد|احدي|معظم|غالبيه|كبار|افراد|ممثلون|ممثلو|ممثلي|ممثلين)$/
const COUNTER = new Shape((word) => COUNTERS.test(plainHead(word)))
/** `الجانبان`, `البلدان`: two spoken of together. */
export const RECIPROCAL = new Shape(
  /^(?:[وب]?ال|و?لل)(?:جانبان|جانبين|بلدان|بلدين|طرفان|طرفين|دولتان|دولتين|رييسان|رييسين|وزيران|وزيرين|زعيمان|زعيمين|حكومتان|حكومتين|مسوولان|رجلان|رجلين|جارتان|جارتين|جاران|جارين|حليفان|حليفين|خصمان|خصمين|فريقان|فريقين|حركتان|حركتين|فصيلان|فصيلين|جيشان|جيشين)$/,
)
const ORGANIZING = new Shape(/^[ولبف]?تنظيم$/)
const DOZENS = /^[وف]?ال(?:عشرات|ميات|مءات|الاف)$/
const EVERYBODY = new Shape(/^[وف]?(?:البعض|الجميع|الكثيرون|كثيرون)$/)
const POWERS = new Shape(({ surface }) => /^[ولبف]?(?:ال|لل)?قوى$/.test(surface))
const TROOPS = new Shape(/^[ولبف]?(?:ال)?(?:قوات|قوه|جيش|شرطه|عسكريين|عسكريون)(?:ه|ها|هم|نا)?$/)

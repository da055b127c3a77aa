import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isDoers } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { type Arguments, noArguments } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import { type Frame, framesOf } from './frames.ts'
import { scan } from './scan.ts'
import { isThing } from './targets.ts'
import { willed } from './verb-bare.ts'
import { verb } from './verbs.ts'
import { befallsPeople } from './whom.ts'

/** Arguments of a verbal noun: what it is in construct with, then prepositional phrases. */
export function argumentsOfNoun(scene: Scene, t: number, reading: Reading): Arguments {
  const found = noArguments()
  // `زيارة عمل لقطر`, `زيارة دولة`: of what kind the visit is.
  const kind = reading.lexeme.lemma === 'زيارة' && KIND_OF_VISIT.test(scene.doc.words[t + 1]?.folded ?? '')
  const construct =
    !kind &&
    !reading.definite &&
    !reading.enc &&
    reading.suffix !== 'ا' &&
    !/ا$/.test(bareEnd(scene, t)) &&
    !TANWEEN.test(scene.doc.words[t].surface)
  const bare: Phrase[][] = []
  // `طعنات وجهها له مجهولون`: a clause about the act begins at once.
  const clause = t + 1 < scene.doc.n ? verb(scene, t + 1) : null
  const at = construct ? pastSharing(scene, t + 1) : kind ? t + 2 : t + 1
  // `هجمات إرهابية مساجد`: the adjective is no woman whose attacks they were.
  const like =
    construct &&
    at === t + 1 &&
    (((attacks(reading) || MANOEUVRE.test(reading.lexeme.lemma)) &&
      DEED_LIKE.test(scene.doc.words[at]?.folded ?? '')) ||
      // `اعتصام سلمي مفتوح`.
      (PROTEST_LIKE.test(scene.doc.words[at]?.folded ?? '') && framesOf(reading).some((f) => f.type === 'PROTEST'))) &&
    // `استهداف مسلحين قائد الشرطة`: several men are not what one deed is like.
    !(reading.number === 's' && scene.doc.words[at].folded.endsWith('ين'))
  const from = like && at + 1 < scene.doc.n && !verb(scene, at + 1) ? at + 1 : at
  // `هجوم مسلح استهدف دوريتهم`: before a verb it is of what kind the attack is, where it has its gender.
  const lone = like && from === at && scene.doc.words[at].folded.endsWith('ه') === (reading.gender === 'f')
  found.end = clause?.enc || (reading.definite && isSaidOf(scene, t + 1)) ? t + 1 : scan(scene, from, found, bare)
  if (found.to && !found.against && attacks(reading)) aimOf(scene, found)
  const [first, second] = bare
  const frames = framesOf(reading)
  const attack = frames.some((f) => f.attack)
  if (
    construct &&
    first &&
    !(lone && first[0].first === at) &&
    first[0].first === opening(scene, from) &&
    !(
      (attack ||
        (scene.doc.words[t + 1].bits & bit.DEMONYM
          ? false
          : (willed(reading) || frames.every((f) => f.type === 'MOBILIZE' || f.type === 'PROTEST' || ofNobody(f))) &&
            NISBA.test(scene.doc.words[t + 1].folded))) &&
      scene.doc.words[t + 1].bits & bit.ADJ &&
      // `اقتحام قاعدة عسكرية`: a thing that is hit, though it is written like an adjective.
      !isThing(scene.doc.words[t + 1].surface) &&
      (first[0].reading?.number !== 'p' ||
        first[0].reading.suffix === 'ه' ||
        // `تفجيرين انتحاريين`: two of both.
        (reading.suffix === 'ين' && first[0].reading.suffix === 'ين')) &&
      !first[0].person &&
      !first[0].other &&
      (adjectives(scene, first[0]) || isOnlyLike(scene, t + 1))
    ) &&
    !(
      !first[0].other &&
      !first[0].person &&
      scene.doc.words[t + 1].bits & bit.ADJ &&
      !(scene.doc.words[t + 1].bits & (bit.NOUN | bit.DEFINITE)) &&
      // `معاقبة منتهكي الهدنة`, `اعتقال آخرين`, `إصابة فلسطينيين`.
      !isDoers(first[0]) &&
      !(scene.doc.words[t + 1].bits & bit.DEMONYM && frames.some(befallsPeople)) &&
      scene.doc.words[t + 1].folded !== 'اخرين'
    )
  ) {
    if (!describes(scene, t, reading, first[0])) found.of = first
    // `زيارة الوزير القاهرة`, `تسليم واشنطن بغداد أسلحة`: after its subject a verbal noun takes an object.
    // `اتهام الجماعة بالوقوف وراء خلية`: but nothing that stands behind what it is done with.
    const parted = found.by && second && found.by[0].first < second[0].first && found.by[0].first > first[0].last
    if (second && !parted && !saysHow(scene, second[0])) found.obj = second
  } else if (
    (reading.enc || (reading.suffix === 'ا' && reading.lexeme.derived === 'active-participle')) &&
    first &&
    !saysHow(scene, first[0])
  )
    found.obj = first
  if (found.agent) found.by = found.agent
  return found
}

/** `تفريق المتظاهرين مستخدمة الغاز`, `الجيش الوطني الموالي`: how they are or do it, and nobody whom it befalls. */
function saysHow({ doc: { words } }: Scene, { head, person, other, reading }: Phrase): boolean {
  if (person || other?.first === head) return false
  // `اقتحام مخيم كان المقاتلون فيه`: in the nominative nobody is an object.
  if (reading?.suffix === 'ون') return true
  const { bits, folded, readings } = words[head]
  // `إحراق الضحايا أحياء`.
  if (HOW.test(folded)) return true
  if (folded === 'احياء' && words[head - 1].bits & bit.PERSON_NOUN) return true
  // `هجمات التنظيم الإرهابية`, `القوات المتهمة بالتقصير`: what they are called, and of what they are accused.
  if (bits & bit.DEFINITE && LIKE_THAT.test(folded)) return true
  if (bits & bit.DEFINITE && words[head - 1].bits & bit.DEFINITE && accused(words, head)) return true
  const doing = /participle/.test(readings[0]?.lexeme.derived ?? '')
  if (
    doing &&
    (bits & bit.DEFINITE ? reading?.number === 's' && words[head - 1].bits & bit.DEFINITE : folded.endsWith('ه'))
  )
    return true
  return (
    (reading?.lexeme.derived === 'active-participle' || reading?.lexeme.pos === 'adj') &&
    (bits & (bit.PERSON_NOUN | bit.GROUP | bit.OFFICIAL | bit.NUMBER | bit.DEMONYM)) === 0
  )
}

/** `حبسهما احتياطيا`, `ترحيلهم قسرا`. */
const HOW =
  /^(?:احتياطيا|موقتا|اداريا|انفراديا|قسرا|قسريا|نهاييا|فورا|جماعيا|تعسفيا|ظلما|عمدا|رميا|شنقا|حرقا|غيابيا|تدريجيا|جزييا|كليا)$/
const LIKE_THAT = /^ال(?:ارهابي|اجرامي|انتحاري|وحشي|عسكري|جوي|دموي|عدواني|همجي|غاشم|متكرر|متواصل|مستمر)ه$/
const accused = (words: Scene['doc']['words'], k: number): boolean =>
  /^ال(?:متهم|مشتبه|مدان|محكوم|مكلف|مطلوب)(?:ه|ين)?$/.test(words[k].folded) && /^ب|^ل/.test(words[k + 1]?.folded ?? '')

/** `هذه المساعدات امتداد للحملات السابقة`: a noun without article right behind one that has it says what that is. */
function isSaidOf({ doc, mentionOf, timeOf }: Scene, k: number): boolean {
  if (k >= doc.n || mentionOf[k] >= 0 || timeOf[k] >= 0) return false
  const { bits, readings } = doc.words[k]
  const best = readings[0]
  return (
    (bits & (bit.NOUN | bit.MASDAR)) !== 0 &&
    (bits & (bit.DEFINITE | bit.ADJ | bit.FUNCTION | bit.PREP | bit.ENCLITIC | bit.NUMBER | SOMEBODY)) === 0 &&
    best?.lexeme.pos === 'noun' &&
    !best.pro &&
    best.suffix !== 'ا' &&
    best.number === 's'
  )
}
const SOMEBODY = bit.PERSON_NOUN | bit.GROUP | bit.OFFICIAL | bit.ORG_HEAD | bit.TITLE

/** `عملية لمنع المتمردين من السيطرة على المدينة`: against whom it is says what it is for, and what stands behind that is of the purpose. */
function aimOf(scene: Scene, found: Arguments): void {
  const [purpose] = found.to!
  const { words } = scene.doc
  // `هجوم لانتزاع السيطرة على البلدة من المعارضة`: from whom it is to be taken.
  if (TAKING.test(words[purpose.head].folded) && found.from) {
    found.against = found.from
    found.to = undefined
    found.on = undefined
    return
  }
  if (!AGAINST.test(words[purpose.head].folded) || purpose.head + 1 >= scene.doc.n) return
  const on = words[purpose.head + 1].folded === 'علي' ? 1 : 0
  const whom = phraseAt(scene, purpose.head + 1 + on)
  if (!whom || whom.first > purpose.head + 1 + on) return
  found.against = coordinated(scene, whom)
  if (found.on && found.on[0].first > purpose.head) found.on = undefined
  if (found.obj && found.obj[0].first > purpose.head) found.obj = undefined
  found.to = undefined
}
const TAKING = /^ل(?:انتزاع|استعاده|استرداد|تحرير|تطهير|السيطره)$/
const AGAINST =
  /^[و]?ل(?:منع|دحر|طرد|اخراج|ملاحقه|مواجهه|محاربه|مكافحه|ردع|استهداف|اعتقال|قتل|تصفيه|اجتثاث|القضاء|لقضاء|تعقب|ضرب|هزيمه)$/

const attacks = (reading: Reading): boolean => framesOf(reading).some((f) => f.attack)
const MANOEUVRE = /^(?:مناورة|تدريب|تجربة|تعبئة|استنفار|تمرين)$/
const DEED_LIKE =
  /^(?:ارهابي|انتحاري|اجرامي|عسكري|مسلح|جوي|بري|بحري|مشترك|نوعي|استباقي|انتقامي|صاروخي|ارهابيا|انتحاريا|مسلحا)(?:ه|ين|ان|ات)?$/
const PROTEST_LIKE =
  /^(?:مفتوح|سلمي|مدني|حاشد|جماهيري|عام|تضامني|احتجاجي|شعبي|طلابي|عمالي|نسايي|نقابي|غاضب|ليلي|رمزي|تحذيري|اسبوعي|يومي|مشترك|كبير|ضخم|واسع|جديد|شامل|جزءي|جماعي)(?:ه|ين|ان|ات)?$/
const KIND_OF_VISIT = /^(?:مقرره|مرتقبه|مزمعه|متوقعه|منتظره|مفاجيه|عمل|دوله|صداقه|مجامله|تعارف|وداع|تفقد)$/

/** The token, or the next where it is a mark of quotation: `تفكيك "80 % من الخلية"`. */
const opening = (scene: Scene, k: number): number => (/^["«“”]$/.test(scene.doc.words[k]?.surface ?? '') ? k + 1 : k)

/** Nothing but adjectives, up to where it is: `تحالف دولي أوسع`, `اعتداء إرهابي جنوب البلاد`. */
const adjectives = (scene: Scene, phrase: Phrase): boolean => {
  for (let k = phrase.first; k <= phrase.last; k++) {
    const { bits, folded } = scene.doc.words[k]
    if (k > phrase.first && SIDE.test(folded)) return true
    if (!(bits & bit.ADJ) || bits & bit.DEFINITE) return false
  }
  return true
}
/** `لقاء دولي جمع المؤسسات`: an adjective with a verb right behind it is of the act. */
const isOnlyLike = (scene: Scene, k: number): boolean =>
  k + 1 < scene.doc.n &&
  !(scene.doc.words[k].bits & (bit.DEMONYM | bit.DEFINITE)) &&
  scene.doc.words[k].readings.some((r) => r.lexeme.pos === 'adj') &&
  (scene.doc.words[k + 1].bits & (bit.VERB | bit.DEFINITE)) === bit.VERB

const SIDE = /^(?:شرق|غرب|شمال|جنوب|وسط)ي?$/

/** `حصار اقتصادي`, `حظر بحري`: force that is laid on places and states, and that no one man suffers. */
const ofNobody = (frame: Frame): boolean =>
  (frame.type === 'COERCE' || frame.type === 'SANCTION') && !befallsPeople(frame)

/** `اتفاق تجاري`, `تعاون عسكري`: after a noun of action, an adjective though some people are called so. */
const NISBA = /^(?!ال).*(?:ي|يه)$/
/** `إغلاق ونهب ومصادرة مقرات`: past the acts that share what stands in construct with the last. */
function pastSharing({ doc, mentionOf }: Scene, k: number): number {
  let at = k
  while (
    at + 1 < doc.n &&
    mentionOf[at] < 0 &&
    doc.sentenceOf[at + 1] === doc.sentenceOf[k - 1] &&
    (doc.words[at].bits & (bit.MASDAR | bit.EVENT | bit.DEFINITE | bit.ENCLITIC)) === (bit.MASDAR | bit.EVENT) &&
    doc.words[at].readings.some((r) => r.pro === WA && r.lexeme.derived === 'masdar' && r.suffix !== 'ا')
  )
    at++
  // `بضبط وإحضار المتهم`.
  if (at === k && doc.words[at]?.folded === 'واحضار' && at + 1 < doc.n) at++
  return at
}

/** `تدريبات مشتركة`: what a plural of acts is like, though some woman is called so. */
const describes = (
  scene: Scene,
  t: number,
  { number, definite }: Reading,
  { first, last, person, other }: Phrase,
): boolean =>
  number === 'p' &&
  !definite &&
  first === t + 1 &&
  last === first &&
  !person &&
  !other &&
  (scene.doc.words[first].bits & (bit.ADJ | bit.DEFINITE)) === bit.ADJ &&
  scene.doc.words[first].folded.endsWith('ه')

/** The written form where an accusative ending shows: `لقاءً`, `هجوما` take no genitive. */
/** `مطالبةً الحكومة`: written so, a word stands in no construct. */
const TANWEEN = /[ًٌٍ]$/
const bareEnd = (scene: Scene, t: number): string =>
  /[اً]$/.test(scene.doc.words[t].surface) &&
  /ما$|با$|دا$|را$|فا$|قا$|لا$|نا$|جا$|عا$|ءً?$|اً$/.test(scene.doc.words[t].surface)
    ? 'ا'
    : ''

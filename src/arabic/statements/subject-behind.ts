import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import { sayersName } from '../syntax/far-holder.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { BI, KA, LI, WA } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { TELLING } from './addressed.ts'
import { genderOfPhrase } from './gender.ts'
import { quoteOpenedAt } from './marker.ts'
import { FINDERS } from './no-cue.ts'

/** Who may be the subject of a cue behind it. */

export const isOffice = (scene: Scene, phrase: Phrase): boolean =>
  (scene.doc.words[phrase.head].bits & bit.OFFICIAL) !== 0 && !phrase.person

export const joined = (scene: Scene, k: number): boolean => {
  const mention = mentionAt(scene, k)
  return ((mention ? mention.pro : (scene.doc.words[k].readings[0]?.pro ?? 0)) & WA) !== 0
}

/** The whole subject that begins with a phrase: with a second office of the same man, or its name. */
export const wholeSubject = (scene: Scene, phrase: Phrase): Phrase =>
  withNameAhead(scene, withRank(scene, withItsName(scene, withSecondOffice(scene, phrase))))

/** `المتعامل بسوق القطيف فلان`: his name, behind whatever tells of what he is. */
export function withNameAhead(scene: Scene, phrase: Phrase): Phrase {
  if (phrase.person || phrase.head !== phrase.first) return phrase
  const named = sayersName(scene, phrase, sentenceEnd(scene, phrase.first))
  return named ? { ...phrase, person: named, last: named.last, definite: true } : phrase
}

/** `المتحدث باسم القوات ومستشار الوزير السعودي العميد فلان`: his rank and his name behind all his offices. */
function withRank(scene: Scene, phrase: Phrase): Phrase {
  const { words, n } = scene.doc
  if (phrase.person || phrase.head !== phrase.first || !isOffice(scene, phrase)) return phrase
  // `أبلغت السلطات محامية`, `أخبرت الوزارة السفير`, `أبلغ الرئيس الوزير`: the rank is another's.
  if (phrase.reading?.number === 'p' || tellsSomebody(scene, phrase)) return phrase
  let k = phrase.last + 1
  // The mark that closes a body's name.
  if (/^[»"”]$/.test(words[k]?.surface ?? '')) k++
  const second = k < n && words[k].bits & bit.OFFICIAL && joined(scene, k) ? phraseAt(scene, k) : null
  if (second) k = second.last + 1
  if (k >= n || !(words[k].bits & bit.TITLE) || scene.mentionOf[k] >= 0) return phrase
  // `العميد ركن فلان`.
  const named = phraseAt(scene, k)?.person ?? mentionAt(scene, k + 1) ?? mentionAt(scene, k + 2)
  return named?.kind === 'person' && named.pro === 0 && named.first <= k + 4
    ? { ...phrase, person: named, last: named.last }
    : phrase
}

/** A verb that takes whom it tells without a preposition, and who tells him right behind. */
const tellsSomebody = (scene: Scene, { first }: Phrase): boolean =>
  TELLING.has(verbAt(scene, first - 1)?.lexeme.lemma ?? '')

/**
 * `رئيس حزب «الأمل» الدكتور فلان`, `فلان "أبو مازن"`: the subject with what stands in marks right behind it, a body's name or what
 * he is called besides; null where neither does.
 */
export function inMarksBehind(scene: Scene, subject: Phrase, k: number, end: number): Phrase | null {
  const quote = scene.doc.quotes[quoteOpenedAt(scene, k)]
  if (!quote || subject.last !== k - 1 || quote.close < 0 || quote.close + 1 >= end) return null
  const body = mentionAt(scene, quote.first)
  // `والدته "فلانة" (36 عاما)`: her own name, whatever stands behind it.
  if (!subject.person && body?.kind === 'person' && body.last === quote.last && isSomebody(scene, subject))
    return { ...subject, person: body, last: quote.close }
  if (scene.doc.words[quote.close + 1].kind === 'punct') return null
  if (subject.person) return quote.last - quote.first < 3 ? { ...subject, last: quote.close } : null
  // `مراسل «الأفق»`: of a paper, known or not.
  if (!body && OF_PAPER.test(scene.doc.words[subject.head].folded) && quote.last - quote.first < 3)
    return { ...subject, last: quote.close }
  if (!body || body.kind === 'person' || body.last !== quote.last) return null
  return withRank(scene, { ...subject, last: quote.close })
}

const isSomebody = (scene: Scene, { head }: Phrase): boolean =>
  (scene.doc.words[head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE)) !== 0

const OF_PAPER = /^(?:مراسله?|مراسلو|مراسلي|مندوبه?|موفده?|مصوره?|محرره?|صحفيه?|صحافيه?)$/

/** `أمين المنطقة ورئيس اللجنة فلان`: one man of two offices, where the first names nobody. */
function withSecondOffice(scene: Scene, phrase: Phrase): Phrase {
  const next = phrase.last + 1
  if (phrase.person || phrase.head !== phrase.first || next >= scene.doc.n) return phrase
  const word = scene.doc.words[next]
  if (!joined(scene, next) || scene.mentionOf[next] >= 0) return phrase
  if (!isOffice(scene, phrase) || !(word.bits & bit.OFFICIAL)) return ofTwoCallings(scene, phrase, next)
  const second = phraseAt(scene, next)
  return second?.person && second.head === next ? { ...phrase, person: second.person, last: second.last } : phrase
}

/** `أكد القاص والناقد فلان`: one man of two callings, each a word, and his name at once. */
function ofTwoCallings(scene: Scene, phrase: Phrase, next: number): Phrase {
  const { words } = scene.doc
  const calling = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE | bit.PARTICIPLE | bit.ADJ
  if (phrase.last > phrase.head || !phrase.definite || phrase.reading?.number === 'p') return phrase
  if (!(words[next].bits & calling) || !(words[next].bits & bit.DEFINITE)) return phrase
  let k = next + 1
  while (k < next + 4 && words[k]?.bits & (bit.TITLE | bit.ADJ) && scene.mentionOf[k] < 0) k++
  const named = mentionAt(scene, k)
  return named?.kind === 'person' && named.pro === 0 ? { ...phrase, person: named, last: named.last } : phrase
}

/** `موقع جودي الذي`: a class word that is nobody's goes on with a name; God is named by one word. */
function withItsName(scene: Scene, phrase: Phrase): Phrase {
  const { words, n } = scene.doc
  const { head, last, first } = phrase
  if (words[head].folded === 'الله') return { ...phrase, last: head }
  const next = last + 1
  if (last > head || head > first || phrase.definite || next >= n || !(words[head].bits & (bit.MEDIA | bit.ORG_HEAD)))
    return phrase
  const named = words[next].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN) && scene.mentionOf[next] < 0
  return named && words[next].kind === 'word' && scene.doc.sentenceOf[next] === scene.doc.sentenceOf[last]
    ? { ...phrase, last: next, definite: true }
    : phrase
}

/** `قال الناشر`, `قالت خالتها`: whatever stands right behind this verb and is definite says it, words and sayings apart. */
const says = (scene: Scene, phrase: Phrase, cue: Reading | null): boolean => {
  if (cue?.lexeme.lemma !== 'قال' || phrase.head !== phrase.first) return false
  const word = scene.doc.words[phrase.head]
  return (
    (scene.doc.words[phrase.first - 1]?.bits & bit.SPEECH) !== 0 &&
    (word.folded === 'الله' ||
      (word.bits & (bit.DEFINITE | bit.PARTICIPLE)) === (bit.DEFINITE | bit.PARTICIPLE) ||
      (phrase.reading?.lexeme.pos === 'noun' && phrase.reading.enc !== '' && !SAYINGS.test(word.folded)))
  )
}
/** `أعلنت الكلية التقنية عن`, `قال جد الفتاة إن`: a house that is a body as well, and kin whose words mean much else, right behind a verb of telling that has its gender. */
const isBody = (scene: Scene, { first, head, last, definite, other }: Phrase, cue: Reading | null): boolean =>
  cue !== null &&
  cue.tense === 'perfect' &&
  cue.enc === '' &&
  head === first &&
  scene.doc.words[first - 1]?.readings.includes(cue) &&
  // `قال مصنع «نيلو»`: its name in marks.
  (definite || other !== null || quoteOpenedAt(scene, last + 1) >= 0) &&
  ANNOUNCING.has(cue.lexeme.lemma) &&
  BODIES.test(scene.doc.words[head].folded)
/** `تحدث آخرون`, `يخشى البعض`: people by no noun at all. */
export const isOthers = ({ doc: { words } }: Scene, { head, last }: Phrase): boolean =>
  OTHERS.is(words[head]) && (last === head || (last === head + 1 && /^الا?خر/.test(words[last].folded)))
const OTHERS = new Shape(/^(?:اخرون|الاخيره?|اخرين|كثيرون|البعض|بعضهم|اغلبهم|معظمهم|احدهم|احداهن|بعضهن)$/)

/** `يندد الأويغور بالاضطهاد`: of a verb that takes nothing without its preposition, whoever stands right behind it is the subject. */
const isItsOnly = (scene: Scene, { first, head, reading }: Phrase, cue: Reading | null): boolean =>
  cue !== null &&
  ALONE.has(cue.lexeme.lemma) &&
  cue.enc === '' &&
  head === first &&
  (scene.doc.words[first - 1]?.readings.includes(cue) ?? false) &&
  !(reading?.pro ?? 0) &&
  (scene.doc.words[head].bits & (bit.DEFINITE | bit.UNKNOWN)) !== 0 &&
  (!(scene.doc.words[head].bits & bit.MASDAR) || PRESENT.test(scene.doc.words[head].folded))
/** Verbs of saying that take whatever they are of with a preposition. */
export const ALONE = new Set('ندد رحب أشاد شدد أعرب تعهد احتج شكك تذمر اشتكى'.split(' '))
/** Those present, by the noun of being so. */
const PRESENT = /^الحضور$/
const BODIES_MANY =
  /^(?:ال)?(?:دول|شركات|جهات|هييات|وزارات|موسسات|منظمات|حكومات|سلطات|اطراف|قوي|شعوب|لجان|جمعيات|بلدان)$/
const ANNOUNCING = new Set(
  'أعلن أكد أوضح ذكر أفاد أشار كشف دعا بين أضاف قال حذر نفى صرح لفت نوه رد اعتذر تعهد توقع جدد نشر ناشد أهاب أدان دان استنكر شجب'.split(
    ' ',
  ),
)
const BODIES =
  /^(?:ال)?(?:جامعه|جامعات|مديريه|مديريات|كليه|كليات|معهد|معاهد|مركز|مراكز|مستشفي|مستشفيات|مدارس|فنادق|متاحف|مصانع|مدرسه|متحف|صندوق|ديوان|شبكه|محطه|قسم|فندق|مطعم|سوق|برنامج|مهرجان|قطاع|جايزه|مصنع|مطار|ميناء|شوون|متجر|مسرح|منصه|بوابه|مدونه|حمله|دار|معرض|اطفاء|اسعاف|جده?|خاله?|عمه?|حفيده?|صهر)$/
const SAYINGS = /^(?:كلم|قول|راي|كلام|شعر|حديث|جمل|عبار|مقول|نص|ما)/

const GOING_ON = new Set(['اختتم', 'ختم', 'تابع', 'واصل', 'استهل'])
/** `أظهرت الفحوصات أن`. */
const SHOWING = new Set(['أظهر', 'كشف', 'بين', 'أكد', 'أثبت'])
const REGARDED = new Set(['اعتبر', 'وصف', 'عد'])

export function mayBeSubject(scene: Scene, phrase: Phrase, cue: Reading | null): boolean {
  if (
    !canSpeak(scene, phrase) &&
    !says(scene, phrase, cue) &&
    !isBody(scene, phrase, cue) &&
    !isItsOnly(scene, phrase, cue) &&
    !isOthers(scene, phrase) &&
    !(cue && SHOWING.has(cue.lexeme.lemma) && FINDERS.test(scene.doc.words[phrase.head].folded))
  )
    return false
  // `وقال، لدى مغادرته متوجها إلى مصر، إن`: how he went.
  const how = phrase.reading
  if (how?.lexeme.pos === 'adj' && how.suffix === 'ا' && how.number === 's' && !phrase.definite) return false
  // `واعتبر هذا الادعاء فضيحة`: what is pointed at is regarded.
  if (cue && REGARDED.has(cue.lexeme.lemma) && scene.doc.words[phrase.first].readings[0]?.lexeme.pos === 'dem')
    return false
  // `وأكد تصميم الدول على`: a resolve, which could be a design that shows something.
  if (cue && phrase.first === phrase.head && scene.doc.words[phrase.head].folded === 'تصميم') return false
  // `التقى بمسؤولي`: what a preposition is written on to is no subject.
  if (((mentionAt(scene, phrase.first)?.pro ?? phrase.reading?.pro ?? 0) & (BI | LI | KA)) !== 0) return false
  // `ودعا المهندسين إلى`: the ending is of those spoken to.
  const { reading } = phrase
  if (cue && reading && phrase.head === phrase.first && reading.suffix === 'ين' && reading.number === 'p') return false
  // `واختتم حديثه بالقول`, `وختم تصريحاته مشيرا`: his talk is gone on with or closed.
  const { bits, folded } = scene.doc.words[phrase.head]
  if (cue && GOING_ON.has(cue.lexeme.lemma) && reading?.enc && (bits & bit.CHANNEL || SAYINGS.test(folded)))
    return false
  if (cue?.lexeme.pos !== 'verb') return true
  const [verb, noun] = [genderOf(cue), genderOfPhrase(scene, phrase)]
  // `طالبت مدرب الفريق فلان بأن`: she asks him, by name or not.
  if (verb === 'f' && cue.lexeme.lemma !== 'حمل' && ADDRESSING.has(cue.lexeme.act as Act) && isMan(scene, phrase))
    return false
  if (verb === 'f' && cue.lexeme.lemma !== 'حمل' && ADDRESSING.has(cue.lexeme.act as Act) && areAll(scene, phrase))
    return false
  // `ووصفت الممثل فلانا بالصديق`: nor is he whom she calls something.
  if (verb === 'f' && REGARDED.has(cue.lexeme.lemma) && isMan(scene, phrase)) return false
  // `يناشد الدول المجاورة`: of several bodies a verb is feminine.
  if (verb === 'm' && phrase.first === phrase.head && BODIES_MANY.test(scene.doc.words[phrase.head].folded))
    return false
  if (!verb || !noun) return true
  if (verb === 'm' && noun === 'f') return false
  return !(
    verb === 'f' &&
    noun === 'm' &&
    // `وطالبت مجلس الأمن`: a name is of a gender by its class word.
    (phrase.reading === null || (phrase.reading.lexeme.pos === 'noun' && phrase.reading.number === 's'))
  )
}

/** `دعت العلماء إلى`, `طالبت جميع المؤسسات ب`: men whose plural has no ending, and all of some kind, are whom she asks. */
const areAll = (scene: Scene, { first, head, reading, person, other }: Phrase): boolean => {
  const { bits, folded } = scene.doc.words[head]
  if (person || other) return false
  if (first !== head) return /^(?:جميع|كافه|ساير)$/.test(scene.doc.words[first].folded)
  if (/^ال(?:ناس|جميع|كل|شباب|اهالي|علماء|خطباء)$/.test(folded)) return true
  return (
    (bits & (bit.PERSON_NOUN | bit.DEFINITE | bit.ORG_HEAD | bit.GROUP)) === (bit.PERSON_NOUN | bit.DEFINITE) &&
    reading?.number === 'p' &&
    reading.suffix === '' &&
    reading.gender === 'm'
  )
}

/** One man by what he is. */
const isMan = (scene: Scene, { head, reading }: Phrase): boolean =>
  (scene.doc.words[head].bits & (bit.PERSON_NOUN | bit.OFFICIAL)) !== 0 &&
  scene.mentionOf[head] < 0 &&
  reading?.number === 's' &&
  !/^(?:ه|ات)$/.test(reading.suffix) &&
  reading.gender !== 'f'

import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { CLOSE_TO, describes } from './phrase-breaks.ts'
import { RULER } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'
import { verbAt } from './verb.ts'

const IN_HIS_NAME = new Shape(/^باسم(?:ه|ها|هم|هن)$/)

/** A body, and no act that the next word tells who did: `ناشطون في حملة شنتها الشرطة`. */
const isBodyAt = (scene: Scene, k: number, end: number): boolean =>
  (scene.doc.words[k].bits & (bit.ORG_HEAD | bit.GROUP)) !== 0 &&
  // `المدير في بريد إلكتروني`: where it was said.
  scene.doc.words[k].folded !== 'بريد' &&
  !(scene.doc.words[k].bits & bit.EVENT && k + 1 < end && verbAt(scene, k + 1)?.enc)

/** `رئيس الوزراء في مكتبه`: where an official is, and not what he is of. */
export const isOwnOffice = ({ doc: { words } }: Scene, head: number, k: number): boolean =>
  (words[head].bits & (bit.OFFICIAL | bit.SOURCE)) === bit.OFFICIAL && words[k].readings.some((r) => r.enc !== '')

/** `المتحدث باسم وزارة الدفاع`, `مصدر في الشرطة`, `كثير من المراقبين`: where the phrase goes on, or -1. */
export function linked(scene: Scene, phrase: Phrase, k: number, end: number): number {
  if (phrase.head < 0 || k + 1 >= end) return -1
  const word = scene.doc.words[k]
  const head = scene.doc.words[phrase.head]
  const holder =
    (head.bits &
      (bit.OFFICIAL | bit.SOURCE | bit.PERSON_NOUN | bit.TITLE | bit.MEDIA | bit.DOCUMENT | bit.ORG_HEAD)) !==
    0
  if (word.folded === 'باسم' || word.folded === 'بلسان') return k + 1
  // `المتحدثة باسمها ليلى`: her name follows.
  if (IN_HIS_NAME.is(word) && !phrase.person) {
    const name = scene.doc.words[k + 1].bits & bit.TITLE && scene.mentionOf[k + 1] < 0 ? k + 2 : k + 1
    return mentionAt(scene, name)?.kind === 'person' ? k + 1 : -1
  }
  // `مقربين من الوزير`: near to whom.
  if (word.folded === 'من' && CLOSE_TO.test(head.folded) && phrase.last === phrase.head) return k + 1
  if (!holder)
    return word.folded === 'من' && phrase.last === phrase.first && scene.doc.words[phrase.first].bits & bit.FUNCTION
      ? k + 1
      : -1
  if (phrase.person) return -1
  const named = mentionAt(scene, k + 1)
  if (word.folded === 'لدي') {
    // `الرئيس لدى وصوله`: when.
    const { bits } = scene.doc.words[k + 1]
    return bits & bit.MASDAR && !named && !(bits & (bit.ORG_HEAD | bit.DEFINITE)) ? -1 : k + 1
  }
  if (word.folded === 'باسم') return k + 1
  if (word.folded === 'في' && isOwnOffice(scene, phrase.head, k + 1)) return -1
  const area = (head.bits & bit.SOURCE) !== 0 && AREA.test(scene.doc.words[k + 1].folded)
  // `المستشارة الألمانية في برلين رئيس الوزراء`: where a ruler is whose state was said.
  if (
    word.folded === 'في' &&
    named?.kind === 'place' &&
    RULER.test(head.folded) &&
    scene.doc.words[k - 1].bits & bit.DEMONYM
  )
    return -1
  if (word.folded === 'في' && (named || area || isBodyAt(scene, k + 1, end))) {
    return named && named.kind === 'organization' && named.being?.cls === 'media' ? -1 : k + 1
  }
  if (word.folded === 'الي' && named && named.kind !== 'person' && /مبعوث|سفير|موفد/.test(head.folded)) return k + 1
  if (word.folded === 'من' && head.bits & bit.SOURCE && named) return k + 1
  // `النائب عن حزب الزيتون`, `عضو المجلس عن دائرة صفاقس`.
  const stands = word.folded === 'عن' && STANDS_FOR.test(head.folded)
  if (stands && (named ? PARTY.test(named.key) : CONSTITUENCY.test(scene.doc.words[k + 1].folded))) return k + 1
  return -1
}
const STANDS_FOR = /^[وفبل]?(?:ال|لل)?(?:نايبه?|ممثله?|عضوه?|مرشحه?|برلمانيه?|سي?ناتوره?)$/
const PARTY = /^(?:ال)?(?:حزب|حركه|تيار|كتله|تكتل|جبهه|ايتلاف|تحالف|قايمه)(?: |$)/
const CONSTITUENCY = /^(?:دايره|محافظه|ولايه|جهه|مقاطعه)$/

/** One man by his office or calling. */
const isCalling = ({ doc: { words } }: Scene, { head, reading, definite }: Phrase): boolean =>
  definite && reading?.number === 's' && (words[head].bits & (bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN)) !== 0

const AGE = /^(?:عاما?|سنه)$/
/** `مصدر أمني في محافظة كذا`. */
const AREA = /^(?:محافظه|مدينه|ولايه|اقليم|شرطه|بلده|منطقه|الاداره|الرياسه|القصر|المفاوضات|الحمله|الايتلاف|التحالف)$/
/** What a force strikes with or has: `طائرات "التحالف"`. */
const ARMS = new Shape(
  /^[وبل]?(?:طايرات|طايره|طيران|مدفعيه|دبابات|صواريخ|قذايف|غارات|غاره|قصف|هجوم|هجمات|هجومات|نيران|رصاص|ضربات|مواقع|معاقل|مقار|مقرات|معسكرات|اوكار|تجمعات|اليات|انتهاكات|جرايم|اعتداءات|مشاركه|تدخل)$/,
)
const CLASS = bit.GROUP | bit.PERSON_NOUN | bit.ORG_HEAD

/** A comma between an office and its holder's name, or a name and its office; returns where to go on, or -1. */
export function apposition(scene: Scene, phrase: Phrase, k: number, end: number): number {
  const { doc } = scene
  const mark = doc.words[k].surface
  // `موقع "الشاهد" المستقل`: an adjective behind the marks of a name belongs to it.
  if (/^[»"”]$/.test(mark) && phrase.other?.last === k - 1 && k + 1 < end && describes(scene, k + 1)) {
    phrase.last = k + 1
    return k + 2
  }
  if (mark === '(' || mark === '«' || mark === '"' || mark === '“') {
    if (phrase.head < 0) return -1
    // `المنظمة الإسلامية للتربية "إيسيسكو" الدكتور فلان`: the letters that a body goes by, behind its name.
    if (
      mark !== '(' &&
      phrase.other?.last === k - 1 &&
      phrase.other.kind === 'organization' &&
      k + 2 < end &&
      doc.words[k + 1].bits & bit.UNKNOWN &&
      /^[»"”]$/.test(doc.words[k + 2].surface)
    ) {
      phrase.last = k + 2
      return k + 3
    }
    // `عناصر "أنصار السنة"`: a name in marks right after its class word.
    const named = mark === '(' ? null : mentionAt(scene, k + 1)
    if (
      named &&
      named.kind !== 'person' &&
      !phrase.other &&
      !phrase.definite &&
      (doc.words[k - 1].bits & CLASS ||
        // `مديرة "صوت الجنوب"`.
        (doc.words[k - 1].bits & bit.OFFICIAL && k - 1 === phrase.head && named.kind !== 'place') ||
        (ARMS.is(doc.words[k - 1]) && named.kind !== 'place')) &&
      !(doc.words[k - 1].bits & bit.ADJ && k - 1 !== phrase.head) &&
      /^[»"”]$/.test(doc.words[named.last + 1]?.surface ?? '')
    ) {
      phrase.other = named
      phrase.definite = true
      phrase.last = named.last + 1
      return named.last + 2
    }
    // `أحد الخبراء (45 عاما)`: how old he is.
    if (!phrase.person && doc.words[k + 1]?.kind === 'number' && AGE.test(doc.words[k + 2]?.folded ?? '')) return -1
    // A short aside in brackets.
    for (let m = k + 1; m < end && m < k + 5; m++) {
      const close = doc.words[m].surface
      if (close === ')' && mark === '(') {
        // `المتحدث باسم الاتحاد (فلان)`.
        const his = mentionAt(scene, k + 1)
        if (his?.kind === 'person' && his.last === m - 1 && !phrase.person && isCalling(scene, phrase))
          phrase.person = his
        phrase.last = m
        return m + 1
      }
    }
    return -1
  }
  if (mark !== '،' && mark !== ',') return -1
  if (phrase.head < 0 || k + 1 >= end) return -1
  const head = doc.words[phrase.head]
  const next = mentionAt(scene, k + 1)
  // `رئيس المجلس، الجمهوري فلان`: of which side he is, before his name.
  const side =
    (doc.words[k + 1].bits & (bit.ADJ | bit.DEFINITE)) === (bit.ADJ | bit.DEFINITE) && head.bits & bit.OFFICIAL
  const afterTitle = doc.words[k + 1].bits & bit.TITLE || side ? mentionAt(scene, k + 2) : null
  const person = next?.kind === 'person' ? next : afterTitle?.kind === 'person' ? afterTitle : null
  if (person && person.pro === 0 && !phrase.person && head.bits & (bit.OFFICIAL | bit.TITLE)) return person.first
  if (
    phrase.person &&
    doc.words[k + 1].bits & bit.OFFICIAL &&
    scene.mentionOf[k + 1] < 0 &&
    !doc.words[k + 1].folded.startsWith('و')
  ) {
    const office = phraseAt(scene, k + 1)
    if (office && !office.person) {
      phrase.last = office.last
      phrase.other ??= office.other
      const after = office.last + 1
      return after < end && isComma(doc.words[after]) ? after + 1 : after
    }
  }
  return -1
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { titleLetters } from '../names/initial.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { type ArabicWord, BI, LI } from '../word.ts'
import { titledHolder } from './far-holder.ts'
import { holderAfter } from './holder.ts'
import { nominal, takesName } from './nominal.ts'
import {
  abroad,
  begins,
  closedBy,
  givesWords,
  isFate,
  isNot,
  isPrince,
  KIN,
  ofAPeople,
  officeAfter,
  ofNoBody,
  ofNoMen,
  ofOneOffice,
  ofSomePeople,
  ofThatGroup,
  ofUnknownPeople,
  pastPilot,
  some,
  suicidal,
  takesNone,
  toldTo,
  turns,
  underRuler,
  withholds,
} from './phrase-breaks.ts'
import { apposition, linked } from './phrase-links.ts'
import {
  AFFAIRS,
  ALONE,
  adjectival,
  anotherHolder,
  CALLED,
  CHARGE,
  GENERAL,
  GROUPING,
  herDeed,
  isOfficial,
  OF_OFFICE,
  ofAnother,
  ofPeople,
  ofThe,
  otherGender,
  PORTFOLIO,
  QUANTIFIER,
  RANK,
  SO_MANY,
  STYLES,
  several,
  THOUSANDS,
} from './phrase-words.ts'
import { mentionAt, type Scene, sentenceEnd } from './scene.ts'
import { deputyAt, holderFollows, ofTheOffice, takesTitle, titleBeforeName } from './title-runs.ts'

/** A noun phrase: its tokens, its head, the names in it. */
export interface Phrase {
  first: number
  last: number
  /** Token of the head noun. */
  head: number
  /** Reading of the head, null for names and unknown words. */
  reading: Reading | null
  /** The person it names, if it does: `وزير الخارجية [عادل الجبير]`. */
  person: ArabicMention | null
  /** First name in it that is no person: its organization, state or place. */
  other: ArabicMention | null
  /** The head is definite, or the phrase ends in something definite. */
  definite: boolean
}

const LONGEST = 24
/** First of all an adjective, or of a nation. */
const isAdjectiveOnly = ({ bits, readings }: ArabicWord): boolean =>
  readings[0]?.lexeme.pos === 'adj' && (bits & (bit.NUMBER | bit.PERSON_NOUN)) === 0
const RANKED = bit.TITLE | bit.PERSON_NOUN

/**
 * The noun phrase that begins at token `t`, or null. Knows construct chains, adjectives, apposition of office and name
 * (with or without a comma), and the prepositions that belong to an office or a source (`المتحدث باسم`, `مصدر في`).
 */
export function phraseAt(scene: Scene, t: number): Phrase | null {
  const { phrase } = scene.memo
  return phrase[t] !== undefined ? phrase[t] : (phrase[t] = findPhrase(scene, t))
}

function findPhrase(scene: Scene, t: number): Phrase | null {
  const { doc } = scene
  if (t >= doc.n) return null
  const end = sentenceEnd(scene, t)
  const phrase: Phrase = { first: t, last: t - 1, head: -1, reading: null, person: null, other: null, definite: false }
  let open = true // the last noun is indefinite and may take a noun in construct
  let adjectiveSeen = false
  let closedNoun = false
  let alone = false
  let k = t
  const take = (last: number) => {
    phrase.last = last
    k = last + 1
  }
  while (k < end && k - t < LONGEST) {
    const word = doc.words[k]
    const letters = titleLetters(doc, k)
    if (letters) {
      if (k === t || phrase.person || mentionAt(scene, k + letters)?.kind !== 'person') break
      k += letters
      continue
    }
    const mention = mentionAt(scene, k)
    if (mention) {
      // `المتحدث الرسمي لمركز …`, `السفير الأمريكي بالقاهرة`, `سفيرا جديدا لرواندا`: an office takes its body with a proclitic.
      const ofOffice =
        k > t &&
        (mention.pro === LI || mention.pro === BI) &&
        mention.kind !== 'person' &&
        !toldTo(scene, phrase, mention) &&
        (phrase.person === null || officeAfter(scene, phrase)) &&
        (phrase.other === null || phrase.other.last === k - 1) &&
        phrase.head >= 0 &&
        ((doc.words[phrase.head].bits & bit.OFFICIAL) !== 0 ||
          // `معالي وزير التجارة بجمهورية الهند`.
          (STYLES.test(doc.words[phrase.head].folded) && (doc.words[phrase.head + 1].bits & bit.OFFICIAL) !== 0) ||
          phrase.person !== null ||
          // `الأمانة العامة لمنظمة التعاون`.
          ((doc.words[phrase.head].bits & bit.ORG_HEAD) !== 0 && GENERAL.test(doc.words[k - 1].folded)))
      // `زيارة مسؤول إيراني لبغداد`: where he goes, and not what his office is of.
      if (ofOffice && abroad(scene, phrase, mention)) break
      // `متظاهرون السفارة`: with its nun a plural is nobody's.
      if (closedNoun && !ofOffice && k - 1 === phrase.last && phrase.other === null) break
      if (ofOffice) open = true
      else if (k > t && mention.pro !== 0) break
      if (!takesName(scene, phrase, mention, open, k === t) && !ofThatGroup(scene, phrase.last, mention)) break
      if (phrase.head < 0) phrase.head = k
      if (mention.kind === 'person') phrase.person ??= mention
      else phrase.other ??= mention
      take(mention.last)
      phrase.definite = true
      open = false
      continue
    }
    if (scene.timeOf[k] >= 0) break
    if (word.kind === 'punct') {
      const next = apposition(scene, phrase, k, end)
      if (next < 0) break
      if (phrase.other && phrase.other.last === next - 2) open = false
      k = next
      continue
    }
    if (word.kind === 'number') {
      if (phrase.head >= 0 && !open) break
      // `سفينة إنقاذ ألمانية 87 مهاجرا`: behind an adjective others are counted.
      if (phrase.head >= 0 && !phrase.definite && k > t && isAdjectiveOnly(doc.words[k - 1])) break
      // `مسلح 38 سائحا`: he is one, and counts nobody.
      if (k > t && k - 1 === phrase.head && ALONE.test(doc.words[phrase.head].folded)) break
      take(k)
      // `على يد (10) إرهابيين`.
      if (k < end && k > 1 && doc.words[k].surface === ')' && doc.words[k - 2].surface === '(') k++
      // `80 % من الخلية`.
      if (k + 1 < end && /^[%٪]$/.test(doc.words[k].surface) && doc.words[k + 1].folded === 'من') k++
      if (k < end && doc.words[k].folded === 'من' && phrase.head < 0) k++
      continue
    }
    if (word.kind !== 'word') break
    // `طائرة بدون طيار أمريكية`.
    const unmanned = phrase.head >= 0 ? pastPilot(scene, k, end) : -1
    if (unmanned > 0) {
      take(unmanned)
      // `قتلت طائرة بدون طيار ثلاثة مسلحين`: nothing but an adjective of hers goes on.
      // `بدون طيار حافلة صغيرة`: a noun that an adjective is written like is whom it hits.
      const own = k < end && doc.words[k].folded.endsWith('ه') && doc.words[k].bits & (bit.ADJ | bit.NOUN)
      if (own !== bit.ADJ && !(own && doc.words[k].bits & bit.DEMONYM)) break
      continue
    }
    // `جنديا واحدا`, `جنديين اثنين`, but `يحمل سكينا اثنين من الحراس`.
    if (
      phrase.head >= 0 &&
      k - 1 === phrase.last &&
      !phrase.definite &&
      SO_MANY.is(word) &&
      (phrase.reading?.suffix !== 'ا' || !/^اثن/.test(word.folded))
    ) {
      take(k)
      continue
    }
    // `الدول الأربع`, `البلدان الثلاثة`.
    if (
      k - 1 === phrase.head &&
      phrase.definite &&
      word.bits & bit.NUMBER &&
      isDefinite(word) &&
      isDefinite(doc.words[k - 1])
    ) {
      take(k)
      continue
    }
    // `منظمة غير حكومية`.
    if (phrase.head >= 0 && !phrase.definite && word.folded === 'غير' && isNot(scene, k + 1, end)) {
      take(k + 1)
      continue
    }
    // `محتج يدعى فلان`: who he is follows.
    if (phrase.head >= 0 && !phrase.person && CALLED.is(word) && mentionAt(scene, k + 1)?.kind === 'person') {
      phrase.person = mentionAt(scene, k + 1)
      take(phrase.person!.last)
      continue
    }
    const deputy = !open || k === t ? deputyAt(scene, k, end) : -1
    if (deputy > 0) {
      if (phrase.head < 0) {
        phrase.head = k
        phrase.reading = nominal(scene, k, false)
      }
      take(deputy)
      phrase.definite = true
      open = false
      continue
    }
    // `القائم بالأعمال الهندي`: one office.
    // `القائم بأعمال السفارة`: of that house.
    if (k === t + 1 && AFFAIRS.test(word.folded) && CHARGE.test(doc.words[t].folded)) {
      take(k)
      phrase.definite = true
      open = word.folded === 'باعمال'
      continue
    }
    // `استطلاع للرأي`: one thing.
    if (k === t + 1 && word.folded === 'للراي') {
      take(k)
      continue
    }
    // `وزراء خارجية كل من مصر والأردن`: of each of those named.
    if (open && phrase.head >= 0 && word.folded === 'كل' && doc.words[k + 1]?.folded === 'من' && k + 2 < end) {
      const each = mentionAt(scene, k + 2)
      if (!each || each.kind === 'person') break
      k += 2
      continue
    }
    // `المشتبه به`, `المحكوم عليهم`: who he is goes on with the pronoun.
    if (
      phrase.head >= 0 &&
      k - 1 === phrase.last &&
      HELD_TO.test(doc.words[k - 1].folded) &&
      OF_HIM.test(word.folded)
    ) {
      take(k)
      open = false
      continue
    }
    const link = linked(scene, phrase, k, end)
    if (link > 0) {
      k = link
      open = true
      closedNoun = false
      adjectiveSeen = false
      continue
    }
    // `استهدف هجوم سوروج مجموعة من الشبان`: a name nobody knows, and those who are told of apart.
    if (k > t && k + 1 < end && doc.words[k + 1].folded === 'من' && GROUPING.is(word) && ofUnknown(doc.words[k - 1]))
      break
    // `مجموعة مسلحة` is a group, `مجموعة من الشبان` are young men.
    // `أفاد بذلك المدير`: what was told stands before.
    if (k === t && (word.folded === 'بذلك' || word.folded === 'لذلك')) return null
    const body = GROUPING.is(word) && k + 1 < end && doc.words[k + 1].folded !== 'من'
    if (k === t && !body && QUANTIFIER.is(word)) {
      phrase.reading = nominal(scene, k, false)
      take(k)
      if (k < end && doc.words[k].folded === 'من') k++
      continue
    }
    // `عشرات الآلاف من الفرنسيين`: what is counted follows.
    if (word.folded === 'من' && k > t && phrase.head === k - 1 && THOUSANDS.is(doc.words[k - 1]) && k + 1 < end) {
      if (!isDefinite(doc.words[k + 1])) break
      phrase.head = -1
      k++
      continue
    }
    // `جندي أول فلان`: a rank of two words, where the name follows.
    if (
      k > t &&
      // `الفريق أول الركن`.
      (doc.words[k - 1].bits & RANKED || RANK.test(doc.words[k - 1].folded)) &&
      RANK.test(word.folded) &&
      (mentionAt(scene, k + 1)?.kind === 'person' || titleBeforeName(scene, k, end))
    ) {
      take(k)
      continue
    }
    // `طعن رجل ثلاثة أشخاص`: a number counts what follows it, and no one man before.
    if (
      k > t &&
      phrase.head === k - 1 &&
      word.bits & bit.NUMBER &&
      !(word.bits & bit.DEFINITE) &&
      phrase.reading?.number === 's' &&
      doc.words[phrase.head].bits & bit.PERSON_NOUN &&
      !(doc.words[phrase.head].bits & bit.NUMBER)
    )
      break
    // `هجوم انتحاري نسب إلى المتمردين`: a verb.
    if (k > t && word.folded === 'نسب' && doc.words[k + 1]?.folded === 'الي') break
    // `عن مهندس قوله إن`: his saying, and no part of his name.
    if (k > t && (givesWords(scene, k) || withholds(scene, k))) break
    // `مسلحي هذه الميليشيات`: of a body pointed to.
    if (
      open &&
      !closedNoun &&
      THIS.test(word.folded) &&
      // `اثنين من أعضاء هذه اللجان`.
      (phrase.head === k - 1 || (k > t + 1 && doc.words[k - 2].folded === 'من')) &&
      ofThis(scene, k, end)
    ) {
      take(k)
      continue
    }
    const reading = nominal(scene, k, k > t)
    // `لأحد بالتدخل`: what a preposition begins is not what the quantifier counts.
    if (k > t && phrase.head < 0 && reading && reading.pro & (BI | LI) && word.kind === 'word') break
    if (!reading && !(word.bits & bit.UNKNOWN)) break
    if (k > t && phrase.head >= 0 && reading && reading.pro !== 0) {
      if (!ofTheOffice(scene, phrase, k, reading, end)) break
      open = !isDefinite(word)
      take(k)
      phrase.definite = true
      continue
    }
    if (
      k > t &&
      phrase.head >= 0 &&
      !reading &&
      /^[وفبلك]/.test(word.folded) &&
      word.cores.some((c) => c.at > 0 && c.text.startsWith('ال'))
    )
      break
    // `زعيمي روسيا وأوكرانيا`: the construct of two, and nobody's own.
    const two = reading?.enc === 'ي' && (word.bits & bit.OFFICIAL) !== 0 && ofState(scene, k + 1)
    const definite = !two && (isDefinite(word) || (reading?.definite ?? false) || (reading?.enc ?? '') !== '')
    const adjective =
      (adjectival(word, reading) && !(k - 1 === phrase.head && ofHouse(doc.words, k, reading))) ||
      (closedNoun && ofUnknownPeople(word)) ||
      (reading?.lexeme.pos === 'adj' && word.readings[0].lexeme.pos === 'adv')
    // `هنأ الرئيس الفرنسي الأمير فلانا`: no president is a prince.
    if (phrase.head >= 0 && !open && word.bits & bit.TITLE && isPrince(scene, phrase, k)) break
    // `السلطات المحامي فلان`, `أقال الملك رئيس الوزراء`: a body and a man, and two men.
    if (phrase.head >= 0 && !open && (ofNoBody(scene, phrase, k, reading) || underRuler(scene, phrase, k))) {
      alone = true
      break
    }
    // `وزير الخارجية الإماراتي الشيخ عبدالله`: a title before the name goes with it.
    if (
      phrase.head >= 0 &&
      !open &&
      word.bits & bit.TITLE &&
      takesTitle(scene, phrase) &&
      titleBeforeName(scene, k, end)
    ) {
      // `آية الله` is one title.
      take(doc.words[k + 1].folded === 'الله' ? k + 1 : k)
      continue
    }
    if (phrase.head >= 0) {
      // `رفعت 140 عائلة دعوى`: what is counted takes no paper in construct.
      if (
        k - 1 === phrase.head &&
        word.bits & bit.DOCUMENT &&
        phrase.reading?.number === 's' &&
        doc.words[phrase.head - 1]?.kind === 'number'
      )
        break
      // `لقي خمسة جنود حتفهم`: what they met with.
      if (word.bits & bit.ENCLITIC && isFate(word)) break
      // `مسلحون هجوما`: a plural with its nun, or a noun with tanwin, takes nothing in construct.
      // `اقتحم مسلح المنزل`: nobody's, so the next noun is another phrase.
      if (k - 1 === phrase.head && (definite || word.bits & bit.NUMBER) && ALONE.test(doc.words[phrase.head].folded))
        break
      // `للاجئين السوريين`: with its article behind the preposition.
      const behindLi = closedNoun && definite && adjective && ofThe(doc.words[k - 1])
      if (closedNoun && !behindLi && !((adjective || ofPeople(word) || ofSomePeople(scene, k)) && !definite)) break
      // `مستوطنون منزلا`: behind the nominative no accusative goes on.
      if (
        closedNoun &&
        /^(?:ون|ان)$/.test(phrase.reading?.suffix ?? '') &&
        ((reading?.suffix === 'ا' && /ا[ً]?$|ً$/.test(word.surface)) ||
          // `مستوطنون منزلين`, `مسلحون مجهولون عاملي إغاثة`.
          (reading?.number !== 's' && /^(?:ين|ي)$/.test(reading?.suffix ?? '')))
      )
        break
      if (reading && takesNone(scene, phrase, k, reading)) break
      // `متشددون دورية`: no adjective of men ends like one of a woman.
      if (
        closedNoun &&
        phrase.reading?.suffix === 'ون' &&
        k - 1 === phrase.head &&
        (/(?:ه|ات)$/.test(word.folded) || reading?.suffix === 'ا') &&
        !ofPeople(word)
      )
        break
      if (!open) {
        // A second office, or the office after the name: `وزير الإدارة المحلية رئيس لجنة الإغاثة`.
        const office =
          reading &&
          reading.pro === 0 &&
          word.bits & bit.OFFICIAL &&
          // `أقال الرئيس قادة الجيش`: several men are no office of one.
          !(reading.number === 'p' && phrase.reading?.number === 's') &&
          !definite &&
          (phrase.person
            ? !holderFollows(scene, k + 1, end, false)
            : isOfficial(doc.words[phrase.head]) || STYLES.test(doc.words[phrase.head].folded)) &&
          !ofAnother(doc.words, phrase, k, reading)
        const qualifies =
          adjective ||
          ofAPeople(scene, phrase, k) ||
          // `الأمين العام المساعد`.
          (k - 1 > phrase.head && !phrase.person && isOfficial(doc.words[phrase.head]) && OF_OFFICE.test(word.folded))
        if (!office && !(definite && qualifies && !reading?.enc)) break
        // `استنكار المملكة الشديد`: an adjective of the other gender goes with the noun before.
        if (!office && k - 1 === phrase.head && (otherGender(phrase.reading, reading) || herDeed(phrase.reading, word)))
          break
        // `في هذا السياق اللبنانيين`, `فهد القحطاني الشباب`: people are no adjective of one thing or one man.
        // `تنظيم داعش الإرهابي العملية`: an adjective of the other gender that can be a noun is one.
        if (!office && turns(scene, phrase, k, reading)) break
        // `المصدر المنظمات`: one man or thing is like no several.
        if (!office && isSeveral(phrase, word)) break
        // `الحوثيون السعودية`: of several men no adjective is feminine.
        if (!office && ofNoMen(scene, k)) break
        // `الجزائر المعارض المالي`: a state, and somebody beside it.
        if (!office && k - 1 === phrase.other?.last && word.bits & bit.PERSON_NOUN && !KIN.test(word.folded)) break
        // `الشرطة الإسبانية المغربي فلان`: a body, and whose countryman somebody is.
        if (
          !office &&
          !phrase.person &&
          word.names.demonym &&
          !word.folded.endsWith('ه') &&
          mentionAt(scene, k + 1)?.kind === 'person' &&
          isBody(scene, phrase)
        )
          break
        if (!office && several(word, reading) && !some(scene, phrase)) break
        if (office && anotherHolder(doc.words, phrase, k)) break
        if (office) open = true
      } else if (
        adjectiveSeen &&
        !definite &&
        !ofSomePeople(scene, k) &&
        (!adjective || (several(word, reading) && !some(scene, phrase)) || begins(scene, phrase, k, reading))
      )
        break
      else if (adjectiveSeen && definite && (!adjective || closedBy(doc.words[k - 1], word))) break
    } else {
      phrase.head = k
      phrase.reading = reading
    }
    if (
      phrase.head === k &&
      !definite &&
      reading &&
      /^(?:ون|ين|ان|تان|تين|ا)$/.test(reading.suffix) &&
      (reading.number !== 's' || reading.suffix === 'ا') &&
      // `ثلاثين متهما`: a ten takes what it counts; `وزيرا خارجية مصر والسودان`: two take their office.
      !(word.bits & bit.NUMBER) &&
      !ofOneOffice(scene, k, reading)
    )
      closedNoun = true
    // `مناسبات عدة`.
    // `مدير عام الشؤون الصحية` goes on: the office is of somebody.
    // `وزراء خارجية دول المجلس`: a portfolio, and no adjective.
    const portfolio = k - 1 === phrase.head && PORTFOLIO.test(word.folded) && isOfficial(doc.words[phrase.head])
    const general = word.folded === 'عام' && k > t && (doc.words[k - 1].bits & bit.OFFICIAL) !== 0
    if (
      (adjective || word.folded === 'عده' || suicidal(scene, phrase, k)) &&
      !definite &&
      phrase.head !== k &&
      !general &&
      !portfolio
    ) {
      adjectiveSeen = true
      // `شبان غاضبون الشرطة`: with its nun an adjective takes nothing in construct.
      if (reading && /^(?:ون|ين|ان)$/.test(reading.suffix) && reading.number !== 's') closedNoun = true
    }
    // `شاهد عيان وكالة رويترز`: he is nobody's.
    if (definite || word.folded === 'عيان') open = false
    if (definite) phrase.definite = true
    take(k)
  }
  // `لن تسمح لأحد`: alone it is a noun.
  if (phrase.head < 0 && phrase.last === t && /^[لب]?(?:ال|ل)?(?:احد|جميع)$/.test(doc.words[t].folded)) phrase.head = t
  // `ثلاثة منهم`: a number of those told of.
  if (phrase.last === t && doc.words[t].bits & bit.NUMBER && /^منهم[ان]?$/.test(doc.words[t + 1]?.folded ?? '')) {
    phrase.head = t
    phrase.last++
  }
  if (phrase.last < phrase.first || phrase.head < 0) return null
  // `مدير التعليم بمحافظة جدة فلان`: what the office is of goes on to its holder's name.
  if (!alone && !phrase.person && phrase.reading?.number === 's' && doc.words[phrase.head].bits & bit.OFFICIAL) {
    const holder = holderAfter(scene, phrase.head, end)
    const prince = holder && isPrince(scene, phrase, holder.first - 1)
    if (holder && holder.first > phrase.last && !prince) {
      phrase.person = holder
      phrase.last = holder.last
      phrase.definite = true
    }
  }
  if (!alone && !phrase.person) {
    const titled = titledHolder(scene, phrase, end)
    if (titled) {
      phrase.person = titled
      phrase.last = titled.last
      phrase.definite = true
    }
  }
  return phrase
}

/** `عمال مصنع الحديد`: a house that a definite noun goes on with, though it is written like an adjective. */
const ofHouse = (words: readonly ArabicWord[], k: number, reading: Reading | null): boolean =>
  reading?.lexeme.pos === 'noun' &&
  !reading.definite &&
  (words[k].bits & (bit.PLACE_HEAD | bit.ORG_HEAD)) === (bit.PLACE_HEAD | bit.ORG_HEAD) &&
  ((words[k + 1]?.bits ?? 0) & (bit.DEFINITE | bit.NOUN | bit.ADJ)) === (bit.DEFINITE | bit.NOUN)

const HELD_TO = /^[وفبل]?(?:ال|لل)?(?:مشتبه|محكوم|مدعي|مجني|مقبوض|معتدي|مغرر|مبلغ)$/
const OF_HIM = /^(?:ب|علي|في|عن)(?:ه|ها|هم|هما|هن)$/

/** A noun of the feminine plural, behind one masculine alone. */
const isSeveral = ({ head, last, person, other, reading }: Phrase, { bits, folded }: ArabicWord): boolean =>
  head === last &&
  !person &&
  !other &&
  reading?.number === 's' &&
  reading.gender !== 'f' &&
  (bits & bit.NOUN) !== 0 &&
  folded.endsWith('ات')

/** The name of a state without a preposition. */
function ofState(scene: Scene, k: number): boolean {
  const mention = k < scene.doc.n ? mentionAt(scene, k) : null
  return mention?.kind === 'state' && mention.pro === 0
}

const ofUnknown = ({ bits }: ArabicWord): boolean => (bits & bit.UNKNOWN) !== 0 && (bits & bit.DEFINITE) === 0

const THIS = /^(?:هذا|هذه|ذلك|تلك)$/
/** Several men, or an official, in construct with a body that `هذه` points to. */
function ofThis(scene: Scene, k: number, end: number): boolean {
  const { doc, timeOf } = scene
  if (k + 1 >= end || timeOf[k] >= 0) return false
  const { bits } = doc.words[k + 1]
  if (!(bits & bit.DEFINITE) || !(bits & (bit.GROUP | bit.ORG_HEAD))) return false
  const men = nominal(scene, k - 1, false)
  return (men?.number === 'p' && /^[يو]$/.test(men.suffix)) || (doc.words[k - 1].bits & bit.OFFICIAL) !== 0
}

/** A body, and nobody by himself. */
const isBody = ({ doc }: Scene, { other, head }: Phrase): boolean =>
  other?.first === head
    ? other.kind === 'organization' || other.kind === 'group'
    : (doc.words[head].bits & (bit.ORG_HEAD | bit.GROUP)) !== 0 &&
      !(doc.words[head].bits & (bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN))

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { titleLetters } from '../names/initial.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { BI, LI, WA } from '../word.ts'
import { nominal, takesName } from './nominal.ts'
import { isAdjectiveAt, isNoneOf, isOfHim, qualifies } from './phrase-adjective.ts'
import { isBesideThing } from './phrase-beside.ts'
import {
  abroad,
  begins,
  closedBy,
  endsInAdjective,
  givesWords,
  isNot,
  isPrince,
  isToldIt,
  ofNoBody,
  ofSomePeople,
  ofThatGroup,
  pastPilot,
  some,
  suicidal,
  takesNone,
  underRuler,
  withholds,
} from './phrase-breaks.ts'
import {
  isClosed,
  isNotOfHead,
  isOfThis,
  isTheirObject,
  isUnknownBehindProclitic,
  ofState,
  ofUnknown,
} from './phrase-construct.ts'
import { behindCount, countsOthers, countsWhatFollows, isSoMany, isTheirNumber, pastNumber } from './phrase-count.ts'
import { apposition, linked } from './phrase-links.ts'
import { isManBesideName } from './phrase-name.ts'
import { addHolder, isRankOfTwo, isSecondOffice, takesBody } from './phrase-office.ts'
import {
  AFFAIRS,
  anotherHolder,
  BY_ITSELF,
  CALLED,
  CHARGE,
  GROUPING,
  HIS_FATHER,
  isOfficial,
  ofPeople,
  ofThe,
  PORTFOLIO,
  QUANTIFIER,
  several,
  THOUSANDS,
} from './phrase-words.ts'
import { mentionAt, type Scene, sentenceEnd } from './scene.ts'
import { deputyAt, ofTheOffice, takesTitle, titleBeforeName } from './title-runs.ts'

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
const ALIF = 'ا'.charCodeAt(0)
const BA = 'ب'.charCodeAt(0)
const COUNTERPART = /^نظير(?:ه|ها|ته|تها|هم|تهم)$/
const CHAIR = /^[وبل]?(?:ال|لل)رييسه?$/

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
    if ((adjectiveSeen && isBesideThing(scene, phrase, k)) || isManBesideName(scene, phrase, k, end)) break
    const mention = mentionAt(scene, k)
    if (mention) {
      if (isToldIt(scene, phrase, mention, k)) break
      const ofOffice = takesBody(scene, phrase, mention, k)
      // `زيارة مسؤول إيراني لبغداد`: where he goes, and not what his office is of.
      if (ofOffice && abroad(scene, phrase, mention)) break
      // `متظاهرون السفارة`: with its nun a plural is nobody's.
      if (closedNoun && !ofOffice && k - 1 === phrase.last && phrase.other === null) break
      if (ofOffice) open = true
      else if (k > t && mention.pro !== 0) break
      if (!takesName(scene, phrase, mention, open, k === t) && !ofThatGroup(scene, phrase.last, mention)) break
      if (adjectiveSeen && endsInAdjective(scene, phrase, mention)) break
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
      if (countsOthers(scene, phrase, k, open)) break
      take(k)
      k = pastNumber(scene, phrase, k, end)
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
    if (isSoMany(scene, phrase, k) || isTheirNumber(scene, phrase, k)) {
      take(k)
      continue
    }
    // `منظمة غير حكومية`.
    if (phrase.head >= 0 && !phrase.definite && word.folded === 'غير' && isNot(scene, k + 1, end)) {
      take(k + 1)
      continue
    }
    // `محتج يدعى فلان`: who he is follows.
    // `في العشرين من عمره يدعى فلان`: no name of his age.
    const called =
      phrase.head >= 0 && !phrase.person && CALLED.is(word) && !/^عمر(?:ه|ها)$/.test(doc.words[k - 1].folded)
    if (called && mentionAt(scene, k + 1)?.kind === 'person') {
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
    // `استدعت الوزارة القائم بالأعمال`: another's office, and no adjective of what stands before.
    if (
      k > t &&
      k + 1 < end &&
      doc.words[k + 1].folded.charCodeAt(0) === BA &&
      AFFAIRS.test(doc.words[k + 1].folded) &&
      CHARGE.test(word.folded)
    )
      break
    // `قتل مسلح أباه`: in the accusative he is no genitive of the word before.
    if (k > t && word.folded.length < 8 && word.folded.charCodeAt(0) === ALIF && HIS_FATHER.test(word.folded)) break
    // `القائم بالأعمال الهندي`: one office.
    // `القائم بأعمال السفارة`: of that house.
    if (
      k === t + 1 &&
      word.folded.charCodeAt(0) === BA &&
      AFFAIRS.test(word.folded) &&
      CHARGE.test(doc.words[t].folded)
    ) {
      take(k)
      phrase.definite = true
      open = word.folded === 'باعمال'
      continue
    }
    // `الرئيس المدير العام للشركة`: one office.
    if (
      k === t + 1 &&
      word.folded === 'المدير' &&
      doc.words[k + 1]?.folded === 'العام' &&
      CHAIR.test(doc.words[t].folded)
    ) {
      take(k + 1)
      phrase.definite = true
      open = false
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
    if (isOfHim(scene, phrase, k)) {
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
    // `أفاد بذلك المدير`, `قال كذلك المدير`: what was told stands before.
    if (k === t && word.folded.endsWith('ذلك') && /^[بلك]ذلك$/.test(word.folded)) return null
    const of = behindCount(scene, k)
    const body = GROUPING.is(word) && k + 1 < end && of < 0
    if (k === t && !body && QUANTIFIER.is(word)) {
      phrase.reading = nominal(scene, k, false)
      take(k)
      if (k < end && of > 0) k = of + 1
      continue
    }
    // `عشرات الآلاف من الفرنسيين`: what is counted follows.
    if (word.folded === 'من' && k > t && phrase.head === k - 1 && THOUSANDS.is(doc.words[k - 1]) && k + 1 < end) {
      if (!isDefinite(doc.words[k + 1])) break
      phrase.head = -1
      k++
      continue
    }
    if (isRankOfTwo(scene, phrase, k, end)) {
      take(k)
      continue
    }
    // `أكد للجميع حرصه`: what stands by itself counts nothing.
    if (k === t + 1 && word.folded !== 'الاخر' && BY_ITSELF.test(doc.words[t].folded)) break
    if (countsWhatFollows(scene, phrase, k)) break
    // `بمقر الوزارة نظيره الأردني`: a counterpart is another man.
    if (k > t && word.folded.startsWith('نظير') && COUNTERPART.test(word.folded)) {
      alone = true
      break
    }
    // `استشهد فتى متأثرا بجراحه`: of what he died.
    if (k > t && word.folded.startsWith('متاثر') && doc.words[k + 1]?.folded.startsWith('ب')) break
    // `هجوم انتحاري نسب إلى المتمردين`: a verb.
    if (k > t && word.folded === 'نسب' && doc.words[k + 1]?.folded === 'الي') break
    // `عن مهندس قوله إن`: his saying, and no part of his name.
    if (k > t && (givesWords(scene, k) || withholds(scene, k))) break
    if (open && !closedNoun && isOfThis(scene, phrase, k, end)) {
      take(k)
      continue
    }
    const reading = nominal(scene, k, k > t)
    // `لأحد بالتدخل`: what a preposition begins is not what the quantifier counts.
    if (k > t && phrase.head < 0 && reading && reading.pro & (BI | LI) && word.kind === 'word') break
    // `مقتل 5 وإصابة 12`: nor does a number count what is joined to it.
    if (k > t && phrase.head < 0 && reading && reading.pro & WA && !(word.bits & bit.NUMBER)) break
    if (!reading && !(word.bits & bit.UNKNOWN)) break
    if (k > t && phrase.head >= 0 && reading && reading.pro !== 0) {
      if (!ofTheOffice(scene, phrase, k, reading, end)) break
      open = !isDefinite(word)
      take(k)
      phrase.definite = true
      continue
    }
    if (k > t && phrase.head >= 0 && !reading && isUnknownBehindProclitic(word)) break
    // `زعيمي روسيا وأوكرانيا`: the construct of two, and nobody's own.
    const two = reading?.enc === 'ي' && (word.bits & bit.OFFICIAL) !== 0 && ofState(scene, k + 1)
    const definite = !two && (isDefinite(word) || (reading?.definite ?? false) || (reading?.enc ?? '') !== '')
    const adjective = isAdjectiveAt(scene, phrase, k, reading, closedNoun)
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
      if (isNotOfHead(scene, phrase, k, definite)) break
      // `للاجئين السوريين`: with its article behind the preposition.
      const behindLi = closedNoun && definite && adjective && ofThe(doc.words[k - 1])
      if (closedNoun && !behindLi && !((adjective || ofPeople(word) || ofSomePeople(scene, k)) && !definite)) break
      if (closedNoun && isTheirObject(scene, phrase, k, reading)) break
      if (reading && takesNone(scene, phrase, k, reading)) break
      if (!open) {
        const office = !definite && isSecondOffice(scene, phrase, k, reading, end)
        if (!office && !(definite && (adjective || qualifies(scene, phrase, k)) && !reading?.enc)) break
        if (!office && isNoneOf(scene, phrase, k, reading)) break
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
    if (phrase.head === k && !definite && reading && isClosed(scene, k, reading)) closedNoun = true
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
  if (!alone) addHolder(scene, phrase, end)
  return phrase
}

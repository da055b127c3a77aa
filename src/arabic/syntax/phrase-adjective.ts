import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicWord } from '../word.ts'
import type { Phrase } from './phrase.ts'
import { KIN, ofAPeople, ofNoMen, ofUnknownPeople, some, turns } from './phrase-breaks.ts'
import { adjectival, herDeed, isOfficial, OF_OFFICE, otherGender, several } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'

/** Which words behind the head of a phrase are its adjectives. */

/** A word that can be an adjective of what stands before. */
export const isAdjectiveAt = (
  { doc: { words } }: Scene,
  { head }: Phrase,
  k: number,
  reading: Reading | null,
  closedNoun: boolean,
): boolean =>
  (adjectival(words[k], reading) &&
    !(k - 1 === head && (ofHouse(words, k, reading) || ofMen(reading))) &&
    // `تسعة من مسلحي الحركة`: of whom so many are, and what they are like.
    !(
      words[k - 1]?.folded === 'من' &&
      (words[k].bits & bit.PERSON_NOUN) !== 0 &&
      reading?.suffix === 'ي' &&
      reading.number === 'p'
    )) ||
  (closedNoun && ofUnknownPeople(words[k])) ||
  (reading?.lexeme.pos === 'adj' && words[k].readings[0].lexeme.pos === 'adv')

/** `عمال مصنع الحديد`: a house that a definite noun goes on with, though it is written like an adjective. */
const ofHouse = (words: readonly ArabicWord[], k: number, reading: Reading | null): boolean =>
  reading?.lexeme.pos === 'noun' &&
  !reading.definite &&
  (words[k].bits & (bit.PLACE_HEAD | bit.ORG_HEAD)) === (bit.PLACE_HEAD | bit.ORG_HEAD) &&
  ((words[k + 1]?.bits ?? 0) & (bit.DEFINITE | bit.NOUN | bit.ADJ)) === (bit.DEFINITE | bit.NOUN)

/** `كبير مراقبي الاتحاد`: men in construct, with what they are of. */
const ofMen = (reading: Reading | null): boolean =>
  reading?.lexeme.pos === 'noun' &&
  reading.suffix === 'ي' &&
  reading.number === 'p' &&
  reading.lexeme.classes.includes('official')

/** What goes with the head like an adjective, though it is no adjective by its form. */
export const qualifies = (scene: Scene, phrase: Phrase, k: number): boolean =>
  ofAPeople(scene, phrase, k) ||
  // `الأمين العام المساعد`.
  (k - 1 > phrase.head &&
    !phrase.person &&
    isOfficial(scene.doc.words[phrase.head]) &&
    OF_OFFICE.test(scene.doc.words[k].folded))

/** A definite word that is written like an adjective, and is none of this phrase. */
export function isNoneOf(scene: Scene, phrase: Phrase, k: number, reading: Reading | null): boolean {
  const word = scene.doc.words[k]
  // `استنكار المملكة الشديد`: an adjective of the other gender goes with the noun before.
  if (k - 1 === phrase.head && (otherGender(phrase.reading, reading) || herDeed(phrase.reading, word))) return true
  // `في هذا السياق اللبنانيين`, `فهد القحطاني الشباب`: people are no adjective of one thing or one man.
  // `تنظيم داعش الإرهابي العملية`: an adjective of the other gender that can be a noun is one.
  if (turns(scene, phrase, k, reading)) return true
  // `للصحفيين المحقق`, `السياق المصادر`: several men are not like one, nor is anything like a source.
  if (isOneBesideMany(phrase, word, reading) || A_SOURCE.test(word.folded)) return true
  // `المصدر المنظمات`: one man or thing is like no several.
  if (isSeveral(phrase, word)) return true
  // `القوات المتمردين`: bodies are like no men.
  if (scene.doc.words[phrase.head].folded.endsWith('ات') && reading?.number === 'p' && MEN.test(reading.suffix))
    return true
  // `الحوثيون السعودية`: of several men no adjective is feminine.
  if (ofNoMen(scene, k)) return true
  // `أيدت فرنسا المقترح المصري`, `أيد الرئيس التونسي المقترح`: a paper is no state's adjective, nor that of a man of a people.
  if (isPaperBesideWhom(scene, phrase, k)) return true
  // `الجزائر المعارض المالي`: a state, and somebody beside it.
  // `تنظيم الدولة الإسلامية المتشدد`: what a body is like.
  if (
    k - 1 === phrase.other?.last &&
    word.bits & bit.PERSON_NOUN &&
    !KIN.test(word.folded) &&
    !(/^(?:group|organization)$/.test(phrase.other.kind) && EPITHET.test(word.folded))
  )
    return true
  // `الشرطة الإسبانية المغربي فلان`: a body, and whose countryman somebody is.
  if (
    !phrase.person &&
    word.names.demonym &&
    !word.folded.endsWith('ه') &&
    mentionAt(scene, k + 1)?.kind === 'person' &&
    isBody(scene, phrase)
  )
    return true
  return several(word, reading) && !some(scene, phrase)
}

/** A masculine noun for a paper right behind the name of a state or body, or behind a man's people. */
const isPaperBesideWhom = ({ doc: { words } }: Scene, { head, other, person }: Phrase, k: number): boolean =>
  (words[k].bits & (bit.DOCUMENT | bit.NOUN)) === (bit.DOCUMENT | bit.NOUN) &&
  !person &&
  !words[k].folded.endsWith('ه') &&
  (other?.last === k - 1 ||
    (isOfficial(words[head]) && words[k - 1].names.demonym !== null && (words[k - 1].bits & bit.DEFINITE) !== 0))

const EPITHET = /^ال(?:متشدد|متطرف|ارهابي|مسلح|معارض|محظور|مناهض|متمرد)ه?$/
const MEN = /^(?:ون|ين)$/
const A_SOURCE = /^ال(?:مصدر|مصادر|معلومات|عمليات)$/
/** One man by his calling, behind several whose plural has its ending. */
const isOneBesideMany = (
  { head, last, reading: several }: Phrase,
  { bits, readings }: ArabicWord,
  one: Reading | null,
) =>
  head === last &&
  MEN.test(several?.suffix ?? '') &&
  several?.number === 'p' &&
  (bits & (bit.PERSON_NOUN | bit.OFFICIAL)) !== 0 &&
  !(bits & (bit.DEMONYM | bit.GROUP)) &&
  one?.number === 's' &&
  one.suffix === '' &&
  !readings.some((r) => r.number === 'p')

/** A noun of the feminine plural, behind one masculine alone. */
const isSeveral = ({ head, last, person, other, reading }: Phrase, { bits, folded }: ArabicWord): boolean =>
  head === last &&
  !person &&
  !other &&
  reading?.number === 's' &&
  reading.gender !== 'f' &&
  (bits & bit.NOUN) !== 0 &&
  folded.endsWith('ات')

/** A body, and nobody by himself. */
const isBody = ({ doc }: Scene, { other, head }: Phrase): boolean =>
  other?.first === head
    ? other.kind === 'organization' || other.kind === 'group'
    : (doc.words[head].bits & (bit.ORG_HEAD | bit.GROUP)) !== 0 &&
      !(doc.words[head].bits & (bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN))

/** `المشتبه به`, `المحكوم عليهم`: who he is goes on with the pronoun. */
export const isOfHim = ({ doc: { words } }: Scene, { head, last }: Phrase, k: number): boolean =>
  head >= 0 &&
  k - 1 === last &&
  (words[k].bits & bit.PREP) !== 0 &&
  HELD_TO.test(words[k - 1].folded) &&
  OF_HIM.test(words[k].folded)
const HELD_TO = /^[وفبل]?(?:ال|لل)?(?:مشتبه|محكوم|مدعي|مجني|مقبوض|معتدي|مغرر|مبلغ)$/
const OF_HIM = /^(?:ب|علي|في|عن)(?:ه|ها|هم|هما|هن)$/

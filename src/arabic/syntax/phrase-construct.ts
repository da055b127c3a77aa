import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { type ArabicWord, WA } from '../word.ts'
import { isDoneByLoneMan } from './lone-man.ts'
import { nominal } from './nominal.ts'
import type { Phrase } from './phrase.ts'
import { isFate, ofOneOffice } from './phrase-breaks.ts'
import { ALONE, ofPeople } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'

/** What a noun takes in construct, and which nouns take nothing. */

/** A noun behind the head that is not what the head is of. */
export function isNotOfHead({ doc: { words } }: Scene, phrase: Phrase, k: number, definite: boolean): boolean {
  const word = words[k]
  // `رفعت 140 عائلة دعوى`: what is counted takes no paper in construct.
  if (
    k - 1 === phrase.head &&
    word.bits & bit.DOCUMENT &&
    phrase.reading?.number === 's' &&
    words[phrase.head - 1]?.kind === 'number'
  )
    return true
  if (k - 1 === phrase.head && isDoneByLoneMan(words[k - 1], word)) return true
  // `اغتصب ثلاثة جنود فتاة`: so many are nobody's, so one more is whom they do it to.
  if (
    k - 1 === phrase.head &&
    phrase.head > phrase.first &&
    phrase.reading?.number === 'p' &&
    (words[phrase.first].kind === 'number' || words[phrase.first].bits & bit.NUMBER) &&
    (words[phrase.head].bits & (bit.PERSON_NOUN | bit.DEFINITE)) === bit.PERSON_NOUN &&
    (word.bits & (bit.PERSON_NOUN | bit.DEFINITE | bit.GROUP | bit.OFFICIAL | bit.DEMONYM | bit.ORG_HEAD)) ===
      bit.PERSON_NOUN &&
    word.readings[0]?.number === 's' &&
    word.readings[0].lexeme.pos === 'noun' &&
    phrase.reading.lexeme.pos === 'noun' &&
    !/[وي]$/.test(phrase.reading.suffix)
  )
    return true
  // `20 مدنيا جنوبي البلاد`: where.
  if (
    SIDE.test(word.folded) &&
    (words[k + 1]?.bits ?? 0) & (bit.DEFINITE | bit.GAZETTEER) &&
    !(words[phrase.head].bits & bit.PLACE_HEAD)
  )
    return true
  // `لقي خمسة جنود حتفهم`: what they met with.
  if (word.bits & bit.ENCLITIC && isFate(word)) return true
  // `مسلحون هجوما`: a plural with its nun, or a noun with tanwin, takes nothing in construct.
  // `اقتحم مسلح المنزل`: nobody's, so the next noun is another phrase.
  return k - 1 === phrase.head && (definite || (word.bits & bit.NUMBER) !== 0) && ALONE.test(words[phrase.head].folded)
}

const SIDE = /^(?:شمال|جنوب|شرق|غرب)ي$/

/** A noun that takes nothing in construct: with its nun or its tanwin. */
export const isClosed = (scene: Scene, k: number, reading: Reading): boolean =>
  /^(?:ون|ين|ان|تان|تين|ا)$/.test(reading.suffix) &&
  (reading.number !== 's' || reading.suffix === 'ا') &&
  // `ثلاثين متهما`: a ten takes what it counts; `وزيرا خارجية مصر والسودان`: two take their office.
  !(scene.doc.words[k].bits & bit.NUMBER) &&
  !ofOneOffice(scene, k, reading) &&
  !ofTwo(scene, k, reading)

/** `رئيسا الهند وباكستان`, `وفدا البلدين`: the construct of two, each of one of those who follow. */
function ofTwo(scene: Scene, k: number, { suffix }: Reading): boolean {
  const { words } = scene.doc
  if (suffix !== 'ا' || !(words[k].bits & (bit.OFFICIAL | bit.GROUP)) || !words[k + 1]) return false
  if (/^ال(?:بلدين|دولتين|جانبين|طرفين|حزبين|حكومتين|كوريتين)$/.test(words[k + 1].folded)) return true
  const one = mentionAt(scene, k + 1)
  const other = one && !one.pro && one.kind !== 'person' ? mentionAt(scene, one.last + 1) : null
  return other !== null && other.kind === one?.kind && (other.pro & WA) !== 0
}

/** A word behind several men in the nominative that is whom or what they do something to. */
export function isTheirObject({ doc: { words } }: Scene, phrase: Phrase, k: number, reading: Reading | null): boolean {
  const word = words[k]
  // `مستوطنون منزلا`: behind the nominative no accusative goes on.
  if (
    /^(?:ون|ان)$/.test(phrase.reading?.suffix ?? '') &&
    ((reading?.suffix === 'ا' && /ا[ً]?$|ً$/.test(word.surface)) ||
      // `مستوطنون منزلين`, `مسلحون مجهولون عاملي إغاثة`.
      (reading?.number !== 's' && /^(?:ين|تين|ي)$/.test(reading?.suffix ?? '')))
  )
    return true
  // `مسلحون قائد الفرقة`: one official, whom they do it to.
  // `مسلحين مجهولين قائد الفرقة`.
  if (
    /^[وي]ن$/.test(phrase.reading?.suffix ?? '') &&
    (k - 1 === phrase.head || (k - 2 === phrase.head && words[k - 1].bits & bit.ADJ)) &&
    (word.bits & (bit.OFFICIAL | bit.DEFINITE)) === bit.OFFICIAL &&
    reading?.number === 's' &&
    (words[k + 1]?.bits ?? 0) & bit.DEFINITE
  )
    return true
  // `متشددون دورية`, `مستوطنون منزل`: no adjective of men ends like one of a woman, nor is it of one man.
  return (
    phrase.reading?.suffix === 'ون' &&
    k - 1 === phrase.head &&
    (/(?:ه|ات)$/.test(word.folded) || reading?.suffix === 'ا' || reading?.number === 's') &&
    !ofPeople(word)
  )
}

/** The name of a state without a preposition. */
export function ofState(scene: Scene, k: number): boolean {
  const mention = k < scene.doc.n ? mentionAt(scene, k) : null
  return mention?.kind === 'state' && mention.pro === 0
}

/** A name that nobody knows, with no article. */
export const ofUnknown = ({ bits }: ArabicWord): boolean => (bits & bit.UNKNOWN) !== 0 && (bits & bit.DEFINITE) === 0

/** A word that no table has, with its article behind a proclitic. */
export const isUnknownBehindProclitic = ({ folded, cores }: ArabicWord): boolean =>
  /^[وفبلك]/.test(folded) && cores.some((c) => c.at > 0 && c.text.startsWith('ال'))

/** `مسلحي هذه الميليشيات`: of a body pointed to. */
export const isOfThis = (scene: Scene, { first, head }: Phrase, k: number, end: number): boolean =>
  THIS.has(scene.doc.words[k].folded) &&
  // `اثنين من أعضاء هذه اللجان`.
  (head === k - 1 || (k > first + 1 && scene.doc.words[k - 2].folded === 'من')) &&
  ofThis(scene, k, end)
const THIS = new Set(['هذا', 'هذه', 'ذلك', 'تلك'])
/** Several men, or an official, in construct with a body that `هذه` points to. */
function ofThis(scene: Scene, k: number, end: number): boolean {
  const { doc, timeOf } = scene
  if (k + 1 >= end || timeOf[k] >= 0) return false
  const { bits } = doc.words[k + 1]
  if (!(bits & bit.DEFINITE) || !(bits & (bit.GROUP | bit.ORG_HEAD))) return false
  const men = nominal(scene, k - 1, false)
  return (men?.number === 'p' && /^[يو]$/.test(men.suffix)) || (doc.words[k - 1].bits & bit.OFFICIAL) !== 0
}

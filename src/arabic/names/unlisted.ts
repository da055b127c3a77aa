import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { Shape } from '../shape.ts'
import { type ArabicWord, BI, type Core, WA } from '../word.ts'
import { listedAt } from './listed.ts'
import { isJoined } from './part.ts'
import { type ArabicDoc, at, isClosed, isDefinite, sameSentence } from './view.ts'

/** Class words outside a place's name, behind which a word that no table knows can be nothing else. Folded. */
const OF_PLACES =
  /^[وف]?[بلك]?(?:مدينه|مدينتي|مدن|بلده|بلدتي|بلدات|قريه|قريتي|قري|محافظه|محافظتي|محافظات|ولايه|ولايتي|ولايات|مقاطعه|مقاطعتي|مقاطعات|مديريه|مديريتي|ضاحيه|ناحيه|قضاء|اقليم|عماله|منطقه|منطقتي|حي|حيي)$/
const BEHIND_CLASS = new Shape(OF_PLACES)
/** Of these a name of a person may follow that is the place's: `قرية خالد`, but not `ولاية أوباما`. */
const OF_TOWNS = /^[وف]?[بل]?(?:مدينه|مدينتي|بلده|بلدتي|قريه|قريتي|ضاحيه|حي)$/
/** What names of villages begin with. */
const FIRST = /^(?:تل|كفر|عين|بيت|دير|راس|خان|برج|ام|ابو|بني|باب|خربه|بير|سيدي|اولاد|ايت|شيخ|حوش|نجع|عزبه|كوم|منيه)$/
/** Behind a town these say where it is. */
const WHERE = /^ب?(?:شمال|جنوب|شرق|غرب|وسط)ي?$/
const AT = new Shape(/^(?:في|من|الي|قرب|نحو|داخل)$/)
/** Behind these stands a place and hardly ever anything else. */
const NEARBY = new Shape(/^[وف]?(?:ب?اتجاه|صوب|قرب|ضواحي|مشارف|سكان|اهالي|ب?العاصمه|(?:شمال|جنوب|شرق|غرب)ي?)$/)
/** Of several: another may follow with `و`. */
const SEVERAL =
  /^[وف]?[بلك]?(?:مدينتي|مدن|بلدتي|بلدات|قريتي|قري|محافظتي|محافظات|ولايتي|ولايات|مقاطعتي|مقاطعات|مديريتي|منطقتي)$/
/** Who has a town or province in his charge. */
const IN_CHARGE = new Shape(/^[وفبلك]?(?:عمده|محافظ|والي|حاكم|حاكمه|محافظه|قايممقام)$/)

interface UnlistedPlace {
  last: number
  core: Core
  /** Whoever has it in his charge stands before it and his name may follow: no part of that begins here. */
  held?: true
}

/**
 * The last token of a place's name at token `t` that no table lists, or -1: `مدينة سجنان`, `قرية كفر عويد`, `في تشاتانوجا بولاية
 * تنيسي`.
 */
export function unlistedPlaceAt(doc: ArabicDoc, t: number, lexis: Lexis): UnlistedPlace | null {
  if (!sameSentence(doc, t - 1, t)) return null
  const word = doc.words[t]
  const before = doc.words[t - 1]
  if (word.kind !== 'word' || word.folded.length < 3) return null
  if (isJoined(word)) return another(doc, t, lexis)
  const core = word.cores[0]
  if (!BEHIND_CLASS.is(before)) {
    if (IN_CHARGE.is(before) && isInCharge(doc, t)) return { last: t, core, held: true }
    if (!isForeign(word)) return null
    if (AT.is(before) && saysWhere(doc, t + 1)) return { last: t, core }
    return NEARBY.is(before) && word.folded.length > 3 && !isForeignNext(doc, t + 1) && !isThing(before, word)
      ? { last: t, core }
      : null
  }
  const town = OF_TOWNS.test(before.folded)
  const next = at(doc, t + 1)
  if (FIRST.test(word.folded) && next?.kind === 'word' && sameSentence(doc, t, t + 1) && !isClosed(next))
    return town && next.readings[0]?.lexeme.pos !== 'adj' ? { last: t + 1, core } : null
  // `مدينة يوجين`: somebody's name is the town's, unless more of his name follows.
  const namesake = town && (word.bits & bit.NAME) !== 0 && !isDefinite(word) && !isNamed(next)
  if (!isForeign(word) && !namesake && !(town && isDual(word))) return null
  let last = t
  while (
    last < t + 2 &&
    sameSentence(doc, t, last + 1) &&
    isForeign(doc.words[last + 1]) &&
    !isJoined(doc.words[last + 1])
  )
    last++
  return { last, core }
}

/** Two places of one kind. */
const TWO = /^[وف]?[بلك]?(?:مدينتي|بلدتي|قريتي|محافظتي|ولايتي|مقاطعتي|مديريتي|ناحيتي|منطقتي|حيي|مخيمي|جزيرتي|جبهتي)$/
/** Before the two: `في قريتي الجوخة والمزرعة`. */
const BEFORE_TWO = /^[وف]?(?:في|من|الي|علي|بين|قرب|نحو|داخل|عند|شرق|غرب|شمال|جنوب|باتجاه|عن)$/

/** The name at token `t` of one of two places, though it is a word of the language: `في حيي المنارة والسوق`. */
export function pairedPlaceAt(doc: ArabicDoc, t: number): Core | null {
  const word = doc.words[t]
  if (word.kind !== 'word') return null
  if (
    doc.words[t - 1].bits & bit.PLACE_HEAD &&
    isDefinite(word) &&
    isOfTwo(doc, t - 1) &&
    joinedBy(doc, t + 1) !== null
  )
    return word.cores[0]
  return t > 2 && doc.words[t - 2].bits & bit.PLACE_HEAD && isOfTwo(doc, t - 2) && isDefinite(doc.words[t - 1])
    ? joinedBy(doc, t)
    : null
}

const isOfTwo = (doc: ArabicDoc, t: number): boolean =>
  TWO.test(doc.words[t].folded) &&
  (/^[وف]?[بل]/.test(doc.words[t].folded) ||
    (sameSentence(doc, t - 1, t) && BEFORE_TWO.test(doc.words[t - 1].folded))) &&
  sameSentence(doc, t, t + 2)

/** `والمزرعة`: the second with its article. */
const joinedBy = (doc: ArabicDoc, k: number): Core | null =>
  doc.words[k]?.cores.find((c) => c.pro === WA && c.text.startsWith('ال') && c.text.length > 4) ?? null

/** Whoever has two names so foreign may be a man. */
const isForeignNext = (doc: ArabicDoc, k: number): boolean =>
  sameSentence(doc, k - 1, k) &&
  ((doc.words[k].bits & (bit.NAME | bit.NAME_MAYBE)) !== 0 || (isForeign(doc.words[k]) && !isJoined(doc.words[k])))

/** `شمال أو جنوب مخروطا`: some thing, with the ending of what is not known. */
const isThing = (before: ArabicWord, word: ArabicWord): boolean =>
  /[لبق]ي?$/.test(before.folded) && word.folded.endsWith('ا')

/** `عمدة سبرينغديل روب راندل`: behind the bare office stands what it is of, and behind that its holder; a given name only before two more. */
function isInCharge(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  if (isDefinite(word)) return false
  if (isForeign(word)) return true
  return (
    (word.bits & bit.UNKNOWN) !== 0 &&
    sameSentence(doc, t, t + 2) &&
    isNamed(doc.words[t + 1]) &&
    isNamed(doc.words[t + 2]) &&
    !(doc.words[t + 2].bits & (bit.PREP | bit.FUNCTION))
  )
}

/** `بلدتي كورونديو وماسيسو`: the second of several, none of which any table knows; or beside one that they list: `بين تطوان وماسيسو`. */
function another(doc: ArabicDoc, t: number, lexis: Lexis): UnlistedPlace | null {
  const word = doc.words[t]
  const core = word.cores.find((c) => c.pro === WA)
  if (!core || !isForeign(word)) return null
  if (core.text.length > 3 && isBehindListed(doc, t, lexis) && !isForeignNext(doc, t + 1)) return { last: t, core }
  for (let k = t - 1; k >= t - FEW && sameSentence(doc, k, t); k--) {
    const { folded, kind } = doc.words[k]
    if (SEVERAL.test(folded)) return k < t - 1 ? { last: t, core } : null
    if (kind === 'word' && !isForeign(doc.words[k]) && !(doc.words[k].bits & bit.GAZETTEER)) return null
  }
  return null
}

/** `من باريس`: a place that the tables list, and which is no word, stands right before `t` behind a preposition. */
function isBehindListed(doc: ArabicDoc, t: number, lexis: Lexis): boolean {
  const { bits } = doc.words[t - 1]
  if (!(bits & bit.GAZETTEER) || bits & (bit.NOUN | bit.ADJ | bit.VERB | bit.NAME | bit.NAME_MAYBE)) return false
  const before = doc.words[t - 2]
  const hits = listedAt(doc, t - 1, lexis)
  return hits.some(
    ({ core, last, listed }) =>
      last === t - 1 &&
      listed.every((e) => e.kind === 'place' || e.kind === 'state') &&
      (core.at > 0
        ? core.pro === BI
        : before !== undefined && sameSentence(doc, t - 2, t) && BETWEEN.test(before.folded)),
  )
}
const BETWEEN = /^[وف]?(?:في|من|الي|قرب|نحو|داخل|بين|ب?مدينتي)$/

/** Words between the class word and the last of what it is of, at most. */
const FEW = 6

/** In no table, with no letters before or behind that could be clitics of a known word. */
export const isForeign = (word: ArabicWord): boolean =>
  word.kind === 'word' &&
  (word.bits & bit.UNKNOWN) !== 0 &&
  !(word.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE)) &&
  !word.names.personal.length &&
  !word.names.heads.length &&
  !word.readings.length &&
  !/(?:ها|هم|نا)$/.test(word.folded) &&
  // `ولاية ثانية`, `قرية رومانية`: an adjective.
  (isDefinite(word) || !/[^ا]يه$/.test(word.folded))

const isNamed = (word: ArabicWord | null): boolean =>
  word !== null &&
  (word.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN)) !== 0 &&
  !word.cores.some((c) => c.pro)

/** `سجنان`: two of something stand behind no class word. */
const isDual = ({ readings }: ArabicWord): boolean => readings[0]?.suffix === 'ان' && readings[0].lexeme.pos === 'noun'

/** `بولاية تنيسي`, `بالعراق`, `شمال`. */
function saysWhere(doc: ArabicDoc, k: number): boolean {
  const next = at(doc, k)
  if (next?.kind !== 'word' || !sameSentence(doc, k - 1, k)) return false
  return (
    WHERE.test(next.folded) ||
    next.cores.some(
      (core, c) => core.pro === BI && (next.names.heads.some((h) => h.core === c) || OF_PLACES.test(core.text)),
    )
  )
}

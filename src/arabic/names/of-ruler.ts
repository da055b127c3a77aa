import * as bit from '../bits.ts'
import { WA } from '../word.ts'
import type { Being } from './gazetteer.ts'
import type { Hit } from './listed.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, at, isDefinite, isVerbFirst, sameSentence } from './view.ts'

/** What belongs to a ruler or befalls him, and what a fallen one is called: the man of that surname follows. */
const OF_RULER =
  /^[وفبلك]?(?:قوات|م[يل]?لي?شيا?(?:ت|ات)?|كتايب|انصار|اتباع|فلول|زمره|رحيل|تنحي|تنحيه|اسقاط|بقاء|مصير|طيران|مقاتلات|براميل|شبيحه|حلفاء|حليف|خصوم|عايله|اسره|محاكمه|عزل|خلع|اعدام|اطاحه|معارضي|مويدي|ضد)$|^[وفبل]?(?:ال|ل)(?:مخلوع|معزول|متنحي|راحل)$/

/** He rules or ruled a state. */
const RULES = /(?:رئيس|زعيم|رئيس الوزراء)@[A-Z]{2}:/

/**
 * `رحيل الأسد`, `قوات صالح`, `المخلوع صالح`, `الحوثيون وصالح`: the surname of somebody listed, though it is a word of the language as
 * well, behind what takes a ruler's name or right behind another of his country with `و` on it.
 */
export function isRulers(doc: ArabicDoc, hit: Hit, being: Being, previous: ArabicMention | undefined): boolean {
  const t = hit.first
  if (!RULES.test(being.offices)) return false
  if (!sameSentence(doc, t - 1, t) || goesOn(doc, hit.last)) return false
  const before = doc.words[t - 1].folded
  if (hit.core.pro === 0) return OF_RULER.test(before) || (/^ب?ان$/.test(before) && acts(doc, hit.last + 1))
  return (
    hit.core.pro === WA &&
    previous?.last === t - 1 &&
    being.iso !== '' &&
    previous.being?.iso === being.iso &&
    previous.kind !== 'state' &&
    previous.kind !== 'place'
  )
}

/** `إن صالح وأبناءه`, `أن صالح يسعى`. */
const acts = (doc: ArabicDoc, k: number): boolean => {
  const next = at(doc, k)
  return (
    next !== null && sameSentence(doc, k - 1, k) && (isVerbFirst(next) || ((next.readings[0]?.pro ?? 0) & WA) !== 0)
  )
}

/** `قوات صالح المهدي`: another of that name. */
const goesOn = (doc: ArabicDoc, last: number): boolean => {
  const next = at(doc, last + 1)
  return (
    next !== null &&
    sameSentence(doc, last, last + 1) &&
    (next.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN)) !== 0 &&
    (next.bits & (bit.VERB | bit.PREP | bit.FUNCTION)) === 0 &&
    (isDefinite(next) || (next.bits & bit.NAME) !== 0)
  )
}

/**
 * `وقال صالح`, in a report that speaks of no Yemen: whoever is called by a given name alone is nobody of the tables where nothing else is
 * of his country. Changes `mentions`.
 */
export function forgetStrangers(doc: ArabicDoc, mentions: readonly ArabicMention[]): void {
  let spoken: Set<string> | null = null
  for (const m of mentions) {
    if (m.kind !== 'person' || m.form !== 'alias' || m.first !== m.last || !m.being?.iso || !isGiven(doc, m)) continue
    spoken ??= spokenOf(doc, mentions)
    if (spoken.has(m.being.iso)) continue
    m.being = null
    m.ids = undefined
  }
}

const isGiven = (doc: ArabicDoc, m: ArabicMention): boolean =>
  doc.words[m.first].names.personal.some((p) => p.role === 'both' || p.role === 'given')

function spokenOf(doc: ArabicDoc, mentions: readonly ArabicMention[]): Set<string> {
  const spoken = new Set<string>()
  for (const m of mentions)
    if (m.being?.iso && !(m.kind === 'person' && m.form === 'alias' && isGiven(doc, m))) spoken.add(m.being.iso)
  for (const { names } of doc.words) if (names.demonym) spoken.add(names.demonym)
  return spoken
}

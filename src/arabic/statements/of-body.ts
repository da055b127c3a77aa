import * as bit from '../bits.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import type { Adjunct } from './adjunct.ts'
import type { Region } from './region.ts'

/** `ل` behind a subject tells whom he speaks to, or what he is of. */

/** The last word of an office or a house that is somebody's: `المدير العام`, `المكتب الإعلامي`. */
const OF_ONE =
  /^ال(?:عام|عامه|اعلي|عليا|تنفيذي|تنفيذيه|رسمي|رسميه|اعلامي|اعلاميه|صحفي|صحفيه|صحافي|صحافيه|سياسي|سياسيه|عسكري|عسكريه|مسلح|الكتروني|الكترونيه|مركزي|مركزيه|دايم|دايمه|خاص|خاصه|مقيم|مقيمه|قانوني|قانونيه|اقليمي|اقليميه|مالي|اداري|اداريه|فني|روحي|شرعي|فخري|اول|ثاني|مساعد|مساعده|مفوض|سابق|سابقه|حالي|جديد)$/
/** Pages and houses of somebody. */
const HOUSES = /^ال(?:موقع|مكتب|جناح|ذراع|حساب|صفحه|قسم|فرع|مقر|جهاز|هيكل|متحدثه?|ناطقه?)$/
const HOLDING = bit.OFFICIAL | bit.ORG_HEAD | bit.GROUP
const HEARERS = bit.PERSON_NOUN | bit.MEDIA | bit.SOURCE
/** `الكتيبة التابعة للجيش`: an adjective with its `ل`. */
const BELONGING =
  /^(?:ال)?(?:تابع|منتمي|منتميه|منتمين|موالي|مواليه|موالين|مويد|داعم|مناهض|معاد|معادي|معاديه|ممثل|مالك|مشغل|منظم|مضيف|مجاور|مقرب|خاضع)(?:ه|ين|ون|ات)?$/

/**
 * The subject with what it is of, where the phrase with `ل` right behind it tells that (`المتحدث الرسمي للخارجية`); the subject itself
 * where the phrase belongs to something else about him (`رئيس الجمعية العربية للصحافة`); null where it is whom he speaks to.
 */
export function subjectOf(scene: Scene, { subject, object }: Region, adjunct: Adjunct): Phrase | null {
  const { words } = scene.doc
  const { first, preposition, phrase, medium } = adjunct
  if (preposition !== 'ل' || !subject || !phrase || words[first].kind !== 'word') return null
  // `نقلها للأسرى`: whom his deed is done to.
  const deed = words[first - 1].readings[0]
  if (BELONGING.test(words[first - 1].folded) || (deed?.enc && words[first - 1].bits & bit.MASDAR)) return subject
  if (object) return null
  if (isOfNamelessBody(scene, adjunct)) return subject
  if (subject.last !== first - 1 || subject.person || subject.last === subject.head) return null
  const head = words[subject.head]
  const house = HOUSES.test(head.folded)
  if (!(house || head.bits & HOLDING) || !OF_ONE.test(words[subject.last].folded) || (medium && !house)) return null
  return isBody(scene, phrase) ? { ...subject, last: adjunct.last } : null
}

/** A body by name, or a noun for one with its article. */
function isBody(scene: Scene, { first, head }: Phrase): boolean {
  const mention = mentionAt(scene, first)
  if (mention) return mention.kind !== 'person' && mention.kind !== 'place'
  const { bits } = scene.doc.words[head]
  return (bits & (bit.ORG_HEAD | bit.GROUP)) !== 0 && (bits & (bit.PERSON_NOUN | bit.SOURCE)) === 0
}

/** `الجمعية العربية للصحافة`: a thing, behind a body that no table has; of such a body it is a part of the name. */
function isOfNamelessBody({ doc: { words }, mentionOf, mentions }: Scene, { first, phrase, medium }: Adjunct): boolean {
  if (medium || mentionOf[first] >= 0 || !words[first].folded.startsWith('لل')) return false
  // `للصحفيين`, `للحكومة`: who can hear.
  const { bits } = words[phrase!.head]
  if (bits & (HEARERS & ~bit.MEDIA & ~bit.SOURCE) || (bits & HOLDING && !(bits & bit.MEDIA))) return false
  for (let k = first - 1; k > first - 1 - ADJECTIVES && k >= 0; k--) {
    const word = words[k]
    const known = mentionOf[k] >= 0 ? mentions[mentionOf[k]] : null
    if (word.kind !== 'word' || known?.being || !(word.bits & bit.DEFINITE)) return false
    if (word.bits & bit.ORG_HEAD && !(word.bits & bit.MEDIA)) return k < first - 1
  }
  return false
}
/** Adjectives of such a body, at most. */
const ADJECTIVES = 3

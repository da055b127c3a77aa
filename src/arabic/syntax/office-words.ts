import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isCloseQuote, isComma, isOpenQuote } from '../names/view.ts'
import { type ArabicWord, BI, WA } from '../word.ts'
import { mentionAt, type Scene } from './scene.ts'

/** `خادم الحرمين`, `المرجع الشيعي`, `القيادي في الحركة`: words that are an office only so. */
export function isStation(scene: Scene, s: number): boolean {
  const { words } = scene.doc
  if (words[s].folded.includes('قايم') && CHARGE.test(words[s].folded)) return words[s + 1]?.folded === 'بالاعمال'
  if (words[s].folded.includes('كبير') && CHIEF.test(words[s].folded)) return isChiefOf(words[s + 1])
  if (!(words[s].bits & bit.PERSON_NOUN) || !STATION.test(words[s].folded)) return false
  const next = words[s + 1]?.folded ?? ''
  if (OF_STATION.test(next)) return true
  // `القيادي في الحركة`, `القيادي البارز بحزب الوحدة`.
  const of = next.startsWith('ال') && words[s + 1].bits & bit.ADJ ? s + 2 : s + 1
  return LEADING.test(words[s].folded) && (words[of]?.folded === 'في' || mentionAt(scene, of)?.pro === BI)
}
/** `القائم بالأعمال`. */
const CHARGE = /^[وفبل]?(?:ال|لل)قايمه?$/
const LEADING = /قياديه?$/
const STATION = /^[وبلف]?(?:ال|لل)?(?:خادم|مرجع|شيخ|قياديه?)$/
const OF_STATION = /^(?:الحرمين|الشيعي|الديني|الاعلي|الازهر)$/

/** `كبير المفاوضين`, `كبيرة مستشاري الرئيس`: the first of several who have an office. */
const CHIEF = /^[وفبلك]?(?:ال|لل)?كبيره?$/
const isChiefOf = (next: ArabicWord | undefined): boolean =>
  next !== undefined &&
  (next.bits & (bit.OFFICIAL | bit.PERSON_NOUN)) !== 0 &&
  next.readings.some((r) => r.number === 'p' && !(r.pro & WA) && r.lexeme.pos === 'noun')

/** Tokens between marks, at most, that are an aside between an office and a name. */
const ASIDE = 3

/** `رئيس حكومة الوحدة «المؤقتة» فلان`: the token before words in marks that stand before a name and name nothing. */
export function beforeAside({ doc: { words }, mentionOf }: Scene, { first }: ArabicMention, start: number): number {
  const close = first - 1
  if (close <= start || !isCloseQuote(words[close])) return close
  for (let k = close - 1; k > start && k >= close - ASIDE - 1; k--) {
    if (mentionOf[k] >= 0) return close
    // The mark of a name is that of the body: `حزب «الأمة»`.
    if (isOpenQuote(words[k]))
      return k < close - 1 && words[k + 1].bits & (bit.ADJ | bit.UNKNOWN) && mentionOf[k - 1] >= 0 ? k - 1 : close
  }
  return close
}

/** `عضوان في المجلس فلانا`: an office of two or more, where one alone is named. */
export function isOfSeveral(scene: Scene, first: number, person: ArabicMention): boolean {
  const { doc } = scene
  const title = doc.words[first].readings.find((r) => r.lexeme.classes.includes('official'))
  if (!title || title.number === 's' || person.pro) return false
  // `الرئيسان السوداني فلان والتشادي فلان`, `فلان، وفلان`.
  for (let k = person.last + 1; k < doc.n && k < person.last + 4; k++)
    if (doc.words[k].folded.startsWith('و')) return false
  return !isComma(doc.words[person.last + 1] ?? doc.words[first])
}

const APPOINTS = /^[وف]?(?:عين|كلف|نصب|سمي|اختار|انتدب)ت?$/
/** Tokens of whoever appoints, at most. */
const APPOINTER = 8

/** `عين الرئيس التونسي فلانا وزيرا`: the office before the name is of who appoints, that behind it his. */
export function isAppointed({ doc }: Scene, { first, last }: ArabicMention): boolean {
  const behind = doc.words[last + 1]
  if (!behind || !(behind.bits & bit.OFFICIAL) || !/.ا$/.test(behind.folded)) return false
  for (let k = first - 1; k >= 0 && k >= first - APPOINTER && doc.sentenceOf[k] === doc.sentenceOf[first]; k--)
    if (APPOINTS.test(doc.words[k].folded)) return k < first - 1
  return false
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { titleLetters } from '../names/initial.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { BI, LI, WA } from '../word.ts'
import { OF_OFFICE } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'
import { verbAt } from './verb.ts'

/** Longest office in tokens. */
const REACH = 24
/** `المشرف على`, `النائب عن`: heads that take their complement with another preposition than `في`. */
const OVER = /^(?:ال)?(?:مشرفه?|قايمه?)$/
export const FOR = /^(?:ال)?(?:نايبه?|ممثله?|عضوه?|مرشحه?)$/
/** `والمتحدث الرسمي`, `والعضو المنتدب`: a second office of one holder; other offices behind `و` are another's. */
const BESIDES = /^وال(?:متحدثه?|ناطقه?|مشرفه?|عضو)$/
const RANK = /^(?:اول|ثان|ثاني|(?:ال)?(?:ركن|طيار|بحري|متقاعد))$/
const WHEN = /^(?:وكاله|بالوكاله|بالانابه|بالنيابه|انذاك|حينها|حينذاك|وقتها|حاليا|سابقا)$/
const NAMESAKE = /^باسم(?:ه|ها|هم|هما|نا)$/
const AMONG = bit.ORG_HEAD | bit.PLACE_HEAD | bit.GROUP

/**
 * The holder of the office whose head noun is token `head`, behind everything that says what the office is of: `رئيس لجنة المالية
 * في المجلس النيابي النائب [سمعان الزعتري]`. Null where something that belongs to no office comes before the name.
 */
export function holderAfter(scene: Scene, head: number, end: number): ArabicMention | null {
  const { doc } = scene
  const to = Math.min(end, head + REACH)
  let open = !isDefinite(doc.words[head])
  let placed = false
  // `طبيب في مستشفى الوادي`: somebody of no definite office is not named behind it.
  let definiteOffice = !open
  for (let k = head + 1; k < to; k++) {
    k += titleLetters(doc, k)
    const mention = mentionAt(scene, k)
    if (mention) {
      if (mention.kind === 'person') {
        // `بلدية محافظة بلقرن، المهندس فلان`: an unlisted place after its class word.
        if (open && doc.words[k - 1].bits & bit.PLACE_HEAD && mention.first === mention.last) {
          open = false
          continue
        }
        return mention.pro === 0 && (definiteOffice || !placed) ? mention : null
      }
      // Beside a closed phrase, a name without a preposition is somebody else.
      if (mention.pro === 0 ? !open : isMedium(scene, mention)) return null
      if (mention.pro & ~(LI | BI | WA)) return null
      placed ||= mention.pro !== 0
      definiteOffice ||= mention.pro === 0
      open = false
      k = mention.last
      continue
    }
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) return null
    if (word.kind === 'punct') {
      if (!isComma(word)) return null
      let next = k + 1 + titleLetters(doc, k + 1)
      // `، والسيناتور فلان`: the next man.
      while (
        next < to &&
        doc.words[next].bits & bit.TITLE &&
        scene.mentionOf[next] < 0 &&
        !doc.words[next].readings[0]?.pro
      )
        next++
      const named = next < to ? mentionAt(scene, next) : null
      return (definiteOffice || !placed) && named?.kind === 'person' && named.pro === 0 ? named : null
    }
    if (word.kind !== 'word') return null
    // `رئيس التحرير آنذاك فلان`: when it was his.
    if (WHEN.test(word.folded)) continue
    const before = doc.words[k - 1].folded
    if (
      word.folded === 'في' ||
      word.folded === 'لدي' ||
      (word.folded === 'علي' && (OVER.test(before) || OVER.test(doc.words[head].folded))) ||
      (word.folded === 'عن' && (FOR.test(before) || FOR.test(doc.words[head].folded)))
    ) {
      const next = k + 1 < to ? doc.words[k + 1] : null
      const part = (doc.words[k - 1].bits & bit.PARTICIPLE) !== 0
      // `المشارك في الدورة`, `مدير التعليم في جدة`; not `في مؤتمر`.
      if (!next || !(next.bits & AMONG || named(scene, k + 1) || word.folded === 'علي' || (part && isDefinite(next))))
        return null
      open = placed = true
      continue
    }
    if (word.folded === 'باسم' || word.folded === 'بلسان') {
      open = true
      continue
    }
    // `الفريق أول`, `العميد الركن`: the rest of a rank. `المتحدث باسمها`: the office is whole.
    if (RANK.test(word.folded) && (doc.words[k - 1].bits & bit.TITLE || RANK.test(doc.words[k - 1].folded))) continue
    // `الأمين العام المساعد`: the office goes on.
    if (word.bits & doc.words[k - 1].bits & bit.DEFINITE && OF_OFFICE.test(word.folded)) continue
    if (NAMESAKE.test(word.folded)) {
      definiteOffice ||= !placed
      open = false
      continue
    }
    // `ولاية` is no title, though it is spelt like one.
    if (word.bits & bit.TITLE && !(word.bits & bit.PLACE_HEAD) && !word.readings[0]?.pro) {
      definiteOffice ||= !placed && isDefinite(word)
      open = false
      continue
    }
    const reading = nounOf(word.readings)
    if (!reading && open && word.bits & bit.UNKNOWN && word.folded.startsWith('ال')) {
      definiteOffice ||= !placed
      open = false
      continue
    }
    if (!reading || verbAt(scene, k) || (word.bits & bit.FUNCTION && word.readings[0] !== reading)) return null
    const definite = isDefinite(word) || reading.definite || reading.enc !== ''
    if (reading.pro) {
      if (reading.pro !== LI && reading.pro !== BI && reading.pro !== WA) return null
      // `للصحفيين`, `بشدة`, `ووزير الدفاع`: to whom, how, and who else.
      if (
        reading.enc ||
        (reading.pro === WA
          ? isOffice(reading) && word.bits & bit.OFFICIAL && !BESIDES.test(word.folded)
          : speaksOfSaying(word.bits))
      )
        return null
      if (reading.pro === BI && !definite && !(word.bits & AMONG)) return null
      placed ||= reading.pro !== WA
      open = !definite
      continue
    }
    const adjective = reading.lexeme.pos === 'ord' || (word.bits & (bit.ADJ | bit.DEMONYM)) !== 0
    if (definite) {
      if (!open && !adjective && !(word.bits & bit.OFFICIAL)) return null
      definiteOffice ||= !placed
      open = false
      continue
    }
    // `مدير عام الملتقى`, and a second office of the same holder.
    if (open ? reading.suffix === 'ا' : !(word.bits & bit.OFFICIAL)) return null
    open = true
  }
  return null
}

const named = (scene: Scene, k: number): boolean => {
  const mention = mentionAt(scene, k)
  return mention !== null && mention.kind !== 'person'
}

const nounOf = (readings: readonly Reading[]): Reading | undefined =>
  readings.find((r) => /^(?:noun|adj|ord)$/.test(r.lexeme.pos))

/** `والمفاوضات`: talks, though those who hold them are written so. */
const isOffice = ({ lexeme }: Reading): boolean =>
  lexeme.derived !== 'masdar' && (!lexeme.classes.length || lexeme.classes.includes('official'))

/** Words for whom one speaks to, and for where: no part of an office. */
const speaksOfSaying = (bits: number): boolean =>
  (bits & (bit.PERSON_NOUN | bit.MEDIA | bit.SOURCE | bit.DOCUMENT)) !== 0 && !(bits & bit.ORG_HEAD)

/** A newspaper, agency or broadcaster: `لوكالة الأنباء` says whom he spoke to. */
const isMedium = (scene: Scene, mention: ArabicMention): boolean =>
  (mention.pro & LI) !== 0 &&
  mention.kind === 'organization' &&
  (/media|agency/.test(mention.being?.cls ?? '') || (scene.doc.words[mention.first].bits & bit.MEDIA) !== 0)

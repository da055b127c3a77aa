import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { type ArabicWord, BI, LI, WA } from '../word.ts'
import type { Phrase } from './phrase.ts'
import { RANK } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'

/** `المتحدث الرسمي للاتحاد، فلان`, `مدير العلاقات العامة والإعلام فلان`: an office goes on so long as its holder's name follows. */
export function ofTheOffice(scene: Scene, phrase: Phrase, k: number, reading: Reading, end: number): boolean {
  if (isWhoseArm(scene, phrase, k, reading)) return true
  if (
    phrase.person ||
    !(scene.doc.words[phrase.head].bits & bit.OFFICIAL || styled(scene, phrase)) ||
    !(reading.pro === WA || reading.pro === LI || reading.pro === BI)
  )
    return false
  // `الرئيس الفرنسي والرئيس اليمني فلان`: another office is another's.
  if (reading.pro === WA && scene.doc.words[k].bits & (bit.OFFICIAL | bit.TITLE)) return false
  // `وشؤون مجلس النواب`: a second noun in construct, with what closes it.
  const closed =
    isDefinite(scene.doc.words[k]) ||
    (reading.pro === WA && k + 1 < end && (isDefinite(scene.doc.words[k + 1]) || mentionAt(scene, k + 1)?.pro === 0))
  return closed && holderFollows(scene, k + 1, end)
}

/** `المكتب الإعلامي لرئيس المجلس`, `الجناح العسكري للحركة`: an arm by what it does, and whose it is. */
const isWhoseArm = ({ doc: { words } }: Scene, phrase: Phrase, k: number, { pro }: Reading): boolean =>
  pro === LI &&
  phrase.person === null &&
  phrase.other === null &&
  isArm(words, phrase.head, k) &&
  (words[k].bits & (bit.OFFICIAL | bit.ORG_HEAD | bit.GROUP | bit.PERSON_NOUN)) !== 0

/** `الجناح العسكري` up to token `k`. */
export const isArm = (words: readonly ArabicWord[], head: number, k: number): boolean =>
  k === head + 2 && ARM.test(words[head].folded) && WHAT_FOR.test(words[k - 1].folded)
const ARM = /^[وبل]?(?:ال|لل)(?:مكتب|جناح|ذراع|دايره|قسم|شعبه|فرع|مركز|امانه|اداره|قياده|لسان)$/
const WHAT_FOR =
  /^ال(?:اعلامي|صحفي|صحافي|قانوني|سياسي|عسكري|امني|تنفيذي|فني|دايم|اقليمي|طلابي|شبابي|نسايي|مسلح|حقوقي|مالي|اداري)ه?$/

/** `معالي وزير الثقافة`: a style before the office. */
const styled = (scene: Scene, phrase: Phrase): boolean =>
  (scene.doc.words[phrase.head].bits & bit.TITLE) !== 0 &&
  phrase.head < phrase.last &&
  (scene.doc.words[phrase.head + 1].bits & bit.OFFICIAL) !== 0

/** Words of an office, at most, between here and its holder's name. */
export const OFFICE = 6

export function holderFollows(scene: Scene, from: number, end: number, comma = true): boolean {
  const { doc } = scene
  for (let m = from; m < Math.min(end, from + OFFICE); m++) {
    const mention = mentionAt(scene, m)
    if (mention?.kind === 'person') return mention.pro === 0
    const word = doc.words[m]
    if (comma && isComma(word)) {
      const next = m + 1 < end && doc.words[m + 1].bits & bit.TITLE ? m + 2 : m + 1
      return mentionAt(scene, next)?.kind === 'person' && mentionAt(scene, next)!.pro === 0
    }
    if (mention) m = mention.last
    else if (
      word.kind !== 'word' ||
      // `شؤون المصريين بالخارج`, `الفريق أول الركن`.
      !(
        word.bits & (bit.TITLE | bit.OFFICIAL) ||
        (word.bits & bit.DEFINITE && !(word.bits & bit.FUNCTION)) ||
        (RANK.test(word.folded) && m > from && doc.words[m - 1].bits & bit.TITLE)
      )
    )
      return false
  }
  return false
}

/** `النائب الأول لرئيس مجلس الوزراء`: one office, though its article would close it; its last token, or -1. */
export function deputyAt(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  if (k + 3 >= end || !isDeputy(scene, k) || !/^لرييس$/.test(words[k + 2].folded)) return -1
  const body = mentionAt(scene, k + 3)
  if (body) return body.kind === 'person' ? -1 : body.last
  // `لرئيس مجلس الأمة`.
  const last = isDefinite(words[k + 3]) ? k + 3 : k + 4
  return last < end && isDefinite(words[last]) ? last : -1
}

/** `النائب الأول`, `النائب الثاني`. */
export const isDeputy = (scene: Scene, k: number): boolean =>
  (scene.doc.words[k].bits & bit.OFFICIAL) !== 0 &&
  /^[وبلف]?(?:ال|لل)نايب$/.test(scene.doc.words[k].folded) &&
  /^ال(?:اول|ثاني|ثالث)$/.test(scene.doc.words[k + 1]?.folded ?? '')

/** One person may have a title and a name after the office; `جماعات المعارضة` and a person by name are two parties. */
export const takesTitle = (scene: Scene, phrase: Phrase): boolean =>
  (scene.doc.words[phrase.head].bits & (bit.ORG_HEAD | bit.GROUP)) === 0 ||
  (scene.doc.words[phrase.head].bits & (bit.OFFICIAL | bit.TITLE)) !== 0

/** Up to three titles with a person's name after them; a rank may be of two or three words: `الفريق أول الركن`. */
export function titleBeforeName(scene: Scene, k: number, end: number): boolean {
  for (let m = k + 1; m < end && m < k + 5; m++) {
    const mention = mentionAt(scene, m)
    if (mention) return mention.kind === 'person' && mention.pro === 0
    if (
      !(scene.doc.words[m].bits & bit.TITLE) &&
      scene.doc.words[m].folded !== 'الله' &&
      !RANK.test(scene.doc.words[m].folded) &&
      // `صاحب السمو الملكي الأمير`.
      scene.doc.words[m].folded !== 'الملكي' &&
      scene.doc.words[m].surface !== '.' &&
      scene.doc.words[m].surface !== '/'
    )
      return false
  }
  return false
}

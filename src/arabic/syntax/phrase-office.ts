import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicWord } from '../word.ts'
import { BI, LI } from '../word.ts'
import { titledHolder } from './far-holder.ts'
import { holderAfter } from './holder.ts'
import type { Phrase } from './phrase.ts'
import { isPrince, officeAfter, toldTo } from './phrase-breaks.ts'
import { GENERAL, isOfficial, ofAnother, RANK, RULER, STYLES } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'
import { holderFollows, isArm, titleBeforeName } from './title-runs.ts'

/** An office that a phrase names: its body, its rank, a second one beside it, and who holds it. */

/** `المتحدث الرسمي لمركز …`, `السفير الأمريكي بالقاهرة`, `سفيرا جديدا لرواندا`: an office takes its body with a proclitic. */
export const takesBody = (scene: Scene, phrase: Phrase, mention: ArabicMention, k: number): boolean => {
  const { words } = scene.doc
  return (
    k > phrase.first &&
    (mention.pro === LI || mention.pro === BI) &&
    mention.kind !== 'person' &&
    !toldTo(scene, phrase, mention) &&
    // `أشاد الرئيس الفرنسي بالجيش اللبناني`: a ruler whose state was said is of no other body.
    !(phrase.head >= 0 && RULER.test(words[phrase.head].folded) && words[k - 1].bits & bit.DEMONYM) &&
    (phrase.person === null || officeAfter(scene, phrase)) &&
    (phrase.other === null || phrase.other.last === k - 1) &&
    phrase.head >= 0 &&
    ((words[phrase.head].bits & bit.OFFICIAL) !== 0 ||
      // `معالي وزير التجارة بجمهورية الهند`.
      (STYLES.test(words[phrase.head].folded) && (words[phrase.head + 1].bits & bit.OFFICIAL) !== 0) ||
      phrase.person !== null ||
      (mention.pro === LI && isArm(words, phrase.head, k)) ||
      // `الأمانة العامة لمنظمة التعاون`.
      ((words[phrase.head].bits & bit.ORG_HEAD) !== 0 && GENERAL.test(words[k - 1].folded)))
  )
}

/** `جندي أول فلان`: a rank of two words, where the name follows. */
export const isRankOfTwo = (scene: Scene, { first }: Phrase, k: number, end: number): boolean => {
  const { words } = scene.doc
  return (
    k > first &&
    // `الفريق أول الركن`.
    ((words[k - 1].bits & RANKED) !== 0 || RANK.test(words[k - 1].folded)) &&
    RANK.test(words[k].folded) &&
    (mentionAt(scene, k + 1)?.kind === 'person' || titleBeforeName(scene, k, end))
  )
}
const RANKED = bit.TITLE | bit.PERSON_NOUN

/** A second office, or the office after the name: `وزير الإدارة المحلية رئيس لجنة الإغاثة`. */
export const isSecondOffice = (
  scene: Scene,
  phrase: Phrase,
  k: number,
  reading: Reading | null,
  end: number,
): boolean => {
  const { words } = scene.doc
  return (
    reading !== null &&
    reading.pro === 0 &&
    (words[k].bits & bit.OFFICIAL) !== 0 &&
    // `أقال الرئيس قادة الجيش`: several men are no office of one.
    !(reading.number === 'p' && phrase.reading?.number === 's') &&
    // `دعا النائب وزيرة الداخلية`: nor is a woman's office a man's.
    !(!phrase.person && phrase.reading?.number === 's' && isHers(words[k]) && !isHers(words[phrase.head])) &&
    (phrase.person
      ? !holderFollows(scene, k + 1, end, false)
      : isOfficial(words[phrase.head]) || STYLES.test(words[phrase.head].folded)) &&
    !ofAnother(words, phrase, k, reading) &&
    !ofAnotherState(scene, phrase, k)
  )
}

/** `اتهم رئيس تشاد رئيس السودان`: nobody serves two states. */
function ofAnotherState(scene: Scene, { head, other, person }: Phrase, k: number): boolean {
  const { words } = scene.doc
  if (person || !SERVES.test(words[head].folded)) return false
  const own = other?.kind === 'state' ? other.being?.iso : words[k - 1].names.demonym
  if (!own || !SERVES.test(words[k].folded)) return false
  for (let m = k + 1; m < words.length && m < k + 5 && words[m].kind === 'word'; m++) {
    const mention = mentionAt(scene, m)
    const iso = mention
      ? mention.kind === 'state' && !mention.pro
        ? mention.being?.iso
        : null
      : words[m].names.demonym
    if (iso) return iso !== own
    if (mention) return false
  }
  return false
}
const SERVES = /^(?:ال)?(?:رييسه?|ملكه?|امير|سلطان|وزيره?|قايد|مستشاره?)$/

const isHers = ({ folded }: ArabicWord): boolean => folded.endsWith('ه')

/** Gives a phrase the name of who holds its office, where it stands behind all that the office is of. */
export function addHolder(scene: Scene, phrase: Phrase, end: number): void {
  // `مدير التعليم بمحافظة جدة فلان`: what the office is of goes on to its holder's name.
  if (!phrase.person && phrase.reading?.number === 's' && scene.doc.words[phrase.head].bits & bit.OFFICIAL) {
    const holder = holderAfter(scene, phrase.head, end)
    const prince = holder && isPrince(scene, phrase, holder.first - 1)
    if (holder && holder.first > phrase.last && !prince) {
      phrase.person = holder
      phrase.last = holder.last
      phrase.definite = true
    }
  }
  if (!phrase.person) {
    const titled = titledHolder(scene, phrase, end)
    if (titled) {
      phrase.person = titled
      phrase.last = titled.last
      phrase.definite = true
    }
  }
}

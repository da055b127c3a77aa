import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { named, partyOf } from '../statements/who.ts'
import { animate, plainHead } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { nationAt } from './nation-at.ts'
import { WHO } from './relatives.ts'
import { unique } from './unique.ts'

/** `إنشاء المحكمة`, `حل البرلمان`: what is made, held or ended is no side of it. */
const MAKING =
  /^(?:انشاء|تشكيل|الغاء|اقامه|تاسيس|تنظيم|حل|عقد|انتخاب|اجراء|بناء|فتح|افتتاح|اغلاق|توقيع|اقرار|تطبيق|تنفيذ|زياره|تعديل|اصلاح)$/

const VISIT = /^زياره$/
const RULE = /^(?:تسليم|تسلم|نقل|انتقال|تداول|تقاسم|ترك|احتكار|تولي|اقتسام|ممارسه)$/

/** The parties named from one token to another. */
export function namedWithin(scene: Scene, from: number, to: number): PartyFinding[] {
  const found: PartyFinding[] = []
  for (let k = from; k <= to; k++) {
    const mention = mentionAt(scene, k)
    // `الهدنة في اليمن`: where it is.
    const where = mention?.kind === 'state' && scene.doc.words[k - 1]?.folded === 'في'
    if (mention && mention.kind !== 'place' && !where) found.push(named(scene, mention))
  }
  return found
}

/** Names of bodies, states and people inside phrases that are no parties themselves: `مساعدة المجتمع الدولي`. */
export function partiesInside(scene: Scene, phrases: readonly Phrase[] | undefined, near = false): PartyFinding[] {
  const found: PartyFinding[] = []
  for (const phrase of phrases ?? [])
    if (phrase.person && phrase.person.first > phrase.head) found.push(named(scene, phrase.person))
  if (found.length) return unique(found)
  for (const phrase of phrases ?? []) found.push(...namedWithin(scene, phrase.head + 1, phrase.last))
  if (found.length) return unique(found)
  // `مساعدة المجتمع الدولي`, `مطالب المعلمين`: people without a name of their own; `الاقتصاد المصري`: whose it is.
  for (const phrase of phrases ?? []) {
    if (phrase.head >= phrase.last) continue
    const inner = genitive(scene, phrase)
    if (
      inner &&
      !ofAnAct(scene, phrase, inner) &&
      !(near && ofALongAct(scene, phrase, inner)) &&
      inner.last <= phrase.last &&
      inner.definite &&
      // `لحقوق الإنسان`: nobody in particular.
      scene.doc.words[inner.head].folded !== 'الانسان' &&
      // `تسليم السلطة`: rule, and no rulers.
      !(scene.doc.words[inner.head].folded === 'السلطه' && RULE.test(plainHead(scene.doc.words[phrase.head]))) &&
      // `استياءها من زيارة الوزير`: a visit is of whoever goes, where `زيارة السجن` is of no side.
      (!MAKING.test(plainHead(scene.doc.words[phrase.head])) ||
        (VISIT.test(scene.doc.words[phrase.head].folded) && (scene.doc.words[inner.head].bits & bit.OFFICIAL) !== 0)) &&
      animate(scene, inner)
    )
      found.push(partyOf(scene, inner))
    else
      for (let k = phrase.head + 1; k <= phrase.last; k++) {
        const nation = nationAt(scene, k)
        if (nation) found.push(nation)
      }
  }
  return unique(found)
}

/** `اتفاقية تسليم المجرمين`: those whom the act of a paper befalls are no side of it. */
const ofAnAct = ({ doc: { words } }: Scene, { head }: Phrase, inner: Phrase): boolean =>
  inner.head > head + 1 && (words[head].bits & bit.DOCUMENT) !== 0 && (words[inner.head - 1].bits & bit.MASDAR) !== 0

/** `ربط ملف السجناء`: of an act, somebody of no name whom only the thing it is done to concerns, unless a clause is about him. */
const ofALongAct = ({ doc: { words } }: Scene, { head, last }: Phrase, inner: Phrase): boolean =>
  inner.head > head + 1 &&
  (words[head].bits & bit.MASDAR) !== 0 &&
  !inner.person &&
  !inner.other &&
  !(words[last + 1] && WHO.is(words[last + 1]))

/** Whoever stands at the end of a construct chain: `مساعدة المجتمع الدولي`, `ردة فعل الحكومة`. */
function genitive(scene: Scene, phrase: Phrase): Phrase | null {
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    // After a definite noun there are adjectives, no genitive.
    if (scene.doc.words[k - 1].bits & bit.DEFINITE || ofOne(scene, k - 1)) return null
    const { bits, folded } = scene.doc.words[k]
    if (!(bits & bit.NOUN) && !(bits & bit.DEMONYM && /(?:ين|ون)$/.test(folded))) continue
    // `طائرة بدون طيار`: nobody.
    // `التصريحات غير المسؤولة`: nor one who is responsible.
    if (WITHOUT.test(scene.doc.words[k - 1].folded) || scene.doc.words[k - 1].folded === 'غير') continue
    const inner = phraseAt(scene, k)
    if (inner && inner.last <= phrase.last && inner.head === k && animate(scene, inner)) return inner
  }
  return null
}

/** `قلقها البالغ`: a noun with its pronoun, behind which an adjective with the article is its own. */
const ofOne = ({ doc: { words } }: Scene, k: number): boolean =>
  (words[k].bits & bit.ENCLITIC) !== 0 &&
  words[k].readings[0]?.enc !== '' &&
  (words[k + 1].bits & (bit.ADJ | bit.DEFINITE)) === (bit.ADJ | bit.DEFINITE)

export const WITHOUT = /^[وف]?(?:ب?دون|بلا)$/

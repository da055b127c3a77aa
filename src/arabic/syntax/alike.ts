import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { BI, FA, LI, WA } from '../word.ts'
import { asForAt } from './clause-start.ts'
import { EITHER, subjectHead } from './predicate.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from './scene.ts'

/** Verbs of saying that are written like something else, and what tells that they are verbs all the same. */

const KANA = /^[وف]?كانت?$/

/** `وكان المتحدث باسم الجيش صرح بأن`: the second verb behind `كان` and who it is told of. */
export function behindKana(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  if (!(words[t].bits & bit.SPEECH) || t - 2 < sentenceStart(scene, t) || t + 1 >= sentenceEnd(scene, t)) return null
  const reading = words[t].readings.find(
    (r) => r.lexeme.act && r.tense === 'perfect' && /^3[mf]s$/.test(r.person) && !r.pro && !r.enc && r.exact,
  )
  if (!reading || !tellsNext(scene, t)) return null
  let behind = t
  while (scene.timeOf[behind - 1] >= 0) behind--
  const head = subjectHead(scene, behind, KANA)
  const kana = head > 0 ? words[head - 1].folded : ''
  return KANA.test(kana) && /ت$/.test(kana) === (reading.person === '3fs') ? reading : null
}

/** What follows a verb of saying whose subject stands before it: a particle, a preposition, a time, a mark. */
function tellsNext(scene: Scene, t: number): boolean {
  const next = scene.doc.words[t + 1]
  // `وكان الرئيس حذر، في خطاب، من أن`.
  if (isComma(next)) return (scene.doc.words[t + 2]?.bits ?? 0) & bit.PREP ? clauseBehind(scene, t) : false
  if (next.kind === 'punct') return /^[:"«“]$/.test(next.surface)
  return (
    scene.timeOf[t + 1] >= 0 ||
    /^ب?ان(?:ه|ها|هم)?$/.test(next.folded) ||
    ((next.bits & bit.PREP) !== 0 && scene.mentionOf[t + 1] < 0) ||
    (next.readings[0]?.pro ?? 0) !== 0
  )
}

/** Adverbs of when somebody spoke that a noun would not have behind it. */
const THEN = /^(?:حينها|حينيذ|وقتها|وقتيذ|يومها|عندها|انذاك|ايضا|كذلك)$/
/** Words from a verb to the clause it tells, at most. */
const FAR = 24

/** `وأوضح لـ«الأفق» مدير الشركة أن`, `أوضح حينها`, `أوضح خلال الندوة أن`: whom, when or where, and then a clause. */
export function tellsBeside(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  const next = words[t + 1]
  const beside =
    THEN.test(next.folded) ||
    next.folded === 'ل' ||
    /^(?:في|خلال|امام|عبر|لدي)$/.test(next.folded) ||
    (next.readings[0]?.pro === LI && mentionAt(scene, t + 1) === null)
  if (!beside) return false
  const end = Math.min(sentenceEnd(scene, t), t + FAR)
  for (let k = t + 2; k < end; k++) {
    if (/^ب?ان(?:ه|ها|هم|هما|نا)?$/.test(words[k].folded)) return words[k - 1].folded !== 'الي' || k > t + 3
    if (words[k].surface === ':') return true
    if (scene.mentionOf[k] < 0 && words[k].readings[0]?.lexeme.pos === 'verb' && words[k].bits & bit.SPEECH)
      return false
  }
  return false
}

/** A particle ahead, with no other verb before it. */
function clauseBehind(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, t), t + FAR)
  for (let k = t + 2; k < end; k++) {
    if (/^ب?ان(?:ه|ها|هم|هما|نا)?$/.test(words[k].folded)) return true
    if (scene.mentionOf[k] < 0 && words[k].readings[0]?.lexeme.pos === 'verb') return false
  }
  return false
}

/** `تكشف مصادر`, `وتشدد المملكة`: of a verb in the past for him and one in the present for her, the one that fits who follows. */
export function ofHer(scene: Scene, t: number, plain: Reading): Reading | undefined {
  const word = scene.doc.words[t]
  if (!(word.bits & bit.SPEECH) || plain.tense !== 'perfect' || plain.person !== '3ms' || plain.enc) return undefined
  const her = word.readings.find(
    (r) => r.lexeme.act && r.tense === 'imperfect' && r.person === '3fs' && r.pro === plain.pro && !r.enc,
  )
  if (!her || t + 1 >= sentenceEnd(scene, t) || !isHer(scene, t + 1)) return undefined
  // `وتدين الحركة القصف`: right before one of the feminine no verb in the past is written without its letter.
  if (clauseBehind(scene, t)) return her
  // `على تحمل المسؤولية`: a verbal noun.
  const governed = t > 0 && (scene.doc.words[t - 1].bits & bit.PREP) !== 0
  if (governed || !isOne(scene, t + 1)) return undefined
  return HERS.has(her.lexeme.lemma) || (HERS_FIRST.has(her.lexeme.lemma) && opensClause(scene, t)) ? her : undefined
}
/** Verbs that are so written only where a clause begins: `وتبدي الحكومة استعدادها`. */
const HERS_FIRST = new Set(['أبدى', 'كشف', 'جدد', 'ذكر', 'عرض', 'طلب'])
const opensClause = ({ doc: { words } }: Scene, t: number): boolean =>
  t === 0 || words[t].folded.startsWith('و') || words[t - 1].kind === 'punct'

/** Verbs that are not written like something else which stands before her: `تبلغ المساحة`, `عن تعرض المرأة`. */
const HERS = new Set(['أدان', 'دان', 'هدد', 'شدد', 'لفت', 'أهاب', 'أسف', 'أمل', 'حمل', 'شكك', 'قدر', 'حذر', 'نعى'])
const isOne = (scene: Scene, k: number): boolean => {
  const noun = scene.doc.words[k].readings[0]
  return noun?.lexeme.pos !== 'noun' || (noun.number !== 'p' && noun.number !== 'd')
}

/** `تواجه شركة`: written like a verb in the past for him, with her behind it. */
export const maybeHers = (scene: Scene, t: number, verb: Reading): Reading | undefined =>
  verb.tense === 'perfect' && verb.person === '3ms' && isHer(scene, t + 1)
    ? scene.doc.words[t].readings.find(
        (r) => r.tense === 'imperfect' && r.person === '3fs' && r.pro === verb.pro && !r.enc,
      )
    : undefined

/** The readings as a verb of hers, where a verb in the past for him cannot stand before a state or one of hers. */
export function surelyHers(scene: Scene, t: number, verb: Reading): readonly Reading[] {
  const one = mentionAt(scene, t + 1)?.kind === 'state' || scene.doc.words[t + 1]?.readings[0]?.number === 's'
  if (!one || verb.tense !== 'perfect' || verb.person !== '3ms' || !isHer(scene, t + 1)) return NONE
  return scene.doc.words[t].readings.filter(
    (r) => r.tense === 'imperfect' && r.person === '3fs' && r.pro === verb.pro && !r.enc,
  )
}
const NONE: readonly Reading[] = []

function isHer(scene: Scene, k: number): boolean {
  const mention = mentionAt(scene, k)
  if (mention?.kind === 'person') return false
  const noun = scene.doc.words[k]?.readings[0]
  if (noun?.lexeme.pos !== 'noun') return mention?.kind === 'state' && mention.pro === 0 && !EITHER.test(mention.key)
  return !noun.pro && (noun.number === 'p' || noun.gender === 'f' || /^(?:ه|ات)$/.test(noun.suffix))
}

/** `أما النقابة فطالبت بالتحقيق`, `أما السفير فرد بالقول`: the verb of saying that answers the topic, with its preposition or words. */
export function behindTopic(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  if (!(words[t].bits & bit.SPEECH) || !words[t].folded.startsWith('ف')) return null
  const start = asForAt(scene, t)
  if (start < 0 || t - start < 2) return null
  const reading = words[t].readings.find(
    (r) => r.lexeme.act && r.tense === 'perfect' && r.person.startsWith('3') && r.pro === FA && !r.enc,
  )
  if (!reading) return null
  const end = Math.min(sentenceEnd(scene, t), t + UPON)
  for (let k = t + 1; k < end; k++) {
    const { folded, surface, readings } = words[k]
    if (/^ب?ان(?:ه|ها|هم)?$/.test(folded) || /^[:«"“]$/.test(surface)) return reading
    if (reading.lexeme.preps?.some((p) => p === folded || (p.length === 1 && readings[0]?.pro && folded[0] === p)))
      return reading
  }
  return null
}

const POINTS = /^(?:في|خلال)(?:ه|ها)$/
/** `في وقت كشف فيه مصدر أن`: behind a noun that the pronoun points back to. */
export function pointingBack(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const before = words[t - 1]
  if (!(words[t].bits & bit.SPEECH) || !POINTS.test(words[t + 1]?.folded ?? '') || !before) return null
  if (!(before.bits & (bit.NOUN | bit.ADJ)) || before.bits & bit.DEFINITE) return null
  return (
    words[t].readings.find(
      (r) => r.lexeme.act && r.tense === 'perfect' && /^3[mf]s$/.test(r.person) && !r.pro && !r.enc,
    ) ?? null
  )
}

/** `ألمانيا والبرتغال عرضتا`: the dual behind two who are named. */
export function ofBoth(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  if (!words[t].folded.endsWith('تا')) return null
  const second = scene.mentionOf[t - 1] >= 0 ? scene.mentions[scene.mentionOf[t - 1]] : null
  if (!second || !(second.pro & WA) || !mentionAt(scene, second.first)) return null
  return words[t].readings.find((r) => r.tense === 'perfect' && r.person === '3fd' && !r.pro && !r.enc) ?? null
}

/** `ندد بالعنف وطالب بفتح تحقيق`: demanding, where a student is written alike. */
function andDemanded(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, t), t + UPON)
  for (let k = t + 1; k < end && words[k].kind === 'word'; k++) {
    if (words[k].readings[0]?.pro !== BI || scene.mentionOf[k] >= 0) continue
    if (!(words[k].bits & bit.MASDAR) && !/^بان(?:ه|ها)?$/.test(words[k].folded)) return null
    return words[t].readings.find((r) => r.lexeme.act && r.tense === 'perfect' && r.pro === WA && !r.enc) ?? null
  }
  return null
}

/** `لنزع الحصانة`, `للتدخل`, `لعدم`: for what is to be done. */
const isForDeed = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k] < 0 &&
  (words[k].folded === 'لعدم' ||
    ((words[k].bits & (bit.MASDAR | bit.PERSON_NOUN | bit.OFFICIAL)) === bit.MASDAR &&
      ((words[k].readings[0]?.pro ?? 0) & LI) !== 0))

const CALLED = /^ودع(?:ا|ت|وا)(?:ه|ها|هم|هما)?$/
/** Words from calling upon somebody to what he is called to, at most. */
const UPON = 10

/** `أشاد بالقرار ودعا الحكومة إلى`: calling, where bidding farewell is written alike. */
export function andCalled(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  if (words[t].folded === 'وطالب') return andDemanded(scene, t)
  if (!words[t].folded.startsWith('ودع') || !CALLED.test(words[t].folded)) return null
  // Two who bid farewell are rarer than one who calls upon many.
  const end = Math.min(sentenceEnd(scene, t), t + (words[t].folded === 'ودعا' ? 2 * UPON : UPON))
  for (let k = t + 1; k < end; k++)
    if (words[k].folded === 'الي' || isForDeed(scene, k))
      return words[t].readings.find((r) => r.lexeme.lemma === 'دعا' && r.tense === 'perfect' && r.pro === WA) ?? null
  return null
}

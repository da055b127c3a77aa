import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { FA, WA } from '../word.ts'
import { sameGender } from './agreement.ts'
import { lookBack } from './antecedent.ts'
import { argumentsOfVerb, RELATIVE } from './arguments.ts'
import { lastWord } from './before.ts'
import { type Coding, carrier } from './coding.ts'
import { NOBODY } from './first-found.ts'
import { framesOf } from './frames.ts'
import { subjectOf } from './subject.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/**
 * `هاجم التنظيم القرية وخطف ثلاثة من سكانها`: the letters do not tell whether he took them or they were taken; joined to another deed
 * of force it was the same doer either way.
 */
export function joinedHarm(c: Coding, t: number, reading: Reading): PartyFinding[] {
  if (!(reading.pro & (WA | FA)) || reading.voice === 'passive' || reading.tense !== 'perfect') return NOBODY
  const { scene } = c
  const from = lookBack(scene, t)
  const k = verbBefore(scene, t, t - from)
  if (k < from || carrier(c, k) !== carrier(c, t)) return NOBODY
  const before = verb(scene, k)!
  if (before.tense !== 'perfect' || !sameGender(before, reading)) return NOBODY
  // A clause on somebody ends where it will: what is joined behind it may be joined to what stands before.
  if (RELATIVE.test(scene.doc.words[Math.max(0, lastWord(scene, k))].folded)) return NOBODY
  // `سقط ثلاثون جريحا وقتل اثنان`: whoever fell does nothing.
  const deeds = framesOf(before).filter(
    (f) => (f.type === 'ASSAULT' || f.type === 'COERCE') && !f.mutual && f.actor.includes('subj'),
  )
  if (!deeds.length) return COMES.has(before.lexeme.lemma) ? whoCame(c, k, before) : NOBODY
  const harms = deeds.some((f) => f.object)
  const { passive, subj } = argumentsOfVerb(scene, k, before, harms)
  return passive || !subj ? NOBODY : subjectOf(c, k, before, harms).map((p) => ({ ...p, span: null }))
}

/** Going where harm is done, and what is done there before it. */
const COMES = new Set(
  (
    'دخل وصل تسلل اقتحم توجه ترجل نزل صعد تقدم استل أخرج أشهر طارد لاحق اعترض استوقف تربص عاد انطلق قفز اندفع اقترب ارتدى ' +
    'سحب جاء ذهب عبر اجتاز تنكر حمل حطم كسر خلع طرق خرج حاصر'
  ).split(' '),
)

/** `دخل المسلح المدرسة وقتل خمسة`: one who came did it, for several would have done it in the plural. */
function whoCame(c: Coding, k: number, before: Reading): PartyFinding[] {
  const { passive, subj } = argumentsOfVerb(c.scene, k, before)
  if (passive || subj?.length !== 1 || before.voice === 'passive') return NOBODY
  const [who] = subj
  const { bits } = c.scene.doc.words[who.head]
  if (who.reading?.number === 'p' || who.reading?.number === 'd' || who.first !== who.head) return NOBODY
  if (!who.person && !(bits & (bit.PERSON_NOUN | bit.GROUP))) return NOBODY
  return subjectOf(c, k, before).map((p) => ({ ...p, span: null }))
}

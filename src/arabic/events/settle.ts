import type { EventStatus } from '../../record/types.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { SA } from '../word.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'

/** PLOVER: cooperation still to come is agreed to, withdrawal announced is conceded, force announced is threatened. */
export function settle(
  scene: Scene,
  t: number,
  frame: Frame,
  status: EventStatus,
): { type: string; mode: string | null; status: EventStatus } {
  // `لن يرضخ`, `لن يسمح`: not to give way is to refuse.
  // `لم يتوصلا إلى اتفاق`: that they did not agree is no refusal.
  if (status === 'denied' && (frame.type === 'CONCEDE' || (frame.type === 'AGREE' && !frame.mutual)))
    return { type: 'REJECT', mode: 'yield', status: 'actual' }
  // `لن تنسحب`: what somebody will not do he refuses.
  if (status === 'denied' && frame.type === 'RETREAT' && willNot(scene, t))
    return { type: 'REJECT', mode: 'yield', status: 'actual' }
  // `لن تقبل الابتزاز`: a frame of what is said with a negation alone.
  if (frame.negated && status === 'denied') return { type: frame.type, mode: frame.mode, status: 'actual' }
  // `لن تستقبل اللاجئين`, `لن يوقع على اتفاق`, `لن تتفاوض مع الخاطفين`: help, a signature or talks refused.
  if (status === 'denied' && REFUSED[frame.type] && willNot(scene, t))
    return { type: 'REJECT', mode: REFUSED[frame.type], status: 'actual' }
  // `لن تسمح للمفتشين بالدخول`.
  if (status === 'denied' && frame.mode === 'access') return { type: 'REJECT', mode: 'yield', status: 'actual' }
  if (frame.mode === 'heavy-weapons' && LAUNCHES.test(frame.trigger) && isTest(scene, t))
    return { type: 'MOBILIZE', mode: 'weapons', status }
  // `يود أن يشكر السلطان`: who wishes to thank thanks.
  if (status === 'future' && THANKS.test(frame.trigger) && !(scene.doc.words[t].readings[0].pro & SA))
    return { type: frame.type, mode: frame.mode, status: 'actual' }
  if (status !== 'future') return { type: frame.type, mode: frame.mode, status }
  // `سحب قواتها ما لم يوقف القتال`: said on a condition that binds the other side, it is a threat.
  if (['RETREAT', 'AID', 'COOPERATE', 'CONSULT'].includes(frame.type) && conditional(scene, t))
    return { type: 'THREATEN', mode: 'relations', status: 'actual' }
  switch (frame.type) {
    case 'CONSULT':
    case 'SUPPORT':
    case 'COOPERATE':
    case 'AID':
      return { type: 'AGREE', mode: null, status }
    case 'RETREAT':
      return { type: 'CONCEDE', mode: null, status }
    case 'SANCTION':
      return {
        type: 'THREATEN',
        mode:
          frame.mode === 'expel'
            ? 'expel'
            : frame.mode === 'convict'
              ? 'arrest'
              : PENALTIES.test(frame.trigger)
                ? 'restrict'
                : 'relations',
        status: 'actual',
      }
    case 'COERCE':
      return {
        type: 'THREATEN',
        mode:
          frame.mode === 'arrest'
            ? 'arrest'
            : frame.mode === 'deport'
              ? 'expel'
              : frame.mode === 'seize'
                ? 'territory'
                : 'restrict',
        status: 'actual',
      }
    case 'ASSAULT':
      return { type: 'THREATEN', mode: 'violence', status: 'actual' }
    case 'PROTEST':
      return { type: 'THREATEN', mode: frame.mode === 'boycott' ? 'relations' : 'restrict', status: 'actual' }
    default:
      return {
        type: frame.type,
        mode: frame.mode,
        status: ['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'].includes(frame.type) ? 'actual' : status,
      }
  }
}

/** `أعلنت سحب قواتها`, `قررت فتح سفارة`: what is announced or decided is granted or agreed to, and not yet done. */
export function decided(frame: Frame, governor: Governor, reading: Reading): Frame | null {
  // `أكد دعم بلاده للحكومة`: help that is only spoken of is backing in words.
  if (
    frame.trigger === 'دعم' &&
    frame.type === 'AID' &&
    !reading.definite &&
    !frame.needs.size &&
    AFFIRMS.has(fold(governor.reading.lexeme.lemma))
  )
    return { ...frame, type: 'SUPPORT', contexts: ['diplomatic'] }
  if (governor.mood !== 'decided') return null
  if (frame.mode === 'withdraw' || frame.mode === 'ceasefire')
    return frame.type === 'RETREAT' ? { ...frame, type: 'CONCEDE', mode: null } : null
  const resolved = fold(governor.reading.lexeme.lemma) === fold('قرر')
  if (resolved && ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'].includes(frame.type))
    return { ...frame, type: 'AGREE', mode: null, mutual: false }
  return null
}

const AFFIRMS = new Set(['أكد', 'جدد', 'كرر', 'أعرب', 'أبدى', 'أعلن'].map(fold))

/** What refusing it is. */
const REFUSED: Record<string, string> = {
  AID: 'assist',
  SUPPORT: 'change',
  COOPERATE: 'assist',
  CONSULT: 'meet',
}

export const willNot = (scene: Scene, t: number): boolean => {
  for (let k = t - 1; k >= 0 && k >= t - 4; k--) if (/^[وف]?لن$/.test(scene.doc.words[k].folded)) return true
  return false
}

/** What is laid on somebody, and no dealing broken off. */
const PENALTIES = /^(?:عقوبة|فرض|رسم|غرامة|تعريفة|حظر)$/
const THANKS = /^(?:شكر|هنأ|حيا|أشاد|ثمن|عزى)$/
const LAUNCHES = /^(?:أطلق|إطلاق)$/

/** `أطلقت صاروخا باليستيا باتجاه البحر`: at nobody, it shows strength. */
function isTest(scene: Scene, t: number): boolean {
  let ballistic = false
  for (let k = t + 1; k < sentenceEnd(scene, t) && k < t + 12; k++) {
    const { folded } = scene.doc.words[k]
    if (/^(?:علي|صوب|ضد)$/.test(folded)) return false
    if (/^(?:ال)?(?:باليستي|باليستيا|باليستيه|باليستيين|تجريبي|تجريبيا)$/.test(folded)) ballistic = true
  }
  return ballistic
}

function conditional(scene: Scene, t: number): boolean {
  for (let k = t + 1; k + 1 < sentenceEnd(scene, t); k++)
    if (/^(?:ما|اذا)$/.test(scene.doc.words[k].folded) && scene.doc.words[k + 1].folded === 'لم') return true
  return false
}

import type { EventFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'
import { nounReading } from './choose.ts'
import type { Frame } from './frames.ts'
import { triggerSpan } from './where.ts'

/**
 * Nouns that name an act beside verbs that only carry it (`فتح تحقيقا`, `رفع دعوى`, `فرض حظر تجول`): of the two words the noun is
 * the one that names it. By type of event; folded.
 */
const NAMES: Record<string, RegExp> = {
  ACCUSE:
    /^[وب]?(?:ال)?(?:تحقيق(?:ا|ات)?|دعوي|دعاوي|دعويين|شكوي|شكاوي|شكايه|شكايات|بلاغ(?:ا|ات)?|تهم(?:ه|ا)?|اتهام(?:ا|ات)?|انتقاد(?:ا|ات)?|احتجاجا?)$/,
  COERCE: /^حظر$/,
  REJECT: /^[وب]?(?:ال)?(?:نقض|فيتو)$/,
  ASSAULT: /^(?:ال)?هجوما?$/,
  SANCTION: /^(?:حكم|حكما|حكمها|احكاما)$/,
  RETREAT: /^(?:ال)?هدنه$/,
  THREATEN: /^(?:تحذيرا?|انذارا?|تهديدا?|تهديدات)$/,
}
const CARRIERS = /^(?:فتح|باشر|بدأ|رفع|أقام|قدم|تقدم|سجل|وضع|وجه|أسند|فرض|أعلن|استخدم|صد|صدر|أصدر|توصل|سلم)$/

/** The event with the noun that names it as its trigger, where its verb only carries one. */
export function byItsName(scene: Scene, e: EventFinding, t: number, needed: number, { trigger }: Frame): EventFinding {
  const names = CARRIERS.test(trigger) ? NAMES[e.type] : undefined
  if (!names || needed < 0) return e
  // `حظر التجول`: the word a frame needs may stand in construct with the name.
  for (const k of [needed, needed - 1]) {
    const noun = k > t && names.test(scene.doc.words[k].folded) ? nounReading(scene, k) : null
    if (noun) {
      const span = triggerSpan(scene, k, noun)
      // The noun may stand behind a comma that ends the verb's clause.
      const evidence: [number, number] = [Math.min(e.evidence[0], span[0]), Math.max(e.evidence[1], span[1])]
      return { ...e, span, evidence, trigger: { span, lemma: noun.lexeme.lemma } }
    }
  }
  return e
}

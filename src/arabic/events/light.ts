import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbAt } from '../syntax/verb.ts'
import { coordinated } from './arguments.ts'

/** A verb that only carries a noun of action: `شن هجوما`, `أجرى زيارة`, `تم توقيع`, `قام بزيارة`. */
export interface LightVerb {
  token: number
  reading: Reading
  subject: Phrase[] | null
  /** `تم`, `جرى`: nobody is said to do it. */
  passive: boolean
}

const LIGHT = new Set(
  ['شن', 'نفذ', 'أجرى', 'عقد', 'قام', 'تم', 'جرى', 'وجه', 'فرض', 'أطلق', 'قدم', 'بدأ', 'واصل', 'تبنى', 'تعرض', 'شهد', 'ارتكب', 'خاض', 'أدى', 'تلقى', 'استأنف',
    'أنهى', 'اختتم', 'باشر', 'كثف', 'صعد', 'أصدر', 'اتخذ', 'أعلن', 'وقع', 'أبرم', 'نظم', 'مارس', 'حقق', 'قاد', 'دشن', 'أوقف', 'علق', 'رفض', 'طلب', 'لقي', 'دعم', 'منح', 'أبدى', 'أعرب', 'عبر', 'جدد', 'قرر', 'اعتزم', 'حدث', 'اندلع', 'انطلق', 'استهدف', 'رد'].map(fold),
)
export const isLightVerb = (verb: Reading): boolean => LIGHT.has(fold(verb.lexeme.lemma))

/** Words between a light verb and its noun. */
const REACH = 9

/** The light verb whose object the noun at `t` is, with its subject. */
export function lightVerbBefore(scene: Scene, t: number): LightVerb | null {
  const start = Math.max(sentenceStart(scene, t), t - REACH)
  for (let k = t - 1; k >= start; k--) {
    const word = scene.doc.words[k]
    if (word.kind === 'punct' && /^[،,؛]$/.test(word.surface)) return null
    const verb = verbAt(scene, k)
    if (!verb) continue
    if (!LIGHT.has(fold(verb.lexeme.lemma))) return null
    const passive = verb.lexeme.lemma === 'تم' || verb.lexeme.lemma === 'جرى'
    if (passive) return { token: k, reading: verb, subject: null, passive }
    const before = subjectBefore(scene, k, verb)
    const after = before ? null : phraseAt(scene, k + 1)
    const subject = before ?? (after && after.last < t ? after : null)
    return { token: k, reading: verb, subject: subject ? coordinated(scene, subject).filter((p) => p.last < t || p === before) : null, passive }
  }
  return null
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI } from '../word.ts'
import type { Cue } from './cue.ts'
import { regionAfter } from './region.ts'

/** Verbs that say only how somebody came to say what the verbal noun behind them says. */
const CONTROLLING = new Set([
  'سارع',
  'بادر',
  'اكتفى',
  'ختم',
  'اختتم',
  'استهل',
  'بدأ',
  'ابتدأ',
  'افتتح',
  'أنهى',
  'انتهى',
  'عاد',
  'لجأ',
  'عمد',
  'تردد',
  'اضطر',
  'شرع',
  'حرص',
  'أعاد',
])
/** Verbs whose verbal noun is also something done, counted or shown: `بدأ الحفل بعرض`, `بدأ بالعد`. */
const DOING = new Set(['عد', 'عرض', 'أمر', 'نقد', 'أقر', 'نص', 'طرح', 'أعلن', 'وجه', 'ختم', 'بدأ'])
/** Acts whose verbal noun may govern its object: `نفي الخبر`, `اتهام الوزارة`. */
const GOVERNING = new Set(['deny', 'accuse', 'condemn'])
/** Verbs by which something drives somebody to say what the verbal noun behind them says. */
const DRIVING = new Set(['دفع', 'قاد', 'حدا', 'حمل'])
/** Words between such a verb and its verbal noun, at most. */
const REACH = 8

/**
 * `اكتفى الوزير بالقول إن`, `سارعت الوزارة إلى نفي الخبر`: whoever the verb is of says what its verbal noun says. Null where no such
 * verb stands before; `subject` is null where the verb has none of its own.
 */
export function controlOf(scene: Scene, cue: Cue): { subject: Phrase | null } | null {
  const { doc } = scene
  const t = cue.token
  if (cue.kind !== 'masdar' || cue.reading.enc || DOING.has(cue.verb.lemma)) return null
  const that = /^ان(?:ه|ها|هم)?$/.test(doc.words[t + 1]?.folded ?? '')
  if (!cue.reading.definite && !GOVERNING.has(cue.verb.act ?? '') && !that) return null
  const linked = (cue.reading.pro & BI) !== 0 || /^(?:الي|علي|في|ب)$/.test(doc.words[t - 1]?.folded ?? '')
  for (let k = t - 1; k >= Math.max(sentenceStart(scene, t), t - REACH) && doc.words[k].kind !== 'punct'; k--) {
    const verb = verbAt(scene, k)
    if (!verb) continue
    // `أعادت الشركة التأكيد على أن`: done once more, with no preposition between.
    // `أعاد البيان أن`: the paper.
    const once = verb.lexeme.lemma === 'أعاد' && !(doc.words[t].bits & bit.DOCUMENT)
    if (linked === once) return null
    if (DRIVING.has(verb.lexeme.lemma)) return that ? driven(scene, k, verb, t) : null
    if (!cue.reading.definite && that && !GOVERNING.has(cue.verb.act ?? '')) return null
    // `دعاهم أن يبادروا إلى`: what is yet to be said.
    if (!CONTROLLING.has(verb.lexeme.lemma) || !verb.person.startsWith('3') || doc.words[k - 1]?.folded === 'ان')
      return null
    const subject = subjectBefore(scene, k, verb) ?? regionAfter(scene, k + 1, t, verb, true, []).subject
    return subject && !animate(scene, subject) ? null : { subject }
  }
  return null
}

/** `دفع الخبراء إلى القول إن`, `ما دفعهم إلى اعتبار أنه`: whoever is driven to it says it. */
function driven(scene: Scene, k: number, verb: Reading, to: number): { subject: Phrase } | null {
  const { subject, object } = regionAfter(scene, k + 1, to, verb, true, [])
  const who = object ?? subject
  return who && animate(scene, who) ? { subject: who } : null
}

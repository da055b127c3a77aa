import type { Scene } from '../syntax/scene.ts'
import type { Cue } from './cue.ts'
import type { Region } from './region.ts'

/** Verbs whose verbal noun gives words in marks. */
const GIVING = new Set(['قال', 'أكد', 'علق', 'رد', 'تساءل', 'وصف', 'هتف', 'أضاف', 'صاح', 'صرخ', 'ردد', 'جاب', 'أجاب'])

const TOLD = /^[وفبل]?(?:ال|لل)?(?:تذكير|ابلاغ|اخطار|اشعار|تطمين|اقناع)$/

/** Words from a verbal noun and who says it to the words, at most. */
const FAR = 8

/** A verbal noun reports only where somebody's particular words follow at once. */
export function masdarReports(scene: Scene, cue: Cue, region: Region): boolean {
  // `ما يمكنني قوله هو أن`: what may be said.
  if (/^(?:هو|هي)$/.test(scene.doc.words[cue.token + 1]?.folded ?? '')) return false
  // `اعتقادي`, `رأيك`: the writer's own, or whom he speaks to.
  if (/^(?:ي|ني|نا|ك|كم)$/.test(cue.reading.enc)) return false
  // `تسجيل المرشحين`: who is registered.
  if (cue.verb.lemma === 'سجل') return false
  // `وصف القرار بأنه`, `طمأنة الدول على أن`: beside these stands what is described, and who is reassured.
  if (!cue.reading.enc && /^(?:وصف|طمأن)$/.test(cue.verb.lemma)) return false
  // `تذكير المسؤولين بأن`, `إبلاغ السلطات أن`: who is told.
  if (!cue.reading.enc && TOLD.test(scene.doc.words[cue.token].folded)) return false
  if (!region.marker || region.marker.kind === 'colon' || region.marker.kind === 'preposition') return false
  // `رؤيتها "من المنجم إلى المنتج"`, `نسبته "91"`: what has a title or a figure of its own.
  if (region.marker.kind === 'quote' && !(cue.reading.enc && GIVING.has(cue.verb.lemma))) return false
  if (region.marker.token - cue.token > (cue.reading.enc ? 4 : FAR)) return false
  for (let k = cue.token + 1; k < region.marker.token; k++) if (/^[،,؛]$/.test(scene.doc.words[k].surface)) return false
  const before = cue.token > 0 ? scene.doc.words[cue.token - 1] : null
  // `يتم فهمه على أنه`: the passive.
  if (before && /^[وف]?(?:س?ي?تم|جري|س?يجري)$/.test(before.folded)) return false
  // `أضاف بقوله`: the verb before is the cue.
  if (before?.readings[0]?.lexeme.act) return false
  // `قبل إعلان`, `بعد قوله`: still somebody's words. `أعرب عن أمله في أن` is the verb's statement.
  if (before && /^(?:عن)$/.test(before.folded)) return false
  if (cue.reading.enc) return true
  const { subject } = region
  return (
    subject !== null &&
    (subject.definite || subject.person !== null || subject.other !== null) &&
    // `اعتراف المتهم أمام المحكمة بأنه`.
    region.adjuncts.every((a) => a.preposition === 'امام') &&
    !cue.reading.definite
  )
}

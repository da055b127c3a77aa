import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI, KA, LI, WA } from '../word.ts'
import type { Cue } from './cue.ts'
import type { Region } from './region.ts'

/** `معتبرا الاتفاق خطوة`: verbs that regard a thing as something. */
export const REGARDING = new Set(['اعتبر', 'عد', 'رأى'])

/** `يعتبر الجسر أهم معلم`, `الذي يعد المسؤول الأول`: the passive. Who regards something names it, and then what it is to him. */
export function regards(scene: Scene, cue: Cue, before: Phrase | null, region: Region): boolean {
  if (!REGARDING.has(cue.verb.lemma)) return true
  // `الذي يعتبر من أكبر رجال الأعمال`: the passive.
  if (cue.reading.tense === 'imperfect' && cue.verb.lemma !== 'رأى' && scene.doc.words[cue.token + 1]?.folded === 'من')
    return false
  // `المركز الذي يعتبر المرجع الوحيد، أن`: the clause on it ends before the particle.
  const { words } = scene.doc
  const passive =
    cue.reading.tense === 'imperfect' && !cue.reading.enc && words[cue.token - 1]?.readings[0]?.lexeme.pos === 'rel'
  if (passive && region.marker && region.marker.token > cue.token + 3 && cue.verb.lemma !== 'رأى') return false
  if (region.marker?.kind === 'particle') return true
  // `اعتبر المشروع أسطورة`: the passive; nobody who can regard anything stands there.
  if (cue.reading.tense === 'perfect' && cue.verb.lemma !== 'عد') {
    const subject = before ?? region.subject
    return !subject || cue.reading.enc !== '' || regarder(scene, subject)
  }
  const who = before ?? region.subject
  // `أدانت الخطوة وعدتها انتهاكا`: whoever acted before goes on.
  if (!who && cue.reading.tense === 'perfect' && cue.reading.enc !== '' && cue.reading.pro & WA) return true
  if (!who || !regarder(scene, who)) return false
  if (cue.reading.enc) return true
  const { object } = region
  if (!object || (!object.definite && !scene.doc.words[object.head].readings[0]?.enc)) return false
  let k = object.last + 1
  // `دول المغرب، ومنها الجزائر، على رأس القائمة`: over what stands between commas.
  if (scene.doc.words[k]?.kind === 'punct')
    for (let m = k + 1; m < k + 8; m++) if (scene.doc.words[m]?.kind === 'punct') k = m + 1
  const next = scene.doc.words[k]
  const then = scene.doc.words[k + 1]?.folded ?? ''
  if (
    next &&
    (/^(?:ضمن|بمثابه)$/.test(next.folded) ||
      (next.folded === 'علي' && /^(?:راس|ان)/.test(then)) ||
      (next.folded === 'من' && /^(?:بين|ا)/.test(then)))
  )
    return true
  // `يعتبر فلان الصفقة العاشرة للفريق`: he is regarded as that.
  return (
    next !== undefined &&
    (next.bits & (bit.NOUN | bit.ADJ)) !== 0 &&
    !(next.bits & bit.PREP) &&
    !((next.readings[0]?.pro ?? 0) & (BI | LI | KA))
  )
}

const regarder = (scene: Scene, who: Phrase): boolean =>
  animate(scene, who) ||
  who.person !== null ||
  (scene.doc.words[who.head].bits & (bit.SOURCE | bit.MEDIA | bit.UNKNOWN)) !== 0 ||
  // `اعتبر البيان المدينة منطقة عسكرية`.
  /^ال(?:بيان|تقرير|بلاغ)$/.test(scene.doc.words[who.first].folded)

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { type ArabicWord, FA, WA } from '../word.ts'
import { isLong } from './marked-name.ts'

/** Words from such a verb to what shows that it says something, at most. */
const REACH = 20

/** `وردت الشركة بالقول إن`: written like arriving, but words of hers follow. */
export function repliedSo(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  if (!ALIKE.is(words[t])) return null
  // `ودعت الحكومة إلى`: written like bidding farewell.
  if (words[t].folded === 'ودعت') return markerSoon(scene, t + 1) ? callingOf(words[t]) : null
  if (/^[وف]رد/.test(words[t].folded) && repliesInMarks(scene, t + 1)) return replyOf(words[t])
  if (words[t].folded.startsWith('ف')) return null
  for (let k = t + 1; k < Math.min(words.length, t + REACH); k++) {
    const that = /^بان(?:ه|ها)?$/.test(words[k].folded) && (words[t + 1].bits & (bit.OFFICIAL | bit.TITLE)) !== 0
    if (that || /^(?:بالقول|قايلا|قايله|قايلين|يقول|تقول)$/.test(words[k].folded))
      return words[t].readings.find((r) => REPLIED.has(r.lexeme.lemma) && r.tense === 'perfect' && r.pro === WA) ?? null
    if (words[k].kind === 'punct' && !isComma(words[k])) return null
  }
  return null
}
const callingOf = ({ readings }: ArabicWord): Reading | null =>
  readings.find((r) => r.lexeme.lemma === 'دعا' && r.tense === 'perfect' && r.pro === WA && !r.enc) ?? null
function markerSoon({ doc }: Scene, from: number): boolean {
  for (let k = from; k < Math.min(doc.n, from + ASKING) && doc.words[k].kind === 'word'; k++)
    if (/^(?:الي|لل.*)$/.test(doc.words[k].folded)) return true
  return false
}
/** Words between asking and what is asked, at most. */
const ASKING = 8
/** `ورد الوزير: «لن نستقيل»`: somebody, and his words at once. */
function repliesInMarks(scene: Scene, k: number): boolean {
  const who = k < scene.doc.n && scene.doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
  if (!who || who.reading?.pro || !canSpeak(scene, who)) return false
  const mark = scene.doc.words[who.last + 1]?.surface ?? ''
  return mark === ':' || (/^[«"“]$/.test(mark) && isLong(scene, who.last + 1))
}
const replyOf = ({ readings }: ArabicWord): Reading | null =>
  readings.find((r) => r.lexeme.lemma === 'رد' && r.tense === 'perfect' && !r.enc && (r.pro & (WA | FA)) !== 0) ?? null
const ALIKE = new Shape(/^(?:[وف]رد(?:ت|وا)?|ودعت|وختم|وتابع)$/)
/** `وردت`, `وختم`, `وتابع`: arriving, a seal and a follower. */
const REPLIED = new Set(['رد', 'ختم', 'تابع'])

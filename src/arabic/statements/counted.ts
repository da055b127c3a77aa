import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'

const ALIKE: ReadonlySet<string> = new Set(['وعد', 'وعدت', 'وعدوا'])
/** Words from the verb to the thing that it counts as something, at most. */
const REACH = 14

/** `وعدت المنظمة الهجوم تصعيدا`: written like promising; but a promise is not of a thing and what that thing is. */
export function countedSo(scene: Scene, t: number): Reading | null {
  const { words, n } = scene.doc
  if (!ALIKE.has(words[t].folded)) return null
  const counting = words[t].readings.find((r) => r.lexeme.lemma === 'عد' && r.tense === 'perfect' && r.pro === WA)
  const subject = counting && t + 1 < n ? phraseAt(scene, t + 1) : null
  if (!subject || subject.reading?.pro) return null
  for (let k = subject.last + 1; k < Math.min(n, t + REACH); k++) {
    // `وعدت الوزارة بأن`, `وعد بزيارة`: what is promised.
    if (/^ب?ان|^ب(?!يان)/.test(words[k].folded) || /^[.؛!؟?:]$/.test(words[k].surface)) return null
    const thing = words[k].kind === 'word' && !(words[k].bits & bit.PREP) ? phraseAt(scene, k) : null
    if (!thing) continue
    if (thing.definite && !thing.reading?.pro && !animate(scene, thing) && isWhat(scene, thing.last + 1))
      return counting!
    k = thing.last
  }
  return null
}

/** `تصعيدا`, `خطوة مهمة`: an indefinite noun in the accusative, or one with its adjective. */
function isWhat({ doc: { words } }: Scene, k: number): boolean {
  const word = words[k]
  const best = word?.readings[0]
  if (best?.lexeme.pos !== 'noun' || best.pro || best.enc || word.bits & bit.DEFINITE) return false
  if (best.suffix === 'ا') return true
  const next = words[k + 1]
  return best.suffix === 'ه' && next !== undefined && (next.bits & (bit.ADJ | bit.DEFINITE)) === bit.ADJ
}

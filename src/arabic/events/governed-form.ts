import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { framesOf } from './frames.ts'
import { isLightVerb } from './light-verbs.ts'

const HOMELAND = new Shape(/^بلاد(?:ه|ها|هم|نا|ي)$/)
export const beforeHomeland = ({ doc }: Scene, t: number): boolean => t + 1 < doc.n && HOMELAND.is(doc.words[t + 1])
const CLAUSE = new Shape(/^[وف]?(?:ب?ان(?:ه|ها|هم|هما)?|الذي|التي|حيث|فيما|بينما|لكن)$/)

/** `أعادت إسرائيل فرض الطوق`, `تعتزم اليونان، مثل غيرها، فرض قيود`: a verb already governs what is written like a verb. */
export function governed(scene: Scene, t: number, reading: Reading): boolean {
  const { doc } = scene
  const word = doc.words[t]
  if (
    !/^3ms/.test(reading.person) ||
    reading.pro ||
    reading.enc ||
    !word.readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).length > 0)
  )
    return false
  // `أكد الوزير، تضامن بلاده مع اليمن`: a country is feminine, so it is not who does what the verb would say.
  if (beforeHomeland(scene, t)) return true
  const start = Math.max(sentenceStart(scene, t), t - 16)
  for (let k = t - 1; k >= start; k--) {
    if (CLAUSE.is(doc.words[k])) return false
    const before = verbAt(scene, k)
    if (before) return (isLightVerb(before) || awaits(scene, k, before, t)) && !(k === t - 1)
  }
  return false
}

/** `ثمن السفير، في كلمة له، دعم الجزائر`: an act of will that opens the sentence has its deed behind the aside. */
function awaits({ doc: { words, sentenceOf } }: Scene, k: number, verb: Reading, t: number): boolean {
  if (!isComma(words[t - 1]) || (k > 0 && sentenceOf[k - 1] === sentenceOf[k])) return false
  let commas = 0
  for (let m = k + 1; m < t; m++) if (isComma(words[m])) commas++
  return commas === 2 && framesOf(verb).some((f) => OF_DEEDS.has(f.type))
}
const OF_DEEDS = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'CONSULT', 'AGREE'])

import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'

const RANK = /^(?:اول|ثاني|ثالث|رابع|خامس|اخر|احدث|احد|احدي)$/
const BECAME = /^[وفل]?[يت]?(?:كان|كانت|كون|صار|صارت|صير|اصبح|اصبحت|صبح|بات|باتت)$/
/** Words between whoever became it and what he became: a time, `بذلك`. */
const BETWEEN = /^(?:بذلك|بهذا|ايضا|هي|هو|،)$/
/** Words of whoever became it, at most. */
const REACH = 16

/** `أصبحت شركة النيل أول شركة تعتذر`: who became the first of those who do is who does it; null where it is told of nobody. */
export function whoBecame(scene: Scene, { first }: Phrase): Phrase | null {
  const { words } = scene.doc
  if (!RANK.test(words[first].folded)) return null
  for (let k = first - 2; k >= Math.max(sentenceStart(scene, first), first - REACH); k--) {
    if (!BECAME.test(words[k].folded)) continue
    const who = phraseAt(scene, k + 1)
    if (!who || who.last >= first) return null
    for (let m = who.last + 1; m < first; m++) if (scene.timeOf[m] < 0 && !BETWEEN.test(words[m].folded)) return null
    return who
  }
  return null
}

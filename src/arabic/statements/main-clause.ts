import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import type { Cue } from './cue.ts'

/** Where the main clause begins behind a clause of time, contrast or condition that a cue stands in. */

/** Words from what opens such a clause to its cue, at most, and from the cue to the comma that ends it. */
const BEFORE = 14
const BEHIND = 60

/** First words of all those below: asked of every word before a cue. */
const MAY_OPEN = new Shape(/^[وف]?(?:بينما|فيما|بعدما|عندما|حينما|رغم|برغم|لين|اذا|في|بعد|مع|علي)$/)
const OPENS = /^[وف]?(?:بينما|فيما|بعدما|عندما|حينما)$/
/** Behind these the main clause answers with a particle, wherever they stand. */
const AGAINST = /^[وف]?(?:رغم|برغم|لين|اذا)$/
/** `في حين`, `في الوقت الذي`, `بعد أن`: the second word. */
const OPENS_BY_TWO: Readonly<Record<string, RegExp>> = { في: /^(?:حين|وقت|الوقت)$/, بعد: /^ان$/ }
const AGAINST_BY_TWO: Readonly<Record<string, RegExp>> = { مع: /^ان$/, علي: /^الرغم$/ }
const OWN_CONDITION = /^(?:عندما|حينما|بعدما|لما|اذا|لو|كلما|بمجرد|رغم|بينما|فيما|اما)$/
const ANSWER = /^ف(?:ان(?:ه|ها|هم)?|قد|لا|لم|لن|ليس)$/

/** `بعد أن أعلن النادي أن اللاعب سيبقى، فاجأ المدرب`: the comma before the main clause; `end` where the cue stands in no such clause. */
export function mainClauseAt(scene: Scene, { token }: Cue, end: number): number {
  const { words, quoteOf } = scene.doc
  const clause = opened(scene, token)
  if (!clause) return end
  for (let k = token + 2; k < Math.min(end - 1, token + BEHIND); k++) {
    if (OWN_CONDITION.test(words[k].folded)) return end
    if (!isComma(words[k]) || quoteOf[k] !== quoteOf[token]) continue
    const next = words[k + 1]
    if (ANSWER.test(next.folded) || (next.folded === 'الا' && /^ان/.test(words[k + 2]?.folded ?? '')))
      return clause === 'against' || /^فان/.test(next.folded) ? k : end
    // `إن العمال، الذين عادوا، غادروا`: the comma that closes an aside is followed by a verb of the words said.
    return isMain(scene, k + 1) ? k : end
  }
  return end
}

/** Which clause opens with one of these words, with no verb between it and the cue; null where none does. */
function opened(scene: Scene, token: number): 'time' | 'against' | null {
  const { words } = scene.doc
  const start = sentenceStart(scene, token)
  for (let k = token - 1; k >= Math.max(start, token - BEFORE); k--) {
    const { folded, kind } = words[k]
    if (MAY_OPEN.is(words[k])) {
      const [bare, next] = [folded.replace(/^[وف](?=.{2})/, ''), words[k + 1]?.folded ?? '']
      if (AGAINST.test(folded) || AGAINST_BY_TWO[bare]?.test(next)) return 'against'
      if (OPENS.test(folded) || OPENS_BY_TWO[bare]?.test(next)) return k === start ? 'time' : null
    }
    if (kind === 'punct' && !isComma(words[k])) return null
    if (!/^كانت?$/.test(folded) && verbAt(scene, k)) return null
  }
  return null
}

/** A verb of the past, or of saying, that nothing joins to what stands before; `سلع، تبلغ قيمتها` tells more of a thing. */
function isMain(scene: Scene, k: number): boolean {
  const at = /^(?:لم|لن|قد)$/.test(scene.doc.words[k].folded) ? k + 1 : k
  const verb = at < scene.doc.n ? verbAt(scene, at) : null
  return (
    verb !== null &&
    verb.pro === 0 &&
    verb.enc === '' &&
    verb.person.startsWith('3') &&
    (at > k || verb.tense === 'perfect' || (verb.lexeme.act !== undefined && verb.lexeme.lemma !== 'بلغ'))
  )
}

import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { WA } from '../word.ts'
import { type Cue, cueAt } from './cue.ts'
import { WHEN } from './time-clause.ts'

/** Words of a relative clause with what is said in it, at most. */
const LONGEST = 40

/**
 * `تركيا التي تعتبر الحزب إرهابيا، بدأت`: where the relative clause ends that a cue stands in, if its first comma parts it from
 * the verb of the main clause; else `end`.
 */
export function ownClauseEnd(scene: Scene, { kind, token }: Cue, end: number): number {
  const { words, quoteOf } = scene.doc
  const between = kind === 'verb' ? betweenEnd(scene, token, end) : -1
  if (between > 0) return between
  if (kind !== 'verb' || token === 0 || !RELATIVE.test(words[token - 1].folded)) return end
  const other = otherSide(scene, token, end)
  if (other > 0) return other
  if (hasItsVerb(scene, token - 2)) return end
  for (let k = token + 2; k < Math.min(end - 1, token + LONGEST); k++) {
    const word = words[k]
    if (WHEN.test(word.folded)) return end
    if (!isComma(word) || quoteOf[k] !== quoteOf[token]) continue
    const verb = words[k + 1].bits & bit.VERB ? verbAt(scene, k + 1) : null
    return verb && verb.pro === 0 && verb.person.startsWith('3') ? k : end
  }
  return end
}

/** `بين واشنطن التي تتهم الحكومة وموسكو التي تنفي`: another one, and what of that one. */
function otherSide(scene: Scene, token: number, end: number): number {
  const { words } = scene.doc
  for (let k = token + 2; k < Math.min(end - 1, token + LONGEST); k++)
    if (RELATIVE.test(words[k + 1].folded) && ((mentionAt(scene, k)?.pro ?? 0) & WA) !== 0) return k
  return -1
}

/** `بين مؤيدين يرون أن القرار صائب، وبين آخرين`, `ومعارضين يرون`: where the other side begins; -1 where two sides are not set apart. */
function betweenEnd(scene: Scene, token: number, end: number): number {
  const { words } = scene.doc
  let from = token - 1
  while (from > token - SIDE && from > 0 && words[from].kind === 'word' && !BETWEEN.test(words[from].folded)) from--
  if (from <= 0 || !BETWEEN.test(words[from].folded) || verbAt(scene, from)) return -1
  for (let k = token + 2; k < Math.min(end - 1, token + LONGEST); k++) {
    if (words[k].folded === 'وبين') return isComma(words[k - 1]) ? k - 1 : k
    const { bits, readings } = words[k]
    const others = (readings[0]?.pro ?? 0) & WA && bits & (bit.NOUN | bit.ADJ) && readings[0]?.number === 'p'
    if (others && cueAt(scene, k + 1)?.kind === 'verb') return k
  }
  return -1
}
/** Words from what stands between to the verb of the first side, at most. */
const SIDE = 7
const BETWEEN = /^[وف]?بين$/

/** `قدم الجوائز المدير، الذي قال إن ما يقدم، يأتي`: before whoever the clause is on, the verb that he is the subject of. */
function hasItsVerb(scene: Scene, from: number): boolean {
  const { words } = scene.doc
  if (from < 0) return false
  for (let k = from; k >= Math.max(sentenceStart(scene, from), from - LONGEST); k--) {
    if (PARTED.test(words[k].folded) || (k < from && words[k].kind === 'punct')) return false
    if (verbAt(scene, k)) return k === 0 || !RELATIVE.test(words[k - 1].folded)
  }
  return false
}
const PARTED = /^[وفب]?(?:ان|لكن|غير|الا|بينما|فيما|حيث)(?:ه|ها)?$/
const RELATIVE = /^(?:ال[ذت]ي|الذين)$/

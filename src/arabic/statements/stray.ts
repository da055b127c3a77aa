import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { FA, WA } from '../word.ts'
import { CARRYING } from './carried.ts'
import type { Cue } from './cue.ts'
import type { Said } from './said.ts'

/** Behind these a verb in the imperfect still tells what somebody says: `كان يتوقع`, `ومضت تقول`, `وهو يؤكد`, `لكنه يرى`. */
const BEFORE =
  /^[وف]?(?:كان(?:ت|وا)?|مض[يت]ت?|تابعت?|واصلت?|استطردت?|اردفت?|اضافت?|كتبت?|ردت?|راح(?:ت|وا)?|اخذت?|عادت?|ظلت?|حيث|كما|فيما|بينما|اذ|وهو|وهي|وهم|فهو|فهي|هو|هي|هم|لا|ان|لا?يزال|ما?زال|(?:ان|لكن)(?:ه|ها|هم|هما))$/
/** Told of nobody where a clause follows: `يلاحظ أن`, `يذكر بأن`. */
const IMPERSONAL = new Set(['ذكر', 'ذكّر', 'لاحظ', 'توقع', 'رجح', 'اعتقد', 'أشار', 'أمل', 'خشي', 'علم', 'لفت', 'نصح'])

/**
 * A verb in the imperfect that has no subject and goes on from nothing: the press carries words on in the perfect, or at the head
 * of a sentence. Elsewhere the imperfect tells of the word before (`أحكام تنص على`), or of nobody (`يلاحظ أن`).
 */
export function isStray(scene: Scene, { kind, token, reading, verb }: Cue, said: readonly Said[]): boolean {
  if (kind !== 'verb' || reading.tense !== 'imperfect') return false
  const { words } = scene.doc
  const start = sentenceStart(scene, token)
  const before = token > start ? words[token - 1] : null
  if (reading.pro & (WA | FA)) {
    // `يأتي ويصرح`, `التي تجرم وتؤكد`: it goes on from another verb, unless that one gave words too (`تروي الأم … وتقول`).
    const last = said.at(-1)
    const told = last !== undefined && last.token >= start && verbAt(scene, last.token)?.tense === 'imperfect'
    const inside = before !== null && (before.kind === 'word' || isComma(before))
    return inside && !told && verb.lemma !== 'قال' && !CARRYING.has(verb.lemma)
  }
  // `تسجيلا يهدد فيه`: told of where the words stand.
  if (/^(?:في|خلال|عبر)(?:ه|ها)$/.test(words[token + 1]?.folded ?? '')) return false
  const clause = /^ب?ان(?:ه|ها)?$/.test(words[token + 1]?.folded ?? '')
  if (reading.person === '3ms' && clause && IMPERSONAL.has(verb.lemma) && (!before || before.kind === 'punct'))
    return true
  // `وعن الحلول التي يراها، يقول`; but `هذه الأرقام للقتال، تؤكد`.
  if (before && isComma(before)) return hasSubject(scene, start, token)
  if (!before || before.kind === 'punct' || scene.timeOf[token - 1] >= 0) return false
  // `وتابع يقول`: whatever else the verb before may be.
  if (BEFORE.test(before.folded)) return false
  return before.bits & bit.FUNCTION || words[token - 1].readings[0]?.lexeme.pos === 'verb'
    ? !BEFORE.test(before.folded)
    : true
}

/** More than a phrase with its preposition, an adverb or a time stands before the verb. */
function hasSubject(scene: Scene, start: number, token: number): boolean {
  const { words } = scene.doc
  const first = words[start]
  const opening = first.bits & bit.PREP || scene.timeOf[start] >= 0 || first.readings[0]?.lexeme.pos === 'adv'
  if (!opening && !/^[وف]?(?:عن|عند|حول|لدي|مع|لكن|كذلك|ايضا|هنا|هناك|بالتالي)$/.test(first.folded)) return true
  for (let k = start + 1; k < token; k++)
    if (verbAt(scene, k) && words[k - 1].readings[0]?.lexeme.pos !== 'rel') return true
  return false
}

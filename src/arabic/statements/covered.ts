import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type ArabicWord, BI, FA, LI, WA } from '../word.ts'
import { isSelf } from './aside.ts'
import { type Attribution, attributionAt } from './attribution.ts'
import { type Content, contentFrom } from './content.ts'
import { cueAt } from './cue.ts'
import { quoteOpenedAt } from './marker.ts'

/** What a phrase of attribution covers: words behind it, before it, or both. */

/** `وبحسب المصدر نفسه، …`. */
export const pastSelf = (scene: Scene, k: number): number => (isSelf(scene, k) ? k + 1 : k)

export function following(scene: Scene, from: number, end: number): Content | null {
  const { doc } = scene
  let k = from
  while (
    k < end &&
    (doc.words[k].kind === 'punct' || scene.timeOf[k] >= 0 || /^(?:فان|ان|فانه|فانها|فقد)$/.test(doc.words[k].folded))
  )
    k++
  return k < end ? contentFrom(scene, { kind: 'particle', token: k, from: doc.start[k] }, end) : null
}

/** What stands before the phrase and, where commas set the phrase into the middle of a clause, what goes on after it. */
export function around(scene: Scene, a: Attribution, sourceLast: number, start: number, end: number): Content | null {
  const rest =
    goesOn(scene, a, sourceLast + 1, end, isTopic(scene, start, a.first)) ?? complement(scene, a, sourceLast + 1, end)
  // `ومن جهة أخرى بحسب القناة جددت الطائرات`: an opening of the report's own is no part of it.
  if (rest && rest.first === sourceLast + 1 && OPENER.test(pair(scene, start)) && isTopic(scene, start, a.first))
    return rest
  const before = preceding(scene, a, start, rest ? 1 : 3)
  return before && rest ? joined(before, rest) : before
}

/** `من جهة أخرى`, `في السياق ذاته`: folded, its first two words. */
const OPENER =
  /^[وف]?(?:من (?:جه[هت]|ناحي[هت]|جانب)|في (?:السياق|سياق|المقابل|الاثناء|غضون|الوقت|الاطار|موضوع|شان)|علي (?:صعيد|الصعيد)|الي ذلك)/
const pair = ({ doc: { words } }: Scene, k: number): string => `${words[k].folded} ${words[k + 1]?.folded ?? ''}`

/** What stands before token `t` and goes on at `k`, as one. */
export function bothSides(scene: Scene, t: number, k: number, start: number, end: number): Content | null {
  const { doc } = scene
  const before = contentFrom(scene, { kind: 'particle', token: start, from: doc.start[start] }, t)
  const rest = contentFrom(scene, { kind: 'particle', token: k, from: doc.start[k] }, end)
  return before && rest && before.last >= t - 3 ? joined(before, rest) : null
}

const joined = (before: Content, rest: Content): Content => ({
  spans: [...before.spans, ...rest.spans],
  first: before.first,
  last: rest.last,
  form: before.form === rest.form ? before.form : 'mixed',
})

/** `والحل، برأي المحلل، لن يكون قريبا`: what stands before the phrase has no verb yet. */
function isTopic(scene: Scene, start: number, end: number): boolean {
  for (let k = start; k < end; k++) if (verbAt(scene, k)) return false
  return end - start < TOPIC
}

/** Longest subject, in tokens with its comma, whose clause a phrase of attribution may part from it. */
const TOPIC = 8

/** `ما أدى بحسب القناة إلى مقتل ثلاثة`: put between a verb and its complement, it covers both. */
function complement(scene: Scene, a: Attribution, k: number, end: number): Content | null {
  if (k >= end || scene.doc.words[k].kind !== 'word' || cueAt(scene, k)) return null
  // `بأهمية كبيرة وفق فلان لوقوعها على الطريق`: nothing that begins with a preposition is a part of a man's name.
  const { bits, readings } = scene.doc.words[k]
  const named = scene.mentionOf[k - 1] >= 0 && scene.mentions[scene.mentionOf[k - 1]].kind === 'person'
  if (named && scene.timeOf[k] < 0 && (bits & bit.PREP || (readings[0] && readings[0].pro & (LI | BI)))) {
    return contentFrom(scene, { kind: 'particle', token: k, from: scene.doc.start[k] }, end)
  }
  // `ومن جهة أخرى بحسب القناة جددت الطائرات`, `واشترطت الهيئة بحسب «الأفق» في إطلاقهم`: behind a medium by its name the clause goes on.
  if (isBehindMedium(scene, k) && goesOnBare(scene, a, k))
    return contentFrom(scene, { kind: 'particle', token: k, from: scene.doc.start[k] }, end)
  // `قال بحسب الوكالة إن` is his own saying.
  if (!verbAt(scene, a.first - 1) || cueAt(scene, a.first - 1)) return null
  return contentFrom(scene, { kind: 'particle', token: k, from: scene.doc.start[k] }, end)
}

/** Right behind the name of a medium, in marks or none. */
function isBehindMedium({ doc: { words }, mentionOf, mentions }: Scene, k: number): boolean {
  const name = mentions[mentionOf[/^[»”"]$/.test(words[k - 1].surface) ? k - 2 : k - 1]]
  return name?.being?.cls === 'media'
}

/** A clause that has no verb yet and gets it, or goes on with a preposition. */
function goesOnBare(scene: Scene, a: Attribution, k: number): boolean {
  const word = scene.doc.words[k]
  if (word.cores.some((c) => c.pro & (WA | FA)) && !word.readings.some((r) => r.exact && !r.pro)) return false
  const topic = isTopic(scene, sentenceStart(scene, a.first), a.first)
  return topic ? verbAt(scene, k) !== null : (word.bits & bit.PREP) !== 0 && scene.mentionOf[k] < 0
}

/** `وأسفر القصف، وفقا للشرطة، عن مقتل تسعة`: a clause goes on with no verb, conjunction or cue of its own. */
function goesOn(scene: Scene, a: Attribution, comma: number, end: number, topic: boolean): Content | null {
  const { doc } = scene
  const k = comma + 1
  if (k >= end || !setOff(scene, a.first - 1, comma)) return null
  const word = doc.words[k]
  const best = word.readings[0]
  if (word.kind !== 'word' || scene.timeOf[k] >= 0 || word.cores.some((c) => c.pro & (WA | FA))) return null
  // `، حسبما أعلنت الشبكة، التي أدانت`: told of the source.
  if (best?.lexeme.pos === 'rel') return null
  // `، وفق بلاغ، قبل أن تأذن النيابة`: what came later.
  if (/^(?:قبل|بعد)$/.test(word.folded) && /^ان$/.test(doc.words[k + 1]?.folded ?? '')) return null
  if (!topic && ((best && OPENS_CLAUSE.has(best.lexeme.pos)) || verbAt(scene, k))) return null
  // `في بريطانيا، كما يقول الخبير، خلص كثيرون إلى`: what stands before is no subject of the verb behind.
  const placed = topic && /^[وف]?(?:في|خلال|بعد|قبل|منذ|مع)$/.test(doc.words[sentenceStart(scene, a.first)].folded)
  if ((!placed && cueAt(scene, k)) || attributionAt(scene, k)) return null
  return contentFrom(scene, { kind: 'particle', token: k, from: doc.start[k] }, end)
}

/** Two commas, or two dashes. */
const setOff = ({ doc: { words } }: Scene, before: number, behind: number): boolean =>
  isComma(words[before]) ? isComma(words[behind]) : isDash(words[before]) && isDash(words[behind])
const isDash = (word: ArabicWord | undefined): boolean => word?.kind === 'punct' && /^[-–—]$/.test(word.surface)

/** Parts of speech that begin a clause of the reporter's. */
const OPENS_CLAUSE = new Set(['conj', 'sub', 'part', 'neg', 'verb'])

/** Words of a clause that stands alone, and of what stands before it, at least. */
const CLAUSE = 4
const BEFORE = 8

/** `تظاهر المئات أمام المقر، واعتقلت الشرطة تسعة منهم، بحسب المتحدثة`: of several clauses it covers the last. */
function lastClause(scene: Scene, start: number, end: number): number {
  const { words } = scene.doc
  for (let k = end - CLAUSE; k > start + BEFORE; k--) {
    if (!isComma(words[k - 1]) || scene.doc.quoteOf[k] >= 0) continue
    const meanwhile = /^[وف]?(?:فيما|بينما)$/.test(words[k].folded)
    const first = words[k].readings[0]
    // `واقتيد خمسة`: what is nothing but a verb is one, active or passive.
    const verb = words[k].bits & bit.NOUN ? verbAt(scene, k) : first?.lexeme.pos === 'verb' ? first : verbAt(scene, k)
    if (meanwhile ? verbAt(scene, k + 1)?.tense === 'perfect' : verb?.tense === 'perfect' && verb.pro & WA)
      return meanwhile ? k + 1 : k
  }
  return start
}

/** `«لن نبيع.. لن نرحل»، وفقا لهم`: marks that opened before a stop inside them hold all of the words. */
function opening({ doc: { quotes, quoteOf } }: Scene, start: number, end: number): number {
  const quote = quotes[quoteOf[start]]
  return quote && quote.first < start && quote.close > start && quote.close < end ? quote.open : start
}

function preceding(scene: Scene, a: Attribution, from: number, least: number): Content | null {
  const { doc } = scene
  const start = opening(scene, lastClause(scene, from, a.first - 1), a.first)
  let last = a.first - 1
  while (
    last >= start &&
    (doc.words[last].kind === 'punct' || doc.words[last].folded === 'وذلك' || doc.words[last].folded === 'كما')
  )
    last--
  // `«…»، على حد قول فلان`: the words between the marks.
  const quote = doc.quotes[quoteOpenedAt(scene, start)]
  const kind = quote && quote.close >= last ? 'quote' : 'particle'
  // `"إنها كارثة"، على حد وصفه`: marks make words of however few.
  if (kind === 'particle' && last - start < least - 1) return null
  const content = contentFrom(scene, { kind, token: start, from: doc.start[start] }, last + 1)
  // `سبق- متابعة: …`: a word or two that a cue stops are no clause.
  return content && (kind === 'quote' || content.last - content.first >= least - 1) ? content : null
}

import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { BI, WA } from '../word.ts'
import { fitsSubject, subjectHead } from './predicate.ts'
import { linkOf, type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import { verbAt } from './verb.ts'

/** Verbs of saying written like other words, which what stands behind whoever speaks tells from them. */

/** Words from such a verb to what it brings in, at most. */
const REACH = 10
/** Verbs of saying, each written like another verb that does not take the same preposition. */
const SENSES = new Map([
  ['رحب', 'ب'],
  ['حذر', 'من'],
  ['عبر', 'عن'],
  ['لوح', 'ب'],
])

/** `يرحب السكان بالقرار`, `رجح مصدر ارتفاع الحصيلة`: of two verbs written alike the one that says; null where none is known to. */
export function saysBeside(scene: Scene, t: number, says: Reading): Reading | null {
  const { lemma } = says.lexeme
  // `رجحت كفة الفريق`: only a scale is outweighed.
  if (lemma === 'رجح') return /^كف[هت]/.test(scene.doc.words[t + 1]?.folded ?? '') ? null : says
  // `يحذر خبراء`: of being wary or spacious no report tells in the present.
  if (says.tense === 'imperfect' && /^(?:رحب|حذر)$/.test(lemma)) return says
  const takes = SENSES.get(lemma)
  return takes && bringsIn(scene, t, takes, lemma === 'لوح') ? says : null
}

/** The preposition `takes` a few words behind the verb, with no mark and no verb before it; before a `deed` where only that will do. */
function bringsIn(scene: Scene, t: number, takes: string, deed: boolean): boolean {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, t), t + REACH)
  for (let k = t + 1; k < end && words[k].kind === 'word'; k++) {
    if (words[k].folded === takes) return k > t + 1 || takes !== 'عن' || !deed
    const prefixed = takes === 'ب' && (linkOf(scene, k) & BI) !== 0
    if (prefixed) return !deed || (words[k].bits & bit.MASDAR) !== 0 || words[k].folded === 'بان'
    if (k > t + 1 && words[k].readings[0]?.lexeme.pos === 'verb' && scene.mentionOf[k] < 0) return false
  }
  return false
}

/** `قال إن العدد كبير ووعد بكشف التفاصيل`: whoever speaks first in the sentence goes on, by a verb written like a noun. */
export function andSaid(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const word = words[t]
  if (!(word.bits & bit.SPEECH) || !word.folded.startsWith('و')) return null
  const start = sentenceStart(scene, t)
  if (t - start < 3 || t - start > LONG || words[t - 1].kind !== 'word') return null
  const says = word.readings.find(
    (r) => r.lexeme.act && r.tense === 'perfect' && r.person === '3ms' && r.pro === WA && !r.enc,
  )
  if (!says || !ownSign(scene, t, says)) return null
  // The verb that opens the sentence says something, of one man as well.
  for (let k = start; k < Math.min(t - 2, start + OPENING); k++) {
    const first = words[k].bits & bit.VERB ? verbAt(scene, k) : null
    if (first) return first.lexeme.act && first.tense === 'perfect' && first.person === '3ms' ? says : null
  }
  return null
}
/** Words from the head of a sentence to its verb, and to the next verb of the same man, at most. */
const OPENING = 8
const LONG = 80

/** `لكن الوزير طالب بفتح تحقيق`, `وزير الخارجية حذر من`: right behind a definite subject that opens its clause, and before its own sign. */
export function ofSubjectBefore(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const word = words[t]
  if (!(word.bits & bit.SPEECH) || t === 0) return null
  const named = scene.mentionOf[t - 1] >= 0
  if (!named && !(words[t - 1].bits & bit.DEFINITE)) return null
  const says = word.readings.find(
    (r) => r.lexeme.act && r.tense === 'perfect' && /^3[mf]s$/.test(r.person) && !r.pro && !r.enc,
  )
  if (!says || !(ownSign(scene, t, says) || tellsDeed(scene, t, says))) return null
  // `العاملين عبر الإبلاغ عن`, `الفرق بين الماضي والحاضر أن`: prepositions.
  if (/^(?:عبر|بين)$/.test(word.surface)) return null
  // `التقرير ذكر أن`: a paper speaks as somebody does, where its particle follows at once.
  if (!named && words[t - 1].bits & bit.DOCUMENT && /^ب?ان(?:ه|ها|هم)?$/.test(words[t + 1]?.folded ?? '')) return says
  const own = subjectHead(scene, t)
  if (own >= 0) return fitsSubject(scene, own, t, says) ? says : null
  // `وكان الوزير توقع انتهاء الأزمة`.
  const head = subjectHead(scene, t, KANA)
  const kana = head > 0 ? words[head - 1].folded : ''
  return KANA.test(kana) && /ت$/.test(kana) === (says.person === '3fs') ? says : null
}
const KANA = /^[وف]?كانت?$/
/** `توقع انتهاء الأزمة`, `جدد دعوته`: a verbal noun or what is his own right behind. */
const tellsDeed = ({ doc: { words } }: Scene, t: number, { lexeme }: Reading): boolean => {
  const next = words[t + 1]
  if (next?.kind !== 'word' || next.bits & bit.DEFINITE) return false
  const takes = /^(?:توقع|رجح|جدد|عرض|اقترح|ثمن)$/.test(lexeme.lemma)
  return takes && ((next.bits & bit.MASDAR) !== 0 || (next.readings[0]?.enc ?? '') !== '')
}

/** The preposition or particle of the verb behind it, or what only the verb takes. */
function ownSign(scene: Scene, t: number, { lexeme }: Reading): boolean {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, t), t + REACH)
  // `الوزير أوضح: «…»`: words in marks.
  if (words[t + 1]?.surface === ':' && /^[«"“]$/.test(words[t + 2]?.surface ?? '')) return true
  const preps = (lexeme.preps ?? []).map((p) => fold(p))
  for (let k = t + 1; k < end && words[k].kind === 'word'; k++) {
    const { folded, bits, readings } = words[k]
    if (/^ب?ان(?:ه|ها|هم)?$/.test(folded)) return true
    // `الشيخ طلب الجميلي`: who asks goes on with of whom.
    if (lexeme.lemma === 'طلب' && k > t + 1) return false
    // `ودعم حقوق الإنسان في البلاد`: a preposition that anything takes tells nothing.
    if (preps.includes(folded) && !/^(?:في|ل|ان)$/.test(folded)) return k > t + 1 || !TAKEN.test(folded)
    if (preps.includes('ب') && (readings[0]?.pro ?? 0) & BI && scene.mentionOf[k] < 0)
      return (bits & (bit.MASDAR | bit.DEFINITE)) !== 0 && !/^ب(?:شان|سبب|هدف|شكل)/.test(folded)
    // `وجدد دعوته`: what is his own somebody renews.
    if (lexeme.lemma === 'جدد' && k === t + 1 && (readings[0]?.enc ?? '') !== '') return true
    if (lexeme.lemma === 'حمل' && /^(?:ال)?مسووليه$/.test(folded)) return true
    if (k > t + 1 && readings[0]?.lexeme.pos === 'verb' && scene.mentionOf[k] < 0) return false
  }
  return false
}
/** What the verbal noun written alike takes as well: `ورد على`, `وحرص على`. */
const TAKEN = /^(?:علي|الي)$/

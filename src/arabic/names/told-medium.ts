import * as bit from '../bits.ts'
import type { ArabicWord } from '../word.ts'
import { quotedName } from './quoted.ts'
import { type ArabicDoc, at, isClosed, isOpenQuote, isPlainAdjective, isVerbFirst, sameSentence } from './view.ts'

/** How far back what is said to a medium may stand. */
const REACH = 14
/** Words of a medium's name, at most. */
const LONGEST = 3
const TALK = /^[وفبل]?(?:ال)?(?:تصريح|تصريحات|حديث|حوار|مقابله|اتصال|يتسن|مصدر|مصادر|خاص|خاصه|تصريحه|حديثه|حديثها)$/
/** Verbs by which something is said to somebody. */
const SAYS = new Set(
  'قال صرح أكد أوضح كشف أفاد ذكر بين شرح أضاف تحدث أعلن روى نفى علق برر اعتبر رأى توقع حذر أشار لفت أسر'.split(' '),
)
/** What a medium does itself. */
const REPORTS = /^[وف]?(?:علمت|ذكرت|نقلت|افادت|كشفت|تلقت|توصلت|حصلت|اطلعت|نشرت|اوردت|رصدت|سالت|حاورت|التقت)$/
const GOES_ON = /^(?:ان|انه|انها|عن|من|علي|نسخه|بنسخه|ب.*)$/

/** Who heads a body, in construct with its name in marks: `مديرة «جسور»`. */
const HEADS = /^[وفبل]?(?:مديره?|رييسه?|موسس|تحرير)$/

/** Last token of the name in marks of a body that no table lists, behind whoever heads it: `قالت هدى خليل، مديرة «صوت الشمال»،`; or -1. */
function headedBodyAt(doc: ArabicDoc, t: number): number {
  if (!sameSentence(doc, t - 2, t) || isVerbFirst(doc.words[t])) return -1
  const last = quotedName(doc, t - 1)
  if (last < t || last - t >= LONGEST) return -1
  for (let k = t; k <= last; k++) if (doc.words[k].kind !== 'word' || isClosed(doc.words[k])) return -1
  return last
}

/** A verb of saying, a statement, or who made it; the cancelling of something is for it, and not told to it. */
const tells = ({ bits, folded, readings }: ArabicWord): boolean =>
  TALK.test(folded) ||
  (bits &
    (bit.NAME |
      bit.NAME_MAYBE |
      bit.UNKNOWN |
      bit.OFFICIAL |
      bit.PERSON_NOUN |
      bit.TITLE |
      bit.TIME |
      bit.ORG_HEAD)) !==
    0 ||
  ((bits & bit.SPEECH) !== 0 && readings[0]?.lexeme.pos === 'verb')

/**
 * Last token of the name of a medium that no table lists, at token `t` behind its opening mark, or -1: `قال مصدر لـ«سودان بلس»`,
 * `علمت «الجهة 24» أن`.
 */
export function toldMediumAt(doc: ArabicDoc, t: number): number {
  if (t < 2 || !isOpenQuote(doc.words[t - 1]) || doc.words[t - 1].surface === '(') return -1
  const head = doc.words[t - 2]
  const given = head.folded === 'ل'
  if (!given && !REPORTS.test(head.folded)) return HEADS.test(head.folded) ? headedBodyAt(doc, t) : -1
  if (!sameSentence(doc, t - 2, t)) return -1
  const last = quotedName(doc, t - 1)
  if (last < t || last - t >= LONGEST) return -1
  for (let k = t; k <= last; k++) {
    // `"الجهة 24"`.
    const number = k > t && doc.words[k].kind === 'number'
    if (!number && (doc.words[k].kind !== 'word' || isClosed(doc.words[k]))) return -1
  }
  if (isVerbFirst(doc.words[t])) return -1
  if (!given) return GOES_ON.test(at(doc, last + 2)?.folded ?? '') ? last : -1
  let teller = t - 3
  for (
    let n = 0;
    n < 2 && teller > 0 && isPlainAdjective(doc.words[teller]) && !TALK.test(doc.words[teller].folded);
    n++
  )
    teller--
  if (!sameSentence(doc, teller, t) || !tells(doc.words[teller])) return -1
  for (let k = t - 3; k >= 0 && k >= t - REACH && sameSentence(doc, k, t); k--) {
    const { bits, folded, readings } = doc.words[k]
    if (TALK.test(folded) || (bits & bit.SPEECH && SAYS.has(readings[0]?.lexeme.lemma ?? ''))) return last
  }
  return -1
}

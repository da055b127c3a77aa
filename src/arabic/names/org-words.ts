import * as bit from '../bits.ts'
import { type ArabicWord, LI } from '../word.ts'
import { type OrgRun, sameLine } from './org-run.ts'
import { type ArabicDoc, at, isDefinite } from './view.ts'

/** `شركة لاستخراج النفط`: `ل` and a common noun. */
export const isFor = ({ bits, readings }: ArabicWord): boolean =>
  readings[0]?.pro === LI && !(bits & (bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER | bit.UNKNOWN))

/** A given name and nothing else, behind what is none, with another name behind it. */
export const isSomebody = (doc: ArabicDoc, k: number, behindBody = false): boolean => {
  const personal = doc.words[k].names.personal.find((p) => p.core === 0)
  // `شركة سجنتان إبراهيم الحداد`: behind a word that nobody has heard his family's name may be a word, and have the article.
  const unheard = (doc.words[k - 1].bits & bit.UNKNOWN) !== 0
  return (
    personal !== undefined &&
    !personal.ambiguous &&
    personal.role !== 'family' &&
    (behindBody || !(doc.words[k - 1].bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE))) &&
    sameLine(doc, k, k + 1) &&
    (doc.words[k + 1].bits & (bit.NAME | bit.UNKNOWN | (behindBody || unheard ? bit.NAME_MAYBE : 0))) !== 0 &&
    (unheard || !isDefinite(doc.words[k + 1]))
  )
}

/** Letters of a name that is spelt letter by letter, at most. */
const LETTERS = 3

/**
 * `قائد شرطة سجنتان يورغوس كونيدو إن`: an office stands before the class word at `t`, and of three words that nobody has heard the last
 * two, from `k` on, are whoever holds it.
 */
export const isHolderOf = (doc: ArabicDoc, t: number, k: number): boolean => {
  for (let i = k - 1; i < k + 2; i++)
    if (!sameLine(doc, t, i) || !(doc.words[i].bits & UNHEARD) || doc.words[i].folded.length <= LETTERS) return false
  const next = at(doc, k + 2)
  if (next && sameLine(doc, t, k + 2) && next.kind === 'word' && !(next.bits & (bit.FUNCTION | bit.PREP))) return false
  for (let i = t - 1; i >= t - OFFICE && sameLine(doc, i, t); i--) if (doc.words[i].bits & bit.OFFICIAL) return true
  return false
}
const UNHEARD = bit.UNKNOWN | bit.NAME
/** Words between an office and the body that it is of, at most. */
const OFFICE = 3

/** `بلو سكاي`: letters that spell a verb or a preposition too, before a word that no table knows. */
export function isSpeltAsWord(doc: ArabicDoc, k: number): boolean {
  const { readings, bits } = doc.words[k]
  const next = at(doc, k + 1)
  return (
    next !== null &&
    sameLine(doc, k, k + 1) &&
    (next.bits & bit.UNKNOWN) !== 0 &&
    !isDefinite(next) &&
    !next.readings.length &&
    !(bits & (bit.ADJ | bit.TIME | bit.SPEECH | bit.SAYING)) &&
    readings.length > 0 &&
    !readings.some(
      (r) =>
        r.enc ||
        (r.lexeme.pos === 'noun' && !r.lexeme.derived && !r.pro) ||
        (!r.pro && r.lexeme.pos !== 'verb' && r.lexeme.pos !== 'noun'),
    ) &&
    doc.words[k].folded.length <= 4
  )
}

/** A stop written onto the words before and after it, each of a letter or two. */
export const isBetweenLetters = (doc: ArabicDoc, k: number): boolean =>
  k + 1 < doc.n &&
  doc.start[k] === doc.end[k - 1] &&
  doc.start[k + 1] === doc.end[k] &&
  doc.words[k - 1].folded.length <= 4 &&
  doc.words[k + 1].kind === 'word' &&
  doc.words[k + 1].folded.length <= 4

/** `عشيرة سنية`, `تنظيم مناشطها`: first of all an adjective, or with a pronoun, though its letters are some name's too. */
export const describes = (word: ArabicWord): boolean =>
  !(word.bits & bit.NAME) &&
  (word.readings[0]?.lexeme.pos === 'adj' || /(?:ها|هم|نا|[^و]يه)$/.test(word.folded)) &&
  (word.bits & (bit.ADJ | bit.UNKNOWN)) !== 0

/** A definite word of the language that names nothing by itself: `مركز العمليات`. */
export const isCommonWord = (word: ArabicWord): boolean =>
  isDefinite(word) &&
  (word.bits & (bit.NOUN | bit.ADJ)) !== 0 &&
  !(word.bits & (bit.GAZETTEER | bit.NAME | bit.NAME_MAYBE | bit.TITLE))

/** Adjectives with which a council or a centre is one of its own, no other word beside. Folded, without the article. */
const TITLES = new Set(
  'انتخابيه عسكري تاسيسي تاسيسيه اعلي عليا وطني وطنيه قومي قوميه تشريعي دستوري سياسي تنفيذي تنفيذيه مركزي مركزيه انتقالي رياسي بلدي'.split(
    ' ',
  ),
)

/** `المجلس الأعلى`, `المكتب السياسي`; and `المركز الثقافي الفرنسي`, but not `الشركة الفرنسية`. */
export const isTitled = (doc: ArabicDoc, run: OrgRun): boolean =>
  TITLES.has(doc.words[run.first + 1].folded.slice(2)) ||
  (run.size > 1 && (doc.words[run.last].bits & bit.DEMONYM) !== 0)

/**
 * `برامج المعهد التدريبية`: a feminine adjective is of no body whose class word is a masculine singular; nor a masculine one of
 * nationality of a feminine: `الشرطة الإسبانية المغربي` is the police, and some Moroccan.
 */
export function agrees(head: ArabicWord, adjective: ArabicWord): boolean {
  const noun = head.readings.find((r) => r.lexeme.pos === 'noun')
  if (noun?.number !== 's') return true
  return noun.gender === 'm'
    ? !/[^ا]ه$/.test(adjective.folded)
    : !(head.folded.endsWith('ه') && /ي$/.test(adjective.folded))
}

import * as bit from '../bits.ts'
import type { Core } from '../word.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, isDefinite, sameSentence, spanFrom } from './view.ts'

/** Token `t`, naming shortly what `full` names in full. */
export function calledBy(doc: ArabicDoc, t: number, core: Core, rule: string, full: ArabicMention): ArabicMention {
  return {
    rule,
    first: t,
    last: t,
    span: spanFrom(doc, t, core, t),
    kind: full.kind,
    form: 'alias',
    key: core.text,
    ids: full.ids,
    being: full.being,
    pro: core.pro,
    weak: false,
    of: [full],
    entity: undefined,
  }
}

/** Folded words from `first` to `last`, without marks between them. */
export const keyOf = (doc: ArabicDoc, first: number, last: number): string =>
  doc.words
    .slice(first, last + 1)
    .filter((w) => w.kind !== 'punct')
    .map((w) => w.folded)
    .join(' ')

/** The same of several tokens, with nothing before them. */
export function calledByAll(
  doc: ArabicDoc,
  first: number,
  last: number,
  rule: string,
  full: ArabicMention,
): ArabicMention {
  const mention = calledBy(doc, first, doc.words[first].cores[0] ?? PLAIN, rule, full)
  return { ...mention, last, span: [doc.start[first], doc.end[last]], key: keyOf(doc, first, last), pro: 0 }
}
const PLAIN = { text: '', at: 0, pro: 0, unwritten: 0 } as const

/** `البيت الصغير`, `الرئيس المصري`: right behind a definite noun, which a name or a mere title is not. */
export function isAdjectiveAt(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  if (!(word.bits & (bit.ADJ | bit.DEMONYM)) || !isDefinite(word) || !sameSentence(doc, t - 1, t)) return false
  const before = doc.words[t - 1]
  return (
    isDefinite(before) &&
    !(before.bits & bit.NAME) &&
    (!(before.bits & bit.TITLE) || (word.bits & bit.DEMONYM && before.bits & bit.OFFICIAL) !== 0)
  )
}

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

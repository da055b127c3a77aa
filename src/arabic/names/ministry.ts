import * as bit from '../bits.ts'
import type { GovernmentRun } from './government.ts'
import { type ArabicDoc, articleCore, at, isDefinite, sameSentence } from './view.ts'

/** Fields whose name with a nationality is the ministry itself, whoever stands before it. */
const BARE = new Set(['الخارجيه', 'الداخليه'])

/** Fields that are masculine: a feminine adjective after them belongs to the ministry that is left out. */
const MASCULINE = new Set(['الدفاع', 'العدل', 'النفط', 'التعليم', 'الاعلام', 'الاقتصاد', 'النقل'])

/** Nouns besides documents and sources that a ministry has. */
const ISSUES = /^(?:متحدث|متحدثه|ناطق|ناطقه|اسم|باسم|مقر|مبني)$/

/**
 * A ministry called by its field (`الخارجية الجزائرية`, `الدفاع الروسية`) at token `t`, or null. After a noun the
 * field is that noun's (`السياسة الخارجية المصرية`, `وزيرة الخارجية السويدية`), unless it is a document, a source or a
 * spokesman.
 */
export function ministryAt(doc: ArabicDoc, t: number): (GovernmentRun & { key: string }) | null {
  const core = articleCore(doc.words[t])
  if (!core || !(BARE.has(core.text) || MASCULINE.has(core.text))) return null
  const next = at(doc, t + 1)
  if (!next || !sameSentence(doc, t, t + 1) || !isDefinite(next) || !next.names.demonym || !next.folded.endsWith('يه'))
    return null
  const before = core.pro === 0 && sameSentence(doc, t - 1, t) ? at(doc, t - 1) : null
  const owner = before?.readings[0]?.lexeme.pos === 'noun' ? before : null
  if (owner && (isDefinite(owner) || (!ISSUES.test(owner.folded) && !(owner.bits & (bit.DOCUMENT | bit.SOURCE)))))
    return null
  return {
    rule: 'spot/ministry',
    kind: 'organization',
    form: 'name',
    first: t,
    last: t + 1,
    core,
    being: null,
    // One being with `وزارة الخارجية الجزائرية`.
    key: `وزاره ${core.text} ${next.folded}`,
  }
}

import * as bit from '../bits.ts'
import { FIELDS_ALONE, FIELDS_MASCULINE } from '../traits.ts'
import type { Core } from '../word.ts'
import type { GovernmentRun } from './government.ts'
import { type ArabicDoc, articleCore, at, isDefinite, sameSentence } from './view.ts'

/** Fields by which a ministry is called, with the article. */
const FIELDS = new Set([...FIELDS_ALONE, ...FIELDS_MASCULINE].map((field) => `ال${field}`))

/** Nouns besides documents and sources that a ministry has. */
const ISSUES = /^(?:متحدث|متحدثه|ناطق|ناطقه|اسم|باسم|مقر|مبني)$/

/** `المتحدث باسم الخارجية`: with no nationality it is the ministry too. */
const spokenFor = (doc: ArabicDoc, t: number): boolean => {
  const next = at(doc, t + 1)
  return (
    next === null || !sameSentence(doc, t, t + 1) || !isDefinite(next) || (next.bits & (bit.NAME | bit.TITLE)) !== 0
  )
}

const bare = (t: number, core: Core): GovernmentRun & { key: string } => ({
  rule: 'spot/ministry',
  kind: 'organization',
  form: 'name',
  first: t,
  last: t,
  core,
  being: null,
  key: `وزاره ${core.text}`,
})

/**
 * A ministry called by its field (`الخارجية الجزائرية`, `الدفاع الروسية`) at token `t`, or null. After a noun the
 * field is that noun's (`السياسة الخارجية المصرية`, `وزيرة الخارجية السويدية`), unless it is a document, a source or a
 * spokesman.
 */
export function ministryAt(doc: ArabicDoc, t: number): (GovernmentRun & { key: string }) | null {
  const core = articleCore(doc.words[t])
  if (!core || !FIELDS.has(core.text)) return null
  const next = at(doc, t + 1)
  if (!next || !sameSentence(doc, t, t + 1) || !isDefinite(next) || !next.names.demonym || !next.folded.endsWith('يه'))
    return core.pro === 0 && at(doc, t - 1)?.folded === 'باسم' && spokenFor(doc, t) ? bare(t, core) : null
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

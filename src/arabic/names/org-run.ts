import * as bit from '../bits.ts'
import { type ArabicWord, type Core, WA } from '../word.ts'
import { isNamingAdjective } from './adjective.ts'
import type { Being, OrgHead } from './gazetteer.ts'
import { type ArabicDoc, articleCore } from './view.ts'

/** An organization's name built on a class word: `وزارة الخارجية السعودية`, `الحزب الشيوعي الصيني`. */
export interface OrgRun {
  first: number
  last: number
  core: Core
  head: OrgHead
  /** `قوات الحوثيين`: the kind of what follows, where it is not the class word's. */
  kind?: 'group'
  /** Whom the tables list without the class word: `جماعة داعش`. */
  being?: Being
  /** Number of words after the class word. */
  size: number
}

export const sameLine = (doc: ArabicDoc, a: number, b: number) =>
  a >= 0 && b < doc.n && doc.sentenceOf[a] === doc.sentenceOf[b]

/** Names stop at days and at words that date or point: `المقبل`, `الأحد`. */
export const stops = (word: ArabicWord): boolean =>
  (word.bits & (bit.TIME | bit.NUMBER)) !== 0 || (word.bits & bit.FUNCTION) !== 0

export const isAdjective = (word: ArabicWord): boolean => isNamingAdjective(word) && !stops(word)

/** Verbal nouns that are another body where they are joined: `قوات التحالف والمقاومة`. */
const BODIES = new Set(['الاداره', 'المقاومه', 'المعارضه', 'القياده'])

/** `والعلوم`: a second definite noun of what the body deals with. */
export function joined(word: ArabicWord): boolean {
  const core = articleCore(word)
  return (
    core !== null &&
    core.pro === WA &&
    (word.bits & bit.NOUN) !== 0 &&
    !(word.bits & (bit.OFFICIAL | bit.PERSON_NOUN | bit.TITLE | bit.TIME | bit.DEMONYM)) &&
    (!(word.bits & bit.ORG_HEAD) || ((word.bits & bit.MASDAR) !== 0 && !BODIES.has(core.text)))
  )
}

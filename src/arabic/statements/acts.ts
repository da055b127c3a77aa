import type { Act } from '../../record/types.ts'

/** Acts whose second phrase is the one addressed or accused; what is demanded follows with a preposition. */
export const ADDRESSING = new Set<Act>([
  'demand',
  'appeal',
  'accuse',
  'threaten',
  'warn',
  'ask',
  'praise',
  'promise',
  'propose',
])

/** Acts that take what is said as their object without any particle: `أكد أهمية`, `نفى وجود`. */
export const OBJECT_ACTS = new Set<Act>([
  'affirm',
  'deny',
  'announce',
  'condemn',
  'praise',
  'demand',
  'propose',
  'say',
  'describe',
  'predict',
  'warn',
  'promise',
  'threaten',
  'accuse',
  'think',
  'appeal',
  'ask',
])

/** Acts whose bare object is no words: `ذكر اسمه`, `وصف الحادث`. */
export const WORDLESS = new Set<Act>(['say', 'think', 'describe', 'ask'])

/** Acts that take a stand on what others have said. */
export const STANDS = new Set<Act>(['deny', 'affirm', 'condemn', 'praise'])

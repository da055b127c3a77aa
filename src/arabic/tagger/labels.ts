/** Begin and inside of each kind; odd labels begin. 0 is outside every name. */
export const LABELS = ['O', 'B-person', 'I-person', 'B-place', 'I-place', 'B-organization', 'I-organization']
export const LABEL_COUNT = 7
export type TaggedKind = 'person' | 'place' | 'organization'
export const KIND_OF: readonly (TaggedKind | null)[] = [
  null,
  'person',
  'person',
  'place',
  'place',
  'organization',
  'organization',
]

/** True where label `b` may follow label `a`: inside follows begin or inside of its own kind. */
export const follows = (a: number, b: number): boolean => b === 0 || b % 2 === 1 || a === b || a === b - 1

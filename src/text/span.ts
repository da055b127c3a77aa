/** Half-open stretch of a text in UTF-16 code units: `text.slice(span[0], span[1])` is the evidence. */
export type Span = [start: number, end: number]

/** Number of code units that two spans share; 0 when they are apart. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

/** True when the two spans have at least one code unit in common. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** True when `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** Order by start, longer first: the order of every list in a record. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || b[1] - a[1]

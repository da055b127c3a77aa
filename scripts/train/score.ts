/** Counts of exact spans: right, given, wanted. */
export interface Counts {
  right: number
  given: number
  wanted: number
}
export const CORPUS_KINDS = ['PERS', 'LOC', 'ORG']
export type ByKind = Record<string, Counts>
export const noCounts = (): ByKind =>
  Object.fromEntries(CORPUS_KINDS.map((k) => [k, { right: 0, given: 0, wanted: 0 }]))

/** The spans of a list of BIO tags as `first-last-KIND`, read as conlleval reads them; MISC is nothing. */
export function spansOf(tags: readonly string[]): string[] {
  const spans: string[] = []
  let first = -1
  let kind = ''
  const close = (end: number) => {
    if (first >= 0) spans.push(`${first}-${end - 1}-${kind}`)
    first = -1
    kind = ''
  }
  for (let i = 0; i < tags.length; i++) {
    const k = tags[i].slice(2)
    if (!CORPUS_KINDS.includes(k)) close(i)
    else if (tags[i][0] === 'B' || k !== kind) {
      close(i)
      first = i
      kind = k
    }
  }
  close(tags.length)
  return spans
}

export function count(gold: readonly string[], found: readonly string[], into: ByKind): void {
  const wanted = spansOf(gold)
  const given = spansOf(found)
  const there = new Set(wanted)
  for (const span of wanted) into[span.split('-')[2]].wanted++
  for (const span of given) {
    const kind = span.split('-')[2]
    into[kind].given++
    if (there.has(span)) into[kind].right++
  }
}

export function sum(counts: Iterable<Counts>): Counts {
  const all = { right: 0, given: 0, wanted: 0 }
  for (const c of counts) {
    all.right += c.right
    all.given += c.given
    all.wanted += c.wanted
  }
  return all
}

export const f1 = ({ right, given, wanted }: Counts): number => (given + wanted ? (2 * right) / (given + wanted) : 0)
const pct = (x: number) => (Number.isNaN(x) ? '-' : x.toFixed(4))
export const line = (c: Counts): string => `P ${pct(c.right / c.given)} R ${pct(c.right / c.wanted)} F1 ${pct(f1(c))}`

import type { TieFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'

/** `حكومة الرئيس عبد ربه منصور هادي`: who heads a government by whose title it is called holds that office. */
export function headsOfGovernment({ doc, mentions }: Scene, known: readonly TieFinding[]): TieFinding[] {
  const ties: TieFinding[] = []
  for (const m of mentions) {
    if (m.rule !== 'spot/government-of' || !m.of?.length) continue
    const [head] = m.of as (typeof m)[]
    const t = head.first - 1
    if (t <= m.first || !(doc.words[t].bits & bit.TITLE) || !head.entity || !m.entity || head.entity === m.entity)
      continue
    if ([...known, ...ties].some((tie) => tie.from === head.entity && tie.to === m.entity)) continue
    ties.push({
      rule: 'tie/holds-office',
      type: 'holds-office',
      from: head.entity,
      to: m.entity,
      title: doc.text.slice(doc.start[t], doc.end[t]),
      first: t,
      last: head.last,
      span: [doc.start[t], head.span[1]],
      since: null,
      until: null,
    })
  }
  return ties
}

import * as bit from '../bits.ts'
import { foreignRunAt } from './foreign-run.ts'
import type { Candidate } from './spot.ts'
import { traderAt } from './trading.ts'
import type { ArabicDoc } from './view.ts'

/** Whom or what a word that no table knows names at `t` by what stands beside it: a company that deals in something, somebody who acts. */
export function unheardAt(doc: ArabicDoc, t: number): Candidate | null {
  const word = doc.words[t]
  if (!(word.bits & bit.UNKNOWN)) return null
  const trader = traderAt(doc, t)
  const last = trader > 0 ? trader : foreignRunAt(doc, t)
  if (last < 0) return null
  return {
    rule: trader > 0 ? 'spot/trader' : 'spot/foreign-person',
    kind: trader > 0 ? 'organization' : 'person',
    form: 'name',
    first: t,
    last,
    core: word.cores[0],
    being: null,
    weak: false,
    weight: trader > 0 ? 4 : 2,
  }
}

import type { TimeFinding } from '../../engine/finding.ts'
import type { ArabicMention } from './spot.ts'

/**
 * `شهر رمضان`, `عيد الفطر`, `الإسراء والمعراج`: mentions without the people who were read inside a longer time, as no name of a
 * person stands there; a name that is all of the time stays, for `رمضان` alone may be either. Both in the order of the text.
 */
export function dropInTimes(mentions: readonly ArabicMention[], times: readonly TimeFinding[]): ArabicMention[] {
  let t = 0
  return mentions.filter(({ kind, span }) => {
    while (t < times.length && times[t].span[1] <= span[0]) t++
    if (kind !== 'person' || t === times.length) return true
    const [from, to] = times[t].span
    return span[0] < from || span[1] > to || to - from === span[1] - span[0]
  })
}

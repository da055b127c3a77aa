import * as bit from '../bits.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** `توجه شمالا قاصدا العاصمة`, `يعتبر مقربا`: in what state, and nobody. */
export function how({ doc: { words } }: Scene, { first, head, last, person, other, reading }: Phrase): boolean {
  if (first !== head || first !== last || person || other || reading?.suffix !== 'ا' || reading.number !== 's')
    return false
  if (STATE.test(words[head].folded)) return true
  return (
    /participle/.test(reading.lexeme.derived ?? '') &&
    !(words[head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP | bit.DEMONYM))
  )
}
const STATE = /^(?:قاصدا|متجها|متوجها|عاءدا|عايدا|قادما|وافدا|مصابا|زايرا|مقربا|متاثرا|عازما)$/

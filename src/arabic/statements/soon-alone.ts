import * as bit from '../bits.ts'
import { nextOffice } from '../syntax/directory.ts'
import type { Office } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Offices that many may hold at once, or that are another one with what follows. */
const OF_MANY = new Set('مسوول دبلوماسي برلماني قيادي رييس نايب عضو متحدث ناطق مستشار مساعد ممثل امير شيخ'.split(' '))
/** Sentences from the office to the name, at most. */
const SOON = 3

/** `أعلن محافظ عدن … وذكر المحافظ [فلان]`: told of by all his office at first, and soon named with its one word. `name`: that word. */
export function soonAlone(
  scene: Scene,
  { head, last, first }: Phrase,
  name: string,
  ofNation: (o: Office) => boolean,
): Office | undefined {
  const { words, sentenceOf } = scene.doc
  if (last === head || OF_MANY.has(name) || (words[head].bits & (bit.OFFICIAL | bit.DEFINITE)) !== bit.OFFICIAL)
    return undefined
  const office = nextOffice(scene, first, (o) => o.head === name)
  return office &&
    office.first === office.last &&
    ofNation(office) &&
    words[office.first].bits & bit.DEFINITE &&
    sentenceOf[office.first] - sentenceOf[first] < SOON
    ? office
    : undefined
}

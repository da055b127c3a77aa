import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { headOf } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** An office as the tables write it: its title, and where it was held. */
interface Listed {
  words: readonly string[]
  of: string
}

/** Offices of the tables (`title@ISO:body; …`), read once; titles of one word or two. */
const offices = new Map<string, readonly Listed[]>()

function listedOffices(written: string): readonly Listed[] {
  const known = offices.get(written)
  if (known) return known
  const read = written.split('; ').flatMap((o) => {
    const [title, of] = o.split('@')
    const words = title.split(' ')
    return words.length < 3 ? [{ words: words.map(fold), of: of ?? '' }] : []
  })
  offices.set(written, read)
  return read
}

/** True when the tables say that somebody held an office of this title, in that state if one is named. */
export const holds = (scene: Scene, written: string, phrase: Phrase, head: string, nation: string): boolean =>
  listedOffices(written).some(
    (o) => headOf(o.words[0]) === head && (!nation || o.of.startsWith(`${nation}:`)) && saysNoMore(scene, phrase, o),
  )

const NISBA = /^ال(.{3,})يه?$/

/** Every word behind the head is one of the title, or of a nation: `وزير الشؤون الاجتماعية` is not `وزير الدفاع`. */
function saysNoMore(scene: Scene, phrase: Phrase, { words: title, of }: Listed): boolean {
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const word = scene.doc.words[k]
    const state = scene.mentionOf[k] >= 0 && scene.mentions[scene.mentionOf[k]].kind === 'state'
    // `الملك المفدى`: praise makes no other office.
    const nisba = word.surface.endsWith('ى') ? null : NISBA.exec(word.folded)
    const praise = title.length === 1 && (word.bits & bit.ADJ) !== 0 && !nisba
    // `الرئيس الشيشاني`: of Chechnya, and of no party.
    if (nisba && !word.names.demonym && fold(of).includes(nisba[1])) continue
    if (word.kind === 'word' && !title.includes(word.folded) && !word.names.demonym && !state && !praise) return false
  }
  return true
}

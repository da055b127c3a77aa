import * as bit from '../bits.ts'
import { animate } from './animate.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** Kinds of words for whoever or whatever has a voice. */
export const SPEAKING =
  bit.ORG_HEAD |
  bit.OFFICIAL |
  bit.TITLE |
  bit.GROUP |
  bit.SOURCE |
  bit.DOCUMENT |
  bit.MEDIA |
  bit.CHANNEL |
  bit.PERSON_NOUN

/** Kin by a plural whose one is an adjective. */
const KINSFOLK = /^[وف]?(?:ال)?(?:اقرباء|اقارب)/

/** People, bodies, documents and media speak; `هذه الأسلحة` is spoken of. Unknown words may be names. */
export function canSpeak(scene: Scene, phrase: Phrase): boolean {
  if (phrase.other?.first === phrase.head && phrase.other.kind === 'place') return false
  // `اغتيال النائب العام فلان`: a deed does not speak, whoever it is done to.
  const head = scene.doc.words[phrase.head]
  const deed =
    phrase.reading?.lexeme.derived === 'masdar' ||
    ((head.bits & bit.MASDAR) !== 0 && !(head.bits & (bit.NAME | bit.NAME_MAYBE)) && scene.mentionOf[phrase.head] < 0)
  if (deed && !(head.bits & SPEAKING)) return isPublic(scene, phrase)
  let bits = scene.doc.words[phrase.head].bits
  if (phrase.last > phrase.head && scene.doc.words[phrase.head + 1].bits & (bit.OFFICIAL | bit.TITLE))
    bits |= bit.SOURCE
  return (
    animate(scene, phrase) ||
    KINSFOLK.test(head.folded) ||
    (bits & (bit.DOCUMENT | bit.MEDIA | bit.SOURCE | bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE | bit.CHANNEL)) !== 0 ||
    phrase.other?.first === phrase.head ||
    isPublic(scene, phrase)
  )
}

/** `الغرب`, `العواصم الغربية`, `الرأي العام`, `القطاع الخاص`: many at once, by a noun for a side, a place or a sector. */
const isPublic = ({ doc: { words } }: Scene, { head, first }: Phrase): boolean => {
  if (first !== head) return false
  const noun = words[head].folded.replace(/^[وف](?=ال)/, '')
  return /^ال(?:غرب|عواصم|اسواق)$/.test(noun) || (PUBLIC.has(noun) && PUBLIC.get(noun) === words[head + 1]?.folded)
}
const PUBLIC = new Map([
  ['الراي', 'العام'],
  ['القطاع', 'الخاص'],
])

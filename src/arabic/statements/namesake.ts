import type { ArabicMention } from '../names/spot.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Names that a phrase holds and that are not of whom it speaks. */

/** Somebody's deputy or adviser, right before his name. */
export const isUnder = (scene: Scene, { head, reading }: Phrase, person: ArabicMention): boolean =>
  reading !== null &&
  reading.enc === '' &&
  ((person.first === head + 1 && UNDER.test(scene.doc.words[head].folded)) || speaksFor(scene, head, person))
/** `متحدث باسم فلان`: whose name he speaks in. */
const speaksFor = ({ doc: { words } }: Scene, head: number, person: ArabicMention): boolean =>
  words[person.first - 1].folded === 'باسم' && /^[وفل]?(?:ال)?(?:متحدث|ناطق)(?:ه|ا)?$/.test(words[head].folded)
const UNDER = /^[وف]?(?:نايب|نايبه|مستشار|مستشاره|محامي|محاميه)$/

/** `إمام جامع الملك فلان`: whom the house is called after. */
export function isNamesake(scene: Scene, { head }: Phrase, person: ArabicMention): boolean {
  const { words } = scene.doc
  const before = words[person.first - 1]?.folded ?? ''
  return (
    HOUSE.test(words[head + 1]?.folded ?? '') &&
    (person.first === head + 2 || /^(?:الملك|الامير|السلطان)$/.test(before))
  )
}
const HOUSE = /^(?:جامع|مسجد|مدرسه|مستشفي|جامعه|جامعتي|ملعب|كليه|قاعه)$/

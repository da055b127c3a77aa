import * as bit from '../bits.ts'
import { headOf, type Office } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Whether the words of a phrase call the office that somebody was named with. */

/** `وكيل الوزارة المتحدث الرسمي فلان`: the head noun is one of the title's further words. */
export function alsoHolds(scene: Scene, office: Office, head: string): boolean {
  for (let k = office.first + 1; k <= office.last; k++)
    if (scene.doc.words[k].bits & bit.OFFICIAL && headOf(scene.doc.words[k].folded) === head) return true
  return false
}

/** Words after the head that the holder's title does not have speak of another office: `وزير الدفاع` is not `وزير المالية`. */
export function agrees(scene: Scene, office: Office, phrase: Phrase): boolean {
  const { doc } = scene
  const title = new Set<string>()
  for (let k = office.first + 1; k <= office.last; k++) title.add(bare(doc.words[k].folded))
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const word = doc.words[k]
    const named = scene.mentionOf[k] >= 0 ? scene.mentions[scene.mentionOf[k]] : null
    // `رئيس البلدية رئيس اللجنة المنظمة`: a second office of the same man.
    if (k > phrase.head + 1 && word.bits & bit.OFFICIAL && !(word.bits & bit.DEFINITE)) break
    if (
      word.kind === 'word' &&
      !title.has(bare(word.folded)) &&
      !(OF_NATIONS.test(word.folded) && [...title].some((said) => UNITED.test(said))) &&
      !AREA.test(word.folded) &&
      !word.names.demonym &&
      !(word.bits & bit.FUNCTION) &&
      named?.kind !== 'state'
    )
      return false
  }
  return true
}

/** `رئيس البلدية` is who was called `رئيس بلدية بيروت`, `الأمين العام للجامعة` who was called `الأمين العام لجامعة الدول`. */
export const bare = (folded: string): string => folded.replace(/^(?:ال(?=.{2})|لل|ل(?=.{3}))/, '')

/** `المبعوث الدولي` is who was called `المبعوث الأممي` or `مبعوث الأمم المتحدة`. */
const OF_NATIONS = /^ال(?:دولي|اممي)ه?$/
const UNITED = /^(?:دولي|اممي|امم)ه?$/

const AREA = /^(?:منطقه|محافظه|مدينه|ولايه|اقليم|اماره|جمهوريه|مملكه)$/
/** The office has every word of the phrase behind its head, and it no other but names of states. */
export function saysAsMuch(scene: Scene, office: Office, phrase: Phrase): boolean {
  const said = new Set<string>()
  for (let k = phrase.head + 1; k <= phrase.last; k++) said.add(scene.doc.words[k].folded)
  for (let k = office.first + 1; k <= office.last; k++) {
    const { folded, names, bits } = scene.doc.words[k]
    if (!said.delete(folded) && !names.demonym && !(bits & (bit.TITLE | bit.FUNCTION)) && !AREA.test(folded))
      return false
  }
  return said.size === 0
}

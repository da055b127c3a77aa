import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { lastMention } from '../syntax/directory.ts'
import { headOf } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Words back in which somebody was named whom a noun alone then calls. */
const NEAR = 60
/** Nouns that call somebody just named by what he does or is: `اللاعب`, `الشاب`. */
const ONE = /^[وف]?ال(?:لاعب|مدافع|مهاجم|حارس|نجم|فنان|ممثل|كاتب|روايي|مولف|مواطن|شاب|طفل|فتي)$/

/** `المخرج`, a surname that is another word; `اللاعب`, the one man named just before. */
export function calledByWord(scene: Scene, { head }: Phrase): ArabicEntity | null {
  const { folded } = scene.doc.words[head]
  if (!folded.startsWith('ال')) return null
  const end = ` ${folded}`
  const namesake = lastMention(scene, head, (m) => m.kind === 'person' && m.key.endsWith(end))
  if (namesake) return (namesake.entity as ArabicEntity) ?? null
  // `المواطنة أم عبدالله`: his name follows, known or not.
  const next = scene.doc.words[head + 1]
  if (!ONE.test(folded) || !next || next.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN))
    return null
  let only: ArabicEntity | null = null
  const near = lastMention(scene, head, (m) => {
    if (m.first < head - NEAR) return true
    if (m.kind !== 'person' || !m.entity) return false
    if (only && only !== m.entity) return true
    only = m.entity as ArabicEntity
    return false
  })
  return near && near.first >= head - NEAR ? null : only
}

/** Whoever holds an office or is called by a noun; a father is called by his son's name. */
const CALLING = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN
const KIN =
  /^[وف]?(?:والد|والده|ام|اب|ابو|شقيق|شقيقه|اخ|اخت|زوج|زوجه|ابن|ابنه|نجل|ارمله|محامي|محاميه|قريب|صديق|جار|خطيبه|مساعد|نايب|مستشار)$/
/** Titles between what somebody is called and his name, at most. */
const TITLES = 4

/** `مدرب الفريق`, where the report names him so: the last one whose name stands right behind these very words, or before them. */
export function calledBeside(scene: Scene, { first, head, last }: Phrase): ArabicEntity | null {
  const { words } = scene.doc
  if (!(words[head].bits & CALLING) || KIN.test(words[head].folded)) return null
  const said = words.slice(head, last + 1).map((word) => word.folded)
  said[0] = headOf(said[0])
  const same = (from: number): boolean =>
    from >= 0 && said.every((form, i) => (i ? words[from + i]?.folded : headOf(words[from]?.folded ?? '')) === form)
  const named = lastMention(scene, first, (m) => {
    if (m.kind !== 'person' || m.pro) return false
    let k = m.first - 1
    while (
      k > m.first - TITLES &&
      k > 0 &&
      words[k].bits & bit.TITLE &&
      !words[k].readings[0]?.pro &&
      !same(k - said.length + 1)
    )
      k--
    const behind = isComma(words[m.last + 1]) ? m.last + 2 : m.last + 1
    return same(k - said.length + 1) || (behind < first && same(behind))
  })
  return (named?.entity as ArabicEntity) ?? null
}

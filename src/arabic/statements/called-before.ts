import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { sayersName } from '../syntax/far-holder.ts'
import { headOf } from '../syntax/office.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import type { ArabicWord } from '../word.ts'
import { bare } from './same-office.ts'

/** Words back in which somebody was named with the noun that now stands for him. */
const NEAR = 250
const CALLING = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN
/** Nouns that anybody is called by. */
const ANYBODY = /^ال(?:رجل|شخص|انسان|سيده?|امراه|اخر|اخير|متهم|قتيل|ضحيه|شهيد|مصاب|جاني)$/

/**
 * `الباحث`, `الطبيب`, `رئيسة القسم`: whoever was last named with that noun before or behind his name (`الباحث في المركز فلان`, `فلان،
 * المحلل المالي`), if nobody unnamed was called by it since.
 */
export function calledBefore(scene: Scene, { first, head, last, reading, person, other }: Phrase): ArabicEntity | null {
  const { words } = scene.doc
  const { folded, bits } = words[head]
  if (!(bits & CALLING) || person || other || reading?.number !== 's' || first !== head) return null
  if (!isArticled(folded) && last === head) return null
  if (reading.enc || ANYBODY.test(folded)) return null
  const noun = headOf(folded)
  for (let k = first - 1; k >= Math.max(0, first - NEAR); k--) {
    if (!words[k].folded.endsWith(noun) || headOf(words[k].folded) !== noun || scene.mentionOf[k] >= 0) continue
    const phrase = phraseAt(scene, k)
    if (!phrase || phrase.head !== k) continue
    if (!saidOf(scene, phrase, head + 1, last)) {
      if (last === head) continue
      return null
    }
    const holder = phrase.person ?? sayersName(scene, phrase, sentenceEnd(scene, k))
    if (holder && holder.first > k) return (holder.entity as ArabicEntity) ?? null
    const before = isComma(words[k - 1]) ? k - 2 : k - 1
    const named = before >= 0 && scene.mentionOf[before] >= 0 ? scene.mentions[scene.mentionOf[before]] : null
    if (named?.kind === 'person' && named.last === before) return (named.entity as ArabicEntity) ?? null
    if (!phrase.definite) return null
  }
  return null
}

const isArticled = (folded: string): boolean => /^(?:ال|لل)/.test(folded)

/** Every word from `from` to `to` stands in the phrase, with its article or without. */
function saidOf({ doc: { words } }: Scene, { head, last, person }: Phrase, from: number, to: number): boolean {
  const end = person ? person.first : last + 1
  for (let k = from; k <= to; k++) {
    let found = false
    // `الباحث المصري` may have been called so without his nation.
    if (words[k].names.demonym && !(words[head].bits & bit.OFFICIAL) && !hasNation(words, head + 1, end)) continue
    for (let m = head + 1; m < end && !found; m++) found = bare(words[m].folded) === bare(words[k].folded)
    if (!found) return false
  }
  return true
}

function hasNation(words: readonly ArabicWord[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (words[k].names.demonym) return true
  return false
}

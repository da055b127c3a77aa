import type { TaggedSpan } from '../tagger/tag.ts'
import { type ArabicWord, BI, type Core, WA } from '../word.ts'
import { isJoined } from './part.ts'
import type { ArabicMention } from './spot.ts'
import { isForeign } from './unlisted.ts'
import { type ArabicDoc, isDefinite, sameSentence } from './view.ts'
import { mentionFrom } from './weighed-name.ts'

/** How probable the model must hold it that a word names a place. */
const HELD = 0.75
/** The same with the article on it, as words of the language have it. */
const DEFINITE = 0.95
/** Words of such a name, at most. */
const LONGEST = 3
/** Behind these stands where something is or goes. Folded. */
const WHERE =
  /^[وف]?(?:في|من|الي|قرب|نحو|داخل|خارج|بين|علي|وسط|صوب|باتجاه|عبر|ب?العاصمه|(?:شمال|جنوب|شرق|غرب)ي?|اهالي|سكان|ضواحي)$/
/** Vowel signs tell how a word of the language is read. */
const SIGNS = /[\u064b-\u0652]/

/** `أصيبوا في تيرنوبا`: the place that the model sees in words of no table, where what stands before them tells where; else null. */
export function townOf(
  doc: ArabicDoc,
  { first, last, score }: TaggedSpan,
  before: ArabicMention | undefined,
): ArabicMention | null {
  if (score < (isDefinite(doc.words[first]) ? DEFINITE : HELD) || last - first >= LONGEST || first === 0) return null
  for (let t = first; t <= last; t++)
    if (!isForeign(doc.words[t]) || doc.words[t].folded.length < 4 || SIGNS.test(doc.words[t].surface)) return null
  const begin = beginOf(doc, first, before)
  return begin && mentionFrom(doc, 'spot/weighed-place', 'place', first, begin, last)
}

function beginOf(doc: ArabicDoc, t: number, before: ArabicMention | undefined): Core | null {
  const word = doc.words[t]
  if (!sameSentence(doc, t - 1, t)) return null
  // `في بورداسك`: behind the preposition no other is written onto the name.
  if (WHERE.test(doc.words[t - 1].folded)) return word.cores[0]
  if (isJoined(word)) return before?.last === t - 1 && before.kind === 'place' ? coreBehind(word, WA) : null
  return coreBehind(word, BI)
}

const coreBehind = (word: ArabicWord, pro: number): Core | null =>
  word.cores.find((core) => core.pro === pro && core.text.length > 3 && !core.text.startsWith('ال')) ?? null

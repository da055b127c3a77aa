import type { Listed } from './names/gazetteer.ts'
import { type NameIndex, ROOT } from './names/trie.ts'
import { type ArabicWord, LONGEST, surfaceOffset } from './word.ts'

/** Shortest word on either side of a missing space, but for the shortest particles. */
const SHORTEST = 3
const PARTICLES = /^(?:من|في|عن|ما|لا|أن|إن)$/
/** The article with a noun of three letters or more, and what has none but is often glued to the word before. */
const DEFINITE = /^ال(?:.{3}|آن$|تي$|ذي$)/
/** `الكماليات`, `البكالوريا`: a short definite word before another article is the beginning of a longer one. */
const SHORT = /^[وفبلك]?ال.{1,3}$/
/** `عبدالعالي`, `أبوالعيش`: parts of names, which are often written as one word. */
const NAME_PARTS = /^[وفبل]?(?:ال)?(?:عبد|أب[ويا]|اب[ويا]|بو|آل|ذو)$/
/** Ta marbuta, alif maqsura and the marks of indefiniteness: no word goes on behind them. */
const ENDING = /[ةى\u064b-\u064d]|\u064bا$/
const FATHATAN = '\u064b'
const MARK = /[\u064b-\u0652\u0670]/

/** What parts of a form are looked up in. */
export interface Parts {
  word(part: string): ArabicWord
  names: NameIndex<Listed>
}

type Form = Pick<ArabicWord, 'surface' | 'folded' | 'map' | 'cores' | 'names'>

/**
 * Where in a form that no table knows a space is missing, as an offset in its surface, or 0: behind letters that only end
 * words (`الثالثةمن`, `سلبًاعلى`), before an article (`صدرتالصحف`), between two listed places (`ماليالجزائر`). Both halves must
 * be words that the tables know.
 */
export function gapOf(word: Form, parts: Parts): number {
  const { surface, names } = word
  if (names.heads.length || names.personal.length) return 0
  if (surface.length < 2 * SHORTEST - 1 || word.folded.length > LONGEST) return 0
  for (let at = SHORTEST; at <= surface.length - 2; at++) {
    // A mark belongs to the letter before it, and an alif carries the tanwin before it.
    if (MARK.test(surface[at]) || (surface[at] === 'ا' && surface[at - 1] === FATHATAN)) continue
    const right = surface.slice(at)
    const isEnd = ENDING.test(surface.slice(Math.max(0, at - 2), at))
    if (!(isEnd ? isLong(right) : DEFINITE.test(right))) continue
    const left = surface.slice(0, at)
    if (
      !NAME_PARTS.test(left) &&
      (isEnd || !SHORT.test(left)) &&
      isKnown(parts.word(left)) &&
      isKnown(parts.word(right))
    )
      return at
  }
  return betweenPlaces(word, parts.names)
}

const isLong = (part: string): boolean => part.length >= SHORTEST || PARTICLES.test(part)

const isKnown = (word: ArabicWord): boolean =>
  word.readings.some((r) => r.to - r.from >= Math.min(SHORTEST, word.folded.length)) ||
  word.names.heads.some((h) => h.core === 0 && h.whole)

/** `إيوانيس` is nobody between Iowa and Nice: names of three letters are in too many others. */
const SHORTEST_PLACE = 4

function betweenPlaces(word: Form, names: NameIndex<Listed>): number {
  for (const core of word.cores) {
    if (core.unwritten) continue
    for (let cut = SHORTEST_PLACE; cut <= core.text.length - SHORTEST_PLACE; cut++) {
      const left = placeOf(names, core.text.slice(0, cut))
      const right = left && placeOf(names, core.text.slice(cut))
      if (left && right && left !== right) return surfaceOffset(word, core.at + cut)
    }
  }
  return 0
}

/** The place or state that is called so and nothing else. */
function placeOf(names: NameIndex<Listed>, text: string): Listed['being'] | null {
  const node = names.step(ROOT, text)
  if (node < 0) return null
  const entry = names
    .at(node)
    ?.find((e) => (e.kind === 'state' || e.kind === 'place') && e.form === 'name' && !e.ambiguous)
  return entry?.being ?? null
}

import type { Doc } from '../engine/doc.ts'
import * as bit from './bits.ts'
import type { Lexis } from './lexis.ts'
import type { ArabicWord } from './word.ts'

/** Words of the grammar by whose last letter a writer shows how he writes a final ya: without dots, and with. */
const DOTLESS = new Set(['فى', 'وفى', 'التى', 'والتى', 'الذى', 'والذى', 'هى', 'وهى'])
const DOTTED = new Set(['في', 'وفي', 'التي', 'والتي', 'الذي', 'والذي', 'هي', 'وهي'])
/** How many of the first there must be at least. */
const ENOUGH = 1

/**
 * In Egypt and the Sudan a final ya is written without dots, like alif maqsura: `مصدر أمنى`, `وفى`. In a report whose writer does so,
 * a word that ends in it is taken as with dots, unless it is a word of its own as it stands (`على`, `رأى`, `مبنى`). Letters and spans
 * stay as they are.
 */
export function readFinalYa(doc: Doc<ArabicWord>, lexis: Lexis): void {
  if (!isDotless(doc)) return
  const { words } = doc
  for (let t = 0; t < words.length; t++) {
    const word = words[t]
    if (word.kind !== 'word' || !word.surface.endsWith('ى')) continue
    const dotted = lexis.form(`${word.surface.slice(0, -1)}ي`, 'word')
    if (
      word.surface === 'على'
        ? isAli(doc, t)
        : !dotted.gap && !isClosedYa(word) && (dotted.bits & bit.FUNCTION || !isItself(word))
    )
      words[t] = dotted
  }
}

function isDotless({ words }: Doc<ArabicWord>): boolean {
  let dotless = 0
  for (const { bits, surface } of words) {
    if (!(bits & bit.FUNCTION) && !surface.endsWith('فى')) continue
    if (DOTLESS.has(surface)) dotless++
    else if (DOTTED.has(surface)) dotless--
  }
  return dotless >= ENOUGH
}

/** `الشيخ على مليح`, `محمد على سالم`: behind a title or a name, and before another name, it is somebody. */
function isAli({ words, sentenceOf }: Doc<ArabicWord>, t: number): boolean {
  if (t === 0 || t + 1 >= words.length || sentenceOf[t - 1] !== sentenceOf[t + 1]) return false
  const [before, after] = [words[t - 1], words[t + 1]]
  return (before.bits & (bit.TITLE | bit.NAME)) !== 0 && (after.bits & (bit.NAME | bit.UNKNOWN)) !== 0
}

/** `على`, `إلى`, `حتى`: a word of the grammar that is written with alif maqsura everywhere. */
const isClosedYa = ({ readings, bits }: ArabicWord): boolean =>
  (bits & bit.FUNCTION) !== 0 &&
  readings.length > 0 &&
  !readings[0].enc &&
  /^(?!noun|verb|adj)/.test(readings[0].lexeme.pos) &&
  readings[0].lexeme.lemma.endsWith('ى')

/** A word whose lemma is written with alif maqsura: `رأى`, `مبنى`. */
const isItself = ({ readings }: ArabicWord): boolean =>
  readings.length > 0 && readings[0].exact && !readings[0].enc && readings[0].lexeme.lemma.endsWith('ى')

import { rows } from '../table.ts'
import { fold } from '../fold.ts'
import type { ArabicWord } from '../word.ts'
import type { Scene } from '../syntax/scene.ts'

let words: Map<string, string> | null = null
const memo = new WeakMap<ArabicWord, string>()

/** lexicon/contexts.tsv: words that say what an event is about. */
function table(): Map<string, string> {
  if (!words) {
    words = new Map()
    for (const [word, context] of rows('contexts')) words.set(fold(word), context)
  }
  return words
}

function contextOf(word: ArabicWord): string {
  let context = memo.get(word)
  if (context === undefined) {
    context = ''
    for (const core of word.cores) {
      const plain = core.text.startsWith('ال') ? core.text.slice(2) : core.text
      context = table().get(plain) ?? table().get(plain.replace(/(?:ه|ات|ين|ون|ها|هم)$/, '')) ?? ''
      if (context) break
    }
    memo.set(word, context)
  }
  return context
}

/** PLOVER contexts that the words between two tokens speak of, at most `limit`, in order. */
export function contextsIn(scene: Scene, first: number, last: number, limit: number): string[] {
  const found: string[] = []
  for (let k = first; k <= last && found.length < limit; k++) {
    const word = scene.doc.words[k]
    if (word.kind !== 'word') continue
    const context = contextOf(word)
    if (context && !found.includes(context)) found.push(context)
  }
  return found
}

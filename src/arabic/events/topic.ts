import { fold } from '../fold.ts'
import type { Scene } from '../syntax/scene.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'

let words: Map<string, string> | null = null
const memo = new WeakMap<ArabicWord, string>()

function topicOf(word: ArabicWord): string {
  let topic = memo.get(word)
  if (topic !== undefined) return topic
  if (!words) {
    words = new Map()
    for (const [term, kind] of rows('topics')) words.set(fold(term), kind)
  }
  topic = ''
  for (const core of word.cores) {
    topic = words.get(core.text.startsWith('ال') ? core.text.slice(2) : core.text) ?? ''
    if (topic) break
  }
  memo.set(word, topic)
  return topic
}

/** Words of sport or weather per hundred words above which a report is about that and codes no events. */
const SHARE = 3

/** Sport, weather and the like borrow the words of war: a report full of their own words has no events for PLOVER. */
export function isOffTopic(scene: Scene): boolean {
  const { doc } = scene
  let hits = 0
  for (let k = 0; k < doc.n; k++) if (doc.words[k].kind === 'word' && topicOf(doc.words[k])) hits++
  return hits >= 3 && hits * 100 > doc.n * SHARE
}

import type { Scene } from '../syntax/scene.ts'
import { TOPIC } from '../traits.ts'

/** Words of sport or weather (lexicon/topics.tsv) per hundred above which a report is about that and codes no events. */
const SHARE = 3

/** Sport, weather and the like borrow the words of war: a report full of their own words has no events for PLOVER. */
export function isOffTopic(scene: Scene): boolean {
  const { words, n } = scene.doc
  let hits = 0
  for (let k = 0; k < n; k++) if (words[k].traits & TOPIC) hits++
  return hits >= 3 && hits * 100 > n * SHARE
}

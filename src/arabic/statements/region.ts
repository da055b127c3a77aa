import type { Reading } from '../morphology/reading.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Adjunct } from './adjunct.ts'
import type { Marker } from './marker.ts'
import { REACH, type Way } from './way.ts'
import { hailed, inMarks, placed, standsBeside } from './way-beside.ts'
import { functionWord, phraseStep } from './way-phrase.ts'
import { hisName, itsAdjective, speakerAtOnce, subjectGoesOn } from './way-subject.ts'
import { clauseOpens, wordsBegin } from './way-words.ts'

/** Everything between a cue and what it brings in. */
export interface Region {
  subject: Phrase | null
  /** Second phrase: who is addressed, or what the verb takes as its object. */
  object: Phrase | null
  adjuncts: Adjunct[]
  marker: Marker | null
  /** Token after the last thing read. */
  end: number
}

/**
 * Reads on from a cue: its subject, its adjuncts (`في بيان`, `خلال مؤتمر`, `لوكالة`), a second phrase, up to the marker
 * of the content. `wantsSubject`: the cue can still take one.
 */
export function regionAfter(
  scene: Scene,
  from: number,
  end: number,
  cue: Reading | null,
  wantsSubject: boolean,
  preps: readonly string[],
): Region {
  const region: Region = { subject: null, object: null, adjuncts: [], marker: null, end: from }
  const way: Way = { scene, from, end, cue, wantsSubject, preps, region, joinedTo: -1 }
  for (let k = from; k < end && k - from < REACH; ) {
    region.end = k
    const next = step(way, k)
    if (next < 0) return region
    k = next
  }
  return region
}

/** What stands at `k`: the first that knows it reads it. The order is the rule: what is plain by its letters comes before phrases. */
const step = (way: Way, k: number): number =>
  speakerAtOnce(way, k) ||
  hailed(way, k) ||
  placed(way, k) ||
  wordsBegin(way, k) ||
  standsBeside(way, k) ||
  subjectGoesOn(way, k) ||
  inMarks(way, k) ||
  clauseOpens(way, k) ||
  hisName(way, k) ||
  functionWord(way, k) ||
  itsAdjective(way, k) ||
  phraseStep(way, k)
